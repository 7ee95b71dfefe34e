// The morphemes from which a language makes its number words; filled from rules/<lang>/number.toml.
#ifndef FACTCHECK_CORE_RULES_NUMBER_TABLES_H_
#define FACTCHECK_CORE_RULES_NUMBER_TABLES_H_

#include <cstdint>
#include <string>
#include <vector>

namespace factcheck {

// [[number]] value = 3, role = "unit", forms = ["drei"]
struct NumberMorpheme {
  std::string form;  // folded
  std::int64_t value = 0;
  enum class Role : std::uint8_t {
    Unit,         // 1 … 9
    Teen,         // 10 … 19
    Ten,          // 20, 30 … 90
    Hundred,      // x 100
    Scale,        // x 1000, x 10^6 …
    Link,         // "und", "en", "and", "ën", "-": between parts
    Article,      // "ein", "een", "a": 1 only before Hundred or Scale
    Half,         // "anderthalb", "half": adds a half; value in tenths
    OrdinalEnd,   // "ste", "te", "th": makes an ordinal of what stands before
    Fraction,     // "thirds", "Drittel", "kwart": the denominator
    FractionEnd,  // "ths", "tel", "sten": makes a denominator of what stands before
    Point,        // "point", "Komma": digits after the decimal mark follow
    Of            // "of", "van": between a fraction and what it is taken of
  } role = Role::Unit;
  bool ordinal = false;  // whole word that is an ordinal: "third", "dritte"
};

// Endings stand after other morphemes only.
constexpr bool is_end(NumberMorpheme::Role role) {
  return role == NumberMorpheme::Role::OrdinalEnd || role == NumberMorpheme::Role::FractionEnd;
}

constexpr unsigned role_bit(NumberMorpheme::Role role) { return 1u << static_cast<unsigned>(role); }

// Whether a number may open with what stands under these roles: not with what goes on one alone, "und" and "ste".
constexpr bool may_open_number(unsigned roles) {
  constexpr unsigned kGoOn = role_bit(NumberMorpheme::Role::Link) | role_bit(NumberMorpheme::Role::Of) |
                             role_bit(NumberMorpheme::Role::OrdinalEnd) | role_bit(NumberMorpheme::Role::FractionEnd);
  return (roles & ~kGoOn) != 0;
}

struct NumberTables {
  std::vector<NumberMorpheme> morphemes;
  bool units_before_tens = false;  // "einundzwanzig"
  bool ordinal_fractions = false;  // an ordinal is a denominator, too: "a fifth", "een vijfde"
  bool compounds = false;          // parts are written together: "zweitausendfünfhundert"
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_RULES_NUMBER_TABLES_H_
