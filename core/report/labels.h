// The words that a report for people puts round its findings, in the language of the messages.
//
//   labels_of("de").verdict(Verdict::Contradicted)   // "widersprochen"
//
// Constants and pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_REPORT_LABELS_H_
#define FACTCHECK_CORE_REPORT_LABELS_H_

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "core/report/report.h"

namespace factcheck {

struct Labels {
  std::array<std::string_view, 6> verdicts;   // by Verdict
  std::array<std::string_view, 4> relations;  // by relation: what a cited passage says of the claim
  std::string_view title, not_checked, claims, nearest, same_in, excluded, stale, incomplete;
  std::string_view attribution_dropped;
  std::string_view same_id, same_url, same_text;  // why an article is taken to be the draft itself

  std::string verdict(Verdict of) const { return std::string(verdicts[static_cast<std::size_t>(of)]); }
};

// English for any language without words of its own.
const Labels& labels_of(std::string_view language);

// "supported (attribution dropped)": the verdict with its caveats; one that has no words here by its name.
std::string verdict_with_caveats(const Finding& finding, const Labels& labels);

// What the passage says of the finding's claim; empty where all passages say the same, as the verdict then tells it.
std::string_view relation_label(const Finding& finding, const Citation& citation, const Labels& labels);

// "article “Title”, 2020-02-06, 4:17 (en); same words in other"
std::string place_of(const Citation& citation, const Labels& labels);

// "left out of the archive: harbour: same text", of one line of DraftReport::excluded.
std::string excluded_note(const std::string& note, const Labels& labels);

// "3 claims, 1 contradicted, 2 supported"
std::string tally_of(const DraftReport& draft, const Labels& labels);

// Name of a draft for people: its path, or its id if it never was a file.
inline const std::string& name_of(const DraftReport& draft) {
  return draft.document.path.empty() ? draft.document.id : draft.document.path;
}

// In the order in which a reader wants them.
inline constexpr std::array<Verdict, 5> kVerdictsByWeight = {
    Verdict::Contradicted, Verdict::Disputed, Verdict::Outdated, Verdict::Supported, Verdict::Unverified};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_REPORT_LABELS_H_
