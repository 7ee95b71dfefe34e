// The reporting on an HTML page as plain text: paragraphs and headings with blank lines between them, entities decoded.
//
//   HtmlText page = html_text(tree);   // page.runs: where on the page each stretch of page.text stands
//
// The largest <article> is taken if it holds a good part of the page's paragraphs, else what is marked as articleBody,
// else <main>, else the whole page. Scripts, navigation, asides, footers, forms, hidden and struck-out text are left
// out.
//
// Pure function, safe on every thread.
#ifndef FACTCHECK_CORE_ARCHIVE_HTML_TEXT_H_
#define FACTCHECK_CORE_ARCHIVE_HTML_TEXT_H_

#include <string>
#include <vector>

#include "core/archive/html_tree.h"
#include "core/text/document.h"

namespace factcheck {

struct HtmlText {
  std::string text;
  std::vector<SourceRun> runs;
};

HtmlText html_text(const HtmlTree& tree);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ARCHIVE_HTML_TEXT_H_
