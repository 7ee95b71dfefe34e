// The first or the last letters of a word as one number, so that a word is compared with many short ones without a
// call.
//
//   const FewLetters ending = last_letters("keit");
//   ending.agrees_with(last_letters("möglichkeit"))   // true; beyond kFewLetters letters nothing is said
//
// Pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_TEXT_FEW_LETTERS_H_
#define FACTCHECK_CORE_TEXT_FEW_LETTERS_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace factcheck {

inline constexpr std::size_t kFewLetters = 8;  // bytes

struct FewLetters {
  std::uint64_t letters = 0;  // the outermost, first or last, is the lowest byte
  std::uint64_t mask = 0;     // the bytes that are used
  // Whether the other word, of which the same end was taken, has all of these letters there.
  bool agrees_with(const FewLetters& word) const { return (word.letters & mask) == letters; }
};

inline FewLetters last_letters(std::string_view word) {
  FewLetters few;
  const std::size_t size = std::min(word.size(), kFewLetters);
  for (const char letter : word.substr(word.size() - size))
    few.letters = few.letters << 8U | static_cast<unsigned char>(letter);
  few.mask = size == 0 ? 0 : ~std::uint64_t{0} >> 8U * (kFewLetters - size);
  return few;
}

inline FewLetters first_letters(std::string_view word) {
  FewLetters few;
  const std::size_t size = std::min(word.size(), kFewLetters);
  for (std::size_t i = size; i-- > 0;) few.letters = few.letters << 8U | static_cast<unsigned char>(word[i]);
  few.mask = size == 0 ? 0 : ~std::uint64_t{0} >> 8U * (kFewLetters - size);
  return few;
}

}  // namespace factcheck
#endif  // FACTCHECK_CORE_TEXT_FEW_LETTERS_H_
