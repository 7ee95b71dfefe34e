// What of a draft is left unchecked.
#include "tests/unit/engine/checking.h"

namespace factcheck {
namespace {

// "For many years" is no length that a source could bear out; the rate of a figure is checked with it.
TEST(EngineUnchecked, VagueTimesAndRates) {
  const struct {
    const char *language, *draft, *unchecked;
  } cases[] = {
      {"en", "People lived below the dam for many years.", "many years"},
      {"en", "The dam lets 40 barges a day through.", "a day"},
      {"en", "The dam lets 40 barges through for a day.", ""},
      {"de", "Am Damm halten 40 Kähne pro Woche.", "pro Woche"},
      {"de", "Am Damm hielten 40 Kähne eine Woche lang.", ""},
      {"nl", "Bij de dam leggen 40 schuiten per week aan.", "per week"},
      {"nl", "Bij de dam lagen 40 schuiten een week lang.", ""},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.draft);
    const Result<Archive> archive = engine().make_archive({text_of("a", "The Arnford dam is old.")}, "memory", 1);
    ASSERT_TRUE(archive);
    const Result<Report> report = engine().check(*archive, {text_of("d", c.draft, "", c.language)}, {.sources = {"a"}});
    ASSERT_TRUE(report);
    const std::vector<Unchecked>& unchecked = report->drafts[0].unchecked;
    EXPECT_EQ(unchecked.empty() ? "" : unchecked.front().text, c.unchecked);
  }
}

}  // namespace
}  // namespace factcheck
