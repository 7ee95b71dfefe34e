#include "core/extract/number_reader_grammar.h"

#include <algorithm>
#include <limits>

#include "core/value/decimal.h"

namespace factcheck {
namespace {

constexpr std::int64_t kNoLimit = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kTenths = 10;  // what stands under half is in tenths
constexpr std::int64_t kHundred = 100, kThousand = 1000, kMillion = 1'000'000;
constexpr std::int64_t kMostDecimals = 1'000'000'000;

std::int32_t power_of(std::int64_t scale) {
  std::int32_t power = 0;
  for (; scale >= 10; scale /= 10) ++power;
  return power;
}

}  // namespace

const NumberPiece& NumberGrammar::take() {
  const NumberPiece& piece = pieces_[at_++];
  ordinal_ = piece.ordinal;
  return piece;
}

bool NumberGrammar::link() {
  const std::size_t before = at_;
  joint();
  return at_ > before;
}

// "and", "-and-" or "-"; true only if a word was among them.
bool NumberGrammar::joint() {
  bool found = false;
  for (; !done() && (pieces_[at_].hyphen || next_is(Role::Link)); ++at_) found |= !pieces_[at_].hyphen;
  return found;
}

// "two-hundred"
void NumberGrammar::skip_hyphen(Role before) {
  if (!done() && pieces_[at_].hyphen && next_is(before, 1)) ++at_;
}

// A one that is also an article is a unit inside a word only, where numbers are written together.
bool NumberGrammar::unit_here() const {
  if (next_is(Role::Unit)) return true;
  const bool inner = glued() || (at_ + 1 < pieces_.size() && !pieces_[at_ + 1].word_start);
  return tables_.compounds && next_is(Role::Article) && inner;
}

void NumberGrammar::restart() {
  at_ = 0;
  scale_ = 0;
  last_power_ = 0;
  ordinal_ = loose_ = false;
}

std::optional<NumberValue> NumberGrammar::read() {
  if (pieces_.size() == 1 && pieces_[0].is(Role::Unit) && pieces_[0].value == 0) return finish({}, 0);
  if (const auto value = cardinal()) return value;
  restart();
  return mere_fraction();
}

std::optional<NumberValue> NumberGrammar::cardinal() {
  Ratio total;
  std::int64_t limit = kNoLimit;
  bool first = true;
  while (!done()) {
    if (!first) {
      if (const std::optional<Ratio> half = half_of_scale()) {
        total.n += half->n;
        break;
      }
      link();
    }
    const std::optional<Ratio> part = read_part(limit);
    if (!part || !total.whole() || __builtin_mul_overflow(total.n, part->d, &total.n) ||
        __builtin_add_overflow(total.n, part->n, &total.n)) {
      return std::nullopt;
    }
    total.d = part->d;
    first = false;
    if (scale_ > 0 && total.whole() && add_point(total)) break;  // "two thousand point five"
    if (scale_ == 0 || next_is(Role::OrdinalEnd)) break;
    limit = scale_;
  }
  if (!ordinal_end(total.whole() ? total.n : 0) || !done() || total.n == 0) return std::nullopt;
  return finish(total, last_power_);
}

// "two thirds", "a half"
std::optional<NumberValue> NumberGrammar::mere_fraction() {
  const std::optional<Ratio> found = fraction(false);
  if (!found || !done()) return std::nullopt;
  NumberValue value = finish(*found, 0);
  value.numerator = found->n;
  value.denominator = found->d;
  return value;
}

NumberValue NumberGrammar::finish(Ratio value, std::int32_t precision) const {
  NumberValue number;
  number.value = quotient(value.n, value.d);
  number.words = true;
  number.ordinal = ordinal_;
  number.precision = std::min(precision, number.value.exponent);
  return number;
}

// What stands before a scale word and that; nothing if there is no number here.
std::optional<NumberGrammar::Ratio> NumberGrammar::read_part(std::int64_t limit) {
  scale_ = 0;
  if (const std::optional<Ratio> share = fraction_of_scale(limit)) return share;
  last_power_ = 0;
  if (next_is(Role::Half) && pieces_[at_].value > kTenths) {  // "anderthalb"
    last_power_ = -1;
    return scaled({take().value, kTenths}, limit);
  }
  Ratio value;
  if (digits_here()) {
    const bool multiplied = next_is(Role::Hundred, 1) || next_is(Role::Scale, 1);
    if (at_ > 0 && !multiplied) return std::nullopt;
    value = digits();
    if (value.whole() && value.n < kHundred) value.n = hundreds(value.n);
  } else if (next_is(Role::Article) && !unit_here()) {
    if (!article_opens()) return std::nullopt;
    value.n = next_is(Role::Hundred) ? hundreds(1) : 1;
  } else if (next_is(Role::Unit) && pieces_[at_].value == 0) {  // "zero point five"
    ++at_;
    if (!add_point(value)) return std::nullopt;
    return scaled(value, limit);
  } else {
    value.n = hundreds(below_hundred());
    if (value.n == 0 && at_ == 0 && add_point(value)) loose_ = true;
  }
  if (value.n > 0 && value.whole() && !ordinal_ && !add_mixed(value)) add_point(value);
  return scaled(value, limit);
}

// "a hundred", "eine Million", "one and a half"
bool NumberGrammar::article_opens() {
  ++at_;
  if (next_is(Role::Hundred) || next_is(Role::Scale) || next_is(Role::Point)) return true;
  const std::size_t before = at_;
  Ratio one{1, 1};
  const bool mixed = add_mixed(one);
  at_ = before;
  return mixed;
}

NumberGrammar::Ratio NumberGrammar::digits() {
  const NumberPiece& piece = take();
  last_power_ = -power_of(piece.unit);
  return {piece.value, piece.unit};
}

// 1 … 99; 0: none here.
std::int64_t NumberGrammar::below_hundred() {
  if (next_is(Role::Teen)) return take().value;
  if (tables_.units_before_tens && unit_here()) {
    const std::int64_t unit = take().value;
    const std::size_t before = at_;
    if (joint() && next_is(Role::Ten)) return unit + take().value;
    at_ = before;
    return unit;
  }
  if (next_is(Role::Ten)) {
    const std::int64_t ten = take().value;
    if (tables_.units_before_tens) return ten;
    const std::size_t before = at_;
    if (!done() && pieces_[at_].hyphen) ++at_;
    if (unit_here() && pieces_[at_].value > 0) return ten + take().value;
    at_ = before;
    return ten;
  }
  return unit_here() ? take().value : 0;
}

// What "hundred" makes of the value before it, with what stands below a hundred after it.
std::int64_t NumberGrammar::hundreds(std::int64_t value) {
  const bool bare = value == 0 && tables_.compounds;
  if (value > 0) skip_hyphen(Role::Hundred);
  if (!next_is(Role::Hundred) || (value == 0 && !bare)) return value;
  const std::int64_t hundred = take().value;
  value = (bare ? 1 : value) * hundred;
  last_power_ = power_of(hundred);
  if (done() || ordinal_) return value;
  const std::size_t before = at_;
  const bool linked = link();
  std::int64_t rest = 0;
  if (digits_here() && linked && pieces_[at_].unit == 1 && pieces_[at_].value < kHundred) {
    rest = take().value;  // "3 hundred and 21"
  } else if (!next_is(Role::Article) || unit_here()) {
    rest = below_hundred();
  }
  // "three hundred and two dozen": the dozen has only the two.
  const bool dozens = next_is(Role::Scale) && pieces_[at_].value < hundred;
  if (rest == 0 || dozens) {
    at_ = before;
    ordinal_ = false;
    if (dozens) scale_ = hundred;
    return value;
  }
  last_power_ = 0;
  return value + rest;
}

// "and a half", "einhalb", "ënhalf", "and two thirds" after a whole number; adds it.
bool NumberGrammar::add_mixed(Ratio& value) {
  const std::size_t before = at_;
  const bool linked = joint();
  const bool inside = tables_.compounds && glued() && at_ == before;
  if (linked || inside) {
    const bool loose = loose_;
    const std::optional<Ratio> rest = fraction(linked || next_is(Role::Half));
    loose_ = loose;
    if (rest) {
      value = {value.n * rest->d + rest->n, rest->d};
      last_power_ = -1;
      return true;
    }
  }
  at_ = before;
  return false;
}

// "point two five" after a whole number.
bool NumberGrammar::add_point(Ratio& value) {
  if (!next_is(Role::Point)) return false;
  const std::size_t before = at_++;
  std::int64_t unit = 1;
  const std::int64_t decimals = spoken_digits(unit);
  std::int64_t whole = 0;
  if (unit == 1 || __builtin_mul_overflow(value.n, unit, &whole)) {
    at_ = before;
    return false;
  }
  value = {whole + decimals, unit};
  last_power_ = -power_of(unit);
  return true;
}

// "two five", "fünfundzwanzig", "null fünf" as the digits after the point; `unit` is the power of ten they stand over.
std::int64_t NumberGrammar::spoken_digits(std::int64_t& unit) {
  std::int64_t value = 0;
  const auto append = [&](std::int64_t number, std::int64_t places) {
    value = value * places + number;
    unit *= places;
  };
  while (!done() && unit < kMostDecimals) {
    if (digits_here() && pieces_[at_].unit == 1 && pieces_[at_].digits.size() <= 6) {
      std::int64_t places = 1;
      for (std::size_t i = 0; i < pieces_[at_].digits.size(); ++i) places *= 10;
      append(take().value, places);
    } else if (next_is(Role::Unit) && pieces_[at_].value == 0) {
      ++at_;
      append(0, 10);
    } else if (tables_.compounds && next_is(Role::Article) && !unit_here()) {
      ++at_;
      append(1, 10);
    } else {
      const std::int64_t number = next_is(Role::Link) ? 0 : below_hundred();
      if (number == 0) break;
      append(number, number < 10 ? 10 : kHundred);
    }
  }
  return value;
}

std::optional<NumberGrammar::Ratio> NumberGrammar::scaled(Ratio value, std::int64_t limit) {
  const bool bare = value.n == 0 && tables_.compounds && next_is(Role::Scale) && pieces_[at_].value == kThousand;
  if (bare) value.n = 1;
  if (value.n == 0) return std::nullopt;
  skip_hyphen(Role::Scale);
  if (!next_is(Role::Scale)) return value.n / value.d < limit ? std::optional(value) : std::nullopt;
  // "a thousand million"
  for (std::int64_t last = 0; next_is(Role::Scale) && pieces_[at_].value > last; last = scale_) {
    if (pieces_[at_].value >= limit) return std::nullopt;
    scale_ = take().value;
    last_power_ += power_of(scale_);
    if (value.d % 10 == 0 && scale_ % 10 == 0) {
      const std::int64_t common = std::min(value.d, scale_);
      value.d /= common;
      if (__builtin_mul_overflow(value.n, scale_ / common, &value.n)) return std::nullopt;
    } else if (__builtin_mul_overflow(value.n, scale_, &value.n)) {
      return std::nullopt;
    }
  }
  if (value.n % value.d == 0) value = {value.n / value.d, 1};
  return value;
}

// "half a million", "drei Viertel einer Million", "quarter million"
std::optional<NumberGrammar::Ratio> NumberGrammar::fraction_of_scale(std::int64_t limit) {
  if (at_ > 0) return std::nullopt;
  const std::optional<Ratio> share = fraction(true);
  if (share) {
    if (next_is(Role::Of)) ++at_;
    if (next_is(Role::Article)) ++at_;
    last_power_ = -1;
    if (next_is(Role::Scale)) {
      loose_ = false;
      return scaled(*share, limit);
    }
  }
  restart();
  return std::nullopt;
}

// "a million and a half" is one and a half million; at the end of a number only.
std::optional<NumberGrammar::Ratio> NumberGrammar::half_of_scale() {
  const std::size_t before = at_;
  if (scale_ >= kMillion && joint()) {
    const bool loose = loose_;
    const std::optional<Ratio> share = fraction(true);
    loose_ = loose;
    if (share && share->d == 2 && done()) {
      last_power_ = power_of(scale_) - 1;
      return Ratio{scale_ / 2, 1};
    }
  }
  at_ = before;
  return std::nullopt;
}

// A proper fraction. Without a numerator ("half", "quarter") only before or after something else.
std::optional<NumberGrammar::Ratio> NumberGrammar::fraction(bool bare_denominator) {
  const std::size_t before = at_;
  std::int64_t numerator = 0;
  bool one = false;
  if (digits_here()) {
    if (pieces_[at_].unit == 1) numerator = take().value;
  } else if (next_is(Role::Article)) {
    ++at_;
    numerator = 1;
    one = true;
  } else {
    numerator = below_hundred();
  }
  if (numerator > 0 && !ordinal_) {
    if (!done() && pieces_[at_].hyphen) ++at_;
    const std::int64_t parts = denominator();
    if (parts > numerator) {
      loose_ |= one && !tables_.compounds;
      return Ratio{numerator, parts};
    }
  }
  at_ = before;
  ordinal_ = false;
  const bool bare = bare_denominator && (next_is(Role::Half) || next_is(Role::Fraction));
  const std::int64_t parts = bare && !pieces_[at_].ordinal ? denominator() : 0;
  if (parts > 1) return Ratio{1, parts};
  at_ = before;
  return std::nullopt;
}

// 2 for "half", 3 for "thirds"; 0: none here.
std::int64_t NumberGrammar::denominator() {
  if (done() || ordinal_) return 0;
  const NumberPiece& piece = pieces_[at_];
  if (piece.is(Role::Half) && piece.value < kTenths) return ++at_, kTenths / piece.value;
  if (piece.is(Role::Fraction)) return ++at_, piece.value;
  const bool stem = piece.is(Role::Unit) || piece.is(Role::Teen) || piece.is(Role::Ten) || piece.is(Role::Hundred) ||
                    piece.is(Role::Scale);
  if (!stem || piece.value < 3) return 0;
  const bool suffixed = at_ + 1 < pieces_.size() && !pieces_[at_ + 1].word_start;
  if (suffixed && pieces_[at_ + 1].is(Role::FractionEnd)) return at_ += 2, piece.value;
  const bool ordinal = piece.ordinal || (suffixed && pieces_[at_ + 1].is(Role::OrdinalEnd));
  if (!ordinal || !tables_.ordinal_fractions) return 0;
  at_ += piece.ordinal ? 1 : 2;
  loose_ = true;
  return piece.value;
}

// Consumes an ordinal ending, if there is one; false if it does not go with the value.
bool NumberGrammar::ordinal_end(std::int64_t total) {
  if (!next_is(Role::OrdinalEnd)) return true;
  const std::int64_t least = pieces_[at_].value;
  ++at_;
  ordinal_ = true;
  return total >= least;
}

}  // namespace factcheck
