#include "core/archive/fact_index.h"

#include <algorithm>

namespace factcheck {
namespace {

constexpr Kind kKinds[] = {Kind::Figure, Kind::Date, Kind::Statement, Kind::Role, Kind::Event};  // as they are numbered

std::size_t place_of(Kind kind) { return static_cast<std::size_t>(kind) - static_cast<std::size_t>(kKinds[0]); }

// Each number below the limit once.
std::vector<std::uint32_t> ids_of(std::span<const std::uint64_t> keys, const KeyNumbers& numbers, std::uint32_t limit) {
  std::vector<std::uint32_t> ids;
  for (const std::uint64_t key : keys)
    if (const std::uint32_t id = numbers.find(key); id < limit) ids.push_back(id);
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

}  // namespace

FactIndex::FactIndex(std::span<const Analysis> articles, const Knowledge& knowledge) : articles_(articles.size()) {
  for (const Kind kind : kKinds) add_kind(articles, kind, knowledge);
  first_.push_back(static_cast<std::uint32_t>(facts_.size()));
  fact_terms_ = term_ids_.size();
  add_postings();
  add_articles(articles);
}

void FactIndex::add_postings() {
  std::vector<std::uint32_t> kinds;
  for (const Kind kind : kKinds) kinds.push_back(numbers(kind).end);
  std::vector<std::uint32_t> ends;
  for (const Fact& fact : facts_) ends.push_back(fact.first_term + fact.terms);
  facts_with_ = Postings(terms_, ends, kinds, fact_terms_);
  std::vector<std::uint32_t> words;
  for (const std::uint64_t word : quoted_) words.push_back(quotation_word_ids_.add(word));
  const std::uint32_t statements[] = {static_cast<std::uint32_t>(quoted_end_.size())};
  quotations_with_ = Postings(words, quoted_end_, statements, quotation_word_ids_.size());
}

void FactIndex::add_articles(std::span<const Analysis> articles) {
  std::vector<std::uint32_t> terms, ends;
  for (const Analysis& article : articles) {
    for (const TermKey term : article.terms) terms.push_back(term_ids_.add(term));
    ends.push_back(static_cast<std::uint32_t>(terms.size()));
  }
  const std::uint32_t all[] = {static_cast<std::uint32_t>(articles.size())};
  articles_with_ = Postings(terms, ends, all, term_ids_.size());
}

void FactIndex::add_kind(std::span<const Analysis> articles, Kind kind, const Knowledge& knowledge) {
  for (std::uint32_t article = 0; article < articles.size(); ++article) {
    first_.push_back(static_cast<std::uint32_t>(facts_.size()));
    const std::vector<Mention>& mentions = articles[article].extraction.mentions;
    for (std::uint32_t i = 0; i < mentions.size(); ++i)
      if (mentions[i].kind == kind) add({article, i}, articles[article], knowledge);
  }
}

void FactIndex::add(FactId id, const Analysis& article, const Knowledge& knowledge) {
  const Mention& mention = article.extraction.mentions[id.mention];
  const About& about = article.abouts[id.mention];
  Fact& fact = facts_.emplace_back();
  fact.id = id, fact.first_term = static_cast<std::uint32_t>(terms_.size());
  const auto add_term = [&](TermKey key) {
    const std::uint32_t term = term_ids_.add(key);
    if (std::find(terms_.begin() + fact.first_term, terms_.end(), term) == terms_.end()) terms_.push_back(term);
  };
  for (const std::vector<Term>* terms : {&about.measure, &about.subjects, &about.events, &about.content})
    for (const Term& term : *terms) {
      add_term(term.key);
      // "charity" is found by "organisation", its wider term.
      if (const TermKey wider = knowledge.broader(term.key)) add_term(wider);
    }
  fact.terms = static_cast<std::uint32_t>(terms_.size()) - fact.first_term;
  if (mention.statement) {
    const std::vector<std::uint64_t> words = quoted_words(mention);
    quoted_.insert(quoted_.end(), words.begin(), words.end());
    quoted_end_.push_back(static_cast<std::uint32_t>(quoted_.size()));
  }
  add_names(mention, knowledge, names_);
  fact.glance = glance_at(article, id.mention, names_);
}

NumberRange FactIndex::numbers(Kind kind) const {
  const std::size_t at = place_of(kind) * articles_;
  return {first_[at], first_[at + articles_]};
}

NumberRange FactIndex::numbers(std::uint32_t article, Kind kind) const {
  const std::size_t at = place_of(kind) * articles_ + article;
  return {first_[at], first_[at + 1]};
}

std::vector<std::uint32_t> FactIndex::candidates(std::span<const TermKey> terms, Kind kind, std::size_t limit,
                                                 Order order, Ranking& ranking) const {
  return facts_with_.best(ids_of(terms, term_ids_, fact_terms_), place_of(kind), facts(), limit, order, ranking);
}

std::vector<std::uint32_t> FactIndex::quotations(std::span<const std::uint64_t> words, std::size_t limit,
                                                 Ranking& ranking) const {
  std::vector<std::uint32_t> found = quotations_with_.best(
      ids_of(words, quotation_word_ids_, quotation_word_ids_.size()), 0, facts(), limit, Order::Any, ranking);
  for (std::uint32_t& statement : found) statement += numbers(Kind::Statement).first;
  return found;
}

std::span<const std::uint64_t> FactIndex::quoted_by(std::uint32_t statement) const {
  const std::uint32_t at = statement - numbers(Kind::Statement).first, first = at == 0 ? 0 : quoted_end_[at - 1];
  return std::span(quoted_).subspan(first, quoted_end_[at] - first);
}

std::span<const std::uint32_t> FactIndex::articles_with(TermKey term) const {
  const std::uint32_t id = term_ids_.find(term);
  return id == KeyNumbers::kNone ? std::span<const std::uint32_t>() : articles_with_.rows(id);
}

}  // namespace factcheck
