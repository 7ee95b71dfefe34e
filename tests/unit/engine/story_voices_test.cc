// Whose figure and whose body it is in a story told again.
#include "tests/unit/engine/checking.h"

namespace factcheck {
namespace {

// Of two who speak in an article one names the figure: the other did not say it. Nobody's own figure may be anybody's.
TEST(EngineStory, AFigureThatOthersAloneName) {
  const std::vector<Document> english = {text_of(
      "storm",
      "The storm hit the harbour of Sandvik in Arnford county. Ida Berg of the Ulvik clinic said 340 people had "
      "been treated. Mona Hale, spokeswoman for the county, said the pier was lost.",
      "2012-04-01")};
  const std::vector<Document> own = {
      text_of("storm",
              "The storm hit the harbour of Sandvik in Arnford county, and 340 people were treated. Ida Berg of the "
              "Ulvik clinic said 340 people had been treated. Mona Hale, spokeswoman for the county, said the pier was "
              "lost.",
              "2012-04-01")};
  const std::vector<Document> german = {
      text_of("sturm",
              "Der Sturm traf den Hafen von Sandvik im Kreis Arnfurt. Ida Berg vom Klinikum Ulvik sagte, 340 Menschen "
              "seien behandelt worden. Mona Hahn, Sprecherin des Kreises, sagte, die Mole sei verloren.",
              "2012-04-01", "de")};
  const std::vector<Document> dutch = {
      text_of("storm",
              "De storm trof de haven van Sandvik in de streek Arnvoort. Ida Berg van de kliniek in Ulvik zei dat 340 "
              "mensen waren behandeld. Mona Haan, woordvoerster van de streek, zei dat de pier verloren was.",
              "2012-04-01", "nl")};
  const Retelling in_english[] = {
      {"another's", "en", "Doctors in Sandvik had 340 patients after the storm in Arnford county, Mona Hale said.",
       Verdict::Contradicted, "2012-04-03"},
      {"across languages", "de",
       "Die Ärzte in Sandvik hatten nach dem Sturm im Kreis Arnford 340 Patienten, sagte Mona Hale.",
       Verdict::Contradicted, "2012-04-03"},
  };
  const Retelling of_the_article[] = {
      {"the article's", "en", "Doctors in Sandvik had 340 patients after the storm in Arnford county, Mona Hale said.",
       Verdict::Unverified, "2012-04-03"},
  };
  const Retelling in_german[] = {
      {"another's", "de", "Die Ärzte in Sandvik hatten nach dem Sturm im Kreis Arnfurt 340 Patienten, sagte Mona Hahn.",
       Verdict::Contradicted, "2012-04-03"},
  };
  const Retelling in_dutch[] = {
      {"another's", "nl", "De artsen in Sandvik hadden na de storm in Arnvoort 340 patiënten, zei Mona Haan.",
       Verdict::Contradicted, "2012-04-03"},
  };
  expect_verdicts(english, Kind::Statement, in_english);
  expect_verdicts(own, Kind::Statement, of_the_article);
  expect_verdicts(german, Kind::Statement, in_german);
  expect_verdicts(dutch, Kind::Statement, in_dutch);
}

// Who heads the secret service in the story is not the head of the police.
TEST(EngineStory, BodiesOfTwoKinds) {
  const struct {
    const char *language, *article, *draft;
  } cases[] = {
      {"en",
       "Minister Jo Falk was hurt in Arnford on Monday. Ida Berg, chief of the Norwegian State Secret Service, named "
       "the network of Ulvik.",
       "The chief of the Norwegian Police, Ida Berg, blames the network of Ulvik for the attack on Jo Falk in "
       "Arnford."},
      {"de",
       "Minister Jo Falk wurde am Montag in Arnfurt verletzt. Ida Berg, Chefin des Norwegischen Geheimdienstes, nannte "
       "das Netzwerk von Ulvik.",
       "Die Chefin der Norwegischen Polizei, Ida Berg, macht das Netzwerk von Ulvik für den Angriff auf Jo Falk in "
       "Arnfurt verantwortlich."},
      {"nl",
       "Minister Jo Falk raakte maandag in Arnvoort gewond. Ida Berg, hoofd van de Noorse Geheime Dienst, noemde het "
       "netwerk van Ulvik.",
       "Het hoofd van de Noorse Politie, Ida Berg, geeft het netwerk van Ulvik de schuld van de aanval op Jo Falk in "
       "Arnvoort."},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.language);
    const std::vector<Document> archive{text_of("a", c.article, "2012-04-01", c.language)};
    const Finding found = finding_of(archive, text_of("d", c.draft, "2012-04-03", c.language), Kind::Role);
    EXPECT_EQ(found.verdict, Verdict::Contradicted) << found.message;
  }
}

}  // namespace
}  // namespace factcheck
