// Indirect speech: what somebody is said to have said, told in the author's words.
#include <vector>

#include "core/extract/builders.h"

namespace factcheck {

std::vector<Mention> find_indirect(const BlockView&, const QuoteWords&, const std::vector<Mention>&, Context&) {
  return {};
}

}  // namespace factcheck
