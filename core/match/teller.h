// Which statement of the archive a passage of the draft has in another mouth, or turned round.
//
//   if (std::optional<std::uint32_t> number = teller.origin(claim, stories)) …   "A warned" of what B warned of
//
// Among the articles that tell the story of the claim's paragraph, it is the one statement that has most of what the
// claim says, by another speaker; not, where anybody else says half as much of it. Else it is what the claim's own
// speaker says there of the same, or where others alone name a figure of the claim.
// Lifetime: what it is given outlives it. Threads: safe.
#ifndef FACTCHECK_CORE_MATCH_TELLER_H_
#define FACTCHECK_CORE_MATCH_TELLER_H_

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/archive/archive.h"
#include "core/match/reach.h"
#include "core/match/score.h"
#include "core/match/story.h"

namespace factcheck {

class Teller {
 public:
  Teller(const Archive& archive, const Weights& weights, const Knowledge& knowledge, const Reach& reach)
      : archive_(archive), weights_(weights), knowledge_(knowledge), reach_(reach) {}

  // `claim`: a statement of the draft, the one that `reach` was asked about.
  // The number of the fact.
  std::optional<std::uint32_t> origin(const Claim& claim, std::span<const Story> stories) const;

 private:
  struct Said;
  std::vector<Said> find_statements(const Claim& claim, std::span<const Story> stories) const;
  static bool says_less(const Said& a, const Said& b);
  bool says_so(const Claim& claim, const Said& best, std::span<const Said> statements) const;
  bool is_by_one(const Said& a, const Said& b) const;
  std::optional<std::uint32_t> said_by_own(const Claim& claim, std::span<const Said> statements) const;
  std::optional<std::uint32_t> of_figure(const Claim& claim, std::span<const Story> stories) const;
  std::optional<std::uint32_t> by_others(const Claim& claim, const Mention& figure, std::uint32_t article) const;
  Sameness who(const Side& a, const Side& b) const;

  const Archive& archive_;
  const Weights& weights_;
  const Knowledge& knowledge_;
  const Reach& reach_;
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_MATCH_TELLER_H_
