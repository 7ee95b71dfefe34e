// What the user asked for on the command line, as plain values.
//
//   Result<Request> request = parse(argc, argv);
#ifndef FACTCHECK_TOOLS_COMMAND_LINE_H_
#define FACTCHECK_TOOLS_COMMAND_LINE_H_

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "archive_requests.h"
#include "factcheck/engine.h"

namespace factcheck::cli {

// Exit codes are public interface.
inline constexpr int kClean = 0;     // nothing at or above --fail-on
inline constexpr int kFindings = 1;  // findings at or above it
inline constexpr int kFailed = 2;    // the run failed or is incomplete

// Options that every command knows.
struct Setup {
  std::string config, rules;
  std::vector<std::string> plugins, plugin_folders, disabled;
  bool plugins_from_env = false;
};

struct CheckRequest {
  std::vector<std::string> drafts, sources, excluded, extensions;
  std::string archive, output, fail_on, as_of, language, messages;
  std::string format = "text";
  bool all = false, closed = false;
  double min_confidence = 0;
  std::uint32_t jobs = 0;  // 0: one for each core
};
struct ExtractRequest {
  std::vector<std::string> files, extensions;
  std::string as_of, language, output;
  std::string format = "ndjson";
  bool trace = false;
  std::uint32_t jobs = 0;
};
struct ExplainRequest {
  std::string rule;    // or the beginning of a fingerprint, if there is a report
  std::string report;  // a JSON report; "-": standard input
};
struct TestRequest {
  std::vector<std::string> packs;
};
struct ListRequest {
  factcheck_topic topic = FACTCHECK_RULES;
};
// Which rules never fired; of the extraction only what says how the files are read.
struct UnusedRequest {
  ExtractRequest reading;
};
struct PluginTestRequest {
  std::string file;
};
struct PluginAllowRequest {
  std::vector<std::string> files;  // none: all that are installed
};
// Help or version: printed, and that is all.
struct PageRequest {
  std::string page;
};

struct Request {
  Setup setup;
  std::variant<IndexRequest, FactsRequest, ArchiveRequest, CheckRequest, ExtractRequest, ExplainRequest, TestRequest,
               ListRequest, UnusedRequest, PluginTestRequest, PluginAllowRequest, PageRequest>
      command;
};

// Errors: Usage, in words for the user.
Result<Request> parse(int argc, const char* const* argv);

}  // namespace factcheck::cli
#endif  // FACTCHECK_TOOLS_COMMAND_LINE_H_
