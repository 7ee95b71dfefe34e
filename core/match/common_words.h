// How much of one row of words stands in others, in order.
//
//   const CommonWords ours(words);   ours.in(theirs)   // length of the longest common subsequence
//
// Read-only when made, safe on every thread.
#ifndef FACTCHECK_CORE_MATCH_COMMON_WORDS_H_
#define FACTCHECK_CORE_MATCH_COMMON_WORDS_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace factcheck {

class CommonWords {
 public:
  CommonWords() = default;  // of no words
  explicit CommonWords(std::span<const std::uint64_t> words);

  std::size_t size() const { return size_; }
  // Cost: the length of theirs, for each 64 words of ours.
  std::size_t in(std::span<const std::uint64_t> theirs) const;

 private:
  static constexpr std::size_t kBits = 64;
  static constexpr std::uint32_t kFree = UINT32_MAX;
  std::size_t place_of(std::uint64_t word) const;  // where it stands in places_, or would

  std::size_t size_ = 0, blocks_ = 0;  // words; runs of 64 of them
  std::vector<std::uint32_t> places_;  // hash table with linear probing, of the different words
  std::vector<std::uint64_t> words_;   // those
  std::vector<std::uint64_t> bits_;    // of each: the places where it stands, in `blocks_` runs
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_MATCH_COMMON_WORDS_H_
