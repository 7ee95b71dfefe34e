/* Archives on disk: one file, which indexing articles makes and keeps up to date. Part of factcheck.h, which includes it.
 *
 *   factcheck_index_tally tally = {sizeof tally};
 *   factcheck_archive_index(engine, "desk.archive", articles, NULL, &tally, &text);
 *   factcheck_archive_open(engine, "desk.archive", 1, &archive, &text);      // as any other archive
 *
 * Opening reads the file into memory; the file and its folder may be read-only, and nothing is left beside it. While a file
 * is being indexed others may read it; they have what was there when they opened it.
 */
#ifndef FACTCHECK_ARCHIVE_FILE_H_
#define FACTCHECK_ARCHIVE_FILE_H_
#include "factcheck/factcheck.h"

#ifdef __cplusplus
extern "C" {
#endif

/* How far indexing is, in articles and bytes of text; called on the thread of the call. */
typedef void (*factcheck_progress)(void* user, uint64_t articles, uint64_t all_articles, uint64_t bytes,
                                   uint64_t all_bytes);

typedef struct factcheck_index_options {
  uint32_t size, flags;            /* FACTCHECK_REFRESH */
  uint32_t jobs, reserved;         /* 0: one */
  factcheck_list extensions;       /* ".md": choose files of folders; empty: all known kinds */
  factcheck_progress progress;
  void* progress_user;
} factcheck_index_options;
enum { FACTCHECK_REFRESH = 1 };    /* also read anew, from the archive, what was read with other rules */

typedef struct factcheck_index_tally {
  uint32_t size, reserved;
  uint64_t added, changed, unchanged, refreshed; /* articles */
  uint64_t refused;                /* files and folders with faults, and articles whose id another has */
  uint64_t stale;                  /* articles that were read with other rules and still are in the archive so */
} factcheck_index_tally;

/* Adds the articles of files and folders to the archive file, which is made if there is none, and replaces those that have
 * changed; one that has not costs next to nothing. What can be read is kept even if something is refused: then the status
 * is that of the first fault, *error holds all of them, and the tally counts them and is filled all the same. With any
 * other failure the tally is zero. */
FACTCHECK_API factcheck_status factcheck_archive_index(const factcheck_engine*, const char* file, factcheck_list articles,
                                                       const factcheck_index_options*, factcheck_index_tally* out,
                                                       factcheck_text** error);

/* The facts of an open archive that share most with a query ("NSPCC 2018"): its concepts, names, figures and dates; best
 * first. Format: FACTCHECK_TEXT or FACTCHECK_NDJSON; limit: 0 for 20. */
FACTCHECK_API factcheck_status factcheck_archive_facts(const factcheck_engine*, const factcheck_archive*, const char* query,
                                                       factcheck_format, uint64_t limit, factcheck_text** out,
                                                       factcheck_text** error);

/* What is in an archive file: articles, facts by kind and language, dates, size, with which rules it was read. */
FACTCHECK_API factcheck_status factcheck_archive_stats(const factcheck_engine*, const char* file, factcheck_text** out,
                                                       factcheck_text** error);
/* Checks every page and every record. FACTCHECK_ARCHIVE_FORMAT if something is damaged; *error names it. */
FACTCHECK_API factcheck_status factcheck_archive_verify(const factcheck_engine*, const char* file, uint32_t jobs,
                                                        factcheck_text** out, factcheck_text** error);
/* Gives back the room of what was replaced and removed. */
FACTCHECK_API factcheck_status factcheck_archive_compact(const factcheck_engine*, const char* file, factcheck_text** error);
/* The articles as JSON Lines, by id; indexing them gives the same archive. */
FACTCHECK_API factcheck_status factcheck_archive_export(const factcheck_engine*, const char* file, factcheck_text** out,
                                                        factcheck_text** error);
/* Removes the articles of these ids; none if one of them is unknown. */
FACTCHECK_API factcheck_status factcheck_archive_remove(const factcheck_engine*, const char* file, factcheck_list ids,
                                                        factcheck_text** error);

#ifdef __cplusplus
}
#endif
#endif
