#include "core/match/prospects.h"

#include <algorithm>

#include "core/match/words.h"

namespace factcheck {
namespace {

constexpr std::uint8_t kNotAsked = 0, kSame = 1, kOther = 2;  // of two names

std::uint64_t bits_of(const std::vector<AskedWord>& words) {
  std::uint64_t bits = 0;
  for (const AskedWord& word : words) bits |= word.bit;
  return bits;
}

}  // namespace

void Prospects::ask(const Claim& claim) {
  claim_ = &claim;
  seen_ = glance_at(claim.analysis, claim.mention, ours_);
  subjects_ = bits_of(claim.subjects);
  only_stems_ = true;
  for (Word rest = claim.object.terms; !rest.empty(); rest = behind(first_word(rest), rest))
    only_stems_ = only_stems_ && is_stem(first_word(rest));
  near_events_ = 0;
  for (const AskedWord& word : claim.events) near_events_ |= word.terms.front().near ? word.bit : 0;
}

bool Prospects::may_be_same(std::uint32_t number) const {
  switch (claim_->what().kind) {
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

bool Prospects::is_other_thing(std::uint32_t number) const {
  const Glance& theirs = index_.glance(number);
  if (seen_.per != 0 && theirs.per != 0 && seen_.per != theirs.per) return true;
  return seen_.measure && theirs.measure && !(reach_.in_fact(number) & claim_->measure.bit);
}

// As align_figures and align_dates do, with every word that the fact has anywhere in the place that is best for it.
bool Prospects::may_be_same_value(std::uint32_t number) const {
  const Glance& theirs = index_.glance(number);
  if (is_other_unit(number) || is_other_thing(number)) return false;
  const std::uint64_t in_fact = reach_.in_fact(number), in_article = reach_.in_article(index_.fact(number).article);
  if (subjects_ != 0 && !(subjects_ & (in_fact | in_article))) return false;  // other_story
  const bool measure = seen_.measure && theirs.measure, figure = claim_->what().kind == Kind::Figure;
  const bool occurs = (near_events_ & in_fact) != 0;
  if (figure ? !measure && !(occurs && (subjects_ & in_fact)) : !occurs) return false;
  Most most = most_of_words(in_fact, in_article, seen_.language == theirs.language);
  if (measure) most.add(weights_.measure, weights_.measure);
  if (seen_.per != 0 && theirs.per != 0) most.add(weights_.per, weights_.per);
  if (figure && claim_->about().period) most.add(weights_.period, weights_.period);
  if (most.score() >= weights_.threshold && most.earned >= (figure ? weights_.evidence_figure : weights_.evidence_date))
    return true;
  return measure && most.score() >= weights_.threshold_key;  // it may be the very value
}

Prospects::Most Prospects::most_of_words(std::uint64_t in_fact, std::uint64_t in_article, bool one_language) const {
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
    add(word, own ? usual : weights_.event_far, !own || near < weights_.most_events);
    near += own ? 1 : 0;
  }
  return most;
}

bool Prospects::may_be_same_statement(std::uint32_t number) const {
  constexpr int kFewestWords = 2;
  const Glance& theirs = index_.glance(number);
  const bool one_language = seen_.language == theirs.language;
  if (seen_.direct && theirs.direct && one_language) return true;
  const std::uint64_t in_fact = reach_.in_fact(number);
  int asked = 0, found = 0;
  Most most;
  for (const AskedWord& word : claim_->content) {
    const bool there = (in_fact & word.bit) != 0, stem = is_stem(word.terms);
    if (!there && stem && !one_language) continue;
    const bool named = is_name(word.terms.front().key);
    const std::int32_t weight = stem ? weights_.event_word : named ? weights_.subject_more : weights_.event;
    ++asked, found += there ? 1 : 0;
    most.add(there ? weight : 0, weight);
  }
  if (found < kFewestWords || 2 * found < asked || most.earned < weights_.evidence_statement) return false;
  if (seen_.person != Names::kNone && theirs.person != Names::kNone) most.add(weights_.speaker, weights_.speaker);
  const bool quotes = seen_.direct && theirs.direct;
  return most.score() >= (quotes ? weights_.threshold_quote : weights_.threshold_statement);
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

bool Prospects::may_be_same_event(std::uint32_t number) const {
  const Glance& theirs = index_.glance(number);
  const std::uint64_t in_fact = reach_.in_fact(number);
  if (seen_.act != theirs.act || (seen_.act && !(in_fact & claim_->act.bit))) return false;
  if (theirs.named_object || (in_fact & claim_->object.bit)) return true;
  // Where nothing of the object can be asked, whoever acts must be the same.
  return (only_stems_ && (claim_->object.terms.empty() || seen_.language != theirs.language)) &&
         seen_.person != Names::kNone && theirs.person != Names::kNone;
}

bool Prospects::is_same_name(std::uint32_t ours, std::uint32_t theirs) const {
  if (ours == Names::kNone || theirs == Names::kNone) return false;
  same_names_.resize(ours_.size());
  std::vector<std::uint8_t>& row = same_names_[ours];
  row.resize(index_.names().size(), kNotAsked);
  if (row[theirs] == kNotAsked)
    row[theirs] = knowledge_.same_entity(ours_[ours], index_.names()[theirs]) == Sameness::Same ? kSame : kOther;
  return row[theirs] == kSame;
}

}  // namespace factcheck
