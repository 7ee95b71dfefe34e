#include "core/text/eight_bytes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "core/text/few_letters.h"

namespace factcheck {
namespace {

TEST(TextEightBytes, TellsWhatIsAmongThem) {
  for (unsigned byte = 0; byte < 256; ++byte) {
    SCOPED_TRACE(byte);
    for (std::size_t at = 0; at < kEightBytes; ++at) {
      std::string text = "\xC3\xA4z ~Q\xE2!";
      text[at] = static_cast<char>(byte);
      const auto is = [&](unsigned wanted) {
        return std::any_of(text.begin(), text.end(), [&](char c) { return static_cast<unsigned char>(c) == wanted; });
      };
      const bool control = std::any_of(text.begin(), text.end(), [](char c) { return c >= 0 && c < ' '; });
      EXPECT_EQ(have_less(load_bytes(text.data()), ' '), control);
      EXPECT_EQ(have(load_bytes(text.data()), '!'), is('!'));
      EXPECT_EQ(have(load_bytes(text.data()), 0xE2), is(0xE2));
    }
  }
}

TEST(TextEightBytes, MarksEveryCapitalOfAsciiAndEveryByteOfAValue) {
  for (unsigned c = 0; c < 256; ++c) {
    for (const unsigned other : {0x00u, 0x20u, 'Y' + 0u, 0x80u, 0xFFu}) {
      const std::string text = {static_cast<char>(c), static_cast<char>(other), static_cast<char>(c)};
      std::string bytes = text + std::string(kEightBytes - text.size(), 'z');
      EightBytes capitals = 0, same = 0;
      for (std::size_t i = 0; i < kEightBytes; ++i) {
        const EightBytes mark = EightBytes{0x80} << 8 * i;
        if (bytes[i] >= 'A' && bytes[i] <= 'Z') capitals |= mark;
        if (static_cast<unsigned char>(bytes[i]) == c) same |= mark;
      }
      EXPECT_EQ(capital_letters(load_bytes(bytes.data())), capitals) << c << " " << other;
      EXPECT_EQ(equal_to(load_bytes(bytes.data()), c), same) << c << " " << other;
    }
  }
  EXPECT_EQ(first_set(equal_to(load_bytes("abcdabcd"), 'c')), 2u);
}

TEST(TextFewLetters, AgreeWithWordsThatHaveThem) {
  const struct Case {
    const char* name;
    const char *letters, *word;
    bool opens, ends;
  } cases[] = {
      {"short word", "ab", "abab", true, true},
      {"the word itself", "keit", "keit", true, true},
      {"longer than the word", "keit", "eit", false, false},
      {"long word", "keit", "höflichkeit", false, true},
      {"opening of a long word", "zwan", "zwanzigste", true, false},
      {"eight letters", "schaften", "wissenschaften", false, true},
      {"no letters", "", "ab", true, true},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(first_letters(c.letters).agrees_with(first_letters(c.word)), c.opens);
    EXPECT_EQ(last_letters(c.letters).agrees_with(last_letters(c.word)), c.ends);
  }
}

TEST(TextEightBytes, CountsSmallLettersUpToTheFirstOther) {
  const struct Case {
    const char* text;
    std::size_t want;
  } cases[] = {{"abcdefgz", 8},       {"abcDefgh", 3}, {"a{cdefgh", 1},    {"`abcdefg", 0},
               {"abcdef\xC3\xA4", 6}, {" abcdefg", 0}, {"a\xE1zzzzzz", 1}, {"zzzzzzz'", 7}};
  for (const Case& c : cases) EXPECT_EQ(small_letters(load_bytes(c.text)), c.want) << c.text;
}

}  // namespace
}  // namespace factcheck
