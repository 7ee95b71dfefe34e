// Dates as TIMEX3 values and as half-open day intervals.
//
//   "October 2019":  type Date, value "2019-10", days [2019-10-01, 2019-11-01)
//   compare(october_2019, third_of_october) == Comparison::Contains
//
// Plain values; pure functions, safe on every thread. The clock is never read.
#ifndef FACTCHECK_CORE_VALUE_DATE_H_
#define FACTCHECK_CORE_VALUE_DATE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/value/comparison.h"

namespace factcheck {

// Days since 1970-01-01, half-open.  kFirstDay / kLastDay: open ends ("since 2019" ends at kLastDay).
struct Days {
  std::int32_t start = 0;
  std::int32_t end = 0;
  bool empty() const { return end <= start; }
  bool contains(Days o) const { return start <= o.start && o.end <= end; }
  bool overlaps(Days o) const { return start < o.end && o.start < end; }
  bool operator==(const Days&) const = default;
};
inline constexpr std::int32_t kFirstDay = INT32_MIN, kLastDay = INT32_MAX;

struct CivilDay {
  std::int32_t year = 1970;
  std::int32_t month = 1, day = 1;  // 1-based
  bool operator==(const CivilDay&) const = default;
};
std::int32_t to_days(CivilDay civil);  // proleptic Gregorian; day may lie outside the month and carries over
CivilDay to_civil(std::int32_t days);
std::int32_t days_in_month(std::int32_t year, std::int32_t month);
bool exists(CivilDay civil);                  // false for 30 February
std::int32_t iso_weekday(std::int32_t days);  // 1 Monday … 7 Sunday
struct IsoWeek {
  std::int32_t year, week;
};
IsoWeek iso_week(std::int32_t days);                                // ISO 8601
std::int32_t iso_week_start(std::int32_t year, std::int32_t week);  // its Monday

// "2019", "2019-10", "2019-10-03" as the reader checked it; nothing for anything else.
std::optional<Days> parse_iso_date(std::string_view iso);
std::string iso_date(std::int32_t days);  // "2019-10-03"
// The days of a TIMEX3 value: years, months, days, weeks "2019-W40", quarters "2019-Q3", halves "2019-H1", seasons
// "2019-SU", decades "201", centuries "20", those before Christ "BC0049-01" and "BC04" (TIMEX2), times "2019-10-03T20:30"; nothing for values with X, P…, *_REF.
std::optional<Days> timex_days(std::string_view value);

enum class TimexType : std::uint8_t { Date = 1, Time = 2, Duration = 3, Set = 4 };

struct Date {
  TimexType type = TimexType::Date;
  std::string value;             // TIMEX3: "2019-10", "XXXX-WXX-4", "P1D", "PRESENT_REF"
  std::string mod, quant, freq;  // TIMEX3: mod "START", quant "EVERY", freq "2X"
  std::optional<Days> days;      // where resolved; ranges ("between 2013 and 2017") span both
  std::vector<Days> candidates;  // where the article's date is too coarse: "Thursday" under "2020-02"
  std::int32_t weekday = 0;      // as written, ISO; 0: none; it may clash with days
  bool impossible = false;       // the day as written does not exist: "30 February 2020" (days is then nothing)
  bool operator==(const Date&) const = default;
  // A length that leads to a day ("vor drei Jahren": "P3Y" with the days three years ago) dates what it stands with.
  bool is_anchored_length() const { return type == TimexType::Duration && days.has_value(); }
  bool is_date() const { return type == TimexType::Date || is_anchored_length(); }
};

// Of a to b. Resolved days: intervals (Agree: equal; an interval given as START/MID/END or approximate compares as its
// stated whole). Unresolved ones ("XXXX-WXX-4", "XXXX-03", candidates) part by part: a part that differs is Disjoint,
// all parts of one found in the other Agree or Within/Contains, no part in common Incomparable. Candidates: Disjoint
// only if every candidate is. Lengths that lead to a day compare as that day. Durations: equal lengths Agree, unequal
// Disjoint if in one unit, else Incomparable. *_REF never compares.
Comparison compare(const Date& a, const Date& b);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_VALUE_DATE_H_
