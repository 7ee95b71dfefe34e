#include "core/match/one_to_one.h"

#include "tests/unit/match/hand_made.h"

namespace factcheck {
namespace {

Archive archive_of(const std::string& text, const std::string& language) {
  Document document;
  document.id = "test";
  document.text = text;
  document.language = language;
  document.body = {0, static_cast<std::uint32_t>(text.size())};
  return *Archive::build({document}, "memory", Grammar(book()), knowledge(), 1);
}

// Each of two claims paired with both facts; the words of each are nearer to the other's fact.
std::vector<Pair> crossed(std::int32_t lead) {
  constexpr std::int32_t kScore = 600;
  std::vector<Pair> pairs;
  for (std::uint32_t claim = 0; claim < 2; ++claim) {
    for (std::uint32_t fact = 0; fact < 2; ++fact) {
      Pair& pair = pairs.emplace_back();
      pair.claim = claim;
      pair.fact = {0, fact};
      pair.score = claim == fact ? kScore : kScore + lead;
    }
  }
  return pairs;
}

TEST(MatchOneToOne, OfTwoFactsThatFitAboutAsWellTheOneThatHasTheValue) {
  const Archive archive = archive_of("The short ride costs $20 and the long ride $35.", "en");
  ASSERT_EQ(archive.articles()[0].extraction.mentions.size(), 2u);
  const Weights& weights = weights_of_rules();
  const struct {
    const char *name, *language, *draft;
    std::int32_t lead;
    bool straight;
  } cases[] = {
      {"about as well", "en", "The ride costs $20, the return $35.", weights.open - 1, true},
      {"far better", "en", "The ride costs $20, the return $35.", weights.open + 1, false},
      {"in a translation", "de", "Die Fahrt kostet 20 Dollar, die Rückfahrt 35 Dollar.", weights.open + 1, true},
      {"far better in a translation", "de", "Die Fahrt kostet 20 Dollar, die Rückfahrt 35 Dollar.", weights.stands + 1,
       false},
      {"other values", "en", "The ride costs $25, the return $40.", 1, false},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.name);
    const Archive draft = archive_of(c.draft, c.language);
    ASSERT_EQ(draft.articles()[0].extraction.mentions.size(), 2u);
    const std::vector<Pair> kept = one_to_one(crossed(c.lead), draft.articles()[0], archive, weights);
    ASSERT_EQ(kept.size(), 2u);
    for (const Pair& pair : kept) EXPECT_EQ(pair.claim == pair.fact.mention, c.straight);
  }
}

}  // namespace
}  // namespace factcheck
