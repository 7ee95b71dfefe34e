#include "upkeep_commands.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include "commands.h"
#include "factcheck/handles.h"

namespace factcheck::cli {
namespace {

Result<std::string> read_all(const std::string& path) {
  const bool standard = path == "-";
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(
      standard ? stdin : std::fopen(path.c_str(), "rb"), [](std::FILE* f) { return f == stdin ? 0 : std::fclose(f); });
  if (!file) return Error{ErrorCode::Io, path + ": cannot be read: " + std::strerror(errno)};
  std::string bytes;
  char buffer[1 << 16];
  for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, file.get())) > 0;) bytes.append(buffer, got);
  if (std::ferror(file.get())) return Error{ErrorCode::Io, path + ": cannot be read to its end"};
  return bytes;
}

// What a call gave: its text on standard output, or its fault as a complaint.
int shown(factcheck_status status, factcheck_text* out, factcheck_text* error) {
  if (status != FACTCHECK_OK && status != FACTCHECK_RULE_EXAMPLE) return failed(detail::error_of(status, error));
  return delivered(detail::take(out), {}, status == FACTCHECK_OK ? kClean : kFailed);
}

}  // namespace

int run_explain_finding(const Setup& setup, const ExplainRequest& request) {
  const Result<std::string> report = read_all(request.report);
  if (!report) return failed(report.error());
  const Result<Engine> engine = make_engine(setup, ".", Plugins::Installed);
  if (!engine) return failed(engine.error());
  factcheck_text *out = nullptr, *error = nullptr;
  const factcheck_status status = factcheck_engine_explain_finding(engine->handle(), report->data(), report->size(),
                                                                   request.rule.c_str(), &out, &error);
  if (status == FACTCHECK_OK) return shown(status, out, error);
  const Error fault = detail::error_of(status, error);
  return failed({fault.code, request.report + ": " + fault.message});
}

int run_unused(const Setup& setup, const UnusedRequest& request) {
  const ExtractRequest& reading = request.reading;
  const Result<Engine> engine = make_engine(setup, reading.files.front(), Plugins::None);
  if (!engine) return failed(engine.error());
  const detail::ListView files(reading.files), extensions(reading.extensions);
  factcheck_extract_options options{};
  options.size = sizeof options;
  options.as_of = reading.as_of.c_str();
  options.language = reading.language.c_str();
  options.extensions = extensions.get();
  options.jobs = threads(reading.jobs);
  factcheck_text *out = nullptr, *error = nullptr;
  const factcheck_status status = factcheck_engine_unused(engine->handle(), files.get(), &options, &out, &error);
  return shown(status, out, error);
}

int run_plugin_test(const Setup& setup, const PluginTestRequest& request) {
  const EngineOptions options = engine_options(setup, ".", Plugins::None);
  factcheck_engine_options given{};
  given.size = sizeof given;
  given.config = options.config.c_str();
  given.config_start = options.config_start ? options.config_start->c_str() : nullptr;
  given.rules = options.rules.c_str();
  given.log = options.log;
  given.log_level = options.log_level;
  factcheck_text *out = nullptr, *error = nullptr;
  const factcheck_status status = factcheck_plugin_test(&given, request.file.c_str(), &out, &error);
  return shown(status, out, error);
}

int run_plugin_allow(const PluginAllowRequest& request) {
  const detail::ListView files(request.files);
  factcheck_text *out = nullptr, *error = nullptr;
  const factcheck_status status = factcheck_plugins_allow(files.get(), &out, &error);
  return shown(status, out, error);
}

}  // namespace factcheck::cli
