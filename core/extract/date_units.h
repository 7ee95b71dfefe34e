// TIMEX3 spellings: dates with X where something is open, steps by units, lengths.
//
//   calendar_value(2019, 0, 0) == "2019"      step("M", -1, {2020, 2, 6}) == "2020-01"      length(…3…, "Y") == "P3Y"
//
// Pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_EXTRACT_DATE_UNITS_H_
#define FACTCHECK_CORE_EXTRACT_DATE_UNITS_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "core/extract/date_resolve.h"
#include "core/value/decimal.h"

namespace factcheck {

// Of units from a date: "6000 years ago" is none of the calendar.
inline constexpr std::int32_t kMostSteps = 5000;

std::string two_digits(std::int32_t number);
// "2019-10-03", "2019-10", "XXXX-10": a year 0 is open, a month or day 0 is not said.
std::string calendar_value(std::int32_t year, std::int32_t month, std::int32_t day);
// "2020-W05" of the week that holds the day.
std::string week_value(std::int32_t day);
// A step of `count` units from the anchor, as coarse as the unit; X where the anchor is too coarse. Hours and the like:
// "".
std::string step(std::string_view unit, std::int32_t count, Anchor anchor);
// The whole unit `count` from the one that holds the anchor: "last decade" is "201", where step() counts ten years
// back.
std::string whole_unit(std::string_view unit, std::int32_t count, Anchor anchor);
// "P3Y", "PT30M", "P1.5Y", "PT5H30M"; half a year is "P0.5Y".
std::string length(Decimal count, std::string_view unit);
std::string open_length(std::string_view unit);  // "PXY"

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_DATE_UNITS_H_
