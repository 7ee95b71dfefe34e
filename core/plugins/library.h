// Plugin libraries: found, checked and loaded, for good.
//
//   for (const std::string& path : *plugin_files("/usr/lib/factcheck/plugins-v0")) load_library(path);
//
// A library is never unloaded, so whatever was made from it stays valid to the end of the process.
#ifndef FACTCHECK_CORE_PLUGINS_LIBRARY_H_
#define FACTCHECK_CORE_PLUGINS_LIBRARY_H_

#include <string>
#include <vector>

#include "core/plugins/allow_list.h"
#include "core/text/result.h"
#include "factcheck/plugin/abi.h"

namespace factcheck {

struct LoadedLibrary {
  std::string path;                       // real
  std::string sha256;                     // of the file; only with a list of allowed plugins
  const fc_plugin* descriptor = nullptr;  // as the library gave it, unchecked; never null
};

// Files named *.so in the folder, sorted by name. Errors: PluginRejected for a folder that is not to be trusted.
Result<std::vector<std::string>> plugin_files(const std::string& folder);

// Checks owner and mode, then the exported entry, then loads: constructors of a library run while it is loaded, so
// nothing is left to check by then that could be checked before.  Errors: PluginRejected, "path: what is wrong; the
// cure". Threads: safe.
//
// `allowed`: the file's digest must be on the list, if there is one.
Result<LoadedLibrary> load_library(const std::string& path, const AllowList* allowed = nullptr);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_PLUGINS_LIBRARY_H_
