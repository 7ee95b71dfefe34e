#include "core/value/decimal.h"

#include <limits>

namespace factcheck {
namespace {

__extension__ typedef __int128 Wide;

constexpr std::int32_t kMaxDigits = 18;  // what any int64 holds

Wide power_of_ten(std::int32_t n) {
  Wide result = 1;
  for (; n > 0; --n) result *= 10;
  return result;
}

std::optional<Decimal> narrowed(Wide coefficient, std::int32_t exponent) {
  while (coefficient != 0 && coefficient % 10 == 0) {
    coefficient /= 10;
    ++exponent;
  }
  if (coefficient > std::numeric_limits<std::int64_t>::max() ||
      coefficient < std::numeric_limits<std::int64_t>::min()) {
    return std::nullopt;
  }
  return Decimal::make(static_cast<std::int64_t>(coefficient), exponent);
}

std::int32_t digit_count(std::int64_t coefficient) {
  std::int32_t count = 0;
  for (; coefficient != 0; coefficient /= 10) ++count;
  return count;
}

// Sign of the decimal: -1, 0, 1.
int sign(const Decimal& d) { return (d.coefficient > 0) - (d.coefficient < 0); }

}  // namespace

Decimal Decimal::make(std::int64_t coefficient, std::int32_t exponent) {
  if (coefficient == 0) return {};
  while (coefficient % 10 == 0) {
    coefficient /= 10;
    ++exponent;
  }
  return {coefficient, exponent};
}

std::optional<Decimal> Decimal::parse(std::string_view plain) {
  const bool negative = !plain.empty() && plain.front() == '-';
  if (negative) plain.remove_prefix(1);
  std::int64_t coefficient = 0;
  std::int32_t digits = 0, exponent = 0;
  bool point = false, digit_before = false;
  for (const char c : plain) {
    if (c == '.') {
      if (point || !digit_before) return std::nullopt;
      point = true;
      digit_before = false;
      continue;
    }
    if (c < '0' || c > '9') return std::nullopt;
    digit_before = true;
    if (coefficient != 0 || c != '0') ++digits;
    if (digits > kMaxDigits) return std::nullopt;
    coefficient = coefficient * 10 + (c - '0');
    if (point) --exponent;
  }
  if (!digit_before) return std::nullopt;
  return make(negative ? -coefficient : coefficient, exponent);
}

std::string Decimal::str() const {
  std::string digits = std::to_string(coefficient);
  const std::size_t first = coefficient < 0 ? 1 : 0;
  if (exponent >= 0) return digits.append(static_cast<std::size_t>(exponent), '0');
  const auto decimals = static_cast<std::size_t>(-exponent);
  if (digits.size() - first <= decimals) digits.insert(first, decimals - (digits.size() - first) + 1, '0');
  return digits.insert(digits.size() - decimals, 1, '.');
}

std::strong_ordering Decimal::operator<=>(const Decimal& other) const {
  if (const int a = sign(*this), b = sign(other); a != b || a == 0) return a <=> b;
  // Magnitudes first: after that the exponents lie at most 18 apart and the scaled coefficients fit 128 bits.
  const std::int64_t top = std::int64_t{exponent} + digit_count(coefficient);
  const std::int64_t other_top = std::int64_t{other.exponent} + digit_count(other.coefficient);
  if (top != other_top)
    return (top < other_top) == (coefficient > 0) ? std::strong_ordering::less : std::strong_ordering::greater;
  const std::int32_t low = exponent < other.exponent ? exponent : other.exponent;
  const Wide mine = coefficient * power_of_ten(exponent - low);
  const Wide theirs = other.coefficient * power_of_ten(other.exponent - low);
  if (mine == theirs) return std::strong_ordering::equal;
  return mine < theirs ? std::strong_ordering::less : std::strong_ordering::greater;
}

std::optional<Decimal> add(Decimal a, Decimal b) {
  if (a.coefficient == 0) return b;
  if (b.coefficient == 0) return a;
  if (a.exponent < b.exponent) {
    const Decimal swap = a;
    a = b;
    b = swap;
  }
  const std::int64_t gap = std::int64_t{a.exponent} - b.exponent;
  if (gap > kMaxDigits) return std::nullopt;  // the sum has more digits than 64 bits hold
  return narrowed(a.coefficient * power_of_ten(static_cast<std::int32_t>(gap)) + b.coefficient, b.exponent);
}

std::optional<Decimal> subtract(Decimal a, Decimal b) {
  if (b.coefficient == std::numeric_limits<std::int64_t>::min()) return std::nullopt;
  return add(a, {-b.coefficient, b.exponent});
}

std::optional<Decimal> multiply(Decimal a, Decimal b) {
  return narrowed(Wide{a.coefficient} * b.coefficient, a.exponent + b.exponent);
}

Decimal quotient(std::int64_t n, std::int64_t d) {
  constexpr std::int32_t kSignificant = 15;
  if (n % d == 0) return Decimal::make(n / d, 0);
  const Wide magnitude = n < 0 ? -Wide{n} : Wide{n};
  // At least 15 digits of the quotient, then no more of them than that; what ends before is exact.
  const std::int32_t power = kSignificant + (digit_count(d) > digit_count(n) ? digit_count(d) - digit_count(n) : 0);
  Wide unit = d;
  std::int32_t exponent = -power;
  const Wide shifted = magnitude * power_of_ten(power);
  for (; shifted / unit >= power_of_ten(kSignificant); ++exponent) unit *= 10;
  const Wide rounded = (shifted + unit / 2) / unit;
  return Decimal::make(static_cast<std::int64_t>(n < 0 ? -rounded : rounded), exponent);
}

Decimal scaled(Decimal a, std::int32_t power) {
  return a.coefficient == 0 ? Decimal{} : Decimal{a.coefficient, a.exponent + power};
}

std::optional<std::int32_t> whole_number(Decimal a, std::int32_t most) {
  if (a.exponent < 0 || a.coefficient < 0) return std::nullopt;
  std::int64_t number = a.coefficient;
  for (std::int32_t i = 0; i < a.exponent && number <= most; ++i) number *= 10;
  if (number > most) return std::nullopt;
  return static_cast<std::int32_t>(number);
}

}  // namespace factcheck
