// Whether "heute" means the day of the text or these days.
//
//   "Der Rat hat heute zugestimmt." -> the day      "Heute leben dort nur noch Katzen." -> these days
//
// Words that the language's tables list tell, and the forms of its verbs. Pure function, safe on every thread.
#ifndef FACTCHECK_CORE_EXTRACT_DATE_TODAY_H_
#define FACTCHECK_CORE_EXTRACT_DATE_TODAY_H_

#include "core/extract/lattice.h"
#include "core/extract/sequence_match.h"

namespace factcheck {

bool tells_of_a_day(const SequenceMatch& match, const Lattice& lattice);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_DATE_TODAY_H_
