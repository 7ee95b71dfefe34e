#include "core/text/language.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace factcheck {
namespace {

constexpr Language kDe = 0, kEn = 1, kNl = 2;

std::vector<LanguageProfile> profiles() {
  return {
      {"de",
       {{"der", 2}, {"die", 2}, {"und", 3}, {"nicht", 3}, {"ist", 3}, {"in", 1}, {"läuft", 3}, {"so", 1}, {"wie", 1}},
       {{"*ß*", 3}, {"keit", 2}}},
      {"en",
       {{"the", 3}, {"of", 2}, {"and", 3}, {"is", 1}, {"in", 1}, {"said", 3}, {"a", 2}, {"so", 1}},
       {{"ness", 2}}},
      {"nl", {{"de", 2}, {"het", 3}, {"niet", 3}, {"is", 1}, {"of", 1}, {"in", 1}, {"die", 1}}, {{"*ij*", 2}}}};
}

Language detect(std::string_view text, Language prior) {
  std::vector<Token> tokens;
  tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
  Vocabulary words;
  const LanguageSigns signs(profiles(), words);
  const FoldedText folded(text, tokens, words);
  return LanguageVotes(text, tokens, folded.all(), signs).detect(0, tokens.size(), prior);
}

TEST(TextLanguage, FollowsFunctionWordsThenThePrior) {
  std::string many;
  for (int i = 0; i < 20'000; ++i) many += "nicht und ";
  const struct Case {
    const char* name;
    const char* text;
    Language prior, want;
  } cases[] = {
      {"german", "Der Plan ist nicht neu.", kNoLanguage, kDe},
      {"english in a german article", "The plan is part of a deal.", kDe, kEn},
      {"dutch in an english article", "Het plan is niet nieuw.", kEn, kNl},
      {"no sign, prior", "Meta 2020", kNl, kNl},
      {"no sign, no prior", "Meta 2020", kNoLanguage, kNoLanguage},
      {"weak sign, prior", "So in Rom.", kNl, kNl},
      {"empty", "", kEn, kEn},
      {"letter group", "Rijk", kEn, kNl},
      {"ending", "Sicherheit, Möglichkeit", kNoLanguage, kDe},
      {"ending needs a word", "Keit", kNoLanguage, kNoLanguage},
      {"name with an article", "Wie The Guardian und The Times schreiben", kDe, kDe},
      {"name with a preposition", "Miller, Head of Policy, schweigt", kDe, kDe},
      {"english title in quotation marks", "Der Film \"the rise and fall of the house\" läuft.", kDe, kDe},
      {"english quotation, german rest without a sign", "\"The rise and the fall\", so Davis.", kDe, kEn},
      {"initial", "A. L. Kennedy", kDe, kDe},
      {"more words than one sum can hold", many.c_str(), kNl, kDe},
      {"quotation over several sentences", "“The plan of the house is good.", kDe, kEn},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(detect(c.text, c.prior), c.want);
  }
}

TEST(TextLanguage, WeighsListedWordsThenTheFirstEndingThatFits) {
  const std::vector<LanguageProfile> made = {
      {"de", {{"fahrten", 3}, {"so", 1}}, {{"ten", 1}, {"*hr*", 2}, {"rten", 3}}},
      {"nl", {{"so", 2}}, {{"*ij*", 2}, {"rten", 1}}}};
  Vocabulary words;
  words.add("gefahrten");  // of another table: known, so that its endings tell at once
  const LanguageSigns signs(made, words);
  ASSERT_EQ(signs.languages(), 2u);
  const struct Case {
    const char* word;
    int limit, german, dutch;
  } cases[] = {
      {"fahrten", 3, 3, 1}, {"fahrten", 1, 1, 1}, {"fahrten", 0, 0, 1}, {"gefahrten", 3, 1, 1}, {"jahr", 0, 2, 0},
      {"rten", 3, 0, 0},    {"ij", 3, 0, 2},      {"so", 3, 1, 2},      {"h", 3, 0, 0},         {"", 3, 0, 0},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.word);
    const FourPoints want = static_cast<FourPoints>(c.german | c.dutch << 16);
    const WordId word = words.find(c.word);
    EXPECT_EQ(signs.weight(word, 0, c.limit), signs.knows(word) ? want : 0);
    std::vector<int> ending(2);
    signs.add_endings(c.word, ending);
    const auto told = static_cast<FourPoints>(ending[0] | ending[1] << 16);
    EXPECT_EQ(signs.knows(word) ? want : told, want);
  }
}

TEST(TextLanguage, ReadsStretchesAsIfTheyStoodAlone) {
  const std::string_view text =
      "Der Film \"The rise of the house\" läuft. The Times, said A. Miller of The Guardian, is niet in het rijk. "
      "»Head of Policy« und „die Rijk“, so Sicherheit in Of the";
  std::vector<Token> tokens;
  tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
  Vocabulary words;
  const LanguageSigns signs(profiles(), words);
  const FoldedText folded(text, tokens, words);
  const LanguageVotes all(text, tokens, folded.all(), signs);
  for (std::size_t first = 0; first < tokens.size(); ++first) {
    for (std::size_t count = 0; first + count <= tokens.size(); ++count) {
      const LanguageVotes alone(text, std::span(tokens).subspan(first, count), folded.of(first, count), signs);
      EXPECT_EQ(all.detect(first, count, kNl), alone.detect(0, count, kNl)) << first << " " << count;
    }
  }
}

TEST(TextLanguage, KeepsThePriorWithoutProfiles) {
  const LanguageSigns none;
  EXPECT_EQ(LanguageVotes("", {}, {}, none).detect(0, 0, kEn), kEn);
}

}  // namespace
}  // namespace factcheck
