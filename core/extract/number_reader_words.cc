// Number words: a word falls into morphemes, the morphemes of one or more words follow one grammar.
#include <algorithm>
#include <array>
#include <cstddef>
#include <memory_resource>
#include <vector>

#include "core/extract/number_reader.h"
#include "core/extract/number_reader_grammar.h"
#include "core/rules/word_table.h"

namespace factcheck {
namespace {

using Role = NumberMorpheme::Role;

constexpr std::size_t kMaxWords = 40;      // of one number, hyphens included
constexpr std::size_t kMaxMorphemes = 12;  // of one word
constexpr std::int64_t kFirstYear = 1000, kLastYear = 2199;

constexpr unsigned kEnds = role_bit(Role::OrdinalEnd) | role_bit(Role::FractionEnd);
bool ends(unsigned roles) { return (roles & kEnds) != 0; }
bool ends_only(unsigned roles) { return (roles & ~kEnds) == 0; }

// Memory for the pieces of nearly every number, so that reading one allocates nothing.
struct Room {
  std::array<std::byte, 2048> bytes;
  std::pmr::monotonic_buffer_resource memory{bytes.data(), bytes.size()};
};
using Pieces = std::pmr::vector<NumberPiece>;

// Splits a word into morphemes, trying the longest first; false if a rest remains.
bool split_word(std::string_view word, const LanguagePack& pack, std::size_t depth, Pieces& out) {
  if (word.empty()) return true;
  if (depth == kMaxMorphemes) return false;
  const FewLetters first = first_letters(word);
  for (const NumberForm& form : pack.words->number_forms(word.front())) {
    if (!form.first.agrees_with(first) || !word.starts_with(form.letters)) continue;
    if (depth == 0 ? ends_only(form.roles) : !pack.numbers->compounds && !ends(form.roles)) continue;
    NumberPiece& piece = out.emplace_back();
    piece.roles = form.roles;
    piece.value = form.value;
    piece.ordinal = form.ordinal;
    piece.word_start = depth == 0;
    if (split_word(word.substr(form.letters.size()), pack, depth + 1, out)) return true;
    out.pop_back();
  }
  return false;
}

bool may_be_in_number(const LanguagePack& pack, const FoldedTokens& folded, std::uint32_t token) {
  return pack.words->in_number(folded.word(token), folded[token]) != WordTable::InNumber::Never;
}

// The words from `first` on that could be parts of one number: their morphemes, and where each word ends among these.
struct Run {
  explicit Run(Room& room) : pieces(&room.memory), ends(&room.memory) {}
  Pieces pieces;
  std::pmr::vector<std::size_t> ends;
};

class RunReader {
 public:
  RunReader(std::string_view text, std::span<const Token> tokens, const FoldedTokens& folded, const LanguagePack& pack)
      : text_(text), tokens_(tokens), folded_(folded), pack_(pack), tables_(*pack.numbers) {}

  NumberReadings read(std::uint32_t first) const {
    NumberReadings found;
    if (tokens_[first].kind == TokenKind::Number && !may_go_on(first + 1)) return found;  // digits alone
    Room room;
    Run run(room);
    read_run(first, run);
    for (std::size_t words = run.ends.size(); words > 0 && found.count < found.readings.size(); --words) {
      const std::span<const NumberPiece> pieces(run.pieces.data(), run.ends[words - 1]);
      const bool more = words < run.ends.size();
      if (found.count > 0 && !may_be_shorter(run, words, found)) continue;
      // "two hundred and five hundred" is no 205.
      if (more && words > 1 && multiplies(run.pieces[pieces.size()])) continue;
      if (!makes_number(pieces)) continue;
      NumberGrammar grammar(pieces, tables_);
      std::optional<NumberValue> value = grammar.read();
      if (!value || (grammar.loose() && !is_meant(first, words))) continue;
      value->words = std::none_of(pieces.begin(), pieces.end(), [](const auto& p) { return !p.digits.empty(); });
      found.add({*value, static_cast<std::uint32_t>(words)});
    }
    return found;
  }

 private:
  void read_run(std::uint32_t first, Run& run) const {
    for (std::uint32_t i = first; i < tokens_.size() && i - first < kMaxWords; ++i) {
      const std::size_t before = run.pieces.size();
      if (tokens_[i].kind == TokenKind::Number) {
        const std::optional<NumberPiece> digits = digit_piece(i);
        if (!digits || (i > first && !tokens_[i].spaced)) break;
        run.pieces.push_back(*digits);
      } else if (i > first && joins(i)) {
        run.pieces.emplace_back();
        run.pieces.back().hyphen = true;
      } else if (tokens_[i].kind != TokenKind::Word || !may_be_in_number(pack_, folded_, i) ||
                 !split_word(folded_[i], pack_, 0, run.pieces)) {
        break;
      }
      // What a hyphen joins is one word.
      run.pieces[before].word_start = i == first || (tokens_[i].spaced && !run.pieces[before].hyphen);
      run.ends.push_back(run.pieces.size());
    }
  }

  bool may_go_on(std::uint32_t token) const {
    if (token >= tokens_.size()) return false;
    if (tokens_[token].kind == TokenKind::Word) return may_be_in_number(pack_, folded_, token);
    return tokens_[token].kind == TokenKind::Number || joins(token);
  }

  // A hyphen between words, also with a blank on both sides: "fifty - two".
  bool joins(std::uint32_t token) const {
    if (tokens_[token].kind != TokenKind::Sign || folded_[token] != "-" || token + 1 >= tokens_.size()) return false;
    const bool words = tokens_[token - 1].kind == TokenKind::Word && tokens_[token + 1].kind == TokenKind::Word;
    if (!words || !tokens_[token].spaced) return words && !tokens_[token + 1].spaced;
    return tokens_[token + 1].spaced && tokens_[token].span.of(text_) == "-";
  }

  std::optional<NumberPiece> digit_piece(std::uint32_t token) const {
    const std::optional<NumberValue> number = plain_number(tokens_[token].span.of(text_), pack_.decimal_mark);
    if (!number || number->value.exponent > 15 || number->value.exponent < -9) return std::nullopt;
    NumberPiece piece;
    piece.digits = tokens_[token].span.of(text_);
    piece.value = number->value.coefficient;
    for (std::int32_t i = number->value.exponent; i > 0; --i) piece.value *= 10;
    for (std::int32_t i = number->value.exponent; i < 0; ++i) piece.unit *= 10;
    return piece;
  }

  static bool multiplies(const NumberPiece& piece) { return piece.is(Role::Hundred) || piece.is(Role::Scale); }

  // Neither a lone "one", "ein" or "een", which is an article or a pronoun more often than a number, nor digits alone
  // or with what the rules call a magnitude, nor what follows a year.
  static bool makes_number(std::span<const NumberPiece> pieces) {
    const NumberPiece& first = pieces.front();
    if (first.digits.empty()) return pieces.size() > 1 || !first.is(Role::Article);
    if (pieces.size() == 1) return false;
    const bool year = first.digits.size() == 4 && first.value >= kFirstYear && first.value <= kLastYear;
    if (year) return multiplies(pieces[1]) && pieces.size() == 2 && !is_magnitude(pieces[1]);
    return pieces.size() > 2 || !is_magnitude(pieces[1]);
  }
  static bool is_magnitude(const NumberPiece& piece) {
    std::int64_t value = piece.value;
    while (value >= 1000 && value % 1000 == 0) value /= 1000;
    return multiplies(piece) && (value == 1 || piece.value == 100);
  }

  // "between three and thirty", "two thirds of": the number may end before the link or the denominator.
  static bool may_be_shorter(const Run& run, std::size_t words, const NumberReadings& found) {
    const NumberPiece& next = run.pieces[run.ends[words - 1]];
    const NumberPiece& last = run.pieces[run.ends[words - 1] - 1];
    if (!next.word_start || last.is(Role::Link) || last.hyphen) return false;
    return next.is(Role::Link) || found.readings[0].value.denominator > 0;
  }

  // What is mostly something else is a number as the whole text ("a third") or before "of".
  bool is_meant(std::uint32_t first, std::size_t words) const {
    std::size_t after = first + words;
    const auto says = [](const Token& token) { return token.kind != TokenKind::Sign; };
    const bool of = after < tokens_.size() && tokens_[after].kind == TokenKind::Word && is_of(folded_[after]);
    if (of) return true;
    return std::none_of(tokens_.begin(), tokens_.begin() + first, says) &&
           std::none_of(tokens_.begin() + static_cast<std::ptrdiff_t>(after), tokens_.end(), says);
  }
  bool is_of(std::string_view word) const {
    return std::any_of(tables_.morphemes.begin(), tables_.morphemes.end(),
                       [&](const NumberMorpheme& m) { return m.role == Role::Of && m.form == word; });
  }

  std::string_view text_;
  std::span<const Token> tokens_;
  const FoldedTokens& folded_;
  const LanguagePack& pack_;
  const NumberTables& tables_;
};

// Whether words after digits could go on with them: "3 hundred and 21", "2 komma 5", "2 thirds".
bool goes_on(std::span<const Token> tokens, const FoldedTokens& folded, std::uint32_t first, const LanguagePack& pack) {
  const std::uint32_t next = first + 1;
  return next < tokens.size() && tokens[next].kind == TokenKind::Word && tokens[next].spaced &&
         may_be_in_number(pack, folded, next);
}

}  // namespace

bool article_goes_on(std::span<const Token> tokens, const FoldedTokens& folded, std::uint32_t article,
                     const LanguagePack& pack) {
  const std::uint32_t next = article + 1;
  if (next == tokens.size()) return false;
  if (tokens[next].kind == TokenKind::Word) return may_be_in_number(pack, folded, next);
  return tokens[next].kind == TokenKind::Number || folded[next] == "-";
}

NumberReadings read_words(std::string_view text, std::span<const Token> tokens, const FoldedTokens& folded,
                          std::uint32_t first, const LanguagePack& pack) {
  if (!pack.numbers) return {};
  const bool word = tokens[first].kind == TokenKind::Word && may_open_number(tokens, folded, first, pack);
  const bool digits = tokens[first].kind == TokenKind::Number && goes_on(tokens, folded, first, pack);
  return word || digits ? RunReader(text, tokens, folded, pack).read(first) : NumberReadings{};
}

std::optional<NumberValue> read_letters(std::string_view folded, const LanguagePack& pack) {
  Room room;
  Pieces pieces(&room.memory);
  if (!pack.numbers || folded.empty() || !split_word(folded, pack, 0, pieces)) return std::nullopt;
  NumberGrammar grammar(pieces, *pack.numbers);
  std::optional<NumberValue> value = grammar.read();
  if (!value || grammar.loose() || value->ordinal) return std::nullopt;
  value->words = true;
  return value;
}

}  // namespace factcheck
