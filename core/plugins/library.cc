#include "core/plugins/library.h"

#include <algorithm>
#include <exception>
#include <filesystem>
#include <mutex>
#include <system_error>
#include <utility>

#define BOOST_DLL_USE_STD_FS
#include <boost/dll/shared_library.hpp>

#include "core/plugins/elf_symbols.h"
#include "core/plugins/trust.h"

namespace factcheck {
namespace {

namespace dll = boost::dll;
namespace fs = std::filesystem;

constexpr const char* kEntry = "factcheck_plugin_v0";
constexpr const char* kAnyEntry = "factcheck_plugin_v";

// The one mutable global of the library: an exception thrown in a plugin, a function pointer, a thread of the caller's
// may outlive every engine, so the code must stay where it is. Leaked on purpose.
struct Kept {
  std::mutex mutex;
  std::vector<dll::shared_library> libraries;
};
Kept& kept() {
  static auto* const all = new Kept;
  return *all;
}

void keep(dll::shared_library library) {
  const std::lock_guard lock(kept().mutex);
  const auto is_same = [&](const dll::shared_library& other) { return other.native() == library.native(); };
  if (std::none_of(kept().libraries.begin(), kept().libraries.end(), is_same)) {
    kept().libraries.push_back(std::move(library));
  }
}

Error refused(const std::string& path, const std::string& why) {
  return {ErrorCode::PluginRejected, path + ": " + why};
}

Result<std::string> check_entry(const TrustedFile& file) {
  const auto symbols = exported_symbols(file.file.descriptor(), kAnyEntry);
  if (!symbols) return refused(file.path, symbols.error().message + "; expected a factcheck plugin");
  if (std::find(symbols->begin(), symbols->end(), kEntry) != symbols->end()) return file.path;
  if (symbols->empty())
    return refused(file.path, std::string("exports no ") + kEntry + "; it is not a factcheck plugin");
  return refused(file.path, "exports " + symbols->front() + ", not " + kEntry +
                                "; it was built for another version of factcheck: rebuild it against this one");
}

}  // namespace

Result<std::vector<std::string>> plugin_files(const std::string& folder) {
  Result<std::string> real = trusted_folder(folder);
  if (!real) return real.error();
  std::vector<std::string> files;
  std::error_code failed;
  for (fs::directory_iterator it(*real, failed), end; !failed && it != end; it.increment(failed)) {
    if (it->path().extension() == ".so") files.push_back(it->path().string());
  }
  if (failed) return refused(*real, failed.message());
  std::sort(files.begin(), files.end());
  return files;
}

Result<LoadedLibrary> load_library(const std::string& path, const AllowList* allowed) {
  Result<TrustedFile> file = open_trusted(path);
  if (!file) return file.error();
  if (Result<std::string> entry = check_entry(*file); !entry) return entry.error();
  std::string digest;
  if (allowed) {
    Result<std::string> found = digest_of(*file);
    if (!found) return found.error();
    digest = *std::move(found);
    if (!allowed->allows(digest))
      return refused(file->path, "is not allowed by " + allowed->path +
                                     ", or has changed since; if it is to be trusted, run: factcheck plugins allow " +
                                     file->path);
  }
  try {
    // The throwing overload: the other one loses the loader's own words.
    dll::shared_library library(fs::path(file->path), dll::load_mode::rtld_now | dll::load_mode::rtld_local);
    const fc_plugin* (*entry)() = library.get<const fc_plugin*()>(kEntry);
    keep(std::move(library));
    const fc_plugin* descriptor = entry();
    if (descriptor == nullptr)
      return refused(file->path, std::string(kEntry) + " returned null; expected a description");
    return LoadedLibrary{file->path, std::move(digest), descriptor};
  } catch (const std::exception& error) {
    return refused(file->path, std::string("cannot be loaded: ") + error.what());
  } catch (...) {
    return refused(file->path, "cannot be loaded: its entry threw an exception");
  }
}

}  // namespace factcheck
