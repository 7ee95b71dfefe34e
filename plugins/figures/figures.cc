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
    if (pair.clashed(FC_PERIOD)) return judge_period(pair, values);
    switch (values) {
      case Comparison::Agree:
      case Comparison::Contains:
      case Comparison::Within:
        return Relation::Supports;  // "more than 100" and 129, either way round
      case Comparison::Disjoint:
        return exclude(pair);
      default:
        return Relation::Abstain;  // ranges that overlap in part, units that do not convert
    }
  }

 private:
  // A figure of 2018 says nothing about 2019; but where everything agrees, the exact value too, it is the year that is
  // wrong.
  static fcp::Judgement judge_period(const fcp::Pair& pair, Comparison values) {
    const bool same_thing = pair.matched(FC_MEASURE) && (pair.matched(FC_SUBJECT) || pair.matched(FC_OCCURRENCE));
    if (values != Comparison::Agree || !same_thing) return Relation::Unrelated;
    return {Relation::Excludes, fcp::Message("period").with("fact", *pair.fact().figure())};
  }

  static fcp::Judgement exclude(const fcp::Pair& pair) {
    const fcp::Mention claim = pair.claim(), fact = pair.fact();
    if (!claim.is_claim()) {  // two facts: a correction outranks what it corrects
      return fact.article().status == FC_CORRECTION ? Relation::Replaces : Relation::Excludes;
    }
    fcp::Message why("mismatch");
    why.with("claim", *claim.figure()).with("fact", *fact.figure());
    if (claim.language() == fact.language()) why.suggest(claim.span(), fact.text());
    return {Relation::Excludes, std::move(why)};
  }

  std::int64_t min_score_;  // thousandths
};

}  // namespace

FACTCHECK_PLUGIN(Figures)
