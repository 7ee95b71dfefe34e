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
      {"Dutch, short",
       "nl",
       "Brug gesloten\n\n05-Mrt-14\n\nDe brug werd gisteren gesloten.",
       {"2014-03-05", "2014-03-04"}},
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

TEST(ExtractDateText, TodayIsADayWhereSomethingHappensOnIt) {
  const auto dates = [](const std::string& text, const std::string& language) {
    return dates_of(read(text, language, "2014-03-05"));
  };
  const std::vector<ReadingCase> cases = {
      {"verb in the past", "de", "Die Brücke brach heute.", {"2014-03-05"}},
      {"perfect", "de", "Der Rat hat heute die Brücke gesperrt.", {"2014-03-05"}},
      {"perfect in a clause of its own", "de", "Es hieß, dass der Rat sie heute gesperrt hat.", {"2014-03-05"}},
      {"something planned", "de", "Der Rat entscheidet heute über die Brücke.", {"2014-03-05"}},
      {"clock", "de", "Heute ist der Saal bis 18 Uhr offen.", {"2014-03-05", "2014-03-05T18:00"}},
      {"perfect with a share", "de", "Der Kurs ist heute um 3 % gefallen.", {"2014-03-05"}},
      {"verb in the past by its ending", "de", "Ein Beben erschütterte heute die Stadt.", {"2014-03-05"}},
      {"strong verb", "de", "Der Bürgermeister übergab heute die Brücke.", {"2014-03-05"}},
      {"participle behind a relative clause",
       "de",
       "Der Rat hat heute den Plan, den keiner kannte, genehmigt.",
       {"2014-03-05"}},
      {"no verb but an adjective", "de", "Heute ist die geplante Brücke vergessen.", {"PRESENT_REF"}},
      {"somebody's age", "de", "Die heute 46-Jährige wurde gefragt.", {"PRESENT_REF"}},
      {"what somebody has these days", "de", "Die Stadt hat heute eine Brücke.", {"PRESENT_REF"}},
      {"what is so these days", "de", "Früher war es laut, heute ist die Brücke leer.", {"PAST_REF", "PRESENT_REF"}},
  };
  expect_found(cases, dates);
}

TEST(ExtractDateText, ARoundYearIsNoCount) {
  const auto dates = [](const std::string& text, const std::string& language) {
    return dates_of(read(text, language, "2014-03-05"));
  };
  const std::vector<ReadingCase> cases = {
      {"before a preposition", "de", "Sie wurde 1950 in Ulm geboren.", {"1950"}},
      {"before a verb", "de", "Hier wurde 1850 gebaut.", {"1850"}},
      {"behind a name", "de", "Verlag Huber, Ulm 2000, 299 S.", {"2000"}},
      {"before what it counts", "de", "Es kamen 1950 neue Gäste.", {}},
      {"rounder still", "de", "Es kamen 2000 in den Saal.", {}},
  };
  expect_found(cases, dates);
}

TEST(ExtractDateText, ALengthThatFillsQuotationMarksIsATitle) {
  const auto dates = [](const std::string& text, const std::string& language) {
    return dates_of(read(text, language, "2014-03-05"));
  };
  const std::vector<ReadingCase> cases = {
      {"title", "en", "She was on the programme “90 Hours.”", {}},
      {"title, Dutch", "nl", "Zij was te zien in “90 Dagen”.", {}},
      {"a noun without a capital", "en", "They called it “90 hours.”", {"PT90H"}},
      {"more is quoted", "en", "“90 Hours is too long,” she said.", {"PT90H"}},
      {"nothing is quoted", "en", "90 Hours Under Water", {"PT90H"}},
  };
  expect_found(cases, dates);
}

TEST(ExtractDateText, TheEndsOfASpanAreTwoDates) {
  const auto dates = [](const std::string& text, const std::string& language) {
    return dates_of(read(text, language, "2014-03-05"));
  };
  const std::vector<ReadingCase> cases = {
      {"years before a noun", "de", "Sie war von 1999 bis 2008 Richterin in Ulm.", {"1999", "2008"}},
      {"years, English", "en", "Between 1999 and 2008 houses became dearer.", {"1999", "2008"}},
      {"years, Dutch", "nl", "Zij was van 1999 tot 2008 rechter.", {"1999", "2008"}},
      {"days", "en", "The fair runs from 3 to 5 May 2019.", {"2019-05-03", "2019-05-05"}},
      {"days, German", "de", "Die Messe geht vom 3. bis zum 5. Mai 2019.", {"2019-05-03", "2019-05-05"}},
      {"days across the new year", "nl", "Van 28 december tot 4 januari 2019.", {"2018-12-28", "2019-01-04"}},
      {"two days", "en", "They met on Friday, May 3 and 8, 2019.", {"2019-05-03", "2019-05-08"}},
      {"two days, Dutch", "nl", "Zij kwamen op 3 en 8 mei 2019 bijeen.", {"2019-05-03", "2019-05-08"}},
      {"amounts", "de", "Es kamen zwischen 1500 und 2000 Menschen.", {}},
      {"hours", "de", "Am 7. März ist von 9.30-12 Uhr Markt.", {"2014-03-07", "2014-03-07T09:30", "2014-03-07T12:00"}},
      {"hours, English", "en", "There is a market from 9 to 11.30 a.m.", {"2014-03-05T09:00", "2014-03-05T11:30"}},
      {"hours, Dutch", "nl", "De markt is open van 9 tot 12 uur.", {"2014-03-05T09:00", "2014-03-05T12:00"}},
  };
  expect_found(cases, dates);
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

TEST(ExtractDateText, ATimeOfNoDayLeavesOpenWhichOfTheLastDaysItMeans) {
  const Extraction found = read("It broke at 9 p.m.", "en", "2014-03-05");
  const Date& time = *found.mentions.at(0).date;
  EXPECT_FALSE(time.days);
  ASSERT_FALSE(time.candidates.empty());
  EXPECT_EQ(time.candidates.front(), timex_days("2014-03-05"));
  EXPECT_EQ(time.candidates.back(), timex_days("2014-02-27"));
}

TEST(ExtractDateText, TheNearestVerbTellsWhichWeekdayIsMeant) {
  const auto dates = [](const std::string& text, const std::string& language) {
    return dates_of(read(text, language, "2014-03-05"));  // a Wednesday
  };
  const std::vector<ReadingCase> cases = {
      {"what is said beyond a comma", "en", "The board will meet on Monday, two brokers said.", {"2014-03-10"}},
      {"said on the day", "en", "He said Monday, before the game, that he will go.", {"2014-03-03"}},
      {"reported future", "en", "The mayor said he would resign on Monday.", {"2014-03-10"}},
      {"may have happened", "en", "The thief may have left on Monday.", {"2014-03-03"}},
      {"may happen", "en", "The thief may leave on Monday.", {"2014-03-10"}},
      {"somebody's plans",
       "en",
       "They planned a march on Saturday and were planning a dance on Sunday.",
       {"2014-03-08", "2014-03-09"}},
      {"May is a month", "en", "On Monday, as in May, it rained.", {"2014-03-03", "2014-05"}},
      {"a possessive does not hang on the verb before", "en", "They would look into Monday's ruling.", {"2014-03-03"}},
      {"a possessive hangs on the verb behind", "en", "Monday's vote will be close.", {"2014-03-10"}},
      {"German present", "de", "Am Sonntag spielt der Verein gegen Ulm.", {"2014-03-09"}},
      {"German past", "de", "Am Sonntag spielte der Verein gegen Ulm.", {"2014-03-02"}},
      {"German reported future", "de", "Er kündigte an, dass der Rat am Sonntag tagen werde.", {"2014-03-09"}},
      {"Dutch present", "nl", "Het proces begint op maandag.", {"2014-03-10"}},
      {"Dutch past", "nl", "Het proces begon op maandag.", {"2014-03-03"}},
      {"Dutch reported future", "nl", "Hij zei dat de raad maandag zou stemmen.", {"2014-03-10"}},
  };
  expect_found(cases, dates);
}

}  // namespace
}  // namespace factcheck
