// Which values tell one sentence from others.
#include "core/match/same_value.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/unit/match/hand_made.h"

namespace factcheck {
namespace {

TEST(MatchSameValue, AmountsAndDaysAreTellingAgesAndSmallCountsAreNot) {
  const struct {
    const char *language, *text;
    bool telling;
  } cases[] = {
      {"en", "It cost $12 million.", true},
      {"en", "It sank on 3 May 2019.", true},
      {"en", "He sold 141 boats.", true},
      {"en", "He sold 14 boats.", false},
      {"en", "Joan Marsh, 34, sank it.", false},
      {"de", "Sie kostete 12 Millionen Euro.", true},
      {"de", "Der 34-jährige Jo Marsch kam.", false},
      {"nl", "Hij kostte 12 miljoen euro.", true},
      {"nl", "De 34-jarige Mona Haan kwam.", false},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(std::string(c.language) + ": " + c.text);
    Analysis text;
    text.document.text = c.text;
    text.document.language = c.language;
    text.document.body = {0, static_cast<std::uint32_t>(text.document.text.size())};
    text.extraction = extract(text.document, Grammar(book()), {});
    ASSERT_FALSE(text.extraction.mentions.empty());
    const auto value = std::find_if(text.extraction.mentions.begin(), text.extraction.mentions.end(),
                                    [](const Mention& m) { return m.figure || m.date; });
    ASSERT_NE(value, text.extraction.mentions.end());
    EXPECT_EQ(is_telling(text, *value), c.telling);
  }
}

}  // namespace
}  // namespace factcheck
