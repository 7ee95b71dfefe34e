#include "core/extract/lattice.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

#include "core/rules/number_tables.h"
#include "core/rules/spelling.h"
#include "core/rules/word_table.h"

namespace factcheck {
namespace {

constexpr ClassId kBound = kBuiltinClasses, kMonth = kBuiltinClasses + 1;
constexpr const char* kClassNames[] = {"number", "ordinal", "year",       "digits",      "decimal", "code",
                                       "word",   "capital", "quote_open", "quote_close", "bound",   "month"};

void add_entry(LanguagePack& pack, ClassId token_class, const char* value, std::string spelling) {
  LexiconEntry entry;
  entry.token_class = token_class;
  entry.value = value;
  entry.exact_case = spelling.size() > 1 && spelling[0] == '=';
  entry.spelling = entry.exact_case ? spelling.substr(1) : spelling;
  const Spelling spelled = spell(entry.spelling);
  entry.words = spelled.words;
  entry.glued = spelled.glued;
  pack.entries.push_back(std::move(entry));
}

LanguagePack german() {
  LanguagePack pack;
  pack.code = "de";
  pack.decimal_mark = ',';
  pack.group_mark = '.';
  pack.sentences.ordinal_full_stop = true;
  pack.numbers = std::make_shared<NumberTables>();
  add_entry(pack, kBound, ">", "nicht weniger als");
  add_entry(pack, kBound, "<", "nicht");
  add_entry(pack, kMonth, "2", "Feb.");
  add_entry(pack, kMonth, "2", "Feb");
  add_entry(pack, kMonth, "5", "=Mai");
  pack.words = std::make_shared<WordTable>(pack.entries, *pack.numbers, std::make_shared<Vocabulary>());
  return pack;
}

// A text read as one sentence.  Lifetime: of the text and the pack.
class ReadText {
 public:
  ReadText(std::string_view text, const LanguagePack& pack)
      : tokens_(tokens_of(text)),
        folded_(text, tokens_, pack.words->vocabulary()),
        lattice_(text, tokens_, folded_.all(), pack, store_) {}
  const Lattice& lattice() const { return lattice_; }

 private:
  static std::vector<Token> tokens_of(std::string_view text) {
    std::vector<Token> tokens;
    tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
    return tokens;
  }

  std::vector<Token> tokens_;
  FoldedText folded_;
  LatticeStore store_;
  Lattice lattice_;
};

// "month/2=2 word/1", by name, count and value, sorted; digits come with their number.
std::string items_at(const Lattice& lattice, std::uint32_t token) {
  std::vector<std::string> shown;
  for (const Item& item : lattice.at(token)) {
    std::string one = std::string(kClassNames[item.token_class]) + "/" + std::to_string(item.token_count);
    if (!item.value.empty()) one += "=" + std::string(item.value);
    shown.push_back(std::move(one));
  }
  std::sort(shown.begin(), shown.end());
  std::string all;
  for (const std::string& one : shown) all += (all.empty() ? "" : " ") + one;
  return all;
}

TEST(ExtractLattice, GivesEveryReadingOfAToken) {
  struct Case {
    const char* name;
    const char* text;
    std::uint32_t token;
    const char* want;
  };
  const Case cases[] = {
      {"lower word", "kamen", 0, "word/1"},
      {"capital", "Ärzte", 0, "capital/1 word/1"},
      {"all capitals", "NATO", 0, "capital/1 word/1"},
      {"inner capital", "iPhone", 0, "word/1"},
      {"code", "A380", 0, "code/1"},
      {"longest and shorter spelling", "Nicht weniger als drei", 0, "bound/1=< bound/3=> capital/1 word/1"},
      {"spelling cut short", "nicht weniger", 0, "bound/1=< word/1"},
      {"full stop glued", "am Feb. da", 1, "capital/1 month/1=2 month/2=2 word/1"},
      {"full stop not glued", "am Feb . da", 1, "capital/1 month/1=2 word/1"},
      {"case as written", "Mai", 0, "capital/1 month/1=5 word/1"},
      {"other case than written", "mai", 0, "word/1"},
      {"year", "2019", 0, "digits/1 number/1 year/1"},
      {"no year", "2200", 0, "digits/1 number/1"},
      {"decimal", "16,8", 0, "decimal/1 number/1"},
      {"opening and closing", "sagte „ja“ und", 1, "quote_open/1"},
      {"closes though its sign opens elsewhere", "sagte „ja“ und", 3, "quote_close/1"},
      {"neutral opens", "sagte \"ja\" und", 1, "quote_open/1"},
      {"neutral closes", "sagte \"ja\" und", 3, "quote_close/1"},
      {"neutral before a comma", "\"ja\", und", 2, "quote_close/1"},
      {"neutral without any sign", "er \" sie", 1, "quote_close/1 quote_open/1"},
      {"after a bracket", "(“yes”)", 1, "quote_open/1"},
      {"sign", "drei %", 1, ""},
  };
  const LanguagePack pack = german();
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    const ReadText read(c.text, pack);
    const Lattice& lattice = read.lattice();
    ASSERT_LT(c.token, lattice.tokens().size());
    EXPECT_EQ(items_at(lattice, c.token), c.want);
  }
}

TEST(ExtractLattice, KeepsNumbersFoldsAndSpans) {
  const LanguagePack pack = german();
  const std::string_view text = "Über 2019 Fälle";
  const ReadText read(text, pack);
  const Lattice& lattice = read.lattice();
  EXPECT_EQ(lattice.folded(0), "über");
  EXPECT_EQ(lattice.folded(2), "fälle");
  EXPECT_EQ(lattice.span(0, 2).of(text), "Über 2019");
  EXPECT_EQ(lattice.find(0, kYear), nullptr);
  ASSERT_NE(lattice.find(1, kYear), nullptr);
  EXPECT_EQ(lattice.number(lattice.find(1, kYear)->number).value.str(), "2019");
}

TEST(ExtractLattice, ReadsNumberWordsOfEveryMake) {
  LanguagePack pack = german();
  auto numbers = std::make_shared<NumberTables>();
  numbers->compounds = true;
  numbers->morphemes = {{"drei", 3, NumberMorpheme::Role::Unit, false},
                        {"hundert", 100, NumberMorpheme::Role::Hundred, false},
                        {"ste", 0, NumberMorpheme::Role::OrdinalEnd, false}};
  pack.numbers = numbers;
  pack.words = std::make_shared<WordTable>(pack.entries, *numbers, std::make_shared<Vocabulary>());
  const struct Case {
    const char* word;
    bool may_open;
    ClassId read_as;
  } cases[] = {{"drei", true, kNumber},     {"Dreihundert", true, kNumber}, {"dreihundertste", true, kOrdinal},
               {"dreihundig", true, kWord}, {"dreistes", true, kWord},      {"dreist", false, kWord},
               {"dreh", false, kWord},      {"das", false, kWord}};
  for (const Case& c : cases) {
    SCOPED_TRACE(c.word);
    const ReadText read(c.word, pack);
    const Lattice& lattice = read.lattice();
    EXPECT_EQ(lattice.may_open_number(0), c.may_open);
    EXPECT_NE(lattice.find(0, c.read_as), nullptr);
    EXPECT_EQ(lattice.find(0, kNumber) != nullptr, c.read_as == kNumber);
  }
}

// Links, endings and lone articles are no numbers, though numbers have them.
TEST(ExtractLattice, KnowsWhichWordsMayOpenNumbers) {
  using Role = NumberMorpheme::Role;
  LanguagePack pack = german();
  auto numbers = std::make_shared<NumberTables>();
  numbers->compounds = true;
  numbers->morphemes = {{"ein", 1, Role::Unit, false},          {"ein", 1, Role::Article, false},
                        {"eine", 1, Role::Article, false},      {"zwei", 2, Role::Unit, false},
                        {"hundert", 100, Role::Hundred, false}, {"und", 0, Role::Link, false},
                        {"ste", 0, Role::OrdinalEnd, false}};
  pack.numbers = numbers;
  pack.words = std::make_shared<WordTable>(pack.entries, *numbers, std::make_shared<Vocabulary>());
  const struct Case {
    const char* text;
    bool may_open, number;
  } cases[] = {{"zwei Häuser", true, true},    {"und zwei", false, false},  {"undzwei", false, false},
               {"ste", false, false},          {"ein", false, false},       {"Ein Haus", false, false},
               {"ein.", false, false},         {"ein hundert", true, true}, {"einhundert Häuser", true, true},
               {"ein und zwei", true, false},  {"eine 2", true, false},     {"ein-hundert", true, true},
               {"eineste Stelle", true, false}};
  for (const Case& c : cases) {
    SCOPED_TRACE(c.text);
    const ReadText read(c.text, pack);
    const Lattice& lattice = read.lattice();
    EXPECT_EQ(lattice.may_open_number(0), c.may_open);
    EXPECT_EQ(lattice.find(0, kNumber) != nullptr, c.number);
    EXPECT_NE(lattice.find(0, kWord), nullptr);
  }
}

TEST(ExtractLattice, OfNothingIsEmpty) {
  const LanguagePack pack = german();
  LatticeStore store;
  const Lattice lattice("", {}, {}, pack, store);
  EXPECT_TRUE(lattice.tokens().empty());
  EXPECT_TRUE(lattice.span(0, 0).empty());
}

}  // namespace
}  // namespace factcheck
