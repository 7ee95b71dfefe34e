#include "core/extract/events_clause.h"

#include <algorithm>
#include <cstdint>

namespace factcheck {
namespace {

constexpr std::uint32_t kLongestPhrase = 10;  // words
constexpr std::uint32_t kMostLower = 4;       // lower-case words of a phrase, where nouns have no capital

bool hyphen(const QuoteWordView& w) { return !w.spaced && (w.sign("-") || w.sign("/") || w.sign("&")); }
bool genitive(const QuoteWordView& w) { return w.folded == "'s" || w.folded == "'"; }

// Dutch "in de haven goedkope kaartjes": an inflected adjective behind a noun opens the next phrase.
bool adjective_behind_noun(const ClauseScene& scene, std::uint32_t noun, std::uint32_t i) {
  if (!scene.second || i == noun) return false;
  const QuoteWordView& before = scene.words[i - 1];
  return scene.words[i].folded.ends_with("e") && !before.folded.ends_with("e") && before.kind == TokenKind::Word &&
         !before.is(WordClass::Article) && !scene.figures[i - 1] && !scene.marks.is(i - 1, FrameClass::Adverb);
}

}  // namespace

Helper helper_at(const FrameWords& marks, std::uint32_t i) {
  Helper helper;
  helper.perfect = marks.is(i, FrameClass::Perfect);
  helper.passive = marks.is(i, FrameClass::Passive);
  helper.planned = marks.is(i, FrameClass::Future) || marks.is(i, FrameClass::Want);
  helper.asks = marks.is(i, FrameClass::Do);
  helper.possible = marks.is(i, FrameClass::Maybe);
  helper.able = marks.is(i, FrameClass::Able);
  helper.hearsay = marks.is(i, FrameClass::Hearsay);
  return helper;
}

bool finite_at(const FrameWords& marks, std::uint32_t i) {
  return marks.is(i, FrameClass::Past) || marks.is(i, FrameClass::Present) || helper_at(marks, i).any();
}

void apply(const Helper& helper, EventClause& clause) {
  if (helper.hearsay) {
    clause.modality = Modality::Reported;
  } else if (helper.planned) {
    clause.modality = Modality::Planned;
    clause.type = EventType::Plan;
  } else if (helper.possible) {
    clause.modality = Modality::Possible;
  } else if (helper.able) {
    clause.type = EventType::State;
  }
}

bool loose(const ClauseScene& scene, std::uint32_t i) {
  const QuoteWordView& w = scene.words[i];
  if (scene.dates[i]) return true;
  if (w.capital() && !w.sentence_start) return false;
  return w.is(WordClass::Opener) || w.is(WordClass::Calendar) || scene.marks.is(i, FrameClass::Adverb) ||
         scene.marks.is(i, FrameClass::Negation) || scene.marks.is(i, FrameClass::Myself);
}

bool opens_phrase(const ClauseScene& scene, std::uint32_t i) {
  const QuoteWordView& w = scene.words[i];
  if (scene.dates[i] || w.is(WordClass::Calendar)) return false;
  if (loose(scene, i) && !w.is(WordClass::Article)) return false;
  if (w.is(WordClass::Article) || scene.figures[i]) return true;
  if (w.is(WordClass::Preposition) || w.is(WordClass::Opener) || w.is(WordClass::Pronoun)) return false;
  return w.capital() || w.kind == TokenKind::Number || w.kind == TokenKind::Code || scene.marks.body(i);
}

std::uint32_t phrase_end(const ClauseScene& scene, std::uint32_t first, std::uint32_t limit) {
  const QuoteWords& words = scene.words;
  const bool nouns = scene.marks.capital_nouns(first);
  std::uint32_t i = first, lower = 0;
  bool capital = false;
  while (i < limit && i < first + 2 && words[i].is(WordClass::Article)) ++i;
  const std::uint32_t noun = i;
  const std::uint32_t stop = std::min(limit, first + kLongestPhrase);
  while (i < stop) {
    const QuoteWordView& w = words[i];
    if (hyphen(w) || genitive(w)) {
      ++i;
      continue;
    }
    if (scene.figures[i] && w.kind != TokenKind::Sign) {
      // "verkaufte Nordline zwei Fähren": a number opens the next phrase.
      if (scene.second && (capital || lower > 0) && !scene.figures[i - 1]) break;
      ++i;
      continue;
    }
    if (w.kind == TokenKind::Sign || scene.dates[i]) break;
    // "the council of Sandvik", "der Rat der Stadt"
    if (scene.marks.is(i, FrameClass::Of) && i > first && i + 1 < stop && (capital || lower > 0)) {
      const std::uint32_t next = phrase_end(scene, i + 1, stop);
      return next > i + 1 ? next : i;
    }
    if (w.is(WordClass::Preposition) || w.is(WordClass::Pronoun) || w.is(WordClass::Clause) || w.is(WordClass::And))
      break;
    if (w.is(WordClass::Article)) break;
    if (!w.capital() && (loose(scene, i) || w.is(WordClass::Cue) || finite_at(scene.marks, i))) break;
    if (!w.capital() && scene.marks.is(i, FrameClass::Done)) break;
    if (!w.capital() && w.kind == TokenKind::Word) {
      // German adjectives stand before the noun, never after it.
      const bool bare = capital && lower == 0 && words[first].capital() && !words[first].is(WordClass::Article);
      // "onthulde Nordline plannen": a name ends where a common noun follows.
      if ((nouns && capital) || (bare && w.spaced && scene.second) || adjective_behind_noun(scene, noun, i) ||
          ++lower > kMostLower)
        break;
    }
    capital |= w.capital();
    ++i;
  }
  // An article alone is no phrase.
  return i > noun ? i : first;
}

std::uint32_t clause_end(const ClauseScene& scene, std::uint32_t i) {
  while (i < scene.limit) {
    const QuoteWordView& w = scene.words[i];
    const bool sign = w.sign(",") || w.sign(";") || w.sign(":") || w.sign("–") || w.sign("—") || w.sign("(") ||
                      w.sign("\"") || w.sign("“") || w.sign("„") || w.sign("”");
    // "has since closed": between an auxiliary and its verb such a word is an adverb.
    const bool inside = i > 0 && scene.marks.is(i, FrameClass::Adverb) && helper_at(scene.marks, i - 1).any();
    if (sign || (scene.marks.is(i, FrameClass::Subordinate) && !inside)) return i;
    if (w.sign(".") && i + 1 >= scene.limit) return i;
    ++i;
  }
  return scene.limit;
}

}  // namespace factcheck
