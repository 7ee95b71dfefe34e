#include "core/text/folded_words.h"

#include "core/text/fold.h"
#include "core/text/token.h"

namespace factcheck {

std::vector<std::string> folded_words(std::string_view text) {
  std::vector<Token> tokens;
  tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
  std::vector<std::string> words;
  for (const Token& token : tokens)
    if (token.kind != TokenKind::Sign) words.push_back(fold(token.span.of(text)));
  return words;
}

}  // namespace factcheck
