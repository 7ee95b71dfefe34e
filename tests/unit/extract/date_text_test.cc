// Dates that need more of the text than their own words: the line at its head, another date of the sentence.
#include "tests/unit/extract/reading.h"

namespace factcheck {
namespace {

std::vector<std::string> dates_of(const Extraction& found) {
  std::vector<std::string> values;
  for (const Mention& mention : found.mentions)
    if (mention.date) values.push_back(mention.date->value);
  return values;
}

TEST(ExtractDateText, AnUndatedArticleHasTheDateAtItsHead) {
  const auto dates = [](const std::string& text, const std::string& language) {
    return dates_of(read(text, language));
  };
  const std::vector<ReadingCase> cases = {
      {"line below the headline",
       "en",
       "Bridge closed\n\nMarch 5, 2014\n\nThe bridge was closed yesterday.",
       {"2014-03-05", "2014-03-04"}},
      {"dateline of an agency",
       "en",
       "LEEDS, 5 March 2014 (AP) - The bridge was closed yesterday.",
       {"2014-03-05", "2014-03-04"}},
      {"German, with a time",
       "de",
       "Brücke gesperrt\n\n5. März 2014, 14.30 Uhr\n\nDie Brücke wurde gestern gesperrt.",
       {"2014-03-05", "2014-03-05T14:30", "2014-03-04"}},
      {"German dateline", "de", "Ulm, 5. März 2014 - Die Brücke wurde gestern gesperrt.", {"2014-03-05", "2014-03-04"}},
      {"Dutch", "nl", "Brug gesloten\n\n5 maart 2014\n\nDe brug werd gisteren gesloten.", {"2014-03-05", "2014-03-04"}},
      {"a date in a sentence is none of the article",
       "en",
       "He died on 5 March 2014.\n\nThe bridge was closed yesterday.",
       {"2014-03-05", "XXXX-XX-XX"}},
      {"nor is a month",
       "en",
       "Bridge closed\n\nMarch 2014\n\nThe bridge was closed yesterday.",
       {"2014-03", "XXXX-XX-XX"}},
      {"the first one counts",
       "en",
       "March 5, 2014\n\nApril 9, 2013\n\nThe bridge was closed yesterday.",
       {"2014-03-05", "2013-04-09", "2014-03-04"}},
  };
  expect_found(cases, dates);
}

TEST(ExtractDateText, AStatedDateOfTheArticleStandsAboveTheHead) {
  const Extraction found = read("March 5, 2014\n\nThe bridge was closed yesterday.", "en", "2016-01-02");
  EXPECT_EQ(dates_of(found), (std::vector<std::string>{"2014-03-05", "2016-01-01"}));
}

TEST(ExtractDateText, AClockTimeLiesOnTheDayOfItsSentence) {
  const auto dates = [](const std::string& text, const std::string& language) {
    return dates_of(read(text, language, "2014-03-05"));
  };
  const std::vector<ReadingCase> cases = {
      {"day after it",
       "en",
       "It broke at 10.35 a.m. (0735 GMT) in the harbour on Monday.",
       {"2014-03-03T10:35", "2014-03-03T07:35Z", "2014-03-03"}},
      {"day before it", "en", "On Monday the bridge was closed at 9 p.m.", {"2014-03-03", "2014-03-03T21:00"}},
      {"the nearer of two days",
       "en",
       "It opened on Saturday and broke on Monday at the pier at 9 p.m.",
       {"2014-03-01", "2014-03-03", "2014-03-03T21:00"}},
      {"no day", "en", "It broke at 9 p.m.", {"2014-03-05T21:00"}},
      {"a month is no day", "en", "In June 2012 it broke at 9 p.m.", {"2012-06", "2014-03-05T21:00"}},
      {"German", "de", "Sie brach um 10.35 Uhr, als am Montag kaum jemand da war.", {"2014-03-03T10:35", "2014-03-03"}},
      {"Dutch", "nl", "De brug brak om 10.35 uur, toen er maandag niemand was.", {"2014-03-03T10:35", "2014-03-03"}},
  };
  expect_found(cases, dates);
}

}  // namespace
}  // namespace factcheck
