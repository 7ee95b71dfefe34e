// A key for an amount that few texts have, the same in every language.
//
//   amount_key(mention)   "17,446 kilometres", "879 Millionen Euro"; 0 for "three", "10 percent" and a date
//
// Pure function, safe on every thread.
#ifndef FACTCHECK_CORE_ABOUT_AMOUNT_KEY_H_
#define FACTCHECK_CORE_ABOUT_AMOUNT_KEY_H_

#include "core/extract/mention.h"
#include "core/rules/lexicon.h"

namespace factcheck {

// Of a figure that three digits or more tell from others; the unit is none of it, since it may be the very mistake.
// 0: any text may have it.
TermKey amount_key(const Mention& mention);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ABOUT_AMOUNT_KEY_H_
