// Scores and votes: one figure of two numbers, of which neither counts a thing by itself.
//
//   "won 3-2", "mit 52 zu 48 Stimmen":  unit "score", min the lower number, max the higher, the ratio as stated
//
// Pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_EXTRACT_FIGURE_SCORE_H_
#define FACTCHECK_CORE_EXTRACT_FIGURE_SCORE_H_

#include <optional>

#include "core/extract/lattice.h"
#include "core/extract/mention.h"
#include "core/extract/sequence_match.h"

namespace factcheck {

// The parts that rules name: number and number2, the numbers; counted, a noun between them.
// Nothing where the sentence tells of no contest and no vote: two numbers may be a range, a time or a name as well.
std::optional<Mention> build_score(const SequenceMatch& match, const Lattice& lattice);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_FIGURE_SCORE_H_
