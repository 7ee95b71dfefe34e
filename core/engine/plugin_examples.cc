#include "core/engine/plugin_examples.h"

#include <string>
#include <utility>

#include "core/match/match.h"

namespace factcheck {
namespace {

Document document_of(const std::string& id, std::string text, const std::string& date, const std::string& language) {
  Document document;
  document.id = id;
  document.language = language;
  document.date = date;
  document.text = std::move(text);
  document.body = {0, static_cast<std::uint32_t>(document.text.size())};
  return document;
}

std::string_view name_of(Relation relation) { return relation_name(static_cast<std::int32_t>(relation)); }

// What the rule's plugin says of the marked claim and the article: a relation, or "none" if it was not asked or
// abstains.
std::string judged(const Engine& engine, const PluginRule& rule, const Analysis& draft, Span claim,
                   const Archive& archive, Diagnostics& faults) {
  std::string answer = "none";
  for (const Pair& pair : match(draft, archive, engine.book().shared, engine.knowledge(), {}).pairs) {
    const Mention& mention = draft.extraction.mentions[pair.claim];
    if (mention.kind != rule.kind || !mention.span.overlaps(claim)) continue;
    const PairView view{&pair, &draft, pair.claim, &archive.articles()[pair.fact.article], pair.fact.mention};
    for (const Judgement& judgement : engine.plugins().judge(view, faults)) {
      if (judgement.plugin != rule.plugin) continue;
      if (judgement.relation == Relation::Supports || judgement.relation == Relation::Excludes || answer == "none")
        answer = name_of(judgement.relation);
    }
  }
  return answer;
}

std::string inspected(const Engine& engine, const PluginRule& rule, const Analysis& draft, Span claim,
                      Diagnostics& faults) {
  for (const Inspection& inspection : engine.plugins().inspect(draft, faults)) {
    const Span span = inspection.span.empty() ? draft.extraction.mentions[inspection.claim].span : inspection.span;
    if (inspection.rule == rule.id && (claim.empty() || span.overlaps(claim)))
      return std::string(name_of(inspection.relation));
  }
  return "none";
}

// An example that wants nothing is content with silence in any form.
bool fits(const std::string& want, const std::string& got) {
  return want == got || (want == "none" && (got == "abstain" || got == "unrelated"));
}

std::string outcome_of(const Engine& engine, const PluginRule& rule, const PluginExample& example,
                       Diagnostics& faults) {
  const Marked marked = without_marks(example.draft);
  Document text = document_of("draft", marked.text, example.date, example.language);
  text.status = Status::Draft;
  const Analysis draft = engine.extract(std::move(text), {}, false);
  if (example.article.empty()) return inspected(engine, rule, draft, marked.span, faults);
  std::vector<Document> articles{document_of("article", example.article, example.article_date, "")};
  const Result<Archive> archive = engine.make_archive(std::move(articles), "example", 1);
  return archive ? judged(engine, rule, draft, marked.span, *archive, faults) : archive.error().message;
}

}  // namespace

void test_plugins(const Engine& engine, const std::function<bool(const PluginRule&)>& wanted, ExampleOutcome& outcome) {
  for (const PluginInfo& plugin : engine.plugins().plugins())
    for (const PluginRule& rule : plugin.rules) {
      if (!wanted(rule)) continue;
      for (const PluginExample& example : rule.cases) {
        ++outcome.run;
        const std::string got = outcome_of(engine, rule, example, outcome.faults);
        if (fits(example.want, got)) continue;
        outcome.faults.push_back(
            {Severity::Error, example.where, "rule '" + rule.id + "': expected " + example.want + ", found " + got});
      }
    }
}

}  // namespace factcheck
