// Whether a text has a number in digits.
#ifndef FACTCHECK_CORE_TEXT_DIGITS_H_
#define FACTCHECK_CORE_TEXT_DIGITS_H_

#include <string_view>

namespace factcheck {

inline bool has_digit(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

}  // namespace factcheck
#endif  // FACTCHECK_CORE_TEXT_DIGITS_H_
