// The part of the C API that keeps rules and plugins in order (upkeep.h).
#include <filesystem>
#include <set>

#include "core/api_handles.h"
#include "core/archive/reader.h"
#include "core/engine/plugin_trial.h"
#include "core/install_layout.h"
#include "core/plugins/allow_list.h"
#include "core/plugins/loaded_plugin.h"
#include "core/report/explain.h"
#include "core/text/parallel.h"

namespace factcheck::api {
namespace {

// Rules that fired, be it that another reading was better in the end.
std::set<std::string> fired_rules(const Engine& engine, std::vector<Document> documents,
                                  const factcheck_extract_options& how) {
  const std::string as_of(text_of(how.as_of));
  std::vector<std::set<std::string>> fired(documents.size());
  in_parallel(documents.size(), std::max(1u, how.jobs), [&](std::size_t i) {
    const Analysis analysis = engine.extract(std::move(documents[i]), as_of, true);
    for (const Mention& mention : analysis.extraction.mentions) fired[i].insert(mention.rule);
    for (const TraceEvent& event : analysis.extraction.trace)
      if (!event.outcome.starts_with("refused")) fired[i].insert(event.rule);
  });
  std::set<std::string> all;
  for (std::set<std::string>& some : fired) all.merge(some);
  return all;
}

factcheck_status unused(const factcheck_engine& engine, factcheck_list paths, const factcheck_extract_options& how,
                        factcheck_text** out, factcheck_text** error) {
  if (const factcheck_status bad = check_as_of(text_of(how.as_of), error)) return bad;
  if (const factcheck_status bad = check_language(engine.engine, text_of(how.language), error)) return bad;
  ReadOptions options;
  options.purpose = Purpose::Draft;
  options.extensions = strings_of(how.extensions);
  Result<std::vector<Document>> documents = read_documents(strings_of(paths), options);
  if (!documents) return fail(error, documents.error());
  apply_language(*documents, text_of(how.language));
  if (const factcheck_status bad = check_languages(engine.engine, *documents, error)) return bad;
  const std::size_t texts = documents->size();
  const std::set<std::string> fired = fired_rules(engine.engine, *std::move(documents), how);
  std::string page;
  std::size_t rules = 0, silent = 0;
  for (const LanguagePack& pack : engine.engine.book().languages)
    for (const Rule& rule : pack.rules) {
      ++rules;
      if (fired.contains(rule.id)) continue;
      ++silent;
      page += rule.id + "  " + rule.file + ":" + std::to_string(rule.line) + "\n";
    }
  page += std::to_string(silent) + " of " + std::to_string(rules) + " rules found nothing in " + std::to_string(texts) +
          " texts\n";
  *out = make_text(std::move(page));
  return FACTCHECK_OK;
}

std::string why_of(const Engine& engine, std::string_view id) {
  if (const PluginRule* rule = engine.plugins().rule(id)) return rule->why;
  if (const Rule* rule = engine.book().rule(id)) return rule->why;
  return {};
}

// The named files, or those installed; absolute.
Result<std::vector<std::string>> to_allow(const factcheck_list& files, const std::string& installed) {
  if (files.count == 0) return plugin_files(installed);
  std::vector<std::string> paths;
  for (const std::string& file : strings_of(files)) {
    std::error_code failed;
    const std::filesystem::path path = std::filesystem::absolute(file, failed);
    paths.push_back(failed ? file : path.lexically_normal().string());
  }
  return paths;
}

// Naming a plugin here is the consent to load it, which its id is known by.
Result<AllowList::Entry> entry_of(const std::string& path) {
  const Result<TrustedFile> file = open_trusted(path);
  if (!file) return file.error();
  const Result<std::string> digest = digest_of(*file);
  if (!digest) return digest.error();
  const Result<LoadedLibrary> library = load_library(path);
  if (!library) return library.error();
  std::vector<std::string> faults;
  const std::unique_ptr<LoadedPlugin> plugin = accept(*library, {}, faults);
  if (!plugin) return Error{ErrorCode::PluginRejected, faults.empty() ? path + ": is no plugin" : faults.front()};
  return AllowList::Entry{plugin->info.id, *digest};
}

factcheck_status allow(const factcheck_list& files, factcheck_text** out, factcheck_text** error) {
  const InstallLayout layout = find_install_layout();
  if (layout.plugins.empty())
    return fail(error, FACTCHECK_IO, "there is no folder factcheck/plugins-v0 beside the library to keep a list in");
  if (const Result<std::string> folder = trusted_folder(layout.plugins); !folder) return fail(error, folder.error());
  const std::string& path = layout.allow_list;
  Result<std::optional<AllowList>> known = read_allow_list(path);
  if (!known) return fail(error, known.error());
  AllowList list = known->value_or(AllowList{path, {}});
  const Result<std::vector<std::string>> paths = to_allow(files, layout.plugins);
  if (!paths) return fail(error, paths.error());
  std::string page;
  for (const std::string& file : *paths) {
    const Result<AllowList::Entry> entry = entry_of(file);
    if (!entry) return fail(error, entry.error());
    list.add(entry->id, entry->sha256);
    page += entry->id + "  " + entry->sha256 + "  " + file + "\n";
  }
  if (const std::optional<Error> fault = write_allow_list(list)) return fail(error, *fault);
  *out = make_text(page + std::to_string(list.entries.size()) + " plugins allowed by " + path + "\n");
  return FACTCHECK_OK;
}

}  // namespace
}  // namespace factcheck::api

using namespace factcheck::api;

extern "C" {

factcheck_status factcheck_engine_unused(const factcheck_engine* engine, factcheck_list paths,
                                         const factcheck_extract_options* given, factcheck_text** out,
                                         factcheck_text** error) {
  return guarded(error, [&] {
    if (!engine || !out) return fail(error, FACTCHECK_USAGE, "factcheck_engine_unused: an argument is NULL");
    *out = nullptr;
    return unused(*engine, paths, options_of(given), out, error);
  });
}

factcheck_status factcheck_engine_explain_finding(const factcheck_engine* engine, const char* report, uint64_t size,
                                                  const char* fingerprint, factcheck_text** out,
                                                  factcheck_text** error) {
  return guarded(error, [&] {
    if (!engine || !report || !fingerprint || !out)
      return fail(error, FACTCHECK_USAGE, "factcheck_engine_explain_finding: an argument is NULL");
    *out = nullptr;
    factcheck::Result<std::string> page =
        factcheck::explain_finding({report, static_cast<std::size_t>(size)}, fingerprint,
                                   [&](std::string_view rule) { return why_of(engine->engine, rule); });
    if (!page) return fail(error, page.error());
    *out = make_text(*std::move(page));
    return static_cast<factcheck_status>(FACTCHECK_OK);
  });
}

factcheck_status factcheck_plugin_test(const factcheck_engine_options* given, const char* file, factcheck_text** out,
                                       factcheck_text** error) {
  return guarded(error, [&] {
    if (!file || !out) return fail(error, FACTCHECK_USAGE, "factcheck_plugin_test: an argument is NULL");
    *out = nullptr;
    factcheck_engine_options options = options_of(given);
    const char* const alone[] = {file};
    options.plugins = {alone, 1};
    factcheck::Result<Preparation> prepared = prepare(options);
    if (!prepared) return fail(error, prepared.error());
    const std::string path = prepared->options.plugins.files.front();
    factcheck::Result<factcheck::PluginTrial> trial = factcheck::try_plugin(std::move(prepared->options), path);
    if (!trial) return fail(error, trial.error());
    const bool passed = trial->passed;
    *out = make_text(std::move(trial->page));
    return static_cast<factcheck_status>(passed ? FACTCHECK_OK : FACTCHECK_RULE_EXAMPLE);
  });
}

factcheck_status factcheck_plugins_allow(factcheck_list files, factcheck_text** out, factcheck_text** error) {
  return guarded(error, [&] {
    if (!out) return fail(error, FACTCHECK_USAGE, "factcheck_plugins_allow: `out` is NULL");
    *out = nullptr;
    return allow(files, out, error);
  });
}
}
