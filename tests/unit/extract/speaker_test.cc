#include "tests/unit/extract/direct_speech.h"

namespace factcheck {
namespace {

// Who has the word where more than a name stands between the marks and the verb.
TEST(ExtractSpeaker, ReadsWhatDescribesTheSpeaker) {
  expect_statements({
      {"en dashes",
       "en",
       "Mona Hale, head of the port -- a port that owns two cranes -- told me, “We are full.”",
       {"We are full | Mona Hale, head of the port -- a port that owns two cranes | Mona Hale | head of the port | "
        "told | "}},
      {"de Gedankenstriche",
       "de",
       "Mona Hahn – die den Hafen seit Jahren leitet – sagte: „Wir sind voll.“",
       {"Wir sind voll | Mona Hahn – die den Hafen seit Jahren leitet | Mona Hahn |  | sagte | "}},
      {"nl streepjes",
       "nl",
       "Mona Haas – die de haven al jaren leidt – zei: ‘We zijn vol.’",
       {"We zijn vol | Mona Haas – die de haven al jaren leidt | Mona Haas |  | zei | "}},
      {"en who she is needs no title",
       "en",
       "“We are full,” one of the tenant's lawyers, Ruth Calder, said.",
       {"We are full | one of the tenant's lawyers, Ruth Calder | Ruth Calder |  | said | "}},
      {"en an abbreviation is no full name",
       "en",
       "Ruth Calder, of Leith, Pa., said the port was “full to the brim”.",
       {"full to the brim | Ruth Calder, of Leith, Pa. | Ruth Calder |  | said | "}},
      {"en all of them",
       "en",
       "Ruth Calder, Mona Hale and Jim Cole all said: “We are full.”",
       {"We are full | Ruth Calder, Mona Hale and Jim Cole |  |  | said | "}},
      {"en a description inside the description",
       "en",
       "“We are full,” said Ruth Calder, a pilot who ran the Harbour Board, a body of nine captains.",
       {"We are full | Ruth Calder, a pilot who ran the Harbour Board | Ruth Calder | pilot | said | "}},
  });
}

TEST(ExtractSpeaker, SeesTheFrameBehindMarksThatCloseTogether) {
  expect_statements({
      {"en",
       "en",
       "“You said: ‘Nobody knew,’” Mona Hale said.",
       {"You said: ‘Nobody knew,’ | Mona Hale |  |  | said | "}},
      {"de",
       "de",
       "„Ihr sagt: ‚Niemand wusste es‘“, sagte Mona Hahn.",
       {"Ihr sagt: ‚Niemand wusste es‘ | Mona Hahn |  |  | sagte | "}},
      {"nl",
       "nl",
       "“Jullie zeggen: ‘Niemand wist het’”, zei Mona Haas.",
       {"Jullie zeggen: ‘Niemand wist het’ | Mona Haas |  |  | zei | "}},
  });
}

TEST(ExtractSpeaker, TakesNoTitleForSomebodysWords) {
  expect_statements({
      {"a heading", "en", "Mona Hale spoke in Leith.\n\n‘Blue Harbour at Dusk.’\n\nThe port was full.", {}},
      {"a spot", "en", "The spot, titled “Blue Harbour,” features a report from Leith.", {}},
      {"a show",
       "en",
       "“We are full,” Mona Hale said on Monday on the port’s “Harbour and Sea.” “We are tired.”",
       {"We are full | Mona Hale |  |  | said | ", "We are tired | Mona Hale |  |  |  | "}},
      {"told to an outlet",
       "en",
       "“We are full,” Mona Hale, head of the port and who is also a pilot, told the Harbour Herald.",
       {"We are full | Mona Hale, head of the port and who is also a pilot | Mona Hale | head of the port | told | "
        "Harbour Herald"}},
  });
}

}  // namespace
}  // namespace factcheck
