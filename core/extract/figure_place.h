// Where a number stands tells whether it is a figure: not inside "COVID-19", after "Boeing", in "3:1" or on "page 5".
//
// Pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_EXTRACT_FIGURE_PLACE_H_
#define FACTCHECK_CORE_EXTRACT_FIGURE_PLACE_H_

#include <cstdint>

#include "core/extract/lattice.h"

namespace factcheck {

struct Place {
  std::uint32_t first = 0, end = 0;  // tokens of the number
  bool counts = false;               // a noun follows that it counts
};

// Whether a number starts there, in digits or words.
bool starts_number(const Lattice& lattice, std::uint32_t token);
// Whether the tokens are words of their own, neither joined to others by - / : . nor to letters.
bool stands_free(const Lattice& lattice, std::uint32_t first, std::uint32_t end);
// Whether a bare number names something: a list item, a paragraph, a product, a part of a telephone number.
bool is_label(const Lattice& lattice, Place place);
// Whether a bare number is a type of aircraft: "the 787 of Boeing", "a new 737".
bool is_model(const Lattice& lattice, Place place);
// Whether words that tell a number's things apart open at the token: "the 250 that are needed", "three of them". Known:
// a determiner stands before the number.
bool tells_which(const Lattice& lattice, std::uint32_t token, bool known);
// Whether words that tell what befell those who are counted open at the token: "ten injured", "ten were killed", "ten
// more.".
bool tells_fate(const Lattice& lattice, std::uint32_t token);
// Whether the number at the token is part of a name: "the Group of Seven".
bool is_named_number(const Lattice& lattice, std::uint32_t first);
// Whether the sign that may mean inches rather closes quotation marks: it is a curly one, stands within a pair, or no
// word follows.
bool closes_quotation(const Lattice& lattice, std::uint32_t token);
// Whether it is all that the sentence says, as in a cell of a table: no other word or number stands there but "of".
bool stands_alone(const Lattice& lattice, Place place);
// Whether one capital glued to one digit makes a name of both: "3M", "5G".
bool names_product(const Lattice& lattice, std::uint32_t capital);
// Whether a currency may stand before its number: signs, codes and abbreviations do, "in pounds 20" is two things.
bool may_precede_number(const Lattice& lattice, std::uint32_t currency);
// Tokens of a minus before the number: 1 for "-5" and "minus 5", 0 for "3-5" and "May - 5".
std::uint32_t minus_before(const Lattice& lattice, Place place);
// Whether a number between commas after a name is an age: "Anna Smit, 43, …".
bool is_age_of_name(const Lattice& lattice, Place place);
// Whether the range at the token is two figures: "rose from 10 to 20 percent".
bool starts_change(const Lattice& lattice, std::uint32_t first);
// Whether a verb of change leads to the number: "rose to ten", "raise the output from two a month to ten".
bool reaches(const Lattice& lattice, std::uint32_t first);
// Whether the currency before it is no part of it: of "from €2 million to €3 million", what follows the sign.
bool lacks_currency(const Lattice& lattice, std::uint32_t first);
// Whether nothing before the number makes a year of it: no function word, no name.
bool follows_freely(const Lattice& lattice, std::uint32_t first);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_FIGURE_PLACE_H_
