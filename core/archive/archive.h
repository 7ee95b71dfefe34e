// The facts of a set of articles, with the postings that find candidates.
//
//   Archive archive = Archive::build(std::move(documents), book, knowledge, jobs);
//   for (FactId id : archive.candidates(claim_terms, Kind::Figure, 64, ranking)) …
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

#include "core/about/about.h"
#include "core/about/knowledge.h"
#include "core/archive/postings.h"
#include "core/extract/grammar.h"
#include "core/extract/mention.h"
#include "core/rules/rule_book.h"
#include "core/text/document.h"
#include "core/text/result.h"

namespace factcheck {

// A text with everything found in it: an article of the archive, or the draft.
struct Analysis {
  Document document;
  Extraction extraction;
  std::vector<About> abouts;   // parallel to extraction.mentions
  std::vector<TermKey> terms;  // of the whole text; ascending, unique
  std::vector<TermKey> names;  // the names among them
};

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

struct FactId {
  std::uint32_t article = 0;  // index into Archive::articles()
  std::uint32_t mention = 0;  // index into its mentions
  auto operator<=>(const FactId&) const = default;
};

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
  std::size_t facts() const { return facts_.size(); }
  // Parallel to articles().
  std::span<const std::vector<std::uint64_t>> shingles() const { return shingles_; }
  // Facts of the kind that share a term with the claim, best first by rarity; at most `limit`. Rarity orders candidates
  // only, it never decides a relation.
  std::vector<FactId> candidates(std::span<const TermKey> terms, Kind kind, std::size_t limit, Ranking& ranking) const;
  // Articles that have the concept, name or stem anywhere; ascending.
  std::span<const std::uint32_t> articles_with(TermKey term) const;
  // Direct statements whose content shares words with the given content (folded words), best first.
  std::vector<FactId> quotations(std::span<const std::string> words, std::size_t limit, Ranking& ranking) const;
  std::optional<std::uint32_t> find(std::string_view id) const;

 private:
  void index_articles();
  void index_facts(Kind kind, const Knowledge& knowledge);
  void index_fact(FactId id, const Knowledge& knowledge);
  NumberRange numbers(Kind kind) const;
  std::vector<FactId> numbered(std::span<const std::uint32_t> numbers) const;

  std::string path_, snapshot_;
  std::vector<std::string> stale_;
  std::vector<Analysis> articles_;
  std::vector<std::vector<std::uint64_t>> shingles_;
  std::vector<FactId> facts_;            // by number: kind by kind, each in the order of the archive
  std::vector<std::uint32_t> kind_end_;  // behind the last number of each kind
  std::unordered_map<std::string, std::uint32_t> by_id_;
  Postings<TermKey> postings_;
  std::unordered_map<TermKey, std::vector<std::uint32_t>> articles_with_;
  Postings<std::string> quotation_words_;
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ARCHIVE_ARCHIVE_H_
