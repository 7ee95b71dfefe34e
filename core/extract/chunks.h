// Values that stay where they are while more are added, a few in one block of memory; nothing is allocated before the
// first.
//
//   Chunks<Item> items;
//   const std::span<const Item> kept = items.add(found);   // stays valid as long as items, even if that is moved
//
// Not safe to change on several threads.
#ifndef FACTCHECK_CORE_EXTRACT_CHUNKS_H_
#define FACTCHECK_CORE_EXTRACT_CHUNKS_H_

#include <algorithm>
#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace factcheck {

template <class T>
class Chunks {
 public:
  // Copies the values, which will stand in a row.
  std::span<const T> add(std::span<const T> values) {
    if (free_.size() < values.size()) {
      const std::size_t size = std::max(next_size_, values.size());
      chunks_.push_back(std::make_unique_for_overwrite<T[]>(size));
      free_ = {chunks_.back().get(), size};
      next_size_ = std::min(2 * next_size_, kLargest);
    }
    std::copy(values.begin(), values.end(), free_.begin());
    const std::span<const T> kept = free_.first(values.size());
    free_ = free_.subspan(values.size());
    return kept;
  }

 private:
  static constexpr std::size_t kFirst = 8, kLargest = 128;
  std::size_t next_size_ = kFirst;
  std::vector<std::unique_ptr<T[]>> chunks_;
  std::span<T> free_;  // the rest of the last chunk
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_CHUNKS_H_
