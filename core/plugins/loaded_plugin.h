// One plugin of a set: its checked description, its rules and options, and whether it still may be asked.
//
//   std::unique_ptr<LoadedPlugin> plugin = accept(library, settings, faults);
//
// Immutable after loading, but for the fault that ends it; safe on every thread.
#ifndef FACTCHECK_CORE_PLUGINS_LOADED_PLUGIN_H_
#define FACTCHECK_CORE_PLUGINS_LOADED_PLUGIN_H_

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/plugins/library.h"
#include "core/plugins/plugin_set.h"
#include "core/plugins/rule_toml.h"
#include "factcheck/plugin/abi.h"

namespace factcheck {

class LoadedPlugin {
 public:
  LoadedPlugin() = default;
  LoadedPlugin(const LoadedPlugin&) = delete;
  LoadedPlugin& operator=(const LoadedPlugin&) = delete;
  ~LoadedPlugin();

  fc_plugin descriptor{};
  PluginInfo info;
  std::vector<RulePhase> phases;  // parallel to info.rules
  std::map<std::string, OptionValue, std::less<>> options;
  void* self = nullptr;
  bool created = false;

  // The fault that ended it; nothing while it may be asked.
  std::optional<Diagnostic> fault() const;
  void quarantine(Diagnostic fault) const;

 private:
  mutable std::atomic<bool> quarantined_{false};
  mutable std::mutex mutex_;
  mutable Diagnostic fault_;
};

// Checks what the library says of itself and reads its rule.toml; the plugin is not created yet. Every fault goes to
// the list, as "path: what is wrong; the cure"; then there is no plugin.
std::unique_ptr<LoadedPlugin> accept(const LoadedLibrary& library, const std::map<std::string, std::string>& settings,
                                     std::vector<std::string>& faults);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_PLUGINS_LOADED_PLUGIN_H_
