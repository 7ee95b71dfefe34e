// Word by word difference of two texts.
//
//   diff_words(a, words_a, b, words_b)   // "a place to" = "a place to", "shelter" / "hide"
//
// Pure function, safe on every thread.
#ifndef FACTCHECK_CORE_PLUGINS_DIFF_H_
#define FACTCHECK_CORE_PLUGINS_DIFF_H_

#include <span>
#include <string_view>
#include <vector>

#include "core/text/span.h"

namespace factcheck {

struct DiffWord {
  Span span;
  std::string_view folded;
};

// A run of words in a and its counterpart in b. An empty run lies at the end of the word before it.
struct Edit {
  Span a, b;
  bool same = false;
  bool operator==(const Edit&) const = default;
};

// Shape: in text order; same and different runs take turns; both texts' words are covered. A longest common
// subsequence, but for texts of thousands of words, whose middle then counts as one change.
std::vector<Edit> diff_words(std::span<const DiffWord> a, std::span<const DiffWord> b);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_PLUGINS_DIFF_H_
