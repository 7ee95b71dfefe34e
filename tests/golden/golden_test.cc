// The reports over seeds/ as a whole, in three languages. They are run from the root of the project with relative
// paths, so that they are the same on every machine.
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <string>

#include "command.h"

namespace factcheck::testing {
namespace {

// The hash of the rule files changes with every word added to them; what it changes in the report is what is compared.
std::string without_rules_hash(std::string report) {
  const std::string key = "\"rules\": \"";
  if (const std::size_t at = report.find(key); at != std::string::npos) {
    const std::size_t start = at + key.size();
    report.replace(start, report.find('"', start) - start, "…");
  }
  return report;
}

void expect_golden(const std::string& name, const std::string& got) {
  const std::string path = std::string(FACTCHECK_SOURCE) + "/tests/golden/" + name;
  const char* update = std::getenv("FACTCHECK_UPDATE_GOLDEN");
  if (update && std::string(update) == "1") {
    std::FILE* file = std::fopen(path.c_str(), "wb");
    ASSERT_NE(file, nullptr) << path;
    std::fwrite(got.data(), 1, got.size(), file);
    std::fclose(file);
    return;
  }
  EXPECT_EQ(got, read_file(path)) << "rewrite with FACTCHECK_UPDATE_GOLDEN=1 if this is what it should be: " << path;
}

struct Case {
  const char* name;  // of the golden file
  const char* format;
  const char* language;
};

class GoldenReport : public ::testing::TestWithParam<Case> {};

TEST_P(GoldenReport, IsAsReviewed) {
  const Case& c = GetParam();
  const std::string draft = std::string("seeds/drafts/") + c.language + ".md";
  const Outcome outcome =
      run_cli({"check", "--archive", "seeds/articles", "--format", c.format, "--messages", c.language, "--all", draft},
              {.folder = FACTCHECK_SOURCE});
  EXPECT_EQ(outcome.code, 1) << outcome.err;  // each draft has known mistakes
  EXPECT_EQ(outcome.err, "");
  expect_golden(c.name, without_rules_hash(outcome.out));
}

INSTANTIATE_TEST_SUITE_P(Golden, GoldenReport,
                         ::testing::Values(Case{"en.json", "json", "en"}, Case{"de.json", "json", "de"},
                                           Case{"nl.json", "json", "nl"}, Case{"en.txt", "text", "en"},
                                           Case{"de.txt", "text", "de"}, Case{"nl.txt", "text", "nl"}),
                         [](const ::testing::TestParamInfo<Case>& tested) {
                           return std::string(tested.param.language) + "_" + tested.param.format;
                         });

}  // namespace
}  // namespace factcheck::testing
