// A plugin that misbehaves midway: the report is still printed, says that it is incomplete, and the exit code is 2.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "newsroom.h"

namespace factcheck::testing {
namespace {

TEST(CliPlugin, AnAnswerThatIsMissingIsNoAllClear) {
  const struct {
    const char* deed;
    const char* says;
  } cases[] = {{"throw in judge", "judge failed"},
               {"throw in inspect", "inspect failed"},
               {"odd relation", "answer dropped"},
               {"span past the end", "answer dropped"}};
  for (const auto& c : cases) {
    SCOPED_TRACE(c.deed);
    Newsroom newsroom;
    newsroom.scratch.write("desk.toml", "archive = \"articles\"\nplugins = [\"" FACTCHECK_UNRULY
                                        "\"]\n[rule.\"unruly.judge\"]\ndeed = \"" +
                                            std::string(c.deed) + "\"\n");
    const Outcome outcome = newsroom.run({"check", "--config", "desk.toml", "--format", "json", "good.md"});
    EXPECT_EQ(outcome.code, 2) << outcome.err;
    const nlohmann::json report = nlohmann::json::parse(outcome.out, nullptr, false);
    ASSERT_TRUE(report.is_object()) << outcome.out << outcome.err;
    EXPECT_EQ(report["complete"], false);
    EXPECT_FALSE(report["drafts"][0]["findings"].empty());
    EXPECT_NE(report["diagnostics"].dump().find(c.says), std::string::npos) << report["diagnostics"].dump();
  }
}

}  // namespace
}  // namespace factcheck::testing
