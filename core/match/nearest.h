// What came closest to a claim without being it.
//
//   Nearest nearest;   nearest.add(place, judged);   nearest.judged
//
// Plain values, safe on every thread.
#ifndef FACTCHECK_CORE_MATCH_NEAREST_H_
#define FACTCHECK_CORE_MATCH_NEAREST_H_

#include <cstddef>
#include <optional>
#include <utility>

#include "core/match/score.h"

namespace factcheck {

// How a claim and a fact were found to fit together, and whether they are taken to be about the same thing.
struct Judged {
  FactId fact;
  Alignment alignment;
  bool same = false;
};

// The first of the best.
struct Nearest {
  std::optional<Judged> judged;
  std::size_t at = 0;  // among the candidates
  bool beaten_by(std::int32_t score, std::size_t place) const {
    return !judged || score > judged->alignment.score || (score == judged->alignment.score && place < at);
  }
  void add(std::size_t place, Judged other) {
    if (beaten_by(other.alignment.score, place)) judged = std::move(other), at = place;
  }
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_MATCH_NEAREST_H_
