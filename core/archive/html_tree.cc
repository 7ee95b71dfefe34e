#include "core/archive/html_tree.h"

#include <algorithm>
#include <array>

#include "core/archive/reader_fields.h"

namespace factcheck {
namespace {

constexpr int kDeepest = 400;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

template <std::size_t n>
bool is_one_of(std::string_view name, const std::array<std::string_view, n>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_formatting(std::string_view name) {
  constexpr std::array<std::string_view, 14> names = {"a", "b",    "big", "code",   "em",     "font",  "i",
                                                      "s", "nobr", "tt",  "strong", "strike", "small", "u"};
  return is_one_of(name, names);
}

// Elements without an end, and those whose end tag is commonly left out: they do not nest.
bool is_flat(std::string_view name) {
  constexpr std::array<std::string_view, 27> names = {"area",  "base",  "br",    "col",      "embed",  "hr",    "img",
                                                      "input", "link",  "meta",  "param",    "source", "track", "wbr",
                                                      "p",     "li",    "dt",    "dd",       "tr",     "td",    "th",
                                                      "tbody", "thead", "tfoot", "colgroup", "html",   "body"};
  return is_one_of(name, names) || name == "option" || name == "optgroup" || name == "head";
}

// Elements whose content is no markup.
bool is_raw(std::string_view name) {
  constexpr std::array<std::string_view, 8> names = {"script", "style",  "textarea", "title",
                                                     "xmp",    "iframe", "noframes", "noembed"};
  return is_one_of(name, names);
}

class Taming {
 public:
  explicit Taming(std::string_view bytes) : in_(bytes), out_(bytes) {}

  std::string run() {
    if (in_.starts_with(kByteOrderMark)) out_.replace(0, kByteOrderMark.size(), kByteOrderMark.size(), ' ');
    for (std::size_t at = in_.find('<'); at != std::string_view::npos; at = in_.find('<', at)) at = tag(at);
    return std::move(out_);
  }

 private:
  // The tag, comment or lone sign at `at`; returns where to go on.
  std::size_t tag(std::size_t at) {
    if (in_.substr(at, 4) == "<!--") {
      const std::size_t end = in_.find("-->", at + 4);
      return end == std::string_view::npos ? in_.size() : end + 3;
    }
    const bool closing = at + 1 < in_.size() && in_[at + 1] == '/';
    const std::size_t start = at + (closing ? 2 : 1);
    std::size_t end = start;
    std::string name;
    while (end < in_.size() && (is_letter(in_[end]) || (end > start && in_[end] >= '0' && in_[end] <= '9')))
      name += lower(in_[end++]);
    if (name.empty()) return at + 1;
    const std::size_t after = tag_end(end);
    if (is_formatting(name)) out_[start] = name == "s" || name == "strike" ? 'y' : 'x';
    if (!is_flat(name)) nest(at, after, closing);
    if (!closing && is_raw(name)) return raw_end(name, after);
    return after;
  }

  std::size_t tag_end(std::size_t at) const {
    char quote = '\0';
    bool value = false;  // a quotation mark counts behind = only
    for (; at < in_.size(); ++at) {
      const char c = in_[at];
      if (quote != '\0') {
        if (c == quote) quote = '\0';
      } else if (c == '>') {
        return at + 1;
      } else if ((c == '"' || c == '\'') && value) {
        quote = c;
      }
      if (c != ' ' && c != '\n' && c != '\t' && c != '\r') value = c == '=';
    }
    return in_.size();
  }

  void nest(std::size_t from, std::size_t to, bool closing) {
    const bool self_closing = to >= 2 && in_[to - 1] == '>' && in_[to - 2] == '/';
    if (!closing && self_closing) return;
    if (!closing) ++depth_;
    if (depth_ > kDeepest)
      std::replace_if(
          out_.begin() + static_cast<std::ptrdiff_t>(from), out_.begin() + static_cast<std::ptrdiff_t>(to),
          [](char c) { return c != '\n'; }, ' ');
    if (closing) depth_ = std::max(0, depth_ - 1);
  }

  std::size_t raw_end(std::string_view name, std::size_t at) const {
    for (at = in_.find("</", at); at != std::string_view::npos; at = in_.find("</", at + 2)) {
      const std::string_view found = in_.substr(at + 2, name.size());
      if (std::equal(found.begin(), found.end(), name.begin(), name.end(),
                     [](char a, char b) { return lower(a) == b; }))
        return at;
    }
    return in_.size();
  }

  std::string_view in_;
  std::string out_;
  int depth_ = 0;
};

}  // namespace

std::string tamed_html(std::string_view bytes) { return Taming(bytes).run(); }

HtmlTree::HtmlTree(std::string_view bytes) : tamed_(tamed_html(bytes)) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;  // each would copy the stack of open tags
  output_.reset(gumbo_parse_with_options(&options, tamed_.data(), tamed_.size()));
}

const GumboNode* HtmlTree::root() const { return output_->root; }

Span HtmlTree::place(const GumboStringPiece& piece) const {
  if (piece.length == 0 || piece.data < tamed_.data() || piece.data > tamed_.data() + tamed_.size()) return {};
  const auto start = static_cast<std::uint32_t>(piece.data - tamed_.data());
  return {start, static_cast<std::uint32_t>(std::min(start + piece.length, tamed_.size()))};
}

bool is_element(const GumboNode* node) { return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE; }

GumboTag tag_of(const GumboNode* node) { return is_element(node) ? node->v.element.tag : GUMBO_TAG_UNKNOWN; }

bool is_struck_out(const GumboNode* node) {
  if (tag_of(node) == GUMBO_TAG_DEL) return true;
  if (!is_element(node) || node->v.element.tag != GUMBO_TAG_UNKNOWN) return false;
  const GumboStringPiece& tag = node->v.element.original_tag;
  const std::string_view name = std::string_view(tag.data, tag.length).substr(0, 3);
  return name == "<y>" || name == "<y " || name == "<yt";
}

std::string_view attribute(const GumboNode* node, const char* name) {
  if (!is_element(node)) return {};
  const GumboAttribute* found = gumbo_get_attribute(&node->v.element.attributes, name);
  return found ? std::string_view(found->value) : std::string_view();
}

const GumboVector* children_of(const GumboNode* node) { return is_element(node) ? &node->v.element.children : nullptr; }

std::string text_inside(const GumboNode* node) {
  std::string text;
  for (HtmlWalk walk(node); walk.next();) {
    const GumboNodeType type = walk.node()->type;
    if (walk.leaving() || (type != GUMBO_NODE_TEXT && type != GUMBO_NODE_WHITESPACE && type != GUMBO_NODE_CDATA))
      continue;
    for (const char c : std::string_view(walk.node()->v.text.text)) {
      const bool blank = c == ' ' || (c >= '\t' && c <= '\r');
      if (!blank)
        text += c;
      else if (!text.empty() && text.back() != ' ')
        text += ' ';
    }
  }
  if (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

bool HtmlWalk::next() {
  if (next_ != nullptr) {
    node_ = next_;
    next_ = nullptr;
    open_.push_back({node_, 0});
    return true;
  }
  if (skip_) open_.pop_back();
  skip_ = false;
  if (open_.empty()) return false;
  Open& top = open_.back();
  const GumboVector* children = children_of(top.node);
  leaving_ = children == nullptr || top.child == children->length;
  if (leaving_) {
    node_ = top.node;
    open_.pop_back();
    return true;
  }
  node_ = static_cast<const GumboNode*>(children->data[top.child++]);
  open_.push_back({node_, 0});
  return true;
}

}  // namespace factcheck
