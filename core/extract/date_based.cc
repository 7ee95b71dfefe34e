#include "core/extract/date_based.h"

#include <algorithm>
#include <optional>

#include "core/extract/date_resolve.h"
#include "core/extract/date_units.h"
#include "core/extract/feast.h"

namespace factcheck {
namespace {

constexpr std::int32_t kThursday = 4, kSaturday = 6;  // Thursday says to which month and year its week belongs

std::int32_t months_in(std::string_view unit) {
  return unit == "M" ? 1 : unit == "Q" ? 3 : unit == "H" ? 6 : unit == "Y" ? 12 : unit == "DE" ? 120 : 0;
}

// Months since year 0.
std::int32_t month_index(std::int32_t day) {
  const CivilDay civil = to_civil(day);
  return civil.year * 12 + civil.month - 1;
}
std::int32_t month_start(std::int32_t index) { return to_days({index / 12, index % 12 + 1, 1}); }

// Value of the whole unit that opens with that month.
std::string value_of_months(std::string_view unit, std::int32_t index) {
  if (unit == "H") return calendar_value(index / 12, 0, 0) + "-H" + std::to_string(index % 12 / 6 + 1);
  return whole_unit(unit, 0, {index / 12, index % 12 + 1, 1});
}

// The unit that holds the day, `steps` on.
std::string unit_around(std::string_view unit, std::int32_t day, std::int32_t steps) {
  if (unit == "D") return iso_date(day + steps);
  if (unit == "W") return week_value(day + 7 * steps);
  if (unit == "WE") return steps == 0 ? nearest_weekend(day) : week_value(day + 7 * steps) + "-WE";
  const std::int32_t months = months_in(unit);
  if (months == 0) return {};
  const std::int32_t index = month_index(day);
  return value_of_months(unit, index - index % months + steps * months);
}

// The n-th month, quarter … of the days, from their end if negative.
std::string nth_months(std::string_view unit, Days days, std::int32_t n) {
  const std::int32_t months = months_in(unit);
  const std::int32_t first = month_index(days.start), past = month_index(days.end - 1) + 1;
  const bool part_of_year = unit == "H" || unit == "Q";  // "the second half of the 19th century" is no half year
  if (part_of_year && past - first > 12) return {};
  if (months == 0 || past - first <= months || month_start(first) != days.start || first % months != 0) return {};
  const std::int32_t index = n > 0 ? first + months * (n - 1) : past + months * n;
  return index >= first && index + months <= past ? value_of_months(unit, index) : std::string();
}

std::string week_of_year(std::int32_t week, Days year) {
  const std::string value = calendar_value(to_civil(year.start).year, 0, 0) + "-W" + two_digits(week);
  return timex_days(value) ? value : std::string();
}

std::string nth_of(const DateReading& reading, Days days) {
  const std::int32_t n = reading.nth;
  const std::int32_t length = days.end - days.start;
  if (length == 1) return {};
  if (length <= 7 && reading.unit != "D") return {};
  if (reading.weekday != 0 || reading.unit == "W" || reading.unit == "WE") {
    const bool week = reading.unit == "W";
    const std::int32_t wanted = reading.weekday != 0 ? reading.weekday : week ? kThursday : kSaturday;
    const auto day = nth_weekday(days.start, days.end, wanted, n);
    if (!day) return {};
    return reading.weekday != 0 ? iso_date(*day) : week_value(*day) + (week ? "" : "-WE");
  }
  if (reading.unit == "month day" && (length < 28 || length > 31)) return {};  // "the 20th of" counts in months alone
  if (reading.unit != "D" && reading.unit != "month day") return nth_months(reading.unit, days, n);
  const std::int32_t day = n > 0 ? days.start + n - 1 : days.end + n;
  return days.contains({day, day + 1}) ? iso_date(day) : std::string();
}

// "31 January" and a month: 28 February.
std::int32_t add_months(std::int32_t day, std::int32_t months) {
  const CivilDay civil = to_civil(day);
  const std::int32_t index = civil.year * 12 + civil.month - 1 + months;
  return to_days({index / 12, index % 12 + 1, std::min(civil.day, days_in_month(index / 12, index % 12 + 1))});
}

// So many units from the base, as precise as that; nothing where the units are finer than it.
std::string steps_from(std::string_view unit, std::int32_t count, Days days) {
  const std::int32_t months = months_in(unit), length = days.end - days.start;
  if (length == 1) {
    if (unit == "D" || unit == "W") return iso_date(days.start + count * (unit == "W" ? 7 : 1));
    return months != 0 ? iso_date(add_months(days.start, count * months)) : std::string();
  }
  if (unit == "W" && length == 7) return unit_around(unit, days.start, count);
  const Anchor anchor = anchor_of(days);
  if (months == 0 || anchor.year == 0 || (anchor.month == 0 && months < 12)) return {};
  if (anchor.month == 0 && days != Days{to_days({anchor.year, 1, 1}), to_days({anchor.year + 1, 1, 1})}) return {};
  return unit_around(months >= 12 && anchor.month == 0 ? "Y" : "M", days.start,
                     anchor.month == 0 ? count * months / 12 : count * months);
}

std::string from_base(const DateReading& reading, Days days) {
  const std::int32_t sign = reading.direction == "-1" ? -1 : 1;
  if (!reading.count) {
    const std::int32_t most = reading.unit == "D"             ? 1
                              : reading.unit.starts_with('W') ? 7
                                                              : 31 * months_in(reading.unit);
    if (days.end - days.start > most) return {};  // "the day after 2015" is none
    return unit_around(reading.unit, sign < 0 ? days.start : days.end - 1, sign);
  }
  const auto count = whole_number(*reading.count, kMostSteps);
  return count ? steps_from(reading.unit, sign * *count, days) : std::string();
}

}  // namespace

std::string nearest_weekend(std::int32_t day) { return week_value(iso_weekday(day) <= 2 ? day - 7 : day) + "-WE"; }

std::string resolve_based(const DateReading& reading) {
  const Days days = *reading.base;
  if (days.start == kFirstDay || days.end == kLastDay) return {};
  const std::int32_t length = days.end - days.start;
  if (reading.week != 0) return length >= 365 && length <= 366 ? week_of_year(reading.week, days) : std::string();
  if (reading.nth != 0) return nth_of(reading, days);
  if (!reading.direction.empty()) return from_base(reading, days);
  if (reading.weekday != 0) return length == 7 ? iso_date(days.start + reading.weekday - 1) : std::string();
  if (reading.feast || reading.month != 0) {
    const Anchor year = anchor_of(days);
    if (year.year == 0 || year.month != 0 || length < 365) return {};
    if (reading.feast) return iso_date(feast_day(*reading.feast, year.year));
    return exists({year.year, reading.month, std::max(reading.day, 1)})
               ? calendar_value(year.year, reading.month, reading.day)
               : std::string();
  }
  const std::int32_t days_in_unit = reading.unit == "W" || reading.unit == "WE" ? 7 : 28 * months_in(reading.unit);
  if (length >= days_in_unit) return {};
  return unit_around(reading.unit, days.start, 0);
}

}  // namespace factcheck
