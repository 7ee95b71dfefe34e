// A figure as the text states it, and what it means for two figures to agree.
//
//   "mehr als 100 Organisationen":  min 100 exclusive, max open, unit "count", counted "Organisationen"
//   compare(more_than_100, exactly_129) == Comparison::Contains
//
// Plain values; pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_VALUE_FIGURE_H_
#define FACTCHECK_CORE_VALUE_FIGURE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/value/comparison.h"
#include "core/value/decimal.h"

namespace factcheck {

struct Bound {
  enum class Limit : std::uint8_t {
    Stated,  // value holds
    Open,    // no limit on this side: the max of "more than 100"
    Absent   // there is a limit, but the text does not give it: the max of "several"
  };
  Decimal value;
  Limit limit = Limit::Stated;
  bool exclusive = false;  // the limit itself is outside: the min of "more than 100"
  bool operator==(const Bound&) const = default;
};

enum class Change : std::uint8_t { None = 0, By = 1, To = 2, From = 3 };
enum class Direction : std::uint8_t { None = 0, Up = 1, Down = 2 };

// Kept as stated: "about 3.5 million" is min = max = 3500000, approximate. Only comparing widens.
struct Figure {
  Bound min, max;
  bool approximate = false;
  bool ordinal = false;
  // "one in five": 1 and 5, value 0.2, unit "1"; of a score as stated, "2-3": 2 and 3; denominator 0: no ratio
  std::int64_t numerator = 0, denominator = 0;
  std::int32_t precision = 0;  // exponent of the last digit given: 5 for "16.8 million", 0 for "129", -1 for "2.5"
  std::string unit = "count";  // "count", "percent", "percentage-point", "permille", "basis-point", "currency:EUR",
                               // "age", "score" (min the lower number), else UCUM ("1": a share)
  std::string counted;         // head noun as written: "organisations"
  std::string base;            // "52 percent of the reports": "the reports"
  std::string per;  // "2.8 billion a day": "day"; one of second minute hour day week month quarter year, or a noun
  Change change = Change::None;
  Direction direction = Direction::None;
  bool operator==(const Figure&) const = default;
};

// The number that a figure states: of "more than 100" the 100.
Decimal number_of(const Figure& figure);

// Whether the figure is near the one bound that it states, on the one side that it leaves open: "nearly 500" (max
// exclusive, min Absent) and "a good 500" (min, max Absent). Vague plurals lie anywhere above theirs.
bool is_near(const Figure& figure);

// Of a to b.  Bounds: as stated; an approximate figure stands for half a unit of its last significant digit given, but
// at least 5 percent, to either side; what is near its bound for up to a tenth, to the one side, and the bound itself,
// which others may have rounded; one rounded more coarsely than the other (precision higher) for half a unit of its
// last digit given. Vague plurals (limit Absent) contain what lies above their min.  Units: equal or convertible (UCUM
// prefixes of length, mass, volume, area, speed, energy, data; percent and ratio; currencies never convert); else
// Incomparable, as are ordinal and cardinal. Scores agree where both numbers do, whoever is named first. Changes in
// percent are compared as what they come to: "down by 70" is "down to 30"; any other By against To is Incomparable, as
// are By and an unequal level ("2 GB less", "50 GB") and figures whose `per` are both stated and differ.
Comparison compare(const Figure& a, const Figure& b);

// The figure in another unit of the same dimension; nothing if the units do not convert.
std::optional<Figure> convert(const Figure& figure, std::string_view unit);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_VALUE_FIGURE_H_
