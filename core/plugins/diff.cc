#include "core/plugins/diff.h"

#include <algorithm>
#include <cstdint>

namespace factcheck {
namespace {

constexpr std::size_t kMaxCells = 4'000'000;  // 16 MB of table

using Words = std::span<const DiffWord>;

// How many words of `a` and `b` pair up, for every pair of tails; row by row.
std::vector<std::uint32_t> common_tails(Words a, Words b) {
  const std::size_t width = b.size() + 1;
  std::vector<std::uint32_t> longest((a.size() + 1) * width, 0);
  for (std::size_t i = a.size(); i-- > 0;) {
    for (std::size_t j = b.size(); j-- > 0;) {
      longest[i * width + j] = a[i].folded == b[j].folded
                                   ? longest[(i + 1) * width + j + 1] + 1
                                   : std::max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
    }
  }
  return longest;
}

// For each word of a whether it pairs up with a word of b, and the other way round.
struct Paired {
  std::vector<bool> a, b;
};

Paired pair_words(Words a, Words b) {
  Paired paired{std::vector<bool>(a.size()), std::vector<bool>(b.size())};
  std::size_t head = 0;
  while (head < a.size() && head < b.size() && a[head].folded == b[head].folded) {
    paired.a[head] = paired.b[head] = true;
    ++head;
  }
  std::size_t tail = 0;
  while (head + tail < a.size() && head + tail < b.size() &&
         a[a.size() - 1 - tail].folded == b[b.size() - 1 - tail].folded) {
    paired.a[a.size() - 1 - tail] = paired.b[b.size() - 1 - tail] = true;
    ++tail;
  }
  const Words middle_a = a.subspan(head, a.size() - head - tail), middle_b = b.subspan(head, b.size() - head - tail);
  if ((middle_a.size() + 1) * (middle_b.size() + 1) > kMaxCells) return paired;
  const std::vector<std::uint32_t> longest = common_tails(middle_a, middle_b);
  const std::size_t width = middle_b.size() + 1;
  for (std::size_t i = 0, j = 0; i < middle_a.size() && j < middle_b.size();) {
    if (middle_a[i].folded == middle_b[j].folded) {
      paired.a[head + i++] = paired.b[head + j++] = true;
    } else if (longest[(i + 1) * width + j] >= longest[i * width + j + 1]) {
      ++i;
    } else {
      ++j;
    }
  }
  return paired;
}

// The bytes of words[first, last); empty ones lie at the end of the word before.
Span bytes_of(Words words, std::size_t first, std::size_t last) {
  if (first < last) return {words[first].span.start, words[last - 1].span.end};
  const std::uint32_t at = first > 0 ? words[first - 1].span.end : words.empty() ? 0 : words[0].span.start;
  return {at, at};
}

}  // namespace

std::vector<Edit> diff_words(Words a, Words b) {
  const Paired paired = pair_words(a, b);
  std::vector<Edit> edits;
  for (std::size_t i = 0, j = 0; i < a.size() || j < b.size();) {
    const std::size_t from_a = i, from_b = j;
    const bool same = i < a.size() && j < b.size() && paired.a[i] && paired.b[j];
    if (same) {
      while (i < a.size() && j < b.size() && paired.a[i] && paired.b[j]) ++i, ++j;
    } else {
      while (i < a.size() && !paired.a[i]) ++i;
      while (j < b.size() && !paired.b[j]) ++j;
    }
    edits.push_back({bytes_of(a, from_a, i), bytes_of(b, from_b, j), same});
  }
  return edits;
}

}  // namespace factcheck
