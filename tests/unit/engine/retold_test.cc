// What a draft that tells the story of an article anew gives another value.
#include "tests/unit/engine/checking.h"

namespace factcheck {
namespace {

// What a paragraph retells with another value is a mistake: where the article has the value nowhere, and only one
// of its values could be meant.
TEST(EngineStory, AValueRetoldOtherwise) {
  const std::vector<Document> english = {
      text_of("mill",
              "Harbour firm Tarnwerk bought the Ulvik paper mill in March 2011. The strike at the mill lasted three "
              "weeks. Owner "
              "Ida Berg paid 45 million kroner for the machines and 12 million for the land. Her holiday went on for "
              "five weeks.",
              "2012-02-01")};
  const std::vector<Document> german = {
      text_of("mühle",
              "Die Hafenfirma Tarnwerk kaufte die Papierfabrik Ulvik im März 2011. Der erste Streik der Arbeiter in "
              "der Fabrik dauerte "
              "drei Wochen. "
              "Die Eignerin Ida Berg zahlte 45 Millionen Kronen für die Maschinen und 12 Millionen für das Land.",
              "2012-02-01", "de")};
  const std::vector<Document> dutch = {text_of(
      "molen",
      "Havenbedrijf Tarnwerk kocht papierfabriek Ulvik in maart 2011. De staking in de fabriek duurde drie weken. "
      "Eigenares Ida Berg betaalde 45 miljoen kronen voor de machines en 12 miljoen voor het land. Haar reis nam vijf "
      "weken in beslag.",
      "2012-02-01", "nl")};
  const struct {
    const char *name, *language;
    const std::vector<Document>& archive;
    const char* draft;
    Kind kind;
    Verdict verdict;
  } cases[] = {
      {"a length", "en", english, "Tarnwerk of Ulvik and Ida Berg: the strike at the mill lasted two weeks.",
       Kind::Date, Verdict::Contradicted},
      {"a length", "de", german,
       "Tarnwerk aus Ulvik und Ida Berg: Der erste Streik der Arbeiter in der Fabrik dauerte zwei Wochen.", Kind::Date,
       Verdict::Contradicted},
      {"a length", "nl", dutch, "Tarnwerk uit Ulvik en Ida Berg: de staking in de fabriek duurde twee weken.",
       Kind::Date, Verdict::Contradicted},
      {"the length of something else", "en", english,
       "Tarnwerk of Ulvik and Ida Berg: the strike at the mill lasted five weeks.", Kind::Date, Verdict::Contradicted},
      {"the length of something else", "nl", dutch,
       "Tarnwerk uit Ulvik en Ida Berg: de staking in de fabriek duurde vijf weken.", Kind::Date,
       Verdict::Contradicted},
      {"across languages", "de", dutch,
       "Ida Berg aus Ulvik: Bei Tarnwerk dauerte der Streik in der Fabrik zwei Wochen.", Kind::Date,
       Verdict::Contradicted},
      {"across languages", "nl", german,
       "Ida Berg is van Ulvik. Bij Tarnwerk duurde de staking in de fabriek twee weken.", Kind::Date,
       Verdict::Contradicted},
      {"across languages", "en", dutch,
       "Ida Berg is from Ulvik. At Tarnwerk the strike in the factory lasted two weeks.", Kind::Date,
       Verdict::Contradicted},
      {"of another thing, across languages", "de", english,
       "Ida Berg: Im Mai 2011 heiratete in Tarnwerk ein Lehrer aus Ulvik.", Kind::Date, Verdict::Unverified},
      {"of another thing", "en", english, "Tarnwerk of Ulvik and Ida Berg: a holiday in Rome lasted two weeks.",
       Kind::Date, Verdict::Unverified},
      {"of another thing", "de", german, "Tarnwerk aus Ulvik und Ida Berg: Ein Urlaub in Rom dauerte zwei Wochen.",
       Kind::Date, Verdict::Unverified},
      {"of another thing", "nl", dutch, "Tarnwerk uit Ulvik en Ida Berg: een vakantie in Rome duurde twee weken.",
       Kind::Date, Verdict::Unverified},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(std::string(c.language) + ": " + c.name);
    const Finding found = finding_of(c.archive, text_of("d", c.draft, "2012-02-10", c.language), c.kind);
    EXPECT_EQ(found.verdict, c.verdict) << found.message;
  }
}

// A story of these days that is surely known is told in any words: one of them besides the names says which of its
// dates is meant, or which amount that differs in a digit. Of a later year it may be told of another time.
TEST(EngineStory, AValueInOtherWords) {
  const std::vector<Document> archive = {
      text_of("en",
              "Harbour firm Tarnwerk took over the Ulvik paper mill of Ida Berg. The council of Arnford approved the "
              "sale on 14 March. In Sandvik a ticket for the museum costs 95 kroner.",
              "2012-04-01"),
      text_of("de",
              "Die Hafenfirma Nordlinie übernahm die Papierfabrik Arnfurt von Jo Marsch. Der Rat von Sandvik "
              "genehmigte den Verkauf am 14. März. In Ulvik kostet eine Karte für das Museum 95 Kronen.",
              "2012-04-01", "de"),
      text_of(
          "nl",
          "Havenbedrijf Zuidlijn nam papierfabriek Tarnholm van Mona Haan over. De raad van Sandvik keurde de verkoop "
          "op 14 maart goed. In Ulvik kost een kaartje voor het museum 95 kronen.",
          "2012-04-01", "nl")};
  const Retelling dates[] = {
      {"another month", "en", "Ida Berg of Ulvik and Tarnwerk: the sale goes back to 14 May.", Verdict::Contradicted,
       "2012-04-10"},
      {"another year", "en", "Ida Berg of Ulvik and Tarnwerk: the sale goes back to 14 May.", Verdict::Unverified,
       "2013-06-10"},
      {"another month", "de", "Jo Marsch aus Arnfurt und Nordlinie: Der Verkauf stammt vom 14. Mai.",
       Verdict::Contradicted, "2012-04-10"},
      {"another year", "de", "Jo Marsch aus Arnfurt und Nordlinie: Der Verkauf stammt vom 14. Mai.",
       Verdict::Unverified, "2013-06-10"},
      {"another month", "nl", "Mona Haan uit Tarnholm en Zuidlijn: de verkoop dateert van 14 mei.",
       Verdict::Contradicted, "2012-04-10"},
      {"another year", "nl", "Mona Haan uit Tarnholm en Zuidlijn: de verkoop dateert van 14 mei.", Verdict::Unverified,
       "2013-06-10"},
  };
  const Retelling amounts[] = {
      {"a digit more", "en", "Ida Berg of Ulvik and Tarnwerk: for the museum visitors pay 195 kroner.",
       Verdict::Contradicted, "2012-04-10"},
      {"another amount", "en", "Ida Berg of Ulvik and Tarnwerk: for the museum visitors pay 120 kroner.",
       Verdict::Unverified, "2012-04-10"},
      {"a digit more", "de", "Jo Marsch aus Arnfurt und Nordlinie: Im Museum zahlen Besucher 195 Kronen.",
       Verdict::Contradicted, "2012-04-10"},
      {"another amount", "de", "Jo Marsch aus Arnfurt und Nordlinie: Im Museum zahlen Besucher 120 Kronen.",
       Verdict::Unverified, "2012-04-10"},
      {"a digit more", "nl", "Mona Haan uit Tarnholm en Zuidlijn: in het museum betalen bezoekers 195 kronen.",
       Verdict::Contradicted, "2012-04-10"},
      {"another amount", "nl", "Mona Haan uit Tarnholm en Zuidlijn: in het museum betalen bezoekers 120 kronen.",
       Verdict::Unverified, "2012-04-10"},
  };
  expect_verdicts(archive, Kind::Date, dates);
  expect_verdicts(archive, Kind::Figure, amounts);
}

// Of a story of these weeks the one value of its sort is meant, with less in common; of two of them the one that is
// ahead of the other, else it is not told which.
TEST(EngineStory, AValueWithoutRival) {
  const std::vector<Document> archive = {
      text_of("en",
              "The ferry Nordlys of Sandvik is back in Arnford. Captain Nora Hale was under way to the islands for 13 "
              "days with grain for the villages. The harbour of Ulvik spent 24 million kroner on its pier, the council "
              "of Tarnholm 31 million on a school. Prayers in Pell go on for 40 days.",
              "2012-04-01"),
      text_of("de",
              "Die Fähre Nordlys aus Sandvik ist zurück in Arnfurt. Kapitänin Ida Berg war 13 Tage lang zu den Inseln "
              "unterwegs, mit Getreide für die Dörfer. Der Hafen von Ulvik gab 24 Millionen Kronen für seine Mole aus, "
              "der Rat von Tarnholm 31 Millionen für eine Schule. In Pell betet man 40 Tage lang.",
              "2012-04-01", "de"),
      text_of("nl",
              "De veerboot Nordlys uit Sandvik is terug in Arnvoort. Kapitein Mona Haan was 13 dagen onderweg naar de "
              "eilanden, met graan voor de dorpen. De haven van Ulvik gaf 24 miljoen kronen uit aan haar pier, de raad "
              "van Tarnholm 31 miljoen aan een school. In Pell bidt men 40 dagen lang.",
              "2012-04-01", "nl"),
  };
  const Retelling lengths[] = {
      {"another length", "en", "Nora Hale steered the Nordlys of Sandvik to the islands: nine days at sea.",
       Verdict::Contradicted, "2012-04-10"},
      {"of what the other is told", "en", "Nora Hale of the Nordlys of Sandvik: prayers in Pell, nine days at sea.",
       Verdict::Unverified, "2012-04-10"},
      {"months later", "en", "Nora Hale steered the Nordlys of Sandvik to the islands: nine days at sea.",
       Verdict::Unverified, "2012-08-10"},
      {"another length", "de", "Neun Tage kämpften Ida Berg und ihre Nordlys vor Inseln mit Wind, Wellen und Sandvik.",
       Verdict::Contradicted, "2012-04-10"},
      {"months later", "de", "Neun Tage kämpften Ida Berg und ihre Nordlys vor Inseln mit Wind, Wellen und Sandvik.",
       Verdict::Unverified, "2012-08-10"},
      {"another length", "nl", "Mona Haan stuurde de Nordlys uit Sandvik naar de eilanden: negen dagen op zee.",
       Verdict::Contradicted, "2012-04-10"},
      {"months later", "nl", "Mona Haan stuurde de Nordlys uit Sandvik naar de eilanden: negen dagen op zee.",
       Verdict::Unverified, "2012-08-10"},
  };
  const Retelling amounts[] = {
      {"two that could be meant", "en", "Nordlys, Nora Hale, Sandvik: Ulvik and Tarnholm are paying 57 million kroner.",
       Verdict::Unverified, "2012-04-10"},
      {"two that could be meant", "de", "Nordlys, Ida Berg, Sandvik: Ulvik und Tarnholm zahlen 57 Millionen Kronen.",
       Verdict::Unverified, "2012-04-10"},
      {"two that could be meant", "nl", "Nordlys, Mona Haan, Sandvik: Ulvik en Tarnholm betalen 57 miljoen kronen.",
       Verdict::Unverified, "2012-04-10"},
  };
  expect_verdicts(archive, Kind::Date, lengths);
  expect_verdicts(archive, Kind::Figure, amounts);
}

// What is counted may have another word where nearly all else is the same; not, if that word stands there of another
// number.
TEST(EngineStory, ACountByAnotherWord) {
  const std::vector<Document> archive = {
      text_of("en",
              "The yard of Nora Hale in Sandvik built 14 smacks of oak for Ulvik in spring. The council of Arnford "
              "gave a party.",
              "2012-04-01"),
      text_of("de",
              "Die Werft von Ute Vogt in Arnfurt baute im Frühjahr 14 Ewer aus Eiche für Tarnholm. Der Rat feierte.",
              "2012-04-01", "de"),
      text_of("nl",
              "De werf van Mona Haan in Arnvoort bouwde dit voorjaar 14 schokkers van eiken voor Pell. De raad gaf "
              "een feest.",
              "2012-04-01", "nl"),
  };
  const Retelling counts[] = {
      {"another word", "en", "The yard of Nora Hale in Sandvik built 17 luggers of oak for Ulvik in spring.",
       Verdict::Contradicted, "2012-04-10"},
      {"little else", "en", "Nora Hale of Sandvik and Ulvik once rowed there with 17 luggers.", Verdict::Unverified,
       "2012-04-10"},
      {"another word", "de", "Die Werft von Ute Vogt in Arnfurt baute im Frühjahr 17 Jollen aus Eiche für Tarnholm.",
       Verdict::Contradicted, "2012-04-10"},
      {"little else", "de", "Ute Vogt aus Arnfurt ruderte einst mit 17 Jollen nach Tarnholm.", Verdict::Unverified,
       "2012-04-10"},
      {"another word", "nl", "De werf van Mona Haan in Arnvoort bouwde dit voorjaar 17 botters van eiken voor Pell.",
       Verdict::Contradicted, "2012-04-10"},
      {"little else", "nl", "Mona Haan uit Arnvoort roeide ooit met 17 botters naar Pell.", Verdict::Unverified,
       "2012-04-10"},
      {"across languages", "nl", "De werf van Ute Vogt in Arnfurt bouwde 17 botters van eiken voor Tarnholm.",
       Verdict::Contradicted, "2012-04-10"},
      {"across languages", "en", "In spring the yard of Mona Haan in Arnvoort built 17 luggers of oak for Pell.",
       Verdict::Contradicted, "2012-04-10"},
      {"across languages", "de", "Mona Haan aus Arnvoort baute im Frühjahr für Pell 17 Jollen.", Verdict::Contradicted,
       "2012-04-10"},
  };
  expect_verdicts(archive, Kind::Figure, counts);
}

// A copy of the passage has the same value, and does not make it doubtful which one the claim retells.
TEST(EngineStory, ACopyIsNoRival) {
  const struct {
    const char *language, *article, *draft;
  } cases[] = {
      {"en",
       "The shipping line Northline of Sandvik, led by Ida Berg, closed its yard ten years ago. The town of Arnford "
       "was sad.",
       "The shipping line Northline of Sandvik, led by Ida Berg, closed its yard nine years ago."},
      {"de",
       "Die Reederei Nordlinie aus Sandvik, geführt von Ida Berg, schloss ihre Werft vor zehn Jahren. Die Stadt "
       "Arnfurt war traurig.",
       "Die Reederei Nordlinie aus Sandvik, geführt von Ida Berg, schloss ihre Werft vor neun Jahren."},
      {"nl",
       "Rederij Noordlijn uit Sandvik, geleid door Ida Berg, sloot haar werf tien jaar geleden. De stad Arnvoort was "
       "verdrietig.",
       "Rederij Noordlijn uit Sandvik, geleid door Ida Berg, sloot haar werf negen jaar geleden."},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.language);
    const std::vector<Document> archive{text_of("a", c.article, "", c.language),
                                        text_of("b", c.article, "", c.language)};
    const Finding found = finding_of(archive, text_of("d", c.draft, "", c.language), Kind::Date);
    EXPECT_EQ(found.verdict, Verdict::Contradicted) << found.message;
  }
}

// Of two sentences of one story that have another value in common, what is left of either is the same thing, whatever
// it is called; unless more than one is left.
TEST(EngineStory, AValueThatIsLeftOver) {
  const std::vector<Document> archive = {
      text_of(
          "en",
          "The shipping line Northline of Sandvik, led by Ida Berg, owns 109 lodges and earns $512 million with them."),
      text_of("de",
              "Die Reederei Nordlinie aus Arnfurt, geführt von Jo Marsch, hat 109 Hütten und nimmt damit 512 Millionen "
              "Dollar ein.",
              "", "de"),
      text_of(
          "nl",
          "Rederij Zuidlijn uit Tarnholm, geleid door Mona Haan, bezit 109 hutten en verdient er 512 miljoen dollar "
          "mee.",
          "", "nl")};
  const Retelling cases[] = {
      {"one", "en", "Ida Berg and Northline of Sandvik: 140 cabins bring in $512 million.", Verdict::Contradicted},
      {"two", "en", "Ida Berg and Northline of Sandvik: 140 cabins and 45 boats bring in $512 million.",
       Verdict::Unverified},
      {"beside another amount", "en", "Ida Berg and Northline of Sandvik: 140 cabins bring in $318 million.",
       Verdict::Unverified},
      {"one", "de", "Jo Marsch und Nordlinie aus Arnfurt: 140 Blockhäuser bringen 512 Millionen Dollar.",
       Verdict::Contradicted},
      {"two", "de", "Jo Marsch und Nordlinie aus Arnfurt: 140 Blockhäuser und 45 Boote bringen 512 Millionen Dollar.",
       Verdict::Unverified},
      {"one", "nl", "Mona Haan en Zuidlijn uit Tarnholm: 140 verblijven leveren 512 miljoen dollar op.",
       Verdict::Contradicted},
      {"two", "nl", "Mona Haan en Zuidlijn uit Tarnholm: 140 verblijven en 45 boten leveren 512 miljoen dollar op.",
       Verdict::Unverified},
      {"across languages", "nl", "Ida Berg en Northline uit Sandvik: 140 verblijven leveren 512 miljoen dollar op.",
       Verdict::Contradicted},
  };
  expect_verdicts(archive, Kind::Figure, cases);
}

// "4,300 in France, 3,700 in Germany": the value that a sentence of the story has of something else is no support, and
// where one other value of that sentence is told of the claim's own thing, it is meant.
TEST(EngineStory, AValueThatIsSwapped) {
  const std::vector<Document> archive = {
      text_of("en",
              "The shipping line Northline of Sandvik, led by Ida Berg, sails to Ulvik. The hull of its ferry was "
              "painted in 1936, and Ulvik bought it in 1938."),
      text_of(
          "de",
          "Die Reederei Nordlinie aus Arnfurt, geführt von Jo Marsch, fährt nach Tarn. Mit dem Bau ihrer Fähre wurde "
          "1936 begonnen, und 1938 lief sie vom Stapel.",
          "", "de"),
      text_of("nl",
              "Rederij Zuidlijn uit Tarnholm, geleid door Mona Haan, vaart naar Pell. Met de bouw van haar veerboot "
              "werd in 1936 begonnen en in 1938 liep ze van stapel.",
              "", "nl")};
  const Retelling cases[] = {
      {"right", "en", "Ida Berg of Northline in Sandvik had the hull painted in 1936.", Verdict::Supported},
      {"swapped", "en", "Ida Berg of Northline in Sandvik had the hull painted in 1938.", Verdict::Contradicted},
      {"both told", "en", "Ida Berg of Northline in Sandvik had the hull painted in 1938 and again in 1936.",
       Verdict::Supported},
      {"right", "de", "Jo Marsch, Nordlinie in Arnfurt: 1936 wurde mit dem Bau begonnen.", Verdict::Supported},
      {"swapped", "de", "Jo Marsch, Nordlinie in Arnfurt: 1938 wurde mit dem Bau begonnen.", Verdict::Contradicted},
      {"right", "nl", "Mona Haan, Zuidlijn in Tarnholm: in 1936 begon men haar te bouwen.", Verdict::Supported},
      {"swapped", "nl", "Mona Haan, Zuidlijn in Tarnholm: in 1938 begon men haar te bouwen.", Verdict::Contradicted},
      {"across languages", "nl", "Jo Marsch, Nordlinie in Arnfurt: in 1938 begon men haar te bouwen.",
       Verdict::Contradicted},
  };
  expect_verdicts(archive, Kind::Date, cases);
}

// Who tells a story with the words of one of its people in the mouth of another has mixed them up; unless that one, or
// a third, says much the same there.
// Where the very value is told of something else, and another has far more of the claim's words.
TEST(EngineStory, AValueOfAnotherSentence) {
  const std::vector<Document> archive = {
      text_of("en",
              "Ministers of 20 Baltic towns and envoys of the council attend the Ulvik conference on ferries. At the "
              "rehearsal in Sandvik, 40 clubs took part. Ida Berg opens it.",
              "2006-06-21"),
      text_of("de",
              "An der Konferenz in Arnfurt nehmen Minister aus 20 nordischen Städten und Gesandte des Rates teil. Beim "
              "Vortreffen in Pell waren 40 Vereine dabei. Jo Marsch eröffnet sie.",
              "2006-06-21", "de"),
      text_of("nl",
              "Aan de conferentie in Arnvoort nemen ministers uit 20 noordelijke steden en gezanten van de raad deel. "
              "Bij de repetitie in Tarnholm waren 40 verenigingen. Mona Haan opent haar.",
              "2006-06-21", "nl")};
  const Retelling cases[] = {
      {"of another", "en",
       "Ida Berg opens the Ulvik conference: envoys of the council and ministers of 40 Baltic towns attend.",
       Verdict::Contradicted},
      {"right", "en", "Ida Berg opens the Ulvik conference: at a rehearsal in Sandvik there were 40 clubs.",
       Verdict::Supported},
      {"of another", "de",
       "Jo Marsch eröffnet in Arnfurt die Konferenz: Gesandte des Rates und Minister aus 40 nordischen Städten nehmen "
       "teil.",
       Verdict::Contradicted},
      {"right", "de", "Jo Marsch eröffnet in Arnfurt die Konferenz: Beim Vortreffen in Pell waren 40 Vereine.",
       Verdict::Supported},
      {"of another", "nl",
       "Mona Haan opent in Arnvoort de conferentie: gezanten van de raad en ministers uit 40 noordelijke steden nemen "
       "deel.",
       Verdict::Contradicted},
      {"right", "nl", "Mona Haan opent in Arnvoort de conferentie: bij de repetitie in Tarnholm waren 40 verenigingen.",
       Verdict::Supported},
  };
  expect_verdicts(archive, Kind::Figure, cases);
}

TEST(EngineStory, WhatAnotherSaid) {
  const std::vector<Document> archive = {
      text_of("en",
              "The council of Sandvik and the shipping line Northline argue about the ferry to Ulvik. Ida Berg said: "
              "\"The ruling shows a shocking ignorance of engines.\" Paul Ward said: \"I want to go home.\""),
      text_of("de",
              "Der Rat von Arnfurt und die Reederei Nordlinie streiten über die Fähre nach Tarn. Jo Marsch sagte: „Das "
              "Urteil zeigt eine schockierende Unkenntnis der Motoren.“ Ute Vogt sagte: „Ich will nach Hause.“",
              "", "de"),
      text_of(
          "nl",
          "De raad van Tarnholm en rederij Zuidlijn twisten over de veerboot naar Pell. Mona Haan zei: \"Het vonnis "
          "toont een schokkende onwetendheid over motoren.\" Piet Vos zei: \"Ik wil naar huis.\"",
          "", "nl")};
  const Retelling cases[] = {
      {"another", "en",
       "In the row over the ferry of Northline from Sandvik to Ulvik, Paul Ward accused the judges of shocking "
       "ignorance of engines.",
       Verdict::Contradicted},
      {"her own words", "en",
       "In the row over the ferry of Northline from Sandvik to Ulvik, Ida Berg accused the judges of shocking "
       "ignorance of engines.",
       Verdict::Supported},
      {"something else", "en",
       "In the row over the ferry of Northline from Sandvik to Ulvik, Paul Ward accused the judges of a love of "
       "engines.",
       Verdict::Unverified},
      {"another", "de",
       "Im Streit um die Fähre der Nordlinie von Arnfurt nach Tarn sagte Ute Vogt, die Richter seien von "
       "schockierender "
       "Unkenntnis der Motoren.",
       Verdict::Contradicted},
      {"something else", "de",
       "Im Streit um die Fähre der Nordlinie von Arnfurt nach Tarn sagte Ute Vogt, die Richter seien Freunde der "
       "Motoren.",
       Verdict::Unverified},
      {"another", "nl",
       "In de ruzie over de veerboot van Zuidlijn van Tarnholm naar Pell zei Piet Vos dat de rechters van een "
       "schokkende onwetendheid over motoren zijn.",
       Verdict::Contradicted},
      {"something else", "nl",
       "In de ruzie over de veerboot van Zuidlijn van Tarnholm naar Pell zei Piet Vos dat de rechters vrienden van "
       "motoren zijn.",
       Verdict::Unverified},
  };
  expect_verdicts(archive, Kind::Statement, cases);
}

TEST(EngineStory, ASentenceWithoutANameGoesOnAboutTheOnesBeforeIt) {
  const std::vector<Document> archive = {
      text_of("en", "In May Google passed 800 tips about theft to Europol. The tips resulted in 250 arrests."),
      text_of("de", "Im Mai gab Google 800 Hinweise auf Diebstahl an Europol. Die Hinweise führten zu 250 Festnahmen.",
              "", "de"),
      text_of("nl", "In mei gaf Google 800 tips over diefstal aan Europol. De tips leidden tot 250 arrestaties.", "",
              "nl")};
  const Retelling cases[] = {
      {"of the same", "en", "Last week Google met the council. The indications led to 2,500 arrests.",
       Verdict::Contradicted},
      {"of another", "en", "Last week Microsoft met the council. The indications led to 2,500 arrests.",
       Verdict::Unverified},
      {"of the same", "de", "Gestern traf Google den Rat. Die Hinweise führten zu 2.500 Festnahmen.",
       Verdict::Contradicted},
      {"of another", "de", "Gestern traf Microsoft den Rat. Die Hinweise führten zu 2.500 Festnahmen.",
       Verdict::Unverified},
      {"of the same", "nl", "Gisteren sprak Google met de raad. De tips leidden tot 2.500 arrestaties.",
       Verdict::Contradicted},
      {"of another", "nl", "Gisteren sprak Microsoft met de raad. De tips leidden tot 2.500 arrestaties.",
       Verdict::Unverified},
  };
  expect_verdicts(archive, Kind::Figure, cases);
}

}  // namespace
}  // namespace factcheck
