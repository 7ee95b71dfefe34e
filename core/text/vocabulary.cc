#include "core/text/vocabulary.h"

#include "core/text/few_letters.h"

namespace factcheck {

Vocabulary::Key Vocabulary::key_of(std::string_view word) {
  const auto size = static_cast<std::uint32_t>(word.size());
  return {first_letters(word).letters, size > kEightBytes ? last_letters(word).letters : first_letters(word).letters,
          size};
}

std::size_t Vocabulary::hash_of(const Key& key) {
  // Odd numbers without pattern: the fractional parts of the golden ratio and of the square roots of 2 and 3.
  constexpr std::uint64_t kGolden = 0x9E3779B97F4A7C15U, kRoot2 = 0x6A09E667F3BCC909U, kRoot3 = 0xBB67AE8584CAA73BU;
  const std::uint64_t hash = (key.first * kRoot2) ^ ((key.last + key.size) * kGolden);
  return ((hash ^ hash >> 32U) * kRoot3) >> 24U;
}

WordId Vocabulary::find(const Key& key, std::string_view folded) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash_of(key) & mask; slots_[at].word != kUnlisted; at = (at + 1) & mask) {
    const Slot& slot = slots_[at];
    if (slot.first != key.first || slot.size != key.size) continue;
    if (key.size <= kEightBytes || word(slot.word).substr(kEightBytes) == folded.substr(kEightBytes)) return slot.word;
  }
  return kUnlisted;
}

WordId Vocabulary::find(std::string_view folded) const { return find(key_of(folded), folded); }

WordId Vocabulary::find_padded(std::string_view folded) const {
  const auto size = static_cast<std::uint32_t>(folded.size());
  const std::uint64_t first = first_bytes(load_bytes(folded.data()), size);
  return find({first, size > kEightBytes ? load_bytes(folded.data() + size - kEightBytes) : first, size}, folded);
}

std::size_t Vocabulary::free_place(const Key& key) const {
  std::size_t at = hash_of(key) & (slots_.size() - 1);
  while (slots_[at].word != kUnlisted) at = (at + 1) & (slots_.size() - 1);
  return at;
}

WordId Vocabulary::add(std::string_view folded) {
  const Key key = key_of(folded);
  if (const WordId known = find(key, folded); known != kUnlisted) return known;
  if (2 * (size() + 1) > slots_.size()) grow();
  Slot& slot = slots_[free_place(key)];
  slot = {key.first, key.size, static_cast<WordId>(size())};
  letters_ += folded;
  starts_.push_back(static_cast<std::uint32_t>(letters_.size()));
  return slot.word;
}

void Vocabulary::grow() {
  slots_.assign(slots_.size() * 2, {});
  for (WordId id = 0; id < size(); ++id) {
    const Key key = key_of(word(id));
    slots_[free_place(key)] = {key.first, key.size, id};
  }
}

}  // namespace factcheck
