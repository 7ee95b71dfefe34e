// Speed of the stages (in process) and of the whole command (cold, a process each).
#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

#include "core/extract/extractor.h"
#include "corpus.h"
#include "subject.h"

extern char** environ;

namespace factcheck::bench {
namespace {

namespace fs = std::filesystem;

void BM_LoadRules(benchmark::State& state) {
  const std::string folder = options().rules;
  for (auto _ : state) benchmark::DoNotOptimize(load_rules(folder));
}
BENCHMARK(BM_LoadRules)->Unit(benchmark::kMillisecond);

void BM_BuildEngine(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(Engine::build(options()));
}
BENCHMARK(BM_BuildEngine)->Unit(benchmark::kMillisecond);

template <class Read>
void measure(benchmark::State& state, const std::string& language, const Read& read) {
  const Corpus corpus = articles_in(language, usual_bytes());
  if (corpus.articles.empty()) state.SkipWithError("the corpus has no articles of this language");
  for (auto _ : state)
    for (const Document& article : corpus.articles) read(article);
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(corpus.bytes));
  state.SetLabel(corpus.repeated ? "articles repeated to reach the size" : "");
}

void BM_Extract(benchmark::State& state, const std::string& language) {
  measure(state, language,
          [](const Document& article) { benchmark::DoNotOptimize(extract(article, engine().grammar(), {})); });
}
BENCHMARK_CAPTURE(BM_Extract, en, "en")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_Extract, de, "de")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_Extract, nl, "nl")->Unit(benchmark::kMillisecond);

// Extraction and about: what indexing costs.
void BM_Analyse(benchmark::State& state, const std::string& language) {
  measure(state, language,
          [](const Document& article) { benchmark::DoNotOptimize(engine().extract(article, {}, false)); });
}
BENCHMARK_CAPTURE(BM_Analyse, en, "en")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_Analyse, de, "de")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_Analyse, nl, "nl")->Unit(benchmark::kMillisecond);

// A warm check of a 1,000-word draft against the five seed articles.
void BM_Check(benchmark::State& state) {
  Result<Archive> archive = engine().open_archive(FACTCHECK_SOURCE "/seeds/articles", 1);
  if (!archive) give_up(archive.error().message);
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
