// Commands that keep rules and plugins in order, and explain what came of them.
#ifndef FACTCHECK_TOOLS_UPKEEP_COMMANDS_H_
#define FACTCHECK_TOOLS_UPKEEP_COMMANDS_H_

#include "command_line.h"

namespace factcheck::cli {

int run_explain_finding(const Setup& setup, const ExplainRequest& request);
int run_unused(const Setup& setup, const UnusedRequest& request);
int run_plugin_test(const Setup& setup, const PluginTestRequest& request);
int run_plugin_allow(const PluginAllowRequest& request);

}  // namespace factcheck::cli
#endif  // FACTCHECK_TOOLS_UPKEEP_COMMANDS_H_
