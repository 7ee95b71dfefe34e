// What plugins do wrong stays with them.
#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

#include "hand_made.h"

namespace factcheck {
namespace {

using hand_made::exactly, hand_made::of, hand_made::on;

PluginOptions unruly(const std::string& deed) {
  PluginOptions options;
  options.files = {std::string(FACTCHECK_BAD_PLUGINS) + "/unruly.so"};
  options.settings = {{"unruly.judge.deed", "\"" + deed + "\""}};
  return options;
}

hand_made::Question seven_or_eight() { return {of(exactly("7")), of(exactly("8"))}; }

Analysis dated_draft() { return hand_made::text_with(of(on("2020-02-06")), "6 février 2020", "en", Status::Draft); }

TEST(AbiContainment, EndsAPluginThatFails) {
  struct Case {
    const char* deed;
    const char* says;
  };
  const Case cases[] = {{"throw in judge", "judge failed: threw an exception: no judgement"},
                        {"throw a number", "judge failed: threw an exception;"},
                        {"fail in judge", "judge failed: out of ideas"},
                        {"odd status", "judge failed: status 4711 without a reason"}};
  for (const Case& c : cases) {
    SCOPED_TRACE(c.deed);
    const auto plugins = hand_made::load(unruly(c.deed));
    ASSERT_TRUE(plugins) << plugins.error().message;
    Diagnostics faults;
    for (int i = 0; i < 3; ++i) EXPECT_TRUE(ask(*plugins, seven_or_eight(), faults).empty());
    ASSERT_EQ(faults.size(), 1u);  // told once, however often it is met
    EXPECT_EQ(faults[0].severity, Severity::Error);
    EXPECT_NE(faults[0].message.find(c.says), std::string::npos) << faults[0].message;
    Diagnostics later;
    EXPECT_TRUE(plugins->inspect(dated_draft(), later).empty());
    EXPECT_EQ(later, faults);  // a later report is incomplete, too, and says so
  }
}

TEST(AbiContainment, DropsAnswersThatAreWrong) {
  struct Case {
    const char* deed;
    const char* says;
  };
  const Case cases[] = {{"odd relation", "an unknown relation"},
                        {"unknown key", "has no message 'unknown'"},
                        {"suggestion past the end", "a suggestion for a span outside the text"},
                        {"suggestion inside a character", "a suggestion for a span outside the text"},
                        {"null text", "a suggestion that is no UTF-8"},
                        {"explain twice", "explain twice in one judge"},
                        {"register a kind", "own kinds arrive with a later ABI minor"}};
  for (const Case& c : cases) {
    SCOPED_TRACE(c.deed);
    const auto plugins = hand_made::load(unruly(c.deed));
    ASSERT_TRUE(plugins) << plugins.error().message;
    Diagnostics faults;
    for (int i = 0; i < 3; ++i) EXPECT_TRUE(ask(*plugins, seven_or_eight(), faults).empty());
    ASSERT_EQ(faults.size(), 1u);
    EXPECT_EQ(faults[0].severity, Severity::Error);
    EXPECT_NE(faults[0].message.find(c.says), std::string::npos) << faults[0].message;
  }
}

TEST(AbiContainment, DropsReportsThatAreWrong) {
  struct Case {
    const char* deed;
    const char* says;
  };
  const Case cases[] = {{"", ""},
                        {"span past the end", "a span outside the text"},
                        {"span backwards", "a span outside the text"},
                        {"unknown claim", "an unknown claim"},
                        {"unknown rule", "a rule that its rule.toml does not have"},
                        {"null list", "a list without data"},
                        {"throw in inspect", "inspect failed: threw an exception: no inspection"}};
  for (const Case& c : cases) {
    SCOPED_TRACE(c.deed);
    const auto plugins = hand_made::load(unruly(c.deed));
    ASSERT_TRUE(plugins) << plugins.error().message;
    Diagnostics faults;
    const auto found = plugins->inspect(dated_draft(), faults);
    EXPECT_EQ(found.size(), *c.says == '\0' ? 1u : 0u);
    EXPECT_EQ(faults.size(), *c.says == '\0' ? 0u : 1u);
    if (!faults.empty()) {
      EXPECT_NE(faults[0].message.find(c.says), std::string::npos) << faults[0].message;
    }
  }
}

TEST(AbiContainment, RefusesAPluginThatThrowsOnStart) {
  const auto plugins = hand_made::load(unruly("throw in create"));
  ASSERT_FALSE(plugins);
  EXPECT_NE(plugins.error().message.find("cannot start: threw an exception: no start"), std::string::npos);
  EXPECT_TRUE(hand_made::load(unruly("explain in create")));
}

TEST(AbiContainment, CancelsWithoutAFault) {
  const auto plugins = hand_made::load(unruly("cancel in judge"));
  ASSERT_TRUE(plugins) << plugins.error().message;
  Diagnostics faults;
  EXPECT_TRUE(ask(*plugins, seven_or_eight(), faults).empty());
  EXPECT_TRUE(faults.empty());
}

TEST(AbiContainment, LeavesOutRulesThatAreOff) {
  PluginOptions options = unruly("");
  options.disabled = {"unruly.inspect"};
  const auto plugins = hand_made::load(options);
  ASSERT_TRUE(plugins) << plugins.error().message;
  Diagnostics faults;
  EXPECT_TRUE(plugins->inspect(dated_draft(), faults).empty());
  EXPECT_EQ(ask(*plugins, seven_or_eight(), faults).size(), 1u);
  EXPECT_TRUE(faults.empty());
}

TEST(AbiHost, KeepsItsWord) {
  const auto plugins = hand_made::load(unruly("use the host"));
  ASSERT_TRUE(plugins) << plugins.error().message;
  Diagnostics faults;
  const auto judgements = ask(*plugins, seven_or_eight(), faults);
  ASSERT_EQ(judgements.size(), 1u);
  EXPECT_EQ(judgements[0].relation, Relation::Supports);
  EXPECT_TRUE(faults.empty());
}

TEST(AbiThreads, EightOnOneSet) {
  PluginOptions options = unruly("fail in judge");
  options.installed = FACTCHECK_PLUGINS;
  options.disabled = {"name.speaker"};  // so that statements have one judge
  const auto plugins = hand_made::load(options);
  ASSERT_TRUE(plugins) << plugins.error().message;
  std::vector<int> right(8);
  std::vector<std::thread> threads;
  for (int& mine : right) {
    threads.emplace_back([&] {
      Diagnostics faults;
      const hand_made::Question quote = {hand_made::quoted("we shall never leave this old town", "Ana Petrov"),
                                         hand_made::quoted("we shall never leave this old town", "Ana Petrov")};
      for (int i = 0; i < 50; ++i) {
        const auto figure = ask(*plugins, seven_or_eight(), faults);
        mine += figure.size() == 1 && figure[0].relation == Relation::Excludes ? 1 : 0;
        const auto statement = ask(*plugins, quote, faults);
        mine += statement.size() == 1 && statement[0].relation == Relation::Supports ? 1 : 0;
        mine += plugins->inspect(dated_draft(), faults).size() <= 1 ? 1 : 0;
      }
      mine += faults.size() == 1 ? 1 : 0;
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(right, std::vector<int>(8, 151));
}

}  // namespace
}  // namespace factcheck
