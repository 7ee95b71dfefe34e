#include "core/text/line_index.h"

#include <algorithm>

namespace factcheck {
namespace {

constexpr std::string_view kBom = "\xEF\xBB\xBF";
constexpr std::uint32_t kCheckpointBytes = 4096;

// Code points that start in [start, end).
std::uint32_t count_code_points(std::string_view text, std::size_t start, std::size_t end) {
  std::uint32_t count = 0;
  for (std::size_t i = start; i < end; ++i) count += (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U ? 1U : 0U;
  return count;
}

}  // namespace

LineIndex::LineIndex(std::string_view text) : text_(text) {
  starts_.push_back(0);
  for (std::size_t i = text.find_first_of("\r\n"); i != std::string_view::npos; i = text.find_first_of("\r\n", i)) {
    i += text.substr(i, 2) == "\r\n" ? 2U : 1U;
    starts_.push_back(static_cast<std::uint32_t>(i));
  }
  std::uint32_t code_points = 0;
  for (std::size_t at = 0;; at += kCheckpointBytes) {
    checkpoints_.emplace_back(static_cast<std::uint32_t>(at), code_points);
    if (text.size() - at < kCheckpointBytes) break;
    code_points += count_code_points(text, at, at + kCheckpointBytes);
  }
}

Position LineIndex::at(std::uint32_t offset) const {
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  const std::uint32_t start = *(after - 1);
  const auto before = [&](std::uint32_t byte) {
    const auto& [at, code_points] = checkpoints_[byte / kCheckpointBytes];
    return code_points + count_code_points(text_, at, byte);
  };
  const bool is_short = offset - start <= kCheckpointBytes;
  std::uint32_t column = 1 + (is_short ? count_code_points(text_, start, offset) : before(offset) - before(start));
  if (start == 0 && offset >= kBom.size() && text_.substr(0, kBom.size()) == kBom) --column;
  return {static_cast<std::uint32_t>(after - starts_.begin()), column};
}

}  // namespace factcheck
