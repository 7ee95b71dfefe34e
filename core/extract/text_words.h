// The words of a text's blocks: its tokens, their folded forms and what they say of its language, made once for all
// that reads them.
//
//   const TextWords words(text, blocks, *book.words, book.signs);
//   words.of(3).folded[0]   // first word of block 3
//
// Immutable after construction, safe on every thread.
#ifndef FACTCHECK_CORE_EXTRACT_TEXT_WORDS_H_
#define FACTCHECK_CORE_EXTRACT_TEXT_WORDS_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/text/folded_tokens.h"
#include "core/text/language.h"
#include "core/text/sentence.h"
#include "core/text/token.h"

namespace factcheck {

// Lifetime: views into a TextWords.
struct WordsView {
  std::span<const Token> tokens;
  FoldedTokens folded;  // parallel to tokens
  const LanguageVotes* votes = nullptr;
  std::size_t first = 0;  // of all that voted
  WordsView of(std::size_t from, std::size_t count) const {
    return {tokens.subspan(from, count), folded.of(from, count), votes, first + from};
  }
  Language language(Language prior) const { return votes->detect(first, tokens.size(), prior); }
};

class TextWords {
 public:
  TextWords(std::string_view text, std::span<const Block> blocks, const Vocabulary& words, const LanguageSigns& signs)
      : tokens_(tokens_of(text, blocks)), folded_(text, tokens_, words), votes_(text, tokens_, folded_.all(), signs) {}
  TextWords(const TextWords&) = delete;
  TextWords& operator=(const TextWords&) = delete;

  WordsView of(std::size_t block) const {
    return all().of(first_token_[block], first_token_[block + 1] - first_token_[block]);
  }
  WordsView all() const { return {tokens_, folded_.all(), &votes_, 0}; }

 private:
  static constexpr std::size_t kBytesOfToken = 5;  // of usual text, what stands between tokens included

  // Notes where each block's begin.
  std::vector<Token> tokens_of(std::string_view text, std::span<const Block> blocks) {
    std::vector<Token> tokens;
    first_token_.reserve(blocks.size() + 1);
    if (!blocks.empty()) tokens.reserve((blocks.back().span.end - blocks.front().span.start) / kBytesOfToken);
    for (const Block& block : blocks) {
      first_token_.push_back(tokens.size());
      tokenize(text, block.span, tokens);
    }
    first_token_.push_back(tokens.size());
    return tokens;
  }

  std::vector<std::size_t> first_token_;  // of each block, and how many there are
  std::vector<Token> tokens_;
  FoldedText folded_;
  LanguageVotes votes_;
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_TEXT_WORDS_H_
