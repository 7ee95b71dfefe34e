#include "core/archive/postings.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <utility>

namespace factcheck {
namespace {

// Better is the larger sum, then the smaller row. Leaves the ranking empty. `most`: no sum is larger.
std::vector<std::uint32_t> take_best(std::uint32_t most, std::size_t limit, Order order, Ranking& ranking) {
  // There are few different sums: counting them tells which are good enough, so that hardly any need be sorted.
  const std::span<const std::uint32_t> touched = std::span(ranking.touched).first(ranking.count);
  std::uint32_t* const sums = ranking.sums.data();
  // Counted in turns at several places: neighbours often have the same sum, and would wait for each other.
  constexpr std::size_t kPlaces = 4;
  ranking.counts.assign((most + 1) * kPlaces, 0);
  for (std::size_t i = 0; i < touched.size(); ++i) ++ranking.counts[sums[touched[i]] * kPlaces + i % kPlaces];
  const auto count = [&](std::uint32_t sum) {
    const std::uint32_t* const first = ranking.counts.data() + sum * kPlaces;
    return std::accumulate(first, first + kPlaces, std::size_t{0});
  };
  std::uint32_t least = most;
  for (std::size_t better = 0; least > 1 && (better += count(least)) < limit;) --least;
  ranking.ranks.clear();
  for (const std::uint32_t row : touched) {
    const std::uint32_t sum = std::exchange(sums[row], 0);
    if (sum >= least) ranking.ranks.push_back(std::uint64_t{most - sum} << 32 | row);
  }
  ranking.count = 0;
  std::vector<std::uint32_t> rows(std::min(limit, ranking.ranks.size()));
  const auto end = ranking.ranks.begin() + static_cast<std::ptrdiff_t>(rows.size());
  std::nth_element(ranking.ranks.begin(), end, ranking.ranks.end());
  if (order == Order::BestFirst) std::sort(ranking.ranks.begin(), end);
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = static_cast<std::uint32_t>(ranking.ranks[i]);
  return rows;
}

}  // namespace

Postings::Postings(std::span<const std::uint32_t> keys, std::span<const std::uint32_t> ends,
                   std::span<const std::uint32_t> groups, std::uint32_t key_count)
    : groups_(groups.size()), row_count_(ends.size()), starts_(key_count * groups.size() + 1, 0) {
  // Each key of each row once, with the place of its list.
  const auto each = [&](auto visit) {
    std::vector<std::uint32_t> seen(key_count, UINT32_MAX);  // by key: the last row that has it
    for (std::uint32_t row = 0, at = 0, group = 0; row < ends.size(); ++row) {
      while (row >= groups[group]) ++group;
      for (; at < ends[row]; ++at)
        if (std::exchange(seen[keys[at]], row) != row) visit(keys[at] * groups_ + group, row);
    }
  };
  each([&](std::size_t list, std::uint32_t) { ++starts_[list + 1]; });
  for (std::size_t list = 1; list < starts_.size(); ++list) starts_[list] += starts_[list - 1];
  rows_.resize(starts_.back());
  std::vector<std::uint32_t> next(starts_.begin(), starts_.end() - 1);
  each([&](std::size_t list, std::uint32_t row) { rows_[next[list]++] = row; });
}

std::vector<std::uint32_t> Postings::best(std::span<const std::uint32_t> keys, std::size_t group, std::size_t all,
                                          std::size_t limit, Order order, Ranking& ranking) const {
  ranking.sums.resize(std::max(ranking.sums.size(), row_count_));
  ranking.touched.resize(std::max(ranking.touched.size(), row_count_ + 1));
  std::uint32_t* const sums = ranking.sums.data();
  std::uint32_t* touched = ranking.touched.data();
  std::uint32_t most = 0;
  for (const std::uint32_t key : keys) __builtin_prefetch(rows_.data() + starts_[key * groups_ + group]);
  for (const std::uint32_t key : keys) {
    // Integer idf: the number of bits of all / df, so that the order is the same on every machine.
    const auto rarity = static_cast<std::uint32_t>(1 + std::bit_width(all / rows(key).size()));
    most += rarity;
    for (const std::uint32_t row : part(key * groups_ + group, key * groups_ + group + 1)) {
      *touched = row;  // stays where it is the first time: no branch, which nothing could foretell
      touched += sums[row] == 0 ? 1 : 0;
      sums[row] += rarity;
    }
  }
  ranking.count = static_cast<std::size_t>(touched - ranking.touched.data());
  return take_best(most, limit, order, ranking);
}

}  // namespace factcheck
