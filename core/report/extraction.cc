#include "core/report/json_values.h"
#include "core/report/report.h"

namespace factcheck {
namespace {

Json mention_json(const Analysis& analysis, std::size_t index, const RuleBook& book) {
  const Mention& m = analysis.extraction.mentions[index];
  const Sentence& sentence = analysis.extraction.sentences[m.sentence];
  const std::string_view text = analysis.document.text;
  Json json{{"document", analysis.document.id},
            {"kind", kind_name(m.kind)},
            {"span", span_json(m.span)},
            {"text", m.span.of(text)},
            {"language",
             sentence.language < book.languages.size() ? Json(book.languages[sentence.language].code) : Json(nullptr)},
            {"rule", m.rule}};
  json[std::string(kind_name(m.kind))] = kind_json(m);
  json["about"] = about_json(analysis.abouts[index], m, text);
  if (const auto source = source_span(analysis.document, m.span)) json["source_span"] = span_json(*source);
  return json;
}

std::string trace_lines(const Analysis& analysis) {
  std::string lines;
  for (const TraceEvent& e : analysis.extraction.trace)
    lines += Json{{"document", analysis.document.id},          {"kind", "trace"}, {"span", span_json(e.span)},
                  {"text", e.span.of(analysis.document.text)}, {"rule", e.rule},  {"outcome", e.outcome}}
                 .dump(-1, ' ', false) +
             "\n";
  return lines;
}

}  // namespace

std::string extraction_ndjson(const Analysis& analysis, const RuleBook& book) {
  std::string lines;
  for (std::size_t i = 0; i < analysis.extraction.mentions.size(); ++i)
    lines += mention_json(analysis, i, book).dump(-1, ' ', false) + "\n";
  return lines + trace_lines(analysis);
}

std::string extraction_json(const std::vector<Analysis>& analyses, const RuleBook& book) {
  Json documents = Json::array();
  for (const Analysis& analysis : analyses) {
    Json mentions = Json::array();
    for (std::size_t i = 0; i < analysis.extraction.mentions.size(); ++i)
      mentions.push_back(mention_json(analysis, i, book));
    documents.push_back({{"id", analysis.document.id}, {"mentions", std::move(mentions)}});
  }
  return Json{{"schema", "factcheck.extraction/1"}, {"documents", std::move(documents)}}.dump(1, ' ', false) + "\n";
}

std::string extraction_text(const Analysis& analysis) {
  const std::string_view text = analysis.document.text;
  const LineIndex lines(text);
  std::string page = analysis.document.id + "\n";
  for (std::size_t i = 0; i < analysis.extraction.mentions.size(); ++i) {
    const Mention& m = analysis.extraction.mentions[i];
    const Position at = lines.at(m.span.start);
    page += "  " + std::to_string(at.line) + ":" + std::to_string(at.column) + "  " + std::string(kind_name(m.kind)) +
            "  “" + std::string(m.span.of(text)) + "”  " + kind_json(m).dump(-1, ' ', false) + "  [" + m.rule + "]\n";
  }
  for (const TraceEvent& e : analysis.extraction.trace)
    page += "  trace  “" + std::string(e.span.of(text)) + "”  " + e.rule + "  " + e.outcome + "\n";
  return page;
}

}  // namespace factcheck
