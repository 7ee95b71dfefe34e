// Reads numbers in digits and in words at a token.
//
//   read_numbers(text, tokens, folded, first, pack)   // "zwei Millionen dreihundert" -> all readings, longest first
//
// Pure functions, safe on every thread. The morpheme algorithm is shared by all languages; rules/<lang>/number.toml
// holds the morphemes. Oracle: ICU's spell-out formatter (tests/unit/extract/number_oracle_test.cc).
#ifndef FACTCHECK_CORE_EXTRACT_NUMBER_READER_H_
#define FACTCHECK_CORE_EXTRACT_NUMBER_READER_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/extract/lattice.h"
#include "core/rules/number_tables.h"
#include "core/text/folded_tokens.h"  // folded[i] is a std::string_view, folded.size() the number of tokens

namespace factcheck {

struct NumberReading {
  NumberValue value;
  std::uint32_t token_count = 1;
};

// The longest number in digits that starts at tokens[first]: "2.500", "2 500", "16,8", with the language's separators
// and the other's where unambiguous. Ordinals: "6." (German, before a lower-case word or month), "6th", "6e".
std::optional<NumberReading> read_digits(std::string_view text, std::span<const Token> tokens,
                                         const FoldedTokens& folded, std::uint32_t first, const LanguagePack& pack);
// The longest number in words: "hundert", "honderdnegenentwintig", "two hundred and five". Scale words that follow
// digits are no part of it ("16,8 Millionen" is number + magnitude), but "zwei Millionen" in words is. Lone articles
// ("ein", "een", "a") are no number.
std::optional<NumberReading> read_words(std::span<const Token> tokens, const FoldedTokens& folded, std::uint32_t first,
                                        const LanguagePack& pack);
// One folded word alone.
std::optional<NumberValue> read_number_word(std::string_view folded, const NumberTables& tables);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_NUMBER_READER_H_
