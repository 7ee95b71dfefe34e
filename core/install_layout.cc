#include "core/install_layout.h"

#include <dlfcn.h>

#include <filesystem>

#include "core/plugins/allow_list.h"
#include "factcheck/factcheck.h"

namespace factcheck {
namespace {

namespace fs = std::filesystem;

// lib may be lib/x86_64-linux-gnu: the prefix is then two levels up, and never more than a few.
constexpr int kMostLevels = 4;

fs::path library_folder() {
  Dl_info info{};
  if (!dladdr(reinterpret_cast<const void*>(&factcheck_version), &info) || !info.dli_fname) return {};
  std::error_code failed;
  const fs::path real = fs::canonical(info.dli_fname, failed);
  return failed ? fs::path() : real.parent_path();
}

}  // namespace

InstallLayout find_install_layout() {
  InstallLayout layout;
  const fs::path folder = library_folder();
  if (folder.empty()) return layout;
  std::error_code unknown;
  const fs::path plugins = folder / "factcheck" / "plugins-v0";
  if (fs::is_directory(plugins, unknown)) {
    layout.plugins = plugins.string();
    layout.allow_list = (plugins / kAllowListName).string();
  }
  fs::path above = folder;
  for (int level = 0; level < kMostLevels && above.has_relative_path(); ++level) {
    above = above.parent_path();
    const fs::path rules = above / "share" / "factcheck" / "rules";
    if (fs::is_directory(rules, unknown)) {
      layout.rules = rules.string();
      break;
    }
  }
  return layout;
}

}  // namespace factcheck
