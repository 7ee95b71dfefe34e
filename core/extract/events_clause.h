// A clause of a sentence: its verb, what stands round it, and how sure the text is of it.
//
//   if (const auto clause = verb_second_clause(scene)) clause->trigger …
//
// Three word orders are read: subject, verb, object (English), the verb in second place with the rest of the verb at
// the clause's end, and all of it there behind a conjunction (German, Dutch). Pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_EXTRACT_EVENTS_CLAUSE_H_
#define FACTCHECK_CORE_EXTRACT_EVENTS_CLAUSE_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "core/extract/mention.h"
#include "core/extract/quote_speaker.h"
#include "core/extract/quote_words.h"
#include "core/extract/roles_words.h"

namespace factcheck {

struct EventClause {
  FrameForm form = FrameForm::Verb;
  EventType type = EventType::Happening;
  Modality modality = Modality::Asserted;
  WordRange trigger;              // the verb, with its auxiliaries where they touch it
  WordRange subject;              // with its article; may be empty
  WordRange object;               // with its article; may be empty
  std::uint32_t split = kNoWord;  // the verb's part at the clause's end: "an" of "kündigte … an"
  WordRange agent;                // of a passive: "by the council"; may be empty
  std::uint32_t lead = 0;         // first word of what stands before the clause, for its date
  WordRange extent;               // the clause, for its negation
};

// A sentence under reading.
struct ClauseScene {
  const QuoteWords& words;
  const FrameWords& marks;
  const std::vector<bool>& dates;    // by word: part of a date
  const std::vector<bool>& figures;  // by word: part of a figure
  std::uint32_t low = 0, limit = 0;  // of the sentence
  bool second = false;               // the verb stands in second place
};

// What kind of auxiliary a word is, by its tables.
struct Helper {
  bool perfect = false, passive = false, planned = false, asks = false, possible = false, able = false, hearsay = false;
  bool any() const { return perfect || passive || planned || asks || possible || able || hearsay; }
};
Helper helper_at(const FrameWords& marks, std::uint32_t word);
// Whether the word is a finite verb of the tables.
bool finite_at(const FrameWords& marks, std::uint32_t word);
// Sets type and modality by the auxiliary.
void apply(const Helper& helper, EventClause& clause);

// A noun phrase that starts at the word; where it ends, or the word itself. `verbs`: it ends before a known verb.
std::uint32_t phrase_end(const ClauseScene& scene, std::uint32_t first, std::uint32_t limit);
// Whether a noun phrase can start there: article, number, capital.
bool opens_phrase(const ClauseScene& scene, std::uint32_t word);
// Adverbs, dates and the like, which stand anywhere.
bool loose(const ClauseScene& scene, std::uint32_t word);
// Where the clause that goes on at the word ends.
std::uint32_t clause_end(const ClauseScene& scene, std::uint32_t word);

std::optional<EventClause> subject_first_clause(const ClauseScene& scene);  // events_svo.cc
std::optional<EventClause> verb_second_clause(const ClauseScene& scene);    // events_second.cc
// Of what stands behind a conjunction; the scene starts there.
std::optional<EventClause> verb_last_clause(const ClauseScene& scene);  // events_last.cc

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_EVENTS_CLAUSE_H_
