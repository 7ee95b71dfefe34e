#include "core/extract/date_by_day.h"

#include <cstdlib>

#include "core/extract/date_units.h"

namespace factcheck {

std::string weekday_and_day(std::int32_t weekday, std::int32_t day, Anchor anchor) {
  constexpr std::int32_t kMonths = 6;  // either way
  std::int32_t best = 0, best_distance = INT32_MAX;
  for (std::int32_t month = anchor.month - kMonths; anchor.full() && month <= anchor.month + kMonths; ++month) {
    const std::int32_t index = anchor.year * 12 + month - 1;
    const CivilDay civil{index / 12, index % 12 + 1, day};
    if (!exists(civil) || iso_weekday(to_days(civil)) != weekday) continue;
    const std::int32_t distance = std::abs(to_days(civil) - anchor.days());
    if (distance < best_distance) best = to_days(civil), best_distance = distance;
  }
  return best_distance == INT32_MAX ? "XXXX-XX-" + two_digits(day) : iso_date(best);
}

std::string day_alone(std::int32_t day, Anchor anchor, Tense tense) {
  if (!anchor.full()) return "XXXX-XX-" + two_digits(day);
  const bool future = tense == Tense::Future;
  std::int32_t index = anchor.year * 12 + anchor.month - 1;
  if (future ? day < anchor.day : day > anchor.day) index += future ? 1 : -1;
  while (!exists({index / 12, index % 12 + 1, day})) index += future ? 1 : -1;
  return calendar_value(index / 12, index % 12 + 1, day);
}

}  // namespace factcheck
