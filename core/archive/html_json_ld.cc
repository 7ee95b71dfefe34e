#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "core/archive/html_metadata.h"

namespace factcheck {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMostNodes = 10000;  // of one script: it is a page's, not ours
constexpr std::size_t kDayLetters = 10;    // "2020-02-06"

// NewsArticle, ReportageNewsArticle …; "http://schema.org/NewsArticle" too.
bool is_article_type(std::string_view type) {
  if (const std::size_t slash = type.find_last_of("/:"); slash != std::string_view::npos) type = type.substr(slash + 1);
  return type.ends_with("Article") || type == "BlogPosting" || type == "LiveBlogPosting" || type == "Report";
}

// The first text of a value: itself, its first entry's, or what the key says of an object.
class Graph {
 public:
  explicit Graph(const Json& top) {
    std::vector<const Json*> open{&top};
    for (std::size_t at = 0; at < open.size() && at < kMostNodes; ++at) {
      const Json& node = *open[at];
      if (node.is_object()) {
        nodes_.push_back(&node);
        if (const std::string id = text(node, "@id"); !id.empty() && node.size() > 1) by_id_.emplace(id, &node);
      }
      if (node.is_structured())
        for (const Json& inner : node)
          if (inner.is_structured()) open.push_back(&inner);
    }
  }

  const Json* article() const {
    const auto found = std::find_if(nodes_.begin(), nodes_.end(), [](const Json* node) { return is_article(*node); });
    return found == nodes_.end() ? nullptr : *found;
  }

  static std::string text(const Json& object, const char* key) {
    const auto at = object.find(key);
    return at != object.end() && at->is_string() ? at->get<std::string>() : std::string();
  }

  // What `key` of the object says: a text, or `inner` of what it holds or points to; lists joined by commas.
  std::string said(const Json& object, const char* key, const char* inner) const {
    const auto at = object.find(key);
    if (at == object.end()) return {};
    std::string all;
    for (const std::string& one : each(*at, inner)) all += (all.empty() ? "" : ", ") + one;
    return all;
  }

  std::vector<std::string> each(const Json& value, const char* inner) const {
    std::vector<std::string> found;
    const auto add = [&](const Json& entry) {
      std::string words = entry.is_string() ? entry.get<std::string>() : std::string();
      if (entry.is_object()) words = text(pointed_to(entry), inner);
      if (!words.empty()) found.push_back(std::move(words));
    };
    if (value.is_array())
      for (const Json& entry : value) add(entry);
    else
      add(value);
    return found;
  }

 private:
  static bool is_article(const Json& node) {
    const auto type = node.find("@type");
    if (type == node.end()) return false;
    if (type->is_string()) return is_article_type(type->get_ref<const std::string&>());
    return type->is_array() && std::any_of(type->begin(), type->end(), [](const Json& one) {
             return one.is_string() && is_article_type(one.get_ref<const std::string&>());
           });
  }

  // {"@id": "#publisher"} stands for the object of that id.
  const Json& pointed_to(const Json& object) const {
    const auto known = by_id_.find(text(object, "@id"));
    return object.size() == 1 && known != by_id_.end() ? *known->second : object;
  }

  std::vector<const Json*> nodes_;
  std::map<std::string, const Json*> by_id_;
};

}  // namespace

HtmlMetadata json_ld_metadata(const std::string& script) {
  HtmlMetadata said;
  const Json top = Json::parse(script, nullptr, false, true);
  if (!top.is_structured()) return said;
  const Graph graph(top);
  const Json* article = graph.article();
  if (article == nullptr) return said;
  said.title = Graph::text(*article, "headline");
  if (said.title.empty()) said.title = Graph::text(*article, "name");
  for (const char* key : {"datePublished", "dateCreated", "dateModified"})
    if (said.date.empty()) said.date = Graph::text(*article, key).substr(0, kDayLetters);
  said.language = graph.said(*article, "inLanguage", "alternateName");
  said.source = graph.said(*article, "publisher", "name");
  said.author = graph.said(*article, "author", "name");
  said.url = Graph::text(*article, "url");
  if (said.url.empty()) said.url = graph.said(*article, "mainEntityOfPage", "@id");
  said.body = Graph::text(*article, "articleBody");
  if (const auto notice = article->find("correction"); notice != article->end())
    said.corrections = graph.each(*notice, "text");
  return said;
}

}  // namespace factcheck
