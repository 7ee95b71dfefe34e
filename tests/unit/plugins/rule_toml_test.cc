// What is said of a rule.toml with faults, and what is read of one without.
#include "core/plugins/rule_toml.h"

#include <gtest/gtest.h>

#include <string>

namespace factcheck {
namespace {

constexpr const char* kGood = R"(schema = 1
[[rule]]
id       = "a.b"
kind     = "figure"
severity = "warning"
maturity = "trial"
why      = "w"
source   = "s"
[rule.option.o]
type    = "decimal"
default = "0.5"
why     = "w"
[rule.message.m]
en = "x {v}"
de = "y {v}"
nl = "z {v}"
[[rule.example]]
draft = "[[7]] birds"
want  = "none"
)";

std::string with(std::string_view line, std::string_view instead) {
  std::string text = kGood;
  const std::size_t at = text.find(line);
  EXPECT_NE(at, std::string::npos) << line;
  return text.replace(at, line.size(), instead);
}

TEST(PluginRuleToml, ReadsRules) {
  FaultList faults;
  const PluginRules rules = read_rule_toml(kGood, "birds", {true, false}, faults);
  EXPECT_TRUE(faults.empty());
  ASSERT_EQ(rules.rules.size(), 1u);
  const PluginRule& rule = rules.rules[0];
  EXPECT_EQ(rule.id, "a.b");
  EXPECT_EQ(rule.kind, Kind::Figure);
  EXPECT_EQ(rule.severity, Severity::Warning);
  EXPECT_EQ(rule.file, "plugins/birds/rule.toml");
  EXPECT_EQ(rule.messages.at("m").at("de"), "y {v}");
  ASSERT_EQ(rule.cases.size(), 1u);
  EXPECT_EQ(rule.cases[0].where, "plugins/birds/rule.toml:17:1");
  ASSERT_EQ(rules.options.size(), 1u);
  EXPECT_EQ(std::get<Decimal>(*rules.options[0].value), Decimal::make(5, -1));
}

TEST(PluginRuleToml, NamesFaults) {
  struct Case {
    const char* name;
    std::string text;
    const char* says;
  };
  const Case cases[] = {
      {"no TOML", "schema = ", "expected valid TOML"},
      {"no schema", with("schema = 1", "schema = 2"), "expected schema = 1"},
      {"no rule", "schema = 1\n", "holds no rule"},
      {"unknown key", with("why      = \"w\"", "wy = \"w\""), "unknown key 'wy'"},
      {"missing key", with("source   = \"s\"\n", ""), "'source' is missing"},
      {"unknown kind", with("\"figure\"", "\"figur\""), "'kind' is 'figur'"},
      {"unknown severity", with("\"warning\"", "\"loud\""), "'severity' is 'loud'"},
      {"missing translation", with("nl = \"z {v}\"\n", ""), "'nl' is missing"},
      {"unknown language", with("nl = ", "fr = "), "unknown key 'fr'"},
      {"no message", with("[rule.message.m]\nen = \"x {v}\"\nde = \"y {v}\"\nnl = \"z {v}\"\n", ""), "has no message"},
      {"default of another type", with("\"0.5\"", "true"), "'default' is true or false; expected decimal"},
      {"default through a double", with("\"0.5\"", "0.5"), "expected decimal"},
      {"unknown option type", with("\"decimal\"", "\"float\""), "'type' is 'float'"},
      {"example without a claim", with("[[7]]", "7"), "marks no claim"},
      {"unknown relation", with("\"none\"", "\"nothing\""), "'want' is 'nothing'"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    FaultList faults;
    (void)read_rule_toml(c.text, "birds", {true, false}, faults);
    std::string all;
    for (const Diagnostic& fault : faults.sorted()) all += fault.where + ": " + fault.message + "\n";
    EXPECT_NE(all.find(c.says), std::string::npos) << all;
    EXPECT_TRUE(all.starts_with("plugins/birds/rule.toml:")) << all;
  }
}

TEST(PluginRuleToml, AsksWhichCallARuleAnswers) {
  FaultList faults;
  (void)read_rule_toml(kGood, "birds", {true, true}, faults);
  ASSERT_EQ(faults.sorted().size(), 1u);
  EXPECT_NE(faults.sorted()[0].message.find("'answers' is missing"), std::string::npos);
  FaultList none;
  const std::string text = with("source   = \"s\"", "source = \"s\"\nanswers = \"inspect\"");
  const PluginRules rules = read_rule_toml(text, "birds", {true, true}, none);
  EXPECT_TRUE(none.empty());
  EXPECT_EQ(rules.phases.at(0), RulePhase::Inspect);
}

TEST(PluginRuleToml, ReadsSettings) {
  EXPECT_EQ(std::get<std::int64_t>(*read_option("7", OptionType::Int)), 7);
  EXPECT_FALSE(read_option("\"7\"", OptionType::Int));
  EXPECT_EQ(std::get<bool>(*read_option("true", OptionType::Bool)), true);
  EXPECT_EQ(std::get<Decimal>(*read_option("0.1", OptionType::Decimal)), Decimal::make(1, -1));
  EXPECT_EQ(std::get<Decimal>(*read_option("\"0.1\"", OptionType::Decimal)), Decimal::make(1, -1));
  EXPECT_EQ(std::get<std::string>(*read_option("\"a b\"", OptionType::Text)), "a b");
  EXPECT_EQ(std::get<std::string>(*read_option("a b", OptionType::Text)), "a b");
  EXPECT_EQ(std::get<std::vector<std::string>>(*read_option("[\"a\"]", OptionType::Texts)).size(), 1u);
  EXPECT_FALSE(read_option("[1]", OptionType::Texts));
  EXPECT_FALSE(read_option("1\nvalue2 = 2", OptionType::Int));
}

}  // namespace
}  // namespace factcheck
