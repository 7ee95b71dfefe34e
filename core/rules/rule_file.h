// The TOML files of a rules folder, read and parsed.
//
//   for (const RuleFile& file : read_rule_files("share/factcheck/rules", faults)) …
//
// Plain values. A file with a fault in its syntax is reported and left out; the others go on.
#ifndef FACTCHECK_CORE_RULES_RULE_FILE_H_
#define FACTCHECK_CORE_RULES_RULE_FILE_H_

#include <toml++/toml.h>

#include <optional>
#include <string>
#include <vector>

#include "core/rules/faults.h"
#include "core/rules/lexicon.h"

namespace factcheck {

struct RuleFile {
  std::string name;     // relative to the rules folder: "de/figure.toml"
  std::string path;     // as faults name it: "rules/de/figure.toml"
  std::string section;  // first folder of the name: "de", "shared"
  toml::table table;
};

struct RuleFiles {
  std::vector<RuleFile> files;        // by name; those that could be parsed
  std::vector<std::string> sections;  // folders that hold rule files, parsed or not, by name
  std::string hash;                   // SHA-256 over all names and bytes
  std::string lexicon_source;         // the same over the files that the lexicon is compiled from
  std::optional<Lexicon> lexicon;     // compiled from those very files, which then are not parsed
};

// Where a build keeps the compiled lexicon of a rules folder.
std::string lexicon_path(const std::string& folder);

// Errors: Io if the folder cannot be read; faults within files go to the list.
Result<RuleFiles> read_rule_files(const std::string& folder, FaultList& faults);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_RULES_RULE_FILE_H_
