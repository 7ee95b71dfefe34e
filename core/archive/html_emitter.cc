#include "core/archive/html_emitter.h"

#include <algorithm>

#include "core/text/utf8.h"

namespace factcheck {
namespace {

bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool is_name(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '#'; }

// Goes through the bytes of a text node beside the words they were decoded to, as long as both are seen to agree.
class Decoding {
 public:
  Decoding(std::string_view source, std::string_view words) : source_(source), words_(words) {}

  // How many bytes of the source the next code point of the words, at `at`, stands on; 0 once that is unknown.
  std::size_t width(std::size_t at, std::size_t sign) {
    if (lost_ || from_ >= source_.size()) return 0;
    std::size_t width = entity(at);
    if (width == 0 && source_[from_] == '\r' && words_[at] == '\n') width = source_.substr(from_, 2) == "\r\n" ? 2 : 1;
    if (width == 0 && source_.substr(from_, sign) == words_.substr(at, sign)) width = sign;
    lost_ = width == 0;
    from_ += width;
    return width;
  }
  std::size_t from() const { return from_; }

 private:
  // "&amp;" and "&#8220;": the length of the one that starts here. A name that HTML does not know stands for itself.
  std::size_t entity(std::size_t at) const {
    if (source_[from_] != '&') return 0;
    std::size_t end = from_ + 1;
    while (end < source_.size() && is_name(source_[end])) ++end;
    if (end < source_.size() && source_[end] == ';') ++end;
    const std::string_view whole = source_.substr(from_, end - from_);
    if (whole.size() < 3) return 0;
    const bool as_written = words_.substr(at, whole.size()) == whole && !whole.starts_with("&amp");
    return as_written ? 0 : whole.size();
  }

  std::string_view source_, words_;
  std::size_t from_ = 0;
  bool lost_ = false;
};

}  // namespace

void HtmlEmitter::words(const GumboText& node, bool as_written) {
  const std::string_view words = node.text;
  const Span place = tree_.place(node.original_text);
  Decoding decoding(std::string_view(node.original_text.data, place.size()), words);
  for (std::size_t at = 0; at < words.size();) {
    std::size_t end = at;
    next_code_point(words, end);
    const auto from = place.start + static_cast<std::uint32_t>(decoding.from());
    const auto width = static_cast<std::uint32_t>(decoding.width(at, end - at));
    put(words.substr(at, end - at), {from, from + width}, as_written);
    at = end;
  }
}

void HtmlEmitter::put(std::string_view sign, Span source, bool as_written) {
  if (sign.size() == 1 && is_blank(sign[0])) {
    if (as_written && sign[0] == '\n') return line_break();
    return gap(Gap::Blank);
  }
  fill_gap();
  const auto start = static_cast<std::uint32_t>(out_.text.size());
  out_.text += sign;
  if (source.empty()) return;
  const Span text{start, static_cast<std::uint32_t>(out_.text.size())};
  if (!out_.runs.empty()) {
    SourceRun& last = out_.runs.back();
    const bool even = last.text.size() == last.source.size() && text.size() == source.size();
    if (even && last.source.end - last.text.end == source.start - text.start && last.source.end <= source.start &&
        last.text.end + 1 >= text.start) {
      last.text.end = text.end;
      last.source.end = source.end;
      return;
    }
  }
  out_.runs.push_back({text, source});
}

void HtmlEmitter::fill_gap() {
  const Gap gap = gap_;
  gap_ = Gap::None;
  if (out_.text.empty()) {
    if (quotes_ > 0) out_.text += "> ";
    return;
  }
  switch (gap) {
    case Gap::None:
      return;
    case Gap::Blank:
      out_.text += ' ';
      return;
    case Gap::Cell:
      out_.text += " | ";
      return;
    case Gap::Line:
      out_.text += '\n';
      return;
    case Gap::Block:
      out_.text += quotes_ > 0 ? "\n\n> " : "\n\n";
      return;
  }
}

}  // namespace factcheck
