// Reads numbers in digits and in words at a token.
//
//   read_numbers(text, tokens, folded, first, pack)   // "zwei Millionen dreihundert" -> all readings, longest first
//
// Pure functions, safe on every thread. The morpheme algorithm is shared by all languages; rules/<lang>/number.toml
// holds the morphemes. Oracle: ICU's spell-out formatter (tests/unit/extract/number_oracle_test.cc).
#ifndef FACTCHECK_CORE_EXTRACT_NUMBER_READER_H_
#define FACTCHECK_CORE_EXTRACT_NUMBER_READER_H_

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/extract/lattice.h"
#include "core/rules/number_tables.h"
#include "core/rules/word_table.h"
#include "core/text/folded_tokens.h"  // folded[i] is a std::string_view, folded.size() the number of tokens

namespace factcheck {

struct NumberReading {
  NumberValue value;
  std::uint32_t token_count = 1;
};

// A number may be read in more than one way: "three and thirty" is 33 or two numbers.
struct NumberReadings {
  std::array<NumberReading, 2> readings{};
  std::size_t count = 0;

  void add(const NumberReading& reading) {
    if (count < readings.size()) readings[count++] = reading;
  }
  const NumberReading* begin() const { return readings.data(); }
  const NumberReading* end() const { return readings.data() + count; }
};

// The number in digits that starts at tokens[first]: "2.500", "2 500", "16,8", with the language's separators and the
// other's where unambiguous; "2 1/2", "2½", ".5". Ordinals: "6." (German, before a lower-case word or month), "6th".
NumberReadings read_digits(std::string_view text, std::span<const Token> tokens, const FoldedTokens& folded,
                           std::uint32_t first, const LanguagePack& pack);
// Digits without what stands round them: plain_number("1.234,5", ',') is 1234.5; nothing for a date or a version.
std::optional<NumberValue> plain_number(std::string_view digits, char decimal_mark);
// The number in words, the longest first: "hundert", "honderdnegenentwintig", "two hundred and five", "3 hundred and
// 21". A scale word that follows digits is no part of it ("16,8 Millionen" is number + magnitude), but "zwei Millionen"
// in words is. Lone articles ("ein", "een", "a") are no number.
NumberReadings read_words(std::string_view text, std::span<const Token> tokens, const FoldedTokens& folded,
                          std::uint32_t first, const LanguagePack& pack);
// Whether a number may open with the word at the token: true wherever one does, and rarely elsewhere. Most articles
// that could open one are lone: "ein Haus".
bool article_goes_on(std::span<const Token> tokens, const FoldedTokens& folded, std::uint32_t article,
                     const LanguagePack& pack);
inline bool may_open_number(std::span<const Token> tokens, const FoldedTokens& folded, std::uint32_t first,
                            const LanguagePack& pack) {
  const WordTable::InNumber found = pack.words->in_number(folded.word(first), folded[first]);
  return found == WordTable::InNumber::Opens ||
         (found == WordTable::InNumber::Article && article_goes_on(tokens, folded, first, pack));
}
// Whether a sign is a fraction: "½".
bool is_fraction(char32_t sign);
// The number that the letters make, without a link to what stands round them: the "zwölf" of "zwölfköpfig".
std::optional<NumberValue> read_letters(std::string_view folded, const LanguagePack& pack);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_NUMBER_READER_H_
