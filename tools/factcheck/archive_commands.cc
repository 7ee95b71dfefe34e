#include "archive_commands.h"

#include "commands.h"
#include "factcheck/archive.h"
#include "output.h"
#include "progress.h"

namespace factcheck::cli {
namespace {

// An archive is read by rules alone: plugins judge drafts.
Result<Engine> make_reader(const Setup& setup, const std::string& start) {
  return make_engine(setup, start, Plugins::None);
}

std::string summary(const std::string& archive, const IndexOutcome& outcome) {
  std::string line = archive + ": " + std::to_string(outcome.added) + " added, " + std::to_string(outcome.changed) +
                     " changed, " + std::to_string(outcome.unchanged) + " unchanged, " +
                     std::to_string(outcome.refreshed) + " refreshed, " + std::to_string(outcome.refused) +
                     " refused\n";
  if (outcome.stale > 0)
    line += std::to_string(outcome.stale) + " were read with other rules; `factcheck index --refresh " + archive +
            "` reads them anew\n";
  return line;
}

int index_into(const Engine& engine, const std::string& archive, const std::vector<std::string>& articles,
               IndexOptions options) {
  ProgressBar bar;
  options.progress = [&bar](const IndexProgress& p) { bar.show(p.articles, p.all_articles, p.bytes, p.all_bytes); };
  const Result<IndexOutcome> outcome = index(engine, archive, articles, options);
  bar.clear();
  if (!outcome) return failed(outcome.error());
  if (outcome->refusals) complain(outcome->refusals->message);
  return delivered(summary(archive, *outcome), {}, outcome->refusals ? kFailed : kClean);
}

}  // namespace

int run_index(const Setup& setup, const IndexRequest& request) {
  if (request.articles.empty() && !request.refresh)
    return failed({ErrorCode::Usage, "index: no articles are named; expected files or folders, or --refresh"});
  const Result<Engine> engine = make_reader(setup, request.archive);
  if (!engine) return failed(engine.error());
  IndexOptions options;
  options.refresh = request.refresh;
  options.jobs = threads(request.jobs);
  options.extensions = request.extensions;
  return index_into(*engine, request.archive, request.articles, options);
}

int run_facts(const Setup& setup, const FactsRequest& request) {
  const Result<Format> format = format_of(request.format);
  if (!format) return failed(format.error());
  const Result<Engine> engine = make_reader(setup, request.archive);
  if (!engine) return failed(engine.error());
  const Result<Archive> archive = engine->open_archive(request.archive, threads(request.jobs));
  if (!archive) return failed(archive.error());
  std::string query;
  for (const std::string& word : request.query) query += (query.empty() ? "" : " ") + word;
  const Result<std::string> page = find_facts(*engine, *archive, query, *format, request.limit);
  return page ? delivered(*page, request.output, kClean) : failed(page.error());
}

int run_archive(const Setup& setup, const ArchiveRequest& request) {
  using Verb = ArchiveRequest::Verb;
  const Result<Engine> engine = make_reader(setup, request.archive);
  if (!engine) return failed(engine.error());
  const auto print = [&](const Result<std::string>& page) {
    return page ? delivered(*page, request.output, kClean) : failed(page.error());
  };
  const auto end = [](const std::optional<Error>& error) { return error ? failed(*error) : kClean; };
  switch (request.verb) {
    case Verb::Stats:
      return print(archive_stats(*engine, request.archive));
    case Verb::Verify:
      return print(verify_archive(*engine, request.archive, threads(request.jobs)));
    case Verb::Export:
      return print(export_archive(*engine, request.archive));
    case Verb::Compact:
      return end(compact_archive(*engine, request.archive));
    case Verb::Remove:
      return end(remove_articles(*engine, request.archive, request.ids));
    case Verb::Import:
      break;
  }
  IndexOptions options;
  options.jobs = threads(request.jobs);
  return index_into(*engine, request.archive, request.files, options);
}

}  // namespace factcheck::cli
