// The grammar of number words, shared by all languages: what a run of morphemes comes to.
//
//   NumberGrammar(pieces, tables).read()   // two | million | three | hundred | thousand -> 2300000
//
//   number   = part (link? part)* | fraction           zwei Millionen | dreihundert tausend | two thirds
//   part     = value (mixed | point digits)? scale*    hundert | fünf einhalb | two point five million
//   value    = hundreds | below-hundred | digits
//   fraction = (value | article)? denominator          drei Viertel | a half | driekwart (of a million)
//
// Pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_EXTRACT_NUMBER_READER_GRAMMAR_H_
#define FACTCHECK_CORE_EXTRACT_NUMBER_READER_GRAMMAR_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/extract/lattice.h"
#include "core/rules/number_tables.h"

namespace factcheck {

// What a stretch of letters can be: a form may stand under several roles ("one" is a unit and, alone, an article).
struct NumberPiece {
  unsigned roles = 0;  // bits of NumberMorpheme::Role
  std::int64_t value = 0;
  bool ordinal = false;     // whole ordinal: "third"
  bool word_start = false;  // stands after a blank
  bool hyphen = false;
  std::string_view digits;  // of a number in digits, as written; value is then that of all its digits
  std::int64_t unit = 1;    // of a number in digits: its value is value / unit

  bool is(NumberMorpheme::Role role) const { return (roles & role_bit(role)) != 0; }
};

class NumberGrammar {
 public:
  // Lifetime: both must outlive it.
  NumberGrammar(std::span<const NumberPiece> pieces, const NumberTables& tables) : pieces_(pieces), tables_(tables) {}

  // The number that all the pieces make; nothing if they make none.
  std::optional<NumberValue> read();
  // Whether what was read means something only where nothing else can be meant: "a third" of something, "point five".
  bool loose() const { return loose_; }

 private:
  // numerator / denominator, both small enough for any product of the two of them.
  struct Ratio {
    std::int64_t n = 0, d = 1;
    bool whole() const { return d == 1; }
  };
  using Role = NumberMorpheme::Role;

  bool done() const { return at_ == pieces_.size(); }
  bool next_is(Role role, std::size_t ahead = 0) const {
    return at_ + ahead < pieces_.size() && pieces_[at_ + ahead].is(role) && !ordinal_;
  }
  bool digits_here() const { return !done() && !pieces_[at_].digits.empty() && !ordinal_; }
  bool glued() const { return !done() && !pieces_[at_].word_start; }
  const NumberPiece& take();
  bool link();
  bool joint();
  void skip_hyphen(Role before);
  bool unit_here() const;
  void restart();

  std::optional<NumberValue> cardinal();
  std::optional<NumberValue> mere_fraction();
  std::optional<Ratio> read_part(std::int64_t limit);
  std::optional<Ratio> scaled(Ratio value, std::int64_t limit);
  std::optional<Ratio> fraction_of_scale(std::int64_t limit);
  std::optional<Ratio> half_of_scale();
  bool article_opens();
  Ratio digits();
  std::int64_t below_hundred();
  std::int64_t hundreds(std::int64_t value);
  bool add_mixed(Ratio& value);
  bool add_point(Ratio& value);
  std::int64_t spoken_digits(std::int64_t& unit);
  std::optional<Ratio> fraction(bool bare_denominator);
  std::int64_t denominator();
  bool ordinal_end(std::int64_t total);
  NumberValue finish(Ratio value, std::int32_t precision) const;

  std::span<const NumberPiece> pieces_;
  const NumberTables& tables_;
  std::size_t at_ = 0;
  std::int64_t scale_ = 0;       // of the part read last; 0: none
  std::int32_t last_power_ = 0;  // exponent of the last digit given
  bool ordinal_ = false;         // an ordinal form was read: nothing may follow
  bool loose_ = false;
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_NUMBER_READER_GRAMMAR_H_
