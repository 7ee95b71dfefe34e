#include "core/extract/feast.h"

#include <charconv>

#include "core/value/date.h"

namespace factcheck {
namespace {

constexpr std::string_view kEaster = "easter";
constexpr std::int32_t kYearBack = -366;  // far enough for any number of weekdays before a day

// Takes a number off the front of the text; a plus sign may stand before it.
bool take_number(std::string_view& text, std::int32_t& number) {
  if (text.starts_with('+')) text.remove_prefix(1);
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc{}) return false;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return true;
}

bool take_sign(std::string_view& text, char sign) {
  if (!text.starts_with(sign)) return false;
  text.remove_prefix(1);
  return true;
}

// Gauss's rule as Meeus gives it for the Gregorian calendar.
std::int32_t easter_sunday(std::int32_t year) {
  const std::int32_t a = year % 19, b = year / 100, c = year % 100;
  const std::int32_t h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const std::int32_t l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const std::int32_t m = (a + 11 * h + 22 * l) / 451;
  const std::int32_t n = h + l - 7 * m + 114;
  return to_days({year, n / 31, n % 31 + 1});
}

}  // namespace

std::optional<Feast> read_feast(std::string_view code) {
  Feast feast;
  if (code.starts_with(kEaster)) {
    code.remove_prefix(kEaster.size());
  } else {
    if (!take_number(code, feast.month) || feast.month < 1 || feast.month > 12) return std::nullopt;
    if (take_sign(code, '-') && (!take_number(code, feast.day) || feast.day < 1 || feast.day > 31)) return std::nullopt;
    if (!take_sign(code, '/') || !take_number(code, feast.nth)) return std::nullopt;
    if (!take_sign(code, '/') || !take_number(code, feast.weekday)) return std::nullopt;
    if (feast.nth == 0 || feast.weekday < 1 || feast.weekday > 7) return std::nullopt;
  }
  if (!code.empty() && !take_number(code, feast.plus)) return std::nullopt;
  if (!code.empty()) return std::nullopt;
  return feast;
}

std::optional<std::int32_t> nth_weekday(std::int32_t start, std::int32_t end, std::int32_t weekday, std::int32_t n) {
  if (n == 0) return std::nullopt;
  const std::int32_t first = start + (weekday - iso_weekday(start) + 7) % 7;
  const std::int32_t last = end - 1 - (iso_weekday(end - 1) - weekday + 7) % 7;
  const std::int32_t day = n > 0 ? first + 7 * (n - 1) : last + 7 * (n + 1);
  if (day < start || day >= end) return std::nullopt;
  return day;
}

std::int32_t feast_day(const Feast& feast, std::int32_t year) {
  if (feast.month == 0) return easter_sunday(year) + feast.plus;
  const std::int32_t first = to_days({year, feast.month, feast.day == 0 ? 1 : feast.day});
  const std::int32_t start = feast.day == 0 ? first : first + kYearBack;
  const std::int32_t end = feast.day == 0 ? to_days({year, feast.month + 1, 1}) : first;
  return nth_weekday(start, end, feast.weekday, feast.nth).value_or(first) + feast.plus;
}

}  // namespace factcheck
