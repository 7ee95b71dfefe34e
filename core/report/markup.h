// Text as it stands in XML and HTML.
//
//   "<b>" + marked_up(text) + "</b>"
//
// Pure function, safe on every thread.
#ifndef FACTCHECK_CORE_REPORT_MARKUP_H_
#define FACTCHECK_CORE_REPORT_MARKUP_H_

#include <string>
#include <string_view>

namespace factcheck {

// Escaped for content and for attributes in double quotes. What XML 1.0 has no character for becomes U+FFFD; line ends
// and tabs are written as references, as an attribute would lose them.
std::string marked_up(std::string_view text);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_REPORT_MARKUP_H_
