// Reads articles and drafts from files, folders and JSON Lines.
//
//   Result<std::vector<Document>> articles = read_documents("seeds/articles", {.purpose = Purpose::Article});
//
// Pure functions but for the file system, safe on every thread.
#ifndef FACTCHECK_CORE_ARCHIVE_READER_H_
#define FACTCHECK_CORE_ARCHIVE_READER_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/document.h"
#include "core/text/result.h"

namespace factcheck {

enum class Purpose { Article, Draft };

struct ReadOptions {
  Purpose purpose = Purpose::Article;
  // For folders, "md" or ".md"; empty: .txt .md .markdown .html .htm .jsonl .ndjson.
  std::vector<std::string> extensions = {};
  std::uint64_t max_file_bytes = 1ull << 30;
  std::string id = {};  // of a text that names none; empty: its file's name without extension
};

// One text with its name (Markdown if that ends in .md or .markdown): header line (`date 2020-02-06` after blanks),
// YAML-style (---) or TOML (+++) front matter, or plain. Errors: InvalidUtf8 names the byte; InputFormat is
// path:line:column: what is wrong; what was expected.
Result<Document> read_text(std::string text, const std::string& path, const ReadOptions& options);

// JSON Lines, one record a line; unknown keys are errors, as are wrong types, a missing id or text, a bad date. "body":
// [start, end] says where in the text the article stands, "format": "markdown" that it is Markdown; else it is plain text,
// with a `date …` header if it has one.
Result<std::vector<Document>> read_json_lines(std::string_view text, const std::string& path,
                                              const ReadOptions& options);

// A file, a folder (with those below, sorted by path, hidden ones left out) or "-" for standard input. A folder without
// articles is an error (ArchiveFormat), and so are an unreadable file (Io), an article without text (InputFormat), one
// id twice and one file twice. Every fault is reported, one a line; the code is that of the first.
Result<std::vector<Document>> read_documents(const std::string& path, const ReadOptions& options);
Result<std::vector<Document>> read_documents(std::span<const std::string> paths, const ReadOptions& options);

// The same, keeping what could be read: of two articles with one id the first.
struct ReadOutcome {
  std::vector<Document> documents;
  std::optional<Error> faults;  // every fault, one a line
  std::size_t refused = 0;      // files and folders with faults, and articles whose id another has
};
ReadOutcome read_what_is_good(std::span<const std::string> paths, const ReadOptions& options);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ARCHIVE_READER_H_
