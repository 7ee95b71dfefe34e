#include "core/text/markdown_inline.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/text/utf8.h"

namespace factcheck {
namespace {

// How far brackets, an address or a tag may reach.
constexpr std::size_t kLongestLabel = 1000, kLongestAddress = 4000, kLongestTag = 1000;
constexpr std::size_t kLongestCodeFence = 32;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == kMarkup; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_punctuation(char c) {
  return (c > ' ' && c < '0') || (c > '9' && c < 'A') || (c > 'Z' && c < 'a') || (c > 'z' && c < 0x7F);
}
// Letters beyond ASCII count as such: no emphasis opens inside a word.
bool is_word(char c) { return !is_blank(c) && !is_punctuation(c); }

class Inline {
 public:
  Inline(std::string& reading, std::size_t start, std::size_t end)
      : text_(reading), all_(std::string_view(reading).substr(0, end)), start_(start), end_(end) {
    fenceless_.fill(end);
  }

  void run() {
    pair_brackets();
    for (std::size_t at = start_; at < end_;) at = step(at);
  }

 private:
  // A run of * _ or ~ that may open emphasis; what is left of it.
  struct Opener {
    std::size_t start = 0, count = 0;
  };

  std::size_t step(std::size_t at) {
    switch (text_[at]) {
      case '\\':
        return escape(at);
      case '`':
        return code(at);
      case '!':
        return at + 1 < end_ && text_[at + 1] == '[' ? image(at) : at + 1;
      case '[':
        return link(at);
      case '<':
        return angle(at);
      case '*':
      case '_':
      case '~':
        return emphasis(at);
      case 'h':
      case 'w':
        return address(at);
      default:
        return at + 1;
    }
  }

  char before(std::size_t at) const {
    while (at > start_ && text_[at - 1] == kMarkup) --at;
    return at > start_ ? text_[at - 1] : ' ';
  }
  char at_or_blank(std::size_t at) const { return at < end_ ? text_[at] : ' '; }

  std::size_t escape(std::size_t at) {
    if (!is_punctuation(at_or_blank(at + 1))) return at + 1;
    text_[at] = kMarkup;
    return at + 2;
  }

  std::size_t run_end(std::size_t at) const {
    const char sign = text_[at];
    while (at < end_ && text_[at] == sign) ++at;
    return at;
  }

  std::size_t code(std::size_t at) {
    const std::size_t open = run_end(at), length = open - at;
    if (length > kLongestCodeFence || open >= fenceless_[length - 1]) return open;
    for (std::size_t next = all_.find('`', open); next < end_; next = all_.find('`', next)) {
      const std::size_t close = run_end(next);
      if (close - next == length) {
        blank_out(text_, at, close, ' ');
        return close;
      }
      next = close;
    }
    fenceless_[length - 1] = at;  // nor is there one for the runs to come
    return open;
  }

  // Pairs of brackets, found in one pass.
  void pair_brackets() {
    std::vector<std::size_t> square, round;
    for (std::size_t at = start_; at < end_; ++at) {
      const char c = text_[at];
      std::vector<std::size_t>& open = c == '[' || c == ']' ? square : round;
      if (c == '\\') {
        ++at;
      } else if (c == '[' || c == '(') {
        open.push_back(at);
      } else if ((c == ']' || c == ')') && !open.empty()) {
        closing_.emplace(open.back(), at);
        open.pop_back();
      }
    }
  }

  // The bracket that closes the one at `at`, if it is near.
  std::optional<std::size_t> closing(std::size_t at, std::size_t most) const {
    const auto found = closing_.find(at);
    return found == closing_.end() || found->second - at > most ? std::nullopt : std::optional(found->second);
  }

  // Behind the label's ]: where "(address)" or "[reference]" ends.
  std::optional<std::size_t> target_end(std::size_t label_end) const {
    const std::size_t at = label_end + 1;
    std::optional<std::size_t> close;
    if (at_or_blank(at) == '(') close = closing(at, kLongestAddress);
    if (at_or_blank(at) == '[') close = closing(at, kLongestLabel);
    return close ? std::optional(*close + 1) : std::nullopt;
  }

  std::size_t image(std::size_t at) {
    const auto label = closing(at + 1, kLongestLabel);
    const auto target = label ? target_end(*label) : std::nullopt;
    if (!target) return at + 1;
    blank_out(text_, at, *target, ' ');
    return *target;
  }

  std::size_t link(std::size_t at) {
    const auto label = closing(at, kLongestLabel);
    if (!label) return at + 1;
    if (text_[at + 1] == '^') {
      blank_out(text_, at, *label + 1, kMarkup);
      return *label + 1;
    }
    const auto target = target_end(*label);
    if (!target) return at + 1;
    text_[at] = kMarkup;
    blank_out(text_, *label, *target, kMarkup);
    return at + 1;
  }

  static bool is_inline_tag(std::string_view name) {
    constexpr std::array<std::string_view, 13> names = {"a", "abbr", "b",    "em",     "i", "ins",  "mark",
                                                        "q", "s",    "span", "strong", "u", "small"};
    return std::find(names.begin(), names.end(), name) != names.end();
  }

  // A tag or an address in angle brackets.
  std::size_t angle(std::size_t at) {
    const char next = at_or_blank(at + 1);
    if (!is_letter(next) && next != '/' && next != '!') return at + 1;
    const std::size_t close = all_.substr(at + 1, kLongestTag).find_first_of("<>");
    if (close == std::string_view::npos || all_[at + 1 + close] != '>') return at + 1;
    std::string_view name = all_.substr(at + 1, close);
    if (name.starts_with('/')) name.remove_prefix(1);
    name = name.substr(0, name.find_first_of(" \t\r\n/"));
    blank_out(text_, at, at + close + 2, is_inline_tag(name) ? kMarkup : ' ');
    return at + close + 2;
  }

  std::size_t address(std::size_t at) {
    if (is_word(before(at))) return at + 1;
    const std::string_view rest = all_.substr(at, kLongestAddress);
    if (!rest.starts_with("http://") && !rest.starts_with("https://") && !rest.starts_with("www.")) return at + 1;
    std::size_t length = 0;
    while (length < rest.size() && !is_blank(rest[length]) && rest[length] != '<' && rest[length] != '|') ++length;
    while (length > 0 && std::string_view(".,;:!?\"'*_)").find(rest[length - 1]) != std::string_view::npos) --length;
    blank_out(text_, at, at + length, ' ');
    return at + std::max<std::size_t>(length, 1);
  }

  std::size_t emphasis(std::size_t at) {
    const std::size_t end = run_end(at);
    const char sign = text_[at];
    const char left = before(at), right = at_or_blank(end);
    std::size_t count = end - at;
    if (sign == '~' && count != 2) return end;
    // Inside a word only ** is meant: "Nutzer*innen", snake_case.
    const bool inside = is_word(left) && is_word(right) && (sign == '_' || count == 1);
    if (inside || count > 3) return end;
    std::vector<Opener>& open = openers_[sign == '*' ? 0 : sign == '_' ? 1 : 2];
    std::size_t from = at;
    const bool closes = !is_blank(left) && !(is_word(right) && sign == '_');
    while (closes && count > 0 && !open.empty()) {
      Opener& opener = open.back();
      const std::size_t shared = std::min(count, opener.count);
      blank_out(text_, from, from + shared, kMarkup);
      opener.count -= shared;
      blank_out(text_, opener.start + opener.count, opener.start + opener.count + shared, kMarkup);
      from += shared;
      count -= shared;
      if (opener.count == 0) open.pop_back();
    }
    if (count > 0 && !is_blank(right) && !(is_word(left) && sign == '_')) open.push_back({from, count});
    return end;
  }

  std::string& text_;
  std::string_view all_;  // the same bytes up to the paragraph's end
  std::size_t start_, end_;
  std::array<std::size_t, kLongestCodeFence> fenceless_{};  // from here on no code ends with so many backticks
  std::array<std::vector<Opener>, 3> openers_;
  std::unordered_map<std::size_t, std::size_t> closing_;  // bracket -> the one that closes it
};

}  // namespace

void blank_inline_markup(std::string& reading, std::size_t start, std::size_t end) {
  Inline(reading, start, end).run();
}

void blank_out(std::string& reading, std::size_t start, std::size_t end, char filler) {
  for (std::size_t i = start; i < end; ++i)
    if (reading[i] != '\n' && reading[i] != '\r') reading[i] = filler;
}

}  // namespace factcheck
