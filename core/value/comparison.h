// How one value relates to another.
#ifndef FACTCHECK_CORE_VALUE_COMPARISON_H_
#define FACTCHECK_CORE_VALUE_COMPARISON_H_

#include <cstdint>

namespace factcheck {

// Of a to b, after bounds, rounding and granularity. The numbers are those of the plugin ABI.
enum class Comparison : std::int32_t {
  Incomparable = 0,  // units of different dimension, a bound absent, dates with no part in common
  Agree = 1,
  Contains = 2,  // a is the wider: "more than 100" and 129, "2019" and "October 2019"
  Within = 3,    // b is the wider
  Overlap = 4,
  Disjoint = 5
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_VALUE_COMPARISON_H_
