#include "upkeep_commands.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include "commands.h"

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

int shown(const Result<std::string>& page) { return page ? delivered(*page, {}, kClean) : failed(page.error()); }

}  // namespace

int run_explain_finding(const Setup& setup, const ExplainRequest& request) {
  const Result<std::string> report = read_all(request.report);
  if (!report) return failed(report.error());
  const Result<Engine> engine = make_engine(setup, ".", Plugins::Installed);
  if (!engine) return failed(engine.error());
  const Result<std::string> page = engine->explain_finding(*report, request.rule);
  return page ? shown(page) : failed({page.error().code, request.report + ": " + page.error().message});
}

int run_unused(const Setup& setup, const UnusedRequest& request) {
  const Result<Engine> engine = make_engine(setup, request.reading.files.front(), Plugins::None);
  if (!engine) return failed(engine.error());
  ExtractOptions options;
  options.as_of = request.reading.as_of;
  options.language = request.reading.language;
  options.extensions = request.reading.extensions;
  options.jobs = threads(request.reading.jobs);
  return shown(engine->unused_rules(request.reading.files, options));
}

int run_plugin_test(const Setup& setup, const PluginTestRequest& request) {
  const Result<ExampleTally> tally = test_plugin(engine_options(setup, ".", Plugins::None), request.file);
  return tally ? delivered(tally->page, {}, tally->passed ? kClean : kFailed) : failed(tally.error());
}

int run_plugin_allow(const PluginAllowRequest& request) { return shown(allow_plugins(request.files)); }

}  // namespace factcheck::cli
