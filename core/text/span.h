// Half-open byte ranges of a UTF-8 text.
//
//   Span{4, 9}.of(text)   // the five bytes 4..8 as a view
//
// Plain values. Both ends lie on code-point boundaries of the text they belong to.
#ifndef FACTCHECK_CORE_TEXT_SPAN_H_
#define FACTCHECK_CORE_TEXT_SPAN_H_

#include <cstdint>
#include <string_view>

namespace factcheck {

struct Span {
  std::uint32_t start = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - start; }
  constexpr bool empty() const { return end <= start; }
  constexpr bool contains(Span other) const { return start <= other.start && other.end <= end; }
  constexpr bool overlaps(Span other) const { return start < other.end && other.start < end; }
  // Grows to take in another; an empty one, wherever it stands, adds nothing.
  constexpr void cover(Span other) {
    if (other.empty()) return;
    if (other.start < start) start = other.start;
    if (other.end > end) end = other.end;
  }
  // The bytes of text that the span covers.  Lifetime: views into text.
  constexpr std::string_view of(std::string_view text) const { return text.substr(start, end - start); }
  bool operator==(const Span&) const = default;
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_TEXT_SPAN_H_
