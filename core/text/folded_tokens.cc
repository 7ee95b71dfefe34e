#include "core/text/folded_tokens.h"

#include "core/text/fold.h"

namespace factcheck {

FoldedText::FoldedText(std::string_view text, std::span<const Token> tokens, const Vocabulary& words) {
  ends_.reserve(tokens.size() + 1);
  words_.reserve(tokens.size());
  if (!tokens.empty()) bytes_.reserve(tokens.back().span.end - tokens.front().span.start);
  ends_.push_back(0);
  for (const Token& token : tokens) {
    const std::size_t start = bytes_.size();
    append(token.span.of(text));
    ends_.push_back(static_cast<std::uint32_t>(bytes_.size()));
    words_.push_back(words.find(std::string_view(bytes_).substr(start)));
  }
}

void FoldedText::append(std::string_view word) {
  unsigned seen = 0;
  for (const char c : word) seen |= static_cast<unsigned char>(c);
  if (seen >= 0x80) {
    bytes_ += fold(word);
    return;
  }
  const std::size_t start = bytes_.size();
  bytes_.resize(start + word.size());
  char* out = bytes_.data() + start;
  for (const char c : word) *out++ = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

}  // namespace factcheck
