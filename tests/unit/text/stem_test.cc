#include "core/text/stem.h"

#include <gtest/gtest.h>

namespace factcheck {
namespace {

TEST(TextStem, BringsFormsTogether) {
  const struct Case {
    const char* algorithm;
    const char* one;
    const char* other;
  } cases[] = {
      {"english", "plans", "plan"},      {"english", "encrypted", "encrypting"}, {"german", "meldungen", "meldung"},
      {"german", "größeren", "größere"}, {"dutch", "meldingen", "melding"},      {"dutch", "kinderen", "kinder"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.one);
    Stemmer stemmer(c.algorithm);
    const std::string stem = stemmer.stem(c.one);
    EXPECT_FALSE(stem.empty());
    EXPECT_EQ(stem, stemmer.stem(c.other));
  }
  EXPECT_EQ(Stemmer("german").stem("meldungen"), "meldung");
}

TEST(TextStem, KnowsItsAlgorithms) {
  EXPECT_TRUE(Stemmer::is_known("german"));
  EXPECT_FALSE(Stemmer::is_known("klingon"));
  EXPECT_EQ(Stemmer("klingon").stem("meldungen"), "meldungen");
  EXPECT_EQ(Stemmer("dutch").stem(""), "");
}

}  // namespace
}  // namespace factcheck
