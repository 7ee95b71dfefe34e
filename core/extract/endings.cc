#include "core/extract/endings.h"

#include <algorithm>

namespace factcheck {

Endings::Endings(const std::vector<std::string_view>& words) {
  for (const std::string_view word : words) {
    if (word.size() < kShortest) continue;
    endings_.push_back({tail_of(word), word});
    some_.set(slot(endings_.back().tail));
  }
  std::sort(endings_.begin(), endings_.end(), [](const Ending& a, const Ending& b) { return a.tail < b.tail; });
}

bool Endings::search(std::string_view compound, std::size_t before, std::uint32_t tail) const {
  auto ending = std::lower_bound(endings_.begin(), endings_.end(), tail,
                                 [](const Ending& e, std::uint32_t wanted) { return e.tail < wanted; });
  for (; ending != endings_.end() && ending->tail == tail; ++ending) {
    if (compound.size() >= ending->word.size() + before && compound.ends_with(ending->word)) return true;
  }
  return false;
}

}  // namespace factcheck
