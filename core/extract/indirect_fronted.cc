#include "core/extract/indirect_fronted.h"

#include "core/extract/indirect_clause.h"
#include "core/extract/quote_speaker.h"
#include "core/text/fold.h"

namespace factcheck {
namespace {

constexpr std::uint32_t kLongestFront = 20;  // words

bool has_verb(const SpokenSentenceView& s, WordRange range) {
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    const QuoteWordView& w = s.words[i];
    if ((w.is(WordClass::Finite) || w.is(WordClass::Have) || w.is(WordClass::Be)) && !w.capital() &&
        !w.is(WordClass::Article))
      return true;
  }
  return false;
}

// Whether the phrase in front can be no subject of saying: neither a name nor an office nor a body.
bool is_thing(const SpokenSentenceView& s, WordRange front) {
  const auto phrase = noun_phrase(s.words, front.first, front.end);
  if (!phrase) return !s.words.capital_nouns(front.first);
  if (phrase->oblique || phrase->type == NounPhrase::Type::Other) return true;
  // "Kritik an dem Verkauf": a single capital that only opens the sentence.
  return phrase->type == NounPhrase::Type::Name && phrase->speaker.end == front.first + 1 &&
         s.words[front.first].sentence_start && phrase->extent.end < front.end &&
         s.words[phrase->extent.end].is(WordClass::Preposition);
}

// Whether nothing behind the speaker can be an object.
bool ends_without_object(const SpokenSentenceView& s, std::uint32_t i) {
  while (i < s.high) {
    const std::uint32_t next = skip_circumstances(s, i);
    if (next > i) {
      i = next;
      continue;
    }
    const QuoteWordView& w = s.words[i];
    if (s.quoted[i]) return false;
    // "…, dass" and "…, om te" tell anew what is said.
    if (w.kind == TokenKind::Sign)
      return i + 1 >= s.high || !(s.words[i + 1].is(WordClass::That) || s.words[i + 1].is(WordClass::To));
    const bool adverb = w.is(WordClass::Prefix) || w.is(WordClass::Negation) ||
                        (s.words.capital_nouns(i) && !w.capital() && w.classes == 0);
    if (w.kind != TokenKind::Word || !adverb) return false;
    ++i;
  }
  return true;
}

}  // namespace

std::optional<IndirectFrame> fronted(const SpokenSentenceView& s, const Cue& cue, std::uint32_t low) {
  WordRange front = trimmed(s, {low, cue.range.first});
  if (cue.before_only || front.empty() || front.end != cue.range.first || front.end - front.first > kLongestFront)
    return std::nullopt;
  if (any(s.words, front, WordClass::When) || has_verb(s, front)) return std::nullopt;
  for (std::uint32_t i = front.first; i < front.end; ++i)
    if (s.quoted[i] || s.words[i].sign(",")) return std::nullopt;
  auto who = speaker_after(s.words, cue.range.end, s.high);
  if (!who || who->oblique || who->type == NounPhrase::Type::Other) return std::nullopt;
  if (cue.order == FrameOrder::Fronted) {
    if (s.words[front.first].folded != fold(cue.far)) return std::nullopt;
    ++front.first;
  } else {
    if (s.words[front.first].is(WordClass::Preposition) || front.end < front.first + 2 || !is_thing(s, front))
      return std::nullopt;
    if (!cue.far.empty() && !has_far_word(s, cue, {who->extent.end, s.high})) return std::nullopt;
  }
  if (!ends_without_object(s, who->extent.end)) return std::nullopt;
  return IndirectFrame{cue.rule, cue.order, std::move(who), cue.range, front, {}, {}, cue.denies};
}

}  // namespace factcheck
