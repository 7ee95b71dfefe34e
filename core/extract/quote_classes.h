// The word classes of rules/<lang>/statement.toml that the search for quotations asks for by name.
//
//   quote_classes(book)[item.token_class] & WordClass::Title
//
// Pure function; the same in every language, as classes are interned per rule book.
#ifndef FACTCHECK_CORE_EXTRACT_QUOTE_CLASSES_H_
#define FACTCHECK_CORE_EXTRACT_QUOTE_CLASSES_H_

#include <cstdint>
#include <vector>

#include "core/rules/rule_book.h"

namespace factcheck {

// Bits of a set: one word is often in several classes.
enum class WordClass : std::uint64_t {
  Cue = 1ULL << 0,         // "said", "erklärte", "zei"
  Source = 1ULL << 1,      // "according to", "laut", "volgens": the speaker follows
  After = 1ULL << 2,       // "so", "aldus": a cue only right after a quotation
  Participle = 1ULL << 3,  // "bezeichnet", "genoemd": a cue with an auxiliary before the quotation
  Have = 1ULL << 4,        // "has", "hat", "heeft"
  Be = 1ULL << 5,          // "was", "wurde", "werd": the subject is not the speaker
  Title = 1ULL << 6,       // "spokesman", "Innenministerin", "woordvoerder"
  Group = 1ULL << 7,       // "the organisations", "die Polizei", "de brief"
  Pronoun = 1ULL << 8,     // "she", "er", "het bedrijf"
  Article = 1ULL << 9,     // "the", "eine", "zijn": opens a noun phrase
  Preposition = 1ULL << 10,
  Opener = 1ULL << 11,    // conjunctions and adverbs before a subject: "but", "dazu", "ook"
  Particle = 1ULL << 12,  // inside names: "von", "van der", "de"
  Outlet = 1ULL << 13,    // "Times", "Zeitung", "NOS": words that make a name an outlet
  Work = 1ULL << 14,      // "film", "Kampagne", "boek": what follows in marks is a title, nobody's words
  Calendar = 1ULL << 15,  // months, weekdays, "week": never part of a speaker
  Of = 1ULL << 16,        // "of", "der", "van": carries a title on ("spokesman for the ministry")
  Oblique = 1ULL << 17,   // "dem", "ihm": never a subject
  Clause = 1ULL << 18,    // "that", "dass", "dat": what follows is said, not who says it
  And = 1ULL << 19,       // "and", "und", "en": a cue after it has the subject of the clause before
  Reports = 1ULL << 20,   // "fears", "fordert", "vreest": a verb with what is said as its clause, infinitive or object
  Running = 1ULL << 21,   // "saying", "adding": such a verb whose subject is that of the clause before
  Perfect = 1ULL << 22,   // "angekündigt", "gezegd": such a verb with its auxiliary and subject further in front
  That = 1ULL << 23,      // "that", "ob", "dat": opens what is said and is no part of it
  As = 1ULL << 24,        // "as", "wie", "zoals": opens an aside ("wie die Polizei mitteilte")
  To = 1ULL << 25,        // "to", "zu", "te"
  Finite = 1ULL << 26,    // "is", "could": a clause has one, a noun phrase none
  Mood = 1ULL << 27,      // "sei", "habe": the form of reported speech
  Unreal = 1ULL << 28,    // "würde", "zou": so used only after something reported
  Negation = 1ULL << 29,
  Possible = 1ULL << 30,    // "may", "könnte", "kunnen"
  Planned = 1ULL << 31,     // "will", "plant", "zal"
  When = 1ULL << 32,        // "after", "nachdem", "terwijl": opens a clause that nobody says
  Prefix = 1ULL << 33,      // "an", "mit", "aan": the far part of a separable verb
  Nobody = 1ULL << 34,      // "es", "het": a subject that says nothing ("heißt es")
  Quantity = 1ULL << 35,    // "mehr als", "two": opens a noun phrase as an article does
  Adjective = 1ULL << 36,   // "British", "Duitse": capitalised, but no name
  Speech = 1ULL << 37,      // "said", "thinks": hardly ever with a noun as its object
  Told = 1ULL << 38,        // "told", "informed": whoever is told follows
  Separable = 1ULL << 39,   // "gab", "teilte": reports only with a far part ("gab an")
  Relative = 1ULL << 40,    // "who", "dessen", "die": opens a clause that describes a name
  Belongs = 1ULL << 42,     // "of", "vom", "van": behind a name, tells whose somebody is and not where he speaks
  Words = 1ULL << 43,       // "words", "Parole", "slogan": what touches them in marks is said or written
  This = 1ULL << 44,        // "das", "dat", "so": points back to the sentence before
  Possessive = 1ULL << 45,  // "his", "ihre", "zijn"
  By = 1ULL << 46,          // "by", "durch", "van": whose word it is follows
  Attitude = 1ULL << 47,    // "sure that", "überzeugt": what somebody is who thinks so, with a form of "be"
  Standard = 1ULL << 48,    // "plan", "price", "Norm": things go by it ("volgens plan"), but it says nothing
  Released = 1ULL << 49,    // "released", "published": carries a noun on ("a report released by the port")
  Document = 1ULL << 50,    // "report", "Studie"
  Naming = 1ULL << 51,      // "called", "nannte", "noemde": what stands in marks is how somebody names a thing
  Therein = 1ULL << 52,     // "darin", "in it": points back to a paper
  Determiner = 1ULL << 53,  // "the", "every": a noun follows, so that what looks like a verb is none
  Calling = 1ULL << 54,     // "called": names a thing, or only summons it
  Indefinite = 1ULL << 55,  // "a", "several"
  Given = 1ULL << 56,       // "June", "Jan": a month that is a first name, too
  Human = 1ULL << 57,       // "he", "er", "hij": a pronoun that stands for no organisation
  Called = 1ULL << 41       // "as", "als": what follows in marks is what somebody calls it
};

// Shape: by ClassId, the set of WordClass that a word of the class is in.
std::vector<std::uint64_t> quote_classes(const RuleBook& book);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_QUOTE_CLASSES_H_
