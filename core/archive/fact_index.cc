#include "core/archive/fact_index.h"

#include <utility>

namespace factcheck {
namespace {

constexpr Kind kKinds[] = {Kind::Figure, Kind::Date, Kind::Statement, Kind::Role, Kind::Event};  // as they are numbered

}  // namespace

FactIndex::FactIndex(std::span<const Analysis> articles, const Knowledge& knowledge) {
  for (std::uint32_t article = 0; article < articles.size(); ++article) {
    for (const TermKey term : articles[article].terms) articles_with_[term].push_back(article);
    numbers_.emplace_back(articles[article].extraction.mentions.size());
  }
  for (const Kind kind : kKinds) add_kind(articles, kind, knowledge);
}

void FactIndex::add_kind(std::span<const Analysis> articles, Kind kind, const Knowledge& knowledge) {
  for (std::uint32_t article = 0; article < articles.size(); ++article) {
    const std::vector<Mention>& mentions = articles[article].extraction.mentions;
    for (std::uint32_t i = 0; i < mentions.size(); ++i)
      if (mentions[i].kind == kind) add({article, i}, mentions[i], articles[article].abouts[i], knowledge);
  }
  kind_end_.push_back(static_cast<std::uint32_t>(facts_.size()));
}

void FactIndex::add(FactId id, const Mention& mention, const About& about, const Knowledge& knowledge) {
  const auto number = static_cast<std::uint32_t>(facts_.size());
  facts_.push_back(id);
  numbers_[id.article][id.mention] = number;
  for (const std::vector<Term>* terms : {&about.measure, &about.subjects, &about.events, &about.content})
    for (const Term& term : *terms) {
      add_term(term.key, number);
      // "charity" is found by "organisation", its wider term.
      if (const TermKey wider = knowledge.broader(term.key)) add_term(wider, number);
    }
  terms_end_.push_back(static_cast<std::uint32_t>(terms_.size()));
  if (std::vector<std::uint64_t> words = quoted_words(mention); !words.empty()) {
    for (const std::uint64_t word : words) quotation_words_.add(word, number);
    quoted_.emplace(number, std::move(words));
  }
  add_names(mention, knowledge, names_);
}

void FactIndex::add_term(TermKey key, std::uint32_t number) {
  if (const auto [id, fresh] = postings_.add(key, number); fresh) terms_.push_back(id);
}

NumberRange FactIndex::numbers(Kind kind) const {
  const std::size_t at = static_cast<std::size_t>(kind) - static_cast<std::size_t>(kKinds[0]);
  return {at == 0 ? 0 : kind_end_[at - 1], kind_end_[at]};
}

std::vector<FactId> FactIndex::numbered(std::span<const std::uint32_t> numbers) const {
  std::vector<FactId> found;
  found.reserve(numbers.size());
  for (const std::uint32_t number : numbers) found.push_back(facts_[number]);
  return found;
}

std::vector<FactId> FactIndex::candidates(std::span<const TermKey> terms, Kind kind, std::size_t limit,
                                          Ranking& ranking) const {
  return numbered(postings_.best({terms.begin(), terms.end()}, numbers(kind), facts(), limit, ranking));
}

std::vector<FactId> FactIndex::quotations(std::span<const std::uint64_t> words, std::size_t limit,
                                          Ranking& ranking) const {
  return numbered(
      quotation_words_.best({words.begin(), words.end()}, numbers(Kind::Statement), facts(), limit, ranking));
}

std::span<const std::uint64_t> FactIndex::quoted_by(FactId fact) const {
  const auto found = quoted_.find(numbers_[fact.article][fact.mention]);
  return found == quoted_.end() ? std::span<const std::uint64_t>() : found->second;
}

std::span<const std::uint32_t> FactIndex::articles_with(TermKey term) const {
  const auto found = articles_with_.find(term);
  return found == articles_with_.end() ? std::span<const std::uint32_t>() : found->second;
}

std::span<const std::uint32_t> FactIndex::terms_of(FactId fact) const {
  const std::uint32_t number = numbers_[fact.article][fact.mention], first = number == 0 ? 0 : terms_end_[number - 1];
  return std::span(terms_).subspan(first, terms_end_[number] - first);
}

}  // namespace factcheck
