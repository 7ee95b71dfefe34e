// An HTML page as browsers parse it. gumbo stays behind this and the other html_*.cc files.
//
//   const HtmlTree tree(bytes);
//   HtmlWalk walk(tree.root());  while (walk.next()) …
//
// Immutable after construction; one thread at a time may walk.
#ifndef FACTCHECK_CORE_ARCHIVE_HTML_TREE_H_
#define FACTCHECK_CORE_ARCHIVE_HTML_TREE_H_

#include <gumbo.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/span.h"

namespace factcheck {

class HtmlTree {
 public:
  explicit HtmlTree(std::string_view bytes);
  const GumboNode* root() const;  // <html>; always there
  // Bytes of the page that a piece of it stands on; empty if the parser made it up.
  Span place(const GumboStringPiece& piece) const;

 private:
  struct Destroy {
    void operator()(GumboOutput* output) const { gumbo_destroy_output(&kGumboDefaultOptions, output); }
  };
  std::string tamed_;
  std::unique_ptr<GumboOutput, Destroy> output_;
};

// The page without what makes parsers slow or recursive, every byte where it was: formatting tags (<b>, <a>), which
// HTML repeats in each following block until they are closed, become unknown ones (<x…>, struck-out text <y…>), and
// tags nested deeper than any page needs become blanks.
std::string tamed_html(std::string_view bytes);

bool is_element(const GumboNode* node);
// Unknown ones and other kinds of nodes: GUMBO_TAG_UNKNOWN.
GumboTag tag_of(const GumboNode* node);
bool is_struck_out(const GumboNode* node);
// Empty if it has none. Lifetime: the tree's.
std::string_view attribute(const GumboNode* node, const char* name);
const GumboVector* children_of(const GumboNode* node);  // null for text
// The text inside, blanks collapsed, tags ignored.
std::string text_inside(const GumboNode* node);

// All nodes below one, in text order, each entered and left. Not recursive: pages nest deeply.
class HtmlWalk {
 public:
  explicit HtmlWalk(const GumboNode* root) : next_(root) {}
  // Moves on; false at the end.
  bool next();
  const GumboNode* node() const { return node_; }
  bool leaving() const { return leaving_; }
  // After entering a node: goes past it and is not told of leaving it.
  void skip() { skip_ = true; }

 private:
  struct Open {
    const GumboNode* node;
    unsigned child;
  };
  std::vector<Open> open_;
  const GumboNode* next_ = nullptr;
  const GumboNode* node_ = nullptr;
  bool leaving_ = false, skip_ = false;
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ARCHIVE_HTML_TREE_H_
