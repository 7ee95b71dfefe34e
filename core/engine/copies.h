// Copies of one text are one source: an agency's report in two papers.
//
//   if (is_copy(archive, first, second)) …   // cite the first alone and name the second
//
// Pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_ENGINE_COPIES_H_
#define FACTCHECK_CORE_ENGINE_COPIES_H_

#include "core/archive/archive.h"
#include "core/archive/duplicates.h"

namespace factcheck {

// Whether both are one hand's: the same words for the value, in articles that as a whole are nearly the same or in one
// and the same sentence.
bool is_copy(const Archive& archive, FactId a, FactId b);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ENGINE_COPIES_H_
