// Which facts of the archive a claim is held against.
//
//   Candidates candidates(archive, knowledge, stories, options, weights);
//   for (std::uint32_t number : candidates.of(claim)) …
//
// Those that share its rarest terms, all that the articles have that tell the story of its paragraph, and whoever has
// the words that it quotes; where the draft names its sources, all of their values.
// Keeps the room that it needs: one object a thread. Lifetime: what it is given outlives it.
#ifndef FACTCHECK_CORE_MATCH_CANDIDATES_H_
#define FACTCHECK_CORE_MATCH_CANDIDATES_H_

#include <cstdint>
#include <vector>

#include "core/archive/archive.h"
#include "core/match/match.h"
#include "core/match/score.h"
#include "core/match/story.h"

namespace factcheck {

class Candidates {
 public:
  Candidates(const Archive& archive, const Knowledge& knowledge, const Stories& stories, const MatchOptions& options,
             const Weights& weights)
      : index_(archive.index()),
        knowledge_(knowledge),
        stories_(stories),
        options_(options),
        told_for_sure_(weights.told_otherwise),
        chosen_(index_.facts() / kBits + 1) {}

  // Numbers of allowed facts, each once; of roles and of statements that quote nothing the best first, else ascending.
  std::vector<std::uint32_t> of(const Claim& claim);
  bool is_allowed(std::uint32_t article) const;

 private:
  std::vector<std::uint32_t> found(const Claim& claim);
  std::vector<std::uint32_t> with_stories(std::vector<std::uint32_t> facts, const Mention& claim) const;
  std::vector<TermKey> terms_of(const Claim& claim) const;
  void choose(std::uint32_t number);
  void choose_all(std::uint32_t article, Kind kind);
  std::vector<std::uint32_t> chosen();

  static constexpr std::size_t kMost = 64, kBits = 64;

  const FactIndex& index_;
  const Knowledge& knowledge_;
  const Stories& stories_;
  const MatchOptions& options_;
  std::int32_t told_for_sure_;  // share of a story
  Ranking ranking_;
  std::vector<std::uint64_t> chosen_;                      // by number, a bit each; all nought between two claims
  std::size_t first_chosen_ = SIZE_MAX, last_chosen_ = 0;  // words of it
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_MATCH_CANDIDATES_H_
