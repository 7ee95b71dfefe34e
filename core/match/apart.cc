#include "core/match/apart.h"

#include <algorithm>

#include "core/value/date.h"

namespace factcheck {

Apart::Apart(const Analysis& draft, const Archive& archive) : days_(archive.articles().size()) {
  const std::optional<Days> ours = parse_iso_date(draft.document.date);
  if (!ours) return;
  for (std::size_t i = 0; i < days_.size(); ++i) {
    const std::optional<Days> theirs = parse_iso_date(archive.articles()[i].document.date);
    if (theirs) days_[i] = std::max({ours->start - theirs->end + 1, theirs->start - ours->end + 1, 0});
  }
}

}  // namespace factcheck
