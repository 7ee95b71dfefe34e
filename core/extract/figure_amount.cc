#include "core/extract/figure_amount.h"

#include <charconv>

namespace factcheck {
namespace {

constexpr std::int64_t kMostParts = 1'000'000;
constexpr std::int64_t kShareUnit = 1'000'000'000'000'000;
constexpr std::int32_t kShareDigits = 15;

// Of a word table: "a pair" is 2, "a quarter" 0.25.
std::optional<Amount> word_amount(std::string_view plain) {
  const std::optional<Fraction> fraction = parse_fraction(plain);
  const std::optional<Decimal> value = fraction ? share_of(*fraction) : Decimal::parse(plain);
  if (!value) return std::nullopt;
  return Amount{*value, value->exponent, true, false, false};
}

}  // namespace

std::optional<std::int32_t> power_of(std::string_view value) {
  if (value.size() < 2 || value.front() != 'e') return std::nullopt;
  std::int32_t power = 0;
  const auto [end, error] = std::from_chars(value.data() + 1, value.data() + value.size(), power);
  if (error != std::errc() || end != value.data() + value.size()) return std::nullopt;
  return power;
}

void multiply_by(Amount& amount, std::int32_t power) {
  amount.value = scaled(amount.value, power);
  amount.precision += power;
  amount.scaled = true;
}

const NumberValue* number_of(const SequenceMatch& match, const Lattice& lattice, ValueKey key) {
  const MatchedPart* const part = match.part(key);
  const bool read = part != nullptr && part->item != nullptr && part->item->number >= 0;
  return read ? &lattice.number(part->item->number) : nullptr;
}

std::optional<Amount> amount_of(const SequenceMatch& match, const Lattice& lattice, ValueKey number_key) {
  const MatchedPart* part = match.part(number_key);
  if (part == nullptr || part->item == nullptr) return std::nullopt;
  if (part->item->number < 0) return word_amount(part->item->value);
  const NumberValue& number = lattice.number(part->item->number);
  return Amount{number.value, number.precision, number.words, number.grouped, false};
}

std::optional<Amount> amount_of(const SequenceMatch& match, const Lattice& lattice, ValueKey number_key,
                                ValueKey scale_key) {
  std::optional<Amount> result = amount_of(match, lattice, number_key);
  if (!result) return std::nullopt;
  if (const auto power = power_of(match.value(scale_key))) multiply_by(*result, *power);
  return result;
}

std::optional<std::int64_t> whole_of(const SequenceMatch& match, const Lattice& lattice, ValueKey key, bool grouped) {
  const MatchedPart* part = match.part(key);
  std::optional<Decimal> value;
  if (part != nullptr && part->item != nullptr && part->item->number >= 0) {
    const NumberValue& number = lattice.number(part->item->number);
    if (number.grouped && !grouped) return std::nullopt;
    value = number.value;
  } else {
    value = Decimal::parse(match.value(key));
  }
  if (!value || value->exponent < 0 || value->exponent > 6) return std::nullopt;
  std::int64_t result = value->coefficient;
  for (std::int32_t i = 0; i < value->exponent; ++i) result *= 10;
  return result;
}

std::optional<Fraction> parse_fraction(std::string_view text) {
  Fraction fraction;
  const char* const end = text.data() + text.size();
  const auto upper = std::from_chars(text.data(), end, fraction.numerator);
  if (upper.ec != std::errc() || upper.ptr == end || *upper.ptr != '/') return std::nullopt;
  const auto lower = std::from_chars(upper.ptr + 1, end, fraction.denominator);
  if (lower.ec != std::errc() || lower.ptr != end) return std::nullopt;
  return fraction;
}

std::optional<Decimal> share_of(Fraction fraction) {
  const auto [numerator, denominator] = fraction;
  if (numerator <= 0 || denominator <= numerator || denominator > kMostParts) return std::nullopt;
  __extension__ typedef __int128 Wide;
  const Wide parts = (static_cast<Wide>(numerator) * kShareUnit + denominator / 2) / denominator;
  return Decimal::make(static_cast<std::int64_t>(parts), -kShareDigits);
}

}  // namespace factcheck
