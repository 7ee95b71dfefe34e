// From byte offsets to lines and columns.
//
//   LineIndex lines(text);  auto [line, column] = lines.at(span.start);
//
// Immutable after construction, safe on every thread. Lifetime: views into the text.
#ifndef FACTCHECK_CORE_TEXT_LINE_INDEX_H_
#define FACTCHECK_CORE_TEXT_LINE_INDEX_H_

#include <cstdint>
#include <string_view>
#include <vector>

namespace factcheck {

struct Position {
  std::uint32_t line = 1;    // 1-based; \n, \r\n and a lone \r end a line
  std::uint32_t column = 1;  // 1-based code points; a BOM at the very start counts as none
  bool operator==(const Position&) const = default;
};

class LineIndex {
 public:
  explicit LineIndex(std::string_view text);
  // Position of a byte offset <= text.size().  Cost: a binary search and one line, lines over 64 KiB via checkpoints.
  Position at(std::uint32_t offset) const;

 private:
  std::string_view text_;
  std::vector<std::uint32_t> starts_;                                   // byte offset of each line
  std::vector<std::pair<std::uint32_t, std::uint32_t>> checkpoints_;    // (byte, code points before it) every 4 KiB
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_TEXT_LINE_INDEX_H_
