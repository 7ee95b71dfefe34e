// Which mentions of a draft are no claims of their own: what stands in a quotation is checked with it, a rate with its
// figure, and vague times say nothing that a source could bear out.
//
// Pure function, safe on every thread.
#ifndef FACTCHECK_CORE_ENGINE_CHECKABLE_H_
#define FACTCHECK_CORE_ENGINE_CHECKABLE_H_

#include <cstdint>
#include <optional>

#include "core/archive/archive.h"
#include "core/engine/wording.h"

namespace factcheck {

// Why the mention is left alone; nothing if it is a claim.
std::optional<Phrase> unchecked_reason(const Analysis& draft, std::uint32_t mention);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ENGINE_CHECKABLE_H_
