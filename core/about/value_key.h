// A key for an amount that few texts have, the same in every language.
//
//   value_key(figure)   "17,446 kilometres", "879 Millionen Euro"; 0 for "three" and "10 percent"
//
// Pure function, safe on every thread.
#ifndef FACTCHECK_CORE_ABOUT_VALUE_KEY_H_
#define FACTCHECK_CORE_ABOUT_VALUE_KEY_H_

#include "core/rules/lexicon.h"
#include "core/value/figure.h"

namespace factcheck {

// Of a figure that three digits or more tell from others; the unit is none of it, since it may be the very mistake.
// 0: any text may have it.
TermKey value_key(const Figure& figure);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ABOUT_VALUE_KEY_H_
