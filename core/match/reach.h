// Which words of a claim can be found in a fact, or anywhere in its article, before the two are aligned.
//
//   Reach reach(archive, knowledge);
//   reach.ask(claim);
//   if (reach.in_fact(number) & claim.events[0].bit) …   the fact may have a word for it; else it has none
//
// Keeps what it has looked up for one claim: one object a thread. Lifetime: archive and knowledge outlive it.
#ifndef FACTCHECK_CORE_MATCH_REACH_H_
#define FACTCHECK_CORE_MATCH_REACH_H_

#include <cstdint>
#include <vector>

#include "core/archive/archive.h"
#include "core/match/score.h"

namespace factcheck {

class Reach {
 public:
  Reach(const Archive& archive, const Knowledge& knowledge);

  // The claim that is asked about from now on.
  void ask(const Claim& claim);
  std::uint64_t in_fact(std::uint32_t number) const;
  std::uint64_t in_article(std::uint32_t article) const { return articles_[article]; }

 private:
  void ask(const AskedWord& word);
  void ask(TermKey key, std::uint64_t bit);
  void ask_articles(const AskedWord& word);

  const FactIndex& index_;
  const Knowledge& knowledge_;
  std::vector<std::uint64_t> terms_, articles_;  // bits of the words, by id of the term and by article
  std::vector<std::uint32_t> asked_;             // terms that have any
  mutable std::uint32_t last_ = UINT32_MAX;      // the fact that was looked at last: it is asked for several times
  mutable std::uint64_t last_bits_ = 0;
};

// A fact, by its number, as the asked claim is aligned with it. `source`: its article is taken for the one that the
// claim comes from.
Side fact_side(const Archive& archive, const Reach& reach, std::uint32_t number, bool source);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_MATCH_REACH_H_
