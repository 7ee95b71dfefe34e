// Number words: a word falls into morphemes, the morphemes of one or more words follow one grammar.
//
//   number  = part (scale-part)*          zwei Millionen | dreihundert tausend | fünf
//   part    = hundreds | below-hundred    with halves: "anderthalb", "two and a half", "half a"
#include <algorithm>
#include <limits>
#include <vector>

#include "core/extract/number_reader.h"

namespace factcheck {
namespace {

using Role = NumberMorpheme::Role;

constexpr std::size_t kMaxWords = 24;      // of one number, hyphens included
constexpr std::size_t kMaxMorphemes = 12;  // of one word
constexpr std::int64_t kTenths = 10;       // values are kept in tenths, for halves
constexpr std::int64_t kNoLimit = std::numeric_limits<std::int64_t>::max();

constexpr unsigned bit(Role role) { return 1u << static_cast<unsigned>(role); }

// What a stretch of letters can be: a form may stand under two roles ("one" is a unit and, alone, an article).
struct Piece {
  unsigned roles = 0;
  std::int64_t value = 0;
  bool ordinal = false;     // whole ordinal: "third"
  bool word_start = false;  // stands after a blank
  bool is(Role role) const { return (roles & bit(role)) != 0; }
};

struct Form {
  Piece piece;
  std::size_t length = 0;
};

// Forms that the word opens with, the longest first.
std::vector<Form> forms_at(std::string_view word, const NumberTables& tables) {
  std::vector<Form> found;
  for (const NumberMorpheme& m : tables.morphemes) {
    if (m.form.empty() || m.form.front() != word.front() || !word.starts_with(m.form)) continue;
    const auto same = std::find_if(found.begin(), found.end(), [&](const Form& f) {
      return f.length == m.form.size() && f.piece.value == m.value && f.piece.ordinal == m.ordinal;
    });
    if (same != found.end()) {
      same->piece.roles |= bit(m.role);
    } else {
      found.push_back({{bit(m.role), m.value, m.ordinal, false}, m.form.size()});
    }
  }
  std::stable_sort(found.begin(), found.end(), [](const Form& a, const Form& b) { return a.length > b.length; });
  return found;
}

// Splits a word into morphemes, trying the longest first; false if a rest remains.
bool split_word(std::string_view word, const NumberTables& tables, std::size_t depth, std::vector<Piece>& out) {
  if (word.empty()) return true;
  if (depth == kMaxMorphemes) return false;
  for (const Form& form : forms_at(word, tables)) {
    if (!tables.compounds && depth > 0 && !form.piece.is(Role::OrdinalEnd)) continue;
    out.push_back(form.piece);
    out.back().word_start = depth == 0;
    if (split_word(word.substr(form.length), tables, depth + 1, out)) return true;
    out.pop_back();
  }
  return false;
}

// Reads a whole run of morphemes as one number.
class Reading {
 public:
  Reading(const std::vector<Piece>& pieces, const NumberTables& tables) : pieces_(pieces), tables_(tables) {}

  std::optional<NumberValue> all() {
    if (pieces_.size() == 1 && pieces_[0].is(Role::Unit) && pieces_[0].value == 0) {
      NumberValue zero;
      zero.words = true;
      return zero;
    }
    std::int64_t total = 0, limit = kNoLimit;
    while (!done()) {
      if (total > 0) link();
      const std::optional<std::int64_t> part = read_part(limit);
      if (!part || __builtin_add_overflow(total, *part, &total)) return std::nullopt;
      if (scale_ == 0) break;
      limit = scale_;
    }
    if (!ordinal_end(total)) return std::nullopt;
    if (!done() || total == 0) return std::nullopt;
    NumberValue number;
    number.value = Decimal::make(total, -1);
    number.words = true;
    number.ordinal = ordinal_;
    number.precision = std::min(last_power_, number.value.exponent);
    return number;
  }

 private:
  bool done() const { return at_ == pieces_.size(); }
  bool next_is(Role role) const { return !done() && pieces_[at_].is(role) && !ordinal_; }
  // What joins below a hundred and after it stays within a word, where the language writes numbers together.
  bool glued() const { return !done() && !(tables_.compounds && pieces_[at_].word_start); }
  const Piece& take() {
    const Piece& piece = pieces_[at_++];
    ordinal_ = piece.ordinal;
    return piece;
  }

  bool link() {
    const bool joined = tables_.compounds ? glued() : true;
    if (!next_is(Role::Link) || !joined) return false;
    ++at_;
    return true;
  }

  bool unit_here() const {
    if (next_is(Role::Unit)) return true;
    const bool inner =
        !done() && (!pieces_[at_].word_start || (at_ + 1 < pieces_.size() && !pieces_[at_ + 1].word_start));
    return tables_.compounds && next_is(Role::Article) && inner;
  }

  // 1 … 99 in tenths; 0: none here.
  std::int64_t below_hundred() {
    if (next_is(Role::Teen)) return take().value * kTenths;
    if (tables_.units_before_tens && unit_here()) {
      const std::int64_t unit = take().value * kTenths;
      const std::size_t before = at_;
      if (link() && next_is(Role::Ten) && glued()) return unit + take().value * kTenths;
      at_ = before;
      return unit;
    }
    if (next_is(Role::Ten)) {
      std::int64_t ten = take().value * kTenths;
      if (tables_.units_before_tens) return ten;
      const std::size_t before = at_;
      if (next_is(Role::Link) && !pieces_[at_].word_start) ++at_;  // a hyphen
      if (unit_here()) {
        ten += take().value * kTenths;
      } else {
        at_ = before;
      }
      return ten;
    }
    return unit_here() ? take().value * kTenths : 0;
  }

  // "and a half", "einhalb", "ënhalf" after a number; adds it.
  void half_after(std::int64_t& value) {
    const std::size_t before = at_;
    if (next_is(Role::Link)) ++at_;
    if (next_is(Role::Article)) ++at_;
    if (at_ < pieces_.size() && pieces_[at_].is(Role::Half) && pieces_[at_].value < kTenths) {
      value += take().value;
      last_power_ = -1;
      return;
    }
    at_ = before;
  }

  // What stands before a scale word; nothing if there is no number here.
  std::optional<std::int64_t> read_part(std::int64_t limit) {
    scale_ = 0;
    std::int64_t value = 0;
    bool bare_half = false;
    last_power_ = 0;
    if (const std::size_t before = at_; next_is(Role::Article) && !unit_here()) {
      ++at_;
      value = kTenths;
      if (next_is(Role::Half)) {  // "eine halbe Million"
        value = 0;
      } else if (!next_is(Role::Hundred) && !next_is(Role::Scale)) {
        at_ = before;
        return std::nullopt;
      }
    }
    if (next_is(Role::Half) && value == 0) {
      value = take().value;
      bare_half = value < kTenths;
      last_power_ = -1;
      if (bare_half && next_is(Role::Article)) ++at_;  // "half a million"
    } else {
      if (value == 0) value = below_hundred();
      hundreds(value);
      if (value > 0) half_after(value);
    }
    return scaled_part(value, limit, bare_half);
  }

  void hundreds(std::int64_t& value) {
    const bool bare = value == 0 && tables_.compounds;
    if (!next_is(Role::Hundred) || (value == 0 && !bare)) return;
    const std::int64_t hundred = take().value;
    value = (bare ? kTenths : value) * hundred;
    last_power_ = 2;
    const std::size_t before = at_;
    if (!glued() || ordinal_) return;
    link();
    const std::int64_t rest = below_hundred();
    if (rest == 0) {
      at_ = before;
      return;
    }
    value += rest;
    last_power_ = 0;
  }

  std::optional<std::int64_t> scaled_part(std::int64_t value, std::int64_t limit, bool bare_half) {
    constexpr std::int64_t kThousand = 1000;
    const bool bare = value == 0 && tables_.compounds && next_is(Role::Scale) && pieces_[at_].value == kThousand;
    if (next_is(Role::Scale) && (value > 0 || bare) && pieces_[at_].value < limit) {
      scale_ = take().value;
      if (__builtin_mul_overflow(bare ? kTenths : value, scale_, &value)) return std::nullopt;
      for (std::int64_t rest = scale_; rest >= kTenths; rest /= kTenths) ++last_power_;
      return value;
    }
    if (value == 0 || bare_half || value / kTenths >= limit) return std::nullopt;
    return value;
  }

  // Consumes an ordinal ending, if there is one; false if it does not go with the value.
  bool ordinal_end(std::int64_t total) {
    if (!next_is(Role::OrdinalEnd)) return true;
    const bool fits = total % kTenths == 0 && total / kTenths >= pieces_[at_].value;
    ++at_;
    ordinal_ = true;
    return fits;
  }

  const std::vector<Piece>& pieces_;
  const NumberTables& tables_;
  std::size_t at_ = 0;
  std::int64_t scale_ = 0;       // of the part read last; 0: none
  std::int32_t last_power_ = 0;  // exponent of the last digit given
  bool ordinal_ = false;         // an ordinal form was read: nothing may follow
};

bool opens_number_word(std::string_view word, const NumberTables& tables) {
  return std::any_of(tables.morphemes.begin(), tables.morphemes.end(), [&](const NumberMorpheme& m) {
    return m.form.size() <= word.size() && m.form.front() == word.front() && word.starts_with(m.form);
  });
}

// A lone "one", "ein" or "een" is an article or a pronoun more often than a number.
bool is_lone_article(const std::vector<Piece>& pieces, std::size_t count) {
  return count == 1 && pieces.front().is(Role::Article);
}

// The words from `first` on that could be parts of one number: their morphemes, and where each word ends among these.
struct Run {
  std::vector<Piece> pieces;
  std::vector<std::size_t> ends;
};

Run read_run(std::span<const Token> tokens, const FoldedTokens& folded, std::uint32_t first,
             const NumberTables& tables) {
  Run run;
  for (std::size_t i = first; i < tokens.size() && i - first < kMaxWords; ++i) {
    const bool hyphen = tokens[i].kind == TokenKind::Sign && !tokens[i].spaced && i > first;
    if (tokens[i].kind != TokenKind::Word && !hyphen) break;
    const std::size_t before = run.pieces.size();
    if (!split_word(folded[i], tables, 0, run.pieces)) break;
    // What a hyphen joins is one word.
    run.pieces[before].word_start = i == first || tokens[i].spaced;
    run.ends.push_back(run.pieces.size());
  }
  return run;
}

bool multiplies(const Piece& piece) { return piece.is(Role::Hundred) || piece.is(Role::Scale); }

}  // namespace

std::optional<NumberReading> read_words(std::span<const Token> tokens, const FoldedTokens& folded, std::uint32_t first,
                                        const LanguagePack& pack) {
  if (tokens[first].kind != TokenKind::Word || !pack.numbers) return std::nullopt;
  const NumberTables& tables = *pack.numbers;
  if (!opens_number_word(folded[first], tables)) return std::nullopt;
  const Run run = read_run(tokens, folded, first, tables);
  for (std::size_t words = run.ends.size(); words > 0; --words) {
    const std::size_t end = run.ends[words - 1];
    // "two hundred and five hundred" is no 205.
    if (end < run.pieces.size() && words > 1 && multiplies(run.pieces[end])) continue;
    const std::vector<Piece> pieces(run.pieces.begin(), run.pieces.begin() + static_cast<std::ptrdiff_t>(end));
    if (is_lone_article(pieces, words == 1 ? pieces.size() : 0)) return std::nullopt;
    if (const std::optional<NumberValue> value = Reading(pieces, tables).all()) {
      return NumberReading{*value, static_cast<std::uint32_t>(words)};
    }
  }
  return std::nullopt;
}

std::optional<NumberValue> read_number_word(std::string_view folded, const NumberTables& tables) {
  std::vector<Piece> pieces;
  if (folded.empty() || !split_word(folded, tables, 0, pieces) || is_lone_article(pieces, pieces.size())) {
    return std::nullopt;
  }
  return Reading(pieces, tables).all();
}

}  // namespace factcheck
