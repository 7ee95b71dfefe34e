// JUnit XML: a suite for each draft, a testcase for each claim. Supported claims pass, unverified ones are skipped, the
// others fail; what kept the report from being complete is an error of a suite of its own.
// Source: the schema of Apache Ant's JUnit reports as Jenkins and GitLab read it.
#include "core/report/labels.h"
#include "core/report/markup.h"
#include "core/report/report.h"

namespace factcheck {
namespace {

std::string attribute(const char* name, std::string_view value) {
  return " " + std::string(name) + "=\"" + marked_up(value) + "\"";
}
std::string attribute(const char* name, std::size_t value) {
  return " " + std::string(name) + "=\"" + std::to_string(value) + "\"";
}

bool is_objection(Verdict verdict) { return verdict != Verdict::Supported && verdict != Verdict::Unverified; }

// Message and passages, one a line.
std::string body_of(const Finding& f, const Labels& labels) {
  std::string body = (f.caveats.empty() ? "" : verdict_with_caveats(f, labels) + ": ") + f.message;
  for (const Citation& c : f.citations) {
    const std::string_view label = relation_label(f, c, labels);
    body +=
        "\n→ " + (label.empty() ? "" : std::string(label) + ": ") + place_of(c, labels) + "\n  “" + c.sentence + "”";
  }
  return body;
}

// A further finding belongs to the claim of the one before it.
std::string testcase(const DraftReport& draft, std::size_t first, std::size_t last, const Labels& labels) {
  const Finding& f = draft.findings[first];
  std::string xml = "  <testcase" + attribute("classname", name_of(draft)) +
                    attribute("name", std::to_string(f.position.line) + ":" + std::to_string(f.position.column) + " " +
                                          f.rule + " “" + f.text + "”");
  if (!draft.document.path.empty()) xml += attribute("file", draft.document.path);
  xml += attribute("line", f.position.line);
  std::string body;
  for (std::size_t i = first; i < last; ++i) body += (body.empty() ? "" : "\n") + body_of(draft.findings[i], labels);
  if (is_objection(f.verdict))
    return xml + ">\n   <failure" + attribute("type", verdict_name(f.verdict)) + attribute("message", f.message) + ">" +
           marked_up(body) + "</failure>\n  </testcase>\n";
  if (f.verdict == Verdict::Unverified)
    return xml + ">\n   <skipped" + attribute("message", f.message) + "/>\n  </testcase>\n";
  if (f.caveats.empty()) return xml + "/>\n";
  return xml + ">\n   <system-out>" + marked_up(body) + "</system-out>\n  </testcase>\n";
}

struct Tally {
  std::size_t tests = 0, failures = 0, skipped = 0;
};

Tally tally(const DraftReport& draft) {
  Tally sum;
  for (const Finding& f : draft.findings) {
    if (f.extra) continue;
    ++sum.tests;
    sum.failures += is_objection(f.verdict);
    sum.skipped += f.verdict == Verdict::Unverified;
  }
  return sum;
}

std::string suite(const DraftReport& draft, const Labels& labels) {
  const Tally sum = tally(draft);
  std::string xml = " <testsuite" + attribute("name", name_of(draft)) + attribute("tests", sum.tests) +
                    attribute("failures", sum.failures) + attribute("errors", std::size_t{0}) +
                    attribute("skipped", sum.skipped) + ">\n";
  for (std::size_t first = 0; first < draft.findings.size();) {
    std::size_t last = first + 1;
    while (last < draft.findings.size() && draft.findings[last].extra) ++last;
    xml += testcase(draft, first, last, labels);
    first = last;
  }
  if (!draft.unchecked.empty()) {
    std::string list;
    for (const Unchecked& u : draft.unchecked)
      list += std::to_string(u.position.line) + ":" + std::to_string(u.position.column) + " “" + u.text + "” " +
              u.reason + "\n";
    xml += "  <system-out>" + marked_up(std::string(labels.not_checked) + ":\n" + list) + "</system-out>\n";
  }
  return xml + " </testsuite>\n";
}

std::string run_suite(const Report& report, const Labels& labels) {
  std::string list;
  for (const Diagnostic& d : report.diagnostics) list += (d.where.empty() ? "" : d.where + ": ") + d.message + "\n";
  return " <testsuite name=\"factcheck\" tests=\"1\" failures=\"0\" errors=\"1\" skipped=\"0\">\n"
         "  <testcase classname=\"factcheck\" name=\"complete\">\n   <error" +
         attribute("message", labels.incomplete) + ">" + marked_up(list) + "</error>\n  </testcase>\n </testsuite>\n";
}

}  // namespace

std::string to_junit(const Report& report) {
  const Labels& labels = labels_of(report.messages);
  Tally all;
  std::string suites;
  for (const DraftReport& draft : report.drafts) {
    const Tally sum = tally(draft);
    all = {all.tests + sum.tests, all.failures + sum.failures, all.skipped + sum.skipped};
    suites += suite(draft, labels);
  }
  if (!report.complete) suites += run_suite(report, labels);
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"factcheck\"" +
         attribute("tests", all.tests + !report.complete) + attribute("failures", all.failures) +
         attribute("errors", std::size_t{!report.complete}) + attribute("skipped", all.skipped) + ">\n" + suites +
         "</testsuites>\n";
}

}  // namespace factcheck
