#include "core/engine/hindsight.h"

#include <algorithm>

#include "core/value/date.h"

namespace factcheck {

bool is_hindsight(const Analysis& draft, std::uint32_t claim, const Decision& decision) {
  constexpr std::int32_t kSoon = 31;  // days
  const auto written = parse_iso_date(draft.document.date);
  if (!written || decision.verdict != Verdict::Contradicted) return false;
  const Mention& mention = draft.extraction.mentions[claim];
  const bool stood = mention.figure && !draft.abouts[claim].period;
  const bool to_come = mention.date && mention.date->days && mention.date->days->start >= written->end;
  if (!stood && !to_come) return false;
  return std::all_of(decision.cited.begin(), decision.cited.end(), [&](const Related* related) {
    return related->day > written->end + kSoon && related->withdrawn == kNowhere;
  });
}

}  // namespace factcheck
