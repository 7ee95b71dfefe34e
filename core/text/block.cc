#include <algorithm>
#include <string_view>
#include <vector>

#include "core/text/eight_bytes.h"
#include "core/text/sentence.h"
#include "core/text/utf8.h"

namespace factcheck {
namespace {

constexpr std::size_t kHeadlineBytes = 120;
constexpr char kQuoteSign = '>';
// Columns of hard-wrapped text: agencies and mail wrap at 60 to 80. Narrower runs of lines are lists and menus.
constexpr std::size_t kNarrowestWrap = 50, kWidestWrap = 100;

// The first line break or kBreak at or after `at`.
std::size_t line_end(std::string_view text, std::size_t at) {
  // All three are among the control characters.
  while (at + kEightBytes <= text.size() && !have_less(load_bytes(&text[at]), ' ')) at += kEightBytes;
  while (at < text.size() &&
         (static_cast<unsigned char>(text[at]) >= ' ' || (text[at] != '\n' && text[at] != '\r' && text[at] != kBreak)))
    ++at;
  return at;
}

bool is_quote(char32_t c) {
  const CharClass type = char_class(c);
  return type == CharClass::OpenQuote || type == CharClass::CloseQuote || type == CharClass::NeutralQuote;
}

Span trim(std::string_view text, Span span) {
  while (!span.empty()) {
    std::size_t end = span.start;
    if (char_class(next_code_point(text, end)) != CharClass::Space) break;
    span.start = static_cast<std::uint32_t>(end);
  }
  while (!span.empty()) {
    std::size_t start = span.end;
    if (char_class(previous_code_point(text, start)) != CharClass::Space) break;
    span.end = static_cast<std::uint32_t>(start);
  }
  return span;
}

// The last sign of a line that is no quote or bracket, with the number of quotes passed.
struct Closing {
  char32_t sign = 0;
  bool quoted = false;
};

Closing closing_of(std::string_view line) {
  Closing closing;
  for (std::size_t at = line.size(); at > 0;) {
    closing.sign = previous_code_point(line, at);
    if (is_quote(closing.sign)) {
      closing.quoted = true;
    } else if (closing.sign != ')' && closing.sign != ']') {
      return closing;
    }
  }
  return closing;
}

// Marks of quotations, single ones left out: most of those are apostrophes.
bool is_double_quote(char32_t c) { return is_quote(c) && c != '\'' && c != U'‘' && c != U'’' && c != U'‚'; }

// Whether the mark at `at` (its next byte at `after`) closes: what looks the same on both sides touches the word
// before.
bool closes_quotation(std::string_view text, std::size_t at, std::size_t after, bool open) {
  std::size_t sign = at;
  const char32_t c = next_code_point(text, sign);
  if (char_class(c) == CharClass::OpenQuote && c != U'“' && c != U'»') return false;
  const bool touches =
      at > 0 && char_class(previous_code_point(text, sign = at)) != CharClass::Space && text[at - 1] != '(';
  std::size_t next = after;
  const bool opens = after < text.size() && char_class(next_code_point(text, next)) == CharClass::Letter;
  return touches && (open || !opens);
}

// Whether a quotation that stands open at the start of a text is closed in it, before another one opens.
bool closes_first(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    if (is_double_quote(next_code_point(text, at))) return closes_quotation(text, start, at, false);
  }
  return false;
}

// Whether a quotation stands open at the end of a line, where one did or did not at its start.
bool is_open_after(std::string_view line, bool open) {
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t start = at;
    if (is_double_quote(next_code_point(line, at))) open = !closes_quotation(line, start, at, open);
  }
  return open;
}

bool closes_sentence(char32_t c) { return c == '.' || c == '!' || c == '?' || c == U'…' || c == ':'; }

bool opens_lower(std::string_view line) {
  for (std::size_t at = 0; at < line.size();) {
    const char32_t c = next_code_point(line, at);
    if (is_quote(c) || c == '(') continue;
    return char_class(c) == CharClass::Letter && !is_upper(c);
  }
  return false;
}

std::size_t columns(std::string_view line) {
  return static_cast<std::size_t>(
      std::count_if(line.begin(), line.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

// Lines without an empty line between them, each trimmed.
using Run = std::vector<Span>;

class BlockMaker {
 public:
  explicit BlockMaker(std::string_view text) : text_(text) {}

  void add(const Run& run) {
    if (run.empty()) return;
    const std::size_t width = wrap_width(run);
    Span span = run.front();
    bool open = false;
    for (std::size_t i = 1; i < run.size(); ++i) {
      open = is_open_after(run[i - 1].of(text_), open);
      if (goes_on(run[i - 1], run[i], width) || (open && is_closed(run, i))) {
        span.end = run[i].end;
        continue;
      }
      blocks_.push_back({BlockType::Body, span});
      span = run[i];
      open = false;
    }
    blocks_.push_back({BlockType::Body, span});
  }

  std::vector<Block> finish() {
    std::size_t lead = 0;
    if (blocks_.size() > 1 && is_headline(blocks_.front().span)) {
      blocks_.front().type = BlockType::Headline;
      lead = 1;
    }
    for (std::size_t i = lead; i < blocks_.size(); ++i) {
      if (is_quotation(blocks_[i].span)) blocks_[i].type = BlockType::Quote;
      blocks_[i].span = without_quote_sign(blocks_[i].span);
    }
    const auto body = std::find_if(blocks_.begin() + static_cast<std::ptrdiff_t>(lead), blocks_.end(),
                                   [](const Block& block) { return block.type == BlockType::Body; });
    if (body != blocks_.end()) body->type = BlockType::Lead;
    return std::move(blocks_);
  }

 private:
  // Width at which the run was wrapped by a machine, 0 if its lines are paragraphs of their own.
  std::size_t wrap_width(const Run& run) const {
    if (run.size() < 2) return 0;
    std::size_t width = 0;
    for (const Span line : run) {
      if (line.size() > 4 * kWidestWrap) return 0;
      width = std::max(width, columns(line.of(text_)));
    }
    return width >= kNarrowestWrap && width <= kWidestWrap ? width : 0;
  }

  // Whether the line break between two lines means nothing: the next word had no room left, or goes on in lower case.
  bool goes_on(Span line, Span next, std::size_t width) const {
    const std::string_view first = line.of(text_), second = next.of(text_);
    const char32_t last = closing_of(first).sign;
    const std::string_view word = second.substr(0, second.find_first_of(" \t"));
    if (width != 0 && columns(first) + 1 + columns(word) > width) return true;
    if (opens_lower(second)) return true;
    return last == ',' || last == ';';
  }

  // "… a great day.\nWe have waited for it.” Whoever is quoted in the lines so far is quoted in this one, too.
  bool is_closed(const Run& run, std::size_t line) const {
    constexpr std::size_t kMostLines = 8;
    const std::size_t last = std::min(run.size(), line + kMostLines) - 1;
    return closes_first(Span{run[line].start, run[last].end}.of(text_));
  }

  bool is_headline(Span span) const {
    const std::string_view line = span.of(text_);
    if (line.size() > kHeadlineBytes || line.find_first_of("\r\n") != std::string_view::npos) return false;
    const Closing closing = closing_of(line);
    if (!closes_sentence(closing.sign)) return closing.sign != ',' && closing.sign != ';';
    // Headlines ask and shout, but they have one sentence.
    const bool asks = (closing.sign == '?' || closing.sign == '!') && !closing.quoted;
    return asks && line.substr(0, line.size() - 1).find_first_of(".!?") == std::string_view::npos;
  }

  // Mail and Markdown put > before what they quote.
  Span without_quote_sign(Span span) const {
    if (text_[span.start] != kQuoteSign) return span;
    const Span quoted = trim(text_, {span.start + 1, span.end});
    return quoted.empty() ? span : quoted;
  }

  // One quotation from the first sign to the last.
  bool is_quotation(Span span) const {
    const std::string_view block = span.of(text_);
    if (block.front() == kQuoteSign) return true;
    std::size_t first = 0, last = block.size();
    const char32_t open = next_code_point(block, first);
    const char32_t close = previous_code_point(block, last);
    if (!is_quote(open) || !is_quote(close) || last <= first) return false;
    const std::string_view inner = block.substr(first, last - first);
    return inner.find(block.substr(0, first)) == std::string_view::npos &&
           inner.find(block.substr(last)) == std::string_view::npos;
  }

  std::string_view text_;
  std::vector<Block> blocks_;
};

}  // namespace

std::vector<Block> split_blocks(std::string_view text, Span body) {
  text = text.substr(0, body.end);
  BlockMaker maker(text);
  Run run;
  for (std::size_t at = body.start; at < text.size();) {
    const std::size_t end = line_end(text, at);
    const Span line = trim(text, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    if (line.empty()) {
      maker.add(run);
      run.clear();
    } else {
      run.push_back(line);
    }
    if (end < text.size() && text[end] == kBreak) {
      maker.add(run);
      run.clear();
    }
    at = end + (text.substr(end, 2) == "\r\n" ? 2U : 1U);
  }
  maker.add(run);
  return maker.finish();
}

}  // namespace factcheck
