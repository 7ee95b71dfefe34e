#include "core/extract/indirect_clause.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace factcheck {
namespace {

constexpr std::uint32_t kGap = 14;         // words between a verb and "that"
constexpr std::uint32_t kCommaReach = 30;  // words between a verb and the comma before what is said
constexpr std::uint32_t kShortest = 2;     // words of a clause
constexpr std::uint32_t kVerbReach = 4;    // words before the verb of a second clause
constexpr std::uint32_t kTimeWords = 5;    // of a time at the end: "in March last year"

bool spoken_word(const QuoteWordView& w) { return w.kind != TokenKind::Sign; }

// The next comma outside quotations; `high` if there is none.
std::uint32_t next_comma(const SpokenSentenceView& s, std::uint32_t first) {
  for (std::uint32_t i = first; i < s.high; ++i) {
    if (s.words[i].sign(",") && !s.quoted[i]) return i;
  }
  return s.high;
}

// Whether an infinitive with its mark stands in the words: "zu senken", "einzuräumen", "te stoppen".
bool infinitive_in(const SpokenSentenceView& s, std::uint32_t first, std::uint32_t end) {
  for (std::uint32_t i = first; i < end; ++i) {
    const QuoteWordView& w = s.words[i];
    if (w.is(WordClass::To) && i + 1 < end && !s.words[i + 1].capital() && spoken_word(s.words[i + 1]) &&
        (!s.words[i + 1].is(WordClass::Article) || s.words[i + 1].is(WordClass::Finite)) &&
        s.words[i + 1].folded.ends_with("n"))
      return true;
    const bool joined = w.folded.size() > 6 && w.folded.ends_with("en") && !w.capital() &&
                        w.folded.find("zu", w.folded.starts_with("zu") ? 2 : 1) != std::string_view::npos;
    if (joined) return true;
  }
  return false;
}

Complement said(const SpokenSentenceView& s, std::uint32_t first, WordRange addressee = {}) {
  return {{first, content_end(s, first)}, addressee};
}

// "that" after the verb, with circumstances and one addressee between them.
Complement behind_that(const SpokenSentenceView& s, std::uint32_t after) {
  WordRange addressee;
  std::uint32_t i = skip_circumstances(s, after);
  if (i < s.high && s.words[i].is(WordClass::To) && s.words[i].is(WordClass::Preposition)) ++i;
  if (i < s.high && !s.words[i].is(WordClass::That) && !s.words[i].sign(",")) {
    if (const auto phrase = noun_phrase(s.words, i, std::min(s.high, i + kGap))) {
      addressee = phrase->speaker;
      i = skip_circumstances(s, phrase->extent.end);
    }
  }
  if (i < s.high && s.words[i].sign(",")) ++i;
  if (i < s.high && s.words[i].is(WordClass::That) && !s.quoted[i]) return said(s, i + 1, addressee);
  return {};
}

// English and Dutch: any "that" near the verb that no comma parts from it.
Complement near_that(const SpokenSentenceView& s, std::uint32_t after, bool english) {
  if (const Complement c = behind_that(s, after); !c.content.empty()) return c;
  for (std::uint32_t i = after; i < std::min(s.high, after + kGap); ++i) {
    const QuoteWordView& w = s.words[i];
    if (s.quoted[i] && !english) continue;
    if (s.quoted[i] || w.sign(",") || w.sign(";") || w.sign(":")) break;
    if ((w.is(WordClass::Reports) || (english && w.is(WordClass::Finite))) && !w.capital()) break;
    const bool bound = i > after && s.words[i - 1].is(WordClass::Preposition) && !s.words[i - 1].is(WordClass::Prefix);
    // "beweert een schip te hebben gezien dat …": behind an infinitive it opens a relative clause.
    // "told reporters after the talks that were held on a boat": so does one that has the verb right behind it.
    const bool relative =
        english ? i + 1 < s.high && (s.words[i + 1].is(WordClass::Be) || s.words[i + 1].is(WordClass::Have))
                : infinitive_in(s, after, i);
    if (w.is(WordClass::That) && i > after && !bound && !relative) return said(s, i + 1);
  }
  return {};
}

// Said without "that": "said the bridge is closed".
Complement bare(const SpokenSentenceView& s, const Cue& cue, std::uint32_t after) {
  std::uint32_t i = skip_circumstances(s, after);
  if (i >= s.high) return {};
  // "says there is no need": what looks like an adverb is the subject.
  if (i > after && s.words[i].is(WordClass::Finite) && s.words[i - 1].is(WordClass::Opener)) --i;
  const QuoteWordView& w = s.words[i];
  if (w.kind == TokenKind::Sign && !s.quoted[i]) return {};
  const bool pronoun = w.is(WordClass::Pronoun) || w.folded.find('\'') != std::string_view::npos ||
                       w.folded.find("’") != std::string_view::npos;
  if (!pronoun && (w.is(WordClass::Finite) || w.is(WordClass::Have) || w.is(WordClass::Be)) && !w.capital()) return {};
  const bool counts = w.is(WordClass::Quantity) && i + 1 < s.high && s.words[i + 1].kind == TokenKind::Number;
  if (!counts && (w.is(WordClass::To) || w.is(WordClass::Preposition) || w.is(WordClass::When) ||
                  w.is(WordClass::And) || w.is(WordClass::As)))
    return {};
  const std::uint32_t end = content_end(s, i);
  const QuoteWordView& verb = s.words[cue.range.end - 1];
  const bool speech = verb.is(WordClass::Speech) && !verb.is(WordClass::Told);
  const bool clause = speech ? end >= i + 3 : any(s.words, {i, end}, WordClass::Finite);
  return clause ? Complement{{i, end}, {}} : Complement{};
}

// "told reporters the bridge is closed"
Complement told(const SpokenSentenceView& s, const Cue& cue, std::uint32_t after) {
  const Addressed whom = addressed(s, cue, after);
  if (whom.addressee.empty()) return {};
  const std::uint32_t i = skip_circumstances(s, whom.after);
  if (i < s.high && s.words[i].is(WordClass::To)) return said(s, i, whom.addressee);
  Complement c = bare(s, cue, i);
  c.addressee = whom.addressee;
  return c;
}

std::uint32_t past_adverbs(const SpokenSentenceView& s, std::uint32_t i) {
  while (i < s.high && s.words[i].is(WordClass::Opener)) ++i;
  return i;
}

// German: what is said follows a comma, with "dass", in the form of reported speech, or with the verb in second place.
Complement behind_comma(const SpokenSentenceView& s, const Cue& cue, std::uint32_t after) {
  const std::uint32_t stop = std::min(s.high, after + kCommaReach);
  bool first_comma = true;
  for (std::uint32_t comma = next_comma(s, after); comma < stop;
       comma = next_comma(s, comma + 1), first_comma = false) {
    std::uint32_t next = comma + 1;
    while (next < s.high && s.words[next].is(WordClass::And)) ++next;
    if (next >= s.high) break;
    // Where "dat" opens relative clauses, too, only the verb itself may stand before the comma.
    const bool far = !s.words.capital_nouns(next) && comma != past_adverbs(s, after);
    if (s.words[next].is(WordClass::That) && far) return {};
    if (s.words[next].is(WordClass::That)) return said(s, next + 1);
    const std::uint32_t clause = next_comma(s, next);
    if (cue.order == FrameOrder::Infinitive) {
      if (infinitive_in(s, next, s.high) && !s.words[next].is(WordClass::When)) return said(s, next);
      continue;
    }
    if (s.words[next].is(WordClass::When) || s.words[next].is(WordClass::As)) continue;
    if (any(s.words, {next, s.high}, WordClass::Mood) || (any(s.words, {next, clause}, WordClass::Unreal)))
      return said(s, next);
    if (!first_comma) continue;
    // "sagte, er kommt": a clause with the verb in second place; behind a noun it might be a relative one.
    const bool direct = comma == past_adverbs(s, cue.range.end) && clause >= next + 3 &&
                        !s.words[next].is(WordClass::Preposition) && !infinitive_in(s, next, s.high);
    const bool plain = comma == past_adverbs(s, after) && !s.words[next].is(WordClass::Article) &&
                       !s.words[next].is(WordClass::Preposition) && any(s.words, {next, s.high}, WordClass::Finite);
    if (direct || plain) return said(s, next);
  }
  return {};
}

// "urged the council to act", "weigert om te betalen"
Complement infinitive(const SpokenSentenceView& s, std::uint32_t after) {
  for (std::uint32_t i = after; i < std::min(s.high, after + kGap); ++i) {
    const QuoteWordView& w = s.words[i];
    if (s.quoted[i] && i > after && !s.quoted[i - 1] && w.is(WordClass::To)) return said(s, i);
    // "asked Hale, head of the port, to act"
    if (w.sign(",")) {
      const std::uint32_t comma = next_comma(s, i + 1);
      if (comma + 1 < s.high && s.words[comma + 1].is(WordClass::To)) {
        i = comma;
        continue;
      }
    }
    if (w.sign(";") || w.sign(":") || w.sign(",") || w.is(WordClass::That)) break;
    const bool to = w.is(WordClass::To) && i + 1 < s.high && !s.words[i + 1].is(WordClass::Article) &&
                    (!s.words[i + 1].capital()) && !s.words[i + 1].is(WordClass::Pronoun);
    if (!to) continue;
    if (s.words[i + 1].is(WordClass::Speech)) return {};  // "refused to say"
    Complement c = said(s, i);
    if (i > after) {
      std::uint32_t object = after;
      while (object < i && s.words[object].is(WordClass::Preposition)) ++object;
      if (const auto phrase = noun_phrase(s.words, object, i)) c.addressee = phrase->speaker;
    }
    return c;
  }
  return {};
}

// Dutch puts the objects of an infinitive before its "te": all that follows the verb and whom it addresses is said.
Complement far_infinitive(const SpokenSentenceView& s, std::uint32_t after) {
  const std::uint32_t end = content_end(s, after);
  if (!infinitive_in(s, after, end)) return {};
  const auto past_prefix = [&](std::uint32_t i) {
    // "besloot zich [terug] te trekken": right before the mark it belongs to the infinitive.
    while (i < end && (s.words[i].sign(",") ||
                       (s.words[i].is(WordClass::Prefix) && !(i + 1 < end && s.words[i + 1].is(WordClass::To)))))
      ++i;
    return i;
  };
  const std::uint32_t first = past_prefix(skip_circumstances(s, after));
  const auto phrase = noun_phrase(s.words, first, end);
  if (!phrase || first > skip_circumstances(s, after)) return {{first, end}, {}};
  const std::uint32_t next = past_prefix(phrase->extent.end);
  const bool prefixed = phrase->extent.end < next && s.words[phrase->extent.end].is(WordClass::Prefix);
  if ((prefixed || phrase->type != NounPhrase::Type::Other) && infinitive_in(s, next, end))
    return {{next, end}, phrase->speaker};
  return {{first, end}, {}};
}

Complement object(const SpokenSentenceView& s, std::uint32_t after) {
  std::uint32_t i = skip_circumstances(s, after);
  // Dutch "verzocht om een onderzoek"; an infinitive is no object.
  if (i < s.high && s.words[i].is(WordClass::To) && !infinitive_in(s, i, s.high) &&
      s.words[i].is(WordClass::Preposition))
    ++i;
  if (i >= s.high || (s.words[i].kind == TokenKind::Sign && !s.quoted[i])) return {};
  if (s.words[i].is(WordClass::To) || s.words[i].is(WordClass::When) || s.words[i].is(WordClass::And)) return {};
  Complement c = said(s, i);  // "explained her choice as follows: “…”": what is said follows.
  if (c.content.end < s.high && s.words[c.content.end].sign(":")) return {};
  // "promised a new pier in March last year, to calm the captains": when and why he said so is not what he said.
  bool main = true;  // before any comma
  for (std::uint32_t at = i + 1; at + 1 < c.content.end; ++at) {
    main = main && !s.words[at].sign(",");
    const bool purpose = s.words[at].sign(",") && s.words[at + 1].is(WordClass::To);
    const bool time = s.words[at].is(WordClass::Preposition) && s.words[at + 1].is(WordClass::Calendar) &&
                      c.content.end - at <= kTimeWords;
    // "kondigde een nieuwe pier aan tijdens een feest", "bevestigde de klacht hoewel …"
    const bool far = s.words[at].is(WordClass::Prefix) && s.words[at + 1].is(WordClass::Preposition) &&
                     !s.words[at].is(WordClass::Article);
    const bool clause = main && s.words[at].is(WordClass::When) && !s.words[at].is(WordClass::Relative) &&
                        !s.words[at].is(WordClass::Called) && !s.words[at].is(WordClass::Preposition);
    if (!s.quoted[at] && (purpose || time || far || clause)) c.content.end = at;
  }
  // A time may stand before the purpose.
  for (std::uint32_t at = c.content.end; at > i + 1 && c.content.end - at < kTimeWords; --at) {
    if (!s.quoted[at - 1] && s.words[at - 1].is(WordClass::Preposition) && s.words[at].is(WordClass::Calendar))
      c.content.end = at - 1;
  }
  return c;
}

// "wies die Vorwürfe [zurück]": nothing is said without the far word; as part of the verb it is none of the object.
Complement object_with(const SpokenSentenceView& s, const Cue& cue, std::uint32_t after) {
  Complement c = object(s, after);
  if (c.content.empty()) return {};
  // In the object, or right behind it. What stands in marks is said by another frame.
  const std::uint32_t end = std::min(s.high, c.content.end + 1);
  const std::uint32_t at = s.far_word(cue, {c.content.first, end});
  if (at == end || at == c.content.first) return {};
  // "bezifferte den Schaden [auf] 3 Millionen": with words of its own behind it, it is no part of the verb.
  const std::uint32_t next = at + 1;
  const bool closes = next >= s.high || s.words[next].kind == TokenKind::Sign || s.words[next].is(WordClass::And) ||
                      s.words[next].is(WordClass::Preposition) || s.words[next].is(WordClass::When);
  if (s.words[at].is(WordClass::Prefix) && closes) c.content.end = at;
  return c;
}

// Whether the words on both sides of "and" have a verb of their own in the same form of reported speech: "sei voll und
// zwei Kräne seien ausgefallen", "bezig te zijn met X en Y te doen".
bool repeats(const SpokenSentenceView& s, WordRange content, std::uint32_t conjunction) {
  const WordRange left{content.first, conjunction}, right{conjunction + 1, content.end};
  const WordRange near{right.first, std::min(right.end, right.first + kVerbReach)};
  if (any(s.words, left, WordClass::Mood) && any(s.words, near, WordClass::Mood)) return true;
  return s.words[conjunction + 1].is(WordClass::Opener) && infinitive_in(s, left.first, left.end) &&
         infinitive_in(s, right.first, right.end);
}

// ", and [rights groups] [warned]", ", though [she] later [admitted]": somebody has the word anew.
bool own_frame(const SpokenSentenceView& s, std::uint32_t first) {
  const auto who = noun_phrase(s.words, first, s.high);
  if (!who) return false;
  std::uint32_t verb = who->extent.end;
  while (verb < s.high && verb < who->extent.end + kVerbReach && !s.words[verb].capital() &&
         (s.words[verb].is(WordClass::Opener) || s.words[verb].is(WordClass::Have)))
    ++verb;
  return verb < s.high && (s.cue_at(verb, FrameOrder::Clause) || s.cue_at(verb, FrameOrder::Infinitive));
}

// ", [the Herald] [reported]" at the end of the sentence.
bool speaker_closes(const SpokenSentenceView& s, std::uint32_t first) {
  const auto who = noun_phrase(s.words, first, s.high);
  if (!who || who->extent.end >= s.high) return false;
  const Cue* cue = s.cue_at(who->extent.end, FrameOrder::AsideSpeaker);
  return cue != nullptr && (cue->range.end >= s.high || s.words[cue->range.end].is(WordClass::Calendar));
}

}  // namespace

bool has_far_word(const SpokenSentenceView& s, const Cue& cue, WordRange range) {
  const std::uint32_t end = std::min(range.end, next_comma(s, range.first));
  return s.far_word(cue, {range.first, end}) < end;
}

bool is_of_clause(const QuoteWordView& w) {
  return w.is(WordClass::Finite) || w.is(WordClass::Be) || w.is(WordClass::Have) || w.is(WordClass::That);
}

Addressed addressed(const SpokenSentenceView& s, const Cue& cue, std::uint32_t after) {
  if (after >= s.high || !s.words[cue.range.end - 1].is(WordClass::Told)) return {{}, after};
  if (const auto phrase = noun_phrase(s.words, after, s.high)) return {phrase->speaker, phrase->extent.end};
  // A bare plural has no article to open it.
  const QuoteWordView& w = s.words[after];
  const bool plural = w.kind == TokenKind::Word && !w.is(WordClass::Preposition) && w.folded.ends_with("s");
  return plural ? Addressed{{after, after + 1}, after + 1} : Addressed{{}, after};
}

std::uint32_t skip_circumstances(const SpokenSentenceView& s, std::uint32_t i) {
  while (i < s.high && !s.quoted[i]) {
    const QuoteWordView& w = s.words[i];
    if (w.is(WordClass::Calendar) ||
        (w.is(WordClass::Opener) && !w.capital() && !w.is(WordClass::That) && !w.is(WordClass::When))) {
      ++i;
    } else if (w.is(WordClass::Quantity) && i + 1 < s.high && s.words[i + 1].kind == TokenKind::Number) {
      return i;  // "said about 20 people had come"
    } else if (w.is(WordClass::Preposition) && !w.is(WordClass::To) && i + 1 < s.high) {
      std::uint32_t next = i + 1;
      if (!s.words[next].is(WordClass::Calendar)) {
        const auto phrase = noun_phrase(s.words, next, s.high);
        if (!phrase) return i;
        next = phrase->extent.end;
      }
      i = next;
    } else {
      return i;
    }
  }
  return i;
}

Complement complement(const SpokenSentenceView& s, const Cue& cue, std::uint32_t after) {
  const bool english = cue.before_only;
  if (cue.order == FrameOrder::Object) return cue.far.empty() ? object(s, after) : object_with(s, cue, after);
  if (cue.order == FrameOrder::Infinitive) {
    if (english) return infinitive(s, after);
    const Complement c = behind_comma(s, cue, after);
    return c.content.empty() ? far_infinitive(s, after) : c;
  }
  if (s.words[cue.range.end - 1].is(WordClass::That)) return said(s, after);
  if (english) {
    Complement c = near_that(s, after, english);
    if (c.content.empty()) c = told(s, cue, after);
    return c.content.empty() ? bare(s, cue, after) : c;
  }
  Complement c = near_that(s, after, english);
  return c.content.empty() ? behind_comma(s, cue, after) : c;
}

std::uint32_t content_end(const SpokenSentenceView& s, std::uint32_t first) {
  std::uint32_t open = 0;
  for (std::uint32_t i = first; i < s.high; ++i) {
    if (s.quoted[i]) continue;
    const QuoteWordView& w = s.words[i];
    if (w.sign("(")) ++open;
    if (w.sign(")") && open == 0) return i;
    if (w.sign(")")) --open;
    if (w.sign(";") || (w.sign(":") && i + 1 < s.high && s.quoted[i + 1])) return i;
    if (i < first + kShortest) continue;
    const bool comma = w.sign(",");
    // “… in doubt,” but he said: the comma stands inside the marks.
    const bool joined = w.is(WordClass::And) || (w.is(WordClass::When) && i > first + 1 && s.words[i - 2].sign(","));
    if (joined && s.quoted[i - 1] && own_frame(s, i + 1)) return i;
    if (!comma && !w.is(WordClass::And)) continue;
    std::uint32_t next = i + 1;
    while (next < s.high && next < i + 3 && s.words[next].is(WordClass::Opener)) ++next;
    if (next >= s.high || s.quoted[i + 1]) continue;
    const QuoteWordView& verb = s.words[next];
    const bool joins = s.words[i + 1].is(WordClass::And) || s.words[i + 1].is(WordClass::When);
    if (comma && joins && own_frame(s, i + 2)) return i;
    if (comma && verb.is(WordClass::Running)) return i;
    const bool reports = s.cue_at(next, FrameOrder::Clause) || s.cue_at(next, FrameOrder::Infinitive) ||
                         s.cue_at(next, FrameOrder::Object) || (comma && s.cue_at(i + 1, FrameOrder::Aside));
    if (reports && !verb.is(WordClass::Running)) return i;
    if (comma && (s.cue_at(i + 1, FrameOrder::SourceClause) || speaker_closes(s, i + 1))) return i;
  }
  return s.high;
}

WordRange trimmed(const SpokenSentenceView& s, WordRange content) {
  const auto edge = [&](std::uint32_t i) {
    const QuoteWordView& w = s.words[i];
    return !s.quoted[i] &&
           (w.sign(",") || w.sign(":") || w.sign(";") || w.sign(".") || w.sign("–") || w.sign("—") || w.sign("-"));
  };
  while (!content.empty() && edge(content.first)) ++content.first;
  while (!content.empty() &&
         (edge(content.end - 1) || (s.words[content.end - 1].is(WordClass::And) && !s.quoted[content.end - 1])))
    --content.end;
  return content;
}

std::vector<WordRange> parts_of(const SpokenSentenceView& s, WordRange content) {
  std::vector<WordRange> parts;
  for (std::uint32_t i = content.first + kShortest; i + kShortest + 1 < content.end; ++i) {
    if (!s.words[i].is(WordClass::And) || s.quoted[i]) continue;
    const bool that = s.words[i + 1].is(WordClass::That);
    if (!that && !repeats(s, content, i)) continue;
    parts.push_back(trimmed(s, {content.first, i}));
    content.first = i + (that ? 2 : 1);
    i = content.first + kShortest - 1;
  }
  parts.push_back(trimmed(s, content));
  return parts;
}

bool any(const QuoteWords& words, WordRange range, WordClass word_class) {
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    if (words[i].is(word_class) && (word_class != WordClass::Mood || !words[i].capital() || words[i].sentence_start))
      return true;
  }
  return false;
}

bool all_quoted(const SpokenSentenceView& s, WordRange range) {
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    const QuoteWordView& w = s.words[i];
    const bool light = w.is(WordClass::Article) || w.is(WordClass::Pronoun) || w.is(WordClass::Preposition) ||
                       w.is(WordClass::As) || w.is(WordClass::When);
    if (!s.quoted[i] && spoken_word(w) && !light) return false;
  }
  return true;
}

Polarity polarity_of(const QuoteWords& words, WordRange content) {
  for (std::uint32_t i = content.first; i < content.end; ++i) {
    if (words[i].is(WordClass::Negation)) return Polarity::Negative;
    if (words[i].sign(",") && i > content.first + kShortest) break;
  }
  return Polarity::Positive;
}

Modality modality_of(const QuoteWords& words, WordRange content) {
  if (any(words, content, WordClass::Possible)) return Modality::Possible;
  return any(words, content, WordClass::Planned) ? Modality::Planned : Modality::Asserted;
}

}  // namespace factcheck
