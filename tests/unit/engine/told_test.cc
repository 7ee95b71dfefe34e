// What counts for the same where a draft names its source or tells the story of an article anew.
#include "tests/unit/engine/checking.h"

namespace factcheck {
namespace {

// Who names the sources has taken the values from there: worded anew they still stand, changed ones do not.
TEST(EngineClosed, TheValueOfANamedSourceStands) {
  struct Case {
    const char *name, *language, *article, *draft;
    Kind kind;
    Verdict verdict;
  };
  const char* const kDam = "Engineers spent 12 years on the Arnford dam. Its wall, 140 metres high, cracked in March.";
  const Case cases[] = {
      {"a length of time", "en", kDam, "Building it took the better part of a career: 12 years.", Kind::Date,
       Verdict::Supported},
      {"another length", "en", kDam, "Building it took the better part of a career: 15 years.", Kind::Date,
       Verdict::Unverified},
      {"other words for all", "en", kDam, "The barrage rises 140 metres above the valley.", Kind::Figure,
       Verdict::Supported},
      {"another height", "en", kDam, "The barrage rises 410 metres above the valley.", Kind::Figure,
       Verdict::Unverified},
      {"a bare number for an age", "en", "Joan Marsh, 51, swam across the lake.", "The swimmer turned 51 that week.",
       Kind::Figure, Verdict::Supported},
      {"as good as a bound", "de", "Der Deich brach auf rund 300 Metern.", "300 Meter riss die Flut heraus.",
       Kind::Figure, Verdict::Supported},
      {"no such number", "de", "Der Deich brach auf rund 300 Metern.", "900 Meter riss die Flut heraus.", Kind::Figure,
       Verdict::Unverified},
      {"a relative day", "nl", "De brug bij Veldam ging vorige week dicht.",
       "Automobilisten staan er sinds vorige week stil.", Kind::Date, Verdict::Supported},
      {"another one", "nl", "De brug bij Veldam ging vorige week dicht.",
       "Automobilisten staan er sinds vorige maand stil.", Kind::Date, Verdict::Unverified},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    const Finding found = finding_of({text_of("a", c.article, "", c.language)}, text_of("d", c.draft, "", c.language),
                                     c.kind, {.sources = {"a"}});
    EXPECT_EQ(found.verdict, c.verdict) << found.message;
  }
}

// An amount is that of another thing if its sentence in the source names others and shares no word with the claim.
TEST(EngineClosed, AnAmountStandsWhereItsSentenceSpeaksOfTheSame) {
  const struct {
    const char *name, *language, *article, *draft;
    bool supported;
  } cases[] = {
      {"of the same", "en", "Tarnwerk sold ferries for 45 million euros. The Ulvik mill burned down.",
       "The firm Tarnwerk Shipping: sales of ferries brought 45 million euros.", true},
      {"of another thing", "en",
       "Tarnwerk sold ferries for 12 million euros. At Sandvik, Ida Petersen paid 45 million euros.",
       "The firm Tarnwerk Shipping: sales of ferries brought 45 million euros.", false},
      {"of another thing", "de",
       "Tarnwerk verkaufte Fähren für 12 Millionen Euro. In Sandvik zahlte Ida Petersen 45 Millionen Euro.",
       "Die Firma Tarnwerk Sund AG: Der Verkauf von Fähren brachte 45 Millionen Euro.", false},
      {"of another thing", "nl",
       "Tarnwerk verkocht veerboten voor 12 miljoen euro. In Sandvik betaalde Ida Petersen 45 miljoen euro.",
       "Het bedrijf Tarnwerk Sont NV: de verkoop van veerboten bracht 45 miljoen euro op.", false},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(std::string(c.language) + ": " + c.name);
    const Finding found = finding_of({text_of("a", c.article, "", c.language)}, text_of("d", c.draft, "", c.language),
                                     Kind::Figure, {.sources = {"a"}});
    EXPECT_EQ(found.verdict == Verdict::Supported, c.supported) << found.message;
  }
}

// A paragraph that names who and what few articles name tells their story: there a value stands whatever its sentence
// says besides, and the same digits with another magnitude or unit are a slip.
TEST(EngineStory, AParagraphWordedAnewIsFoundByWhatItNames) {
  const std::vector<Document> english = {
      text_of("ferry",
              "Northline orders ferries. The Sandvik shipping line Northline has signed for six electric ferries from "
              "the Ulvik yard. The contract is worth 340 million euros. Captain Ida Berg will command the first. Its "
              "batteries cost 7.5 percent more than planned, and building takes 28 months."),
      text_of("bank", "The bank of Arnford lent the council 55 million euros for a tram. Work starts in May."),
      text_of("sea", "Fishermen of Tarn landed 120 tonnes of cod. The harbour is full.")};
  const std::vector<Document> german = {
      text_of("bahn",
              "Die Reederei Nordlinie aus Sandvik bestellt bei der Werft Ulvik sechs Fähren. Der Auftrag bringt der "
              "Werft 340 Millionen Euro ein. Kapitänin Ida Berg steuert die erste.",
              "", "de"),
      text_of("bank", "Die Bank lieh dem Rat von Arnfurt 55 Millionen Euro für eine Tram.", "", "de")};
  const std::vector<Document> dutch = {
      text_of("veer",
              "Rederij Noordlijn uit Sandvik bestelt bij de werf Ulvik zes veerboten. De opdracht brengt de werf 340 "
              "miljoen euro op. Kapitein Ida Berg vaart de eerste.",
              "", "nl"),
      text_of("bank", "De bank leende de raad van Arnvoort 55 miljoen euro voor een tram.", "", "nl")};
  struct Case {
    const char *name, *language;
    const std::vector<Document>& archive;
    const char *draft, *claim;
    Verdict verdict;
  };
  const Case cases[] = {
      {"the value stands", "en", english,
       "Ulvik of all yards builds for Northline of Sandvik, and Ida Berg gets 340 million euros' worth of steel.",
       "340 million euros", Verdict::Supported},
      {"another magnitude", "en", english,
       "Ulvik of all yards builds for Northline of Sandvik, and Ida Berg gets 340 billion euros' worth of steel.",
       "340 billion euros", Verdict::Contradicted},
      {"nobody's story", "en", english, "At Lowmoor the council of Pell spent 340 billion euros on a park.",
       "340 billion euros", Verdict::Unverified},
      {"the value stands", "de", german,
       "Ulvik baut für Nordlinie in Sandvik: 340 Millionen Euro schwer, sagt Ida Berg.", "340 Millionen Euro",
       Verdict::Supported},
      {"another magnitude", "de", german,
       "Ulvik baut für Nordlinie in Sandvik: 340 Milliarden Euro schwer, sagt Ida Berg.", "340 Milliarden Euro",
       Verdict::Contradicted},
      {"the value stands", "nl", dutch,
       "Ulvik bouwt voor Noordlijn in Sandvik: goed voor 340 miljoen euro, weet Ida Berg.", "340 miljoen euro",
       Verdict::Supported},
      {"another magnitude", "nl", dutch,
       "Ulvik bouwt voor Noordlijn in Sandvik: goed voor 340 miljard euro, weet Ida Berg.", "340 miljard euro",
       Verdict::Contradicted},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(std::string(c.language) + ": " + c.name);
    const Finding found = finding_of(c.archive, text_of("d", c.draft, "", c.language), Kind::Figure);
    EXPECT_EQ(found.text, c.claim);
    EXPECT_EQ(found.verdict, c.verdict) << found.message;
  }
}

// Sentences that claim nothing say what a paragraph is about as well as the others do.
TEST(EngineStory, SentencesThatClaimNothingTellIt) {
  const struct {
    const char *language, *article, *told, *other;
  } cases[] = {
      {"en",
       "The Sandvik shipping line Northline has signed for ferries from the Ulvik yard. Captain Ida Berg beamed. The "
       "contract is worth 340 million euros.",
       "For Northline of Sandvik it is Ulvik of all yards. No wonder Ida Berg is in such good humour. The price for "
       "that mood: 340 million euros.",
       "For Lowmoor of Pell it is Arnford of all yards. No wonder Jo Marsh is in such good humour. The price for that "
       "mood: 340 million euros."},
      {"de",
       "Die Reederei Nordlinie aus Sandvik bestellt bei der Werft Ulvik Fähren. Kapitänin Ida Berg strahlte. Der "
       "Auftrag bringt 340 Millionen Euro ein.",
       "Für Nordlinie aus Sandvik ist es ausgerechnet Ulvik. Kein Wunder, dass Ida Berg so heiter ist. Der Preis für "
       "die Laune: 340 Millionen Euro.",
       "Für Lohmoor aus Pell ist es ausgerechnet Arnfurt. Kein Wunder, dass Jo Marsch so heiter ist. Der Preis für "
       "die Laune: 340 Millionen Euro."},
      {"nl",
       "Rederij Noordlijn uit Sandvik bestelt bij de werf Ulvik veerboten. Kapitein Ida Berg straalde. De opdracht "
       "brengt 340 miljoen euro op.",
       "Voor Noordlijn uit Sandvik is het uitgerekend Ulvik. Geen wonder dat Ida Berg zo vrolijk is. De prijs voor "
       "dat humeur: 340 miljoen euro.",
       "Voor Laagmeer uit Pell is het uitgerekend Arnvoort. Geen wonder dat Jo Mars zo vrolijk is. De prijs voor dat "
       "humeur: 340 miljoen euro."},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.language);
    const std::vector<Document> archive{
        text_of("ferry", c.article, "", c.language),
        text_of("bank", "The bank of Arnford lent the council 55 million euros for a tram. Work starts in May.")};
    EXPECT_EQ(finding_of(archive, text_of("d", c.told, "", c.language), Kind::Figure).verdict, Verdict::Supported);
    EXPECT_EQ(finding_of(archive, text_of("d", c.other, "", c.language), Kind::Figure).verdict, Verdict::Unverified);
  }
}

// An article and many others that have its words, so that none of them is rare.
std::vector<Document> among_others(const Document& article, const std::string& others) {
  std::vector<Document> archive{article};
  for (int i = 0; i < 16; ++i)
    archive.push_back(text_of("other" + std::to_string(i), others, "2017-03-02", article.language));
  return archive;
}

// An amount that one article alone has leads to its story as a name does, in every language.
TEST(EngineStory, AnAmountThatFewHaveTellsIt) {
  const std::vector<Document> archive = {
      text_of("en",
              "Northline has unveiled its long ferry. It covers 9,420 nautical miles (17,446 kilometres) with 301 "
              "passengers on board. Sandvik was glad."),
      text_of("other", "Northline closed a yard. Sandvik was sad. The ferry to Tarn was late.")};
  const struct {
    const char *name, *language, *draft, *claim;
    Verdict verdict;
  } cases[] = {
      {"another unit", "en", "The long ferry of Northline does 17,446 nautical miles with 301 passengers.",
       "17,446 nautical miles", Verdict::Contradicted},
      {"another unit", "de", "Die lange Fähre von Northline schafft 17.446 Seemeilen mit 301 Passagieren.",
       "17.446 Seemeilen", Verdict::Contradicted},
      {"another unit", "nl", "De lange veerboot van Northline haalt 17.446 zeemijl met 301 passagiers.",
       "17.446 zeemijl", Verdict::Contradicted},
      {"an amount alone", "en", "17,446.", "17,446", Verdict::Unverified},
      {"other amounts", "en", "The long ferry of Northline does 12,300 nautical miles with 555 passengers.",
       "12,300 nautical miles", Verdict::Unverified},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(std::string(c.language) + ": " + c.name);
    const Finding found = finding_of(archive, text_of("d", c.draft, "", c.language), Kind::Figure);
    EXPECT_EQ(found.text, c.claim);
    EXPECT_EQ(found.verdict, c.verdict) << found.message;
  }
}

// Who names nobody speaks of what happens in his days: only a text of theirs can tell the same story. And the fewer
// rare words it takes.
TEST(EngineStory, WithoutANameItIsOfItsDays) {
  const struct {
    const char *name, *language, *article, *draft, *others;
    Kind kind;
    Verdict undated;
  } cases[] = {
      {"a toll", "en", "The fire in the mill killed nine workers.", "The fire in the mill killed seven workers.",
       "Workers saw a fire near the mill. It killed nobody.", Kind::Figure, Verdict::Contradicted},
      {"a toll", "de", "Bei dem Brand in der Mühle starben neun Arbeiter.",
       "Bei dem Brand in der Mühle starben sieben Arbeiter.", "Bei einem Brand in der Mühle starb kein Arbeiter.",
       Kind::Figure, Verdict::Contradicted},
      {"a toll", "nl", "Bij de brand in de molen stierven negen arbeiders.",
       "Bij de brand in de molen stierven zeven arbeiders.", "Arbeiders zagen een brand bij de molen. Niemand stierf.",
       Kind::Figure, Verdict::Contradicted},
      {"a length beside the same number", "en", "The ferry took over eight million riders in two years.",
       "The ferry took over eight million riders in five years.", "Riders took a ferry.", Kind::Date,
       Verdict::Unverified},
      {"a length beside the same number", "de", "Die Fähre nahm über acht Millionen Gäste in zwei Jahren mit.",
       "Die Fähre nahm über acht Millionen Gäste in fünf Jahren mit.", "Gäste nahm die Fähre mit.", Kind::Date,
       Verdict::Unverified},
      {"a length beside the same number", "nl", "De veerboot vervoerde meer dan acht miljoen gasten in twee jaar.",
       "De veerboot vervoerde meer dan acht miljoen gasten in vijf jaar.", "Gasten vervoerde de veerboot.", Kind::Date,
       Verdict::Unverified},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(std::string(c.language) + ": " + c.name);
    const Document draft = text_of("d", c.draft, "2019-05-14", c.language);
    const auto verdict_on = [&](const char* date) {
      return finding_of(among_others(text_of("a", c.article, date, c.language), c.others), draft, c.kind).verdict;
    };
    EXPECT_EQ(verdict_on("2019-05-13"), Verdict::Contradicted);
    EXPECT_EQ(verdict_on("2018-05-13"), Verdict::Unverified);
    EXPECT_EQ(verdict_on(""), c.undated);
  }
}

// Whoever speaks may be the very mistake: whether two texts tell one story is asked of the other names.
TEST(EngineStory, AnotherSpeakerDoesNotMakeItAnotherStory) {
  const struct {
    const char *language, *article, *draft;
  } cases[] = {
      {"en", "The mayor of Ulvik, Ida Berg, said that the harbour would never be sold to strangers.",
       "Otto Marsh said that the harbour would never be sold to strangers."},
      {"de", "Die Bürgermeisterin von Ulvik, Ida Berg, sagte, der Hafen werde niemals an Fremde verkauft.",
       "Otto Marsch sagte, der Hafen werde niemals an Fremde verkauft."},
      {"nl", "De burgemeester van Ulvik, Ida Berg, zei dat de haven nooit aan vreemden verkocht zou worden.",
       "Otto Mars zei dat de haven nooit aan vreemden verkocht zou worden."},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.language);
    const Finding found =
        finding_of({text_of("a", c.article, "", c.language)}, text_of("d", c.draft, "", c.language), Kind::Statement);
    EXPECT_EQ(found.verdict, Verdict::Contradicted) << found.message;
  }
}

// Of a story told again the office is whose it was there, with or without the body that it belongs to.
TEST(EngineStory, AnotherHolderOfAnOfficeOfNoBody) {
  const struct {
    const char *language, *article, *draft;
  } cases[] = {
      {"en", "Prime Minister Lena Brandt blames the shipyards of Sandvik for the floods in the harbour.",
       "Prime Minister Karin Holm blames the shipyards of Sandvik for the floods in the harbour."},
      {"de",
       "Ministerpräsidentin Lena Brandt gibt den Werften von Sandvik die Schuld an den Überschwemmungen im Hafen.",
       "Ministerpräsidentin Karin Holm gibt den Werften von Sandvik die Schuld an den Überschwemmungen im Hafen."},
      {"nl", "Premier Lena Brandt geeft de werven van Sandvik de schuld van de overstromingen in de haven.",
       "Premier Karin Holm geeft de werven van Sandvik de schuld van de overstromingen in de haven."},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.language);
    const std::vector<Document> archive{text_of("a", c.article, "", c.language),
                                        text_of("b", "The bank of Arnford lent the council 55 million euros.")};
    const Finding found = finding_of(archive, text_of("d", c.draft, "", c.language), Kind::Role);
    EXPECT_EQ(found.verdict, Verdict::Contradicted) << found.message;
  }
}

// A translation deals out the words of a sentence to its values in its own way: they are matched by what they are.
TEST(EngineStory, ValuesOfOneSentenceMeetThoseTheyEqual) {
  const std::vector<Document> archive{text_of(
      "fares", "Northline of Sandvik sells tickets. The short ticket is priced at $20 and the long ticket at $35.")};
  const struct {
    const char *language, *draft;
  } cases[] = {
      {"de",
       "Nordlinie verkauft in Sandvik Tickets. Das kurze Ticket kostet 20 Dollar, 35 Dollar kostet das lange Ticket."},
      {"nl", "Noordlijn verkoopt in Sandvik kaartjes. Het korte kaartje kost $20, $35 kost het lange kaartje."},
      {"en",
       "Northline of Sandvik sells tickets. $35 is the price of the long ticket and $20 that of the short ticket."},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.language);
    const Finding found = finding_of(archive, text_of("d", c.draft, "", c.language), Kind::Figure);
    EXPECT_NE(found.verdict, Verdict::Contradicted) << found.text << ": " << found.message;
  }
}

// Others tell of the same people, too: a short time of theirs, in words that the claim does not share, bears out
// nothing.
TEST(EngineStory, AShortTimeStandsInTheClaimsOwnStoryAlone) {
  struct Case {
    const char *language, *own, *other, *draft;
  };
  const Case cases[] = {
      {"en",
       "Northline of Sandvik ordered ferries for the route from Arnford to Tarnholm at the Ulvik yard. Ida Berg "
       "signed.",
       "Northline of Sandvik sued over the route from Arnford to Tarnholm. Northline and the Ulvik yard argued for "
       "two years.",
       "For two years Ulvik has cooked for Northline of Sandvik and Ida Berg, from Arnford to Tarnholm."},
      {"de",
       "Die Reederei Nordlinie aus Sandvik bestellte für die Strecke von Arnfurt nach Tarnholm Fähren in Ulvik. Ida "
       "Berg unterschrieb.",
       "Die Reederei Nordlinie aus Sandvik klagte wegen der Strecke von Arnfurt nach Tarnholm. Mit Ulvik stritt sie "
       "zwei "
       "Jahre.",
       "Zwei Jahre kochte man in Ulvik für die Reederei Nordlinie aus Sandvik und Ida Berg, von Arnfurt nach "
       "Tarnholm."},
      {"nl",
       "Noordlijn uit Sandvik bestelde veerboten voor de route van Arnvoort naar Tarnholm bij Ulvik. Ida Berg "
       "tekende.",
       "Noordlijn uit Sandvik procedeerde over de route van Arnvoort naar Tarnholm. Noordlijn en Ulvik twistten twee "
       "jaar.",
       "Twee jaar kookte Ulvik voor Noordlijn uit Sandvik en Ida Berg, van Arnvoort naar Tarnholm."},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.language);
    const std::vector<Document> articles{text_of("own", c.own, "", c.language),
                                         text_of("other", c.other, "", c.language)};
    const Finding found = finding_of(articles, text_of("d", c.draft, "", c.language), Kind::Date);
    EXPECT_EQ(found.verdict, Verdict::Unverified) << found.message;
  }
}

// A claim that names nobody fits the ferry of either article: they say different things of two ferries, so that what
// agrees with it stands, and nothing disputes it. An amount that it repeats with all its words stands, too.
TEST(EngineTold, WhatNamesNobodyStandsWhereAllOfItIsSaid) {
  const struct {
    const char *language, *first, *second, *seats, *cost;
  } cases[] = {
      {"en", "The ferry Ulvik Star is new. The capacity is 420 passengers. Planned were costs of 30 million euros.",
       "The ferry Sandvik Queen is new. The capacity is 650 passengers. Planned were costs of 70 million euros.",
       "The capacity is 420 passengers.", "Planned were costs of 30 million euros."},
      {"de",
       "Die Reederei Tarnwerk hat eine neue Fähre. Die Kapazität beträgt 420 Passagiere. Geplant waren Kosten von 30 "
       "Millionen "
       "Euro.",
       "Die Reederei Sandvik hat eine neue Fähre. Die Kapazität beträgt 650 Passagiere. Geplant waren Kosten von 70 "
       "Millionen "
       "Euro.",
       "Die Kapazität beträgt 420 Passagiere.", "Geplant waren Kosten von 30 Millionen Euro."},
      {"nl",
       "De veerboot Ulvik Ster is nieuw. De capaciteit bedraagt 420 passagiers. Gepland waren kosten van 30 miljoen "
       "euro.",
       "De veerboot Sandvik Kroon is nieuw. De capaciteit bedraagt 650 passagiers. Gepland waren kosten van 70 miljoen "
       "euro.",
       "De capaciteit bedraagt 420 passagiers.", "Gepland waren kosten van 30 miljoen euro."},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.language);
    const std::vector<Document> articles{text_of("a", c.first, "", c.language), text_of("b", c.second, "", c.language)};
    for (const char* draft : {c.seats, c.cost}) {
      const Finding found = finding_of(articles, text_of("d", draft, "", c.language), Kind::Figure);
      EXPECT_EQ(found.verdict, Verdict::Supported) << draft << ": " << found.message;
    }
  }
}

}  // namespace
}  // namespace factcheck
