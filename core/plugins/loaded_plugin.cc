#include "core/plugins/loaded_plugin.h"

#include <algorithm>
#include <utility>

#include "core/plugins/marshal.h"
#include "core/plugins/wording.h"
#include "core/rules/faults.h"

namespace factcheck {
namespace {

constexpr std::uint32_t kSmallestDescriptor = 128;  // sizeof(fc_plugin) in ABI 0.1
constexpr std::uint64_t kKnownCapabilities = FC_CAN_EXTRACT | FC_CAN_JUDGE | FC_CAN_INSPECT;

std::string version_text(unsigned major, unsigned minor) { return std::to_string(major) + "." + std::to_string(minor); }

// What is wrong with the numbers of a description; nothing more of it is read before they are right.
std::optional<std::string> wrong_version(const fc_plugin& raw) {
  const std::string ours = version_text(FC_ABI_MAJOR, FC_ABI_MINOR);
  if (raw.size < kSmallestDescriptor) {
    return "its description has " + std::to_string(raw.size) + " bytes; expected at least " +
           std::to_string(kSmallestDescriptor) + ": rebuild it against plugin ABI " + ours;
  }
  if (raw.abi_major != FC_ABI_MAJOR || raw.abi_minor != FC_ABI_MINOR) {
    return "is built for plugin ABI " + version_text(raw.abi_major, raw.abi_minor) + ", this factcheck has " + ours +
           "; rebuild it against " + ours + " or use the factcheck that it was built for";
  }
  if (raw.fact_schema != FC_FACT_SCHEMA) {
    return "reads facts of schema " + std::to_string(raw.fact_schema) + ", this factcheck has " +
           std::to_string(FC_FACT_SCHEMA) + "; rebuild it";
  }
  return std::nullopt;
}

std::optional<std::string> wrong_calls(const fc_plugin& raw) {
  if (raw.capabilities & ~kKnownCapabilities) return "declares a capability that this factcheck does not know";
  if (raw.capabilities & FC_CAN_EXTRACT) {
    return "declares FC_CAN_EXTRACT; own kinds arrive with a later ABI minor, so it cannot be used yet";
  }
  if (raw.capabilities == 0) return "declares no capability; expected FC_CAN_JUDGE or FC_CAN_INSPECT";
  if (!raw.create || !raw.destroy) return "gives no create or no destroy; expected both";
  if (((raw.capabilities & FC_CAN_JUDGE) != 0) != (raw.judge != nullptr)) {
    return "declares FC_CAN_JUDGE without giving judge, or the other way round";
  }
  if (((raw.capabilities & FC_CAN_INSPECT) != 0) != (raw.inspect != nullptr)) {
    return "declares FC_CAN_INSPECT without giving inspect, or the other way round";
  }
  return std::nullopt;
}

bool is_id(std::string_view id) {
  return !id.empty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
  });
}

std::optional<std::string> wrong_texts(const fc_plugin& raw) {
  const auto id = take_text(raw.id), version = take_text(raw.version), license = take_text(raw.license),
             rules = take_text(raw.rules);
  if (!id || !version || !license || !rules) return "gives a text that is null or no UTF-8";
  if (!is_id(*id)) return "gives the id '" + *id + "'; expected small letters, digits, dots, dashes or underscores";
  if (version->empty()) return "gives no version; expected one, as 0.1.0";
  if (rules->empty()) return "gives no rules; expected the text of its rule.toml";
  return std::nullopt;
}

// A translation that drops or adds a value is a slip.
void check_names(const PluginRule& rule, FaultList& faults) {
  for (const auto& [key, texts] : rule.messages) {
    const auto& english = texts.at("en");
    for (const auto& [language, text] : texts) {
      if (names_in(text) == names_in(english)) continue;
      faults.add(rule.file, 0, 0,
                 "rule '" + rule.id + "', message '" + key + "': names other values in " + language + " than in en");
    }
  }
}

PluginRules read_rules(const fc_plugin& descriptor, const std::string& path, std::vector<std::string>& faults) {
  FaultList found;
  const PluginPhases phases{(descriptor.capabilities & FC_CAN_JUDGE) != 0,
                            (descriptor.capabilities & FC_CAN_INSPECT) != 0};
  PluginRules rules = read_rule_toml(view(descriptor.rules), std::string(view(descriptor.id)), phases, found);
  for (const PluginRule& rule : rules.rules) check_names(rule, found);
  for (const Diagnostic& fault : found.sorted()) faults.push_back(path + ": " + fault.where + ": " + fault.message);
  return rules;
}

// Defaults, overridden by the user's settings: "figure.mismatch.min_score".
void read_settings(const PluginRules& rules, const std::map<std::string, std::string>& settings, LoadedPlugin& out,
                   std::vector<std::string>& faults) {
  for (const OptionDeclaration& option : rules.options) {
    const std::string name = option.rule + "." + option.key;
    const auto setting = settings.find(name);
    if (setting == settings.end()) {
      if (option.value) out.options[option.key] = *option.value;
      continue;
    }
    if (auto value = read_option(setting->second, option.type)) {
      out.options[option.key] = std::move(*value);
    } else {
      faults.push_back("option " + name + ": '" + setting->second + "' is no " +
                       std::string(option_type_name(option.type)) + "; expected one");
    }
  }
  for (const auto& [name, value] : settings) {
    for (const PluginRule& rule : rules.rules) {
      if (!name.starts_with(rule.id + ".")) continue;
      const std::string key = name.substr(rule.id.size() + 1);
      const auto is_it = [&](const OptionDeclaration& option) { return option.rule == rule.id && option.key == key; };
      if (std::none_of(rules.options.begin(), rules.options.end(), is_it)) {
        faults.push_back("option " + name + ": rule " + rule.id + " has no option '" + key + "'");
      }
    }
  }
}

}  // namespace

LoadedPlugin::~LoadedPlugin() {
  if (!created) return;
  try {
    descriptor.destroy(self);
  } catch (...) {  // it is gone either way
  }
}

std::optional<Diagnostic> LoadedPlugin::fault() const {
  if (!quarantined_.load(std::memory_order_acquire)) return std::nullopt;
  const std::lock_guard lock(mutex_);
  return fault_;
}

void LoadedPlugin::quarantine(Diagnostic fault) const {
  const std::lock_guard lock(mutex_);
  if (quarantined_.load(std::memory_order_relaxed)) return;  // the first fault is the one to tell
  fault_ = std::move(fault);
  quarantined_.store(true, std::memory_order_release);
}

std::unique_ptr<LoadedPlugin> accept(const LoadedLibrary& library, const std::map<std::string, std::string>& settings,
                                     std::vector<std::string>& faults) {
  const auto refuse = [&](const std::string& why) { faults.push_back(library.path + ": " + why); };
  if (const auto wrong = wrong_version(*library.descriptor)) return refuse(*wrong), nullptr;
  auto plugin = std::make_unique<LoadedPlugin>();
  plugin->descriptor = own(library.descriptor);
  const fc_plugin& descriptor = plugin->descriptor;
  if (const auto wrong = wrong_calls(descriptor)) return refuse(*wrong), nullptr;
  if (const auto wrong = wrong_texts(descriptor)) return refuse(*wrong), nullptr;
  const std::size_t faults_before = faults.size();
  PluginRules rules = read_rules(descriptor, library.path, faults);
  if (faults.size() > faults_before) return nullptr;
  read_settings(rules, settings, *plugin, faults);
  if (faults.size() > faults_before) return nullptr;
  PluginInfo& info = plugin->info;
  info.id = view(descriptor.id);
  info.version = view(descriptor.version);
  info.license = view(descriptor.license);
  info.path = library.path;
  info.judges = (descriptor.capabilities & FC_CAN_JUDGE) != 0;
  info.inspects = (descriptor.capabilities & FC_CAN_INSPECT) != 0;
  info.rules = std::move(rules.rules);
  plugin->phases = std::move(rules.phases);
  return plugin;
}

}  // namespace factcheck
