// What dates mean to the sentence or line they stand in: the day of a time that names none, the day of an article.
#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/extract/builders.h"

namespace factcheck {
namespace {

bool names_a_day(const Mention& value) {
  return value.date && value.date->days && value.date->days->end - value.date->days->start == 1;
}

// How far a day stands from a time. Beyond a comma it counts for further away.  Units: bytes.
std::uint32_t distance(Span between, std::string_view text) {
  constexpr std::uint32_t kApart = 40;
  return between.size() + (between.of(text).find_first_of(",;") == std::string_view::npos ? 0 : kApart);
}

// Of the days, which are in text order, the one next to the time on its nearer side; null if there are none.
const Mention* nearest_day(const std::vector<const Mention*>& days, Span time, std::string_view text) {
  const auto next =
      std::partition_point(days.begin(), days.end(), [&](const Mention* day) { return day->span.start < time.start; });
  if (next == days.begin()) return next == days.end() ? nullptr : *next;
  const Mention* before = *(next - 1);
  if (next == days.end()) return before;
  const bool left = distance({before->span.end, time.start}, text) <= distance({time.end, (*next)->span.start}, text);
  return left ? before : *next;
}

// The article's day is only the likeliest for a time that names none: a report of today may tell of yesterday.
void leave_day_open(Date& time) {
  constexpr std::int32_t kDaysTold = 7;  // how far back a report mostly goes
  if (!time.days) return;
  for (std::int32_t day = time.days->start; day > time.days->start - kDaysTold; --day)
    time.candidates.push_back({day, day + 1});
  time.days.reset();
}

}  // namespace

bool lacks_day(const SequenceMatch& match) {
  constexpr std::array<ValueKey, 5> kDayKeys{"weekday", "day", "offset", "numeric", "holiday"};
  return match.rule->kind == Kind::Date && match.has("hour") &&
         std::none_of(kDayKeys.begin(), kDayKeys.end(), [&](ValueKey key) { return match.has(key); });
}

void place_times(const Lattice& lattice, std::span<const std::size_t> dayless, std::vector<Mention>& values) {
  if (dayless.empty()) return;
  std::vector<const Mention*> days;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (names_a_day(values[i]) && !std::binary_search(dayless.begin(), dayless.end(), i)) days.push_back(&values[i]);
  }
  for (const std::size_t index : dayless) {
    Mention& time = values[index];
    const Mention* nearest = nearest_day(days, time.span, lattice.text());
    if (!nearest) {
      leave_day_open(*time.date);
      continue;
    }
    const std::string clock = time.date->value.substr(time.date->value.find('T'));
    time.date->value = iso_date(nearest->date->days->start) + clock;
    time.date->days = nearest->date->days;
  }
}

std::optional<Days> header_date(const Lattice& line, std::span<const Mention> values) {
  constexpr std::uint32_t kMostWords = 8;  // of a place and an agency
  if (values.empty() || !names_a_day(values[0])) return std::nullopt;
  const Mention& day = values[0];
  // "today" has no year, and rests on a date that is known already.
  if (day.span.of(line.text()).find(day.date->value.substr(2, 2)) == std::string_view::npos) return std::nullopt;
  std::uint32_t words = 0;
  for (const Token& token : line.tokens()) {
    const auto holds = [&](const Mention& value) { return value.span.contains(token.span); };
    if (std::any_of(values.begin(), values.end(), holds)) continue;
    const std::string_view text = token.span.of(line.text());
    const bool after = token.span.start >= day.span.end;
    if (after && (text == "(" || text == "-" || text == "–" || text == "—")) return day.date->days;
    if (after && (text == "." || token.kind == TokenKind::Word)) return std::nullopt;
    if (token.casing == Casing::Lower || ++words > kMostWords) return std::nullopt;
  }
  return day.date->days;
}

}  // namespace factcheck
