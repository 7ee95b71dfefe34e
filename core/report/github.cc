// Annotations of a GitHub workflow: one workflow command a finding, and a tally of each draft.
// Source: docs.github.com, "Workflow commands for GitHub Actions"; escapes as in actions/toolkit.
#include "core/report/labels.h"
#include "core/report/report.h"

namespace factcheck {
namespace {

enum class Place { Message, Property };

std::string escaped(std::string_view text, Place place) {
  std::string out;
  for (const char c : text) {
    if (c == '%')
      out += "%25";
    else if (c == '\r')
      out += "%0D";
    else if (c == '\n')
      out += "%0A";
    else if (c == ':' && place == Place::Property)
      out += "%3A";
    else if (c == ',' && place == Place::Property)
      out += "%2C";
    else
      out += c;
  }
  return out;
}

std::string_view command_of(Severity severity) {
  return severity == Severity::Error ? "error" : severity == Severity::Warning ? "warning" : "notice";
}

std::string command(Severity severity, const std::string& properties, const std::string& message) {
  return "::" + std::string(command_of(severity)) + (properties.empty() ? "" : " ") + properties +
         "::" + escaped(message, Place::Message) + "\n";
}

// Of a text that was extracted from its file, the lines are not those of the file.
std::string place_of(const DraftReport& draft, const Finding& f) {
  std::string place;
  if (!draft.document.path.empty()) place += "file=" + escaped(draft.document.path, Place::Property) + ",";
  if (draft.document.source_runs.empty())
    place += "line=" + std::to_string(f.position.line) + ",col=" + std::to_string(f.position.column) + ",";
  return place;
}

std::string annotation(const DraftReport& draft, const Finding& f, const Labels& labels) {
  std::string message = "“" + f.text + "”: " + f.message;
  for (const Citation& c : f.citations) message += "\n→ " + place_of(c, labels) + "\n  “" + c.sentence + "”";
  return command(
      f.severity,
      place_of(draft, f) + "title=" + escaped(verdict_with_caveats(f, labels) + " " + f.rule, Place::Property),
      message);
}

}  // namespace

// A workflow shows few notices: what is merely unverified is counted in the tally.
std::string to_github(const Report& report) {
  const Labels& labels = labels_of(report.messages);
  std::string lines;
  for (const DraftReport& draft : report.drafts) {
    for (const Finding& f : draft.findings)
      if (f.severity != Severity::Info) lines += annotation(draft, f, labels);
    lines += command(Severity::Info, "title=" + escaped(labels.title, Place::Property),
                     name_of(draft) + ": " + tally_of(draft, labels));
  }
  for (const Diagnostic& d : report.diagnostics)
    lines += command(d.severity, "title=" + escaped(labels.title, Place::Property),
                     (d.where.empty() ? "" : d.where + ": ") + d.message);
  if (!report.complete)
    lines +=
        command(Severity::Error, "title=" + escaped(labels.title, Place::Property), std::string(labels.incomplete));
  return lines;
}

}  // namespace factcheck
