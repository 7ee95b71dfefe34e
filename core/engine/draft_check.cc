#include "core/engine/draft_check.h"

#include <algorithm>
#include <deque>
#include <functional>
#include <utility>

#include "core/engine/attribution.h"
#include "core/engine/checkable.h"
#include "core/engine/citing.h"
#include "core/engine/hindsight.h"
#include "core/engine/parts.h"
#include "core/engine/replacement.h"
#include "core/engine/revision.h"
#include "core/engine/verdict.h"
#include "core/engine/wording.h"
#include "core/extract/fields.h"
#include "core/match/match.h"
#include "core/match/score.h"
#include "core/text/digits.h"
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
        lines_(draft.document.text),
        citing_(archive, engine.book()),
        revisions_(engine.book()),
        attribution_(engine.book()),
        replaces_(engine, archive, revisions_, faults),
        one_story_([&](const Related& a, const Related& b) { return tell_one_story(a.pair->fact, b.pair->fact); }) {
    const SharedTables& tables = engine.book().shared;
    rules_ = {tables.weight("verdict.exclude"), tables.weight("verdict.slack")};
  }

  // Whether the two dispute each other: their articles tell of the same, and so do they. A claim that names nobody fits
  // the aircraft of either.
  bool tell_one_story(FactId a, FactId b) const {
    return same_story(archive_.articles()[a.article].names, archive_.articles()[b.article].names) &&
           align_facts(archive_, a, b, engine_.book().shared, engine_.knowledge()).score > 0;
  }

  DraftReport run() {
    DraftReport report;
    report.document = draft_.document;
    report.excluded = scope_.notes;
    matches_ = match(draft_, archive_, engine_.book().shared, engine_.knowledge(), {scope_.articles, scope_.excluded});
    inspections_ = engine_.plugins().inspect(draft_, faults_);
    for (std::uint32_t claim = 0; claim < draft_.extraction.mentions.size(); ++claim) {
      std::optional<Phrase> reason = unchecked_reason(draft_, claim);
      if (!reason && !engine_.plugins().has_judge(draft_.extraction.mentions[claim].kind)) reason = Phrase::NoJudge;
      if (reason) {
        report.unchecked.push_back(leave(draft_.extraction.mentions[claim].span, *reason));
        continue;
      }
      add_findings(claim, report.findings);
    }
    withdraw_wholes(report.findings, options_.messages);
    add_unread_figures(report.unchecked);
    add_unread_blocks(report.unchecked);
    std::stable_sort(report.unchecked.begin(), report.unchecked.end(),
                     [](const Unchecked& a, const Unchecked& b) { return a.span.start < b.span.start; });
    return report;
  }

 private:
  Unchecked leave(Span span, Phrase reason) const {
    return {span, lines_.at(span.start), word(reason, options_.messages), std::string(span.of(draft_.document.text))};
  }

  // Blocks with digits that are not read as reporting.
  void add_unread_blocks(std::vector<Unchecked>& unchecked) const {
    for (const Block& block : draft_.extraction.blocks) {
      const bool figures = has_digit(block.span.of(draft_.document.text));
      if (is_read(block.type) || !figures) continue;
      const bool repeat = block.type == BlockType::Repeat;
      unchecked.push_back(leave(block.span, repeat ? Phrase::Repeated : Phrase::Boilerplate));
    }
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
        read = read || ((mentions[m].figure || mentions[m].date) && mentions[m].span.overlaps(token.span));
      if (!read) unchecked.push_back(leave(token.span, Phrase::UnreadFigure));
    }
  }

  struct Relations {
    std::vector<Related> all;
    std::deque<Pair> put_right;     // pairs of our own making: a corrected value in the place of the former
    std::vector<FactId> retracted;  // facts that would support, in articles that were taken back
  };

  // In a notice the former value often has the words that tell what both are about: the right one answers in its place.
  Relations judged(std::uint32_t claim) const {
    Relations found;
    // "2020 and not 2015, as was hoped": the draft itself says that 2015 is not so.
    const bool given_up = (revisions_.signs(draft_, claim) & kWithdrawn) != 0;
    const auto [first, last] = std::equal_range(matches_.pairs.begin(), matches_.pairs.end(), claim, ByClaim());
    for (auto pair = first; pair != last; ++pair) {
      if (pair->score < options_.min_confidence) continue;
      if (given_up) {
        judge(*pair, kNowhere, 0, found);
        continue;
      }
      const Analysis& article = archive_.articles()[pair->fact.article];
      const std::uint32_t signs = revisions_.signs(article, pair->fact.mention);
      const bool withdrawn = (signs & kWithdrawn) != 0;
      const auto former =
          withdrawn ? std::optional(pair->fact.mention) : revisions_.former(article, pair->fact.mention);
      const auto right =
          withdrawn ? revisions_.put_right(article, pair->fact.mention) : std::optional(pair->fact.mention);
      if (!right) continue;
      const FactId stands{pair->fact.article, *right};
      if (std::any_of(found.all.begin(), found.all.end(), [&](const Related& r) { return r.pair->fact == stands; }))
        continue;
      if (withdrawn) {
        Pair& instead = found.put_right.emplace_back(*pair);
        instead.fact = stands;
        instead.matched &= ~static_cast<std::uint32_t>(kKey);
        judge(instead, *former, kCorrects, found);
      } else {
        judge(*pair, former.value_or(kNowhere), former ? signs | kCorrects : signs, found);
      }
    }
    if (given_up) std::erase_if(found.all, [](const Related& r) { return r.judgement.relation == Relation::Excludes; });
    return found;
  }

  void judge(const Pair& pair, std::uint32_t withdrawn, std::uint32_t signs, Relations& found) const {
    const Analysis& article = archive_.articles()[pair.fact.article];
    const PairView view{&pair, &draft_, pair.claim, &article, pair.fact.mention, signs};
    const Mention &claim = draft_.extraction.mentions[pair.claim],
                  &fact = article.extraction.mentions[pair.fact.mention];
    const auto written = parse_iso_date(article.document.date);
    const bool past = fact.figure && fact.figure->change == Change::From && claim.figure->change != Change::From;
    for (Judgement& judgement : engine_.plugins().judge(view, faults_)) {
      if (article.document.status != Status::Retracted)
        found.all.push_back(
            {&pair, &fact, std::move(judgement), written ? written->start : kFirstDay, past, withdrawn});
      else if (judgement.relation == Relation::Supports)
        found.retracted.push_back(pair.fact);
    }
  }

  struct ByClaim {
    bool operator()(const Pair& pair, std::uint32_t claim) const { return pair.claim < claim; }
    bool operator()(std::uint32_t claim, const Pair& pair) const { return claim < pair.claim; }
  };

  void add_findings(std::uint32_t claim, std::vector<Finding>& findings) const {
    const Relations relations = judged(claim);
    Decision decision = decide(relations.all, rules_, {replaces_, one_story_});
    if (is_hindsight(draft_, claim, decision)) decision = {};
    std::vector<Finding> inspected;
    for (const Inspection& inspection : inspections_)
      if (inspection.claim == claim && inspection.relation == Relation::Excludes)
        inspected.push_back(objection(inspection));
    Finding main = from_archive(claim, decision);
    if (decision.cited.empty() && !relations.retracted.empty()) set_retracted(relations.retracted.front(), main);
    // What breaks the calendar or contradicts the draft itself comes first; the archive is heard beside it if it
    // objects too.
    const bool objected = !inspected.empty();
    // What the archive has of a day with the wrong weekday is worth reading.
    if (objected && main.verdict == Verdict::Supported) inspected.front().citations = main.citations;
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
    Finding finding = blank(claim, span_of(claim, decision));
    finding.verdict = decision.verdict;
    if (decision.cited.empty()) {
      set_unverified(claim, finding);
    } else {
      const Related& deciding = *decision.cited.front();
      finding.rule = deciding.judgement.rule;
      finding.confidence = std::min(1000, deciding.pair->score);
      finding.why = features_of(deciding.pair->reasons);
      std::vector<Cited> cited;
      for (const Related* related : decision.cited) cited.push_back({related->pair->fact, related->judgement.relation});
      finding.citations = citing_.cite_all(cited, kMostCitations);
      set_message(decision, finding);
      if (decision.verdict == Verdict::Supported) check_attribution(claim, decision, finding);
    }
    finding.severity = severity_of(finding);
    seal(finding);
    return finding;
  }

  // What is told otherwise may stand beside the claim's own words.
  Span span_of(std::uint32_t claim, const Decision& decision) const {
    const Span own = draft_.extraction.mentions[claim].span;
    const Span beside = decision.verdict == Verdict::Contradicted ? decision.cited.front()->pair->where : Span{};
    return beside.empty() ? own : Span{std::min(own.start, beside.start), std::max(own.end, beside.end)};
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
        return scope_.closed && (finding.claim.figure || finding.claim.date) ? Severity::Warning : Severity::Info;
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

  // The first rule of the plugin that has the most of them for the kind.
  std::string judging_rule(Kind kind) const {
    std::string first;
    std::ptrdiff_t most = 0;
    for (const PluginInfo& plugin : engine_.plugins().plugins()) {
      const auto judges = [&](const PluginRule& rule) { return plugin.judges && rule.kind == kind; };
      const std::ptrdiff_t count = std::count_if(plugin.rules.begin(), plugin.rules.end(), judges);
      if (count <= most) continue;
      most = count;
      first = std::find_if(plugin.rules.begin(), plugin.rules.end(), judges)->id;
    }
    return first;
  }

  void set_unverified(std::uint32_t claim, Finding& finding) const {
    finding.rule = judging_rule(finding.claim.kind);
    const Pair* nearest = nearest_pair(claim);
    if (!nearest) {
      finding.message = word(Phrase::Unverified, options_.messages);
      return;
    }
    finding.why = features_of(nearest->reasons);
    const Analysis& article = archive_.articles()[nearest->fact.article];
    const auto failed = std::min_element(nearest->reasons.begin(), nearest->reasons.end(),
                                         [](const Reason& a, const Reason& b) { return a.points < b.points; });
    const std::string_view what = failed->points <= 0 ? std::string_view(failed->name) : std::string_view("event");
    finding.nearest = citing_.cite({nearest->fact, Relation::Unrelated});
    finding.message = word(Phrase::UnverifiedNear, options_.messages, finding.nearest->text, article.document.id,
                           feature_name(what, options_.messages));
  }

  // Nobody may rest on what was taken back, but whoever does should know.
  void set_retracted(FactId fact, Finding& finding) const {
    finding.nearest = citing_.cite({fact, Relation::Unrelated});
    finding.caveats.push_back("retracted");
    finding.severity = Severity::Warning;
    finding.message = word(Phrase::Retracted, options_.messages, finding.nearest->text, place_of(*finding.nearest));
  }

  // The archive has it only as somebody's claim, the draft as its own. Of values and events that tell something: nobody
  // asks who says that there were "several", or how old a man is.
  bool may_need_source(const Mention& claim) const {
    if (const auto& figure = claim.figure) {
      const bool vague = figure->min.limit != Bound::Limit::Stated || figure->max.limit == Bound::Limit::Absent;
      return !figure->ordinal && figure->unit != "age" && (!vague || is_near(*figure));
    }
    return claim.date ? claim.date->days.has_value() : claim.kind == Kind::Event;
  }

  void check_attribution(std::uint32_t claim, const Decision& decision, Finding& finding) const {
    if (!may_need_source(finding.claim) || attribution_.may_be_given(draft_, claim)) return;
    std::string first;
    for (const Related* related : decision.cited) {
      const FactId fact = related->pair->fact;
      const std::string source = Attribution::source(archive_.articles()[fact.article], fact.mention);
      // What another paper writes is reported already.
      const Knowledge& known = engine_.knowledge();
      if (source.empty() || known.type(known.name_key(source)) == "outlet") return;
      if (Attribution::is_named(draft_, claim, source)) return;
      if (first.empty()) first = source;
    }
    finding.caveats.push_back("attribution-dropped");
    finding.message = word(Phrase::AttributionDropped, options_.messages, value_of(finding.citations.front()), first);
  }

  static std::string place_of(const Citation& c) { return c.article + (c.date.empty() ? "" : ", " + c.date); }
  static std::string value_of(const Citation& c) { return c.text + " (" + place_of(c) + ")"; }

  void set_message(const Decision& decision, Finding& finding) const {
    const Judgement& deciding = decision.cited.front()->judgement;
    const bool objects = finding.verdict == Verdict::Contradicted || finding.verdict == Verdict::Outdated;
    if (objects && deciding.message)
      for (const Message::Suggestion& s : deciding.message->suggestions)
        finding.suggestions.push_back({s.span, s.text});
    if (finding.verdict == Verdict::Contradicted && deciding.message) {
      finding.message = engine_.plugins().render(deciding.rule, *deciding.message, options_.messages);
    } else if (finding.verdict == Verdict::Outdated) {
      finding.message = word(Phrase::Outdated, options_.messages, value_of(finding.citations.front()),
                             value_of(finding.citations.back()));
    } else if (finding.verdict == Verdict::Disputed) {
      std::string values;
      for (const Citation& c : finding.citations) values += (values.empty() ? "" : "; ") + value_of(c);
      finding.message = word(Phrase::Disputed, options_.messages, values);
    } else {
      finding.message = word(Phrase::Supported, options_.messages, value_of(finding.citations.front()));
    }
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
  Citing citing_;
  Revisions revisions_;
  Attribution attribution_;
  Replacement replaces_;
  std::function<bool(const Related&, const Related&)> one_story_;
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
