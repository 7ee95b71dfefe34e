// Writes words one after another with the white space that belongs between them, and remembers where they came from.
#ifndef FACTCHECK_CORE_ARCHIVE_HTML_EMITTER_H_
#define FACTCHECK_CORE_ARCHIVE_HTML_EMITTER_H_

#include <cstdint>
#include <string_view>

#include "core/archive/html_text.h"

namespace factcheck {

class HtmlEmitter {
 public:
  explicit HtmlEmitter(const HtmlTree& tree) : tree_(tree) {}

  // What stands between the words before and those after; the strongest counts.
  enum class Gap : std::uint8_t { None, Blank, Cell, Line, Block };
  void gap(Gap gap) { gap_ = gap > gap_ ? gap : gap_; }
  void line_break() { gap(gap_ >= Gap::Line ? Gap::Block : Gap::Line); }
  // The words of a text node; as written, they keep their line breaks.
  void words(const GumboText& node, bool as_written);
  void quote(bool inside) { quotes_ += inside ? 1 : -1; }
  HtmlText finish() { return std::move(out_); }

 private:
  // One code point of the text; `source` is empty if it is not known where it stands.
  void put(std::string_view sign, Span source, bool as_written);
  void fill_gap();

  const HtmlTree& tree_;
  Gap gap_ = Gap::None;
  int quotes_ = 0;
  HtmlText out_;
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ARCHIVE_HTML_EMITTER_H_
