#include "core/match/one_to_one.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace factcheck {

std::vector<Pair> one_to_one(std::vector<Pair> found, const Analysis& draft, const Archive& archive,
                             const Weights& weights) {
  std::stable_sort(found.begin(), found.end(), [&](const Pair& a, const Pair& b) {
    if (a.score != b.score) return a.score > b.score;
    return std::pair(a.claim, a.fact) < std::pair(b.claim, b.fact);
  });
  std::set<std::pair<std::uint32_t, FactId>> taken;                                        // claim sentence, fact
  std::map<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>, std::int32_t> placed;  // claim, fact sentence
  std::vector<Pair> kept;
  for (const bool first : {true, false})  // every claim's best fact of a sentence, then what is left over
    for (Pair& pair : found) {
      const Mention& claim = draft.extraction.mentions[pair.claim];
      if (!claim.figure && !claim.date) {
        if (first) kept.push_back(std::move(pair));
        continue;
      }
      const std::tuple place(pair.claim, pair.fact.article, archive.mention(pair.fact).sentence);
      const auto best = placed.find(place);
      if ((best == placed.end()) != first || taken.contains({claim.sentence, pair.fact})) continue;
      if (!first && pair.score < best->second - weights.open) continue;
      placed.emplace(place, pair.score);
      taken.emplace(claim.sentence, pair.fact);
      kept.push_back(std::move(pair));
    }
  std::stable_sort(kept.begin(), kept.end(), [](const Pair& a, const Pair& b) {
    if (a.claim != b.claim) return a.claim < b.claim;
    if (a.score != b.score) return a.score > b.score;
    return a.fact < b.fact;
  });
  return kept;
}

}  // namespace factcheck
