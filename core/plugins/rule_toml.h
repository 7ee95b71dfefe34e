// A plugin's rule.toml: its rules with their wording and examples, and the options that a user may set.
//
//   PluginRules rules = read_rule_toml(text, "figures", phases, faults);
//
// Pure function, safe on every thread.
#ifndef FACTCHECK_CORE_PLUGINS_RULE_TOML_H_
#define FACTCHECK_CORE_PLUGINS_RULE_TOML_H_

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/plugins/plugin_set.h"
#include "core/rules/faults.h"

namespace factcheck {

using OptionValue = std::variant<bool, std::int64_t, Decimal, std::string, std::vector<std::string>>;
enum class OptionType : std::uint8_t { Bool, Int, Decimal, Text, Texts };  // in the order of OptionValue

struct OptionDeclaration {
  std::string rule, key;
  OptionType type = OptionType::Int;
  std::optional<OptionValue> value;  // the default; nothing: unset unless the user sets it
};

// Which calls of its plugin a rule answers.
enum class RulePhase : std::uint8_t { Judge, Inspect };

struct PluginRules {
  std::vector<PluginRule> rules;
  std::vector<RulePhase> phases;           // parallel to rules
  std::vector<OptionDeclaration> options;  // keys are unique in a plugin
};

struct PluginPhases {
  bool judges = false, inspects = false;
};

// A text with faults still gives what could be read.
PluginRules read_rule_toml(std::string_view text, const std::string& plugin, PluginPhases phases, FaultList& faults);

// The value of a user's setting, written as in TOML; a text may also stand without its quotation marks.
std::optional<OptionValue> read_option(std::string_view toml_value, OptionType type);
std::string_view option_type_name(OptionType type);  // "int"

}  // namespace factcheck
#endif  // FACTCHECK_CORE_PLUGINS_RULE_TOML_H_
