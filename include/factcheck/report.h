// What a check found: counts by verdict, the findings of each draft, and the whole report as text, JSON and others.
//
//   for (const factcheck::Draft& draft : report.drafts())
//     for (const factcheck::Finding& finding : draft.findings) …            // finding.h
//   if (report.count(factcheck::Verdict::Contradicted) > 0) show(*report.write(factcheck::Format::Text));
//
// Owns its handle and outlives engine and archive. Threads: one at a time.
#ifndef FACTCHECK_REPORT_H_
#define FACTCHECK_REPORT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "factcheck/factcheck.h"
#include "factcheck/finding.h"
#include "factcheck/handles.h"
#include "factcheck/result.h"

namespace factcheck {
inline namespace v0 {

enum class Format : std::int32_t {
  Text = FACTCHECK_TEXT,
  Json = FACTCHECK_JSON,
  Ndjson = FACTCHECK_NDJSON,
  Sarif = FACTCHECK_SARIF,  // from here on: reports only
  Junit = FACTCHECK_JUNIT,
  Github = FACTCHECK_GITHUB,
  Html = FACTCHECK_HTML
};

class Report {
 public:
  // Findings with the verdict over all drafts.
  std::uint64_t count(Verdict verdict) const {
    return factcheck_report_count(handle_.get(), static_cast<factcheck_verdict>(verdict));
  }
  // False: something failed midway, see the diagnostics.
  bool complete() const { return factcheck_report_is_complete(handle_.get()) != 0; }

  std::vector<Draft> drafts() const {
    std::vector<Draft> list(static_cast<std::size_t>(factcheck_report_drafts(handle_.get())));
    for (std::size_t i = 0; i < list.size(); ++i) list[i] = draft(i);
    return list;
  }
  std::vector<Diagnostic> diagnostics() const {
    std::vector<Diagnostic> list(static_cast<std::size_t>(factcheck_report_diagnostics(handle_.get())));
    for (std::size_t i = 0; i < list.size(); ++i) {
      const auto d = detail::filled<factcheck_diagnostic>(factcheck_report_diagnostic, handle_.get(), i);
      list[i] = {Severity{d.severity}, detail::copy(d.message), detail::copy(d.where)};
    }
    return list;
  }

  // Flags: FACTCHECK_COLOUR, FACTCHECK_ALL; for text only.
  Result<std::string> write(Format format, std::uint32_t flags = 0) const {
    factcheck_text* out = nullptr;
    const factcheck_status status =
        factcheck_report_write(handle_.get(), static_cast<factcheck_format>(format), flags, &out);
    if (status != FACTCHECK_OK) return detail::error_of(status, out);
    return detail::take(out);
  }

 private:
  friend class Engine;
  explicit Report(factcheck_report* handle) : handle_(handle) {}

  static Place copy(const factcheck_place& p) { return {p.start, p.end, p.line, p.column}; }
  static std::optional<Bytes> source_of(std::uint64_t start, std::uint64_t end) {
    return start < end ? std::optional(Bytes{start, end}) : std::nullopt;
  }
  static Citation copy(const factcheck_citation& c) {
    return {detail::copy(c.article),
            detail::copy(c.title),
            detail::copy(c.date),
            detail::copy(c.language),
            detail::copy(c.url),
            Relation{c.relation},
            copy(c.place),
            detail::copy(c.text),
            detail::copy(c.sentence),
            source_of(c.source_start, c.source_end),
            {}};
  }

  Draft draft(std::uint64_t d) const {
    const factcheck_report* const report = handle_.get();
    const auto from = detail::filled<factcheck_draft>(factcheck_report_draft, report, d);
    Draft to{detail::copy(from.id),
             detail::copy(from.path),
             detail::copy(from.language),
             {},
             {},
             {},
             from.supported,
             from.contradicted,
             from.disputed,
             from.outdated,
             from.unverified};
    for (std::uint64_t i = 0; i < from.findings; ++i) to.findings.push_back(finding(d, i));
    for (std::uint64_t i = 0; i < from.unchecked; ++i) {
      const auto u = detail::filled<factcheck_unchecked>(factcheck_report_unchecked, report, d, i);
      to.unchecked.push_back({detail::copy(u.text), detail::copy(u.reason), copy(u.place)});
    }
    for (std::uint64_t i = 0; i < from.excluded; ++i) {
      factcheck_string note{};
      factcheck_report_excluded(report, d, i, &note);
      to.excluded.push_back(detail::copy(note));
    }
    return to;
  }

  Finding finding(std::uint64_t d, std::uint64_t f) const {
    const factcheck_report* const report = handle_.get();
    const auto from = detail::filled<factcheck_finding>(factcheck_report_finding, report, d, f);
    Finding to;
    to.rule = detail::copy(from.rule), to.kind = detail::copy(from.kind);
    to.verdict = Verdict{from.verdict}, to.severity = Severity{from.severity}, to.confidence = from.confidence;
    to.further = (from.flags & FACTCHECK_FURTHER) != 0;
    to.place = copy(from.place);
    to.text = detail::copy(from.text), to.message = detail::copy(from.message);
    to.fingerprint = detail::copy(from.fingerprint);
    to.source = source_of(from.source_start, from.source_end);
    for (std::uint64_t i = 0; i < from.citations; ++i) to.citations.push_back(citation(d, f, i));
    if (from.flags & FACTCHECK_HAS_NEAREST)
      to.nearest = copy(detail::filled<factcheck_citation>(factcheck_report_nearest, report, d, f));
    for (std::uint64_t i = 0; i < from.reasons; ++i) {
      const auto r = detail::filled<factcheck_reason>(factcheck_report_reason, report, d, f, i);
      to.reasons.push_back({detail::copy(r.feature), detail::copy(r.claim), detail::copy(r.fact), r.points});
    }
    for (std::uint64_t i = 0; i < from.suggestions; ++i) {
      const auto s = detail::filled<factcheck_suggestion>(factcheck_report_suggestion, report, d, f, i);
      to.suggestions.push_back({s.start, s.end, detail::copy(s.text)});
    }
    for (std::uint64_t i = 0; i < from.caveats; ++i) {
      factcheck_string caveat{};
      factcheck_report_caveat(report, d, f, i, &caveat);
      to.caveats.push_back(detail::copy(caveat));
    }
    return to;
  }

  Citation citation(std::uint64_t d, std::uint64_t f, std::uint64_t c) const {
    const auto from = detail::filled<factcheck_citation>(factcheck_report_citation, handle_.get(), d, f, c);
    Citation to = copy(from);
    for (std::uint64_t i = 0; i < from.copies; ++i) {
      factcheck_string id{};
      factcheck_report_copy(handle_.get(), d, f, c, i, &id);
      to.copies.push_back(detail::copy(id));
    }
    return to;
  }

  detail::Owned<factcheck_report> handle_;
};

}  // namespace v0
}  // namespace factcheck
#endif  // FACTCHECK_REPORT_H_
