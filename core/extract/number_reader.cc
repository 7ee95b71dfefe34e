#include "core/extract/number_reader.h"

#include <algorithm>
#include <array>

#include "core/text/utf8.h"

namespace factcheck {
namespace {

constexpr std::size_t kMaxGroups = 8;
constexpr std::size_t kGroupDigits = 3;
constexpr std::size_t kMaxOrdinalDigits = 3;
constexpr char kBlankGroups = ' ';  // any space that groups digits
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

// Tokens from `first` that a plain blank groups: "2 500".
std::uint32_t blank_groups(std::string_view text, std::span<const Token> tokens, std::uint32_t first) {
  const std::string_view head = tokens[first].span.of(text);
  if (head.size() > kGroupDigits || !all_digits(head) || head.front() == '0') return 1;
  std::uint32_t last = first;
  while (last + 1 < tokens.size()) {
    const Token& next = tokens[last + 1];
    const std::string_view digits = next.span.of(text);
    const bool one_blank = next.span.start == tokens[last].span.end + 1 && text[tokens[last].span.end] == ' ';
    if (next.kind != TokenKind::Number || !one_blank || digits.size() != kGroupDigits || !all_digits(digits)) break;
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
  if (digits.size() > kMaxOrdinalDigits || !all_digits(digits) || first + 1 >= tokens.size()) return 0;
  const Token& next = tokens[first + 1];
  if (next.spaced) return 0;
  if (next.kind == TokenKind::Word) return pack.numbers && is_ordinal_end(folded[first + 1], pack) ? 2 : 0;
  if (!pack.sentences.ordinal_full_stop || folded[first + 1] != "." || first + 2 >= tokens.size()) return 0;
  const Token& after = tokens[first + 2];
  if (!after.spaced || after.kind != TokenKind::Word) return 0;
  const bool goes_on =
      after.casing == Casing::Lower || pack.sentences.ordinal_followers.count(std::string(folded[first + 2])) > 0;
  return goes_on ? 2 : 0;
}

}  // namespace

std::optional<NumberReading> read_digits(std::string_view text, std::span<const Token> tokens,
                                         const FoldedTokens& folded, std::uint32_t first, const LanguagePack& pack) {
  if (tokens[first].kind != TokenKind::Number) return std::nullopt;
  const std::uint32_t count = blank_groups(text, tokens, first);
  const Span span{tokens[first].span.start, tokens[first + count - 1].span.end};
  const std::optional<DigitGroups> groups = split_groups(span.of(text));
  std::optional<NumberValue> value = groups ? read_groups(*groups, pack.decimal_mark) : std::nullopt;
  if (!value) return std::nullopt;
  if (const std::uint32_t ordinal = ordinal_tokens(text, tokens, folded, first, pack); ordinal > 0 && count == 1) {
    value->ordinal = true;
    return NumberReading{*value, ordinal};
  }
  return NumberReading{*value, count};
}

}  // namespace factcheck
