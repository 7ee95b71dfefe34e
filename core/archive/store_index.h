// Brings an archive file up to date with articles, and reads it as an Archive.
//
//   Result<Store> store = Store::open_or_create("desk.archive");
//   Result<IndexTally> tally = index_articles(*store, std::move(documents), reader, {.jobs = 4});
//   Result<Archive> archive = read_archive("desk.archive", reader, 4);
//
// Extraction runs on all threads, one of them writes. Each batch is one transaction: whatever kills the run, the file
// holds whole articles, and another run ends where this one would have.
#ifndef FACTCHECK_CORE_ARCHIVE_STORE_INDEX_H_
#define FACTCHECK_CORE_ARCHIVE_STORE_INDEX_H_

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/archive/archive.h"
#include "core/archive/store.h"

namespace factcheck {

// What articles are read with.  Lifetime: borrows both.
struct ArticleReader {
  const Grammar& grammar;
  const Knowledge& knowledge;
  Maker maker;
};

// What the stages up to `about` find changes with this number; raise it with every change of theirs.
inline constexpr std::uint32_t kExtractorVersion = 24;
// The library's version and the above as one hash, with that of the rules.
Maker maker_of(std::string_view library_version, const RuleBook& book);

struct IndexProgress {
  std::uint64_t articles = 0, all_articles = 0;
  std::uint64_t bytes = 0, all_bytes = 0;  // of text
};

struct IndexOptions {
  unsigned jobs = 1;
  bool refresh = false;                                     // also read anew what another maker read, named or not
  std::function<void(const IndexProgress&)> progress = {};  // after each batch, on the calling thread
};

struct IndexTally {
  std::size_t added = 0, changed = 0, unchanged = 0, refreshed = 0;
  std::size_t stale = 0;  // in the archive now, read by another maker
};

// Documents have different ids. An article whose content is as it was costs its hash only.
Result<IndexTally> index_articles(Store& store, std::vector<Document> documents, const ArticleReader& reader,
                                  const IndexOptions& options);

// Errors: as Store::open, and ArchiveFormat for an archive without articles or with a damaged one.
Result<Archive> read_archive(const std::string& path, const ArticleReader& reader, unsigned jobs);

// Everything that can be checked: pages, hashes, and that each record can be read. Returns how many articles and facts
// there are. Errors: every fault, one a line.
struct ArchiveCount {
  std::size_t articles = 0, facts = 0;
};
Result<ArchiveCount> verify_archive(const std::string& path, const RuleBook& book, unsigned jobs);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ARCHIVE_STORE_INDEX_H_
