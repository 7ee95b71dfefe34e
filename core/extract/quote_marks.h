// Pairs the quotation marks of a text, whatever style they are in.
//
//   for (const Quoted& q : pair_marks(text, block)) q.inner.of(text)   // “Yes,” -> Yes,
//
// Pure function, safe on every thread. Apostrophes (don't, 's avonds, the boys'), inch marks (27") and gender colons
// are no marks. Quotations inside quotations belong to the outer one.
#ifndef FACTCHECK_CORE_EXTRACT_QUOTE_MARKS_H_
#define FACTCHECK_CORE_EXTRACT_QUOTE_MARKS_H_

#include <string_view>
#include <vector>

#include "core/text/span.h"

namespace factcheck {

struct Quoted {
  Span outer;           // with its marks
  Span inner;           // between them
  bool closed = true;   // false: opened at the block's start or behind a colon and running on to its end, as before a
                        // paragraph that continues the quotation
  bool single = false;  // ‘ ’ or ' '
};

// Shape: text order, disjoint.  Cost: linear in the block.
std::vector<Quoted> pair_marks(std::string_view text, Span block);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_QUOTE_MARKS_H_
