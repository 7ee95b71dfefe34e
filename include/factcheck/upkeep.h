/* Keeping rules and plugins in order: which rules are never used, why a finding came out as it did, whether a plugin is
 * sound, and which plugins may be loaded at all. Part of factcheck.h, whose rules on errors, text and lifetimes hold. */
#ifndef FACTCHECK_UPKEEP_H_
#define FACTCHECK_UPKEEP_H_
#include "factcheck/factcheck.h"

#ifdef __cplusplus
extern "C" {
#endif

/* The rules that found nothing in the files, one a line, and a tally. Format and trace of the options do not matter. */
FACTCHECK_API factcheck_status factcheck_engine_unused(const factcheck_engine*, factcheck_list paths,
                                                       const factcheck_extract_options*, factcheck_text** out,
                                                       factcheck_text** error);

/* Why a finding came out as it did: `report` is what FACTCHECK_JSON gave earlier, `fingerprint` the beginning of one in it.
 * FACTCHECK_INPUT_FORMAT if that is no such report, FACTCHECK_USAGE if there is none or more than one such finding. */
FACTCHECK_API factcheck_status factcheck_engine_explain_finding(const factcheck_engine*, const char* report, uint64_t size,
                                                                const char* fingerprint, factcheck_text** out,
                                                                factcheck_text** error);

/* Loads the plugin alone, runs its own examples and odd texts: FACTCHECK_RULE_EXAMPLE if something went wrong, which *out
 * tells. Of the options: rules, configuration and log. The plugin runs in this process; a crash of it is not contained. */
FACTCHECK_API factcheck_status factcheck_plugin_test(const factcheck_engine_options*, const char* file,
                                                     factcheck_text** out, factcheck_text** error);

/* Adds the files (none: all installed plugins) to plugins.allow.toml in the folder of the installed plugins. From then on
 * every engine of this installation refuses any other plugin, and any of these that changes. *out tells what was added. */
FACTCHECK_API factcheck_status factcheck_plugins_allow(factcheck_list files, factcheck_text** out, factcheck_text** error);

#ifdef __cplusplus
}
#endif
#endif
