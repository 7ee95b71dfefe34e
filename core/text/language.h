// Which language a sentence is in, from its function words.
//
//   const LanguageSigns signs(profiles, words);
//   LanguageVotes(text, tokens, folded, signs).detect(0, tokens.size(), prior)   // index into profiles
//
// Immutable and pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_TEXT_LANGUAGE_H_
#define FACTCHECK_CORE_TEXT_LANGUAGE_H_

#include <algorithm>
#include <array>
#include <bitset>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/text/few_letters.h"
#include "core/text/folded_tokens.h"
#include "core/text/token.h"
#include "core/text/vocabulary.h"

namespace factcheck {

// Index of a language in the rule book, which lists them sorted by code.
using Language = std::uint8_t;
inline constexpr Language kNoLanguage = 255;

// Filled from rules/<lang>/language.toml: folded words with their weight (1 weak … 3 only this language has it), and
// word endings or letter groups that tell ("keit", "*ij*" anywhere in the word; "tion" does not tell).
struct LanguageProfile {
  std::string code;
  std::unordered_map<std::string, int> words;
  std::vector<std::pair<std::string, int>> endings;
};

// Points for four languages in one number, the first in the lowest 16 bits: they are added, and taken from each other,
// all at once. What the lower ones borrow from the higher is given back when they are read in order.
using FourPoints = std::uint64_t;

// The profiles of all languages in one table, so that a word is looked up once. Built after all other tables have added
// their words: what endings tell of a listed word is worked out then, of any other when it is met.
class LanguageSigns {
 public:
  LanguageSigns() = default;
  LanguageSigns(std::span<const LanguageProfile> profiles, Vocabulary& words);
  std::size_t languages() const { return languages_; }
  // How many numbers hold the points of all languages.
  std::size_t fours() const { return (languages_ + 3) / 4; }
  bool knows(WordId word) const { return word < unlisted(); }
  // What a word that tables name weighs in some four languages, counted from 0; 0 of others. Of one that a profile
  // lists, the name that it may be a part of limits it: 0, 1 or 3 is what it may weigh at most. No branch, since every
  // word of a text passes here and none tells what the next is.
  FourPoints weight(WordId word, std::size_t four, int limit) const {
    const std::size_t row = row_of_[std::min<std::size_t>(word, unlisted())];
    return rows_[(row * kLimits.size() + place_of_limit(limit)) * fours() + four];
  }
  // What a folded word that no table names weighs by its ending.  Shape: points has languages() entries.
  void add_endings(std::string_view folded, std::span<int> points) const;

 private:
  struct Ending {
    std::string letters;
    Language language = 0;
    int points = 0;
    std::uint32_t rank = 0;  // place in the profile: the first that fits counts
    FewLetters few;          // a suffix's last letters, a group's first
  };
  struct Weight {
    int points;
    std::uint32_t rank;
  };
  using Weights = std::array<Weight, kNoLanguage>;  // of which languages() are set
  static constexpr std::array<int, 3> kLimits = {0, 1, 3};
  static constexpr std::size_t place_of_limit(int limit) { return limit == 3 ? 2 : static_cast<std::size_t>(limit); }
  void add_ending(std::string_view pattern, Ending ending);
  bool weigh_endings(std::string_view folded, Weights& weights) const;
  void add_rows(std::span<const LanguageProfile> profiles, const Vocabulary& words);
  std::size_t unlisted() const { return row_of_.size() - 1; }

  std::size_t languages_ = 0;
  // What words weigh, the profile's weight where it has one and else what its ending tells, under each of the limits;
  // few rows do for all words. The first is of those that weigh nothing.
  std::vector<FourPoints> rows_;
  std::vector<std::uint16_t> row_of_ = {0};        // by word, and of all that no table names
  std::array<std::vector<Ending>, 256> suffixes_;  // by place_of() their last two bytes; of one letter, everywhere
  std::array<std::vector<Ending>, 256> groups_;    // by place_of() their first two bytes; of one letter, everywhere
  std::bitset<65536> opens_group_;                 // by two bytes: a group may start with them
};

// What each word of a text says of its language, weighed once for all stretches that are asked about: the text, its
// blocks and their sentences.  Lifetime: views into all arguments.
class LanguageVotes {
 public:
  LanguageVotes(std::string_view text, std::span<const Token> tokens, const FoldedTokens& folded,
                const LanguageSigns& signs);
  // Of some tokens in a row, as if they stood alone: the language with the highest weight; what stands outside
  // quotation marks decides alone where it gives a clear sign. Endings of words that no table names are asked only
  // where the other words leave it open. The prior wins ties and all stretches that give no clear sign (fewer than two
  // points ahead). Without a prior the language that is ahead at all wins; kNoLanguage if none is.
  Language detect(std::size_t first, std::size_t count, Language prior) const;

 private:
  // For each language, of which signs_.languages() are set.
  using Points = std::array<int, kNoLanguage>;
  // Points of a stretch, apart for what stands between quotation marks: there, titles in other languages stand.
  struct Tally {
    Points outside, inside;
    bool even = true;  // every quotation mark has its partner
  };
  // Hands out the stretches of a stretch, those between quotation marks apart: (from, to, points). True if every mark
  // has its partner.
  template <class Take>
  bool deal_out(std::size_t first, std::size_t end, Tally& tally, const Take& take) const;
  Tally count(std::size_t first, std::size_t end) const;
  void add_endings(std::size_t first, std::size_t end, Tally& tally) const;
  FourPoints weight(std::size_t token, std::size_t first, std::size_t end, std::size_t four) const;
  void add_up(std::size_t four);
  std::span<int> of(Points& points) const { return std::span(points).first(signs_.languages()); }

  std::string_view text_;
  std::span<const Token> tokens_;
  FoldedTokens folded_;
  const LanguageSigns& signs_;
  // What the known words before each token say in four languages, and behind the last one; then in the next four. The
  // sums overflow: of a few tokens the difference is right.
  std::unique_ptr<FourPoints[]> sums_;
  std::vector<std::uint32_t> quotations_;  // tokens that open or close one
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_TEXT_LANGUAGE_H_
