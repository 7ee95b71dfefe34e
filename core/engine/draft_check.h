// Checks one analysed draft: claims are matched, judged and given their verdicts.
#ifndef FACTCHECK_CORE_ENGINE_DRAFT_CHECK_H_
#define FACTCHECK_CORE_ENGINE_DRAFT_CHECK_H_

#include <string>
#include <vector>

#include "core/engine/engine.h"

namespace factcheck {

struct DraftScope {
  std::vector<std::uint32_t> articles;  // these alone, if any; sorted
  std::vector<std::uint32_t> excluded;  // never these; sorted
  std::vector<std::string> notes;       // for DraftReport::excluded
  bool closed = false;
};

// Faults of plugins are appended to `faults`.  Threads: safe; one call a draft.
DraftReport check_draft(const Engine& engine, const Archive& archive, const Analysis& draft, const DraftScope& scope,
                        const CheckOptions& options, Diagnostics& faults);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ENGINE_DRAFT_CHECK_H_
