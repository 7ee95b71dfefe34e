// Speed of finding figures and dates alone, and statements, roles and events alone: on articles, by length of the text,
// and what the first article pays.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <map>

#include "core/extract/extractor.h"
#include "corpus.h"
#include "subject.h"

namespace factcheck::bench {
namespace {

using Clock = std::chrono::steady_clock;

ExtractOptions only(Kinds kinds) {
  ExtractOptions options;
  options.kinds = kinds;
  return options;
}

void measure(benchmark::State& state, const std::string& language, Kinds kinds) {
  const Corpus corpus = articles_in(language, usual_bytes());
  if (corpus.articles.empty()) state.SkipWithError("the corpus has no articles of this language");
  std::map<Kind, int> found;
  for (auto _ : state) {
    found.clear();
    for (const Document& article : corpus.articles)
      for (const Mention& mention : extract(article, engine().grammar(), only(kinds)).mentions) ++found[mention.kind];
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(corpus.bytes));
  state.SetLabel(corpus.repeated ? "articles repeated to reach the size" : "");
  for (const auto& [kind, count] : found) state.counters[std::string(kind_name(kind)) + "s"] = count;
}

void BM_Values(benchmark::State& state, const std::string& language) { measure(state, language, Kinds::Values); }
BENCHMARK_CAPTURE(BM_Values, mixed, "mixed")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_Values, en, "en")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_Values, de, "de")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_Values, nl, "nl")->Unit(benchmark::kMillisecond);

void BM_Frames(benchmark::State& state, const std::string& language) { measure(state, language, Kinds::Frames); }
BENCHMARK_CAPTURE(BM_Frames, mixed, "mixed")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_Frames, en, "en")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_Frames, de, "de")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_Frames, nl, "nl")->Unit(benchmark::kMillisecond);

// One text of 0.1 to 100 MB, all articles of the corpus one after the other, repeated to reach the size. Cost grows
// linearly if the last two lines, the fit to N and its error, say so.
void BM_Growth(benchmark::State& state, Kinds kinds) {
  const Document text = text_of(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(extract(text, engine().grammar(), only(kinds)));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.text.size()));
  state.SetComplexityN(static_cast<std::int64_t>(text.text.size()));
}
void by_size(benchmark::internal::Benchmark* growth) {
  growth->RangeMultiplier(10)->Range(100'000, 100'000'000)->Complexity(benchmark::oN)->Unit(benchmark::kMillisecond);
}
BENCHMARK_CAPTURE(BM_Growth, values, Kinds::Values)->Apply(by_size);
BENCHMARK_CAPTURE(BM_Growth, frames, Kinds::Frames)->Apply(by_size);

// What the first article of each language costs a new engine more than the second time: patterns that are compiled and
// tables that are filled on first use.
void BM_FirstUse(benchmark::State& state, const std::string& language) {
  const Corpus corpus = articles_in(language, 1);
  if (corpus.articles.empty()) state.SkipWithError("the corpus has no articles of this language");
  for (auto _ : state) {
    const Result<Engine> fresh = Engine::build(options());
    if (!fresh) give_up(fresh.error().message);
    const auto read = [&] {
      const auto start = Clock::now();
      benchmark::DoNotOptimize(extract(corpus.articles.front(), fresh->grammar(), {}));
      return std::chrono::duration<double>(Clock::now() - start).count();
    };
    const double first = read();
    state.SetIterationTime(std::max(0.0, first - read()));
  }
}
BENCHMARK_CAPTURE(BM_FirstUse, en, "en")->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(10);
BENCHMARK_CAPTURE(BM_FirstUse, de, "de")->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(10);
BENCHMARK_CAPTURE(BM_FirstUse, nl, "nl")->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(10);

}  // namespace
}  // namespace factcheck::bench
