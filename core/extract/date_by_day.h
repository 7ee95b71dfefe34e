// Days that are named by their number in a month that is not said.
//
//   weekday_and_day(2, 11, {2019, 6, 3}) == "2019-06-11"             // "Tuesday the 11th"
//   day_alone(20, {2019, 6, 3}, Tense::Past) == "2019-05-20"         // "on the 20th"
//
// Pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_EXTRACT_DATE_BY_DAY_H_
#define FACTCHECK_CORE_EXTRACT_DATE_BY_DAY_H_

#include <cstdint>
#include <string>

#include "core/extract/date_resolve.h"

namespace factcheck {

// TIMEX3 value of the nearest day on which weekday and number both fall; "XXXX-XX-11" without a full anchor.
std::string weekday_and_day(std::int32_t weekday, std::int32_t day, Anchor anchor);

// Of the anchor's month if that fits where the sentence looks, else of the one next to it.
std::string day_alone(std::int32_t day, Anchor anchor, Tense tense);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_DATE_BY_DAY_H_
