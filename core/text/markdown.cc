#include "core/text/markdown.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

#include "core/text/markdown_inline.h"
#include "core/text/sentence.h"
#include "core/text/utf8.h"

namespace factcheck {
namespace {

constexpr std::size_t kShortestRule = 3, kShortestFence = 3, kDeepestHeading = 6, kLongestNumber = 3;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == kMarkup; }

class Reading {
 public:
  Reading(std::string_view text, Span body) : out_(text), start_(body.start), end_(body.end) {}

  std::string run() {
    blank_comments();
    split_lines();
    number_lists();
    for (std::size_t i = 0; i < lines_.size(); ++i) read_line(i);
    close_paragraph(end_);
    return std::move(out_);
  }

 private:
  struct Line {
    std::size_t start = 0, end = 0;  // without its line end
    std::size_t marker = 0;          // bytes of "12." or "12)", if it opens like an item of a numbered list
    unsigned number = 0;
    bool item = false;
  };

  std::string_view of(std::size_t start, std::size_t end) const {
    return std::string_view(out_).substr(start, end - start);
  }

  void blank_comments() {
    for (std::size_t at = out_.find("<!--", start_); at < end_; at = out_.find("<!--", at)) {
      const std::size_t close = out_.find("-->", at + 4);
      if (close == std::string::npos || close + 3 > end_) return;
      blank_out(out_, at, close + 3, ' ');
      at = close + 3;
    }
  }

  void split_lines() {
    for (std::size_t at = start_; at < end_;) {
      const std::size_t end = std::min(out_.find_first_of("\r\n", at), end_);
      Line line{at, end};
      const std::size_t first = skip_blanks(at, end);
      std::size_t digit = first;
      while (digit < end && is_digit(out_[digit])) ++digit;
      const bool numbered = digit > first && digit - first <= kLongestNumber && digit + 1 < end &&
                            (out_[digit] == '.' || out_[digit] == ')') && is_blank(out_[digit + 1]);
      if (numbered) {
        line.marker = digit + 1 - first;
        for (std::size_t i = first; i < digit; ++i)
          line.number = line.number * 10 + static_cast<unsigned>(out_[i] - '0');
      }
      lines_.push_back(line);
      at = end + (of(end, std::min(end + 2, end_)) == "\r\n" ? 2 : 1);
    }
  }

  // Numbers that count on are a list; "6. Februar" alone is a date, whatever Markdown makes of it.
  void number_lists() {
    Line* last = nullptr;
    for (Line& line : lines_) {
      if (line.marker == 0) continue;
      if (last != nullptr && (line.number == last->number + 1 || (line.number == 1 && last->number == 1)))
        last->item = line.item = true;
      last = &line;
    }
  }

  std::size_t skip_blanks(std::size_t at, std::size_t end) const {
    while (at < end && is_blank(out_[at])) ++at;
    return at;
  }

  void read_line(std::size_t index) {
    const Line& line = lines_[index];
    if (fence_ && !of(line.start, line.end).empty()) return in_fence(line);
    const std::size_t at = skip_blanks(quote_signs(line), line.end);
    if (at == line.end) {
      if (of(line.start, line.end).find('>') == std::string_view::npos) quoted_ = false;
      return close_paragraph(line.start);
    }
    const std::string_view rest = of(at, line.end);
    if (opens_fence(rest) || is_rule(rest) || is_table_rule(rest) || is_reference(rest)) {
      close_paragraph(line.start);
      return blank_out(out_, at, line.end, ' ');
    }
    const bool heading = read_heading(at, line);
    if (!heading && !read_item(at, line)) read_row(at, line);
    if (!open_) paragraph_ = at, open_ = true;
    if (heading || out_[at] == '|') close_paragraph(line.end);
    if (heading) end_block(line.end);
  }

  // The first > of a quote stays and tells it by; those of its other lines go. Returns where the line goes on.
  std::size_t quote_signs(const Line& line) {
    std::size_t at = skip_blanks(line.start, line.end);
    if (at == line.end || out_[at] != '>') {
      quoted_ = quoted_ && open_;  // a paragraph goes on without the sign
      return line.start;
    }
    const bool first = !open_ || !quoted_;
    if (!quoted_) close_paragraph(line.start);
    for (bool kept = first; at < line.end && out_[at] == '>'; kept = false) {
      if (!kept) out_[at] = ' ';
      at = skip_blanks(at + 1, line.end);
    }
    // A sign before nothing would stand in the way as a block of its own.
    if (at == line.end) blank_out(out_, line.start, line.end, ' ');
    quoted_ = true;
    return at;
  }

  bool opens_fence(std::string_view rest) {
    if (rest.front() != '`' && rest.front() != '~') return false;
    const std::size_t length = std::min(rest.find_first_not_of(rest.front()), rest.size());
    if (length < kShortestFence) return false;
    if (rest.front() == '`' && rest.find('`', length) != std::string_view::npos) return false;
    fence_ = Fence{rest.front(), length};
    return true;
  }

  void in_fence(const Line& line) {
    const std::size_t at = skip_blanks(line.start, line.end);
    const std::string_view rest = of(at, line.end);
    const std::size_t length = std::min(rest.find_first_not_of(fence_->sign), rest.size());
    const bool closes = length >= fence_->length && rest.find_first_not_of(" \t", length) == std::string_view::npos;
    blank_out(out_, line.start, line.end, ' ');
    if (closes) fence_.reset();
  }

  // A line of one sign: a rule, or the underline of a heading.
  static bool is_rule(std::string_view rest) {
    const char sign = rest.front();
    if (sign != '-' && sign != '*' && sign != '_' && sign != '=') return false;
    const auto signs = static_cast<std::size_t>(std::count(rest.begin(), rest.end(), sign));
    return signs >= kShortestRule &&
           std::all_of(rest.begin(), rest.end(), [&](char c) { return c == sign || is_blank(c); });
  }

  static bool is_table_rule(std::string_view rest) {
    return rest.find('|') != std::string_view::npos && rest.find("--") != std::string_view::npos &&
           rest.find_first_not_of("|-: \t") == std::string_view::npos;
  }

  // "[name]: https://…"; a footnote's text is prose.
  bool is_reference(std::string_view rest) {
    const std::size_t close = rest.find("]:");
    if (rest.front() != '[' || close == std::string_view::npos ||
        rest.substr(0, close).find('[', 1) != std::string_view::npos)
      return false;
    if (rest.starts_with("[^")) {
      const auto at = static_cast<std::size_t>(rest.data() - out_.data());
      blank_out(out_, at, at + close + 2, ' ');
      return false;
    }
    std::string_view target = rest.substr(close + 2);
    target.remove_prefix(std::min(target.find_first_not_of(" \t"), target.size()));
    const std::string_view word = target.substr(0, target.find_first_of(" \t"));
    return word.starts_with('<') || word.starts_with('/') || word.starts_with('#') || word.starts_with("mailto:") ||
           word.find("://") != std::string_view::npos;
  }

  bool read_heading(std::size_t at, const Line& line) {
    std::size_t after = at;
    while (after < line.end && out_[after] == '#') ++after;
    const std::size_t depth = after - at;
    if (depth == 0 || depth > kDeepestHeading || after == line.end || !is_blank(out_[after])) return false;
    close_paragraph(line.start);
    blank_out(out_, at, after, ' ');
    out_[at] = kBreak;
    std::size_t end = line.end;
    while (end > after && is_blank(out_[end - 1])) --end;
    std::size_t closing = end;
    while (closing > after && out_[closing - 1] == '#') --closing;
    if (closing < end && is_blank(out_[closing - 1])) blank_out(out_, closing, end, ' ');
    return true;
  }

  bool read_item(std::size_t at, const Line& line) {
    const char sign = out_[at];
    const bool bullet = (sign == '-' || sign == '*' || sign == '+') && at + 1 < line.end && is_blank(out_[at + 1]);
    if (!bullet && !(line.item && is_digit(sign))) return false;
    close_paragraph(line.start);
    std::size_t end = at + (bullet ? 1 : line.marker);
    const std::size_t box = skip_blanks(end, line.end);
    const std::string_view task = of(box, std::min(box + 3, line.end));
    if (task == "[ ]" || task == "[x]" || task == "[X]") end = box + 3;
    blank_out(out_, at, end, ' ');
    out_[at] = kBreak;
    return true;
  }

  // A table's row is a block; its inner bars stay, so that nothing is read across cells.
  void read_row(std::size_t at, const Line& line) {
    if (out_[at] != '|') return;
    close_paragraph(line.start);
    end_block(line.end);
  }

  void end_block(std::size_t line_end) {
    if (line_end < end_) out_[line_end] = kBreak;
  }

  void close_paragraph(std::size_t end) {
    if (!open_) return;
    open_ = false;
    blank_inline_markup(out_, paragraph_, end);
    // A row's outer bars say nothing.
    if (out_[paragraph_] == '|') out_[paragraph_] = ' ';
  }

  struct Fence {
    char sign = '`';
    std::size_t length = 0;
  };

  std::string out_;
  std::size_t start_, end_;
  std::vector<Line> lines_;
  std::optional<Fence> fence_;
  std::size_t paragraph_ = 0;  // where the open one starts
  bool open_ = false;
  bool quoted_ = false;  // the last line stood behind >
};

}  // namespace

std::string markdown_reading(std::string_view text, Span body) { return Reading(text, body).run(); }

std::string without_markup(std::string_view reading) {
  std::string words;
  bool blank = false;
  for (const char c : reading) {
    if (c == kMarkup) continue;
    const bool space = c == ' ' || c == kBreak;
    if (!(space && blank)) words += space ? ' ' : c;
    blank = space;
  }
  return words;
}

}  // namespace factcheck
