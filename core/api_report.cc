// The part of the C API that walks a report (walk.h).
#include <cstddef>

#include "core/api_handles.h"
#include "core/report/report.h"

namespace factcheck::api {
namespace {

factcheck_string lend(const std::string& text) { return {text.c_str(), text.size()}; }
factcheck_string lend(std::string_view constant) {
  return {constant.data(), constant.size()};
}  // terminated: a literal

factcheck_place place_of(Span span, Position at) { return {span.start, span.end, at.line, at.column}; }

template <class T>
const T* at(const std::vector<T>& list, std::uint64_t index) {
  return index < list.size() ? &list[static_cast<std::size_t>(index)] : nullptr;
}

const DraftReport* draft_at(const factcheck_report* report, std::uint64_t draft) {
  return report ? at(report->report.drafts, draft) : nullptr;
}

const Finding* finding_at(const factcheck_report* report, std::uint64_t draft, std::uint64_t finding) {
  const DraftReport* in = draft_at(report, draft);
  return in ? at(in->findings, finding) : nullptr;
}

// Fills what the caller knows of the struct; its `size` stays the caller's own.
template <class Sized>
factcheck_status give(Sized value, Sized* out) {
  if (!out || out->size < sizeof out->size) return FACTCHECK_USAGE;
  value.size = out->size;
  std::memcpy(static_cast<void*>(out), &value, std::min<std::size_t>(out->size, sizeof value));
  return FACTCHECK_OK;
}

factcheck_status give(const std::string* text, factcheck_string* out) {
  if (!text || !out) return FACTCHECK_USAGE;
  *out = lend(*text);
  return FACTCHECK_OK;
}

factcheck_citation shown(const Citation& c) {
  factcheck_citation out{};
  out.relation = c.relation;
  out.article = lend(c.article), out.title = lend(c.title), out.date = lend(c.date);
  out.language = lend(c.language), out.url = lend(c.url);
  out.text = lend(c.text), out.sentence = lend(c.sentence);
  out.place = place_of(c.span, c.position);
  if (c.source) out.source_start = c.source->start, out.source_end = c.source->end;
  out.copies = c.copies.size();
  return out;
}

factcheck_finding shown(const Finding& f, const Document& draft) {
  factcheck_finding out{};
  out.verdict = static_cast<factcheck_verdict>(f.verdict);
  out.severity = static_cast<factcheck_severity>(f.severity);
  out.confidence = f.confidence;
  out.flags = (f.extra ? std::uint32_t{FACTCHECK_FURTHER} : 0) | (f.nearest ? std::uint32_t{FACTCHECK_HAS_NEAREST} : 0);
  out.rule = lend(f.rule), out.kind = lend(kind_name(f.claim.kind));
  out.text = lend(f.text), out.message = lend(f.message), out.fingerprint = lend(f.fingerprint);
  out.place = place_of(f.span, f.position);
  out.citations = f.citations.size(), out.reasons = f.why.size();
  out.suggestions = f.suggestions.size(), out.caveats = f.caveats.size();
  if (const auto source = source_span(draft, f.span)) out.source_start = source->start, out.source_end = source->end;
  return out;
}

factcheck_draft shown(const DraftReport& d) {
  factcheck_draft out{};
  out.id = lend(d.document.id), out.path = lend(d.document.path), out.language = lend(d.document.language);
  out.findings = d.findings.size(), out.unchecked = d.unchecked.size(), out.excluded = d.excluded.size();
  out.supported = d.count(Verdict::Supported), out.contradicted = d.count(Verdict::Contradicted);
  out.disputed = d.count(Verdict::Disputed), out.outdated = d.count(Verdict::Outdated);
  out.unverified = d.count(Verdict::Unverified);
  return out;
}

}  // namespace
}  // namespace factcheck::api

using namespace factcheck::api;

extern "C" {

uint64_t factcheck_report_drafts(const factcheck_report* report) { return report ? report->report.drafts.size() : 0; }

factcheck_status factcheck_report_draft(const factcheck_report* report, uint64_t draft, factcheck_draft* out) {
  const factcheck::DraftReport* found = draft_at(report, draft);
  return found ? give(shown(*found), out) : FACTCHECK_USAGE;
}

factcheck_status factcheck_report_finding(const factcheck_report* report, uint64_t draft, uint64_t finding,
                                          factcheck_finding* out) {
  const factcheck::Finding* found = finding_at(report, draft, finding);
  return found ? give(shown(*found, report->report.drafts[draft].document), out) : FACTCHECK_USAGE;
}

factcheck_status factcheck_report_citation(const factcheck_report* report, uint64_t draft, uint64_t finding,
                                           uint64_t citation, factcheck_citation* out) {
  const factcheck::Finding* of = finding_at(report, draft, finding);
  const factcheck::Citation* found = of ? at(of->citations, citation) : nullptr;
  return found ? give(shown(*found), out) : FACTCHECK_USAGE;
}

factcheck_status factcheck_report_copy(const factcheck_report* report, uint64_t draft, uint64_t finding,
                                       uint64_t citation, uint64_t copy, factcheck_string* out) {
  const factcheck::Finding* of = finding_at(report, draft, finding);
  const factcheck::Citation* in = of ? at(of->citations, citation) : nullptr;
  return give(in ? at(in->copies, copy) : nullptr, out);
}

factcheck_status factcheck_report_nearest(const factcheck_report* report, uint64_t draft, uint64_t finding,
                                          factcheck_citation* out) {
  const factcheck::Finding* of = finding_at(report, draft, finding);
  return of && of->nearest ? give(shown(*of->nearest), out) : FACTCHECK_USAGE;
}

factcheck_status factcheck_report_reason(const factcheck_report* report, uint64_t draft, uint64_t finding,
                                         uint64_t reason, factcheck_reason* out) {
  const factcheck::Finding* of = finding_at(report, draft, finding);
  const factcheck::Feature* found = of ? at(of->why, reason) : nullptr;
  if (!found) return FACTCHECK_USAGE;
  return give({0, found->points, lend(found->name), lend(found->claim), lend(found->fact)}, out);
}

factcheck_status factcheck_report_suggestion(const factcheck_report* report, uint64_t draft, uint64_t finding,
                                             uint64_t suggestion, factcheck_suggestion* out) {
  const factcheck::Finding* of = finding_at(report, draft, finding);
  const factcheck::ReportSuggestion* found = of ? at(of->suggestions, suggestion) : nullptr;
  if (!found) return FACTCHECK_USAGE;
  return give({0, 0, found->span.start, found->span.end, lend(found->text)}, out);
}

factcheck_status factcheck_report_caveat(const factcheck_report* report, uint64_t draft, uint64_t finding,
                                         uint64_t caveat, factcheck_string* out) {
  const factcheck::Finding* of = finding_at(report, draft, finding);
  return give(of ? at(of->caveats, caveat) : nullptr, out);
}

factcheck_status factcheck_report_unchecked(const factcheck_report* report, uint64_t draft, uint64_t unchecked,
                                            factcheck_unchecked* out) {
  const factcheck::DraftReport* in = draft_at(report, draft);
  const factcheck::Unchecked* found = in ? at(in->unchecked, unchecked) : nullptr;
  if (!found) return FACTCHECK_USAGE;
  return give({0, 0, lend(found->text), lend(found->reason), place_of(found->span, found->position)}, out);
}

factcheck_status factcheck_report_excluded(const factcheck_report* report, uint64_t draft, uint64_t excluded,
                                           factcheck_string* out) {
  const factcheck::DraftReport* in = draft_at(report, draft);
  return give(in ? at(in->excluded, excluded) : nullptr, out);
}

uint64_t factcheck_report_diagnostics(const factcheck_report* report) {
  return report ? report->report.diagnostics.size() : 0;
}

factcheck_status factcheck_report_diagnostic(const factcheck_report* report, uint64_t diagnostic,
                                             factcheck_diagnostic* out) {
  const factcheck::Diagnostic* found = report ? at(report->report.diagnostics, diagnostic) : nullptr;
  if (!found) return FACTCHECK_USAGE;
  return give({0, static_cast<factcheck_severity>(found->severity), lend(found->message), lend(found->where)}, out);
}
}
