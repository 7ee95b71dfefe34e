// What was found in a text: figures, dates, statements, roles and events with their spans.
//
// Plain values.
#ifndef FACTCHECK_CORE_EXTRACT_MENTION_H_
#define FACTCHECK_CORE_EXTRACT_MENTION_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/extract/boxed.h"
#include "core/rules/rule_book.h"
#include "core/text/sentence.h"
#include "core/text/span.h"
#include "core/text/token.h"
#include "core/value/date.h"
#include "core/value/figure.h"

namespace factcheck {

enum class Polarity : std::uint8_t { Positive = 1, Negative = 2 };
enum class Modality : std::uint8_t { Asserted = 1, Planned = 2, Possible = 3, Reported = 4 };

// Words that play a part in a mention. Absent if text and name are empty.
struct Part {
  std::string text;  // as written; empty where carried over from an earlier sentence
  std::string name;  // whom a pronoun, surname or alias stands for; empty if nobody else
  Span span;
  bool present() const { return !text.empty() || !name.empty(); }
  bool operator==(const Part&) const = default;
};

// Whom the words stand for: a full name where one is known, else the words themselves.
inline const std::string& name_of(const Part& part) { return part.name.empty() ? part.text : part.name; }

struct Statement {
  bool direct = false;
  Part speaker, role, cue, content, addressee, via;  // content: without quotation marks
  Polarity polarity = Polarity::Positive;
  Modality modality = Modality::Asserted;
  bool operator==(const Statement&) const = default;
};

// Who holds which office where: "Ana Petrov, mayor of Sandvik". A part may be absent, but never all three.
struct Role {
  Part person, role, organisation;
  bool operator==(const Role&) const = default;
};

enum class EventType : std::uint8_t { Happening = 1, State = 2, Plan = 3 };

// Who did what: "The council closed the bridge on Friday".
struct Event {
  EventType type = EventType::Happening;
  Part trigger, actor, object, via;  // trigger: the verb or noun that names it; actor and object: noun phrases
  std::optional<Date> when;
  Polarity polarity = Polarity::Positive;
  Modality modality = Modality::Asserted;
  bool operator==(const Event&) const = default;
};

inline constexpr std::uint32_t kNowhere = UINT32_MAX;

struct Mention {
  Kind kind = Kind::Figure;
  Span span;                   // figure: number with bound and magnitude, without its noun; date: without preposition;
                               // statement: speaker, cue and content within the sentence(s);
                               // role, event: from the first to the last of their parts
  Span counted;                // of a figure: the noun phrase that it counts ("children's organisations"); may be empty
  std::uint32_t sentence = 0;  // index into Extraction::sentences
  std::uint32_t inside = kNowhere;  // index of the direct statement that it stands in; kNowhere: the author's own words
  std::string rule;                 // id of the rule that fired
  // The one of its kind; the others are absent.
  Boxed<Figure> figure;
  Boxed<Date> date;
  Boxed<Statement> statement;
  Boxed<Role> role;
  Boxed<Event> event;
};

struct Sentence {
  Span span;
  Language language = kNoLanguage;
  std::uint32_t block = 0;  // index into Extraction::blocks
  std::uint32_t first_token = 0, token_count = 0;
};

// One line of `extract --trace`.
struct TraceEvent {
  Span span;
  std::string rule;
  std::string outcome;  // "fired", "refused: guard right, no_letter_or_digit", "beaten by de.date.day_month_year"
};

struct Extraction {
  std::vector<Block> blocks;
  std::vector<Sentence> sentences;  // text order
  std::vector<Token> tokens;        // of all sentences, in order
  std::vector<Mention> mentions;    // text order; on equal starts the longer first
  std::vector<TraceEvent> trace;    // empty unless asked for
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_MENTION_H_
