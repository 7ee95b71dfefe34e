#include "core/rules/sequence_parser.h"

#include <gtest/gtest.h>

namespace factcheck {
namespace {

ClassTable classes() {
  ClassTable table;
  table.ids = {{"number", kNumber}, {"word", kWord}, {"year", kYear}, {"bound", 10}, {"unit", 11}, {"month", 12}};
  table.values[10] = {">", "<"};
  table.values[11] = {"percent", "percentage-point"};
  return table;
}

// "~num:0 'of'" for one path; several are separated by " / ".
std::string shown(const ParsedSequence& parsed) {
  std::string all;
  for (const SequencePath& path : parsed.paths) {
    if (!all.empty()) all += " / ";
    for (std::size_t i = 0; i < path.size(); ++i) {
      const SequenceAtom& atom = path[i];
      all += std::string(i == 0 ? "" : " ") + (atom.glued ? "~" : "") +
             (atom.part == kNoPart ? "" : parsed.parts[atom.part] + ":") +
             (atom.literal.empty() ? std::to_string(atom.token_class) : "'" + atom.literal + "'") +
             (atom.value.empty() ? "" : "=" + atom.value);
    }
  }
  return all;
}

TEST(RulesSequence, ExpandsToStraightPaths) {
  struct Case {
    const char* name;
    const char* sequence;
    const char* want;
  };
  const Case cases[] = {
      {"one class", "number", "number:0"},
      {"named", "num:number", "num:0"},
      {"optional", "bound? num:number", "bound:10 num:0 / num:0"},
      {"words", "'up to' number", "'up' 'to' number:0"},
      {"abbreviation is glued", "'z.B.' number", "'z' ~'.' ~'b' ~'.' number:0"},
      {"quote in a literal", "'''s avonds'", "''s' 'avonds'"},
      {"alternatives", "(unit|month)", "unit:11 / month:12"},
      {"named alternatives", "u:(unit|month)? year", "u:11 year:2 / u:12 year:2 / year:2"},
      {"optional group", "number ['of' year]", "number:0 'of' year:2 / number:0"},
      {"glued", "number ~unit", "number:0 ~unit:11"},
      {"glued group", "number ~(unit|month)?", "number:0 ~unit:11 / number:0 ~month:12 / number:0"},
      {"value", "number unit=percentage-point?", "number:0 unit:11=percentage-point / number:0"},
      {"quoted value", "bound='>'", "bound:10=>"},
      {"named literal", "cue:'as of' year", "cue:'as' cue:'of' year:2"},
      {"nested", "[bound ['about']] number", "bound:10 'about' number:0 / bound:10 number:0 / number:0"},
      {"each path once", "(year|year) number", "year:2 number:0"},
      {"line breaks", "number\n  year", "number:0 year:2"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    const ParsedSequence parsed = parse_sequence(c.sequence, classes());
    EXPECT_EQ(parsed.faults, std::vector<std::string>{});
    EXPECT_EQ(shown(parsed), c.want);
  }
}

TEST(RulesSequence, NamesItsFaults) {
  struct Case {
    const char* name;
    std::string sequence;
    const char* want;  // the first fault
  };
  std::string many;
  for (int i = 0; i < 13; ++i) many += "number? ";
  const Case cases[] = {
      {"empty", "", "character 1: every part may be missing; expected at least one that may not"},
      {"all optional", "bound? [year]", "character 14: every part may be missing; expected at least one that may not"},
      {"open bracket", "(unit|month", "character 12: '(' is not closed; expected ')'"},
      {"stray bracket", "number)", "character 7: ')' closes nothing; expected an atom"},
      {"open literal", "'up to", "character 7: a literal is not closed; expected \"'\""},
      {"empty literal", "number '' ", "character 10: a literal is empty; expected words between the quotes"},
      {"empty alternative", "(unit|)",
       "character 7: an alternative is empty; expected an atom, and '?' after what may be missing"},
      {"repetition", "word+", "character 5: '+' starts no atom; expected a class, 'words', ( or ["},
      {"name without atom", "num: number", "character 5: ' ' starts no atom; expected a class, 'words', ( or ["},
      {"name of several", "x:(bound number)",
       "character 17: 'x:' names several atoms; expected one class or literal words"},
      {"value of a builtin", "number=3",
       "character 9: 'number' is made by the code and has no values; expected it without '='"},
      {"too many paths", many,
       "character 104: expands to more than 4096 paths; expected fewer optional parts, split the rule"},
      {"too deep", std::string(40, '['), "character 33: brackets are nested too deeply; expected at most 32 levels"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    const ParsedSequence parsed = parse_sequence(c.sequence, classes());
    ASSERT_FALSE(parsed.faults.empty());
    EXPECT_EQ(parsed.faults[0], "sequence, " + std::string(c.want));
  }
}

}  // namespace
}  // namespace factcheck
