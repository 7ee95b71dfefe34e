#include "core/archive/archive.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "core/archive/duplicates.h"
#include "core/archive/encode_article.h"
#include "core/extract/extractor.h"
#include "core/text/fold.h"
#include "core/text/hash.h"
#include "core/text/parallel.h"

namespace factcheck {
Analysis analyse(Document document, const Grammar& grammar, const Knowledge& knowledge, const std::string& as_of,
                 bool trace) {
  Analysis analysis;
  analysis.document = std::move(document);
  analysis.extraction = extract(analysis.document, grammar, {.as_of = as_of, .trace = trace});
  Described described = describe(analysis.document, analysis.extraction, grammar.book, knowledge);
  analysis.abouts = std::move(described.abouts);
  analysis.terms = std::move(described.terms);
  analysis.names = std::move(described.names);
  analysis.between = std::move(described.between);
  return analysis;
}

ArticleContent read_article(Document document, const Grammar& grammar, const Knowledge& knowledge) {
  ArticleContent content{analyse(std::move(document), grammar, knowledge, {}, false), {}};
  const Document& article = content.analysis.document;
  content.shingles = shingles(article.body.of(article.text));
  Extraction& found = content.analysis.extraction;
  found.tokens = {}, content.analysis.between = {};
  for (Sentence& sentence : found.sentences) sentence.first_token = sentence.token_count = 0;
  return content;
}

std::string content_hash(const Document& document) { return sha256_hex({encode_document(document)}); }

Result<Archive> Archive::build(std::vector<Document> documents, std::string path, const Grammar& grammar,
                               const Knowledge& knowledge, unsigned jobs) {
  std::string faults;
  std::unordered_map<std::string_view, std::size_t> first;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const auto [at, fresh] = first.emplace(documents[i].id, i);
    if (fresh) continue;
    const auto name = [](const Document& d) { return d.path.empty() ? "(in memory)" : d.path; };
    faults += (faults.empty() ? "" : "\n") + name(documents[i]) + ": article id '" + documents[i].id +
              "' is taken by " + name(documents[at->second]) + "; expected a different id for each article";
  }
  if (!faults.empty()) return Error{ErrorCode::ArchiveFormat, faults};
  std::vector<ArticleContent> articles(documents.size());
  std::vector<std::string> hashes(documents.size());
  in_parallel(documents.size(), jobs, [&](std::size_t i) {
    hashes[i] = content_hash(documents[i]);
    articles[i] = read_article(std::move(documents[i]), grammar, knowledge);
  });
  return of(std::move(articles), std::move(hashes), std::move(path), {}, knowledge);
}

// In the order of their ids, so that a report does not depend on when an article came in.
Archive Archive::of(std::vector<ArticleContent> articles, std::vector<std::string> hashes, std::string path,
                    std::vector<std::string> stale, const Knowledge& knowledge) {
  Archive archive;
  archive.path_ = std::move(path);
  archive.stale_ = std::move(stale);
  std::sort(archive.stale_.begin(), archive.stale_.end());
  std::vector<std::size_t> order(articles.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto id = [&](std::size_t i) -> const std::string& { return articles[i].analysis.document.id; };
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return id(a) < id(b); });
  std::string all;
  for (const std::size_t i : order) {
    archive.by_id_.emplace(id(i), static_cast<std::uint32_t>(archive.articles_.size()));
    all += hashes[i];
    archive.articles_.push_back(std::move(articles[i].analysis));
    archive.shingles_.push_back(std::move(articles[i].shingles));
  }
  archive.snapshot_ = sha256_hex({all});
  archive.index_ = FactIndex(archive.articles_, knowledge);
  return archive;
}

std::optional<std::uint32_t> Archive::find(std::string_view id) const {
  const auto found = by_id_.find(std::string(id));
  return found == by_id_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace factcheck
