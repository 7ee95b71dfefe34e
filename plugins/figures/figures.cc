// figure.mismatch: the draft gives another figure than the archive for the same thing.
// Wording, options and examples are in rule.toml.
#include <cstdint>
#include <string_view>

#include "factcheck/plugin/plugin.h"

namespace {

namespace fcp = factcheck::plugin;
using fcp::Comparison, fcp::Relation;

// "2.8 billion a day" and "3.6 billion a month" are two facts, not one in two versions.
bool counts_per_other_time(const fc_figure& a, const fc_figure& b) {
  return a.per.size > 0 && b.per.size > 0 && fcp::view(a.per) != fcp::view(b.per);
}

class Figures {
 public:
  static constexpr std::string_view id = "figures", version = "0.1.0", license = "Apache-2.0";
  static constexpr std::string_view rules =
#include "rule.toml.inc"
      ;

  explicit Figures(const fcp::Setup& setup) : min_score_(setup.option<std::int64_t>("min_score").value_or(0)) {}

  fcp::Judgement judge(const fcp::Run& run, const fcp::Pair& pair) const {
    const fc_figure *claim = pair.claim().figure(), *fact = pair.fact().figure();
    if (!claim || !fact || pair.score() < min_score_) return Relation::Abstain;
    if (pair.clashed(FC_MEASURE | FC_SUBJECT | FC_OCCURRENCE)) return Relation::Unrelated;
    if (counts_per_other_time(*claim, *fact)) return Relation::Unrelated;
    const Comparison values = run.compare(*claim, *fact);
    if (!pair.claim().is_claim()) return judge_facts(run, pair, values);
    if (pair.clashed(FC_PERIOD)) return judge_period(pair, values);
    if (pair.matched(FC_WORDS) && is_other_number(run, *claim, *fact)) return exclude(pair);
    if (is_other_change(*claim, *fact)) return exclude(pair);
    switch (values) {
      case Comparison::Agree:
      case Comparison::Contains:
        return Relation::Supports;  // "more than 100" where the archive has 129
      case Comparison::Within:
        // "More than 100" leaves open whether it was 129; "up to 64" is told again as 64.
        return is_open(*fact) && !is_at_limit(*claim, *fact) ? Relation::Abstain : Relation::Supports;
      case Comparison::Disjoint:
        return exclude(pair);
      default:
        if (pair.matched(FC_KEY) && mixes_up_points(*claim, *fact)) return exclude(pair);
        // "Over 30 million" where the source that the claim tells has "30 million".
        if (pair.matched(FC_KEY) && values == Comparison::Overlap) return Relation::Supports;
        return Relation::Abstain;  // ranges that overlap in part, units that do not convert
    }
  }

 private:
  // "More than 100", "up to 100"
  static bool is_open(const fc_figure& f) { return ((f.min.flags | f.max.flags) & FC_OPEN) != 0; }
  static bool is_at_limit(const fc_figure& claim, const fc_figure& fact) {
    const auto limit = [](const fc_figure& f) { return f.max.flags & FC_OPEN ? f.min : f.max; };
    const fc_decimal ours = limit(claim), theirs = limit(fact);
    return ours.coefficient == theirs.coefficient && ours.exponent == theirs.exponent;
  }

  // "Some 440 guests" for "some 400", "over 1,300" for "over 1,000": of the very sentence, in the same form. What the
  // claim rounds is the same number.
  static bool is_other_number(const fcp::Run& run, const fc_figure& claim, const fc_figure& fact) {
    const bool same_form = claim.flags == fact.flags && claim.min.flags == fact.min.flags &&
                           claim.max.flags == fact.max.flags && claim.change == fact.change;
    const auto differ = [&](fc_decimal ours, fc_decimal theirs) {
      const bool stated = (ours.flags & (FC_OPEN | FC_ABSENT)) == 0;
      fc_figure exact = alone(fact, theirs);
      exact.flags &= ~static_cast<std::uint32_t>(FC_APPROXIMATE);
      return stated && run.compare(alone(claim, ours), exact) == Comparison::Disjoint;
    };
    return same_form && (differ(claim.min, fact.min) || differ(claim.max, fact.max));
  }

  // "Rose to 3 million" where the same 3 million is what it fell to, or what it rose by.
  static bool is_other_change(const fc_figure& a, const fc_figure& b) {
    const auto is_step = [](const fc_figure& f) { return f.change == FC_BY || f.change == FC_TO; };
    const auto same = [](fc_decimal x, fc_decimal y) {
      return x.coefficient == y.coefficient && x.exponent == y.exponent && x.flags == y.flags;
    };
    const bool differ = a.change != b.change || (a.direction != 0 && b.direction != 0 && a.direction != b.direction);
    return is_step(a) && is_step(b) && differ && fcp::view(a.unit) == fcp::view(b.unit) && same(a.min, b.min) &&
           same(a.max, b.max);
  }

  // One of its numbers, as if there were no other.
  static fc_figure alone(fc_figure figure, fc_decimal number) {
    number.flags = 0;
    figure.size = sizeof figure;
    figure.min = figure.max = number;
    return figure;
  }

  // "Up 7.5 percentage points" where the same 7.5 are percent.
  static bool mixes_up_points(const fc_figure& a, const fc_figure& b) {
    const auto share = [](const fc_figure& f) {
      return fcp::view(f.unit) == "percent" || fcp::view(f.unit) == "percentage-point";
    };
    return share(a) && share(b) && fcp::view(a.unit) != fcp::view(b.unit);
  }

  // A figure of 2018 says nothing about 2019; but where everything agrees, the exact value too, it is the year that is
  // wrong.
  static fcp::Judgement judge_period(const fcp::Pair& pair, Comparison values) {
    const bool same_thing = pair.matched(FC_MEASURE) && (pair.matched(FC_SUBJECT) || pair.matched(FC_OCCURRENCE));
    if (values != Comparison::Agree || !same_thing || !pair.matched(FC_KEY)) return Relation::Unrelated;
    return {Relation::Excludes, fcp::Message("period").with("fact", *pair.fact().figure())};
  }

  static fcp::Judgement exclude(const fcp::Pair& pair) {
    const fcp::Mention claim = pair.claim(), fact = pair.fact();
    fcp::Message why("mismatch");
    why.with("claim", *claim.figure()).with("fact", *fact.figure());
    if (claim.language() == fact.language()) why.suggest(claim.span(), fact.text());
    return {Relation::Excludes, std::move(why)};
  }

  // Two facts, the claim being the older: does the other replace it? A correction does. A later text does if it says
  // that it gives up the earlier figure, or, of what is still running, how things stand now.
  static fcp::Judgement judge_facts(const fcp::Run& run, const fcp::Pair& pair, Comparison values) {
    if (values != Comparison::Disjoint) return values == Comparison::Agree ? Relation::Supports : Relation::Abstain;
    if (pair.signs(FC_CORRECTS)) return Relation::Replaces;
    if (pair.clashed(FC_PERIOD)) return Relation::Unrelated;
    if (!pair.signs(FC_LATER)) return Relation::Excludes;
    if (pair.signs(FC_REVISES)) return Relation::Replaces;
    const bool renewed = pair.signs(FC_UPDATES) || moves_on(run, *pair.claim().figure(), *pair.fact().figure());
    return renewed && is_running(pair.claim()) ? Relation::Replaces : Relation::Excludes;
  }

  // "Rises to 14" goes on from 11, not from 17.
  static bool moves_on(const fcp::Run& run, const fc_figure& older, const fc_figure& newer) {
    if (newer.change != FC_TO || newer.direction == 0) return false;
    fc_figure way = older;  // all that lies in the direction of the change
    way.size = sizeof way;
    way.precision = 0;
    if (newer.direction == FC_UP) {
      way.max.flags |= FC_OPEN;
    } else {
      way.max = older.min;
      way.min.flags |= FC_OPEN;
    }
    const Comparison order = run.compare(way, newer);
    return order != Comparison::Disjoint && order != Comparison::Incomparable;
  }

  // The account of a month or more that was over when the article appeared is closed; a toll or a state is not.
  static bool is_running(const fcp::Mention& fact) {
    constexpr std::int64_t kShortestAccount = 28;
    const fc_days period = fact->period, written = fact.article().date;
    if (!fcp::present(period)) return true;
    return std::int64_t{period.end} - period.start < kShortestAccount || period.end > written.start;
  }

  std::int64_t min_score_;  // thousandths
};

}  // namespace

FACTCHECK_PLUGIN(Figures)
