/* The binary contract between factcheck and its plugins. C11 and C++20, 64-bit targets.
 *
 * A plugin is one exported function that returns a constant description of itself (fc_plugin, at the end); C++
 * authors write a plain class over plugin.h instead. The host makes the calls in this order:
 *
 *     create ─▶ extract (each article, each draft) ─▶ judge (each claim with each fact about the same thing)
 *                                                  └▶ inspect (each draft, by itself)              ─▶ destroy
 *
 * ABI 0.1 has everything for kinds of one's own (extract, emit, register_kind, fc_custom) in place, but no host that
 * stores them: a plugin that declares FC_CAN_EXTRACT is refused until a later minor, and the two functions are FC_MISUSE.
 *
 * Plugins say how a claim relates to a fact, to the draft or to the calendar; the host alone makes verdicts of it.
 *
 * Growing    A struct that opens with `size` may grow at its end and nowhere else. Its writer sets size to its sizeof.
 *            The host is never older than its plugins, so they read every field that they know; the host copies
 *            min(size, its sizeof) of theirs into zeroes. Such structs are passed by pointer and listed as pointers.
 *            Structs without `size`, and the meaning of every field and number, never change.
 * Zero       means "not stated" in every field, so `= {0}` is the right start. (Only in fc_decimal zero is a number.)
 *            A reader takes a number that it does not know for 0, and a bit that it does not know for unset.
 * Lifetime   What the host lends is valid until that outermost call (create, extract, judge, inspect) returns. What a
 *            plugin passes is copied before the host's function returns. Nobody frees the other side's memory.
 * Threads    extract, judge and inspect run concurrently on one self, each with its own fc_run, which stays on the
 *            thread that got it. create and destroy run alone.
 * Errors     No exception crosses in either direction. FC_FAILED and FC_BAD_CONFIG come with a call to host->fail.
 * Text       Checked UTF-8, not terminated. Spans are half-open bytes of the document's text, on code points.
 */
#ifndef FACTCHECK_PLUGIN_ABI_H_
#define FACTCHECK_PLUGIN_ABI_H_
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif

/* While the major is 0 everything may still change, and both numbers must be equal on both sides. The major is in the
 * symbol. Once the built-in plugins have lived on it, it is frozen as v1: then host minor >= plugin minor. */
#define FC_ABI_MAJOR 0u
#define FC_ABI_MINOR 1u
#define FC_FACT_SCHEMA 1u /* the meaning of kinds, units and intervals, versioned apart */

#define FC_STR(literal) {literal, sizeof(literal) - 1} /* initialiser of an fc_str */

/* ---- 1 Plain values: frozen ------------------------------------------------------------------------------------ */

typedef struct fc_str { const char* data; uint64_t size; } fc_str;
typedef struct fc_span { uint64_t start, end; } fc_span;
typedef struct fc_days { int32_t start, end; } fc_days; /* half-open, days since 1970-01-01; start == end: not stated */
enum { FC_DAY_FIRST = INT32_MIN, FC_DAY_LAST = INT32_MAX }; /* open ends: "since 2019" ends at FC_DAY_LAST */

/* coefficient x 10^exponent. The flags serve bounds. */
typedef struct fc_decimal { int64_t coefficient; int32_t exponent; uint32_t flags; } fc_decimal;
enum {
  FC_OPEN = 1,      /* no limit on this side: the max of "more than 100" */
  FC_ABSENT = 2,    /* there is a limit, but the text does not give it: the max of "several"; in JSON both are null */
  FC_EXCLUSIVE = 4  /* the limit itself is outside: the min of "more than 100" */
};

/* Words that play a part in a mention; absent if text and name are empty. */
typedef struct fc_part {
  fc_str text;  /* as written; empty where carried over from an earlier sentence */
  fc_str name;  /* whom a pronoun, surname or alias stands for; empty if nobody else */
  fc_span span;
} fc_part;

typedef struct fc_ids { const uint64_t* data; uint64_t count; } fc_ids;
typedef struct fc_strs { const fc_str* data; uint64_t count; } fc_strs;
typedef struct fc_spans { const fc_span* data; uint64_t count; } fc_spans;
typedef struct fc_day_list { const fc_days* data; uint64_t count; } fc_day_list;

/* ---- 2 What is mentioned: one sized struct per kind ------------------------------------------------------------ */

typedef int32_t fc_kind; /* custom kinds get numbers from 1000 on, valid in one engine only: see register_kind */
enum { FC_FIGURE = 1, FC_DATE = 2, FC_STATEMENT = 3, FC_ROLE = 4, FC_EVENT = 5 };
enum { FC_POSITIVE = 1, FC_NEGATIVE = 2 };                                  /* polarity */
enum { FC_ASSERTED = 1, FC_PLANNED = 2, FC_POSSIBLE = 3, FC_REPORTED = 4 }; /* modality */

/* A figure as stated. "about 3.5 million" is min = max = 35 x 10^5, approximate: only comparing widens. */
typedef struct fc_figure {
  uint32_t size;
  uint32_t flags;             /* FC_APPROXIMATE | FC_ORDINAL */
  fc_decimal min, max;
  int64_t numerator;          /* "one in five": 1 and 5; min and max then hold 20 percent */
  int64_t denominator;        /* 0: not said as a ratio */
  fc_str unit;                /* "count", "percent", "percentage-point", "currency:EUR", "age", else UCUM */
  fc_str counted;             /* "organisations" */
  fc_str base;                /* "52 percent of the reports": "the reports" */
  fc_str per;                 /* "2.8 billion a day": "day" */
  int32_t precision;          /* exponent of the last digit given: 5 for "16.8 million" */
  int32_t change, direction;  /* "fell to 2,500": FC_TO, FC_DOWN; "by" and "to" in percent convert: down by 70 is down to 30 */
  int32_t reserved;
} fc_figure;
enum { FC_APPROXIMATE = 1, FC_ORDINAL = 2 };
enum { FC_BY = 1, FC_TO = 2, FC_FROM = 3 };
enum { FC_UP = 1, FC_DOWN = 2 };

typedef struct fc_date {
  uint32_t size;
  int32_t type;      /* FC_TIMEX_* */
  fc_str value;      /* TIMEX3: "2019-10", "XXXX-WXX-4", "P1D" */
  fc_days days;      /* meaningful if resolved */
  int32_t resolved;  /* 1: days is known; 0: not from this text ("last month", undated article) */
  int32_t weekday;   /* as written, ISO: 1 Monday … 7 Sunday; it may clash with days */
  fc_day_list candidates; /* where the article's date is too coarse to choose: "Thursday" under "2020-02" */
  fc_str mod, quant, freq; /* TIMEX3 */
  int32_t impossible;      /* 1: the day as written does not exist, "30 February 2020"; then not resolved */
  int32_t reserved;
} fc_date;
enum { FC_TIMEX_DATE = 1, FC_TIMEX_TIME = 2, FC_TIMEX_DURATION = 3, FC_TIMEX_SET = 4 };

typedef struct fc_statement {
  uint32_t size;
  int32_t direct;              /* 1: between quotation marks */
  int32_t polarity, modality;  /* of the content: "will not", "could" */
  fc_part speaker, role, cue, content, addressee;
  fc_part via;                 /* the outlet that a second-hand report names */
} fc_statement;

typedef struct fc_role {
  uint32_t size, reserved;
  fc_part person, role, organisation;
} fc_role;

typedef struct fc_event {
  uint32_t size;
  int32_t type; /* FC_HAPPENING, FC_STATE, FC_PLAN */
  fc_part trigger, actor, object, via;
  const fc_date* when; /* may be null */
  int32_t polarity, modality;
} fc_event;
enum { FC_HAPPENING = 1, FC_STATE = 2, FC_PLAN = 3 };

/* What a plugin knows about a kind of its own, besides an optional figure and date in the mention. */
typedef struct fc_custom {
  uint32_t size, reserved;
  fc_strs keys;    /* two mentions of the kind are a pair to judge if they share one; compared byte by byte: fold them */
  fc_str payload;  /* opaque bytes, stored in the archive, handed back verbatim */
} fc_custom;

typedef struct fc_article {
  uint32_t size;
  int32_t status;
  fc_str id, title, source, url;
  fc_str language; /* BCP 47: "de" */
  fc_days date;    /* the day, month or year that it carries */
} fc_article;
enum { FC_PUBLISHED = 1, FC_CORRECTED = 2, FC_CORRECTION = 3, FC_RETRACTED = 4, FC_DRAFT = 5 };

/* In a draft a mention is a claim, in an article a fact. One pointer per kind; those that do not apply are null. */
typedef struct fc_mention {
  uint32_t size;
  fc_kind kind;
  uint64_t id;                 /* not 0; unique in its document */
  const fc_article* article;   /* never null; status FC_DRAFT: the draft */
  fc_span span;
  fc_str text;                 /* the bytes of span */
  fc_span sentence_span;
  fc_str sentence;
  fc_str language;             /* of the sentence */
  uint64_t inside;             /* id of the statement that it is part of; 0: the author's own words */
  int32_t polarity, modality;  /* of the clause round it */
  fc_days period;              /* when it is said to hold */
  fc_ids entities, concepts;   /* ascending; valid in one engine only */
  const fc_figure* figure;
  const fc_date* date;
  const fc_statement* statement;
  const fc_role* role;
  const fc_event* event;
  const fc_custom* custom;
} fc_mention;
typedef struct fc_mentions { const fc_mention* const* data; uint64_t count; } fc_mentions;

/* ---- 3 What plugins are asked ---------------------------------------------------------------------------------- */

typedef struct fc_block { int32_t type; uint32_t reserved; fc_span span; } fc_block; /* frozen */
typedef struct fc_blocks { const fc_block* data; uint64_t count; } fc_blocks;
enum { FC_HEADLINE = 1, FC_LEAD = 2, FC_BODY = 3, FC_QUOTE = 4, FC_BOILERPLATE = 5, FC_REPEAT = 6 }; /* 5 and 6 hold no mentions */

typedef struct fc_document {
  uint32_t size, reserved;
  const fc_article* article; /* never null; status FC_DRAFT: the draft */
  fc_str text;
  fc_blocks blocks;     /* in text order, disjoint */
  fc_spans sentences;   /* in text order, disjoint */
  fc_mentions mentions; /* in text order; in extract: of the built-in kinds; in inspect: of all */
} fc_document;

/* A claim and a fact which the host takes to be about the same thing; or two facts, `claim` being the one that `fact` may
 * replace. */
typedef struct fc_pair {
  uint32_t size;
  int32_t score;              /* how sure, in thousandths */
  uint32_t matched, clashed;  /* FC_MEASURE | …; in neither: not stated on one side */
  fc_strs rules;              /* what to judge by: ids of this plugin's rules for this kind that are on; never empty */
  const fc_mention *claim, *fact;
  uint32_t signs, reserved;   /* FC_LATER | …: what speaks for the fact's replacing an older value */
} fc_pair;
enum {
  FC_LATER = 1,     /* its article is dated after the claim's, whatever the draft's date */
  FC_UPDATES = 2,   /* its clause says how things stand: "now", "so far", "inzwischen", "inmiddels" */
  FC_REVISES = 4,   /* its words say that an earlier value or plan is given up: "revised", "verschoben", "bijgesteld" */
  FC_CORRECTS = 8,  /* it corrects the claim's article, or the very value of the claim */
  FC_WITHDRAWN = 16 /* it is only named as what used to be said: "not 12", "an earlier version said 12" */
};
/* FC_KEY matched: the same value or words; clashed: the claim's person or speaker stands nowhere in the archive.
   FC_WORDS matched: of a figure or date, the claim's sentence has the very words of the fact's, and no others; of an
   event, it has without a "not" what the fact's denies. */
enum {
  FC_MEASURE = 1, FC_SUBJECT = 2, FC_OCCURRENCE = 4, FC_PERIOD = 8, FC_PLACE = 16, FC_SOURCE = 32, FC_KEY = 64,
  FC_WORDS = 128
};

/* ---- 4 What plugins answer ------------------------------------------------------------------------------------- */

typedef int32_t fc_relation; /* of the cited passage to the claim */
enum {
  FC_ABSTAIN = 0,    /* cannot tell */
  FC_SUPPORTS = 1,   /* its value agrees with the claim's, after bounds, rounding and granularity */
  FC_EXCLUDES = 2,   /* its value rules out the claim's */
  FC_REPLACES = 3,   /* between facts: a newer value for the same thing, or a correction, outranks the other */
  FC_UNRELATED = 4   /* not about the same thing after all */
};

/* A named value in a message: text, figure or date, whichever is set; the host writes it in the reader's language. */
typedef struct fc_param { fc_str name, text; const fc_figure* figure; const fc_date* date; } fc_param; /* frozen */
typedef struct fc_params { const fc_param* data; uint64_t count; } fc_params;

typedef struct fc_suggestion { fc_span span; fc_str text; } fc_suggestion; /* frozen; put text where the draft has span */
typedef struct fc_suggestions { const fc_suggestion* data; uint64_t count; } fc_suggestions;

typedef struct fc_message {
  uint32_t size, reserved;
  fc_str key;  /* of [rule.message.KEY] in rule.toml, which holds the wording per language */
  fc_params params;
  fc_suggestions suggestions; /* best first */
  fc_str rule;                /* in judge, the rule that decided: one of the pair's; empty: the first of them */
} fc_message;

typedef struct fc_citation {
  uint32_t size;
  fc_relation relation;
  fc_str article; /* id; empty: the draft itself */
  fc_span span;
} fc_citation;
typedef struct fc_citations { const fc_citation* const* data; uint64_t count; } fc_citations;

/* What inspect reports: a claim against the rest of its draft (citations), or the calendar, or arithmetic (none). */
typedef struct fc_finding {
  uint32_t size;
  fc_relation relation;
  fc_str rule;
  uint64_t claim;             /* id of the mention */
  fc_span span;               /* what to underline; empty: the whole mention */
  const fc_message* message;  /* may be null */
  fc_citations citations;
} fc_finding;

/* ---- 5 What the host offers ------------------------------------------------------------------------------------ */

typedef int32_t fc_status;
enum {
  FC_OK = 0,
  FC_FAILED = 1,
  FC_CANCELLED = 2,   /* the caller wants no more: return it soon */
  FC_BAD_CONFIG = 3,  /* an option is wrong; the engine is not built */
  FC_NONE = 4,        /* there is none: unset option, unknown word, units that do not convert */
  FC_MISUSE = 5       /* not in this call, or a malformed argument; nothing was taken over */
};

typedef int32_t fc_comparison; /* of a to b, after bounds, rounding and granularity */
enum {
  FC_INCOMPARABLE = 0,  /* units of different dimension, a bound absent, dates with no part in common */
  FC_AGREE = 1,
  FC_CONTAINS = 2,      /* a is the wider: "more than 100" and 129, "2019" and "October 2019" */
  FC_WITHIN = 3,        /* b is the wider */
  FC_OVERLAP = 4,
  FC_DISJOINT = 5
};

typedef int32_t fc_sameness;
enum { FC_UNKNOWN = 0, FC_SAME = 1, FC_DIFFERENT = 2 };

typedef struct fc_token { fc_span span; fc_str folded, stem; int32_t type; uint32_t reserved; } fc_token; /* frozen */
typedef struct fc_tokens { const fc_token* data; uint64_t count; } fc_tokens;
enum { FC_WORD = 1, FC_NUMBER = 2, FC_PUNCTUATION = 3, FC_CODE = 4 }; /* code: "A380", "e2e" */

/* A run of words in a, its counterpart in b (either may be empty), and whether they are the same. */
typedef struct fc_edit { fc_span a, b; int32_t same; uint32_t reserved; } fc_edit; /* frozen */
typedef struct fc_edits { const fc_edit* data; uint64_t count; } fc_edits;

/* One reading of a word of a text. A word with several (ambiguous, or a compound) is listed several times, with the same
 * span; the last reading is its head's. Words without meaning of their own ("the") are left out. */
typedef struct fc_term { fc_span span; uint64_t id; int32_t type; uint32_t reserved; } fc_term; /* frozen */
typedef struct fc_terms { const fc_term* data; uint64_t count; } fc_terms;
/* Concepts and names have one id in all languages, other words (by their stem) in theirs only; a negation has none. */
enum { FC_TERM_CONCEPT = 1, FC_TERM_NAME = 2, FC_TERM_WORD = 3, FC_TERM_NEGATION = 4 };

typedef int32_t fc_link; /* of two terms */
enum { FC_NOT_LINKED = 0, FC_SAME_TERM = 1, FC_WIDER = 2 /* a is */, FC_NARROWER = 3, FC_OPPOSITE = 4 };

enum { FC_ERROR = 1, FC_WARN = 2, FC_NOTE = 3, FC_DEBUG = 4 }; /* log levels; draft text: FC_DEBUG only */

/* One call from host to plugin. */
typedef struct fc_run {
  uint32_t size, reserved;
  const struct fc_host* host;
  void* state; /* the host's */
} fc_run;

/* Every function takes the run of the call that it is used in. On any status but FC_OK, *out is as it was. */
typedef struct fc_host {
  uint32_t size, reserved;

  /* Answers. Each belongs to one call; in another it is FC_MISUSE.
   *   register_kind  in create; name is "<plugin id>.<kind>"; a new version has the documents extracted anew; not in 0.1
   *   emit           in extract; own kinds; kind, span, custom, figure, date: the host fills in the rest; not in 0.1
   *   explain        in judge, once, for the relation about to be returned
   *   report         in inspect
   * FC_MISUSE also says that something in it is wrong (a span past the end, an unknown rule or message key): it is
   * dropped, and the user is told which plugin it was. */
  fc_status (*register_kind)(const fc_run*, fc_str name, uint32_t version, fc_kind* out);
  fc_status (*emit)(const fc_run*, const fc_mention*);
  fc_status (*explain)(const fc_run*, const fc_message*);
  fc_status (*report)(const fc_run*, const fc_finding*);

  /* Values. `size` of *out is set by the caller. */
  fc_comparison (*compare_figures)(const fc_run*, const fc_figure* a, const fc_figure* b);
  fc_comparison (*compare_dates)(const fc_run*, const fc_date* a, const fc_date* b);
  fc_status (*convert_unit)(const fc_run*, const fc_figure*, fc_str unit, fc_figure* out);

  /* Language. Spans are bytes of the text passed. */
  fc_status (*fold)(const fc_run*, fc_str text, fc_str language, fc_str* out); /* case, accents, width, dashes, quotes */
  fc_status (*tokens)(const fc_run*, fc_str text, fc_str language, fc_tokens* out);
  fc_status (*diff)(const fc_run*, fc_str a, fc_str b, fc_str language, fc_edits* out);
  fc_sameness (*same_entity)(const fc_run*, fc_str a, fc_str b, fc_days when); /* names change: Facebook, Meta */
  fc_status (*concept_id)(const fc_run*, fc_str word, fc_str language, uint64_t* out); /* FC_NONE: ambiguous, too */
  /* "organisation", "person", "country", "place", "outlet"; FC_NONE: the name stands in no table */
  fc_status (*entity_type)(const fc_run*, fc_str name, fc_str* out);

  /* Options, as declared in rule.toml and set by the user; a key belongs to one rule of the plugin. FC_NONE: neither set
   * nor given a default, or not declared; FC_MISUSE: of another type. */
  fc_status (*option_bool)(const fc_run*, fc_str key, int32_t* out);
  fc_status (*option_int)(const fc_run*, fc_str key, int64_t* out);
  fc_status (*option_decimal)(const fc_run*, fc_str key, fc_decimal* out);
  fc_status (*option_text)(const fc_run*, fc_str key, fc_str* out);
  fc_status (*option_texts)(const fc_run*, fc_str key, fc_strs* out);

  /* The call. */
  void (*log)(const fc_run*, int32_t level, fc_str message);
  void (*fail)(const fc_run*, fc_str message); /* why the call is about to return FC_FAILED or FC_BAD_CONFIG */
  int32_t (*cancelled)(const fc_run*);
  int64_t (*deadline)(const fc_run*); /* milliseconds left; INT64_MAX: no deadline */

  /* Meaning. */
  fc_status (*terms)(const fc_run*, fc_str text, fc_str language, fc_terms* out);
  fc_link (*link)(const fc_run*, uint64_t a, uint64_t b);
} fc_host;

/* ---- 6 The plugin ---------------------------------------------------------------------------------------------- */

enum { FC_CAN_EXTRACT = 1 /* not in 0.1 */, FC_CAN_JUDGE = 2, FC_CAN_INSPECT = 4 };

typedef struct fc_plugin {
  uint32_t size;
  uint16_t abi_major, abi_minor;
  uint32_t fact_schema, reserved;
  uint64_t capabilities; /* FC_CAN_*: declared, never guessed; an unknown bit refuses the plugin */
  fc_str id, version, license;
  fc_str rules;          /* the text of its rule.toml: rule ids, kinds, severities, options, wording, examples */
  fc_status (*create)(const fc_run*, void** self); /* once per engine */
  void (*destroy)(void* self);                     /* once per self, never after a failed create */
  fc_status (*extract)(void* self, const fc_run*, const fc_document*);
  fc_status (*judge)(void* self, const fc_run*, const fc_pair*, fc_relation* out);
  fc_status (*inspect)(void* self, const fc_run*, const fc_document*);
} fc_plugin;

#if defined(_WIN32)
#define FC_EXPORT __declspec(dllexport)
#else
#define FC_EXPORT __attribute__((visibility("default")))
#endif
#ifndef FACTCHECK_ENTRY /* a static twin is compiled with FACTCHECK_ENTRY=factcheck_plugin_v0_<id> */
#define FACTCHECK_ENTRY factcheck_plugin_v0
#endif
FC_EXPORT const fc_plugin* FACTCHECK_ENTRY(void);

#ifdef __cplusplus
}
#endif
#endif
