// Figures as the rule files and the builder make them together; each rule's own examples stand in rules/.
#include <gtest/gtest.h>

#include <map>

#include "core/extract/extractor.h"
#include "core/extract/fields.h"

namespace factcheck {
namespace {

const RuleBook& book() {
  static const Result<RuleBook> loaded = load_rules(FACTCHECK_RULES);
  static const RuleBook none;
  EXPECT_TRUE(loaded) << (loaded ? "" : loaded.error().message);
  return loaded ? *loaded : none;
}

const Grammar& grammar() {
  static const Grammar made(book());
  return made;
}

using Wanted = std::map<std::string, std::string>;
struct Case {
  const char* name;
  const char* language;
  const char* text;                                     // one sentence
  std::vector<std::pair<const char*, Wanted>> figures;  // all of them, in text order: span and some fields
};

void expect_figures(const Case& c) {
  SCOPED_TRACE(c.name);
  Document document;
  document.id = "test";
  document.language = c.language;
  document.text = c.text;
  document.body = {0, static_cast<std::uint32_t>(document.text.size())};
  const Extraction found = extract(document, grammar(), {});
  std::vector<const Mention*> figures;
  for (const Mention& mention : found.mentions) {
    if (mention.figure) figures.push_back(&mention);
  }
  std::string all;
  for (const Mention* m : figures) all += "[" + std::string(m->span.of(document.text)) + "] ";
  ASSERT_EQ(figures.size(), c.figures.size()) << all;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    EXPECT_EQ(figures[i]->span.of(document.text), c.figures[i].first);
    Wanted got;
    for (const auto& [key, value] : fields(*figures[i])) got[key] = value;
    for (const auto& [key, value] : c.figures[i].second) EXPECT_EQ(got[key], value) << key;
  }
}

TEST(ExtractFigure, CountsNouns) {
  const Case cases[] = {
      {"possessive", "en", "More than 30 farmers’ markets have closed.", {{"More than 30", {{"counted", "markets"}}}}},
      {"owner of one thing", "en", "It shaped three artists’ style.", {{"three", {{"counted", "artists"}}}}},
      {"compound noun", "en", "They hired 40 news editors in spring.", {{"40", {{"counted", "editors"}}}}},
      {"of",
       "en",
       "Nearly 40 of the old bridges are closed.",
       {{"Nearly 40", {{"counted", "bridges"}, {"base", "the old bridges"}}}}},
      {"no verb", "en", "All 40 signed.", {}},
      {"adjectives", "de", "Es fehlen 40 gut ausgebildete junge Ärzte.", {{"40", {{"counted", "null"}}}}},
      {"joined words",
       "de",
       "Sie fragten mehrere EU-Abgeordnete und 12 Lehrer:innen.",
       {{"mehrere", {{"counted", "EU-Abgeordnete"}}}, {"12", {{"counted", "Lehrer:innen"}}}}},
      {"place", "de", "Das betrifft 40 Berliner Schulen.", {{"40", {{"counted", "Schulen"}}}}},
      {"adjective, Dutch",
       "nl",
       "Er zijn 40 grote Nederlandse bedrijven die dat willen.",
       {{"40", {{"counted", "bedrijven"}}}}},
      {"base, Dutch",
       "nl",
       "Dat is 12 procent van alle leerlingen.",
       {{"12 procent", {{"counted", "leerlingen"}, {"base", "alle leerlingen"}}}}},
  };
  for (const Case& c : cases) expect_figures(c);
}

TEST(ExtractFigure, FillsEllipses) {
  const Case cases[] = {
      {"German",
       "de",
       "Täglich lesen 1,2, monatlich sogar 3,5 Millionen Menschen die Zeitung.",
       {{"1,2", {{"min", "1200000"}, {"counted", "Menschen"}, {"per", "day"}, {"precision", "100000"}}},
        {"3,5 Millionen", {{"min", "3500000"}, {"counted", "Menschen"}, {"per", "month"}}}}},
      {"Dutch",
       "nl",
       "Dat kost 2 of 3 miljoen euro.",
       {{"2", {{"min", "2000000"}, {"unit", "currency:EUR"}}}, {"3 miljoen euro", {{"min", "3000000"}}}}},
      {"range",
       "en",
       "It will need two to three million bricks.",
       {{"two to three million", {{"min", "2000000"}, {"max", "3000000"}, {"counted", "bricks"}}}}},
      {"two sentences in one",
       "en",
       "He sold 7, but 3 million readers stayed.",
       {{"7", {{"min", "7"}}}, {"3 million", {{"min", "3000000"}}}}},
  };
  for (const Case& c : cases) expect_figures(c);
}

TEST(ExtractFigure, ReadsChanges) {
  const Case cases[] = {
      {"by", "en", "Sales fell by 12 percent.", {{"12 percent", {{"change", "by"}, {"direction", "down"}}}}},
      {"to", "en", "The number of bees fell to 2,500.", {{"2,500", {{"change", "to"}, {"direction", "down"}}}}},
      {"noun",
       "en",
       "They expect a 12 percent rise this year.",
       {{"12 percent", {{"change", "by"}, {"direction", "up"}, {"counted", "rise"}}}}},
      {"from and to",
       "en",
       "Fees rose from 10 to 20 percent.",
       {{"10", {{"change", "from"}, {"unit", "percent"}}}, {"20 percent", {{"change", "to"}}}}},
      {"share is no change",
       "en",
       "About half of those cuts were made.",
       {{"About half", {{"change", "null"}, {"base", "those cuts"}}}}},
      {"German",
       "de",
       "Der Umsatz sank um 12 Prozent auf 300 Millionen Euro.",
       {{"12 Prozent", {{"change", "by"}, {"direction", "down"}}},
        {"300 Millionen Euro", {{"change", "to"}, {"direction", "down"}}}}},
      {"by and to",
       "de",
       "Der Umsatz stieg um 5 auf 12 Millionen Euro.",
       {{"5", {{"min", "5000000"}, {"unit", "currency:EUR"}, {"change", "by"}}},
        {"12 Millionen Euro", {{"min", "12000000"}, {"change", "to"}}}}},
      {"points",
       "de",
       "Der Anteil stieg um 5 auf 12 Prozent.",
       {{"5", {{"unit", "percentage-point"}}}, {"12 Prozent", {}}}},
      {"by a percentage to one",
       "nl",
       "De omzet steeg met 5 procent tot 12 procent.",
       {{"5 procent", {{"change", "by"}}}, {"12 procent", {{"change", "to"}}}}},
      {"from one sum to another",
       "en",
       "Turnover rose from €2 million to €3 million.",
       {{"€2 million", {{"change", "from"}}}, {"€3 million", {{"change", "to"}}}}},
      {"a verb that is a noun, too",
       "en",
       "Nordline cut its fares by 12 percent to 3 euros, after a cut of 9 percent.",
       {{"12 percent", {{"change", "by"}, {"direction", "down"}}},
        {"3 euros", {{"change", "to"}, {"direction", "down"}}},
        {"9 percent", {{"change", "by"}, {"direction", "down"}}}}},
      {"from one bare number to another",
       "en",
       "They must raise the output from two a month to ten.",
       {{"ten", {{"change", "to"}, {"direction", "up"}}}}},
      {"behind a title",
       "de",
       "Die Agentur hat das Rating um zwei Stufen auf „Baa3“ angehoben.",
       {{"zwei", {{"change", "by"}, {"direction", "up"}}}}},
      {"an open quotation ends the clause",
       "de",
       "Sie nannte 12 Prozent „in jeder Hinsicht viel zu niedrig“ und hat den Preis erhöht.",
       {{"12 Prozent", {{"change", "null"}}}}},
      {"what somebody does to it",
       "nl",
       "Nordline verlaagt de prijs met 200 euro tot 399 euro.",
       {{"200 euro", {{"change", "by"}, {"direction", "down"}}},
        {"399 euro", {{"change", "to"}, {"direction", "down"}}}}},
      {"rate", "en", "They saw 5 cases per 100,000 people.", {{"5", {{"per", "100000"}}}, {"100,000", {}}}},
      {"German participle",
       "de",
       "Die Zahl der Unfälle ist um 12 Prozent gestiegen.",
       {{"12 Prozent", {{"change", "by"}, {"direction", "up"}}}}},
      {"German noun",
       "de",
       "Es gab einen Rückgang von 12 Prozent.",
       {{"12 Prozent", {{"change", "by"}, {"direction", "down"}}}}},
      {"fewer",
       "de",
       "Es kamen 12 Prozent weniger Besucher.",
       {{"12 Prozent", {{"change", "by"}, {"direction", "down"}, {"counted", "Besucher"}}}}},
      {"Dutch",
       "nl",
       "Het aantal bijen daalde met 12 procent tot 2.500.",
       {{"12 procent", {{"change", "by"}, {"direction", "down"}}}, {"2.500", {{"change", "to"}}}}},
      {"Dutch participle",
       "nl",
       "De verkoop is 12 procent gestegen.",
       {{"12 procent", {{"change", "by"}, {"direction", "up"}}}}},
  };
  for (const Case& c : cases) expect_figures(c);
}

TEST(ExtractFigure, ReadsBounds) {
  const Case cases[] = {
      {"both bounds",
       "en",
       "It holds more than 50 but fewer than 80 boats.",
       {{"more than 50 but fewer than 80", {{"min", "50"}, {"max", "80"}, {"counted", "boats"}}}}},
      {"both bounds, German",
       "de",
       "Der Wert liegt über 1000 und unter 1500 Euro.",
       {{"über 1000 und unter 1500 Euro", {{"min", "1000"}, {"max", "1500"}, {"unit", "currency:EUR"}}}}},
      {"both bounds, Dutch",
       "nl",
       "De prijs is hoger dan 20 maar lager dan 30 euro.",
       {{"hoger dan 20 maar lager dan 30 euro", {{"min", "20"}, {"max", "30"}, {"min_exclusive", "true"}}}}},
      {"alternatives are two figures",
       "en",
       "It costs less than 20 or more than 30 dollars.",
       {{"less than 20", {{"max", "20"}}}, {"more than 30 dollars", {{"min", "30"}}}}},
      {"no bound after the number",
       "en",
       "It sold 400 and over 600 boats.",
       {{"400", {{"min", "400"}, {"max", "400"}}}, {"over 600", {{"min", "600"}, {"max", "null"}}}}},
      {"plus", "en", "They own 50+ boats.", {{"50+", {{"min", "50"}, {"max", "null"}}}}},
      {"comparison",
       "en",
       "Fees are 12 percent higher than $300.",
       {{"12 percent", {{"min", "12"}}}, {"$300", {{"min", "300"}, {"max", "300"}}}}},
      {"plain range", "en", "The scale goes from 20 to 300.", {{"20 to 300", {{"min", "20"}, {"max", "300"}}}}},
      {"score", "en", "They lost 88-104.", {{"88-104", {{"unit", "score"}, {"min", "88"}, {"max", "104"}}}}},
  };
  for (const Case& c : cases) expect_figures(c);
}

TEST(ExtractFigure, ReadsBoundsOnOneSide) {
  const Wanted below = {{"min", "null"}, {"max", "640"}, {"max_exclusive", "true"}, {"approximate", "true"}};
  const Wanted above = {{"min", "640"}, {"max", "null"}, {"min_exclusive", "false"}, {"approximate", "true"}};
  const Case cases[] = {
      {"nearly", "en", "Nearly 640 boats sailed.", {{"Nearly 640", below}}},
      {"almost", "en", "They counted almost 640 boats.", {{"almost 640", below}}},
      {"just over", "en", "Just over 640 boats sailed.", {{"Just over 640", above}}},
      {"well over",
       "en",
       "Well over 640 boats sailed.",
       {{"Well over 640", {{"min", "640"}, {"approximate", "false"}}}}},
      {"nearly a half", "en", "Nearly half of the boats sank.", {{"Nearly half", {{"min", "null"}, {"max", "0.5"}}}}},
      {"knapp", "de", "Knapp 640 Boote fuhren aus.", {{"Knapp 640", below}}},
      {"fast", "de", "Sie zählten fast 640 Boote.", {{"fast 640", below}}},
      {"gut", "de", "Gut 640 Boote fuhren aus.", {{"Gut 640", above}}},
      {"bijna", "nl", "Bijna 640 boten voeren uit.", {{"Bijna 640", below}}},
      {"krap", "nl", "Ze telden krap 640 boten.", {{"krap 640", below}}},
      {"ruim", "nl", "Ruim 640 boten voeren uit.", {{"Ruim 640", above}}},
  };
  for (const Case& c : cases) expect_figures(c);
}

TEST(ExtractFigure, ReadsScores) {
  const Wanted score = {{"unit", "score"}, {"min", "2"}, {"max", "3"}, {"ratio", "[3, 2]"}};
  const Wanted vote = {{"unit", "score"}, {"min", "48"}, {"max", "52"}, {"ratio", "[52, 48]"}};
  const Case cases[] = {
      {"won", "en", "Selby won 3-2 at home.", {{"3-2", score}}},
      {"win", "en", "It was a 3-2 win for Selby.", {{"3-2", score}}},
      {"two scores", "en", "They won 3-2 and lost 2:4.", {{"3-2", score}, {"2:4", {{"unit", "score"}}}}},
      {"dash", "en", "They beat Harwick 3–2.", {{"3–2", score}}},
      {"nil", "en", "They lost 0-3.", {{"0-3", {{"unit", "score"}, {"min", "0"}, {"ratio", "[0, 3]"}}}}},
      {"vote", "en", "The chamber voted 52-48 to close it.", {{"52-48", vote}}},
      {"to", "en", "The bill passed by 52 votes to 48.", {{"52 votes to 48", vote}}},
      {"range", "en", "They won 10-12 seats.", {{"10-12", {{"unit", "count"}, {"counted", "seats"}}}}},
      {"change", "en", "Its vote rose from 48 to 52 percent.", {{"48", {}}, {"52 percent", {}}}},
      {"season", "en", "They won the title in 2010-11.", {}},
      {"time", "de", "Sie gewannen das Spiel, das um 20:15 Uhr begann.", {}},
      {"Sieg", "de", "Nach dem 3:2-Sieg feierte Ahlen.", {{"3:2", score}}},
      {"gewann", "de", "Ahlen gewann 3:2.", {{"3:2", score}}},
      {"zu", "de", "Die Kammer stimmte mit 52 zu 48 Stimmen zu.", {{"52 zu 48", vote}}},
      {"gegen", "de", "Er wurde mit 52 gegen 48 Stimmen gewählt.", {{"52 gegen 48", vote}}},
      {"scale", "de", "Die Karte im Maßstab 3:2 hängt dort.", {}},
      {"won in Dutch", "nl", "Epe won met 3-2.", {{"3-2", score}}},
      {"zege", "nl", "Na de 3-2-zege vierde Epe feest.", {{"3-2", score}}},
      {"tegen", "nl", "De kamer stemde met 52 tegen 48 voor.", {{"52 tegen 48", vote}}},
      {"between", "nl", "Met 52 stemmen tegen 48 werd het aangenomen.", {{"52 stemmen tegen 48", vote}}},
  };
  for (const Case& c : cases) expect_figures(c);
}

TEST(ExtractFigure, ReadsLateBounds) {
  const Case cases[] = {
      {"at least", "en", "It holds 640 at least.", {{"640", {{"min", "640"}, {"max", "null"}}}}},
      {"at most", "en", "It holds 640 boats, at most.", {{"640", {{"min", "null"}, {"max", "640"}}}}},
      {"or more", "en", "For 640 boats or more it is closed.", {{"640", {{"min", "640"}, {"max", "null"}}}}},
      {"of what follows", "en", "It sold 640 at least twice.", {{"640", {{"max", "640"}}}, {"twice", {{"min", "2"}}}}},
      {"oder mehr", "de", "Für 640 Boote oder mehr ist er gesperrt.", {{"640", {{"min", "640"}, {"max", "null"}}}}},
      {"höchstens", "de", "Er fasst 640 Boote höchstens.", {{"640", {{"min", "null"}, {"max", "640"}}}}},
      {"of meer", "nl", "Voor 640 boten of meer is hij dicht.", {{"640", {{"min", "640"}, {"max", "null"}}}}},
      {"minstens", "nl", "Het kost 640 euro minstens.", {{"640 euro", {{"min", "640"}, {"max", "null"}}}}},
  };
  for (const Case& c : cases) expect_figures(c);
}

TEST(ExtractFigure, ReadsNumbersInsideWords) {
  const Case cases[] = {
      {"member", "en", "A 12-member jury met.", {{"12", {{"min", "12"}, {"counted", "member"}}}}},
      {"crew", "en", "It has a crew of six.", {{"six", {{"min", "6"}}}}},
      {"a street", "en", "It is a two-way street.", {}},
      {"köpfig",
       "de",
       "Die zwölfköpfige Jury tagte.",
       {{"zwölfköpfige", {{"min", "12"}, {"counted", "zwölfköpfige"}}}}},
      {"Plan", "de", "Der 12-Punkte-Plan liegt vor.", {{"12", {{"min", "12"}, {"counted", "Punkte"}}}}},
      {"a person", "de", "Eine Achtzehnjährige gewann.", {{"Achtzehnjährige", {{"unit", "age"}, {"min", "18"}}}}},
      {"a war", "de", "Der Dreißigjährige Krieg begann.", {}},
      {"hyphens of days", "de", "Die beiden Tag-und-Nacht-Gleichen sind markiert.", {{"beiden", {{"min", "2"}}}}},
      {"koppig", "nl", "De twaalfkoppige jury vergaderde.", {{"twaalfkoppige", {{"min", "12"}}}}},
      {"bemanning", "nl", "Er is een bemanning van zes.", {{"zes", {{"min", "6"}}}}},
  };
  for (const Case& c : cases) expect_figures(c);
}

TEST(ExtractFigure, ReadsSums) {
  const Case cases[] = {
      {"code", "en", "It costs USD115.50 a ton.", {{"USD115.50", {{"min", "115.5"}, {"unit", "currency:USD"}}}}},
      {"no code", "en", "COP26 met there.", {}},
      {"code before decimals, German", "de", "Es kostet EUR12,5.", {{"EUR12,5", {{"min", "12.5"}}}}},
      {"Swedish", "nl", "Het kost 300 Zweedse kronen.", {{"300 Zweedse kronen", {{"unit", "currency:SEK"}}}}},
      {"dative", "de", "Er zahlte mit 20 kanadischen Dollar.", {{"20 kanadischen Dollar", {{"unit", "currency:CAD"}}}}},
      {"two things", "en", "He paid in pounds 20 times.", {{"20", {{"unit", "count"}}}}},
      {"no blank after the comma", "en", "It costs 500 dollars,20 more than now.", {{"500 dollars", {}}, {"20", {}}}},
  };
  for (const Case& c : cases) expect_figures(c);
}

TEST(ExtractFigure, TellsNamesFromCounts) {
  const Case cases[] = {
      {"model", "en", "They ordered 40 new 737 jets.", {{"40", {{"min", "40"}}}}},
      {"model alone", "nl", "Ze vlogen met de 787 naar Rome.", {}},
      {"model, told of", "en", "The 787 shows the way.", {}},
      {"model after a preposition that may bound", "nl", "Ze kozen hem boven de 787 van Boeing.", {}},
      {"inches within quotation marks", "en", "He said: \"We saw 40\" and left.", {{"40", {{"unit", "count"}}}}},
      {"both of a list", "en", "It blamed both firms and banks in the town.", {}},
      {"both before a second verb", "en", "He blamed both firms and resigned.", {{"both", {{"counted", "firms"}}}}},
      {"curly quotation marks close", "de", "Der Hubschrauber „Orion 29“ flog.", {}},
      {"a comma opens a new clause", "de", "Am Ende waren es sechs, die anderen gingen.", {}},
      {"as many people", "en", "The 737 passengers left.", {{"737", {{"counted", "passengers"}}}}},
      {"after a place", "en", "In Ohio 299 farms closed.", {{"299", {{"counted", "farms"}}}}},
      {"product", "en", "Many bought it as Orion 4 owners do.", {}},
      {"after a name, Dutch", "nl", "Toen sloot Bakker 35 kleine winkels.", {{"35", {{"counted", "winkels"}}}}},
      {"after a year", "en", "They built in 2003 100 boats.", {{"100", {{"counted", "boats"}}}}},
      {"numbered", "de", "Das Modell Typ 2 kommt an Terminal 3 an.", {}},
      {"a war", "en", "It began in the Seven Years’ War of that time.", {}},
      {"after a decade", "de", "Sie schrieb in den 1990ern zwei weitere Bücher.", {{"zwei", {{"counted", "Bücher"}}}}},
      {"both of", "en", "He sold both of his houses.", {{"both", {{"min", "2"}, {"counted", "houses"}}}}},
      {"age in brackets", "nl", "Anna Smit (52) won.", {{"52", {{"unit", "age"}}}}},
      {"base", "en", "Some 40 of the 300 boats sank.", {{"Some 40", {{"counted", "boats"}}}, {"300", {}}}},
  };
  for (const Case& c : cases) expect_figures(c);
}

TEST(ExtractFigure, ReadsPeriods) {
  const Case cases[] = {
      {"a day", "en", "The plant makes 300 cars a day.", {{"300", {{"per", "day"}, {"counted", "cars"}}}}},
      {"per month", "en", "It costs $5 per month.", {{"$5", {{"per", "month"}}}}},
      {"pro Tag", "de", "Das Werk baut 300 Autos pro Tag.", {{"300", {{"per", "day"}}}}},
      {"dagelijks", "nl", "Dagelijks komen er 300 bezoekers.", {{"300", {{"per", "day"}}}}},
      {"other clause", "de", "Er schreibt täglich, und 300 Leser antworteten.", {{"300", {{"per", "null"}}}}},
  };
  for (const Case& c : cases) expect_figures(c);
}

TEST(ExtractFigure, LeavesOutWhatCountsNothing) {
  const Case cases[] = {
      {"codes", "en", "The G7 spoke of COVID-19, e2e and the A380.", {}},
      {"product", "en", "They flew a Boeing 737 and the 747.", {}},
      {"page", "en", "See page 12, section 3 and no. 4.", {}},
      {"list item", "en", "1. Open the door.", {}},
      {"two numbers of no contest", "en", "He moved from 3-1 to 2:4.", {}},
      {"telephone", "en", "Call +49 30 1234567 now.", {}},
      {"idioms", "en", "In the first place, one of them was a one off.", {}},
      {"year", "en", "In 2018 the law changed.", {}},
      {"duration", "en", "It took 43 or 44 days.", {}},
      {"paragraph", "de", "Nach § 5 und Artikel 12 ist das verboten.", {}},
      {"rank", "de", "Auf den ersten Blick war der 1. FC besser.", {}},
      {"article", "de", "Ein Haus und eine Frau.", {}},
      {"article, Dutch", "nl", "Een huis op het eerste gezicht.", {}},
      {"about", "de", "Er sprach über zwei Themen.", {{"zwei", {{"min", "2"}, {"max", "2"}}}}},
      {"minus", "en", "It was minus 5 degrees Celsius.", {{"minus 5 degrees Celsius", {{"min", "-5"}}}}},
      {"age", "en", "Anna Smit, 43, won.", {{"43", {{"unit", "age"}}}}},
  };
  for (const Case& c : cases) expect_figures(c);
}

}  // namespace
}  // namespace factcheck
