#include <gtest/gtest.h>

#include <string>

#include "core/about/about.h"
#include "core/about/knowledge.h"
#include "tests/unit/extract/reading.h"

namespace factcheck {
namespace {

TEST(AboutSource, TellsWhoVouchesForAFigure) {
  const Knowledge knowledge(book());
  const auto via = [&](const std::string& text) {
    const Document made = document_of(text, "en");
    const Extraction found = extract(made, grammar(), {});
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
