// An installed tree can be moved: rules and plugins are found from the library, wherever it lies.
#include <gtest/gtest.h>

#include <filesystem>

#include "newsroom.h"

namespace factcheck::testing {
namespace {

namespace fs = std::filesystem;

// <scratch>/tree with bin/ and the library in `lib`, without plugins.
std::string moved_tree(const Scratch& scratch, const std::string& lib, bool rules) {
  const fs::path tree = scratch.path("tree");
  fs::create_directories(tree / "bin");
  fs::create_directories(tree / lib);
  fs::copy(FACTCHECK_CLI, tree / "bin/factcheck");
  const fs::path library = fs::canonical(FACTCHECK_LIBRARY);
  fs::copy(library, tree / lib / "libfactcheck.so.0");
  fs::create_directories(tree / "share/factcheck");
  if (rules) fs::copy(FACTCHECK_RULES, tree / "share/factcheck/rules", fs::copy_options::recursive);
  return (tree / "bin/factcheck").string();
}

TEST(CliLayout, FindsTheRulesOfAMovedTree) {
  const Newsroom newsroom;
  const std::string program = moved_tree(newsroom.scratch, "lib", true);
  const Outcome outcome = newsroom.run({"rules", "list"}, {.program = program});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_EQ(outcome.out, newsroom.run({"rules", "list", "--rules", FACTCHECK_RULES}, {.program = program}).out);
}

TEST(CliLayout, FindsTheRulesFromAFolderForOneArchitecture) {
  const Newsroom newsroom;
  const std::string program = moved_tree(newsroom.scratch, "lib/somewhere-linux-gnu", true);
  const std::vector<std::string> found = {"LD_LIBRARY_PATH=" + newsroom.scratch.path("tree/lib/somewhere-linux-gnu")};
  EXPECT_EQ(newsroom.run({"rules", "list"}, {.environment = found, .program = program}).code, 0);
}

TEST(CliLayout, SaysThatThereAreNoRules) {
  const Newsroom newsroom;
  const Outcome outcome = newsroom.run({"rules", "list"}, {.program = moved_tree(newsroom.scratch, "lib", false)});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_NE(outcome.err.find("no rules"), std::string::npos) << outcome.err;
}

TEST(CliLayout, WithoutPluginsAReportIsIncomplete) {
  const Newsroom newsroom;
  const std::string program = moved_tree(newsroom.scratch, "lib", true);
  const Outcome outcome =
      newsroom.run({"check", "--archive", "articles", "--format", "json", "good.md"}, {.program = program});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_NE(outcome.out.find("\"complete\": false"), std::string::npos) << outcome.out;
  EXPECT_NE(outcome.err.find("incomplete"), std::string::npos) << outcome.err;
}

}  // namespace
}  // namespace factcheck::testing
