// From what a date says to its TIMEX3 value and days, given the date that it counts from.
//
//   resolve_date({.month = 10}, anchor_of(article), Tense::Past)   // article of 2020-02-06: "2019-10"
//
// Pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_EXTRACT_DATE_RESOLVE_H_
#define FACTCHECK_CORE_EXTRACT_DATE_RESOLVE_H_

#include <cstdint>
#include <optional>

#include "core/extract/date_reading.h"
#include "core/value/date.h"

namespace factcheck {

// A date known to the day, to the month or to the year; 0 from there on.
struct Anchor {
  std::int32_t year = 0, month = 0, day = 0;
  bool full() const { return day != 0; }
  std::int32_t days() const { return to_days({year, month, day}); }  // if full
  bool operator==(const Anchor&) const = default;
};
Anchor anchor_of(const std::optional<Days>& days);

// Where the sentence looks: "will meet on Friday", "met on Friday".
enum class Tense : std::uint8_t { Past, Future };

// Nothing if the reading makes no date. What the anchor leaves open stays X: "XXXX-03", "XXXX-WXX-4".
std::optional<Date> resolve_date(const DateReading& reading, Anchor anchor, Tense tense);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_DATE_RESOLVE_H_
