// UTF-8: the check on the way in, and decoding afterwards.
//
//   if (auto bad = first_invalid_utf8(bytes)) report(*bad);
//
// Pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_TEXT_UTF8_H_
#define FACTCHECK_CORE_TEXT_UTF8_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace factcheck {

// Offset of the first byte that is not well-formed UTF-8 (RFC 3629: no surrogates, no overlong forms, <= U+10FFFF).
std::optional<std::size_t> first_invalid_utf8(std::string_view bytes);

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_ascii_letter(char c) {
  const unsigned small = static_cast<unsigned char>(c) | 0x20U;
  return small - 'a' <= 'z' - 'a';
}

// Most bytes of a text are ASCII: what is asked of every character answers for them at once.
inline constexpr unsigned kAsciiEnd = 0x80;
char32_t next_wide_code_point(std::string_view text, std::size_t& at);
// The code point that starts at `at`, which moves past it. `text` is checked UTF-8 and at < text.size().
inline char32_t next_code_point(std::string_view text, std::size_t& at) {
  const unsigned byte = static_cast<unsigned char>(text[at]);
  if (byte >= kAsciiEnd) return next_wide_code_point(text, at);
  ++at;
  return byte;
}
char32_t previous_wide_code_point(std::string_view text, std::size_t& at);
// The code point that ends at `at`, which moves to its start. at > 0.
inline char32_t previous_code_point(std::string_view text, std::size_t& at) {
  const unsigned byte = static_cast<unsigned char>(text[at - 1]);
  if (byte >= kAsciiEnd) return previous_wide_code_point(text, at);
  --at;
  return byte;
}

// Quotes go by general category (Pi opens, Pf closes, „ and ‚ open), although “ closes in German and » opens in books:
// which one is meant only the context tells.
enum class CharClass : std::uint8_t { Letter, Mark, Digit, Space, OpenQuote, CloseQuote, NeutralQuote, Other };
// General category, folded to what tokens need.  Letter: L*, Digit: Nd (ASCII only counts as Digit; others are Other),
// Space: white space and format characters such as BOM and ZWSP; but soft hyphen and joiners count as Mark, so that
// they stay inside a word.
CharClass wide_char_class(char32_t c);
inline constexpr std::array<CharClass, kAsciiEnd> kAsciiClasses = [] {
  std::array<CharClass, kAsciiEnd> classes{};
  for (unsigned c = 0; c < kAsciiEnd; ++c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    classes[c] = letter                                 ? CharClass::Letter
                 : c >= '0' && c <= '9'                 ? CharClass::Digit
                 : c == ' ' || (c >= '\t' && c <= '\r') ? CharClass::Space
                 : c == '"' || c == '\''                ? CharClass::NeutralQuote
                                                        : CharClass::Other;
  }
  return classes;
}();
inline CharClass char_class(char32_t c) { return c < kAsciiEnd ? kAsciiClasses[c] : wide_char_class(c); }
// Stands in a reading copy (markdown.h) for a byte of markup: white space that separates nothing.
inline constexpr char kMarkup = '\v';
bool is_wide_upper(char32_t c);
inline bool is_upper(char32_t c) { return c < kAsciiEnd ? c >= 'A' && c <= 'Z' : is_wide_upper(c); }

}  // namespace factcheck
#endif  // FACTCHECK_CORE_TEXT_UTF8_H_
