// Figures, dates and messages in words.
#include "core/plugins/wording.h"

#include <gtest/gtest.h>

namespace factcheck {
namespace {

Figure exactly(std::string_view plain, std::string unit = "count") {
  Figure figure;
  figure.min.value = figure.max.value = *Decimal::parse(plain);
  figure.unit = std::move(unit);
  return figure;
}

TEST(PluginWording, Numbers) {
  struct Case {
    const char* plain;
    const char *en, *de, *nl;
  };
  const Case cases[] = {
      {"7", "7", "7", "7"},
      {"2500", "2,500", "2.500", "2.500"},
      {"-2500", "-2,500", "-2.500", "-2.500"},
      {"2.5", "2.5", "2,5", "2,5"},
      {"3487112", "3,487,112", "3.487.112", "3.487.112"},
      {"1000000", "1 million", "1 Million", "1 miljoen"},
      {"16800000", "16.8 million", "16,8 Millionen", "16,8 miljoen"},
      {"2800000000", "2.8 billion", "2,8 Milliarden", "2,8 miljard"},
      {"3000000000000", "3 trillion", "3 Billionen", "3 biljoen"},
      {"0", "0", "0", "0"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.plain);
    EXPECT_EQ(number_words(*Decimal::parse(c.plain), "en"), c.en);
    EXPECT_EQ(number_words(*Decimal::parse(c.plain), "de"), c.de);
    EXPECT_EQ(number_words(*Decimal::parse(c.plain), "nl"), c.nl);
  }
}

TEST(PluginWording, Figures) {
  Figure more = exactly("100");
  more.min.exclusive = true;
  more.max = {};
  more.max.limit = Bound::Limit::Open;
  Figure at_most = exactly("5", "percent");
  at_most.min = {};
  at_most.min.limit = Bound::Limit::Open;
  Figure about = exactly("3500000");
  about.approximate = true;
  Figure range = exactly("10");
  range.max.value = *Decimal::parse("20");
  Figure ratio = exactly("20", "percent");
  ratio.numerator = 1, ratio.denominator = 5;
  Figure drop = exactly("70", "percent");
  drop.change = Change::By, drop.direction = Direction::Down;
  Figure daily = exactly("2800000000");
  daily.per = "day";
  Figure third = exactly("3");
  third.ordinal = true;
  Figure nearly = exactly("500");
  nearly.approximate = nearly.max.exclusive = true;
  nearly.min = {{}, Bound::Limit::Absent, false};
  Figure good = exactly("300");
  good.approximate = true;
  good.max = {{}, Bound::Limit::Absent, false};
  Figure score = exactly("0", "score");
  score.max.value = *Decimal::parse("3");
  score.numerator = 3;
  struct Case {
    const char* name;
    Figure figure;
    const char *en, *de, *nl;
  };
  const Case cases[] = {
      {"nearly", nearly, "nearly 500", "knapp 500", "bijna 500"},
      {"a good", good, "a good 300", "gut 300", "ruim 300"},
      {"score", score, "3-0", "3:0", "3-0"},
      {"bound", more, "more than 100", "mehr als 100", "meer dan 100"},
      {"upper bound", at_most, "at most 5 percent", "höchstens 5 Prozent", "hoogstens 5 procent"},
      {"about", about, "about 3.5 million", "rund 3,5 Millionen", "ongeveer 3,5 miljoen"},
      {"range", range, "10 to 20", "10 bis 20", "10 tot 20"},
      {"ratio", ratio, "1 in 5", "1 von 5", "1 op de 5"},
      {"a code that nobody says", exactly("20", "[nmi_i]"), "20 nautical miles", "20 Seemeilen", "20 zeemijl"},
      {"one of them", exactly("1", "[mi_i]/h"), "1 mile an hour", "1 Meile pro Stunde", "1 mijl per uur"},
      {"a code with its prefix", exactly("50", "GBy"), "50 GB", "50 GB", "50 GB"},
      {"drop", drop, "a drop of 70 percent", "ein Rückgang um 70 Prozent", "een daling van 70 procent"},
      {"per day", daily, "2.8 billion a day", "2,8 Milliarden am Tag", "2,8 miljard per dag"},
      {"ordinal", third, "3rd", "3.", "3e"},
      {"money", exactly("1", "currency:EUR"), "1 euro", "1 Euro", "1 euro"},
      {"other money", exactly("5", "currency:JPY"), "5 JPY", "5 JPY", "5 JPY"},
      {"UCUM", exactly("5", "km"), "5 km", "5 km", "5 km"},
      {"age", exactly("54", "age"), "54 years old", "54 Jahre alt", "54 jaar oud"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(in_words(c.figure, "en"), c.en);
    EXPECT_EQ(in_words(c.figure, "de"), c.de);
    EXPECT_EQ(in_words(c.figure, "nl"), c.nl);
  }
}

TEST(PluginWording, Dates) {
  struct Case {
    const char *value, *mod;
    const char *en, *de, *nl;
  };
  const Case cases[] = {
      {"2019", "", "2019", "2019", "2019"},
      {"2019-10", "", "October 2019", "Oktober 2019", "oktober 2019"},
      {"2020-02-06", "", "6 February 2020", "6. Februar 2020", "6 februari 2020"},
      {"2020-02-06T20:30", "", "6 February 2020, 20:30", "6. Februar 2020, 20:30", "6 februari 2020, 20:30"},
      {"FY2019", "", "fiscal year 2019", "Geschäftsjahr 2019", "boekjaar 2019"},
      {"2019", "START", "early 2019", "Anfang 2019", "begin 2019"},
      {"2019-Q3", "", "the third quarter of 2019", "das dritte Quartal 2019", "het derde kwartaal van 2019"},
      {"2019-H1", "", "the first half of 2019", "das erste Halbjahr 2019", "de eerste helft van 2019"},
      {"2019-SU", "", "summer 2019", "Sommer 2019", "zomer 2019"},
      {"2019-W40", "", "week 40 of 2019", "Woche 40 2019", "week 40 van 2019"},
      {"201", "", "the 2010s", "die 2010er-Jahre", "de jaren 2010"},
      {"199", "MID", "the mid-1990s", "Mitte der 1990er-Jahre", "midden jaren 1990"},
      {"199", "START", "the early 1990s", "Anfang der 1990er-Jahre", "begin jaren 1990"},
      {"XXXX-WXX-4", "", "Thursday", "Donnerstag", "donderdag"},
      {"XXXX-WXX-WE", "", "the weekend", "das Wochenende", "het weekend"},
      {"XXXX-03", "", "March", "März", "maart"},
      {"XXXX-02-06", "", "6 February", "6. Februar", "6 februari"},
      {"P3D", "", "3 days", "3 Tage", "3 dagen"},
      {"P1Y", "", "1 year", "1 Jahr", "1 jaar"},
      {"PT20M", "", "20 minutes", "20 Minuten", "20 minuten"},
      {"PRESENT_REF", "", "PRESENT_REF", "PRESENT_REF", "PRESENT_REF"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.value);
    Date date;
    date.value = c.value;
    date.mod = c.mod;
    EXPECT_EQ(in_words(date, "en"), c.en);
    EXPECT_EQ(in_words(date, "de"), c.de);
    EXPECT_EQ(in_words(date, "nl"), c.nl);
  }
}

// "vor drei Jahren" is worded as the time it leads to.
TEST(PluginWording, LengthsThatLeadToADay) {
  Date ago;
  ago.type = TimexType::Duration;
  ago.value = "P3Y";
  EXPECT_EQ(in_words(ago, "de"), "3 Jahre");
  for (const char* day : {"2017", "2017-05", "2017-05-03"}) {
    Date named;
    named.value = day;
    ago.days = timex_days(day);
    EXPECT_EQ(in_words(ago, "de"), in_words(named, "de"));
  }
}

TEST(PluginWording, Messages) {
  Date date;
  date.value = "2020-02-06";
  date.days = timex_days(date.value);
  const std::vector<MessageValue> values = {
      {"date", date}, {"fact", exactly("16800000")}, {"who", std::string("Ana {x}")}};
  EXPECT_EQ(fill("{fact}, {who}, {date:weekday}", values, "de"), "16,8 Millionen, Ana {x}, Donnerstag");
  EXPECT_EQ(fill("{date}", values, "nl"), "6 februari 2020");
  EXPECT_EQ(fill("{unknown} and {open", values, "en"), "{unknown} and {open");
  EXPECT_EQ(names_in("{b} {a:weekday} {b}"), (std::vector<std::string>{"a", "b"}));
}

}  // namespace
}  // namespace factcheck
