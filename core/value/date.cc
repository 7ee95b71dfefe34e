#include "core/value/date.h"

#include <array>
#include <chrono>
#include <cstddef>

#include "core/text/utf8.h"

namespace factcheck {
namespace {

namespace chrono = std::chrono;

chrono::sys_days point(std::int32_t days) { return chrono::sys_days{chrono::days{days}}; }

// The text as a number if it is digits alone, exactly as many as wanted.
std::optional<std::int32_t> digits(std::string_view text, std::size_t count) {
  if (text.size() != count) return std::nullopt;
  std::int32_t number = 0;
  for (char c : text) {
    if (!is_digit(c)) return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return number;
}

Days months(std::int32_t year, std::int32_t first, std::int32_t count) {
  return {to_days({year, first, 1}), to_days({year, first + count, 1})};
}

Days years(std::int32_t first, std::int32_t count) { return {to_days({first, 1, 1}), to_days({first + count, 1, 1})}; }

// Month in which a season starts as the weather services count, 0 for other text; winter reaches into the next year.
std::int32_t season_month(std::string_view code) {
  struct Season {
    std::string_view code;
    std::int32_t month;
  };
  static constexpr std::array<Season, 4> kSeasons{{{"SP", 3}, {"SU", 6}, {"FA", 9}, {"WI", 12}}};
  for (const Season& season : kSeasons) {
    if (season.code == code) return season.month;
  }
  return 0;
}

// "W40" and "W40-WE" (the weekend).
std::optional<Days> week_days(std::int32_t year, std::string_view week) {
  const auto number = digits(week.substr(1, 2), 2);
  if (!number || *number < 1 || *number > 53) return std::nullopt;
  const std::int32_t monday = iso_week_start(year, *number);
  if (iso_week(monday).year != year) return std::nullopt;  // week 53 of a year that has 52
  if (week.size() == 3) return Days{monday, monday + 7};
  if (week.substr(3) == "-WE") return Days{monday + 5, monday + 7};
  const auto day = week.size() == 5 && week[3] == '-' ? digits(week.substr(4), 1) : std::nullopt;
  if (!day || *day < 1 || *day > 7) return std::nullopt;
  return Days{monday + *day - 1, monday + *day};
}

// What follows the year of a value: "Q3", "H1", "SU", "W40".
std::optional<Days> part_of_year(std::int32_t year, std::string_view part) {
  if (part.size() >= 3 && part[0] == 'W' && is_digit(part[1])) return week_days(year, part);
  if (part.size() != 2) return std::nullopt;
  if (const std::int32_t month = season_month(part)) return months(year, month, 3);
  const std::int32_t number = part[1] - '0';
  if (part[0] == 'Q' && number >= 1 && number <= 4) return months(year, 3 * number - 2, 3);
  if (part[0] == 'H' && number >= 1 && number <= 2) return months(year, 6 * number - 5, 6);
  return std::nullopt;
}

}  // namespace

std::int32_t to_days(CivilDay civil) {
  const chrono::year_month first = chrono::year{civil.year} / chrono::January + chrono::months{civil.month - 1};
  return static_cast<std::int32_t>(
      (chrono::sys_days{first / 1} + chrono::days{civil.day - 1}).time_since_epoch().count());
}

CivilDay to_civil(std::int32_t days) {
  const chrono::year_month_day date{point(days)};
  return {static_cast<int>(date.year()), static_cast<std::int32_t>(static_cast<unsigned>(date.month())),
          static_cast<std::int32_t>(static_cast<unsigned>(date.day()))};
}

std::int32_t days_in_month(std::int32_t year, std::int32_t month) {
  return to_days({year, month + 1, 1}) - to_days({year, month, 1});
}

bool exists(CivilDay civil) {
  return civil.month >= 1 && civil.month <= 12 && civil.day >= 1 && civil.day <= days_in_month(civil.year, civil.month);
}

std::int32_t iso_weekday(std::int32_t days) {
  return static_cast<std::int32_t>(chrono::weekday{point(days)}.iso_encoding());
}

IsoWeek iso_week(std::int32_t days) {
  const std::int32_t thursday = days - iso_weekday(days) + 4;  // decides to which year its week belongs
  const std::int32_t year = to_civil(thursday).year;
  return {year, (thursday - to_days({year, 1, 1})) / 7 + 1};
}

std::int32_t iso_week_start(std::int32_t year, std::int32_t week) {
  const std::int32_t fourth = to_days({year, 1, 4});  // always in week 1
  return fourth - iso_weekday(fourth) + 1 + 7 * (week - 1);
}

namespace {

// Of "0049", "0049-01" and "0049-01-15"; the year before the year 1 is 0 for astronomers, and so here.
std::optional<Days> calendar_days(std::string_view iso, bool before_christ) {
  const auto written = digits(iso.substr(0, 4), 4);
  if (!written || (before_christ && *written == 0)) return std::nullopt;
  const std::int32_t year = before_christ ? 1 - *written : *written;
  if (iso.size() == 4) return years(year, 1);
  if (iso.size() != 7 && iso.size() != 10) return std::nullopt;
  const auto month = iso[4] == '-' ? digits(iso.substr(5, 2), 2) : std::nullopt;
  if (!month || *month < 1 || *month > 12) return std::nullopt;
  if (iso.size() == 7) return months(year, *month, 1);
  const auto day = iso[7] == '-' ? digits(iso.substr(8), 2) : std::nullopt;
  if (!day || !exists({year, *month, *day})) return std::nullopt;
  const std::int32_t start = to_days({year, *month, *day});
  return Days{start, start + 1};
}

std::optional<Days> days_before_christ(std::string_view value) {
  if (const auto century = digits(value, 2)) return years(1 - 100 * (*century + 1), 100);
  return calendar_days(value, true);
}

}  // namespace

std::optional<Days> parse_iso_date(std::string_view iso) { return calendar_days(iso, false); }

std::string iso_date(std::int32_t days) {
  if (days == kFirstDay || days == kLastDay) return {};
  const CivilDay civil = to_civil(days);
  std::string year = std::to_string(civil.year < 0 ? -civil.year : civil.year), month = std::to_string(civil.month),
              day = std::to_string(civil.day);
  if (year.size() < 4) year.insert(0, 4 - year.size(), '0');
  if (civil.year < 0) year.insert(0, "-");  // ISO 8601, expanded: "-0048" is 49 BC
  return year + (civil.month < 10 ? "-0" : "-") + month + (civil.day < 10 ? "-0" : "-") + day;
}

std::optional<Days> timex_days(std::string_view value) {
  if (value.starts_with("BC")) return days_before_christ(value.substr(2));
  const std::size_t time = value.find('T');
  if (time != std::string_view::npos) {
    return time == 10 ? parse_iso_date(value.substr(0, time)) : std::nullopt;
  }
  if (const auto century = digits(value, 2)) return years(*century * 100, 100);
  if (const auto decade = digits(value, 3)) return years(*decade * 10, 10);
  if (const auto plain = parse_iso_date(value)) return plain;
  const auto year = digits(value.substr(0, 4), 4);
  if (!year || value.size() < 7 || value[4] != '-') return std::nullopt;
  return part_of_year(*year, value.substr(5));
}

}  // namespace factcheck
