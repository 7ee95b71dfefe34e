// What a date rule's match says, before it is resolved against any date.
//
//   "the second Friday"-like words become numbers and codes:   reading.month == 3, reading.shift == -1, reading.unit ==
//   "Y"
//
// Plain values; pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_EXTRACT_DATE_READING_H_
#define FACTCHECK_CORE_EXTRACT_DATE_READING_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/extract/feast.h"
#include "core/extract/lattice.h"
#include "core/extract/sequence_match.h"
#include "core/value/date.h"
#include "core/value/decimal.h"

namespace factcheck {

// Units are those of TIMEX3 lengths: Y M W D Q WE DE CE, and TH TM TS for those of a clock.  Lifetime: codes view the
// rules and word tables that they come from.
struct DateReading {
  std::int32_t year = 0, month = 0, day = 0;           // 0: not said, here and below
  std::int32_t to_year = 0, to_month = 0, to_day = 0;  // the other end of a range
  std::int32_t weekday = 0, week = 0;
  std::int32_t quarter = 0, half = 0;
  std::optional<std::int32_t> decade;       // "199"
  std::optional<std::int32_t> century;      // "19"
  bool before_christ = false;               // years and centuries count back from the year 1
  std::string_view season, part, mod, ref;  // "SU", "MO", "START", "PAST_REF"
  std::string_view unit;
  std::optional<Decimal> count;  // "three" in "three years ago"
  bool vague = false;            // "several years", and "years" alone
  std::optional<Decimal> more;   // of a length in two units: four in "three years and four months"
  std::string_view more_unit;
  std::optional<std::int32_t> shift;   // -1 last, 0 this, 1 next
  std::optional<std::int32_t> offset;  // of days or units: "yesterday" is -1
  std::string_view direction;          // "-1" ago, "1" from now, "maybe": from now if the sentence looks ahead
  std::optional<std::int32_t> hour, minute;
  bool universal = false;        // "18.00 UTC"; times of other zones are stated as read
  std::string_view set, quant;   // "P1D", "EVERY"
  std::string freq;              // "2X"
  bool fiscal = false;           // of a year that need not begin in January
  std::optional<Feast> feast;    // a day of another date each year: Easter
  std::int32_t nth = 0;          // of the weekdays or units in the base; from its end if negative
  std::optional<Days> base;      // what the reading counts from, or lies in, if not the text's own dates
  bool up_to_today = false;      // "afgelopen maandag" may be the day of the text
  bool either_order = false;     // "3/5/2014" is 3 May or March 5: the day is taken to stand first
  bool by_week = false;          // "next Friday" is in the next week, "last Friday" was not yesterday
  bool or_article = false;       // counts from the article's date where the text has named none before
  bool after_last_date = false;  // counts from the last date of the text: "two days later"
  bool duration = false;
};

// Of two dates that one rule sees, "von 1999 bis 2008": the second has the keys other_year, other_month … of its own,
// and shares the others: "24 and 25 April".
enum class DateEnd : std::uint8_t { First, Second };

// Nothing if the parts cannot be what the rule takes them for: month 13, hour 25, a code that is no quarter.
std::optional<DateReading> read_date(const SequenceMatch& match, const Lattice& lattice, DateEnd end);
// "10.00 uur" is a time where decimals have a comma: no length of ten hours.
bool is_clock_time(const SequenceMatch& match, const Lattice& lattice, const DateReading& reading);
bool has_second_date(const SequenceMatch& match);
// Whether a part belongs to that end's words: from the second date's first part on all are its own, "Uhr" in "von 10
// bis 17 Uhr" among them.
bool is_of_end(const SequenceMatch& match, ValueKey key, DateEnd end);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_DATE_READING_H_
