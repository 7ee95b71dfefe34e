// What is in an archive file: its articles as JSON Lines, and how much of what.
//
//   Result<std::string> lines = export_articles("desk.archive", book);   // indexing them gives the same archive
//   Result<ArchiveStats> stats = archive_stats("desk.archive", reader, 2);
//
// Threads: safe.
#ifndef FACTCHECK_CORE_ARCHIVE_STORE_CONTENT_H_
#define FACTCHECK_CORE_ARCHIVE_STORE_CONTENT_H_

#include <array>
#include <cstdint>
#include <map>
#include <string>

#include "core/archive/store_index.h"

namespace factcheck {

// One record a line, by id, as the readers take them; where the body is not the whole text, "body" says where it
// stands, and "format" that it is Markdown.
Result<std::string> export_articles(const std::string& path);

struct ArchiveStats {
  std::size_t articles = 0, facts = 0, stale = 0;
  std::uint64_t file_bytes = 0, text_bytes = 0;
  std::string first_date, last_date;  // of articles that have one
  // By language of the sentence ("": unknown), then by kind, from Kind::Figure on.
  std::map<std::string, std::array<std::size_t, 5>> kinds;
  std::map<std::string, std::size_t> rules;  // hash of the rules -> articles read with them
};
Result<ArchiveStats> archive_stats(const std::string& path, const ArticleReader& reader, unsigned jobs);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ARCHIVE_STORE_CONTENT_H_
