#include "core/match/common_words.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace factcheck {
namespace {

using Words = std::vector<std::uint64_t>;

// Word by word, as the definition has it.
std::size_t longest_common(const Words& a, const Words& b) {
  std::vector<std::size_t> row(b.size() + 1, 0);
  for (const std::uint64_t word : a) {
    std::size_t diagonal = 0;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = word == b[j - 1] ? diagonal + 1 : std::max(row[j], row[j - 1]);
      diagonal = above;
    }
  }
  return row.back();
}

// So many words, of so many different ones; the same on every machine.
Words some_words(std::size_t count, std::uint64_t different, std::uint64_t seed) {
  Words words;
  for (std::size_t i = 0; i < count; ++i) {
    seed = seed * 6364136223846793005u + 1442695040888963407u;
    words.push_back((seed >> 33) % different);
  }
  return words;
}

TEST(MatchCommonWords, InOrder) {
  const struct {
    const char* name;
    Words ours, theirs;
    std::size_t common;
  } cases[] = {
      {"nothing of ours", {}, {1, 2}, 0},         {"nothing of theirs", {1, 2}, {}, 0},
      {"all of a part", {1, 2, 3, 4}, {2, 3}, 2}, {"left out within", {1, 2, 3, 4}, {1, 9, 4}, 2},
      {"another order", {1, 2, 3}, {3, 2, 1}, 1}, {"once is not twice", {1, 2}, {1, 1, 1}, 1},
      {"twice is twice", {1, 5, 1}, {1, 1}, 2},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(CommonWords(c.ours).in(c.theirs), c.common);
  }
}

TEST(MatchCommonWords, AsTheDefinitionWhateverTheLength) {
  for (const std::size_t size : {1, 5, 63, 64, 65, 127, 128, 129, 400})
    for (const std::uint64_t different : {2, 7, 50, 1000}) {
      SCOPED_TRACE(std::to_string(size) + " words of " + std::to_string(different));
      const Words ours = some_words(size, different, size), theirs = some_words(150, different, size + 1);
      EXPECT_EQ(CommonWords(ours).in(theirs), longest_common(ours, theirs));
      EXPECT_EQ(CommonWords(theirs).in(ours), longest_common(theirs, ours));
    }
}

}  // namespace
}  // namespace factcheck
