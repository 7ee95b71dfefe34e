// What a check found, as plain values; text, JSON and NDJSON are pure functions of it.
//
//   std::string json = to_json(report);   std::string page = to_text(report, {.colour = true});
//
// Plain values, safe to pass between threads. A report outlives engine and archive.
#ifndef FACTCHECK_CORE_REPORT_REPORT_H_
#define FACTCHECK_CORE_REPORT_REPORT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/about/about.h"
#include "core/archive/archive.h"
#include "core/extract/mention.h"
#include "core/match/match.h"
#include "core/text/document.h"
#include "core/text/line_index.h"
#include "core/text/result.h"

namespace factcheck {

enum class Verdict : std::int32_t { Supported = 1, Contradicted = 2, Disputed = 3, Outdated = 4, Unverified = 5 };
std::string_view verdict_name(Verdict verdict);
std::string_view relation_name(std::int32_t relation);  // of plugins/plugin_set.h: "supports" …

struct Citation {
  std::string article, title, date, language, url;
  std::int32_t relation = 1;             // as in the plugin ABI
  Span span;                             // bytes of that article
  std::optional<Span> source = {};       // where that stands in the file, if the text was extracted from it
  Position position;                     // of the span in that article
  std::string text, sentence;            // their own: a report outlives its archive
  std::vector<std::string> copies = {};  // ids of articles that have the same passage from the same hand: one source
};

struct ReportSuggestion {
  Span span;
  std::string text;
};

struct Finding {
  std::string rule;  // "figure.mismatch"
  Verdict verdict = Verdict::Unverified;
  Severity severity = Severity::Info;
  std::int32_t confidence = 0;  // thousandths
  std::vector<std::string> caveats;
  Span span, sentence;  // bytes of the draft
  Position position;
  std::string text, message;
  Mention claim;
  About about;
  std::vector<Citation> citations;
  std::optional<Citation> nearest;  // of an unverified claim: the fact that came closest
  std::vector<Feature> why;
  std::vector<ReportSuggestion> suggestions;
  std::string fingerprint;
  bool extra = false;  // a further finding on a claim that already has its own (calendar); not counted
};

struct Unchecked {
  Span span;
  Position position;
  std::string reason, text;
};

struct DraftReport {
  Document document;
  std::vector<Finding> findings;  // text order
  std::vector<Unchecked> unchecked;
  std::vector<std::string> excluded;         // articles left out because they are this draft, and why: "id: same text"
  std::size_t count(Verdict verdict) const;  // claims, not findings
};

struct Report {
  bool complete = true;
  std::string version, rules_hash;
  std::vector<std::pair<std::string, std::string>> plugins;  // id, version
  std::string archive_path, archive_snapshot;
  std::size_t archive_articles = 0, archive_facts = 0;
  std::vector<std::string> archive_stale;  // ids of articles whose facts were extracted with other rules
  std::string messages = "en";             // language of the messages
  Diagnostics diagnostics;
  std::vector<DraftReport> drafts;
};

std::string to_json(const Report& report);    // factcheck.report/1, indented, ends with a newline
std::string to_ndjson(const Report& report);  // one finding a line, with its draft

struct TextStyle {
  bool colour = false;
  bool all = false;  // also what is supported
};
std::string to_text(const Report& report, const TextStyle& style);

// The same for other readers. What is supported is silent but in to_junit, where each claim is a testcase.
std::string to_sarif(const Report& report);   // SARIF 2.1.0: code scanners, editors
std::string to_junit(const Report& report);   // JUnit XML: build servers
std::string to_github(const Report& report);  // workflow commands: "::error file=…,line=…::…"
std::string to_html(const Report& report);    // one page that needs nothing beside it

// `extract`: NDJSON as in the contract, or a readable page; with the trace if there is one.
std::string extraction_ndjson(const Analysis& analysis, const RuleBook& book);
std::string extraction_text(const Analysis& analysis);
std::string extraction_json(const std::vector<Analysis>& analyses, const RuleBook& book);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_REPORT_REPORT_H_
