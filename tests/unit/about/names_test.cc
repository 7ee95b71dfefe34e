#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "core/about/words.h"
#include "tests/unit/about/table.h"

namespace factcheck {
namespace {

// What a text of the language takes the name for where it does not open the sentence.
std::vector<TermKey> keys_of(const std::string& name, const std::string& code) {
  static const std::map<std::string, std::string> kBefore = {{"en", "with "}, {"de", "mit "}, {"nl", "met "}};
  const std::string text = kBefore.at(code) + name;
  std::vector<Token> tokens;
  tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
  const Language language = book().language_id(code);
  Stemmer stemmer(book().languages[language].stemmer);
  const auto words = read_words(text, tokens, language, book().languages[language], book(), knowledge(), stemmer);
  const auto named =
      std::find_if(words.begin(), words.end(), [](const WordReading& w) { return w.type == WordReading::Type::Name; });
  return named == words.end() ? std::vector<TermKey>{} : named->keys;
}

TermKey read(const std::string& name, const std::string& code) {
  const std::vector<TermKey> keys = keys_of(name, code);
  return keys.empty() ? 0 : keys.front();
}

TEST(AboutNames, OneThingIsKnownByAllItsNames) {
  Share share;
  for (const Row& row : rows_of("names.tsv", 5)) {
    const TermKey a = read(row[2], row[1]), b = read(row[4], row[3]);
    const bool same = (a != 0 && a == b) || knowledge().same_entity(row[2], row[4], std::nullopt) == Sameness::Same;
    share.count(same == (row[0] == "same"), row[0] + ": " + row[2] + " / " + row[4]);
  }
  EXPECT_GE(share.all(), 300);
  EXPECT_GE(share.percent(), 97) << share.wrong();
}

TEST(AboutNames, PluralsAndGenitivesThatNoTableHasLeadToTheName) {
  const struct {
    const char *language, *written, *name;
    bool leads;
  } cases[] = {
      {"en", "Tarnjets", "Tarnjet", true}, {"en", "Ulvikers", "Ulviker", true}, {"en", "Ross", "Ros", false},
      {"en", "Ulviss", "Ulvis", false},    {"de", "Ida Orvias", "Orvia", true}, {"de", "Hans", "Han", false},
      {"nl", "Orvias", "Orvia", true},     {"nl", "Bos", "Bo", false},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(std::string(c.language) + ": " + c.written);
    const std::vector<TermKey> keys = keys_of(c.written, c.language);
    EXPECT_EQ(std::count(keys.begin(), keys.end(), knowledge().name_key(c.name)), c.leads ? 1 : 0);
  }
}

}  // namespace
}  // namespace factcheck
