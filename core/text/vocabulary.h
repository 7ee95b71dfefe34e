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

namespace factcheck {

using WordId = std::uint32_t;  // below Vocabulary::size()
inline constexpr WordId kUnlisted = UINT32_MAX;

class Vocabulary {
 public:
  // The number of a folded word, given if it has none yet.
  WordId add(std::string_view folded);
  // kUnlisted if no table names it.
  WordId find(std::string_view folded) const;
  // The same, where eight bytes can be read from the word's start, however short it is.
  WordId find_padded(std::string_view folded) const;
  std::string_view word(WordId id) const {
    return std::string_view(letters_).substr(starts_[id], starts_[id + 1] - starts_[id]);
  }
  std::size_t size() const { return starts_.size() - 1; }

 private:
  // Nearly all words of a text are told by their first eight letters and their length.
  struct Key {
    std::uint64_t first = 0, last = 0;
    std::uint32_t size = 0;
  };
  struct Slot {
    std::uint64_t first = 0;
    std::uint32_t size = 0;
    WordId word = kUnlisted;
  };
  static Key key_of(std::string_view word);
  static std::size_t hash_of(const Key& key);
  WordId find(const Key& key, std::string_view folded) const;
  std::size_t free_place(const Key& key) const;
  void grow();

  std::vector<Slot> slots_ = std::vector<Slot>(16);  // open addressing; a power of two, at most half of it taken
  std::string letters_;
  std::vector<std::uint32_t> starts_ = {0};  // of each word in letters_, and the end of the last
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_TEXT_VOCABULARY_H_
