// Whether an article is the draft itself, or nearly: such an article must not support it.
//
//   if (same_text(shingles(draft.text), shingles(article.text))) …
//
// Pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_ARCHIVE_DUPLICATES_H_
#define FACTCHECK_CORE_ARCHIVE_DUPLICATES_H_

#include <cstdint>
#include <string_view>
#include <vector>

namespace factcheck {

// Hashes of all runs of four words, 32 bits each, which is plenty to compare two texts and half of what an archive
// would keep otherwise.  Shape: ascending, unique. Source: Broder, "On the resemblance and containment of documents",
// 1997 (w-shingling).
std::vector<std::uint64_t> shingles(std::string_view text);

// True if the resemblance (shared shingles by all shingles) is at least two thirds: as a whole nearly the same, both
// ways round. A draft that repeats one sentence of an article is none.
bool same_text(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ARCHIVE_DUPLICATES_H_
