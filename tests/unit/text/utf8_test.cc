#include "core/text/utf8.h"

#include <gtest/gtest.h>

#include <string>

namespace factcheck {
namespace {

using namespace std::string_literals;

TEST(TextUtf8, NamesTheFirstIllFormedByte) {
  constexpr std::size_t kNone = std::string::npos;
  const struct Case {
    const char* name;
    std::string bytes;
    std::size_t want;
  } cases[] = {
      {"empty", "", kNone},
      {"ascii", "plain text of more than eight bytes", kNone},
      {"all lengths", "aß€😀z", kNone},
      {"last code point", "\xF4\x8F\xBF\xBF", kNone},
      {"NUL is a character", "a\0b"s, kNone},
      {"BOM", "\xEF\xBB\xBFx", kNone},
      {"lone continuation", "ab\x80", 2},
      {"Latin-1", "f\xFCr", 1},
      {"overlong slash", "abc\xC0\xAF", 3},
      {"overlong C1", "\xC1\xBF", 0},
      {"overlong of three bytes", "x\xE0\x9F\xBF", 1},
      {"overlong of four bytes", "x\xF0\x8F\xBF\xBF", 1},
      {"surrogate", "12345678\xED\xA0\x80", 8},
      {"last before surrogates", "\xED\x9F\xBF", kNone},
      {"above U+10FFFF", "\xF4\x90\x80\x80", 0},
      {"lead F5", "é\xF5\x80\x80\x80", 2},
      {"FF", "a\xFF", 1},
      {"truncated at the end", "abc\xE2\x82", 3},
      {"truncated by ascii", "\xE2\x82z", 0},
      {"third byte wrong", "\xF0\x9F\x41\x80", 0},
      {"fault far behind ascii", std::string(1000, 'a') + "\xFE", 1000},
      {"fault behind letters of two bytes", "äöü\xE4", 6},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(first_invalid_utf8(c.bytes).value_or(kNone), c.want);
  }
}

TEST(TextUtf8, EveryCodePointSurvivesAndNoSurrogateDoes) {
  const auto encode = [](char32_t c) {
    std::string bytes;
    const auto tail = [&](unsigned shift) { bytes.push_back(static_cast<char>(0x80U | ((c >> shift) & 0x3FU))); };
    if (c < 0x80) {
      bytes.push_back(static_cast<char>(c));
    } else if (c < 0x800) {
      bytes.push_back(static_cast<char>(0xC0U | (c >> 6U)));
    } else if (c < 0x10000) {
      bytes.push_back(static_cast<char>(0xE0U | (c >> 12U)));
      tail(6);
    } else {
      bytes.push_back(static_cast<char>(0xF0U | (c >> 18U)));
      tail(12);
      tail(6);
    }
    if (c >= 0x80) tail(0);
    return bytes;
  };
  for (char32_t c = 0; c < 0x110000; ++c) {
    const std::string bytes = encode(c);
    const bool surrogate = c >= 0xD800 && c < 0xE000;
    ASSERT_EQ(first_invalid_utf8(bytes).has_value(), surrogate) << static_cast<unsigned>(c);
    if (surrogate) continue;
    std::size_t at = 0;
    ASSERT_EQ(next_code_point(bytes, at), c);
    ASSERT_EQ(at, bytes.size());
    ASSERT_EQ(previous_code_point(bytes, at), c);
    ASSERT_EQ(at, 0U);
  }
}

TEST(TextUtf8, ClassesFollowWhatTokensNeed) {
  const struct Case {
    const char* name;
    char32_t code;
    CharClass want;
  } cases[] = {
      {"ascii letter", 'q', CharClass::Letter},
      {"umlaut", U'ü', CharClass::Letter},
      {"cyrillic", U'Ж', CharClass::Letter},
      {"digit", '7', CharClass::Digit},
      {"arabic digit", U'٣', CharClass::Other},
      {"acute accent", 0x301, CharClass::Mark},
      {"soft hyphen", 0xAD, CharClass::Mark},
      {"joiner", 0x200D, CharClass::Mark},
      {"blank", ' ', CharClass::Space},
      {"line feed", '\n', CharClass::Space},
      {"NBSP", 0xA0, CharClass::Space},
      {"narrow NBSP", 0x202F, CharClass::Space},
      {"BOM", 0xFEFF, CharClass::Space},
      {"ZWSP", 0x200B, CharClass::Space},
      {"NEL", 0x85, CharClass::Space},
      {"low quote", U'„', CharClass::OpenQuote},
      {"left quote", U'“', CharClass::OpenQuote},
      {"right quote", U'”', CharClass::CloseQuote},
      {"apostrophe", U'’', CharClass::CloseQuote},
      {"guillemet", U'»', CharClass::CloseQuote},
      {"straight quote", '"', CharClass::NeutralQuote},
      {"straight apostrophe", '\'', CharClass::NeutralQuote},
      {"full stop", '.', CharClass::Other},
      {"euro", U'€', CharClass::Other},
      {"emoji", U'😀', CharClass::Other},
      {"NUL", 0, CharClass::Other},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(char_class(c.code), c.want);
  }
  EXPECT_TRUE(is_upper(U'Ä'));
  EXPECT_TRUE(is_upper('Z'));
  EXPECT_FALSE(is_upper(U'ß'));
  EXPECT_FALSE(is_upper('5'));
}

}  // namespace
}  // namespace factcheck
