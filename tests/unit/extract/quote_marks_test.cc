#include "core/extract/quote_marks.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace factcheck {
namespace {

std::vector<std::string> contents(std::string_view text) {
  std::vector<std::string> found;
  for (const Quoted& quoted : pair_marks(text, {0, static_cast<std::uint32_t>(text.size())})) {
    found.emplace_back(quoted.inner.of(text));
  }
  return found;
}

TEST(ExtractQuoteMarks, PairsEveryStyle) {
  struct Case {
    const char* name;
    const char* text;
    std::vector<std::string> want;
  };
  const Case cases[] = {
      {"english double", "She said “yes” twice.", {"yes"}},
      {"english single", "She said ‘yes’ twice.", {"yes"}},
      {"german low-high", "Sie sagte „ja“ und „nein“.", {"ja", "nein"}},
      {"german single", "Sie sagte ‚ja‘ zweimal.", {"ja"}},
      {"low with straight end", "Sie sagte „ja\" zweimal.", {"ja"}},
      {"guillemets inward", "Sie sagte »ja« zweimal.", {"ja"}},
      {"guillemets outward", "Elle a dit « oui » deux fois.", {" oui "}},
      {"single guillemets", "Sie sagte ›ja‹ zweimal.", {"ja"}},
      {"straight double", "Ze zei \"ja\" en \"nee\".", {"ja", "nee"}},
      {"straight single", "Ze zei 'ja' en 'nee'.", {"ja", "nee"}},
      {"commas and primes", "Ze zei ,,ja'' twee keer.", {"ja"}},
      {"straight behind a colon", "Hale wrote:\" The port is full.\" It was.", {" The port is full."}},
      {"both marks alike", "Ze zei ”ja” twee keer.", {"ja"}},
      {"inner quotation belongs to the outer", "“He said ‘go’ and left,” she said.", {"He said ‘go’ and left,"}},
      {"low marks inside low ones", "„Der „alte“ Hafen ist voll“, sagte sie.", {"Der „alte“ Hafen ist voll"}},
      {"high marks inside high ones", "“The “old” harbour is full,” she said.", {"The “old” harbour is full,"}},
      {"an inner mark left open", "„Der „alte Hafen“ ist „voll“.", {"Der „alte Hafen", "voll"}},
      {"apostrophes inside", "'We don't know', zei hij.", {"We don't know"}},
      {"curly apostrophes inside", "‘We don’t know’, zei hij.", {"We don’t know"}},
      {"plural genitive inside", "‘The boys’ club is closed’, she said.", {"The boys’ club is closed"}},
      {"compound after the mark", "Der \"Ja\"-Sager lachte.", {"Ja"}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(contents(c.text), c.want);
  }
}

TEST(ExtractQuoteMarks, LeavesOtherSignsAlone) {
  struct Case {
    const char* name;
    const char* text;
  };
  const Case cases[] = {
      {"contractions", "They don't know what we've done."},
      {"dutch shortenings", "Het was 's avonds in 't dorp rustig."},
      {"decades", "The ’90s and the '80s were loud."},
      {"inch marks", "A 27\" screen and a 30\" screen."},
      {"gender colon", "Die Täter:innen und Bürger:innen."},
      {"genitive plural", "The boys’ club and the girls’ team."},
      {"no closing mark", "He said “yes and left."},
      {"nothing between", "The marks “” are empty."},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(contents(c.text), std::vector<std::string>{});
  }
}

TEST(ExtractQuoteMarks, RunsOnToTheEndOfAParagraphThatOpensWithAMark) {
  const std::string_view text = "“And there is more. We go on.";
  const std::vector<Quoted> found = pair_marks(text, {0, static_cast<std::uint32_t>(text.size())});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_FALSE(found[0].closed);
  EXPECT_EQ(found[0].inner.of(text), "And there is more. We go on.");
}

TEST(ExtractQuoteMarks, TakesLinearTimeWithoutClosingMarks) {
  std::string text;
  for (int i = 0; i < 200000; ++i) text += "x „";
  EXPECT_TRUE(pair_marks(text, {0, static_cast<std::uint32_t>(text.size())}).empty());
}

}  // namespace
}  // namespace factcheck
