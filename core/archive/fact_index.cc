#include "core/archive/fact_index.h"

namespace factcheck {
namespace {

constexpr Kind kKinds[] = {Kind::Figure, Kind::Date, Kind::Statement, Kind::Role, Kind::Event};  // as they are numbered

std::size_t place_of(Kind kind) { return static_cast<std::size_t>(kind) - static_cast<std::size_t>(kKinds[0]); }

}  // namespace

FactIndex::FactIndex(std::span<const Analysis> articles, const Knowledge& knowledge) : articles_(articles.size()) {
  for (std::uint32_t article = 0; article < articles.size(); ++article)
    for (const TermKey term : articles[article].terms) articles_with_[term].push_back(article);
  for (const Kind kind : kKinds) add_kind(articles, kind, knowledge);
  first_.push_back(static_cast<std::uint32_t>(facts_.size()));
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
  const auto number = static_cast<std::uint32_t>(facts_.size());
  const Mention& mention = article.extraction.mentions[id.mention];
  const About& about = article.abouts[id.mention];
  facts_.push_back(id);
  for (const std::vector<Term>* terms : {&about.measure, &about.subjects, &about.events, &about.content})
    for (const Term& term : *terms) {
      add_term(term.key, number);
      // "charity" is found by "organisation", its wider term.
      if (const TermKey wider = knowledge.broader(term.key)) add_term(wider, number);
    }
  terms_end_.push_back(static_cast<std::uint32_t>(terms_.size()));
  if (mention.statement) {
    for (const std::uint64_t word : quoted_words(mention)) quotation_words_.add(word, number), quoted_.push_back(word);
    quoted_end_.push_back(static_cast<std::uint32_t>(quoted_.size()));
  }
  add_names(mention, knowledge, names_);
  glances_.push_back(glance_at(article, id.mention, names_));
}

void FactIndex::add_term(TermKey key, std::uint32_t number) {
  if (const auto [id, fresh] = postings_.add(key, number); fresh) terms_.push_back(id);
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
                                                 Ranking& ranking) const {
  return postings_.best({terms.begin(), terms.end()}, numbers(kind), facts(), limit, ranking);
}

std::vector<std::uint32_t> FactIndex::quotations(std::span<const std::uint64_t> words, std::size_t limit,
                                                 Ranking& ranking) const {
  return quotation_words_.best({words.begin(), words.end()}, numbers(Kind::Statement), facts(), limit, ranking);
}

std::span<const std::uint64_t> FactIndex::quoted_by(std::uint32_t statement) const {
  const std::uint32_t at = statement - numbers(Kind::Statement).first, first = at == 0 ? 0 : quoted_end_[at - 1];
  return std::span(quoted_).subspan(first, quoted_end_[at] - first);
}

std::span<const std::uint32_t> FactIndex::articles_with(TermKey term) const {
  const auto found = articles_with_.find(term);
  return found == articles_with_.end() ? std::span<const std::uint32_t>() : found->second;
}

std::span<const std::uint32_t> FactIndex::terms_of(std::uint32_t number) const {
  const std::uint32_t first = number == 0 ? 0 : terms_end_[number - 1];
  return std::span(terms_).subspan(first, terms_end_[number] - first);
}

}  // namespace factcheck
