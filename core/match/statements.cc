// Statements are one where the same is said. By whom, and whether as a 'no', is for their judge.
#include <algorithm>
#include <string>

#include "core/match/words.h"

namespace factcheck {
namespace {

// The words of the content; where its bytes are not those of the text each term stands alone.
std::vector<Word> said_words(const Side& side) {
  const Part& content = side.what().statement->content;
  const bool same_bytes = content.span.size() == content.text.size();
  return words_of(side.about().content, same_bytes ? Span{} : content.span);
}

}  // namespace

Alignment align_statements(const Side& claim, const Side& fact, const Weights& weights, const Knowledge& knowledge) {
  constexpr int kFewestWords = 2, kTellingWords = 3;
  const Statement &ours = *claim.what().statement, &theirs = *fact.what().statement;
  const bool one_language = language_of(claim) == language_of(fact);
  if (ours.direct && theirs.direct && one_language) return align_quotations(claim, fact, weights, knowledge);
  Alignment out;
  const Shared said =
      share("words", claim, said_words(claim), fact, fact.about().content, weights, knowledge, out.features);
  std::int32_t earned = said.points, asked = said.weight;
  const std::string_view us = name_of(ours.speaker), them = name_of(theirs.speaker);
  if (!us.empty() && !them.empty()) {
    const Sameness who = knowledge.same_entity(us, them, std::nullopt);
    const bool same = who == Sameness::Same;
    if (same) out.matched |= kSubject, earned += weights.speaker;
    // "A spokesman" may be anybody; another name makes it less likely that the two are one statement.
    if (who != Sameness::Unknown) asked += weights.speaker;
    out.features.push_back({"speaker", std::string(us), std::string(them), same ? weights.speaker : 0});
  }
  out.score = asked > 0 ? 1000 * earned / asked : 0;
  out.possible = said.found >= kFewestWords && said.points >= weights.evidence_statement && said.most();
  // The other way round, too: then the fact says no more than the claim, and a 'not' in it is about the same thing.
  std::vector<Feature> unused;
  const Shared back = share("words", fact, said_words(fact), claim, claim.about().content, weights, knowledge, unused);
  if (back.most()) out.matched |= kOccurrence;
  const bool many = one_language && said.found > kTellingWords;
  // The same speaker says all of it in both, and nothing else.
  const bool all = (out.matched & kSubject) && said.found == said.asked && back.found == back.asked;
  out.strong = claim.same_story && (many || (all && said.telling >= kFewestWords) ||
                                    (said.found >= kTellingWords && said.telling >= kFewestWords));
  return out;
}

}  // namespace factcheck
