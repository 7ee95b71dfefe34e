// Who speaks where no verb of saying tells: whom the sentence is about, who is cited, who calls something a name.
#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "core/extract/quote_carried.h"
#include "core/extract/quote_search.h"

namespace factcheck {
namespace {

constexpr std::uint32_t kPhraseReach = 12;   // words of a phrase that ends at a verb
constexpr std::uint32_t kNameWords = 5;      // of a name in quotation marks
constexpr std::uint32_t kDomainWords = 4;    // "hafen.de"
constexpr std::uint32_t kOutletWords = 6;    // "the Harbour Times", "hafen.de" before a verb
constexpr std::uint32_t kShortTitle = 6;     // words of a title
constexpr std::uint32_t kBackWords = 4;      // of a sentence's start, in which it points back
constexpr std::uint32_t kRelativeReach = 8;  // words of "in which it says"
constexpr std::uint32_t kAsReach = 3;        // articles between "as" and the mark: "als ein „…“"

// A word that can only be a verb where one must stand: small, and in no table but those of verbs.
bool maybe_verb(const QuoteWordView& w) {
  constexpr auto kVerbs =
      static_cast<std::uint64_t>(WordClass::Reports) | static_cast<std::uint64_t>(WordClass::Cue) |
      static_cast<std::uint64_t>(WordClass::Finite) | static_cast<std::uint64_t>(WordClass::Naming) |
      static_cast<std::uint64_t>(WordClass::Separable) | static_cast<std::uint64_t>(WordClass::Perfect);
  return w.kind == TokenKind::Word && w.spaced && !w.capital() && (w.classes & ~kVerbs) == 0;
}

bool subordinate(const QuoteWordView& w) {
  return w.is(WordClass::When) || w.is(WordClass::That) || w.is(WordClass::Relative);
}

bool in_parenthesis(const QuoteWords& words, std::uint32_t low, std::uint32_t at) {
  for (std::uint32_t i = at; i > low; --i) {
    if (words[i - 1].sign(")")) return false;
    if (words[i - 1].sign("(")) return true;
  }
  return false;
}

std::uint32_t past_clause(const QuoteWords& words, std::uint32_t i, std::uint32_t end) {
  while (i < end && !words[i].sign(",")) ++i;
  return std::min(i + 1, end);
}

// The noun of a phrase, without what hangs on it: "[letter] of the council".
std::uint32_t head_of(const QuoteWords& words, const NounPhrase& phrase) {
  std::uint32_t head = skip_articles(words, phrase.extent.first, phrase.extent.end);
  while (head + 1 < phrase.extent.end && !words.is_group(head)) ++head;
  return std::min(head, phrase.extent.end - 1);
}

bool has_object(const QuoteWords& words, WordRange range) {
  for (std::uint32_t i = range.first; i < range.end;) {
    const QuoteWordView& w = words[i];
    if (w.is(WordClass::Be)) return false;
    if (w.is(WordClass::Preposition)) {
      i = std::max(past_preposition(words, i, range.end), i + 1);
      continue;
    }
    if (!w.is(WordClass::Opener) && (w.is(WordClass::Oblique) || noun_phrase(words, i, range.end))) return true;
    ++i;
  }
  return false;
}

// "[Seine Meinung] zu Lund: „…“", "[Her verdict]: “…”": whoever was told of before, by what is his.
std::optional<NounPhrase> opening_owner(const QuoteWords& words, std::uint32_t low, std::uint32_t end) {
  if (low >= end || !words[low].is(WordClass::Possessive)) return std::nullopt;
  const auto thing = noun_phrase(words, low, end);
  if (!thing || thing->type == NounPhrase::Type::Office || thing->type == NounPhrase::Type::Group) return std::nullopt;
  NounPhrase owner;
  owner.type = NounPhrase::Type::Pronoun;
  owner.speaker = {low, low + 1};
  owner.whole = owner.extent = {low, thing->extent.end};
  return owner;
}

// "…, zei Haan terwijl [de krant het zo vertaalde]": where commas part no clauses, the last one that a conjunction
// opens.
std::uint32_t joined_clause(const QuoteWords& words, std::uint32_t low, std::uint32_t end) {
  for (std::uint32_t i = end; i > low + 1 && !words[i - 1].sign(",") && !words.capital_nouns(i - 1); --i) {
    const QuoteWordView& w = words[i - 1];
    if (w.is(WordClass::When) && !w.is(WordClass::Preposition) && !w.is(WordClass::Relative)) return i;
  }
  return low;
}

// “Never again.” — Mona Hale
std::optional<Frame> signed_by(const Search& s, const Cue& mark, std::uint32_t first) {
  auto who = noun_phrase(s.words, first, s.place.high);
  if (!who || who->type != NounPhrase::Type::Name || !Search::is_somebody(s.words, *who)) return std::nullopt;
  const std::uint32_t end = who->extent.end;
  if (end < s.place.high && s.words[end].kind != TokenKind::Sign) return std::nullopt;
  Frame frame = s.frame(mark, std::move(who));
  frame.cue = {};
  return frame;
}

}  // namespace

void drop_verb(const QuoteWords& words, NounPhrase& phrase) {
  if (phrase.type != NounPhrase::Type::Name) return;
  std::uint32_t end = phrase.speaker.end;
  while (end > phrase.speaker.first + 1 && !words[end - 1].capital() && words[end - 1].kind == TokenKind::Word) --end;
  const bool bare = phrase.extent.end == phrase.speaker.end;
  if (end == phrase.speaker.end && !bare) return;
  phrase.speaker.end = phrase.whole.end = phrase.extent.end = end;
  // "Experten rechnen": the plural of a group opens a sentence as a name does.
  if (words.is_group(end - 1)) phrase.type = NounPhrase::Type::Group;
}

bool dash(const QuoteWordView& w) { return w.sign("–") || w.sign("—") || w.sign("―") || w.sign("-"); }

std::optional<NounPhrase> phrase_before(const QuoteWords& words, std::uint32_t end, std::uint32_t low, PhraseUse use) {
  std::optional<NounPhrase> who;
  for (std::uint32_t i = end; i > low && i + kPhraseReach > end; --i) {
    const QuoteWordView& w = words[i - 1];
    if (w.sign(",") || w.sign(":") || w.is(WordClass::Preposition) || w.is(WordClass::Reports)) break;
    auto phrase = noun_phrase(words, i - 1, end);
    if (phrase && phrase->extent.end == end) who = std::move(phrase);
  }
  const bool hangs = who && who->extent.first > low && words[who->extent.first - 1].is(WordClass::Preposition);
  return who && use == PhraseUse::Subject && (who->oblique || hangs) ? std::nullopt : who;
}

std::optional<NounPhrase> clause_subject(const QuoteWords& words, std::uint32_t low, std::uint32_t end) {
  std::optional<NounPhrase> first;
  for (std::uint32_t i = low; i < end;) {
    const QuoteWordView& w = words[i];
    if (i == low && subordinate(w) && !w.is(WordClass::Pronoun)) {
      i = past_clause(words, i, end);
      continue;
    }
    if (w.is(WordClass::Preposition) && !w.is(WordClass::Pronoun)) {
      i = std::max(past_preposition(words, i, end), i + 1);
      // "zur Lage des Hafens und seiner Kräne"
      while (i < end && (words[i].is(WordClass::And) || words[i].is(WordClass::Of)) && !words[i].is(WordClass::Pronoun))
        i = std::max(past_preposition(words, i, end), i + 1);
      continue;
    }
    auto phrase = w.is(WordClass::Opener) || w.is(WordClass::Calendar) ? std::nullopt : noun_phrase(words, i, end);
    if (!phrase || phrase->extent.end <= i) {
      ++i;
      continue;
    }
    i = phrase->extent.end;
    if (phrase->oblique) continue;
    drop_verb(words, *phrase);
    // "Kortom: …": what fills the clause is no subject, but "Ein Sprecher der Polizei: …" is.
    if (i >= end && !Search::is_somebody(words, *phrase)) continue;
    if (Search::is_somebody(words, *phrase) || is_document(words, *phrase)) return phrase;
    if (!first) first = std::move(phrase);
  }
  return first;
}

std::uint32_t last_clause(const QuoteWords& words, std::uint32_t low, std::uint32_t end) {
  for (std::uint32_t i = end; i > low + 1; --i) {
    if (words[i - 2].sign(",") && subordinate(words[i - 1])) return i;
  }
  return low;
}

std::optional<NounPhrase> agent(const QuoteWords& words, std::uint32_t first, std::uint32_t end) {
  for (std::uint32_t i = first; i < end; ++i) {
    if (!words[i].is(WordClass::By)) continue;
    auto who = noun_phrase(words, i + 1, end);
    if (who && who->type != NounPhrase::Type::Other) return who;
  }
  return std::nullopt;
}

std::optional<NounPhrase> document(const QuoteWords& words, WordRange range) {
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    if (!words[i].is(WordClass::Preposition)) continue;
    auto where = noun_phrase(words, i + 1, range.end);
    if (!where || where->type == NounPhrase::Type::Pronoun) continue;
    if (words.is_group(head_of(words, *where)) || is_document(words, *where)) return where;
  }
  return std::nullopt;
}

std::optional<NounPhrase> relative_paper(const QuoteWords& words, std::uint32_t low, std::uint32_t cue) {
  for (std::uint32_t i = cue; i > low + 1 && i + kRelativeReach > cue; --i) {
    if (!words[i - 1].sign(",")) continue;
    const QuoteWordView &first = words[i], &second = words[std::min(i + 1, cue)];
    const bool relative = first.is(WordClass::Preposition)
                              ? second.is(WordClass::Article) || second.is(WordClass::Relative)
                              : first.is(WordClass::When);
    return relative ? phrase_before(words, i - 1, low, PhraseUse::Owner) : std::nullopt;
  }
  return std::nullopt;
}

std::optional<NounPhrase> paper_before(const QuoteWords& words, std::uint32_t low, std::uint32_t end) {
  const std::uint32_t sentence = low < words.size() ? words[low].sentence : 0;
  bool back = false;
  for (std::uint32_t i = low; i < end && i < low + kBackWords; ++i) back = back || words[i].is(WordClass::Therein);
  if (!back || sentence == 0) return std::nullopt;
  std::optional<NounPhrase> paper;
  const std::uint32_t stop = words.end_of(sentence - 1);
  for (std::uint32_t i = words.start_of(sentence - 1); i < stop;) {
    auto phrase = noun_phrase(words, i, stop);
    i = phrase ? std::max(phrase->extent.end, i + 1) : i + 1;
    if (phrase && is_document(words, *phrase)) paper = std::move(phrase);
  }
  return paper;
}

std::optional<NounPhrase> quoted_name(const QuoteWords& words, const std::vector<bool>& quoted, std::uint32_t open) {
  std::uint32_t end = open + 1;
  while (end < words.size() && quoted[end] && words[end].kind != TokenKind::Sign) ++end;
  if (end == open + 1 || end > open + 1 + kNameWords || !words[open + 1].capital()) return std::nullopt;
  NounPhrase name;
  name.type = NounPhrase::Type::Name;
  name.speaker = name.whole = name.extent = {open + 1, end};
  return name;
}

std::optional<Frame> perfect_behind(const Search& s) {
  const std::uint32_t at = past_comma(s.words, s.place.after, s.place.high);
  if (at >= s.place.high || at == s.place.after || !s.words[at].is(WordClass::Have) || s.words[at].capital())
    return std::nullopt;
  auto who = speaker_after(s.words, at + 1, s.place.high);
  if (!who) return std::nullopt;
  const Cue* cue = s.first_in(FrameOrder::Participle, who->extent.end, s.place.high);
  if (cue == nullptr) return std::nullopt;
  return s.frame(*cue, std::move(who));
}

std::optional<Frame> verb_behind(const Search& s) {
  if (!detached(s.words, s.place) && !(s.place.after < s.place.high && dash(s.words[s.place.after])))
    return std::nullopt;
  const Cue* mark = s.first_quoted(FrameOrder::QuoteVerb, s.place.close, s.place.after);
  std::uint32_t at = past_comma(s.words, s.place.after, s.place.high);
  if (at < s.place.high && s.words[at].is(WordClass::After)) ++at;
  if (mark == nullptr || at + 1 >= s.place.high) return std::nullopt;
  if (dash(s.words[at])) return signed_by(s, *mark, at + 1);
  if (!maybe_verb(s.words[at])) return std::nullopt;
  // "…“, so charakterisierte ihn der Präsident": whom he means may stand between.
  const bool object =
      at + 2 < s.place.high && s.words[at + 1].is(WordClass::Oblique) && s.words[at + 1].is(WordClass::Opener);
  auto who = speaker_after(s.words, at + (object ? 2 : 1), s.place.high);
  if (!who || !Search::is_somebody(s.words, *who)) return std::nullopt;
  Frame frame = s.frame(*mark, std::move(who));
  frame.cue = {at, at + 1};
  return frame;
}

std::optional<Frame> cited(const Search& s) {
  const std::uint32_t behind = past_comma(s.words, s.place.after, s.place.high);
  const Cue* cue = s.first_in(FrameOrder::Cited, behind, std::min(s.place.high, behind + kOutletWords));
  // "…", the Post quoted Hale as saying
  if (cue != nullptr && cue->range.first > behind) {
    const bool outlet = cue->before_only && past_clause(s.words, behind, cue->range.first) == cue->range.first;
    auto whom = outlet ? noun_phrase(s.words, cue->range.end, s.place.high) : std::nullopt;
    if (!whom) return std::nullopt;
    Frame frame = s.frame(*cue, std::move(whom));
    frame.via = {skip_articles(s.words, behind, cue->range.first), cue->range.first};
    return frame;
  }
  const bool after = cue != nullptr;
  if (!after) cue = s.last_in(FrameOrder::Cited, s.place.low, s.place.open);
  if (cue == nullptr) return std::nullopt;
  const std::uint32_t low = s.place.low, first = cue->range.first, limit = after ? s.place.high : s.place.open;
  auto object = noun_phrase(s.words, cue->range.end, limit);
  // "…", zitiert hafen.de den Minister
  WordRange outlet{cue->range.end, cue->range.end};
  while (after && !object && outlet.end < limit && outlet.end < outlet.first + kDomainWords)
    object = noun_phrase(s.words, ++outlet.end, limit);
  if (after) {
    // "…", zitiert die Post den Minister
    auto whom = object && outlet.empty() ? noun_phrase(s.words, object->extent.end, limit) : std::nullopt;
    Frame frame = s.frame(*cue, whom ? whom : object);
    frame.via = outlet;
    if (whom) frame.via = object->speaker;
    return frame;
  }
  // "wird mit den Worten zitiert: …": where nobody is cited behind the verb, its subject is.
  bool passive = !object;
  for (std::uint32_t i = low; i < first; ++i) passive = passive || s.words[i].is(WordClass::Be);
  auto subject = passive ? clause_subject(s.words, s.place.sentence_low, first) : speaker_before(s.words, first, low);
  if (passive) return subject ? std::optional(s.frame(*cue, std::move(subject))) : std::nullopt;
  Frame frame = s.frame(*cue, std::move(object));
  if (subject) frame.via = subject->speaker;
  return frame;
}

std::optional<Frame> with_words(const Search& s) {
  std::uint32_t at = s.place.after;
  if (at < s.place.high && (s.words[at].sign(",") || s.words[at].sign(":"))) ++at;
  const Cue* cue = s.first_in(FrameOrder::Words, at, at + 1);
  const std::uint32_t first = cue != nullptr ? cue->range.end : s.place.after;
  if (cue == nullptr) cue = s.last_in(FrameOrder::Words, s.place.low, s.place.open);
  if (cue == nullptr) return std::nullopt;
  // "a shirt with the words “…”": a thing that bears them.
  const std::uint32_t begin = cue->range.first;
  const bool opens = begin == s.place.sentence_low || s.words[begin - 1].kind == TokenKind::Sign;
  if (begin < s.place.open && (cue->range.end != s.place.open || !opens)) return std::nullopt;
  // "with those words on Twitter Mona Hale …": what is known to be nobody is no first name.
  std::uint32_t low = first;
  for (std::uint32_t i = first; i < s.place.high && i < first + kOutletWords; ++i)
    if (s.words[i].capital() && s.words.no_person(s.words.text(i, i + 1))) low = i + 1;
  auto who = clause_subject(s.words, low, s.place.high);
  return who && Search::is_somebody(s.words, *who) ? std::optional(s.frame(*cue, std::move(who))) : std::nullopt;
}

std::optional<Frame> subject_before(const Search& s) {
  const std::uint32_t colon = s.place.open - 1;
  if (s.place.open <= s.place.low + 1 || !s.words[colon].sign(":")) return std::nullopt;
  const Cue* mark = s.first_in(FrameOrder::SubjectQuote, colon, s.place.open + 1);
  if (mark == nullptr) return std::nullopt;
  // "Der Beschluss sei klar: „…“" goes on with whoever was reported before.
  std::uint32_t main_end = s.place.low;
  while (main_end < colon && !s.words[main_end].sign(",")) ++main_end;
  if (reported_form(s.words, s.quoted, {s.place.low, main_end}, Speech::Opens)) return std::nullopt;
  auto who = clause_subject(s.words, joined_clause(s.words, s.place.low, colon), colon);
  // "In dem Brief steht: „…“"
  if (!who || !Search::is_somebody(s.words, *who)) {
    if (auto where = document(s.words, {s.place.low, colon})) who = std::move(where);
    if (auto paper = paper_before(s.words, s.place.sentence_low, colon)) who = std::move(paper);
  }
  if (!who || !Search::is_somebody(s.words, *who)) {
    if (auto owner = opening_owner(s.words, s.place.sentence_low, colon)) who = std::move(owner);
  }
  if (!who || in_parenthesis(s.words, s.place.low, colon)) return std::nullopt;
  // "Das Motto war: „Hafen für alle“": only whole sentences are surely said by a thing.
  const QuoteWordView& last = s.words[s.place.close - 1];
  const bool sentence =
      last.sign(".") || last.sign("!") || last.sign("?") || s.place.close > s.place.first + kShortTitle;
  const bool owned = s.words[s.place.sentence_low].is(WordClass::Possessive);
  if ((!Search::is_somebody(s.words, *who) || owned) && !sentence) return std::nullopt;
  Frame frame = s.frame(*mark, std::move(who));
  frame.cue = {};
  return frame;
}

std::optional<Frame> described(const Search& s) {
  const Cue* mark = s.first_quoted(FrameOrder::Described, s.place.open, s.place.first);
  std::uint32_t as = s.place.open;
  while (as > s.place.low && as + kAsReach > s.place.open && s.words[as - 1].is(WordClass::Article)) --as;
  if (mark == nullptr || as <= s.place.low || !s.words[as - 1].is(WordClass::Called)) return std::nullopt;
  bool passive = false;
  for (std::uint32_t i = s.place.sentence_low; i < as; ++i)
    passive = passive || (s.words[i].is(WordClass::Be) && !s.quoted[i]);
  auto who = passive ? agent(s.words, s.place.low, as - 1)
                     : clause_subject(s.words, last_clause(s.words, s.place.low, as - 1), as - 1);
  // "galt als „…“": only who calls something else so says it.
  if (!who || (!passive && !has_object(s.words, {who->extent.end, as - 1}))) return std::nullopt;
  if (!Search::is_somebody(s.words, *who) && !s.words[who->extent.first].is(WordClass::Article)) return std::nullopt;
  Frame frame = s.frame(*mark, std::move(who));
  frame.cue = {};
  return frame;
}

}  // namespace factcheck
