#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "core/about/words.h"
#include "core/text/fold.h"
#include "tests/unit/about/table.h"

namespace factcheck {
namespace {

// Whether the word, in its base form, leads to the concept.
bool means(const std::string& word, TermKey key, Language language, Stemmer& stemmer) {
  const std::string folded = fold(word);
  const auto has = [&](std::span<const TermKey> keys) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
  };
  return has(knowledge().of_word(folded, stemmer.stem(folded), language));
}

TEST(AboutCompounds, OfEnglishWordsAreOneTerm) {
  const Language english = book().language_id("en"), german = book().language_id("de");
  Stemmer stemmer(book().languages[english].stemmer), other(book().languages[german].stemmer);
  Share share;
  for (const Row& row : rows_of("compounds.tsv", 3)) {
    if (row[0] != "en") continue;
    const std::string text = "the " + row[1];
    std::vector<Token> tokens;
    tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
    const auto words = read_words(text, tokens, english, book().languages[english], book(), knowledge(), stemmer);
    const bool one = words.size() == 2 && words[1].keys.size() == 1;
    share.count(one && means(row[2], words[1].keys[0], german, other), row[1]);
  }
  EXPECT_GE(share.all(), 200);
  EXPECT_GE(share.percent(), 95) << share.wrong();
}

TEST(AboutCompounds, ComeApartIntoTheirPartsHeadLast) {
  std::map<std::string, Share> split;
  Share whole;
  for (const Row& row : rows_of("compounds.tsv", 3)) {
    if (row[0] == "en") continue;
    const Language language = book().language_id(row[0]);
    Stemmer stemmer(book().languages[language].stemmer);
    const std::vector<TermKey> found = knowledge().split_compound(fold(row[1]), language, stemmer);
    std::istringstream in(row[2]);
    const std::vector<std::string> parts{std::istream_iterator<std::string>(in), {}};
    bool right = parts.size() == found.size();
    for (std::size_t i = 0; right && i < parts.size(); ++i) right = means(parts[i], found[i], language, stemmer);
    std::string got;
    for (const TermKey key : found) got += " " + std::string(knowledge().label(key));
    (parts.empty() ? whole : split[row[0]]).count(right, row[1] + ":" + got);
  }
  for (const char* code : {"de", "nl"}) {
    EXPECT_GE(split[code].all(), 200);
    EXPECT_GE(split[code].percent(), 95) << split[code].wrong();
  }
  EXPECT_GE(whole.all(), 50);
  EXPECT_GE(whole.percent(), 95) << whole.wrong();
}

}  // namespace
}  // namespace factcheck
