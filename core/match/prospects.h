// Which facts can not be the claim's, told from what the index keeps of them, before any article is opened.
//
//   Prospects prospects(draft_names, archive, weights, knowledge, reach);
//   prospects.ask(claim);
//   if (!prospects.may_be_same(number)) …   however its words stand, its alignment would come to too little
//
// Never rules out a fact that aligning would take: all that is not known is taken to speak for it.
// Keeps what it has looked up: one object a thread. Lifetime: what it is given outlives it.
#ifndef FACTCHECK_CORE_MATCH_PROSPECTS_H_
#define FACTCHECK_CORE_MATCH_PROSPECTS_H_

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "core/archive/archive.h"
#include "core/match/reach.h"
#include "core/match/score.h"

namespace factcheck {

class Prospects {
 public:
  Prospects(const Names& ours, const Archive& archive, const Weights& weights, const Knowledge& knowledge,
            const Reach& reach)
      : ours_(ours), index_(archive.index()), weights_(weights), knowledge_(knowledge), reach_(reach) {}

  // The claim that is asked about from now on; `reach` was asked about it, too.
  void ask(const Claim& claim);
  // Whether the alignment of the two, whose source nobody has named, could be good enough.
  bool may_be_same(std::uint32_t number) const;
  // No alignment of the two has a higher score.
  std::int32_t most_score(std::uint32_t number) const;
  // They are stated in units that do not convert, or as a day and a length of time.
  bool is_other_unit(std::uint32_t number) const { return index_.glance(number).likeness != seen_.likeness; }
  // Of two figures: something else is counted, or by another time.
  bool is_other_thing(std::uint32_t number) const;
  // Of two roles: the same office is possible.
  bool may_be_same_office(std::uint32_t number) const;

 private:
  // The most that can be found of what is asked, and the least that is asked then.
  struct Most {
    std::int32_t earned = 0, asked = 0;
    int words = 0, found = 0;  // of a content or an object; of the own clause of a figure or date
    void add(std::int32_t points, std::int32_t weight) { earned += points, asked += weight; }
    std::int32_t score() const { return asked > 0 ? kThousand * earned / asked : 0; }
  };

  static bool both(std::uint32_t ours, std::uint32_t theirs) { return ours != Names::kNone && theirs != Names::kNone; }
  bool may_be_same_value(std::uint32_t number) const;
  bool may_be_same_statement(std::uint32_t number) const;
  bool may_be_same_role(std::uint32_t number) const;
  bool may_be_same_event(std::uint32_t number) const;
  bool may_be_same_actor(std::uint32_t number) const;
  bool are_quotations(const Glance& theirs) const;
  bool is_same_name(std::uint32_t ours, std::uint32_t theirs) const;
  Most most_of_value(std::uint32_t number) const;
  Most most_of_statement(std::uint32_t number) const;
  std::int32_t most_of_quotation(std::uint32_t number) const;
  Most most_of_role(std::uint32_t number) const;
  Most most_of_event(std::uint32_t number) const;
  void add_object(std::uint32_t number, Most& most) const;
  void add_words(const std::vector<AskedWord>& words, std::uint64_t in_fact, const Glance& theirs, Most& most) const;

  const Names& ours_;
  const FactIndex& index_;
  const Weights& weights_;
  const Knowledge& knowledge_;
  const Reach& reach_;
  const Claim* claim_ = nullptr;
  Kind kind_ = Kind::Figure;                                    // of the claim
  Glance seen_;                                                 // of the claim
  std::uint64_t subjects_ = 0, near_events_ = 0;                // bits of the claim's words
  mutable std::unordered_map<std::uint64_t, bool> same_names_;  // by the names of the draft and of the archive
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_MATCH_PROSPECTS_H_
