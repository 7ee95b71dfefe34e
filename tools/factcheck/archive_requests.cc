#include "archive_requests.h"

#include "cli_options.h"

namespace factcheck::cli {
namespace {

constexpr const char* kArchive = "Archive file, as `factcheck index` makes it";

void add_jobs(CLI::App& app, std::uint32_t& jobs) {
  app.add_option("--jobs", jobs, "Threads; 0, the default: one for each core")->type_name("N");
}

}  // namespace

void add_index(CLI::App& app, IndexRequest& request) {
  app.add_option("ARCHIVE", request.archive, "Archive file to make or bring up to date")->required()->type_name("");
  app.add_option("ARTICLE", request.articles, "Files, folders, or - for standard input")->type_name("");
  app.add_flag("--refresh", request.refresh, "Also read anew what is in the archive and was read with other rules");
  repeated(app, "--ext", request.extensions, "Files of folders to read, by ending (.md); repeatable")->type_name("EXT");
  add_jobs(app, request.jobs);
}

void add_facts(CLI::App& app, FactsRequest& request) {
  app.add_option("ARCHIVE", request.archive, "Archive file, or a folder or file of articles")
      ->required()
      ->type_name("");
  app.add_option("QUERY", request.query, "Names, things, figures and dates: \"NSPCC 2018\"")->required()->type_name("");
  app.add_option("--format", request.format, "text or ndjson; default: text")
      ->type_name("FORMAT")
      ->check(CLI::IsMember({"text", "ndjson"}));
  app.add_option("--limit", request.limit, "So many facts at most; default: 20")
      ->type_name("N")
      ->check(CLI::PositiveNumber);
  app.add_option("--output", request.output, "Write to this file")->type_name("FILE");
  add_jobs(app, request.jobs);
}

void add_archive(CLI::App& app, ArchiveRequest::Verb verb, ArchiveRequest& request) {
  using Verb = ArchiveRequest::Verb;
  app.add_option("ARCHIVE", request.archive, kArchive)->required()->type_name("");
  if (verb == Verb::Import)
    app.add_option("FILE", request.files, "JSON Lines that `archive export` wrote, or - for standard input")
        ->required()
        ->type_name("");
  if (verb == Verb::Remove) app.add_option("ARTICLE_ID", request.ids, "Ids of the articles")->required()->type_name("");
  if (verb == Verb::Export) app.add_option("--output", request.output, "Write to this file")->type_name("FILE");
  if (verb == Verb::Import || verb == Verb::Verify) add_jobs(app, request.jobs);
}

const std::vector<ArchiveVerb>& archive_verbs() {
  using Verb = ArchiveRequest::Verb;
  static const std::vector<ArchiveVerb> verbs = {
      {Verb::Stats, "stats", "What is in an archive file"},
      {Verb::Verify, "verify", "Check every page and record of an archive file"},
      {Verb::Compact, "compact", "Give back the room of what was replaced and removed"},
      {Verb::Export, "export", "Print the articles as JSON Lines"},
      {Verb::Import, "import", "Add articles that `archive export` printed"},
      {Verb::Remove, "remove", "Remove articles by their ids"},
  };
  return verbs;
}

}  // namespace factcheck::cli
