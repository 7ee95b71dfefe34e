#include "core/report/json_values.h"
#include "core/report/report.h"

namespace factcheck {
namespace {

constexpr const char* kSeverities[] = {"", "error", "warning", "info"};

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

// Thousandths as a number between 0 and 1 without the noise of binary fractions.
Json confidence_json(std::int32_t thousandths) { return static_cast<double>(thousandths) / 1000.0; }

Json place_json(Span span, Position at) {
  return Json{{"start", span.start}, {"end", span.end}, {"line", at.line}, {"column", at.column}};
}

Json citation_json(const Citation& c) {
  Json json{{"article", c.article},
            {"title", text_or_null(c.title)},
            {"date", text_or_null(c.date)},
            {"language", text_or_null(c.language)},
            {"url", text_or_null(c.url)},
            {"relation", relation_name(c.relation)},
            {"span", place_json(c.span, c.position)},
            {"text", c.text},
            {"sentence", c.sentence}};
  if (c.source) json["source_span"] = span_json(*c.source);
  if (!c.copies.empty()) json["copies"] = c.copies;
  return json;
}

// Of a text that was extracted from its file: where in the file the words stand.
void add_source(const Document& document, Span span, Json& json) {
  if (const auto source = source_span(document, span)) json["source_span"] = span_json(*source);
}

Json finding_json(const Finding& f, const Document& document) {
  Json claim{{"kind", kind_name(f.claim.kind)}};
  claim[std::string(kind_name(f.claim.kind))] = kind_json(f.claim);
  claim["about"] = about_json(f.about, f.claim, document.text);
  Json citations = Json::array(), why = Json::array(), suggestions = Json::array(), caveats = Json::array();
  for (const Citation& c : f.citations) citations.push_back(citation_json(c));
  for (const Feature& w : f.why)
    why.push_back({{"feature", w.name}, {"claim", w.claim}, {"fact", w.fact}, {"points", w.points}});
  for (const ReportSuggestion& s : f.suggestions) suggestions.push_back(s.text);
  for (const std::string& c : f.caveats) caveats.push_back(c);
  Json json{{"rule", f.rule},
            {"verdict", verdict_name(f.verdict)},
            {"severity", kSeverities[static_cast<std::size_t>(f.severity)]},
            {"confidence", confidence_json(f.confidence)},
            {"caveats", std::move(caveats)},
            {"span", place_json(f.span, f.position)},
            {"text", f.text},
            {"message", f.message},
            {"claim", std::move(claim)},
            {"citations", std::move(citations)}};
  if (f.nearest) json["nearest"] = citation_json(*f.nearest);
  json["why"] = std::move(why);
  json["suggestions"] = std::move(suggestions);
  json["fingerprint"] = f.fingerprint;
  add_source(document, f.span, json);
  return json;
}

Json draft_json(const DraftReport& draft) {
  Json findings = Json::array(), unchecked = Json::array(), excluded = Json::array(), summary = Json::object();
  for (const Finding& f : draft.findings) findings.push_back(finding_json(f, draft.document));
  for (const Unchecked& u : draft.unchecked) {
    Json left{{"span", place_json(u.span, u.position)}, {"text", u.text}, {"reason", u.reason}};
    add_source(draft.document, u.span, left);
    unchecked.push_back(std::move(left));
  }
  for (const std::string& note : draft.excluded) excluded.push_back(note);
  for (const Verdict v :
       {Verdict::Supported, Verdict::Contradicted, Verdict::Disputed, Verdict::Outdated, Verdict::Unverified})
    summary[std::string(verdict_name(v))] = draft.count(v);
  return Json{{"id", draft.document.id},
              {"path", text_or_null(draft.document.path)},
              {"language", text_or_null(draft.document.language)},
              {"findings", std::move(findings)},
              {"unchecked", std::move(unchecked)},
              {"excluded", std::move(excluded)},
              {"summary", std::move(summary)}};
}

// Text that a user handed in may hold anything that is checked UTF-8; nothing else gets here.
std::string dump(const Json& json, int indent) { return json.dump(indent, ' ', false, Json::error_handler_t::replace); }

}  // namespace

std::string_view verdict_name(Verdict verdict) {
  constexpr std::string_view kNames[] = {"", "supported", "contradicted", "disputed", "outdated", "unverified"};
  return kNames[static_cast<std::size_t>(verdict)];
}

std::string_view relation_name(std::int32_t relation) {
  constexpr std::string_view kNames[] = {"abstain", "supports", "excludes", "replaces", "unrelated"};
  return relation >= 0 && relation < 5 ? kNames[static_cast<std::size_t>(relation)] : "abstain";
}

std::size_t DraftReport::count(Verdict verdict) const {
  std::size_t n = 0;
  for (const Finding& f : findings)
    if (!f.extra && f.verdict == verdict) ++n;
  return n;
}

std::string to_json(const Report& report) {
  Json plugins = Json::array(), diagnostics = Json::array(), drafts = Json::array();
  for (const auto& [id, version] : report.plugins) plugins.push_back({{"id", id}, {"version", version}});
  for (const Diagnostic& d : report.diagnostics)
    diagnostics.push_back({{"severity", kSeverities[static_cast<std::size_t>(d.severity)]},
                           {"message", d.message},
                           {"where", text_or_null(d.where)}});
  for (const DraftReport& draft : report.drafts) drafts.push_back(draft_json(draft));
  const Json json{
      {"schema", "factcheck.report/1"},
      {"complete", report.complete},
      {"engine",
       {{"name", "factcheck"}, {"version", report.version}, {"rules", report.rules_hash}, {"plugins", plugins}}},
      {"archive",
       {{"path", report.archive_path},
        {"articles", report.archive_articles},
        {"facts", report.archive_facts},
        {"snapshot", report.archive_snapshot},
        {"stale", report.archive_stale}}},
      {"diagnostics", std::move(diagnostics)},
      {"drafts", std::move(drafts)}};
  return dump(json, 1) + "\n";
}

std::string to_ndjson(const Report& report) {
  std::string lines;
  for (const DraftReport& draft : report.drafts)
    for (const Finding& f : draft.findings) {
      Json json{{"draft", draft.document.id}};
      json.update(finding_json(f, draft.document));
      lines += dump(json, -1) + "\n";
    }
  for (const Diagnostic& d : report.diagnostics)
    lines +=
        dump({{"diagnostic", d.message}, {"severity", kSeverities[static_cast<std::size_t>(d.severity)]}}, -1) + "\n";
  return lines;
}

}  // namespace factcheck
