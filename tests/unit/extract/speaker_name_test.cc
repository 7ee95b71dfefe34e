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
      {"nl behind it",
       "nl",
       "‘De steiger is veilig’, zei de burgemeester van Zandwijk, Ana Petrov.",
       {"De steiger is veilig | de burgemeester van Zandwijk | Ana Petrov | burgemeester van Zandwijk | zei | "}},
  });
}

TEST(ExtractSpeakerName, MayBeginWithAMonth) {
  expect_statements({
      {"en", "en", "“The pier is safe,” said June Carter.", {"The pier is safe | June Carter |  |  | said | "}},
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

}  // namespace
}  // namespace factcheck
