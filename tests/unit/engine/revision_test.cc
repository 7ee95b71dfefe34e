#include "core/engine/revision.h"

#include <gtest/gtest.h>

#include "core/engine/engine.h"

namespace factcheck {
namespace {

const Engine& engine() {
  static const Engine* built = [] {
    EngineOptions options;
    options.rules = FACTCHECK_RULES;
    return new Engine(*Engine::build(options));
  }();
  return *built;
}

Analysis analysed(const std::string& text, const std::string& language) {
  Document d;
  d.id = "a", d.text = text, d.language = language, d.date = "2031-05-05";
  d.body = {0, static_cast<std::uint32_t>(text.size())};
  return engine().extract(std::move(d), {}, false);
}

std::uint32_t mention_at(const Analysis& analysis, const std::string& text) {
  for (std::uint32_t m = 0; m < analysis.extraction.mentions.size(); ++m) {
    const Mention& mention = analysis.extraction.mentions[m];
    if ((mention.figure || mention.date) && mention.span.of(analysis.document.text) == text) return m;
  }
  ADD_FAILURE() << "no mention " << text;
  return 0;
}

TEST(EngineRevision, ReadsTheSignsOfAValue) {
  const struct {
    const char *name, *language, *text, *mention;
    std::uint32_t want;
  } cases[] = {
      {"plain", "en", "The flood killed 14 people in Arnford.", "14", 0},
      {"now", "en", "The club now has 14 members.", "14", kUpdates},
      {"now, of another clause", "en", "The club, now led by a woman, has 14 members.", "14", 0},
      {"postponed", "en", "The opening was postponed to 10 November 2031.", "10 November 2031", kRevises},
      {"said in the sentence before", "en", "The opening was postponed. It is set for 10 November 2031.",
       "10 November 2031", kRevises},
      {"not this one", "en", "The club has 21 members, not 12.", "12", kWithdrawn},
      {"a former version", "en", "An earlier version of this article said the club had 12 members.", "12", kWithdrawn},
      {"of a phone", "en", "The first version of the phone sold 12 million pieces.", "12 million", 0},
      {"the right one", "en", "Contrary to what an earlier version of this article said, the club has 21 members.",
       "21", 0},
      {"German", "de", "Die Eröffnung wurde auf den 10. November 2031 verschoben.", "10. November 2031", kRevises},
      {"German now", "de", "Der Verein hat inzwischen 14 Mitglieder.", "14", kUpdates},
      {"German former", "de", "In einer früheren Version dieses Artikels hieß es, der Verein habe 12 Mitglieder.", "12",
       kWithdrawn},
      {"Dutch", "nl", "De opening is uitgesteld tot 10 november 2031.", "10 november 2031", kRevises},
      {"Dutch now", "nl", "De club heeft inmiddels 14 leden.", "14", kUpdates},
      {"Dutch former", "nl", "In een eerdere versie van dit artikel stond dat de club 12 leden had.", "12", kWithdrawn},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.name);
    const Analysis article = analysed(c.text, c.language);
    const Revisions revisions(engine().book());
    EXPECT_EQ(revisions.signs(article, mention_at(article, c.mention)), c.want);
  }
}

TEST(EngineRevision, ANoticePutsAValueRight) {
  const struct {
    const char *language, *text, *former, *right;  // right: null if there is none
  } cases[] = {
      {"en", "An earlier version of this article said the club had 12 members. It has 21.", "12", "21"},
      {"en", "Correction: The club has 21 members, not 12.", "12", "21"},
      {"en", "The club has 21 members, not 12.", "12", nullptr},
      {"de", "Korrektur: Der Verein hat 21 Mitglieder und nicht 12.", "12", "21"},
      {"nl", "In een eerdere versie van dit bericht stond dat de club 12 leden had. Het zijn er 21.", "12", "21"},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.text);
    const Analysis article = analysed(c.text, c.language);
    const Revisions revisions(engine().book());
    const auto right = revisions.put_right(article, mention_at(article, c.former));
    ASSERT_EQ(right.has_value(), c.right != nullptr);
    if (right) {
      EXPECT_EQ(*right, mention_at(article, c.right));
    }
  }
}

}  // namespace
}  // namespace factcheck
