#include <string>
#include <vector>

#include "tests/unit/extract/reading.h"

namespace factcheck {
namespace {

// "person | role | organisation" of every role; a full name or country that a part stands for after "=".
std::vector<std::string> roles(const std::string& text, const std::string& language) {
  const auto known = [](const Part& part) { return part.name.empty() ? part.text : part.text + " = " + part.name; };
  std::vector<std::string> found;
  for (const Mention& mention : read(text, language).mentions) {
    if (!mention.role) continue;
    found.push_back(known(mention.role->person) + " | " + mention.role->role.text + " | " +
                    known(mention.role->organisation));
    for (const Part* part : {&mention.role->person, &mention.role->role, &mention.role->organisation})
      EXPECT_EQ(part->span.of(text), part->text);
  }
  return found;
}

void expect_roles(const std::vector<ReadingCase>& cases) { expect_found(cases, roles); }

TEST(ExtractRoles, ReadsAnOfficeBeforeTheName) {
  expect_roles({
      {"en organisation",
       "en",
       "They wrote to Nordline chief financial officer Ana Petrov.",
       {"Ana Petrov | chief financial officer | Nordline"}},
      {"en possessor",
       "en",
       "The ferry company's safety chief, Ana Petrov, was away.",
       {"Ana Petrov | safety chief | company"}},
      {"en country",
       "en",
       "The Norwegian finance minister Kari Solberg was away.",
       {"Kari Solberg | finance minister | Norwegian = Norway"}},
      {"en behind the field",
       "en",
       "Commissioner for Transport Kari Solberg was away.",
       {"Kari Solberg | Commissioner for Transport | "}},
      {"en behind the country",
       "en",
       "They met the prime minister of Finland Kari Solberg twice.",
       {"Kari Solberg | prime minister | Finland"}},
      {"de behind all that belongs to the office",
       "de",
       "Das sagte der Leiter der Agentur für Hafenbau, Jonas Reeder, in Oslo.",
       {"Jonas Reeder | Leiter | Agentur"}},
      {"nl behind all that belongs to the office",
       "nl",
       "Dat zei de directeur van de Vereniging voor Zeevaart, Joris Haan, in Oslo.",
       {"Joris Haan | directeur | Vereniging"}},
      {"en behind the name", "en", "He met Senator Ana Petrov of Maine twice.", {"Ana Petrov | Senator | Maine"}},
      {"de compound",
       "de",
       "Der Brief ging an Nordline-Sicherheitschefin Ana Petrov.",
       {"Ana Petrov | Sicherheitschefin | Nordline"}},
      {"de list of regions",
       "de",
       "Der Nordline-Sicherheitschef für Finnland, das Baltikum und Polen, Jonas Reeder, erklärte das.",
       {"Jonas Reeder | Sicherheitschef für Finnland, das Baltikum und Polen | Nordline"}},
      {"de list of fields, then the name",
       "de",
       "Der Minister für Verkehr und Tourismus Jonas Reeder hat abgesagt.",
       {"Jonas Reeder | Minister für Verkehr und Tourismus | "}},
      {"de three names",
       "de",
       "Gestern trat Ministerin Anna Maria Berg (Grüne) auf.",
       {"Anna Maria Berg | Ministerin | "}},
      {"de prefix is no organisation",
       "de",
       "Gestern kam Vize-Präsidentin Ana Petrov.",
       {"Ana Petrov | Vize-Präsidentin | "}},
      {"nl compound", "nl", "Dat zei Nordline-topman Jan de Wit.", {"Jan de Wit | topman | Nordline"}},
      {"nl particle of the name",
       "nl",
       "Dat zei burgemeester Jan van Dam van Zandwijk.",
       {"Jan van Dam | burgemeester | Zandwijk"}},
  });
}

// Of two offices that "and" joins before one name both are hers; an office that can not be read parts them.
TEST(ExtractRoles, GivesJoinedOfficesOneHolder) {
  expect_roles({
      {"en",
       "en",
       "They wrote to Nordline president and chief executive Ana Petrov.",
       {"Ana Petrov | president | Nordline", "Ana Petrov | chief executive | Nordline"}},
      {"en another between",
       "en",
       "The Nordline president and the mayor of San Marino Dianne Weaver and director Ana Petrov met.",
       {" | president | Nordline", "Dianne Weaver | mayor | San Marino", "Ana Petrov | director | "}},
      {"de",
       "de",
       "Der Brief ging an die Nordline-Präsidentin und Geschäftsführerin Ana Petrov.",
       {"Ana Petrov | Präsidentin | Nordline", "Ana Petrov | Geschäftsführerin | Nordline"}},
      {"nl",
       "nl",
       "De brief ging naar Nordline-voorzitter en directeur Ana Petrov.",
       {"Ana Petrov | voorzitter | Nordline", "Ana Petrov | directeur | Nordline"}},
  });
}

TEST(ExtractRoles, FindsTheHolderInOtherPlaces) {
  expect_roles({
      {"en behind the copula", "en", "Head of the agency is Ana Petrov.", {"Ana Petrov | Head | agency"}},
      {"en nobody's office", "en", "The speaker was Ana Petrov.", {}},
      {"en over two paragraphs",
       "en",
       "Jonas Brandt died on Sunday.\n\nFrom 2007 to 2011 he was chair of the Budget Committee.",
       {"he = Jonas Brandt | chair | Budget Committee"}},
      {"en who is quoted means somebody else",
       "en",
       "Jonas Brandt complained. “He was mayor of Sandvik,” he said.",
       {" | mayor | Sandvik"}},
      {"en introduced",
       "en",
       "Jonas Brandt died. Brandt, once mayor of Sandvik, was 90.",
       {"Brandt = Jonas Brandt | mayor | Sandvik"}},
      {"en a place in front of the name",
       "en",
       "Mayor of San Marino Dianne Weaver agreed.",
       {"Dianne Weaver | Mayor | San Marino"}},
      {"de behind the copula", "de", "Vorsitzende des Vereins ist Ute Vogt.", {"Ute Vogt | Vorsitzende | Vereins"}},
      {"de an object", "de", "Dem Vorsitzenden des Vereins ist Ute Vogt dankbar.", {" | Vorsitzenden | Vereins"}},
      {"de a date in between",
       "de",
       "Ute Vogt ist seit dem 28. Mai 2008 Sprecherin der Nordbank.",
       {"Ute Vogt | Sprecherin | Nordbank"}},
      {"de behind the verb",
       "de",
       "Ute Vogt ging. Zuvor war sie Sprecherin der Nordbank.",
       {"sie = Ute Vogt | Sprecherin | Nordbank"}},
      {"de of somebody else",
       "de",
       "Auf Jonas Brandt, der auch den Chef der Nordbank, Lutz Vogt, kennt, ist Verlass.",
       {"Lutz Vogt | Chef | Nordbank"}},
      {"nl behind the verb",
       "nl",
       "Anna Smit ging. Daarvoor was zij directeur van Noordlijn.",
       {"zij = Anna Smit | directeur | Noordlijn"}},
      {"nl no holder", "nl", "Anna Smit, die aan het hoofd van Noordlijn staat, lachte.", {" | hoofd | Noordlijn"}},
  });
}

TEST(ExtractRoles, ReadsAnOfficeBehindTheName) {
  expect_roles({
      {"en field and organisation",
       "en",
       "Luis Ortega, head of water policy at the Rivers Trust, disagreed.",
       {"Luis Ortega | head of water policy | Rivers Trust"}},
      {"en age between", "en", "Luis Ortega, 47, mayor of Sandvik, won.", {"Luis Ortega | mayor | Sandvik"}},
      {"de genitive of a name",
       "de",
       "Das sagt Ana Petrov, Nordlines Head of Safety.",
       {"Ana Petrov | Head of Safety | Nordlines"}},
      {"de English title",
       "de",
       "Das sagt Ana Petrov, Head of Child Safety Policy bei der NGO Nordlicht.",
       {"Ana Petrov | Head of Child Safety Policy | NGO Nordlicht"}},
      {"de body with its place",
       "de",
       "Das sagt Ana Petrov, Präsidentin der Universität Sandvik.",
       {"Ana Petrov | Präsidentin | Universität Sandvik"}},
      {"nl", "nl", "Dat zegt Ana Petrov, directeur bij Nordline.", {"Ana Petrov | directeur | Nordline"}},
      {"a list is no apposition", "en", "The guests were Mona Hale, the mayor and a clown.", {}},
  });
}

TEST(ExtractRoles, ReadsWhatAVerbSaysOfTheHolder) {
  expect_roles({
      {"en copula", "en", "Ana Petrov is the director of Nordline.", {"Ana Petrov | director | Nordline"}},
      {"en surname stands for the full name",
       "en",
       "Ana Petrov smiled. Petrov became chairman of the Rivers Trust.",
       {"Petrov = Ana Petrov | chairman | Rivers Trust"}},
      {"en lead", "en", "Ana Petrov heads the Rivers Trust.", {"Ana Petrov | heads | Rivers Trust"}},
      {"de lead", "de", "Ana Petrov leitet die Abteilung.", {"Ana Petrov | leitet | Abteilung"}},
      {"de no name before the verb", "de", "Nach Ende der Fahrt leitete die Polizei den Verkehr um.", {}},
      {"en in charge of a part",
       "en",
       "Ana Petrov looks after safety and security for Nordline in Asia.",
       {"Ana Petrov | looks after safety and security | Nordline"}},
      {"en in charge of what happened", "en", "Ana Petrov was responsible for the Nordline fire.", {}},
      {"de part in a compound",
       "de",
       "Ana Petrov leitet die Rechtsabteilung der Nordline.",
       {"Ana Petrov | leitet die Rechtsabteilung | Nordline"}},
      {"nl part with its field",
       "nl",
       "Ana Petrov leidt de afdeling veiligheid van Nordline.",
       {"Ana Petrov | leidt de afdeling veiligheid | Nordline"}},
      {"nl lead", "nl", "Ana Petrov geeft leiding aan Nordline.", {"Ana Petrov | geeft leiding aan | Nordline"}},
  });
}

TEST(ExtractRoles, KeepsOfficesOfAnOrganisationWithoutAHolder) {
  expect_roles({
      {"en", "en", "A spokeswoman for the ministry declined.", {" | spokeswoman | ministry"}},
      {"de", "de", "Ein Sprecher der Hafenbehörde schwieg.", {" | Sprecher | Hafenbehörde"}},
      {"nl", "nl", "Een woordvoerder van het ministerie zweeg.", {" | woordvoerder | ministerie"}},
      {"a bare office is none", "en", "The prime minister travelled on Monday.", {}},
      {"an adjective is none", "en", "It was the kingdom's chief export.", {}},
      {"Mr is no office", "en", "They asked Mr Ortega.", {}},
  });
}

TEST(ExtractRoles, FindsTheSubjectOfTheVerb) {
  expect_roles({
      {"en no organisation", "en", "Ana Petrov became finance minister.", {"Ana Petrov | finance minister | "}},
      {"de time before the office",
       "de",
       "Ana Petrov wurde 2010 Finanzministerin.",
       {"Ana Petrov | Finanzministerin | "}},
      {"nl time before the office",
       "nl",
       "Ana Petrov werd in 2010 burgemeester van Zandwijk.",
       {"Ana Petrov | burgemeester | Zandwijk"}},
      {"en clause of the verb",
       "en",
       "Ana Petrov, who had been mayor of Sandvik, was away.",
       {"Ana Petrov | mayor | Sandvik"}},
      {"en clause before the verb",
       "en",
       "Ana Petrov, who was ill for weeks, chaired the Harbour Committee.",
       {"Ana Petrov | chaired | Harbour Committee"}},
      {"en pronoun",
       "en",
       "Ana Petrov came at noon. She has been mayor of Sandvik since May.",
       {"She = Ana Petrov | mayor | Sandvik"}},
      {"de pronoun",
       "de",
       "Ana Petrov kam am Mittag. Sie leitete lange die Hafenbehörde.",
       {"Sie = Ana Petrov | leitete | Hafenbehörde"}},
      {"nl pronoun",
       "nl",
       "Ana Petrov kwam om twaalf uur. Ze is sinds mei burgemeester van Zandwijk.",
       {"Ze = Ana Petrov | burgemeester | Zandwijk"}},
      {"nobody before the pronoun", "en", "The bus came at noon. She was mayor.", {}},
      {"denied", "en", "Ana Petrov is not mayor of Sandvik.", {" | mayor | Sandvik"}},
  });
}

TEST(ExtractRoles, ReadsOfficesThatAreJoined) {
  expect_roles({
      {"en",
       "en",
       "They met Ana Petrov, vice president and general counsel of the company, at noon.",
       {"Ana Petrov | general counsel | company", "Ana Petrov | vice president | "}},
      {"de",
       "de",
       "Das sagt Ana Petrov, Vizepräsidentin und Sprecherin der Firma, im Radio.",
       {"Ana Petrov | Sprecherin | Firma", "Ana Petrov | Vizepräsidentin | "}},
      {"nl",
       "nl",
       "Dat zegt Ana Petrov, directeur en algemeen juridisch adviseur van het bedrijf, op de radio.",
       {"Ana Petrov | algemeen juridisch adviseur | bedrijf", "Ana Petrov | directeur | "}},
      {"en list of people",
       "en",
       "They met Ana Petrov, the mayor and the chairman of the club.",
       {" | chairman | club"}},
      {"of nobody in this sentence",
       "en",
       "They met Ana Petrov, mayor of Sandvik. He spoke to a minister and former chairman of the club.",
       {"Ana Petrov | mayor | Sandvik", " | former chairman | club"}},
      {"de adjective",
       "de",
       "Das sagt Ana Petrov, langjährige Sprecherin der Firma, im Radio.",
       {"Ana Petrov | Sprecherin | Firma"}},
      {"en field that is an office",
       "en",
       "They met Secretary of Justice Ana Petrov twice.",
       {"Ana Petrov | Secretary of Justice | "}},
  });
}

TEST(ExtractRoles, ReadsWhenTheOfficeWasHeld) {
  expect_roles({
      {"en", "en", "They met Ana Petrov, once mayor of Sandvik, at noon.", {"Ana Petrov | mayor | Sandvik"}},
      {"de",
       "de",
       "Das sagt Ana Petrov, einst Ministerin für Verkehr, im Radio.",
       {"Ana Petrov | Ministerin für Verkehr | "}},
      {"nl",
       "nl",
       "Dat zegt Ana Petrov, destijds burgemeester van Zandwijk, op de radio.",
       {"Ana Petrov | burgemeester | Zandwijk"}},
      {"de object behind the rest",
       "de",
       "Ana Petrov leitet nach dem Rücktritt des Vorgängers kommissarisch den Hafenausschuss.",
       {"Ana Petrov | leitet | Hafenausschuss"}},
      {"nl object behind the rest",
       "nl",
       "Ana Petrov leidt sinds 2010 de havenautoriteit.",
       {"Ana Petrov | leidt | havenautoriteit"}},
      {"de country in the genitive",
       "de",
       "Das sagte Norwegens Finanzministerin Kari Solberg.",
       {"Kari Solberg | Finanzministerin | Norwegens = Norway"}},
  });
}

}  // namespace
}  // namespace factcheck
