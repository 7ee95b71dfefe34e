// The words of a text as they are compared: folded, signs left out.
//
//   folded_words("Der Rat, heute")   // {"der", "rat", "heute"}
//
// Pure function, safe on every thread.
#ifndef FACTCHECK_CORE_TEXT_FOLDED_WORDS_H_
#define FACTCHECK_CORE_TEXT_FOLDED_WORDS_H_

#include <string>
#include <string_view>
#include <vector>

namespace factcheck {

std::vector<std::string> folded_words(std::string_view text);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_TEXT_FOLDED_WORDS_H_
