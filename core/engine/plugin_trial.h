// Tries a plugin as a user of it would want it tried: it loads, its own examples come out, and odd texts do it no harm.
//
//   PluginTrial trial = try_plugin("rules", "/home/me/house.so");   trial.page, trial.passed
//
// The plugin runs in this process: its exceptions are contained, a crash is not.
#ifndef FACTCHECK_CORE_ENGINE_PLUGIN_TRIAL_H_
#define FACTCHECK_CORE_ENGINE_PLUGIN_TRIAL_H_

#include <string>

#include "core/engine/engine.h"

namespace factcheck {

struct PluginTrial {
  bool passed = false;
  std::string page;  // what was tried, one a line, and what went wrong
};

// `options`: the rules; the plugin alone is loaded, with the defaults of its options, whatever else they name.
// Errors: those of Engine::build, PluginRejected among them.
Result<PluginTrial> try_plugin(EngineOptions options, const std::string& file);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ENGINE_PLUGIN_TRIAL_H_
