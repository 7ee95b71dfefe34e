// Who holds which office where.
#include <vector>

#include "core/extract/builders.h"

namespace factcheck {

std::vector<Mention> find_roles(const BlockView&, const QuoteWords&, const Context&) { return {}; }

}  // namespace factcheck
