// How one date relates to another: intervals where both are resolved, part by part otherwise.
#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

#include "core/text/utf8.h"
#include "core/value/date.h"

namespace factcheck {
namespace {

Comparison compare_days(Days a, Days b) {
  if (a == b) return Comparison::Agree;
  if (a.contains(b)) return Comparison::Contains;
  if (b.contains(a)) return Comparison::Within;
  return a.overlaps(b) ? Comparison::Overlap : Comparison::Disjoint;
}

// ---- durations
// -------------------------------------------------------------------------------------------------------

struct Length {
  bool known = false;       // false for "PXY"
  std::int64_t tenths = 0;  // of the unit
  std::string_view unit;    // "Y", "M", "TM" (minutes)
};

struct UnitSize {
  std::string_view unit, base;
  std::int64_t size;
};
// Months and days have no fixed relation, so there are two base units.
constexpr std::array<UnitSize, 12> kUnits{{{"CE", "M", 1200},
                                           {"DE", "M", 120},
                                           {"Y", "M", 12},
                                           {"H", "M", 6},
                                           {"Q", "M", 3},
                                           {"M", "M", 1},
                                           {"W", "S", 7 * 86400},
                                           {"WE", "S", 2 * 86400},
                                           {"D", "S", 86400},
                                           {"TH", "S", 3600},
                                           {"TM", "S", 60},
                                           {"TS", "S", 1}}};

const UnitSize* size_of(std::string_view unit) {
  const auto found =
      std::find_if(kUnits.begin(), kUnits.end(), [&](const UnitSize& size) { return size.unit == unit; });
  return found == kUnits.end() ? nullptr : &*found;
}

// Takes "3Y", "1.5Y", "XY" off the front of `rest`; `clock` says whether M is minutes.
std::optional<Length> take_length(std::string_view& rest, bool clock) {
  constexpr std::size_t kMostDigits = 9;
  Length length;
  std::size_t end = 0;
  if (rest.starts_with('X')) {
    end = std::min(rest.find_first_not_of('X'), rest.size());
  } else {
    length.known = true;
    for (; end < rest.size() && is_digit(rest[end]); ++end) {
      if (end == kMostDigits) return std::nullopt;
      length.tenths = length.tenths * 10 + (rest[end] - '0');
    }
    if (end == 0) return std::nullopt;
    length.tenths *= 10;
    if (end + 1 < rest.size() && rest[end] == '.' && is_digit(rest[end + 1])) {
      length.tenths += rest[end + 1] - '0';
      end += 2;
    }
  }
  rest.remove_prefix(end);
  length.unit = rest.substr(0, std::min(rest.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), rest.size()));
  rest.remove_prefix(length.unit.size());
  if (length.unit.empty()) return std::nullopt;
  if (clock) length.unit = length.unit == "M" ? "TM" : length.unit == "H" ? "TH" : "TS";
  return length;
}

// Of two units in a row: in the greater one if that comes to tenths of it ("1H30M"), else in the finer ("3Y4M").
std::optional<Length> joined(const Length& greater, const Length& finer) {
  const UnitSize *great = size_of(greater.unit), *fine = size_of(finer.unit);
  if (!greater.known || !finer.known || !great || !fine || great->base != fine->base) return std::nullopt;
  const std::int64_t total = greater.tenths * great->size + finer.tenths * fine->size;
  if (great->size <= fine->size) return std::nullopt;
  const UnitSize* unit = total % great->size == 0 ? great : fine;
  return Length{true, total / unit->size, unit->unit};
}

// "P3Y", "P1.5Y", "PT30M", "PXY", "P3Y4M", "PT1H30M".
std::optional<Length> read_length(std::string_view value) {
  if (value.size() < 3 || value[0] != 'P') return std::nullopt;
  const bool clock = value[1] == 'T';
  std::string_view rest = value.substr(clock ? 2 : 1);
  const auto first = take_length(rest, clock);
  if (!first || rest.empty()) return first;
  const auto second = take_length(rest, clock);
  return second && rest.empty() ? joined(*first, *second) : std::nullopt;
}

bool equal_lengths(const Length& a, const Length& b) {
  const UnitSize *left = size_of(a.unit), *right = size_of(b.unit);
  return left && right && left->base == right->base && a.tenths * left->size == b.tenths * right->size;
}

Comparison compare_lengths(const Date& a, const Date& b) {
  const bool bare = a.mod.empty() && b.mod.empty();
  if (a.value == b.value && a.mod == b.mod) return Comparison::Agree;
  const auto left = read_length(a.value), right = read_length(b.value);
  if (!left || !right) return Comparison::Incomparable;
  if (!left->known || !right->known) {
    if (left->unit != right->unit) return Comparison::Incomparable;
    return !left->known && !right->known ? Comparison::Agree : left->known ? Comparison::Within : Comparison::Contains;
  }
  if (equal_lengths(*left, *right)) return Comparison::Agree;
  return bare && left->unit == right->unit ? Comparison::Disjoint : Comparison::Incomparable;
}

// ---- part by part
// ----------------------------------------------------------------------------------------------------

enum PartIndex : std::size_t { kYear, kMonth, kDay, kWeek, kWeekday, kSeason, kClock, kParts };
using Parts = std::array<std::string_view, kParts>;

bool stated(std::string_view part) { return !part.empty() && part[0] != 'X'; }

std::string_view weekday_digit(std::int32_t weekday) {
  return std::string_view("1234567").substr(static_cast<std::size_t>(weekday - 1), 1);
}

// The parts that a value states; "XXXX-WXX-4" only has a weekday.  Lifetime: views into the date.
Parts parts_of(const Date& date) {
  Parts parts{};
  std::string_view value = date.value;
  const std::size_t time = value.find('T');
  if (time != std::string_view::npos) {
    parts[kClock] = value.substr(time + 1);
    value = value.substr(0, time);
  }
  parts[kYear] = value.substr(0, 4);
  const std::string_view rest = value.size() > 5 ? value.substr(5) : std::string_view{};
  if (!rest.empty() && (is_digit(rest[0]) || rest[0] == 'X')) {
    parts[kMonth] = rest.substr(0, 2);
    if (rest.size() > 3) parts[kDay] = rest.substr(3);
  } else if (!rest.empty() && rest[0] == 'W' && rest != "WI") {
    parts[kWeek] = rest.substr(1, 2);
    if (rest.size() > 4) parts[kWeekday] = rest.substr(4);
  } else {
    parts[kSeason] = rest;
  }
  if (date.days && date.days->end - date.days->start == 1) {
    parts[kWeekday] = weekday_digit(iso_weekday(date.days->start));
  } else if (!date.days && date.weekday >= 1 && date.weekday <= 7) {
    parts[kWeekday] = weekday_digit(date.weekday);
  }
  for (std::string_view& part : parts) {
    if (!stated(part)) part = {};
  }
  return parts;
}

// "18:00Z" and "20:00": one of them in a zone that is not known, so the hours say nothing.
bool zones_differ(std::string_view left, std::string_view right) { return left.ends_with('Z') != right.ends_with('Z'); }

bool is_in_weekend(std::string_view weekday) { return weekday == "6" || weekday == "7"; }

Comparison compare_parts(const Date& a, const Date& b) {
  const Parts left = parts_of(a), right = parts_of(b);
  bool common = false, only_left = false, only_right = false;
  for (std::size_t i = 0; i < kParts; ++i) {
    if (left[i].empty() && right[i].empty()) continue;
    if (right[i].empty()) {
      only_left = true;
    } else if (left[i].empty()) {
      only_right = true;
    } else if (i == kWeekday && left[i] == "WE" && is_in_weekend(right[i])) {
      common = only_right = true;
    } else if (i == kWeekday && right[i] == "WE" && is_in_weekend(left[i])) {
      common = only_left = true;
    } else if (i == kClock && left[i] != right[i] && zones_differ(left[i], right[i])) {
      only_left = only_right = true;
    } else if (left[i] != right[i]) {
      return Comparison::Disjoint;
    } else {
      common = true;
    }
  }
  if (!common) return Comparison::Incomparable;
  if (only_left && only_right) return Comparison::Overlap;
  if (only_left) return Comparison::Within;
  return only_right ? Comparison::Contains : Comparison::Agree;
}

// ---- the rest
// --------------------------------------------------------------------------------------------------------

std::span<const Days> possible_days(const Date& date) {
  if (date.days) return {&*date.days, 1};
  return date.candidates;
}

// One side has several days to choose from.
Comparison compare_candidates(const Date& a, const Date& b) {
  if (a.value == b.value && a.candidates == b.candidates) return Comparison::Agree;
  bool all_disjoint = true, all_within = true, all_contain = true, some_within = false, some_contain = false;
  for (Days left : possible_days(a)) {
    for (Days right : possible_days(b)) {
      all_disjoint &= !left.overlaps(right);
      all_within &= right.contains(left);
      all_contain &= left.contains(right);
      some_within |= right.contains(left);
      some_contain |= left.contains(right);
    }
  }
  if (all_disjoint) return Comparison::Disjoint;
  if (all_within) return Comparison::Within;
  if (all_contain) return Comparison::Contains;
  if (!a.days && !b.days) return compare_parts(a, b);
  if (!a.days && some_contain) return Comparison::Contains;
  return !b.days && some_within ? Comparison::Within : Comparison::Overlap;
}

// Both lie on the same days; clock times may still tell them apart.
Comparison compare_clocks(const Date& a, const Date& b) {
  const std::string_view left = parts_of(a)[kClock], right = parts_of(b)[kClock];
  if (left == right) return Comparison::Agree;
  if (left.empty() || right.starts_with(left)) return Comparison::Contains;
  if (right.empty() || left.starts_with(right)) return Comparison::Within;
  if (zones_differ(left, right)) return Comparison::Overlap;
  return is_digit(left[0]) == is_digit(right[0]) ? Comparison::Disjoint : Comparison::Overlap;
}

bool is_reference(const Date& date) { return date.value.ends_with("_REF"); }

bool is_length(const Date& date) {
  return date.value.starts_with("P") && !is_reference(date) && !date.is_anchored_length();
}

// "Less than two weeks ago": the days are a bound, which way it is open its text knows alone.
bool is_bounded(const Date& date) { return date.mod.ends_with("_THAN") || date.mod.starts_with("EQUAL_OR_"); }

}  // namespace

Comparison compare(const Date& a, const Date& b) {
  if (a.value.empty() || b.value.empty() || is_reference(a) || is_reference(b)) return Comparison::Incomparable;
  if ((a.type == TimexType::Set) != (b.type == TimexType::Set)) return Comparison::Incomparable;
  if (a.freq != b.freq) {  // "twice a year", "three times a year", "each year"
    const bool same_unit = a.value == b.value && !a.freq.empty() && !b.freq.empty();
    return same_unit ? Comparison::Disjoint : Comparison::Incomparable;
  }
  // "The last Saturday of every month" and "the last Monday" of it are as long apart.
  const bool repeated = a.type == TimexType::Set && a.weekday != 0 && b.weekday != 0;
  if (repeated && a.weekday != b.weekday) return Comparison::Disjoint;
  if (is_length(a) != is_length(b)) return Comparison::Incomparable;
  if (is_length(a)) return compare_lengths(a, b);
  if (a.days && b.days) {
    const Comparison days = compare_days(*a.days, *b.days);
    if (days == Comparison::Disjoint && (is_bounded(a) || is_bounded(b))) return Comparison::Overlap;
    return days == Comparison::Agree ? compare_clocks(a, b) : days;
  }
  if (!possible_days(a).empty() && !possible_days(b).empty()) {
    const bool clocks_clash = compare_clocks(a, b) == Comparison::Disjoint;
    return clocks_clash ? Comparison::Disjoint : compare_candidates(a, b);
  }
  if (a.is_anchored_length() || b.is_anchored_length()) return Comparison::Incomparable;  // its value has no date parts
  return compare_parts(a, b);
}

}  // namespace factcheck
