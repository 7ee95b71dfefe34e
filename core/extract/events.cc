// Who did what to whom, and when: the main clause of each sentence, and plans that a noun names.
#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/extract/builders.h"
#include "core/extract/events_clause.h"
#include "core/extract/quote_speaker.h"
#include "core/extract/quote_words.h"
#include "core/extract/roles_words.h"

namespace factcheck {
namespace {

// Of what somebody says, a clause of its own is an event only where it tells who did it to what.
enum class Clauses { Main, Further };

constexpr std::uint32_t kShortestClause = 2;  // words behind the first of one
constexpr std::size_t kShortestStem = 5;      // bytes of an infinitive without its part
constexpr std::uint32_t kLongestNoun = 4;     // words before a participle that belong to its noun

class Events {
 public:
  Events(const BlockView& block, const QuoteWords& words, const std::vector<Mention>& values,
         const std::vector<Mention>& statements, const Context& context)
      : block_(block),
        words_(words),
        values_(values),
        statements_(statements),
        context_(context),
        marks_(block, words),
        dates_(words.size(), false),
        figures_(words.size(), false) {
    for (const Mention& value : values_) {
      if (!value.date && !value.figure) continue;
      for (std::uint32_t i = words_.from_byte(value.span.start); i < words_.size(); ++i) {
        if (words_[i].span.start >= value.span.end) break;
        (value.date ? dates_ : figures_)[i] = true;
      }
    }
  }

  std::vector<Mention> run() {
    for (std::uint32_t s = 0; s < block_.sentences.size(); ++s) {
      const Language language = block_.sentences[s].language;
      const bool second = language != kNoLanguage && marks_.tables().verb_second(language);
      const ClauseScene scene{words_, marks_, dates_, figures_, words_.start_of(s), words_.end_of(s), second};
      if (scene.limit < scene.low + 3 || marks_.language(scene.low) == kNoLanguage) continue;
      const auto main = second ? verb_second_clause(scene) : subject_first_clause(scene);
      if (main) add(*main, Clauses::Main);
      further(scene, main ? main->trigger.end : scene.limit);
      plans(scene);
      unknowns(scene);
      reduced(scene);
    }
    return std::move(found_);
  }

 private:
  // Clauses behind a conjunction, and main clauses behind the first, whose verb ends at `from`.
  void further(ClauseScene scene, std::uint32_t from) {
    for (std::uint32_t i = scene.low + 1; i + kShortestClause < scene.limit; ++i) {
      const bool content = marks_.is(i - 1, FrameClass::Content) && !words_[i - 1].is(WordClass::Article);
      if (!content && !(i > from && opens_clause(i))) continue;
      scene.low = i;
      const auto clause = !scene.second ? subject_first_clause(scene)
                          : content     ? verb_last_clause(scene)
                                        : verb_second_clause(scene);
      if (clause && (content || at_once(scene, *clause))) add(*clause, Clauses::Further);
    }
  }

  // "…, and the council closed": what stands before the word sets clauses apart.
  bool opens_clause(std::uint32_t i) const {
    const QuoteWordView& before = words_[i - 1];
    return before.is(WordClass::And) || before.sign(",") || before.sign(";") || before.sign("–");
  }

  // Whether nothing but its subject stands before the verb, and something behind it: else it hangs on a noun.
  bool at_once(const ClauseScene& scene, const EventClause& clause) const {
    const WordRange& first = clause.form == FrameForm::Passive ? clause.object : clause.subject;
    return first.first == scene.low && clause.trigger.end < clause.extent.end;
  }

  void add(const EventClause& clause, Clauses place) {
    const std::uint32_t verb = clause.trigger.first;
    const Rule* rule = marks_.rule(verb, clause.form);
    if (rule == nullptr) return;
    // What somebody says is a statement; that they say nothing is an event.
    const bool reporting = words_[verb].is(WordClass::Cue) || words_[clause.trigger.end - 1].is(WordClass::Cue);
    if ((reporting && clause.object.empty() && !negative(clause)) ||
        told(words_.span(clause.trigger.first, clause.trigger.end)))
      return;
    if (vague(clause.subject) || vague(clause.object)) return;
    Event event;
    event.type = clause.type;
    event.modality = clause.modality;
    event.trigger = part_of(words_, clause.trigger);
    if (clause.split != kNoWord) event.trigger.name = infinitive(clause);
    event.actor = actor(clause.form == FrameForm::Passive ? clause.agent : clause.subject);
    event.object = part_of(words_, clause.object);
    if (!event.actor.present() && !event.object.present()) return;
    event.polarity = negative(clause) ? Polarity::Negative : Polarity::Positive;
    event.when = date_in({clause.lead, clause.extent.end});
    keep(std::move(event), verb, rule, place);
  }

  // "I", "this", a bare number: nobody that another text could name.
  bool vague(WordRange range) const {
    if (range.empty()) return false;
    if (range.end == range.first + 1 && marks_.is(range.first, FrameClass::NoName)) return true;
    for (std::uint32_t i = range.first; i < range.end; ++i) {
      const bool number = figures_[i] || words_[i].kind == TokenKind::Number;
      if (!number && words_[i].kind != TokenKind::Sign && !words_[i].is(WordClass::Article)) return false;
    }
    return true;
  }

  // "ankündigen" of "kündigte … an": neither part alone is the verb.
  std::string infinitive(const EventClause& clause) const {
    const std::uint32_t verb = clause.trigger.first;
    const std::string_view part = words_.text(clause.split, clause.split + 1);
    std::string_view stem = marks_.verb(verb);
    if (stem.empty()) stem = words_[verb].folded;
    // The table may have the verb with its part already, or with another one.
    if (stem.starts_with(part)) return std::string(stem);
    const std::string_view other = marks_.tables().split_part(stem, marks_.language(verb));
    if (stem.size() >= other.size() + kShortestStem) stem.remove_prefix(other.size());
    return std::string(part) + std::string(stem);
  }

  // "Nordline's plan to close the line", "die Pläne Nordlines zur Schließung", "het plan van Nordline om te sluiten"
  void plans(const ClauseScene& scene) {
    for (std::uint32_t i = scene.low + 1; i + 1 < scene.limit; ++i) {
      if (!marks_.is(i, FrameClass::Plan)) continue;
      const Rule* rule = marks_.rule(i, FrameForm::Plan);
      if (rule == nullptr) continue;
      const WordRange owner = owner_of(scene, i);
      if (owner.empty()) continue;
      std::uint32_t link = std::max(owner.end, i + 1);
      if (link < scene.limit && words_[link].sign(",")) ++link;
      const bool infinitive = words_[i + 1].capital() == false;
      const std::uint32_t stop = std::min(scene.limit, link + 12);
      bool linked = link < stop && marks_.is(link, FrameClass::PlanLink);
      for (std::uint32_t w = link; !linked && infinitive && words_[link - 1].sign(",") && w < stop; ++w)
        linked = marks_.is(w, FrameClass::PlanLink);
      if (!linked) continue;
      Event event;
      event.type = EventType::Plan;
      event.modality = Modality::Planned;
      event.trigger = part_of(words_, {i, i + 1});
      event.actor = actor(owner);
      keep(std::move(event), i, rule, Clauses::Main);
    }
  }

  // "It is unclear when the bridge will open": that nobody knows is a state of its own.
  void unknowns(const ClauseScene& scene) {
    for (std::uint32_t i = scene.low; i + 3 < scene.limit; ++i) {
      if (!marks_.is(i, FrameClass::Unknown)) continue;
      std::uint32_t end = i + 1;
      while (end < scene.limit && marks_.is(end, FrameClass::Unknown)) ++end;
      const std::uint32_t question = end < scene.limit && words_[end].sign(",") ? end + 1 : end;
      const Rule* rule = marks_.rule(i, FrameForm::Unknown);
      if (rule != nullptr && question + 2 < scene.limit && marks_.is(question, FrameClass::Question)) {
        std::uint32_t stop = question + 1;
        while (stop < scene.limit && words_[stop].kind != TokenKind::Sign) ++stop;
        Event event;
        event.type = EventType::State;
        event.polarity = Polarity::Negative;
        event.trigger = part_of(words_, {i, end});
        event.object = part_of(words_, {question, stop});
        keep(std::move(event), i, rule, Clauses::Main);
      }
      i = end;
    }
  }

  // "The letter, seen by the council": a participle behind its noun, with whoever did it.
  void reduced(const ClauseScene& scene) {
    for (std::uint32_t i = scene.low + 2; i + 2 < scene.limit; ++i) {
      if (!marks_.is(i, FrameClass::Done) || !marks_.is(i + 1, FrameClass::By) || marks_.capital_nouns(i)) continue;
      const Rule* rule = marks_.rule(i, FrameForm::Reduced);
      const bool comma = words_[i - 1].sign(",");
      const std::uint32_t noun = comma ? i - 1 : i;
      if (rule == nullptr || !opens_phrase(scene, i + 2) || !noun_before(scene, noun)) continue;
      const WordRange agent{i + 2, phrase_end(scene, i + 2, scene.limit)};
      if (!named(agent) || scene.figures[agent.first]) continue;
      std::uint32_t first = noun;
      while (first > scene.low && noun - first < kLongestNoun && noun_before(scene, first)) --first;
      if (first > scene.low && words_[first - 1].is(WordClass::Article)) --first;
      Event event;
      event.trigger = part_of(words_, {i, i + 1});
      event.actor = actor(agent);
      event.object = part_of(words_, {first, noun});
      keep(std::move(event), i, rule, Clauses::Main);
      return;
    }
  }

  // Whether a word that can belong to a noun phrase stands right before `end`.
  bool noun_before(const ClauseScene& scene, std::uint32_t end) const {
    if (end <= scene.low) return false;
    const QuoteWordView& w = words_[end - 1];
    return w.kind == TokenKind::Word && !w.is(WordClass::Be) && !w.is(WordClass::Have) &&
           !w.is(WordClass::Preposition) && !w.is(WordClass::Article) && !w.is(WordClass::Pronoun) &&
           !w.is(WordClass::And) && !loose(scene, end - 1) && !finite_at(marks_, end - 1);
  }

  bool named(WordRange range) const {
    for (std::uint32_t i = range.first; i < range.end; ++i) {
      if (words_[i].capital() && !words_[i].sentence_start) return true;
    }
    return false;
  }

  // Whose plan it is: before it with an 's, or behind it.
  WordRange owner_of(const ClauseScene& scene, std::uint32_t noun) const {
    const bool genitive = words_[noun - 1].folded == "'s" || words_[noun - 1].folded == "'";
    if (genitive && noun >= scene.low + 2) {
      std::uint32_t first = noun - 1;
      while (first > scene.low && words_[first - 1].capital() && words_[first - 1].kind == TokenKind::Word &&
             !words_[first - 1].is(WordClass::Article) && !words_[first - 1].is(WordClass::Preposition)) {
        --first;
      }
      return {first, noun - 1};
    }
    const std::uint32_t after = noun + 1;
    if (marks_.is(after, FrameClass::Of) || marks_.is(after, FrameClass::By)) {
      const std::uint32_t first = words_[after].is(WordClass::Article) ? after : after + 1;
      if (first >= scene.limit || !opens_phrase(scene, first)) return {};
      const WordRange range{first, phrase_end(scene, first, scene.limit)};
      return range;
    }
    // "die Pläne Nordlines"
    const bool name = marks_.capital_nouns(after) && words_[after].capital() && words_[after].folded.ends_with("s") &&
                      words_[after].kind == TokenKind::Word;
    return name ? WordRange{after, after + 1} : WordRange{};
  }

  bool negative(const EventClause& clause) const {
    const bool second = marks_.tables().verb_second(marks_.language(clause.trigger.first));
    for (std::uint32_t i = clause.extent.first; i < clause.extent.end; ++i) {
      // Behind the verb, "and" starts another clause or thing.
      if (i >= clause.trigger.end && words_[i].is(WordClass::And)) return false;
      // "asked them not to close it": the infinitive is negated, not the asking.
      const bool apart = !second && i >= clause.trigger.end && i + 1 < clause.extent.end &&
                         (marks_.is(i + 1, FrameClass::PlanLink) || words_[i + 1].is(WordClass::Preposition));
      // "The no-confidence vote": part of a word.
      const bool joined = i + 1 < clause.extent.end && words_[i + 1].sign("-") && !words_[i + 1].spaced;
      if (marks_.is(i, FrameClass::Negation) && !marks_.is(i, FrameClass::OnlyNot) && !apart && !joined) return true;
    }
    return false;
  }

  std::optional<Date> date_in(WordRange range) const {
    const Span span = words_.span(range.first, range.end);
    for (const Mention& value : values_) {
      const bool day = value.date && value.date->is_date();
      if (day && span.contains(value.span)) return *value.date;
    }
    return std::nullopt;
  }

  // Whether the span is the cue of something said.
  bool told(Span span) const {
    return std::any_of(statements_.begin(), statements_.end(), [&](const Mention& mention) {
      return mention.statement && mention.statement->cue.present() && mention.statement->cue.span.overlaps(span);
    });
  }

  void keep(Event event, std::uint32_t word, const Rule* rule, Clauses place) {
    Mention mention;
    mention.kind = Kind::Event;
    mention.sentence = block_.first_sentence + words_[word].sentence;
    mention.rule = rule->id;
    mention.span = event.trigger.span;
    for (const Part* p : {&event.actor, &event.object}) mention.span.cover(p->span);
    for (const Mention& other : statements_) {
      const Statement& said = *other.statement;
      if (!said.content.span.overlaps(event.trigger.span)) continue;
      // Direct speech is its speaker's, word by word; it is judged as a quotation.
      const bool whole = event.actor.present() && event.object.present() && event.modality != Modality::Possible;
      if (place == Clauses::Further && !whole) return;
      const bool denied = said.polarity == Polarity::Negative && event.polarity == Polarity::Positive;
      if (said.direct || denied) return;
      if (event.modality == Modality::Asserted) event.modality = Modality::Reported;
      event.via = said.speaker.present() ? said.speaker : said.via;
    }
    mention.event = std::move(event);
    found_.push_back(std::move(mention));
  }

  Part actor(WordRange range) const {
    if (range.empty()) return {};
    NounPhrase phrase;
    phrase.type = words_[range.first].capital() && !words_[range.first].is(WordClass::Article)
                      ? NounPhrase::Type::Name
                      : NounPhrase::Type::Other;
    phrase.speaker = range;
    return speaker_part(words_, phrase, context_);
  }

  const BlockView& block_;
  const QuoteWords& words_;
  const std::vector<Mention>& values_;
  const std::vector<Mention>& statements_;
  const Context& context_;
  FrameWords marks_;
  std::vector<bool> dates_, figures_;  // by word
  std::vector<Mention> found_;
};

}  // namespace

std::vector<Mention> find_events(const BlockView& block, const QuoteWords& words, const std::vector<Mention>& values,
                                 const std::vector<Mention>& statements, const Context& context) {
  return Events(block, words, values, statements, context).run();
}

}  // namespace factcheck
