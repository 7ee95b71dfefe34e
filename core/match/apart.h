// How far apart two texts were written.
//
// A text is about the events of its days: what names nobody can be told from what happened elsewhere by that alone, and
// two texts of one day tell one story more often than two of different years.
#ifndef FACTCHECK_CORE_MATCH_APART_H_
#define FACTCHECK_CORE_MATCH_APART_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "core/archive/archive.h"

namespace factcheck {

// Threads: safe. Lifetime: outlives neither the draft nor the archive.
class Apart {
 public:
  Apart(const Analysis& draft, const Archive& archive);

  // Days between the draft and the article; 0 on one day; nothing if either has no date.
  std::optional<std::int32_t> days(std::uint32_t article) const { return days_[article]; }

  // Whether the two may be so many days apart at most.
  bool is_of_days(std::uint32_t article, std::int32_t most) const { return days_[article].value_or(0) <= most; }
  // Whether they are: both have a date.
  bool is_surely_of_days(std::uint32_t article, std::int32_t most) const {
    return days_[article] && *days_[article] <= most;
  }

 private:
  std::vector<std::optional<std::int32_t>> days_;  // by article
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_MATCH_APART_H_
