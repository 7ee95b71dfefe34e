#include "core/match/common_words.h"

#include <bit>

namespace factcheck {

CommonWords::CommonWords(std::span<const std::uint64_t> words)
    : size_(words.size()), blocks_((words.size() + kBits - 1) / kBits) {
  if (words.empty()) return;
  places_.assign(std::bit_ceil(2 * words.size()), kFree);
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::uint32_t& place = places_[place_of(words[i])];
    if (place == kFree) {
      place = static_cast<std::uint32_t>(words_.size());
      words_.push_back(words[i]);
      bits_.resize(bits_.size() + blocks_, 0);
    }
    bits_[place * blocks_ + i / kBits] |= std::uint64_t{1} << (i % kBits);
  }
}

std::size_t CommonWords::place_of(std::uint64_t word) const {
  const std::size_t mask = places_.size() - 1;
  std::size_t at = word & mask;
  while (places_[at] != kFree && words_[places_[at]] != word) at = (at + 1) & mask;
  return at;
}

// Bit by bit as Hyyrö has it (2004): each of ours whose bit is nought has found its word so far.
std::size_t CommonWords::in(std::span<const std::uint64_t> theirs) const {
  if (size_ == 0) return 0;
  std::vector<std::uint64_t> rest(blocks_, ~std::uint64_t{0});
  for (const std::uint64_t word : theirs) {
    const std::uint32_t place = places_[place_of(word)];
    if (place == kFree) continue;
    const std::uint64_t* const bits = &bits_[place * blocks_];
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i < blocks_; ++i) {
      const std::uint64_t found = rest[i] & bits[i], sum = rest[i] + found, all = sum + carry;
      carry = (sum < found ? 1u : 0u) | (all < sum ? 1u : 0u);
      rest[i] = all | (rest[i] & ~bits[i]);
    }
  }
  std::size_t common = 0;
  for (const std::uint64_t bits : rest) common += static_cast<std::size_t>(std::popcount(~bits));
  return common;
}

}  // namespace factcheck
