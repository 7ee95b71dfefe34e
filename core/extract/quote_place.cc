#include "core/extract/quote_place.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/extract/quote_search.h"
#include "core/extract/quote_titles.h"

namespace factcheck {
namespace {

// How far from its quotation a frame is looked for. Longer sentences are lists or missing full stops.
constexpr std::uint32_t kReach = 80;  // words
constexpr std::uint32_t kSubheadingWords = 12;
constexpr std::uint32_t kOpeningWords = 6;     // of a frame that opens its sentence, up to the verb
constexpr std::uint32_t kBackFrameWords = 20;  // of one that points back: "Das sagte John Smith am Montag in Kiel."
constexpr std::uint32_t kShortFrameWords = 7;  // of a sentence that is nothing but a frame: "John Smith said."

bool trailing_sign(const QuoteWordView& w) { return w.sign(".") || w.sign(",") || w.sign(";") || w.sign(":"); }

// "told [reporters on Thursday]", "told [the council.]": whom somebody tells, and then at most when.
bool tells(const QuoteWords& words, std::uint32_t first, std::uint32_t end) {
  const auto whom = noun_phrase(words, first, end);
  if (!whom || whom->extent.first != first || whom->extent.end >= end) return false;
  const std::uint32_t next = whom->extent.end;
  const bool on = words[next].is(WordClass::Preposition) && next + 1 < end;
  return words[next].sign(".") || words[next].is(WordClass::Calendar) ||
         (on && words[next + 1].is(WordClass::Calendar));
}

// “Is that all?” [John Smith said, looking round.] What is said has ended: a verb of saying that takes no clause is its
// frame.
bool opening_frame(const QuoteWords& words, WordRange sentence, bool asks) {
  for (std::uint32_t i = sentence.first + 1; i + 1 < sentence.end && i < sentence.first + kOpeningWords; ++i) {
    const QuoteWordView &w = words[i], &next = words[i + 1];
    if (w.kind == TokenKind::Sign) return false;
    if (!w.is(WordClass::Cue)) continue;
    bool that = false;
    for (std::uint32_t j = i + 1; j < sentence.end; ++j) that = that || words[j].is(WordClass::That);
    return !that && (next.sign(",") || next.is(WordClass::Calendar) ||
                     (next.is(WordClass::Preposition) && !next.is(WordClass::Of)) ||
                     (asks && tells(words, i + 1, sentence.end)));
  }
  return false;
}

// “Is that all?” John Smith said. The scanner ends a sentence after the mark, so that the frame is one of its own.
bool frame_sentence(const BlockView& block, const QuoteWords& words, const std::vector<Quoted>& marks,
                    std::size_t index, std::uint32_t sentence) {
  if (sentence + 1 >= block.sentences.size()) return false;
  const std::uint32_t first = words.start_of(sentence + 1), end = words.end_of(sentence + 1);
  const bool quoted = index + 1 < marks.size() && words.from_byte(marks[index + 1].outer.start) <= first;
  if (first + 2 >= words.size() || quoted) return false;
  // “Nobody saw it coming.” Das sagte die Lotsin am Montag.
  const bool back = words[first].is(WordClass::This) || words[first].is(WordClass::After);
  if (back && end - first <= kBackFrameWords && words[first + 1].is(WordClass::Cue)) return true;
  if (sums_up(words, {first, end})) return true;
  // A comma would stand in place of a full stop, were the frame to belong to what is quoted.
  const QuoteWordView& last = words[std::max(1u, words.from_byte(marks[index].inner.end)) - 1];
  if (opening_frame(words, {first, end}, last.sign("!") || last.sign("?"))) return true;
  if (end - first > (words.capital_nouns(first) ? kShortFrameWords : kBackFrameWords)) return false;
  if (dash(words[first])) return true;
  return words[end - 1].sign(".") && end >= first + 2 && words[end - 2].is(WordClass::Cue);
}

}  // namespace

QuotePlace place_of(const BlockView& block, const QuoteWords& words, const std::vector<Quoted>& marks,
                    std::size_t index) {
  const Quoted& mark = marks[index];
  QuotePlace p;
  p.open = words.from_byte(mark.outer.start);
  p.first = words.from_byte(mark.inner.start);
  p.close = words.from_byte(mark.inner.end);
  p.after = words.from_byte(mark.outer.end);
  const std::uint32_t last = std::max(p.first, p.close > 0 ? p.close - 1 : 0);
  if (p.first >= words.size() || p.first >= p.close) return p;
  const std::uint32_t closing_sentence = words[std::min(last + 1, p.after - 1)].sentence;
  p.sentence_low = words.start_of(words[p.open].sentence);
  p.high = words.end_of(closing_sentence);
  p.starts_sentence = p.open == p.sentence_low;
  p.ends_sentence = p.after >= p.high;
  p.low = p.sentence_low;
  if (index > 0) p.low = std::max(p.low, words.from_byte(marks[index - 1].outer.end));
  if (index + 1 < marks.size()) p.high = std::min(p.high, words.from_byte(marks[index + 1].outer.start));
  p.high = std::max(std::min(p.high, p.after + kReach), p.after);
  p.sentence_low = std::max(p.sentence_low, p.open > kReach ? p.open - kReach : 0);
  p.low = std::max(p.low, p.sentence_low);
  if (p.ends_sentence && p.after < words.size() && frame_sentence(block, words, marks, index, closing_sentence))
    p.high = words.end_of(closing_sentence + 1);
  return p;
}

bool sums_up(const QuoteWords& words, WordRange sentence) {
  if (sentence.first + 3 >= sentence.end || !words[sentence.first].is(WordClass::This)) return false;
  if (!words[sentence.first + 1].is(WordClass::Finite)) return false;
  const auto thing = noun_phrase(words, sentence.first + 2, sentence.end);
  if (!thing || !words[sentence.first + 2].is(WordClass::Article)) return false;
  std::uint32_t noun = thing->speaker.first;
  while (noun < thing->speaker.end && !words[noun].is(WordClass::Words)) ++noun;
  // "Das ist eine gute Nachricht" tells of nobody.
  return noun < thing->speaker.end && noun + 2 < sentence.end &&
         (words[noun + 1].is(WordClass::Of) || words[noun + 1].is(WordClass::Article));
}

Span content_span(const QuoteWords& words, std::uint32_t first, std::uint32_t end) {
  while (end > first && trailing_sign(words[end - 1])) --end;
  return end > first ? words.span(first, end) : Span{};
}

std::uint32_t count_words(const QuoteWords& words, std::uint32_t first, std::uint32_t end) {
  std::uint32_t count = 0;
  for (std::uint32_t i = first; i < end; ++i) {
    if (words[i].kind != TokenKind::Sign && (i == first || words[i].spaced || !words[i - 1].sign("-"))) ++count;
  }
  return count;
}

bool whole_sentence(const QuoteWords& words, const QuotePlace& p) {
  // „Das bleibt so“. Some house styles close the sentence behind the mark.
  std::uint32_t end = p.after;
  while (end < p.high && trailing_sign(words[end])) ++end;
  return p.starts_sentence && end >= p.high;
}

bool joined(const QuoteWords& words, const QuotePlace& p) {
  if (p.low == p.sentence_low || p.low == p.open) return false;
  for (std::uint32_t i = p.low; i < p.open; ++i) {
    const QuoteWordView& w = words[i];
    if (!w.is(WordClass::And) && !w.is(WordClass::Article) && !w.sign(",")) return false;
  }
  return true;
}

bool subheading(const QuoteWords& words, const QuotePlace& p) {
  if (p.open != 0 || p.after < words.size()) return false;
  const QuoteWordView& last = words[p.close - 1];
  const bool sentence = last.sign(".") || last.sign("!") || last.sign("?") || last.sign("…");
  const std::uint32_t count = count_words(words, p.first, p.close);
  // “Blue Harbour at Dusk.” on a line of its own: capitals throughout where a sentence has small nouns and verbs.
  const bool title =
      last.sign(".") && !words.capital_nouns(p.first) && count > 2 && title_case(words, p.first, p.close);
  return (!sentence || title) && count <= kSubheadingWords;
}

}  // namespace factcheck
