// Words, numbers and signs of a sentence, each with its bytes.
//
//   std::vector<Token> tokens;
//   tokenize(text, sentence, tokens);   // "$16.8m for U.S. e2e": $ | 16.8 | m | for | U | . | S | . | e2e
//
// Pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_TEXT_TOKEN_H_
#define FACTCHECK_CORE_TEXT_TOKEN_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/text/span.h"

namespace factcheck {

enum class TokenKind : std::uint8_t {
  Word,    // letters and marks; an apostrophe between two letters stays inside ("don't", "zo'n"), but a final 's or ’s is
           // a token of its own ("children" "'s"); so is a leading one before a blank ("'s avonds": "'s" "avonds")
  Number,  // ASCII digits with single separators (. , ' ’ NBSP U+202F U+2009) between digits: "2.500", "16,8", "2’500";
           // all separators but . and , stand before groups of three digits only
  Code,    // starts with a letter and has digits: "e2e", "A380", "G7"
  Sign     // any other single code point
};
enum class Casing : std::uint8_t { None, Lower, Capital, Upper, Mixed };  // Upper: two letters or more, all capital

struct Token {
  Span span;
  TokenKind kind = TokenKind::Sign;
  Casing casing = Casing::None;
  bool spaced = false;  // a blank, line break or the sentence's start stands before it
  bool operator==(const Token&) const = default;
};

// Appends the tokens of text[sentence] in order.  A hyphen is a Sign: "US-Präsident" is three tokens, glued (not spaced).
void tokenize(std::string_view text, Span sentence, std::vector<Token>& out);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_TEXT_TOKEN_H_
