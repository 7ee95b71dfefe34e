// The facts of an archive by what they can be found by, and what they have of it.
//
//   FactIndex index(articles, knowledge);
//   for (std::uint32_t number : index.candidates(terms, Kind::Figure, 64, Order::Any, ranking)) … index.fact(number)
//
// Facts go by numbers: kind by kind, each in the order of the archive. Immutable after building, safe on every thread;
// a Ranking belongs to one thread.
#ifndef FACTCHECK_CORE_ARCHIVE_FACT_INDEX_H_
#define FACTCHECK_CORE_ARCHIVE_FACT_INDEX_H_

#include <cstdint>
#include <span>
#include <vector>

#include "core/archive/analysis.h"
#include "core/archive/glance.h"
#include "core/archive/key_numbers.h"
#include "core/archive/postings.h"

namespace factcheck {

struct NumberRange {
  std::uint32_t first = 0, end = 0;
};

class FactIndex {
 public:
  FactIndex() = default;
  FactIndex(std::span<const Analysis> articles, const Knowledge& knowledge);

  std::size_t facts() const { return facts_.size(); }
  FactId fact(std::uint32_t number) const { return facts_[number].id; }
  const Glance& glance(std::uint32_t number) const { return facts_[number].glance; }
  // Facts of the kind that share a term with the claim, the best by rarity; at most `limit`. Rarity orders candidates
  // only, it never decides a relation.
  std::vector<std::uint32_t> candidates(std::span<const TermKey> terms, Kind kind, std::size_t limit, Order order,
                                        Ranking& ranking) const;
  // Direct statements whose content shares words with the given ones (quoted_words), the best in any order.
  std::vector<std::uint32_t> quotations(std::span<const std::uint64_t> words, std::size_t limit,
                                        Ranking& ranking) const;
  std::span<const std::uint64_t> quoted_by(std::uint32_t statement) const;
  // All that an article has of a kind.
  NumberRange numbers(std::uint32_t article, Kind kind) const;
  // Articles that have the concept, name or stem anywhere; ascending.
  std::span<const std::uint32_t> articles_with(TermKey term) const;

  // The terms of a fact and their wider ones, by ids from 0 to term_ids(); kNoTerm: no fact has it.
  static constexpr std::uint32_t kNoTerm = KeyNumbers::kNone;
  std::span<const std::uint32_t> terms_of(std::uint32_t number) const {
    const Fact& fact = facts_[number];
    return {terms_.data() + fact.first_term, fact.terms};
  }
  std::uint32_t id_of(TermKey term) const {
    const std::uint32_t id = term_ids_.find(term);
    return id < fact_terms_ ? id : kNoTerm;
  }
  std::size_t term_ids() const { return fact_terms_; }

  // Has what is asked of a fact brought near, for facts that are asked about soon: first itself, then its terms.
  void fetch(std::uint32_t number) const { __builtin_prefetch(&facts_[number]); }
  void fetch_terms(std::uint32_t number) const {
    const std::uint32_t* const first = terms_.data() + facts_[number].first_term;
    __builtin_prefetch(first), __builtin_prefetch(first + kTermsOfLine);
  }

  const Names& names() const { return names_; }  // of all facts

 private:
  void add_kind(std::span<const Analysis> articles, Kind kind, const Knowledge& knowledge);
  void add(FactId id, const Analysis& article, const Knowledge& knowledge);
  void add_postings();
  void add_articles(std::span<const Analysis> articles);
  NumberRange numbers(Kind kind) const;

  static constexpr std::size_t kTermsOfLine = 16;  // of the memory

  // What is asked of every candidate, in one place.
  struct Fact {
    FactId id;
    std::uint32_t first_term = 0, terms = 0;  // in terms_
    Glance glance;
  };
  std::vector<Fact> facts_;
  std::vector<std::uint32_t> first_;  // by kind and article: the first number; at the end, behind the last
  std::size_t articles_ = 0;
  KeyNumbers term_ids_;  // of the terms that facts have, then of those that only articles have
  std::uint32_t fact_terms_ = 0;
  std::vector<std::uint32_t> terms_;     // of the facts, one behind the other
  Postings facts_with_, articles_with_;  // terms; the former by kind
  KeyNumbers quotation_word_ids_;
  Postings quotations_with_;               // words; by the place among the statements
  std::vector<std::uint64_t> quoted_;      // words of the statements, one behind the other
  std::vector<std::uint32_t> quoted_end_;  // where those of each statement end
  Names names_;
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ARCHIVE_FACT_INDEX_H_
