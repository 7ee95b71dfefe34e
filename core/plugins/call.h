// One call from host to plugin: what it may use, and what it answered.
//
//   Call call(plugin, world, Call::Phase::Judge);
//   const fc_status status = plugin.descriptor.judge(plugin.self, &call.run(), pair, &relation);
//
// On the stack of the thread that makes the call.
#ifndef FACTCHECK_CORE_PLUGINS_CALL_H_
#define FACTCHECK_CORE_PLUGINS_CALL_H_

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/plugins/arena.h"
#include "core/plugins/loaded_plugin.h"
#include "core/plugins/plugin_set.h"
#include "core/text/stem.h"

namespace factcheck {

// What plugins reach through the host's functions.
struct World {
  const RuleBook* book = nullptr;
  const Knowledge* knowledge = nullptr;
  Log log;
};

class Call {
 public:
  enum class Phase : std::uint8_t { Create, Judge, Inspect };
  Call(const LoadedPlugin& plugin, const World& world, Phase phase);
  Call(const Call&) = delete;
  Call& operator=(const Call&) = delete;

  const fc_run& run() const { return run_; }
  Stemmer* stemmer(Language language);

  const LoadedPlugin& plugin;
  const World& world;
  const Phase phase;
  Arena arena;

  // What answers are checked against.
  std::span<const PluginRule* const> rules;  // those that are on and answer this call
  std::string_view text;                     // of the claim's document
  std::uint64_t mention_count = 0;           // of that document

  // What the plugin answered.
  const PluginRule* rule = nullptr;     // judge: the rule that decided
  std::optional<Message> message;       // judge
  std::vector<Inspection> inspections;  // inspect
  std::vector<std::string> complaints;  // what it answered wrongly; that answer is dropped
  std::string failure;                  // its own words for why it failed

 private:
  std::map<Language, Stemmer> stemmers_;  // Snowball keeps state, so each call has its own
  fc_run run_;
};

// The table that every fc_run shows.
const fc_host& host_functions();

}  // namespace factcheck
#endif  // FACTCHECK_CORE_PLUGINS_CALL_H_
