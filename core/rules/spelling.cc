#include "core/rules/spelling.h"

#include "core/text/fold.h"
#include "core/text/token.h"

namespace factcheck {

Spelling spell(std::string_view text) {
  std::vector<Token> tokens;
  tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
  Spelling spelling;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    spelling.words.push_back(fold(tokens[i].span.of(text)));
    if (i > 0 && i < kMaxSpellingWords && !tokens[i].spaced) spelling.glued |= 1u << i;
  }
  return spelling;
}

}  // namespace factcheck
