// The first or the last letters of a word as one number, so that a word is compared with many short ones without a
// call.
//
//   const FewLetters ending = last_letters("keit");
//   ending.agrees_with(last_letters("möglichkeit"))   // true; beyond eight bytes nothing is said
//
// Pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_TEXT_FEW_LETTERS_H_
#define FACTCHECK_CORE_TEXT_FEW_LETTERS_H_

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "core/text/eight_bytes.h"

namespace factcheck {

struct FewLetters {
  EightBytes letters = 0;
  EightBytes mask = 0;  // the bytes that are used
  // Whether the other word, of which the same end was taken, has all of these letters there.
  bool agrees_with(const FewLetters& word) const { return (word.letters & mask) == letters; }
};

inline FewLetters first_letters(std::string_view word) {
  if (word.size() >= kEightBytes) return {load_bytes(word.data()), ~EightBytes{0}};
  std::array<char, kEightBytes> few{};
  if (!word.empty()) std::memcpy(few.data(), word.data(), word.size());
  return {load_bytes(few.data()), first_bytes(~EightBytes{0}, word.size())};
}

// A number for three letters, shared by few: a set of such numbers tells most words from those with certain openings.
// Of letters that are not there the bits are 0.
inline constexpr std::size_t kLetterBits = 5, kThreeLetters = std::size_t{1} << 3 * kLetterBits;
constexpr std::size_t three_letters(std::string_view word) {
  const bool whole = word.size() >= 3;  // as nearly always
  const auto code = [&](std::size_t i) {
    return whole || i < word.size() ? static_cast<unsigned char>(word[i]) % 32U : 0U;
  };
  return code(0) << 2 * kLetterBits | code(1) << kLetterBits | code(2);
}

inline FewLetters last_letters(std::string_view word) {
  if (word.size() >= kEightBytes) return {load_bytes(word.data() + word.size() - kEightBytes), ~EightBytes{0}};
  std::array<char, kEightBytes> few{};
  if (!word.empty()) std::memcpy(few.data() + kEightBytes - word.size(), word.data(), word.size());
  return {load_bytes(few.data()), ~first_bytes(~EightBytes{0}, kEightBytes - word.size())};
}

}  // namespace factcheck
#endif  // FACTCHECK_CORE_TEXT_FEW_LETTERS_H_
