// Folded forms of tokens, each with the number of its word: one look-up a token, and nothing is copied of words that
// are written as they are folded, which most are.
//
//   const FoldedText all(text, tokens, words);
//   const FoldedTokens folded = all.of(0, tokens.size());   // folded[0] == "über", folded.word(0) ==
//   words.find("über")
//
// Immutable after construction, safe on every thread. Lifetime: views the text.
#ifndef FACTCHECK_CORE_TEXT_FOLDED_TOKENS_H_
#define FACTCHECK_CORE_TEXT_FOLDED_TOKENS_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/token.h"
#include "core/text/vocabulary.h"

namespace factcheck {

class FoldedText;

// Some tokens of a FoldedText in a row, counted from 0.  Lifetime: views into the FoldedText, which must stay in place.
class FoldedTokens {
 public:
  FoldedTokens() = default;
  FoldedTokens(const FoldedText& all, std::size_t first, std::size_t count);
  std::size_t size() const { return words_.size(); }
  bool empty() const { return words_.empty(); }
  std::string_view operator[](std::size_t token) const;
  WordId word(std::size_t token) const { return words_[token]; }  // kUnlisted if no table names the word
  std::span<const WordId> words() const { return words_; }
  // Whether these words, of a table, stand from the token on.
  bool goes_on(std::size_t token, std::span<const WordId> words) const {
    return token + words.size() <= size() &&
           std::equal(words.begin(), words.end(), words_.begin() + static_cast<std::ptrdiff_t>(token));
  }
  FoldedTokens of(std::size_t first, std::size_t count) const { return {*all_, first_ + first, count}; }

 private:
  const FoldedText* all_ = nullptr;
  std::size_t first_ = 0;
  std::span<const WordId> words_;
};

class FoldedText {
 public:
  FoldedText() = default;
  FoldedText(std::string_view text, std::span<const Token> tokens, const Vocabulary& words);
  FoldedTokens of(std::size_t first, std::size_t count) const { return {*this, first, count}; }
  FoldedTokens all() const { return {*this, 0, words_.size()}; }

 private:
  friend class FoldedTokens;
  // Where the letters of a folded form stand: in the text, or, counted from its end on, in bytes_.
  struct Place {
    std::uint32_t start = 0, size = 0;
  };
  std::string_view at(Place place) const {
    const bool written = place.start < text_.size();
    return {written ? text_.data() + place.start : bytes_.data() + (place.start - text_.size()), place.size};
  }
  Place fold_word(Span word);
  Place write_short(EightBytes folded, std::size_t size);
  char* room_for(std::size_t size);
  Place taken(std::size_t size);

  std::string_view text_;
  std::vector<Place> places_;  // by token
  std::vector<WordId> words_;
  std::string bytes_;  // more than the tokens need
  std::size_t used_ = 0;
};

inline FoldedTokens::FoldedTokens(const FoldedText& all, std::size_t first, std::size_t count)
    : all_(&all), first_(first), words_(std::span(all.words_).subspan(first, count)) {}

inline std::string_view FoldedTokens::operator[](std::size_t token) const {
  return all_->at(all_->places_[first_ + token]);
}

}  // namespace factcheck
#endif  // FACTCHECK_CORE_TEXT_FOLDED_TOKENS_H_
