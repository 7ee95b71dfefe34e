// The words of a block as the search for quotations and their speakers sees them: one list over all its sentences, each
// word with the classes that its language's tables give it.
//
//   QuoteWords words(block);   // words[4].is(WordClass::Title)
//
// Built once per block; immutable after construction. Lifetime: views into the block's text and lattices.
#ifndef FACTCHECK_CORE_EXTRACT_QUOTE_WORDS_H_
#define FACTCHECK_CORE_EXTRACT_QUOTE_WORDS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/extract/builders.h"
#include "core/extract/quote_classes.h"
#include "core/text/token.h"

namespace factcheck {

inline constexpr std::uint32_t kNoWord = UINT32_MAX;

struct QuoteWordView {
  Span span;
  TokenKind kind = TokenKind::Sign;
  Casing casing = Casing::None;
  bool spaced = false;
  bool sentence_start = false;  // first of its sentence
  std::uint32_t sentence = 0;   // index into BlockView::sentences
  std::uint64_t classes = 0;    // set of WordClass
  std::uint64_t frames = 0;     // set of FrameClass
  std::string_view folded;

  bool is(WordClass c) const { return (classes & static_cast<std::uint64_t>(c)) != 0; }
  bool capital() const {
    return kind != TokenKind::Sign && (casing == Casing::Capital || casing == Casing::Upper || casing == Casing::Mixed);
  }
  bool sign(std::string_view s) const { return kind == TokenKind::Sign && folded == s; }
};

// Whether `full` ends in the surname: "Ursula von der Leyen" in "von der Leyen" and in "Leyen".
bool ends_in_name(std::string_view full, std::string_view surname);

class QuoteWords {
 public:
  explicit QuoteWords(const BlockView& block);

  std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()); }
  const QuoteWordView& operator[](std::uint32_t word) const { return words_[word]; }
  // Position of the token of a sentence, both counted in the block.
  std::uint32_t at(std::uint32_t sentence, std::uint32_t token) const { return first_word_[sentence] + token; }
  // One past the last word of a sentence.
  std::uint32_t end_of(std::uint32_t sentence) const { return first_word_[sentence + 1]; }
  std::uint32_t start_of(std::uint32_t sentence) const { return first_word_[sentence]; }
  // The first word that starts at or after the byte; size() if there is none.
  std::uint32_t from_byte(std::uint32_t byte) const;
  // The words [first, end) as written.
  std::string_view text(std::uint32_t first, std::uint32_t end) const;
  Span span(std::uint32_t first, std::uint32_t end) const;
  // Whether the word is in the class, as a whole or, for titles, as the last part of a compound ("Regierungssprecher").
  bool is_title(std::uint32_t word) const;
  // Whether the tables know the name, and that it is no person's.
  bool no_person(std::string_view name) const;
  // The same for bodies and groups ("Bundesregierung").
  bool is_group(std::uint32_t word) const;
  // Whether the words are the surname of somebody whose full name has been read.
  bool is_person(std::uint32_t first, std::uint32_t end) const;
  // Whether the word's language writes every noun with a capital, so that one tells no name.
  bool capital_nouns(std::uint32_t word) const;

 private:
  bool begins_name(std::uint32_t month) const;

  const BlockView& block_;
  std::vector<QuoteWordView> words_;
  std::vector<std::uint32_t> first_word_;  // sentence -> word, one more than sentences
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_QUOTE_WORDS_H_
