#include <gtest/gtest.h>

#include <cstdint>
#include <string>

#include "core/about/about.h"
#include "core/about/knowledge.h"
#include "core/extract/extractor.h"
#include "core/rules/rule_book.h"

namespace factcheck {
namespace {

const RuleBook& book() {
  static const Result<RuleBook> loaded = load_rules(FACTCHECK_RULES);
  EXPECT_TRUE(loaded) << loaded.error().message;
  return *loaded;
}

Document document(const std::string& text) {
  Document made;
  made.id = "test";
  made.text = text;
  made.body = {0, static_cast<std::uint32_t>(text.size())};
  made.language = "en";
  return made;
}

TEST(AboutSource, TellsWhoVouchesForAFigure) {
  const Knowledge knowledge(book());
  const auto via = [&](const std::string& text) {
    const Document made = document(text);
    const Extraction found = extract(made, book(), {});
    const Described described = describe(made, found, book(), knowledge);
    for (std::size_t i = 0; i < found.mentions.size(); ++i) {
      if (found.mentions[i].kind == Kind::Figure)
        return described.abouts[i].via + (described.abouts[i].modality == Modality::Reported ? " reported" : "");
    }
    return std::string("no figure");
  };
  EXPECT_EQ(via("Mona Hale said that 40 ships had left."), "Mona Hale reported");
  EXPECT_EQ(via("In May 40 ships left."), "");
}

}  // namespace
}  // namespace factcheck
