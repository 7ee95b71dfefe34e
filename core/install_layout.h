// Where the rules and plugins that came with the library lie, relative to the library itself: nothing is compiled in,
// so an installed tree can be moved, and the build tree is laid out the same way.
//
//   <prefix>/lib/libfactcheck.so   <prefix>/lib/factcheck/plugins-v0/   <prefix>/share/factcheck/rules/
#ifndef FACTCHECK_CORE_INSTALL_LAYOUT_H_
#define FACTCHECK_CORE_INSTALL_LAYOUT_H_

#include <string>

namespace factcheck {

struct InstallLayout {
  std::string rules;       // empty: none found
  std::string plugins;     // empty: none found
  std::string allow_list;  // plugins.allow.toml among the plugins, be there one or not; empty: no plugins found
};

// The layout round this library.  Threads: safe.
InstallLayout find_install_layout();

}  // namespace factcheck
#endif  // FACTCHECK_CORE_INSTALL_LAYOUT_H_
