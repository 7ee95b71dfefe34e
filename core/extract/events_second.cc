// The verb in second place, what belongs to it at the clause's end: "Der Rat hat die Brücke geschlossen", "Gisteren
// sloot de politie de weg".
#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string_view>

#include "core/extract/events_clause.h"
#include "core/extract/events_verbs.h"

namespace factcheck {
namespace {

constexpr std::uint32_t kLongestField = 24;  // words before the verb

class VerbSecond {
 public:
  explicit VerbSecond(const ClauseScene& scene) : s_(scene), words_(scene.words), marks_(scene.marks), verbs_(scene) {}

  std::optional<EventClause> read() {
    if (!find_verb()) return std::nullopt;
    clause_.extent = {inverted_ ? verb_ : field_, clause_end(s_, verb_ + 1)};
    if (!find_subject()) return std::nullopt;
    if (!read_group()) return std::nullopt;
    // The field before the verb may hold the date and the negation.
    clause_.lead = clause_.extent.first = start_;
    read_parts();
    return clause_;
  }

 private:
  // Finds the finite verb and whether the subject stands before it.
  bool find_verb() {
    std::uint32_t i = s_.low;
    while (i < s_.limit && words_[i].is(WordClass::And)) ++i;
    start_ = field_ = i;
    if (i >= s_.limit || words_[i].is(WordClass::Pronoun)) return false;
    if (marks_.is(i, FrameClass::Subordinate) && !before_verb(i)) return false;
    const std::uint32_t stop = std::min(s_.limit, i + kLongestField);
    inverted_ = !opens_phrase(s_, i) || words_[i].is(WordClass::Oblique);
    if (inverted_ && !(loose(s_, i) || words_[i].is(WordClass::Preposition) || words_[i].is(WordClass::Oblique)))
      return false;
    std::uint32_t comma = kNoWord;
    for (; i < stop; ++i) {
      const QuoteWordView& w = words_[i];
      if (w.sign(",")) {
        if (comma != kNoWord && !(i + 1 < stop && verbs_.finite(i + 1))) return false;
        comma = i;
        continue;
      }
      if (w.sign("(")) {
        while (i < stop && !words_[i].sign(")")) ++i;
        continue;
      }
      if (w.kind == TokenKind::Sign && w.spaced) return false;
      if (w.sign(":") || w.sign(";") || w.sign("\"") || w.sign("“") || w.sign("”")) return false;
      if (i > field_ && marks_.is(i, FrameClass::Subordinate) && comma == kNoWord) return relative_verb(i);
      if (i == field_ || !verbs_.finite(i) || (w.is(WordClass::Preposition) && !helper_at(marks_, i).any())) {
        if (i > field_ && w.is(WordClass::Cue) && !w.capital()) return false;
        continue;
      }
      // Behind a comma only the verb that closes an apposition or a clause is the main one.
      if (comma != kNoWord && comma + 1 != i) continue;
      verb_ = i;
      // "Auch die Reederei hat": an adverb before a phrase belongs to it.
      if (inverted_ && comma == kNoWord && loose(s_, field_) && !s_.dates[field_] && verb_ > field_ + 1 &&
          verbs_.starts_phrase(field_ + 1, verb_)) {
        inverted_ = false;
        ++field_;
      }
      return true;
    }
    return false;
  }

  // "Sinds mei verkoopt de rederij …": a phrase right before the verb, where "sinds" could open a clause, too.
  bool before_verb(std::uint32_t i) const {
    if (!words_[i].is(WordClass::Preposition) || i + 2 >= s_.limit) return false;
    std::uint32_t end = i + 1;
    while (end < s_.limit && (s_.dates[end] || loose(s_, end))) ++end;
    if (end == i + 1) end = phrase_end(s_, end, s_.limit);
    return end > i + 1 && end + 1 < s_.limit && verbs_.finite(end) && !verbs_.finite(end + 1) &&
           !words_[end + 1].sign(",");
  }

  // "De bewoners die in het dorp wonen hebben …": the last auxiliary before the clause ends is the main verb.
  bool relative_verb(std::uint32_t pronoun) {
    if (inverted_ || marks_.capital_nouns(pronoun) || phrase_end(s_, field_, pronoun) != pronoun) return false;
    if (marks_.is(field_, FrameClass::NoName) && !words_[field_].is(WordClass::Article)) return false;
    const std::uint32_t stop = std::min(clause_end(s_, pronoun + 1), pronoun + kLongestField);
    for (std::uint32_t i = pronoun + 2; i + 2 < stop; ++i) {
      if (helper_at(marks_, i).any() && !words_[i].capital()) verb_ = i;
    }
    relative_ = verb_ != 0;
    return relative_;
  }

  bool certain_noun(std::uint32_t first, std::uint32_t end) const {
    const QuoteWordView& w = words_[first];
    if (w.is(WordClass::Article) || w.kind == TokenKind::Number || !w.sentence_start) return true;
    if (w.is(WordClass::Title) || words_.is_title(first) || marks_.body(first)) return true;
    if (w.casing == Casing::Upper || w.casing == Casing::Mixed) return true;
    if (end > first + 1 && words_[first + 1].sign("-")) return true;
    for (std::uint32_t i = first + 1; i < end; ++i)  // "Orvia und Nordline"
      if (words_[i].capital() && (i == first + 1 || words_[i - 1].is(WordClass::And))) return true;
    // "Orvia, die Reederei aus Kiel, …": no adverb is described.
    if (end < verb_ && words_[end].sign(",") && end == first + 1 && unknown(first)) return true;
    // "Gefordert wurde", "Klar ist": what stands before such a verb may be a part of it.
    const Helper helper = helper_at(marks_, verb_);
    const bool full = !helper.passive && (!helper.perfect || words_[verb_].is(WordClass::Have));
    const bool alone = end == first + 1 && end == verb_ && full && unknown(first);
    return alone || marks_.tables().no_person(words_.text(first, end));
  }

  // What no table has at the start of a sentence, and what is no adverb by its ending either ("anfangs", "teilweise"),
  // is a noun or a name where a known verb follows at once.
  bool unknown(std::uint32_t i) const {
    static constexpr std::string_view kAdverbs[] = {"ens",   "ings",   "weise", "lich",  "wärts",
                                                    "maßen", "gewijs", "lijk",  "waarts"};
    const QuoteWordView& w = words_[i];
    if (w.classes != 0 || loose(s_, i) || marks_.is(i, FrameClass::Subordinate) || marks_.is(i, FrameClass::Base) ||
        marks_.is(i, FrameClass::Done) || finite_at(marks_, i))
      return false;
    return std::none_of(std::begin(kAdverbs), std::end(kAdverbs),
                        [&](std::string_view ending) { return w.folded.ends_with(ending); });
  }

  // "Der neu entdeckte Planet": what looks like the verb is the noun's participle.
  bool holds_noun(std::uint32_t first, std::uint32_t end) const {
    if (!marks_.capital_nouns(first)) return true;
    for (std::uint32_t i = first; i < end; ++i) {
      if (words_[i].capital() && !words_[i].is(WordClass::Article)) return true;
    }
    return false;
  }

  bool find_subject() {
    if (relative_) {
      clause_.subject = {field_, verb_};
      after_ = verb_ + 1;
      return true;
    }
    if (!inverted_) {
      std::uint32_t end = phrase_end(s_, field_, verb_);
      // Further phrases up to the verb hang on the subject: "Der Rat von Sandvik", "De bewoners van het dorp".
      bool hangs = end > field_;
      for (std::uint32_t i = end; i < verb_ && hangs;) {
        const QuoteWordView& w = words_[i];
        if (w.sign(",") || w.sign("(")) break;
        // "Weder der Rat noch die Reederei"
        const bool nor = field_ > s_.low && marks_.is(field_ - 1, FrameClass::Negation) && loose(s_, i);
        if (w.is(WordClass::And) || w.is(WordClass::Preposition) || w.is(WordClass::Of) || nor) {
          const std::uint32_t next = i + 1 < verb_ ? phrase_end(s_, i + 1, verb_) : i + 1;
          hangs = next > i + 1;
          end = i = next;
        } else {
          hangs = false;
        }
      }
      if (!hangs || !certain_noun(field_, end) || !holds_noun(field_, end)) return false;
      clause_.subject = {field_, end};
      after_ = verb_ + 1;
      return true;
    }
    std::uint32_t i = verb_ + 1;
    // "gibt es": there is no actor.
    if (marks_.is(verb_, FrameClass::State) && marks_.is(i, FrameClass::State)) {
      after_ = i + 1;
      return true;
    }
    while (i < clause_.extent.end &&
           (marks_.is(i, FrameClass::Myself) || (loose(s_, i) && !marks_.is(i, FrameClass::Negation))))
      ++i;
    i = verbs_.behind_phrases(i, clause_.extent.end);
    after_ = i;
    if (i >= clause_.extent.end || words_[i].is(WordClass::Oblique) || !verbs_.starts_phrase(i, clause_.extent.end))
      return false;
    std::uint32_t end = phrase_end(s_, i, clause_.extent.end);
    if (end > i && end + 1 < clause_.extent.end && words_[end].is(WordClass::And) && opens_phrase(s_, end + 1))
      end = phrase_end(s_, end + 1, clause_.extent.end);
    clause_.subject = {i, end};
    after_ = end;
    return !clause_.subject.empty();
  }

  bool read_group() {
    const Helper helper = helper_at(marks_, verb_);
    if (!helper.any()) {
      if (marks_.is(verb_, FrameClass::State)) clause_.type = EventType::State;
      clause_.trigger = {verb_, verb_ + 1};
      const bool joined = marks_.is(verb_ + 1, FrameClass::Myself) ||
                          (marks_.is(verb_, FrameClass::State) && marks_.is(verb_ + 1, FrameClass::State));
      if (verb_ + 1 < clause_.extent.end && joined) ++clause_.trigger.end;
      for (std::uint32_t i = clause_.extent.end; i-- > after_ + 1 && clause_.split == kNoWord;)
        if (marks_.is(i, FrameClass::Split) && verbs_.lower(i) && !words_[i - 1].is(WordClass::Article) &&
            ends_bracket(i))
          clause_.split = i;
      return true;
    }
    std::uint32_t end = bracket_end();
    if (end <= verb_ + 1) return false;
    bool passive = false;
    std::uint32_t last = end - 1;
    while (last > verb_ + 1 && verbs_.closing(last) &&
           (verbs_.closing(last - 1) || verbs_.participle(last - 1) || verbs_.infinitive(last - 1))) {
      passive |= marks_.is(last, FrameClass::Passive);
      --last;
    }
    // Dutch clusters open with the auxiliary: "zal worden gesloten", "zou hebben verkocht".
    if (last > verb_ + 1 && verbs_.closing(last - 1) && verbs_.lower(last))
      passive |= marks_.is(last - 1, FrameClass::Passive);
    const bool done = verbs_.participle(last), open = verbs_.infinitive(last);
    const bool plain = !helper.planned && !helper.possible && !helper.able && !helper.hearsay;
    if (plain && !done) return false;
    if (!done && !open) return false;
    if (helper.passive && done) passive = true;
    if (done && helper.perfect && !words_[verb_].is(WordClass::Have)) passive |= names_agent(last);
    if (!(helper.passive && done)) apply(helper, clause_);
    clause_.form = passive ? FrameForm::Passive : FrameForm::Group;
    clause_.trigger = {last, last + 1};
    return last >= after_;
  }

  // "gaf een verklaring af over …": what may follow the verb's last part.
  bool ends_bracket(std::uint32_t i) const {
    return i + 1 >= clause_.extent.end || words_[i + 1].is(WordClass::And) ||
           (words_[i + 1].is(WordClass::Preposition) && !words_[i - 1].is(WordClass::Preposition));
  }

  // One past the last word of the verb: the clause's end, or where an infinitive clause goes on.
  std::uint32_t bracket_end() {
    std::uint32_t end = clause_.extent.end;
    const bool nouns = marks_.capital_nouns(verb_);
    std::uint32_t first = verb_ + 1;
    while (first < end && helper_at(marks_, first).planned && words_[first].kind == TokenKind::Word) ++first;
    after_ = std::max(after_, first);
    if (first > verb_ + 2) return infinitive_end(first, end);
    for (std::uint32_t i = first; i < end; ++i) {
      const bool on = marks_.is(i, FrameClass::PlanLink),
                 link = on || words_[i].is(WordClass::And) || words_[i].is(WordClass::Clause);
      // "den politischen und …" is no verb for looking like one.
      const bool open = nouns && !on ? marks_.is(i - 1, FrameClass::Base) : verbs_.infinitive(i - 1);
      if (link && i > verb_ + 1 && (verbs_.participle(i - 1) || open || verbs_.closing(i - 1))) return i;
      if (on && !nouns && i + 1 < end && !s_.figures[i + 1] && !s_.dates[i + 1]) end = i;
    }
    // Dutch lets phrases follow the verb: "hebben gekozen voor", "is gesloten in mei".
    const bool sure =
        marks_.is(end - 1, FrameClass::Done) || marks_.is(end - 1, FrameClass::Base) || verbs_.closing(end - 1);
    if (end > verb_ + 1 && !nouns && !sure) {
      const bool shaped = verbs_.participle(end - 1) || verbs_.infinitive(end - 1);
      for (std::uint32_t i = end - 1; i > verb_ + 1; --i) {
        const bool verb = marks_.is(i - 1, FrameClass::Done) || marks_.is(i - 1, FrameClass::Base) ||
                          (verbs_.infinitive(i - 1) && verbs_.closing(i - 2)) ||
                          ((verbs_.participle(i - 1) || verbs_.infinitive(i - 1)) && is_phrase(i + 1, end));
        if (shaped && !is_phrase(i + 1, end)) continue;
        if (words_[i].is(WordClass::Preposition) && verb) return i;
      }
    }
    return end;
  }

  // "op Noorse contracten": an adjective of a country looks like a name.
  bool is_phrase(std::uint32_t i, std::uint32_t end) const {
    const std::uint32_t found = phrase_end(s_, i, end);
    return found == end || (found == i + 1 && found + 1 == end && verbs_.lower(found));
  }

  // "is van plan om de lijn te sluiten": the first infinitive behind "te".
  std::uint32_t infinitive_end(std::uint32_t first, std::uint32_t end) const {
    for (std::uint32_t i = first + 1; i < end; ++i) {
      if (verbs_.infinitive(i) && words_[i - 1].is(WordClass::Preposition)) return i + 1;
    }
    return end;
  }

  // "Is door de raad gesloten", "is gesloten door de raad": Dutch perfects of being have a passive, too.
  bool names_agent(std::uint32_t verb) const {
    if (!agent_behind(verb).empty()) return true;
    for (std::uint32_t i = after_; i + 1 < verb; ++i)
      if (marks_.is(i, FrameClass::By) && opens_phrase(s_, i + 1) && phrase_end(s_, i + 1, verb) == verb)
        return !marks_.capital_nouns(verb);
    return false;
  }

  // Dutch lets who does it follow the verb: "werd gesloten door de gemeente".
  WordRange agent_behind(std::uint32_t verb) const {
    const std::uint32_t by = verb + 1, end = clause_.extent.end;
    if (marks_.capital_nouns(verb) || by + 1 >= end || !marks_.is(by, FrameClass::By) || !opens_phrase(s_, by + 1))
      return {};
    return {by + 1, phrase_end(s_, by + 1, end)};
  }

  void read_parts() {
    const std::uint32_t bracket = clause_.trigger.first > verb_ ? clause_.trigger.first
                                  : clause_.split != kNoWord    ? clause_.split
                                                                : clause_.extent.end;
    if (clause_.form == FrameForm::Passive) {
      clause_.object = clause_.subject;
      clause_.subject = {};
      for (std::uint32_t i = after_; i + 1 < bracket; ++i) {
        if (!marks_.is(i, FrameClass::By) || !opens_phrase(s_, i + 1) || words_[i - 1].is(WordClass::Article)) continue;
        const WordRange agent{i + 1, phrase_end(s_, i + 1, bracket)};
        // "eine Dividende von zehn Cent", "ein Bündnis von drei Parteien": part of the phrase before it.
        if (s_.figures[agent.first] || (inverted_ && i == after_ && agent.end != bracket)) continue;
        clause_.agent = agent;
        return;
      }
      if (!clause_.trigger.empty()) clause_.agent = agent_behind(clause_.trigger.end - 1);
      return;
    }
    clause_.object = verbs_.object_in(after_, bracket);
    if (clause_.object.empty() && inverted_ && words_[field_].is(WordClass::Oblique))
      clause_.object = {field_, phrase_end(s_, field_, verb_)};
  }

  const ClauseScene& s_;
  const QuoteWords& words_;
  const FrameWords& marks_;
  const VerbWords verbs_;
  EventClause clause_;
  std::uint32_t start_ = 0;  // first word of the clause
  std::uint32_t field_ = 0;  // the same behind an adverb that belongs to the subject
  std::uint32_t verb_ = 0;   // the finite one
  std::uint32_t after_ = 0;  // where the words behind verb and subject start
  bool relative_ = false;    // a relative clause without commas hangs on the subject
  bool inverted_ = false;    // the subject stands behind the verb
};

}  // namespace

std::optional<EventClause> verb_second_clause(const ClauseScene& scene) { return VerbSecond(scene).read(); }

}  // namespace factcheck
