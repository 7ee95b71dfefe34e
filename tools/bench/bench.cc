// Speed of the stages (in process) and of the whole command (cold, a process each).
//
//   tools/bench/run                                      # build and run
//   FACTCHECK_BENCH_CORPUS=folder tools/bench/run        # on other articles
#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>

#include "core/engine/engine.h"
#include "core/extract/extractor.h"
#include "corpus.h"

extern char** environ;

namespace factcheck::bench {
namespace {

namespace fs = std::filesystem;

// bin/, where the benchmark itself lies.
fs::path bin() { return fs::read_symlink("/proc/self/exe").parent_path(); }

EngineOptions options() {
  EngineOptions o;
  o.rules = (bin() / "../share/factcheck/rules").lexically_normal();
  o.plugins.installed = (bin() / "../lib/factcheck/plugins-v0").lexically_normal();
  return o;
}

const Engine& engine() {
  static const Engine* built = [] {
    Result<Engine> e = Engine::build(options());
    if (!e) {
      std::fprintf(stderr, "%s\n", e.error().message.c_str());
      std::exit(2);
    }
    return new Engine(*std::move(e));
  }();
  return *built;
}

void BM_LoadRules(benchmark::State& state) {
  const std::string folder = options().rules;
  for (auto _ : state) benchmark::DoNotOptimize(load_rules(folder));
}
BENCHMARK(BM_LoadRules)->Unit(benchmark::kMillisecond);

void BM_BuildEngine(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(Engine::build(options()));
}
BENCHMARK(BM_BuildEngine)->Unit(benchmark::kMillisecond);

void BM_Extract(benchmark::State& state, const std::string& language) {
  const Corpus corpus = articles_in(language, 1u << 20);
  std::int64_t bytes = 0;
  for (auto _ : state)
    for (const Document& d : corpus.articles) {
      benchmark::DoNotOptimize(extract(d, engine().book(), {}));
      bytes += static_cast<std::int64_t>(d.text.size());
    }
  state.SetBytesProcessed(bytes);
  state.SetLabel(corpus.repeated ? "articles repeated to 1 MB" : "");
}
BENCHMARK_CAPTURE(BM_Extract, en, "en")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_Extract, de, "de")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_Extract, nl, "nl")->Unit(benchmark::kMillisecond);

// Extraction and about: what indexing costs.
void BM_Analyse(benchmark::State& state, const std::string& language) {
  const Corpus corpus = articles_in(language, 1u << 20);
  std::int64_t bytes = 0;
  for (auto _ : state)
    for (const Document& d : corpus.articles) {
      benchmark::DoNotOptimize(engine().extract(d, {}, false));
      bytes += static_cast<std::int64_t>(d.text.size());
    }
  state.SetBytesProcessed(bytes);
}
BENCHMARK_CAPTURE(BM_Analyse, en, "en")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_Analyse, de, "de")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_Analyse, nl, "nl")->Unit(benchmark::kMillisecond);

// A warm check of a 1,000-word draft against the five seed articles.
void BM_Check(benchmark::State& state) {
  Result<Archive> archive = engine().open_archive(FACTCHECK_SOURCE "/seeds/articles", 1);
  const Document draft = draft_of(1000);
  for (auto _ : state) benchmark::DoNotOptimize(engine().check(*archive, {draft}, {}));
}
BENCHMARK(BM_Check)->Unit(benchmark::kMillisecond);

// The whole command in a process of its own, start-up, rules, plugins and archive included.
void BM_ColdCheck(benchmark::State& state) {
  const fs::path draft = fs::temp_directory_path() / ("factcheck-bench-" + std::to_string(getpid()) + ".txt");
  std::ofstream(draft) << draft_of(1000).text;
  const std::string command = bin() / "factcheck", path = draft;
  const char* arguments[] = {command.c_str(), "check", "--archive", FACTCHECK_SOURCE "/seeds/articles",
                             "--format",      "json",  "--fail-on", "never",
                             path.c_str(),    nullptr};
  posix_spawn_file_actions_t quiet;
  posix_spawn_file_actions_init(&quiet);
  posix_spawn_file_actions_addopen(&quiet, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  for (auto _ : state) {
    pid_t child = 0;
    int status = 0;
    if (posix_spawn(&child, command.c_str(), &quiet, nullptr, const_cast<char**>(arguments), environ) != 0 ||
        waitpid(child, &status, 0) != child || !WIFEXITED(status) || WEXITSTATUS(status) != 0) {
      state.SkipWithError("factcheck check failed");
      break;
    }
  }
  posix_spawn_file_actions_destroy(&quiet);
  fs::remove(draft);
}
BENCHMARK(BM_ColdCheck)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace factcheck::bench

BENCHMARK_MAIN();
