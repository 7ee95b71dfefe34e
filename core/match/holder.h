// Whether an article has somebody else in an office, or doing something, in a story that the draft tells in much the
// same words.
//
// Pure function, safe on every thread.
#ifndef FACTCHECK_CORE_MATCH_HOLDER_H_
#define FACTCHECK_CORE_MATCH_HOLDER_H_

#include "core/match/score.h"

namespace factcheck {

// Of two roles of one office: each has a person whom the other text does not name anywhere, and half of the names and
// words of the claim's sentence stand in the fact's, too.
bool is_other_holder(const Side& claim, const Side& fact, const Weights& weights, const Knowledge& knowledge);
// Of two roles: the claim's sentence or the one before it names the fact's body, too. "The Nordline group's head" and
// "the Nordwerft's head" may be one where both are spoken of in one breath.
bool names_body_beside(const Side& claim, const Side& fact);
// Of two events in which the same happens: the same of those who do it.
bool is_other_actor(const Side& claim, const Side& fact, const Weights& weights, const Knowledge& knowledge);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_MATCH_HOLDER_H_
