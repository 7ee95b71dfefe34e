#include "core/config/config.h"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

namespace factcheck {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kName = ".factcheck.toml";
constexpr std::size_t kMaxConfigBytes = 1u << 20;
constexpr std::array<std::string_view, 3> kMessageLanguages = {"en", "de", "nl"};
constexpr std::array<std::string_view, 5> kFailLevels = {"contradicted", "disputed", "outdated", "unverified", "never"};

std::string joined(std::span<const std::string_view> words) {
  std::string out;
  for (const std::string_view word : words) {
    if (!out.empty()) out += ", ";
    out += word;
  }
  return out;
}

std::optional<std::string> read_bytes(const std::string& path) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), &std::fclose);
  if (!file) return std::nullopt;
  std::string bytes(kMaxConfigBytes + 1, '\0');
  bytes.resize(std::fread(bytes.data(), 1, bytes.size(), file.get()));
  if (std::ferror(file.get())) return std::nullopt;
  return bytes;
}

class ConfigReader {
 public:
  explicit ConfigReader(std::string path) : path_(std::move(path)) {
    std::error_code failed;
    folder_ = fs::absolute(path_, failed).parent_path();
    config_.file = path_;
  }

  Result<Config> read(const toml::table& table) {
    for (const auto& [key, node] : table) read_key(key.str(), key.source().begin, node);
    if (faults_.empty()) return std::move(config_);
    std::sort(faults_.begin(), faults_.end());
    std::string message;
    for (const Fault& fault : faults_) {
      if (!message.empty()) message += '\n';
      message += place(fault.line, fault.column) + ": " + fault.message;
    }
    return Error{ErrorCode::ConfigFormat, std::move(message)};
  }

  std::string place(std::uint32_t line, std::uint32_t column) const {
    return path_ + ":" + std::to_string(line) + ":" + std::to_string(column);
  }

 private:
  struct Fault {
    std::uint32_t line = 0, column = 0;
    std::string message;
    auto operator<=>(const Fault&) const = default;
  };
  enum class Meaning { Text, Path };

  void fault(toml::source_position at, std::string message) {
    faults_.push_back({static_cast<std::uint32_t>(at.line), static_cast<std::uint32_t>(at.column), std::move(message)});
  }

  void read_key(std::string_view key, toml::source_position at, const toml::node& node) {
    if (key == "archive") return read_text(key, node, Meaning::Path, config_.archive);
    if (key == "rules") return read_text(key, node, Meaning::Path, config_.rules);
    if (key == "messages") return read_choice(key, node, kMessageLanguages, config_.messages);
    if (key == "fail-on") return read_choice(key, node, kFailLevels, config_.fail_on);
    if (key == "plugins") return read_list(key, node, Meaning::Path, config_.plugins);
    if (key == "plugin-dirs") return read_list(key, node, Meaning::Path, config_.plugin_dirs);
    if (key == "disable") return read_list(key, node, Meaning::Text, config_.disable);
    if (key == "rule") return read_rules(node);
    fault(at, "unknown key '" + std::string(key) +
                  "'; expected archive, rules, plugins, plugin-dirs, disable, messages, fail-on or [rule.\"id\"]");
  }

  std::string meant(const std::string& text, Meaning meaning) const {
    return meaning == Meaning::Text ? text : (folder_ / text).lexically_normal().string();
  }

  Setting setting(const toml::node& node, std::string value) const {
    const toml::source_position at = node.source().begin;
    return {std::move(value), place(static_cast<std::uint32_t>(at.line), static_cast<std::uint32_t>(at.column))};
  }

  void read_text(std::string_view key, const toml::node& node, Meaning meaning, Setting& out) {
    const toml::value<std::string>* text = node.as_string();
    if (!text || text->get().empty())
      return fault(node.source().begin, std::string(key) + ": expected a text that is not empty, in quotes");
    out = setting(node, meant(text->get(), meaning));
  }

  void read_choice(std::string_view key, const toml::node& node, std::span<const std::string_view> choices,
                   Setting& out) {
    const toml::value<std::string>* text = node.as_string();
    if (!text || std::find(choices.begin(), choices.end(), text->get()) == choices.end())
      return fault(node.source().begin, std::string(key) + ": expected one of " + joined(choices));
    out = setting(node, text->get());
  }

  void read_list(std::string_view key, const toml::node& node, Meaning meaning, std::vector<Setting>& out) {
    const toml::array* list = node.as_array();
    if (!list) return fault(node.source().begin, std::string(key) + ": expected a list of texts: [\"…\"]");
    for (const toml::node& entry : *list) {
      Setting one;
      read_text(key, entry, meaning, one);
      if (!one.value.empty()) out.push_back(std::move(one));
    }
  }

  void read_rules(const toml::node& node) {
    const toml::table* rules = node.as_table();
    if (!rules) return fault(node.source().begin, "rule: expected a table: [rule.\"figure.mismatch\"]");
    read_options("", *rules);
  }

  // [rule."figure.mismatch"] and [rule.figure.mismatch] mean the same, as rule ids are dotted.
  void read_options(const std::string& prefix, const toml::table& table) {
    for (const auto& [key, node] : table) {
      const std::string name = prefix.empty() ? std::string(key.str()) : prefix + "." + std::string(key.str());
      if (const toml::table* inner = node.as_table()) {
        read_options(name, *inner);
      } else if (prefix.empty()) {
        fault(key.source().begin, "rule." + name + ": expected a table with the options of the rule");
      } else if (const auto* text = node.as_string()) {
        config_.options[name] = setting(node, text->get());
      } else if (const auto* whole = node.as_integer()) {
        config_.options[name] = setting(node, std::to_string(whole->get()));
      } else if (const auto* flag = node.as_boolean()) {
        config_.options[name] = setting(node, flag->get() ? "true" : "false");
      } else {
        fault(node.source().begin, "rule." + name + ": expected a text, a whole number, true or false");
      }
    }
  }

  std::string path_;
  fs::path folder_;
  Config config_;
  std::vector<Fault> faults_;
};

}  // namespace

Result<Config> load_config(const std::string& path) {
  const std::optional<std::string> bytes = read_bytes(path);
  if (!bytes) return Error{ErrorCode::Io, path + ": cannot be read; expected a .factcheck.toml"};
  if (bytes->size() > kMaxConfigBytes)
    return Error{ErrorCode::ConfigFormat, path + ": larger than 1 MiB; expected a short .factcheck.toml"};
  ConfigReader reader(path);
  try {
    return reader.read(toml::parse(std::string_view(*bytes)));
  } catch (const toml::parse_error& error) {
    const toml::source_position at = error.source().begin;
    return Error{ErrorCode::ConfigFormat,
                 reader.place(static_cast<std::uint32_t>(at.line), static_cast<std::uint32_t>(at.column)) +
                     ": not TOML: " + std::string(error.description())};
  }
}

std::string find_config(const std::string& start) {
  std::error_code failed;
  fs::path folder = fs::weakly_canonical(start.empty() || start == "-" ? fs::path(".") : fs::path(start), failed);
  if (failed) return {};
  if (!fs::is_directory(folder, failed)) folder = folder.parent_path();
  for (;; folder = folder.parent_path()) {
    const fs::path candidate = folder / kName;
    if (fs::is_regular_file(candidate, failed)) return candidate.string();
    if (fs::exists(folder / ".git", failed) || folder == folder.parent_path()) return {};
  }
}

std::string show(const Config& config) {
  std::string out = config.file.empty() ? std::string("# no configuration file\n") : "# " + config.file + "\n";
  const auto line = [&out](std::string_view key, const Setting& setting, std::string_view quote) {
    if (setting.origin.empty()) return;
    out += std::string(key) + " = " + std::string(quote) + setting.value + std::string(quote) + "  # " +
           setting.origin + "\n";
  };
  const auto lines = [&line](std::string_view key, const std::vector<Setting>& settings) {
    for (const Setting& setting : settings) line(key, setting, "\"");
  };
  line("archive", config.archive, "\"");
  line("rules", config.rules, "\"");
  lines("plugins", config.plugins);
  lines("plugin-dirs", config.plugin_dirs);
  lines("disable", config.disable);
  line("messages", config.messages, "\"");
  line("fail-on", config.fail_on, "\"");
  for (const auto& [key, setting] : config.options) line("rule." + key, setting, "");
  return out;
}

}  // namespace factcheck
