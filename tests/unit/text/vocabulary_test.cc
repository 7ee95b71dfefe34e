#include "core/text/vocabulary.h"

#include <gtest/gtest.h>

#include <string>

namespace factcheck {
namespace {

TEST(TextVocabulary, NumbersEachWordOnce) {
  Vocabulary words;
  EXPECT_EQ(words.find("märz"), kUnlisted);
  const WordId march = words.add("märz");
  EXPECT_EQ(words.add("märz"), march);
  EXPECT_EQ(words.find("märz"), march);
  EXPECT_EQ(words.word(march), "märz");
  EXPECT_EQ(words.size(), 1u);
}

TEST(TextVocabulary, FindsWordsOfEveryLengthAmongMany) {
  Vocabulary words;
  std::vector<std::string> all = {""};
  for (std::size_t length = 1; length < 40; ++length) {
    for (char c = 'a'; c <= 'z'; ++c) {
      all.push_back(std::string(length, c));
      all.push_back(std::string(length, 'x') + c + std::string(length / 2, 'y'));
    }
  }
  for (const std::string& word : all) words.add(word);
  for (const std::string& word : all) {
    SCOPED_TRACE(word);
    ASSERT_NE(words.find(word), kUnlisted);
    EXPECT_EQ(words.word(words.find(word)), word);
    EXPECT_EQ(words.find(word + "?"), kUnlisted);
    for (const std::string& text : {word, word + "?"})
      EXPECT_EQ(words.find(words.search(Vocabulary::key_of(text)), text), words.find(text)) << text;
  }
}

}  // namespace
}  // namespace factcheck
