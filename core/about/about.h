// What a mention is about: measure, subject, event, time, place, and who says so.
//
//   Described d = describe(document, extraction, book, knowledge);   // d.abouts is parallel to extraction.mentions
//
// Two mentions are compared by these terms, never by the words of their sentences.
#ifndef FACTCHECK_CORE_ABOUT_ABOUT_H_
#define FACTCHECK_CORE_ABOUT_ABOUT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/about/knowledge.h"
#include "core/extract/mention.h"
#include "core/text/document.h"
#include "core/value/date.h"

namespace factcheck {

// A word or name with the key under which it is compared across texts and languages.
struct Term {
  TermKey key = 0;
  Span span;            // bytes of the document
  bool near = false;    // in the mention's own clause, not just its sentence
  bool part = false;    // of a compound, but not what it ends in: "Polizei" in "Polizeibericht"
  bool denied = false;  // right behind a "not" or "no"
  bool operator==(const Term&) const = default;
};

struct About {
  std::vector<Term> measure;   // what is counted: "children's organisations" -> child, organisation
  std::size_t heads = 0;       // so many at the end of `measure` are the head's: more than one if the word is ambiguous
  std::vector<Term> subjects;  // names in the sentence: Facebook, NCMEC; if it has none, in the nearest one before it
  std::vector<Term> events;    // the other content words of the sentence, verbs among them
  std::vector<Term> content;   // of a statement: concepts, names and words of what is said
  std::optional<Days> period;  // when it is said to hold; the article's own date is not repeated here
  std::string period_value;    // TIMEX3 value of that period as stated; empty: none stated
  std::string place;           // name of a place in the clause, as written
  std::string via;             // who says so, as written: the speaker or source of the statement around it
  Polarity polarity = Polarity::Positive;
  Modality modality = Modality::Asserted;
};

struct Described {
  std::vector<About> abouts;   // parallel to extraction.mentions
  std::vector<TermKey> terms;  // every concept, name, stem and telling amount of the document; ascending, unique
  std::vector<TermKey> names;  // the names among them
  std::vector<Term> between;   // terms of the sentences that have no mention; in the order of the text
};

// Threads: safe.  Cost: linear in the text.
Described describe(const Document& document, const Extraction& extraction, const RuleBook& book,
                   const Knowledge& knowledge);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ABOUT_ABOUT_H_
