#include "core/extract/quote_carried.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/extract/quote_search.h"
#include "core/extract/quote_titles.h"

namespace factcheck {
namespace {

constexpr std::uint32_t kShortFrameWords = 9;  // of a sentence that is nothing but a frame

bool any_free(const QuoteWords& words, const std::vector<bool>& quoted, WordRange range, WordClass word_class) {
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    if (!quoted[i] && words[i].is(word_class) && (!words[i].capital() || words[i].sentence_start)) return true;
  }
  return false;
}

bool one_word(const NounPhrase& who) {
  return who.type == NounPhrase::Type::Name && who.speaker.end == who.speaker.first + 1;
}

}  // namespace

bool reported_form(const QuoteWords& words, const std::vector<bool>& quoted, WordRange range, Speech speech) {
  return any_free(words, quoted, range, WordClass::Mood) ||
         (speech == Speech::GoesOn && any_free(words, quoted, range, WordClass::Unreal));
}

std::optional<NounPhrase> fragment_speaker(const QuoteWords& words, const std::vector<bool>& quoted,
                                           const QuotePlace& place) {
  // "was called “…”": who did so is not told.
  std::uint32_t clause_end = place.after;
  while (clause_end < place.high && !words[clause_end].sign(",")) ++clause_end;
  if (any_free(words, quoted, {place.sentence_low, clause_end}, WordClass::Be)) return std::nullopt;
  // "…, where a sign with the words “…” stands": whom the sentence is about does not say what another clause shows.
  const std::uint32_t clause = last_clause(words, place.sentence_low, place.open);
  bool inside = clause > place.sentence_low && held_words(words, place);
  for (std::uint32_t i = clause; inside && i < place.open; ++i) inside = !words[i].sign(",");
  auto who = clause_subject(words, inside ? clause : place.sentence_low, place.open);
  // "On the banner stood the words “…”"
  if (who && Search::is_somebody(words, *who)) return who;
  auto where = !inside && held_words(words, place) ? document(words, {place.sentence_low, place.open}) : std::nullopt;
  return where && is_document(words, *where) ? where : std::nullopt;
}

std::optional<NounPhrase> sentence_speaker(const QuoteWords& words, WordRange sentence) {
  auto who = clause_subject(words, sentence.first, sentence.end);
  if (!who || who->type == NounPhrase::Type::Other) return std::nullopt;
  return one_word(*who) && !words.is_person(who->speaker.first, who->speaker.end) ? std::nullopt : who;
}

bool frames_next(const QuoteWords& words, WordRange sentence) {
  std::uint32_t end = sentence.end;
  while (end > sentence.first && words[end - 1].kind == TokenKind::Sign) --end;
  if (end < sentence.first + 2 || end > sentence.first + kShortFrameWords) return false;
  const QuoteWordView& last = words[end - 1];
  if (last.is(WordClass::Cue)) return true;
  for (std::uint32_t i = sentence.first; i < end && last.is(WordClass::Prefix); ++i) {
    if (words[i].is(WordClass::Cue)) return true;
  }
  return false;
}

bool names_thing(const QuoteWords& words, const QuotePlace& p) {
  return holds_source(words, p) || names_work(words, p) || titled(words, p);
}

}  // namespace factcheck
