#include "core/archive/archive.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "core/archive/duplicates.h"
#include "core/extract/extractor.h"
#include "core/text/fold.h"
#include "core/text/hash.h"
#include "core/text/parallel.h"

namespace factcheck {
namespace {

std::string snapshot_of(std::span<const Analysis> articles) {
  std::string all;
  for (const Analysis& article : articles) {
    const Document& d = article.document;
    all += sha256_hex({d.id, std::string_view("\0", 1), d.date, std::string_view("\0", 1), d.text});
  }
  return sha256_hex({all});
}

}  // namespace

Analysis analyse(Document document, const RuleBook& book, const Knowledge& knowledge, const std::string& as_of,
                 bool trace) {
  Analysis analysis;
  analysis.document = std::move(document);
  analysis.extraction = extract(analysis.document, book, {.as_of = as_of, .trace = trace});
  Described described = describe(analysis.document, analysis.extraction, book, knowledge);
  analysis.abouts = std::move(described.abouts);
  analysis.terms = std::move(described.terms);
  analysis.names = std::move(described.names);
  return analysis;
}

std::vector<std::string> content_words(std::string_view content) {
  std::vector<Token> tokens;
  tokenize(content, {0, static_cast<std::uint32_t>(content.size())}, tokens);
  std::vector<std::string> words;
  for (const Token& token : tokens)
    if (token.kind != TokenKind::Sign) words.push_back(fold(token.span.of(content)));
  return words;
}

Result<Archive> Archive::build(std::vector<Document> documents, std::string path, const RuleBook& book,
                               const Knowledge& knowledge, unsigned jobs) {
  Archive archive;
  archive.path_ = std::move(path);
  std::string faults;
  for (std::uint32_t i = 0; i < documents.size(); ++i) {
    const auto [at, fresh] = archive.by_id_.emplace(documents[i].id, i);
    if (fresh) continue;
    const auto name = [](const Document& d) { return d.path.empty() ? "(in memory)" : d.path; };
    faults += (faults.empty() ? "" : "\n") + name(documents[i]) + ": article id '" + documents[i].id +
              "' is taken by " + name(documents[at->second]) + "; expected a different id for each article";
  }
  if (!faults.empty()) return Error{ErrorCode::ArchiveFormat, faults};
  archive.articles_.resize(documents.size());
  archive.shingles_.resize(documents.size());
  in_parallel(documents.size(), jobs, [&](std::size_t i) {
    archive.articles_[i] = analyse(std::move(documents[i]), book, knowledge, {}, false);
    const Document& article = archive.articles_[i].document;
    archive.shingles_[i] = factcheck::shingles(article.body.of(article.text));
  });
  archive.snapshot_ = snapshot_of(archive.articles_);
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
        for (const std::string& word : content_words(statement->content.text)) {
          std::vector<FactId>& list = quotation_words_[word];
          if (list.empty() || list.back() != id) list.push_back(id);
        }
    }
  }
}

namespace {

// Sum of rarities by fact; best first, then archive order.
template <class Key>
std::vector<FactId> ranked(std::vector<Key> keys, const std::unordered_map<Key, std::vector<FactId>>& postings,
                           std::size_t facts, std::size_t limit, const std::function<bool(FactId)>& wanted) {
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
  std::stable_sort(sums.begin(), sums.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  if (sums.size() > limit) sums.resize(limit);
  std::vector<FactId> best;
  for (const auto& [id, sum] : sums) best.push_back(id);
  return best;
}

}  // namespace

std::vector<FactId> Archive::candidates(std::span<const TermKey> terms, Kind kind, std::size_t limit) const {
  return ranked<TermKey>({terms.begin(), terms.end()}, postings_, facts_, limit,
                         [&](FactId id) { return articles_[id.article].extraction.mentions[id.mention].kind == kind; });
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
