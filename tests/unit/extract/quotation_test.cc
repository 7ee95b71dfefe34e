#include "tests/unit/extract/direct_speech.h"

namespace factcheck {
namespace {

TEST(ExtractQuotation, FindsSpeakerAndCueRoundTheMarks) {
  expect_statements({
      {"en verb first",
       "en",
       "“The harbour is full,” said Mona Hale.",
       {"The harbour is full | Mona Hale |  |  | said | "}},
      {"en verb last",
       "en",
       "“The harbour is full,” the port director said on Monday.",
       {"The harbour is full | the port director |  | port director | said | "}},
      {"en colon",
       "en",
       "Mona Hale warned: “The harbour is full.”",
       {"The harbour is full | Mona Hale |  |  | warned | "}},
      {"en apposition",
       "en",
       "“The harbour is full,” said Mona Hale, director of the port authority.",
       {"The harbour is full | Mona Hale, director of the port authority | Mona Hale | director of the port authority "
        "| said | "}},
      {"de Inversion",
       "de",
       "„Der Hafen ist voll“, erklärte Hafenchefin Mona Hahn am Montag.",
       {"Der Hafen ist voll | Hafenchefin Mona Hahn | Mona Hahn | Hafenchefin | erklärte | "}},
      {"de so",
       "de",
       "„Der Hafen ist voll“, so die Sprecherin der Reederei.",
       {"Der Hafen ist voll | die Sprecherin der Reederei |  | Sprecherin der Reederei | so | "}},
      {"de Doppelpunkt",
       "de",
       "Dazu sagte der Kapitän: „Der Hafen ist voll.“",
       {"Der Hafen ist voll | der Kapitän |  | Kapitän | sagte | "}},
      {"nl omkering",
       "nl",
       "“De haven is vol”, waarschuwde woordvoerder Mona Haas.",
       {"De haven is vol | woordvoerder Mona Haas | Mona Haas | woordvoerder | waarschuwde | "}},
      {"nl aldus",
       "nl",
       "'De haven is vol', aldus de havenmeester.",
       {"De haven is vol | de havenmeester |  |  | aldus | "}},
      {"nl dubbele punt", "nl", "Haas zei: ‘De haven is vol.’", {"De haven is vol | Haas |  |  | zei | "}},
  });
}

TEST(ExtractQuotation, GivesTheSpeakerAsThePhraseThatNamesHim) {
  expect_statements({
      {"en description",
       "en",
       "“The harbour is full,” said Mona Hale, a pilot who has worked there since May.",
       {"The harbour is full | Mona Hale, a pilot who has worked there since May | Mona Hale | pilot | said | "}},
      {"en description in front",
       "en",
       "Mona Hale, a pilot from Leith, who saw it, said: “The harbour is full.”",
       {"The harbour is full | Mona Hale, a pilot from Leith, who saw it | Mona Hale | pilot from Leith | said | "}},
      {"en where he spoke is no part of him",
       "en",
       "“The harbour is full,” said Mona Hale at the town hall.",
       {"The harbour is full | Mona Hale |  |  | said | "}},
      {"en two",
       "en",
       "“The harbour is full,” said Mona Hale and Peter Voss.",
       {"The harbour is full | Mona Hale and Peter Voss |  |  | said | "}},
      {"en two offices of one",
       "en",
       "“The harbour is full,” said Mona Hale, chairman and chief executive of the port.",
       {"The harbour is full | Mona Hale, chairman and chief executive of the port | Mona Hale | chairman | said | "}},
      {"de Beschreibung",
       "de",
       "„Der Hafen ist voll“, sagte Mona Hahn, die Chefin der Hafenbehörde.",
       {"Der Hafen ist voll | Mona Hahn, die Chefin der Hafenbehörde | Mona Hahn | Chefin der Hafenbehörde | sagte "
        "| "}},
      {"de Alter",
       "de",
       "„Der Hafen ist voll“, meint die 56-jährige Lotsin.",
       {"Der Hafen ist voll | die 56-jährige Lotsin |  |  | meint | "}},
      {"nl beschrijving",
       "nl",
       "“De haven is vol”, zei Mona Haas, de voorzitter van de loodsen.",
       {"De haven is vol | Mona Haas, de voorzitter van de loodsen | Mona Haas | voorzitter van de loodsen | zei | "}},
  });
}

TEST(ExtractQuotation, KnowsASpeakerByHisPlaceWhereNoVerbIsListed) {
  expect_statements({
      {"en unknown verb",
       "en",
       "“The harbour is full,” sighed Mona Hale.",
       {"The harbour is full | Mona Hale |  |  | sighed | "}},
      {"de unknown verb",
       "de",
       "„Der Hafen ist voll“, seufzte die Ministerin.",
       {"Der Hafen ist voll | die Ministerin |  | Ministerin | seufzte | "}},
      {"nl unknown verb",
       "nl",
       "“De haven is vol”, zuchtte de minister.",
       {"De haven is vol | de minister |  | minister | zuchtte | "}},
      {"de so with a verb",
       "de",
       "„Der Hafen ist voll“, so urteilte Mona Hahn.",
       {"Der Hafen ist voll | Mona Hahn |  |  | urteilte | "}},
      {"en signed", "en", "“The harbour is full.” — Mona Hale", {"The harbour is full | Mona Hale |  |  |  | "}},
      {"en a noun between name and title",
       "en",
       "“The harbour is full,” Northland campaign spokesman Peter Voss said.",
       {"The harbour is full | Northland campaign spokesman Peter Voss | Peter Voss | Northland campaign spokesman | "
        "said | "}},
      {"de Perfekt behind",
       "de",
       "„Der Hafen ist voll“, hatte Mona Hahn am Montag erklärt.",
       {"Der Hafen ist voll | Mona Hahn |  |  | erklärt | "}},
      {"de inverted before a colon",
       "de",
       "Hier sparte die Ministerin nicht mit Kritik: „Der Hafen ist voll.“",
       {"Der Hafen ist voll | die Ministerin |  | Ministerin |  | "}},
      {"de a text",
       "de",
       "„Der Hafen ist voll“, heißt es in dem Bericht.",
       {"Der Hafen ist voll | dem Bericht |  |  | heißt es | "}},
      {"a sentence that only frames the next",
       "de",
       "Mona Hahn sagte, der Hafen sei voll. Sie fügte hinzu. „Das bleibt so.“",
       {"Das bleibt so | Sie | Mona Hahn |  |  | "}},
      {"an adverb in front of a verb with a fragment",
       "de",
       "Unmissverständlich sagt das Gericht, dass es „nicht von der Sache überzeugt“ ist.",
       {"nicht von der Sache überzeugt | das Gericht |  |  | sagt | "}},
      {"the sentence before",
       "en",
       "The minister was not convinced. “The harbour is full.”",
       {"The harbour is full | The minister |  | minister |  | "}},
  });
}

TEST(ExtractQuotation, TellsWhoIsCitedFromWhoCites) {
  expect_statements({
      {"en",
       "en",
       "The Harbour Times quoted Mona Hale as saying: “There is no room left.”",
       {"There is no room left | Mona Hale |  |  | quoted | The Harbour Times"}},
      {"de passive",
       "de",
       "Die Ministerin wird mit den Worten zitiert: „Der Hafen ist voll.“",
       {"Der Hafen ist voll | Die Ministerin |  | Ministerin | zitiert | "}},
      {"de behind",
       "de",
       "„Der Hafen ist voll“, zitiert die Hafenpost den Minister.",
       {"Der Hafen ist voll | den Minister |  | Minister | zitiert | die Hafenpost"}},
      {"nl",
       "nl",
       "De Havenkrant citeert Mona Haas met de woorden: “De haven is vol.”",
       {"De haven is vol | Mona Haas |  |  | citeert | De Havenkrant"}},
  });
}

TEST(ExtractQuotation, ReadsFragmentsInReportedSpeech) {
  expect_statements({
      {"en",
       "en",
       "The director called the plan “a gift to the lawyers” on Monday.",
       {"a gift to the lawyers | The director |  | director | called | "}},
      {"en one word with a cue", "en", "Hale described it as “absurd”.", {"absurd | Hale |  |  | described | "}},
      {"de",
       "de",
       "Die Reederei sprach von einem „Geschenk an die Anwälte“.",
       {"Geschenk an die Anwälte | Die Reederei |  |  | sprach von | "}},
      {"de a name for a thing",
       "de",
       "Die Ministerin prägte das Wort von der „Front der Häfen“.",
       {"Front der Häfen | Die Ministerin |  | Ministerin | prägte das Wort von | "}},
      {"de Perfekt",
       "de",
       "Der Kapitän hat den Plan „unsinnig und teuer“ genannt.",
       {"unsinnig und teuer | Der Kapitän |  | Kapitän | genannt | "}},
      {"en as",
       "en",
       "The minister dismissed the plan as “badly made”.",
       {"badly made | The minister |  | minister | dismissed | "}},
      {"de als",
       "de",
       "Die Ministerin wies den Plan als „haltlos“ zurück.",
       {"haltlos | Die Ministerin |  | Ministerin |  | "}},
      {"nl", "nl", "De rederij noemt het plan 'onzinnig'.", {"onzinnig | De rederij |  |  | noemt | "}},
      {"nl bron",
       "nl",
       "Volgens de gemeente is het plan ‘slecht voor de haven’.",
       {"slecht voor de haven | de gemeente |  |  | Volgens | "}},
  });
}

TEST(ExtractQuotation, GivesFragmentsToWhomTheirClauseIsAbout) {
  expect_statements({
      {"en subject",
       "en",
       "The harbour council sees “grave and growing doubts” about the crane.",
       {"grave and growing doubts | The harbour council |  |  |  | "}},
      {"de subject",
       "de",
       "Die Hafenbehörde rechnet trotz allem mit „sehr hohen Kosten“.",
       {"sehr hohen Kosten | Die Hafenbehörde |  |  |  | "}},
      {"nl subject",
       "nl",
       "De gemeenteraad ziet “grote en kleine bezwaren” tegen de kraan.",
       {"grote en kleine bezwaren | De gemeenteraad |  |  |  | "}},
      {"en a word in reported speech",
       "en",
       "Mona Hale said that the crane was a “wreck” and had to go.",
       {"wreck | Mona Hale |  |  | said | "}},
      {"de a word in reported speech",
       "de",
       "Mona Hahn erklärte, dass der Kran „völlig verrostet“ sei.",
       {"völlig verrostet | Mona Hahn |  |  | erklärte | "}},
      {"de reported speech that goes on",
       "de",
       "Mona Hahn erklärte, der Kran sei alt. Er sei „rostig“.",
       {"rostig | Mona Hahn |  |  |  | "}},
      {"nl a word in reported speech",
       "nl",
       "Mona Haas zei dat de kraan een ‘wrak’ was.",
       {"wrak | Mona Haas |  |  | zei | "}},
      {"de an aside in front",
       "de",
       "Der Kran sei, so Mona Hahn, „in jeder Hinsicht verrostet“ und müsse weg.",
       {"in jeder Hinsicht verrostet | Mona Hahn |  |  | so | "}},
      {"de a name in reported speech", "de", "Mona Hahn erklärte, dass „Nordwind“ im Hafen liege.", {}},
      {"en agent of a passive",
       "en",
       "The crane was called “a wreck” by Mona Hale.",
       {"a wreck | Mona Hale |  |  | called | "}},
      {"de agent of a passive",
       "de",
       "Der Kran wurde von Mona Hahn als „rostiges Wrack“ bezeichnet.",
       {"rostiges Wrack | Mona Hahn |  |  | bezeichnet | "}},
      {"nl agent of a passive in front",
       "nl",
       "De kraan werd door Mona Haas geprezen als “de beste kraan van allemaal”.",
       {"de beste kraan van allemaal | Mona Haas |  |  |  | "}},
      {"de what a thing passes for", "de", "Der Minister galt schon immer als „zäher Hund“.", {}},
      {"de words on a banner",
       "de",
       "Die Demonstranten trugen Schilder mit der Aufschrift „Hafen bleibt“.",
       {"Hafen bleibt | Die Demonstranten |  |  |  | "}},
      {"en words on a banner", "en", "The protesters carried banners with the slogan “Save Our Harbour”.", {}},
  });
}

TEST(ExtractQuotation, FindsThePaperInWhichSomethingStands) {
  expect_statements({
      {"de in front",
       "de",
       "In dem Brief der Reederei heißt es: „Der Hafen ist voll.“",
       {"Der Hafen ist voll | dem Brief der Reederei |  |  | heißt es | "}},
      {"de behind an adverb",
       "de",
       "„Der Hafen ist voll“ heißt es dazu in einer Mitteilung der Behörde.",
       {"Der Hafen ist voll | einer Mitteilung der Behörde |  |  | heißt es | "}},
      {"de stands",
       "de",
       "In dem Brief steht unter anderem: „Der Hafen ist voll.“",
       {"Der Hafen ist voll | dem Brief |  |  |  | "}},
  });
}

TEST(ExtractQuotation, GivesJoinedFragmentsToOneSpeaker) {
  expect_statements({
      {"en",
       "en",
       "Mona Hale called the plan “odd and dull” and “far too late for the port”.",
       {"far too late for the port | Mona Hale |  |  | called | ", "odd and dull | Mona Hale |  |  | called | "}},
      {"de",
       "de",
       "Mona Hahn nannte den Plan „seltsam und öde“ und „viel zu spät für den Hafen“.",
       {"viel zu spät für den Hafen | Mona Hahn |  |  | nannte | ", "seltsam und öde | Mona Hahn |  |  | nannte | "}},
      {"nl",
       "nl",
       "Mona Haas noemde het plan ‘vreemd en saai’ en ‘veel te laat voor de haven’.",
       {"veel te laat voor de haven | Mona Haas |  |  | noemde | ", "vreemd en saai | Mona Haas |  |  | noemde | "}},
      {"en a word and more",
       "en",
       "The port rated most plans as “odd” or “far from ready”.",
       {"far from ready |  |  |  |  | "}},
      {"en names", "en", "Mona Hale said visitors like the “Mona” and the “Jana”.", {}},
      {"de Namen", "de", "Besucher mögen die „Mona“ und die „Jana“.", {}},
      {"nl namen", "nl", "Bezoekers houden van de ‘Mona’ en de ‘Jana’.", {}},
  });
}

TEST(ExtractQuotation, ReadsNamesThatOpenWithAParticle) {
  expect_statements({
      {"de",
       "de",
       "Clara von der Aue leitet den Hafen. Von der Aue betonte: „Der Hafen ist voll.“",
       {"Der Hafen ist voll | Von der Aue |  |  | betonte | "}},
      {"nl",
       "nl",
       "Clara van der Laan leidt de haven. Van der Laan zei: ‘De haven is vol.’",
       {"De haven is vol | Van der Laan |  |  | zei | "}},
      {"nl no name", "nl", "Van de haven zei niemand: ‘Die is vol.’", {"Die is vol |  |  |  | zei | "}},
  });
}

TEST(ExtractQuotation, LooksForFramesThatReachTheQuotation) {
  expect_statements({
      {"en a parenthesis that has closed",
       "en",
       "The council (the Harbour Herald reported) was late and left “three broken and rusty cranes”.",
       {"three broken and rusty cranes |  |  |  |  | "}},
      {"en another speaker between",
       "en",
       "“We tried,” she said, but as Peter Voss complained about “endless and costly delays”, nobody spoke.",
       {"We tried | she | Peter Voss |  | said | ", "endless and costly delays | Peter Voss |  |  | complained | "}},
      {"de Angesprochener vor dem Sprecher",
       "de",
       "„Der Hafen ist voll“, sagte ihm der Minister.",
       {"Der Hafen ist voll | der Minister |  | Minister | sagte | "}},
      {"de Netzadresse zitiert",
       "de",
       "„Der Hafen ist voll“, zitiert hafenpost.de den Minister.",
       {"Der Hafen ist voll | den Minister |  | Minister | zitiert | hafenpost.de"}},
      {"en by a standard", "en", "They were stacked according to the method of the “dry dock”.", {}},
      {"de nach Art", "de", "Gestapelt wird laut Schema des „trockenen Docks“.", {}},
      {"nl volgens methode", "nl", "Volgens de methode van het ‘droge dok’ is de kade vol.", {}},
  });
}

TEST(ExtractQuotation, ReadsSharesOfThoseAskedAsSpeakers) {
  expect_statements({
      {"en",
       "en",
       "52 percent of the pilots said the harbour was “in good shape”.",
       {"in good shape | 52 percent of the pilots |  |  | said | "}},
      {"de",
       "de",
       "Zwei Lotsen sagten: „Der Hafen ist voll.“ 22 Prozent sagten: „Nie wieder.“",
       {"Der Hafen ist voll | Zwei Lotsen |  |  | sagten | ", "Nie wieder | 22 Prozent |  |  | sagten | "}},
      {"nl",
       "nl",
       "20 procent van de loodsen zei: ‘De haven is vol.’",
       {"De haven is vol | 20 procent van de loodsen |  |  | zei | "}},
      {"en a year", "en", "In 2012 Mona Hale said: “It is full.”", {"It is full | Mona Hale |  |  | said | "}},
  });
}

TEST(ExtractQuotation, FollowsReportedSpeechToWhomItIsAbout) {
  expect_statements({
      {"de Konjunktiv nach einer Stellungnahme",
       "de",
       "Zur Frage sprach am Montag Mona Hahn. Jeder Lotse könne „den Kran jetzt nutzen“.",
       {"den Kran jetzt nutzen | Mona Hahn |  |  |  | "}},
      {"de Konjunktiv II geht weiter",
       "de",
       "Laut Reederei sei der Kran gefallen. Dies hätten die Lotsen „mit einfacher Gewalt“ verhindert.",
       {"mit einfacher Gewalt | Reederei |  |  |  | "}},
      {"de hieß es von",
       "de",
       "„Alles deutet auf Sabotage hin“, hieß es vom Sprecher Viktor Auer.",
       {"Alles deutet auf Sabotage hin | Sprecher Viktor Auer | Viktor Auer | Sprecher | hieß es | "}},
      {"de Blatt als Subjekt",
       "de",
       "Das Hafenmagazin Post bezeichnete Stratos 2010 als „kleine Flotte“.",
       {"kleine Flotte | Das Hafenmagazin Post |  |  | bezeichnete | "}},
      {"de was dahinter steht, zählt",
       "de",
       "Mona Hahn blieb ruhig: „Wir warten“, heißt es in einer Erklärung der Reederei.",
       {"Wir warten | einer Erklärung der Reederei |  |  | heißt es | "}},
      {"de gepaarte Wörter sind kein Titel",
       "de",
       "Mona Hahn riet am Montag allgemein zu „Ruhe und Geduld“.",
       {"Ruhe und Geduld | Mona Hahn |  |  | riet | "}},
  });
}

TEST(ExtractQuotation, ReadsParticiplesWhoseAuxiliaryStandsBehind) {
  expect_statements({
      {"de weil",
       "de",
       "Der Streit wuchs, weil die Reederei den Hafen gestern als „mutige Anlage“ bezeichnet hat.",
       {"mutige Anlage | die Reederei |  |  | bezeichnet | "}},
      {"de Passiv",
       "de",
       "Der Rauch, der als „nebelartig“ beschrieben wurde, zog ab.",
       {"nebelartig |  |  |  | beschrieben | "}},
      {"de Name im Passiv",
       "de",
       "Der Kran war schon als „Wunder des Nordens“ bezeichnet worden.",
       {"Wunder des Nordens |  |  |  | bezeichnet | "}},
      {"nl omdat",
       "nl",
       "De ruzie groeide, omdat de rederij de haven gisteren als ‘moedig en jong’ bestempeld heeft.",
       {"moedig en jong | de rederij |  |  | bestempeld | "}},
      {"de wem es bescheinigt wird",
       "de",
       "Dem Lotsen wurden „unwahre Aussagen“ bescheinigt.",
       {"unwahre Aussagen |  |  |  | bescheinigt | "}},
      {"de davon sprechen",
       "de",
       "Von „mutwilliger Zerstörung“ sprechen Experten.",
       {"mutwilliger Zerstörung | Experten |  |  | sprechen | "}},
      {"de Jahrzehnt ist kein Er",
       "de",
       "Mona Hahn baute viel. Das erste Boot lief in den 1970er Jahren aus: „Le Grand Port“.",
       {}},
  });
}

TEST(ExtractQuotation, TellsNamesOfSourcesAndWorksFromWords) {
  expect_statements({
      {"de wie … mitteilte", "de", "Wie die „Nordhilfe hilft“ heute mitteilte, ist der Hafen voll.", {}},
      {"de zitiert", "de", "Der Hafen sei voll, zitiert „Radio Nord“ aus dem Bericht.", {}},
      {"de Zeitung und Nebensatz",
       "de",
       "Die Nordwelle zitiert aus der Zeitung „Mare Nostra“, wonach der Hafen voll ist.",
       {}},
      {"de Album", "de", "Wegweisend war das Album der Gruppe, „Harbour of the Dawn and Dusk“.", {}},
      {"en album", "en", "Fans loved the group's first album, “Harbour of dreams and dust”.", {}},
      {"nl zoals … meldde", "nl", "Zoals de ‘Noordhulp helpt’ meldde, is de haven vol.", {}},
      {"de Name als Subjekt", "de", "Der „Preis der jungen Reeder und Lotsen“ geht an Mona Hahn.", {}},
      {"de Gruppe eröffnet den Satz",
       "de",
       "Meteorologen rechnen jedoch mit „sehr starken Niederschlägen“.",
       {"sehr starken Niederschlägen | Meteorologen |  |  |  | "}},
      {"de Eingebettetes gehört dem, der schreibt",
       "de",
       "Die Polizei kam. Der 58-Jährige habe geschrieben, er müsse sein Boot „aus diesem Hafen“ holen.",
       {"aus diesem Hafen | Der 58-Jährige |  |  | geschrieben | "}},
  });
}

TEST(ExtractQuotation, LeavesTitlesAndScareQuotesAlone) {
  expect_statements({
      {"en one word", "en", "The “experts” stayed away.", {}},
      {"en film", "en", "The film “Blue Harbour” opened on Friday.", {}},
      {"en title case", "en", "Thousands came to see “The Old Man and the Port”.", {}},
      {"de one word", "de", "Die „Experten“ blieben fern.", {}},
      {"de Kampagne", "de", "Die Kampagne „Hafen für alle“ begann im Mai.", {}},
      {"nl one word", "nl", "De ‘experts’ bleven weg.", {}},
      {"nl boek", "nl", "Het boek ‘Haven zonder schepen’ verscheen in mei.", {}},
      {"en name of a noun", "en", "Hale told the agency “Interflux” that the harbour was full.", {}},
      {"de Name eines Senders", "de", "Hahn sagte dem Sender „Radio Nordwind“, der Hafen sei voll.", {}},
      {"de Quelle in Zeichen", "de", "Laut „Neue Hafenpost“ ist der Hafen voll.", {}},
      {"nl naam", "nl", "Haas zei tegen persbureau ‘Interflux’ dat de haven vol was.", {}},
      {"apostrophes", "nl", "Het was 's avonds stil in zo'n haven.", {}},
  });
}

TEST(ExtractQuotation, LeavesQuotedSubheadingsAlone) {
  EXPECT_TRUE(statements("The port is closed.\n\n“No way out”\n\nShips wait outside.", "en").empty());
  EXPECT_TRUE(statements("Der Hafen ist zu.\n\n„Kein Weg hinaus“\n\nSchiffe warten draußen.", "de").empty());
  EXPECT_TRUE(statements("De haven is dicht.\n\n'Geen weg naar buiten'\n\nSchepen wachten.", "nl").empty());
}

TEST(ExtractQuotation, KnowsTheHolderOfAnOfficeByTheNameBehindIt) {
  expect_statements({
      {"de",
       "de",
       "„Der Hafen ist voll“, sagte der Chef der Reederei Nordline, Jonas Reeder.",
       {"Der Hafen ist voll | der Chef der Reederei Nordline | Jonas Reeder | Chef der Reederei Nordline | sagte | "}},
      {"de another sentence",
       "de",
       "„Der Hafen ist voll“, sagte der Chef der Reederei. Jonas Reeder schwieg.",
       {"Der Hafen ist voll | der Chef der Reederei |  | Chef der Reederei | sagte | "}},
  });
}

}  // namespace
}  // namespace factcheck
