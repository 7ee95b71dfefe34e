// The report for a person: the sentence with the words underlined, the verdict, the reason, the passage, a tally.
#include <algorithm>

#include "core/report/labels.h"
#include "core/report/report.h"
#include "core/text/utf8.h"

namespace factcheck {
namespace {

constexpr std::size_t kWidth = 100;  // columns of a quoted sentence; longer ones are cut round the words meant
constexpr std::size_t kIndent = 4;
constexpr std::size_t kStaleShown = 8;

std::size_t columns(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) next_code_point(text, at);
  return count;
}

std::string one_line(std::string_view text) {
  std::string line(text);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return line;
}

// Moves `at` by so many code points, backward or forward, within [low, high].
std::size_t step(std::string_view text, std::size_t at, std::ptrdiff_t count, std::size_t low, std::size_t high) {
  for (; count < 0 && at > low; ++count) previous_code_point(text, at);
  for (; count > 0 && at < high; --count) next_code_point(text, at);
  return std::clamp(at, low, high);
}

class Page {
 public:
  Page(const Report& report, const TextStyle& style)
      : report_(report), style_(style), labels_(labels_of(report.messages)) {}

  std::string print() {
    for (const DraftReport& draft : report_.drafts) print_draft(draft);
    print_stale();
    for (const Diagnostic& d : report_.diagnostics) page_ += (d.where.empty() ? "" : d.where + ": ") + d.message + "\n";
    if (!report_.complete) page_ += paint(std::string(labels_.incomplete), "1;31") + "\n";
    return page_;
  }

 private:
  std::string paint(const std::string& text, const char* colour) const {
    return style_.colour ? "\033[" + std::string(colour) + "m" + text + "\033[0m" : text;
  }

  static const char* colour_of(Verdict verdict) {
    switch (verdict) {
      case Verdict::Supported:
        return "32";
      case Verdict::Contradicted:
        return "1;31";
      case Verdict::Disputed:
      case Verdict::Outdated:
        return "33";
      default:
        return "36";
    }
  }

  void print_draft(const DraftReport& draft) {
    page_ += paint(name_of(draft), "1") + "\n\n";
    for (const Finding& f : draft.findings)
      if (style_.all || f.verdict != Verdict::Supported || !f.caveats.empty()) print_finding(draft, f);
    print_unchecked(draft);
    for (const std::string& note : draft.excluded) page_ += "  " + excluded_note(note, labels_) + "\n";
    print_tally(draft);
  }

  void print_finding(const DraftReport& draft, const Finding& f) {
    page_ += "  " + std::to_string(f.position.line) + ":" + std::to_string(f.position.column) + "  " +
             paint(verdict_with_caveats(f, labels_), colour_of(f.verdict)) + "  " + f.rule + "\n";
    print_sentence(draft.document.text, f);
    const std::string pad(kIndent, ' ');
    page_ += pad + f.message + "\n";
    for (const Citation& c : f.citations) print_citation(c, relation_label(f, c, labels_));
    if (style_.all && f.nearest) print_citation(*f.nearest, labels_.nearest);
    page_ += "\n";
  }

  void print_sentence(std::string_view text, const Finding& f) {
    const Span s = f.sentence;
    const std::size_t words = columns(f.span.of(text));
    const auto room = static_cast<std::ptrdiff_t>(words < kWidth ? (kWidth - words) / 2 : 0);
    const std::size_t from = step(text, f.span.start, -room, std::min(s.start, f.span.start), f.span.start);
    const std::size_t to = step(text, f.span.end, room, f.span.end, std::max(s.end, f.span.end));
    const std::string before = (from > s.start ? "…" : "") + one_line(text.substr(from, f.span.start - from));
    const std::string after = one_line(text.substr(f.span.end, to - f.span.end)) + (to < s.end ? "…" : "");
    const std::string pad(kIndent, ' ');
    page_ += pad + before + paint(one_line(f.span.of(text)), "4") + after + "\n";
    page_ += pad + std::string(columns(before), ' ') + paint(std::string(words, '^'), colour_of(f.verdict)) + "\n";
  }

  void print_citation(const Citation& c, std::string_view label) {
    const std::string pad(kIndent, ' ');
    page_ += pad + "→ " + (label.empty() ? "" : std::string(label) + ": ") + place_of(c, labels_) + "\n";
    page_ += pad + "  “" + one_line(c.sentence) + "”\n";
  }

  void print_unchecked(const DraftReport& draft) {
    if (draft.unchecked.empty()) return;
    page_ += "  " + std::string(labels_.not_checked) + ":\n";
    for (const Unchecked& u : draft.unchecked)
      page_ += "    " + std::to_string(u.position.line) + ":" + std::to_string(u.position.column) + "  “" +
               one_line(u.text) + "”  " + u.reason + "\n";
    page_ += "\n";
  }

  void print_stale() {
    if (report_.archive_stale.empty()) return;
    std::string ids;
    const std::size_t shown = std::min(report_.archive_stale.size(), kStaleShown);
    for (std::size_t i = 0; i < shown; ++i) ids += (ids.empty() ? "" : ", ") + report_.archive_stale[i];
    if (shown < report_.archive_stale.size()) ids += ", …";
    page_ += ids + ": " + std::string(labels_.stale) + "\n";
  }

  void print_tally(const DraftReport& draft) {
    std::size_t claims = 0;
    std::string parts;
    for (const Verdict v : kVerdictsByWeight) {
      const std::size_t n = draft.count(v);
      claims += n;
      if (n == 0) continue;
      parts += ", " + paint(std::to_string(n) + " " + labels_.verdict(v), colour_of(v));
    }
    page_ += "  " + std::to_string(claims) + " " + std::string(labels_.claims) + parts;
    if (!draft.unchecked.empty())
      page_ += ", " + std::to_string(draft.unchecked.size()) + " " + std::string(labels_.not_checked);
    page_ += "\n\n";
  }

  const Report& report_;
  const TextStyle& style_;
  const Labels& labels_;
  std::string page_;
};

}  // namespace

std::string to_text(const Report& report, const TextStyle& style) { return Page(report, style).print(); }

}  // namespace factcheck
