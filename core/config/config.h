// `.factcheck.toml`: what to check against and with what, and where each value came from.
//
//   Result<Config> config = load_config("/desk/.factcheck.toml");
//   config->archive.value   config->archive.origin   // "/desk/.factcheck.toml:2:11"
//
// Plain values. Paths in a file are relative to that file and are made absolute here.
#ifndef FACTCHECK_CORE_CONFIG_CONFIG_H_
#define FACTCHECK_CORE_CONFIG_CONFIG_H_

#include <map>
#include <string>
#include <vector>

#include "core/text/result.h"

namespace factcheck {

struct Setting {
  std::string value;     // text; lists have one Setting an entry
  std::string origin;    // "path:line:column", "command line", "default"
};

// Keys of the file:  archive = "path"   rules = "folder"   plugins = ["file"]   plugin-dirs = ["folder"]
//   disable = ["rule id"]   messages = "en|de|nl"   fail-on = "…"   [rule."figure.mismatch"] min_score = 600
struct Config {
  std::string file;                         // empty: none was found
  Setting archive, rules, messages, fail_on;
  std::vector<Setting> plugins, plugin_dirs, disable;
  std::map<std::string, Setting> options;   // "figure.mismatch.min_score"
};

// Errors: ConfigFormat with every fault as path:line:column: what is wrong; what was expected. Unknown keys are faults.
Result<Config> load_config(const std::string& path);
// The nearest .factcheck.toml in `start` (a file or folder) or above it, up to a folder with .git or the root; empty: none.
std::string find_config(const std::string& start);
// For `config show`: each value with its origin, one a line.
std::string show(const Config& config);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_CONFIG_CONFIG_H_
