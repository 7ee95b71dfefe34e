#include "corpus.h"

#include <cstdlib>
#include <filesystem>

#include "core/archive/reader.h"

namespace factcheck::bench {
namespace {

std::string corpus_folder() {
  const char* given = std::getenv("FACTCHECK_BENCH_CORPUS");
  return given ? given : FACTCHECK_SOURCE "/seeds/articles";
}

}  // namespace

Corpus articles_in(const std::string& language, std::size_t bytes) {
  Corpus corpus;
  Result<std::vector<Document>> documents = read_documents(corpus_folder(), {});
  if (!documents) return corpus;
  std::size_t size = 0;
  std::vector<Document> fitting;
  for (Document& d : *documents)
    if (d.language == language) fitting.push_back(std::move(d));
  if (fitting.empty()) return corpus;
  for (std::size_t i = 0; size < bytes; ++i) {
    corpus.repeated = corpus.repeated || i >= fitting.size();
    corpus.articles.push_back(fitting[i % fitting.size()]);
    corpus.articles.back().id += "-" + std::to_string(i);
    size += corpus.articles.back().text.size();
  }
  return corpus;
}

Document draft_of(std::size_t words) {
  Result<std::vector<Document>> drafts =
      read_documents(FACTCHECK_SOURCE "/seeds/drafts/en.md", {.purpose = Purpose::Draft});
  Document draft;
  if (!drafts) return draft;
  const Document& seed = drafts->front();
  draft.id = "bench";
  draft.language = "en";
  draft.date = seed.date;
  const std::string body(seed.body.of(seed.text));
  std::size_t count = 0;
  while (count < words) {
    draft.text += body + "\n\n";
    for (std::size_t i = 1; i < body.size(); ++i) count += body[i] == ' ' && body[i - 1] != ' ' ? 1 : 0;
  }
  draft.body = {0, static_cast<std::uint32_t>(draft.text.size())};
  return draft;
}

}  // namespace factcheck::bench
