// Whether one value could be another gone wrong.
//
//   if (could_be_slip(draft, claim, article, fact)) …   "28 October" for "25 October", "three weeks" for "two weeks"
//
// Pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_MATCH_SLIP_H_
#define FACTCHECK_CORE_MATCH_SLIP_H_

#include "core/archive/archive.h"

namespace factcheck {

// Whether they give one number in another order of its digits, on another scale or in another unit: "37.2" and "72.3",
// "40 million" and "40 billion", "73 months" and "73 years", "7.5 percent" and "7.5 percentage points".
bool is_slip_of_digits(const Mention& ours, const Mention& theirs);

// Of these, the digits on another scale.
bool is_slip_of_scale(const Mention& ours, const Mention& theirs);

// Whether two different values are stated so much alike that the one could be the other gone wrong: amounts of one unit
// and about one size, lengths of time in one unit, dates that differ in a single part ("25 October" and "28 October",
// "June 1969" and "August 1969").
bool could_be_slip(const Analysis& a, const Mention& ours, const Analysis& b, const Mention& theirs);

// One digit and noughts: "10 million" stands anywhere.
bool is_round(const Figure& figure);

// Small numbers of things stand everywhere.
bool counts_few(const Mention& value);

// Numbers of quite another size, the digits being others, too: "0.19 percent" is not "25.5 percent" gone wrong.
bool is_far_off(const Figure& a, const Figure& b);

// Exact numbers of two digits or more, one of which is another, is left out or added, or stands where its neighbour
// should: "$199" and "$99", "21,000" and "11,000", "65" and "56".
bool is_other_by_a_digit(const Figure& a, const Figure& b);

// "1994"; "Thursday": nothing else of the date is named.
bool is_year(const Mention& mention);
bool is_weekday(const Analysis& a, const Mention& mention);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_MATCH_SLIP_H_
