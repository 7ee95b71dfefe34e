// Runs the benchmarks; the files beside it say what each measures. tools/bench/run and tools/bench/peers start it.
//
//   factcheck_bench [options of Google Benchmark]
//   factcheck_bench --sample en FOLDER    # instead writes the articles that are measured to FOLDER, a file each
#include <benchmark/benchmark.h>

#include <cstring>
#include <filesystem>
#include <fstream>

#include "corpus.h"
#include "subject.h"

namespace factcheck::bench {
namespace {

namespace fs = std::filesystem;

void write_sample(const std::string& language, const fs::path& folder) {
  const Corpus corpus = articles_in(language, usual_bytes());
  if (corpus.articles.empty()) give_up("the corpus has no articles of language '" + language + "'");
  fs::create_directories(folder);
  if (!fs::is_empty(folder)) give_up(folder.string() + " is not empty; expected a new folder");
  for (std::size_t i = 0; i < corpus.articles.size(); ++i)
    std::ofstream(folder / (std::to_string(i) + ".txt"), std::ios::binary) << corpus.articles[i].text;
  std::ofstream(folder / "repeated") << (corpus.repeated ? "yes" : "no");
}

}  // namespace
}  // namespace factcheck::bench

int main(int argc, char** argv) {
  using namespace factcheck::bench;
  if (argc == 4 && std::strcmp(argv[1], "--sample") == 0) {
    write_sample(argv[2], argv[3]);
    return 0;
  }
  // A corpus without text is told at once, not by benchmarks of nothing.
  if (articles_in("mixed", 1).articles.empty()) give_up("the corpus has no articles; see FACTCHECK_BENCH_CORPUS");
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
  return 0;
}
