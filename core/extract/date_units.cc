#include "core/extract/date_units.h"

namespace factcheck {
namespace {

std::string year_value(std::int32_t year) {
  std::string text = std::to_string(year);
  return text.size() < 4 ? std::string(4 - text.size(), '0') + text : text;
}

// Months since year 0.
std::string month_value(std::int32_t months) { return calendar_value(months / 12, months % 12 + 1, 0); }

std::string quarter_value(std::int32_t quarters) {
  return year_value(quarters / 4) + "-Q" + std::to_string(quarters % 4 + 1);
}

}  // namespace

std::string two_digits(std::int32_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string calendar_value(std::int32_t year, std::int32_t month, std::int32_t day) {
  std::string value = year == 0 ? "XXXX" : year_value(year);
  if (month != 0) value += "-" + two_digits(month);
  if (day != 0) value += "-" + two_digits(day);
  return value;
}

std::string week_value(std::int32_t day) {
  const IsoWeek week = iso_week(day);
  return year_value(week.year) + "-W" + two_digits(week.week);
}

std::string step(std::string_view unit, std::int32_t count, Anchor anchor) {
  if (unit == "D") return anchor.full() ? iso_date(anchor.days() + count) : "XXXX-XX-XX";
  if (unit == "W") return anchor.full() ? week_value(anchor.days() + 7 * count) : "XXXX-WXX";
  if (unit == "WE") return anchor.full() ? week_value(anchor.days() + 7 * count) + "-WE" : "XXXX-WXX-WE";
  if (unit == "M") return anchor.month != 0 ? month_value(anchor.year * 12 + anchor.month - 1 + count) : "XXXX-XX";
  if (unit == "Q")
    return anchor.month != 0 ? quarter_value(anchor.year * 4 + (anchor.month - 1) / 3 + count) : "XXXX-QX";
  const std::int32_t years = unit == "Y" ? 1 : unit == "DE" ? 10 : unit == "CE" ? 100 : 0;
  if (years == 0) return {};
  if (anchor.year == 0) return "XXXX";
  const std::int32_t year = anchor.year + years * count;
  return year >= 1 && year <= 9999 ? year_value(year) : std::string();  // TIMEX3 has four digits
}

std::string whole_unit(std::string_view unit, std::int32_t count, Anchor anchor) {
  if (unit == "DE") return anchor.year == 0 ? "XXX" : std::to_string(anchor.year / 10 + count);
  if (unit == "CE") return anchor.year == 0 ? "XX" : std::to_string(anchor.year / 100 + count);
  return step(unit, count, anchor);
}

std::string length(Decimal count, std::string_view unit) {
  const bool clock = unit.starts_with('T');
  const bool half_past = unit == "TH" && count.exponent == -1 && count.coefficient > 10 && count.coefficient % 10 == 5;
  if (half_past) return "PT" + std::to_string(count.coefficient / 10) + "H30M";
  return (clock ? "PT" : "P") + count.str() + std::string(clock ? unit.substr(1) : unit);
}

std::string open_length(std::string_view unit) {
  const bool clock = unit.starts_with('T');
  return (clock ? "PTX" : "PX") + std::string(clock ? unit.substr(1) : unit);
}

}  // namespace factcheck
