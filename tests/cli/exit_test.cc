// Exit codes are public interface: 0 nothing at or above --fail-on, 1 findings, 2 the run failed or is incomplete.
#include <gtest/gtest.h>

#include "newsroom.h"

namespace factcheck::testing {
namespace {

TEST(CliExit, FollowsTheVerdicts) {
  struct Case {
    const char* name;
    std::vector<std::string> arguments;
    int want;
  };
  const Case cases[] = {
      {"borne out", {"good.md"}, 0},
      {"contradicted", {"wrong.md"}, 1},
      {"contradicted, level disputed", {"--fail-on", "disputed", "wrong.md"}, 1},
      {"contradicted, level never", {"--fail-on", "never", "wrong.md"}, 0},
      {"unverified", {"other.md"}, 0},
      {"unverified, level outdated", {"--fail-on", "outdated", "other.md"}, 0},
      {"unverified, level unverified", {"--fail-on", "unverified", "other.md"}, 1},
      {"borne out, level unverified", {"--fail-on", "unverified", "good.md"}, 0},
      {"several drafts, one of them wrong", {"good.md", "wrong.md"}, 1},
      {"empty draft", {"empty.md"}, 0},
      {"empty draft, level unverified", {"--fail-on", "unverified", "empty.md"}, 0},
  };
  const Newsroom newsroom;
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    std::vector<std::string> arguments = {"check", "--archive", "articles"};
    arguments.insert(arguments.end(), c.arguments.begin(), c.arguments.end());
    const Outcome outcome = newsroom.run(arguments);
    EXPECT_EQ(outcome.code, c.want) << outcome.out << outcome.err;
    EXPECT_EQ(outcome.err, "");
  }
}

TEST(CliExit, IsTwoWithAReasonWhenTheRunFails) {
  struct Case {
    const char* name;
    std::vector<std::string> arguments;
    const char* want;  // part of standard error
  };
  const Case cases[] = {
      {"no command", {}, "a subcommand is missing; expected one of check, index"},
      {"rules, and no more", {"rules"}, "a subcommand is missing; expected one of rules list"},
      {"what there is not to do with rules",
       {"rules", "lst"},
       "unknown command 'rules lst'; expected one of rules list"},
      {"config, and no more", {"config"}, "expected one of config show"},
      {"unknown command", {"chekc"}, "unknown command 'chekc'; expected one of check, index"},
      {"no draft", {"check", "--archive", "articles"}, "DRAFT"},
      {"unknown option", {"check", "--archiv", "articles", "good.md"}, "--archiv"},
      {"no archive", {"check", "good.md"}, "no archive to check against; name one with --archive PATH"},
      {"archive that is not there", {"check", "--archive", "none", "good.md"}, "none: cannot be read"},
      {"format of a later version",
       {"check", "--archive", "articles", "--format", "pdf", "good.md"},
       "--format: 'pdf' is not known to this version; expected one of text, json, ndjson, sarif, junit, github, html"},
      {"unknown format of extract", {"extract", "--format", "xml", "good.md"}, "expected text, json or ndjson"},
      {"unknown level", {"check", "--archive", "articles", "--fail-on", "wrong", "good.md"}, "--fail-on"},
      {"confidence past one",
       {"check", "--archive", "articles", "--min-confidence", "7", "good.md"},
       "--min-confidence"},
      {"no date", {"check", "--archive", "articles", "--as-of", "2020-02-30", "good.md"}, "2020-02-30"},
      {"no date for extract", {"extract", "--as-of", "yesterday", "good.md"}, "yesterday"},
      {"unknown language",
       {"check", "--archive", "articles", "--language", "xx", "good.md"},
       "language 'xx': expected one of de, en, nl, auto"},
      {"unknown language for extract",
       {"extract", "--language", "fr", "good.md"},
       "language 'fr': expected one of de, en, nl, auto"},
      {"unknown message language", {"check", "--archive", "articles", "--messages", "fr", "good.md"}, "messages 'fr'"},
      {"draft that is not there", {"check", "--archive", "articles", "none.md"}, "none.md: cannot be read"},
      {"draft twice", {"check", "--archive", "articles", "good.md", "./good.md"}, "the same file as good.md"},
      {"unknown source", {"check", "--archive", "articles", "--source", "nobody", "good.md"}, "nobody"},
      {"unknown rule", {"explain", "en.figure.nothing"}, "en.figure.nothing"},
      {"configuration that is not there", {"check", "--config", "none.toml", "good.md"}, "none.toml: cannot be read"},
      {"rules that are not there", {"rules", "list", "--rules", "none"}, "none"},
      {"plugin that is not there", {"plugins", "list", "--plugin", "none.so"}, "none.so"},
      {"output that cannot be written",
       {"check", "--archive", "articles", "--output", "none/report", "good.md"},
       "none/report: cannot be written"},
      {"output that is a folder",
       {"check", "--archive", "articles", "--output", "articles", "good.md"},
       "articles: is a folder"},
  };
  const Newsroom newsroom;
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    const Outcome outcome = newsroom.run(c.arguments);
    EXPECT_EQ(outcome.code, 2);
    EXPECT_EQ(outcome.out, "");
    EXPECT_EQ(outcome.err.find("factcheck: "), 0u) << outcome.err;
    EXPECT_NE(outcome.err.find(c.want), std::string::npos) << outcome.err;
  }
}

TEST(CliExit, IsZeroForPages) {
  struct Case {
    const char* name;
    std::vector<std::string> arguments;
    const char* want;
  };
  const Case cases[] = {
      {"help", {"--help"}, "Exit codes"},
      {"help of a command", {"check", "--help"}, "--archive"},
      {"help of a group", {"rules", "--help"}, "List the rules"},
      {"version", {"--version"}, "factcheck " FACTCHECK_PROJECT_VERSION "\n"},
      {"rules", {"rules", "list"}, "de.figure."},
      {"rules of a folder", {"rules", "list", "--rules", FACTCHECK_RULES}, "nl.date."},
      {"plugins", {"plugins", "list"}, "figures"},
      {"languages", {"languages", "list"}, "nl"},
      {"configuration", {"config", "show"}, "# no configuration file"},
  };
  const Newsroom newsroom;
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    const Outcome outcome = newsroom.run(c.arguments);
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_EQ(outcome.err, "");
    EXPECT_NE(outcome.out.find(c.want), std::string::npos) << outcome.out;
  }
}

TEST(CliExit, EveryListedRuleIsExplained) {
  const Newsroom newsroom;
  const std::string list = newsroom.run({"rules", "list"}).out;
  const std::string id = list.substr(0, list.find_first_of(" \t\n"));
  const Outcome outcome = newsroom.run({"explain", id});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_NE(outcome.out.find(id), std::string::npos);
}

TEST(CliExit, RunsTheExamplesOfTheRules) {
  const Newsroom newsroom;
  const Outcome all = newsroom.run({"test"});
  EXPECT_EQ(all.code, 0) << all.out << all.err;
  EXPECT_NE(all.out.find(" examples, 0 failed\n"), std::string::npos);
  EXPECT_EQ(newsroom.run({"test", "de"}).code, 0);
  EXPECT_EQ(newsroom.run({"test", "no-such-pack"}).code, 2);
}

}  // namespace
}  // namespace factcheck::testing
