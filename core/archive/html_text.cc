#include "core/archive/html_text.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/archive/html_emitter.h"

namespace factcheck {
namespace {

// A page's <article> may be a teaser: it must hold this part of what all paragraphs hold.
constexpr std::size_t kPartOfPage = 3;

bool contains(std::string_view list, std::string_view word) {
  for (std::size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
    const bool starts = at == 0 || list[at - 1] == ' ',
               ends = at + word.size() == list.size() || list[at + word.size()] == ' ';
    if (starts && ends) return true;
  }
  return false;
}

bool is_chrome_tag(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_MATH:
    case GUMBO_TAG_DATALIST:
      return true;
    default:
      return false;
  }
}

// What is never reporting: navigation, scripts, forms, and what no reader sees.
bool is_chrome(const GumboNode* node) {
  if (is_chrome_tag(tag_of(node)) || is_struck_out(node)) return true;
  constexpr std::array<std::string_view, 6> roles = {"navigation",  "complementary", "banner",
                                                     "contentinfo", "search",        "dialog"};
  const std::string_view role = attribute(node, "role");
  if (std::find(roles.begin(), roles.end(), role) != roles.end()) return true;
  if (gumbo_get_attribute(&node->v.element.attributes, "hidden") != nullptr) return true;
  if (attribute(node, "aria-hidden") == "true") return true;
  std::string style(attribute(node, "style"));
  std::erase(style, ' ');
  return style.find("display:none") != std::string::npos || style.find("visibility:hidden") != std::string::npos;
}

bool is_block(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_BODY:
      return true;
    default:
      return false;
  }
}

bool is_text(const GumboNode* node) {
  return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA;
}

// Where on the page the article may be, and how many bytes its paragraphs hold.
struct Place {
  const GumboNode* node = nullptr;
  std::size_t bytes = 0;
  std::size_t rank = 0;  // article, articleBody, main, page
};

std::size_t rank_of(const GumboNode* node) {
  if (tag_of(node) == GUMBO_TAG_ARTICLE) return 0;
  if (contains(attribute(node, "itemprop"), "articleBody")) return 1;
  if (tag_of(node) == GUMBO_TAG_MAIN || attribute(node, "role") == "main") return 2;
  return tag_of(node) == GUMBO_TAG_HTML ? 3 : 4;
}

// The best place: the largest of the first rank that holds enough.
Place find_article(const GumboNode* root) {
  std::array<Place, 4> best;
  std::vector<Place> open;  // those we are in
  std::size_t paragraphs = 0, read = 0;
  for (HtmlWalk walk(root); walk.next();) {
    const GumboNode* node = walk.node();
    if (!is_element(node)) {
      if (!walk.leaving() && node->type == GUMBO_NODE_TEXT && paragraphs > 0)
        read += std::string_view(node->v.text.text).size();
      continue;
    }
    const bool paragraph = tag_of(node) == GUMBO_TAG_P;
    const std::size_t rank = rank_of(node);
    if (!walk.leaving()) {
      if (is_chrome(node)) {
        walk.skip();
        continue;
      }
      paragraphs += paragraph ? 1 : 0;
      if (rank < best.size()) open.push_back({node, read, rank});
    } else {
      paragraphs -= paragraph ? 1 : 0;
      if (rank >= best.size()) continue;
      const Place place{node, read - open.back().bytes, rank};
      open.pop_back();
      if (best[rank].node == nullptr || place.bytes > best[rank].bytes) best[rank] = place;
    }
  }
  for (const Place& place : best)
    if (place.node != nullptr && place.bytes * kPartOfPage >= read && place.bytes > 0) return place;
  return {root, 0, 3};
}

class Writer {
 public:
  Writer(const HtmlTree& tree, const Place& place) : out_(tree), root_(tree.root()), place_(place) {}

  HtmlText run() {
    if (!holds_headline(place_.node))
      if (const GumboNode* headline = find_headline()) write(headline);
    write(place_.node);
    return out_.finish();
  }

 private:
  using Gap = HtmlEmitter::Gap;

  static bool holds_headline(const GumboNode* node) {
    for (HtmlWalk walk(node); walk.next();)
      if (!walk.leaving() && tag_of(walk.node()) == GUMBO_TAG_H1) return true;
    return false;
  }

  const GumboNode* find_headline() const {
    for (HtmlWalk walk(root_); walk.next();) {
      if (walk.leaving() || !is_element(walk.node())) continue;
      if (tag_of(walk.node()) == GUMBO_TAG_H1) return walk.node();
      if (is_chrome(walk.node())) walk.skip();
    }
    return nullptr;
  }

  // Outside of an article, a header is the page's: its name and menu. Only a headline in it is read.
  bool is_page_header(const GumboNode* node) const {
    return place_.rank >= 2 && tag_of(node) == GUMBO_TAG_HEADER && !holds_headline(node);
  }

  void write(const GumboNode* from) {
    out_.gap(Gap::Block);
    for (HtmlWalk walk(from); walk.next();) {
      const GumboNode* node = walk.node();
      if (is_text(node)) {
        if (!walk.leaving()) out_.words(node->v.text, written_ > 0);
        continue;
      }
      if (!is_element(node)) continue;
      if (!walk.leaving() && node != from && (is_chrome(node) || is_page_header(node))) {
        walk.skip();
        out_.gap(is_block(tag_of(node)) ? Gap::Block : Gap::Blank);
        continue;
      }
      element(node, walk.leaving());
    }
    out_.gap(Gap::Block);
  }

  void element(const GumboNode* node, bool leaving) {
    const GumboTag tag = tag_of(node);
    if (tag == GUMBO_TAG_BLOCKQUOTE) out_.quote(!leaving);
    if (tag == GUMBO_TAG_PRE) written_ += leaving ? -1 : 1;
    if (tag == GUMBO_TAG_BR && !leaving) out_.line_break();
    if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) out_.gap(Gap::Cell);
    if (is_block(tag)) out_.gap(Gap::Block);
  }

  HtmlEmitter out_;
  const GumboNode* root_;
  Place place_;
  int written_ = 0;  // depth of <pre>
};

}  // namespace

HtmlText html_text(const HtmlTree& tree) { return Writer(tree, find_article(tree.root())).run(); }

}  // namespace factcheck
