// A set of folded words for questions that are nearly always answered with no: few letters of a word tell.
//
//   WordSet abbreviations = {"dr.", "z.b."};   abbreviations.contains("ulm.")   // false, without looking it up
//
// Immutable after filling, safe on every thread.
#ifndef FACTCHECK_CORE_TEXT_WORD_SET_H_
#define FACTCHECK_CORE_TEXT_WORD_SET_H_

#include <bitset>
#include <cstddef>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <unordered_set>

namespace factcheck {

class WordSet {
 public:
  WordSet() = default;
  WordSet(std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words) insert(word);
  }
  void insert(std::string_view word) {
    words_.emplace(word);
    places_.set(place(word));
  }
  bool contains(std::string_view word) const { return places_.test(place(word)) && words_.find(word) != words_.end(); }
  bool empty() const { return words_.empty(); }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>()(word); }
  };
  // Told by its length, its first two letters and the last but one: a full stop stands behind abbreviations.
  static std::size_t place(std::string_view word) {
    const auto code = [&](std::size_t i) { return i < word.size() ? static_cast<unsigned char>(word[i]) : 0U; };
    return (word.size() * 521 + code(0) * 67 + code(1) * 29 + code(word.size() - 2) * 7) % kPlaces;
  }

  static constexpr std::size_t kPlaces = 4096;
  std::bitset<kPlaces> places_;  // those of all words
  std::unordered_set<std::string, Hash, std::equal_to<>> words_;
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_TEXT_WORD_SET_H_
