// The fields of a mention by their names in the contract, as text: what rule examples are compared with.
//
//   fields(mention)   // {"min","16800000"}, {"min_exclusive","false"}, {"max","null"} …
//
// Pure function, safe on every thread.
#ifndef FACTCHECK_CORE_EXTRACT_FIELDS_H_
#define FACTCHECK_CORE_EXTRACT_FIELDS_H_

#include <string>
#include <utility>
#include <vector>

#include "core/extract/mention.h"

namespace factcheck {

// Figures and dates: every key of the contract's object (null, true, false and numbers in JSON's spelling, strings
// bare). Statements: direct, speaker, speaker_name, role, cue, content, addressee, via (their texts or "null"),
// polarity, modality. Shape: in the contract's order.
std::vector<std::pair<std::string, std::string>> fields(const Mention& mention);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_FIELDS_H_
