// The words that any table names, each with a number: a token is looked up once, and whatever the tables know of its
// word is then found by that number.
//
//   const WordId id = words.add("märz");   // words.find("märz") == id, words.find("foo") == kUnlisted
//
// Immutable after loading, safe on every thread.
#ifndef FACTCHECK_CORE_TEXT_VOCABULARY_H_
#define FACTCHECK_CORE_TEXT_VOCABULARY_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/eight_bytes.h"
#include "core/text/few_letters.h"

namespace factcheck {

using WordId = std::uint32_t;  // below Vocabulary::size()
inline constexpr WordId kUnlisted = UINT32_MAX;

class Vocabulary {
 public:
  // The number of a folded word, given if it has none yet.
  WordId add(std::string_view folded);
  // kUnlisted if no table names it.
  WordId find(std::string_view folded) const { return find(key_of(folded), folded); }
  // What a look-up needs to know of a folded word: nearly all words of a text are told by their first eight letters and
  // their length.
  struct Key {
    EightBytes first = 0;
    std::uint32_t size = 0;
    std::size_t hash = 0;
  };
  static Key key_of(std::string_view folded) {
    const EightBytes first = first_letters(folded).letters;
    return key_of(first, folded.size() > kEightBytes ? last_letters(folded).letters : first, folded.size());
  }
  // Of a word of eight bytes at most, given as a number.
  static Key key_of(EightBytes folded, std::size_t size) { return key_of(folded, folded, size); }
  // `folded` is asked for beyond eight letters only.
  WordId find(const Key& key, std::string_view folded) const {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = key.hash & mask; tags_[at] != 0; at = (at + 1) & mask) {
      const Slot& slot = slots_[at];
      if (tags_[at] != tag_of(key.hash) || slot.first != key.first || slot.size != key.size) continue;
      if (key.size <= kEightBytes || word(slot.word).substr(kEightBytes) == folded.substr(kEightBytes))
        return slot.word;
    }
    return kUnlisted;
  }
  std::string_view word(WordId id) const {
    return std::string_view(letters_).substr(starts_[id], starts_[id + 1] - starts_[id]);
  }
  std::size_t size() const { return starts_.size() - 1; }

 private:
  struct Slot {
    EightBytes first = 0;
    std::uint32_t size = 0;
    WordId word = kUnlisted;
  };
  static Key key_of(EightBytes first, EightBytes last, std::size_t size) {
    // Odd numbers without pattern: the fractional parts of the golden ratio and of the square roots of 2 and 3.
    constexpr std::uint64_t kGolden = 0x9E3779B97F4A7C15U, kRoot2 = 0x6A09E667F3BCC909U, kRoot3 = 0xBB67AE8584CAA73BU;
    const std::uint64_t hash = (first * kRoot2) ^ ((last + size) * kGolden);
    return {first, static_cast<std::uint32_t>(size), ((hash ^ hash >> 32U) * kRoot3) >> 24U};
  }
  // A byte of the hash, never 0, which marks free places.
  static std::uint8_t tag_of(std::size_t hash) { return static_cast<std::uint8_t>(hash >> 32U) | 1U; }
  void put(const Key& key, WordId word);
  void grow();

  std::vector<Slot> slots_ = std::vector<Slot>(16);  // open addressing; a power of two, at most half of it taken
  std::vector<std::uint8_t> tags_ = std::vector<std::uint8_t>(16);  // of what the slots hold: words that are in none
                                                                    // are told by this alone, which is small
  std::string letters_;
  std::vector<std::uint32_t> starts_ = {0};  // of each word in letters_, and the end of the last
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_TEXT_VOCABULARY_H_
