#include "core/report/markup.h"

#include "core/text/utf8.h"

namespace factcheck {
namespace {

// Source: XML 1.0, section 2.2, production Char.
bool is_xml_char(char32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c < 0xFFFE) || c >= 0x10000;
}

std::string_view escape_of(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    case '\t':
      return "&#9;";
    case '\n':
      return "&#10;";
    case '\r':
      return "&#13;";
    default:
      return {};
  }
}

}  // namespace

std::string marked_up(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = next_code_point(text, at);
    const std::string_view escape = at == start + 1 ? escape_of(text[start]) : std::string_view();
    if (!escape.empty())
      out += escape;
    else if (is_xml_char(c))
      out += text.substr(start, at - start);
    else
      out += "\uFFFD";
  }
  return out;
}

}  // namespace factcheck
