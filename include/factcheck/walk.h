/* Walking a report: drafts, their findings, and the passages that each of them rests on. Part of factcheck.h.
 *
 *   for (uint64_t d = 0; d < factcheck_report_drafts(report); ++d) {
 *     factcheck_draft draft = {sizeof draft};
 *     factcheck_report_draft(report, d, &draft);
 *     for (uint64_t f = 0; f < draft.findings; ++f) {
 *       factcheck_finding finding = {sizeof finding};
 *       factcheck_report_finding(report, d, f, &finding);
 *       printf("%u:%u %s\n", finding.place.line, finding.place.column, finding.message.data);
 *     }
 *   }
 *
 * Structs   open with `size`, set by the caller; the library fills what the caller knows of them. Those without `size`
 *           never change. Flags and numbers that are not known to a caller are to be ignored.
 * Errors    An index out of range, a NULL argument or a struct without its size is FACTCHECK_USAGE; *out is left alone.
 * Lifetime  Strings live as long as the report. They are terminated; `size` counts, as a text may hold any character.
 */
#ifndef FACTCHECK_WALK_H_
#define FACTCHECK_WALK_H_
#include "factcheck/factcheck.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct factcheck_string { const char* data; uint64_t size; } factcheck_string; /* UTF-8; "" if not stated */

/* Half-open bytes of the text; line and column from 1, columns in code points. */
typedef struct factcheck_place { uint64_t start, end; uint32_t line, column; } factcheck_place;

typedef int32_t factcheck_severity;
enum { FACTCHECK_ERROR = 1, FACTCHECK_WARNING = 2, FACTCHECK_INFO = 3 };

/* What one fact says of the claim. Numbers as in the plugin contract. */
typedef int32_t factcheck_relation;
enum { FACTCHECK_SUPPORTS = 1, FACTCHECK_EXCLUDES = 2, FACTCHECK_REPLACES = 3, FACTCHECK_UNRELATED = 4 };

typedef struct factcheck_draft {
  uint32_t size, reserved;
  factcheck_string id, path, language;
  uint64_t findings, unchecked, excluded;                              /* how many of each follow */
  uint64_t supported, contradicted, disputed, outdated, unverified;    /* claims with the verdict */
} factcheck_draft;

typedef struct factcheck_finding {
  uint32_t size;
  factcheck_verdict verdict;
  factcheck_severity severity;
  int32_t confidence;              /* thousandths */
  uint32_t flags, reserved;        /* FACTCHECK_FURTHER | FACTCHECK_HAS_NEAREST */
  factcheck_string rule;           /* "figure.mismatch" */
  factcheck_string kind;           /* of the claim: "figure", "date", "statement", "role", "event" */
  factcheck_string text, message, fingerprint;
  factcheck_place place;           /* in the draft */
  uint64_t citations, reasons, suggestions, caveats;
  uint64_t source_start, source_end; /* bytes of the file, where the text was extracted from it; else equal */
} factcheck_finding;
enum {
  FACTCHECK_FURTHER = 1,           /* one more finding on a claim that has its own: not counted as a claim */
  FACTCHECK_HAS_NEAREST = 2        /* unverified: factcheck_report_nearest tells the fact that came closest */
};

typedef struct factcheck_citation {
  uint32_t size;
  factcheck_relation relation;
  factcheck_string article, title, date, language, url;
  factcheck_string text, sentence;
  factcheck_place place;           /* in the article */
  uint64_t source_start, source_end; /* as in a finding */
  uint64_t copies;                 /* articles that have the same passage from the same hand */
} factcheck_citation;

/* One reason why claim and fact are taken to be about the same thing, or are not. */
typedef struct factcheck_reason {
  uint32_t size;
  int32_t points;                  /* thousandths; negative speaks against */
  factcheck_string feature, claim, fact;
} factcheck_reason;

typedef struct factcheck_suggestion {
  uint32_t size, reserved;
  uint64_t start, end;             /* bytes of the draft that it would take the place of */
  factcheck_string text;
} factcheck_suggestion;

typedef struct factcheck_unchecked {
  uint32_t size, reserved;
  factcheck_string text, reason;
  factcheck_place place;
} factcheck_unchecked;

typedef struct factcheck_diagnostic {
  uint32_t size;
  factcheck_severity severity;     /* an error makes the report incomplete */
  factcheck_string message, where;
} factcheck_diagnostic;

FACTCHECK_API uint64_t factcheck_report_drafts(const factcheck_report*);
FACTCHECK_API factcheck_status factcheck_report_draft(const factcheck_report*, uint64_t draft, factcheck_draft* out);
/* In text order. */
FACTCHECK_API factcheck_status factcheck_report_finding(const factcheck_report*, uint64_t draft, uint64_t finding,
                                                        factcheck_finding* out);
/* What the verdict rests on, the deciding fact first; empty if unverified. */
FACTCHECK_API factcheck_status factcheck_report_citation(const factcheck_report*, uint64_t draft, uint64_t finding,
                                                         uint64_t citation, factcheck_citation* out);
/* Id of an article that has the passage of a citation, too. */
FACTCHECK_API factcheck_status factcheck_report_copy(const factcheck_report*, uint64_t draft, uint64_t finding,
                                                     uint64_t citation, uint64_t copy, factcheck_string* out);
/* The fact that came closest to an unverified claim; FACTCHECK_USAGE if there is none (see FACTCHECK_HAS_NEAREST). */
FACTCHECK_API factcheck_status factcheck_report_nearest(const factcheck_report*, uint64_t draft, uint64_t finding,
                                                        factcheck_citation* out);
FACTCHECK_API factcheck_status factcheck_report_reason(const factcheck_report*, uint64_t draft, uint64_t finding,
                                                       uint64_t reason, factcheck_reason* out);
FACTCHECK_API factcheck_status factcheck_report_suggestion(const factcheck_report*, uint64_t draft, uint64_t finding,
                                                           uint64_t suggestion, factcheck_suggestion* out);
/* "attribution-dropped" */
FACTCHECK_API factcheck_status factcheck_report_caveat(const factcheck_report*, uint64_t draft, uint64_t finding,
                                                       uint64_t caveat, factcheck_string* out);
/* Words that no rule reads or no plugin judges: never take their silence for approval. */
FACTCHECK_API factcheck_status factcheck_report_unchecked(const factcheck_report*, uint64_t draft, uint64_t unchecked,
                                                          factcheck_unchecked* out);
/* Articles left out because they are the draft itself, each with the reason: "id: same text". */
FACTCHECK_API factcheck_status factcheck_report_excluded(const factcheck_report*, uint64_t draft, uint64_t excluded,
                                                         factcheck_string* out);

FACTCHECK_API uint64_t factcheck_report_diagnostics(const factcheck_report*);
FACTCHECK_API factcheck_status factcheck_report_diagnostic(const factcheck_report*, uint64_t diagnostic,
                                                           factcheck_diagnostic* out);

#ifdef __cplusplus
}
#endif
#endif
