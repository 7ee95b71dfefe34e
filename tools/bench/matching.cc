// Matching alone: drafts of 1,000 words, already read, against 1,000 articles in memory.
//   p50, p99: milliseconds a draft; claims: of all drafts; pairs: found to be about the same thing
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

#include "core/match/match.h"
#include "corpus.h"
#include "subject.h"

namespace factcheck::bench {
namespace {

constexpr std::size_t kArticles = 1000, kDrafts = 50, kWords = 1000;

// The corpus, repeated until there are enough articles.
std::vector<Document> articles() {
  Corpus corpus = articles_in("mixed", 1);
  for (std::size_t bytes = usual_bytes(); corpus.articles.size() < kArticles; bytes *= 2)
    corpus = articles_in("mixed", bytes);
  corpus.articles.resize(kArticles);
  return std::move(corpus.articles);
}

std::size_t words_in(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
}

// Its first words, so many.
void cut(std::string& text, std::size_t words) {
  std::size_t end = 0;
  for (; words > 0 && end != std::string::npos; --words) end = text.find(' ', end + 1);
  if (end != std::string::npos) text.resize(end);
}

// Articles of the corpus one behind the other, from another one on for each draft.
std::vector<Analysis> drafts(const std::vector<Document>& from) {
  std::vector<Analysis> read;
  for (std::size_t i = 0; i < kDrafts; ++i) {
    Document draft = from[i * from.size() / kDrafts];
    draft.id = "draft-" + std::to_string(i);
    for (std::size_t next = i * from.size() / kDrafts + 1; words_in(draft.text) < kWords; ++next)
      draft.text += "\n\n" + from[next % from.size()].text;
    cut(draft.text, kWords);
    draft.body = {0, static_cast<std::uint32_t>(draft.text.size())};
    read.push_back(engine().extract(std::move(draft), {}, false));
  }
  return read;
}

void BM_Match(benchmark::State& state) {
  const std::vector<Document> documents = articles();
  const std::vector<Analysis> read = drafts(documents);
  const Result<Archive> archive = engine().make_archive(documents, "memory", 1);
  if (!archive) give_up(archive.error().message);
  std::vector<double> times;
  std::size_t claims = 0, pairs = 0;
  for (auto _ : state) {
    claims = pairs = 0;
    for (const Analysis& draft : read) {
      const auto start = std::chrono::steady_clock::now();
      const MatchResult found = match(draft, *archive, engine().book().shared, engine().knowledge(), {});
      times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
      claims += draft.extraction.mentions.size();
      pairs += found.pairs.size();
    }
  }
  std::sort(times.begin(), times.end());
  state.counters["p50"] = times[times.size() / 2];
  state.counters["p99"] = times[times.size() * 99 / 100];
  state.counters["claims"] = static_cast<double>(claims);
  state.counters["pairs"] = static_cast<double>(pairs);
}
BENCHMARK(BM_Match)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace factcheck::bench
