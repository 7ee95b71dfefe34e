// The numbers of a matched figure: what stands in its parts, multiplied by its magnitude words.
//
//   "2.5 million"  amount(match, lattice, "number", "scale") -> 2500000, precision 5
//   "a quarter"    of a table of fractions -> 0.25
//
// Pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_EXTRACT_FIGURE_AMOUNT_H_
#define FACTCHECK_CORE_EXTRACT_FIGURE_AMOUNT_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/extract/lattice.h"
#include "core/extract/sequence_match.h"
#include "core/value/decimal.h"

namespace factcheck {

// A number and the power of ten that multiplies it.
struct Amount {
  Decimal value;
  std::int32_t precision = 0;
  bool words = false, grouped = false, scaled = false;
};

// Numerator and denominator as stated: "three quarters".
struct Fraction {
  std::int64_t numerator = 0, denominator = 0;
};

// "e6": 6. The values of magnitude words.
std::optional<std::int32_t> power_of(std::string_view value);
void multiply_by(Amount& amount, std::int32_t power);

// The number of a part as read; null if the part is none.
const NumberValue* number_of(const SequenceMatch& match, const Lattice& lattice, ValueKey key);
// The number of a part that is a number or a word of a table of numbers or fractions; nothing if the match lacks it.
std::optional<Amount> amount_of(const SequenceMatch& match, const Lattice& lattice, ValueKey number_key);
std::optional<Amount> amount_of(const SequenceMatch& match, const Lattice& lattice, ValueKey number_key,
                                ValueKey scale_key);
// Integer of a number, of an ordinal ("every fifth") or of a word table ("one").
std::optional<std::int64_t> whole_of(const SequenceMatch& match, const Lattice& lattice, ValueKey key,
                                     bool grouped = false);

// "2/3"
std::optional<Fraction> parse_fraction(std::string_view text);
// Parts of one: above 0, below 1, with as many digits as a decimal holds. Nothing for other fractions.
std::optional<Decimal> share_of(Fraction fraction);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_FIGURE_AMOUNT_H_
