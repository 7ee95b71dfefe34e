// What articles can know that were written long after the draft.
//
//   if (is_hindsight(draft, claim, decision)) …   nobody could have known: no contradiction
//
// Pure function.
#ifndef FACTCHECK_CORE_ENGINE_HINDSIGHT_H_
#define FACTCHECK_CORE_ENGINE_HINDSIGHT_H_

#include <cstdint>

#include "core/archive/archive.h"
#include "core/engine/verdict.h"

namespace factcheck {

// Whether a contradiction rests on nothing but articles of more than a month after the draft's own date, and is about
// how things stood (a figure without a period) or were to come (a later date): prices change, and plans do.
bool is_hindsight(const Analysis& draft, std::uint32_t claim, const Decision& decision);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ENGINE_HINDSIGHT_H_
