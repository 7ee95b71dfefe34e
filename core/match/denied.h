// Whether an article tells with a 'not' alone what the claim tells without one.
//
//   if (const std::optional<Span> words = affirmed(claim, fact)) …   "binding" of "a binding advice", where the article
//                                                                    has "a non-binding advice", "not binding" alone
//
// Pure function, safe on every thread.
#ifndef FACTCHECK_CORE_MATCH_DENIED_H_
#define FACTCHECK_CORE_MATCH_DENIED_H_

#include <optional>

#include "core/match/score.h"

namespace factcheck {

// Of two events whose sentences have more in common: all words that stand behind a 'not' in the fact's sentence stand
// in the claim's, which denies nothing, and no other sentence of the article affirms them. Where they stand in the
// draft.
std::optional<Span> affirmed(const Claim& claim, const Side& fact);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_MATCH_DENIED_H_
