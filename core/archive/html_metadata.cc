#include "core/archive/html_metadata.h"

#include <array>
#include <utility>

namespace factcheck {
namespace {

constexpr std::size_t kDayLetters = 10;

// <meta> of either spelling and what it says.
struct Meta {
  std::string_view name;
  std::string HtmlMetadata::*field;
};
constexpr std::array kMetas = {
    Meta{"og:title", &HtmlMetadata::title},     Meta{"article:published_time", &HtmlMetadata::date},
    Meta{"datepublished", &HtmlMetadata::date}, Meta{"date", &HtmlMetadata::date},
    Meta{"dc.date", &HtmlMetadata::date},       Meta{"og:site_name", &HtmlMetadata::source},
    Meta{"publisher", &HtmlMetadata::source},   Meta{"og:url", &HtmlMetadata::url},
    Meta{"author", &HtmlMetadata::author},      Meta{"article:author", &HtmlMetadata::author},
    Meta{"og:locale", &HtmlMetadata::language},
};

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return result;
}

void set_if_empty(std::string& field, std::string_view value) {
  if (field.empty()) field = value;
}

void read_meta(const GumboNode* node, HtmlMetadata& said) {
  for (const char* key : {"property", "name", "itemprop"}) {
    const std::string name = lower(attribute(node, key));
    for (const Meta& meta : kMetas)
      if (meta.name == name) set_if_empty(said.*meta.field, attribute(node, "content"));
  }
}

// What each source said, the better first.
struct Sources {
  HtmlMetadata json_ld, meta, page;
};

void read_element(const GumboNode* node, Sources& said) {
  switch (tag_of(node)) {
    case GUMBO_TAG_SCRIPT:
      if (lower(attribute(node, "type")) == "application/ld+json") {
        const GumboVector* inside = children_of(node);
        if (inside->length > 0)
          said.json_ld.complete_with(json_ld_metadata(static_cast<const GumboNode*>(inside->data[0])->v.text.text));
      }
      break;
    case GUMBO_TAG_META:
      read_meta(node, said.meta);
      break;
    case GUMBO_TAG_TITLE:
      if (node->v.element.tag_namespace == GUMBO_NAMESPACE_HTML) set_if_empty(said.page.title, text_inside(node));
      break;
    case GUMBO_TAG_LINK:
      if (lower(attribute(node, "rel")) == "canonical") set_if_empty(said.page.url, attribute(node, "href"));
      break;
    case GUMBO_TAG_TIME:
      set_if_empty(said.page.date, attribute(node, "datetime"));
      break;
    default:
      break;
  }
}

}  // namespace

void HtmlMetadata::complete_with(HtmlMetadata other) {
  constexpr std::array kFields = {&HtmlMetadata::title,  &HtmlMetadata::date, &HtmlMetadata::language,
                                  &HtmlMetadata::source, &HtmlMetadata::url,  &HtmlMetadata::author,
                                  &HtmlMetadata::body};
  for (const auto field : kFields) set_if_empty(this->*field, other.*field);
  if (corrections.empty()) corrections = std::move(other.corrections);
}

HtmlMetadata html_metadata(const HtmlTree& tree) {
  Sources said;
  said.page.language = attribute(tree.root(), "lang");
  for (HtmlWalk walk(tree.root()); walk.next();)
    if (!walk.leaving() && is_element(walk.node())) read_element(walk.node(), said);
  said.json_ld.complete_with(std::move(said.meta));
  said.json_ld.complete_with(std::move(said.page));
  HtmlMetadata best = std::move(said.json_ld);
  if (best.date.size() > kDayLetters) best.date.resize(kDayLetters);
  return best;
}

}  // namespace factcheck
