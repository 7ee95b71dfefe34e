// SARIF 2.1.0 for code scanners and editors: a result for each claim that is not borne out.
// Source: OASIS, Static Analysis Results Interchange Format 2.1.0; the numbers below are its sections.
#include <algorithm>
#include <map>
#include <string>

#include "core/report/json_values.h"
#include "core/report/labels.h"
#include "core/report/report.h"
#include "core/text/utf8.h"

namespace factcheck {
namespace {

// Code points of the text up to each offset asked for.  Cost: one pass, if asked in ascending order.
class CharOffsets {
 public:
  explicit CharOffsets(std::string_view text) : text_(text) {}
  std::size_t at(std::size_t byte) {
    if (byte < byte_) byte_ = count_ = 0;
    while (byte_ < byte && byte_ < text_.size()) next_code_point(text_, byte_), ++count_;
    return count_;
  }

 private:
  std::string_view text_;
  std::size_t byte_ = 0, count_ = 0;
};

std::string_view level_of(Severity severity) {
  return severity == Severity::Error ? "error" : severity == Severity::Warning ? "warning" : "note";
}

// 3.4: a URI reference; what is neither unreserved nor a slash is percent-encoded. RFC 3986, section 2.
std::string uri_of(std::string_view path) {
  constexpr std::string_view kHex = "0123456789ABCDEF", kPlain = "/-._~";
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       kPlain.find(c) != std::string_view::npos;
    if (plain)
      uri += c;
    else
      uri += {'%', kHex[byte >> 4], kHex[byte & 15]};
  }
  return uri;
}

Json text_json(std::string_view text) { return Json{{"text", text}}; }

class Run {
 public:
  explicit Run(const Report& report) : report_(report), labels_(labels_of(report.messages)) {}

  Json run() {
    Json results = Json::array();
    for (const DraftReport& draft : report_.drafts) {
      CharOffsets offsets(draft.document.text);
      const LineIndex lines(draft.document.text);
      for (const Finding& f : draft.findings)
        if (f.verdict != Verdict::Supported || !f.caveats.empty())
          results.push_back(result_of(draft, f, lines, offsets));
    }
    Json notes = Json::array();
    for (const Diagnostic& d : report_.diagnostics)
      notes.push_back({{"level", level_of(d.severity)},
                       {"message", text_json((d.where.empty() ? "" : d.where + ": ") + d.message)}});
    return Json{
        {"tool", {{"driver", {{"name", "factcheck"}, {"semanticVersion", report_.version}, {"rules", rules_}}}}},
        {"columnKind", "unicodeCodePoints"},
        {"invocations",
         Json::array({{{"executionSuccessful", report_.complete}, {"toolExecutionNotifications", std::move(notes)}}})},
        {"results", std::move(results)}};
  }

 private:
  std::size_t rule_index(const Finding& f) {
    const auto [at, is_new] = rule_indices_.try_emplace(f.rule, rules_.size());
    if (is_new) rules_.push_back({{"id", f.rule}, {"properties", {{"kind", kind_name(f.claim.kind)}}}});
    return at->second;
  }

  static Json artifact_of(const DraftReport& draft) { return Json{{"uri", uri_of(name_of(draft))}}; }

  // Of a text that was extracted from its file, lines and characters are not those of the file.
  static Json region_of_source(const DraftReport& draft, Span span, Span source) {
    return Json{{"byteOffset", source.start},
                {"byteLength", source.end - source.start},
                {"snippet", text_json(span.of(draft.document.text))}};
  }

  // 3.30: a region may tell its place in lines, characters and bytes at once, if they agree.
  static Json region_of(const DraftReport& draft, Span span, const LineIndex& lines, CharOffsets& offsets) {
    if (const auto source = source_span(draft.document, span)) return region_of_source(draft, span, *source);
    const Position start = lines.at(span.start), end = lines.at(span.end);
    const std::size_t from = offsets.at(span.start);
    return Json{{"startLine", start.line},
                {"startColumn", start.column},
                {"endLine", end.line},
                {"endColumn", end.column},
                {"charOffset", from},
                {"charLength", offsets.at(span.end) - from},
                {"byteOffset", span.start},
                {"byteLength", span.end - span.start},
                {"snippet", text_json(span.of(draft.document.text))}};
  }

  // 3.28: where else to look. An archive article has an address only sometimes; its id names it always.
  Json related_of(const Finding& f) const {
    Json related = Json::array();
    for (const Citation& c : f.citations) {
      const std::string_view label = relation_label(f, c, labels_);
      Json place{{"artifactLocation", {{"uri", c.url.empty() ? uri_of(c.article) : c.url}}},
                 {"region",
                  {{"startLine", c.position.line},
                   {"startColumn", c.position.column},
                   {"byteOffset", c.span.start},
                   {"byteLength", c.span.end - c.span.start},
                   {"snippet", text_json(c.text)}}}};
      related.push_back({{"id", related.size()},
                         {"message", text_json((label.empty() ? "" : std::string(label) + ": ") + place_of(c, labels_) +
                                               ": “" + c.sentence + "”")},
                         {"physicalLocation", std::move(place)},
                         {"properties", {{"article", c.article}, {"relation", relation_name(c.relation)}}}});
    }
    return related;
  }

  // 3.55: each suggestion is a fix of its own.
  Json fixes_of(const DraftReport& draft, const Finding& f) const {
    Json fixes = Json::array();
    for (const ReportSuggestion& s : f.suggestions) {
      Json replacement{{"deletedRegion", {{"byteOffset", s.span.start}, {"byteLength", s.span.end - s.span.start}}},
                       {"insertedContent", text_json(s.text)}};
      fixes.push_back({{"description", text_json(s.text)},
                       {"artifactChanges", Json::array({{{"artifactLocation", artifact_of(draft)},
                                                         {"replacements", Json::array({std::move(replacement)})}}})}});
    }
    return fixes;
  }

  Json result_of(const DraftReport& draft, const Finding& f, const LineIndex& lines, CharOffsets& offsets) {
    const std::string message = f.caveats.empty() ? f.message : verdict_with_caveats(f, labels_) + ": " + f.message;
    Json place{{"artifactLocation", artifact_of(draft)}, {"region", region_of(draft, f.span, lines, offsets)}};
    Json result{{"ruleId", f.rule},
                {"ruleIndex", rule_index(f)},
                {"level", level_of(f.severity)},
                {"message", text_json(message)},
                {"locations", Json::array({{{"physicalLocation", std::move(place)}}})},
                {"relatedLocations", related_of(f)},
                {"partialFingerprints", {{"factcheck/v1", f.fingerprint}}},
                {"properties",
                 {{"verdict", verdict_name(f.verdict)}, {"confidence", static_cast<double>(f.confidence) / 1000.0}}}};
    if (!f.suggestions.empty()) result["fixes"] = fixes_of(draft, f);
    return result;
  }

  const Report& report_;
  const Labels& labels_;
  Json rules_ = Json::array();
  std::map<std::string, std::size_t> rule_indices_;
};

}  // namespace

std::string to_sarif(const Report& report) {
  const Json sarif{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                   {"version", "2.1.0"},
                   {"runs", Json::array({Run(report).run()})}};
  return sarif.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace factcheck
