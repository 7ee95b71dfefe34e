#include "core/text/word_set.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace factcheck {
namespace {

TEST(TextWordSet, HoldsWhatWasAddedAndNothingElse) {
  WordSet words;
  EXPECT_TRUE(words.empty());
  EXPECT_FALSE(words.contains(""));
  std::vector<std::string> all = {"", "a", "z.b.", "dr.", "märz"};
  for (char c = 'a'; c <= 'z'; ++c)
    for (std::size_t length = 1; length < 20; ++length) all.push_back(std::string(length, c) + ".");
  for (const std::string& word : all) words.insert(word);
  EXPECT_FALSE(words.empty());
  for (const std::string& word : all) {
    SCOPED_TRACE(word);
    EXPECT_TRUE(words.contains(word));
    EXPECT_FALSE(words.contains(word + "?"));
    EXPECT_FALSE(words.contains("?" + word));
  }
}

}  // namespace
}  // namespace factcheck
