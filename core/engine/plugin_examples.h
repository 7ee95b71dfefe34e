// Runs the examples inside the plugins' rule.toml: a draft, an article, and how the rule is to relate them.
#ifndef FACTCHECK_CORE_ENGINE_PLUGIN_EXAMPLES_H_
#define FACTCHECK_CORE_ENGINE_PLUGIN_EXAMPLES_H_

#include <functional>

#include "core/engine/engine.h"

namespace factcheck {

// Adds the examples of the wanted rules to the outcome: how many were run, and a fault for each that came out
// otherwise.
void test_plugins(const Engine& engine, const std::function<bool(const PluginRule&)>& wanted, ExampleOutcome& outcome);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ENGINE_PLUGIN_EXAMPLES_H_
