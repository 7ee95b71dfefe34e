// The verb in second place, what belongs to it at the clause's end: "Der Rat hat die Brücke geschlossen", "Gisteren
// sloot de politie de weg".
#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>

#include "core/extract/events_clause.h"

namespace factcheck {
namespace {

constexpr std::uint32_t kLongestField = 24;  // words before the verb
constexpr std::size_t kLongestShape = 16;    // bytes; longer words of the shape are compound nouns
constexpr std::size_t kShortestVerb = 5;     // bytes of an infinitive or participle known by its shape alone

bool ends_in(std::string_view word, std::string_view ending) { return word.ends_with(ending); }

class VerbSecond {
 public:
  explicit VerbSecond(const ClauseScene& scene) : s_(scene), words_(scene.words), marks_(scene.marks) {}

  std::optional<EventClause> read() {
    if (!find_verb()) return std::nullopt;
    clause_.extent = {inverted_ ? verb_ : field_, clause_end(s_, verb_ + 1)};
    if (!find_subject()) return std::nullopt;
    if (!read_group()) return std::nullopt;
    // The field before the verb may hold the date and the negation.
    clause_.lead = clause_.extent.first = field_;
    read_parts();
    return clause_;
  }

 private:
  bool finite(std::uint32_t i) const {
    if (words_[i].capital() && !words_[i].sentence_start) return false;
    return finite_at(marks_, i) || marks_.is(i, FrameClass::Base);
  }

  // Finds the finite verb and whether the subject stands before it.
  bool find_verb() {
    std::uint32_t i = s_.low;
    while (i < s_.limit && words_[i].is(WordClass::And)) ++i;
    field_ = i;
    if (i >= s_.limit || words_[i].is(WordClass::Pronoun) || marks_.is(i, FrameClass::Subordinate)) return false;
    const std::uint32_t stop = std::min(s_.limit, i + kLongestField);
    inverted_ = !opens_phrase(s_, i) || words_[i].is(WordClass::Oblique);
    if (inverted_ && !(loose(s_, i) || words_[i].is(WordClass::Preposition) || words_[i].is(WordClass::Oblique)))
      return false;
    std::uint32_t comma = kNoWord;
    for (; i < stop; ++i) {
      const QuoteWordView& w = words_[i];
      if (w.sign(",")) {
        if (comma != kNoWord && !(i + 1 < stop && finite(i + 1))) return false;
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
      if (i == field_ || !finite(i) || (w.is(WordClass::Preposition) && !helper_at(marks_, i).any())) {
        if (i > field_ && w.is(WordClass::Cue) && !w.capital()) return false;
        continue;
      }
      // Behind a comma only the verb that closes an apposition or a clause is the main one.
      if (comma != kNoWord && comma + 1 != i) continue;
      verb_ = i;
      // "Auch die Reederei hat": an adverb before a phrase belongs to it.
      if (inverted_ && comma == kNoWord && loose(s_, field_) && !s_.dates[field_] && verb_ > field_ + 1 &&
          opens_phrase(s_, field_ + 1)) {
        inverted_ = false;
        ++field_;
      }
      return true;
    }
    return false;
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
    if (end > first + 1 && words_[first + 1].capital() && !words_[first + 1].sentence_start) return true;
    return marks_.tables().no_person(words_.text(first, end));
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
        if (w.is(WordClass::And) || w.is(WordClass::Preposition) || w.is(WordClass::Of)) {
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
    after_ = i;
    if (i >= clause_.extent.end || words_[i].is(WordClass::Oblique) || !opens_phrase(s_, i)) return false;
    std::uint32_t end = phrase_end(s_, i, clause_.extent.end);
    if (end > i && end + 1 < clause_.extent.end && words_[end].is(WordClass::And) && opens_phrase(s_, end + 1))
      end = phrase_end(s_, end + 1, clause_.extent.end);
    clause_.subject = {i, end};
    after_ = end;
    return !clause_.subject.empty();
  }

  bool lower(std::uint32_t i) const { return words_[i].kind == TokenKind::Word && !words_[i].capital(); }

  bool participle(std::uint32_t i) const {
    if (!lower(i) || marks_.is(i, FrameClass::NoVerb) || words_[i - 1].is(WordClass::Article)) return false;
    if (marks_.is(i, FrameClass::Done)) return true;
    const std::string_view f = words_[i].folded;
    const bool end = ends_in(f, "t") || ends_in(f, "en") || (ends_in(f, "d") && !marks_.capital_nouns(i));
    const std::string_view part = marks_.tables().split_part(f, marks_.language(i));
    const bool start = f.starts_with("ge") || (!part.empty() && f.substr(part.size()).starts_with("ge"));
    if (f.size() > kLongestShape || (i > 0 && !words_[i].spaced)) return false;
    return end && start && f.size() > kShortestVerb + 1 && !words_[i].is(WordClass::Preposition);
  }

  bool infinitive(std::uint32_t i) const {
    if (!lower(i) || marks_.is(i, FrameClass::NoVerb) || words_[i].is(WordClass::Preposition)) return false;
    if (words_[i - 1].is(WordClass::Article)) return false;
    if (marks_.is(i, FrameClass::Base)) return true;
    // "nieuwe lijnen": what an inflected adjective stands before is a noun.
    if (!marks_.capital_nouns(i) && words_[i - 1].folded.ends_with("e") && lower(i - 1)) return false;
    const std::string_view f = words_[i].folded;
    if (i > 0 && !words_[i].spaced) return false;
    return f.size() > kShortestVerb && (ends_in(f, "en") || ends_in(f, "eln") || ends_in(f, "ern")) &&
           !marks_.is(i, FrameClass::Done);
  }

  // Auxiliaries that close a cluster: "worden", "haben", "kunnen".
  bool closing(std::uint32_t i) const {
    return lower(i) && (words_[i].is(WordClass::Be) || words_[i].is(WordClass::Have) || helper_at(marks_, i).any());
  }

  bool read_group() {
    const Helper helper = helper_at(marks_, verb_);
    if (!helper.any()) {
      if (marks_.is(verb_, FrameClass::State)) clause_.type = EventType::State;
      clause_.trigger = {verb_, verb_ + 1};
      const bool joined = marks_.is(verb_ + 1, FrameClass::Myself) ||
                          (marks_.is(verb_, FrameClass::State) && marks_.is(verb_ + 1, FrameClass::State));
      if (verb_ + 1 < clause_.extent.end && joined) ++clause_.trigger.end;
      const std::uint32_t last = clause_.extent.end - 1;
      if (last > after_ && marks_.is(last, FrameClass::Split) && !words_[last].capital()) clause_.split = last;
      return true;
    }
    std::uint32_t end = bracket_end();
    if (end <= verb_ + 1) return false;
    bool passive = false;
    std::uint32_t last = end - 1;
    while (last > verb_ + 1 && closing(last) && (closing(last - 1) || participle(last - 1) || infinitive(last - 1))) {
      passive |= marks_.is(last, FrameClass::Passive);
      --last;
    }
    // Dutch clusters open with the auxiliary: "zal worden gesloten", "zou hebben verkocht".
    if (last > verb_ + 1 && closing(last - 1) && lower(last)) passive |= marks_.is(last - 1, FrameClass::Passive);
    const bool done = participle(last), open = infinitive(last);
    const bool plain = !helper.planned && !helper.possible && !helper.able && !helper.hearsay;
    if (plain && !done) return false;
    if (!done && !open) return false;
    if (helper.passive && done) passive = true;
    if (!(helper.passive && done)) apply(helper, clause_);
    clause_.form = passive ? FrameForm::Passive : FrameForm::Group;
    clause_.trigger = {last, last + 1};
    return last >= after_;
  }

  // One past the last word of the verb: the clause's end, or where an infinitive clause goes on.
  std::uint32_t bracket_end() const {
    std::uint32_t end = clause_.extent.end;
    const bool nouns = marks_.capital_nouns(verb_);
    std::uint32_t first = verb_ + 1;
    while (first < end && helper_at(marks_, first).planned && words_[first].kind == TokenKind::Word) ++first;
    if (first > verb_ + 2) return infinitive_end(first, end);
    for (std::uint32_t i = first; i < end; ++i) {
      const bool on = marks_.is(i, FrameClass::PlanLink),
                 link = on || words_[i].is(WordClass::And) || words_[i].is(WordClass::Clause);
      // "den politischen und …" is no verb for looking like one.
      const bool open = nouns && !on ? marks_.is(i - 1, FrameClass::Base) : infinitive(i - 1);
      if (link && i > verb_ + 1 && (participle(i - 1) || open || closing(i - 1))) return i;
      if (on && !nouns && i + 1 < end && !s_.figures[i + 1] && !s_.dates[i + 1]) end = i;
    }
    // Dutch lets phrases follow the verb: "hebben gekozen voor", "is gesloten in mei".
    if (end > verb_ + 1 && !participle(end - 1) && !infinitive(end - 1) && !closing(end - 1) &&
        !marks_.capital_nouns(verb_)) {
      for (std::uint32_t i = end - 1; i > verb_ + 1; --i) {
        const bool verb = marks_.is(i - 1, FrameClass::Done) || marks_.is(i - 1, FrameClass::Base) ||
                          (infinitive(i - 1) && closing(i - 2));
        if (words_[i].is(WordClass::Preposition) && verb) return i;
      }
    }
    return end;
  }

  // "is van plan om de lijn te sluiten": the first infinitive behind "te".
  std::uint32_t infinitive_end(std::uint32_t first, std::uint32_t end) const {
    for (std::uint32_t i = first + 1; i < end; ++i) {
      if (infinitive(i) && words_[i - 1].is(WordClass::Preposition)) return i + 1;
    }
    return end;
  }

  void read_parts() {
    const std::uint32_t bracket = clause_.trigger.first > verb_ ? clause_.trigger.first : clause_.extent.end;
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
      return;
    }
    std::uint32_t i = after_;
    while (i < bracket && loose(s_, i)) ++i;
    if (i >= bracket || words_[i].is(WordClass::Pronoun) || !(opens_phrase(s_, i) || adjective(i, bracket))) return;
    // A dative is no object that another text would name so.
    if (words_[i].is(WordClass::Oblique) && words_[i].folded.ends_with("m")) return;
    const std::uint32_t end = phrase_end(s_, i, bracket);
    if (end > i) clause_.object = {i, end};
  }

  // "kündigte neue Preise an": where nouns have capitals, what stands right before one opens its phrase.
  bool adjective(std::uint32_t i, std::uint32_t limit) const {
    return marks_.capital_nouns(i) && i + 1 < limit && lower(i) && !words_[i].is(WordClass::Preposition) &&
           words_[i + 1].capital();
  }

  const ClauseScene& s_;
  const QuoteWords& words_;
  const FrameWords& marks_;
  EventClause clause_;
  std::uint32_t field_ = 0;  // first word of the clause
  std::uint32_t verb_ = 0;   // the finite one
  std::uint32_t after_ = 0;  // where the words behind verb and subject start
  bool relative_ = false;    // a relative clause without commas hangs on the subject
  bool inverted_ = false;    // the subject stands behind the verb
};

}  // namespace

std::optional<EventClause> verb_second_clause(const ClauseScene& scene) { return VerbSecond(scene).read(); }

}  // namespace factcheck
