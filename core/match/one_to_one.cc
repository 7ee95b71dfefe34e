#include "core/match/one_to_one.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "core/match/same_value.h"
#include "core/match/words.h"

namespace factcheck {
namespace {

constexpr std::int32_t kDay = 1;  // days

}  // namespace

std::vector<Pair> one_to_one(std::vector<Pair> found, const Analysis& draft, const Archive& archive,
                             const Weights& weights) {
  // Of two facts that fit about as well the claim means the one that has its value; the more so where a translation has
  // dealt out the words of a sentence in its own way.
  const auto rank = [&](const Pair& pair) {
    if (!same_value(draft, draft.extraction.mentions[pair.claim], archive, pair.fact, kDay)) return pair.score;
    const bool translated = !in_one_language({draft, pair.claim}, side_of(archive, pair.fact));
    return pair.score + (translated ? weights.stands : weights.open);
  };
  std::vector<std::pair<std::int32_t, Pair>> ranked;
  for (Pair& pair : found) ranked.emplace_back(rank(pair), std::move(pair));
  std::stable_sort(ranked.begin(), ranked.end(), [&](const auto& a, const auto& b) {
    if (a.first != b.first) return a.first > b.first;
    return std::pair(a.second.claim, a.second.fact) < std::pair(b.second.claim, b.second.fact);
  });
  std::set<std::pair<std::uint32_t, FactId>> taken;                                        // claim sentence, fact
  std::map<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>, std::int32_t> placed;  // claim, fact sentence
  std::vector<Pair> kept;
  for (const bool first : {true, false})  // every claim's best fact of a sentence, then what is left over
    for (auto& [score, pair] : ranked) {
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
