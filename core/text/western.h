// Letters from U+00C0 to U+00FF, which take two bytes in UTF-8: most words of Western languages have no others beyond
// ASCII.
//
//   byte == kWesternFirst && is_western_capital(next)   // "Ä"; "ä" has kWesternCase more in its second byte
//
// Pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_TEXT_WESTERN_H_
#define FACTCHECK_CORE_TEXT_WESTERN_H_

namespace factcheck {

inline constexpr unsigned kWesternFirst = 0xC3;  // their first byte
inline constexpr unsigned kWesternCase = 0x20;   // from a capital to its small letter

// Of the second byte; × is no letter.
constexpr bool is_western_capital(unsigned second) { return second <= 0x9E && second != 0x97; }
// ÷ is none.
constexpr bool is_western_small(unsigned second) { return second > 0x9E && second != 0xB7; }

}  // namespace factcheck
#endif  // FACTCHECK_CORE_TEXT_WESTERN_H_
