// How words of a kind open or end, where no table could list them all.
//
//   ends_as("erschütterte", forms.past)      opens_as("gebaut", forms.participle_opening)
//
// Plain values; pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_RULES_WORD_FORMS_H_
#define FACTCHECK_CORE_RULES_WORD_FORMS_H_

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace factcheck {

// Folded; empty where a language needs none.
struct WordForms {
  std::vector<std::string> past, adjective;                 // endings of verbs that tell, of adjectives before nouns
  std::vector<std::string> participle, participle_opening;  // "gebaut", "gefahren": "t", "en"; "ge"
  std::vector<std::string> infinitive_mark;                 // words before an infinitive: "zu"
};

inline bool ends_as(std::string_view word, const std::vector<std::string>& endings) {
  return std::any_of(endings.begin(), endings.end(), [&](const std::string& end) { return word.ends_with(end); });
}

inline bool opens_as(std::string_view word, const std::vector<std::string>& openings) {
  return std::any_of(openings.begin(), openings.end(), [&](const std::string& open) { return word.starts_with(open); });
}

}  // namespace factcheck
#endif  // FACTCHECK_CORE_RULES_WORD_FORMS_H_
