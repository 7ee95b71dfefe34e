#include "core/extract/lattice.h"

#include <algorithm>

#include "core/extract/number_reader.h"
#include "core/text/utf8.h"

namespace factcheck {
namespace {

constexpr std::int64_t kFirstYear = 1000, kLastYear = 2199;
constexpr std::size_t kMaxDigits = 18;  // what Decimal holds for certain

// The position of the only character that is no digit; npos if there is none or more than one.
std::size_t lone_separator(std::string_view number) {
  std::size_t found = std::string_view::npos;
  for (std::size_t i = 0; i < number.size(); ++i) {
    if (is_digit(number[i])) continue;
    if (found != std::string_view::npos) return std::string_view::npos;
    found = i;
  }
  return found;
}

std::int64_t plain_value(std::string_view digits) {
  std::int64_t value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

CharClass class_before(std::string_view text, std::size_t at) {
  return at == 0 ? CharClass::Space : char_class(previous_code_point(text, at));
}

CharClass class_after(std::string_view text, std::size_t at) {
  return at >= text.size() ? CharClass::Space : char_class(next_code_point(text, at));
}

}  // namespace

Lattice::Lattice(std::string_view text, std::span<const Token> tokens, const FoldedTokens& folded,
                 const LanguagePack& pack, LatticeStore& store)
    : text_(text), tokens_(tokens), pack_(pack), folded_(folded), store_(&store) {}

bool Lattice::may_open_number(std::uint32_t token) const {
  return factcheck::may_open_number(tokens_, folded_, token, pack_);
}

void Lattice::read(std::uint32_t token) const {
  static const Item kNone;
  if (items_.empty()) items_ = store_->tokens.add(tokens_.size());
  if (const std::span<const Item> known = known_items(token); !known.empty()) {
    items_[token] = known;
    return;
  }
  store_->reading.clear();
  add_shapes(token);
  add_numbers(token);
  add_words(token);
  items_[token] = store_->reading.empty() ? std::span(&kNone, 0) : store_->items.add(store_->reading);
}

// Those of a word that is read alike wherever it stands, as nearly all are; else nothing.
std::span<const Item> Lattice::known_items(std::uint32_t token) const {
  if (tokens_[token].kind != TokenKind::Word || may_open_number(token)) return {};
  const WordId word = folded_.word(token), next = token + 1 < tokens_.size() ? folded_.word(token + 1) : kUnlisted;
  for (const Candidate& longer : pack_.words->longer_candidates(word))
    if (longer.second == next && next != kUnlisted) return {};
  return pack_.words->items(word, is_capital(token));
}

bool Lattice::is_capital(std::uint32_t token) const {
  const Token& here = tokens_[token];
  if (here.casing != Casing::Mixed) return here.casing == Casing::Capital || here.casing == Casing::Upper;
  std::size_t at = here.span.start;
  return is_upper(next_code_point(text_, at));
}

const Item* Lattice::find(std::uint32_t token, ClassId token_class) const {
  for (const Item& item : at(token)) {
    if (item.token_class == token_class) return &item;
  }
  return nullptr;
}

Span Lattice::span(std::uint32_t first, std::uint32_t count) const {
  if (count == 0) return {};
  return {tokens_[first].span.start, tokens_[first + count - 1].span.end};
}

void Lattice::add(ClassId token_class, std::uint32_t token_count, std::string_view value, std::int32_t number) const {
  store_->reading.push_back({token_class, token_count, value, number});
}

void Lattice::add_number(ClassId token_class, std::uint32_t token_count, const NumberValue& value) const {
  store_->numbers.push_back(&store_->number_values.add(std::span(&value, 1)).front());
  add(token_class, token_count, {}, static_cast<std::int32_t>(store_->numbers.size() - 1));
}

void Lattice::add_shapes(std::uint32_t token) const {
  switch (tokens_[token].kind) {
    case TokenKind::Word:
      add(kWord);
      if (is_capital(token)) add(kCapital);
      break;
    case TokenKind::Number:
      add_digit_shapes(token);
      break;
    case TokenKind::Code:
      add(kCode);
      break;
    case TokenKind::Sign:
      add_quotes(token);
      break;
  }
}

void Lattice::add_digit_shapes(std::uint32_t token) const {
  const std::string_view number = tokens_[token].span.of(text_);
  if (number.size() > kMaxDigits) return;
  const std::size_t separator = lone_separator(number);
  if (separator != std::string_view::npos) {
    if (number[separator] != '.' && number[separator] != ',') return;
    if (const auto value = plain_number(number, pack_.decimal_mark)) {
      add_number(kDecimal, 1, *value);
    } else {
      add(kDecimal);
    }
    return;
  }
  if (!std::all_of(number.begin(), number.end(), is_digit)) return;
  NumberValue value;
  value.value = Decimal::make(plain_value(number), 0);
  add_number(kDigits, 1, value);
  if (number.size() == 4 && plain_value(number) >= kFirstYear && plain_value(number) <= kLastYear) {
    add(kYear, 1, {}, store_->reading.back().number);
  }
}

// Paired quotes say what they are in one language, but „…“ ends with what opens “…”, and »…« faces both ways: so where
// a blank stands on one side only, it decides; else the sign itself. Neutral ones have only their place; where that is
// silent too, they may be either.
void Lattice::add_quotes(std::uint32_t token) const {
  const Span span = tokens_[token].span;
  std::size_t at = span.start;
  const CharClass sign = char_class(next_code_point(text_, at));
  if (sign != CharClass::OpenQuote && sign != CharClass::CloseQuote && sign != CharClass::NeutralQuote) return;
  const CharClass before = class_before(text_, span.start), after = class_after(text_, span.end);
  const bool loose_before = before == CharClass::Space, loose_after = after == CharClass::Space;
  const bool opens = loose_before && !loose_after, closes = !loose_before && loose_after;
  const bool letter_before = before == CharClass::Letter || before == CharClass::Digit;
  const bool letter_after = after == CharClass::Letter || after == CharClass::Digit;
  const auto may = [&](bool placed, CharClass own, bool beside, bool other_beside) {
    if (opens || closes) return placed;
    if (sign != CharClass::NeutralQuote) return sign == own;
    return beside || !other_beside;
  };
  if (may(opens, CharClass::OpenQuote, letter_after && !letter_before, letter_before && !letter_after)) add(kQuoteOpen);
  if (may(closes, CharClass::CloseQuote, letter_before && !letter_after, letter_after && !letter_before))
    add(kQuoteClose);
}

void Lattice::add_numbers(std::uint32_t token) const {
  const auto read = [&](const NumberReading& found) {
    add_number(found.value.ordinal ? kOrdinal : kNumber, found.token_count, found.value);
  };
  const TokenKind kind = tokens_[token].kind;
  const bool word = kind == TokenKind::Word && may_open_number(token);
  if (word || kind == TokenKind::Number) {
    for (const NumberReading& found : read_words(text_, tokens_, folded_, token, pack_)) read(found);
  }
  if (word) add_compounds(token);
  if (kind == TokenKind::Number || kind == TokenKind::Sign) {
    for (const NumberReading& found : read_digits(text_, tokens_, folded_, token, pack_)) read(found);
  }
}

// "zwölfköpfig", "driemaal": an entry of the word tables with a number in the same word.
void Lattice::add_compounds(std::uint32_t token) const {
  const std::string_view word = folded_[token];
  const WordTable::Tail tail = pack_.words->tail(word);
  if (tail.entries.empty()) return;
  const std::optional<NumberValue> number = read_letters(word.substr(0, tail.at), pack_);
  if (!number || number->value < Decimal::make(2, 0)) return;
  for (const std::uint32_t entry : tail.entries) {
    add_number(pack_.entries[entry].token_class, 1, *number);
    store_->reading.back().value = pack_.entries[entry].value;
  }
}

void Lattice::add_words(std::uint32_t token) const {
  const auto own = static_cast<std::ptrdiff_t>(store_->reading.size());
  const WordId next = token + 1 < tokens_.size() ? folded_.word(token + 1) : kUnlisted;
  for (const Candidate& candidate : pack_.words->candidates(folded_.word(token))) {
    if (candidate.token_count > 1 && (candidate.second != next || next == kUnlisted)) continue;
    if (!fits(candidate, token)) continue;
    const std::string_view value = candidate.value;
    const bool known =
        candidate.doubled && std::any_of(store_->reading.begin() + own, store_->reading.end(), [&](const Item& item) {
          return item.token_class == candidate.token_class && item.token_count == candidate.token_count &&
                 item.value == value;
        });
    if (!known) add(candidate.token_class, candidate.token_count, value);
  }
}

bool Lattice::stands_at(const Candidate& candidate, std::uint32_t token) const {
  if (!folded_.goes_on(token + 1, pack_.words->rest(candidate))) return false;
  const LexiconEntry& entry = pack_.entries[candidate.entry];
  for (std::uint32_t i = 1; i < candidate.token_count; ++i) {
    if ((entry.glued >> i & 1u) != 0 && tokens_[token + i].spaced) return false;
  }
  return !candidate.as_written || span(token, candidate.token_count).of(text_) == entry.spelling;
}

}  // namespace factcheck
