// The markup inside a paragraph of Markdown: emphasis, code, links, images, tags, addresses.
#ifndef FACTCHECK_CORE_TEXT_MARKDOWN_INLINE_H_
#define FACTCHECK_CORE_TEXT_MARKDOWN_INLINE_H_

#include <cstddef>
#include <string>

namespace factcheck {

// Blanks out the markup of reading[start, end), one paragraph. Cost: linear.
void blank_inline_markup(std::string& reading, std::size_t start, std::size_t end);

// Replaces reading[start, end) by the filler; line ends stay.
void blank_out(std::string& reading, std::size_t start, std::size_t end, char filler);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_TEXT_MARKDOWN_INLINE_H_
