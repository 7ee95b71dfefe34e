/* clang-format off: a table of numbers */
/* The layout of every struct at the edge, on 64-bit targets; compiled as C11 and as C++20. While the ABI is 0.x a change
 * here is a new minor; from v1 on, sizes may only grow and no offset here may ever change. */
#include <assert.h>
#include <stddef.h>

#include "factcheck/plugin/abi.h"

#define SIZE(type, bytes) static_assert(sizeof(type) == (bytes), "size of " #type)
#define AT(type, field, bytes) static_assert(offsetof(type, field) == (bytes), #type "." #field)

static_assert(sizeof(void*) == 8, "64-bit targets only");

SIZE(fc_str, 16); AT(fc_str, data, 0); AT(fc_str, size, 8);
SIZE(fc_span, 16); AT(fc_span, start, 0); AT(fc_span, end, 8);
SIZE(fc_days, 8); AT(fc_days, start, 0); AT(fc_days, end, 4);
SIZE(fc_decimal, 16); AT(fc_decimal, coefficient, 0); AT(fc_decimal, exponent, 8); AT(fc_decimal, flags, 12);
SIZE(fc_part, 48); AT(fc_part, text, 0); AT(fc_part, name, 16); AT(fc_part, span, 32);
SIZE(fc_ids, 16); AT(fc_ids, data, 0); AT(fc_ids, count, 8);
SIZE(fc_strs, 16); AT(fc_strs, data, 0); AT(fc_strs, count, 8);
SIZE(fc_spans, 16); AT(fc_spans, data, 0); AT(fc_spans, count, 8);
SIZE(fc_day_list, 16); AT(fc_day_list, data, 0); AT(fc_day_list, count, 8);
SIZE(fc_figure, 136); AT(fc_figure, size, 0); AT(fc_figure, flags, 4); AT(fc_figure, min, 8); AT(fc_figure, max, 24);
AT(fc_figure, numerator, 40); AT(fc_figure, denominator, 48); AT(fc_figure, unit, 56); AT(fc_figure, counted, 72);
AT(fc_figure, base, 88); AT(fc_figure, per, 104); AT(fc_figure, precision, 120); AT(fc_figure, change, 124);
AT(fc_figure, direction, 128); AT(fc_figure, reserved, 132);
SIZE(fc_date, 112); AT(fc_date, size, 0); AT(fc_date, type, 4); AT(fc_date, value, 8); AT(fc_date, days, 24);
AT(fc_date, resolved, 32); AT(fc_date, weekday, 36); AT(fc_date, candidates, 40); AT(fc_date, mod, 56);
AT(fc_date, quant, 72); AT(fc_date, freq, 88);
AT(fc_date, impossible, 104); AT(fc_date, reserved, 108);
SIZE(fc_statement, 304); AT(fc_statement, size, 0); AT(fc_statement, direct, 4); AT(fc_statement, polarity, 8);
AT(fc_statement, modality, 12); AT(fc_statement, speaker, 16); AT(fc_statement, role, 64); AT(fc_statement, cue, 112);
AT(fc_statement, content, 160); AT(fc_statement, addressee, 208); AT(fc_statement, via, 256);
SIZE(fc_role, 152); AT(fc_role, size, 0); AT(fc_role, reserved, 4); AT(fc_role, person, 8); AT(fc_role, role, 56);
AT(fc_role, organisation, 104);
SIZE(fc_event, 216); AT(fc_event, size, 0); AT(fc_event, type, 4); AT(fc_event, trigger, 8); AT(fc_event, actor, 56);
AT(fc_event, object, 104); AT(fc_event, via, 152); AT(fc_event, when, 200);
AT(fc_event, polarity, 208); AT(fc_event, modality, 212);
SIZE(fc_custom, 40); AT(fc_custom, size, 0); AT(fc_custom, reserved, 4); AT(fc_custom, keys, 8);
AT(fc_custom, payload, 24);
SIZE(fc_article, 96); AT(fc_article, size, 0); AT(fc_article, status, 4); AT(fc_article, id, 8);
AT(fc_article, title, 24); AT(fc_article, source, 40); AT(fc_article, url, 56); AT(fc_article, language, 72);
AT(fc_article, date, 88);
SIZE(fc_mention, 208); AT(fc_mention, size, 0); AT(fc_mention, kind, 4); AT(fc_mention, id, 8);
AT(fc_mention, article, 16); AT(fc_mention, span, 24); AT(fc_mention, text, 40); AT(fc_mention, sentence_span, 56);
AT(fc_mention, sentence, 72); AT(fc_mention, language, 88); AT(fc_mention, inside, 104);
AT(fc_mention, polarity, 112); AT(fc_mention, modality, 116); AT(fc_mention, period, 120);
AT(fc_mention, entities, 128); AT(fc_mention, concepts, 144); AT(fc_mention, figure, 160); AT(fc_mention, date, 168);
AT(fc_mention, statement, 176); AT(fc_mention, role, 184); AT(fc_mention, event, 192); AT(fc_mention, custom, 200);
SIZE(fc_mentions, 16); AT(fc_mentions, data, 0); AT(fc_mentions, count, 8);
SIZE(fc_block, 24); AT(fc_block, type, 0); AT(fc_block, reserved, 4); AT(fc_block, span, 8);
SIZE(fc_blocks, 16); AT(fc_blocks, data, 0); AT(fc_blocks, count, 8);
SIZE(fc_document, 80); AT(fc_document, size, 0); AT(fc_document, reserved, 4); AT(fc_document, article, 8);
AT(fc_document, text, 16); AT(fc_document, blocks, 32); AT(fc_document, sentences, 48); AT(fc_document, mentions, 64);
SIZE(fc_pair, 56); AT(fc_pair, size, 0); AT(fc_pair, score, 4); AT(fc_pair, matched, 8); AT(fc_pair, clashed, 12);
AT(fc_pair, rules, 16); AT(fc_pair, claim, 32); AT(fc_pair, fact, 40);
AT(fc_pair, signs, 48); AT(fc_pair, reserved, 52);
SIZE(fc_param, 48); AT(fc_param, name, 0); AT(fc_param, text, 16); AT(fc_param, figure, 32); AT(fc_param, date, 40);
SIZE(fc_params, 16); AT(fc_params, data, 0); AT(fc_params, count, 8);
SIZE(fc_suggestion, 32); AT(fc_suggestion, span, 0); AT(fc_suggestion, text, 16);
SIZE(fc_suggestions, 16); AT(fc_suggestions, data, 0); AT(fc_suggestions, count, 8);
SIZE(fc_message, 72); AT(fc_message, size, 0); AT(fc_message, reserved, 4); AT(fc_message, key, 8);
AT(fc_message, params, 24); AT(fc_message, suggestions, 40); AT(fc_message, rule, 56);
SIZE(fc_citation, 40); AT(fc_citation, size, 0); AT(fc_citation, relation, 4); AT(fc_citation, article, 8);
AT(fc_citation, span, 24);
SIZE(fc_citations, 16); AT(fc_citations, data, 0); AT(fc_citations, count, 8);
SIZE(fc_finding, 72); AT(fc_finding, size, 0); AT(fc_finding, relation, 4); AT(fc_finding, rule, 8);
AT(fc_finding, claim, 24); AT(fc_finding, span, 32); AT(fc_finding, message, 48); AT(fc_finding, citations, 56);
SIZE(fc_token, 56); AT(fc_token, span, 0); AT(fc_token, folded, 16); AT(fc_token, stem, 32); AT(fc_token, type, 48);
AT(fc_token, reserved, 52);
SIZE(fc_tokens, 16); AT(fc_tokens, data, 0); AT(fc_tokens, count, 8);
SIZE(fc_edit, 40); AT(fc_edit, a, 0); AT(fc_edit, b, 16); AT(fc_edit, same, 32); AT(fc_edit, reserved, 36);
SIZE(fc_edits, 16); AT(fc_edits, data, 0); AT(fc_edits, count, 8);
SIZE(fc_term, 32); AT(fc_term, span, 0); AT(fc_term, id, 16); AT(fc_term, type, 24); AT(fc_term, reserved, 28);
SIZE(fc_terms, 16); AT(fc_terms, data, 0); AT(fc_terms, count, 8);
SIZE(fc_run, 24); AT(fc_run, size, 0); AT(fc_run, reserved, 4); AT(fc_run, host, 8); AT(fc_run, state, 16);
SIZE(fc_host, 200); AT(fc_host, size, 0); AT(fc_host, reserved, 4);
AT(fc_host, register_kind, 8); AT(fc_host, emit, 16); AT(fc_host, explain, 24); AT(fc_host, report, 32);
AT(fc_host, compare_figures, 40); AT(fc_host, compare_dates, 48); AT(fc_host, convert_unit, 56);
AT(fc_host, fold, 64); AT(fc_host, tokens, 72); AT(fc_host, diff, 80); AT(fc_host, same_entity, 88);
AT(fc_host, concept_id, 96); AT(fc_host, entity_type, 104); AT(fc_host, option_bool, 112);
AT(fc_host, option_int, 120); AT(fc_host, option_decimal, 128); AT(fc_host, option_text, 136);
AT(fc_host, option_texts, 144); AT(fc_host, log, 152); AT(fc_host, fail, 160); AT(fc_host, cancelled, 168);
AT(fc_host, deadline, 176); AT(fc_host, terms, 184); AT(fc_host, link, 192);
SIZE(fc_plugin, 128); AT(fc_plugin, size, 0); AT(fc_plugin, abi_major, 4); AT(fc_plugin, abi_minor, 6);
AT(fc_plugin, fact_schema, 8); AT(fc_plugin, reserved, 12); AT(fc_plugin, capabilities, 16); AT(fc_plugin, id, 24);
AT(fc_plugin, version, 40); AT(fc_plugin, license, 56); AT(fc_plugin, rules, 72); AT(fc_plugin, create, 88);
AT(fc_plugin, destroy, 96); AT(fc_plugin, extract, 104); AT(fc_plugin, judge, 112); AT(fc_plugin, inspect, 120);
