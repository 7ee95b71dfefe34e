// Subject, verb, object: "The council has closed the bridge".
#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>

#include "core/extract/events_clause.h"

namespace factcheck {
namespace {

constexpr std::uint32_t kLongestSubject = 14;  // words
constexpr std::uint32_t kMostLower = 6;        // lower-case words of it
constexpr std::uint32_t kLongestLead = 14;     // of what stands before the subject's comma

class SubjectFirst {
 public:
  explicit SubjectFirst(const ClauseScene& scene) : s_(scene), words_(scene.words), marks_(scene.marks) {}

  std::optional<EventClause> read() {
    const std::uint32_t first = subject_start();
    if (first >= s_.limit || !opens_phrase(s_, first)) return std::nullopt;
    const std::uint32_t verb = find_verb(first);
    if (verb >= s_.limit) return std::nullopt;
    clause_.subject = {first, subject_end(first, verb)};
    for (std::uint32_t i = first; i < clause_.subject.end; ++i)  // what describes it is no part of it
      if (words_[i].sign(",")) clause_.subject.end = i;
    if (clause_.subject.empty() || !whole(clause_.subject)) return std::nullopt;
    clause_.lead = s_.low;
    clause_.extent = {first, clause_end(s_, verb)};
    if (!read_group(verb) || overtaken()) return std::nullopt;
    read_object();
    return clause_;
  }

 private:
  // Behind conjunctions, adverbs, dates and what a comma closes.
  std::uint32_t subject_start() const {
    std::uint32_t i = s_.low;
    while (i < s_.limit) {
      const QuoteWordView& w = words_[i];
      if (loose(s_, i) && !marks_.is(i, FrameClass::Subordinate) && !marks_.is(i, FrameClass::Negation)) {
        ++i;
      } else if (w.sign(",") && i > s_.low) {
        ++i;
      } else if (w.is(WordClass::Preposition) && i + 1 < s_.limit && s_.dates[i + 1]) {
        ++i;
      } else if (i == s_.low && (w.is(WordClass::Preposition) || marks_.is(i, FrameClass::Subordinate))) {
        const std::uint32_t comma = comma_after(i);
        if (comma == kNoWord) return s_.limit;
        i = comma + 1;
      } else {
        return i;
      }
    }
    return i;
  }

  std::uint32_t comma_after(std::uint32_t i) const {
    const std::uint32_t stop = std::min(s_.limit, i + kLongestLead);
    for (; i < stop; ++i) {
      if (words_[i].sign(",")) return i;
    }
    return kNoWord;
  }

  // The finite verb behind the subject; the limit if there is none that is certain.
  std::uint32_t find_verb(std::uint32_t first) const {
    const std::uint32_t stop = std::min(s_.limit, first + kLongestSubject);
    std::uint32_t lower = 0;
    for (std::uint32_t i = first; i < stop; ++i) {
      const QuoteWordView& w = words_[i];
      if (w.sign("(")) {
        while (i < stop && !words_[i].sign(")")) ++i;
        continue;
      }
      if (const std::uint32_t behind = w.sign(",") ? behind_apposition(first, i, stop) : i; behind > i) {
        i = behind - 1;
        continue;
      }
      if (w.kind == TokenKind::Sign &&
          (w.spaced || !(w.sign("-") || w.sign("&") || w.sign("'") || w.sign(".") || w.sign("/"))))
        return s_.limit;
      if (marks_.is(i, FrameClass::Subordinate) || w.is(WordClass::Clause) || w.is(WordClass::Pronoun)) return s_.limit;
      if (i > first && !w.capital() && !w.is(WordClass::Preposition) && finite_at(marks_, i)) {
        if (noun(i, first)) continue;
        return i;
      }
      if (w.is(WordClass::Cue) && !w.capital()) return s_.limit;
      // "expects the": a verb that no table has.
      if (i > first && (w.is(WordClass::Article) || s_.figures[i]) && !s_.figures[i - 1] && common(i - 1) &&
          !words_[i - 1].is(WordClass::Article))
        return s_.limit;
      if (!w.capital() && w.kind == TokenKind::Word && !w.is(WordClass::Preposition) && !w.is(WordClass::Article))
        ++lower;
      if (lower > kMostLower) return s_.limit;
    }
    return s_.limit;
  }

  // "Orvia, the ferry operator, has": one past the comma that closes what describes the name; else the first comma.
  std::uint32_t behind_apposition(std::uint32_t first, std::uint32_t comma, std::uint32_t stop) const {
    const bool named = words_[comma - 1].capital() && phrase_end(s_, first, comma) == comma;
    const bool describes =
        comma + 1 < stop && (words_[comma + 1].is(WordClass::Article) || words_[comma + 1].is(WordClass::Relative) ||
                             words_.is_title(comma + 1));
    if (!named || !describes) return comma;
    for (std::uint32_t i = comma + 1; i + 1 < std::min(s_.limit, comma + kLongestSubject); ++i) {
      if (words_[i].sign(",")) return !words_[i + 1].capital() && finite_at(marks_, i + 1) ? i + 1 : comma;
      if (words_[i].kind == TokenKind::Sign && words_[i].spaced) return comma;
    }
    return comma;
  }

  bool common(std::uint32_t i) const {
    const QuoteWordView& w = words_[i];
    return w.kind == TokenKind::Word && !w.capital() && !w.is(WordClass::Preposition) && !w.is(WordClass::And) &&
           !loose(s_, i);
  }

  // "the council's plans were", "the planned cuts": what looks like a verb is the subject's noun.
  bool noun(std::uint32_t i, std::uint32_t first) const {
    const bool owned =
        words_[i - 1].folded == "'s" || words_[i - 1].folded == "'" || words_[i - 1].is(WordClass::Article);
    if (owned && (marks_.is(i, FrameClass::Want) || !helper_at(marks_, i).any())) return true;
    if (helper_at(marks_, i).any()) return false;
    const bool present = marks_.is(i, FrameClass::Present) && !marks_.is(i, FrameClass::Past);
    const QuoteWordView& before = words_[i - 1];
    if (before.is(WordClass::Preposition) && !loose(s_, i - 1)) return true;
    const bool verb_next = i + 1 < s_.limit && !words_[i + 1].capital() && finite_at(marks_, i + 1) &&
                           !marks_.is(i + 1, FrameClass::Split);  // "set up"
    if (verb_next) return true;
    // "The ferry stops are": a bare noun before a third person in -s may be its plural's first part.
    return present && !before.capital() && !marks_.body(i - 1) && !loose(s_, i - 1) && i < first + 2;
  }

  std::uint32_t subject_end(std::uint32_t first, std::uint32_t verb) const {
    std::uint32_t end = verb;
    while (end > first && (loose(s_, end - 1) || words_[end - 1].sign(",") ||
                           (!words_[end - 1].capital() && words_[end - 1].folded.ends_with("ly")))) {
      --end;
    }
    return end;
  }

  // Whether the subject is one phrase to its end.
  bool whole(WordRange subject) const {
    const QuoteWordView& last = words_[subject.end - 1];
    if (last.is(WordClass::Preposition) || last.is(WordClass::And) || last.is(WordClass::Article)) return false;
    const std::string_view f = last.folded;
    const bool verbal = !last.capital() && (f.ends_with("ed") || f.ends_with("ing")) && f.size() > 5;
    return !verbal;
  }

  bool participle(std::uint32_t i) const {
    if (i >= clause_.extent.end || words_[i].capital() || words_[i].kind != TokenKind::Word) return false;
    const bool split = i + 1 < clause_.extent.end && marks_.is(i + 1, FrameClass::Split);  // "called off"
    if (marks_.is(i, FrameClass::NoVerb) && !split) return false;
    if (marks_.is(i, FrameClass::Done) || marks_.is(i, FrameClass::Past)) return true;
    return words_[i].folded.size() > 4 && words_[i].folded.ends_with("ed");
  }

  // "is [cutting] jobs"
  bool runs(std::uint32_t i) const {
    return i < clause_.extent.end && !words_[i].capital() && words_[i].kind == TokenKind::Word &&
           !marks_.is(i, FrameClass::NoVerb) && words_[i].folded.size() > 5 && words_[i].folded.ends_with("ing");
  }

  bool infinitive(std::uint32_t i) const {
    if (i >= clause_.extent.end || words_[i].capital() || words_[i].kind != TokenKind::Word) return false;
    const QuoteWordView& w = words_[i];
    return !w.is(WordClass::Article) && !w.is(WordClass::Preposition) && !loose(s_, i) &&
           !marks_.is(i, FrameClass::NoVerb);
  }

  std::uint32_t skip_loose(std::uint32_t i) const {
    while (i < clause_.extent.end && !words_[i].capital() &&
           (loose(s_, i) || (words_[i].folded.ends_with("ly") && words_[i].kind == TokenKind::Word))) {
      ++i;
    }
    return i;
  }

  bool read_group(std::uint32_t verb) {
    const Helper helper = helper_at(marks_, verb);
    std::uint32_t i = verb;
    if (!helper.any()) {
      clause_.trigger = {verb, verb + 1};
      while (clause_.trigger.end < clause_.extent.end && same_entry(verb, clause_.trigger.end)) ++clause_.trigger.end;
      if (marks_.is(verb, FrameClass::State)) clause_.type = EventType::State;
      return true;
    }
    clause_.form = FrameForm::Group;
    apply(helper, clause_);
    while (i < clause_.extent.end && !words_[i].capital() && (helper_at(marks_, i).any() || i == verb)) ++i;
    i = skip_loose(i);
    while (i < clause_.extent.end && helper_at(marks_, i).any() && !words_[i].capital()) i = skip_loose(i + 1);
    const bool passive = marks_.is(last_helper(verb, i), FrameClass::Passive);
    const bool perfect = marks_.is(last_helper(verb, i), FrameClass::Perfect);
    const bool running = passive && runs(i);
    if (passive || perfect ? !participle(i) && !running : !infinitive(i)) return false;
    if (passive && !running) clause_.form = FrameForm::Passive;
    clause_.trigger = {clause_.modality == Modality::Reported ? i : verb, i + 1};
    while (clause_.trigger.end < clause_.extent.end && same_entry(i, clause_.trigger.end)) ++clause_.trigger.end;
    return true;
  }

  std::uint32_t last_helper(std::uint32_t verb, std::uint32_t end) const {
    std::uint32_t last = verb;
    for (std::uint32_t i = verb; i < end; ++i) {
      if (helper_at(marks_, i).any()) last = i;
    }
    return last;
  }

  // "led to", "carried out": particles belong to the verb.
  bool same_entry(std::uint32_t verb, std::uint32_t next) const {
    if (words_[next].capital()) return false;
    const bool entry = words_[next].is(WordClass::Preposition) && marks_.is(verb, FrameClass::Past) &&
                       marks_.is(next, FrameClass::Past);
    return entry || (next == verb + 1 && marks_.is(next, FrameClass::Split));
  }

  // "The bridge closed in May was reopened": a second verb shows that the first was none.
  bool overtaken() const {
    if (clause_.form != FrameForm::Verb) return false;
    for (std::uint32_t i = clause_.trigger.end; i < clause_.extent.end; ++i) {
      const QuoteWordView& w = words_[i];
      if (w.is(WordClass::And) || w.is(WordClass::Clause) || w.is(WordClass::Pronoun)) return false;
      if (w.capital() || words_[i - 1].is(WordClass::Article) || words_[i - 1].folded == "to") continue;
      const Helper helper = helper_at(marks_, i);
      if (helper.passive || helper.possible || helper.perfect || helper.planned) return true;
    }
    return false;
  }

  void read_object() {
    std::uint32_t i = clause_.trigger.end;
    if (clause_.form == FrameForm::Passive) {
      clause_.object = clause_.subject;
      clause_.subject = {};
      for (; i < clause_.extent.end; ++i) {
        if (!marks_.is(i, FrameClass::By) || i + 1 >= clause_.extent.end || !opens_phrase(s_, i + 1)) continue;
        clause_.agent = {i + 1, phrase_end(s_, i + 1, clause_.extent.end)};
        return;
      }
      return;
    }
    if (i >= clause_.extent.end || !(opens_phrase(s_, i) || lower_noun(i))) return;
    clause_.object = {i, phrase_end(s_, i, clause_.extent.end)};
  }

  bool lower_noun(std::uint32_t i) const {
    const QuoteWordView& w = words_[i];
    return w.kind == TokenKind::Word && !w.is(WordClass::Preposition) && !w.is(WordClass::Pronoun) &&
           !w.is(WordClass::Clause) && !w.is(WordClass::And) && !loose(s_, i) && !finite_at(marks_, i) &&
           !w.folded.ends_with("ly");
  }

  const ClauseScene& s_;
  const QuoteWords& words_;
  const FrameWords& marks_;
  EventClause clause_;
};

}  // namespace

std::optional<EventClause> subject_first_clause(const ClauseScene& scene) { return SubjectFirst(scene).read(); }

}  // namespace factcheck
