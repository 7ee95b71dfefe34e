// name.near_miss and name.speaker: the draft misspells somebody whom the archive knows.
// Wording and examples are in rule.toml.
#include <string_view>
#include <utility>

#include "factcheck/plugin/plugin.h"
#include "near_miss.h"

namespace {

namespace fcp = factcheck::plugin;
using fcp::Relation;

class Names {
 public:
  static constexpr std::string_view id = "names", version = "0.1.0", license = "Apache-2.0";
  static constexpr std::string_view rules =
#include "rule.toml.inc"
      ;

  explicit Names(const fcp::Setup&) {}

  // That the two are in one place and office, or say the same thing, is what made a pair of them.
  fcp::Judgement judge(const fcp::Run& run, const fcp::Pair& pair) const {
    const fcp::Mention claim = pair.claim(), fact = pair.fact();
    if (claim.role() && fact.role()) return judge_name(run, pair, claim.role()->person, fact.role()->person);
    if (claim.statement() && fact.statement()) {
      return judge_name(run, pair, claim.statement()->speaker, fact.statement()->speaker);
    }
    return Relation::Abstain;
  }

 private:
  static fcp::Judgement judge_name(const fcp::Run& run, const fcp::Pair& pair, const fc_part& ours,
                                   const fc_part& theirs) {
    if (!fcp::present(ours) || !fcp::present(theirs)) return Relation::Abstain;
    // A name that stands in the tables is spelt right.
    if (run.entity_type(fcp::name(ours)) || !pair.clashed(FC_KEY)) return Relation::Abstain;
    const bool translated = pair.claim().language() != pair.fact().language();
    if (!names::is_near_miss(run, fcp::name(ours), fcp::name(theirs), translated)) return Relation::Abstain;
    fcp::Message why("near_miss");
    why.with("claim", fcp::name(ours)).with("fact", fcp::name(theirs));
    // A surname alone is as wrong as the full name that it stands for.
    if (pair.claim().is_claim() && fcp::view(ours.text) == fcp::name(ours)) why.suggest(ours.span, fcp::name(theirs));
    return {Relation::Excludes, std::move(why)};
  }
};

}  // namespace

FACTCHECK_PLUGIN(Names)
