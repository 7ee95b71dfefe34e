#include "corpus.h"

#include <charconv>
#include <cstdlib>
#include <cstring>

#include "core/archive/reader.h"
#include "core/text/language.h"
#include "core/text/token.h"
#include "subject.h"

namespace factcheck::bench {
namespace {

constexpr std::size_t kUsualBytes = 1u << 20;

std::string corpus_path() {
  const char* given = std::getenv("FACTCHECK_BENCH_CORPUS");
  return given ? given : FACTCHECK_SOURCE "/seeds/articles";
}

std::string language_of(const Document& document) {
  std::vector<Token> tokens;
  tokenize(document.text, document.body, tokens);
  const RuleBook& book = engine().book();
  const FoldedText folded(document.text, tokens, *book.words);
  const Language language =
      LanguageVotes(document.text, tokens, folded.all(), book.signs).detect(0, tokens.size(), kNoLanguage);
  return language == kNoLanguage ? "" : engine().book().languages[language].code;
}

void keep_body(Document& document) {
  document.text = std::string(document.body.of(document.text));
  document.body = {0, static_cast<std::uint32_t>(document.text.size())};
}

const std::vector<Document>& corpus() {
  static const std::vector<Document> read = [] {
    const std::string path = corpus_path();
    if (path.empty()) give_up("FACTCHECK_BENCH_CORPUS is empty; expected a folder or file of articles");
    Result<std::vector<Document>> documents = read_documents(path, {});
    if (!documents) give_up(documents.error().message);
    for (Document& document : *documents) {
      keep_body(document);
      if (document.language.empty()) document.language = language_of(document);
    }
    return *std::move(documents);
  }();
  return read;
}

}  // namespace

std::size_t usual_bytes() {
  const char* given = std::getenv("FACTCHECK_BENCH_BYTES");
  if (given == nullptr) return kUsualBytes;
  std::size_t bytes = 0;
  const char* end = given + std::strlen(given);
  const auto [stopped, error] = std::from_chars(given, end, bytes);
  if (error != std::errc() || stopped != end || bytes == 0) {
    give_up("FACTCHECK_BENCH_BYTES is '" + std::string(given) + "'; expected a number of bytes");
  }
  return bytes;
}

Corpus articles_in(std::string_view language, std::size_t bytes) {
  Corpus chosen;
  std::vector<const Document*> fitting;
  for (const Document& document : corpus())
    if (language == "mixed" || document.language == language) fitting.push_back(&document);
  if (fitting.empty()) return chosen;
  for (std::size_t i = 0; chosen.bytes < bytes; ++i) {
    chosen.repeated = chosen.repeated || i >= fitting.size();
    chosen.articles.push_back(*fitting[i % fitting.size()]);
    chosen.articles.back().id += "-" + std::to_string(i);
    chosen.bytes += chosen.articles.back().text.size();
  }
  return chosen;
}

Document text_of(std::size_t bytes) {
  Document text;
  text.id = "bench";
  text.date = "2020-02-06";
  while (text.text.size() < bytes)
    for (const Document& document : corpus()) {
      if (text.text.size() >= bytes) break;
      text.text += document.text + "\n\n";
    }
  text.body = {0, static_cast<std::uint32_t>(text.text.size())};
  return text;
}

Document draft_of(std::size_t words) {
  Result<std::vector<Document>> drafts =
      read_documents(FACTCHECK_SOURCE "/seeds/drafts/en.md", {.purpose = Purpose::Draft});
  if (!drafts) give_up(drafts.error().message);
  const Document& seed = drafts->front();
  Document draft;
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
