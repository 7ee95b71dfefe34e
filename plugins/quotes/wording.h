// Whether two quotations have the same words, and if not, what was changed.
//
//   Wording w = compare_wording(run, claim_content, fact_content, "en");
//
// Pure functions; views into the texts and what the run lends.
#ifndef FACTCHECK_PLUGINS_QUOTES_WORDING_H_
#define FACTCHECK_PLUGINS_QUOTES_WORDING_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "factcheck/plugin/plugin.h"

namespace quotes {

struct Wording {
  enum class Kind { Other, Same, Altered };
  Kind kind = Kind::Other;
  std::size_t words = 0;    // of the claim
  std::size_t changes = 0;  // Altered: of words
  // Altered: the fact's words but for the "not" that opens them, which the text round the claim may have.
  bool drops_negation = false;
  // Altered: the difference as "a place to [shelter → hide]", what the claim's bytes [start, end) should be.
  std::string difference;
  fc_span changed = {};
  std::string_view original;
};

// Same: the claim's words, in order and without gaps but for those that it marks with an ellipsis or brackets, stand in
// the fact. Case, punctuation and endings make no difference. Altered: three words or more, most of them in order in
// one stretch of the fact that begins or ends with the claim's own first or last word, but words between them changed,
// added or left out without a mark; or all but the "not" that opens it. `sure`: the two are known to be one quotation,
// and two words will do.
// `telling`: of what is altered so many words that mean something must be left, and half of them all, if it is not 0.
Wording compare_wording(const factcheck::plugin::Run& run, std::string_view claim, std::string_view fact,
                        std::string_view language, bool sure = false, std::size_t telling = 0);

// What a report has of somebody's very words: "called the plan “[a great step]”". Without the marks, in order.
std::vector<std::string_view> fragments_of(std::string_view report);

}  // namespace quotes
#endif  // FACTCHECK_PLUGINS_QUOTES_WORDING_H_
