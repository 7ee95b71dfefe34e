// Tokens of a spelling in a rule file, folded as the text will be.
//
//   spell("z. B.").words == {"z", ".", "b", "."}
//
// Pure function, safe on every thread.
#ifndef FACTCHECK_CORE_RULES_SPELLING_H_
#define FACTCHECK_CORE_RULES_SPELLING_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace factcheck {

inline constexpr std::size_t kMaxSpellingWords = 32;  // bits of `glued`

struct Spelling {
  std::vector<std::string> words;
  std::uint32_t glued = 0;  // bit i: no blank before words[i]; never set for the first
};
Spelling spell(std::string_view text);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_RULES_SPELLING_H_
