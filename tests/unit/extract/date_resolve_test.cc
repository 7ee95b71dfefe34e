#include "core/extract/date_resolve.h"

#include <gtest/gtest.h>

#include <string>

namespace factcheck {
namespace {

Anchor at(const char* iso) { return anchor_of(parse_iso_date(iso)); }

DateReading day_month(std::int32_t day, std::int32_t month, std::int32_t year = 0) {
  DateReading reading;
  reading.day = day;
  reading.month = month;
  reading.year = year;
  return reading;
}

DateReading on_weekday(std::int32_t weekday) {
  DateReading reading;
  reading.weekday = weekday;
  return reading;
}

DateReading shifted(std::int32_t shift, const char* unit) {
  DateReading reading;
  reading.shift = shift;
  reading.unit = unit;
  return reading;
}

DateReading counted(Decimal count, const char* unit, const char* direction) {
  DateReading reading;
  reading.count = count;
  reading.unit = unit;
  reading.direction = direction;
  reading.duration = *direction == '\0';
  return reading;
}

DateReading season(const char* code) {
  DateReading reading;
  reading.season = code;
  return reading;
}

TEST(ExtractDate, AnchorIsAsPreciseAsTheArticle) {
  EXPECT_EQ(at("2020-02-06"), (Anchor{2020, 2, 6}));
  EXPECT_EQ(at("2020-02"), (Anchor{2020, 2, 0}));
  EXPECT_EQ(at("2020"), (Anchor{2020, 0, 0}));
  EXPECT_EQ(at(""), Anchor{});
  EXPECT_EQ(anchor_of(Days{kFirstDay, 3}), Anchor{});
}

TEST(ExtractDate, ResolvesAgainstTheArticle) {
  struct Case {
    const char* name;
    DateReading reading;
    const char* article;
    Tense tense;
    const char* want;
  };
  const Case cases[] = {
      {"whole date", day_month(6, 2, 2020), "", Tense::Past, "2020-02-06"},
      {"day before the article", day_month(3, 2), "2020-02-06", Tense::Past, "2020-02-03"},
      {"day soon after it", day_month(3, 3), "2020-02-06", Tense::Past, "2020-03-03"},
      {"day long after it", day_month(3, 11), "2020-02-06", Tense::Past, "2019-11-03"},
      {"day ahead", day_month(3, 11), "2020-02-06", Tense::Future, "2020-11-03"},
      {"day just gone by, under a verb that looks ahead", day_month(3, 2), "2020-02-06", Tense::Future, "2020-02-03"},
      {"month of an undated article", day_month(0, 3), "", Tense::Past, "XXXX-03"},
      {"month of an article with a year", day_month(0, 3), "2020", Tense::Past, "XXXX-03"},
      {"month that is running", day_month(0, 2), "2020-02", Tense::Past, "2020-02"},
      {"month that is to come", day_month(0, 3), "2020-02", Tense::Future, "2020-03"},
      {"month soon to come", day_month(0, 4), "2020-02", Tense::Past, "2020-04"},
      {"month soon to come over new year", day_month(0, 1), "2019-12", Tense::Past, "2020-01"},
      {"month long to come", day_month(0, 5), "2020-02", Tense::Past, "2019-05"},
      {"day soon to come over new year", day_month(3, 1), "2019-12-20", Tense::Past, "2020-01-03"},
      {"last month over new year", shifted(-1, "M"), "2020-01-06", Tense::Past, "2019-12"},
      {"last month, undated", shifted(-1, "M"), "", Tense::Past, "XXXX-XX"},
      {"last week over new year", shifted(-1, "W"), "2020-01-02", Tense::Past, "2019-W52"},
      {"last week of a month", shifted(-1, "W"), "2020-02", Tense::Past, "XXXX-WXX"},
      {"last quarter over new year", shifted(-1, "Q"), "2020-02", Tense::Past, "2019-Q4"},
      {"this decade", shifted(0, "DE"), "2020-02", Tense::Past, "202"},
      {"weekday gone by", on_weekday(4), "2020-02-07", Tense::Past, "2020-02-06"},
      {"weekday of the article's day", on_weekday(5), "2020-02-07", Tense::Past, "2020-02-07"},
      {"weekday ahead", on_weekday(4), "2020-02-07", Tense::Future, "2020-02-13"},
      {"weekday of a month", on_weekday(4), "2020-02", Tense::Past, "XXXX-WXX-4"},
      {"three years ago", counted({3, 0}, "Y", "-1"), "2020-02", Tense::Past, "2017"},
      {"one and a half years ago", counted({15, -1}, "Y", "-1"), "2020-02", Tense::Past, "2018-08"},
      {"two days ago over a leap day", counted({2, 0}, "D", "-1"), "2020-03-01", Tense::Past, "2020-02-28"},
      {"in two weeks, looking ahead", counted({2, 0}, "W", "maybe"), "2020-02-06", Tense::Future, "2020-W08"},
      {"in two weeks, looking back", counted({2, 0}, "W", "maybe"), "2020-02-06", Tense::Past, "P2W"},
      {"length", counted({3, 0}, "Y", ""), "", Tense::Past, "P3Y"},
      {"half an hour", counted({5, -1}, "TH", ""), "", Tense::Past, "PT0.5H"},
      {"one and a half hours", counted({15, -1}, "TH", ""), "", Tense::Past, "PT1H30M"},
      {"summer in winter", season("SU"), "2020-02", Tense::Past, "2019-SU"},
      {"winter in winter", season("WI"), "2020-02", Tense::Past, "2019-WI"},
      {"summer to come", season("SU"), "2020-02", Tense::Future, "2020-SU"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    const auto date = resolve_date(c.reading, at(c.article), c.tense);
    ASSERT_TRUE(date);
    EXPECT_EQ(date->value, c.want);
    EXPECT_EQ(date->days, timex_days(c.want));
  }
}

TEST(ExtractDate, LengthsThatLeadToADay) {
  struct Case {
    const char* name;
    Decimal count;
    const char* direction;
    Tense tense;
    const char* value;
    const char* day;  // the days' own value, "" if none
  };
  const Case cases[] = {
      {"back from the article", {3, 0}, "-1", Tense::Past, "P3Y", "2017"},
      {"one and a half years back", {15, -1}, "-1", Tense::Past, "P1.5Y", "2018-08"},
      {"ahead of the article", {2, 0}, "maybe", Tense::Future, "P2Y", "2022"},
      {"how long it took", {2, 0}, "maybe", Tense::Past, "P2Y", ""},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    DateReading reading = counted(c.count, "Y", c.direction);
    reading.duration = true;
    const auto date = resolve_date(reading, at("2020-02-06"), c.tense);
    ASSERT_TRUE(date);
    EXPECT_EQ(date->type, TimexType::Duration);
    EXPECT_EQ(date->value, c.value);
    EXPECT_EQ(date->days, timex_days(c.day));
  }
  DateReading undated = counted({3, 0}, "Y", "-1");
  undated.duration = true;
  EXPECT_EQ(resolve_date(undated, {}, Tense::Past)->value, "XXXX");
}

TEST(ExtractDate, WeekdaysOfAMonthHaveEveryDayTheyMayMean) {
  const auto date = resolve_date(on_weekday(4), at("2020-02"), Tense::Past);
  ASSERT_TRUE(date);
  std::string days;
  for (const Days& candidate : date->candidates) days += iso_date(candidate.start) + " ";
  EXPECT_EQ(days, "2020-01-30 2020-02-06 2020-02-13 2020-02-20 2020-02-27 ");
  EXPECT_TRUE(resolve_date(on_weekday(4), at("2020"), Tense::Past)->candidates.empty());
}

TEST(ExtractDate, DaysThatDoNotExistAreImpossible) {
  const auto date = resolve_date(day_month(30, 2, 2020), {}, Tense::Past);
  ASSERT_TRUE(date);
  EXPECT_TRUE(date->impossible);
  EXPECT_FALSE(date->days);
  EXPECT_EQ(date->value, "2020-02-30");
  EXPECT_TRUE(resolve_date(day_month(29, 2, 2019), {}, Tense::Past)->impossible);
  EXPECT_FALSE(resolve_date(day_month(29, 2), {}, Tense::Past)->impossible);
  EXPECT_TRUE(resolve_date(day_month(31, 6), {}, Tense::Past)->impossible);
}

TEST(ExtractDate, RangesSpanBothEnds) {
  DateReading days = day_month(3, 5, 2019);
  days.to_day = 5;
  EXPECT_EQ(resolve_date(days, {}, Tense::Past)->days, (Days{to_days({2019, 5, 3}), to_days({2019, 5, 6})}));
  days.year = 0;
  EXPECT_EQ(resolve_date(days, {}, Tense::Past)->value, "XXXX-05");
  DateReading years;
  years.year = 2013;
  years.to_year = 2017;
  EXPECT_EQ(resolve_date(years, {}, Tense::Past)->days, (Days{to_days({2013, 1, 1}), to_days({2018, 1, 1})}));
}

TEST(ExtractDate, ReadingsWithoutADateMakeNone) {
  EXPECT_FALSE(resolve_date({}, at("2020-02-06"), Tense::Past));
  EXPECT_FALSE(resolve_date(counted({5000, 0}, "Y", "-1"), at("2020-02-06"), Tense::Past));
  EXPECT_FALSE(resolve_date(counted({3, 0}, "TH", "-1"), at("2020-02-06"), Tense::Past));
}

}  // namespace
}  // namespace factcheck
