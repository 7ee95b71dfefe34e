#include "core/extract/quote_speaker.h"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace factcheck {
namespace {

constexpr std::uint32_t kLongestApposition = 24;  // words
constexpr std::uint32_t kLongestSubject = 30;     // words, with everything that hangs on it
constexpr std::uint32_t kTitleReach = 5;          // words before the title of a description
constexpr int kMostOthers = 6;                    // in a list of speakers
constexpr int kMostCommas = 6;                    // in the appositions of one name

bool boundary(const QuoteWordView& w) {
  return w.sign(";") || w.sign(":") || (w.spaced && (w.sign("-") || w.sign("–") || w.sign("—")));
}

bool owner(const QuoteWordView& w) { return w.folded.ends_with("'s") || w.folded.ends_with("’s"); }

bool verb(const QuoteWordView& w) {
  return !w.capital() && !owner(w) &&
         (w.is(WordClass::Have) || w.is(WordClass::Be) || w.is(WordClass::Cue) || w.is(WordClass::Reports) ||
          w.is(WordClass::Finite) || w.is(WordClass::Mood));
}

// "[, director of the port]", "[, Leith's only ally]": a description without an article. Where nouns are capital, what
// is said may open so, too.
bool opens_description(const QuoteWords& words, std::uint32_t first, std::uint32_t limit) {
  const QuoteWordView& w = words[first];
  if (w.is(WordClass::Belongs) || owner(w) || (first + 1 < limit && owner(words[first + 1]))) return true;
  // "D-Vt.", "R-Tenn."
  if (w.capital() && w.span.size() == 1 && first + 1 < limit && words[first + 1].sign("-")) return true;
  if (words.capital_nouns(first)) return false;
  for (std::uint32_t i = first; i < std::min(limit, first + kTitleReach); ++i) {
    if (words.is_title(i) || words[i].is(WordClass::Group)) return true;
    if (words[i].kind != TokenKind::Word || verb(words[i]) || words[i].is(WordClass::Preposition)) return false;
  }
  return false;
}

// "[, a pilot who lives in Leith]": where the description of a name behind its comma ends; the comma if there is none.
std::uint32_t description_end(const QuoteWords& words, std::uint32_t comma, std::uint32_t limit) {
  const std::uint32_t first = comma + 1;
  if (first >= limit || !words[comma].sign(",")) return comma;
  bool relative = words[first].is(WordClass::Relative);
  const bool opened = words[first].is(WordClass::Article) || words[first].kind == TokenKind::Number;
  if (!relative && !opened && !opens_description(words, first, limit)) return comma;
  if (!relative && words[first].is(WordClass::Oblique)) return comma;
  std::uint32_t i = first;
  for (; i < limit && i < first + kLongestApposition; ++i) {
    const QuoteWordView& w = words[i];
    if (w.sign(",") || boundary(w) || (w.sign(".") && i + 1 == limit)) return i;
    relative = relative || w.is(WordClass::Relative);
    // "Hale, who stressed that …": what he says besides does not describe him.
    if (w.is(WordClass::Reports) && i + 1 < limit && words[i + 1].is(WordClass::That)) return comma;
    // "a liberal think tank": a noun's part that looks like a verb.
    // "the agency that runs the port"
    if (w.is(WordClass::That) && opened && i > first + 1) relative = true;
    if (!relative && ((verb(w) && !w.is(WordClass::Group)) || w.is(WordClass::That))) return comma;
  }
  return i == limit ? limit : comma;
}

// "…, [der] sagte": where nouns are capital, the pronoun is an article, too.
bool opens_relative(const QuoteWords& words, std::uint32_t i) {
  if (words[i].is(WordClass::Relative)) return true;
  return words.capital_nouns(i) && words[i].is(WordClass::Article) && !words[i].capital() && words[i - 1].sign(",");
}

// Whether what stands behind the verb's subject can only describe it: German may go on with what is said instead.
bool describes(const QuoteWords& words, std::uint32_t first, std::uint32_t limit) {
  if (words[first].is(WordClass::Relative) || !words.capital_nouns(first)) return true;
  const auto phrase = noun_phrase(words, first, limit);
  return phrase && (phrase->type == NounPhrase::Type::Office || phrase->type == NounPhrase::Type::Group);
}

// "the pilot and author Mona Hale", "Mona Hale of Leith University and author of the study": behind an article of its
// own the second would be somebody else.
bool is_one_person(const QuoteWords& words, const NounPhrase& first, const NounPhrase& second, std::uint32_t at) {
  using Type = NounPhrase::Type;
  if (words[at].is(WordClass::Article)) return false;
  return first.type == Type::Office ? second.type == Type::Name && !second.role.empty()
                                    : first.type == Type::Name && second.type == Type::Office && !words[at].capital();
}

void join_offices(NounPhrase& phrase, const NounPhrase& other) {
  const bool named = phrase.type == NounPhrase::Type::Name;
  phrase.type = NounPhrase::Type::Name;
  phrase.role = {phrase.role.empty() ? other.role.first : phrase.role.first, other.role.end};
  if (!named) phrase.speaker = other.speaker;
  phrase.whole = {phrase.whole.first, other.whole.end};
  phrase.extent = {phrase.extent.first, other.extent.end};
}

// "the mayor and two councillors", "Hale, Vogt and Bos": several who say the same, up to `limit`.
void add_others(const QuoteWords& words, NounPhrase& phrase, std::uint32_t limit) {
  std::uint32_t at = phrase.extent.end;
  for (int others = 0; others < kMostOthers && at + 1 < limit; ++others) {
    if (words[at].sign(",") && words[at + 1].is(WordClass::And)) ++at;
    const bool last = words[at].is(WordClass::And);
    if (!last && !words[at].sign(",")) return;
    const auto other = noun_phrase(words, at + 1, limit);
    if (!other || other->oblique || other->type == NounPhrase::Type::Pronoun) return;
    // "Hale, chairman and owner of the port": an office behind a name's comma is hers.
    if (!last && phrase.type == NounPhrase::Type::Name && other->type != phrase.type) return;
    if (last && is_one_person(words, phrase, *other, at + 1)) return join_offices(phrase, *other);
    at = other->extent.end;
    if (!last) continue;
    phrase.type = NounPhrase::Type::Group;
    phrase.role = {};
    phrase.speaker = phrase.whole = phrase.extent = {phrase.extent.first, at};
    return;
  }
}

// Auxiliaries and adverbs between subject and cue: "the minister has also said", "Hale, Vogt and Bos all said", "Hale,
// a pilot, flatly said".
std::uint32_t trim_tail(const QuoteWords& words, std::uint32_t end, std::uint32_t low) {
  for (int i = 0; i < 3 && end > low + 1; ++i) {
    const QuoteWordView& w = words[end - 1];
    const bool adverb = words[end - 2].sign(",") && w.classes == 0 && w.folded.ends_with("ly") && !w.capital();
    const bool all =
        w.is(WordClass::Article) && !w.is(WordClass::Pronoun) && !w.is(WordClass::Relative) && !w.capital();
    if (!w.is(WordClass::Have) && !(w.is(WordClass::Opener) && !w.capital()) && !adverb && !all) break;
    --end;
  }
  return end;
}

// "Die Royal Society for the Protection of Birds (RSPB) erklärte": an acronym closes a name whose words are not read.
std::optional<NounPhrase> with_acronym(const QuoteWords& words, std::uint32_t first, std::uint32_t end) {
  if (end < first + 5 || !words[end - 1].sign(")") || words[end - 2].casing != Casing::Upper) return std::nullopt;
  const bool named = words[first].is(WordClass::Article) ? words[first + 1].capital() : words[first].capital();
  if (!words[end - 3].sign("(") || !named) return std::nullopt;
  for (std::uint32_t i = first; i + 3 < end; ++i) {
    const QuoteWordView& w = words[i];
    const bool joins = w.sign("&") || (!w.spaced && (w.sign("-") || w.sign("/")));
    if (w.kind == TokenKind::Sign && !joins) return std::nullopt;
    if (words[i].is(WordClass::Cue) || words[i].is(WordClass::Have)) return std::nullopt;
  }
  NounPhrase phrase;
  phrase.type = NounPhrase::Type::Group;
  // Later on it goes by the acronym.
  phrase.speaker = {end - 2, end - 1};
  phrase.whole = phrase.extent = {first, end};
  return phrase;
}

// "[Von der Leyen] sagte", "[Van der Laan] zei": at the sentence's start the particle looks like a preposition; that
// the name is known tells it.
std::optional<NounPhrase> particle_name(const QuoteWords& words, std::uint32_t first, std::uint32_t end) {
  if (first >= end || !words[first].is(WordClass::Particle) || !words[first].capital()) return std::nullopt;
  std::uint32_t name = first + 1;
  while (name < end && words[name].is(WordClass::Particle) && !words[name].capital()) ++name;
  if (name >= end || !words.is_person(name, name + 1)) return std::nullopt;
  NounPhrase who;
  who.type = NounPhrase::Type::Name;
  who.speaker = who.whole = who.extent = {first, name + 1};
  return who;
}

// "a narrator [in the film] said": what hangs on the subject by prepositions up to its verb; where nouns are capital,
// its end is known without.
void with_place(const QuoteWords& words, NounPhrase& phrase, std::uint32_t end) {
  const QuoteWordView& last = words[end - 1];
  const bool other = phrase.type == NounPhrase::Type::Pronoun || phrase.type == NounPhrase::Type::Other;
  if (other || words.capital_nouns(end - 1)) return;
  if (last.is(WordClass::To) || last.is(WordClass::Preposition) || last.is(WordClass::Article)) return;
  std::uint32_t i = phrase.extent.end, place = i;
  while (i < end && words[i].is(WordClass::Preposition) && !words[i].is(WordClass::When)) {
    const bool time = i + 1 < end && words[i + 1].is(WordClass::Calendar);
    i = std::max(past_preposition(words, i, end), i + 1);
    while (i < end && words[i].is(WordClass::Of)) i = std::max(past_preposition(words, i, end), i + 1);
    if (!time) place = i;
  }
  if (i != end) return;
  phrase.extent.end = end;
  phrase.whole.end = std::max(phrase.whole.end, place);
}

// The subject that fills [.., end) from the clause's start, prepositional phrases and adverbs before it skipped.
std::optional<NounPhrase> filling(const QuoteWords& words, std::uint32_t low, std::uint32_t end) {
  std::uint32_t i = end > low + kLongestSubject ? end - kLongestSubject : low;
  if (i > low) return std::nullopt;
  while (i < end) {
    const QuoteWordView& w = words[i];
    const auto known = i == low ? particle_name(words, i, end) : std::nullopt;
    if (known) return known->extent.end == end ? known : std::nullopt;
    // "LEITH (AP) -- Mona Hale": the second sign of a dash.
    if (w.sign(",") || w.sign("(") || w.sign(")") || (i == low && (w.sign("-") || w.sign("–") || w.sign("—")))) {
      ++i;
    } else if (w.is(WordClass::Pronoun)) {
      const auto phrase = noun_phrase(words, i, end);
      return phrase && phrase->extent.end == end ? phrase : std::nullopt;
    } else if (w.is(WordClass::Preposition)) {
      i = past_preposition(words, i, end);
    } else if (const auto share = w.kind == TokenKind::Number ? noun_phrase(words, i, end) : std::nullopt;
               share && share->type != NounPhrase::Type::Name && share->extent.end == end) {
      // "52 percent of the pilots", "zwei Lotsen"
      return share;
    } else if (w.is(WordClass::Opener) || w.is(WordClass::Calendar) || w.kind == TokenKind::Number) {
      ++i;
    } else {
      auto phrase = noun_phrase(words, i, end);
      if (phrase && phrase->oblique) return std::nullopt;
      if (phrase && phrase->extent.end < end) add_others(words, *phrase, end);
      if (phrase && phrase->extent.end < end) with_place(words, *phrase, end);
      return phrase && phrase->extent.end == end ? phrase : with_acronym(words, i, end);
    }
  }
  return std::nullopt;
}

std::uint32_t last_comma(const QuoteWords& words, std::uint32_t low, std::uint32_t end) {
  for (std::uint32_t i = end; i > low && i + kLongestApposition > end; --i) {
    if (words[i - 1].sign(",")) return i - 1;
  }
  return kNoWord;
}

// "Priya Nair", but not "Va."
bool full_name(const QuoteWords& words, WordRange name) {
  int spoken = 0;
  for (std::uint32_t i = name.first; i < name.end; ++i) spoken += words[i].kind == TokenKind::Sign ? 0 : 1;
  return spoken > 1;
}

// "Facebook-Sicherheitschef für Europa, David Miles, erklärte": the name stands in apposition to its office.
std::optional<NounPhrase> office_and_name(const QuoteWords& words, std::uint32_t low, WordRange name) {
  const std::uint32_t comma = name.first - 1;
  auto segment = noun_phrase(words, name.first, name.end);
  if (!segment || segment->extent.end != name.end || segment->type != NounPhrase::Type::Name) return std::nullopt;
  if (!segment->role.empty()) return std::nullopt;
  auto office = noun_phrase(words, skip_articles(words, low, comma), comma);
  // "The state's harbour chairman, Phil Lane": an owner needs its article.
  if (!office || office->type != NounPhrase::Type::Office) office = noun_phrase(words, low, comma);
  if (office && office->type == NounPhrase::Type::Office && office->extent.first < comma) {
    segment->role = {office->role.first, comma};
    segment->extent.first = low;
    // "Hafenchef für Europa, Asien und Afrika, Jan Vogt": an office with a list of its own stands apart from the name.
    if (!words.capital_nouns(low) || last_comma(words, low, comma) == kNoWord) segment->whole.first = low;
    return segment;
  }
  if (!full_name(words, segment->speaker)) return std::nullopt;
  // "one of the owners, Priya Nair, said": what she is need be no office that a table knows.
  const auto kind = filling(words, low, comma);
  if (!kind) return segment;
  if (kind->type == NounPhrase::Type::Name || kind->type == NounPhrase::Type::Pronoun) return std::nullopt;
  segment->whole.first = segment->extent.first = kind->extent.first;
  return segment;
}

// "Mona Hale[, Whig of Leith,] said": a name of no title between commas.
bool belongs(const QuoteWords& words, std::uint32_t first, std::uint32_t end) {
  if (words.capital_nouns(first) || end < first + 2 || end > first + kTitleReach + 1) return false;
  return words[first].capital() && !words[first].is(WordClass::Preposition) && words[first + 1].is(WordClass::Of);
}

// "Andy Burrows, head of policy, said" and "Nair, a pilot from Leith, who saw it, said".
std::optional<NounPhrase> with_commas(const QuoteWords& words, std::uint32_t low, std::uint32_t comma) {
  std::uint32_t before = last_comma(words, low, comma);
  if (before == kNoWord) return std::nullopt;
  if (auto named = office_and_name(words, low, {before + 1, comma})) return named;
  for (int commas = 0; commas < kMostCommas && before != kNoWord; ++commas) {
    auto head = filling(words, low, before);
    if (head && head->type != NounPhrase::Type::Pronoun) {
      const auto segment = noun_phrase(words, before + 1, comma);
      const bool office = segment && segment->type == NounPhrase::Type::Office;
      if (office && head->role.empty()) head->role = segment->role;
      if (description_end(words, before, comma) > before || belongs(words, before + 1, comma)) head->whole.end = comma;
      head->extent.end = comma + 1;
      return head;
    }
    before = last_comma(words, low, before);
  }
  return std::nullopt;
}

// "Hale [-- who runs the port --] said": what dashes enclose stands between the subject and its verb.
std::optional<NounPhrase> with_dashes(const QuoteWords& words, std::uint32_t end, std::uint32_t low) {
  end = trim_tail(words, end, low);
  const auto dashed = [&](std::uint32_t i) {
    const QuoteWordView& w = words[i];
    return w.sign("–") || w.sign("—") || w.sign("―") || (w.sign("-") && w.spaced);
  };
  std::uint32_t close = end;
  while (close > low && words[close - 1].sign("-") && !words[close - 1].spaced) --close;  // "--"
  if (close <= low + 1 || !dashed(close - 1)) return std::nullopt;
  std::uint32_t open = close - 1;
  while (open > low && open + kLongestSubject > close && !dashed(open - 1)) --open;
  if (open <= low + 1 || !dashed(open - 1)) return std::nullopt;
  // "Hale, head of the port -- who …": the first dash closes the description, too.
  auto who = with_commas(words, low, open - 1);
  if (!who) who = speaker_before(words, open - 1, low);
  if (!who) return std::nullopt;
  who->whole.end = std::max(who->whole.end, close - 1);
  who->extent.end = end;
  return who;
}

}  // namespace

// "…, head of policy at the charity" after a name: its role. A description that an article opens is part of the phrase.
void describe(const QuoteWords& words, NounPhrase& phrase, std::uint32_t limit) {
  const std::uint32_t comma = phrase.extent.end;
  if (phrase.type == NounPhrase::Type::Pronoun || comma + 1 >= limit || !words[comma].sign(",")) return;
  const std::uint32_t stop = std::min(limit, comma + kLongestApposition);
  const auto apposition = noun_phrase(words, comma + 1, stop);
  // "sagte Ute Vogt, der Richter sei müde": the subject of what is reported.
  if (apposition && apposition->extent.end < limit && words[apposition->extent.end].is(WordClass::Mood)) return;
  if (apposition && apposition->type == NounPhrase::Type::Office && phrase.type == NounPhrase::Type::Name) {
    if (phrase.role.empty()) phrase.role = apposition->role;
    phrase.extent.end = apposition->extent.end;
  }
  bool clause = false;
  for (std::uint32_t at = comma; describes(words, at + 1, stop);) {
    // "a pilot who ran the port, a place that …": behind a clause it describes a noun in there.
    if (clause && words[at + 1].is(WordClass::Article)) break;
    const std::uint32_t end = description_end(words, at, limit);
    if (end == at) break;
    for (std::uint32_t i = at; i < end; ++i) clause = clause || words[i].is(WordClass::Relative);
    phrase.whole.end = end;
    phrase.extent.end = std::max(phrase.extent.end, end);
    at = end;
    if (at + 1 >= limit || !words[at].sign(",")) break;
  }
}

std::optional<NounPhrase> speaker_after(const QuoteWords& words, std::uint32_t first, std::uint32_t limit) {
  std::uint32_t i = first;
  while (i < limit && i < first + 4) {
    const bool time = words[i].is(WordClass::Preposition) && i + 1 < limit && words[i + 1].is(WordClass::Calendar);
    if (words[i].is(WordClass::Clause)) return std::nullopt;
    // "sagte [ihm] der Minister"
    const bool whom = words[i].is(WordClass::Oblique) && !words[i].is(WordClass::Article);
    if (!time && !whom && (!words[i].is(WordClass::Opener) || words[i].capital())) break;
    i += time ? 2 : 1;
  }
  auto phrase = noun_phrase(words, i, limit);
  if (!phrase || phrase->oblique) return std::nullopt;
  NounPhrase all = *phrase;
  add_others(words, all, limit);
  const std::uint32_t end = all.extent.end;
  const bool closed = end >= limit || words[end].kind == TokenKind::Sign || words[end].is(WordClass::Calendar);
  if (end > phrase->extent.end && closed) return all;
  describe(words, *phrase, limit);
  return phrase;
}

std::optional<NounPhrase> relative_subject(const QuoteWords& words, std::uint32_t verb, std::uint32_t low) {
  while (verb > low && !words[verb - 1].capital() && !words[verb - 1].is(WordClass::Relative) &&
         (words[verb - 1].is(WordClass::Have) || words[verb - 1].is(WordClass::Opener) ||
          words[verb - 1].folded.ends_with("ly")))
    --verb;
  if (verb <= low + 1 || !opens_relative(words, verb - 1)) return std::nullopt;
  const std::uint32_t pronoun = verb - 1;
  const std::uint32_t end = words[pronoun - 1].sign(",") ? pronoun - 1 : pronoun;
  const auto is_office = [&](std::uint32_t first) {
    const auto phrase = noun_phrase(words, first, end);
    return phrase && phrase->type == NounPhrase::Type::Office;
  };
  // "by Mona Hale, a pilot from Leith, who said"
  std::optional<NounPhrase> who;
  for (std::uint32_t comma = last_comma(words, low, end); comma != kNoWord; comma = last_comma(words, low, comma)) {
    if (description_end(words, comma, end) == end || is_office(comma + 1))
      who = phrase_before(words, comma, low, PhraseUse::Owner);
    if (who && who->type == NounPhrase::Type::Name) break;
  }
  if (!who || who->type != NounPhrase::Type::Name) who = phrase_before(words, end, low, PhraseUse::Owner);
  if (!who || who->type == NounPhrase::Type::Pronoun) return std::nullopt;
  who->whole = {pronoun, pronoun + 1};
  who->extent.end = pronoun + 1;
  return who;
}

std::optional<NounPhrase> speaker_before(const QuoteWords& words, std::uint32_t end, std::uint32_t low) {
  if (auto who = with_dashes(words, end, low)) return who;
  for (std::uint32_t i = end; i > low; --i) {
    if (boundary(words[i - 1])) {
      low = i;
      break;
    }
  }
  end = trim_tail(words, end, low);
  if (end <= low) return std::nullopt;
  if (words[end - 1].sign(",")) return with_commas(words, low, end - 1);
  const std::uint32_t comma = last_comma(words, low, end);
  if (comma != kNoWord) {
    // "The mayor, the crew and two captains said"
    if (auto list = filling(words, low, end); list && list->extent.first < comma) return list;
    if (auto phrase = filling(words, comma + 1, end)) return phrase;
    return std::nullopt;
  }
  return filling(words, low, end);
}

}  // namespace factcheck
