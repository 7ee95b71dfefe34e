// Statements are one where the same is said. By whom, and whether as a 'no', is for their judge.
#include <string_view>

#include "core/match/words.h"

namespace factcheck {

Shared shared_content(const Claim& claim, const Side& fact, const Weights& weights, const Knowledge& knowledge,
                      std::vector<Reason>* reasons) {
  Sharing forth(claim, fact, fact.about().content, weights, knowledge);
  for (const AskedWord& word : claim.content) forth.add(word.terms, (fact.in_fact & word.bit) != 0, "words", reasons);
  return forth.shared();
}

Alignment align_statements(const Claim& claim, const Side& fact, const Weights& weights, const Knowledge& knowledge) {
  constexpr int kFewestWords = 2, kTellingWords = 3;
  const Statement &ours = *claim.what().statement, &theirs = *fact.what().statement;
  const bool one_language = in_one_language(claim, fact);
  if (ours.direct && theirs.direct && one_language) return align_quotations(claim, fact, weights, knowledge);
  Alignment out;
  const Shared said = shared_content(claim, fact, weights, knowledge, &out.reasons);
  std::int32_t earned = said.points, asked = said.weight;
  const std::string_view us = name_of(ours.speaker), them = name_of(theirs.speaker);
  if (!us.empty() && !them.empty()) {
    const Sameness who =
        knowledge.same_entity(*NameOf(claim, ours.speaker, knowledge), *NameOf(fact, theirs.speaker, knowledge));
    const bool same = who == Sameness::Same;
    if (same) out.matched |= kSubject, earned += weights.speaker;
    // "A spokesman" may be anybody; another name makes it less likely that the two are one statement.
    if (who != Sameness::Unknown) asked += weights.speaker;
    out.reasons.push_back({"speaker", us, them, same ? weights.speaker : 0});
  }
  out.score = asked > 0 ? 1000 * earned / asked : 0;
  out.possible = said.found >= kFewestWords && said.points >= weights.evidence_statement && said.most();
  // The other way round, too: then the fact says no more than the claim, and a 'not' in it is about the same thing.
  Sharing backward(fact, claim, claim.about().content, weights, knowledge);
  backward.add_all(fact.about().content, whole_content(fact), "words", nullptr);
  const Shared& back = backward.shared();
  if (back.most()) out.matched |= kOccurrence;
  const bool many = one_language && said.found > kTellingWords;
  // The same speaker says all of it in both, and nothing else.
  const bool all = (out.matched & kSubject) && said.found == said.asked && back.found == back.asked;
  out.strong = claim.same_story && (many || (all && said.telling >= kFewestWords) ||
                                    (said.found >= kTellingWords && said.telling >= kFewestWords));
  return out;
}

}  // namespace factcheck
