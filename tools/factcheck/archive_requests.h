// What the user asked for of archive files, and the options that say it.
#ifndef FACTCHECK_TOOLS_ARCHIVE_REQUESTS_H_
#define FACTCHECK_TOOLS_ARCHIVE_REQUESTS_H_

#include <cstdint>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace factcheck::cli {

struct IndexRequest {
  std::string archive;
  std::vector<std::string> articles, extensions;
  bool refresh = false;
  std::uint32_t jobs = 0;  // 0: one for each core
};
struct FactsRequest {
  std::string archive, output;
  std::vector<std::string> query;
  std::string format = "text";
  std::uint64_t limit = 20;
  std::uint32_t jobs = 0;
};
// `archive stats` …: all take the file, some also ids or articles.
struct ArchiveRequest {
  enum class Verb { Stats, Verify, Compact, Export, Import, Remove };
  Verb verb = Verb::Stats;
  std::string archive, output;
  std::vector<std::string> ids, files;
  std::uint32_t jobs = 0;
};

void add_index(CLI::App& app, IndexRequest& request);
void add_facts(CLI::App& app, FactsRequest& request);
void add_archive(CLI::App& app, ArchiveRequest::Verb verb, ArchiveRequest& request);

struct ArchiveVerb {
  ArchiveRequest::Verb verb;
  const char* name;
  const char* text;
};
const std::vector<ArchiveVerb>& archive_verbs();

}  // namespace factcheck::cli
#endif  // FACTCHECK_TOOLS_ARCHIVE_REQUESTS_H_
