// What is said first and framed behind it: "…, sagte Müller", "…, the minister said", "…, wie die Polizei mitteilte".
//
//   aside(sentence, cue, low, goes_on)   // goes_on: the sentence has a frame already, which this one may pass on
//
// Pure functions, safe on every thread. Each returns nothing where the cue frames nothing so; what is said starts at
// `low` or behind it.
#ifndef FACTCHECK_CORE_EXTRACT_INDIRECT_ASIDE_H_
#define FACTCHECK_CORE_EXTRACT_INDIRECT_ASIDE_H_

#include <cstdint>
#include <optional>

#include "core/extract/indirect_frame.h"

namespace factcheck {

inline constexpr std::uint32_t kShortestAside = 3;  // words before "…, said Nair"

// "…, wie die Polizei am Montag mitteilte": a comma and "as" part what is said from who says it.
std::optional<IndirectFrame> as_behind(const SpokenSentenceView& sentence, const Cue& cue, std::uint32_t low);
// …, sagte Müller
std::optional<IndirectFrame> aside(const SpokenSentenceView& sentence, const Cue& cue, std::uint32_t low, bool goes_on);
// …, the minister said
std::optional<IndirectFrame> aside_speaker(const SpokenSentenceView& sentence, const Cue& cue, std::uint32_t low,
                                           bool goes_on);

// The words of the range, signs left out.
std::uint32_t spoken_words(const QuoteWords& words, WordRange range);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_INDIRECT_ASIDE_H_
