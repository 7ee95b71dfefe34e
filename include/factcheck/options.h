// How an engine is made and what a check or an extraction is told.
//
//   factcheck::CheckOptions how;   how.sources = {"harbour-1"};   how.messages = "de";
//
// Plain values; what is left as it is means "not given".
#ifndef FACTCHECK_OPTIONS_H_
#define FACTCHECK_OPTIONS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "factcheck/factcheck.h"
#include "factcheck/report.h"

namespace factcheck {
inline namespace v0 {

enum class Plugins { None, Installed };        // whether those found relative to the library are loaded
enum class Closed { AsNamed, Always, Never };  // AsNamed: where sources are named, they are taken to be complete

struct EngineOptions {
  std::string config{};                       // a .factcheck.toml; what is given here comes before it
  std::optional<std::string> config_start{};  // without `config`: look for one from this file or folder upward
  std::string rules{};                        // folder of rules; default: found relative to the library
  Plugins installed = Plugins::Installed;
  std::vector<std::string> plugins{};  // files; naming one is the consent to load it
  std::vector<std::string> plugin_folders{};
  std::vector<std::string> disabled{};  // rule ids
  factcheck_log log = nullptr;          // default: silent
  void* log_user = nullptr;
  std::int32_t log_level = 0;  // 1 error … 4 debug; 0: warnings
};

struct CheckOptions {
  std::string as_of{};                  // ISO 8601 date for drafts without one
  std::string language{};               // "en", "de", "nl", "auto"; default: as the draft says, else detected
  std::string messages{};               // language of the report; default: configuration, else "en"
  std::vector<std::string> sources{};   // article ids; these alone
  std::vector<std::string> excluded{};  // article ids; never these
  Closed closed = Closed::AsNamed;
  std::int32_t min_confidence = 0;  // thousandths
  std::uint32_t jobs = 1;
  std::vector<std::string> extensions{};  // for folders: ".md"; empty: all known kinds
};

struct ExtractOptions {
  std::string as_of{}, language{};
  Format format = Format::Ndjson;
  bool trace = false;  // which rule fired, which guard refused
  std::uint32_t jobs = 1;
  std::vector<std::string> extensions{};
};

struct ExampleTally {
  bool passed = false;
  std::string page;  // what did not come out as it says, one a line, and the tally
};

}  // namespace v0
}  // namespace factcheck
#endif  // FACTCHECK_OPTIONS_H_
