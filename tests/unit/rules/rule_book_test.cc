#include <gtest/gtest.h>

#include "core/rules/number_tables.h"
#include "core/rules/word_table.h"
#include "core/text/hash.h"
#include "rule_folder.h"

namespace factcheck {
namespace {

RuleBook loaded(const RuleFolder& folder) {
  Result<RuleBook> book = load_rules(folder.path());
  EXPECT_TRUE(book) << book.error().message;
  return std::move(*book);
}

TEST(RulesBook, HoldsLanguagesWordsAndRules) {
  RuleFolder folder;
  folder.write("de/language.toml", kLanguageToml);
  folder.write("de/figure.toml", kRuleToml);
  const RuleBook book = loaded(folder);
  ASSERT_EQ(book.languages.size(), 1u);
  const LanguagePack& de = *book.language("de");
  EXPECT_EQ(book.language("fr"), nullptr);
  EXPECT_EQ(book.language_id("fr"), kNoLanguage);
  EXPECT_EQ(de.name, "Deutsch");
  EXPECT_EQ(de.decimal_mark, ',');
  EXPECT_TRUE(de.sentences.ordinal_full_stop);
  EXPECT_TRUE(de.sentences.abbreviations.contains("z.b."));
  const auto february = de.words->candidates(book.words->find("februar"));
  ASSERT_EQ(february.size(), 1u);
  EXPECT_EQ(february[0].token_class, book.class_id("month"));
  EXPECT_EQ(february[0].token_count, 1u);
  const auto more = de.words->candidates(book.words->find("mehr"));
  ASSERT_EQ(more.size(), 1u);
  EXPECT_EQ(more[0].token_class, book.class_id("bound"));
  ASSERT_EQ(de.words->rest(more[0]).size(), 1u);
  EXPECT_EQ(book.words->word(de.words->rest(more[0])[0]), "als");
  EXPECT_FALSE(book.class_id("weather"));
  EXPECT_EQ(book.class_id("quote_close"), kQuoteClose);

  const Rule& rule = *book.rule("de.figure.amount");
  EXPECT_EQ(rule.kind, Kind::Figure);
  EXPECT_EQ(rule.file, "de/figure.toml");
  EXPECT_EQ(rule.line, 2u);
  EXPECT_EQ(rule.paths.size(), 4u);
  EXPECT_EQ(rule.guard_left, Guard::NoLetterOrDigit);
  ASSERT_EQ(rule.refusals.size(), 2u);
  EXPECT_TRUE(rule.refusals[1].before);
  EXPECT_EQ(rule.refusals[1].words, std::vector<std::string>{"nr"});
  ASSERT_EQ(rule.examples.size(), 3u);
  EXPECT_EQ(rule.examples[1].want,
            (std::vector<std::pair<std::string, std::string>>{{"min", "4"}, {"ordinal", "false"}}));
  EXPECT_TRUE(rule.examples[2].none);
}

TEST(RulesBook, HoldsNumbersProfileAndSharedTables) {
  RuleFolder folder;
  folder.write("de/language.toml", kLanguageToml);
  folder.write("de/number.toml", R"(schema = 1
[numbers]
compounds = true
[[number]]
value = 3
role = "unit"
forms = ["drei", "Drey"]
[[number]]
role = "ordinal_end"
forms = ["te"]
[forms]
past = ["te", "Gab"]
participle_opening = ["ge"]
[profile.words]
3 = ["nicht"]
[profile.endings]
2 = ["keit"]
)");
  folder.write("shared/concepts/field.toml", R"(schema = 1
[[concept]]
id = "rise"
pos = "verb"
opposite = ["fall"]
de = ["steigen"]
[[concept]]
id = "fall"
pos = "verb"
)");
  folder.write("shared/names.toml", R"(schema = 1
[[name]]
id = "gb"
type = "country"
names = ["Großbritannien"]
adjectives = { de = ["britisch"] }
renames = [{ from = "A", to = "B", date = "2021-10-28" }]
)");
  folder.write("shared/weights.toml", "schema = 1\n[weights]\nmeasure = 310\n[match]\nleast = -5\n");
  const RuleBook book = loaded(folder);
  const NumberTables& numbers = *book.languages[0].numbers;
  EXPECT_TRUE(numbers.compounds);
  EXPECT_FALSE(numbers.units_before_tens);
  ASSERT_EQ(numbers.morphemes.size(), 3u);
  EXPECT_EQ(numbers.morphemes[1].form, "drey");
  EXPECT_EQ(numbers.morphemes[1].value, 3);
  EXPECT_EQ(numbers.morphemes[2].role, NumberMorpheme::Role::OrdinalEnd);
  EXPECT_EQ(book.languages[0].forms.past, (std::vector<std::string>{"te", "gab"}));
  EXPECT_TRUE(opens_as("gebaut", book.languages[0].forms.participle_opening));
  EXPECT_TRUE(book.languages[0].forms.adjective.empty());
  EXPECT_EQ(book.profiles[0].words.at("nicht"), 3);
  EXPECT_EQ(book.profiles[0].endings[0], (std::pair<std::string, int>{"keit", 2}));
  EXPECT_EQ(book.shared.lexicon.size(), 2u);
  const std::span<const TermKey> rise = book.shared.lexicon.of_stem("steig", 0);
  ASSERT_EQ(rise.size(), 1u);
  EXPECT_EQ(book.shared.lexicon.entry(rise[0])->id, "rise");
  // Opposites are each other's, whichever row says so.
  const TermKey fall = make_key(TermSource::Concept, fnv1a("fall"));
  ASSERT_EQ(book.shared.lexicon.entry(fall)->opposites.size(), 1u);
  EXPECT_EQ(book.shared.lexicon.entry(fall)->opposites[0], rise[0]);
  EXPECT_EQ(book.shared.names[0].adjectives[0], std::vector<std::string>{"britisch"});
  EXPECT_EQ(book.shared.names[0].renames[0].date, "2021-10-28");
  EXPECT_EQ(book.shared.weights.at("weights.measure"), 310);
  EXPECT_EQ(book.shared.weights.at("match.least"), -5);
}

TEST(RulesBook, HashFollowsNamesAndBytesOnly) {
  RuleFolder one, same, renamed, changed;
  for (const RuleFolder* folder : {&one, &same, &renamed, &changed}) folder->write("de/language.toml", kLanguageToml);
  one.write("de/figure.toml", kRuleToml);
  same.write("de/figure.toml", kRuleToml);
  renamed.write("de/figures.toml", kRuleToml);
  changed.write("de/figure.toml", std::string(kRuleToml) + "\n");
  const std::string hash = loaded(one).hash;
  EXPECT_EQ(hash.size(), 64u);
  EXPECT_EQ(loaded(same).hash, hash);
  EXPECT_NE(loaded(renamed).hash, hash);
  EXPECT_NE(loaded(changed).hash, hash);
}

TEST(RulesBook, ShippedRulesLoad) {
  const Result<RuleBook> book = load_rules(FACTCHECK_RULES);
  EXPECT_TRUE(book) << book.error().message;
}

}  // namespace
}  // namespace factcheck
