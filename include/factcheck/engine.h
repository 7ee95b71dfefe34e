// factcheck from C++: checks a draft article against the facts of a news archive.
//
//   #include <factcheck/engine.h>
//
//   auto engine = factcheck::Engine::create({});                       // rules and plugins as installed
//   if (!engine) return complain(engine.error().message);
//   auto archive = engine->open_archive("articles");                   // a folder, an article or a .jsonl file
//   if (!archive) return complain(archive.error().message);
//   auto report = engine->check_text(*archive, "draft", draft, {});    // or check_files(*archive, {"draft.md"}, {})
//   if (!report) return complain(report.error().message);
//   if (report->count(factcheck::Verdict::Contradicted) > 0) show(report->write(factcheck::Format::Text));
//   if (!report->complete()) …                                         // never take an incomplete report for an
//   all-clear
//
// A header-only layer over factcheck.h, which is the binary promise; link with libfactcheck. Every object owns its
// handle, moves and does not copy. Archives are destroyed before their engine; a Report stands alone. Threads: an
// Engine and an Archive may be used by many threads at once, a Report by one at a time.
#ifndef FACTCHECK_ENGINE_H_
#define FACTCHECK_ENGINE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "factcheck/arguments.h"
#include "factcheck/factcheck.h"
#include "factcheck/handles.h"
#include "factcheck/options.h"
#include "factcheck/report.h"
#include "factcheck/result.h"

namespace factcheck {
inline namespace v0 {

class Archive {
 public:
  const factcheck_archive* handle() const { return handle_.get(); }  // for calls of factcheck.h

 private:
  friend class Engine;
  explicit Archive(factcheck_archive* handle) : handle_(handle) {}
  detail::Owned<factcheck_archive> handle_;
};

class Engine {
 public:
  const factcheck_engine* handle() const { return handle_.get(); }  // for calls of factcheck.h

  static Result<Engine> create(const EngineOptions& options) {
    const detail::EngineArguments given(options);
    factcheck_engine* handle = nullptr;
    factcheck_text* error = nullptr;
    const factcheck_status status = factcheck_engine_create(&given.options, &handle, &error);
    if (status != FACTCHECK_OK) return detail::error_of(status, error);
    return Engine(handle);
  }

  // An archive file (archive.h), a folder of articles, an article file or a JSON Lines file; empty: as the configuration says.
  Result<Archive> open_archive(const std::string& path, std::uint32_t jobs = 1) const {
    factcheck_archive* handle = nullptr;
    factcheck_text* error = nullptr;
    const factcheck_status status = factcheck_archive_open(handle_.get(), path.c_str(), jobs, &handle, &error);
    if (status != FACTCHECK_OK) return detail::error_of(status, error);
    return Archive(handle);
  }

  // Files, folders or "-" (standard input).
  Result<Report> check_files(const Archive& archive, const std::vector<std::string>& paths,
                             const CheckOptions& options) const {
    const detail::CheckArguments given(options);
    const detail::ListView named(paths), extensions(options.extensions);
    factcheck_report* handle = nullptr;
    factcheck_text* error = nullptr;
    const factcheck_status status = factcheck_check_files(handle_.get(), archive.handle_.get(), named.get(),
                                                          extensions.get(), &given.options, &handle, &error);
    if (status != FACTCHECK_OK) return detail::error_of(status, error);
    return Report(handle);
  }

  // One text in memory; header and front matter are read as in files.
  Result<Report> check_text(const Archive& archive, const std::string& id, std::string_view text,
                            const CheckOptions& options) const {
    const detail::CheckArguments given(options);
    factcheck_report* handle = nullptr;
    factcheck_text* error = nullptr;
    const factcheck_status status = factcheck_check_text(handle_.get(), archive.handle_.get(), id.c_str(), text.data(),
                                                         text.size(), &given.options, &handle, &error);
    if (status != FACTCHECK_OK) return detail::error_of(status, error);
    return Report(handle);
  }

  // What is found in files or folders, checking nothing.
  Result<std::string> extract_files(const std::vector<std::string>& paths, const ExtractOptions& options) const {
    const detail::ExtractArguments given(options);
    const detail::ListView named(paths);
    return detail::text_of_call([&](factcheck_text** out, factcheck_text** error) {
      return factcheck_extract_files(handle_.get(), named.get(), &given.options, out, error);
    });
  }

  // The rules that find nothing in files or folders, one a line, and a tally.
  Result<std::string> unused_rules(const std::vector<std::string>& paths, const ExtractOptions& options) const {
    const detail::ExtractArguments given(options);
    const detail::ListView named(paths);
    return detail::text_of_call([&](factcheck_text** out, factcheck_text** error) {
      return factcheck_engine_unused(handle_.get(), named.get(), &given.options, out, error);
    });
  }

  // Runs the examples inside the rule files; packs: language, file or rule-id prefixes, empty: all.
  Result<ExampleTally> test(const std::vector<std::string>& packs) const {
    const detail::ListView named(packs);
    factcheck_text* out = nullptr;
    const factcheck_status status = factcheck_engine_test(handle_.get(), named.get(), &out);
    if (status != FACTCHECK_OK && status != FACTCHECK_RULE_EXAMPLE) return detail::error_of(status, out);
    return ExampleTally{status == FACTCHECK_OK, detail::take(out)};
  }

  // FACTCHECK_RULES, FACTCHECK_PLUGINS, FACTCHECK_LANGUAGES or FACTCHECK_CONFIG, one a line.
  Result<std::string> list(factcheck_topic topic) const {
    factcheck_text* out = nullptr;
    const factcheck_status status = factcheck_engine_list(handle_.get(), topic, &out);
    if (status != FACTCHECK_OK) return detail::error_of(status, out);
    return detail::take(out);
  }

  // What a rule does and why.
  Result<std::string> explain(const std::string& rule) const {
    return detail::text_of_call([&](factcheck_text** out, factcheck_text** error) {
      return factcheck_engine_explain(handle_.get(), rule.c_str(), out, error);
    });
  }

  // Why a finding came out as it did: from a report written as Format::Json, by the beginning of its fingerprint.
  Result<std::string> explain_finding(std::string_view report, const std::string& fingerprint) const {
    return detail::text_of_call([&](factcheck_text** out, factcheck_text** error) {
      return factcheck_engine_explain_finding(handle_.get(), report.data(), report.size(), fingerprint.c_str(), out,
                                              error);
    });
  }

  // A value of the configuration ("fail-on"); nothing if it is not set.
  std::optional<std::string> setting(const std::string& key) const {
    const char* value = factcheck_engine_setting(handle_.get(), key.c_str());
    return value ? std::optional<std::string>(value) : std::nullopt;
  }

 private:
  explicit Engine(factcheck_engine* handle) : handle_(handle) {}
  detail::Owned<factcheck_engine> handle_;
};

// Loads the plugin alone, runs its examples and gives it odd texts; a crash of it is not contained.
inline Result<ExampleTally> test_plugin(const EngineOptions& options, const std::string& file) {
  const detail::EngineArguments given(options);
  factcheck_text *out = nullptr, *error = nullptr;
  const factcheck_status status = factcheck_plugin_test(&given.options, file.c_str(), &out, &error);
  if (status != FACTCHECK_OK && status != FACTCHECK_RULE_EXAMPLE) return detail::error_of(status, error);
  return ExampleTally{status == FACTCHECK_OK, detail::take(out)};
}

// Adds plugins (none named: all installed ones) to those that may be loaded; from then on no other is.
inline Result<std::string> allow_plugins(const std::vector<std::string>& files) {
  const detail::ListView named(files);
  return detail::text_of_call(
      [&](factcheck_text** out, factcheck_text** error) { return factcheck_plugins_allow(named.get(), out, error); });
}

inline std::string version() { return factcheck_version(); }

}  // namespace v0
}  // namespace factcheck
#endif  // FACTCHECK_ENGINE_H_
