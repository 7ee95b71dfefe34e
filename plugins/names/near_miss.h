// Whether one name is the other misspelt.
//
//   is_near_miss(run, "Antonia Berger", "Antonia Bergner")   // true
//
// Pure function.
#ifndef FACTCHECK_PLUGINS_NAMES_NEAR_MISS_H_
#define FACTCHECK_PLUGINS_NAMES_NEAR_MISS_H_

#include <string_view>

#include "factcheck/plugin/plugin.h"

namespace names {

// Names of two words or more of which all but one are the same, and that one begins alike and differs in a letter (from
// eight letters on: two). Endings of cases, and spellings that come from another alphabet, are no misspellings; nor is,
// if `translated`, any way to write one sound in another language.
bool is_near_miss(const factcheck::plugin::Run& run, std::string_view claim, std::string_view fact, bool translated);

}  // namespace names
#endif  // FACTCHECK_PLUGINS_NAMES_NEAR_MISS_H_
