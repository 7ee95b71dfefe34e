// Which facts have a key (a term, a word), and which facts have most of some keys.
//
//   Postings<TermKey> postings;   postings.add(key, number); …
//   postings.best(keys, figures, all, 64, ranking)   // numbers, best first
//
// Facts go by numbers in which those of one kind follow each other. Read-only when filled, safe on every thread; a
// Ranking belongs to one thread.
#ifndef FACTCHECK_CORE_ARCHIVE_POSTINGS_H_
#define FACTCHECK_CORE_ARCHIVE_POSTINGS_H_

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace factcheck {

// Room to add up in, kept from one claim to the next.
struct Ranking {
  std::vector<std::uint32_t> sums;     // by number; all zero but during a search
  std::vector<std::uint32_t> touched;  // numbers that have any
  std::vector<std::uint32_t> counts;   // by sum: how many have it
  std::vector<std::uint64_t> ranks;    // of the best: what their sum falls short of the most, then the number
};

struct NumberRange {
  std::uint32_t first = 0, end = 0;
};

template <class Key>
class Postings {
 public:
  struct Added {
    std::uint32_t id = 0;  // of the key
    bool fresh = false;    // the fact did not have it yet
  };
  // In ascending order of the numbers.
  Added add(const Key& key, std::uint32_t number) {
    const std::uint32_t at = ids_.try_emplace(key, static_cast<std::uint32_t>(lists_.size())).first->second;
    if (at == lists_.size()) lists_.emplace_back();
    std::vector<std::uint32_t>& list = lists_[at];
    const bool fresh = list.empty() || list.back() != number;
    if (fresh) list.push_back(number);
    return {at, fresh};
  }

  // Of the keys, from 0 on; kNoKey: no fact has it.
  static constexpr std::uint32_t kNoKey = UINT32_MAX;
  std::uint32_t id(const Key& key) const {
    const auto found = ids_.find(key);
    return found == ids_.end() ? kNoKey : found->second;
  }
  std::size_t keys() const { return lists_.size(); }

  // Those in the range that have most, best first by the rarity of the keys, then by number; at most `limit`. `all`:
  // how many facts there are of any kind.
  std::vector<std::uint32_t> best(std::vector<Key> keys, NumberRange range, std::size_t all, std::size_t limit,
                                  Ranking& ranking) const {
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    ranking.sums.resize(std::max<std::size_t>(ranking.sums.size(), range.end));
    std::uint32_t most = 0;
    for (const Key& key : keys)
      if (const std::uint32_t at = id(key); at != kNoKey) most += add_up(lists_[at], range, all, ranking);
    return take_best(most, limit, ranking);
  }

 private:
  // Returns what a fact that has the key gets.
  static std::uint32_t add_up(const std::vector<std::uint32_t>& list, NumberRange range, std::size_t all,
                              Ranking& ranking) {
    // Integer idf: the number of bits of all / df, so that the order is the same on every machine.
    const auto rarity = static_cast<std::uint32_t>(1 + std::bit_width(all / list.size()));
    for (auto at = std::lower_bound(list.begin(), list.end(), range.first); at != list.end() && *at < range.end; ++at) {
      if (ranking.sums[*at] == 0) ranking.touched.push_back(*at);
      ranking.sums[*at] += rarity;
    }
    return rarity;
  }

  // The larger sum first, then the smaller number. Leaves the ranking empty. `most`: no sum is larger.
  static std::vector<std::uint32_t> take_best(std::uint32_t most, std::size_t limit, Ranking& ranking) {
    // There are few different sums: counting them tells which are good enough, so that hardly any need be sorted.
    std::vector<std::uint32_t>& counts = ranking.counts;
    counts.assign(most + 1, 0);
    for (const std::uint32_t fact : ranking.touched) ++counts[ranking.sums[fact]];
    std::uint32_t least = most;
    for (std::size_t better = 0; least > 1 && (better += counts[least]) < limit;) --least;
    std::vector<std::uint64_t>& ranks = ranking.ranks;
    for (const std::uint32_t fact : ranking.touched) {
      std::uint32_t& sum = ranking.sums[fact];
      if (sum >= least) ranks.push_back(std::uint64_t{most - sum} << 32 | fact);
      sum = 0;
    }
    std::sort(ranks.begin(), ranks.end());
    std::vector<std::uint32_t> numbers(std::min(limit, ranks.size()));
    std::transform(ranks.begin(), ranks.begin() + static_cast<std::ptrdiff_t>(numbers.size()), numbers.begin(),
                   [](std::uint64_t rank) { return static_cast<std::uint32_t>(rank); });
    ranking.touched.clear();
    ranks.clear();
    return numbers;
  }

  std::unordered_map<Key, std::uint32_t> ids_;
  std::vector<std::vector<std::uint32_t>> lists_;  // by id
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ARCHIVE_POSTINGS_H_
