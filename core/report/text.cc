// The report for a person: the sentence with the words underlined, the verdict, the reason, the passage, a tally.
#include <algorithm>
#include <array>

#include "core/report/report.h"
#include "core/text/utf8.h"

namespace factcheck {
namespace {

constexpr std::size_t kWidth = 100;  // columns of a quoted sentence; longer ones are cut round the words meant
constexpr std::size_t kIndent = 4;

struct Words {
  std::array<std::string_view, 6> verdicts;  // by Verdict
  std::string_view checked, not_checked, claims, nearest, excluded, incomplete, suggestion;
};
const Words& words_of(std::string_view language) {
  static constexpr Words kEnglish{{"", "supported", "contradicted", "disputed", "outdated", "unverified"},
                                  "checked",
                                  "not checked",
                                  "claims",
                                  "nearest",
                                  "left out of the archive",
                                  "INCOMPLETE: this is not an all-clear",
                                  "archive"};
  static constexpr Words kGerman{{"", "belegt", "widersprochen", "strittig", "überholt", "unbelegt"},
                                 "geprüft",
                                 "nicht geprüft",
                                 "Angaben",
                                 "am nächsten",
                                 "aus dem Archiv ausgenommen",
                                 "UNVOLLSTÄNDIG: Das ist keine Entwarnung",
                                 "Archiv"};
  static constexpr Words kDutch{{"", "bevestigd", "tegengesproken", "omstreden", "verouderd", "onbevestigd"},
                                "gecontroleerd",
                                "niet gecontroleerd",
                                "beweringen",
                                "dichtstbij",
                                "buiten het archief gelaten",
                                "ONVOLLEDIG: dit is geen goedkeuring",
                                "archief"};
  return language == "de" ? kGerman : language == "nl" ? kDutch : kEnglish;
}

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
      : report_(report), style_(style), words_(words_of(report.messages)) {}

  std::string print() {
    for (const DraftReport& draft : report_.drafts) print_draft(draft);
    for (const Diagnostic& d : report_.diagnostics) page_ += (d.where.empty() ? "" : d.where + ": ") + d.message + "\n";
    if (!report_.complete) page_ += paint(std::string(words_.incomplete), "1;31") + "\n";
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
    page_ += paint(draft.document.path.empty() ? draft.document.id : draft.document.path, "1") + "\n\n";
    for (const Finding& f : draft.findings)
      if (style_.all || f.verdict != Verdict::Supported || !f.caveats.empty()) print_finding(draft, f);
    print_unchecked(draft);
    for (const std::string& note : draft.excluded) page_ += "  " + std::string(words_.excluded) + ": " + note + "\n";
    print_tally(draft);
  }

  void print_finding(const DraftReport& draft, const Finding& f) {
    page_ += "  " + std::to_string(f.position.line) + ":" + std::to_string(f.position.column) + "  " +
             paint(std::string(words_.verdicts[static_cast<std::size_t>(f.verdict)]), colour_of(f.verdict)) + "  " +
             f.rule + "\n";
    print_sentence(draft.document.text, f);
    page_ += std::string(kIndent, ' ') + f.message + "\n";
    for (const Citation& c : f.citations) print_citation(c);
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

  void print_citation(const Citation& c) {
    std::string where = c.article;
    if (!c.title.empty()) where += " “" + c.title + "”";
    if (!c.date.empty()) where += ", " + c.date;
    where += ", " + std::to_string(c.position.line) + ":" + std::to_string(c.position.column);
    page_ += std::string(kIndent, ' ') + "→ " + where + " (" + c.language + ")\n";
    page_ += std::string(kIndent, ' ') + "  “" + one_line(c.sentence) + "”\n";
  }

  void print_unchecked(const DraftReport& draft) {
    if (draft.unchecked.empty()) return;
    page_ += "  " + std::string(words_.not_checked) + ":\n";
    for (const Unchecked& u : draft.unchecked)
      page_ += "    " + std::to_string(u.position.line) + ":" + std::to_string(u.position.column) + "  “" +
               one_line(u.span.of(draft.document.text)) + "”  " + u.reason + "\n";
    page_ += "\n";
  }

  void print_tally(const DraftReport& draft) {
    std::size_t claims = 0;
    std::string parts;
    for (const Verdict v :
         {Verdict::Contradicted, Verdict::Disputed, Verdict::Outdated, Verdict::Supported, Verdict::Unverified}) {
      const std::size_t n = draft.count(v);
      claims += n;
      if (n == 0) continue;
      parts += ", " +
               paint(std::to_string(n) + " " + std::string(words_.verdicts[static_cast<std::size_t>(v)]), colour_of(v));
    }
    page_ += "  " + std::to_string(claims) + " " + std::string(words_.claims) + parts;
    if (!draft.unchecked.empty())
      page_ += ", " + std::to_string(draft.unchecked.size()) + " " + std::string(words_.not_checked);
    page_ += "\n\n";
  }

  const Report& report_;
  const TextStyle& style_;
  const Words& words_;
  std::string page_;
};

}  // namespace

std::string to_text(const Report& report, const TextStyle& style) { return Page(report, style).print(); }

}  // namespace factcheck
