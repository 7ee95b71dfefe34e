#include "core/extract/indirect_subject.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "core/extract/indirect_clause.h"

namespace factcheck {
namespace {

constexpr std::uint32_t kAuxiliaryReach = 30;  // words between an auxiliary and the participle that closes its clause
constexpr std::uint32_t kFrontReach = 14;      // words of a subject that no phrase is read in
constexpr std::uint32_t kSubjectReach = 25;    // words between the start of a clause and its verb

// "Hale repeatedly [said]"; but "her family", "Hale's ally" are nouns.
bool adverb(const SpokenSentenceView& s, std::uint32_t i) {
  const QuoteWordView& w = s.words[i];
  const bool owned = i > s.low && (s.words[i - 1].is(WordClass::Article) || s.words[i - 1].folded == "'s");
  return w.is(WordClass::Negation) ||
         (w.kind == TokenKind::Word && !w.capital() && w.folded.size() > 4 && w.folded.ends_with("ly") && !owned);
}

bool plain_word(const QuoteWordView& w) {
  return w.kind == TokenKind::Word && w.spaced && !w.capital() && w.classes == 0;
}

// "appeared": a past that no table knows.
bool plain_past(const QuoteWordView& w) { return plain_word(w) && w.folded.ends_with("ed"); }

// Where the verb group that ends in the cue begins: "has repeatedly not [said]".
std::uint32_t verb_group(const SpokenSentenceView& s, const Cue& cue, std::uint32_t low) {
  std::uint32_t first = cue.range.first;
  // "is arguing", "was sure that"
  const bool running = cue.before_only && (s.words[cue.range.end - 1].folded.ends_with("ing") ||
                                           s.words[cue.range.first].is(WordClass::Attitude));
  while (first > low && first + 5 > cue.range.first) {
    const QuoteWordView& w = s.words[first - 1];
    const bool auxiliary = w.is(WordClass::Have) || (running && w.is(WordClass::Be));
    // "has long said": a small word that no table knows, between an auxiliary and the verb
    const bool between = plain_word(w) && first > low + 1 && s.words[first - 2].is(WordClass::Have);
    if (!auxiliary && !between && !adverb(s, first - 1) &&
        !(w.is(WordClass::Opener) && !w.capital() && !w.is(WordClass::And)))
      break;
    --first;
  }
  return first;
}

bool passive(const SpokenSentenceView& s, std::uint32_t group, std::uint32_t low) {
  return group > low && s.words[group - 1].is(WordClass::Be);
}

bool has_verb(const QuoteWords& words, std::uint32_t first, std::uint32_t end) {
  for (std::uint32_t i = first; i < end; ++i) {
    const QuoteWordView& w = words[i];
    const bool verb = w.is(WordClass::Have) || w.is(WordClass::Be) || w.is(WordClass::Cue) ||
                      w.is(WordClass::Reports) || w.is(WordClass::Finite);
    // "of newly filed reports": behind what describes it a word that is both is a noun.
    const bool noun = i > first && w.is(WordClass::Document) &&
                      (words[i - 1].is(WordClass::Released) || words[i - 1].is(WordClass::Article) ||
                       (words[i - 1].kind == TokenKind::Word && words[i - 1].classes == 0));
    if (verb && !noun && !w.capital() && !w.is(WordClass::Released)) return true;
  }
  return false;
}

// "In 2013, [research …]", "But in recent days, [advisers …]": past what stands before the subject of a clause.
std::uint32_t past_front(const SpokenSentenceView& s, std::uint32_t low, std::uint32_t end) {
  const auto skip = [&](std::uint32_t i) {
    while (i < end && (s.words[i].is(WordClass::Opener) || s.words[i].is(WordClass::And) || s.words[i].sign(","))) ++i;
    return i;
  };
  low = skip(low);
  if (low >= end || !s.words[low].is(WordClass::Preposition) || s.words.capital_nouns(low)) return low;
  std::uint32_t comma = low;
  while (comma < end && comma < low + kFrontReach && !s.words[comma].sign(",")) ++comma;
  return comma < end && s.words[comma].sign(",") ? skip(comma) : low;
}

// "[Leaked documents] show", "[research] conducted by the port found": papers without an article, where nouns are
// small.
std::optional<NounPhrase> bare_paper(const SpokenSentenceView& s, std::uint32_t low, std::uint32_t end) {
  constexpr std::uint32_t kReach = 5;
  for (std::uint32_t i = low; i < end && i < low + kReach && !s.words.capital_nouns(i); ++i) {
    const QuoteWordView& w = s.words[i];
    if (w.sign("-") && !w.spaced) continue;
    if (w.is(WordClass::Document)) {
      NounPhrase paper;
      paper.type = NounPhrase::Type::Group;
      paper.speaker = paper.whole = paper.extent = {low, i + 1};
      return paper;
    }
    if (w.kind != TokenKind::Word || !(w.classes == 0 || w.is(WordClass::Released) || w.is(WordClass::Adjective)))
      break;
  }
  return std::nullopt;
}

// "The owner [who sent the letter] called": a clause that describes the subject, up to its verb; where commas part such
// clauses it has no place here.
bool relative_tail(const SpokenSentenceView& s, WordRange tail) {
  if (tail.empty() || s.words.capital_nouns(tail.first) || s.words[tail.end - 1].is(WordClass::And)) return false;
  for (std::uint32_t i = tail.first; i < tail.end; ++i) {
    if (s.words[i].sign(",") || (s.words[i].kind == TokenKind::Sign && s.words[i].spaced)) return false;
  }
  for (std::uint32_t i = tail.first; i < tail.end && !has_verb(s.words, i, i + 1); ++i) {
    const QuoteWordView& w = s.words[i];
    const bool opens = w.is(WordClass::Relative) || (w.is(WordClass::That) && w.is(WordClass::Clause));
    if (opens && i + 3 < tail.end) {
      const QuoteWordView& verb = s.words[i + 1];
      return verb.is(WordClass::Released) || has_verb(s.words, i + 1, tail.end - 1) || plain_past(verb);
    }
  }
  return false;
}

// The phrase that opens the clause, where only what hangs on it stands between it and the verb.
std::optional<NounPhrase> opening(const SpokenSentenceView& s, std::uint32_t low, std::uint32_t end) {
  low = past_front(s, low, end);
  if (low >= end || end > low + kSubjectReach) return std::nullopt;
  const QuoteWordView& first = s.words[low];
  if (first.is(WordClass::When) || first.is(WordClass::As) || first.is(WordClass::Nobody)) return std::nullopt;
  auto who = noun_phrase(s.words, low, end);
  if (!who) who = bare_paper(s, low, end);
  if (who && !s.words.capital_nouns(low)) drop_verb(s.words, *who);
  // "Often comes": a capital that only opens the sentence, and a verb that no table knows.
  if (who && first.sentence_start && who->type == NounPhrase::Type::Name && who->role.empty() &&
      low + 1 < who->speaker.end && plain_word(s.words[low + 1]))
    return std::nullopt;
  if (!who || who->oblique) return std::nullopt;
  if (relative_tail(s, {who->extent.end, end})) {
    who->whole.end = who->extent.end = end;
    return who;
  }
  if (has_verb(s.words, who->extent.end, end)) return std::nullopt;
  // "Experts on bridges said": what stands between the phrase and its verb hangs on it, but for a time.
  if (who->type == NounPhrase::Type::Pronoun) return who;
  const WordRange tail{who->extent.end, end};
  // "The talks come amid worries": a verb that no table knows has this subject.
  if (!tail.empty() && !s.words.capital_nouns(tail.first) && plain_word(s.words[tail.first]) &&
      !s.words[tail.first].folded.ends_with("ing"))
    return std::nullopt;
  // "A report released last week found"
  const bool released = !tail.empty() && s.words[tail.first].is(WordClass::Released);
  if ((released || !any(s.words, tail, WordClass::Calendar)) &&
      (tail.empty() || s.words[end - 1].kind != TokenKind::Sign)) {
    // "Nair despite admitting that": what leads to the verb is none of hers.
    std::uint32_t last = end;
    while (last > tail.first && (s.words[last - 1].is(WordClass::Preposition) || s.words[last - 1].sign(","))) --last;
    who->whole.end = std::max(who->whole.end, last);
  }
  return who;
}

bool named_front(const SpokenSentenceView& s, std::uint32_t low) {
  const QuoteWordView& first = s.words[low];
  return first.is(WordClass::Article) && !first.is(WordClass::Oblique) && !first.is(WordClass::Preposition);
}

// "The council wrote a letter asking …": who opens the sentence does what the participle says.
std::optional<NounPhrase> opening_name(const SpokenSentenceView& s) {
  std::uint32_t first = s.low;
  while (first < s.high && s.words[first].is(WordClass::Opener)) ++first;
  auto who = noun_phrase(s.words, first, s.high);
  if (!who || who->type == NounPhrase::Type::Other) return std::nullopt;
  return who;
}

// "…”, Nair said, arguing that …": whoever has just been quoted.
std::optional<NounPhrase> quoted_speaker(const SpokenSentenceView& s, const Cue& cue) {
  for (std::size_t i = s.cue_from(cue.range.first); i > 0 && s.cues[i - 1].range.first >= s.low; --i) {
    const Cue& before = s.cues[i - 1];
    if (before.order != FrameOrder::AsideSpeaker || s.quoted[before.range.first]) continue;
    std::uint32_t low = before.range.first;
    while (low > s.low && low + kFrontReach > before.range.first && !s.quoted[low - 1]) --low;
    return low > s.low && s.quoted[low - 1] ? speaker_before(s.words, before.range.first, low) : std::nullopt;
  }
  return std::nullopt;
}

// "Von der Leyen betonte, …": where the verb closes the first clause of its sentence, all before it is the subject.
std::optional<NounPhrase> whole_front(const SpokenSentenceView& s, std::uint32_t low, WordRange cue) {
  const bool closes = cue.end < s.high && (s.words[cue.end].sign(",") || s.words[cue.end].is(WordClass::That));
  if (!closes || low != s.low || cue.first <= low || cue.first > low + kFrontReach) return std::nullopt;
  const QuoteWordView& first = s.words[low];
  const bool name = first.is(WordClass::Particle) && low + 1 < cue.first && s.words[low + 1].is(WordClass::Particle);
  if (!first.capital() || has_verb(s.words, low, cue.first)) return std::nullopt;
  if (first.is(WordClass::Nobody) || cue.first == low + 2) return std::nullopt;  // "Es schadet zu sagen, dass"
  if (!name && (first.is(WordClass::Preposition) || first.is(WordClass::When) || first.is(WordClass::Opener) ||
                first.is(WordClass::As) || first.is(WordClass::Oblique)))
    return std::nullopt;
  NounPhrase who;
  who.speaker = who.whole = who.extent = {low, cue.first};
  return who;
}

// "who said": the phrase right before the relative pronoun is not read; there is no subject then.
std::optional<NounPhrase> in_front(const SpokenSentenceView& s, std::uint32_t end, std::uint32_t low) {
  if (auto who = speaker_before(s.words, end, low)) return who;
  for (std::uint32_t i = end; i > low && i + kFrontReach > end; --i) {
    const QuoteWordView& w = s.words[i - 1];
    // "although experts in the trade argue": the subject is that of the clause inside.
    // "the pilot who sent the letter said": a clause whose own subject the pronoun is describes the one in front.
    const bool relative = w.is(WordClass::Relative) || (w.is(WordClass::That) && !w.is(WordClass::Article));
    const bool describes =
        relative && !s.words.capital_nouns(i - 1) && i < end &&
        (s.words[i].is(WordClass::Released) || has_verb(s.words, i, i + 1) || plain_past(s.words[i]));
    // "her time as secretary of state has …"
    if (w.is(WordClass::As) && i < end && s.words.is_title(i)) continue;
    if (!describes && (w.is(WordClass::When) || w.is(WordClass::As) || w.is(WordClass::That)))
      return opening(s, i, end);
  }
  return opening(s, low, end);
}

// Where the auxiliary of a participle stands: kNoWord if there is none in its clause.
std::uint32_t auxiliary(const SpokenSentenceView& s, std::uint32_t participle, std::uint32_t low) {
  for (std::uint32_t i = participle; i > low && i + kAuxiliaryReach > participle; --i) {
    const QuoteWordView& w = s.words[i - 1];
    if (s.quoted[i - 1]) continue;
    if (w.is(WordClass::Have) || w.is(WordClass::Be)) return i - 1;
    if (w.is(WordClass::That) && !w.is(WordClass::Article)) break;
  }
  return kNoWord;
}

Subject of_participle(const SpokenSentenceView& s, const Cue& cue, std::uint32_t low) {
  const std::uint32_t at = auxiliary(s, cue.range.first, low);
  const std::uint32_t after = cue.range.end;
  if (at == kNoWord) {
    // "…, nachdem die Ministerin angekündigt hatte": the auxiliary closes the clause.
    const bool closed = after < s.high && s.words[after].is(WordClass::Have);
    return {closed ? in_front(s, cue.range.first, low) : std::nullopt, closed ? after + 1 : after};
  }
  if (s.words[at].is(WordClass::Be)) {
    // "Door de gemeente werd bevestigd": who does it may open the clause.
    auto by = agent(s.words, at, cue.range.first);
    if (!by && s.words[low].is(WordClass::By)) by = agent(s.words, low, at);
    return {std::move(by), after, true};
  }
  auto who = in_front(s, at, low);
  if (!who) who = speaker_after(s.words, at + 1, cue.range.first);
  return {std::move(who), after};
}

bool names_outlet(const QuoteWords& words, WordRange range) {
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    if (words[i].is(WordClass::Outlet)) return true;
  }
  return false;
}

// "Bei der Eröffnung der Messe erklärte die Ministerin": where nouns are capitalised, an article behind a noun opens a
// genitive; behind a preposition that opens the clause it is no subject.
bool is_genitive_in_front(const QuoteWords& words, std::uint32_t low, const NounPhrase& who) {
  const std::uint32_t first = who.extent.first;
  if (first < low + 2 || !words.capital_nouns(first) || !words[low].is(WordClass::Preposition)) return false;
  for (std::uint32_t i = low; i < first; ++i)
    if (words[i].kind != TokenKind::Word) return false;
  return words[first].is(WordClass::Article) && words[first - 1].capital();
}

// "Dazu sagte die Ministerin": one capitalised word that opens a sentence may be an adverb.
bool maybe_adverb(const QuoteWords& words, const NounPhrase& who) {
  return words.capital_nouns(who.speaker.first) && who.type == NounPhrase::Type::Name && who.role.empty() &&
         who.speaker.end == who.speaker.first + 1 && words[who.speaker.first].sentence_start;
}

}  // namespace

std::optional<NounPhrase> clause_opening(const SpokenSentenceView& s, std::uint32_t low, std::uint32_t end) {
  return opening(s, low, end);
}

std::optional<NounPhrase> paper_front(const SpokenSentenceView& s, std::uint32_t low, std::uint32_t verb) {
  constexpr std::uint32_t kLongest = 40;  // words of a paper with all that describes it
  const std::uint32_t first = past_front(s, low, verb);
  if (first >= verb || verb > first + kLongest) return std::nullopt;
  auto paper = noun_phrase(s.words, first, verb);
  if (!paper) paper = bare_paper(s, first, verb);
  if (!paper || !is_document(s.words, *paper)) return std::nullopt;
  // Up to the first clause that describes something, a verb would be the paper's own.
  std::uint32_t clause = paper->extent.end;
  for (; clause < verb; ++clause) {
    const QuoteWordView& w = s.words[clause];
    if (w.is(WordClass::Relative) || (w.is(WordClass::That) && w.is(WordClass::Clause))) break;
    // "a study being released today"
    const bool runs = w.is(WordClass::Be) && w.folded.ends_with("ing");
    if ((has_verb(s.words, clause, clause + 1) && !runs) || w.sign(";") || w.sign(":") || w.is(WordClass::And))
      return std::nullopt;
  }
  std::uint32_t end = verb;
  while (end > paper->extent.end && s.words[end - 1].sign(",")) --end;
  // "…, and the data show": the clause of the verb has begun anew.
  for (std::uint32_t i = clause; i + 1 < end; ++i) {
    if (s.words[i].sign(";") || s.words[i].sign(":") || (s.words[i].sign(",") && s.words[i + 1].is(WordClass::And)))
      return std::nullopt;
  }
  paper->whole = paper->extent = {first, end};
  return paper;
}

Subject subject_of(const SpokenSentenceView& s, const Cue& cue, std::uint32_t low) {
  const std::uint32_t group = verb_group(s, cue, low);
  if (cue.before_only) {
    if (passive(s, group, low)) {
      auto by = cue.range.end < s.high && s.words[cue.range.end].is(WordClass::By)
                    ? noun_phrase(s.words, cue.range.end + 1, s.high)
                    : std::nullopt;
      const std::uint32_t after = by ? by->extent.end : cue.range.end;
      const bool that = after < s.high && s.words[after].is(WordClass::That);
      return {that ? std::move(by) : std::nullopt, after, that};
    }
    auto who = in_front(s, group, low);
    if (!who && s.words[cue.range.end - 1].folded.ends_with("ing")) who = quoted_speaker(s, cue);
    if (!who && s.words[cue.range.end - 1].folded.ends_with("ing")) who = opening_name(s);
    return {std::move(who), cue.range.end};
  }
  const bool inverted = cue.range.first > low && s.words[cue.range.first - 1].sign(",");
  // Right behind a comma a subject in front can only be one with an apposition.
  auto before = speaker_before(s.words, cue.range.first, low);
  if (before && is_genitive_in_front(s.words, low, *before)) before.reset();
  const bool perfect = s.words[cue.range.first].is(WordClass::Perfect);
  // "Lund is gevraagd om te komen": a form of "be" that has no part in the perfect of saying.
  const QuoteWordView& last = s.words[cue.range.first > low ? cue.range.first - 1 : low];
  if (perfect && last.is(WordClass::Finite) && last.is(WordClass::Opener) && !last.is(WordClass::Have))
    return {std::nullopt, cue.range.end, true};
  if (perfect && (!before || auxiliary(s, cue.range.first, low) != kNoWord)) {
    Subject subject = of_participle(s, cue, low);
    if (subject.who || !s.words[cue.range.first].is(WordClass::Reports)) return subject;
    if (const std::uint32_t at = auxiliary(s, cue.range.first, low); at != kNoWord && s.words[at].is(WordClass::Be))
      return subject;
  }
  if (before && (inverted || (!names_outlet(s.words, before->extent) && !maybe_adverb(s.words, *before))))
    return {before, cue.range.end};
  auto behind = speaker_after(s.words, cue.range.end, s.high);
  if (!before && !inverted) {
    // A subordinate clause has its subject in front: "alhoewel experts stellen dat".
    auto inside = in_front(s, cue.range.first, low);
    if (inside && inside->extent.first > low && s.words[inside->extent.first - 1].is(WordClass::When))
      return {inside, cue.range.end};
  }
  // "De stichting Redt de Zee vroeg de gemeente": a phrase in front that is not read to its end is still the subject.
  if (!before && !inverted && named_front(s, low)) before = opening(s, low, cue.range.first);
  if (behind && !(before && named_front(s, low))) return {behind, behind->extent.end};
  if (!before && !inverted) before = opening(s, low, cue.range.first);
  if (!before) before = whole_front(s, low, cue.range);
  return {before, cue.range.end};
}

}  // namespace factcheck
