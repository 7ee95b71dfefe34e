#include "core/match/candidates.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace factcheck {

std::vector<std::uint32_t> Candidates::of(const Claim& claim) {
  std::vector<std::uint32_t> facts = found(claim);
  if (!options_.articles.empty() || !options_.excluded.empty())
    std::erase_if(facts, [&](std::uint32_t number) { return !is_allowed(index_.fact(number).article); });
  return facts;
}

bool Candidates::is_allowed(std::uint32_t article) const {
  const auto& only = options_.articles;
  return (only.empty() || std::binary_search(only.begin(), only.end(), article)) &&
         !std::binary_search(options_.excluded.begin(), options_.excluded.end(), article);
}

std::vector<std::uint32_t> Candidates::found(const Claim& claim) {
  const Mention& mention = claim.what();
  if (mention.date && mention.date->value.ends_with("_REF")) return {};
  if (!options_.articles.empty() && (mention.figure || mention.date)) {
    for (const std::uint32_t article : options_.articles) choose_all(article, mention.kind);
    return chosen();
  }
  const std::vector<TermKey> terms = terms_of(claim);
  if (mention.role || (mention.statement && claim.quoted->empty()))
    return with_stories(index_.candidates(terms, mention.kind, kMost, Order::BestFirst, ranking_), mention);
  for (const std::uint32_t number : index_.candidates(terms, mention.kind, kMost, Order::Any, ranking_)) choose(number);
  if (mention.statement)  // somebody's very words are found by them, too
    for (const std::uint32_t number : index_.quotations(*claim.quoted, kMost, ranking_)) choose(number);
  else
    for (const Story& story : stories_.of(mention.sentence)) choose_all(story.article, mention.kind);
  return chosen();
}

// Behind the best those of the stories that the claim's paragraph tells: in a large archive others share rarer words.
std::vector<std::uint32_t> Candidates::with_stories(std::vector<std::uint32_t> facts, const Mention& claim) const {
  const auto best = static_cast<std::ptrdiff_t>(facts.size());
  for (const Story& story : stories_.of(claim.sentence)) {
    if (story.share < told_for_sure_) continue;
    const auto [first, end] = index_.numbers(story.article, claim.kind);
    for (std::uint32_t number = first; number < end; ++number)
      if (std::find(facts.begin(), facts.begin() + best, number) == facts.begin() + best) facts.push_back(number);
  }
  return facts;
}

std::vector<TermKey> Candidates::terms_of(const Claim& claim) const {
  const About& about = claim.about();
  std::vector<TermKey> terms;
  const auto add = [&](const std::vector<Term>& list) {
    for (const Term& term : list) {
      terms.push_back(term.key);
      if (const TermKey wider = knowledge_.broader(term.key)) terms.push_back(wider);
    }
  };
  if (claim.what().statement)
    add(about.content);
  else
    add(about.measure), add(about.subjects), add(about.events);
  return terms;
}

void Candidates::choose(std::uint32_t number) {
  const std::size_t word = number / kBits;
  chosen_[word] |= std::uint64_t{1} << (number % kBits);
  first_chosen_ = std::min(first_chosen_, word), last_chosen_ = std::max(last_chosen_, word);
}

void Candidates::choose_all(std::uint32_t article, Kind kind) {
  const auto [first, end] = index_.numbers(article, kind);
  for (std::uint32_t number = first; number < end; ++number) choose(number);
}

// Ascending; leaves none.
std::vector<std::uint32_t> Candidates::chosen() {
  std::vector<std::uint32_t> numbers;
  for (std::size_t word = first_chosen_; word <= last_chosen_ && word < chosen_.size(); ++word)
    for (std::uint64_t bits = std::exchange(chosen_[word], 0); bits != 0; bits &= bits - 1)
      numbers.push_back(static_cast<std::uint32_t>(word * kBits) + static_cast<std::uint32_t>(std::countr_zero(bits)));
  first_chosen_ = SIZE_MAX, last_chosen_ = 0;
  return numbers;
}

}  // namespace factcheck
