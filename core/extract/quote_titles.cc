#include "core/extract/quote_titles.h"

#include <cstdint>
#include <string_view>

#include "core/extract/quote_place.h"
#include "core/extract/quote_search.h"

namespace factcheck {
namespace {

constexpr std::uint32_t kNameWords = 8;   // of a name in quotation marks
constexpr std::uint32_t kAliasWords = 2;  // of another name for a thing
constexpr std::uint32_t kWorkReach = 6;   // words between a work and its name behind a comma

bool ends_sentence(const QuoteWordView& w) { return w.sign(".") || w.sign("!") || w.sign("?"); }

// What touches a noun in front without a sign between them is its name, if it looks like one.
bool is_name(const QuoteWords& words, const QuotePlace& p) {
  if (p.open <= p.sentence_low || p.close > p.first + kNameWords) return false;
  const QuoteWordView &noun = words[p.open - 1], &first = words[p.first], &last = words[p.close - 1];
  if (noun.kind != TokenKind::Word || noun.is(WordClass::Words) || noun.is(WordClass::Cue)) return false;
  if (ends_sentence(last) || last.sign(",")) return false;
  const bool opens = first.capital() || first.kind == TokenKind::Number;
  if (words.capital_nouns(p.open)) return noun.capital() && !noun.sentence_start && opens;
  const bool common = noun.classes == 0 || noun.is(WordClass::Group) || noun.is(WordClass::Title);
  return common && !noun.capital() && opens && title_case(words, p.first, p.close);
}

// ndr.de
bool domain(const QuoteWords& words, const QuotePlace& p) {
  const std::string_view name = words.text(p.first, p.close);
  return name.find(' ') == std::string_view::npos && name.find('.') + 1 < name.size();
}

// “Cast Lead” (“gegossenes Blei”): a translation of what stands in marks before.
bool gloss(const QuoteWords& words, const QuotePlace& p) {
  return p.open > 1 && p.low + 1 == p.open && p.low > p.sentence_low && words[p.open - 1].sign("(") &&
         p.after < words.size() && words[p.after].sign(")");
}

// "Wie die „Nordhilfe“ mitteilte, …": a name that has the verb of an aside.
bool says_aside(const QuoteWords& words, const QuotePlace& p) {
  std::uint32_t as = p.open;
  while (as > p.low && words[as - 1].is(WordClass::Article)) --as;
  if (as <= p.low || !words[as - 1].is(WordClass::As) || !words[p.first].capital()) return false;
  const bool opens = as - 1 == p.sentence_low || words[as - 2].sign(",");
  if (!opens || p.close > p.first + kNameWords) return false;
  for (std::uint32_t i = p.after; i < p.high && !words[i].sign(","); ++i) {
    if (words[i].is(WordClass::Reports) || words[i].is(WordClass::Cue)) return true;
  }
  return false;
}

// "a sleeve or “bumper”": another name for the thing before it.
bool other_name(const QuoteWords& words, const QuotePlace& p) {
  return p.open > p.low + 1 && words[p.open - 1].is(WordClass::And) && words[p.open - 2].kind == TokenKind::Word &&
         !words[p.open - 2].is(WordClass::Finite) && p.close <= p.first + kAliasWords && !p.starts_sentence;
}

// A source “with knowledge of the pier” said that …: how somebody is described who then speaks.
bool describes_source(const QuoteWords& words, const QuotePlace& p) {
  const bool hangs = words[p.first].is(WordClass::Preposition) || words[p.first].is(WordClass::Relative);
  if (!hangs || p.open <= p.low || words[p.open - 1].kind != TokenKind::Word || words[p.open - 1].is(WordClass::Cue) ||
      words[p.open - 1].is(WordClass::That))
    return false;
  std::uint32_t next = p.after;
  if (next < p.high && words[next].sign(",")) ++next;
  const bool speaks = next == p.after && next < p.high && words[next].is(WordClass::Cue);
  return next < p.high && (words[next].is(WordClass::That) || speaks);
}

}  // namespace

bool title_case(const QuoteWords& words, std::uint32_t first, std::uint32_t end) {
  if (first < end && words[first].kind == TokenKind::Word && !words[first].capital()) return false;
  for (std::uint32_t i = first; i < end; ++i) {
    const QuoteWordView& w = words[i];
    const bool small = w.is(WordClass::Article) || w.is(WordClass::Preposition) || w.is(WordClass::Opener) ||
                       w.is(WordClass::Of) || w.is(WordClass::Particle) || w.kind != TokenKind::Word ||
                       w.folded == "'s";
    if (!small && !w.capital()) return false;
  }
  return true;
}

bool titled(const QuoteWords& words, const QuotePlace& p) {
  if (!title_case(words, p.first, p.close)) return false;
  if (words.capital_nouns(p.open) && p.close > p.first + kNameWords) return false;
  for (std::uint32_t i = p.first; i < p.close; ++i) {
    if (words[i].is(WordClass::And) && !words[i].capital() && words.capital_nouns(i)) return false;
  }
  return true;
}

bool names_work(const QuoteWords& words, const QuotePlace& place) {
  const bool work = place.open > place.sentence_low && words[place.open - 1].is(WordClass::Work);
  return work || is_name(words, place) || gloss(words, place) || other_name(words, place);
}

bool follows_work(const QuoteWords& words, const QuotePlace& p) {
  if (p.open <= p.low || !words[p.open - 1].sign(",") || !words[p.first].capital()) return false;
  for (std::uint32_t i = p.open - 1; i > p.low && i + kWorkReach > p.open; --i) {
    const QuoteWordView& w = words[i - 1];
    if (w.is(WordClass::Work)) return true;
    if (w.kind == TokenKind::Sign || w.is(WordClass::Cue) || w.is(WordClass::Have) || w.is(WordClass::Be)) return false;
  }
  return false;
}

bool names_subject(const QuoteWords& words, const QuotePlace& p) {
  return p.open == p.sentence_low + 1 && words[p.sentence_low].is(WordClass::Article) && words[p.first].capital() &&
         p.after < p.high;
}

bool held_words(const QuoteWords& words, const QuotePlace& p) {
  std::uint32_t noun = p.open;
  if (noun > p.low && (words[noun - 1].is(WordClass::As) || words[noun - 1].is(WordClass::Called))) --noun;
  return noun > p.low && words[noun - 1].is(WordClass::Words) && !words[noun - 1].is(WordClass::Work);
}

bool holds_source(const QuoteWords& words, const QuotePlace& p) {
  if (says_aside(words, p) || describes_source(words, p)) return true;
  if (p.open <= p.sentence_low || (!title_case(words, p.first, p.close) && !domain(words, p))) return false;
  const QuoteWordView& before = words[p.open - 1];
  if (before.is(WordClass::Source)) return true;
  // schrieb „Die Zeit“: the verb stands behind another mark or a comma and before this one.
  const bool verb = before.is(WordClass::Cue) || before.is(WordClass::Reports);
  const bool inverted = verb && p.open > p.sentence_low + 1 && words[p.open - 2].kind == TokenKind::Sign;
  return inverted && !ends_sentence(words[p.close - 1]);
}

// "Nair said the film “Blue Harbour” …", "told the agency “Interflux” that …"
bool doubtful(const QuoteWords& words, const Frame& frame, const QuotePlace& p, bool text_goes_on) {
  if (frame.order == FrameOrder::Words) return false;  // the frame tells that these are words
  if (holds_source(words, p)) return true;
  // The spot, titled “Blue Harbour,” features …: what follows a title is no verb of saying.
  if (frame.order == FrameOrder::QuoteVerb && names_work(words, p)) return true;
  const bool apart = text_goes_on && !p.starts_sentence && !detached(words, p);
  std::uint32_t noun = p.open;
  while (noun > p.low && words[noun - 1].is(WordClass::Article)) --noun;
  const bool touches =
      p.open > p.low && (words[p.open - 1].sign(":") || (noun > p.low && words[noun - 1].is(WordClass::Called)));
  // "told the agency “Interflux”, which …": a comma parts no frame from what a kind of outlet goes by.
  const bool outlet = p.open > p.low && words[p.open - 1].is(WordClass::Outlet) && frame.cue.first < p.open;
  if ((apart || outlet) && !touches && names_work(words, p)) return true;
  const bool title = titled(words, p);
  if (!frame.who)
    return (loose(frame, p) && count_words(words, p.first, p.close) < 2) || (!p.starts_sentence && title && !touches);
  if (!loose(frame, p)) return false;
  if (names_work(words, p)) return true;
  // "… des „Landrush“": what stands far from a verb that calls things names is one itself.
  const bool calls = words[frame.cue.first].is(WordClass::Naming);
  // "denied that there was a “Harbourgate”": what a clause names so is no word of the speaker's, either.
  bool clause = false;
  for (std::uint32_t i = frame.cue.end; i < p.open; ++i) clause = clause || words[i].is(WordClass::That);
  if (title && clause && !words.capital_nouns(p.open)) return true;
  std::uint32_t first = p.open;
  while (first > frame.cue.end && words[first - 1].is(WordClass::Article)) --first;
  return title && !touches && !calls && first != frame.cue.end;
}

}  // namespace factcheck
