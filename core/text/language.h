// Which language a sentence is in, from its function words.
//
//   const LanguageSigns signs(profiles, words);
//   LanguageVotes(text, tokens, folded, signs).detect(0, tokens.size(), prior)   // index into profiles
//
// Immutable and pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_TEXT_LANGUAGE_H_
#define FACTCHECK_CORE_TEXT_LANGUAGE_H_

#include <array>
#include <cstdint>
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

// The profiles of all languages in one table, so that a word is looked up once. Built after all other tables have added
// their words: what endings tell of a listed word is worked out then, of any other when it is met.
class LanguageSigns {
 public:
  LanguageSigns() = default;
  LanguageSigns(std::span<const LanguageProfile> profiles, Vocabulary& words);
  std::size_t languages() const { return languages_; }
  // Whether a profile lists the word: then its weights are subject to a limit.
  bool lists(WordId word) const {
    return word * row_size() < known_.size() && (known_[word * row_size()] & kInProfile) != 0;
  }
  // Adds what a folded word weighs in each language, a listed one `limit` at most.  Shape: points has languages()
  // entries.
  void add(WordId word, std::string_view folded, int limit, std::span<int> points) const;

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
  // What is known of a listed word.
  enum Flag : std::int8_t { kInProfile = 1, kTells = 2 };
  void add_ending(std::string_view pattern, Ending ending);
  bool weigh_endings(std::string_view folded, Weights& weights) const;

  // What is known of a listed word: its flags, then a weight for each language, 0 where the profile is silent, then
  // what its ending weighs there. They stand in one row, since most are looked at once.
  std::span<const std::int8_t> known(WordId word) const {
    return std::span(known_).subspan(word * row_size(), row_size());
  }
  std::size_t row_size() const { return 1 + 2 * languages_; }

  std::size_t languages_ = 0;
  std::vector<std::int8_t> known_;                 // a row for each word
  std::array<std::vector<Ending>, 256> suffixes_;  // by place_of() their last two bytes; of one letter, everywhere
  std::array<std::vector<Ending>, 256> groups_;    // by place_of() their first two bytes; of one letter, everywhere
};

// What each word of a text says of its language, weighed once for all stretches that are asked about: the text, its
// blocks and their sentences.  Lifetime: views into all arguments.
class LanguageVotes {
 public:
  LanguageVotes(std::string_view text, std::span<const Token> tokens, const FoldedTokens& folded,
                const LanguageSigns& signs);
  // Of some tokens in a row, as if they stood alone: the language with the highest weight; what stands outside
  // quotation marks decides alone where it gives a clear sign. The prior wins ties and all stretches that give no clear
  // sign (fewer than two points ahead). Without a prior the language that is ahead at all wins; kNoLanguage if none is.
  Language detect(std::size_t first, std::size_t count, Language prior) const;

 private:
  // For each language, of which signs_.languages() are set.
  using Points = std::array<int, kNoLanguage>;
  // Points of a stretch, apart for what stands between quotation marks: there, titles in other languages stand.
  struct Tally {
    Points outside, inside;
    bool even = true;  // every quotation mark has its partner
  };
  Tally count(std::size_t first, std::size_t end) const;
  void add_up(std::size_t from, std::size_t to, std::span<int> points) const;
  void weigh(std::size_t token, std::size_t first, std::size_t end, std::span<int> points) const;
  std::span<int> of(Points& points) const { return std::span(points).first(signs_.languages()); }

  std::string_view text_;
  std::span<const Token> tokens_;
  FoldedTokens folded_;
  const LanguageSigns& signs_;
  // What the tokens before each one say, a sum for each language, modulo 2^16: of a few tokens the difference is right.
  std::vector<std::uint16_t> sums_;
  std::vector<std::uint32_t> quotations_;  // tokens that open or close one
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_TEXT_LANGUAGE_H_
