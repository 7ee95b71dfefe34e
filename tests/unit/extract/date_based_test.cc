#include "core/extract/date_based.h"

#include <gtest/gtest.h>

#include <string>

namespace factcheck {
namespace {

DateReading on(const char* base) {
  DateReading reading;
  reading.base = timex_days(base);
  return reading;
}

DateReading steps(const char* base, std::int32_t count, const char* unit) {
  DateReading reading = on(base);
  reading.unit = unit;
  reading.count = Decimal{count < 0 ? -count : count, 0};
  reading.direction = count < 0 ? "-1" : "1";
  return reading;
}

DateReading beside(const char* base, const char* unit, const char* direction) {
  DateReading reading = on(base);
  reading.unit = unit;
  reading.direction = direction;
  return reading;
}

DateReading nth(const char* base, std::int32_t n, const char* unit) {
  DateReading reading = on(base);
  reading.nth = n;
  reading.unit = unit;
  return reading;
}

DateReading nth_weekday_of(const char* base, std::int32_t n, std::int32_t weekday) {
  DateReading reading = on(base);
  reading.nth = n;
  reading.weekday = weekday;
  return reading;
}

TEST(ExtractDateBased, ResolvesAgainstTheBase) {
  struct Case {
    const char* name;
    DateReading reading;
    const char* want;  // "" none
  };
  const Case cases[] = {
      {"weeks from a day", steps("2019-05-05", 2, "W"), "2019-05-19"},
      {"a month from its last day", steps("2019-01-31", 1, "M"), "2019-02-28"},
      {"years before a year", steps("1955", -10, "Y"), "1945"},
      {"months from a month", steps("2019-11", 3, "M"), "2020-02"},
      {"years from a month", steps("2019-11", 2, "Y"), "2021-11"},
      {"weeks from a week", steps("2019-W52", 1, "W"), "2020-W01"},
      {"days from a month", steps("2019-11", 3, "D"), ""},
      {"weeks from a year", steps("2019", 3, "W"), ""},
      {"the second half of a year", nth("2019", 2, "H"), "2019-H2"},
      {"the second half of a century", nth("18", 2, "H"), ""},
      {"the first quarter of a decade", nth("199", 1, "Q"), ""},
      {"the day after", beside("2019-12-31", "D", "1"), "2020-01-01"},
      {"the week before", beside("2019-05-05", "W", "-1"), "2019-W17"},
      {"the year after a month", beside("2019-05", "Y", "1"), "2020"},
      {"the first week of a year that opens on a Friday", nth("2021", 1, "W"), "2021-W01"},
      {"the last week of a month", nth("2019-10", -1, "W"), "2019-W44"},
      {"a day of a month", nth("2019-02", 28, "D"), "2019-02-28"},
      {"a day that the month lacks", nth("2019-02", 29, "D"), ""},
      {"the last quarter of a year", nth("2019", -1, "Q"), "2019-Q4"},
      {"the first half of a year", nth("2019", 1, "H"), "2019-H1"},
      {"the month of a month", nth("2019-05", 1, "M"), ""},
      {"the third year of a decade", nth("199", 3, "Y"), "1992"},
      {"the last Friday of a month", nth_weekday_of("2019-05", -1, 5), "2019-05-31"},
      {"the fifth Monday of a month that has four", nth_weekday_of("2019-05", 5, 1), ""},
      {"a Monday of a day", nth_weekday_of("2019-05-06", 1, 1), ""},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    ASSERT_TRUE(c.reading.base);
    EXPECT_EQ(resolve_based(c.reading), c.want);
  }
}

}  // namespace
}  // namespace factcheck
