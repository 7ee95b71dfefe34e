#include "core/archive/archive.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "core/archive/duplicates.h"
#include "core/archive/encode_article.h"
#include "core/extract/extractor.h"
#include "core/text/fold.h"
#include "core/text/folded_words.h"
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
  return analysis;
}

ArticleContent read_article(Document document, const Grammar& grammar, const Knowledge& knowledge) {
  ArticleContent content{analyse(std::move(document), grammar, knowledge, {}, false), {}};
  const Document& article = content.analysis.document;
  content.shingles = shingles(article.body.of(article.text));
  Extraction& found = content.analysis.extraction;
  found.tokens = {};
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
  archive.index_facts(knowledge);
  return archive;
}

void Archive::add_posting(TermKey key, FactId id) {
  std::vector<FactId>& list = postings_[key];
  if (list.empty() || list.back() != id) list.push_back(id);
}

void Archive::index_facts(const Knowledge& knowledge) {
  for (std::uint32_t article = 0; article < articles_.size(); ++article) {
    const Analysis& analysis = articles_[article];
    for (const TermKey term : analysis.terms) articles_with_[term].push_back(article);
    facts_ += analysis.extraction.mentions.size();
    for (std::uint32_t mention = 0; mention < analysis.extraction.mentions.size(); ++mention) {
      const FactId id{article, mention};
      const About& about = analysis.abouts[mention];
      for (const std::vector<Term>* terms : {&about.measure, &about.subjects, &about.events, &about.content})
        for (const Term& term : *terms) {
          add_posting(term.key, id);
          // "charity" is found by "organisation", its wider term.
          if (const TermKey wider = knowledge.broader(term.key)) add_posting(wider, id);
        }
      if (const auto& statement = analysis.extraction.mentions[mention].statement; statement && statement->direct)
        for (const std::string& word : folded_words(statement->content.text)) {
          std::vector<FactId>& list = quotation_words_[word];
          if (list.empty() || list.back() != id) list.push_back(id);
        }
    }
  }
}

namespace {

// Sum of rarities by fact; best first, then archive order.
template <class Key, class Wanted>
std::vector<FactId> ranked(std::vector<Key> keys, const std::unordered_map<Key, std::vector<FactId>>& postings,
                           std::size_t facts, std::size_t limit, const Wanted& wanted) {
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  std::vector<std::pair<FactId, std::uint64_t>> hits;
  for (const Key& key : keys) {
    const auto found = postings.find(key);
    if (found == postings.end()) continue;
    // Integer idf: the number of bits of facts / df, so that the order is the same on every machine.
    std::uint64_t rarity = 1;
    for (std::uint64_t ratio = facts / found->second.size(); ratio > 0; ratio >>= 1) ++rarity;
    for (const FactId id : found->second)
      if (wanted(id)) hits.emplace_back(id, rarity);
  }
  std::sort(hits.begin(), hits.end());
  std::vector<std::pair<FactId, std::uint64_t>> sums;
  for (const auto& [id, rarity] : hits) {
    if (sums.empty() || sums.back().first != id) sums.emplace_back(id, 0);
    sums.back().second += rarity;
  }
  const auto better = [](const auto& a, const auto& b) {
    return a.second != b.second ? a.second > b.second : a.first < b.first;
  };
  const auto end = sums.begin() + static_cast<std::ptrdiff_t>(std::min(limit, sums.size()));
  std::partial_sort(sums.begin(), end, sums.end(), better);
  sums.erase(end, sums.end());
  std::vector<FactId> best;
  for (const auto& [id, sum] : sums) best.push_back(id);
  return best;
}

}  // namespace

std::vector<FactId> Archive::candidates(std::span<const TermKey> terms, Kind kind, std::size_t limit) const {
  return ranked<TermKey>({terms.begin(), terms.end()}, postings_, facts_, limit,
                         [&](FactId id) { return mention(id).kind == kind; });
}

std::span<const std::uint32_t> Archive::articles_with(TermKey term) const {
  const auto found = articles_with_.find(term);
  return found == articles_with_.end() ? std::span<const std::uint32_t>() : found->second;
}

std::vector<FactId> Archive::quotations(std::span<const std::string> words, std::size_t limit) const {
  return ranked<std::string>({words.begin(), words.end()}, quotation_words_, facts_, limit,
                             [](FactId) { return true; });
}

std::optional<std::uint32_t> Archive::find(std::string_view id) const {
  const auto found = by_id_.find(std::string(id));
  return found == by_id_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace factcheck
