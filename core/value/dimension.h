// Which units measure the same.
//
// Pure function, safe on every thread.
#ifndef FACTCHECK_CORE_VALUE_DIMENSION_H_
#define FACTCHECK_CORE_VALUE_DIMENSION_H_

#include <string_view>

namespace factcheck {

// One unit for all that convert to each other ("m" for "km"); a unit that converts to no other is its own.
std::string_view dimension_of(std::string_view unit);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_VALUE_DIMENSION_H_
