// What bound words make of a figure: "more than 100", "nearly 500", "30 or more".
//
//   bounds_of(match, lattice).words[0]   // "well over" -> ">"
//   set_bound({"<~"}, figure)            // "nearly 500": max 500 exclusive, min absent, approximate
//
// Pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_EXTRACT_FIGURE_BOUNDS_H_
#define FACTCHECK_CORE_EXTRACT_FIGURE_BOUNDS_H_

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "core/extract/lattice.h"
#include "core/extract/sequence_match.h"
#include "core/value/figure.h"

namespace factcheck {

// Lifetime: a view into the language pack.
struct BoundWord {
  std::string_view value;  // ">", ">=", "<", "<="; "~": about; with both, near the bound; empty: no such word
  bool weak = false;       // with large numbers, units and magnitudes alone: "over" has other meanings
  bool with_unit = false;  // with the last two alone: "unter" is "among" as well
  bool approximate() const { return value.ends_with('~'); }
};

struct Bounds {
  std::array<BoundWord, 2> words;
  bool comparative = false;  // they compare with something else: "20 percent more than 100", "twice as many as 100"
};

// The bound words of a matched figure.
Bounds bounds_of(const SequenceMatch& match, const Lattice& lattice);
// What stands behind a figure and its noun: "640 boats or more"; "640 at least" where that ends the clause.
std::optional<BoundWord> late_bound(const Lattice& lattice, std::uint32_t token);
// Bounds a figure that states one value.
void set_bound(const BoundWord& bound, Figure& figure);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_FIGURE_BOUNDS_H_
