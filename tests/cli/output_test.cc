// What is printed where, and that it is the same every time.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "newsroom.h"

namespace factcheck::testing {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

TEST(CliOutput, IsTheSameOnEveryRunAndForAnyNumberOfThreads) {
  const Newsroom newsroom;
  const std::vector<std::vector<std::string>> commands = {
      {"check", "--archive", "articles", "--format", "json", "good.md", "wrong.md", "other.md", "empty.md"},
      {"check", "--archive", "articles", "--format", "ndjson", "good.md", "wrong.md", "other.md"},
      {"check", "--archive", "articles", "--format", "text", "--all", "good.md", "wrong.md", "other.md"},
      {"extract", "--format", "ndjson", "good.md", "wrong.md", "articles"},
      {"extract", "--format", "json", "--trace", "good.md", "wrong.md", "articles"}};
  for (std::vector<std::string> command : commands) {
    SCOPED_TRACE(command[0] + " " + command[4]);
    const Outcome first = newsroom.run(command);
    EXPECT_NE(first.out, "") << first.err;
    EXPECT_EQ(newsroom.run(command).out, first.out);
    for (const char* jobs : {"1", "2", "7"}) {
      SCOPED_TRACE(jobs);
      std::vector<std::string> with_jobs = command;
      with_jobs.insert(with_jobs.end(), {"--jobs", jobs});
      const Outcome other = newsroom.run(with_jobs);
      EXPECT_EQ(other.out, first.out);
      EXPECT_EQ(other.code, first.code);
    }
  }
}

TEST(CliOutput, SpansMeanTheBytesOfTheDraft) {
  const Newsroom newsroom;
  const std::string draft =
      "\xEF\xBB\xBF---\r\ntitle: Häfen\r\n---\r\nÜber Lowmoor: The port of Lowmoor handled 4,120 containers in "
      "2018.\r\n";
  newsroom.scratch.write("span.md", draft);
  const Outcome outcome = newsroom.run({"check", "--archive", "articles", "--format", "json", "span.md"});
  const Json report = Json::parse(outcome.out);
  ASSERT_FALSE(report["drafts"][0]["findings"].empty());
  for (const Json& finding : report["drafts"][0]["findings"]) {
    const std::size_t start = finding["span"]["start"], end = finding["span"]["end"];
    EXPECT_EQ(draft.substr(start, end - start), finding["text"]);
    EXPECT_EQ(finding["span"]["line"], 4);
  }
}

TEST(CliOutput, HasNoColourOutsideATerminal) {
  const Newsroom newsroom;
  const Outcome outcome = newsroom.run({"check", "--archive", "articles", "wrong.md"});
  EXPECT_EQ(outcome.out.find('\x1b'), std::string::npos);
}

TEST(CliOutput, WritesAFileInPlaceOfStandardOutput) {
  const Newsroom newsroom;
  const std::vector<std::string> command = {"check", "--archive", "articles", "--format", "json", "wrong.md"};
  const Outcome printed = newsroom.run(command);
  std::vector<std::string> to_file = command;
  to_file.insert(to_file.end(), {"--output", "report.json"});
  const std::string path = newsroom.scratch.write("report.json", "old");
  ASSERT_EQ(chmod(path.c_str(), 0640), 0);
  const Outcome written = newsroom.run(to_file);
  EXPECT_EQ(written.code, 1);  // --output changes no code
  EXPECT_EQ(written.out, "");
  EXPECT_EQ(read_file(path), printed.out);
  EXPECT_EQ(fs::status(path).permissions(), static_cast<fs::perms>(0640));
  std::size_t left = 0;  // no temporary file stays behind
  for (const auto& entry : fs::directory_iterator(newsroom.scratch.path("")))
    left += entry.path().filename().string().find("report.json") != std::string::npos;
  EXPECT_EQ(left, 1u);
}

TEST(CliOutput, KeepsTheOldFileWhenTheRunFails) {
  const Newsroom newsroom;
  const std::string path = newsroom.scratch.write("report.json", "old");
  EXPECT_EQ(newsroom.run({"check", "--archive", "none", "--output", "report.json", "good.md"}).code, 2);
  EXPECT_EQ(read_file(path), "old");
}

TEST(CliOutput, FollowsALinkToTheFile) {
  const Newsroom newsroom;
  const std::string path = newsroom.scratch.write("real.txt", "old");
  fs::create_symlink("real.txt", newsroom.scratch.path("link.txt"));
  EXPECT_EQ(newsroom.run({"extract", "--output", "link.txt", "good.md"}).code, 0);
  EXPECT_TRUE(fs::is_symlink(newsroom.scratch.path("link.txt")));
  EXPECT_NE(read_file(path), "old");
}

TEST(CliOutput, SurvivesAReaderThatHangsUp) {
  const Newsroom newsroom;
  const Outcome outcome = newsroom.run({"check", "--archive", "articles", "wrong.md"}, {.closed_output = true});
  EXPECT_EQ(outcome.code, 1);
  EXPECT_EQ(outcome.err, "");
}

TEST(CliOutput, SpeaksTheLanguageAskedFor) {
  const Newsroom newsroom;
  const auto page = [&](const char* language) {
    return newsroom.run({"check", "--archive", "articles", "--messages", language, "wrong.md"}).out;
  };
  const std::string english = page("en");
  EXPECT_NE(english, page("de"));
  EXPECT_NE(english, page("nl"));
  EXPECT_EQ(english, newsroom.run({"check", "--archive", "articles", "wrong.md"}).out);
}

TEST(CliOutput, TakesItsSettingsFromTheNearestConfiguration) {
  const Newsroom newsroom;
  newsroom.scratch.write("desk/.factcheck.toml", "archive = \"../articles\"\nmessages = \"de\"\nfail-on = \"never\"\n");
  newsroom.scratch.write("desk/today/wrong.md", read_file(newsroom.scratch.path("wrong.md")));
  newsroom.scratch.write("own.toml", "archive = \"articles\"\nfail-on = \"disputed\"\n");
  const Outcome nearest = newsroom.run({"check", "desk/today/wrong.md"});
  EXPECT_EQ(nearest.code, 0) << nearest.err;
  EXPECT_EQ(newsroom.run({"check", "--fail-on", "contradicted", "desk/today/wrong.md"}).code, 1);
  const std::vector<std::string> named = {"FACTCHECK_CONFIG=" + newsroom.scratch.path("own.toml")};
  EXPECT_EQ(newsroom.run({"check", "desk/today/wrong.md"}, {.environment = named}).code, 1);
  EXPECT_EQ(
      newsroom.run({"check", "--config", "desk/.factcheck.toml", "desk/today/wrong.md"}, {.environment = named}).code,
      0);
  const Outcome shown = newsroom.run({"config", "show", "--config", "desk/.factcheck.toml"});
  EXPECT_NE(shown.out.find("messages = \"de\"  # desk/.factcheck.toml:2:12"), std::string::npos) << shown.out;
}

TEST(CliOutput, LeavesOutWhatIsExcluded) {
  const Newsroom newsroom;
  const Outcome outcome = newsroom.run({"check", "--archive", "articles", "--exclude", "harbour", "wrong.md"});
  EXPECT_EQ(outcome.code, 0) << outcome.out;
  EXPECT_EQ(newsroom.run({"check", "--archive", "articles", "--source", "hafen", "wrong.md"}).code, 0);
  EXPECT_EQ(newsroom.run({"check", "--archive", "articles", "--source", "harbour", "wrong.md"}).code, 1);
}

}  // namespace
}  // namespace factcheck::testing
