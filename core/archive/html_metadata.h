// What an HTML page says about its article: schema.org JSON-LD first, then <meta>, <title>, <time> and <html lang>.
//
//   HtmlMetadata said = html_metadata(tree);   // said.title, said.date …
//
// Pure function, safe on every thread. What cannot be read is left empty: no page is refused for its metadata.
#ifndef FACTCHECK_CORE_ARCHIVE_HTML_METADATA_H_
#define FACTCHECK_CORE_ARCHIVE_HTML_METADATA_H_

#include <string>
#include <vector>

#include "core/archive/html_tree.h"

namespace factcheck {

struct HtmlMetadata {
  std::string title, date, language, source, url, author;
  std::string body;                      // articleBody, for pages that build their text with scripts
  std::vector<std::string> corrections;  // the words of each correction notice

  // Takes over what is still empty.
  void complete_with(HtmlMetadata other);
};

HtmlMetadata html_metadata(const HtmlTree& tree);
// Of the text of one <script type="application/ld+json">.
HtmlMetadata json_ld_metadata(const std::string& script);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ARCHIVE_HTML_METADATA_H_
