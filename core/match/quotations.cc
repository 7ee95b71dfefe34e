// Quotations are the one thing that is matched by its words: they are supposed to be the same words.
#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "core/match/words.h"

namespace factcheck {
namespace {

// A term that both have, as a feature.
void note_common(const char* feature, const Side& claim, const std::vector<Term>& ours, const std::vector<Term>& theirs,
                 Aspect aspect, Alignment& out) {
  for (const Term& term : ours) {
    if (!has_key(theirs, term.key)) continue;
    out.matched |= aspect;
    out.reasons.push_back({feature, text_of(claim, term), {}, 0});
    return;
  }
}

// How many words round what the claim quotes the fact has, too; the speaker's own do not count.
int shared_round(const Side& claim, const Side& fact) {
  const Statement& said = *claim.what().statement;
  const About& theirs = fact.about();
  std::vector<Span> found;
  for (const std::vector<Term>* list : {&claim.about().subjects, &claim.about().events})
    for (const Term& term : *list) {
      if (said.speaker.span.contains(term.span) || said.role.span.contains(term.span)) continue;
      if (said.content.span.contains(term.span) || std::find(found.begin(), found.end(), term.span) != found.end())
        continue;
      if (has_key(theirs.subjects, term.key) || has_key(theirs.events, term.key) || has_key(theirs.content, term.key))
        found.push_back(term.span);
    }
  return static_cast<int>(found.size());
}

bool is_one_speaker(const Side& claim, const Side& fact, const Knowledge& knowledge) {
  const Part &ours = claim.what().statement->speaker, &theirs = fact.what().statement->speaker;
  return ours.present() && theirs.present() &&
         knowledge.same_entity(*NameOf(claim, ours, knowledge), *NameOf(fact, theirs, knowledge)) == Sameness::Same;
}

}  // namespace

QuotedShare share_of_quotation(const Claim& claim, std::span<const std::uint64_t> fact) {
  fact = fact.first(std::min(fact.size(), Claim::kLongestQuotation));
  const std::size_t shorter = std::min(claim.quotation.size(), fact.size());
  if (shorter == 0) return {};
  return {shorter, static_cast<std::int32_t>(kThousand * claim.quotation.in(fact) / shorter)};
}

Alignment align_quotations(const Claim& claim, const Side& fact, const Weights& weights, const Knowledge& knowledge) {
  constexpr int kFewestRound = 2;
  Alignment out;
  const Statement &ours = *claim.what().statement, &theirs = *fact.what().statement;
  const std::vector<std::uint64_t> read = fact.quoted ? std::vector<std::uint64_t>() : quoted_words(fact.what());
  const std::span<const std::uint64_t> words = fact.quoted ? *fact.quoted : read;
  const auto [shorter, share] = share_of_quotation(claim, words);
  if (shorter == 0) {
    out.possible = false;
    return out;
  }
  out.score = share;
  out.reasons.push_back({"words", ours.content.text, theirs.content.text, share});
  note_common("event", claim, claim.about().events, fact.about().events, kOccurrence, out);
  note_common("subject", claim, claim.about().subjects, fact.about().subjects, kSubject, out);
  if (shorter <= QuotedShare::kFragment &&
      (share < kThousand || claim.own_quoted.size() != words.size() || out.matched == 0)) {
    // One or two words are quoted by everybody: only a full match with something else in common is one quotation, or
    // what somebody says of the same thing in the same story.
    const bool sure = 2 * share >= kThousand && claim.same_story && is_one_speaker(claim, fact, knowledge) &&
                      shared_round(claim, fact) >= kFewestRound;
    out.possible = sure;
    if (sure) out.score = std::min(kThousand, share + weights.short_fragment), out.matched |= kOccurrence;
  }
  out.matched |= kKey;
  out.strong = true;
  return out;
}

}  // namespace factcheck
