/* Plugins that must be refused, one fault each: compiled once for each BROKEN_… macro. */
#include <stddef.h>

#include "factcheck/plugin/abi.h"

#ifndef BROKEN_RULES
static const char rules[] =
    "schema = 1\n"
    "[[rule]]\n"
    "id = \"broken.rule\"\n"
    "kind = \"figure\"\n"
    "severity = \"error\"\n"
    "maturity = \"trial\"\n"
    "why = \"a test\"\n"
    "source = \"a test\"\n"
    "[rule.message.m]\n"
    "en = \"x\"\n"
    "de = \"x\"\n"
    "nl = \"x\"\n";
#endif

#ifndef BROKEN_CREATE
static fc_status create(const fc_run* run, void** self) {
  (void)run;
#ifdef BROKEN_START
  static const fc_str why = FC_STR("no stars in sight");
  run->host->fail(run, why);
  return FC_BAD_CONFIG;
#endif
  *self = NULL;
  return FC_OK;
}
#endif
static void destroy(void* self) { (void)self; }
static fc_status judge(void* self, const fc_run* run, const fc_pair* pair, fc_relation* out) {
  (void)self, (void)run, (void)pair;
  *out = FC_ABSTAIN;
  return FC_OK;
}

static const fc_plugin plugin = {
#ifdef BROKEN_SIZE
    .size = sizeof plugin - 8,
#else
    .size = sizeof plugin,
#endif
#ifdef BROKEN_MAJOR
    .abi_major = FC_ABI_MAJOR + 1,
#else
    .abi_major = FC_ABI_MAJOR,
#endif
#ifdef BROKEN_MINOR
    .abi_minor = FC_ABI_MINOR + 1,
#else
    .abi_minor = FC_ABI_MINOR,
#endif
    .fact_schema = FC_FACT_SCHEMA,
#if defined(BROKEN_CAPABILITY)
    .capabilities = FC_CAN_JUDGE | (1u << 30),
#elif defined(BROKEN_EXTRACT)
    .capabilities = FC_CAN_JUDGE | FC_CAN_EXTRACT,
#elif defined(BROKEN_INSPECT)
    .capabilities = FC_CAN_JUDGE | FC_CAN_INSPECT,
#else
    .capabilities = FC_CAN_JUDGE,
#endif
#if defined(BROKEN_TEXT)
    .id = {NULL, 6},
#elif defined(BROKEN_ID)
    .id = {NULL, 0},
#else
    .id = FC_STR("broken"),
#endif
    .version = FC_STR("0.1.0"),
    .license = FC_STR("Apache-2.0"),
#ifndef BROKEN_RULES
    .rules = {rules, sizeof rules - 1},
#endif
#ifndef BROKEN_CREATE
    .create = create,
#endif
    .destroy = destroy,
    .judge = judge,
};

#ifdef BROKEN_SYMBOL
FC_EXPORT const fc_plugin* factcheck_plugin_v7(void);
const fc_plugin* factcheck_plugin_v7(void) { return &plugin; }
#else
const fc_plugin* FACTCHECK_ENTRY(void) {
#ifdef BROKEN_NULL
  (void)plugin;
  return NULL;
#else
  return &plugin;
#endif
}
#endif
