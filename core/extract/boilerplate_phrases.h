// The phrases of boilerplate.toml in every language, found by their first word.
//
//   const BoilerplatePhrases phrases(book);                // once
//   phrases.at(words, 0, BoilerplatePhrase::Teaser)                   // 2 of "Read more: …"
//
// Immutable after construction, safe on every thread. Lifetime: views the book.
#ifndef FACTCHECK_CORE_EXTRACT_BOILERPLATE_PHRASES_H_
#define FACTCHECK_CORE_EXTRACT_BOILERPLATE_PHRASES_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/extract/text_words.h"
#include "core/rules/rule_book.h"

namespace factcheck {

// A table of boilerplate.toml.
enum class BoilerplatePhrase : std::uint8_t { Label, Target, Counted, Related, Teaser, Opening, Closing };

class BoilerplatePhrases {
 public:
  explicit BoilerplatePhrases(const RuleBook& book);
  // How many tokens from `first` on are such a phrase in any language, the longest; 0 if none is.
  std::size_t at(const WordsView& words, std::size_t first, BoilerplatePhrase phrase) const {
    if (first >= words.tokens.size()) return 0;
    const WordId word = words.folded.word(first);
    return word < opens_.size() && opens_[word] ? longest(words, first, phrase) : 0;
  }

 private:
  struct Spelling {
    WordId word = 0;  // the first
    BoilerplatePhrase phrase = BoilerplatePhrase::Label;
    std::span<const WordId> rest;  // the others
  };
  std::size_t longest(const WordsView& words, std::size_t first, BoilerplatePhrase phrase) const;

  std::vector<bool> opens_;          // by word: some spelling starts with it
  std::vector<Spelling> spellings_;  // by first word
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_BOILERPLATE_PHRASES_H_
