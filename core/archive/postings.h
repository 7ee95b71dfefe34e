// Which rows have a key, and which rows have most of some keys.
//
//   const Postings postings(keys_of_rows, ends, groups, key_count);
//   postings.best(keys, group, all, 64, Order::BestFirst, ranking)   // rows
//
// Rows and keys go by numbers from 0 on; the rows of one group follow each other. Immutable, safe on every thread; a
// Ranking belongs to one thread.
#ifndef FACTCHECK_CORE_ARCHIVE_POSTINGS_H_
#define FACTCHECK_CORE_ARCHIVE_POSTINGS_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace factcheck {

// Room to add up in, kept from one claim to the next.
struct Ranking {
  std::vector<std::uint32_t> sums;     // by row; all zero but during a search
  std::vector<std::uint32_t> touched;  // rows that have any, so many:
  std::size_t count = 0;
  std::vector<std::uint32_t> counts;  // by sum: how many have it
  std::vector<std::uint64_t> ranks;   // of the best: what their sum falls short of the most, then the row
};

enum class Order : std::uint8_t { BestFirst, Any };

class Postings {
 public:
  Postings() = default;
  // `keys`: those of the rows, one behind the other; `ends`: where those of each row end; `groups`: where the rows of
  // each group end.
  Postings(std::span<const std::uint32_t> keys, std::span<const std::uint32_t> ends,
           std::span<const std::uint32_t> groups, std::uint32_t key_count);

  // The rows that have the key; ascending.
  std::span<const std::uint32_t> rows(std::uint32_t key) const { return part(key * groups_, key * groups_ + groups_); }
  // Those of the group that have most of the keys (each once), the best by the rarity of the keys, then by number; at
  // most `limit`. `all`: among how many rows a key is rare.
  std::vector<std::uint32_t> best(std::span<const std::uint32_t> keys, std::size_t group, std::size_t all,
                                  std::size_t limit, Order order, Ranking& ranking) const;

 private:
  std::span<const std::uint32_t> part(std::size_t first, std::size_t end) const {
    return std::span(rows_).subspan(starts_[first], starts_[end] - starts_[first]);
  }

  std::size_t groups_ = 0, row_count_ = 0;
  std::vector<std::uint32_t> rows_;    // by key, ascending
  std::vector<std::uint32_t> starts_;  // by key and group: where its rows start in rows_; at the end, behind the last
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ARCHIVE_POSTINGS_H_
