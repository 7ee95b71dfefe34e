// Every message that a report can hold is there in all three languages, with the same values in it.
#include "core/engine/wording.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "core/engine/engine.h"
#include "core/plugins/wording.h"

namespace factcheck {
namespace {

constexpr const char* kLanguages[] = {"en", "de", "nl"};

TEST(EngineWording, EveryPhraseHasTheSameValuesInEachLanguage) {
  for (std::uint8_t i = 0; i <= static_cast<std::uint8_t>(Phrase::Repeated); ++i) {
    const auto phrase = static_cast<Phrase>(i);
    const std::string english = word(phrase, "en", "<1>", "<2>", "<3>");
    for (const char* language : kLanguages) {
      SCOPED_TRACE(std::to_string(i) + " " + language);
      const std::string text = word(phrase, language, "<1>", "<2>", "<3>");
      EXPECT_FALSE(text.empty());
      EXPECT_EQ(text.find('{'), std::string::npos) << text;
      for (const char* value : {"<1>", "<2>", "<3>"})
        EXPECT_EQ(text.find(value) == std::string::npos, english.find(value) == std::string::npos) << text;
      EXPECT_TRUE(text != english || std::string(language) == "en");
    }
  }
}

TEST(EngineWording, EveryFeatureOfTheMatcherHasAName) {
  for (const char* feature : {"measure", "subject", "event", "period", "unit", "per", "words", "speaker", "person",
                              "organisation", "office", "actor", "object"})
    for (const char* language : kLanguages) {
      SCOPED_TRACE(std::string(feature) + " " + language);
      EXPECT_FALSE(feature_name(feature, language).empty());
      EXPECT_TRUE(feature_name(feature, language) != feature || std::string(language) == "en");
    }
}

TEST(EngineWording, EveryMessageOfEveryPluginIsThereInEachLanguage) {
  EngineOptions options;
  options.rules = FACTCHECK_RULES;
  options.plugins.installed =
      (std::filesystem::read_symlink("/proc/self/exe").parent_path() / "../lib/factcheck/plugins-v0")
          .lexically_normal();
  const Result<Engine> engine = Engine::build(options);
  ASSERT_TRUE(engine) << engine.error().message;
  std::size_t messages = 0;
  for (const PluginInfo& plugin : engine->plugins().plugins())
    for (const PluginRule& rule : plugin.rules) {
      EXPECT_FALSE(rule.messages.empty()) << rule.id;
      for (const auto& [key, texts] : rule.messages) {
        SCOPED_TRACE(rule.id + " " + key);
        ++messages;
        ASSERT_EQ(texts.size(), std::size(kLanguages));
        const std::string& english = texts.at("en");
        for (const char* language : kLanguages) {
          ASSERT_TRUE(texts.contains(language)) << language;
          EXPECT_FALSE(texts.at(language).empty()) << language;
          EXPECT_EQ(names_in(texts.at(language)), names_in(english)) << language;
        }
        EXPECT_NE(texts.at("de"), english);
        EXPECT_NE(texts.at("nl"), english);
      }
    }
  EXPECT_GE(messages, 4u) << "the plugins beside the test";
}

}  // namespace
}  // namespace factcheck
