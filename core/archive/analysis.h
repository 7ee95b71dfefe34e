// A text with everything found in it: an article of the archive, or the draft.
//
// Plain values.
#ifndef FACTCHECK_CORE_ARCHIVE_ANALYSIS_H_
#define FACTCHECK_CORE_ARCHIVE_ANALYSIS_H_

#include <compare>
#include <cstdint>
#include <vector>

#include "core/about/about.h"
#include "core/about/knowledge.h"
#include "core/extract/mention.h"
#include "core/text/document.h"

namespace factcheck {

struct Analysis {
  Document document;
  Extraction extraction;
  std::vector<About> abouts;   // parallel to extraction.mentions
  std::vector<TermKey> terms;  // of the whole text; ascending, unique
  std::vector<TermKey> names;  // the names among them
  std::vector<Term> between;   // of a draft: what its sentences say that claim nothing; in the order of the text
};

struct FactId {
  std::uint32_t article = 0;  // index into Archive::articles()
  std::uint32_t mention = 0;  // index into its mentions
  auto operator<=>(const FactId&) const = default;
};

// Hashes of the folded words that a statement quotes; nothing for what nobody said word for word.
std::vector<std::uint64_t> quoted_words(const Mention& mention);

// The names that the parts of a mention have, read. `known`: those that were read for others.
void add_names(const Mention& mention, const Knowledge& knowledge, Names& names, const Names& known = {});

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ARCHIVE_ANALYSIS_H_
