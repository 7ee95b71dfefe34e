// The head of a Markdown or text file: YAML-style scalars between `---` lines, or TOML between `+++` lines.
//
//   FrontMatter head = read_front_matter(text, 0, "a.md", document, faults);   // head.end: where the text goes on
//
// Pure functions, safe on every thread. toml++ stays inside.
#ifndef FACTCHECK_CORE_ARCHIVE_FRONT_MATTER_H_
#define FACTCHECK_CORE_ARCHIVE_FRONT_MATTER_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "core/archive/reader_fields.h"
#include "core/text/document.h"

namespace factcheck {

// Fills the document's fields if text[from…] opens with front matter. Returns the byte after it, or `from` without one.
// Of YAML only what such files need: `key: value` with or without quotes, comments, and lists under `sources`.
std::size_t read_front_matter(std::string_view text, std::size_t from, const std::string& path, Document& document,
                              ReaderFaults& faults);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ARCHIVE_FRONT_MATTER_H_
