// Figures as ranges of exact thousandths, wide enough for their rounding.
//
//   const auto a = Range::of(figure), b = Range::of(other);   a->plus(*b).meets(total)
//
// Pure functions.
#ifndef FACTCHECK_PLUGINS_ARITHMETIC_RANGE_H_
#define FACTCHECK_PLUGINS_ARITHMETIC_RANGE_H_

#include <cstdint>
#include <optional>

#include "factcheck/plugin/abi.h"

namespace arithmetic {

struct Range {
  std::int64_t low = 0, high = 0;  // thousandths
  std::int64_t value = 0;          // as written

  // Nothing for bounds, vague figures, ratios, ordinals, and what is too large or too fine to count on.
  static std::optional<Range> of(const fc_figure& figure);
  Range plus(const Range& other) const { return {low + other.low, high + other.high, value + other.value}; }
  Range percent_of(const Range& base) const;               // this many percent of the base
  std::optional<Range> change_to(const Range& end) const;  // by how many percent the end differs, without its sign
  bool meets(const Range& other) const { return low <= other.high && other.low <= high; }
};

// The number in thousandths, finer digits cut off; nothing for what is negative or too large to count on.
std::optional<std::int64_t> thousandths_near(fc_decimal decimal);

// The figure with another value; rounded to whole units, or to tenths below ten.
fc_figure with_value(const fc_figure& figure, std::int64_t thousandths);

}  // namespace arithmetic
#endif  // FACTCHECK_PLUGINS_ARITHMETIC_RANGE_H_
