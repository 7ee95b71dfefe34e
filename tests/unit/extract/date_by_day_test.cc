#include "core/extract/date_by_day.h"

#include <gtest/gtest.h>

namespace factcheck {
namespace {

TEST(ExtractDateByDay, TakesTheNearestDayOfThatNameAndNumber) {
  EXPECT_EQ(weekday_and_day(2, 11, {2019, 6, 3}), "2019-06-11");
  EXPECT_EQ(weekday_and_day(5, 31, {2019, 6, 3}), "2019-05-31");
  EXPECT_EQ(weekday_and_day(3, 1, {2019, 12, 20}), "2020-01-01");
  EXPECT_EQ(weekday_and_day(2, 11, {2019, 6, 0}), "XXXX-XX-11");
}

TEST(ExtractDateByDay, TakesTheMonthThatFitsTheTense) {
  EXPECT_EQ(day_alone(3, {2019, 6, 12}, Tense::Past), "2019-06-03");
  EXPECT_EQ(day_alone(20, {2019, 6, 12}, Tense::Past), "2019-05-20");
  EXPECT_EQ(day_alone(20, {2019, 6, 12}, Tense::Future), "2019-06-20");
  EXPECT_EQ(day_alone(3, {2019, 12, 12}, Tense::Future), "2020-01-03");
  EXPECT_EQ(day_alone(31, {2019, 7, 12}, Tense::Past), "2019-05-31");  // June has none
  EXPECT_EQ(day_alone(20, {2019, 0, 0}, Tense::Past), "XXXX-XX-20");
}

}  // namespace
}  // namespace factcheck
