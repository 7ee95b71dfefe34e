#include "core/extract/indirect_aside.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <utility>

#include "core/extract/indirect_clause.h"
#include "core/extract/indirect_subject.h"

namespace factcheck {
namespace {

constexpr std::uint32_t kAsReach = 20;     // words between "as" and its verb
constexpr std::uint32_t kStump = 4;        // words before "…, she said, …" that are no sentence
constexpr std::uint32_t kAsideReach = 20;  // words of the speaker in "…, the head of the port said"

bool nobody(const SpokenSentenceView& s, WordRange range) {
  return range.end == range.first + 1 && s.words[range.first].is(WordClass::Nobody);
}

// "told the Corriere [della Riva]": the rest of whom it was told to.
bool no_verb(const SpokenSentenceView& s, WordRange rest) {
  constexpr std::uint32_t kFewWords = 4;
  if (rest.end - rest.first > kFewWords) return false;
  for (std::uint32_t i = rest.first; i < rest.end; ++i)
    if (is_of_clause(s.words[i])) return false;
  return true;
}

// Whether the words can be somebody's sentence that a frame follows.
bool sayable(const SpokenSentenceView& s, WordRange content) {
  if (spoken_words(s.words, content) < kShortestAside || all_quoted(s, content)) return false;
  const QuoteWordView& first = s.words[content.first];
  // "Asked about the pier, Nair said …": a verb without a subject opens no sentence.
  const bool participle =
      first.is(WordClass::Perfect) || (first.is(WordClass::Reports) && first.folded.ends_with("ed"));
  if (first.sentence_start && participle && content.end > content.first + 1) {
    const QuoteWordView& next = s.words[content.first + 1];
    const bool verb = next.is(WordClass::Finite) || next.is(WordClass::Mood) || next.is(WordClass::Unreal);
    if (!verb) return false;
  }
  const bool hangs = first.is(WordClass::When) || first.is(WordClass::As) || first.is(WordClass::Preposition);
  return !hangs || any(s.words, content, WordClass::Finite) || any(s.words, content, WordClass::Mood) ||
         any(s.words, content, WordClass::Unreal);
}

// "Zolang de pier dicht is, [verliest de stad geld], zei …": behind the clause that opens it the sentence goes on.
bool has_main_clause(const SpokenSentenceView& s, WordRange content) {
  constexpr std::uint32_t kShortestClause = 3;
  for (std::uint32_t i = content.first + 1; i + kShortestClause < content.end; ++i)
    if (s.words[i].sign(",") && !s.quoted[i] && !s.words[i + 1].is(WordClass::When)) return true;
  return false;
}

// A word of no class that says how a sentence is built.
bool is_plain(const QuoteWordView& w) {
  constexpr WordClass kBuilders[] = {WordClass::Finite, WordClass::Cue,    WordClass::Preposition, WordClass::Clause,
                                     WordClass::That,   WordClass::Opener, WordClass::Pronoun,     WordClass::Relative,
                                     WordClass::And,    WordClass::Have,   WordClass::Be,          WordClass::Calendar,
                                     WordClass::Article};
  return w.kind == TokenKind::Word && !w.capital() &&
         std::none_of(std::begin(kBuilders), std::end(kBuilders), [&](WordClass c) { return w.is(c); });
}

// "…, geochemist Ana Petrov said": what somebody is may stand before the full name in words that no table knows, where
// nouns are small.
std::optional<NounPhrase> titled_name(const SpokenSentenceView& s, std::uint32_t first, std::uint32_t limit) {
  constexpr std::uint32_t kMostWords = 3, kFewestOfName = 2;
  std::uint32_t name = first;
  while (name < limit && name < first + kMostWords && is_plain(s.words[name])) ++name;
  if (name == first || name == limit || s.words.capital_nouns(first)) return std::nullopt;
  auto who = noun_phrase(s.words, name, limit);
  const bool full = who && who->type == NounPhrase::Type::Name && who->speaker.end >= name + kFewestOfName;
  if (!full) return std::nullopt;
  who->whole = {first, who->whole.empty() ? who->speaker.end : who->whole.end};
  who->extent.first = first;
  return who;
}

}  // namespace

std::uint32_t spoken_words(const QuoteWords& words, WordRange range) {
  std::uint32_t count = 0;
  for (std::uint32_t i = range.first; i < range.end; ++i) count += words[i].kind == TokenKind::Sign ? 0 : 1;
  return count;
}

std::optional<IndirectFrame> as_behind(const SpokenSentenceView& s, const Cue& cue, std::uint32_t low) {
  std::uint32_t as = cue.range.first;
  while (as > low + 1 && as + kAsReach > cue.range.first && !s.words[as - 1].is(WordClass::As)) --as;
  if (as <= low + 1 || !s.words[as - 1].is(WordClass::As) || !s.words[as - 2].sign(",")) return std::nullopt;
  const std::uint32_t end = cue.range.end;
  const bool closed = end < s.high && s.words[end].is(WordClass::Have);
  const std::uint32_t after = end + (closed ? 1 : 0);
  const bool ends = after >= s.high || s.words[after].kind == TokenKind::Sign ||
                    s.words[after].is(WordClass::Calendar) || s.words[after].is(WordClass::Preposition);
  auto who = speaker_after(s.words, as, cue.range.first);
  WordRange content = trimmed(s, {low, as - 2});
  // "Leith, as a pilot pointed out, is full": the longer piece stands for what the aside cuts in two.
  const bool stump = spoken_words(s.words, content) <= kStump && !any(s.words, content, WordClass::Finite);
  if (stump && after < s.high && s.words[after].sign(",")) content = trimmed(s, {after + 1, content_end(s, after + 1)});
  if (!ends || !who || nobody(s, who->speaker) || !sayable(s, content)) return std::nullopt;
  return IndirectFrame{cue.rule, cue.order, std::move(who), cue.range, content, {}, {}, cue.denies};
}

std::optional<IndirectFrame> aside(const SpokenSentenceView& s, const Cue& cue, std::uint32_t low, bool goes_on) {
  const WordRange content = trimmed(s, {low, cue.range.first - 1});
  const bool passes_on = goes_on && cue.range.first == low + 1;
  if (!passes_on && (cue.range.first < low + 1 || !sayable(s, content))) return std::nullopt;
  if (!passes_on && s.words[content.first].is(WordClass::When) && !any(s.words, content, WordClass::Mood) &&
      !has_main_clause(s, content))
    return std::nullopt;
  // "Nair, head of the port, said": what stands before the comma is the subject with its apposition.
  const auto before = speaker_before(s.words, cue.range.first, low);
  if (!passes_on && before && before->extent.first <= content.first + 1) return std::nullopt;
  // "…, told the Herald": whoever is told follows, where the subject stands in front of its verb.
  if (s.words[cue.range.end - 1].is(WordClass::Told)) return std::nullopt;
  auto who = speaker_after(s.words, cue.range.end, s.high);
  if (!who) who = titled_name(s, cue.range.end, s.high);
  // "…, heißt es in dem Brief": the text that says so hangs on a preposition; without one, nobody is named.
  const bool unnamed = s.words[cue.range.end - 1].is(WordClass::Nobody);
  if (!who && unnamed && cue.range.end < s.high && s.words[cue.range.end].is(WordClass::Preposition))
    who = noun_phrase(s.words, cue.range.end + 1, s.high);
  if (!who && !unnamed) return std::nullopt;
  // "…, machte die Ministerin [deutlich]"
  if (!cue.far.empty() && !(who && has_far_word(s, cue, {who->extent.end, s.high}))) return std::nullopt;
  // "…, zeigt eine Studie": only a paper says anything by showing it.
  if (cue.document && !(who && is_document(s.words, *who))) return std::nullopt;
  // "In einer Botschaft, die …, sagte Nair, er komme": what is said follows.
  const bool hangs = !passes_on && s.words[content.first].is(WordClass::Preposition);
  if (hangs && who && !complement(s, cue, who->extent.end).content.empty()) return std::nullopt;
  return IndirectFrame{cue.rule, cue.order, std::move(who), cue.range, content, {}, {}, false};
}

std::optional<IndirectFrame> aside_speaker(const SpokenSentenceView& s, const Cue& cue, std::uint32_t low,
                                           bool goes_on) {
  // "…, the minister told the Herald on Monday"
  const auto [addressee, end] = addressed(s, cue, cue.range.end);
  const bool closes = end >= s.high || s.words[end].sign(",") || s.words[end].is(WordClass::Calendar) ||
                      s.words[end].is(WordClass::Preposition) || s.words[end].is(WordClass::When) ||
                      (!addressee.empty() && no_verb(s, {end, s.high}));
  if (!closes) return std::nullopt;
  std::uint32_t comma = cue.range.first;
  while (comma > low && comma + kAsideReach > cue.range.first && !s.words[comma].sign(",")) --comma;
  const bool passes_on = goes_on && comma == low;
  if (!s.words[comma].sign(",") || (comma <= low && !passes_on)) return std::nullopt;
  auto who = speaker_before(s.words, cue.range.first, comma + 1);
  if (!who) {
    who = titled_name(s, comma + 1, cue.range.first);
    if (who && who->extent.end != cue.range.first) who.reset();
  }
  if (!who) who = clause_opening(s, comma + 1, cue.range.first);
  if (who && cue.document && !is_document(s.words, *who)) return std::nullopt;
  WordRange content = trimmed(s, {low, comma});
  // "Climate change, she says, is here": the frame cuts what is said in two; the longer piece stands for it.
  const bool short_one = spoken_words(s.words, content) <= kStump && !any(s.words, content, WordClass::Finite);
  // "To see the port, she says, one must come early."
  const bool stump = short_one || (!content.empty() && s.words[content.first].is(WordClass::To));
  if (!passes_on && end < s.high && s.words[end].sign(",") && stump)
    content = trimmed(s, {end + 1, content_end(s, end + 1)});
  if (!who || who->extent.first != comma + 1 || (!passes_on && !sayable(s, content))) return std::nullopt;
  return IndirectFrame{cue.rule, cue.order, std::move(who), cue.range, content, addressee, {}, false};
}

}  // namespace factcheck
