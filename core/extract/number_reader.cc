#include "core/extract/number_reader.h"

#include <algorithm>
#include <array>

#include "core/text/utf8.h"

namespace factcheck {
namespace {

constexpr std::size_t kMaxGroups = 8;
constexpr std::size_t kGroupDigits = 3;
constexpr std::size_t kMaxOrdinalDigits = 3;
constexpr std::size_t kMaxFractionDigits = 3;
constexpr std::size_t kSurelyFits = 9;  // digits of a number
constexpr std::int64_t kUsualDenominator = 4;
constexpr std::int64_t kNoDenominator = 11;  // "9/11" is a day
constexpr char kBlankGroups = ' ';           // any space that groups digits
constexpr char kApostropheGroups = '\'';

// "1.234,5": digit groups and the separators between them.
struct DigitGroups {
  std::array<std::string_view, kMaxGroups> digits;
  std::array<char, kMaxGroups> marks{};  // marks[i] stands before digits[i + 1]
  std::size_t count = 0;
};

std::optional<DigitGroups> split_groups(std::string_view text) {
  DigitGroups groups;
  std::size_t start = 0;
  for (std::size_t at = 0;;) {
    const std::size_t mark_at = at;
    const char32_t c = at < text.size() ? next_code_point(text, at) : U' ';
    if (c >= U'0' && c <= U'9') continue;
    if (groups.count == kMaxGroups || mark_at == start) return std::nullopt;
    groups.digits[groups.count] = text.substr(start, mark_at - start);
    if (mark_at == text.size()) {
      ++groups.count;
      return groups;
    }
    const bool apostrophe = c == U'\'' || c == U'\u2019';
    groups.marks[groups.count++] = c == U'.' || c == U',' ? static_cast<char>(c)
                                   : apostrophe           ? kApostropheGroups
                                                          : kBlankGroups;
    start = at;
  }
}

// Whether digits[0 … count) can be one integer in groups of three: "2.500", but neither "0.500" nor "16.8".
bool can_group(const DigitGroups& groups, std::size_t count) {
  if (groups.digits[0].size() > kGroupDigits || groups.digits[0].front() == '0') return false;
  for (std::size_t i = 1; i < count; ++i) {
    if (groups.digits[i].size() != kGroupDigits || groups.marks[i - 1] != groups.marks[0]) return false;
  }
  return true;
}

bool is_decimal_mark(char mark) { return mark == '.' || mark == ','; }

// How many of the groups make the integer part; nothing if the text is no number (a date, a version, a phone number).
std::optional<std::size_t> integer_groups(const DigitGroups& groups, char decimal_mark) {
  if (groups.count == 1) return 1;
  const char last = groups.marks[groups.count - 2];
  if (groups.count == 2 && is_decimal_mark(last)) {
    return last != decimal_mark && can_group(groups, 2) ? std::size_t{2} : std::size_t{1};
  }
  if (can_group(groups, groups.count)) return groups.count;
  const bool own_mark = groups.count > 2 && is_decimal_mark(last) && last != groups.marks[0];
  if (own_mark && can_group(groups, groups.count - 1)) return groups.count - 1;
  return std::nullopt;
}

std::optional<NumberValue> read_groups(const DigitGroups& groups, char decimal_mark) {
  const std::optional<std::size_t> integer = integer_groups(groups, decimal_mark);
  if (!integer) return std::nullopt;
  std::string plain;
  for (std::size_t i = 0; i < groups.count; ++i) {
    if (i == *integer) plain += '.';
    plain += groups.digits[i];
  }
  const std::optional<Decimal> value = Decimal::parse(plain);
  if (!value) return std::nullopt;
  NumberValue number;
  number.value = *value;
  if (*integer < groups.count) number.precision = -static_cast<std::int32_t>(groups.digits[*integer].size());
  number.grouped = *integer > 1;
  return number;
}

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "787s", "787-machines", "787 - en 777-machines": a number that names a type of thing, by what is joined to it.
bool joins_model(std::string_view text, std::span<const Token> tokens, const FoldedTokens& folded, std::uint32_t token,
                 const LanguagePack& pack) {
  if (token + 1 >= tokens.size()) return false;
  const Token& next = tokens[token + 1];
  const bool joined = next.span.of(text) == "-" || (next.kind == TokenKind::Word && !next.spaced);
  const auto models = pack.words->candidates(folded.word(token));
  return joined && std::any_of(models.begin(), models.end(),
                               [](const Candidate& entry) { return entry.token_count == 1 && entry.value == "model"; });
}

// Tokens from `first` that a plain blank groups: "2 500"; but not "46 787-machines".
std::uint32_t blank_groups(std::string_view text, std::span<const Token> tokens, const FoldedTokens& folded,
                           std::uint32_t first, const LanguagePack& pack) {
  const std::string_view head = tokens[first].span.of(text);
  if (head.size() > kGroupDigits || !all_digits(head) || head.front() == '0') return 1;
  std::uint32_t last = first;
  while (last + 1 < tokens.size()) {
    const Token& next = tokens[last + 1];
    const std::string_view digits = next.span.of(text);
    const bool one_blank = next.span.start == tokens[last].span.end + 1 && text[tokens[last].span.end] == ' ';
    if (next.kind != TokenKind::Number || !one_blank || digits.size() != kGroupDigits || !all_digits(digits)) break;
    if (joins_model(text, tokens, folded, last + 1, pack)) break;
    ++last;
  }
  return last - first + 1;
}

bool is_ordinal_end(std::string_view folded, const LanguagePack& pack) {
  const auto& morphemes = pack.numbers->morphemes;
  return std::any_of(morphemes.begin(), morphemes.end(), [&](const NumberMorpheme& m) {
    return m.role == NumberMorpheme::Role::OrdinalEnd && m.form == folded;
  });
}

// Tokens that make an ordinal of the digits: "6th", "6e", and "6." where the sentence goes on.
std::uint32_t ordinal_tokens(std::string_view text, std::span<const Token> tokens, const FoldedTokens& folded,
                             std::uint32_t first, const LanguagePack& pack) {
  const std::string_view digits = tokens[first].span.of(text);
  if (first + 1 >= tokens.size()) return 0;
  const Token& next = tokens[first + 1];
  if (next.kind == TokenKind::Word) {
    // Texts that were taken apart write "the 15,599 th visitor"; where numbers make compounds, an article looks like
    // such an ending.
    const bool goes_on = first + 2 < tokens.size() && tokens[first + 2].kind == TokenKind::Word;
    const bool joins =
        !next.spaced || (goes_on && next.casing == Casing::Lower && pack.numbers && !pack.numbers->compounds);
    return pack.numbers && joins && is_ordinal_end(folded[first + 1], pack) ? 2 : 0;
  }
  if (next.spaced) return 0;
  if (digits.size() > kMaxOrdinalDigits || !all_digits(digits)) return 0;
  if (!pack.sentences.ordinal_full_stop || folded[first + 1] != "." || first + 2 >= tokens.size()) return 0;
  const Token& after = tokens[first + 2];
  if (!after.spaced || after.kind != TokenKind::Word) return 0;
  const bool goes_on = after.casing == Casing::Lower || pack.sentences.ordinal_followers.contains(folded[first + 2]);
  return goes_on ? 2 : 0;
}

struct Fraction {
  std::int64_t numerator = 0, denominator = 0;
  std::uint32_t token_count = 0;
};

// Unicode's fractions in one sign, in two runs of code points.
constexpr std::uint8_t kLatin[][2] = {{1, 4}, {1, 2}, {3, 4}};
constexpr std::uint8_t kForms[][2] = {{1, 7}, {1, 9}, {1, 10}, {1, 3}, {2, 3}, {1, 5}, {2, 5}, {3, 5},
                                      {4, 5}, {1, 6}, {5, 6},  {1, 8}, {3, 8}, {5, 8}, {7, 8}};
constexpr char32_t kFirstLatin = U'\u00BC', kFirstForm = U'\u2150';
bool is_latin_fraction(char32_t c) { return c >= kFirstLatin && c < kFirstLatin + std::size(kLatin); }
bool is_fraction_form(char32_t c) { return c >= kFirstForm && c < kFirstForm + std::size(kForms); }

std::optional<Fraction> sign_fraction(std::string_view sign) {
  if (sign.size() < 2) return std::nullopt;
  std::size_t at = 0;
  const char32_t c = next_code_point(sign, at);
  if (is_latin_fraction(c)) return Fraction{kLatin[c - kFirstLatin][0], kLatin[c - kFirstLatin][1], 1};
  if (is_fraction_form(c)) return Fraction{kForms[c - kFirstForm][0], kForms[c - kFirstForm][1], 1};
  return std::nullopt;
}

std::int64_t small_number(std::string_view digits) {
  std::int64_t value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

class DigitReader {
 public:
  DigitReader(std::string_view text, std::span<const Token> tokens, const FoldedTokens& folded,
              const LanguagePack& pack)
      : text_(text), tokens_(tokens), folded_(folded), pack_(pack) {}

  NumberReadings read(std::uint32_t first) const {
    NumberReadings found;
    const auto add = [&](const std::optional<NumberReading>& reading) {
      if (reading) found.add(*reading);
    };
    if (tokens_[first].kind == TokenKind::Sign) add(read_sign(first));
    if (tokens_[first].kind != TokenKind::Number) return found;
    const std::optional<Fraction> fraction = slash_fraction(first);
    if (fraction && is_meant(first, *fraction)) found.add(mere(*fraction));
    add(read_number(first));
    return found;
  }

 private:
  std::optional<NumberReading> read_number(std::uint32_t first) const {
    const std::uint32_t count = blank_groups(text_, tokens_, folded_, first, pack_);
    const Span span{tokens_[first].span.start, tokens_[first + count - 1].span.end};
    std::optional<NumberValue> value = plain_number(span.of(text_), pack_.decimal_mark);
    if (!value) return std::nullopt;
    if (const std::uint32_t ordinal = ordinal_tokens(text_, tokens_, folded_, first, pack_);
        ordinal > 0 && count == 1 && value->value.exponent >= 0) {
      value->ordinal = true;
      return NumberReading{*value, ordinal};
    }
    if (const auto mixed = add_fraction(first)) return mixed;
    return NumberReading{*value, count};
  }

  std::string_view at(std::uint32_t token) const { return tokens_[token].span.of(text_); }
  bool is_glued(std::uint32_t token) const { return token < tokens_.size() && !tokens_[token].spaced; }

  // "½", ".5"
  std::optional<NumberReading> read_sign(std::uint32_t first) const {
    const std::string_view sign = at(first);
    if (const auto fraction = sign_fraction(sign)) return mere(*fraction);
    if (sign.size() != 1 || sign[0] != pack_.decimal_mark || !is_glued(first + 1)) return std::nullopt;
    const bool opens = tokens_[first].spaced || (first == 1 && at(0) == "-");
    const bool after_number = first > 0 && tokens_[first - 1].kind == TokenKind::Number;
    if (!opens || after_number || tokens_[first + 1].kind != TokenKind::Number || !all_digits(at(first + 1))) {
      return std::nullopt;
    }
    const std::optional<Decimal> value = Decimal::parse("0." + std::string(at(first + 1)));
    if (!value) return std::nullopt;
    NumberValue number;
    number.value = *value;
    number.precision = -static_cast<std::int32_t>(at(first + 1).size());
    return NumberReading{number, 2};
  }

  // "3/4": smaller than one, and no part of a date or a path.
  std::optional<Fraction> slash_fraction(std::uint32_t first) const {
    const std::uint32_t last = first + 2;
    if (last >= tokens_.size() || tokens_[first].kind != TokenKind::Number || tokens_[last].kind != TokenKind::Number ||
        !is_glued(first + 1) || !is_glued(last) || (at(first + 1) != "/" && at(first + 1) != "\u2044")) {
      return std::nullopt;
    }
    const bool small = at(first).size() <= kMaxFractionDigits && at(last).size() <= kMaxFractionDigits;
    if (!small || !all_digits(at(first)) || !all_digits(at(last)) || at(first)[0] == '0') return std::nullopt;
    const bool joined_after = is_glued(last + 1) && (at(last + 1) == "/" || tokens_[last + 1].kind == TokenKind::Word);
    const bool sign_before = first > 0 && is_glued(first) && tokens_[first - 1].kind == TokenKind::Sign;
    const bool minus = sign_before && at(first - 1) == "-" && (first == 1 || tokens_[first - 1].spaced);
    if (joined_after || (sign_before && !minus && at(first - 1) != "(")) return std::nullopt;
    const Fraction fraction{small_number(at(first)), small_number(at(last)), 3};
    if (fraction.numerator >= fraction.denominator || fraction.denominator == kNoDenominator) return std::nullopt;
    return fraction;
  }

  // "2½", "2 1/4"
  std::optional<NumberReading> add_fraction(std::uint32_t first) const {
    const std::string_view whole = at(first);
    const std::uint32_t next = first + 1;
    if (next >= tokens_.size() || whole.size() > kMaxFractionDigits || !all_digits(whole)) return std::nullopt;
    std::optional<Fraction> rest = sign_fraction(at(next));
    if (!rest && tokens_[next].spaced) rest = slash_fraction(next);
    if (!rest) return std::nullopt;
    NumberValue number;
    number.value = quotient(small_number(whole) * rest->denominator + rest->numerator, rest->denominator);
    number.precision = number.value.exponent;
    return NumberReading{number, 1 + rest->token_count};
  }

  static NumberReading mere(const Fraction& fraction) {
    NumberValue number;
    number.value = quotient(fraction.numerator, fraction.denominator);
    number.precision = number.value.exponent;
    number.numerator = fraction.numerator;
    number.denominator = fraction.denominator;
    return NumberReading{number, fraction.token_count};
  }

  // "3/4" may be a day, a score or a mark: it is a fraction as the whole text, and the usual ones before a word.
  bool is_meant(std::uint32_t first, const Fraction& fraction) const {
    const std::uint32_t after = first + fraction.token_count;
    const bool word = after < tokens_.size() && tokens_[after].kind == TokenKind::Word && tokens_[after].spaced;
    if (word && fraction.denominator <= kUsualDenominator) return true;
    const auto says = [](const Token& token) { return token.kind != TokenKind::Sign; };
    return std::none_of(tokens_.begin(), tokens_.begin() + first, says) &&
           std::none_of(tokens_.begin() + after, tokens_.end(), says);
  }

  std::string_view text_;
  std::span<const Token> tokens_;
  const FoldedTokens& folded_;
  const LanguagePack& pack_;
};

}  // namespace

bool is_fraction(char32_t sign) { return is_latin_fraction(sign) || is_fraction_form(sign); }

std::optional<NumberValue> plain_number(std::string_view digits, char decimal_mark) {
  if (!digits.empty() && digits.size() <= kSurelyFits && all_digits(digits)) {  // as most are
    NumberValue number;
    number.value = Decimal::make(small_number(digits), 0);
    return number;
  }
  const std::optional<DigitGroups> groups = split_groups(digits);
  return groups ? read_groups(*groups, decimal_mark) : std::nullopt;
}

NumberReadings read_digits(std::string_view text, std::span<const Token> tokens, const FoldedTokens& folded,
                           std::uint32_t first, const LanguagePack& pack) {
  return DigitReader(text, tokens, folded, pack).read(first);
}

}  // namespace factcheck
