// Words cut from a reading copy of Markdown (core/text/markdown.h), for comparing: without what stands there for
// markup.
#ifndef FACTCHECK_CORE_EXTRACT_STRIP_MARKUP_H_
#define FACTCHECK_CORE_EXTRACT_STRIP_MARKUP_H_

#include <vector>

#include "core/extract/mention.h"

namespace factcheck {

// Spans stay as they are: cut from the text itself they show the markup inside them.
void strip_markup(std::vector<Mention>& mentions);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_STRIP_MARKUP_H_
