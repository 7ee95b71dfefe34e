#include "core/engine/verdict.h"

#include <gtest/gtest.h>

namespace factcheck {
namespace {

Mention count(const char* min, const char* max, bool more_than = false) {
  Mention m;
  m.kind = Kind::Figure;
  m.figure.emplace();
  m.figure->min = {*Decimal::parse(min), Bound::Limit::Stated, more_than};
  if (max)
    m.figure->max = {*Decimal::parse(max), Bound::Limit::Stated, false};
  else
    m.figure->max = {{}, Bound::Limit::Open, false};
  return m;
}

struct Input {
  Mention fact;
  Relation relation;
  std::int32_t score = 800;
  std::uint32_t article = 0;
};

struct Case {
  const char* name;
  std::vector<Input> inputs;
  Verdict want;
  std::size_t cited;
};

// In these tests articles 1 to 8 tell one story, 9 another, and 8 replaces what 1 says.
bool one_story(const Related& a, const Related& b) {
  return (a.pair->fact.article == 9) == (b.pair->fact.article == 9);
}

bool replaces(const Related& older, const Related& newer) {
  return older.pair->fact.article == 1 && newer.pair->fact.article == 8;
}

TEST(EngineVerdict, FollowsTheTable) {
  const Mention exact = count("129", "129"), loose = count("100", nullptr, true), other = count("150", "150");
  const Case cases[] = {
      {"nothing", {}, Verdict::Unverified, 0},
      {"abstained only", {{exact, Relation::Abstain}}, Verdict::Unverified, 0},
      {"one supports", {{exact, Relation::Supports}}, Verdict::Supported, 1},
      {"one excludes", {{exact, Relation::Excludes}}, Verdict::Contradicted, 1},
      {"the loose fact cannot rescue the claim",
       {{loose, Relation::Supports, 800, 1}, {exact, Relation::Excludes, 800, 2}},
       Verdict::Contradicted,
       1},
      {"two facts exclude each other",
       {{exact, Relation::Supports, 800, 1}, {other, Relation::Excludes, 800, 2}},
       Verdict::Disputed,
       2},
      {"an objection aligned too badly does not count", {{exact, Relation::Excludes, 400}}, Verdict::Unverified, 0},
      {"nor does one much worse than the best",
       {{exact, Relation::Supports, 950, 1}, {other, Relation::Excludes, 650, 2}},
       Verdict::Supported,
       1},
      {"two stories do not dispute each other",
       {{exact, Relation::Supports, 800, 1}, {other, Relation::Excludes, 800, 9}},
       Verdict::Supported,
       1},
      {"no article disagrees with itself",
       {{exact, Relation::Supports, 700, 1}, {other, Relation::Excludes, 800, 1}},
       Verdict::Supported,
       1},
      {"an article that agrees elsewhere does not object",
       {{exact, Relation::Supports, 790, 1}, {other, Relation::Excludes, 800, 1}},
       Verdict::Supported,
       1},
      {"what excluded is replaced by what agrees",
       {{exact, Relation::Excludes, 900, 1}, {other, Relation::Supports, 700, 8}},
       Verdict::Supported,
       1},
      {"what excluded is replaced by what excludes, too",
       {{exact, Relation::Excludes, 900, 1}, {other, Relation::Excludes, 700, 8}},
       Verdict::Contradicted,
       1},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    std::vector<Pair> pairs;
    for (const Input& in : c.inputs) pairs.push_back({0, {in.article, 0}, in.score, 0, 0, true, {}});
    std::vector<Related> relations;
    for (std::size_t i = 0; i < c.inputs.size(); ++i) {
      relations.push_back({&pairs[i], &c.inputs[i].fact, {}});
      relations.back().judgement.relation = c.inputs[i].relation;
    }
    const Decision decision = decide(relations, {620, 140}, {replaces, one_story});
    EXPECT_EQ(decision.verdict, c.want);
    EXPECT_EQ(decision.cited.size(), c.cited);
  }
}

}  // namespace
}  // namespace factcheck
