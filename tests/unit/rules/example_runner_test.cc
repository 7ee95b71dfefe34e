#include "core/rules/example_runner.h"

#include <gtest/gtest.h>

#include "rule_folder.h"

namespace factcheck {
namespace {

TEST(RulesExamples, CompareSpanAndFieldsWithWhatWasFound) {
  RuleFolder folder;
  folder.write("de/language.toml", kLanguageToml);
  folder.write("de/figure.toml", kRuleToml);
  const Result<RuleBook> book = load_rules(folder.path());
  ASSERT_TRUE(book);

  struct Extractor {
    const char* name;
    std::vector<ExampleFound> (*find)(const std::string& text);
    std::vector<std::string> want;  // faults without the folder's path
  };
  const Extractor extractors[] = {
      {"all as they say",
       [](const std::string& text) -> std::vector<ExampleFound> {
         if (text.find("Uhr") != std::string::npos) return {{"de.date.clock", {3, 8}, {}}};
         const bool three = text.find('3') != std::string::npos;
         return {{"de.figure.amount",
                  three ? Span{9, 24} : Span{9, 10},
                  {{"min", three ? "3" : "4"}, {"ordinal", "false"}}}};
       },
       {}},
      {"nothing found",
       [](const std::string&) -> std::vector<ExampleFound> { return {}; },
       {"de/figure.toml:12:1: rule 'de.figure.amount': expected [[über 3 Prozent]] with min=3, found nothing",
        "de/figure.toml:15:1: rule 'de.figure.amount': expected [[4]] with min=4, ordinal=false, found nothing"}},
      {"found by the wrong rule, another value, a near miss hit",
       [](const std::string& text) -> std::vector<ExampleFound> {
         if (text.find("Uhr") != std::string::npos) return {{"de.figure.amount", {3, 4}, {}}};
         if (text.find('3') != std::string::npos) return {{"de.date.year", {9, 14}, {}}};
         return {{"de.figure.amount", {9, 10}, {{"min", "5"}}}};
       },
       {"de/figure.toml:12:1: rule 'de.figure.amount': expected [[über 3 Prozent]] with min=3, found [[über]] by "
        "de.date.year",
        "de/figure.toml:15:1: rule 'de.figure.amount': expected [[4]] with min=4, ordinal=false, found it with min=5, "
        "no field "
        "'ordinal'",
        "de/figure.toml:18:1: rule 'de.figure.amount': expected nothing by this rule, found [[3]] by "
        "de.figure.amount"}},
  };
  for (const Extractor& e : extractors) {
    SCOPED_TRACE(e.name);
    const ExampleOutcome outcome = run_examples(
        *book, [&](const LanguagePack&, const RuleExample&, const std::string& text) { return e.find(text); });
    EXPECT_EQ(outcome.run, 3u);
    std::vector<std::string> faults;
    for (const Diagnostic& fault : outcome.faults) {
      faults.push_back(replaced(fault.where, folder.path() + "/", "") + ": " + fault.message);
    }
    EXPECT_EQ(faults, e.want);
  }
}

}  // namespace
}  // namespace factcheck
