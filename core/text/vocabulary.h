// The words that any table names, each with a number: a token is looked up once, and whatever the tables know of its
// word is then found by that number.
//
//   const WordId id = words.add("märz");   // words.find("märz") == id, words.find("foo") == kUnlisted
//
// Immutable after loading, safe on every thread.
#ifndef FACTCHECK_CORE_TEXT_VOCABULARY_H_
#define FACTCHECK_CORE_TEXT_VOCABULARY_H_

#include <bit>
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
  // What a look-up needs to know of a folded word: nearly all words of a text are told by their first and last eight
  // letters and their length.
  struct Key {
    EightBytes first = 0, last = 0;
    std::size_t size = 0;
  };
  static Key key_of(std::string_view folded) {
    const EightBytes first = first_letters(folded).letters;
    return {first, folded.size() > kEightBytes ? last_letters(folded).letters : first, folded.size()};
  }
  // `folded` is asked for beyond sixteen letters only.
  WordId find(const Key& key, std::string_view folded) const {
    const std::uint64_t hash = hash_of(key);
    for (std::size_t bucket = hash & mask();; bucket = (bucket + 1) & mask()) {
      for (EightBytes same = may_equal(tags_[bucket], tag_of(hash)); same != 0; same &= same - 1) {
        const Slot& slot = slots_[bucket * kEightBytes + first_set(same)];
        if (is(slot, key) && (key.size <= kTold || is(slot.word, folded))) return slot.word;
      }
      if (have(tags_[bucket], kFree)) return kUnlisted;
    }
  }
  // The same in two steps, each for many words, so that these wait for memory together.
  struct Search {
    Key key;
    std::uint32_t slot = 0;  // of no other slot the tag fits
    bool sure = false;       // what is not there is nowhere
  };
  Search search(const Key& key) const {
    const std::uint64_t hash = hash_of(key);
    const std::size_t bucket = hash & mask();
    const EightBytes tags = tags_[bucket], same = may_equal(tags, tag_of(hash));
    const std::size_t slot = bucket * kEightBytes + first_set(same | kLastByte);
    __builtin_prefetch(&slots_[slot]);
    const bool sure = ((same & (same - 1)) == 0) & have(tags, kFree) & (key.size <= kTold);
    return {key, static_cast<std::uint32_t>(slot), sure};
  }
  WordId find(const Search& search, std::string_view folded) const {
    const Slot& slot = slots_[search.slot];
    const bool found = is(slot, search.key);
    if (!search.sure && (!found || search.key.size > kTold)) return find(search.key, folded);
    return found ? slot.word : kUnlisted;
  }
  std::string_view word(WordId id) const {
    return std::string_view(letters_).substr(starts_[id], starts_[id + 1] - starts_[id]);
  }
  std::size_t size() const { return starts_.size() - 1; }

 private:
  struct Slot {
    EightBytes first = 0, last = 0;
    std::uint32_t size = 0;
    WordId word = kUnlisted;
  };
  static constexpr unsigned kFree = 0;                   // tag of a free slot
  static constexpr std::size_t kTold = 2 * kEightBytes;  // up to this size a key tells all of a word
  static constexpr EightBytes kLastByte = EightBytes{0x80} << 56U;
  static std::uint64_t hash_of(const Key& key) {
    // Odd numbers without pattern: the fractional parts of the golden ratio and of the square root of 2.
    constexpr std::uint64_t kGolden = 0x9E3779B97F4A7C15U, kRoot2 = 0x6A09E667F3BCC909U;
    const std::uint64_t hash = (key.first + std::rotl(key.last + key.size, 23)) * kGolden;
    return (hash ^ hash >> 32U) * kRoot2 >> 24U;
  }
  // A byte of the hash, never kFree.
  static unsigned tag_of(std::uint64_t hash) { return static_cast<unsigned>(hash >> 32U) | 1U; }
  std::size_t mask() const { return tags_.size() - 1; }
  // All at once: where one differs is not told beforehand.
  static bool is(const Slot& slot, const Key& key) {
    return ((slot.first ^ key.first) | (slot.last ^ key.last) | (slot.size ^ key.size)) == 0;
  }
  bool is(WordId id, std::string_view folded) const;
  void put(const Key& key, WordId word);
  void grow();

  // Buckets of eight slots, a power of two, three fifths of all taken at most; what finds no free slot goes to the next
  // bucket. Of each slot there is a tag, so that the eight of a bucket are told apart at once, and in little memory.
  std::vector<EightBytes> tags_ = std::vector<EightBytes>(2);
  std::vector<Slot> slots_ = std::vector<Slot>(2 * kEightBytes);
  std::string letters_;
  std::vector<std::uint32_t> starts_ = {0};  // of each word in letters_, and the end of the last
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_TEXT_VOCABULARY_H_
