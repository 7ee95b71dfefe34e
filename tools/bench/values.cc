// Speed of finding figures and dates: on articles, by length of the text, and what the first article pays.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>

#include "core/extract/extractor.h"
#include "corpus.h"
#include "subject.h"

namespace factcheck::bench {
namespace {

using Clock = std::chrono::steady_clock;

ExtractOptions figures_and_dates() {
  ExtractOptions options;
  options.kinds = Kinds::Values;
  return options;
}

std::int64_t count(const Extraction& found, Kind kind) {
  return std::count_if(found.mentions.begin(), found.mentions.end(),
                       [&](const Mention& mention) { return mention.kind == kind; });
}

void BM_Values(benchmark::State& state, const std::string& language) {
  const Corpus corpus = articles_in(language, usual_bytes());
  if (corpus.articles.empty()) state.SkipWithError("the corpus has no articles of this language");
  std::int64_t figures = 0, dates = 0;
  for (auto _ : state) {
    figures = dates = 0;
    for (const Document& article : corpus.articles) {
      const Extraction found = extract(article, engine().grammar(), figures_and_dates());
      figures += count(found, Kind::Figure);
      dates += count(found, Kind::Date);
    }
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(corpus.bytes));
  state.SetLabel(corpus.repeated ? "articles repeated to reach the size" : "");
  state.counters["figures"] = static_cast<double>(figures);
  state.counters["dates"] = static_cast<double>(dates);
}
BENCHMARK_CAPTURE(BM_Values, mixed, "mixed")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_Values, en, "en")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_Values, de, "de")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_Values, nl, "nl")->Unit(benchmark::kMillisecond);

// One text of 0.1 to 100 MB, all articles of the corpus one after the other, repeated to reach the size. Cost grows
// linearly if the last two lines, the fit to N and its error, say so.
void BM_Growth(benchmark::State& state) {
  const Document text = text_of(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(extract(text, engine().grammar(), figures_and_dates()));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.text.size()));
  state.SetComplexityN(static_cast<std::int64_t>(text.text.size()));
}
BENCHMARK(BM_Growth)
    ->RangeMultiplier(10)
    ->Range(100'000, 100'000'000)
    ->Complexity(benchmark::oN)
    ->Unit(benchmark::kMillisecond);

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
