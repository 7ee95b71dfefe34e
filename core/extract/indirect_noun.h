// What is said behind a noun of saying: "Hale's warning that …", "die Forderung der Reederei, dass …"; and beside one
// of thinking: "in Hale's view …".
//
//   noun_clause(sentence, cue, low)   // cue: the noun
//
// Pure function, safe on every thread.
#ifndef FACTCHECK_CORE_EXTRACT_INDIRECT_NOUN_H_
#define FACTCHECK_CORE_EXTRACT_INDIRECT_NOUN_H_

#include <cstdint>
#include <optional>

#include "core/extract/indirect_frame.h"

namespace factcheck {

// Nothing where no clause follows the noun, or nobody is named whose word it is.
std::optional<IndirectFrame> noun_clause(const SpokenSentenceView& sentence, const Cue& cue, std::uint32_t low);

// "in Hale's view", "ihrer Ansicht nach": whose it is, from the first word of the phrase on. Nothing where the noun has
// no owner in front.
std::optional<NounPhrase> viewer(const SpokenSentenceView& sentence, const Cue& cue, std::uint32_t low);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_INDIRECT_NOUN_H_
