#include "core/engine/draft_check.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/engine/verdict.h"
#include "core/engine/wording.h"
#include "core/extract/fields.h"
#include "core/match/match.h"
#include "core/text/hash.h"

namespace factcheck {
namespace {

constexpr std::size_t kMostCitations = 8;

class DraftCheck {
 public:
  DraftCheck(const Engine& engine, const Archive& archive, const Analysis& draft, const DraftScope& scope,
             const CheckOptions& options, Diagnostics& faults)
      : engine_(engine),
        archive_(archive),
        draft_(draft),
        scope_(scope),
        options_(options),
        faults_(faults),
        lines_(draft.document.text) {
    const SharedTables& tables = engine.book().shared;
    rules_ = {tables.weight("verdict.exclude"), tables.weight("verdict.slack")};
  }

  DraftReport run() {
    DraftReport report;
    report.document = draft_.document;
    report.excluded = scope_.notes;
    matches_ = match(draft_, archive_, engine_.book().shared, engine_.knowledge(), {scope_.articles, scope_.excluded});
    inspections_ = engine_.plugins().inspect(draft_, faults_);
    for (std::uint32_t claim = 0; claim < draft_.extraction.mentions.size(); ++claim) {
      if (const auto reason = unchecked_reason(draft_.extraction.mentions[claim])) {
        report.unchecked.push_back(leave(draft_.extraction.mentions[claim].span, *reason));
        continue;
      }
      add_findings(claim, report.findings);
    }
    add_unread_figures(report.unchecked);
    std::stable_sort(report.unchecked.begin(), report.unchecked.end(),
                     [](const Unchecked& a, const Unchecked& b) { return a.span.start < b.span.start; });
    return report;
  }

 private:
  Unchecked leave(Span span, Phrase reason) const {
    return {span, lines_.at(span.start), word(reason, options_.messages), std::string(span.of(draft_.document.text))};
  }

  std::optional<Phrase> unchecked_reason(const Mention& mention) const {
    if (mention.date && mention.date->value.ends_with("_REF")) return Phrase::VagueTime;
    if (mention.inside != kNowhere && mention.kind != Kind::Statement) return Phrase::InQuotation;
    if (!engine_.plugins().has_judge(mention.kind)) return Phrase::NoJudge;
    return std::nullopt;
  }

  // Digits that no mention covers: a silent check looks green.
  void add_unread_figures(std::vector<Unchecked>& unchecked) const {
    std::size_t next = 0;
    const auto& mentions = draft_.extraction.mentions;
    for (const Token& token : draft_.extraction.tokens) {
      if (token.kind != TokenKind::Number) continue;
      while (next < mentions.size() && mentions[next].span.end <= token.span.start) ++next;
      bool read = false;  // mentions stand in text order: past the token's end none can cover it
      for (std::size_t m = next; m < mentions.size() && mentions[m].span.start < token.span.end; ++m)
        read = read || (mentions[m].kind != Kind::Statement && mentions[m].span.overlaps(token.span));
      if (!read) unchecked.push_back(leave(token.span, Phrase::UnreadFigure));
    }
  }

  std::vector<Related> judged(std::uint32_t claim) const {
    std::vector<Related> relations;
    const auto [first, last] = std::equal_range(matches_.pairs.begin(), matches_.pairs.end(), claim, ByClaim());
    for (auto pair = first; pair != last; ++pair) {
      if (pair->score < options_.min_confidence) continue;
      const Analysis& article = archive_.articles()[pair->fact.article];
      const PairView view{&*pair, &draft_, claim, &article, pair->fact.mention};
      for (Judgement& judgement : engine_.plugins().judge(view, faults_))
        relations.push_back({&*pair, &article.extraction.mentions[pair->fact.mention], std::move(judgement)});
    }
    return relations;
  }

  struct ByClaim {
    bool operator()(const Pair& pair, std::uint32_t claim) const { return pair.claim < claim; }
    bool operator()(std::uint32_t claim, const Pair& pair) const { return claim < pair.claim; }
  };

  void add_findings(std::uint32_t claim, std::vector<Finding>& findings) const {
    const std::vector<Related> relations = judged(claim);
    const Decision decision = decide(relations, rules_);
    std::vector<Finding> inspected;
    for (const Inspection& inspection : inspections_)
      if (inspection.claim == claim && inspection.relation == Relation::Excludes)
        inspected.push_back(objection(inspection));
    Finding main = from_archive(claim, decision);
    // What breaks the calendar or contradicts the draft itself comes first; the archive is heard beside it if it
    // objects too.
    const bool objected = !inspected.empty();
    for (Finding& finding : inspected) {
      finding.extra = &finding != &inspected.front();
      findings.push_back(std::move(finding));
    }
    if (objected && main.verdict != Verdict::Contradicted) return;
    main.extra = objected;
    findings.push_back(std::move(main));
  }

  Finding blank(std::uint32_t claim, Span span) const {
    Finding finding;
    finding.claim = draft_.extraction.mentions[claim];
    finding.about = draft_.abouts[claim];
    finding.span = span;
    finding.sentence = draft_.extraction.sentences[finding.claim.sentence].span;
    finding.position = lines_.at(span.start);
    finding.text = span.of(draft_.document.text);
    return finding;
  }

  Finding objection(const Inspection& inspection) const {
    const Span whole = draft_.extraction.mentions[inspection.claim].span;
    Finding finding = blank(inspection.claim, inspection.span.empty() ? whole : inspection.span);
    finding.rule = inspection.rule;
    finding.verdict = Verdict::Contradicted;
    finding.confidence = 1000;
    const PluginRule* rule = engine_.plugins().rule(inspection.rule);
    finding.severity = rule ? rule->severity : Severity::Error;
    if (inspection.message) {
      finding.message = engine_.plugins().render(inspection.rule, *inspection.message, options_.messages);
      for (const Message::Suggestion& s : inspection.message->suggestions)
        finding.suggestions.push_back({s.span, s.text});
    }
    seal(finding);
    return finding;
  }

  Finding from_archive(std::uint32_t claim, const Decision& decision) const {
    Finding finding = blank(claim, draft_.extraction.mentions[claim].span);
    finding.verdict = decision.verdict;
    if (decision.cited.empty()) {
      set_unverified(claim, finding);
    } else {
      const Related& deciding = *decision.cited.front();
      finding.rule = deciding.judgement.rule;
      finding.confidence = std::min(1000, deciding.pair->score);
      finding.why = deciding.pair->features;
      for (const Related* related : decision.cited)
        if (finding.citations.size() < kMostCitations) finding.citations.push_back(cite(*related));
      set_message(decision, finding);
    }
    finding.severity = severity_of(finding);
    seal(finding);
    return finding;
  }

  Severity severity_of(const Finding& finding) const {
    const PluginRule* rule = engine_.plugins().rule(finding.rule);
    switch (finding.verdict) {
      case Verdict::Contradicted:
        return rule ? rule->severity : Severity::Error;
      case Verdict::Disputed:
      case Verdict::Outdated:
        return Severity::Warning;
      case Verdict::Unverified:
        return scope_.closed && finding.claim.kind != Kind::Statement ? Severity::Warning : Severity::Info;
      default:
        return finding.caveats.empty() ? Severity::Info : Severity::Warning;
    }
  }

  // The fact that came closest: one that failed to align, else one that did, but not well enough for its judge to
  // speak.
  const Pair* nearest_pair(std::uint32_t claim) const {
    const auto first_of = [&](const std::vector<Pair>& pairs) -> const Pair* {
      const auto at = std::lower_bound(pairs.begin(), pairs.end(), claim, ByClaim());
      return at == pairs.end() || at->claim != claim || at->score <= 0 ? nullptr : &*at;
    };
    const Pair* aligned = first_of(matches_.pairs);
    return aligned ? aligned : first_of(matches_.nearest);
  }

  // The first rule that could have judged the claim.
  std::string judging_rule(Kind kind) const {
    for (const PluginInfo& plugin : engine_.plugins().plugins())
      for (const PluginRule& rule : plugin.rules)
        if (plugin.judges && rule.kind == kind) return rule.id;
    return {};
  }

  void set_unverified(std::uint32_t claim, Finding& finding) const {
    finding.rule = judging_rule(finding.claim.kind);
    const Pair* nearest = nearest_pair(claim);
    if (!nearest) {
      finding.message = word(Phrase::Unverified, options_.messages);
      return;
    }
    finding.why = nearest->features;
    const Analysis& article = archive_.articles()[nearest->fact.article];
    const auto failed = std::min_element(nearest->features.begin(), nearest->features.end(),
                                         [](const Feature& a, const Feature& b) { return a.points < b.points; });
    const std::string_view what = failed->points <= 0 ? std::string_view(failed->name) : std::string_view("event");
    finding.nearest = cite(nearest->fact, Relation::Unrelated);
    finding.message = word(Phrase::UnverifiedNear, options_.messages, finding.nearest->text, article.document.id,
                           feature_name(what, options_.messages));
  }

  void set_message(const Decision& decision, Finding& finding) const {
    const Judgement& deciding = decision.cited.front()->judgement;
    if (finding.verdict == Verdict::Contradicted && deciding.message) {
      finding.message = engine_.plugins().render(deciding.rule, *deciding.message, options_.messages);
      for (const Message::Suggestion& s : deciding.message->suggestions)
        finding.suggestions.push_back({s.span, s.text});
      return;
    }
    std::string values;
    for (const Citation& c : finding.citations)
      if (finding.verdict == Verdict::Disputed || values.empty())
        values +=
            (values.empty() ? "" : "; ") + c.text + " (" + c.article + (c.date.empty() ? "" : ", " + c.date) + ")";
    finding.message =
        word(finding.verdict == Verdict::Disputed ? Phrase::Disputed : Phrase::Supported, options_.messages, values);
  }

  Citation cite(const Related& related) const { return cite(related.pair->fact, related.judgement.relation); }

  Citation cite(FactId id, Relation relation) const {
    const Analysis& article = archive_.articles()[id.article];
    const Document& d = article.document;
    const Mention& fact = article.extraction.mentions[id.mention];
    const Sentence& sentence = article.extraction.sentences[fact.sentence];
    const auto& languages = engine_.book().languages;
    Citation citation;
    citation.article = d.id, citation.title = d.title, citation.date = d.date, citation.url = d.url;
    citation.language = sentence.language < languages.size() ? languages[sentence.language].code : d.language;
    citation.relation = static_cast<std::int32_t>(relation);
    // Of a quotation, its words: who says so stands in the sentence.
    const bool quoted = fact.statement && fact.statement->direct && !fact.statement->content.span.empty();
    citation.span = quoted ? fact.statement->content.span : fact.span;
    citation.position = lines_of(id.article).at(citation.span.start);
    citation.text = citation.span.of(d.text);
    citation.sentence = sentence.span.of(d.text);
    return citation;
  }

  const LineIndex& lines_of(std::uint32_t article) const {
    return article_lines_.try_emplace(article, archive_.articles()[article].document.text).first->second;
  }

  // The fingerprint names the claim by what it says, never by its line, so that edits elsewhere leave it alone.
  void seal(Finding& finding) const {
    std::string claim;
    for (const auto& [key, value] : fields(finding.claim)) claim += key + '=' + value + '\n';
    std::vector<std::string> against;
    for (const Citation& c : finding.citations)
      if (c.relation == static_cast<std::int32_t>(Relation::Excludes)) against.push_back(c.article);
    std::sort(against.begin(), against.end());
    std::string articles;
    for (const std::string& id : against) articles += id + '\n';
    const std::string_view nul("\0", 1);
    finding.fingerprint = sha256_hex({finding.rule, nul, claim, nul, articles}).substr(0, 32);
  }

  const Engine& engine_;
  const Archive& archive_;
  const Analysis& draft_;
  const DraftScope& scope_;
  const CheckOptions& options_;
  Diagnostics& faults_;
  LineIndex lines_;
  mutable std::map<std::uint32_t, LineIndex> article_lines_;  // of the articles cited so far
  VerdictRules rules_;
  MatchResult matches_;
  std::vector<Inspection> inspections_;
};

}  // namespace

DraftReport check_draft(const Engine& engine, const Archive& archive, const Analysis& draft, const DraftScope& scope,
                        const CheckOptions& options, Diagnostics& faults) {
  return DraftCheck(engine, archive, draft, scope, options, faults).run();
}

}  // namespace factcheck
