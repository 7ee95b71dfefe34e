// Folded forms of the tokens of one sentence, in one string: no allocation per token.
//
//   FoldedTokens folded(text, tokens);   // folded[0] == "über", folded.size() == tokens.size()
//
// Immutable after construction, safe on every thread.
#ifndef FACTCHECK_CORE_EXTRACT_FOLDED_TOKENS_H_
#define FACTCHECK_CORE_EXTRACT_FOLDED_TOKENS_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/fold.h"
#include "core/text/token.h"

namespace factcheck {

class FoldedTokens {
 public:
  FoldedTokens() = default;
  FoldedTokens(std::string_view text, std::span<const Token> tokens) {
    ends_.reserve(tokens.size());
    if (!tokens.empty()) bytes_.reserve(tokens.back().span.end - tokens.front().span.start);
    for (const Token& token : tokens) append(token.span.of(text));
  }
  std::size_t size() const { return ends_.size(); }
  bool empty() const { return ends_.empty(); }
  // Lifetime: views into this object; moving it may move short texts.
  std::string_view operator[](std::size_t token) const {
    const std::uint32_t start = token == 0 ? 0 : ends_[token - 1];
    return std::string_view(bytes_).substr(start, ends_[token] - start);
  }

 private:
  void append(std::string_view word) {
    bool ascii = true;
    for (const char c : word) ascii &= static_cast<unsigned char>(c) < 0x80;
    if (ascii) {
      for (const char c : word) bytes_.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
    } else {
      bytes_ += fold(word);
    }
    ends_.push_back(static_cast<std::uint32_t>(bytes_.size()));
  }
  std::string bytes_;
  std::vector<std::uint32_t> ends_;
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_FOLDED_TOKENS_H_
