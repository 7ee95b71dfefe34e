// Days that fall on another date each year, as the tables of holidays write them.
//
//   feast_day(*read_feast("easter-2"), 2019) == to_days({2019, 4, 19})   // Good Friday
//   read_feast("11/4/4+1")   // the day after the fourth Thursday of November
//   read_feast("12-25/-4/7") // the fourth Sunday before 25 December
//
// Plain values; pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_EXTRACT_FEAST_H_
#define FACTCHECK_CORE_EXTRACT_FEAST_H_

#include <cstdint>
#include <optional>
#include <string_view>

namespace factcheck {

struct Feast {
  std::int32_t month = 0, day = 0;    // month 0: counts from Easter Sunday
  std::int32_t nth = 0, weekday = 0;  // of the month, from its end if negative; of the days before, if a day is given
  std::int32_t plus = 0;              // days after that
  bool operator==(const Feast&) const = default;
};

std::optional<Feast> read_feast(std::string_view code);
// Days since 1970-01-01; Easter is the one of the western churches.
std::int32_t feast_day(const Feast& feast, std::int32_t year);
// The n-th day of that weekday in the days [start, end), from the end if negative; nothing if there are fewer.
std::optional<std::int32_t> nth_weekday(std::int32_t start, std::int32_t end, std::int32_t weekday, std::int32_t n);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_FEAST_H_
