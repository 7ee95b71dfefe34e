#include "core/extract/date_resolve.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "core/extract/date_based.h"
#include "core/extract/date_by_day.h"
#include "core/extract/date_units.h"
#include "core/extract/feast.h"

namespace factcheck {
namespace {

// A day or month without its year is the last one of its name; but one that lies no further ahead than this is that
// one, since of a date almost a year ago a writer would say the year.
constexpr std::int32_t kNearFutureDays = 92, kNearFutureMonths = 2;
// A day so shortly before is no date of next year, whatever the sentence's verb.  Units: days.
constexpr std::int32_t kRecentPastDays = 31;

std::optional<std::int32_t> steps_in(const std::optional<Decimal>& count) {
  return count ? whole_number(*count, kMostSteps) : std::nullopt;
}

// ---- months, days and seasons without their year

// Position in the year, so that months and days of a month compare.
std::int32_t place(std::int32_t month, std::int32_t day) { return month * 32 + day; }

// Year of a day that each year has; `ahead` says how far ahead of the anchor it lies in a year.
template <class Ahead>
std::int32_t year_of_day(const std::optional<std::int32_t>& shift, std::int32_t year, Tense tense, const Ahead& ahead) {
  if (shift && *shift < 0) return ahead(year) < 0 ? year : year - 1;
  if (shift && *shift > 0) return ahead(year) > 0 ? year : year + 1;
  if (shift) return year;
  if (tense == Tense::Future) return ahead(year) >= -kRecentPastDays ? year : year + 1;
  if (ahead(year + 1) <= kNearFutureDays) return year + 1;
  return ahead(year) <= kNearFutureDays ? year : year - 1;
}

// Year of a month (or day) that is named alone, 0 if the anchor leaves it open.
std::int32_t year_of(const DateReading& reading, Anchor anchor, Tense tense) {
  if (reading.year != 0 || anchor.year == 0) return reading.year;
  if (reading.shift && reading.unit == "Y") return anchor.year + *reading.shift;  // "March last year"
  if (reading.offset && reading.unit == "Y") return anchor.year + *reading.offset;
  if (anchor.month == 0) return 0;
  if (reading.day != 0 && anchor.full()) {
    return year_of_day(reading.shift, anchor.year, tense, [&](std::int32_t year) {
      return to_days({year, reading.month, reading.day}) - anchor.days();
    });
  }
  const std::int32_t here = place(anchor.month, 0), there = place(reading.month, 0);
  if (reading.shift && *reading.shift < 0) return there < here ? anchor.year : anchor.year - 1;
  if (reading.shift && *reading.shift > 0) return there > here ? anchor.year : anchor.year + 1;
  if (reading.shift) return anchor.year;
  const std::int32_t ahead = (reading.month - anchor.month + 12) % 12;
  const bool coming = tense == Tense::Future || ahead <= kNearFutureMonths;
  return coming ? anchor.year + (there < here ? 1 : 0) : anchor.year - (there > here ? 1 : 0);
}

const std::string kBeforeChrist = "BC";

// Astronomers count the year before 1 as 0.
std::int32_t civil_year(std::int32_t year, bool before_christ) { return before_christ ? 1 - year : year; }

struct Season {
  std::string_view code;
  std::int32_t month;  // the first of three
};
constexpr std::array<Season, 4> kSeasons{{{"SP", 3}, {"SU", 6}, {"FA", 9}, {"WI", 12}}};

// Year in which a span of months starts that is named without its year, 0 if open.
std::int32_t start_year(std::int32_t first, std::int32_t months, const DateReading& reading, Anchor anchor,
                        Tense tense) {
  if (reading.year != 0 || anchor.year == 0) return reading.year;
  if (reading.shift && reading.unit == "Y") return anchor.year + *reading.shift;
  if (anchor.month == 0) return 0;
  const std::int32_t here = anchor.year * 12 + anchor.month;
  const std::int32_t current =
      here >= anchor.year * 12 + first ? anchor.year : anchor.year - 1;  // the latest that began
  const bool running = here < current * 12 + first + months;
  if (reading.shift && *reading.shift < 0) return running ? current - 1 : current;
  if (reading.shift && *reading.shift > 0) return current + 1;
  if (reading.shift) return running ? current : anchor.year;
  return tense == Tense::Future && !running ? current + 1 : current;
}

Date season_date(const DateReading& reading, Anchor anchor, Tense tense) {
  Date date;
  for (const Season& season : kSeasons) {
    if (season.code != reading.season) continue;
    date.value =
        calendar_value(start_year(season.month, 3, reading, anchor, tense), 0, 0) + "-" + std::string(season.code);
  }
  return date;
}

Date part_of_year_date(const DateReading& reading, Anchor anchor, Tense tense) {
  const std::int32_t months = reading.quarter != 0 ? 3 : 6;
  const std::int32_t number = reading.quarter != 0 ? reading.quarter : reading.half;
  const std::int32_t year = start_year((number - 1) * months + 1, months, reading, anchor, tense);
  Date date;
  date.value = calendar_value(year, 0, 0) + (reading.quarter != 0 ? "-Q" : "-H") + std::to_string(number);
  return date;
}

// ---- weekdays

// The day that a weekday means for a text of `today`.
std::int32_t nearest_weekday(std::int32_t weekday, const DateReading& reading, std::int32_t today, Tense tense) {
  if (reading.unit == "W" && reading.shift) {  // "Monday next week"
    return today - iso_weekday(today) + weekday + 7 * *reading.shift;
  }
  const std::int32_t back = (iso_weekday(today) - weekday + 7) % 7, ahead = (weekday - iso_weekday(today) + 7) % 7;
  if (reading.up_to_today) return today - back;
  if (reading.by_week && *reading.shift > 0) return today - iso_weekday(today) + weekday + 7;
  if (reading.by_week && *reading.shift < 0) return today - (back <= 1 ? back + 7 : back);
  if (reading.shift && *reading.shift < 0) return today - (back == 0 ? 7 : back);
  if (reading.shift && *reading.shift > 0) return today + (ahead == 0 ? 7 : ahead);
  return reading.shift || tense == Tense::Future ? today + ahead : today - back;
}

Date weekday_date(const DateReading& reading, Anchor anchor, Tense tense) {
  Date date;
  date.weekday = reading.weekday;
  if (reading.day != 0) {
    date.value = weekday_and_day(reading.weekday, reading.day, anchor);
    return date;
  }
  if (anchor.full()) {
    date.value = iso_date(nearest_weekday(reading.weekday, reading, anchor.days(), tense));
    return date;
  }
  date.value = "XXXX-WXX-" + std::to_string(reading.weekday);
  if (anchor.month == 0) return date;
  const std::int32_t first = to_days({anchor.year, anchor.month, 1});
  for (std::int32_t day = first; day < first + days_in_month(anchor.year, anchor.month); ++day) {
    const std::int32_t start = nearest_weekday(reading.weekday, reading, day, tense);
    const Days found{start, start + 1};
    if (date.candidates.empty() || date.candidates.back() != found) date.candidates.push_back(found);
  }
  return date;
}

// ---- the rest

// The weekend or week of a day, where the reading names one: "Easter weekend".
std::string with_days_around(const DateReading& reading, std::int32_t day) {
  return reading.unit == "WE" ? nearest_weekend(day) : reading.unit == "W" ? week_value(day) : iso_date(day);
}

Date feast_date(const DateReading& reading, Anchor anchor, Tense tense) {
  Date date;
  std::int32_t year = reading.year;
  if (year == 0 && anchor.full()) {
    year = year_of_day(reading.shift, anchor.year, tense,
                       [&](std::int32_t other) { return feast_day(*reading.feast, other) - anchor.days(); });
  }
  date.value = year == 0 ? "XXXX-XX-XX" : with_days_around(reading, feast_day(*reading.feast, year));
  return date;
}

// "7/8/07" is of the order that puts it beside the text's own date, if only one does; else its year alone is sure.
DateReading settle_order(DateReading reading, Anchor anchor) {
  constexpr std::int32_t kBesideDays = 10;
  const auto beside = [&](std::int32_t month, std::int32_t day) {
    return anchor.full() && std::abs(to_days({reading.year, month, day}) - anchor.days()) <= kBesideDays;
  };
  const bool day_first = beside(reading.month, reading.day), month_first = beside(reading.day, reading.month);
  reading.either_order = false;
  if (month_first && !day_first) std::swap(reading.day, reading.month);
  if (month_first == day_first) reading.day = reading.month = 0;
  return reading;
}

Date calendar_date(const DateReading& reading, Anchor anchor, Tense tense) {
  if (reading.either_order) return calendar_date(settle_order(reading, anchor), anchor, tense);
  Date date;
  date.weekday = reading.weekday;
  const std::int32_t year = reading.month != 0 ? year_of(reading, anchor, tense) : reading.year;
  date.value = (reading.before_christ ? kBeforeChrist : "") + calendar_value(year, reading.month, reading.day);
  const bool around = year != 0 && reading.day != 0 && (reading.unit == "WE" || reading.unit == "W");
  if (around) date.value = with_days_around(reading, to_days({year, reading.month, reading.day}));
  const std::int32_t civil = year == 0 ? 2000 : civil_year(year, reading.before_christ);  // 2000: leap
  date.impossible = reading.day != 0 && !exists({civil, reading.month, reading.day});
  return date;
}

// A business year is called after the year in which it ends, or in which it begins, and may begin in any month.
Date fiscal_date(const DateReading& reading, Anchor anchor) {
  const std::int32_t year = reading.year != 0  ? reading.year
                            : anchor.year != 0 ? anchor.year + reading.shift.value_or(0)
                                               : 0;
  Date date;
  date.value = "FY" + calendar_value(year, 0, 0);
  if (year != 0) date.days = Days{to_days({year - 1, 4, 1}), to_days({std::max(reading.to_year, year) + 1, 7, 1})};
  return date;
}

// "the weekend": the one that runs, else the last one, or the next one where the sentence looks ahead.
Date weekend_date(Anchor anchor, Tense tense) {
  const bool running = anchor.full() && iso_weekday(anchor.days()) >= 6;
  Date date;
  date.value = step("WE", running || tense == Tense::Future ? 0 : -1, anchor);
  return date;
}

// "two years and five months", "one and a half years".
std::optional<std::int32_t> years_in_months(const DateReading& reading) {
  const auto years = steps_in(reading.count), more = steps_in(reading.more);
  if (reading.unit != "Y" || !reading.count) return std::nullopt;
  if (years && more && reading.more_unit == "M") return *years * 12 + *more;
  return years ? std::nullopt : steps_in(multiply(*reading.count, Decimal::make(12, 0)));
}

Date relative_date(const DateReading& reading, Anchor anchor) {
  Date date;
  if (reading.offset) {
    date.value = whole_unit(reading.unit, *reading.offset, anchor);
    return date;
  }
  if (reading.direction.empty()) {
    const bool open_day = reading.unit == "D" && reading.shift == 0 && anchor.month != 0 && !anchor.full();
    date.value = open_day ? calendar_value(anchor.year, anchor.month, 0) + "-XX"  // "that day" of some month
                          : whole_unit(reading.unit, *reading.shift, anchor);
    return date;
  }
  const std::int32_t sign = reading.direction == "-1" ? -1 : 1;
  if (reading.vague) {
    date.value = sign < 0 ? "PAST_REF" : "FUTURE_REF";
  } else if (const auto months = years_in_months(reading)) {
    date.value = step("M", sign * *months, anchor);
    if (!reading.more) date.mod = "APPROX";
  } else if (const auto count = steps_in(reading.count)) {
    date.value = step(reading.unit, sign * *count, anchor);
  }
  return date;
}

Date length_date(const DateReading& reading) {
  Date date;
  date.type = TimexType::Duration;
  if (reading.vague) {
    date.value = open_length(reading.unit);
  } else if (reading.count && reading.count->coefficient > 0) {
    date.value = length(*reading.count, reading.unit);
    if (reading.more) {  // "P3Y" and "P4M": "P3Y4M"
      date.value += length(*reading.more, reading.more_unit).substr(reading.unit.starts_with('T') ? 2 : 1);
    }
  }
  return date;
}

// "vor drei Jahren" names a length, as TimeML has it where the preposition is no part of the expression, and the days
// at its other end; without anything to count from, only that it is some day.
Date anchored_length_date(const DateReading& reading, Anchor anchor) {
  if (anchor.year == 0 && !reading.vague) return relative_date(reading, anchor);
  Date date = length_date(reading);
  date.days = timex_days(relative_date(reading, anchor).value);
  return date;
}

// "every Friday", "per day", "every four years", "daily".
Date set_date(const DateReading& reading) {
  Date date;
  date.type = TimexType::Set;
  date.quant = reading.quant;
  date.freq = reading.freq;
  date.weekday = reading.weekday;
  if (!reading.set.empty() && reading.set != "yes") {
    date.value = reading.set;
  } else if (reading.weekday != 0) {
    date.value = "XXXX-WXX-" + std::to_string(reading.weekday);
  } else if (reading.month != 0) {
    date.value = calendar_value(0, reading.month, 0);
  } else if (!reading.season.empty()) {
    date.value = "XXXX-" + std::string(reading.season);
  } else if (reading.unit == "WE" && !reading.count) {
    date.value = "XXXX-WXX-WE";
  } else if (!reading.unit.empty()) {
    date.value = length(reading.count.value_or(Decimal{1, 0}), reading.unit);
  }
  if (!reading.part.empty()) {  // "every Tuesday morning", "every morning"
    if (date.value.empty()) date.value = "XXXX-XX-XX";
    date.value.append("T").append(reading.part);
  }
  return date;
}

Date day_or_wider(const DateReading& reading, Anchor anchor, Tense tense) {
  if (reading.nth != 0 && reading.month != 0) {  // "the first week of October" in one word
    DateReading within = reading;
    within.base = timex_days(calendar_value(year_of(reading, anchor, tense), reading.month, 0));
    within.month = 0;
    Date date;
    if (within.base) date.value = resolve_based(within);
    return date;
  }
  if (reading.base) {
    Date date;
    date.value = resolve_based(reading);
    return date;
  }
  if (reading.feast) return feast_date(reading, anchor, tense);
  if (!reading.season.empty()) return season_date(reading, anchor, tense);
  if (reading.quarter != 0 || reading.half != 0) return part_of_year_date(reading, anchor, tense);
  if (reading.month != 0 || (reading.year != 0 && reading.week == 0)) return calendar_date(reading, anchor, tense);
  if (reading.weekday != 0) return weekday_date(reading, anchor, tense);
  Date date;
  if (reading.day != 0) {
    date.value = day_alone(reading.day, anchor, tense);
    return date;
  }
  if (reading.week != 0) {
    const std::int32_t year = reading.year != 0 ? reading.year : anchor.year;
    date.value = calendar_value(year, 0, 0) + "-W" + two_digits(reading.week);
  } else if (reading.decade) {
    date.value = std::to_string(*reading.decade);
  } else if (reading.century) {
    date.value = (reading.before_christ ? kBeforeChrist : "") + two_digits(*reading.century);
  } else if (!reading.unit.empty() && (reading.offset || reading.shift || !reading.direction.empty())) {
    return relative_date(reading, anchor);
  } else if (reading.unit == "WE") {
    return weekend_date(anchor, tense);
  }
  return date;
}

// A part of the day or a clock time on the date given, else on the day of the article.
void add_time(const DateReading& reading, Anchor anchor, Date& date) {
  if (date.value.empty()) date.value = step("D", 0, anchor);
  date.type = TimexType::Time;
  if (reading.hour) {
    date.value +=
        "T" + two_digits(*reading.hour) + ":" + two_digits(reading.minute.value_or(0)) + (reading.universal ? "Z" : "");
  } else {
    date.value.append("T").append(reading.part);
  }
}

}  // namespace

Anchor anchor_of(const std::optional<Days>& days) {
  if (!days || days->empty() || days->start == kFirstDay || days->end == kLastDay) return {};
  const CivilDay start = to_civil(days->start);
  if (days->end - days->start == 1) return {start.year, start.month, start.day};
  if (*days == Days{to_days({start.year, start.month, 1}), to_days({start.year, start.month + 1, 1})}) {
    return {start.year, start.month, 0};
  }
  return to_civil(days->end - 1).year == start.year ? Anchor{start.year, 0, 0} : Anchor{};
}

namespace {

// A range keeps the value of its start and spans both ends; an open one keeps what both ends share.
void widen_range(const DateReading& reading, Date& date) {
  if (reading.to_year == 0 && reading.to_month == 0 && reading.to_day == 0) return;
  if (!date.days) {
    if (reading.to_day != 0) date.value = calendar_value(0, reading.month, 0);
    return;
  }
  const CivilDay start = to_civil(date.days->start);
  if (reading.to_year != 0) date.days->end = to_days({civil_year(reading.to_year, reading.before_christ) + 1, 1, 1});
  const std::int32_t past_new_year = reading.to_month < reading.month ? 1 : 0;
  if (reading.to_month != 0 && reading.to_day != 0) {
    date.days->end = to_days({start.year + past_new_year, reading.to_month, reading.to_day + 1});
    return;
  }
  if (reading.to_month != 0) date.days->end = to_days({start.year + past_new_year, reading.to_month + 1, 1});
  if (reading.to_day != 0) date.days->end = to_days({start.year, start.month, reading.to_day + 1});
}

}  // namespace

std::optional<Date> resolve_date(const DateReading& reading, Anchor anchor, Tense tense) {
  Date date;
  if (!reading.ref.empty()) {
    date.value = reading.ref;
  } else if (!reading.set.empty()) {
    date = set_date(reading);
  } else if (reading.direction == "maybe" && tense == Tense::Past) {
    date = length_date(reading);
  } else if (reading.duration) {
    date = reading.direction.empty() ? length_date(reading) : anchored_length_date(reading, anchor);
  } else if (reading.fiscal) {
    date = fiscal_date(reading, anchor);
  } else {
    date = day_or_wider(reading, anchor, tense);
    if (reading.hour || !reading.part.empty()) add_time(reading, anchor, date);
  }
  if (date.value.empty()) return std::nullopt;
  if (!reading.mod.empty()) date.mod = reading.mod;
  if (date.type != TimexType::Set && date.type != TimexType::Duration && !date.impossible && !reading.fiscal) {
    date.days = timex_days(date.value);
    widen_range(reading, date);
  }
  return date;
}

}  // namespace factcheck
