// The words of a claim and where the fact has them.
//
//   for (const Word word : words_of(claim.about().events)) find_related(knowledge, fact.about().events,
//   word.back().key)
//
// Pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_MATCH_WORDS_H_
#define FACTCHECK_CORE_MATCH_WORDS_H_

#include <span>
#include <string_view>
#include <vector>

#include "core/match/score.h"

namespace factcheck {

// One word of a text: its terms (several for a compound or an ambiguous word) share a span.
using Word = std::span<const Term>;

// Words within `whole` have places of their own; terms that can only be placed at all of it stand alone.
std::vector<Word> words_of(const std::vector<Term>& terms, Span whole = {});

std::string_view text_of(const Side& side, const Term& term);
Language language_of(const Side& side);

// No table knows the word, so that it can be found in its own language only.
bool is_stem(Word word);

// The same term, else one a step wider or narrower: "letter" and "open letter". Null: none.
const Term* find_related(const Knowledge& knowledge, std::span<const Term> terms, TermKey key);
const Term* find_opposite(const Knowledge& knowledge, const std::vector<Term>& terms, TermKey key);

// What a mention's About says of the words of one of its parts; whom a pronoun or surname stands for is its name.
std::vector<Term> terms_in(const Side& side, const Part& part, const Knowledge& knowledge);

// How much of the claim's words the fact has.
struct Shared {
  int asked = 0, found = 0;
  int telling = 0;  // of those found: names and concepts
  std::int32_t points = 0, weight = 0;
  bool most() const { return asked > 0 && 2 * found >= asked; }
};

// Adds a feature for each word to `features`.
Shared share(const char* feature, const Side& claim, const std::vector<Word>& words, const Side& fact,
             const std::vector<Term>& theirs, const Weights& weights, const Knowledge& knowledge,
             std::vector<Feature>& features);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_MATCH_WORDS_H_
