// Word by word differences.
#include "core/plugins/diff.h"

#include <gtest/gtest.h>

#include <string>

namespace factcheck {
namespace {

std::vector<DiffWord> words(std::string_view text) {
  std::vector<DiffWord> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    out.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}, text.substr(at, end - at)});
    at = end + 1;
  }
  return out;
}

// "a place to | [shelter/hide]"
std::string shown(std::string_view a, std::string_view b) {
  std::string out;
  for (const Edit& edit : diff_words(words(a), words(b))) {
    if (!out.empty()) out += " | ";
    out +=
        edit.same ? std::string(edit.a.of(a)) : "[" + std::string(edit.a.of(a)) + "/" + std::string(edit.b.of(b)) + "]";
  }
  return out;
}

TEST(PluginDiff, Words) {
  struct Case {
    const char *a, *b, *want;
  };
  const Case cases[] = {
      {"", "", ""},
      {"a", "", "[a/]"},
      {"", "a", "[/a]"},
      {"a b", "a b", "a b"},
      {"a place to shelter", "a place to hide", "a place to | [shelter/hide]"},
      {"we will not go", "we will go", "we will | [not/] | go"},
      {"we will go", "we will not go", "we will | [/not] | go"},
      {"x a b c y", "a b c", "[x/] | a b c | [y/]"},
      {"a b c d", "e f g h", "[a b c d/e f g h]"},
      {"a b a b a", "b a b", "[a/] | b a b | [a/]"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.a);
    EXPECT_EQ(shown(c.a, c.b), c.want);
  }
}

// Against the plain definition of a longest common subsequence, over all short texts of two letters.
std::size_t longest(const std::vector<DiffWord>& a, const std::vector<DiffWord>& b, std::size_t i, std::size_t j) {
  if (i == a.size() || j == b.size()) return 0;
  if (a[i].folded == b[j].folded) return 1 + longest(a, b, i + 1, j + 1);
  return std::max(longest(a, b, i + 1, j), longest(a, b, i, j + 1));
}

TEST(PluginDiff, IsALongestCommonSubsequence) {
  for (unsigned mask = 0; mask < 1024; ++mask) {
    std::string a, b;
    for (unsigned bit = 0; bit < 5; ++bit) {
      a += (mask >> bit & 1) ? "x " : "y ";
      b += (mask >> (bit + 5) & 1) ? "x " : "y ";
    }
    a.pop_back(), b.pop_back();
    std::size_t same = 0;
    for (const Edit& edit : diff_words(words(a), words(b))) same += edit.same ? (edit.a.size() + 1) / 2 : 0;
    EXPECT_EQ(same, longest(words(a), words(b), 0, 0)) << a << " / " << b;
  }
}

TEST(PluginDiff, LongTextsEnd) {
  std::string a, b;
  for (int i = 0; i < 5000; ++i) a += "a" + std::to_string(i) + " ", b += "b" + std::to_string(i) + " ";
  const auto edits = diff_words(words(a), words(b));
  ASSERT_EQ(edits.size(), 1u);
  EXPECT_FALSE(edits[0].same);
}

}  // namespace
}  // namespace factcheck
