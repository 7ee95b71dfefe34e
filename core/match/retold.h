// Which fact a passage of the draft retells with another value.
//
//   Retold retold(draft, archive, apart, weights, knowledge, reach);
//   if (std::optional<std::uint32_t> number = retold.origin(claim, stories)) …   the claim has it otherwise
//
// Among the articles that tell the story of the claim's paragraph, it is the one value that is stated like the claim's,
// in a sentence that has most of its words or another of its values, or that is left over where their other values are
// the same, or that nothing else there could be meant by. Nothing is found where two facts fit about as well, or where
// one of the articles has the very value of the claim, unless that stands in a passage that fits much worse, or beside
// the right one in a clause that does not fit at all: then two values may have been swapped. Nor does it bear a claim out
// where its clauses have nothing of the claim's, and another value has far more of it.
// Lifetime: what it is given outlives it. Threads: safe.
#ifndef FACTCHECK_CORE_MATCH_RETOLD_H_
#define FACTCHECK_CORE_MATCH_RETOLD_H_

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/archive/archive.h"
#include "core/match/apart.h"
#include "core/match/reach.h"
#include "core/match/score.h"
#include "core/match/story.h"

namespace factcheck {

class Retold {
 public:
  Retold(const Analysis& draft, const Archive& archive, const Apart& apart, const Weights& weights,
         const Knowledge& knowledge, const Reach& reach)
      : draft_(draft), archive_(archive), apart_(apart), weights_(weights), knowledge_(knowledge), reach_(reach) {}

  // `claim`: a figure or date of the draft, the one that `reach` was asked about.
  // The number of the fact.
  std::optional<std::uint32_t> origin(const Claim& claim, std::span<const Story> stories) const;

 private:
  using Companions = std::vector<const Mention*>;  // values of one sentence
  struct Candidate;
  bool has_value(const Mention& claim, FactId fact, std::int32_t coarsest) const;
  Companions companions(const Claim& claim) const;
  std::optional<Companions> kept(const Companions& companions, FactId fact) const;
  bool stands(const Mention& value, FactId fact) const;
  Alignment align(const Claim& claim, std::uint32_t number) const;
  std::optional<std::uint32_t> swapped(const Claim& claim, const Companions& others,
                                       std::span<const Story> stories) const;
  bool could_be_meant(const Claim& claim, std::uint32_t number, const Companions& others) const;
  bool is_in_sentence_of(std::uint32_t a, std::uint32_t b) const;
  int in_clause(const Claim& claim, std::uint32_t number) const;
  std::vector<Candidate> find_candidates(const Claim& claim, const Companions& others,
                                         std::span<const Story> stories) const;
  const Candidate* said_of_other(const Claim& claim, const std::vector<Candidate>& candidates,
                                 std::span<const Story> stories) const;
  bool is_in_one_language(const Claim& claim, const Candidate& candidate) const;
  bool is_copy(const Candidate& a, const Candidate& b) const;
  bool is_retold_in(const Claim& claim, const Candidate& candidate, const Companions& others, bool first_story) const;
  bool is_left_over(const Claim& claim, const Candidate& candidate, const Companions& others) const;
  bool is_same_passage(const Claim& claim, const Candidate& candidate) const;
  bool is_in_other_words(const Claim& claim, const Candidate& candidate) const;
  bool counts_by_other_word(const Claim& claim, const Candidate& candidate) const;
  bool is_without_rival(const Claim& claim, const Candidate& candidate) const;
  bool is_told_of_named(const Claim& claim, const Candidate& candidate) const;

  const Analysis& draft_;
  const Archive& archive_;
  const Apart& apart_;
  const Weights& weights_;
  const Knowledge& knowledge_;
  const Reach& reach_;
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_MATCH_RETOLD_H_
