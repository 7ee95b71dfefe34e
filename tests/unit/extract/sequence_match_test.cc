#include "core/extract/sequence_match.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <thread>

#include "core/rules/number_tables.h"
#include "core/rules/pattern_set.h"
#include "core/rules/sequence_parser.h"
#include "core/rules/sequence_trie.h"
#include "core/rules/spelling.h"
#include "core/rules/word_table.h"

namespace factcheck {
namespace {

constexpr ClassId kBound = kBuiltinClasses, kUnit = kBuiltinClasses + 1;

// A small language pack, built by hand: rules without their files.
class TestPack {
 public:
  TestPack() {
    pack.numbers = std::make_shared<NumberTables>();
    classes_.ids = {{"number", kNumber},   {"digits", kDigits}, {"word", kWord},
                    {"capital", kCapital}, {"bound", kBound},   {"unit", kUnit}};
    classes_.values[kUnit] = {"percent", "km"};
    word(kBound, ">", "more than");
    word(kUnit, "percent", "percent");
    word(kUnit, "percent", "%");
    word(kUnit, "km", "km");
  }
  Rule& rule(const char* id, const char* sequence) {
    Rule& added = pack.rules.emplace_back();
    added.id = id;
    added.maturity = "stable";
    const ParsedSequence parsed = parse_sequence(sequence, classes_);
    EXPECT_EQ(parsed.faults, std::vector<std::string>{});
    added.paths = parsed.paths;
    added.parts = parsed.parts;
    return added;
  }
  Rule& pattern(const char* id, const char* expression) {
    Rule& added = pack.rules.emplace_back();
    added.id = id;
    added.maturity = "stable";
    added.pattern = expression;
    added.parts = check_pattern(expression).groups;
    return added;
  }
  static void means(Rule& rule, ValueKey key, std::string_view part) {
    const auto found = std::find(rule.parts.begin(), rule.parts.end(), part);
    ASSERT_NE(found, rule.parts.end());
    rule.value.add({key, static_cast<PartId>(found - rule.parts.begin()), ""});
  }
  void unless(Rule& rule, const std::string& word) {
    const bool before = word[0] == '<';
    rule.unless.push_back(word);
    rule.refusals.push_back({spell(word.substr(before ? 1 : 0)).words, before});
  }
  void compile() {
    const auto words = std::make_shared<Vocabulary>();
    pack.words = std::make_shared<WordTable>(pack.entries, *pack.numbers, words);
    pack.values = {std::make_shared<SequenceTrie>(pack.rules, is_value, *pack.words, *words),
                   std::make_shared<PatternSet>(pack.rules, is_value)};
  }
  // "[3 percent] id num=3 unit=percent, …" of all matches.
  std::string matches(std::string_view text, std::vector<TraceEvent>* trace = nullptr) const {
    std::vector<Token> tokens;
    tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
    const FoldedText folded(text, tokens, pack.words->vocabulary());
    LatticeStore store;
    const Lattice lattice(text, tokens, folded.all(), pack, store);
    std::string all;
    for (const SequenceMatch& match : match_sequences(lattice, pack.values, trace)) {
      all += (all.empty() ? "[" : ", [") + std::string(lattice.span(match.first_token, match.token_count).of(text)) +
             "] " + match.rule->id;
      for (const MatchedPart& part : match.parts) {
        all += " " + match.rule->parts[part.part] + "=" +
               std::string(lattice.span(part.first_token, part.token_count).of(text));
      }
    }
    return all;
  }

  LanguagePack pack;

 private:
  void word(ClassId token_class, const char* value, const char* spelling) {
    LexiconEntry entry;
    entry.token_class = token_class;
    entry.value = value;
    entry.spelling = spelling;
    const Spelling spelled = spell(spelling);
    entry.words = spelled.words;
    entry.glued = spelled.glued;
    pack.entries.push_back(std::move(entry));
  }
  ClassTable classes_;
};

TEST(ExtractSequence, FindsWhatFits) {
  struct Case {
    const char* name;
    const char* sequence;
    const char* text;
    const char* want;
  };
  const Case cases[] = {
      {"longest first, then later starts", "bound? num:digits unit?", "More than 3 percent",
       "[More than 3 percent] r bound=More than num=3 unit=percent, [More than 3] r bound=More than num=3, "
       "[3 percent] r num=3 unit=percent, [3] r num=3"},
      {"literal words", "'as many as' num:digits", "As many as 5", "[As many as 5] r num=5"},
      {"named literal is one part", "cue:'as many as' digits", "as many as 5",
       "[as many as 5] r cue=as many as digits=5"},
      {"glued", "digits ~unit", "5% 6 %", "[5%] r digits=5 unit=%"},
      {"value", "digits unit=km", "5 km 6 %", "[5 km] r digits=5 unit=km"},
      {"nothing fits", "digits unit", "five km", ""},
      {"at the end of the sentence", "digits unit", "only 5", ""},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    TestPack test;
    test.rule("r", c.sequence);
    test.compile();
    EXPECT_EQ(test.matches(c.text), c.want);
  }
}

TEST(ExtractSequence, GuardsRefuseAndSayWhy) {
  struct Case {
    const char* name;
    const char* left;
    const char* right;
    const char* unless;
    const char* text;
    const char* want;  // outcome of the match "5 km" or "5km"
  };
  const Case cases[] = {
      {"none", "", "", nullptr, "x-5 km-y", "fired"},
      {"letter after", "", "no_letter", nullptr, "5 km²", "fired"},
      {"edges of the text are blanks", "blank", "blank", nullptr, "5 km", "fired"},
      {"bracket is no blank", "blank", "", nullptr, "(5 km", "refused: guard left, blank"},
      {"sign before", "no_letter_or_digit", "", nullptr, "–5 km", "fired"},
      {"blank after", "", "blank", nullptr, "5 km.", "refused: guard right, blank"},
      {"joined by a hyphen", "", "no_compound", nullptr, "5 km-Lauf", "refused: guard right, no_compound"},
      {"joined in front", "no_compound", "", nullptr, "A-5 km", "refused: guard left, no_compound"},
      {"hyphen that joins nothing", "no_compound", "no_compound", nullptr, "- 5 km- und", "fired"},
      {"letter after the match", "", "no_compound", nullptr, "5 %a", "refused: guard right, no_compound"},
      {"word after", "", "", "away", "5 km Away", "refused: unless 'away'"},
      {"other word after", "", "", "away", "5 km off", "fired"},
      {"word before", "", "", "<no", "No 5 km", "refused: unless '<no'"},
      {"several words after", "", "", "per hour", "5 km per hour", "refused: unless 'per hour'"},
      {"words cut short", "", "", "per hour", "5 km per", "fired"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    TestPack test;
    Rule& rule = test.rule("r", "digits unit");
    rule.guard_left = guard_of(c.left);
    rule.guard_right = guard_of(c.right);
    if (c.unless) test.unless(rule, c.unless);
    test.compile();
    std::vector<TraceEvent> trace;
    const bool matched = !test.matches(c.text, &trace).empty();
    ASSERT_EQ(trace.size(), 1u);
    EXPECT_EQ(trace[0].outcome, c.want);
    EXPECT_EQ(trace[0].rule, "r");
    EXPECT_EQ(matched, std::string_view(c.want) == "fired");
  }
}

TEST(ExtractSequence, RetiredRulesStaySilentAndEarlierRulesComeFirst) {
  TestPack test;
  test.rule("first", "digits");
  test.rule("second", "n:digits");
  test.rule("old", "digits").maturity = "retired";
  test.rule("other", "digits").kind = Kind::Role;
  test.compile();
  EXPECT_EQ(test.matches("7"), "[7] first digits=7, [7] second n=7");
}

TEST(ExtractSequence, MeaningsLeadToPartsAndConstants) {
  TestPack test;
  Rule& rule = test.rule("r", "num:digits u:unit?");
  TestPack::means(rule, "number", "num");
  TestPack::means(rule, "unit", "u");
  rule.value.add({"bound", kNoPart, ">"});
  test.compile();
  const std::string_view text = "5 km";
  std::vector<Token> tokens;
  tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
  const FoldedText folded(text, tokens, test.pack.words->vocabulary());
  LatticeStore store;
  const Lattice lattice(text, tokens, folded.all(), test.pack, store);
  const std::vector<SequenceMatch> matches = match_sequences(lattice, test.pack.values, nullptr);
  ASSERT_EQ(matches.size(), 2u);
  EXPECT_EQ(matches[0].value("unit"), "km");
  EXPECT_EQ(matches[0].value("bound"), ">");
  EXPECT_EQ(matches[0].part("bound"), nullptr);
  ASSERT_NE(matches[0].part("number"), nullptr);
  EXPECT_EQ(lattice.number(matches[0].part("number")->item->number).value.str(), "5");
  EXPECT_TRUE(matches[0].has("bound"));
  EXPECT_FALSE(matches[0].has("scale"));
  EXPECT_FALSE(matches[1].has("unit"));
  EXPECT_EQ(matches[1].value("unit"), "");
}

TEST(ExtractSequence, PatternsMatchWholeWordsOnly) {
  struct Case {
    const char* name;
    const char* pattern;
    const char* text;
    const char* want;
  };
  const Case cases[] = {
      {"score", "(?P<home>[0-9]+):(?P<away>[0-9]+)", "It ended 3:1, after 1:1.",
       "[3:1] r home=3 away=1, [1:1] r home=1 away=1"},
      {"inside a word", "art", "Der Start der Art war art", "[art] r"},
      {"behind a cut hit", "(?i)art", "Starting an art", "[art] r"},
      {"umlauts", "\\pL+öß\\pL+", "die größte Ürögößte", "[größte] r, [Ürögößte] r"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    TestPack test;
    test.pattern("r", c.pattern);
    test.compile();
    EXPECT_EQ(test.matches(c.text), c.want);
  }
}

TEST(ExtractSequence, PatternsCompileOnceOnManyThreads) {
  TestPack test;
  test.pattern("r", "[0-9]+:[0-9]+");
  test.pattern("s", "[A-Z]{2}-[0-9]+");
  test.compile();
  std::vector<std::string> found(8);
  std::vector<std::thread> threads;
  for (std::string& one : found) threads.emplace_back([&] { one = test.matches("3:1 in AB-12"); });
  for (std::thread& thread : threads) thread.join();
  for (const std::string& one : found) EXPECT_EQ(one, "[3:1] r, [AB-12] s");
}

}  // namespace
}  // namespace factcheck
