#include "core/text/vocabulary.h"

#include <cstring>

namespace factcheck {
namespace {

// Odd numbers without pattern: the fractional parts of the golden ratio and of the square roots of 2 and 3.
constexpr std::uint64_t kGolden = 0x9E3779B97F4A7C15U, kRoot2 = 0x6A09E667F3BCC909U, kRoot3 = 0xBB67AE8584CAA73BU;

template <class Number>
std::uint64_t load(const char* at) {
  Number number = 0;
  std::memcpy(&number, at, sizeof number);
  return number;
}

// Multiplications over eight bytes at once: nearly all words of a text have one or two of these.
std::uint32_t hash_of(std::string_view word) {
  const char* at = word.data();
  const std::size_t size = word.size();
  std::uint64_t hash = size * kGolden, last = 0;
  if (size >= 8) {
    for (std::size_t i = 0; i + 8 < size; i += 8)
      hash = ((hash ^ load<std::uint64_t>(at + i)) * kRoot2) ^ (hash >> 32U);
    last = load<std::uint64_t>(at + size - 8);
  } else if (size >= 4) {
    last = load<std::uint32_t>(at) << 32U | load<std::uint32_t>(at + size - 4);
  } else if (size > 0) {
    last = load<std::uint8_t>(at) << 16U | load<std::uint8_t>(at + size / 2) << 8U | load<std::uint8_t>(at + size - 1);
  }
  hash = (hash ^ last) * kRoot3;
  return static_cast<std::uint32_t>((hash ^ (hash >> 29U)) >> 16U);
}

// Of two words of one length; short ones need no call.
bool same_letters(const char* a, const char* b, std::size_t size) {
  if (size > 16) return std::memcmp(a, b, size) == 0;
  const auto same = [&]<class Number>(Number) {
    const std::size_t last = size - sizeof(Number);
    return load<Number>(a) == load<Number>(b) && load<Number>(a + last) == load<Number>(b + last);
  };
  if (size >= 8) return same(std::uint64_t{});
  if (size >= 4) return same(std::uint32_t{});
  for (std::size_t i = 0; i < size; ++i)
    if (a[i] != b[i]) return false;
  return true;
}

}  // namespace

WordId Vocabulary::find(std::string_view folded) const {
  const std::uint32_t hash = hash_of(folded);
  for (std::size_t at = hash & (slots_.size() - 1); slots_[at].word != kUnlisted; at = (at + 1) & (slots_.size() - 1)) {
    if (slots_[at].hash != hash) continue;
    const std::string_view known = word(slots_[at].word);
    if (known.size() == folded.size() && same_letters(known.data(), folded.data(), known.size()))
      return slots_[at].word;
  }
  return kUnlisted;
}

WordId Vocabulary::add(std::string_view folded) {
  if (const WordId known = find(folded); known != kUnlisted) return known;
  if (2 * (size() + 1) > slots_.size()) grow();
  const std::uint32_t hash = hash_of(folded);
  std::size_t at = hash & (slots_.size() - 1);
  while (slots_[at].word != kUnlisted) at = (at + 1) & (slots_.size() - 1);
  slots_[at] = {hash, static_cast<WordId>(size())};
  letters_ += folded;
  starts_.push_back(static_cast<std::uint32_t>(letters_.size()));
  return slots_[at].word;
}

void Vocabulary::grow() {
  std::vector<Slot> slots(slots_.size() * 2);
  for (const Slot& slot : slots_) {
    if (slot.word == kUnlisted) continue;
    std::size_t at = slot.hash & (slots.size() - 1);
    while (slots[at].word != kUnlisted) at = (at + 1) & (slots.size() - 1);
    slots[at] = slot;
  }
  slots_ = std::move(slots);
}

}  // namespace factcheck
