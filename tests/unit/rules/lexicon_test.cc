#include "core/rules/lexicon.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include "core/rules/lexicon_builder.h"
#include "core/rules/lexicon_compile.h"
#include "tests/unit/rules/rule_folder.h"

namespace factcheck {
namespace {

constexpr TermKey kRise = 7, kFall = 9;
const std::string kSource(64, 'a');

std::string image() {
  LexiconBuilder builder(2);
  builder.add_entry(kFall, {"fall", "verb", 0, {kRise}});
  builder.add_entry(kRise, {"rise", "verb", kFall, {kFall}, true});
  builder.add_stem(0, "steig", kRise);
  builder.add_stem(0, "steig", kFall);
  builder.add_form(1, "stijgen", kRise);
  builder.add_phrase(1, {"go", "up"}, kRise, Lexicon::kMaySplit);
  builder.add_phrase(1, {"go", "up", "in", "smoke"}, kFall, 0);
  return builder.image(kSource);
}

TEST(RulesLexicon, FindsWhatWasAdded) {
  const Lexicon lexicon(image());
  EXPECT_EQ(lexicon.size(), 2u);
  EXPECT_EQ(lexicon.of_stem("steig", 0).size(), 2u);
  EXPECT_TRUE(lexicon.of_stem("steig", 1).empty());
  EXPECT_TRUE(lexicon.of_stem("sink", 0).empty());
  EXPECT_TRUE(lexicon.of_stem("", 0).empty());
  EXPECT_TRUE(lexicon.of_stem("steig", 5).empty());
  ASSERT_EQ(lexicon.of_form("stijgen", 1).size(), 1u);
  const Lexicon::Phrases phrases = lexicon.phrases("go", 1);
  ASSERT_EQ(phrases.size(), 2u);
  EXPECT_EQ(phrases[0].size(), 4u);  // the longest first
  EXPECT_EQ(phrases[1].word(1), "up");
  EXPECT_TRUE(phrases[1].has(Lexicon::kMaySplit));
  ASSERT_TRUE(lexicon.entry(kRise));
  EXPECT_EQ(lexicon.entry(kRise)->id, "rise");
  EXPECT_EQ(lexicon.entry(kRise)->broader, kFall);
  EXPECT_EQ(lexicon.entry(kRise)->opposites[0], kFall);
  EXPECT_TRUE(lexicon.entry(kRise)->general);
  EXPECT_FALSE(lexicon.entry(kFall)->general);
  EXPECT_FALSE(lexicon.entry(8));
}

TEST(RulesLexicon, MapsOnlyASoundFileOfTheSameSource) {
  const std::function<void(std::string&)> nothing = [](std::string&) {};
  const struct {
    const char* name;
    std::function<void(std::string&)> damage;
    std::string source;
    bool maps;
  } cases[] = {
      {"as written", nothing, kSource, true},
      {"of other files", nothing, std::string(64, 'b'), false},
      {"cut off", [](std::string& bytes) { bytes.pop_back(); }, kSource, false},
      {"a bit flipped", [](std::string& bytes) { bytes.back() ^= 1; }, kSource, false},
      {"of another layout", [](std::string& bytes) { bytes[7] ^= 1; }, kSource, false},
      {"shorter than its header", [](std::string& bytes) { bytes.resize(20); }, kSource, false},
      {"empty", [](std::string& bytes) { bytes.clear(); }, kSource, false},
  };
  const RuleFolder folder;
  const std::string path = folder.path() + "/lexicon.bin";
  EXPECT_FALSE(Lexicon::map(path, kSource)) << "there is no file";
  for (const auto& c : cases) {
    SCOPED_TRACE(c.name);
    std::string bytes = image();
    c.damage(bytes);
    std::ofstream(path, std::ios::binary) << bytes;
    const std::optional<Lexicon> mapped = Lexicon::map(path, c.source);
    ASSERT_EQ(mapped.has_value(), c.maps);
    if (c.maps) {
      EXPECT_EQ(mapped->of_stem("steig", 0).size(), 2u);
    }
  }
}

TEST(RulesLexicon, IsMadeOfTheFilesOrMappedToTheSameEffect) {
  RuleFolder folder;
  folder.write("de/language.toml", kLanguageToml);
  folder.write("de/inflection.toml", R"(schema = 1
[inflection]
phrase_verb = "last"
[inflection.verb]
steigen = ["stieg"]
)");
  folder.write("shared/concepts/field.toml",
               "schema = 1\nconcept = [{ id = \"rise\", pos = \"verb\", de = [\"steigen\"] }]\n");
  const auto rises = [&] {
    Result<RuleBook> book = load_rules(folder.path());
    return book ? book->shared.lexicon.of_stem("stieg", 0).size() : 99;
  };
  const Result<RuleBook> made = load_rules(folder.path());
  ASSERT_TRUE(made) << made.error().message;
  EXPECT_EQ(rises(), 1u);
  std::ofstream(folder.path() + "/lexicon.bin", std::ios::binary) << made->shared.lexicon.bytes();
  const Result<RuleBook> mapped = load_rules(folder.path());
  ASSERT_TRUE(mapped) << mapped.error().message;
  EXPECT_EQ(mapped->shared.lexicon.bytes(), made->shared.lexicon.bytes());
  EXPECT_EQ(mapped->hash, made->hash) << "the compiled file is no rule file";
  folder.write("shared/concepts/field.toml",
               "schema = 1\nconcept = [{ id = \"go\", pos = \"verb\", de = [\"gehen\"] }]\n");
  EXPECT_EQ(rises(), 0u) << "what was compiled from other files is not used";
}

}  // namespace
}  // namespace factcheck
