#include "core/report/facts.h"

#include <algorithm>

#include "core/report/json_values.h"
#include "core/text/line_index.h"

namespace factcheck {
namespace {

// Line breaks inside a sentence would break up the page.
std::string one_line(std::string_view text) {
  std::string line(text);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
  return line;
}

Json text_or_null(std::string_view text) { return text.empty() ? Json(nullptr) : Json(text); }

struct Place {
  Place(const Archive& archive, FactId id)
      : analysis(archive.articles()[id.article]),
        mention(analysis.extraction.mentions[id.mention]),
        about(analysis.abouts[id.mention]),
        sentence(analysis.extraction.sentences[mention.sentence]),
        position(LineIndex(analysis.document.text).at(mention.span.start)) {}
  const Analysis& analysis;
  const Mention& mention;
  const About& about;
  const Sentence& sentence;
  Position position;
};

}  // namespace

std::string facts_text(const Archive& archive, std::span<const FactId> facts) {
  std::string page;
  for (const FactId id : facts) {
    const Place at(archive, id);
    const Document& article = at.analysis.document;
    page += std::string(kind_name(at.mention.kind)) + "  “" + one_line(at.mention.span.of(article.text)) + "”  " +
            article.id + (article.date.empty() ? "" : ", " + article.date) + ", " + std::to_string(at.position.line) +
            ":" + std::to_string(at.position.column) + "\n  " + one_line(at.sentence.span.of(article.text)) + "\n";
  }
  return page;
}

std::string facts_ndjson(const Archive& archive, std::span<const FactId> facts, const RuleBook& book) {
  std::string lines;
  for (const FactId id : facts) {
    const Place at(archive, id);
    const Document& article = at.analysis.document;
    const bool known = at.sentence.language < book.languages.size();
    Json json{{"article", article.id},
              {"title", text_or_null(article.title)},
              {"date", text_or_null(article.date)},
              {"kind", kind_name(at.mention.kind)},
              {"span", span_json(at.mention.span)},
              {"line", at.position.line},
              {"column", at.position.column},
              {"text", at.mention.span.of(article.text)},
              {"sentence", at.sentence.span.of(article.text)},
              {"language", known ? Json(book.languages[at.sentence.language].code) : Json(nullptr)}};
    json[std::string(kind_name(at.mention.kind))] = kind_json(at.mention);
    json["about"] = about_json(at.about, at.mention, article.text);
    lines += json.dump(-1, ' ', false) + "\n";
  }
  return lines;
}

}  // namespace factcheck
