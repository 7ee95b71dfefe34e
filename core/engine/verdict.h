// From the relations of one claim to its verdict: the table of the contract, and nothing else.
//
//   Decision d = decide(relations, rules);   d.verdict, d.cited
//
// Pure function, safe on every thread.
#ifndef FACTCHECK_CORE_ENGINE_VERDICT_H_
#define FACTCHECK_CORE_ENGINE_VERDICT_H_

#include <cstdint>
#include <vector>

#include "core/match/match.h"
#include "core/plugins/plugin_set.h"
#include "core/report/report.h"

namespace factcheck {

// What a judge said of one pair.
struct Related {
  const Pair* pair = nullptr;
  const Mention* fact = nullptr;
  Judgement judgement;
};

struct VerdictRules {
  std::int32_t exclude = 0;  // an excluding relation of a pair scored lower does not count
  std::int32_t slack = 0;    // nor does any relation so much below the best pair
};

struct Decision {
  Verdict verdict = Verdict::Unverified;
  std::vector<const Related*> cited;  // what the verdict rests on, best aligned first; empty if unverified
};

// `relations` are those of one claim, best aligned first; supports and excludes count, the rest is ignored.
Decision decide(const std::vector<Related>& relations, const VerdictRules& rules);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ENGINE_VERDICT_H_
