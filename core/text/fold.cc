#include "core/text/fold.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/text/utf8.h"

namespace factcheck {
namespace {

constexpr char32_t kSharpS = 0xDF, kCapitalSharpS = 0x1E9E, kDropped = 0;

bool is_ascii(std::string_view text) {
  unsigned seen = 0;
  for (const char c : text) seen |= static_cast<unsigned char>(c);
  return seen < 0x80;
}

char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

std::string fold_ascii(std::string_view word) {
  std::string folded(word);
  for (char& c : folded) c = ascii_lower(c);
  return folded;
}

// Spellings of the same sign as one: dashes, quotes, blanks, forms of East Asian width.
char32_t unify(char32_t c) {
  if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) return '-';
  if ((c >= 0x2018 && c <= 0x201B) || c == 0x2039 || c == 0x203A || c == 0x02BC || c == 0xB4) return '\'';
  if ((c >= 0x201C && c <= 0x201F) || c == 0xAB || c == 0xBB) return '"';
  if (c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x3000) return ' ';
  if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFF01 + '!';
  if (c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF) return kDropped;
  return c == kCapitalSharpS ? kSharpS : c;
}

// The fold of a letter that needs neither tables nor its neighbours: ASCII and Latin-1, where no mark can follow
// unseen.
std::optional<char32_t> fold_simple(char32_t c) {
  if (c < 0x80) return static_cast<char32_t>(ascii_lower(static_cast<char>(c)));
  if (c >= 0xC0 && c <= 0xFF) return c >= 0xDF || c == 0xD7 ? c : c + 0x20;
  return std::nullopt;
}

void append_utf8(char32_t c, std::string& out) {
  if (c < 0x80) {
    out.push_back(static_cast<char>(c));
    return;
  }
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), bytes.data());
  for (utf8proc_ssize_t i = 0; i < length; ++i) out.push_back(static_cast<char>(bytes[static_cast<std::size_t>(i)]));
}

// Western words take this way; false if the word needs the long one.
bool fold_western(std::string_view word, std::string& out) {
  out.reserve(word.size());
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = unify(next_code_point(word, at));
    if (c == kDropped) continue;
    const auto folded = fold_simple(c);
    if (!folded) return false;
    append_utf8(*folded, out);
  }
  return true;
}

void append_decomposed(char32_t c, std::vector<utf8proc_int32_t>& out) {
  std::array<utf8proc_int32_t, 32> parts{};
  int boundary = 0;
  const auto count =
      utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), parts.data(), parts.size(),
                              static_cast<utf8proc_option_t>(UTF8PROC_CASEFOLD | UTF8PROC_DECOMPOSE), &boundary);
  if (count < 0 || count > static_cast<utf8proc_ssize_t>(parts.size())) {
    out.push_back(static_cast<utf8proc_int32_t>(c));
    return;
  }
  out.insert(out.end(), parts.begin(), parts.begin() + count);
}

int combining_class(utf8proc_int32_t c) { return utf8proc_get_property(c)->combining_class; }

// Canonical order of marks.  Source: UAX 15, D109.
void order_marks(std::vector<utf8proc_int32_t>& text) {
  for (auto first = text.begin(); first != text.end();) {
    if (combining_class(*first) == 0) {
      ++first;
      continue;
    }
    const auto last = std::find_if(first, text.end(), [](auto c) { return combining_class(c) == 0; });
    std::stable_sort(first, last, [](auto a, auto b) { return combining_class(a) < combining_class(b); });
    first = last;
  }
}

std::vector<utf8proc_int32_t> decompose(std::string_view word) {
  std::vector<utf8proc_int32_t> parts;
  parts.reserve(word.size());
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = unify(next_code_point(word, at));
    if (c == kSharpS) {
      parts.push_back(static_cast<utf8proc_int32_t>(c));  // case folding would make "ss" of it
    } else if (c != kDropped) {
      append_decomposed(c, parts);
    }
  }
  order_marks(parts);
  return parts;
}

// Letters with strokes and ligatures have no decomposition; newspapers write them plainly.
std::string_view plain_letters(char32_t c) {
  switch (c) {
    case U'ß':
      return "ss";
    case U'æ':
      return "ae";
    case U'œ':
      return "oe";
    case U'ø':
      return "o";
    case U'ł':
      return "l";
    case U'đ':
    case U'ð':
      return "d";
    case U'þ':
      return "th";
    case U'ı':
      return "i";
    case U'ħ':
      return "h";
    case U'ŧ':
      return "t";
    default:
      return {};
  }
}

}  // namespace

std::string fold(std::string_view word) {
  if (is_ascii(word)) return fold_ascii(word);
  std::string folded;
  if (fold_western(word, folded)) return folded;
  folded.clear();
  std::vector<utf8proc_int32_t> parts = decompose(word);
  const auto length = utf8proc_normalize_utf32(parts.data(), static_cast<utf8proc_ssize_t>(parts.size()),
                                               static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  if (length >= 0) parts.resize(static_cast<std::size_t>(length));
  for (const auto c : parts) append_utf8(static_cast<char32_t>(c), folded);
  return folded;
}

std::string fold_name(std::string_view name) {
  if (is_ascii(name)) return fold_ascii(name);
  std::string folded;
  folded.reserve(name.size());
  for (const auto part : decompose(name)) {
    const auto c = static_cast<char32_t>(part);
    if (c >= 0x80 && char_class(c) == CharClass::Mark) continue;
    const std::string_view plain = plain_letters(c);
    if (plain.empty()) {
      append_utf8(c, folded);
    } else {
      folded += plain;
    }
  }
  return folded;
}

}  // namespace factcheck
