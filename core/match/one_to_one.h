// Which of the pairs stand, where two figures of one sentence are aligned with two figures of another.
//
//   std::vector<Pair> pairs = one_to_one(std::move(found), draft, archive, weights);
//
// Pure function, safe on every thread.
#ifndef FACTCHECK_CORE_MATCH_ONE_TO_ONE_H_
#define FACTCHECK_CORE_MATCH_ONE_TO_ONE_H_

#include <vector>

#include "core/match/score.h"

namespace factcheck {

// Of figures and dates one to one, best total first. A figure alone may answer to several facts that fit about as well:
// which one it means is then left open. All other pairs stand. Shape: as MatchResult::pairs.
std::vector<Pair> one_to_one(std::vector<Pair> found, const Analysis& draft, const Archive& archive,
                             const Weights& weights);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_MATCH_ONE_TO_ONE_H_
