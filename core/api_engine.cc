// The part of the C API that makes an engine and asks it about itself.
#include <cstring>
#include <filesystem>
#include <optional>

#include "core/api_handles.h"
#include "core/install_layout.h"
#include "core/plugins/trust.h"
#include "core/value/date.h"

namespace factcheck::api {
namespace {

constexpr const char* kFromCall = "command line";

void merge_text(const char* given, Setting& setting) {
  if (!text_of(given).empty()) setting = {std::string(given), kFromCall};
}

// What the call names comes first, then what the configuration names.
void merge_list(const factcheck_list& given, std::vector<Setting>& settings) {
  std::vector<Setting> all;
  for (std::string& value : strings_of(given)) all.push_back({std::move(value), kFromCall});
  all.insert(all.end(), settings.begin(), settings.end());
  settings = std::move(all);
}

std::vector<std::string> values(const std::vector<Setting>& settings) {
  std::vector<std::string> out;
  for (const Setting& setting : settings) out.push_back(setting.value);
  return out;
}

std::vector<std::string> absolute(const std::vector<Setting>& settings) {
  std::vector<std::string> out;
  for (const Setting& setting : settings) {
    std::error_code failed;
    const std::filesystem::path path = std::filesystem::absolute(setting.value, failed);
    out.push_back(failed ? setting.value : path.lexically_normal().string());
  }
  return out;
}

// Naming a plugin is the consent to run it. A file that was merely found gives none unless nobody but root and the
// caller can have written it or put it there.
std::optional<Error> refuse_plugins(const Config& found) {
  const std::vector<Setting>& named = found.plugins.empty() ? found.plugin_dirs : found.plugins;
  if (named.empty()) return std::nullopt;
  std::optional<Error> fault;
  if (const auto folder = trusted_folder(std::filesystem::path(found.file).parent_path().string()); !folder)
    fault = folder.error();
  else if (const auto file = open_trusted(found.file); !file)
    fault = file.error();
  if (!fault) return std::nullopt;
  return Error{fault->code, named.front().origin +
                                ": names plugins, but this configuration was only found on the way up and is not safe "
                                "from others: " +
                                fault->message + "; or name it yourself with --config"};
}

Result<Config> read_config(const factcheck_engine_options& options) {
  if (!text_of(options.config).empty()) return load_config(options.config);
  const std::string found = options.config_start ? find_config(options.config_start) : std::string();
  if (found.empty()) return Config{};
  Result<Config> config = load_config(found);
  if (!config) return config;
  if (const std::optional<Error> refused = refuse_plugins(*config)) return *refused;
  return config;
}

std::map<std::string, std::string> settings_of(const Config& config) {
  std::map<std::string, std::string> settings;
  const std::pair<const char*, const Setting*> known[] = {{"archive", &config.archive},
                                                          {"rules", &config.rules},
                                                          {"messages", &config.messages},
                                                          {"fail-on", &config.fail_on}};
  for (const auto& [key, setting] : known)
    if (!setting->value.empty()) settings[key] = setting->value;
  return settings;
}

Log log_of(const factcheck_engine_options& options) {
  if (!options.log) return {};
  const std::int32_t most = options.log_level == 0 ? static_cast<std::int32_t>(LogLevel::Warn) : options.log_level;
  return Log(options.log, options.log_user, static_cast<LogLevel>(std::clamp(most, 1, 4)));
}

}  // namespace

Result<Preparation> prepare(const factcheck_engine_options& options) {
  Result<Config> config = read_config(options);
  if (!config) return config.error();
  merge_text(options.rules, config->rules);
  merge_list(options.plugins, config->plugins);
  merge_list(options.plugin_folders, config->plugin_dirs);
  merge_list(options.disabled, config->disable);

  const InstallLayout layout = find_install_layout();
  if (config->rules.value.empty()) config->rules = {layout.rules, "found beside the library"};
  if (config->rules.value.empty())
    return Error{ErrorCode::Io,
                 "no rules: there is no share/factcheck/rules beside the library; expected an installed tree, or the "
                 "folder of the rules as an option"};
  EngineOptions made;
  made.rules = config->rules.value;
  made.plugins.files = absolute(config->plugins);
  made.plugins.folders = absolute(config->plugin_dirs);
  made.plugins.disabled = values(config->disable);
  if (options.flags & FACTCHECK_INSTALLED_PLUGINS) made.plugins.installed = layout.plugins;
  made.plugins.allow_list = layout.allow_list;
  for (const auto& [key, setting] : config->options) made.plugins.settings[key] = setting.value;
  made.log = log_of(options);
  return Preparation{std::move(made), std::move(*config)};
}

namespace {

factcheck_status create(const factcheck_engine_options& options, factcheck_engine** out, factcheck_text** error) {
  Result<Preparation> prepared = prepare(options);
  if (!prepared) return fail(error, prepared.error());
  Result<Engine> engine = Engine::build(prepared->options);
  if (!engine) return fail(error, engine.error());
  std::map<std::string, std::string> settings = settings_of(prepared->config);
  *out = new factcheck_engine{std::move(*engine), std::move(prepared->config), std::move(settings)};
  return FACTCHECK_OK;
}

}  // namespace

std::string known_languages(const Engine& engine) {
  std::string known;
  for (const LanguagePack& pack : engine.book().languages) known += (known.empty() ? "" : ", ") + pack.code;
  return known;
}

factcheck_status check_language(const Engine& engine, std::string_view language, factcheck_text** error) {
  if (language.empty() || language == "auto" || engine.book().language(language)) return FACTCHECK_OK;
  return fail(error, FACTCHECK_USAGE,
              "language '" + std::string(language) + "': expected one of " + known_languages(engine) + ", auto");
}

factcheck_status check_languages(const Engine& engine, const std::vector<Document>& documents, factcheck_text** error) {
  std::string faults;
  for (const Document& document : documents) {
    if (document.language.empty() || engine.book().language(document.language)) continue;
    faults += (faults.empty() ? "" : "\n") + (document.path.empty() ? document.id : document.path) + ": language '" +
              document.language + "': expected one of " + known_languages(engine) +
              ", or the option language, which overrides what a text says of itself";
  }
  return faults.empty() ? FACTCHECK_OK : fail(error, FACTCHECK_INPUT_FORMAT, std::move(faults));
}

factcheck_status check_as_of(std::string_view as_of, factcheck_text** error) {
  if (as_of.empty() || parse_iso_date(as_of)) return FACTCHECK_OK;
  return fail(error, FACTCHECK_USAGE,
              "as-of date '" + std::string(as_of) + "': expected 2020, 2020-02 or 2020-02-06, a date of the calendar");
}

void apply_language(std::vector<Document>& documents, std::string_view language) {
  if (language.empty()) return;
  for (Document& document : documents) document.language = language == "auto" ? std::string() : std::string(language);
}

}  // namespace factcheck::api

using namespace factcheck::api;

extern "C" {

const char* factcheck_version(void) { return FACTCHECK_VERSION; }

factcheck_status factcheck_engine_create(const factcheck_engine_options* given, factcheck_engine** out,
                                         factcheck_text** error) {
  return guarded(error, [&] {
    if (!out) return fail(error, FACTCHECK_USAGE, "factcheck_engine_create: `out` is NULL");
    *out = nullptr;
    return create(options_of(given), out, error);
  });
}

void factcheck_engine_destroy(factcheck_engine* engine) { delete engine; }

factcheck_status factcheck_engine_test(const factcheck_engine* engine, factcheck_list packs, factcheck_text** out) {
  return guarded(out, [&]() -> factcheck_status {
    if (!engine || !out) return FACTCHECK_USAGE;
    const factcheck::ExampleOutcome outcome = engine->engine.test(strings_of(packs));
    std::string page;
    for (const factcheck::Diagnostic& fault : outcome.faults)
      page += (fault.where.empty() ? "" : fault.where + ": ") + fault.message + "\n";
    page += std::to_string(outcome.run) + " examples, " + std::to_string(outcome.faults.size()) + " failed\n";
    *out = make_text(std::move(page));
    if (outcome.run == 0) return FACTCHECK_USAGE;
    return outcome.faults.empty() ? FACTCHECK_OK : FACTCHECK_RULE_EXAMPLE;
  });
}

factcheck_status factcheck_engine_list(const factcheck_engine* engine, factcheck_topic topic, factcheck_text** out) {
  return guarded(out, [&]() -> factcheck_status {
    if (!engine || !out) return FACTCHECK_USAGE;
    switch (topic) {
      case FACTCHECK_RULES:
        *out = make_text(engine->engine.list_rules());
        return FACTCHECK_OK;
      case FACTCHECK_PLUGINS:
        *out = make_text(engine->engine.list_plugins());
        return FACTCHECK_OK;
      case FACTCHECK_LANGUAGES:
        *out = make_text(engine->engine.list_languages());
        return FACTCHECK_OK;
      case FACTCHECK_CONFIG:
        *out = make_text(factcheck::show(engine->config));
        return FACTCHECK_OK;
      default:
        return FACTCHECK_USAGE;
    }
  });
}

factcheck_status factcheck_engine_explain(const factcheck_engine* engine, const char* rule, factcheck_text** out,
                                          factcheck_text** error) {
  return guarded(error, [&] {
    if (!engine || !rule || !out) return fail(error, FACTCHECK_USAGE, "factcheck_engine_explain: an argument is NULL");
    *out = nullptr;
    std::string page = engine->engine.explain(rule);
    if (page.empty())
      return fail(error, FACTCHECK_USAGE, "no rule '" + std::string(rule) + "'; expected one from the list of rules");
    *out = make_text(std::move(page));
    return static_cast<factcheck_status>(FACTCHECK_OK);
  });
}

const char* factcheck_engine_setting(const factcheck_engine* engine, const char* key) {
  if (!engine || !key) return nullptr;
  for (const auto& [name, value] : engine->settings)
    if (std::strcmp(name.c_str(), key) == 0) return value.c_str();
  return nullptr;
}

const char* factcheck_text_data(const factcheck_text* text) { return text ? text->value.c_str() : ""; }
uint64_t factcheck_text_size(const factcheck_text* text) { return text ? text->value.size() : 0; }
void factcheck_text_destroy(factcheck_text* text) { delete text; }
}
