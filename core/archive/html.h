// Reads HTML pages, articles and drafts alike.
//
//   Result<Document> article = read_html(std::move(bytes), "page.html", options);
//
// The document's text is what was extracted; Document::source_runs says where in the file it stands. Malformed markup
// is read as browsers do. Errors: InvalidUtf8; InputFormat for a page that says it is not UTF-8, or has no text.
//
// Pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_ARCHIVE_HTML_H_
#define FACTCHECK_CORE_ARCHIVE_HTML_H_

#include <string>
#include <string_view>

#include "core/archive/reader.h"

namespace factcheck {

// Whether bytes without a telling name open like a page.
bool looks_like_html(std::string_view bytes);

Result<Document> read_html(std::string_view bytes, const std::string& path, const ReadOptions& options);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ARCHIVE_HTML_H_
