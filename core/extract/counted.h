// The noun phrase that a figure counts: the words after the number.
//
//   "129 children's organisations have":  phrase "children's organisations", head "organisations"
//   "52 percent of the reports":          phrase and head "reports", base "the reports"
//
// Pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_EXTRACT_COUNTED_H_
#define FACTCHECK_CORE_EXTRACT_COUNTED_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/extract/lattice.h"

namespace factcheck {

struct TokenRange {
  std::uint32_t first = 0, count = 0;
  std::uint32_t end() const { return first + count; }
};

struct Counted {
  TokenRange phrase;     // without determiners
  TokenRange head;       // its last word, with what hyphens join to it
  TokenRange base;       // after "of": the phrase with its determiners; count 0: no "of"
  bool certain = false;  // shown to be a noun: by its capital letter or its plural
};

// The noun phrase that starts at the token, possibly after "of"; nothing if none can be told for certain.
std::optional<Counted> find_counted(const Lattice& lattice, std::uint32_t token);

// The noun at the token, which a hyphen joins to a number: "a 12-member jury". Nothing for a name ("7-Eleven"), a
// length of time and what counts nothing ("a two-way street").
std::optional<Counted> find_joined(const Lattice& lattice, std::uint32_t token);

// Whether second and third ones are counted of it: "the second round", "the third division prize".
bool is_counted_off(const Lattice& lattice, const Counted& counted);
// Whether its capital makes a name of an ordinal before it: "5th Avenue", "3. FC".
bool names_street(const Lattice& lattice, const Counted& counted);

// Whether what seems to be counted is the verb that ends a clause where the language puts it last: "omdat we 200
// verkochten". `number`: the first token of the figure.
bool is_verb(const Lattice& lattice, std::uint32_t number, const Counted& counted);

// Whether a noun phrase may open at the token, and whether what opens there is surely a noun in the plural.
bool opens_noun(const Lattice& lattice, std::uint32_t token);
bool counts_plural(const Lattice& lattice, std::uint32_t token);

// Whether the clause goes on with a verb at the token, told by its ending or by the object behind it: "both wings and
// flew on", "both cups and keep the title".
bool goes_on_as_verb(const Lattice& lattice, std::uint32_t token);

// What follows "cue:" in the value of a word of the class figure_cue at the token: cue_value(l, 3, "per:") == "day".
// Values and not classes are asked for, since a pack does not know its classes by name. Empty: no such cue.
struct FigureCue {
  std::string_view value;
  std::uint32_t token_count = 0;
};
FigureCue cue_among_entries(const Lattice& lattice, std::uint32_t token, std::string_view prefix);
inline FigureCue find_cue(const Lattice& lattice, std::uint32_t token, std::string_view prefix) {
  // Most words have none that opens so, and most are asked here.
  const bool may = token < lattice.tokens().size() && lattice.may_say(token, prefix);
  return may ? cue_among_entries(lattice, token, prefix) : FigureCue{};
}
inline bool has_cue(const Lattice& lattice, std::uint32_t token, std::string_view prefix) {
  return find_cue(lattice, token, prefix).token_count > 0;
}

// Whether the number at the token is a type's name: "737s", "737 jets", "737-Maschinen", "777- und 787-Jets".
bool opens_type(const Lattice& lattice, std::uint32_t token);

// Function words end a noun phrase.
bool is_function_word(const Lattice& lattice, std::uint32_t token);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_COUNTED_H_
