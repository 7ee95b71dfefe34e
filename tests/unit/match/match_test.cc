#include "core/match/match.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/match/score.h"
#include "core/rules/lexicon_builder.h"

namespace factcheck {
namespace {

// Keys of concepts that no table needs to know.
constexpr TermKey kOrganisation = 1, kLetter = 2, kArrest = 3, kSign = 4, kVisit = 5;
constexpr TermKey kFirm = (TermKey{1} << 62) | 1, kRival = (TermKey{1} << 62) | 2;

struct Input {
  std::string unit = "count", per;
  std::vector<TermKey> measure, subjects, events;
  std::optional<Days> period;
  std::int64_t value = 0;
};

// A text of one figure, about what the input says.
Analysis analysis(const Input& input) {
  Analysis a;
  a.document.id = "a";
  a.document.text = "xxxxxxxx";
  a.extraction.sentences.push_back({});
  Mention m;
  m.figure.emplace();
  m.figure->unit = input.unit;
  m.figure->per = input.per;
  m.figure->min.value = m.figure->max.value = Decimal::make(input.value, 0);
  a.extraction.mentions.push_back(m);
  About about;
  const auto add = [](std::vector<Term>& to, const std::vector<TermKey>& keys) {
    for (const TermKey key : keys) to.push_back({key, {0, static_cast<std::uint32_t>(key % 7 + 1)}, true});
  };
  add(about.measure, input.measure);
  about.heads = input.measure.empty() ? 0 : 1;
  add(about.subjects, input.subjects);
  add(about.events, input.events);
  about.period = input.period;
  for (const auto* keys : {&input.measure, &input.subjects, &input.events})
    a.terms.insert(a.terms.end(), keys->begin(), keys->end());
  std::sort(a.terms.begin(), a.terms.end());
  a.abouts.push_back(about);
  return a;
}

SharedTables weights() {
  SharedTables tables;
  tables.weights = {{"match.measure", 400},   {"match.subject", 250},        {"match.subject_more", 120},
                    {"match.event", 150},     {"match.part", 500},           {"match.elsewhere", 300},
                    {"match.per", 80},        {"match.period", 100},         {"match.most_events", 5},
                    {"match.threshold", 550}, {"match.evidence_figure", 500}};
  return tables;
}

TEST(MatchFigures, SameThingFirst) {
  const Knowledge knowledge{RuleBook{}};
  const SharedTables tables = weights();
  const struct {
    const char* name;
    Input claim, fact;
    bool same;
  } cases[] = {
      {"same thing counted, same event",
       {"count", "", {kOrganisation}, {}, {kLetter, kSign}, {}},
       {"count", "", {kOrganisation}, {}, {kLetter}, {}},
       true},
      {"another thing counted",
       {"count", "", {kArrest}, {kFirm}, {kLetter}, {}},
       {"count", "", {kOrganisation}, {kFirm}, {kLetter}, {}},
       false},
      {"another unit",
       {"percent", "", {kArrest}, {kFirm}, {kVisit}, {}},
       {"count", "", {kArrest}, {kFirm}, {kVisit}, {}},
       false},
      {"per day against per month",
       {"count", "day", {kArrest}, {kFirm}, {kVisit}, {}},
       {"count", "month", {kArrest}, {kFirm}, {kVisit}, {}},
       false},
      {"a name that stands nowhere in the article",
       {"count", "", {kArrest}, {kRival}, {kVisit, kLetter, kSign}, {}},
       {"count", "", {kArrest}, {kFirm}, {kVisit, kLetter, kSign}, {}},
       false},
      {"nothing counted: subject and event carry it",
       {"currency:EUR", "", {}, {kFirm}, {kVisit, kLetter}, {}},
       {"currency:EUR", "", {}, {kFirm}, {kVisit, kLetter}, {}},
       true},
      {"nothing counted, event alone",
       {"currency:EUR", "", {}, {}, {kVisit, kLetter, kSign}, {}, 20},
       {"currency:EUR", "", {}, {}, {kVisit, kLetter, kSign}, {}, 30},
       false},
      {"the same amount, and all else is said of it, too",
       {"currency:EUR", "", {}, {}, {kVisit, kLetter}, {}, 20},
       {"currency:EUR", "", {}, {}, {kVisit, kLetter, kSign}, {}, 20},
       true},
      {"the same amount of another period",
       {"currency:EUR", "", {}, {}, {kVisit, kLetter}, Days{0, 31}, 20},
       {"currency:EUR", "", {}, {}, {kVisit, kLetter, kSign}, Days{400, 431}, 20},
       false},
      {"the same amount, but something is missing",
       {"currency:EUR", "", {}, {}, {kVisit, kLetter, kSign}, {}, 20},
       {"currency:EUR", "", {}, {}, {kVisit, kLetter}, {}, 20},
       false},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.name);
    const Analysis claim = analysis(c.claim), fact = analysis(c.fact);
    const Alignment a = align_figures({{claim, 0}, knowledge}, {fact, 0}, Weights(tables), knowledge);
    EXPECT_EQ(a.possible && a.score >= 550 && !(a.clashed & kSubject), c.same) << a.score;
  }
}

TEST(MatchFigures, TellsWhichPeriodsClash) {
  const Knowledge knowledge{RuleBook{}};
  const SharedTables tables = weights();
  const Analysis claim = analysis({"count", "", {kArrest}, {kFirm}, {}, Days{0, 365}});
  const Analysis later = analysis({"count", "", {kArrest}, {kFirm}, {}, Days{365, 730}});
  const Analysis within = analysis({"count", "", {kArrest}, {kFirm}, {}, Days{30, 60}});
  EXPECT_TRUE(align_figures({{claim, 0}, knowledge}, {later, 0}, Weights(tables), knowledge).clashed & kPeriod);
  EXPECT_TRUE(align_figures({{claim, 0}, knowledge}, {within, 0}, Weights(tables), knowledge).matched & kPeriod);
}

TEST(MatchFigures, ThatBothCountPeopleIsNoReasonToObject) {
  constexpr TermKey kPeople = 10;
  LexiconBuilder words(1);
  words.add_entry(kOrganisation, {"organisation", "noun", 0, {}});
  words.add_entry(kPeople, {"person", "noun", 0, {}, true});
  RuleBook book;
  book.shared.lexicon = Lexicon(words.image(""));
  const Knowledge knowledge(book);
  const SharedTables tables = weights();
  const struct {
    const char* name;
    std::vector<TermKey> measure, events;
    bool strong;
  } cases[] = {
      {"organisations, and something else happens", {kOrganisation}, {kVisit, kSign}, true},
      {"people, and something else happens", {kPeople}, {kVisit, kSign}, false},
      {"people, and all else is there", {kPeople}, {kVisit, kLetter}, true},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.name);
    const Analysis claim = analysis({"count", "", c.measure, {kFirm}, c.events, {}});
    const Analysis fact = analysis({"count", "", c.measure, {kFirm}, {kVisit, kLetter}, {}});
    EXPECT_EQ(align_figures({{claim, 0}, knowledge}, {fact, 0}, Weights(tables), knowledge).strong, c.strong);
  }
}

}  // namespace
}  // namespace factcheck
