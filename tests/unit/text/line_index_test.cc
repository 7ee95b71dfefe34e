#include "core/text/line_index.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>

namespace factcheck {
namespace {

// Walks the text from its start, once an offset.
Position naive_position(std::string_view text, std::size_t offset) {
  Position position;
  for (std::size_t i = text.starts_with("\uFEFF") && offset >= 3 ? 3 : 0; i < offset; ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool line_end = byte == '\n' || (byte == '\r' && !(i + 1 < text.size() && text[i + 1] == '\n'));
    if (line_end) {
      ++position.line;
      position.column = 1;
    } else if ((byte & 0xC0U) != 0x80U) {
      ++position.column;
    }
  }
  return position;
}

TEST(TextLineIndex, CountsLinesAndCodePoints) {
  const struct Case {
    const char* name;
    std::string text;
    std::uint32_t offset;
    Position want;
  } cases[] = {
      {"empty", "", 0, {1, 1}},
      {"end of text", "abc", 3, {1, 4}},
      {"letters of two bytes", "äöü!", 6, {1, 4}},
      {"emoji is one column", "😀x", 4, {1, 2}},
      {"combining mark is a column", "a\u0301x", 3, {1, 3}},
      {"after a line feed", "a\nb", 2, {2, 1}},
      {"CRLF is one line end", "a\r\nb", 3, {2, 1}},
      {"lone CR", "a\rb", 2, {2, 1}},
      {"CR LF apart", "a\n\rb", 3, {3, 1}},
      {"behind the last line end", "a\n", 2, {2, 1}},
      {"BOM is no column", "\uFEFFab", 4, {1, 2}},
      {"at the BOM", "\uFEFFab", 0, {1, 1}},
      {"BOM later counts", "a\uFEFFb", 4, {1, 3}},
      {"BOM does not shift line two", "\uFEFFa\nbc", 6, {2, 2}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(LineIndex(c.text).at(c.offset), c.want);
    EXPECT_EQ(naive_position(c.text, c.offset), c.want) << "the oracle itself";
  }
}

TEST(TextLineIndex, AgreesWithANaiveDecoder) {
  const std::string_view pieces[] = {"a", "bc", "ä", "€", "😀", "\n", "\r\n", "\r", " ", "\uFEFF"};
  std::mt19937 random(16);
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (auto i = random() % 200; i > 0; --i) text += pieces[random() % std::size(pieces)];
    const LineIndex lines(text);
    for (std::uint32_t offset = 0; offset <= text.size(); ++offset) {
      const bool inside = offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U;
      if (inside) continue;
      ASSERT_EQ(lines.at(offset), naive_position(text, offset)) << offset;
    }
  }
}

TEST(TextLineIndex, AgreesOnLongLines) {
  std::string text = "\uFEFFfirst\n";
  while (text.size() < 300'000) text += "Ein Satz über 5 € 😀 ";
  text += "\r\nlast";
  const LineIndex lines(text);
  std::mt19937 random(5);
  for (int round = 0; round < 200; ++round) {
    auto offset = static_cast<std::uint32_t>(random() % text.size());
    while ((static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U) --offset;
    ASSERT_EQ(lines.at(offset), naive_position(text, offset)) << offset;
  }
}

TEST(TextLineIndex, TakesFileOfFullCheckpoints) {
  const std::string text(8192, 'x');
  EXPECT_EQ(LineIndex(text).at(8192), (Position{1, 8193}));
}

}  // namespace
}  // namespace factcheck
