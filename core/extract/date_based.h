// Dates that count from another date, or lie within it.
//
//   "two weeks after 5 May 2019":   resolve_based({.unit = "W", .count = 2, .direction = "1"}, …)   "2019-05-19"
//   "the last Friday of May 2019":  resolve_based({.weekday = 5, .nth = -1}, …)                     "2019-05-31"
//
// Pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_EXTRACT_DATE_BASED_H_
#define FACTCHECK_CORE_EXTRACT_DATE_BASED_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "core/extract/date_reading.h"
#include "core/value/date.h"

namespace factcheck {

// TIMEX3 value of a reading that has a base; empty if it makes no date with that base.
std::string resolve_based(const DateReading& reading);

// "2019-W40-WE", the weekend closest to a day: of a Monday the one before.
std::string nearest_weekend(std::int32_t day);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_DATE_BASED_H_
