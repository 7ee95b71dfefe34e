// Whether two figures or dates give one value, as near as words can say it.
//
//   if (same_value(draft, claim, article, fact)) …   "14" and "about fourteen", "March" and "3 March";
//                                                    "last month" twice, in texts without a date
//
// Pure function, safe on every thread.
#ifndef FACTCHECK_CORE_MATCH_SAME_VALUE_H_
#define FACTCHECK_CORE_MATCH_SAME_VALUE_H_

#include "core/archive/archive.h"

namespace factcheck {

bool same_value(const Analysis& a, const Mention& ours, const Analysis& b, const Mention& theirs);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_MATCH_SAME_VALUE_H_
