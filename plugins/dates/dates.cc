// date.mismatch: the draft dates an event differently from the archive.
// Wording, options and examples are in rule.toml.
#include <algorithm>
#include <string_view>

#include "factcheck/plugin/plugin.h"

namespace {

namespace fcp = factcheck::plugin;
using fcp::Comparison, fcp::Relation;

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is(const fc_date& date, int type) { return date.type == type; }

class Dates {
 public:
  static constexpr std::string_view id = "dates", version = "0.1.0", license = "Apache-2.0";
  static constexpr std::string_view rules =
#include "rule.toml.inc"
      ;

  explicit Dates(const fcp::Setup&) {}

  fcp::Judgement judge(const fcp::Run& run, const fcp::Pair& pair) const {
    const fc_date *claim = pair.claim().date(), *fact = pair.fact().date();
    if (!claim || !fact || claim->impossible || fact->impossible) return Relation::Abstain;
    if (pair.clashed(FC_MEASURE | FC_SUBJECT | FC_OCCURRENCE)) return Relation::Unrelated;
    const bool duration = is(*claim, FC_TIMEX_DURATION) || is(*fact, FC_TIMEX_DURATION);
    // "For three days" and "for two weeks" answer each other only where both say what lasted so long.
    if (duration && !pair.matched(FC_MEASURE)) return Relation::Abstain;
    switch (run.compare(*claim, *fact)) {
      case Comparison::Within:
        // "March 2019" says more than "in March" of an article without a date: the year is left open.
        if (!fact->resolved) return Relation::Abstain;
        [[fallthrough]];
      case Comparison::Agree:
      case Comparison::Contains:
        return Relation::Supports;  // "March 2024" and "3 March 2024", either way round
      case Comparison::Disjoint:
        break;
      default:
        return Relation::Abstain;
    }
    // Something done every week has many dates.
    if (is(*claim, FC_TIMEX_SET) || is(*fact, FC_TIMEX_SET)) return Relation::Abstain;
    return exclude(pair);
  }

 private:
  static fcp::Judgement exclude(const fcp::Pair& pair) {
    const fcp::Mention claim = pair.claim(), fact = pair.fact();
    if (!claim.is_claim()) {
      return fact.article().status == FC_CORRECTION ? Relation::Replaces : Relation::Excludes;
    }
    fcp::Message why("mismatch");
    why.with("claim", claim.text()).with("fact", *fact.date());
    // "Last week" of an old article would be another week in the draft.
    if (claim.language() == fact.language() && has_digit(fact.text())) why.suggest(claim.span(), fact.text());
    return {Relation::Excludes, std::move(why)};
  }
};

}  // namespace

FACTCHECK_PLUGIN(Dates)
