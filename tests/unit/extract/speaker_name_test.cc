// Whose words they are where the sentence says it beside the cue: in an office's apposition, in a month that is a first
// name, in the report around the words.
#include "tests/unit/extract/direct_speech.h"

namespace factcheck {
namespace {

TEST(ExtractSpeakerName, StandsBesideTheOffice) {
  expect_statements({
      {"en behind it",
       "en",
       "“The pier is safe,” said the mayor of Sandvik, Ana Petrov.",
       {"The pier is safe | the mayor of Sandvik | Ana Petrov | mayor of Sandvik | said | "}},
      {"de before it, the second comma missing",
       "de",
       "Ana Petrov, eine Sprecherin der Werft sagte: „Der Steg ist sicher.“",
       {"Der Steg ist sicher | eine Sprecherin der Werft | Ana Petrov | Sprecherin der Werft | sagte | "}},
      {"de before where she belongs",
       "de",
       "Marktanalystin Ana Petrov von der Nordbank sagte: „Der Kurs ist sicher.“",
       {"Der Kurs ist sicher | Marktanalystin Ana Petrov von der Nordbank | Ana Petrov | Marktanalystin | sagte | "}},
      {"de before where he belongs, without an office",
       "de",
       "„Der Steg ist sicher“, sagt Jan Vogt von der Hafenpolizei.",
       {"Der Steg ist sicher | Jan Vogt von der Hafenpolizei | Jan Vogt |  | sagt | "}},
      {"de a particle behind the first name",
       "de",
       "„Der Steg ist sicher“, sagt Ursula von der Heide.",
       {"Der Steg ist sicher | Ursula von der Heide |  |  | sagt | "}},
      {"nl behind it",
       "nl",
       "‘De steiger is veilig’, zei de burgemeester van Zandwijk, Ana Petrov.",
       {"De steiger is veilig | de burgemeester van Zandwijk | Ana Petrov | burgemeester van Zandwijk | zei | "}},
  });
}

TEST(ExtractSpeakerName, IsNoOffice) {
  expect_statements({
      {"de an office that is one word with its field",
       "de",
       "„Der Steg ist sicher“, sagte Innenminister Vogt.",
       {"Der Steg ist sicher | Innenminister Vogt | Vogt | Innenminister | sagte | "}},
      {"en before the country that it is for",
       "en",
       "First Minister of Scotland Ana Petrov said, “The pier is safe.”",
       {"The pier is safe | First Minister of Scotland Ana Petrov | Ana Petrov | First Minister of Scotland Ana Petrov "
        "| said | "}},
  });
}

TEST(ExtractSpeakerName, OfHimIsSomebodys) {
  expect_statements({
      {"en",
       "en",
       "Tom Reed came. “The pier is old,” said the BBC. “It is safe,” he said.",
       {"The pier is old | the BBC |  |  | said | ", "It is safe | he | Tom Reed |  | said | "}},
      {"de",
       "de",
       "Jan Vogt kam. „Der Steg ist alt“, sagte die BBC. „Er ist sicher“, sagte er.",
       {"Der Steg ist alt | die BBC |  |  | sagte | ", "Er ist sicher | er | Jan Vogt |  | sagte | "}},
      {"nl",
       "nl",
       "Jan Smit kwam. ‘De steiger is oud’, zei de BBC. ‘Hij is veilig’, zei hij.",
       {"De steiger is oud | de BBC |  |  | zei | ", "Hij is veilig | hij | Jan Smit |  | zei | "}},
  });
}

TEST(ExtractSpeakerName, MayBeginWithAMonth) {
  expect_statements({
      {"en", "en", "“The pier is safe,” said June Carter.", {"The pier is safe | June Carter |  |  | said | "}},
      {"en a short one",
       "en",
       "The archbishop Jan Vogt said, “The pier is safe.”",
       {"The pier is safe | The archbishop Jan Vogt | Jan Vogt | archbishop | said | "}},
      {"en in the middle of an office",
       "en",
       "The deputy transport minister Ana Petrov said, “The pier is safe.”",
       {"The pier is safe | The deputy transport minister Ana Petrov | Ana Petrov | deputy transport minister | said "
        "| "}},
      {"en a month indeed",
       "en",
       "“The pier is safe,” Carter said last June. Nordline agreed.",
       {"The pier is safe | Carter |  |  | said | "}},
      {"de",
       "de",
       "Direktor Jan Vogt sagte: „Der Steg ist sicher.“",
       {"Der Steg ist sicher | Direktor Jan Vogt | Jan Vogt | Direktor | sagte | "}},
      {"nl", "nl", "‘De steiger is veilig’, zei Jan Smit.", {"De steiger is veilig | Jan Smit |  |  | zei | "}},
  });
}

TEST(ExtractSpeakerName, IsThatOfTheReportAroundTheWords) {
  expect_statements({
      {"en",
       "en",
       "As director Ana Petrov said on Monday, the council sees in the pier “a danger to every boat”.",
       {"a danger to every boat | director Ana Petrov | Ana Petrov | director | said | "}},
      {"de",
       "de",
       "Wie Direktorin Ana Petrov am Montag erklärte, sieht der Rat in dem Steg „eine Gefahr für jedes Boot“.",
       {"eine Gefahr für jedes Boot | Direktorin Ana Petrov | Ana Petrov | Direktorin | erklärte | "}},
      {"nl",
       "nl",
       "Directeur Ana Petrov zei maandag dat de raad in de steiger ‘een gevaar voor elke boot’ ziet.",
       {"een gevaar voor elke boot | Directeur Ana Petrov | Ana Petrov | Directeur | zei | "}},
  });
}

// One person with two offices; behind an article of its own the second is somebody else's.
TEST(ExtractSpeakerName, StandsBehindTwoOffices) {
  expect_statements({
      {"en",
       "en",
       "The pilot and author Mona Hale said: “The pier is safe.”",
       {"The pier is safe | The pilot and author Mona Hale | Mona Hale | pilot and author | said | "}},
      {"en behind the name",
       "en",
       "Mona Hale of Leith University and author of the study wrote, “The pier is safe.”",
       {"The pier is safe | Mona Hale of Leith University and author of the study | Mona Hale | author of the study | "
        "wrote | "}},
      {"de",
       "de",
       "Der Ingenieur und Autor Karl Hahn sagte: „Der Steg ist sicher.“",
       {"Der Steg ist sicher | Der Ingenieur und Autor Karl Hahn | Karl Hahn | Ingenieur und Autor | sagte | "}},
      {"nl",
       "nl",
       "Ingenieur en schrijver Karel Haas zei: ‘De steiger is veilig.’",
       {"De steiger is veilig | Ingenieur en schrijver Karel Haas | Karel Haas | Ingenieur en schrijver | zei | "}},
      {"en two people",
       "en",
       "The mayor and the author Mona Hale said: “The pier is safe.”",
       {"The pier is safe | The mayor and the author Mona Hale |  |  | said | "}},
  });
}

TEST(ExtractSpeakerName, StandsBehindItsOwner) {
  expect_statements({
      {"en",
       "en",
       "Nordline's Mona Hale said: “The pier is safe.”",
       {"The pier is safe | Nordline's Mona Hale | Mona Hale |  | said | "}},
      {"de",
       "de",
       "Ihr Mann Karl Hahn sagte: „Der Steg ist sicher.“",
       {"Der Steg ist sicher | Ihr Mann Karl Hahn | Karl Hahn |  | sagte | "}},
      {"nl",
       "nl",
       "Haar man Karel Haas zei: ‘De steiger is veilig.’",
       {"De steiger is veilig | Haar man Karel Haas | Karel Haas |  | zei | "}},
      {"en a body",
       "en",
       "Sandvik's City Council said: “The pier is safe.”",
       {"The pier is safe | Sandvik's City Council |  |  | said | "}},
  });
}

TEST(ExtractSpeakerName, StandsBeforeTheClauseThatDescribesIt) {
  expect_statements({
      {"en",
       "en",
       "Doubts came from Mona Hale, a pilot from Leith, who said: “The pier is safe.”",
       {"The pier is safe | who | Mona Hale |  | said | "}},
      {"de",
       "de",
       "Zweifel kamen von Karl Hahn, Professor an der Universität Kiel, der sagte: „Der Steg ist sicher.“",
       {"Der Steg ist sicher | der | Karl Hahn |  | sagte | "}},
      {"nl",
       "nl",
       "Twijfel kwam van Karel Haas, hoogleraar aan de Universiteit Leiden, die zei: ‘De steiger is veilig.’",
       {"De steiger is veilig | die | Karel Haas |  | zei | "}},
  });
}

TEST(ExtractSpeakerName, IsThatOfWhomAnOutletQuotes) {
  expect_statements({
      {"en",
       "en",
       "“The pier is safe,” Leith.com quoted Hale as saying.",
       {"The pier is safe | Hale |  |  | quoted | Leith.com"}},
      {"de",
       "de",
       "„Der Steg ist sicher“, zitierte die Zeitung den Ingenieur Karl Hahn.",
       {"Der Steg ist sicher | den Ingenieur Karl Hahn | Karl Hahn | Ingenieur | zitierte | die Zeitung"}},
  });
}

}  // namespace
}  // namespace factcheck
