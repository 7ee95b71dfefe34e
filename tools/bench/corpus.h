// Text to measure on: the seeds of the project, or the articles named by FACTCHECK_BENCH_CORPUS.
#ifndef FACTCHECK_TOOLS_BENCH_CORPUS_H_
#define FACTCHECK_TOOLS_BENCH_CORPUS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/document.h"

namespace factcheck::bench {

struct Corpus {
  std::vector<Document> articles;  // bodies only, each with its language
  std::size_t bytes = 0;
  bool repeated = false;  // the text was repeated to reach the size: caches look better than on fresh text
};

// The size that is measured unless a benchmark says otherwise: FACTCHECK_BENCH_BYTES, else 1 MB.
std::size_t usual_bytes();
// Articles of a language, or of all for "mixed", repeated until they hold at least `bytes`; empty if there are none.
Corpus articles_in(std::string_view language, std::size_t bytes);
// The same as one text, in which the language changes from article to article.
Document text_of(std::size_t bytes);
// A draft of so many words, made of the sentences of a seed draft again and again.
Document draft_of(std::size_t words);

}  // namespace factcheck::bench
#endif  // FACTCHECK_TOOLS_BENCH_CORPUS_H_
