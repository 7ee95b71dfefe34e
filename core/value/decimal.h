// Exact decimals: coefficient x 10^exponent.
//
//   *Decimal::parse("16.8") == Decimal{168, -1};   scaled({168, -1}, 6) == 16800000
//
// Plain values, normalised: a coefficient not divisible by ten, or zero with exponent zero. No floating point anywhere.
#ifndef FACTCHECK_CORE_VALUE_DECIMAL_H_
#define FACTCHECK_CORE_VALUE_DECIMAL_H_

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace factcheck {

struct Decimal {
  std::int64_t coefficient = 0;
  std::int32_t exponent = 0;

  // Normalises.
  static Decimal make(std::int64_t coefficient, std::int32_t exponent);
  // "-16.8" with a point and ASCII digits only; nothing if it is not one or does not fit 18 digits.
  static std::optional<Decimal> parse(std::string_view plain);
  // Plain notation without exponent: "16800000", "0.5".
  std::string str() const;
  bool operator==(const Decimal&) const = default;               // both sides normalised
  std::strong_ordering operator<=>(const Decimal& other) const;  // exact, via 128 bits
};

// Nothing on overflow of 64 bits (after normalising).
std::optional<Decimal> add(Decimal a, Decimal b);
std::optional<Decimal> subtract(Decimal a, Decimal b);
std::optional<Decimal> multiply(Decimal a, Decimal b);
Decimal quotient(std::int64_t n, std::int64_t d);  // n / d with 15 significant digits; d > 0
Decimal scaled(Decimal a, std::int32_t power);     // a x 10^power
// 0 … most, if it is one of these.
std::optional<std::int32_t> whole_number(Decimal a, std::int32_t most);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_VALUE_DECIMAL_H_
