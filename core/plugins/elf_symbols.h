// What a shared library exports, read from its file without running a byte of it.
//
//   Result<std::vector<std::string>> names = exported_symbols(descriptor, "factcheck_plugin_v");
//
// Own reader because Boost.DLL's library_info reads the table that strip removes, and trusts every offset in the file.
// Safe on every thread.
#ifndef FACTCHECK_CORE_PLUGINS_ELF_SYMBOLS_H_
#define FACTCHECK_CORE_PLUGINS_ELF_SYMBOLS_H_

#include <string>
#include <string_view>
#include <vector>

#include "core/text/result.h"

namespace factcheck {

// Names of defined dynamic symbols that start with the prefix, sorted.
// Errors: PluginRejected for what is no 64-bit ELF file or is damaged; the message does not name the file.
Result<std::vector<std::string>> exported_symbols(int descriptor, std::string_view prefix);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_PLUGINS_ELF_SYMBOLS_H_
