// What a report holds, as plain values: drafts, their findings, and the passages that each of them rests on.
//
//   for (const factcheck::Draft& draft : report.drafts())
//     for (const factcheck::Finding& finding : draft.findings)
//       if (finding.verdict == factcheck::Verdict::Contradicted) underline(finding.place, finding.message);
//
// Copy freely, compare with ==, pass between threads; they outlive the report.
#ifndef FACTCHECK_FINDING_H_
#define FACTCHECK_FINDING_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "factcheck/factcheck.h"

namespace factcheck {
inline namespace v0 {

enum class Verdict : std::int32_t {
  Supported = FACTCHECK_SUPPORTED,        // the archive has it
  Contradicted = FACTCHECK_CONTRADICTED,  // the archive rules it out, or the draft breaks the calendar or its own sums
  Disputed = FACTCHECK_DISPUTED,          // the archive disagrees with itself; all sides are cited
  Outdated = FACTCHECK_OUTDATED,          // it was so, and a newer fact or a correction says otherwise
  Unverified = FACTCHECK_UNVERIFIED       // the archive is silent: not a fault of the draft
};
enum class Severity : std::int32_t { Error = FACTCHECK_ERROR, Warning = FACTCHECK_WARNING, Info = FACTCHECK_INFO };
enum class Relation : std::int32_t {
  Supports = FACTCHECK_SUPPORTS,
  Excludes = FACTCHECK_EXCLUDES,
  Replaces = FACTCHECK_REPLACES,
  Unrelated = FACTCHECK_UNRELATED
};

// Half-open bytes of the text; line and column from 1, columns in code points.
struct Place {
  std::uint64_t start = 0, end = 0;
  std::uint32_t line = 1, column = 1;
  bool operator==(const Place&) const = default;
};

// Half-open bytes of a file.
struct Bytes {
  std::uint64_t start = 0, end = 0;
  bool operator==(const Bytes&) const = default;
};

struct Citation {
  std::string article, title, date, language, url;  // empty: not stated
  Relation relation = Relation::Supports;
  Place place;                      // in the article
  std::string text, sentence;       // of the article
  std::optional<Bytes> source;      // in the file, where the text was extracted from it
  std::vector<std::string> copies;  // ids of articles that have the same passage from the same hand
  bool operator==(const Citation&) const = default;
};

// Why claim and fact are taken to be about the same thing, or are not.
struct Reason {
  std::string feature, claim, fact;
  std::int32_t points = 0;  // thousandths; negative speaks against
  bool operator==(const Reason&) const = default;
};

struct Suggestion {
  std::uint64_t start = 0, end = 0;  // bytes of the draft that it would take the place of
  std::string text;
  bool operator==(const Suggestion&) const = default;
};

struct Finding {
  std::string rule, kind;  // "figure.mismatch", "figure"
  Verdict verdict = Verdict::Unverified;
  Severity severity = Severity::Info;
  std::int32_t confidence = 0;  // thousandths
  bool further = false;         // one more finding on a claim that has its own: not counted as a claim
  Place place;                  // in the draft
  std::optional<Bytes> source;  // in the file, where the text was extracted from it
  std::string text, message, fingerprint;
  std::vector<std::string> caveats;  // "attribution-dropped"
  std::vector<Citation> citations;   // the deciding fact first; empty if unverified
  std::optional<Citation> nearest;   // of an unverified claim: the fact that came closest
  std::vector<Reason> reasons;
  std::vector<Suggestion> suggestions;
  bool operator==(const Finding&) const = default;
};

// Words that no rule reads or no plugin judges: never take their silence for approval.
struct Unchecked {
  std::string text, reason;
  Place place;
  bool operator==(const Unchecked&) const = default;
};

struct Draft {
  std::string id, path, language;
  std::vector<Finding> findings;      // text order
  std::vector<Unchecked> unchecked;   // text order
  std::vector<std::string> excluded;  // articles that are the draft itself, each with the reason
  std::uint64_t supported = 0, contradicted = 0, disputed = 0, outdated = 0, unverified = 0;  // claims
  bool operator==(const Draft&) const = default;
};

struct Diagnostic {
  Severity severity = Severity::Warning;  // an error makes the report incomplete
  std::string message, where;
  bool operator==(const Diagnostic&) const = default;
};

}  // namespace v0
}  // namespace factcheck
#endif  // FACTCHECK_FINDING_H_
