// The words of a block as the search for roles and events sees them: which tables of role.toml and event.toml each word
// stands in, and which rule switches on each form that they look for.
//
//   FrameTables tables(book);                 // once
//   FrameWords marks(block, words);           // marks.is(4, FrameClass::Field)
//
// Immutable after construction; safe on every thread. Lifetime: tables views the book, marks the block and its
// words.
#ifndef FACTCHECK_CORE_EXTRACT_ROLES_WORDS_H_
#define FACTCHECK_CORE_EXTRACT_ROLES_WORDS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/extract/builders.h"
#include "core/extract/endings.h"
#include "core/extract/quote_words.h"
#include "core/rules/rule_book.h"

namespace factcheck {

// Bits of a set: one word is often in several tables.
enum class FrameClass : std::uint64_t {
  Office = 1ULL << 0,        // offices beside the titles of statement.toml: "head coach", "Fraktionschef"
  NoOffice = 1ULL << 1,      // titles that name no office: "Mr", "Dr."
  Modifier = 1ULL << 2,      // belongs to the office: "deputy", "prime", "former"
  Prefix = 1ULL << 3,        // the same in a compound: "Vize-Präsident"
  Field = 1ULL << 4,         // what an office is for: "safety", "Justiz", "onderwijs"
  Body = 1ULL << 5,          // heads of organisations' names: "Institute", "Verband", "gemeente"
  Whole = 1ULL << 43,        // of these, what no name follows but a person's: "Staatsanwaltschaft"
  Speaker = 1ULL << 6,       // offices that speak for whatever follows: "spokesman for the ministry"
  At = 1ULL << 7,            // an organisation follows: "at", "bei", "bij"
  Behalf = 1ULL << 44,       // whom the holder speaks for follows: "on behalf of", "im Namen", "namens"
  When = 1ULL << 40,         // when an office was held: "once", "einst", "destijds"
  Of = 1ULL << 34,           // an organisation or field follows: "of", "der", "van"
  Region = 1ULL << 8,        // a field or region follows: "for", "für", "voor"
  Copula = 1ULL << 9,        // "is", "became", "wurde"
  Lead = 1ULL << 10,         // "leads", "leitet", "leidt"
  Charge = 1ULL << 36,       // leads a part: "is responsible for", "verantwortet", "is verantwoordelijk voor"
  Place = 1ULL << 42,        // what the name behind it is one of: "the port city of Sandvik"
  Unit = 1ULL << 37,         // parts of organisations: "department", "Abteilung", "afdeling"
  NoName = 1ULL << 11,       // capital words that open no name: "Monday's", "Sources"
  Past = 1ULL << 12,         // finite event verbs of the past: "closed", "schloss", "sloot"
  Present = 1ULL << 13,      // of the present: "closes", "schließt", "sluit"
  Base = 1ULL << 14,         // infinitives and bare plurals: "close", "schließen", "sluiten"
  Done = 1ULL << 15,         // participles: "written", "geschlossen", "gesloten"
  Perfect = 1ULL << 16,      // auxiliaries of the perfect: "has", "hat", "is"
  Passive = 1ULL << 17,      // "was", "wurde", "werd"
  Future = 1ULL << 18,       // "will", "wird", "zal": planned
  Want = 1ULL << 19,         // "wants to", "will", "wil": planned
  Maybe = 1ULL << 20,        // "may", "könnte", "kan": possible
  Able = 1ULL << 21,         // "can", "kann", "kan": a state
  Hearsay = 1ULL << 22,      // "is said to", "soll", "zou": reported
  Negation = 1ULL << 23,     // "not", "kein", "niemand"
  OnlyNot = 1ULL << 24,      // "not only": no negation
  Adverb = 1ULL << 25,       // may stand between subject and verb: "also", "bereits", "al"
  State = 1ULL << 26,        // verbs of states: "has", "gehört", "bevat"
  By = 1ULL << 27,           // the actor of a passive follows: "by", "von", "door"
  Plan = 1ULL << 28,         // nouns of plans: "plan", "Vorhaben", "voornemen"
  PlanLink = 1ULL << 29,     // what they plan follows: "to", "zu", "om"
  Split = 1ULL << 30,        // parts of separable verbs: "an", "auf", "af"
  Myself = 1ULL << 31,       // "sich", "zich"
  Subordinate = 1ULL << 32,  // opens a clause that tells no event of its own: "if", "weil", "omdat"
  Content = 1ULL << 41,      // opens a clause that tells what is so: "that", "weil", "nadat"
  Unknown = 1ULL << 38,      // what nobody knows: "unclear", "nicht bekannt", "onduidelijk"
  Question = 1ULL << 39,     // "when", "ob", "welke"
  Do = 1ULL << 35,           // "did not", "doesn't": an infinitive follows
  NoVerb = 1ULL << 33        // looks like a participle or infinitive and is none: "eben", "geen"
};

enum class FrameForm : std::uint8_t {
  BeforeName,  // "Apple CEO Ana Petrov"
  AfterName,   // "Ana Petrov, mayor of Sandvik"
  Copula,      // "Ana Petrov is head of Sandvik Ferries"
  Lead,        // "Ana Petrov leads Sandvik Ferries"
  Alone,       // "a spokeswoman for the ministry"
  Verb,        // "The council closed the bridge"
  Group,       // "The council has closed the bridge", "The council wants to close it"
  Passive,     // "The bridge was closed by the council"
  Plan,        // "the council's plan to close the bridge"
  Unknown,     // "it is unclear when the bridge will open"
  Reduced,     // "a letter, seen by the council"
  kCount
};

// Shape: by ClassId, the set of FrameClass that a word of the class is in.
std::vector<std::uint64_t> frame_classes(const RuleBook& book);

class FrameTables {
 public:
  explicit FrameTables(const RuleBook& book);
  std::uint64_t of(ClassId token_class) const { return bits_[token_class]; }
  // The rule that switches the form on in a language; null: none does.
  const Rule* rule(Language language, FrameForm form) const;
  // Whether the word is, or in German and Dutch ends in, what organisations are called: "Rechnungshof".
  bool names_body(std::string_view folded, Language language) const;
  // Whether German or Dutch make a title of the word by what it ends in: "Regierungssprecher".
  bool names_title(std::string_view folded, Language language) const;
  // The same of bodies and groups: "Bundesregierung", "politiebond".
  bool names_group(std::string_view folded, Language language) const;
  // Whether the word is called after a part of an organisation: "Rechtsabteilung".
  bool names_unit(std::string_view folded, Language language) const;
  // The part of a separable verb that the participle of no table opens with: "an" of "angekündigt". May be empty.
  std::string_view split_part(std::string_view folded, Language language) const;
  // Whether the name as written is known to be no person's.
  bool no_person(std::string_view name) const;
  // Whether the language's main clauses have the verb in second place: its verb rule says so.
  bool verb_second(Language language) const;
  // The country of an adjective or name ("British", "britische", "Norway"); null: the word stands for none.
  const NameRow* country(std::string_view text, Language language) const;
  // The same of a genitive with s: "Norwegens", "Frankreichs".
  const NameRow* country_of_genitive(std::string_view text, Language language) const;
  const LanguagePack& pack(Language language) const { return book_.languages[language]; }

 private:
  const RuleBook& book_;
  std::vector<std::uint64_t> bits_;  // by ClassId
  std::vector<const Rule*> rules_;   // by language and form
  // Last parts of compounds, by language.
  std::vector<Endings> title_heads_, group_heads_, body_heads_, unit_heads_;
  std::vector<std::vector<std::string_view>> split_parts_;  // by language: first parts of separable verbs
};

class FrameWords {
 public:
  FrameWords(const BlockView& block, const QuoteWords& words) : block_(block), words_(words), tables_(*block.tables) {}
  bool body(std::uint32_t word) const;
  bool unit(std::uint32_t word) const;
  bool is(std::uint32_t word, FrameClass c) const { return (words_[word].frames & static_cast<std::uint64_t>(c)) != 0; }
  // What the table of finite verbs calls the verb: "kündigen"; empty if the word is none.
  std::string_view verb(std::uint32_t word) const;
  const FrameTables& tables() const { return tables_; }
  Language language(std::uint32_t word) const { return block_.sentences[words_[word].sentence].language; }
  // Whether the language gives every noun a capital, which then tells no name.
  bool capital_nouns(std::uint32_t word) const;
  const Rule* rule(std::uint32_t word, FrameForm form) const { return tables_.rule(language(word), form); }

 private:
  const BlockView& block_;
  const QuoteWords& words_;
  const FrameTables& tables_;
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_ROLES_WORDS_H_
