// Folded forms of tokens, in one string, each with the number of its word: no allocation and one look-up a token.
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
  FoldedTokens(const FoldedText& all, std::size_t first, std::size_t count)
      : all_(&all), first_(first), count_(count) {}
  std::size_t size() const { return count_; }
  bool empty() const { return count_ == 0; }
  std::string_view operator[](std::size_t token) const;
  WordId word(std::size_t token) const;  // kUnlisted if no table names the word
  // Whether these words, of a table, stand from the token on.
  bool goes_on(std::size_t token, std::span<const WordId> words) const;
  FoldedTokens of(std::size_t first, std::size_t count) const { return {*all_, first_ + first, count}; }

 private:
  const FoldedText* all_ = nullptr;
  std::size_t first_ = 0, count_ = 0;
};

class FoldedText {
 public:
  FoldedText() = default;
  FoldedText(std::string_view text, std::span<const Token> tokens, const Vocabulary& words);
  FoldedTokens of(std::size_t first, std::size_t count) const { return {*this, first, count}; }
  FoldedTokens all() const { return {*this, 0, words_.size()}; }

 private:
  friend class FoldedTokens;
  std::size_t write(std::string_view text, Span word, std::size_t at);

  std::string bytes_;                // more than the tokens need
  std::vector<std::uint32_t> ends_;  // of each token in bytes_, a 0 before the first
  std::vector<WordId> words_;
};

inline std::string_view FoldedTokens::operator[](std::size_t token) const {
  const std::uint32_t start = all_->ends_[first_ + token];
  return {all_->bytes_.data() + start, all_->ends_[first_ + token + 1] - start};
}

inline WordId FoldedTokens::word(std::size_t token) const { return all_->words_[first_ + token]; }

inline bool FoldedTokens::goes_on(std::size_t token, std::span<const WordId> words) const {
  if (token + words.size() > count_) return false;
  return std::equal(words.begin(), words.end(), all_->words_.begin() + static_cast<std::ptrdiff_t>(first_ + token));
}

}  // namespace factcheck
#endif  // FACTCHECK_CORE_TEXT_FOLDED_TOKENS_H_
