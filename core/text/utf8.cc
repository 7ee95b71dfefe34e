#include "core/text/utf8.h"

#include <utf8proc.h>

#include <cstring>

namespace factcheck {
namespace {

constexpr std::uint64_t kHighBits = 0x8080808080808080U;

unsigned byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

bool is_continuation(std::string_view text, std::size_t at) { return (byte_at(text, at) & 0xC0U) == 0x80U; }

// Length of the well-formed sequence at `at` that starts with a byte >= 0x80, 0 if it is ill-formed.
// Source: The Unicode Standard, table 3-7.
std::size_t sequence_length(std::string_view bytes, std::size_t at) {
  const unsigned lead = byte_at(bytes, at);
  std::size_t length = 0;
  unsigned low = 0x80, high = 0xBF;
  if (lead >= 0xC2 && lead <= 0xDF) {
    length = 2;
  } else if (lead >= 0xE0 && lead <= 0xEF) {
    length = 3;
    if (lead == 0xE0) low = 0xA0;   // overlong
    if (lead == 0xED) high = 0x9F;  // surrogates
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    length = 4;
    if (lead == 0xF0) low = 0x90;   // overlong
    if (lead == 0xF4) high = 0x8F;  // above U+10FFFF
  }
  if (length == 0 || bytes.size() - at < length) return 0;
  const unsigned second = byte_at(bytes, at + 1);
  if (second < low || second > high) return 0;
  for (std::size_t i = 2; i < length; ++i) {
    if (!is_continuation(bytes, at + i)) return 0;
  }
  return length;
}

CharClass format_class(char32_t c) {
  switch (c) {
    case 0x00AD:  // soft hyphen
    case 0x034F:  // combining grapheme joiner
    case 0x200C:
    case 0x200D:
    case 0x2060:
      return CharClass::Mark;
    default:
      return CharClass::Space;
  }
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view bytes) {
  std::size_t at = 0;
  while (at < bytes.size()) {
    std::uint64_t word = 0;
    while (bytes.size() - at >= sizeof word) {
      std::memcpy(&word, bytes.data() + at, sizeof word);
      if ((word & kHighBits) != 0) break;
      at += sizeof word;
    }
    while (at < bytes.size() && byte_at(bytes, at) < 0x80) ++at;
    while (at < bytes.size() && byte_at(bytes, at) >= 0x80) {
      const std::size_t length = sequence_length(bytes, at);
      if (length == 0) return at;
      at += length;
    }
  }
  return std::nullopt;
}

char32_t next_wide_code_point(std::string_view text, std::size_t& at) {
  const unsigned lead = byte_at(text, at++);
  const unsigned more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
  char32_t c = lead & (0x3FU >> more);
  // The bound only matters for text that nobody checked: then the result is wrong, but no byte past the end is read.
  for (unsigned i = 0; i < more && at < text.size(); ++i) c = (c << 6U) | (byte_at(text, at++) & 0x3FU);
  return c;
}

char32_t previous_wide_code_point(std::string_view text, std::size_t& at) {
  --at;
  while (at > 0 && is_continuation(text, at)) --at;
  std::size_t start = at;
  return next_code_point(text, start);
}

CharClass wide_char_class(char32_t c) {
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
      return CharClass::Letter;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
      return CharClass::Mark;
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
      return CharClass::Space;
    case UTF8PROC_CATEGORY_CF:
      return format_class(c);
    case UTF8PROC_CATEGORY_PI:
      return CharClass::OpenQuote;
    case UTF8PROC_CATEGORY_PF:
      return CharClass::CloseQuote;
    default:
      break;
  }
  if (c == U'„' || c == U'‚') return CharClass::OpenQuote;
  return c == 0x85 ? CharClass::Space : CharClass::Other;  // NEL is a control character by category
}

bool is_wide_upper(char32_t c) {
  const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
}

}  // namespace factcheck
