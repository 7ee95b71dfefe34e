#include "core/match/prospects.h"

#include <algorithm>
#include <bit>

#include "core/match/words.h"

namespace factcheck {
namespace {

std::uint64_t bits_of(const std::vector<AskedWord>& words) {
  std::uint64_t bits = 0;
  for (const AskedWord& word : words) bits |= word.bit;
  return bits;
}

}  // namespace

void Prospects::ask(const Claim& claim) {
  claim_ = &claim;
  kind_ = claim.what().kind;
  seen_ = glance_at(claim.analysis, claim.mention, ours_);
  subjects_ = bits_of(claim.subjects);
  near_events_ = 0;
  for (const AskedWord& word : claim.events) near_events_ |= word.terms.front().near ? word.bit : 0;
}

bool Prospects::may_be_same(std::uint32_t number) const {
  switch (kind_) {
    case Kind::Figure:
    case Kind::Date:
      return may_be_same_value(number);
    case Kind::Statement:
      return may_be_same_statement(number);
    case Kind::Role:
      return may_be_same_role(number);
    case Kind::Event:
      return may_be_same_event(number);
  }
  return true;
}

std::int32_t Prospects::most_score(std::uint32_t number) const {
  const Glance& theirs = index_.glance(number);
  switch (kind_) {
    case Kind::Figure:
    case Kind::Date:
      return most_of_value(number).score();
    case Kind::Statement:
      return are_quotations(theirs) ? most_of_quotation(number) : most_of_statement(number).score();
    case Kind::Role:
      return most_of_role(number).score();
    case Kind::Event:
      return most_of_event(number).score();
  }
  return kThousand;
}

bool Prospects::is_other_thing(std::uint32_t number) const {
  const Glance& theirs = index_.glance(number);
  if (seen_.per != 0 && theirs.per != 0 && seen_.per != theirs.per) return true;
  return seen_.measure && theirs.measure && !(reach_.in_fact(number) & claim_->measure.bit);
}

// As align_figures and align_dates refuse.
bool Prospects::may_be_same_value(std::uint32_t number) const {
  const Glance& theirs = index_.glance(number);
  if (is_other_unit(number) || is_other_thing(number)) return false;
  const std::uint64_t in_fact = reach_.in_fact(number), in_article = reach_.in_article(index_.fact(number).article);
  if (subjects_ != 0 && !(subjects_ & (in_fact | in_article))) return false;  // another story
  const bool measure = seen_.measure && theirs.measure, occurs = (near_events_ & in_fact) != 0;
  const Most most = most_of_value(number);
  const std::uint64_t told = bits_of(claim_->events) & in_fact;
  const bool several = std::popcount(told) >= 2 || (told & AskedWord::kLastBit) != 0;
  const bool says_all = subjects_ == 0 && most.found >= 1 && several && most.found >= most.words;
  if (kind_ == Kind::Date)
    return occurs && most.score() >= weights_.threshold && (says_all || most.earned >= weights_.evidence_date);
  if ((measure || says_all) && most.score() >= weights_.threshold_key) return true;  // it may be the very value
  return (measure || (occurs && (subjects_ & in_fact))) && most.score() >= weights_.threshold &&
         most.earned >= weights_.evidence_figure;
}

// Every word that the fact has stands where it counts most.
Prospects::Most Prospects::most_of_value(std::uint32_t number) const {
  const Glance& theirs = index_.glance(number);
  const std::uint64_t in_fact = reach_.in_fact(number), in_article = reach_.in_article(index_.fact(number).article);
  const bool one_language = seen_.language == theirs.language;
  Most most;
  // `sure`: the word is counted whether it is found or not.
  const auto add = [&](const AskedWord& word, std::int32_t weight, bool sure) {
    const std::int32_t elsewhere = weight * weights_.elsewhere / kThousand;
    if (in_fact & word.bit)
      most.add(weight, weight);
    else if (in_article & word.bit)
      most.add(elsewhere, sure && word.bit != AskedWord::kLastBit ? weight : elsewhere);
    else if (sure && (one_language || !(word.stem || word.general)))
      most.add(0, weight);
  };
  for (const AskedWord& word : claim_->subjects)
    add(word, &word == claim_->subjects.data() ? weights_.subject : weights_.subject_more, true);
  int near = 0;
  for (const AskedWord& word : claim_->events) {
    const bool own = word.terms.front().near;
    const std::int32_t usual = word.stem || word.general ? weights_.event_word : weights_.event;
    const bool sure = !own || near < weights_.most_events, there = (in_fact & word.bit) != 0;
    add(word, own ? usual : weights_.event_far, sure);
    near += own ? 1 : 0;
    most.found += own && there ? 1 : 0;
    most.words += own && (there || (sure && !word.general && (one_language || !word.stem))) ? 1 : 0;
  }
  if (seen_.measure && theirs.measure) most.add(in_fact & claim_->measure.bit ? weights_.measure : 0, weights_.measure);
  if (seen_.per != 0 && theirs.per != 0) most.add(seen_.per == theirs.per ? weights_.per : 0, weights_.per);
  if (kind_ == Kind::Figure && claim_->about().period) most.add(weights_.period, weights_.period);
  return most;
}

bool Prospects::are_quotations(const Glance& theirs) const {
  return seen_.direct && theirs.direct && seen_.language == theirs.language;
}

bool Prospects::may_be_same_statement(std::uint32_t number) const {
  constexpr int kFewestWords = 2;
  const Glance& theirs = index_.glance(number);
  if (are_quotations(theirs)) return most_of_quotation(number) >= weights_.threshold_quote;
  Most said;
  add_words(claim_->content, reach_.in_fact(number), theirs, said);
  if (said.found < kFewestWords || 2 * said.found < said.words || said.earned < weights_.evidence_statement)
    return false;
  const bool quotes = seen_.direct && theirs.direct;
  return most_of_statement(number).score() >= (quotes ? weights_.threshold_quote : weights_.threshold_statement);
}

Prospects::Most Prospects::most_of_statement(std::uint32_t number) const {
  const Glance& theirs = index_.glance(number);
  Most most;
  add_words(claim_->content, reach_.in_fact(number), theirs, most);
  if (both(seen_.person, theirs.person)) most.add(weights_.speaker, weights_.speaker);
  return most;
}

std::int32_t Prospects::most_of_quotation(std::uint32_t number) const {
  const auto [shorter, share] = share_of_quotation(*claim_, index_.quoted_by(number));
  const bool fragment = shorter <= QuotedShare::kFragment && 2 * share >= kThousand;
  return fragment ? std::min(kThousand, share + weights_.short_fragment) : share;
}

// As Sharing counts.
void Prospects::add_words(const std::vector<AskedWord>& words, std::uint64_t in_fact, const Glance& theirs,
                          Most& most) const {
  for (const AskedWord& word : words) {
    const bool there = (in_fact & word.bit) != 0, stem = is_stem(word.terms);
    if (!there && stem && seen_.language != theirs.language) continue;
    const std::int32_t weight = weight_of(word.terms, weights_);
    most.add(there ? weight : 0, weight);
    ++most.words, most.found += there ? 1 : 0;
  }
}

bool Prospects::may_be_same_role(std::uint32_t number) const {
  const Glance& theirs = index_.glance(number);
  return is_same_name(seen_.person, theirs.person) ||
         (may_be_same_office(number) && is_same_name(seen_.organisation, theirs.organisation));
}

bool Prospects::may_be_same_office(std::uint32_t number) const {
  const Glance& theirs = index_.glance(number);
  return seen_.office && theirs.office && (theirs.named_office || (reach_.in_fact(number) & claim_->office.bit));
}

Prospects::Most Prospects::most_of_role(std::uint32_t number) const {
  const Glance& theirs = index_.glance(number);
  Most most;
  if (is_same_name(seen_.person, theirs.person)) most.add(weights_.person, weights_.person);
  if (is_same_name(seen_.organisation, theirs.organisation)) most.add(weights_.organisation, weights_.organisation);
  if (seen_.office && theirs.office) most.add(may_be_same_office(number) ? weights_.office : 0, weights_.office);
  return most;
}

bool Prospects::may_be_same_event(std::uint32_t number) const {
  const Glance& theirs = index_.glance(number);
  if (seen_.act != theirs.act || (seen_.act && !(reach_.in_fact(number) & claim_->act.bit))) return false;
  Most object;
  add_object(number, object);
  // Where nothing of the object can be asked, whoever acts must be the same.
  if (object.found == 0 && (object.words > 0 || !may_be_same_actor(number))) return false;
  return most_of_event(number).score() >= weights_.threshold_event;
}

Prospects::Most Prospects::most_of_event(std::uint32_t number) const {
  const Glance& theirs = index_.glance(number);
  Most most;
  if (seen_.act && theirs.act)
    most.add(reach_.in_fact(number) & claim_->act.bit ? weights_.trigger : 0, weights_.trigger);
  if (both(seen_.person, theirs.person)) most.add(may_be_same_actor(number) ? weights_.actor : 0, weights_.actor);
  add_object(number, most);
  return most;
}

// Names may have terms that the sentence does not.
void Prospects::add_object(std::uint32_t number, Most& most) const {
  const Glance& theirs = index_.glance(number);
  add_words(claim_->object, theirs.named_object ? UINT64_MAX : reach_.in_fact(number), theirs, most);
}

bool Prospects::may_be_same_actor(std::uint32_t number) const {
  const Glance& theirs = index_.glance(number);
  return both(seen_.person, theirs.person) && (theirs.named_actor || (reach_.in_fact(number) & claim_->actor.bit) ||
                                               is_same_name(seen_.person, theirs.person));
}

bool Prospects::is_same_name(std::uint32_t ours, std::uint32_t theirs) const {
  if (!both(ours, theirs)) return false;
  const Name &a = ours_[ours], &b = index_.names()[theirs];
  if (!(a.marks & b.marks)) return false;
  const auto [at, fresh] = same_names_.try_emplace(std::uint64_t{ours} << 32 | theirs, false);
  if (fresh) at->second = knowledge_.same_entity(a, b) == Sameness::Same;
  return at->second;
}

}  // namespace factcheck
