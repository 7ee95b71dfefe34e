#include "core/match/slip.h"

#include <gtest/gtest.h>

#include "tests/unit/match/hand_made.h"

namespace factcheck {
namespace {

Analysis read(const std::string& text, const std::string& language, const std::string& date) {
  Analysis analysis;
  analysis.document.text = text;
  analysis.document.language = language;
  analysis.document.date = date;
  analysis.document.body = {0, static_cast<std::uint32_t>(text.size())};
  analysis.extraction = extract(analysis.document, Grammar(book()), {});
  return analysis;
}

struct Case {
  const char *name, *language, *claim, *fact;
  bool slip;
};

// Asks about the first value of either text.
template <typename Question>
void expect_slip(const Case& c, const std::string& date, Question is_slip) {
  SCOPED_TRACE(std::string(c.language) + ": " + c.name);
  const Analysis claim = read(c.claim, c.language, date), fact = read(c.fact, c.language, date);
  ASSERT_FALSE(claim.extraction.mentions.empty());
  ASSERT_FALSE(fact.extraction.mentions.empty());
  EXPECT_EQ(is_slip(claim, claim.extraction.mentions[0], fact, fact.extraction.mentions[0]), c.slip);
}

// One value could be the other gone wrong only if both are stated alike.
TEST(MatchSlip, ValuesStatedAlike) {
  const Case cases[] = {
      {"the day", "en", "It opened on 28 October.", "It opened on 25 October.", true},
      {"the month, in another year's turn", "nl", "Hij opende op 30 november.", "Hij opende op 30 september.", true},
      {"the year", "de", "Im Mai 2012 wurde gebaut.", "Im Mai 2013 wurde gebaut.", true},
      {"day and month", "en", "It opened on 28 October.", "It opened on 3 May.", false},
      {"another weekday", "de", "Am Montag tagte der Rat.", "Am Freitag tagte der Rat.", true},
      {"a weekday and a date", "nl", "Maandag kwam de raad bijeen.", "Op 3 mei kwam de raad bijeen.", false},
      {"a weekday and a date of that week", "en", "On Wednesday the council met.", "On 21 November the council met.",
       true},
      {"the weekday is told besides", "de", "Am 9. April tagte der Rat.", "Am Freitag, den 7. April, tagte der Rat.",
       true},
      {"a summer of another year", "en", "It began in the summer of 2010.", "It began in June 2011.", true},
      {"a winter of another year", "nl", "Het begon in de winter van 2010.", "Het begon in juni 2011.", false},
      {"a year and a month", "de", "Es begann 2010.", "Es begann im Juni 2011.", false},
      {"today is named by every text", "en", "Today the council met.", "On 3 May the council met.", false},
      {"so many years ago", "en", "It closed two years ago.", "It closed three years ago.", true},
      {"so many years ago", "de", "Vor zwei Jahren schloss es.", "Vor drei Jahren schloss es.", true},
      {"so many years ago", "nl", "Twee jaar geleden sloot het.", "Drie jaar geleden sloot het.", true},
      {"another month of the year", "en", "It closed in May.", "It closed in April.", true},
      {"another month of the year", "de", "Im Mai schloss es.", "Im April schloss es.", true},
      {"another month of the year", "nl", "In mei sloot het.", "In april sloot het.", true},
      {"days that every text names", "nl", "Vandaag sloot het.", "Gisteren sloot het.", false},
      {"counted and named", "de", "Gestern schloss es.", "Vor drei Jahren schloss es.", false},
      {"so often", "en", "It runs every 51 minutes.", "It runs every 15 minutes.", true},
      {"so often", "de", "Sie tagen alle acht Jahre.", "Sie tagen alle vier Jahre.", true},
      {"so often", "nl", "Ze vergaderen elke acht jaar.", "Ze vergaderen elke vier jaar.", true},
      {"on other days", "en", "It runs every Monday.", "It runs every 15 minutes.", false},
      {"lengths in one unit", "nl", "Het duurde drie weken.", "Het duurde twee weken.", true},
      {"lengths in two units", "en", "It lasted three weeks.", "It lasted two months.", false},
      {"amounts of one unit", "de", "Sie kostet 85 Euro.", "Sie kostet 58 Euro.", true},
      {"amounts of two units", "en", "It costs 85 euros.", "It weighs 58 kilograms.", false},
      {"of quite another size", "en", "It has a share of 0.4 percent.", "It has a share of 25.5 percent.", false},
      {"the same digits", "en", "It has a share of 0.4 percent.", "It has a share of 40 percent.", true},
      {"a bound turned round", "de", "Es sind weniger als 2410 Häuser.", "Es sind mehr als 2410 Häuser.", true},
      {"the number of a bound", "nl", "Er zijn 2410 huizen.", "Er zijn meer dan 2410 huizen.", false},
  };
  for (const Case& c : cases) expect_slip(c, "2019-11-20", could_be_slip);
}

TEST(MatchSlip, OfTextsWithoutADate) {
  const Case cases[] = {
      {"so many years ago", "en", "It closed nine years ago.", "It closed ten years ago.", true},
      {"so many years ago", "de", "Vor neun Jahren schloss es.", "Vor zehn Jahren schloss es.", true},
      {"so many years ago", "nl", "Negen jaar geleden sloot het.", "Tien jaar geleden sloot het.", true},
      {"another kind of time", "en", "It closed nine years ago.", "It closed last month.", false},
  };
  for (const Case& c : cases) expect_slip(c, "", could_be_slip);
}

TEST(MatchSlip, TheSameDigits) {
  const Case cases[] = {
      {"three digits in another order", "en", "It fell by 37.2 percent.", "It fell by 72.3 percent.", true},
      {"two digits turned round", "en", "It fell by 5.6 percent.", "It fell by 6.5 percent.", true},
      {"three of a count", "de", "Es kamen 583 Leute.", "Es kamen 538 Leute.", true},
      {"two of a count", "nl", "Er kwamen 41 mensen.", "Er kwamen 14 mensen.", false},
      {"one of them rounded", "de", "Es kostet rund 685.000 Euro.", "Es kostet 865.835 Euro.", true},
      {"another size", "nl", "Het kost 5,6 euro.", "Het kost 65 euro.", false},
      {"another scale", "en", "It costs 40 million euros.", "It costs 40 billion euros.", true},
      {"another unit", "de", "Es dauerte 73 Monate.", "Es dauerte 73 Jahre.", true},
      {"a year", "nl", "Het begon in 1978.", "Het begon in 1987.", true},
      {"another year", "nl", "Het begon in 1978.", "Het begon in 1979.", false},
  };
  const auto digits = [](const Analysis&, const Mention& ours, const Analysis&, const Mention& theirs) {
    return is_slip_of_digits(ours, theirs);
  };
  for (const Case& c : cases) expect_slip(c, "", digits);
}

TEST(MatchSlip, OneDigitApart) {
  const Case cases[] = {
      {"another", "en", "It costs 21,000 euros.", "It costs 11,000 euros.", true},
      {"one more", "de", "Es kostet 199 Euro.", "Es kostet 99 Euro.", true},
      {"one less", "nl", "Het kost 8,5 euro.", "Het kost 18,5 euro.", true},
      {"two in another order", "de", "Es sind 65 Häuser.", "Es sind 56 Häuser.", true},
      {"the same with noughts", "nl", "Er zijn 650 huizen.", "Er zijn 65 huizen.", false},
      {"a single digit", "en", "It costs 3 euros.", "It costs 5 euros.", false},
      {"a digit of few", "nl", "Er zijn 4 huizen.", "Er zijn 14 huizen.", true},
      {"a digit of many", "en", "It has 53 million users.", "It has 500 million users.", false},
      {"a range", "de", "Es sind 21 bis 30 Häuser.", "Es sind 22 Häuser.", false},
      {"two others", "en", "It costs 199 euros.", "It costs 128 euros.", false},
      {"others far apart", "de", "Es sind 651 Häuser.", "Es sind 156 Häuser.", false},
  };
  const auto apart = [](const Analysis&, const Mention& ours, const Analysis&, const Mention& theirs) {
    return ours.figure && theirs.figure && is_other_by_a_digit(*ours.figure, *theirs.figure);
  };
  for (const Case& c : cases) expect_slip(c, "", apart);
}

// A round number stands in many stories, so that it takes more to be another one gone wrong.
TEST(MatchSlip, OneDigitIsRound) {
  const struct {
    const char *language, *text;
    bool round;
  } cases[] = {
      {"en", "It costs 10 million euros.", true},  {"en", "It costs 407 million euros.", false},
      {"de", "Es kostet 300 Euro.", true},         {"de", "Es kostet 310 Euro.", false},
      {"nl", "Het kost vijf miljard euro.", true}, {"nl", "Het kost 5,4 miljard euro.", false},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.text);
    const Analysis text = read(c.text, c.language, "");
    ASSERT_FALSE(text.extraction.mentions.empty());
    EXPECT_EQ(is_round(*text.extraction.mentions[0].figure), c.round);
  }
}

}  // namespace
}  // namespace factcheck
