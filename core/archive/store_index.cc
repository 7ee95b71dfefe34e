#include "core/archive/store_index.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <unordered_set>
#include <utility>

#include "core/archive/encode_article.h"
#include "core/text/hash.h"
#include "core/text/parallel.h"

namespace factcheck {
namespace {

// Large enough that waiting for the disk costs little, small enough that a killed run loses little.
constexpr std::size_t kBatchArticles = 64, kBatchBytes = 1u << 19;

StoredRecord make_record(Document document, std::string content, const ArticleReader& reader) {
  StoredRecord record;
  record.id = document.id;
  record.content = std::move(content);
  record.path = document.path;
  record.document = encode_document(document);
  record.found =
      encode_findings(read_article(std::move(document), reader.grammar, reader.knowledge), reader.grammar.book);
  record.maker = reader.maker;
  return record;
}

// One run over the articles that need reading.
class Indexing {
 public:
  Indexing(Store& store, const ArticleReader& reader, const IndexOptions& options)
      : store_(store), reader_(reader), options_(options) {}

  std::optional<Error> choose(std::vector<Document> documents) {
    std::vector<std::string> hashes(documents.size());
    in_parallel(documents.size(), options_.jobs, [&](std::size_t i) { hashes[i] = content_hash(documents[i]); });
    const auto known = store_.keys();
    if (!known) return known.error();
    std::unordered_set<std::string_view> chosen;
    for (std::size_t i = 0; i < documents.size(); ++i) {
      const auto old = known->find(documents[i].id);
      if (old != known->end() && old->second.content == hashes[i]) {
        ++tally_.unchanged;
        continue;
      }
      ++(old == known->end() ? tally_.added : tally_.changed);
      if (old != known->end()) chosen.insert(old->first);
      all_.all_bytes += documents[i].text.size();
      documents_.push_back(std::move(documents[i]));
      hashes_.push_back(std::move(hashes[i]));
    }
    for (const auto& [id, key] : *known)
      if (key.maker != reader_.maker && !chosen.contains(id)) stale_.push_back(id);
    std::sort(stale_.begin(), stale_.end());
    if (!options_.refresh) tally_.stale = std::exchange(stale_, {}).size();
    all_.all_articles = documents_.size() + stale_.size();
    return std::nullopt;
  }

  std::optional<Error> read_new() {
    for (std::size_t start = 0; start < documents_.size();) {
      std::size_t end = start, bytes = 0;
      while (end < documents_.size() && end - start < kBatchArticles && bytes < kBatchBytes)
        bytes += documents_[end++].text.size();
      std::vector<StoredRecord> batch(end - start);
      in_parallel(batch.size(), options_.jobs, [&](std::size_t i) {
        batch[i] = make_record(std::move(documents_[start + i]), std::move(hashes_[start + i]), reader_);
      });
      if (std::optional<Error> error = write(batch, bytes)) return error;
      start = end;
    }
    return std::nullopt;
  }

  // The archive has their texts.
  std::optional<Error> read_stale() {
    for (std::size_t start = 0; start < stale_.size(); start += kBatchArticles) {
      const std::size_t count = std::min(kBatchArticles, stale_.size() - start);
      Result<std::vector<StoredRecord>> old = store_.records(std::span(stale_).subspan(start, count));
      if (!old) return old.error();
      std::vector<StoredRecord> batch(old->size());
      std::vector<std::size_t> sizes(old->size(), 0);
      in_parallel(batch.size(), options_.jobs, [&](std::size_t i) {
        StoredRecord& record = (*old)[i];
        std::optional<ArticleContent> content = decode_article(record.document, record.found, reader_.grammar.book);
        if (!content || !record.intact()) return;
        Document document = std::move(content->analysis.document);
        document.path = std::move(record.path);
        sizes[i] = document.text.size();
        batch[i] = make_record(std::move(document), std::move(record.content), reader_);
      });
      std::size_t bytes = 0;
      for (std::size_t i = 0; i < batch.size(); ++i) {
        if (batch[i].id.empty()) return damaged_archive(store_.path(), "article '" + (*old)[i].id + "' is damaged");
        bytes += sizes[i];
      }
      tally_.refreshed += batch.size();
      if (std::optional<Error> error = write(batch, bytes)) return error;
    }
    return std::nullopt;
  }

  const IndexTally& tally() const { return tally_; }

 private:
  std::optional<Error> write(std::vector<StoredRecord>& batch, std::size_t bytes) {
    if (std::optional<Error> error = store_.write(batch)) return error;
    all_.articles += batch.size();
    all_.bytes += bytes;
    if (options_.progress) options_.progress(all_);
    return std::nullopt;
  }

  Store& store_;
  const ArticleReader& reader_;
  const IndexOptions& options_;
  std::vector<Document> documents_;
  std::vector<std::string> hashes_;  // parallel
  std::vector<std::string> stale_;
  IndexTally tally_;
  IndexProgress all_;
};

}  // namespace

Maker maker_of(std::string_view library_version, const RuleBook& book) {
  return {sha256_hex({"factcheck ", library_version, " extractor ", std::to_string(kExtractorVersion)}), book.hash};
}

Result<IndexTally> index_articles(Store& store, std::vector<Document> documents, const ArticleReader& reader,
                                  const IndexOptions& options) {
  Indexing indexing(store, reader, options);
  if (std::optional<Error> error = indexing.choose(std::move(documents))) return *error;
  if (std::optional<Error> error = indexing.read_new()) return *error;
  if (std::optional<Error> error = indexing.read_stale()) return *error;
  return indexing.tally();
}

Result<Archive> read_archive(const std::string& path, const ArticleReader& reader, unsigned jobs) {
  const Result<Store> store = Store::open(path, Store::Access::Read);
  if (!store) return store.error();
  Result<std::vector<StoredRecord>> records = store->records();
  if (!records) return records.error();
  if (records->empty())
    return Error{ErrorCode::ArchiveFormat, path + ": holds no articles; expected some: 'factcheck index' adds them"};
  std::vector<ArticleContent> articles(records->size());
  std::vector<std::string> hashes(records->size()), faults(records->size());
  std::vector<std::uint8_t> is_stale(records->size(), 0);
  in_parallel(records->size(), jobs, [&](std::size_t i) {
    const StoredRecord record = std::move((*records)[i]);
    std::optional<ArticleContent> content;
    if (record.intact()) content = decode_article(record.document, record.found, reader.grammar.book);
    if (!content || content->analysis.document.id != record.id) {
      faults[i] = damage_of(record);
      return;
    }
    articles[i] = *std::move(content);
    articles[i].analysis.document.path = record.path;
    hashes[i] = record.content;
    is_stale[i] = record.maker != reader.maker;
  });
  std::vector<std::string> stale;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    if (!faults[i].empty()) return damaged_archive(path, faults[i]);
    if (is_stale[i]) stale.push_back(articles[i].analysis.document.id);
  }
  return Archive::of(std::move(articles), std::move(hashes), path, std::move(stale), reader.knowledge);
}

Result<ArchiveCount> verify_archive(const std::string& path, const RuleBook& book, unsigned jobs) {
  const Result<Store> store = Store::open(path, Store::Access::Read);
  if (!store) return store.error();
  if (std::optional<Error> error = store->check_pages()) return *error;
  const Result<std::vector<StoredRecord>> records = store->records();
  if (!records) return records.error();
  std::vector<std::string> faults(records->size());
  std::vector<std::size_t> facts(records->size(), 0);
  in_parallel(records->size(), jobs, [&](std::size_t i) {
    const StoredRecord& record = (*records)[i];
    if (!record.intact()) {
      faults[i] = damage_of(record);
      return;
    }
    const std::optional<ArticleContent> content = decode_article(record.document, record.found, book);
    if (!content || content->analysis.document.id != record.id ||
        content_hash(content->analysis.document) != record.content)
      faults[i] = "article '" + record.id + "' cannot be read";
    else
      facts[i] = content->analysis.extraction.mentions.size();
  });
  std::string all;
  ArchiveCount count{records->size(), 0};
  for (std::size_t i = 0; i < faults.size(); ++i) {
    count.facts += facts[i];
    if (!faults[i].empty()) all += (all.empty() ? "" : "; ") + faults[i];
  }
  if (!all.empty()) return damaged_archive(path, all);
  return count;
}

}  // namespace factcheck
