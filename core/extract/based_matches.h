// Matches that rest on a date: "three days before" and "the last Friday of" say little until a date follows.
//
//   attach_bases(matches);   // "the first week of" + "October 2019", also "two days after" + ("the first week of" + …)
//
// Pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_EXTRACT_BASED_MATCHES_H_
#define FACTCHECK_CORE_EXTRACT_BASED_MATCHES_H_

#include <vector>

#include "core/extract/sequence_match.h"

namespace factcheck {

// Each match whose rule has the key `base` gives way to one match for every date that starts where it ends, longer by
// that date's tokens; without such a date it goes, and so do matches that are no more than a base ("the year").
// `matches` come by first token; the longer ones are put at their end.
void attach_bases(std::vector<SequenceMatch>& matches);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_BASED_MATCHES_H_
