#include "core/value/figure.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace factcheck {
namespace {

__extension__ typedef __int128 Wide;

enum class Dimension : std::uint8_t { Share, Points, Length, Mass, Volume, Area, Speed, Energy, Data };

// One unit in terms of the base of its dimension.  Source: UCUM 2.1; international yard and pound agreement of 1959.
struct UnitSize {
  std::string_view code;
  Dimension dimension;
  Decimal size;
};
constexpr std::array<UnitSize, 60> kUnits = {{
    {"percent", Dimension::Share, {1, 0}},
    {"1", Dimension::Share, {1, 2}},
    {"permille", Dimension::Share, {1, -1}},
    {"percentage-point", Dimension::Points, {1, 0}},
    {"basis-point", Dimension::Points, {1, -2}},
    {"m", Dimension::Length, {1, 0}},
    {"km", Dimension::Length, {1, 3}},
    {"dm", Dimension::Length, {1, -1}},
    {"cm", Dimension::Length, {1, -2}},
    {"mm", Dimension::Length, {1, -3}},
    {"um", Dimension::Length, {1, -6}},
    {"nm", Dimension::Length, {1, -9}},
    {"[in_i]", Dimension::Length, {254, -4}},
    {"[ft_i]", Dimension::Length, {3048, -4}},
    {"[yd_i]", Dimension::Length, {9144, -4}},
    {"[mi_i]", Dimension::Length, {1609344, -3}},
    {"[nmi_i]", Dimension::Length, {1852, 0}},
    {"g", Dimension::Mass, {1, 0}},
    {"kg", Dimension::Mass, {1, 3}},
    {"mg", Dimension::Mass, {1, -3}},
    {"ug", Dimension::Mass, {1, -6}},
    {"t", Dimension::Mass, {1, 6}},
    {"kt", Dimension::Mass, {1, 9}},
    {"Mt", Dimension::Mass, {1, 12}},
    {"Gt", Dimension::Mass, {1, 15}},
    {"[lb_av]", Dimension::Mass, {45359237, -5}},
    {"[oz_av]", Dimension::Mass, {28349523125, -9}},
    {"l", Dimension::Volume, {1, 0}},
    {"L", Dimension::Volume, {1, 0}},
    {"hl", Dimension::Volume, {1, 2}},
    {"cl", Dimension::Volume, {1, -2}},
    {"ml", Dimension::Volume, {1, -3}},
    {"m3", Dimension::Volume, {1, 3}},
    {"cm3", Dimension::Volume, {1, -3}},
    {"[gal_us]", Dimension::Volume, {3785411784, -9}},
    {"m2", Dimension::Area, {1, 0}},
    {"km2", Dimension::Area, {1, 6}},
    {"cm2", Dimension::Area, {1, -4}},
    {"ar", Dimension::Area, {1, 2}},
    {"har", Dimension::Area, {1, 4}},
    {"[acr_us]", Dimension::Area, {40468564224, -7}},
    {"[sft_i]", Dimension::Area, {9290304, -8}},
    {"[smi_us]", Dimension::Area, {2589988110336, -6}},
    {"km/h", Dimension::Speed, {1, 0}},
    {"m/s", Dimension::Speed, {36, -1}},
    {"[mi_i]/h", Dimension::Speed, {1609344, -6}},
    {"[kn_i]", Dimension::Speed, {1852, -3}},
    {"W.h", Dimension::Energy, {1, 0}},
    {"kW.h", Dimension::Energy, {1, 3}},
    {"MW.h", Dimension::Energy, {1, 6}},
    {"GW.h", Dimension::Energy, {1, 9}},
    {"TW.h", Dimension::Energy, {1, 12}},
    {"J", Dimension::Energy, {1, -3}},
    {"kJ", Dimension::Energy, {1, 0}},
    {"By", Dimension::Data, {1, 0}},
    {"kBy", Dimension::Data, {1, 3}},
    {"MBy", Dimension::Data, {1, 6}},
    {"GBy", Dimension::Data, {1, 9}},
    {"TBy", Dimension::Data, {1, 12}},
    {"PBy", Dimension::Data, {1, 15}},
}};

const UnitSize* find_unit(std::string_view code) {
  static const std::unordered_map<std::string_view, const UnitSize*> kByCode = [] {
    std::unordered_map<std::string_view, const UnitSize*> units;
    for (const UnitSize& unit : kUnits) units.emplace(unit.code, &unit);
    return units;
  }();
  const auto found = kByCode.find(code);
  return found == kByCode.end() ? nullptr : found->second;
}

// What a figure allows: from low to high, a missing end being without limit.
struct Range {
  std::optional<Decimal> low, high;
  bool low_exclusive = false, high_exclusive = false;
};

// Coarser: the other figure is given more precisely. Converted: it has another unit, and nobody converts noughts.
enum class Rounding : std::uint8_t { Exact, Coarser, Converted };

constexpr Decimal kHalf{5, -1};
constexpr Decimal kTwentieth{5, -2};
constexpr Decimal kTenth{1, -1};

Decimal magnitude(Decimal d) { return {d.coefficient < 0 ? -d.coefficient : d.coefficient, d.exponent}; }

Decimal wider(Decimal a, std::optional<Decimal> b) { return b && *b > a ? *b : a; }

// Half a unit of the digit at `exponent`. Below a leading 1 the next digit counts ten times less: what is rounded to
// 100 is more than 95.
struct Slack {
  Decimal below, above;
};
Slack half_unit(Decimal value, std::int32_t exponent) {
  const Decimal above = scaled(kHalf, exponent);
  const bool leading_one = magnitude(value) == Decimal{1, exponent};
  return {leading_one ? scaled(above, -1) : above, above};
}

// Of the last digit that a figure stands by where it is told in another unit: "46,500 m²" is rounded to hundreds. But
// one digit alone says more than it shows: "500,000" is no rounding to hundreds of thousands.
std::int32_t converted_precision(const Figure& f, Decimal value) {
  const bool one_digit = magnitude(value).coefficient < 10;
  return std::max(f.precision, value.exponent - (one_digit ? 1 : 0));
}

// How far the value meant may lie from the value stated.
Slack slack(const Figure& f, const Bound& bound, Rounding rounding) {
  Slack result;
  const bool single = f.min == f.max;
  if (single && (rounding != Rounding::Exact || f.denominator != 0)) {
    const bool converted = rounding == Rounding::Converted;
    result = half_unit(bound.value, converted ? converted_precision(f, bound.value) : f.precision);
  }
  if (f.approximate && !bound.exclusive) {
    const Slack last_digit = half_unit(bound.value, f.precision < 0 ? f.precision : bound.value.exponent);
    const std::optional<Decimal> share = multiply(magnitude(bound.value), kTwentieth);
    result.below = wider(wider(result.below, last_digit.below), share);
    result.above = wider(wider(result.above, last_digit.above), share);
  }
  return result;
}

// "Nearly 500" is 450 to 500.
Range near_range(const Figure& f) {
  const bool below = f.max.limit == Bound::Limit::Stated;
  const Decimal bound = below ? f.max.value : f.min.value;
  const Decimal away = multiply(magnitude(bound), kTenth).value_or(Decimal{});
  if (below) return {subtract(bound, away), bound};
  return {bound, add(bound, away)};
}

Range range_of(const Figure& f, Rounding rounding) {
  if (is_near(f)) return near_range(f);
  Range range;
  if (f.min.limit == Bound::Limit::Stated) {
    range.low = subtract(f.min.value, slack(f, f.min, rounding).below).value_or(f.min.value);
    range.low_exclusive = f.min.exclusive;
  }
  if (f.max.limit == Bound::Limit::Stated) {
    range.high = add(f.max.value, slack(f, f.max, rounding).above).value_or(f.max.value);
    range.high_exclusive = f.max.exclusive;
  }
  return range;
}

// "Down by 70 percent" is down to 30.
bool is_percent_step(const Figure& f) {
  return f.change == Change::By && (f.unit == "percent" || f.unit == "1") && f.direction != Direction::None;
}
Range level_after(const Figure& f, const Range& step) {
  const Decimal whole = f.unit == "1" ? Decimal{1, 0} : Decimal{1, 2};
  const auto moved = [&](std::optional<Decimal> by) -> std::optional<Decimal> {
    if (!by) return std::nullopt;
    return f.direction == Direction::Up ? add(whole, *by) : subtract(whole, *by);
  };
  if (f.direction == Direction::Up) return {moved(step.low), moved(step.high), step.low_exclusive, step.high_exclusive};
  return {moved(step.high), moved(step.low), step.high_exclusive, step.low_exclusive};
}

Range times(Range range, Decimal factor) {
  if (range.low) range.low = multiply(*range.low, factor);
  if (range.high) range.high = multiply(*range.high, factor);
  return range;
}

bool is_open(const Figure& f) { return f.min.limit == Bound::Limit::Open || f.max.limit == Bound::Limit::Open; }

// "Many", "hundreds"
bool is_vague(const Figure& f) {
  return f.max.limit == Bound::Limit::Absent && f.min.limit == Bound::Limit::Stated && f.min.exclusive;
}

// A limit is named near the value: whoever has 5,000 does not write "more than 100", nor "up to 40" for 10; and nobody
// calls 200 million "many".
Range closed(const Figure& f, Range range) {
  constexpr Decimal kFar{3, 0}, kThird{333, -3}, kNextPower{1, 1};
  if (is_vague(f) && range.low) range.high = multiply(*range.low, kNextPower);
  if (f.max.limit == Bound::Limit::Open && range.low && *range.low > Decimal{}) range.high = multiply(*range.low, kFar);
  if (f.min.limit == Bound::Limit::Open && range.high && *range.high > Decimal{})
    range.low = multiply(*range.high, kThird);
  return range;
}

// Whether a's lower end reaches at least as far down as b's.
bool reaches_low(const Range& a, const Range& b) {
  if (!a.low) return true;
  if (!b.low) return false;
  return *a.low < *b.low || (*a.low == *b.low && (!a.low_exclusive || b.low_exclusive));
}
bool reaches_high(const Range& a, const Range& b) {
  if (!a.high) return true;
  if (!b.high) return false;
  return *a.high > *b.high || (*a.high == *b.high && (!a.high_exclusive || b.high_exclusive));
}
// Whether all of a lies below all of b.
bool lies_below(const Range& a, const Range& b) {
  if (!a.high || !b.low) return false;
  return *a.high < *b.low || (*a.high == *b.low && (a.high_exclusive || b.low_exclusive));
}

Comparison relation(const Range& a, const Range& b) {
  if (lies_below(a, b) || lies_below(b, a)) return Comparison::Disjoint;
  const bool contains = reaches_low(a, b) && reaches_high(a, b);
  const bool within = reaches_low(b, a) && reaches_high(b, a);
  if (contains && within) return Comparison::Agree;
  if (contains) return Comparison::Contains;
  return within ? Comparison::Within : Comparison::Overlap;
}

enum class Footing : std::uint8_t { Level, Step, PercentLevel, None };  // what both figures are compared as

Footing common_footing(const Figure& a, const Figure& b) {
  const bool to = a.change == Change::To || b.change == Change::To;
  const bool from = a.change == Change::From || b.change == Change::From;
  const bool by = a.change == Change::By || b.change == Change::By;
  if (from && (to || by)) return Footing::None;
  if (by && to) return is_percent_step(a) || is_percent_step(b) ? Footing::PercentLevel : Footing::None;
  return by ? Footing::Step : Footing::Level;
}

bool opposite(const Figure& a, const Figure& b) {
  return a.direction != Direction::None && b.direction != Direction::None && a.direction != b.direction;
}

// "Ms Vos, 41," and "she turned 41": a bare number may be an age.
bool may_be_ages(const Figure& a, const Figure& b) {
  const auto bare = [](const Figure& f) { return f.unit == "count" && f.counted.empty() && !f.ordinal; };
  return (a.unit == "age" && bare(b)) || (b.unit == "age" && bare(a));
}

// The same statement word for word compares equal, whatever its limits.
bool same_value(const Figure& a, const Figure& b) {
  return a.min == b.min && a.max == b.max && a.approximate == b.approximate;
}

// One number, just as it is.
bool is_plain(const Figure& f) {
  return f.min == f.max && f.min.limit == Bound::Limit::Stated && !f.min.exclusive && !f.approximate &&
         f.denominator == 0 && f.change == Change::None;
}

// "Over 500 million" and "500 million", "2,400" and "more than 2,400": what is told in millions or hundreds is rounded,
// so that which of the two is right stays open.
bool touch_at_round(const Figure& a, const Figure& b) {
  if (a.unit != b.unit || a.direction != b.direction || a.change != b.change) return false;
  const Decimal& number = b.min.value;
  const bool hundreds = number >= Decimal{1, 3} && (number.exponent >= 2 || number.coefficient % 100 == 0);
  const bool round = b.min == b.max && b.min.limit == Bound::Limit::Stated && (b.precision > 0 || hundreds);
  const auto ends_there = [&](const Bound& end, const Bound& other) {
    return end.limit == Bound::Limit::Stated && end.exclusive && end.value == b.min.value &&
           other.limit == Bound::Limit::Open;
  };
  return round && (ends_there(a.min, a.max) || ends_there(a.max, a.min));
}

std::optional<Decimal> quotient(Decimal a, Decimal b) {
  if (b.coefficient == 1) return scaled(a, -b.exponent);
  constexpr std::int32_t kGuardDigits = 15;
  Wide numerator = a.coefficient;
  for (std::int32_t i = 0; i < kGuardDigits; ++i) numerator *= 10;
  const Wide half = b.coefficient / 2;
  Wide result = (numerator + (numerator < 0 ? -half : half)) / b.coefficient;
  std::int32_t exponent = a.exponent - b.exponent - kGuardDigits;
  constexpr Wide kTwelveDigits = 1'000'000'000'000;
  for (; result >= kTwelveDigits || result <= -kTwelveDigits; ++exponent) {
    const Wide carry = result < 0 ? -5 : 5;
    result = (result + carry) / 10;
  }
  return Decimal::make(static_cast<std::int64_t>(result), exponent);
}

}  // namespace

bool is_near(const Figure& figure) {
  const Bound &min = figure.min, &max = figure.max;
  if (min.limit == Bound::Limit::Absent) return max.limit == Bound::Limit::Stated;
  return max.limit == Bound::Limit::Absent && min.limit == Bound::Limit::Stated && !min.exclusive;
}

Decimal number_of(const Figure& figure) {
  return figure.min.limit == Bound::Limit::Stated ? figure.min.value : figure.max.value;
}

Comparison compare(const Figure& a, const Figure& b) {
  if (a.ordinal != b.ordinal) return Comparison::Incomparable;
  if (!a.per.empty() && !b.per.empty() && a.per != b.per) return Comparison::Incomparable;
  if (a.unit == "score" && b.unit == "score") return same_value(a, b) ? Comparison::Agree : Comparison::Disjoint;
  if (is_plain(a) && is_plain(b) && a.unit == b.unit && a.precision == b.precision)
    return a.min == b.min ? Comparison::Agree : Comparison::Disjoint;
  const UnitSize* const unit_a = find_unit(a.unit);
  const UnitSize* const unit_b = find_unit(b.unit);
  const bool convertible = unit_a != nullptr && unit_b != nullptr && unit_a->dimension == unit_b->dimension;
  if (a.unit != b.unit && !convertible && !may_be_ages(a, b)) return Comparison::Incomparable;
  const Footing footing = common_footing(a, b);
  if (footing == Footing::None) return Comparison::Incomparable;
  if (footing == Footing::Step && opposite(a, b)) return Comparison::Disjoint;
  const bool one_unit = a.unit == b.unit || !convertible;
  if (one_unit && footing != Footing::PercentLevel && same_value(a, b)) return Comparison::Agree;
  if (touch_at_round(a, b) || touch_at_round(b, a)) return Comparison::Overlap;

  const Decimal factor_a = convertible ? unit_a->size : Decimal{1, 0};
  const Decimal factor_b = convertible ? unit_b->size : Decimal{1, 0};
  // Between miles and kilometres no digit of one is a digit of the other: both count as rounded.
  const bool same_digits = factor_a.coefficient == factor_b.coefficient;
  const std::int32_t precision_a = a.precision + factor_a.exponent, precision_b = b.precision + factor_b.exponent;
  const auto rounding = [&](std::int32_t precision, std::int32_t other) {
    if (!same_digits) return Rounding::Converted;
    return precision > other ? Rounding::Coarser : Rounding::Exact;
  };
  Range range_a = range_of(a, rounding(precision_a, precision_b));
  Range range_b = range_of(b, rounding(precision_b, precision_a));
  if (footing == Footing::PercentLevel) {
    if (is_percent_step(a)) range_a = level_after(a, range_a);
    if (is_percent_step(b)) range_b = level_after(b, range_b);
  }
  range_a = times(range_a, factor_a), range_b = times(range_b, factor_b);
  const Comparison found = relation(range_a, range_b);
  // Two limits of one side that lie far apart are two values; of a limit and a value it is left open.
  const bool unlimited = is_open(a) || is_open(b) || is_vague(a) || is_vague(b);
  if (unlimited && found != Comparison::Disjoint &&
      relation(closed(a, range_a), closed(b, range_b)) == Comparison::Disjoint)
    return is_open(a) && is_open(b) ? Comparison::Disjoint : Comparison::Overlap;
  // "2 GB less" and "50 GB": what the second is, or by how much it changed, is not said.
  const bool apart =
      (a.change == Change::By && b.change == Change::None) || (b.change == Change::By && a.change == Change::None);
  return apart && found == Comparison::Disjoint && a.unit != "percent" ? Comparison::Incomparable : found;
}

std::string_view dimension_of(std::string_view unit) {
  const UnitSize* const known = find_unit(unit);
  if (known == nullptr) return unit;
  const auto same = [&](const UnitSize& other) { return other.dimension == known->dimension; };
  return std::find_if(kUnits.begin(), kUnits.end(), same)->code;
}

std::optional<Figure> convert(const Figure& figure, std::string_view unit) {
  if (figure.unit == unit) return figure;
  const UnitSize* const from = find_unit(figure.unit);
  const UnitSize* const to = find_unit(unit);
  if (from == nullptr || to == nullptr || from->dimension != to->dimension) return std::nullopt;
  Figure result = figure;
  result.unit = std::string(unit);
  for (Bound* bound : {&result.min, &result.max}) {
    if (bound->limit != Bound::Limit::Stated) continue;
    const std::optional<Decimal> based = multiply(bound->value, from->size);
    const std::optional<Decimal> converted = based ? quotient(*based, to->size) : std::nullopt;
    if (!converted) return std::nullopt;
    bound->value = *converted;
  }
  const std::optional<Decimal> step = quotient(scaled(from->size, figure.precision), to->size);
  if (!step) return std::nullopt;
  result.precision = step->exponent;
  for (std::int64_t rest = step->coefficient; rest >= 10; rest /= 10) ++result.precision;
  return result;
}

}  // namespace factcheck
