#include "core/archive/postings.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <set>
#include <utility>
#include <vector>

#include "core/archive/key_numbers.h"

namespace factcheck {
namespace {

using Numbers = std::vector<std::uint32_t>;

// The same on every machine.
class Some {
 public:
  std::uint32_t below(std::uint32_t limit) {
    seed_ = seed_ * 6364136223846793005u + 1442695040888963407u;
    return static_cast<std::uint32_t>(seed_ >> 33) % limit;
  }

 private:
  std::uint64_t seed_ = 1;
};

struct Rows {
  std::vector<Numbers> keys;  // of each row
  Postings postings(const Numbers& groups, std::uint32_t key_count) const {
    Numbers all, ends;
    for (const Numbers& row : keys) {
      all.insert(all.end(), row.begin(), row.end());
      ends.push_back(static_cast<std::uint32_t>(all.size()));
    }
    return {all, ends, groups, key_count};
  }
};

// Row by row, as the definition has it.
Numbers best_of(const Rows& rows, const Numbers& asked, std::uint32_t first, std::uint32_t end, std::size_t limit) {
  std::vector<std::pair<std::int64_t, std::uint32_t>> ranked;  // the sum, negative; the row
  const auto has = [&](std::uint32_t row, std::uint32_t key) {
    return std::find(rows.keys[row].begin(), rows.keys[row].end(), key) != rows.keys[row].end();
  };
  for (std::uint32_t row = first; row < end; ++row) {
    std::int64_t sum = 0;
    for (const std::uint32_t key : asked) {
      std::size_t count = 0;
      for (std::uint32_t other = 0; other < rows.keys.size(); ++other) count += has(other, key) ? 1 : 0;
      if (has(row, key)) sum += 1 + std::bit_width(rows.keys.size() / count);
    }
    if (sum > 0) ranked.emplace_back(-sum, row);
  }
  std::sort(ranked.begin(), ranked.end());
  Numbers best;
  for (std::size_t i = 0; i < std::min(limit, ranked.size()); ++i) best.push_back(ranked[i].second);
  return best;
}

TEST(ArchivePostings, RowsOfAKeyOnce) {
  const Rows rows{{{0, 2, 0}, {}, {2}, {1, 2}}};
  const Postings postings = rows.postings({1, 4}, 4);
  const Numbers want[] = {{0}, {3}, {0, 2, 3}, {}};
  for (std::uint32_t key = 0; key < 4; ++key) {
    SCOPED_TRACE(key);
    const auto found = postings.rows(key);
    EXPECT_EQ(Numbers(found.begin(), found.end()), want[key]);
  }
}

TEST(ArchivePostings, BestOfAGroup) {
  constexpr std::uint32_t kRows = 300, kKeys = 12, kSplit = 120;
  Some some;
  Rows rows;
  for (std::uint32_t row = 0; row < kRows; ++row) {
    Numbers& keys = rows.keys.emplace_back();
    for (std::uint32_t i = some.below(5); i > 0; --i) keys.push_back(some.below(some.below(kKeys) + 1));
  }
  const Postings postings = rows.postings({kSplit, kRows}, kKeys);
  Ranking ranking;  // one for all: nothing of a search may be left
  for (const std::size_t limit : {1u, 7u, 64u, 1000u})
    for (const std::size_t group : {0u, 1u}) {
      SCOPED_TRACE(testing::Message() << "limit " << limit << ", group " << group);
      std::set<std::uint32_t> asked;
      while (asked.size() < 4)
        if (const std::uint32_t key = some.below(kKeys); !postings.rows(key).empty()) asked.insert(key);
      const Numbers keys(asked.begin(), asked.end());
      const Numbers want = best_of(rows, keys, group == 0 ? 0 : kSplit, group == 0 ? kSplit : kRows, limit);
      EXPECT_EQ(postings.best(keys, group, kRows, limit, Order::BestFirst, ranking), want);
      Numbers any = postings.best(keys, group, kRows, limit, Order::Any, ranking), ascending = want;
      std::sort(any.begin(), any.end()), std::sort(ascending.begin(), ascending.end());
      EXPECT_EQ(any, ascending);
    }
}

TEST(ArchiveKeyNumbers, FromNoughtOn) {
  constexpr std::uint64_t kKeys = 1000;
  KeyNumbers numbers;
  EXPECT_EQ(numbers.find(0), KeyNumbers::kNone);
  // Many of them meet at one place.
  for (std::uint64_t key = 0; key < kKeys; ++key) EXPECT_EQ(numbers.add(key << 32), key);
  for (std::uint64_t key = 0; key < kKeys; ++key) EXPECT_EQ(numbers.add(key << 32), key);
  EXPECT_EQ(numbers.size(), kKeys);
  EXPECT_EQ(numbers.find((kKeys - 1) << 32), kKeys - 1);
  EXPECT_EQ(numbers.find(1), KeyNumbers::kNone);
}

}  // namespace
}  // namespace factcheck
