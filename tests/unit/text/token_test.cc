#include "core/text/token.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/utf8.h"

namespace factcheck {
namespace {

Span all_of(std::string_view text) { return {0, static_cast<std::uint32_t>(text.size())}; }

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  tokenize(text, all_of(text), tokens);
  return tokens;
}

// "Word|glued" with one blank before each spaced token: shows bytes and blanks at once.
std::string show(std::string_view text) {
  std::string shown;
  for (const Token& token : tokens_of(text)) {
    if (!shown.empty()) shown += token.spaced ? " " : "|";
    shown += token.span.of(text);
  }
  return shown;
}

TEST(TextToken, Splits) {
  const struct Case {
    const char* name;
    const char* text;
    const char* want;
  } cases[] = {
      {"empty", "", ""},
      {"blanks only", " \t\u00A0\n", ""},
      {"amounts and codes", "$16.8m for U.S. e2e", "$|16.8|m for U|.|S|. e2e"},
      {"hyphen", "US-Präsident", "US|-|Präsident"},
      {"inner apostrophe", "don't zo'n", "don't zo'n"},
      {"typographic apostrophe", "we’re", "we’re"},
      {"genitive", "children's", "children|'s"},
      {"decade", "the 1980's here", "the 1980|'s here"},
      {"decade before a comma", "the 1980's, too", "the 1980|'s|, too"},
      {"typographic genitive", "Meta’s plan", "Meta|’s plan"},
      {"plural genitive", "the states' plan", "the states|' plan"},
      {"dutch clitic", "'s avonds in 't Gooi", "'s avonds in 't Gooi"},
      {"dutch clitic with hyphen", "'s-Hertogenbosch", "'s|-|Hertogenbosch"},
      {"quotation is no clitic", "'I go'", "'|I go|'"},
      {"quoted word", "'onaanvaardbaar' risico", "'|onaanvaardbaar|' risico"},
      {"german quotes", "„nein“, sagte", "„|nein|“|, sagte"},
      {"code of a genitive", "G7's A380", "G7|'s A380"},
      {"german group", "2.500 16,8 1.234.567,89", "2.500 16,8 1.234.567,89"},
      {"swiss group", "2’500 2'500", "2’500 2'500"},
      {"blank groups", "1\u00A0234\u202F567 2\u2009500", "1\u00A0234\u202F567 2\u2009500"},
      {"year and count", "2020\u00A0500", "2020 500"},
      {"NBSP and two digits", "6\u00A020", "6 20"},
      {"final full stop", "in 2020.", "in 2020|."},
      {"two separators", "1..2", "1|.|.|2"},
      {"range", "3-4 3–4", "3|-|4 3|–|4"},
      {"percent", "70% 70 %", "70|% 70 %"},
      {"clock", "9.30 Uhr", "9.30 Uhr"},
      {"ordinal", "6. Februar", "6|. Februar"},
      {"number and letters", "90s 6th", "90|s 6|th"},
      {"gender colon", "Täter:innen", "Täter|:|innen"},
      {"combining marks", "A\u0308nderung u\u0308ber", "A\u0308nderung u\u0308ber"},
      {"soft hyphen", "Kin\u00ADder", "Kin\u00ADder"},
      {"zero-width blank", "a\u200Bb", "a b"},
      {"emoji", "ok 😀!", "ok 😀|!"},
      {"BOM", "\uFEFFStart", "Start"},
      {"CRLF", "a\r\nb", "a b"},
      {"foreign digits", "٣", "٣"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(show(c.text), c.want);
  }
}

TEST(TextToken, TellsKindAndCasing) {
  const struct Case {
    const char* text;
    TokenKind kind;
    Casing casing;
  } cases[] = {
      {"haus", TokenKind::Word, Casing::Lower},
      {"Haus", TokenKind::Word, Casing::Capital},
      {"HAUS", TokenKind::Word, Casing::Upper},
      {"WhatsApp", TokenKind::Word, Casing::Mixed},
      {"iPhone", TokenKind::Word, Casing::Mixed},
      {"A", TokenKind::Word, Casing::Capital},
      {"Ö", TokenKind::Word, Casing::Capital},
      {"ÖVP", TokenKind::Word, Casing::Upper},
      {"Don't", TokenKind::Word, Casing::Capital},
      {"日本", TokenKind::Word, Casing::None},
      {"e2e", TokenKind::Code, Casing::Lower},
      {"A380", TokenKind::Code, Casing::Capital},
      {"CO2", TokenKind::Code, Casing::Upper},
      {"16,8", TokenKind::Number, Casing::None},
      {"€", TokenKind::Sign, Casing::None},
      {"\u0301", TokenKind::Sign, Casing::None},
      {"A\u0308rger", TokenKind::Word, Casing::Capital},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.text);
    const std::vector<Token> tokens = tokens_of(c.text);
    ASSERT_EQ(tokens.size(), 1U);
    EXPECT_EQ(tokens[0], (Token{all_of(c.text), c.kind, c.casing, true}));
  }
}

TEST(TextToken, StaysInsideItsSentence) {
  const std::string_view text = "Es waren 2.500 Menschen's";
  std::vector<Token> tokens;
  tokenize(text, {3, 10}, tokens);
  ASSERT_EQ(tokens.size(), 2U);
  EXPECT_EQ(tokens[1].span.of(text), "2");
  EXPECT_TRUE(tokens[0].spaced);
}

TEST(TextToken, CoversEveryByteThatIsNoBlank) {
  const std::string_view pieces[] = {"a",  "Ä",  "s",      "7",      "12", ".", ",", "'", "’",  "-",     " ",
                                     "\n", "\t", "\u00A0", "\u0301", "€",  "😀", "„", "“", "日", "\u00AD"};
  std::mt19937 random(20200206);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (auto i = random() % 40; i > 0; --i) text += pieces[random() % std::size(pieces)];
    std::uint32_t at = 0;
    const auto expect_blank = [&](std::size_t end) {
      for (std::size_t i = at; i < end;) EXPECT_EQ(char_class(next_code_point(text, i)), CharClass::Space) << text;
    };
    for (const Token& token : tokens_of(text)) {
      ASSERT_LT(token.span.start, token.span.end);
      ASSERT_GE(token.span.start, at);
      EXPECT_EQ(token.spaced, token.span.start == 0 || token.span.start > at) << text;
      expect_blank(token.span.start);
      at = token.span.end;
      ASSERT_FALSE(first_invalid_utf8(token.span.of(text)).has_value());
    }
    expect_blank(text.size());
  }
}

}  // namespace
}  // namespace factcheck
