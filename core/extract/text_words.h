// The words of a text's blocks: its tokens and their folded forms, made once for all that reads them.
//
//   const TextWords words(text, blocks, *book.words);
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
#include "core/text/sentence.h"
#include "core/text/token.h"

namespace factcheck {

// Lifetime: views into a TextWords.
struct WordsView {
  std::span<const Token> tokens;
  FoldedTokens folded;  // parallel to tokens
  WordsView of(std::size_t first, std::size_t count) const {
    return {tokens.subspan(first, count), folded.of(first, count)};
  }
};

class TextWords {
 public:
  TextWords(std::string_view text, std::span<const Block> blocks, const Vocabulary& words) {
    first_token_.reserve(blocks.size() + 1);
    if (!blocks.empty()) tokens_.reserve((blocks.back().span.end - blocks.front().span.start) / kBytesOfToken);
    for (const Block& block : blocks) {
      first_token_.push_back(tokens_.size());
      tokenize(text, block.span, tokens_);
    }
    first_token_.push_back(tokens_.size());
    folded_ = FoldedText(text, tokens_, words);
  }
  TextWords(const TextWords&) = delete;
  TextWords& operator=(const TextWords&) = delete;

  WordsView of(std::size_t block) const {
    return all().of(first_token_[block], first_token_[block + 1] - first_token_[block]);
  }
  WordsView all() const { return {tokens_, folded_.all()}; }

 private:
  static constexpr std::size_t kBytesOfToken = 5;  // of usual text, what stands between tokens included

  std::vector<Token> tokens_;
  FoldedText folded_;
  std::vector<std::size_t> first_token_;  // of each block, and how many there are
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_TEXT_WORDS_H_
