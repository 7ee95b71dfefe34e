/* clang-format off: a table of numbers */
/* The layout of the structs of factcheck.h and walk.h on 64-bit targets; compiled as C11 and as C++20. Until 1.0 a
 * change here is a new minor; structs that open with `size` may only grow at their end. */
#include <assert.h>
#include <stddef.h>

#include "factcheck/factcheck.h"

#define SIZE(type, bytes) static_assert(sizeof(type) == (bytes), "size of " #type)
#define AT(type, field, bytes) static_assert(offsetof(type, field) == (bytes), #type "." #field)

static_assert(sizeof(void*) == 8, "64-bit targets only");

SIZE(factcheck_list, 16); AT(factcheck_list, items, 0); AT(factcheck_list, count, 8);
SIZE(factcheck_string, 16); AT(factcheck_string, data, 0); AT(factcheck_string, size, 8);
SIZE(factcheck_place, 24); AT(factcheck_place, start, 0); AT(factcheck_place, end, 8); AT(factcheck_place, line, 16);
AT(factcheck_place, column, 20);
AT(factcheck_engine_options, size, 0); AT(factcheck_engine_options, flags, 4); AT(factcheck_engine_options, config, 8);
AT(factcheck_engine_options, config_start, 16); AT(factcheck_engine_options, rules, 24);
AT(factcheck_engine_options, plugins, 32); AT(factcheck_engine_options, plugin_folders, 48);
AT(factcheck_engine_options, disabled, 64); AT(factcheck_engine_options, log, 80);
AT(factcheck_engine_options, log_user, 88); AT(factcheck_engine_options, log_level, 96);
AT(factcheck_check_options, size, 0); AT(factcheck_check_options, flags, 4); AT(factcheck_check_options, as_of, 8);
AT(factcheck_check_options, language, 16); AT(factcheck_check_options, messages, 24);
AT(factcheck_check_options, sources, 32); AT(factcheck_check_options, excluded, 48);
AT(factcheck_check_options, min_confidence, 64); AT(factcheck_check_options, jobs, 68);
AT(factcheck_extract_options, size, 0); AT(factcheck_extract_options, flags, 4);
AT(factcheck_extract_options, as_of, 8); AT(factcheck_extract_options, language, 16);
AT(factcheck_extract_options, extensions, 24); AT(factcheck_extract_options, format, 40);
AT(factcheck_extract_options, jobs, 44);
AT(factcheck_draft, size, 0); AT(factcheck_draft, id, 8); AT(factcheck_draft, path, 24);
AT(factcheck_draft, language, 40); AT(factcheck_draft, findings, 56); AT(factcheck_draft, unchecked, 64);
AT(factcheck_draft, excluded, 72); AT(factcheck_draft, supported, 80); AT(factcheck_draft, contradicted, 88);
AT(factcheck_draft, disputed, 96); AT(factcheck_draft, outdated, 104); AT(factcheck_draft, unverified, 112);
AT(factcheck_finding, size, 0); AT(factcheck_finding, verdict, 4); AT(factcheck_finding, severity, 8);
AT(factcheck_finding, confidence, 12); AT(factcheck_finding, flags, 16); AT(factcheck_finding, rule, 24);
AT(factcheck_finding, kind, 40); AT(factcheck_finding, text, 56); AT(factcheck_finding, message, 72);
AT(factcheck_finding, fingerprint, 88); AT(factcheck_finding, place, 104); AT(factcheck_finding, citations, 128);
AT(factcheck_finding, reasons, 136); AT(factcheck_finding, suggestions, 144); AT(factcheck_finding, caveats, 152);
AT(factcheck_finding, source_start, 160); AT(factcheck_finding, source_end, 168);
AT(factcheck_citation, size, 0); AT(factcheck_citation, relation, 4); AT(factcheck_citation, article, 8);
AT(factcheck_citation, title, 24); AT(factcheck_citation, date, 40); AT(factcheck_citation, language, 56);
AT(factcheck_citation, url, 72); AT(factcheck_citation, text, 88); AT(factcheck_citation, sentence, 104);
AT(factcheck_citation, place, 120); AT(factcheck_citation, source_start, 144); AT(factcheck_citation, source_end, 152);
AT(factcheck_citation, copies, 160);
AT(factcheck_reason, size, 0); AT(factcheck_reason, points, 4); AT(factcheck_reason, feature, 8);
AT(factcheck_reason, claim, 24); AT(factcheck_reason, fact, 40);
AT(factcheck_suggestion, size, 0); AT(factcheck_suggestion, start, 8); AT(factcheck_suggestion, end, 16);
AT(factcheck_suggestion, text, 24);
AT(factcheck_unchecked, size, 0); AT(factcheck_unchecked, text, 8); AT(factcheck_unchecked, reason, 24);
AT(factcheck_unchecked, place, 40);
AT(factcheck_diagnostic, size, 0); AT(factcheck_diagnostic, severity, 4); AT(factcheck_diagnostic, message, 8);
AT(factcheck_diagnostic, where, 24);
