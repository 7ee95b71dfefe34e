// UTF-8: the check on the way in, and decoding afterwards.
//
//   if (auto bad = first_invalid_utf8(bytes)) report(*bad);
//
// Pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_TEXT_UTF8_H_
#define FACTCHECK_CORE_TEXT_UTF8_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace factcheck {

// Offset of the first byte that is not well-formed UTF-8 (RFC 3629: no surrogates, no overlong forms, <= U+10FFFF).
std::optional<std::size_t> first_invalid_utf8(std::string_view bytes);

// The code point that starts at `at`, which moves past it. `text` is checked UTF-8 and at < text.size().
char32_t next_code_point(std::string_view text, std::size_t& at);
// The code point that ends at `at`, which moves to its start. at > 0.
char32_t previous_code_point(std::string_view text, std::size_t& at);

// Quotes go by general category (Pi opens, Pf closes, „ and ‚ open), although “ closes in German and » opens in books:
// which one is meant only the context tells.
enum class CharClass : std::uint8_t { Letter, Mark, Digit, Space, OpenQuote, CloseQuote, NeutralQuote, Other };
// General category, folded to what tokens need.  Letter: L*, Digit: Nd (ASCII only counts as Digit; others are Other),
// Space: white space and format characters such as BOM and ZWSP; but soft hyphen and joiners count as Mark, so that they
// stay inside a word.
CharClass char_class(char32_t c);
// Stands in a reading copy (markdown.h) for a byte of markup: white space that separates nothing.
inline constexpr char kMarkup = '\v';
bool is_upper(char32_t c);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_TEXT_UTF8_H_
