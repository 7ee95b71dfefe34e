#include <gtest/gtest.h>

#include "core/rules/faults.h"
#include "core/rules/schema.h"
#include "rule_folder.h"

namespace factcheck {
namespace {

// Each case changes one thing of a rule file without faults.
struct Case {
  const char* name;
  const char* from;
  const char* to;
  const char* want;  // the one message
};

void expect_fault(const std::string& file, std::string_view content, const Case& c) {
  RuleFolder folder;
  folder.write("de/language.toml", kLanguageToml);
  folder.write(file, content);
  EXPECT_EQ(folder.faults(), c.want);
}

TEST(RulesFaults, NoneInTheRuleThatTheOthersVary) {
  RuleFolder folder;
  folder.write("de/language.toml", kLanguageToml);
  folder.write("de/figure.toml", kRuleToml);
  EXPECT_EQ(folder.faults(), "");
}

TEST(RulesFaults, OfOneRuleNameTheRuleThePlaceAndTheCure) {
  const std::string unknown_value =
      "de/figure.toml:11:44: rule 'de.figure.amount': unknown key 'unti' (did you mean 'unit'?); expected one of " +
      joined(value_keys(Kind::Figure));
  const Case cases[] = {
      {"unknown key", "why =", "wy =",
       "de/figure.toml:2:1: rule 'de.figure.amount': 'why' is missing; expected a string\n"
       "de/figure.toml:6:1: rule 'de.figure.amount': unknown key 'wy' (did you mean 'why'?); expected one of id, kind, "
       "maturity, why, source, sequence, pattern, value, guard, unless, example"},
      {"wrong type", "why = \"a test\"", "why = 3",
       "de/figure.toml:6:7: rule 'de.figure.amount': 'why' is a whole number; expected a string"},
      {"id of another language", "de.figure.amount", "en.figure.amount",
       "de/figure.toml:3:6: rule 'en.figure.amount': 'id' is 'en.figure.amount'; expected 'de.figure.' and a name of "
       "a-z, "
       "0-9, _, - and ."},
      {"no id", "id = \"de.figure.amount\"\n", "",
       "de/figure.toml:2:1: rule: 'id' is missing; expected \"de.<kind>.<name>\""},
      {"unknown kind", "kind = \"figure\"", "kind = \"figur\"",
       "de/figure.toml:4:8: rule 'de.figure.amount': 'kind' is 'figur' (did you mean 'figure'?); expected one of "
       "figure, "
       "date, statement, role, event"},
      {"unknown class", "bound? num:number unit?", "bound? num:number (unit|mnth)?",
       "de/figure.toml:8:12: rule 'de.figure.amount': sequence, character 25: unknown class 'mnth' (did you mean "
       "'month'?); "
       "expected one of bound, capital, code, decimal, digits, month, number, ordinal, quote_close, quote_open, unit, "
       "word, "
       "year"},
      {"unknown class value", "number unit?", "number unit?  month=3",
       "de/figure.toml:8:12: rule 'de.figure.amount': sequence, character 33: class 'month' has no value '3' (did you "
       "mean "
       "'2'?); expected one of 2, 5"},
      {"part that is not in the sequence", "number = \"num\"", "number = \"nun\"",
       "de/figure.toml:11:20: rule 'de.figure.amount': 'number' names no part 'nun' (did you mean 'num'?); expected "
       "one of "
       "bound, num, unit, or a constant such as \"=nun\""},
      {"unknown value key", "unit = \"unit\" }", "unti = \"unit\" }", unknown_value.c_str()},
      {"neither sequence nor pattern", "sequence = \"bound? num:number unit?\"\n", "",
       "de/figure.toml:2:1: rule 'de.figure.amount': has neither sequence nor pattern; expected one of them"},
      {"both", "sequence =", "pattern = '(?P<num>[0-9]+)(?P<bound>a)(?P<unit>b)'\nsequence =",
       "de/figure.toml:2:1: rule 'de.figure.amount': has a sequence and a pattern; expected one of them"},
      {"guard", "no_letter_or_digit", "no_leter",
       "de/figure.toml:9:18: rule 'de.figure.amount': 'left' is 'no_leter' (did you mean 'no_letter'?); expected one "
       "of "
       "no_letter_or_digit, no_compound, no_letter, no_digit, blank"},
      {"too few near misses", "\"none\"", "{ min = \"3\" }",
       "de/figure.toml:2:1: rule 'de.figure.amount': has 3 hits and 0 near misses (want = \"none\") among its "
       "examples; "
       "expected at least 2 and 1\n"
       "de/figure.toml:19:8: rule 'de.figure.amount', example: 'text' does not mark one span; expected [[ ]] round "
       "what is "
       "to be found, once"},
      {"no marks", "[[4]]", "4",
       "de/figure.toml:16:8: rule 'de.figure.amount', example: 'text' does not mark one span; expected [[ ]] round "
       "what is "
       "to be found, once"},
      {"day that does not exist", "want = \"none\"", "want = \"none\"\ndate = \"2019-02-29\"",
       "de/figure.toml:21:8: rule 'de.figure.amount', example: 'date' is '2019-02-29'; expected an existing day "
       "2020-02-06, "
       "or 2020-02, or 2020"},
      {"no schema", "schema = 1\n", "",
       "de/figure.toml:1:1: 'schema' is missing; expected schema = 1 at the top of the file"},
      {"schema of the future", "schema = 1", "schema = 2",
       "de/figure.toml:1:10: 'schema' is 2; expected schema = 1 at the top of the file"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    expect_fault("de/figure.toml", replaced(kRuleToml, c.from, c.to), c);
  }
}

TEST(RulesFaults, OfPatterns) {
  const Case cases[] = {
      {"group of another dialect", "", "(?<num>[0-9]+)",
       "de/figure.toml:8:11: rule 'de.figure.amount': pattern: '(?<name>' is not possible; expected '(?P<name>'"},
      {"look-ahead", "", "(?P<num>[0-9]+)(?= Uhr)",
       "de/figure.toml:8:11: rule 'de.figure.amount': pattern: look-around is not possible; expected the rule's guard "
       "or "
       "unless instead"},
      {"word boundary", "", "(?P<num>[0-9]+)\\b",
       "de/figure.toml:8:11: rule 'de.figure.amount': pattern: '\\b' knows ASCII letters only and errs on ü or é; "
       "expected "
       "\\pL for letters, [0-9] for digits, and the rule's guard for word boundaries"},
      {"empty text", "", "(?P<num>[0-9]*)",
       "de/figure.toml:8:11: rule 'de.figure.amount': pattern: fits the empty text; expected one that needs at least a "
       "character"},
      {"not closed", "", "(?P<num>[0-9]+",
       "de/figure.toml:8:11: rule 'de.figure.amount': pattern: missing ): (?P<num>[0-9]+; expected RE2 syntax"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    std::string content =
        replaced(kRuleToml, "sequence = \"bound? num:number unit?\"", "pattern = '" + std::string(c.to) + "'");
    content = replaced(content, ", bound = \"bound\", unit = \"unit\"", "");
    expect_fault("de/figure.toml", content, c);
  }
}

TEST(RulesFaults, OfWordTablesAndNumbers) {
  const Case cases[] = {
      {"class of the code", "", "schema = 1\n[words.number]\n1 = [\"eins\"]\n",
       "de/more.toml:2:1: [words]: [words.number] names a class that the code makes; expected a name other than "
       "number, "
       "ordinal, year, digits, decimal, code, word, capital, quote_open, quote_close"},
      {"no list", "", "schema = 1\n[words.month]\n1 = \"Januar\"\n",
       "de/more.toml:3:5: [words.month]: '1' is a string; expected an array of strings"},
      {"number among spellings", "", "schema = 1\n[words.month]\n1 = [\"Januar\", 1]\n",
       "de/more.toml:3:16: [words.month]: '1' is a whole number; expected a string in this array"},
      {"role", "", "schema = 1\n[[number]]\nvalue = 3\nrole = \"units\"\nforms = [\"drei\"]\n",
       "de/more.toml:4:8: [[number]]: 'role' is 'units' (did you mean 'unit'?); expected one of unit, teen, ten, "
       "hundred, "
       "scale, link, article, half, ordinal_end, fraction, fraction_end, point, of"},
      {"no value", "", "schema = 1\n[[number]]\nrole = \"unit\"\nforms = [\"drei\"]\n",
       "de/more.toml:2:1: [[number]]: 'value' is missing; expected a whole number"},
      {"profile weight", "", "schema = 1\n[profile.words]\n4 = [\"nicht\"]\n",
       "de/more.toml:3:5: [profile].words: weight '4' is none; expected 1, 2 or 3"},
      {"second language table", "",
       "schema = 1\n[language]\ncode = \"nl\"\nname = \"N\"\nstemmer = \"dtch\"\n"
       "decimal_mark = \",\"\ngroup_mark = \",\"\n",
       "de/more.toml:2:1: [language]: is here a second time; expected one, the first is at "
       "FOLDER/de/language.toml:2:1\n"
       "de/more.toml:3:8: [language]: 'code' is 'nl'; expected 'de', the folder's name\n"
       "de/more.toml:5:11: [language]: 'stemmer' is 'dtch'; expected a Snowball algorithm such as 'german'\n"
       "de/more.toml:7:14: [language]: 'group_mark' equals decimal_mark; expected two different marks"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    RuleFolder folder;
    folder.write("de/language.toml", kLanguageToml);
    folder.write("de/more.toml", c.to);
    EXPECT_EQ(folder.faults(), replaced(c.want, "FOLDER/", ""));
  }
}

TEST(RulesFaults, OfSharedTables) {
  const Case cases[] = {
      {"unknown key", "", "[[concept]]\nid = \"report\"\npos = \"noun\"\nfr = [\"signalement\"]\n",
       "shared/x.toml:5:1: concept 'report': unknown key 'fr'; expected one of id, pos, broader, opposite, general, "
       "de"},
      {"broader that is not there", "",
       "[[concept]]\nid = \"report\"\npos = \"noun\"\nbroader = \"sgin\"\n[[concept]]\n"
       "id = \"sign\"\npos = \"noun\"\n",
       "shared/x.toml:5:11: concept 'report': 'broader' names no concept 'sgin' (did you mean 'sign'?); expected the "
       "id of one"},
      {"a seat of nothing", "",
       "[[name]]\nid = \"oslo\"\ntype = \"place\"\nseat_of = \"norwy\"\nnames = [\"Oslo\"]\n[[name]]\n"
       "id = \"norway\"\ntype = \"country\"\nnames = [\"Norway\"]\n",
       "shared/x.toml:5:11: name 'oslo': 'seat_of' names no name 'norwy' (did you mean 'norway'?); expected the id of "
       "one"},
      {"broader in a ring", "",
       "[[concept]]\nid = \"a\"\npos = \"noun\"\nbroader = \"b\"\n[[concept]]\nid = \"b\"\n"
       "pos = \"noun\"\nbroader = \"a\"\n",
       "shared/x.toml:5:11: concept 'a': 'broader' leads back to the concept itself; expected a wider one\n"
       "shared/x.toml:9:11: concept 'b': 'broader' leads back to the concept itself; expected a wider one"},
      {"id twice", "", "[[concept]]\nid = \"a\"\npos = \"noun\"\n[[concept]]\nid = \"a\"\npos = \"noun\"\n",
       "shared/x.toml:6:6: concept 'a': id 'a' is taken at shared/x.toml:3:6; expected each id once"},
      {"name", "",
       "[[name]]\nid = \"meta\"\ntype = \"company\"\nnames = []\nrenames = [{ from = \"A\", to = \"B\", "
       "date = \"2021-13\" }]\n",
       "shared/x.toml:2:1: name 'meta': 'names' is missing or empty; expected at least one name\n"
       "shared/x.toml:4:8: name 'meta': 'type' is 'company'; expected one of organisation, "
       "person, "
       "country, place, outlet\n"
       "shared/x.toml:6:43: name 'meta', renames: 'date' is '2021-13'; expected an existing day 2020-02-06, or "
       "2020-02, or "
       "2020"},
      {"table", "", "[weights]\nmeasure = 3\n",
       "shared/x.toml:2:2: unknown key 'weights'; expected one of schema, concept, name"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    RuleFolder folder;
    folder.write("de/language.toml", kLanguageToml);
    folder.write("shared/x.toml", "schema = 1\n" + std::string(c.to));
    EXPECT_EQ(folder.faults(), c.want);
  }
}

TEST(RulesFaults, OfAllFilesComeAtOnce) {
  RuleFolder folder;
  folder.write("de/language.toml", kLanguageToml);
  folder.write("de/a.toml", "schema = 1\n[words.month\n");
  folder.write("de/b.toml",
               replaced(replaced(replaced(kRuleToml, "why =", "wy ="), "unit?\"", "unti?\""), "[[4]]", "4"));
  folder.write("de/c.toml", std::string("\xEF\xBB\xBF") + "schema = 1\n");
  folder.write("de/d.toml", "schema = 1\n# \xFF\n");
  folder.write("de/e.toml", std::string((4u << 20) + 1, '#'));
  folder.write("x.toml", "schema = 1\n");
  const std::string faults = folder.faults();
  for (const char* wanted :
       {"de/a.toml:2:13: ", "de/b.toml:2:1: rule 'de.figure.amount': 'why' is missing",
        "de/b.toml:6:1: rule 'de.figure.amount': unknown key 'wy'", "unknown class 'unti' (did you mean 'unit'?)",
        "de/b.toml:16:8: rule 'de.figure.amount', example: ", "de/c.toml:1:1: starts with a byte order mark",
        "de/d.toml:2:3: byte 13 is not valid UTF-8", "de/e.toml: is larger than 4 MiB",
        "x.toml: stands in no language's folder"}) {
    EXPECT_NE(faults.find(wanted), std::string::npos) << wanted << "\nis not among\n" << faults;
  }
}

TEST(RulesFaults, OfFoldersAndDuplicates) {
  const Result<RuleBook> missing = load_rules("/nowhere/rules");
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().code, ErrorCode::Io);
  EXPECT_EQ(missing.error().message, "/nowhere/rules: no such folder; expected a folder of rule files");

  RuleFolder empty;
  EXPECT_NE(empty.faults().find("holds no rule files; expected <language>/<topic>.toml"), std::string::npos);

  RuleFolder twice;
  twice.write("de/language.toml", kLanguageToml);
  twice.write("de/a.toml", kRuleToml);
  twice.write("de/b.toml", kRuleToml);
  twice.write("nl/figure.toml", "schema = 1\n");
  EXPECT_EQ(
      twice.faults(),
      "de/b.toml:3:6: rule 'de.figure.amount': id 'de.figure.amount' is taken at de/a.toml:3:6; expected each id once\n"
      "nl: has no [language] table; expected one in nl/language.toml");
}

}  // namespace
}  // namespace factcheck
