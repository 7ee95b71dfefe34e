#include "core/extract/indirect_passive.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "core/extract/indirect_clause.h"

namespace factcheck {
namespace {

constexpr std::uint32_t kReach = 14;  // words between the auxiliary and the participle: "wurde von … kritisiert"
constexpr std::uint32_t kLongestThing = 16;  // words of what is judged

// The auxiliary of the participle; kNoWord if its clause has none.
std::uint32_t auxiliary(const SpokenSentenceView& s, std::uint32_t participle, std::uint32_t low) {
  for (std::uint32_t i = participle; i > low && i + kReach > participle; --i) {
    const QuoteWordView& w = s.words[i - 1];
    if (s.quoted[i - 1] || w.sign(",") || w.sign(";") || w.sign(":")) break;
    if (w.is(WordClass::Be)) return i - 1;
  }
  return kNoWord;
}

// "has never been", "wird": where the verbs before the participle begin.
std::uint32_t verbs_begin(const SpokenSentenceView& s, std::uint32_t be, std::uint32_t low) {
  std::uint32_t first = be;
  for (std::uint32_t i = be; i > low; --i) {
    const QuoteWordView& w = s.words[i - 1];
    const bool verb = w.is(WordClass::Have) || w.is(WordClass::Be);
    const bool between = w.is(WordClass::Opener) && !w.capital() && !w.is(WordClass::And);
    if (!verb && !between) break;
    if (verb || between) first = i - 1;
  }
  return first;
}

// "[The plan to close the pier] was": all words in front of the verb, if a phrase opens them and no clause begins
// there.
WordRange thing_in_front(const SpokenSentenceView& s, std::uint32_t low, std::uint32_t end) {
  while (low < end && (s.words[low].is(WordClass::And) || s.words[low].sign(","))) ++low;
  if (low >= end || end > low + kLongestThing || s.words[low].is(WordClass::Preposition)) return {};
  const auto thing = noun_phrase(s.words, low, end);
  if (!thing || thing->oblique || thing->type == NounPhrase::Type::Pronoun) return {};
  for (std::uint32_t i = thing->extent.end; i < end; ++i) {
    const QuoteWordView& w = s.words[i];
    if (w.sign(",") || w.sign(";") || w.sign(":") || w.is(WordClass::Finite) || w.is(WordClass::Be)) return {};
  }
  return {low, end};
}

bool somebody(const SpokenSentenceView& s, const NounPhrase& who) {
  if (who.type == NounPhrase::Type::Pronoun) return false;
  if (who.type != NounPhrase::Type::Other) return true;
  // "the Leith Herald": where nouns are small, a capital tells a name.
  for (std::uint32_t i = who.speaker.first + 1; i < who.speaker.end; ++i) {
    if (s.words[i].capital() && !s.words.capital_nouns(i)) return true;
  }
  return false;
}

}  // namespace

std::optional<IndirectFrame> passive_frame(const SpokenSentenceView& s, const Cue& cue, std::uint32_t low) {
  const std::uint32_t participle = cue.range.first;
  const std::uint32_t be = auxiliary(s, participle, low);
  if (be == kNoWord) return std::nullopt;
  // Whoever does it stands behind the participle, in German and Dutch also before it.
  auto who = cue.before_only ? std::nullopt : agent(s.words, be + 1, participle);
  const std::uint32_t agent_first = who ? who->extent.first : participle;
  if (!who && cue.range.end < s.high && s.words[cue.range.end].is(WordClass::By))
    who = speaker_after(s.words, cue.range.end + 1, s.high);
  if (!who || !somebody(s, *who)) return std::nullopt;
  WordRange thing = thing_in_front(s, low, verbs_begin(s, be, low));
  // "Am Montag wurde [der Plan] von der Reederei kritisiert"
  if (thing.empty() && !cue.before_only) {
    const auto behind = noun_phrase(s.words, be + 1, agent_first);
    if (behind && !behind->oblique && behind->type != NounPhrase::Type::Pronoun) thing = behind->extent;
  }
  if (thing.empty()) return std::nullopt;
  return IndirectFrame{cue.rule, cue.order, std::move(who), cue.range, thing, {}, {}, cue.denies};
}

}  // namespace factcheck
