#include "core/extract/feast.h"

#include <gtest/gtest.h>

#include <string>

#include "core/value/date.h"

namespace factcheck {
namespace {

TEST(ExtractFeast, ComputesTheDayOfAYear) {
  struct Case {
    const char* name;
    const char* code;
    std::int32_t year;
    const char* want;
  };
  const Case cases[] = {
      {"Easter, early", "easter", 2008, "2008-03-23"},
      {"Easter, late", "easter", 2038, "2038-04-25"},
      {"Easter, where the epact is corrected", "easter", 1954, "1954-04-18"},
      {"Good Friday", "easter-2", 2019, "2019-04-19"},
      {"Whit Monday", "easter+50", 2021, "2021-05-24"},
      {"second Sunday of a month that opens with one", "05/2/7", 2022, "2022-05-08"},
      {"last Monday of a month", "05/-1/1", 2021, "2021-05-31"},
      {"the day after a weekday", "11/4/4+1", 2018, "2018-11-23"},
      {"fourth Sunday before a Sunday", "12-25/-4/7", 2022, "2022-11-27"},
      {"last Sunday before a Monday", "12-25/-1/7", 2017, "2017-12-24"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    const auto feast = read_feast(c.code);
    ASSERT_TRUE(feast);
    EXPECT_EQ(iso_date(feast_day(*feast, c.year)), c.want);
  }
}

TEST(ExtractFeast, RefusesOtherCodes) {
  for (const char* code : {"", "12-25", "13/1/1", "05/0/7", "05/2/8", "easter-", "05/2/7x"}) {
    SCOPED_TRACE(code);
    EXPECT_FALSE(read_feast(code));
  }
}

}  // namespace
}  // namespace factcheck
