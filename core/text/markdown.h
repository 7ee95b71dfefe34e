// Markdown as a reader sees it: the markup blanked out byte for byte, so that every offset stays that of the file.
//
//   std::string reading = markdown_reading("It **rose** to [16.8](x.html) million.", body);
//
// Markup inside a line becomes kMarkup, which separates nothing (the quotation mark in "**So**" still opens); what is
// no prose (code, images, addresses, comments) becomes blanks; kBreak stands where a heading, list item or table row
// begins or ends a block. A reading copy is for finding things only: what is shown is cut from the text itself.
//
// Pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_TEXT_MARKDOWN_H_
#define FACTCHECK_CORE_TEXT_MARKDOWN_H_

#include <string>
#include <string_view>

#include "core/text/span.h"

namespace factcheck {

// Of the size of text; bytes outside of body are as they were. What is no complete markup stays: a lone asterisk, "5 *
// 3", "Nutzer*innen", snake_case, "[sic]".
std::string markdown_reading(std::string_view text, Span body);

// A stretch of a reading copy without what stands in it for markup.
std::string without_markup(std::string_view reading);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_TEXT_MARKDOWN_H_
