// The facts of a set of articles, with the postings that find candidates.
//
//   Archive archive = Archive::build(std::move(documents), book, knowledge, jobs);
//   for (std::uint32_t number : archive.index().candidates(terms, Kind::Figure, 64, Order::Any, ranking)) …
//
// Immutable after building, safe on every thread.
#ifndef FACTCHECK_CORE_ARCHIVE_ARCHIVE_H_
#define FACTCHECK_CORE_ARCHIVE_ARCHIVE_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/archive/analysis.h"
#include "core/archive/fact_index.h"
#include "core/extract/grammar.h"
#include "core/extract/mention.h"
#include "core/rules/rule_book.h"
#include "core/text/document.h"
#include "core/text/result.h"

namespace factcheck {

// An article as an archive keeps it: without the tokens, which are asked of drafts alone.
struct ArticleContent {
  Analysis analysis;
  std::vector<std::uint64_t>
      shingles;  // of the body (duplicates.h), by which a draft is known that is the article itself
};

// Extraction and about in one step. Threads: safe.
Analysis analyse(Document document, const Grammar& grammar, const Knowledge& knowledge, const std::string& as_of,
                 bool trace);

ArticleContent read_article(Document document, const Grammar& grammar, const Knowledge& knowledge);

// sha256 of everything that an article says of itself and of its text; two with the same hash have the same facts.
std::string content_hash(const Document& document);

class Archive {
 public:
  // Duplicate ids are an error (ArchiveFormat). The result does not depend on jobs or on the order of the documents.
  static Result<Archive> build(std::vector<Document> documents, std::string path, const Grammar& grammar,
                               const Knowledge& knowledge, unsigned jobs);
  // Of articles that were read before; no id twice. `hashes`: content_hash of each; `stale`: ids of those that other
  // rules or another extractor read.
  static Archive of(std::vector<ArticleContent> articles, std::vector<std::string> hashes, std::string path,
                    std::vector<std::string> stale, const Knowledge& knowledge);

  const std::string& path() const { return path_; }
  const std::string& snapshot() const { return snapshot_; }  // over the content hashes of the articles
  const std::vector<std::string>& stale() const { return stale_; }
  std::span<const Analysis> articles() const { return articles_; }  // by id, ascending
  const Mention& mention(FactId id) const { return articles_[id.article].extraction.mentions[id.mention]; }
  std::size_t facts() const { return index_.facts(); }
  // Parallel to articles().
  std::span<const std::vector<std::uint64_t>> shingles() const { return shingles_; }
  const FactIndex& index() const { return index_; }
  std::optional<std::uint32_t> find(std::string_view id) const;

 private:
  std::string path_, snapshot_;
  std::vector<std::string> stale_;
  std::vector<Analysis> articles_;
  std::vector<std::vector<std::uint64_t>> shingles_;
  std::unordered_map<std::string, std::uint32_t> by_id_;
  FactIndex index_;
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ARCHIVE_ARCHIVE_H_
