// Values that stay where they are while more are added, some in one block of memory; nothing is allocated before the
// first, and once cleared the memory is used again.
//
//   Chunks<Item> items;
//   const std::span<const Item> kept = items.add(found);   // stays valid until items.clear(), even if items is moved
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
    const std::span<T> kept = take(values.size());
    std::copy(values.begin(), values.end(), kept.begin());
    return kept;
  }
  // As many empty values in a row.
  std::span<T> add(std::size_t count) {
    const std::span<T> kept = take(count);
    std::fill(kept.begin(), kept.end(), T());
    return kept;
  }
  // Nothing that was added is valid any more.
  void clear() {
    used_ = 0;
    free_ = {};
  }

 private:
  static constexpr std::size_t kFirst = 64, kLargest = 1024;
  struct Chunk {
    std::unique_ptr<T[]> values;
    std::size_t size = 0;
  };

  std::span<T> take(std::size_t count) {
    while (free_.size() < count) {
      if (used_ == chunks_.size()) {
        const std::size_t size = std::max(next_size_, count);
        chunks_.push_back({std::make_unique_for_overwrite<T[]>(size), size});
        next_size_ = std::min(2 * next_size_, kLargest);
      }
      free_ = {chunks_[used_].values.get(), chunks_[used_].size};
      ++used_;
    }
    const std::span<T> taken = free_.first(count);
    free_ = free_.subspan(count);
    return taken;
  }

  std::size_t next_size_ = kFirst;
  std::vector<Chunk> chunks_;
  std::size_t used_ = 0;  // chunks from which values were taken
  std::span<T> free_;     // the rest of the last of these
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_CHUNKS_H_
