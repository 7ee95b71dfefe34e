// What a draft that tells the story of an article has without the 'not' that is there.
#include "tests/unit/engine/checking.h"

namespace factcheck {
namespace {

TEST(EngineDenied, WhatTheArticleTellsWithANotAlone) {
  const std::vector<Document> archive = {
      text_of("en",
              "The shipping line Northline of Sandvik and Ida Berg argue about the ferry to Ulvik. The captains "
              "published no official statement about the technical problems. The council gave a warning about the "
              "winter.",
              "2012-04-01"),
      text_of("de",
              "Die Reederei Nordlinie aus Arnfurt und Jo Marsch streiten über die Fähre nach Tarn. Die Kapitäne "
              "veröffentlichten keine offizielle Erklärung zu den technischen Problemen. Der Rat gab eine Warnung vor "
              "dem Winter heraus.",
              "2012-04-01", "de"),
      text_of("nl",
              "Rederij Zuidlijn uit Tarnholm en Mona Haan twisten over de veerboot naar Pell. De kapiteins gaven geen "
              "officiële verklaring over de technische problemen. De raad gaf een waarschuwing voor de winter.",
              "2012-04-01", "nl")};
  const char* const english =
      "Northline of Sandvik came out with an official statement on the technical problems of the ferry to Ulvik.";
  const char* const german =
      "Die Nordlinie aus Arnfurt gab eine offizielle Erklärung zu den technischen Problemen der Fähre nach Tarn.";
  const char* const dutch =
      "In Tarnholm kwam Zuidlijn met een officiële verklaring over de technische problemen van de veerboot.";
  const Retelling cases[] = {
      {"without it", "en", english, Verdict::Contradicted, "2012-04-10"},
      {"in other years", "en", english, Verdict::Unverified, "2014-04-10"},
      {"in another word", "en",
       "Northline of Sandvik refused an official statement on the technical problems of the ferry to Ulvik.",
       Verdict::Unverified, "2012-04-10"},
      {"of something else", "en", "Northline of Sandvik came out with a warning on the technical problems at Ulvik.",
       Verdict::Unverified, "2012-04-10"},
      {"without it", "de", german, Verdict::Contradicted, "2012-04-10"},
      {"in other years", "de", german, Verdict::Unverified, "2014-04-10"},
      {"in another word", "de",
       "Die Nordlinie aus Arnfurt verweigerte eine offizielle Erklärung zu den technischen Problemen der Fähre.",
       Verdict::Unverified, "2012-04-10"},
      {"without it", "nl", dutch, Verdict::Contradicted, "2012-04-10"},
      {"in other years", "nl", dutch, Verdict::Unverified, "2014-04-10"},
      {"in another word", "nl",
       "In Tarnholm weigerde Zuidlijn een officiële verklaring over de technische problemen van de veerboot.",
       Verdict::Unverified, "2012-04-10"},
      {"across languages", "nl",
       "In Arnfurt kwam Nordlinie met een officiële verklaring over de technische problemen van de veerboot naar Tarn.",
       Verdict::Contradicted, "2012-04-10"},
  };
  expect_verdicts(archive, Kind::Event, cases);
}

TEST(EngineDenied, WhatIsAffirmedElsewhereIsOpen) {
  const std::vector<Document> archive = {text_of(
      "en",
      "The shipping line Northline of Sandvik and Ida Berg argue about the ferry to Ulvik. On Monday the captains "
      "published no official statement about the technical problems. On Friday their official statement reached Ulvik.",
      "2012-04-01")};
  const char* draft =
      "Northline of Sandvik came out with an official statement on the technical problems of the ferry to Ulvik.";
  EXPECT_NE(finding_of(archive, text_of("d", draft, "2012-04-10"), Kind::Event).verdict, Verdict::Contradicted);
}

// The words that are told otherwise may stand before the claim's own.
TEST(EngineDenied, TheFindingTakesInWhatIsToldOtherwise) {
  const std::vector<Document> archive = {text_of(
      "nl",
      "Rederij Zuidlijn uit Tarnholm en Mona Haan twisten over de veerboot naar Pell. De raad bracht een niet bindend "
      "advies uit over de veerboot.",
      "2012-04-01", "nl")};
  const char* draft = "Met een bindend advies stuurt de raad de veerboot van Zuidlijn uit Tarnholm naar Pell.";
  const Finding found = finding_of(archive, text_of("d", draft, "2012-04-10", "nl"), Kind::Event);
  EXPECT_EQ(found.verdict, Verdict::Contradicted);
  EXPECT_EQ(found.text.find("bindend advies"), 0u) << found.text;
}

}  // namespace
}  // namespace factcheck
