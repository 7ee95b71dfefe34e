#include <string>
#include <vector>

#include "tests/unit/extract/reading.h"

namespace factcheck {
namespace {

// "content | speaker | name | role | cue | addressee | via" of every indirect statement; empty parts stay empty.
std::vector<std::string> indirect(const std::string& text, const std::string& language) {
  std::vector<std::string> found;
  for (const Mention& mention : read(text, language).mentions) {
    if (!mention.statement || mention.statement->direct) continue;
    const Statement& s = *mention.statement;
    found.push_back(s.content.text + " | " + s.speaker.text + " | " + s.speaker.name + " | " + s.role.text + " | " +
                    s.cue.text + " | " + s.addressee.text + " | " + s.via.text);
  }
  return found;
}

void expect_indirect(const std::vector<ReadingCase>& cases) { expect_found(cases, indirect); }

TEST(ExtractIndirect, FindsTheClauseOfAReportingVerb) {
  expect_indirect({
      {"en that",
       "en",
       "Mona Hale said in a letter on Monday that the harbour was full.",
       {"the harbour was full | Mona Hale |  |  | said |  | "}},
      {"en without that",
       "en",
       "The port director said the harbour was full.",
       {"the harbour was full | The port director |  | port director | said |  | "}},
      {"en told",
       "en",
       "The port director told the committee the harbour was full.",
       {"the harbour was full | The port director |  | port director | told | the committee | "}},
      {"en told behind what is said",
       "en",
       "The harbour was full by noon, Mona Hale told the Harbour Herald on Monday.",
       {"The harbour was full by noon | Mona Hale |  |  | told | the Harbour Herald | Harbour Herald"}},
      {"en told a plural",
       "en",
       "The harbour was full by noon, Mona Hale told reporters.",
       {"The harbour was full by noon | Mona Hale |  |  | told | reporters | "}},
      {"en two clauses",
       "en",
       "Mona Hale said that the pier was closed and that nobody was hurt.",
       {"nobody was hurt | Mona Hale |  |  | said |  | ", "the pier was closed | Mona Hale |  |  | said |  | "}},
      {"de two clauses",
       "de",
       "Mona Hahn sagte, der Hafen sei voll und zwei Kräne seien ausgefallen.",
       {"zwei Kräne seien ausgefallen | Mona Hahn |  |  | sagte |  | ",
        "der Hafen sei voll | Mona Hahn |  |  | sagte |  | "}},
      {"nl two infinitives",
       "nl",
       "Het bedrijf zegt bezig te zijn met regels en daarbij nauw samen te werken met loodsen.",
       {"daarbij nauw samen te werken met loodsen | Het bedrijf |  |  | zegt |  | ",
        "bezig te zijn met regels | Het bedrijf |  |  | zegt |  | "}},
      {"en neither time nor purpose",
       "en",
       "Mona Hale promised a new pier in March last year, to calm the captains.",
       {"a new pier | Mona Hale |  |  | promised |  | "}},
      {"en subordinate",
       "en",
       "It was a winter in which experts repeatedly argued that the pier would fall.",
       {"the pier would fall | experts |  |  | argued |  | "}},
      {"de dass",
       "de",
       "Die Hafenbehörde teilte am Montag mit, dass der Hafen voll sei.",
       {"der Hafen voll sei | Die Hafenbehörde |  |  | teilte |  | "}},
      {"de Konjunktiv behind an apposition",
       "de",
       "Am Montag sagte Mona Hahn, die Chefin der Hafenbehörde, der Hafen sei voll.",
       {"der Hafen sei voll | Mona Hahn, die Chefin der Hafenbehörde | Mona Hahn | Chefin der Hafenbehörde | sagte |  "
        "| "}},
      {"de Perfekt",
       "de",
       "Die Reederei hat am Montag angekündigt, dass zwei Schiffe verkauft werden.",
       {"zwei Schiffe verkauft werden | Die Reederei |  |  | angekündigt |  | "}},
      {"nl dat",
       "nl",
       "De gemeente laat weten dat de haven vol is.",
       {"de haven vol is | De gemeente |  |  | laat weten |  | "}},
      {"nl Perfectum",
       "nl",
       "De rederij heeft maandag aangekondigd dat twee schepen worden verkocht.",
       {"twee schepen worden verkocht | De rederij |  |  | aangekondigd |  | "}},
  });
}

TEST(ExtractIndirect, PassivesReportWithoutASpeakerOfTheirOwn) {
  expect_indirect({
      {"de", "de", "Am Montag wurde gemeldet, dass der Kran wackelt.", {"der Kran wackelt |  |  |  | gemeldet |  | "}},
      {"de accused",
       "de",
       "Mona Brandt wird vorgeworfen, den Kran verkauft zu haben.",
       {"den Kran verkauft zu haben |  |  |  | vorgeworfen |  | "}},
      {"de paper",
       "de",
       "In dem Brief wird erklärt, dass Kräne rosten.",
       {"Kräne rosten | dem Brief |  |  | erklärt |  | "}},
      {"de place",
       "de",
       "Auf der Sitzung wurde erklärt, dass Kräne rosten.",
       {"Kräne rosten |  |  |  | erklärt |  | "}},
      {"en agent",
       "en",
       "It was announced by the council that the pier would close.",
       {"the pier would close | the council |  |  | announced |  | "}},
      {"nl agent",
       "nl",
       "Door de gemeente werd bevestigd dat de pier dicht blijft.",
       {"de pier dicht blijft | de gemeente |  |  | bevestigd |  | "}},
      {"nl relative clause", "nl", "De kraan werd aangekondigd tijdens een feest dat de bond gaf.", {}},
  });
}

TEST(ExtractIndirect, FindsDemandsPromisesAndThreats) {
  expect_indirect({
      {"en urge",
       "en",
       "The union urged the council to keep the night bus.",
       {"to keep the night bus | The union |  |  | urged | the council | "}},
      {"en two demands",
       "en",
       "The union urged the council to keep the bus and demanded a new timetable.",
       {"a new timetable | The union |  |  | demanded |  | ",
        "to keep the bus | The union |  |  | urged | the council | "}},
      {"de zu",
       "de",
       "Die Gewerkschaft drohte, den Hafen zu blockieren.",
       {"den Hafen zu blockieren | Die Gewerkschaft |  |  | drohte |  | "}},
      {"nl te",
       "nl",
       "De vakbond dreigt de haven te blokkeren.",
       {"de haven te blokkeren | De vakbond |  |  | dreigt |  | "}},
  });
}

TEST(ExtractIndirect, FindsAsidesSourcesAndWhoPassesThemOn) {
  expect_indirect({
      {"en aside",
       "en",
       "The harbour has been full since May, the port director said.",
       {"The harbour has been full since May | the port director |  | port director | said |  | "}},
      {"en outlet behind",
       "en",
       "Mona Hale said the harbour was full, the Evening Herald reported.",
       {"the harbour was full | Mona Hale |  |  | said |  | the Evening Herald"}},
      {"en source with what hangs on it",
       "en",
       "According to a report by the ministry, the harbour is full.",
       {"the harbour is full | a report by the ministry | a report |  | According to |  | "}},
      {"de outlet in front",
       "de",
       "Wie die Neue Rundschau berichtet, fordert die Ministerin Petra Vogt eine Prüfung.",
       {"eine Prüfung | die Ministerin Petra Vogt | Petra Vogt | Ministerin | fordert |  | die Neue Rundschau"}},
      {"de so",
       "de",
       "Der Hafen ist seit Mai voll, so die Hafenbehörde.",
       {"Der Hafen ist seit Mai voll | die Hafenbehörde |  |  | so |  | "}},
      {"de zufolge",
       "de",
       "Der Hafenbehörde zufolge ist der Hafen seit Mai voll.",
       {"ist der Hafen seit Mai voll | Der Hafenbehörde |  |  | zufolge |  | "}},
      {"de heißt es",
       "de",
       "Der Hafen sei seit Mai voll, heißt es in dem Bericht.",
       {"Der Hafen sei seit Mai voll | dem Bericht |  |  | heißt es |  | "}},
      {"nl aldus",
       "nl",
       "De haven is sinds mei vol, aldus de gemeente.",
       {"De haven is sinds mei vol | de gemeente |  |  | aldus |  | "}},
      {"nl volgens before zou",
       "nl",
       "Volgens het havenbestuur zou de haven sinds mei vol zijn.",
       {"zou de haven sinds mei vol zijn | het havenbestuur |  |  | Volgens |  | "}},
      {"nl volgens",
       "nl",
       "Volgens de gemeente is de haven sinds mei vol.",
       {"is de haven sinds mei vol | de gemeente |  |  | Volgens |  | "}},
  });
}

TEST(ExtractIndirect, FindsWhoSaysItBehindAsAndInTheNextSentence) {
  expect_indirect({
      {"en as",
       "en",
       "The harbour has been full since May, as Mona Hale said on Monday.",
       {"The harbour has been full since May | Mona Hale |  |  | said |  | "}},
      {"en so",
       "en",
       "The harbour is full. So says the port director.",
       {"The harbour is full | the port director |  | port director | says |  | "}},
      {"de wie",
       "de",
       "Der Hafen ist seit Mai voll, wie die Hafenbehörde am Montag mitteilte.",
       {"Der Hafen ist seit Mai voll | die Hafenbehörde |  |  | mitteilte |  | "}},
      {"de das",
       "de",
       "Der Hafen ist seit Mai voll. Das teilte die Hafenbehörde am Montag mit.",
       {"Der Hafen ist seit Mai voll | die Hafenbehörde |  |  | teilte |  | "}},
      {"de das hat",
       "de",
       "Der Hafen ist seit Mai voll. Das hat die Hafenbehörde am Montag bestätigt.",
       {"Der Hafen ist seit Mai voll | die Hafenbehörde |  |  | bestätigt |  | "}},
      {"nl the reason, where the demand is known",
       "nl",
       "De vakbond eiste een onderzoek. Dit vroeg de vakbond omdat de kranen vaak zouden omvallen.",
       {"een onderzoek | De vakbond |  |  | eiste |  | ",
        "de kranen vaak zouden omvallen | de vakbond |  |  | vroeg |  | "}},
      {"de nothing before it", "de", "Das teilte die Hafenbehörde am Montag mit.", {}},
      {"nl zoals",
       "nl",
       "De haven is sinds mei vol, zoals de gemeente maandag meldde.",
       {"De haven is sinds mei vol | de gemeente |  |  | meldde |  | "}},
      {"nl dat",
       "nl",
       "De haven is sinds mei vol. Dat meldt de gemeente.",
       {"De haven is sinds mei vol | de gemeente |  |  | meldt |  | "}},
  });
}

TEST(ExtractIndirect, FindsTheClauseOfANounOfSaying) {
  expect_indirect({
      {"en whose",
       "en",
       "The council knew of Mona Hale's warning that the pier could fall.",
       {"the pier could fall | Mona Hale's |  |  | warning |  | "}},
      {"en nobody's", "en", "The warning that the pier could fall was old.", {}},
      {"de whose",
       "de",
       "Die Forderung der Hafenbehörde, dass der Kran abgebaut wird, blieb ohne Antwort.",
       {"der Kran abgebaut wird | der Hafenbehörde |  |  | Forderung |  | "}},
      {"de nobody's", "de", "Der Vorwurf, dass der Kran unsicher sei, ist alt.", {}},
      {"nl whose",
       "nl",
       "Niemand hoorde de eis van de vakbond dat de kraan weggaat.",
       {"de kraan weggaat | de vakbond |  |  | eis |  | "}},
  });
}

TEST(ExtractIndirect, CarriesReportedSpeechOnWithItsSpeaker) {
  expect_indirect({
      {"de",
       "de",
       "Mona Hahn sagte, der Hafen sei voll. Zwei Kräne seien ausgefallen. Das Wetter war gut.",
       {"der Hafen sei voll | Mona Hahn |  |  | sagte |  | ",
        "Zwei Kräne seien ausgefallen | Mona Hahn |  |  |  |  | "}},
      {"nl the end of a compound is no first name",
       "nl",
       "De Verenigde Staten en Groot-Brittannië Nordline zagen het. Nordline zei dat de haven dicht was.",
       {"de haven dicht was | Nordline |  |  | zei |  | "}},
      {"nl",
       "nl",
       "Mona Haan zei dat de haven vol was. Twee kranen zouden zijn uitgevallen.",
       {"de haven vol was | Mona Haan |  |  | zei |  | ",
        "Twee kranen zouden zijn uitgevallen | Mona Haan |  |  |  |  | "}},
      {"pronoun",
       "en",
       "Mona Hale runs the port. She said that the harbour was full.",
       {"the harbour was full | She | Mona Hale |  | said |  | "}},
      {"fragment inside",
       "en",
       "Mona Hale said the harbour was “full to the brim” in May.",
       {"the harbour was “full to the brim” in May | Mona Hale |  |  | said |  | "}},
  });
}

TEST(ExtractIndirect, TellsVerbsOfSayingFromWhatLooksLikeThem) {
  expect_indirect({
      {"en judged", "en", "Mona Hale called the plan unfair.", {"the plan unfair | Mona Hale |  |  | called |  | "}},
      {"en summoned", "en", "Mona Hale called an emergency meeting to discuss the plan.", {}},
      {"en summoned by", "en", "Police, called to the pier by the mayor, left.", {}},
      {"en a noun", "en", "The pier fell on two captains and the alleged thief was a pilot.", {}},
      {"en asked", "en", "Asked about the pier, Mona Hale said.", {}},
      {"nl gevraagd", "nl", "Gevraagd naar de kade, zei Mona Haas.", {}},
      {"de topic",
       "de",
       "Gefragt sei nun Geduld, sagte Mona Hahn.",
       {"Gefragt sei nun Geduld | Mona Hahn |  |  | sagte |  | "}},
      {"en leads to the verb",
       "en",
       "The vote was lost by Mona Hale, despite pledges. Mona Hale despite warning that the pier was old.",
       {"the pier was old | Mona Hale |  |  | warning |  | "}},
  });
}

TEST(ExtractIndirect, GivesAPaperAllThatDescribesIt) {
  expect_indirect({
      {"en running",
       "en",
       "A study being released today by a group of captains shows that the pier is sinking.",
       {"the pier is sinking | A study being released today by a group of captains | A study |  | shows |  | "}},
      {"en a verb of its own", "en", "The study was released and the captain shows that the pier is sinking.", {}},
      {"de",
       "de",
       "Eine Auswertung der Stadt, die auf Daten von 2015 beruht, zeigt, dass der Kai sinkt.",
       {"der Kai sinkt | Eine Auswertung der Stadt, die auf Daten von 2015 beruht | Eine Auswertung der Stadt |  | "
        "zeigt |  | "}},
      {"nl",
       "nl",
       "Een rapport dat in mei werd gepubliceerd toont dat de kade zinkt.",
       {"de kade zinkt | Een rapport dat in mei werd gepubliceerd | Een rapport |  | toont |  | "}},
      {"en",
       "en",
       "A survey of ports that have lost cranes since May shows that the pier is sinking.",
       {"the pier is sinking | A survey of ports that have lost cranes since May | A survey |  | shows |  | "}},
  });
}

TEST(ExtractIndirect, TellsWhoseVerdictItIsInThePassive) {
  expect_indirect({
      {"en",
       "en",
       "The harbour mayor has never been endorsed by the Leith Herald.",
       {"The harbour mayor | the Leith Herald |  |  | endorsed |  | "}},
      {"en things back nothing", "en", "The pier was supported by nine pillars of oak.", {}},
      {"de",
       "de",
       "Am Montag wurde der Umbau des Hafens von der Gewerkschaft kritisiert.",
       {"der Umbau des Hafens | der Gewerkschaft |  |  | kritisiert |  | "}},
      {"de von niemandem", "de", "Der Umbau des Hafens wurde am Montag kritisiert.", {}},
      {"nl",
       "nl",
       "Het plan van de stad werd veroordeeld door de burgemeester.",
       {"Het plan van de stad | de burgemeester |  | burgemeester | veroordeeld |  | "}},
  });
}

TEST(ExtractIndirect, CutsAroundAnAsideInsideTheSentence) {
  expect_indirect({
      {"en",
       "en",
       "Leith, as a pilot pointed out, is full of boats.",
       {"is full of boats | a pilot |  | pilot | pointed out |  | "}},
      {"de",
       "de",
       "Der Kai, wie ein Lotse betonte, ist seit Mai voll.",
       {"ist seit Mai voll | ein Lotse |  |  | betonte |  | "}},
      {"nl",
       "nl",
       "De kade, zoals een loods benadrukte, is sinds mei vol.",
       {"is sinds mei vol | een loods |  |  | benadrukte |  | "}},
  });
}

TEST(ExtractIndirect, LeavesQuestionsPassivesAndPlainSentencesAlone) {
  expect_indirect({
      {"question", "en", "Did the director say that the harbour was full?", {}},
      {"passive", "en", "The harbour was said to be full.", {}},
      {"whole quotation", "en", "“The harbour is full,” Mona Hale said.", {}},
      {"no complement", "en", "Mona Hale said nothing.", {}},
      {"de Passiv ohne Satz", "de", "In dem Buch wird erklärt, wie man Kräne streicht.", {}},
      {"de subordinate clause", "de", "Als der Kran fiel, sagte die Wirtin nichts.", {}},
      {"de relative clause", "de", "Die Ministerin, die im Mai sagte, dass sie geht, blieb.", {}},
      {"de verb without its far part", "de", "Das Buch gibt Rat, ob Kräne rosten.", {}},
      {"en refused to say", "en", "Mona Hale refused to say whether the harbour was full.", {}},
      {"en only a time", "en", "Mona Hale announced this on Monday.", {}},
      {"de unreal wish", "de", "Das wäre schön gewesen.", {}},
      {"nl zou alone", "nl", "De kraan zou vallen.", {}},
  });
}

TEST(ExtractIndirect, ReadsPolarityAndModality) {
  const auto first = [](const char* text) {
    const Extraction found = read(text, "en");
    EXPECT_FALSE(found.mentions.empty());
    return found.mentions.empty() ? Statement{} : *found.mentions.front().statement;
  };
  EXPECT_EQ(first("Mona Hale said the harbour was not full.").polarity, Polarity::Negative);
  EXPECT_EQ(first("Mona Hale denied that the harbour was full.").polarity, Polarity::Negative);
  EXPECT_EQ(first("Mona Hale said the harbour was full.").polarity, Polarity::Positive);
  EXPECT_EQ(first("Mona Hale said the crane might fall.").modality, Modality::Possible);
  EXPECT_EQ(first("Mona Hale promised to repair the crane.").modality, Modality::Planned);
}

}  // namespace
}  // namespace factcheck
