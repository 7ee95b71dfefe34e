#include "core/match/holder.h"

#include <algorithm>
#include <string_view>

#include "core/match/words.h"

namespace factcheck {
namespace {

bool says_much_the_same(const About& claim, const About& fact, const Weights& weights) {
  std::int32_t asked = 0, shared = 0;
  for (const std::vector<Term>* terms : {&claim.subjects, &claim.events})
    for (const Term& term : *terms)
      ++asked, shared += has_key(fact.subjects, term.key) || has_key(fact.events, term.key) ? 1 : 0;
  return kThousand * shared >= weights.retold_share * asked && shared >= weights.retold_words_all;
}

}  // namespace

bool is_other_holder(const Side& claim, const Side& fact, const Weights& weights, const Knowledge& knowledge) {
  const Part &ours = claim.what().role->person, &theirs = fact.what().role->person;
  if (!ours.present() || !theirs.present()) return false;
  const auto knows = [&](const Analysis& text, const Part& person) {
    return has_name(text, knowledge.name_key(name_of(person)));
  };
  return !knows(claim.analysis, theirs) && !knows(fact.analysis, ours) &&
         says_much_the_same(claim.about(), fact.about(), weights);
}

bool names_body_beside(const Side& claim, const Side& fact) {
  const std::vector<Sentence>& sentences = claim.analysis.extraction.sentences;
  const std::uint32_t last = claim.what().sentence, first = last == 0 ? 0 : last - 1;
  const Span near{sentences[first].span.start, sentences[last].span.end};
  return near.of(claim.analysis.document.text).find(name_of(fact.what().role->organisation)) != std::string_view::npos;
}

bool is_other_actor(const Side& claim, const Side& fact, const Weights& weights, const Knowledge& knowledge) {
  // Whether a side's actor has a name, and none that the other text has anywhere.
  const auto is_stranger = [&](const Side& side, const Analysis& other) {
    const std::vector<TermKey> names = names_in(terms_in(side, side.what().event->actor, knowledge), knowledge);
    return !names.empty() && std::none_of(names.begin(), names.end(), [&](TermKey name) {
      return std::binary_search(other.terms.begin(), other.terms.end(), name);
    });
  };
  return is_stranger(claim, fact.analysis) && is_stranger(fact, claim.analysis) &&
         says_much_the_same(claim.about(), fact.about(), weights);
}

}  // namespace factcheck
