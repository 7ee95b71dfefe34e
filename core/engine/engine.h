// The road from end to end: rules, knowledge, plugins and an archive; drafts in, a Report out.
//
//   Result<Engine> engine = Engine::build(options);
//   Result<Archive> archive = engine->open_archive("seeds/articles", 2);
//   Report report = engine->check(*archive, drafts, {.jobs = 2});
//
// Immutable after building; check is safe on every thread.
#ifndef FACTCHECK_CORE_ENGINE_ENGINE_H_
#define FACTCHECK_CORE_ENGINE_ENGINE_H_

#include <memory>
#include <string>
#include <vector>

#include "core/about/knowledge.h"
#include "core/archive/archive.h"
#include "core/archive/store_index.h"
#include "core/extract/grammar.h"
#include "core/log/log.h"
#include "core/plugins/plugin_set.h"
#include "core/report/report.h"
#include "core/rules/example_runner.h"
#include "core/rules/rule_book.h"

namespace factcheck {

struct EngineOptions {
  std::string rules;  // folder with <lang>/ and shared/
  PluginOptions plugins;
  Log log;
};

struct CheckOptions {
  std::string as_of = {};     // ISO date for drafts without one
  std::string language = {};  // "en", "de", "nl"; empty: as the draft says, else detected
  std::string messages = "en";
  std::vector<std::string> sources = {};  // article ids; these alone
  std::vector<std::string> exclude = {};  // article ids; never these
  bool closed = false;                    // sources are complete: an unverified figure or date is a warning
  bool open = false;                      // never closed, even where sources are named
  std::int32_t min_confidence = 0;        // thousandths
  unsigned jobs = 1;
};

class Engine {
 public:
  static Result<Engine> build(const EngineOptions& options);

  // An archive file, or a folder or file of articles, which are read anew.
  Result<Archive> open_archive(const std::string& path, unsigned jobs) const;
  Result<Archive> make_archive(std::vector<Document> documents, const std::string& path, unsigned jobs) const;
  // Errors: Usage for unknown source or exclude ids. A plugin that fails midway makes the report incomplete.
  Result<Report> check(const Archive& archive, std::vector<Document> drafts, const CheckOptions& options) const;
  Analysis extract(Document document, const std::string& as_of, bool trace) const;

  // Examples of the rule files (and of the plugins' rule.toml); `packs`: file or rule-id prefixes, empty: all.
  // Returns the number run and the faults.
  ExampleOutcome test(const std::vector<std::string>& packs) const;
  // Page for people about a rule of a file or a plugin; empty if there is none of that id.
  std::string explain(std::string_view rule) const;
  std::string list_rules() const;      // one a line: id, kind, maturity, file
  std::string list_plugins() const;    // id, version, what it does, path
  std::string list_languages() const;  // code, name, rules, words

  ArticleReader article_reader() const;  // what this engine fills archive files with. Lifetime: of the engine
  const RuleBook& book() const;
  const Grammar& grammar() const;
  const Knowledge& knowledge() const;
  const PluginSet& plugins() const;

  Engine(Engine&&) noexcept;
  Engine& operator=(Engine&&) noexcept;
  ~Engine();

 private:
  struct State;
  void add_missing_judges(Report& report) const;
  explicit Engine(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ENGINE_ENGINE_H_
