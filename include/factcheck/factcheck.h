/* factcheck: checks a draft article against the facts of a news archive. The C API, the only binary promise.
 *
 *   factcheck_engine* engine; factcheck_archive* archive; factcheck_report* report; factcheck_text* text;
 *   factcheck_engine_options options = {sizeof options};
 *   if (factcheck_engine_create(&options, &engine, &text)) die(factcheck_text_data(text));
 *   factcheck_archive_open(engine, "articles", 1, &archive, &text);
 *   factcheck_check_options how = {sizeof how};
 *   factcheck_check_text(engine, archive, "draft", draft, strlen(draft), &how, &report, &text);
 *   factcheck_report_write(report, FACTCHECK_JSON, 0, &text);   puts(factcheck_text_data(text));   // or walk: walk.h
 *
 * Handles   are opaque; each create, open, check has its destroy, which takes NULL. An archive and a report may outlive
 *           nothing but themselves: destroy archives before their engine; reports stand alone.
 * Structs   open with `size`, set by the caller to its sizeof; they only grow at the end. Zero means "not given"; a NULL
 *           pointer to options means that none is.
 * Errors    Every function that can fail returns a status; with a status other than FACTCHECK_OK, *error (if asked for)
 *           holds what is wrong as text, one fault a line, and the other outputs are NULL.
 * Text      is UTF-8. Strings handed in are only read during the call; a NULL string is an empty one.
 * Threads   An engine and an archive may be used by many threads at once; a report or text by one at a time.
 * Drafts    never leave the process and are never logged above debug level.
 */
#ifndef FACTCHECK_FACTCHECK_H_
#define FACTCHECK_FACTCHECK_H_
#include <stdint.h>

#if defined(_WIN32)
#define FACTCHECK_API __declspec(dllexport)
#else
#define FACTCHECK_API __attribute__((visibility("default")))
#endif

#define FACTCHECK_VERSION "0.1.0"

#ifdef __cplusplus
extern "C" {
#endif

typedef int32_t factcheck_status;
enum {
  FACTCHECK_OK = 0,
  FACTCHECK_USAGE = 1,           /* arguments that do not fit together; no archive named; an unknown id */
  FACTCHECK_INVALID_UTF8 = 2,    /* the message names the byte */
  FACTCHECK_IO = 3,
  FACTCHECK_INPUT_FORMAT = 4,
  FACTCHECK_RULE_SYNTAX = 5,
  FACTCHECK_RULE_EXAMPLE = 6,
  FACTCHECK_ARCHIVE_FORMAT = 7,
  FACTCHECK_CONFIG_FORMAT = 8,
  FACTCHECK_PLUGIN_REJECTED = 9,
  FACTCHECK_PLUGIN_FAILED = 10,
  FACTCHECK_INTERNAL = 11
};

typedef struct factcheck_engine factcheck_engine;
typedef struct factcheck_archive factcheck_archive;
typedef struct factcheck_report factcheck_report;
typedef struct factcheck_text factcheck_text;

/* A list of terminated strings. */
typedef struct factcheck_list { const char* const* items; uint64_t count; } factcheck_list;

/* level: 1 error, 2 warning, 3 note, 4 debug. Called from every thread the engine works on, one line at a time. */
typedef void (*factcheck_log)(void* user, int32_t level, const char* text, uint64_t size);

typedef struct factcheck_engine_options {
  uint32_t size, flags;            /* FACTCHECK_INSTALLED_PLUGINS | … */
  const char* config;              /* a .factcheck.toml; given options override it */
  const char* config_start;        /* without `config`: look for one from this file or folder upward */
  const char* rules;               /* folder of rules; default: found relative to the library */
  factcheck_list plugins;          /* files; naming one is the consent to load it */
  factcheck_list plugin_folders;
  factcheck_list disabled;         /* rule ids */
  factcheck_log log;               /* default: silent */
  void* log_user;
  int32_t log_level, reserved;     /* most detailed level wanted; 0: warnings */
} factcheck_engine_options;
enum {
  FACTCHECK_INSTALLED_PLUGINS = 1  /* also load the plugins found relative to the library */
};

typedef struct factcheck_check_options {
  uint32_t size, flags;            /* FACTCHECK_CLOSED | … */
  const char* as_of;               /* ISO 8601 date for drafts without one */
  const char* language;            /* "en", "de", "nl"; "auto": detected; default: as the draft says, else detected */
  const char* messages;            /* language of the report; default: configuration, else "en" */
  factcheck_list sources, excluded; /* article ids */
  int32_t min_confidence;          /* thousandths */
  uint32_t jobs;                   /* 0: one */
} factcheck_check_options;
enum {
  FACTCHECK_CLOSED = 1,            /* sources are complete: an unverified figure or date is a warning */
  FACTCHECK_OPEN = 2               /* never so, even where a draft names its sources */
};

/* Of the library that is loaded; FACTCHECK_VERSION is that of this header. Lifetime: of the process. */
FACTCHECK_API const char* factcheck_version(void);

FACTCHECK_API factcheck_status factcheck_engine_create(const factcheck_engine_options*, factcheck_engine** out,
                                                       factcheck_text** error);
FACTCHECK_API void factcheck_engine_destroy(factcheck_engine*);

/* An archive file, a folder of articles, an article file or a JSON Lines file; NULL or "": as the configuration says. */
FACTCHECK_API factcheck_status factcheck_archive_open(const factcheck_engine*, const char* path, uint32_t jobs,
                                                      factcheck_archive** out, factcheck_text** error);
FACTCHECK_API void factcheck_archive_destroy(factcheck_archive*);

/* Checks files, folders or "-" (standard input); `extensions` (".md") choose files of folders, empty: all known kinds.
 * A plugin that fails midway is no error of this call: the report then is not complete. */
FACTCHECK_API factcheck_status factcheck_check_files(const factcheck_engine*, const factcheck_archive*, factcheck_list paths,
                                                     factcheck_list extensions, const factcheck_check_options*,
                                                     factcheck_report** out, factcheck_text** error);
/* Checks one text in memory; header and front matter are read as in files. */
FACTCHECK_API factcheck_status factcheck_check_text(const factcheck_engine*, const factcheck_archive*, const char* id,
                                                    const char* text, uint64_t size, const factcheck_check_options*,
                                                    factcheck_report** out, factcheck_text** error);
FACTCHECK_API void factcheck_report_destroy(factcheck_report*);

typedef int32_t factcheck_verdict;
enum {
  FACTCHECK_SUPPORTED = 1,
  FACTCHECK_CONTRADICTED = 2,
  FACTCHECK_DISPUTED = 3,
  FACTCHECK_OUTDATED = 4,
  FACTCHECK_UNVERIFIED = 5
};
/* Findings with the verdict over all drafts. */
FACTCHECK_API uint64_t factcheck_report_count(const factcheck_report*, factcheck_verdict);
FACTCHECK_API int32_t factcheck_report_is_complete(const factcheck_report*); /* 0: something failed; see the diagnostics */

typedef int32_t factcheck_format;
enum {
  FACTCHECK_TEXT = 1, FACTCHECK_JSON = 2, FACTCHECK_NDJSON = 3, FACTCHECK_SARIF = 4, FACTCHECK_JUNIT = 5,
  FACTCHECK_GITHUB = 6, FACTCHECK_HTML = 7   /* the last four: reports only */
};
enum { FACTCHECK_COLOUR = 1, FACTCHECK_ALL = 2 /* also what is supported */ }; /* flags; text only */
FACTCHECK_API factcheck_status factcheck_report_write(const factcheck_report*, factcheck_format, uint32_t flags,
                                                      factcheck_text** out);

/* What is found in files or folders, checking nothing. */
typedef struct factcheck_extract_options {
  uint32_t size, flags;            /* FACTCHECK_TRACE */
  const char* as_of;
  const char* language;
  factcheck_list extensions;
  factcheck_format format;         /* default: NDJSON */
  uint32_t jobs;
} factcheck_extract_options;
enum { FACTCHECK_TRACE = 1 };      /* which rule fired, which guard refused */
FACTCHECK_API factcheck_status factcheck_extract_files(const factcheck_engine*, factcheck_list paths,
                                                       const factcheck_extract_options*, factcheck_text** out,
                                                       factcheck_text** error);

/* Runs the examples inside the rule files; packs: language, file or rule-id prefixes, empty: all. FACTCHECK_RULE_EXAMPLE if one
 * did not come out as it says; *out tells which, and the tally. */
FACTCHECK_API factcheck_status factcheck_engine_test(const factcheck_engine*, factcheck_list packs, factcheck_text** out);

typedef int32_t factcheck_topic;
enum { FACTCHECK_RULES = 1, FACTCHECK_PLUGINS = 2, FACTCHECK_LANGUAGES = 3, FACTCHECK_CONFIG = 4 };
FACTCHECK_API factcheck_status factcheck_engine_list(const factcheck_engine*, factcheck_topic, factcheck_text** out);
/* What a rule does and why; FACTCHECK_USAGE if there is none of that id. */
FACTCHECK_API factcheck_status factcheck_engine_explain(const factcheck_engine*, const char* rule, factcheck_text** out,
                                                        factcheck_text** error);
/* The value of a configuration key ("fail-on"); NULL if it is not set. Lifetime: of the engine. */
FACTCHECK_API const char* factcheck_engine_setting(const factcheck_engine*, const char* key);

FACTCHECK_API const char* factcheck_text_data(const factcheck_text*);   /* terminated; "" for NULL */
FACTCHECK_API uint64_t factcheck_text_size(const factcheck_text*);
FACTCHECK_API void factcheck_text_destroy(factcheck_text*);

#ifdef __cplusplus
}
#endif

#include "factcheck/archive_file.h" /* archives on disk */
#include "factcheck/upkeep.h"       /* keeping rules and plugins in order */
#include "factcheck/walk.h"         /* walking a report */
#endif
