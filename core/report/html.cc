// The report as one page for a browser: no script, no address but those of the cited articles.
#include <algorithm>

#include "core/report/labels.h"
#include "core/report/markup.h"
#include "core/report/report.h"

namespace factcheck {
namespace {

constexpr std::string_view kStyle =
    "body{font:16px/1.5 Georgia,serif;max-width:46em;margin:2em auto;padding:0 1em;color:#222;background:#fff}"
    "h1,h2,.rule,.tally,.verdict{font-family:system-ui,sans-serif}h1{font-size:1.3em}h2{font-size:1.1em}"
    "article{border-left:.3em solid #999;padding:.1em 1em;margin:1em 0}mark{background:#eee;padding:0 .15em}"
    ".verdict{font-weight:bold}.rule,.tally,.place{color:#666;font-size:.85em}blockquote{margin:.3em 0 .6em 1em}"
    ".supported{border-color:#2a7d2a}.contradicted{border-color:#b3261e}.contradicted mark{background:#fbd9d6}"
    ".disputed,.outdated{border-color:#b07400}.disputed mark,.outdated mark{background:#fdecc8}"
    ".unverified{border-color:#5a7fa5}.unverified mark{background:#dfeaf5}.incomplete{color:#b3261e;font-weight:bold}";

// Only addresses that a browser may follow: a draft's sources are not to be trusted with "javascript:".
bool is_web_address(std::string_view url) { return url.starts_with("https://") || url.starts_with("http://"); }

std::string tag(const char* name, const char* kind, std::string_view text) {
  return "<" + std::string(name) + " class=\"" + kind + "\">" + marked_up(text) + "</" + name + ">";
}

std::string sentence_of(const std::string& text, const Finding& f) {
  const std::size_t start = std::min(f.sentence.start, f.span.start), end = std::max(f.sentence.end, f.span.end);
  const std::string_view all(text);
  return "<p>" + marked_up(all.substr(start, f.span.start - start)) + "<mark>" + marked_up(f.span.of(text)) +
         "</mark>" + marked_up(all.substr(f.span.end, end - f.span.end)) + "</p>\n";
}

std::string passage_of(const Citation& c, std::string_view label, const Labels& labels) {
  const std::string place = marked_up((label.empty() ? "" : std::string(label) + ": ") + place_of(c, labels));
  std::string html = "<div class=\"place\">→ ";
  html += is_web_address(c.url) ? "<a href=\"" + marked_up(c.url) + "\">" + place + "</a>" : place;
  return html + "</div>\n<blockquote>" + marked_up(c.sentence) + "</blockquote>\n";
}

std::string article_of(const DraftReport& draft, const Finding& f, const Labels& labels) {
  std::string html =
      "<article class=\"" + std::string(verdict_name(f.verdict)) + "\" id=\"" + marked_up(f.fingerprint) +
      "\">\n<div>" + tag("span", "verdict", verdict_with_caveats(f, labels)) + " " +
      tag("span", "rule", std::to_string(f.position.line) + ":" + std::to_string(f.position.column) + " " + f.rule) +
      "</div>\n";
  html += sentence_of(draft.document.text, f) + "<p>" + marked_up(f.message) + "</p>\n";
  for (const Citation& c : f.citations) html += passage_of(c, relation_label(f, c, labels), labels);
  if (f.nearest) html += passage_of(*f.nearest, labels.nearest, labels);
  return html + "</article>\n";
}

std::string section_of(const DraftReport& draft, const Labels& labels) {
  std::string html =
      "<section>\n<h2>" + marked_up(name_of(draft)) + "</h2>\n" + tag("p", "tally", tally_of(draft, labels)) + "\n";
  for (const Finding& f : draft.findings) html += article_of(draft, f, labels);
  if (!draft.unchecked.empty()) {
    html += "<h2>" + marked_up(labels.not_checked) + "</h2>\n<ul>\n";
    for (const Unchecked& u : draft.unchecked)
      html += "<li>" +
              marked_up(std::to_string(u.position.line) + ":" + std::to_string(u.position.column) + " “" + u.text +
                        "” " + u.reason) +
              "</li>\n";
    html += "</ul>\n";
  }
  for (const std::string& note : draft.excluded) html += tag("p", "tally", excluded_note(note, labels)) + "\n";
  return html + "</section>\n";
}

}  // namespace

std::string to_html(const Report& report) {
  const Labels& labels = labels_of(report.messages);
  const std::string title = marked_up(labels.title);
  std::string html = "<!DOCTYPE html>\n<html lang=\"" + marked_up(report.messages) +
                     "\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + title + "</title>\n<style>" +
                     std::string(kStyle) + "</style>\n</head>\n<body>\n<h1>" + title + "</h1>\n";
  if (!report.complete) html += tag("p", "incomplete", labels.incomplete) + "\n";
  for (const Diagnostic& d : report.diagnostics)
    html += tag("p", "tally", (d.where.empty() ? "" : d.where + ": ") + d.message) + "\n";
  for (const DraftReport& draft : report.drafts) html += section_of(draft, labels);
  return html + "</body>\n</html>\n";
}

}  // namespace factcheck
