// Folded forms of tokens, each with the number of its word: one look-up a token. They are written one after the other,
// also where they stand in the text as they are: to copy eight bytes costs less than to ask.
//
//   const FoldedText all(text, tokens, words);
//   const FoldedTokens folded = all.of(0, tokens.size());   // folded[0] == "über", folded.word(0) ==
//   words.find("über")
//
// Immutable after construction, safe on every thread.
#ifndef FACTCHECK_CORE_TEXT_FOLDED_TOKENS_H_
#define FACTCHECK_CORE_TEXT_FOLDED_TOKENS_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
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
  FoldedTokens all() const { return {*this, 0, size_}; }

 private:
  friend class FoldedTokens;
  class Folder;
  // Of each token's form in bytes_, and the end of the last.
  const std::uint32_t* starts() const { return numbers_.get(); }
  const WordId* words() const { return numbers_.get() + size_ + 1; }

  std::size_t size_ = 0;
  std::unique_ptr<std::uint32_t[]> numbers_;  // starts() and words()
  std::unique_ptr<char[]> bytes_;             // eight more than the forms need, at least
};

inline FoldedTokens::FoldedTokens(const FoldedText& all, std::size_t first, std::size_t count)
    : all_(&all), first_(first), words_(all.words() + first, count) {}

inline std::string_view FoldedTokens::operator[](std::size_t token) const {
  const std::uint32_t* const start = all_->starts() + first_ + token;
  return {all_->bytes_.get() + start[0], start[1] - start[0]};
}

}  // namespace factcheck
#endif  // FACTCHECK_CORE_TEXT_FOLDED_TOKENS_H_
