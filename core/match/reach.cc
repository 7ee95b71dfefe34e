#include "core/match/reach.h"

namespace factcheck {

Reach::Reach(const Archive& archive, const Knowledge& knowledge)
    : index_(archive.index()), knowledge_(knowledge), terms_(index_.term_ids()), articles_(archive.articles().size()) {}

void Reach::ask(const Claim& claim) {
  for (const std::uint32_t id : asked_) terms_[id] = 0;
  asked_.clear();
  last_ = UINT32_MAX;
  // Of other kinds nobody asks what stands elsewhere in the article.
  articles_.assign(articles_.size(), 0);
  if (claim.what().figure || claim.what().date)
    for (const std::vector<AskedWord>* words : {&claim.subjects, &claim.events})
      for (const AskedWord& word : *words) ask_articles(word);
  for (const std::vector<AskedWord>* words : {&claim.subjects, &claim.events, &claim.content, &claim.object})
    for (const AskedWord& word : *words) ask(word);
  for (const AskedWord* part : {&claim.measure, &claim.act, &claim.actor, &claim.office}) ask(*part);
  for (const Term& term : claim.act.terms)
    for (const TermKey opposite : knowledge_.opposites(term.key)) ask(opposite, claim.act.bit);
}

void Reach::ask(const AskedWord& word) {
  for (const Term& term : word.terms) {
    ask(term.key, word.bit);
    // What is wider or narrower answers to it, too (find_related); the index knows each fact by its wider terms.
    if (const TermKey wider = knowledge_.broader(term.key)) ask(wider, word.bit);
  }
}

void Reach::ask(TermKey key, std::uint64_t bit) {
  const std::uint32_t id = index_.id_of(key);
  if (id == FactIndex::kNoTerm) return;
  asked_.push_back(id);
  terms_[id] |= bit;
}

void Reach::ask_articles(const AskedWord& word) {
  for (const Term& term : word.terms)
    for (const std::uint32_t article : index_.articles_with(term.key)) articles_[article] |= word.bit;
}

std::uint64_t Reach::in_fact(std::uint32_t number) const {
  if (number == last_) return last_bits_;
  std::uint64_t bits = 0;
  for (const std::uint32_t id : index_.terms_of(number)) bits |= terms_[id];
  last_ = number, last_bits_ = bits;
  return bits;
}

Side fact_side(const Archive& archive, const Reach& reach, std::uint32_t number, bool source) {
  const FactIndex& index = archive.index();
  const FactId fact = index.fact(number);
  Side side{.analysis = archive.articles()[fact.article], .mention = fact.mention, .named_source = source};
  side.names = &index.names();
  const Glance& seen = index.glance(number);
  if (seen.person != Names::kNone) side.person = &index.names()[seen.person];
  if (seen.organisation != Names::kNone) side.organisation = &index.names()[seen.organisation];
  if (side.what().statement) side.quoted = index.quoted_by(number);
  side.in_fact = reach.in_fact(number);
  side.in_article = reach.in_article(fact.article);
  return side;
}

}  // namespace factcheck
