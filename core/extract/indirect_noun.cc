#include "core/extract/indirect_noun.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "core/extract/indirect_clause.h"
#include "core/extract/quote_search.h"

namespace factcheck {
namespace {

constexpr std::uint32_t kGap = 3;  // words between the noun, or whose it is, and its clause: "ausgesprochen hat, dass"

// Whose word it is, in front of the noun: "Hale's warning", "their demand".
std::optional<NounPhrase> owner_before(const SpokenSentenceView& s, std::uint32_t noun, std::uint32_t low) {
  for (std::uint32_t i = noun; i > low && i + kGap > noun; --i) {
    const QuoteWordView& w = s.words[i - 1];
    if (w.folded.ends_with("'s") || w.folded.ends_with("’s") || w.is(WordClass::Possessive)) {
      if (!w.is(WordClass::Possessive)) return phrase_before(s.words, i, low, PhraseUse::Owner);
      NounPhrase who;
      who.type = NounPhrase::Type::Pronoun;
      who.speaker = who.whole = who.extent = {i - 1, i};
      return who;
    }
    if (w.kind == TokenKind::Sign || w.is(WordClass::Article)) break;
  }
  return std::nullopt;
}

// Behind it: "die Forderung [der Reederei]", "claims [by the council]".
std::optional<NounPhrase> owner_behind(const SpokenSentenceView& s, std::uint32_t after) {
  if (after + 1 >= s.high || s.quoted[after]) return std::nullopt;
  const QuoteWordView& w = s.words[after];
  if (!w.is(WordClass::Of) && !w.is(WordClass::By)) return std::nullopt;
  const bool article = w.is(WordClass::Article) && !w.is(WordClass::Preposition);
  return noun_phrase(s.words, article ? after : after + 1, s.high);
}

}  // namespace

std::optional<IndirectFrame> noun_clause(const SpokenSentenceView& s, const Cue& cue, std::uint32_t low) {
  auto who = owner_behind(s, cue.range.end);
  std::uint32_t that = who ? std::min(who->extent.end, s.high) : cue.range.end;
  const std::uint32_t reach = std::min(s.high, that + kGap + 1);
  while (that < reach && !s.words[that].is(WordClass::That) && !s.words[that].sign(":")) ++that;
  if (that + 1 >= reach || !s.words[that].is(WordClass::That) || s.quoted[that]) return std::nullopt;
  // English and Dutch "that" may belong to a relative clause; German parts the clause from the noun by a comma.
  if (s.words.capital_nouns(that) && !s.words[that - 1].sign(",")) return std::nullopt;
  if (!who) who = owner_before(s, cue.range.first, low);
  bool subject = !who;
  // "Hale stunned the port with his announcement that …": whose it is opens the clause.
  if (subject || who->type == NounPhrase::Type::Pronoun) {
    auto opens = clause_subject(s.words, low, cue.range.first);
    if (opens && Search::is_somebody(s.words, *opens))
      who = std::move(opens), subject = true;
    else if (subject)
      who.reset();
  }
  if (!who) return std::nullopt;
  std::uint32_t end = content_end(s, that + 1);
  if (s.words.capital_nouns(that)) {
    for (std::uint32_t i = that + 1; i < end; ++i) {
      if (s.words[i].sign(",") && !s.quoted[i]) end = i;
    }
  } else if (!subject && std::min(cue.range.first, who->extent.first) <= low + 1) {
    // "The claim by Hale that the pier is safe was false": where the clause of a subject ends is not known.
    return std::nullopt;
  }
  return IndirectFrame{cue.rule, cue.order, std::move(who), cue.range, {that + 1, end}, {}, {}, false};
}

std::optional<NounPhrase> viewer(const SpokenSentenceView& s, const Cue& cue, std::uint32_t low) {
  auto who = owner_before(s, cue.range.first, low);
  if (!who) return std::nullopt;
  const std::uint32_t first = who->extent.first;
  if (first > low && s.words[first - 1].is(WordClass::Preposition))
    who->extent.first = first - 1;
  else if (cue.range.end == cue.range.first + 1)  // "her view of it"; but "ihrer Ansicht nach"
    return std::nullopt;
  return who;
}

}  // namespace factcheck
