#include <string>
#include <vector>

#include "core/extract/fields.h"
#include "tests/unit/extract/reading.h"

namespace factcheck {
namespace {

constexpr const char* kDate = "2021-06-16";

std::string field(const Mention& mention, const std::string& name) {
  for (const auto& [key, value] : fields(mention)) {
    if (key == name) return value == "null" ? "" : value;
  }
  return "no field";
}

// "actor | trigger | object | type modality polarity | when" of every event.
std::vector<std::string> events(const std::string& text, const std::string& language) {
  std::vector<std::string> found;
  for (const Mention& mention : read(text, language, kDate).mentions) {
    if (!mention.event) continue;
    const Event& event = *mention.event;
    found.push_back(event.actor.text + " | " + event.trigger.text + " | " + event.object.text + " | " +
                    field(mention, "type") + " " + field(mention, "modality") + " " + field(mention, "polarity") +
                    " | " + field(mention, "when"));
    for (const Part* part : {&event.actor, &event.trigger, &event.object}) EXPECT_EQ(part->span.of(text), part->text);
  }
  return found;
}

void expect_events(const std::vector<ReadingCase>& cases) { expect_found(cases, events); }

TEST(ExtractEvents, ReadsAKnownVerbWithItsSubject) {
  expect_events({
      {"en",
       "en",
       "On 3 May 2021 the council of Sandvik closed the old bridge.",
       {"the council of Sandvik | closed | the old bridge | event asserted positive | 2021-05-03"}},
      {"en two verbs", "en", "The bridge closed in May was reopened.", {}},
      {"en verb that no table has", "en", "Nordline expects the board could close the line.", {}},
      {"de subject first",
       "de",
       "Der Rat von Sandvik sperrte die alte Brücke.",
       {"Der Rat von Sandvik | sperrte | die alte Brücke | event asserted positive | "}},
      {"de inverted",
       "de",
       "Am 3. Mai 2021 verkaufte die Reederei zwei Fähren.",
       {"die Reederei | verkaufte | zwei Fähren | event asserted positive | 2021-05-03"}},
      {"de participle before a noun", "de", "Der neu entdeckte Käfer lebt im Wald.", {}},
      {"de question", "de", "Ob der Rat die Brücke sperrte, blieb offen.", {}},
      {"nl inverted",
       "nl",
       "Gisteren sloot de politie de weg.",
       {"de politie | sloot | de weg | event asserted positive | 2021-06-15"}},
  });
}

TEST(ExtractEvents, ReadsModalityAndNegationFromTheVerbGroup) {
  expect_events({
      {"en plan",
       "en",
       "Nordline plans to scrap the late ferry.",
       {"Nordline | plans to scrap | the late ferry | plan planned positive | "}},
      {"en perfect negated",
       "en",
       "The ministry has not yet approved the tunnel.",
       {"The ministry | has not yet approved | the tunnel | event asserted negative | "}},
      {"en no negation, part of a word",
       "en",
       "The no-confidence vote toppled the cabinet.",
       {"The no-confidence vote | toppled | the cabinet | event asserted positive | "}},
      {"en possible",
       "en",
       "The ministry could approve the tunnel.",
       {"The ministry | could approve | the tunnel | event possible positive | "}},
      {"en hearsay",
       "en",
       "Nordline is said to have sold the ferry.",
       {"Nordline | sold | the ferry | event reported positive | "}},
      {"en not only is no negation",
       "en",
       "The council has not only closed the bridge.",
       {"The council | has not only closed | the bridge | event asserted positive | "}},
      {"en negated infinitive",
       "en",
       "The council paid Nordline not to close the line.",
       {"The council | paid | Nordline | event asserted positive | "}},
      {"de plan",
       "de",
       "Die Reederei will die Nachtfähre streichen.",
       {"Die Reederei | streichen | die Nachtfähre | plan planned positive | "}},
      {"de negated article",
       "de",
       "Der Rat hat keine Fähre verkauft.",
       {"Der Rat | verkauft | Fähre | event asserted negative | "}},
      {"nl plan",
       "nl",
       "De rederij is van plan om de nachtboot te schrappen.",
       {"De rederij | schrappen |  | plan planned positive | "}},
      {"nl hearsay",
       "nl",
       "De rederij zou de nachtboot hebben verkocht.",
       {"De rederij | verkocht | de nachtboot | event reported positive | "}},
      {"nl relative clause without commas",
       "nl",
       "De bewoners die in het dorp wonen hebben een brief gestuurd.",
       {"De bewoners die in het dorp wonen | gestuurd | een brief | event asserted positive | "}},
  });
}

TEST(ExtractEvents, FindsSubjectAndObjectBehindPhrasesOfPlaceAndTime) {
  expect_events({
      {"de object behind a place",
       "de",
       "Die Werft baut in Sandvik drei neue Fähren.",
       {"Die Werft | baut | drei neue Fähren | event asserted positive | "}},
      {"de subject behind a place",
       "de",
       "An der Seite der Fischer streiken in Sandvik auch Lotsen und Matrosen.",
       {"Lotsen und Matrosen | streiken |  | event asserted positive | "}},
      {"de genitive is no object",
       "de",
       "Der Rat begann mit der Sanierung eines Hafens.",
       {"Der Rat | begann |  | event asserted positive | "}},
      {"de neither nor",
       "de",
       "Weder schwerer Sturm noch Hochwasser waren dem Einsturz vorausgegangen.",
       {"schwerer Sturm noch Hochwasser | vorausgegangen | dem Einsturz | event asserted negative | "}},
      {"nl since",
       "nl",
       "Sinds kort verkoopt Nordline via internet goedkope kaartjes.",
       {"Nordline | verkoopt | goedkope kaartjes | event asserted positive | "}},
      {"nl bare object",
       "nl",
       "De haven levert brandstof.",
       {"De haven | levert | brandstof | event asserted positive | "}},
      {"nl phrase behind the infinitive",
       "nl",
       "De rederij mag weer meedingen naar Noorse contracten.",
       {"De rederij | meedingen |  | state asserted positive | "}},
      {"nl part of the verb before a phrase",
       "nl",
       "De rederij keurde het plan goed op een vergadering.",
       {"De rederij | keurde | het plan | event asserted positive | "}},
  });
}

TEST(ExtractEvents, ReadsClausesBehindTheFirst) {
  expect_events({
      {"en",
       "en",
       "Because the council has not closed the bridge, ferries were full.",
       {"the council | has not closed | the bridge | event asserted negative | "}},
      {"de conjunction",
       "de",
       "Weil der Rat im Mai die alte Brücke schließen will, gibt es Streit.",
       {"der Rat | schließen | die alte Brücke | plan planned positive | 2022-05"}},
      {"de second main clause",
       "de",
       "Die Werft baut Schiffe, und die Reederei verkauft zwei Fähren an Nordline.",
       {"Die Werft | baut | Schiffe | event asserted positive | ",
        "die Reederei | verkauft | zwei Fähren | event asserted positive | "}},
      {"de relative clause", "de", "Die Werft, die Nordline im Mai kaufte, war alt.", {}},
      {"nl conjunction, agent behind the verbs",
       "nl",
       "Volgens de krant bleef het stil omdat de verkoop nog moet worden goedgekeurd door de raad.",
       {"de raad | goedgekeurd | de verkoop | plan planned positive | "}},
      {"nl commas",
       "nl",
       "De haven levert brandstof, de werf bouwt twee boten in Sandvik.",
       {"De haven | levert | brandstof | event asserted positive | ",
        "de werf | bouwt | twee boten | event asserted positive | "}},
      {"said, but not in full", "nl", "De raad zei dat de boot verkocht was.", {}},
  });
}

TEST(ExtractEvents, TurnsPassivesRound) {
  expect_events({
      {"en",
       "en",
       "The ferry was sold by the council.",
       {"the council | was sold | The ferry | event asserted positive | "}},
      {"en no agent", "en", "Two men were arrested.", {" | were arrested | Two men | event asserted positive | "}},
      {"en state is no event", "en", "The company was based in Sandvik.", {}},
      {"de", "de", "Die Fähre wurde vom Rat verkauft.", {"Rat | verkauft | Die Fähre | event asserted positive | "}},
      {"nl",
       "nl",
       "De veerboot werd door de gemeente verkocht.",
       {"de gemeente | verkocht | De veerboot | event asserted positive | "}},
  });
}

TEST(ExtractEvents, JoinsSeparatedVerbs) {
  std::string name;
  for (const Mention& mention : read("Die Reederei kündigte neue Preise an.", "de", kDate).mentions) {
    if (mention.event) name = mention.event->trigger.name;
  }
  EXPECT_EQ(name, "ankündigen");
}

TEST(ExtractEvents, NamesASeparatedVerbByItsOwnPart) {
  const std::pair<const char*, const char*> cases[] = {{"De raad nam de wet aan.", "aannemen"},
                                                       {"De rederij nam de werf over.", "overnemen"},
                                                       {"De raad keurde het plan af op maandag.", "afkeuren"}};
  for (const auto& [text, want] : cases) {
    SCOPED_TRACE(text);
    std::string name;
    for (const Mention& mention : read(text, "nl", kDate).mentions) {
      if (mention.event) name = mention.event->trigger.name;
    }
    EXPECT_EQ(name, want);
  }
}

TEST(ExtractEvents, LeavesWhatIsSaidToItsSpeaker) {
  expect_events({
      {"quotation", "en", "“The council closed the bridge,” said Mona Hale.", {}},
      {"what is said",
       "en",
       "The ministry said that the council had closed the line.",
       {"the council | had closed | the line | event reported positive | "}},
      {"what is denied", "en", "The ministry denied that the council had closed the line.", {}},
      {"nothing is said",
       "en",
       "The ministry did not say when the line will close.",
       {"The ministry | did not say |  | event asserted negative | "}},
      {"pronouns name nobody", "en", "I sold the ferry.", {}},
  });
}

TEST(ExtractEvents, ReadsPlansThatANounNames) {
  expect_events({
      {"en", "en", "Few like Nordline's plan to scrap the ferry.", {"Nordline | plan |  | plan planned positive | "}},
      {"de",
       "de",
       "Kaum jemand mag das Vorhaben der Reederei, die Fähre zu streichen.",
       {"der Reederei | Vorhaben |  | plan planned positive | "}},
      {"nl",
       "nl",
       "Er is kritiek op het plan van de rederij om de boot te schrappen.",
       {"de rederij | plan |  | plan planned positive | "}},
  });
}

}  // namespace
}  // namespace factcheck
