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
  bool closed = true;   // false: running on to the block's end, as before a paragraph that continues the quotation
  bool opened = true;   // false: it ends what the block before has left open
  bool single = false;  // ‘ ’ or ' '
};

// Whether the block before has left a quotation open, which a closing mark of this one may end.
enum class Before : std::uint8_t { Closed, Open };

// Shape: text order, disjoint.  Cost: linear in the block.
std::vector<Quoted> pair_marks(std::string_view text, Span block, Before before = Before::Closed);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_QUOTE_MARKS_H_
