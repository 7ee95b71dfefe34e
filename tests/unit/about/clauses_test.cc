// Which words are told of a figure or date: those of its own clause.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "core/about/about.h"
#include "core/extract/extractor.h"
#include "tests/unit/about/table.h"

namespace factcheck {
namespace {

TEST(AboutClauses, AWordBelongsToTheValueOfItsClause) {
  const struct {
    const char *name, *language, *text, *value, *word;
    bool near;
  } cases[] = {
      {"behind a link", "en", "The line has 1,600 seats in Ulvik and 400 seats in Tarnholm.", "400", "Tarnholm", true},
      {"before it", "en", "The line has 1,600 seats in Ulvik and 400 seats in Tarnholm.", "400", "Ulvik", false},
      {"another day", "en", "The ferry was built in 1936 and launched in 1938.", "1936", "launched", false},
      {"only one value", "en", "The ferry was built and launched in 1938.", "1938", "built", true},
      {"many is no value", "en", "The yard has 400 workers and many cranes.", "400", "cranes", true},
      {"a value has no word of its own", "en", "The ferry was built in 1936 and 1938.", "1938", "built in", true},
      {"behind a link", "de", "Die Linie hat 1.600 Plätze in Ulvik und 400 Plätze in Tarnholm.", "400", "Tarnholm",
       true},
      {"before it", "de", "Die Linie hat 1.600 Plätze in Ulvik und 400 Plätze in Tarnholm.", "400", "Ulvik", false},
      {"another year", "de", "Die Fähre wurde 1936 gebaut und 1938 verkauft.", "1938", "gebaut", false},
      {"behind a link", "nl", "De lijn heeft 1.600 plaatsen in Ulvik en 400 plaatsen in Tarnholm.", "400", "Tarnholm",
       true},
      {"before it", "nl", "De lijn heeft 1.600 plaatsen in Ulvik en 400 plaatsen in Tarnholm.", "400", "Ulvik", false},
      {"another year", "nl", "De veerboot werd in 1936 gebouwd en in 1938 verkocht.", "1938", "gebouwd", false},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(std::string(c.language) + ": " + c.name);
    const Document document = document_of(c.text, c.language);
    const Extraction found = extract(document, grammar(), {});
    const Described described = describe(document, found, book(), knowledge());
    const auto mention = std::find_if(found.mentions.begin(), found.mentions.end(), [&](const Mention& m) {
      return (m.figure || m.date) && m.span.of(document.text) == c.value;
    });
    ASSERT_NE(mention, found.mentions.end());
    const About& about = described.abouts[static_cast<std::size_t>(mention - found.mentions.begin())];
    bool near = false;
    for (const auto* terms : {&about.measure, &about.subjects, &about.events})
      for (const Term& term : *terms) near |= term.near && term.span.of(document.text) == c.word;
    EXPECT_EQ(near, c.near);
  }
}

}  // namespace
}  // namespace factcheck
