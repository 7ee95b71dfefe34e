#include "commands.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iterator>
#include <optional>
#include <string_view>
#include <thread>

#include "archive_commands.h"
#include "output.h"
#include "upkeep_commands.h"

namespace factcheck::cli {

int failed(const Error& error) {
  complain(error.message);
  return kFailed;
}

int delivered(std::string_view result, const std::string& file, int code) {
  if (const std::optional<Error> error = deliver(result, file)) return failed(*error);
  return code;
}

std::uint32_t threads(std::uint32_t jobs) {
  if (jobs > 0) return jobs;
  const unsigned cores = std::thread::hardware_concurrency();
  return cores > 0 ? cores : 1;
}

Result<Format> format_of(const std::string& name) {
  constexpr std::pair<std::string_view, Format> known[] = {
      {"text", Format::Text},   {"json", Format::Json},     {"ndjson", Format::Ndjson}, {"sarif", Format::Sarif},
      {"junit", Format::Junit}, {"github", Format::Github}, {"html", Format::Html}};
  std::string names;
  for (const auto& [known_name, format] : known) {
    if (known_name == name) return format;
    names += (names.empty() ? "" : ", ") + std::string(known_name);
  }
  return Error{ErrorCode::Usage, "--format: '" + name + "' is not known to this version; expected one of " + names};
}

// Folders of a list as in PATH; empty pieces name none. Never from the environment of a set-user-id program.
void add_folders_of_environment(std::vector<std::string>& folders) {
  const char* listed = ::secure_getenv("FACTCHECK_PLUGIN_PATH");
  for (std::string_view rest = listed ? listed : ""; !rest.empty();) {
    const std::size_t end = std::min(rest.find(':'), rest.size());
    if (end > 0) folders.emplace_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

EngineOptions engine_options(const Setup& setup, const std::string& start, Plugins installed) {
  EngineOptions options;
  options.config = setup.config;
  if (options.config.empty())
    if (const char* named = std::getenv("FACTCHECK_CONFIG")) options.config = named;
  options.config_start = start;
  options.rules = setup.rules;
  options.installed = installed;
  options.plugins = setup.plugins;
  options.plugin_folders = setup.plugin_folders;
  if (setup.plugins_from_env) add_folders_of_environment(options.plugin_folders);
  options.disabled = setup.disabled;
  options.log = [](void*, std::int32_t, const char* text, std::uint64_t size) {
    complain(std::string_view(text, static_cast<std::size_t>(size)));
  };
  return options;
}

Result<Engine> make_engine(const Setup& setup, const std::string& start, Plugins installed) {
  return Engine::create(engine_options(setup, start, installed));
}

namespace {

CheckOptions check_options(const CheckRequest& request) {
  CheckOptions options;
  options.as_of = request.as_of;
  options.language = request.language;
  options.messages = request.messages;
  options.sources = request.sources;
  options.excluded = request.excluded;
  options.extensions = request.extensions;
  options.closed = request.closed ? Closed::Always : Closed::AsNamed;
  options.min_confidence = static_cast<std::int32_t>(std::lround(request.min_confidence * 1000));
  options.jobs = threads(request.jobs);
  return options;
}

// Each level includes those before it.
bool has_findings(const Report& report, std::string_view level) {
  constexpr std::pair<std::string_view, Verdict> levels[] = {{"contradicted", Verdict::Contradicted},
                                                             {"disputed", Verdict::Disputed},
                                                             {"outdated", Verdict::Outdated},
                                                             {"unverified", Verdict::Unverified}};
  if (level == "never") return false;
  for (const auto& [name, verdict] : levels) {
    if (report.count(verdict) > 0) return true;
    if (name == level) break;
  }
  return false;
}

int run_check(const Setup& setup, const CheckRequest& request) {
  const Result<Format> format = format_of(request.format);
  if (!format) return failed(format.error());
  const Result<Engine> engine = make_engine(setup, request.drafts.front(), Plugins::Installed);
  if (!engine) return failed(engine.error());
  if (request.archive.empty() && !engine->setting("archive")) {
    complain(
        "no archive to check against; name one with --archive PATH (a folder of articles, an article, or a .jsonl "
        "file), "
        "or with archive = \"PATH\" in .factcheck.toml");
    return kFailed;
  }
  const Result<Archive> archive = engine->open_archive(request.archive, threads(request.jobs));
  if (!archive) return failed(archive.error());
  const Result<Report> report = engine->check_files(*archive, request.drafts, check_options(request));
  if (!report) return failed(report.error());
  std::uint32_t flags = 0;
  if (request.output.empty() && wants_colour()) flags |= FACTCHECK_COLOUR;
  if (request.all) flags |= FACTCHECK_ALL;
  const Result<std::string> page = report->write(*format, flags);
  if (!page) return failed(page.error());
  std::string fail_on = request.fail_on;
  if (fail_on.empty()) fail_on = engine->setting("fail-on").value_or("contradicted");
  int code = has_findings(*report, fail_on) ? kFindings : kClean;
  if (!report->complete()) {
    complain("the report is incomplete: see its diagnostics");
    code = kFailed;
  }
  return delivered(*page, request.output, code);
}

int run_extract(const Setup& setup, const ExtractRequest& request) {
  const Result<Format> format = format_of(request.format);
  if (!format || *format > Format::Ndjson)
    return failed({ErrorCode::Usage, "--format: '" + request.format + "': expected text, json or ndjson"});
  const Result<Engine> engine = make_engine(setup, request.files.front(), Plugins::None);
  if (!engine) return failed(engine.error());
  ExtractOptions options;
  options.as_of = request.as_of;
  options.language = request.language;
  options.format = *format;
  options.trace = request.trace;
  options.extensions = request.extensions;
  options.jobs = threads(request.jobs);
  const Result<std::string> page = engine->extract_files(request.files, options);
  if (!page) return failed(page.error());
  return delivered(*page, request.output, kClean);
}

int run_explain(const Setup& setup, const ExplainRequest& request) {
  if (!request.report.empty()) return run_explain_finding(setup, request);
  const Result<Engine> engine = make_engine(setup, ".", Plugins::Installed);
  if (!engine) return failed(engine.error());
  const Result<std::string> page = engine->explain(request.rule);
  if (!page) return failed({page.error().code, page.error().message + "; `factcheck rules list` shows them"});
  return delivered(*page, {}, kClean);
}

int run_test(const Setup& setup, const TestRequest& request) {
  const Result<Engine> engine = make_engine(setup, ".", Plugins::Installed);
  if (!engine) return failed(engine.error());
  const Result<ExampleTally> tally = engine->test(request.packs);
  if (!tally) return failed(tally.error());
  return delivered(tally->page, {}, tally->passed ? kClean : kFailed);
}

int run_list(const Setup& setup, const ListRequest& request) {
  const Result<Engine> engine = make_engine(setup, ".", Plugins::Installed);
  if (!engine) return failed(engine.error());
  const Result<std::string> page = engine->list(request.topic);
  if (!page) return failed(page.error());
  return delivered(*page, {}, kClean);
}

}  // namespace

int run(const Request& request) {
  const Setup& setup = request.setup;
  if (const auto* index = std::get_if<IndexRequest>(&request.command)) return run_index(setup, *index);
  if (const auto* facts = std::get_if<FactsRequest>(&request.command)) return run_facts(setup, *facts);
  if (const auto* archive = std::get_if<ArchiveRequest>(&request.command)) return run_archive(setup, *archive);
  if (const auto* check = std::get_if<CheckRequest>(&request.command)) return run_check(setup, *check);
  if (const auto* extract = std::get_if<ExtractRequest>(&request.command)) return run_extract(setup, *extract);
  if (const auto* explain = std::get_if<ExplainRequest>(&request.command)) return run_explain(setup, *explain);
  if (const auto* test = std::get_if<TestRequest>(&request.command)) return run_test(setup, *test);
  if (const auto* list = std::get_if<ListRequest>(&request.command)) return run_list(setup, *list);
  if (const auto* unused = std::get_if<UnusedRequest>(&request.command)) return run_unused(setup, *unused);
  if (const auto* test = std::get_if<PluginTestRequest>(&request.command)) return run_plugin_test(setup, *test);
  if (const auto* allow = std::get_if<PluginAllowRequest>(&request.command)) return run_plugin_allow(*allow);
  return delivered(std::get<PageRequest>(request.command).page, {}, kClean);
}

}  // namespace factcheck::cli
