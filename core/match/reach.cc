#include "core/match/reach.h"

namespace factcheck {
namespace {

void set(std::vector<std::uint64_t>& bits, std::uint32_t at, std::uint64_t bit, std::vector<std::uint32_t>& touched) {
  if (bits[at] == 0) touched.push_back(at);
  bits[at] |= bit;
}

void clear(std::vector<std::uint64_t>& bits, std::vector<std::uint32_t>& touched) {
  for (const std::uint32_t at : touched) bits[at] = 0;
  touched.clear();
}

}  // namespace

Reach::Reach(const Archive& archive, const Knowledge& knowledge)
    : index_(archive.index()), knowledge_(knowledge), terms_(index_.term_ids()), articles_(archive.articles().size()) {}

void Reach::ask(const Claim& claim) {
  clear(terms_, asked_terms_);
  clear(articles_, asked_articles_);
  last_ = UINT32_MAX;
  for (const std::vector<AskedWord>* words : {&claim.subjects, &claim.events, &claim.content, &claim.object})
    for (const AskedWord& word : *words) ask(word);
  for (const AskedWord* part : {&claim.measure, &claim.act, &claim.actor, &claim.office}) ask(*part);
  for (const Term& term : claim.act.terms)
    for (const TermKey opposite : knowledge_.opposites(term.key)) ask(opposite, claim.act.bit);
}

void Reach::ask(const AskedWord& word) {
  for (const Term& term : word.terms) {
    for (const std::uint32_t article : index_.articles_with(term.key))
      set(articles_, article, word.bit, asked_articles_);
    ask(term.key, word.bit);
    // What is wider or narrower answers to it, too (find_related); the index knows each fact by its wider terms.
    if (const TermKey wider = knowledge_.broader(term.key)) ask(wider, word.bit);
  }
}

void Reach::ask(TermKey key, std::uint64_t bit) {
  if (const std::uint32_t id = index_.id_of(key); id != FactIndex::kNoTerm) set(terms_, id, bit, asked_terms_);
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
  if (side.what().statement) side.quoted = index.quoted_by(number);
  side.in_fact = reach.in_fact(number);
  side.in_article = reach.in_article(fact.article);
  return side;
}

}  // namespace factcheck
