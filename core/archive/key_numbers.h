// Numbers for keys that are hashes already.
//
//   KeyNumbers numbers;   numbers.add(key)   // from 0 on as they come
//   numbers.find(key)                        // KeyNumbers::kNone: not there
//
// A look-up costs one line of memory, most of the time. Read-only when filled, safe on every thread.
#ifndef FACTCHECK_CORE_ARCHIVE_KEY_NUMBERS_H_
#define FACTCHECK_CORE_ARCHIVE_KEY_NUMBERS_H_

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace factcheck {

class KeyNumbers {
 public:
  static constexpr std::uint32_t kNone = UINT32_MAX;

  std::uint32_t find(std::uint64_t key) const { return slots_.empty() ? kNone : slots_[place_of(key)].number; }
  std::uint32_t add(std::uint64_t key) {
    if (kRoom * (size_ + 1) > slots_.size()) grow();
    Slot& slot = slots_[place_of(key)];
    if (slot.number == kNone) slot = {key, size_++};
    return slot.number;
  }
  std::uint32_t size() const { return size_; }

 private:
  static constexpr std::size_t kRoom = 2, kFewest = 64;  // slots: for each key; of the smallest table
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t number = kNone;  // kNone: free
  };

  // Where the key stands, or would. Shape: linear probing; the size is a power of two.
  std::size_t place_of(std::uint64_t key) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = key & mask;
    while (slots_[at].number != kNone && slots_[at].key != key) at = (at + 1) & mask;
    return at;
  }
  void grow() {
    const std::vector<Slot> old =
        std::exchange(slots_, std::vector<Slot>(slots_.empty() ? kFewest : 2 * slots_.size()));
    for (const Slot& slot : old)
      if (slot.number != kNone) slots_[place_of(slot.key)] = slot;
  }

  std::vector<Slot> slots_;
  std::uint32_t size_ = 0;
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ARCHIVE_KEY_NUMBERS_H_
