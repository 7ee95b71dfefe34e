// Whether two figures or dates give one value, as near as words can say it.
//
//   if (same_value(draft, claim, article, fact, 31)) …   "14" and "about fourteen", "March" and "3 March";
//                                                        "last month" twice, in texts without a date
//
// Pure function, safe on every thread.
#ifndef FACTCHECK_CORE_MATCH_SAME_VALUE_H_
#define FACTCHECK_CORE_MATCH_SAME_VALUE_H_

#include "core/archive/archive.h"

namespace factcheck {

// Of a to b; Incomparable unless both are figures or both are dates.
Comparison compare_values(const Mention& a, const Mention& b);

// `coarsest`: a date of more days than that does not stand for one within it.
bool same_value(const Analysis& a, const Mention& ours, const Analysis& b, const Mention& theirs,
                std::int32_t coarsest);

// The same of a claim and a fact of the archive.
bool same_value(const Analysis& draft, const Mention& claim, const Archive& archive, FactId fact,
                std::int32_t coarsest);

// "9,470", "$13 billion" and "12 May" hardly stand in two stories, "two" and "this year" do in any.
bool is_telling(const Analysis& text, const Mention& value);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_MATCH_SAME_VALUE_H_
