// Who judges a thing in the passive: "the plan was criticised by the ferry line", "wurde von der Reederei kritisiert".
//
//   if (auto frame = passive_frame(sentence, cue, low)) …   // the participle, its agent, and what it is about
//
// Pure function, safe on every thread.
#ifndef FACTCHECK_CORE_EXTRACT_INDIRECT_PASSIVE_H_
#define FACTCHECK_CORE_EXTRACT_INDIRECT_PASSIVE_H_

#include <cstdint>
#include <optional>

#include "core/extract/indirect_frame.h"

namespace factcheck {

// The frame of a participle that has its auxiliary and a somebody as its agent; its content is the subject.
std::optional<IndirectFrame> passive_frame(const SpokenSentenceView& sentence, const Cue& cue, std::uint32_t low);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_INDIRECT_PASSIVE_H_
