// The words round one quotation while its frame is looked for.
//
//   Search s{words, cues, quoted, place};
//   s.last_in(FrameOrder::CueQuote, place.low, place.open)   // the verb before the mark
//
// Lends its parts; one quotation and thread. Each step returns the frame that it finds.
#ifndef FACTCHECK_CORE_EXTRACT_QUOTE_SEARCH_H_
#define FACTCHECK_CORE_EXTRACT_QUOTE_SEARCH_H_

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "core/extract/quote_frame.h"
#include "core/extract/quote_speaker.h"
#include "core/extract/quote_words.h"

namespace factcheck {

inline constexpr std::uint32_t kPassiveReach = 12;  // words between the auxiliary of a passive and its participle

struct Search {
  const QuoteWords& words;
  const std::vector<Cue>& cues;
  const std::vector<bool>& quoted;
  const QuotePlace& place;

  std::vector<Cue>::const_iterator from(std::uint32_t word) const {
    return std::lower_bound(cues.begin(), cues.end(), word,
                            [](const Cue& cue, std::uint32_t at) { return cue.range.first < at; });
  }
  // The first cue of an order that starts in [first, end) outside quotations.
  const Cue* first_in(FrameOrder order, std::uint32_t first, std::uint32_t end) const {
    for (auto cue = from(first); cue != cues.end() && cue->range.first < end; ++cue) {
      if (cue->order == order && !quoted[cue->range.first]) return &*cue;
    }
    return nullptr;
  }
  // The same of a mark, which counts as quoted itself.
  const Cue* first_quoted(FrameOrder order, std::uint32_t first, std::uint32_t end) const {
    for (auto cue = from(first); cue != cues.end() && cue->range.first < end; ++cue) {
      if (cue->order == order) return &*cue;
    }
    return nullptr;
  }
  const Cue* last_in(FrameOrder order, std::uint32_t first, std::uint32_t end) const {
    const Cue* last = nullptr;
    for (auto cue = from(first); cue != cues.end() && cue->range.first < end; ++cue) {
      if (cue->order != order || cue->range.end > end || quoted[cue->range.first]) continue;
      if (last == nullptr || last->range.first != cue->range.first) last = &*cue;  // the longest at a place comes first
    }
    return last;
  }
  Frame frame(const Cue& cue, std::optional<NounPhrase> who) const {
    return {cue.rule, cue.order, std::move(who), cue.range, {place.sentence_low, place.high}, {}};
  }
  static bool is_somebody(const QuoteWords& words, const NounPhrase& who) {
    const bool full_name =
        who.type == NounPhrase::Type::Name && (!who.role.empty() || who.speaker.end > who.speaker.first + 1 ||
                                               words.is_person(who.speaker.first, who.speaker.end));
    return full_name || who.type == NounPhrase::Type::Pronoun || who.type == NounPhrase::Type::Office ||
           who.type == NounPhrase::Type::Group;
  }
  // "Ähnlich äußerte sich der Präsident: …": one capitalised word at a sentence's start may be an adverb.
  bool maybe_adverb(const Cue& cue, const NounPhrase& who) const {
    return !cue.before_only && who.type == NounPhrase::Type::Name && who.role.empty() &&
           who.speaker.end == who.speaker.first + 1 && words[who.speaker.first].sentence_start &&
           !words.is_person(who.speaker.first, who.speaker.end);
  }
  // "X rejected the charge and called it “…”".
  std::optional<NounPhrase> opening_subject(const Cue& cue, std::uint32_t high) const {
    if (!cue.before_only) {
      if (auto pronoun = noun_phrase(words, cue.range.end, high);
          pronoun && pronoun->type == NounPhrase::Type::Pronoun && cue.order == FrameOrder::CueQuote) {
        return pronoun;
      }
    }
    auto who = noun_phrase(words, place.sentence_low, cue.range.first);
    if (who && !who->oblique && is_somebody(words, *who)) return who;
    // "When …, the rioter bit the guest and shouted": the subject of the clause that the cue goes on.
    return cue.before_only ? std::nullopt : clause_subject(words, place.sentence_low, cue.range.first);
  }
  bool names_outlet(WordRange range) const {
    for (std::uint32_t i = range.first; i < range.end; ++i) {
      if (words[i].is(WordClass::Outlet)) return true;
    }
    return false;
  }
  // "Der Zeitung sagte Müller", "Spiegel Online sagte Müller"; but "Das Magazin nannte Müller …" has a subject's
  // article.
  bool maybe_told(const NounPhrase& who) const {
    const QuoteWordView& first = words[who.extent.first];
    return names_outlet(who.extent) && (!first.is(WordClass::Article) || first.is(WordClass::Of));
  }
  // Whether a parenthesis that is open at the word ends before the quotation.
  bool parenthesis_closed(std::uint32_t word) const {
    for (std::uint32_t i = word; i < place.open; ++i) {
      if (words[i].sign("(")) return false;
      if (words[i].sign(")")) return true;
    }
    return false;
  }
  bool nobody(const Cue& cue) const {
    for (std::uint32_t i = cue.range.first; i < cue.range.end; ++i) {
      if (words[i].is(WordClass::Nobody)) return true;
    }
    return false;
  }
  bool passive(const Cue& cue) const {
    // "…, als es eröffnet worden war, sagte er": outside English a form of its own tells the passive.
    const QuoteWordView& verb = words[cue.range.first];
    if (!cue.before_only && !verb.is(WordClass::Participle) && !verb.is(WordClass::Perfect)) return false;
    const std::uint32_t reach = cue.before_only ? 4 : kPassiveReach;
    for (std::uint32_t i = cue.range.first; i > place.sentence_low && i + reach > cue.range.first; --i) {
      const QuoteWordView& w = words[i - 1];
      if (w.kind == TokenKind::Sign && !(w.sign("-") && !w.spaced)) return false;
      if (w.is(WordClass::Be)) return true;
    }
    return false;
  }
  // "Nair hat zur Eröffnung erklärt": the subject stands at the auxiliary.
  std::optional<NounPhrase> perfect_subject(const Cue& cue, std::uint32_t low) const {
    for (std::uint32_t i = cue.range.first; i > low; --i) {
      if (!words[i - 1].is(WordClass::Have) || quoted[i - 1]) continue;
      auto who = speaker_before(words, i - 1, low);
      return who ? who : speaker_after(words, i, cue.range.first);
    }
    return std::nullopt;
  }
  // "a blast that [the mayor] called “…”": the subject of the clause inside.
  std::optional<NounPhrase> inner_subject(const Cue& cue, std::uint32_t low) const {
    auto who = phrase_before(words, cue.range.first, low);
    if (!who || who->extent.first <= low || !is_somebody(words, *who)) return std::nullopt;
    const QuoteWordView& opener = words[who->extent.first - 1];
    return opener.is(WordClass::That) || opener.is(WordClass::When) ? who : std::nullopt;
  }
  // The subject of a cue before a quotation: in front of it, else (German and Dutch inversion) behind it.
  std::optional<NounPhrase> subject(const Cue& cue, std::uint32_t low, std::uint32_t high) const {
    if (passive(cue)) {
      auto who = agent(words, cue.range.end, place.open);
      if (!who) who = agent(words, place.after, place.high);
      return who ? who : paper_before(words, place.sentence_low, place.open);
    }
    // "In dem Brief heißt es: „…“"
    if (nobody(cue)) {
      if (auto paper = relative_paper(words, place.sentence_low, cue.range.first)) return paper;
      auto where = document(words, {cue.range.end, high});
      if (!where) where = document(words, {place.sentence_low, cue.range.first});
      return where ? where : paper_before(words, place.sentence_low, place.open);
    }
    if (cue.range.first > low && words[cue.range.first - 1].is(WordClass::And)) return opening_subject(cue, high);
    auto before = relative_subject(words, cue.range.first, place.sentence_low);
    if (!before) before = speaker_before(words, cue.range.first, low);
    // "X attacked the plan, saying: “…”": whom the sentence is about.
    const bool running = words[cue.range.end - 1].is(WordClass::Running) && cue.range.first > low;
    if (!before && running && words[cue.range.first - 1].sign(","))
      before = clause_subject(words, place.sentence_low, cue.range.first);
    if (cue.before_only) return before ? before : inner_subject(cue, low);
    if (!before && words[cue.range.first].is(WordClass::Perfect)) {
      if (auto who = perfect_subject(cue, low)) return who;
    }
    const bool adverb = before && maybe_adverb(cue, *before);
    const bool told = before && maybe_told(*before);
    if (before && !told && !adverb) {
      // "Die Wahl bezeichnete er als „…“": what stands in front may be the object of a pronoun's verb.
      if (is_somebody(words, *before)) return before;
      auto behind = speaker_after(words, cue.range.end, high);
      return behind && behind->type == NounPhrase::Type::Pronoun ? behind : before;
    }
    // "Der Zeitung sagte Müller": the outlet in front is who was told, if somebody else follows.
    auto behind = speaker_after(words, cue.range.end, high);
    if (before && !told && (!behind || !is_somebody(words, *behind))) return before;
    // "Lund vom Institut für Wellen in Kiel erläutert die These so": a thing behind the verb is its object.
    if (!before && behind && behind->type == NounPhrase::Type::Other) {
      auto front = noun_phrase(words, place.sentence_low, cue.range.first);
      if (front && !front->oblique && is_somebody(words, *front)) return front;
    }
    if (behind || before) return behind ? behind : before;
    return phrase_before(words, cue.range.first, low);
  }
};

// One past a comma at `i`, else `i`.
inline std::uint32_t past_comma(const QuoteWords& words, std::uint32_t i, std::uint32_t high) {
  return i < high && words[i].sign(",") ? i + 1 : i;
}

// Whether the writer's own sentence goes on behind the mark only as a frame: after a comma, in or behind the quotation,
// or after a closing sign inside it.
bool detached(const QuoteWords& words, const QuotePlace& place);

// “…” — Müller
bool dash(const QuoteWordView& w);
// "…", hatte Müller erklärt
std::optional<Frame> perfect_behind(const Search& search);
// "…", mused the mayor: a verb that no table knows, known by its place
std::optional<Frame> verb_behind(const Search& search);
// Die Post zitierte Müller mit den Worten: "…"   "…", zitiert die Post Müller
std::optional<Frame> cited(const Search& search);
// "…": mit diesen Worten trat Müller ab   Mit den Worten "…" trat Müller ab
std::optional<Frame> with_words(const Search& search);
// Müller blieb ruhig: "…"
std::optional<Frame> subject_before(const Search& search);
// Müller verwarf es als „…“
std::optional<Frame> described(const Search& search);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_QUOTE_SEARCH_H_
