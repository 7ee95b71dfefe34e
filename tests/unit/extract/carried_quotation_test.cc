#include "tests/unit/extract/direct_speech.h"

namespace factcheck {
namespace {

TEST(ExtractCarriedQuotation, GivesAWholeSentenceToWhomTheOneBeforeIsAbout) {
  expect_statements({
      {"de Punkt hinter dem Zeichen",
       "de",
       "Mona Hahn sprach in Leer. „Wir haben keinen Platz mehr“.",
       {"Wir haben keinen Platz mehr | Mona Hahn |  |  |  | "}},
      {"en",
       "en",
       "Mona Hale spoke in Leith. “We have no room left.”",
       {"We have no room left | Mona Hale |  |  |  | "}},
      {"nl a paper is no he",
       "nl",
       "Mona Haas kwam. Volgens de website van de haven is de kade vol. ‘Dat blijft zo’, zei ze.",
       {"Dat blijft zo | ze | Mona Haas |  | zei | "}},
  });
}

TEST(ExtractCarriedQuotation, GoesOnWithWhoeverSpokeTheSentencesBefore) {
  expect_statements({
      {"en several sentences",
       "en",
       "“The pier was strong. It held for years,” said Mona Hale. “That was the harbour master.”",
       {"The pier was strong. It held for years | Mona Hale |  |  | said | ",
        "That was the harbour master | Mona Hale |  |  |  | "}},
      {"de mehrere Sätze",
       "de",
       "„Die Brücke war stark. Sie hielt dem Sturm stand“, sagte Mona Hahn. „Das war der Hafenmeister.“",
       {"Die Brücke war stark. Sie hielt dem Sturm stand | Mona Hahn |  |  | sagte | ",
        "Das war der Hafenmeister | Mona Hahn |  |  |  | "}},
      {"nl meer zinnen",
       "nl",
       "‘De brug was sterk. Ze hield de storm tegen’, zei Mona Haas. ‘Dat was de havenmeester.’",
       {"De brug was sterk. Ze hield de storm tegen | Mona Haas |  |  | zei | ",
        "Dat was de havenmeester | Mona Haas |  |  |  | "}},
      {"en a sentence with words of its own frames nothing",
       "en",
       "Mona Hale spoke in Leith. “Leith is full,” she said. “The pier is the worst of it.”",
       {"Leith is full | she | Mona Hale |  | said | ", "The pier is the worst of it | she | Mona Hale |  |  | "}},
      {"en opens the sentence and breaks off",
       "en",
       "“We lost ten years,” said Mona Hale. “It was basically a gift of nine million” to the owners of the pier.",
       {"We lost ten years | Mona Hale |  |  | said | ",
        "It was basically a gift of nine million | Mona Hale |  |  |  | "}},
  });
}

TEST(ExtractCarriedQuotation, PointsBackToThePaperOfTheSentenceBefore) {
  expect_statements({
      {"de heißt es",
       "de",
       "Die Reederei gab einen Bericht ab. Darin heißt es: „Wir sind betroffen.“",
       {"Wir sind betroffen | einen Bericht |  |  | heißt es | "}},
      {"de steht",
       "de",
       "Die Reederei gab einen Bericht ab. Darin steht unter anderem: „Wir sind betroffen.“",
       {"Wir sind betroffen | einen Bericht |  |  |  | "}},
      {"nl staat",
       "nl",
       "De rederij publiceerde een rapport. Daarin staat: ‘Wij zijn geraakt.’",
       {"Wij zijn geraakt | een rapport |  |  |  | "}},
      {"de ohne Schriftstück", "de", "Die Reederei schwieg. Darin liegt Trotz: „Blaue Flotte“.", {}},
  });
}

TEST(ExtractCarriedQuotation, KeepsTheSpeakerOfInterruptedAndRunningQuotations) {
  expect_statements({
      {"en interrupted",
       "en",
       "“We tried,” said Mona Hale, “and we failed.”",
       {"We tried | Mona Hale |  |  | said | ", "and we failed | Mona Hale |  |  | said | "}},
      {"de interrupted",
       "de",
       "„Wir haben es versucht“, sagte Mona Hahn, „und sind gescheitert.“",
       {"Wir haben es versucht | Mona Hahn |  |  | sagte | ", "und sind gescheitert | Mona Hahn |  |  | sagte | "}},
      {"nl running",
       "nl",
       "“We hebben het geprobeerd”, zei Mona Haas. “Het is niet gelukt.”",
       {"We hebben het geprobeerd | Mona Haas |  |  | zei | ", "Het is niet gelukt | Mona Haas |  |  |  | "}},
      {"en on into the next paragraph",
       "en",
       "Mona Hale said: “We tried.\n\nIt did not work.”",
       {"We tried | Mona Hale |  |  | said | ", "It did not work | Mona Hale |  |  | said | "}},
      {"de in den nächsten Absatz",
       "de",
       "Mona Hahn sagte: „Wir haben es versucht.\n\nEs ging nicht.“",
       {"Wir haben es versucht | Mona Hahn |  |  | sagte | ", "Es ging nicht | Mona Hahn |  |  | sagte | "}},
      {"nl in de volgende alinea",
       "nl",
       "Mona Haas zei: \"We hebben het geprobeerd.\n\nHet lukte niet.\"",
       {"We hebben het geprobeerd | Mona Haas |  |  | zei | ", "Het lukte niet | Mona Haas |  |  | zei | "}},
      {"several sentences",
       "en",
       "“We tried. It did not work,” said Mona Hale.",
       {"We tried. It did not work | Mona Hale |  |  | said | "}},
  });
}

TEST(ExtractCarriedQuotation, ResolvesSurnamesAndPronouns) {
  expect_statements({
      {"en surname",
       "en",
       "Mona Hale runs the port.\n\n“It is full,” said Hale.",
       {"It is full | Hale | Mona Hale |  | said | "}},
      {"en pronoun",
       "en",
       "“It is full,” said Mona Hale.\n\n“It will stay so,” she added.",
       {"It is full | Mona Hale |  |  | said | ", "It will stay so | she | Mona Hale |  | added | "}},
      {"de pronoun",
       "de",
       "„Er ist voll“, sagte Mona Hahn.\n\n„Das bleibt so“, ergänzte sie.",
       {"Er ist voll | Mona Hahn |  |  | sagte | ", "Das bleibt so | sie | Mona Hahn |  | ergänzte | "}},
      {"nl surname",
       "nl",
       "Mona Haas leidt de haven.\n\n‘Die is vol’, aldus Haas.",
       {"Die is vol | Haas | Mona Haas |  | aldus | "}},
  });
}

TEST(ExtractCarriedQuotation, GivesTheParagraphAfterAColonToItsSpeaker) {
  expect_statements({
      {"de with outlet",
       "de",
       "Gegenüber der Hafenpost-Zeitung erklärte Mona Hahn:\n\nWir haben keinen Platz mehr. Das bleibt so.",
       {"Wir haben keinen Platz mehr | Mona Hahn |  |  | erklärte | ",
        "Das bleibt so | Mona Hahn |  |  | erklärte | "}},
      {"en with marks",
       "en",
       "Mona Hale told the Harbour Times:\n\n“There is no room left.”",
       {"There is no room left | Mona Hale |  |  | told | Harbour Times"}},
      {"nl without a cue", "nl", "De haven kent drie bekkens:\n\nNoord, midden en zuid.", {}},
  });
}

TEST(ExtractCarriedQuotation, EndsWhatTheParagraphBeforeHasLeftOpen) {
  expect_statements({
      {"nl",
       "nl",
       "Mona Haan zei dat \"Deze keuze des te droever is omdat wij de kraan kenden.\n\nHet heeft lang geduurd.\"\n\nDe "
       "bond zweeg.",
       {"Deze keuze des te droever is omdat wij de kraan kenden | Mona Haan |  |  | zei | ",
        "Het heeft lang geduurd | Mona Haan |  |  | zei | "}},
      {"en frame behind the end",
       "en",
       "“We saw the crane fall, and then it was dark all over the port.\n\nNobody was hurt,” said Mona Hale.",
       {"We saw the crane fall, and then it was dark all over the port |  |  |  |  | ",
        "Nobody was hurt | Mona Hale |  |  | said | "}},
      {"de",
       "de",
       "Mona Brandt sagte: „Wir sahen den Kran fallen, dann war es dunkel.\n\nNiemand wurde verletzt.“",
       {"Wir sahen den Kran fallen, dann war es dunkel | Mona Brandt |  |  | sagte | ",
        "Niemand wurde verletzt | Mona Brandt |  |  | sagte | "}},
      {"closing mark out of the blue", "en", "The port is open.\n\nThe crane is a wreck.” It fell.", {}},
  });
}

TEST(ExtractCarriedQuotation, ReadsTheFrameInTheNextSentence) {
  expect_statements({
      {"de",
       "de",
       "„Niemand glaubt noch an den Hafen.“ Das sagte Mona Brandt am Montag.",
       {"Niemand glaubt noch an den Hafen | Mona Brandt |  |  | sagte | "}},
      {"nl",
       "nl",
       "\"Niemand gelooft nog in de haven.\" Dat zei Mona Haan maandag.",
       {"Niemand gelooft nog in de haven | Mona Haan |  |  | zei | "}},
      {"en",
       "en",
       "“Nobody believes in the port.” So said Mona Hale on Monday.",
       {"Nobody believes in the port | Mona Hale |  |  | said | "}},
  });
}

TEST(ExtractCarriedQuotation, ReadsWhatSumsUpTheSentenceBefore) {
  expect_statements({
      {"de",
       "de",
       "„Der Kran bleibt stehen.“ Das ist das Fazit der Hafenkommission.",
       {"Der Kran bleibt stehen | das Fazit der Hafenkommission |  |  |  | "}},
      {"nl",
       "nl",
       "\"De kraan blijft staan.\" Dat is de conclusie van de commissie.",
       {"De kraan blijft staan | de conclusie van de commissie |  |  |  | "}},
      {"de news", "de", "„Der Kran bleibt.“ Das ist eine gute Nachricht.", {"Der Kran bleibt |  |  |  |  | "}},
      {"de media",
       "de",
       "In den Medien war der Auftrag schon als „Geschäft des Jahrzehnts“ bezeichnet worden.",
       {"Geschäft des Jahrzehnts | den Medien |  |  | bezeichnet | "}},
  });
}

TEST(ExtractCarriedQuotation, NamesWhoseVerdictItIs) {
  expect_statements({
      {"de",
       "de",
       "Mona Brandt sprach mit Lund. Ihre Meinung zum Kran: „Das darf doch nicht wahr sein.“",
       {"Das darf doch nicht wahr sein | Ihre Meinung | Mona Brandt |  |  | "}},
      {"en",
       "en",
       "Mona Hale saw the crane. Her verdict: “It could not be true.”",
       {"It could not be true | Her verdict | Mona Hale |  |  | "}},
      {"nl",
       "nl",
       "Mona Haan zag de kraan. Haar oordeel: \"Dat kan niet waar zijn.\"",
       {"Dat kan niet waar zijn | Haar oordeel | Mona Haan |  |  | "}},
      {"de title", "de", "Mona Brandt schrieb. Ihr erstes Buch erschien im Mai: „Der Kran“.", {}},
  });
}

}  // namespace
}  // namespace factcheck
