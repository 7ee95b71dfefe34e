// Noun phrases read from left to right: titles, names, groups, and what hangs on them.
#include <algorithm>
#include <cstdint>
#include <optional>

#include "core/extract/quote_speaker.h"

namespace factcheck {
namespace {

constexpr std::uint32_t kLongestPhrase = 14;    // words
constexpr std::uint32_t kHeadWords = 2;         // behind a name
constexpr std::uint32_t kParenthesisWords = 5;  // behind a name: "(D-N.C.)", "(Hafenpartei)"

bool stops(const QuoteWordView& w) {
  return w.is(WordClass::Calendar) || w.is(WordClass::Cue) || w.is(WordClass::Source) || w.is(WordClass::After) ||
         w.is(WordClass::Have) || w.is(WordClass::Be) || w.is(WordClass::Opener) || w.is(WordClass::Participle) ||
         ((w.is(WordClass::Reports) || w.is(WordClass::Unreal) || w.is(WordClass::Released)) && !w.capital());
}

bool hyphen(const QuoteWordView& w) { return !w.spaced && (w.sign("-") || w.sign("/")); }
bool genitive(const QuoteWordView& w) { return w.folded == "'s" || w.folded == "'"; }
bool initial(const QuoteWords& words, std::uint32_t i) {
  return words[i].sign(".") && i > 0 && !words[i].spaced && words[i - 1].capital() && words[i - 1].span.size() <= 2;
}
// "Dr. Nair", but not the full stop after "said the mayor."
bool abbreviated_title(const QuoteWords& words, std::uint32_t i, std::uint32_t limit) {
  return words[i].sign(".") && i > 0 && !words[i].spaced && words[i - 1].is(WordClass::Title) && i + 1 < limit &&
         words[i + 1].capital();
}

// Where the hyphenated word that starts at `i` ends: "Facebook-Sicherheitschef", "45-jährige", "Täter:innen".
std::uint32_t word_end(const QuoteWords& words, std::uint32_t i, std::uint32_t limit) {
  std::uint32_t end = i + 1;
  // "Kranpost.de"
  const bool domain = end + 1 < limit && words[i].capital() && words[end].sign(".") && !words[end].spaced &&
                      words[end + 1].kind == TokenKind::Word && !words[end + 1].spaced && !words[end + 1].capital();
  if (domain) return end + 2;
  while (end + 1 < limit &&
         (hyphen(words[end]) || (words[end].sign(":") && !words[end].spaced) || words[end].sign("*")) &&
         !words[end + 1].spaced && words[end + 1].kind != TokenKind::Sign) {
    end += 2;
  }
  return end;
}

// Whether a particle at `i` stands inside a name: "Ursula von der Leyen". End of the particles, or i.
std::uint32_t particles_end(const QuoteWords& words, std::uint32_t i, std::uint32_t limit) {
  std::uint32_t end = i;
  // "zitiert die Hafenpost den Minister": in German such an article is a particle only behind another ("von der").
  if (i < limit && words[i].is(WordClass::Article) && words.capital_nouns(i)) return i;
  while (end < limit && end < i + 3 && words[end].is(WordClass::Particle) && !words[end].capital()) ++end;
  return end < limit && end > i && words[end].capital() ? end : i;
}

// State of one left-to-right reading of a phrase.
struct Reading {
  std::uint32_t end = 0;
  std::uint32_t title_end = 0;         // one past the last title word; 0: none
  std::uint32_t name_first = kNoWord;  // start of the last run of capitals that are no titles
  bool capital = false, group = false, article = false;
  bool owned = false;       // "Hale's [family]": what an owner opens is no name
  std::uint32_t lower = 0;  // lower-case words that are neither title nor group
};

// "Nordland [campaign] spokesman": where nouns are small, plain words may stand between a name and a title.
bool leads_to_title(const QuoteWords& words, std::uint32_t i, std::uint32_t limit) {
  if (words.capital_nouns(i)) return false;
  for (std::uint32_t next = i; next < limit && next < i + 3; ++next) {
    const QuoteWordView& w = words[next];
    if (words.is_title(next) || w.is(WordClass::Group)) return next > i;
    // "labour-market experts": a compound counts as a word.
    if (next > i && hyphen(w) && next + 1 < limit && words[next + 1].classes == 0) {
      i = next++;
      continue;
    }
    const bool plain = (w.classes & ~static_cast<std::uint64_t>(WordClass::Work)) == 0;
    // "Hale generally supports ministers": an adverb leads to a verb.
    if (w.kind != TokenKind::Word || !plain || w.capital() || !w.spaced || w.folded.ends_with("ly")) return false;
  }
  return false;
}

// Reads one (hyphenated) word into the phrase; false if it ends the phrase.
bool read_word(const QuoteWords& words, std::uint32_t i, std::uint32_t end, std::uint32_t limit, std::uint32_t first,
               Reading& r) {
  const QuoteWordView& head = words[end - 1];
  const bool title = words.is_title(end - 1);
  const bool group = words.is_group(end - 1);
  if (head.is(WordClass::Adjective) && end < limit && !words[end].is(WordClass::Adjective) && !stops(words[end]) &&
      words[end].kind != TokenKind::Sign && r.name_first == kNoWord) {
    return true;
  }
  if (title) {
    r.title_end = end;
    r.name_first = kNoWord;
    r.capital |= words[i].capital();
    return true;
  }
  if (words[i].capital() || (end > i + 1 && head.capital())) {
    if (r.name_first == kNoWord) r.name_first = i;
    r.capital = true;
    // "the RSPB": an acronym behind an article names a body.
    r.group |= group || (head.casing == Casing::Upper && head.span.size() > 1);
    return true;
  }
  const bool loose_start = r.capital && words[first].sentence_start && r.name_first == first;
  if (group) {
    r.group = true;
    return true;
  }
  if (r.capital && !loose_start && !r.owned) return leads_to_title(words, i, limit);
  // "Scottish council leader Mona Hale", "labour-market experts"
  if (!r.article && !loose_start) return leads_to_title(words, i, limit);
  // "de gemeente is …": the head has been read, and a verb nobody listed may follow.
  if (r.group) return false;
  // "the deputy [transport] minister"
  if (r.title_end != 0) return leads_to_title(words, i, limit);
  return ++r.lower <= 4;
}

// "Ursula von der Leyen", "minister de Boer"; but "der Minister der Justiz" and "minister van Justitie" name an office.
bool joins_name(const QuoteWordView& particle, const Reading& r) {
  return r.name_first != kNoWord || (r.title_end != 0 && !particle.is(WordClass::Of));
}

// "Markus Hale von der Hafenpolizei": behind a first and a last name "von der" tells where he works; behind the first
// alone it is part of the name ("Ursula von der Leyen").
bool tells_where(const QuoteWords& words, std::uint32_t i, const Reading& r) {
  constexpr std::uint32_t kFullName = 2;
  if (r.name_first == kNoWord || i < r.name_first + kFullName || !words.capital_nouns(i)) return false;
  for (std::uint32_t name = r.name_first; name < i; ++name)
    if (!words[name].capital()) return false;
  return words[i].is(WordClass::Of) && words[i + 1].is(WordClass::Article);
}

bool opens_phrase(const QuoteWordView& w) {
  return (w.is(WordClass::Article) && w.kind == TokenKind::Word) || w.is(WordClass::Quantity) ||
         w.kind == TokenKind::Number;
}

// "The Harbour [campaign]", "Nordland [ferry owners]": behind a name that an article opens, plain small words are the
// head of the phrase where nouns are small.
void read_head(const QuoteWords& words, std::uint32_t limit, Reading& r) {
  if (!r.article || !r.capital || r.title_end != 0 || r.end == 0 || r.end >= limit) return;
  if (words.capital_nouns(r.end - 1) || words[r.end - 1].folded == "'s") return;
  const std::uint32_t stop = std::min(limit, r.end + kHeadWords);
  while (r.end < stop && words[r.end].spaced && !words[r.end].capital() && words[r.end].kind == TokenKind::Word &&
         (words[r.end].classes == 0 || words[r.end].is(WordClass::Group) || words[r.end].is(WordClass::Document))) {
    r.group |= words[r.end].is(WordClass::Group);
    ++r.end;
  }
}

// "einer [gestern] verbreiteten Erklärung": between an article and an attribute of its noun, a small word tells when or
// how; only where nouns are capital is the noun known to follow.
bool attribute_follows(const QuoteWords& words, std::uint32_t i, std::uint32_t limit, const Reading& r) {
  if (!r.article || r.end != i || r.lower > 0 || r.capital || i + 2 >= limit || !words.capital_nouns(i)) return false;
  const QuoteWordView &w = words[i], &attribute = words[i + 1];
  const bool adverb = !w.capital() && (w.is(WordClass::Calendar) || w.is(WordClass::Opener));
  return adverb && !attribute.capital() && attribute.kind == TokenKind::Word && attribute.classes == 0 &&
         words[i + 2].capital();
}

// "the Sunday Telegraph" is no day. "Prime Minister Theresa May": behind a title and a first name a month is none.
bool calendar_name(const QuoteWords& words, std::uint32_t i, std::uint32_t stop, const Reading& r) {
  const QuoteWordView& w = words[i];
  if (!w.is(WordClass::Calendar) || !w.capital()) return false;
  const bool surname =
      r.title_end != 0 && r.name_first + 1 == i && (i + 1 >= stop || words[i + 1].kind != TokenKind::Number);
  return surname || w.is(WordClass::Outlet) ||
         (i + 1 < stop && words[i + 1].is(WordClass::Outlet) && words[i + 1].capital());
}

Reading read_core(const QuoteWords& words, std::uint32_t first, std::uint32_t limit, bool opened = false) {
  Reading r;
  r.article = opened;
  std::uint32_t i = first;
  // "56-jährige" is a word of the phrase, "56" opens it.
  while (i < limit && i < first + 4 && opens_phrase(words[i]) && word_end(words, i, limit) == i + 1 &&
         (i == first || !words[i].is(WordClass::Preposition)))
    ++i, r.article = true;
  r.end = i;
  const std::uint32_t stop = std::min(limit, first + kLongestPhrase);
  while (i < stop) {
    const QuoteWordView& w = words[i];
    if (initial(words, i) || abbreviated_title(words, i, stop) || (genitive(w) && i > first)) {
      if (genitive(w)) {
        r.owned = r.article = true;
        r.group = false;
        r.name_first = kNoWord;
        r.lower = r.title_end = 0;
      }
      r.end = ++i;
      continue;
    }
    if (w.sign("&") && i + 1 < stop && words[i + 1].capital() && r.name_first != kNoWord) {
      ++i;
      continue;
    }
    const std::uint32_t end = word_end(words, i, stop);
    const bool number = w.kind == TokenKind::Number && end == i + 1;
    if (w.kind == TokenKind::Sign || number) break;
    if (const std::uint32_t name = particles_end(words, i, stop);
        name > i && joins_name(words[i], r) && !tells_where(words, i, r) &&
        !(r.name_first != kNoWord && words.is_group(name))) {
      if (r.name_first == kNoWord) r.name_first = i;
      i = name;
      continue;
    }
    const bool named = w.capital() && i > first && !w.sentence_start;
    // "the appeals court": right behind an article such a word is a noun.
    const bool noun = r.article && i == r.end && r.lower == 0 && !r.capital &&
                      (w.is(WordClass::Reports) || w.is(WordClass::Released));
    // "a federal appeals court": so is one that leads to a body.
    const bool body = r.article && r.title_end == 0 && !r.group && w.is(WordClass::Reports) && i + 1 < stop &&
                      words.is_group(i + 1) && !words[i + 1].is(WordClass::Reports);
    const bool title = calendar_name(words, i, stop, r);
    if (attribute_follows(words, i, stop, r)) {
      r.end = ++i;
      continue;
    }
    if ((w.is(WordClass::Calendar) && !title) ||
        ((w.is(WordClass::Preposition) || stops(w)) && !named && !noun && !body))
      break;
    if (w.is(WordClass::Article) && !named) break;
    // "after the vote he said"
    if (w.is(WordClass::Pronoun) && i > first && !w.capital() && !words[i - 1].is(WordClass::Article)) break;
    if (!read_word(words, i, end, stop, first, r)) break;
    r.end = i = end;
  }
  read_head(words, stop, r);
  return r;
}

// "der Polizei", "of the ministry", "bij de politie" after a title or group.
std::uint32_t complement_end(const QuoteWords& words, std::uint32_t i, std::uint32_t limit) {
  for (int times = 0; times < 3 && i + 1 < limit && words[i].is(WordClass::Of); ++times) {
    const bool article = words[i].is(WordClass::Article) && !words[i].is(WordClass::Preposition);
    const Reading r = read_core(words, article ? i : i + 1, limit);
    // "a mother of three"
    if (r.article && r.end == i + 2 && words[i + 1].is(WordClass::Quantity)) {
      i = r.end;
      continue;
    }
    if (!r.capital && !r.group && r.title_end == 0 && !(r.article && r.lower > 0)) break;
    i = r.end;
  }
  return i;
}

std::uint32_t after_parenthesis(const QuoteWords& words, std::uint32_t i, std::uint32_t limit) {
  if (i >= limit || !words[i].sign("(")) return i;
  std::uint32_t inside = 0;
  for (std::uint32_t j = i + 1; j < limit && inside <= kParenthesisWords; ++j) {
    if (words[j].sign(")")) return j + 1;
    inside += words[j].kind == TokenKind::Sign ? 0 : 1;
  }
  return i;
}

bool oblique(const QuoteWords& words, std::uint32_t first, std::uint32_t limit) {
  return first < limit && words[first].is(WordClass::Oblique);
}

// Whether the reading is a phrase that can speak at all: an article and something lower-case is enough in English and
// Dutch ("the man"), a bare lower-case word never is.
bool can_speak(const Reading& r) { return r.capital || r.group || r.title_end != 0 || (r.article && r.lower > 0); }

// "Opponents [of the bridge]": the plural of a group that opens the sentence, where its capital tells nothing.
bool plural_of_group(const QuoteWords& words, std::uint32_t first, const Reading& r) {
  return r.end == first + 1 && words[first].sentence_start && words[first].is(WordClass::Group) &&
         r.end < words.size() && words[r.end].is(WordClass::Of);
}

// "Northgate's [Mona Hale]", "her husband [Paul Hale]", "ihr Mann [Paul Hale]": where the name starts that stands in
// apposition to a noun or behind its owner. Where nouns are capital, the first capital behind "ihr" is the noun.
std::uint32_t own_name(const QuoteWords& words, std::uint32_t first, const Reading& r) {
  if (r.name_first == kNoWord || r.name_first == first || !r.article) return kNoWord;
  const bool nouns = words.capital_nouns(first);
  if (nouns && !words[first].is(WordClass::Possessive)) return kNoWord;
  const std::uint32_t name = r.name_first + (nouns ? 1 : 0);
  if (name + 2 > r.end || words.is_group(r.end - 1)) return kNoWord;
  if (!nouns && !genitive(words[name - 1]) &&
      (words[name - 1].kind != TokenKind::Word || words[name - 1].capital() || words[name - 1].is(WordClass::Article)))
    return kNoWord;
  for (std::uint32_t i = name; i < r.end; ++i)
    if (words[i].kind == TokenKind::Word && !words[i].capital() && !words[i].is(WordClass::Particle)) return kNoWord;
  return name;
}

NounPhrase classify(const QuoteWords& words, std::uint32_t first, std::uint32_t limit, const Reading& r) {
  NounPhrase phrase;
  phrase.oblique = oblique(words, first, limit);
  phrase.speaker = phrase.extent = {first, r.end};
  const bool name_last = r.name_first != kNoWord && r.name_first >= r.title_end;
  if (r.title_end != 0 && name_last) {
    phrase.type = NounPhrase::Type::Name;
    phrase.speaker = {r.name_first, r.end};
    phrase.role = {skip_articles(words, first, r.title_end), r.title_end};
  } else if (r.title_end != 0) {
    phrase.type = NounPhrase::Type::Office;
    phrase.speaker.end = complement_end(words, r.end, limit);
    phrase.role = {skip_articles(words, first, r.end), phrase.speaker.end};
  } else if (r.name_first != kNoWord && !r.article && !plural_of_group(words, first, r)) {
    phrase.type = NounPhrase::Type::Name;
  } else {
    phrase.type = r.group ? NounPhrase::Type::Group : NounPhrase::Type::Other;
    phrase.speaker.end = complement_end(words, r.end, limit);
    if (const std::uint32_t name = own_name(words, first, r); phrase.speaker.end == r.end && name != kNoWord)
      phrase.speaker.first = name;
  }
  phrase.extent.end = complement_end(words, std::max(phrase.speaker.end, r.end), limit);
  phrase.whole = phrase.extent;
  // "Hale vom Hafenamt" tells who she is, "Hale im Hafenamt" where she spoke.
  const std::uint32_t name_end = after_parenthesis(words, r.end, limit);
  const bool belongs = r.end < limit && words[r.end].is(WordClass::Belongs);
  if (phrase.type == NounPhrase::Type::Name && !belongs) phrase.whole.end = name_end;
  const std::uint32_t closed = after_parenthesis(words, phrase.extent.end, limit);
  if (phrase.whole.end == phrase.extent.end) phrase.whole.end = closed;
  phrase.extent.end = closed;
  return phrase;
}

}  // namespace

std::uint32_t skip_articles(const QuoteWords& words, std::uint32_t first, std::uint32_t end) {
  while (first < end && words[first].is(WordClass::Article)) ++first;
  return first;
}

std::uint32_t past_preposition(const QuoteWords& words, std::uint32_t i, std::uint32_t limit) {
  if (i + 1 >= limit) return limit;
  // "zur geplanten Prüfung": where nouns are capital, small words belong to the one that follows.
  const bool capital_nouns = words.capital_nouns(i);
  const Reading r = read_core(words, i + 1, limit, capital_nouns);
  std::uint32_t next = std::max(r.end, i + 1);
  // "At the meeting Priya Nair said", "In 2012 Priya Nair said": the name is no part of the meeting or the year.
  const bool bare = r.lower == 0 && words[i + 1].kind != TokenKind::Number;
  if (!capital_nouns && !bare && r.name_first != kNoWord && r.title_end == 0) next = r.name_first;
  while (next < limit && words[next].is(WordClass::Calendar)) ++next;
  return next;
}

// "many of [his supporters]", "een van [de kapiteins]"
std::optional<NounPhrase> part_of_group(const QuoteWords& words, std::uint32_t first, std::uint32_t limit) {
  std::uint32_t of = first;
  while (of < limit && of < first + 3 && opens_phrase(words[of]) && !words[of].is(WordClass::Of)) ++of;
  if (of == first || of + 1 >= limit || !words[of].is(WordClass::Of) || !words[of].is(WordClass::Preposition))
    return std::nullopt;
  auto group = noun_phrase(words, of + 1, limit);
  if (!group || group->type == NounPhrase::Type::Pronoun) return std::nullopt;
  group->type = NounPhrase::Type::Group;
  group->role = {};
  group->speaker = {first, group->speaker.end};
  group->whole.first = group->extent.first = first;
  return group;
}

std::optional<NounPhrase> noun_phrase(const QuoteWords& words, std::uint32_t first, std::uint32_t limit) {
  if (first >= limit) return std::nullopt;
  // "er" of "1970er" is none.
  if (words[first].is(WordClass::Pronoun) && (words[first].spaced || words[first].sentence_start)) {
    NounPhrase phrase;
    std::uint32_t end = first + 1;
    // "het bedrijf", "the company" are one pronoun of two words.
    if (words[first].is(WordClass::Article)) {
      while (end < limit && end < first + 3 && words[end].is(WordClass::Pronoun)) ++end;
    }
    phrase.type = NounPhrase::Type::Pronoun;
    phrase.speaker = phrase.whole = phrase.extent = {first, end};
    return phrase;
  }
  if (auto some = part_of_group(words, first, limit)) return some;
  const Reading r = read_core(words, first, limit);
  if (r.end <= first || !can_speak(r)) return std::nullopt;
  return classify(words, first, limit, r);
}

}  // namespace factcheck
