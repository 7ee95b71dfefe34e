// Text to measure on: the seeds of the project, or a folder named by FACTCHECK_BENCH_CORPUS.
#ifndef FACTCHECK_TOOLS_BENCH_CORPUS_H_
#define FACTCHECK_TOOLS_BENCH_CORPUS_H_

#include <cstddef>
#include <string>
#include <vector>

#include "core/text/document.h"

namespace factcheck::bench {

struct Corpus {
  std::vector<Document> articles;
  bool repeated = false;  // the text was repeated to reach the size: caches look better than on fresh text
};

// Articles of a language, repeated until they hold at least `bytes`.
Corpus articles_in(const std::string& language, std::size_t bytes);
// A draft of so many words, made of the sentences of a seed draft again and again.
Document draft_of(std::size_t words);

}  // namespace factcheck::bench
#endif  // FACTCHECK_TOOLS_BENCH_CORPUS_H_
