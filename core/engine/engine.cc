#include "core/engine/engine.h"

#include <algorithm>
#include <utility>

#include "core/archive/duplicates.h"
#include "core/archive/reader.h"
#include "core/archive/store_file.h"
#include "core/engine/draft_check.h"
#include "core/text/parallel.h"

namespace factcheck {
namespace {

constexpr std::string_view kVersion = "0.1.0";

}  // namespace

struct Engine::State {
  RuleBook book;
  std::unique_ptr<Grammar> grammar;
  std::unique_ptr<Knowledge> knowledge;
  std::unique_ptr<PluginSet> plugins;
  Log log;
};

Engine::Engine(std::unique_ptr<State> state) : state_(std::move(state)) {}
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;
Engine::~Engine() = default;

const RuleBook& Engine::book() const { return state_->book; }
const Grammar& Engine::grammar() const { return *state_->grammar; }
const Knowledge& Engine::knowledge() const { return *state_->knowledge; }
const PluginSet& Engine::plugins() const { return *state_->plugins; }

Result<Engine> Engine::build(const EngineOptions& options) {
  auto state = std::make_unique<State>();
  state->log = options.log;
  Result<RuleBook> book = load_rules(options.rules);
  if (!book) return book.error();
  state->book = *std::move(book);
  state->grammar = std::make_unique<Grammar>(state->book);
  state->knowledge = std::make_unique<Knowledge>(state->book);
  Result<PluginSet> plugins = PluginSet::load(options.plugins, state->book, *state->knowledge, options.log);
  if (!plugins) return plugins.error();
  state->plugins = std::make_unique<PluginSet>(*std::move(plugins));
  return Engine(std::move(state));
}

ArticleReader Engine::article_reader() const {
  return {*state_->grammar, *state_->knowledge, maker_of(kVersion, state_->book)};
}

Result<Archive> Engine::open_archive(const std::string& path, unsigned jobs) const {
  if (looks_like_archive(path)) return read_archive(path, article_reader(), std::max(1u, jobs));
  Result<std::vector<Document>> documents = read_documents(path, {});
  if (!documents) return documents.error();
  return make_archive(*std::move(documents), path, jobs);
}

Result<Archive> Engine::make_archive(std::vector<Document> documents, const std::string& path, unsigned jobs) const {
  return Archive::build(std::move(documents), path, *state_->grammar, *state_->knowledge, std::max(1u, jobs));
}

Analysis Engine::extract(Document document, const std::string& as_of, bool trace) const {
  return analyse(std::move(document), *state_->grammar, *state_->knowledge, as_of, trace);
}

namespace {

std::string articles_of(const Archive& archive) {
  return std::to_string(archive.articles().size()) + " articles of " + archive.path();
}

// Indices of the named articles, ascending; the unknown ones are told.
std::vector<std::uint32_t> find_all(const Archive& archive, const std::vector<std::string>& ids, std::string& unknown) {
  std::vector<std::uint32_t> found;
  for (const std::string& id : ids) {
    if (const auto at = archive.find(id))
      found.push_back(*at);
    else
      unknown += (unknown.empty() ? "" : "\n") + ("no article '" + id + "'; expected the id of one of the ") +
                 articles_of(archive);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

// Articles that are the draft itself: same id, same address, or nearly the same text.
void exclude_itself(const Document& draft, const Archive& archive, DraftScope& scope) {
  const std::vector<std::uint64_t> ours = shingles(draft.body.of(draft.text));
  for (std::uint32_t i = 0; i < archive.articles().size(); ++i) {
    const Document& article = archive.articles()[i].document;
    const char* why = article.id == draft.id                           ? "same id"
                      : !draft.url.empty() && article.url == draft.url ? "same url"
                      : same_text(ours, archive.shingles()[i])         ? "same text"
                                                                       : nullptr;
    if (!why) continue;
    scope.excluded.push_back(i);
    scope.notes.push_back(article.id + ": " + why);
  }
}

void add_once(Diagnostics& all, const Diagnostics& more) {
  for (const Diagnostic& d : more)
    if (std::find(all.begin(), all.end(), d) == all.end()) all.push_back(d);
}

struct Outcome {
  DraftReport report;
  Diagnostics faults;
};

}  // namespace

Result<Report> Engine::check(const Archive& archive, std::vector<Document> drafts, const CheckOptions& options) const {
  std::string unknown;
  const std::vector<std::uint32_t> sources = find_all(archive, options.sources, unknown);
  const std::vector<std::uint32_t> excluded = find_all(archive, options.exclude, unknown);
  std::vector<DraftScope> scopes(drafts.size());
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    drafts[i].status = Status::Draft;
    if (!options.language.empty()) drafts[i].language = options.language;
    DraftScope& scope = scopes[i];
    scope.articles = drafts[i].sources.empty() ? sources : find_all(archive, drafts[i].sources, unknown);
    scope.excluded = excluded;
    scope.closed = options.closed || (!options.open && !scope.articles.empty());
    exclude_itself(drafts[i], archive, scope);
    std::sort(scope.excluded.begin(), scope.excluded.end());
  }
  if (!unknown.empty()) return Error{ErrorCode::Usage, unknown};

  std::vector<Outcome> outcomes(drafts.size());
  in_parallel(drafts.size(), options.jobs, [&](std::size_t i) {
    const Analysis draft = extract(std::move(drafts[i]), options.as_of, false);
    outcomes[i].report = check_draft(*this, archive, draft, scopes[i], options, outcomes[i].faults);
  });
  Report report;
  report.version = kVersion;
  report.rules_hash = state_->book.hash;
  for (const PluginInfo& plugin : state_->plugins->plugins()) report.plugins.emplace_back(plugin.id, plugin.version);
  report.archive_path = archive.path();
  report.archive_snapshot = archive.snapshot();
  report.archive_articles = archive.articles().size();
  report.archive_facts = archive.facts();
  report.archive_stale = archive.stale();
  if (!archive.stale().empty())
    report.diagnostics.push_back({Severity::Warning, archive.path(),
                                  std::to_string(archive.stale().size()) +
                                      " of the articles were read with other rules, and their facts are used as they "
                                      "are; 'factcheck index --refresh' reads them anew"});
  report.messages = options.messages;
  for (Outcome& outcome : outcomes) {
    add_once(report.diagnostics, outcome.faults);
    report.drafts.push_back(std::move(outcome.report));
  }
  add_missing_judges(report);
  for (const Diagnostic& d : report.diagnostics) {
    report.complete = report.complete && d.severity != Severity::Error;
    state_->log.write(d.severity == Severity::Error ? LogLevel::Error : LogLevel::Warn, d.message);
  }
  return report;
}

// An extracted kind that nobody judges makes the report incomplete: no plugin is not the same as no mistake.
void Engine::add_missing_judges(Report& report) const {
  for (const Kind kind : {Kind::Figure, Kind::Date, Kind::Statement, Kind::Role, Kind::Event}) {
    if (state_->plugins->has_judge(kind)) continue;
    report.diagnostics.push_back({Severity::Error, "",
                                  "no plugin judges " + std::string(kind_name(kind)) +
                                      " claims; expected one to be loaded (see 'factcheck plugins list')"});
  }
}

}  // namespace factcheck
