#include "core/value/date.h"

#include <gtest/gtest.h>

#include <chrono>

namespace factcheck {
namespace {

TEST(ValueDate, CalendarAgreesWithTheStandardLibrary) {
  namespace chrono = std::chrono;
  for (std::int32_t day = to_days({1799, 12, 1}); day < to_days({2201, 1, 1}); ++day) {
    const chrono::sys_days point{chrono::days{day}};
    const chrono::year_month_day date{point};
    const CivilDay civil = to_civil(day);
    ASSERT_EQ(civil.year, static_cast<int>(date.year()));
    ASSERT_EQ(static_cast<unsigned>(civil.month), static_cast<unsigned>(date.month()));
    ASSERT_EQ(static_cast<unsigned>(civil.day), static_cast<unsigned>(date.day()));
    ASSERT_EQ(to_days(civil), day);
    ASSERT_EQ(static_cast<unsigned>(iso_weekday(day)), chrono::weekday{point}.iso_encoding());
    const IsoWeek week = iso_week(day);
    ASSERT_EQ(iso_week_start(week.year, week.week) + iso_weekday(day) - 1, day);
    ASSERT_EQ(parse_iso_date(iso_date(day)), (Days{day, day + 1}));
  }
}

TEST(ValueDate, MonthsHaveTheirLengths) {
  namespace chrono = std::chrono;
  for (std::int32_t year = 1890; year < 2110; ++year) {
    for (std::int32_t month = 1; month <= 12; ++month) {
      const chrono::year_month_day_last last{chrono::year{year},
                                             chrono::month_day_last{chrono::month{static_cast<unsigned>(month)}}};
      const auto length = static_cast<std::int32_t>(static_cast<unsigned>(last.day()));
      ASSERT_EQ(days_in_month(year, month), length);
      ASSERT_TRUE(exists({year, month, length}));
      ASSERT_FALSE(exists({year, month, length + 1}));
    }
  }
  EXPECT_FALSE(exists({2020, 13, 1}));
  EXPECT_FALSE(exists({2020, 1, 0}));
  EXPECT_EQ(to_days({2020, 2, 31}), to_days({2020, 3, 2}));
}

TEST(ValueDate, TimexValuesBecomeDays) {
  struct Case {
    const char *value, *start, *end;  // end: first day after; empty start: no days
  };
  const Case cases[] = {
      {"2019", "2019-01-01", "2020-01-01"},
      {"2019-10", "2019-10-01", "2019-11-01"},
      {"2019-12", "2019-12-01", "2020-01-01"},
      {"2019-10-03", "2019-10-03", "2019-10-04"},
      {"2020-W01", "2019-12-30", "2020-01-06"},
      {"2020-W53", "2020-12-28", "2021-01-04"},
      {"2019-W53", "", ""},
      {"2019-W40-WE", "2019-10-05", "2019-10-07"},
      {"2019-Q3", "2019-07-01", "2019-10-01"},
      {"2019-H2", "2019-07-01", "2020-01-01"},
      {"2019-SU", "2019-06-01", "2019-09-01"},
      {"2019-WI", "2019-12-01", "2020-03-01"},
      {"201", "2010-01-01", "2020-01-01"},
      {"20", "2000-01-01", "2100-01-01"},
      {"2019-10-03T20:30", "2019-10-03", "2019-10-04"},
      {"2019-10-03TMO", "2019-10-03", "2019-10-04"},
      {"0408", "0408-01-01", "0409-01-01"},
      {"04", "0400-01-01", "0500-01-01"},
      {"BC0001", "0000-01-01", "0001-01-01"},
      {"BC0044-03", "-0043-03-01", "-0043-04-01"},
      {"BC0044-03-15", "-0043-03-15", "-0043-03-16"},
      {"BC00", "-0099-01-01", "0001-01-01"},
      {"BC04", "-0499-01-01", "-0399-01-01"},
      {"BC0000", "", ""},
      {"BC0044-02-30", "", ""},
      {"2020-02-30", "", ""},
      {"2019-13", "", ""},
      {"2019-Q5", "", ""},
      {"XXXX-03", "", ""},
      {"XXXX-WXX-4", "", ""},
      {"P1Y", "", ""},
      {"PRESENT_REF", "", ""},
      {"", "", ""},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.value);
    const auto days = timex_days(c.value);
    EXPECT_EQ(days ? iso_date(days->start) : "", c.start);
    EXPECT_EQ(days ? iso_date(days->end) : "", c.end);
  }
}

TEST(ValueDate, OtherTextIsNoIsoDate) {
  for (const char* text :
       {"", "19", "2019-", "2019-1", "2019-10-", "2019-10-3", "2019/10/03", "2019-02-29", "20190101"}) {
    SCOPED_TRACE(text);
    EXPECT_FALSE(parse_iso_date(text));
  }
  EXPECT_EQ(iso_date(kLastDay), "");
}

Date date(const char* value, TimexType type = TimexType::Date) {
  Date made;
  made.type = type;
  made.value = value;
  made.days = timex_days(value);
  return made;
}

Date weekday_near(const char* value, std::initializer_list<const char*> candidates) {
  Date made = date(value);
  for (const char* candidate : candidates) made.candidates.push_back(*parse_iso_date(candidate));
  return made;
}

Comparison mirrored(Comparison c) {
  if (c == Comparison::Contains) return Comparison::Within;
  return c == Comparison::Within ? Comparison::Contains : c;
}

TEST(ValueDate, ComparesValues) {
  struct Case {
    const char* name;
    Date a, b;
    Comparison want;
  };
  const Date thursday = weekday_near("XXXX-WXX-4", {"2020-01-30", "2020-02-06", "2020-02-13"});
  const Date wednesday = weekday_near("XXXX-WXX-3", {"2020-01-29", "2020-02-05", "2020-02-12"});
  const Date later_thursday = weekday_near("XXXX-WXX-4", {"2021-11-04", "2021-11-11"});
  Date range = date("2013");
  range.days = Days{to_days({2013, 1, 1}), to_days({2018, 1, 1})};
  Date about_three = date("P3Y", TimexType::Duration);
  about_three.mod = "APPROX";
  Date ago = date("P3Y", TimexType::Duration);
  ago.days = timex_days("2017");
  Date twice = date("P1Y", TimexType::Set), three_times = twice, often = date("P1M", TimexType::Set);
  twice.freq = "2X", three_times.freq = "3X", often.freq = "3X";
  Date open_time = weekday_near("2019-10-03T20:30", {"2019-10-02", "2019-10-03"});
  open_time.type = TimexType::Time;
  open_time.days.reset();
  Date fiscal = date("FY2019");
  fiscal.days = Days{to_days({2018, 4, 1}), to_days({2020, 7, 1})};
  Date impossible = date("2020-02-30");
  impossible.impossible = true;
  const auto length = [](const char* value) { return date(value, TimexType::Duration); };
  const auto set = [](const char* value) { return date(value, TimexType::Set); };
  Date last_saturday = set("P1M"), last_monday = set("P1M");
  last_saturday.weekday = 6, last_monday.weekday = 1;
  Date less_than_two_weeks_ago = date("2010-W22");
  less_than_two_weeks_ago.mod = "LESS_THAN";
  const Case cases[] = {
      {"behind a bound", less_than_two_weeks_ago, date("2010-06-09"), Comparison::Overlap},
      {"as often, on another weekday", last_saturday, last_monday, Comparison::Disjoint},
      {"as often, on one of them", last_saturday, last_saturday, Comparison::Agree},
      {"as often, the weekday left open", last_saturday, set("P1M"), Comparison::Agree},
      {"same month", date("2019-10"), date("2019-10"), Comparison::Agree},
      {"month and its day", date("2019-10"), date("2019-10-03"), Comparison::Contains},
      {"two years", date("2019"), date("2018"), Comparison::Disjoint},
      {"week across two months", date("2019-W40"), date("2019-10"), Comparison::Overlap},
      {"year within a range", range, date("2015-03"), Comparison::Contains},
      {"two weekdays", thursday, wednesday, Comparison::Disjoint},
      {"the same weekday and month", thursday, thursday, Comparison::Agree},
      {"the same weekday a year later", thursday, later_thursday, Comparison::Disjoint},
      {"weekday and one of its days", thursday, date("2020-02-06"), Comparison::Contains},
      {"weekday and a day that is none", thursday, date("2020-02-07"), Comparison::Disjoint},
      {"weekday without candidates and a fitting day", date("XXXX-WXX-4"), date("2020-02-06"), Comparison::Contains},
      {"weekday without candidates and another day", date("XXXX-WXX-3"), date("2020-02-06"), Comparison::Disjoint},
      {"weekday and a month", date("XXXX-WXX-4"), date("2020-02"), Comparison::Incomparable},
      {"weekend and a Saturday", date("XXXX-WXX-WE"), date("XXXX-WXX-6"), Comparison::Contains},
      {"Sunday and a weekend", date("XXXX-WXX-7"), date("XXXX-WXX-WE"), Comparison::Within},
      {"weekend and a Friday", date("XXXX-WXX-WE"), date("XXXX-WXX-5"), Comparison::Disjoint},
      {"month of an open year", date("XXXX-03"), date("2019-03"), Comparison::Contains},
      {"another month of an open year", date("XXXX-03"), date("2019-04"), Comparison::Disjoint},
      {"day of an open year and a month", date("XXXX-03-05"), date("2019-03"), Comparison::Overlap},
      {"nothing known", date("XXXX-XX"), date("2019-03"), Comparison::Incomparable},
      {"season of an open year", date("XXXX-SU"), date("XXXX-WI"), Comparison::Disjoint},
      {"clock times", date("2019-10-03T20:30", TimexType::Time), date("2019-10-03T09:30", TimexType::Time),
       Comparison::Disjoint},
      {"clock times, one of them in a zone", date("2019-10-03T20:30", TimexType::Time),
       date("2019-10-03T18:30Z", TimexType::Time), Comparison::Overlap},
      {"clock times of open days, one of them in a zone", date("XXXX-XX-XXT20:30", TimexType::Time),
       date("XXXX-XX-XXT18:30Z", TimexType::Time), Comparison::Incomparable},
      {"clock time of an open day and of one of its days", open_time, date("2019-10-02T20:30", TimexType::Time),
       Comparison::Contains},
      {"clock time of an open day and another time", open_time, date("2019-10-02T21:30", TimexType::Time),
       Comparison::Disjoint},
      {"clock times in one zone", date("2019-10-03T20:30Z", TimexType::Time),
       date("2019-10-03T18:30Z", TimexType::Time), Comparison::Disjoint},
      {"day and time", date("2019-10-03"), date("2019-10-03T09:30", TimexType::Time), Comparison::Contains},
      {"morning and a clock time", date("2019-10-03TMO", TimexType::Time), date("2019-10-03T09:30", TimexType::Time),
       Comparison::Overlap},
      {"equal lengths", length("P1Y"), length("P12M"), Comparison::Agree},
      {"a day in hours", length("P1D"), length("PT24H"), Comparison::Agree},
      {"unequal lengths", length("P3Y"), length("P2Y"), Comparison::Disjoint},
      {"unequal lengths in two units", length("P1Y"), length("P13M"), Comparison::Incomparable},
      {"years and months", length("P3Y4M"), length("P40M"), Comparison::Agree},
      {"other months", length("P3Y4M"), length("P3Y5M"), Comparison::Disjoint},
      {"years and half a year", length("P1Y6M"), length("P1.5Y"), Comparison::Agree},
      {"hours and a half", length("PT1H30M"), length("PT90M"), Comparison::Agree},
      {"hours and another half", length("PT1H30M"), length("PT2H"), Comparison::Disjoint},
      {"units the wrong way round", length("P4M3Y"), length("P40M"), Comparison::Incomparable},
      {"years and days", length("P1Y"), length("P365D"), Comparison::Incomparable},
      {"minutes are not months", length("PT30M"), length("P30M"), Comparison::Incomparable},
      {"one and a half", length("P1.5Y"), length("P18M"), Comparison::Agree},
      {"some years", length("PXY"), length("P3Y"), Comparison::Contains},
      {"about three years", about_three, length("P4Y"), Comparison::Incomparable},
      {"sets", set("P1D"), set("P1D"), Comparison::Agree},
      {"twice a year and twice a year", twice, twice, Comparison::Agree},
      {"twice a year and three times a year", twice, three_times, Comparison::Disjoint},
      {"twice a year and three times a month", twice, often, Comparison::Incomparable},
      {"twice a year and each year", twice, set("P1Y"), Comparison::Incomparable},
      {"business year and its year", fiscal, date("2019"), Comparison::Contains},
      {"business year and a quarter of the next", fiscal, date("2020-Q1"), Comparison::Contains},
      {"business year and one long before", fiscal, date("2016"), Comparison::Disjoint},
      {"a set and a length", set("P1D"), length("P1D"), Comparison::Incomparable},
      {"a length and a year", length("P1Y"), date("2019"), Comparison::Incomparable},
      {"three years ago and that year", ago, date("2017"), Comparison::Agree},
      {"three years ago and a day of another year", ago, date("2018-05-03"), Comparison::Disjoint},
      {"three years ago and a month of an open year", ago, date("XXXX-05"), Comparison::Incomparable},
      {"three years ago and three years", ago, length("P3Y"), Comparison::Incomparable},
      {"now and now", date("PRESENT_REF"), date("PRESENT_REF"), Comparison::Incomparable},
      {"impossible day and its month", impossible, date("2020-02"), Comparison::Within},
      {"impossible day and another month", impossible, date("2020-03"), Comparison::Disjoint},
      {"nothing", Date{}, date("2020"), Comparison::Incomparable},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(compare(c.a, c.b), c.want);
    EXPECT_EQ(compare(c.b, c.a), mirrored(c.want));
  }
}

}  // namespace
}  // namespace factcheck
