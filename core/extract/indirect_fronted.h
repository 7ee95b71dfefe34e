// What is said in front of its verb: "Den Verkauf lehnte die Ministerin ab", "Voor stakingen waarschuwde de bond".
//
//   fronted(sentence, cue, low)   // cue: a verb whose object or prepositional object is what is said
//
// Where the verb comes second, as in German and Dutch, any part of the sentence may stand before it.
// Pure function, safe on every thread.
#ifndef FACTCHECK_CORE_EXTRACT_INDIRECT_FRONTED_H_
#define FACTCHECK_CORE_EXTRACT_INDIRECT_FRONTED_H_

#include <cstdint>
#include <optional>

#include "core/extract/indirect_frame.h"

namespace factcheck {

// Nothing where what stands in front may be the subject, or an object follows the speaker.
std::optional<IndirectFrame> fronted(const SpokenSentenceView& sentence, const Cue& cue, std::uint32_t low);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_INDIRECT_FRONTED_H_
