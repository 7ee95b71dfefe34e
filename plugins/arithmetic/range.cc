#include "range.h"

#include <algorithm>
#include <string_view>

#include "factcheck/plugin/plugin.h"

namespace arithmetic {
namespace {

__extension__ typedef __int128 Wide;

constexpr std::int64_t kLargest = 1'000'000'000'000'000;  // thousandths: a million millions
constexpr std::int64_t kUnit = 1000;

std::optional<std::int64_t> thousandths(fc_decimal decimal) {
  std::int64_t value = decimal.coefficient;
  std::int32_t exponent = decimal.exponent + 3;
  if (exponent < 0 || value < 0 || value > kLargest) return std::nullopt;
  for (; exponent > 0; --exponent) {
    if (value > kLargest / 10) return std::nullopt;
    value *= 10;
  }
  return value;
}

// Half of what the last digit stands for. Whole numbers that end in zeros are taken to be rounded there, but to two
// digits at least.
std::int64_t half_step(const fc_figure& figure, std::int64_t value) {
  std::int64_t step = kUnit;
  for (std::int32_t p = figure.precision; p < 0; ++p) step /= 10;
  for (std::int32_t p = 0; p < figure.precision && step < kLargest / 10; ++p) step *= 10;
  const bool whole = step == kUnit && factcheck::plugin::view(figure.unit) == "count";
  if (!whole) return step / 2;
  constexpr std::int64_t kFewestDigits = 10;
  std::int64_t zeros = 1;
  while (value % (zeros * 10 * kUnit) == 0 && value / (zeros * 10 * kUnit) >= kFewestDigits) zeros *= 10;
  return zeros == 1 ? 0 : zeros * kUnit / 2;
}

std::int64_t narrow(Wide value) {
  return static_cast<std::int64_t>(std::clamp(value, -static_cast<Wide>(kLargest), static_cast<Wide>(kLargest)));
}

}  // namespace

std::optional<Range> Range::of(const fc_figure& figure) {
  if (figure.denominator != 0 || (figure.flags & FC_ORDINAL) || figure.min.flags || figure.max.flags) return {};
  const auto min = thousandths(figure.min), max = thousandths(figure.max);
  if (!min || !max || *min != *max) return std::nullopt;
  std::int64_t half = half_step(figure, *min);
  if (figure.flags & FC_APPROXIMATE) half = std::max(half, *min / 20);
  return Range{*min - half, *min + half, *min};
}

Range Range::percent_of(const Range& base) const {
  const auto share = [](std::int64_t percent, std::int64_t of) {
    return narrow(static_cast<Wide>(percent) * of / (100 * kUnit));
  };
  return {share(low, base.low), share(high, base.high), share(value, base.value)};
}

std::optional<Range> Range::change_to(const Range& end) const {
  if (low <= 0) return std::nullopt;
  const auto percent = [](std::int64_t from, std::int64_t to) {
    return narrow((static_cast<Wide>(to) - from) * 100 * kUnit / from);
  };
  const std::int64_t least = percent(high, end.low), most = percent(low, end.high), stated = percent(value, end.value);
  if (least >= 0) return Range{least, most, stated};
  if (most <= 0) return Range{-most, -least, -stated};
  return Range{0, std::max(-least, most), stated < 0 ? -stated : stated};
}

std::optional<std::int64_t> thousandths_near(fc_decimal decimal) {
  constexpr std::int32_t kFinest = -3;
  for (; decimal.exponent < kFinest; ++decimal.exponent) decimal.coefficient /= 10;
  const auto value = thousandths(decimal);
  constexpr std::int64_t kLargestFactor = 1000;  // what it may be multiplied by
  return value && *value <= kLargest / kLargestFactor ? value : std::nullopt;
}

fc_figure with_value(const fc_figure& figure, std::int64_t thousandths) {
  const std::int64_t step = thousandths < 10 * kUnit && thousandths % kUnit != 0 ? 100 : kUnit;
  const std::int64_t rounded = (thousandths + step / 2) / step;
  fc_figure out = figure;
  out.size = sizeof out;
  out.flags &= ~static_cast<std::uint32_t>(FC_APPROXIMATE);
  out.precision = step == kUnit ? 0 : -1;
  out.min = out.max = {rounded, out.precision, 0};
  return out;
}

}  // namespace arithmetic
