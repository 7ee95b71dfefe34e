// Which language a sentence is in, from its function words.
//
//   detect(text, tokens, profiles, prior)   // index into profiles
//
// Pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_TEXT_LANGUAGE_H_
#define FACTCHECK_CORE_TEXT_LANGUAGE_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/text/token.h"

namespace factcheck {

// Index of a language in the rule book, which lists them sorted by code.
using Language = std::uint8_t;
inline constexpr Language kNoLanguage = 255;

// Filled from rules/<lang>/language.toml: folded words with their weight (1 weak … 3 only this language has it), and word
// endings or letter groups that tell ("keit", "*ij*" anywhere in the word; "tion" does not tell).
struct LanguageProfile {
  std::string code;
  std::unordered_map<std::string, int> words;
  std::vector<std::pair<std::string, int>> endings;
};

// The language with the highest weight; what stands outside quotation marks decides alone where it gives a clear sign. The
// prior wins ties and all sentences that give no clear sign (fewer than two points ahead); without a prior and without a
// sign: kNoLanguage.
Language detect(std::string_view text, std::span<const Token> tokens, std::span<const LanguageProfile> profiles,
                Language prior);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_TEXT_LANGUAGE_H_
