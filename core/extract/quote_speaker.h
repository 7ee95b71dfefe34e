// The noun phrase that says something: the name alone, the phrase as written, and the role in it.
//
//   auto who = speaker_after(words, cue_end, limit);    // "sagte Innenministerin Priti Patel": Priti Patel
//   auto who = speaker_before(words, cue, low);         // "[A Facebook programmer] said"
//
// Pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_EXTRACT_QUOTE_SPEAKER_H_
#define FACTCHECK_CORE_EXTRACT_QUOTE_SPEAKER_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/extract/context.h"
#include "core/extract/mention.h"
#include "core/extract/quote_words.h"

namespace factcheck {

struct WordRange {
  std::uint32_t first = 0, end = 0;
  bool empty() const { return end <= first; }
};

struct NounPhrase {
  enum class Type : std::uint8_t { Name, Office, Group, Pronoun, Other };
  Type type = Type::Other;
  WordRange speaker;     // tight: the name, or the whole phrase where there is no name
  WordRange whole;       // as written, with title, parenthesis and description: "Ms Hale, a pilot from Leith"
  WordRange role;        // without its article; may be empty
  WordRange extent;      // with role, appositions, complements and parentheses
  bool oblique = false;  // in a case that no subject has ("dem Spiegel")
};

// The phrase that starts at `first` and ends before `limit`.
std::optional<NounPhrase> noun_phrase(const QuoteWords& words, std::uint32_t first, std::uint32_t limit);
// The first word that is no article.
std::uint32_t skip_articles(const QuoteWords& words, std::uint32_t first, std::uint32_t end);
// One past the prepositional phrase that starts at `first`, with the time in it.
std::uint32_t past_preposition(const QuoteWords& words, std::uint32_t first, std::uint32_t limit);
// Adds the descriptions that follow the phrase: "Hale[, a pilot from Leith, who saw it]".
void describe(const QuoteWords& words, NounPhrase& phrase, std::uint32_t limit);
// The subject that starts at `first`, right after a cue, with an apposition after it.
std::optional<NounPhrase> speaker_after(const QuoteWords& words, std::uint32_t first, std::uint32_t limit);
// The subject that ends right before the cue at `end` and does not reach below `low`.
std::optional<NounPhrase> speaker_before(const QuoteWords& words, std::uint32_t end, std::uint32_t low);
// "the captain, a pilot from Leith, [who] later said": the pronoun in front of the verb speaks, and whom it stands for
// is told by name.
std::optional<NounPhrase> relative_subject(const QuoteWords& words, std::uint32_t verb, std::uint32_t low);

// The phrase that ends right before `end`, where what stands before it in the clause is not read. It may be a subject's
// or, hanging on a preposition, an owner's ("of [Hale's] warning").
enum class PhraseUse : std::uint8_t { Subject, Owner };
std::optional<NounPhrase> phrase_before(const QuoteWords& words, std::uint32_t end, std::uint32_t low,
                                        PhraseUse use = PhraseUse::Subject);
// "Jana Brandt [wies]": a capital that opens the sentence may be an adjective's, so that small words count as the
// name's; cuts them off.
void drop_verb(const QuoteWords& words, NounPhrase& phrase);
// Whom the clause in [low, end) is about: the first phrase in it that can be its subject.
std::optional<NounPhrase> clause_subject(const QuoteWords& words, std::uint32_t low, std::uint32_t end);
// Where the last clause of [low, end) that a conjunction opens starts: "…, weil [die Reederei ihn] als „…“; else low.
std::uint32_t last_clause(const QuoteWords& words, std::uint32_t low, std::uint32_t end);
// Who does what a passive tells: "was called “odd” [by the mayor]".
std::optional<NounPhrase> agent(const QuoteWords& words, std::uint32_t first, std::uint32_t end);
// The paper in which something stands: "In [dem Brief der Reederei] heißt es".
std::optional<NounPhrase> document(const QuoteWords& words, WordRange range);
// Whether the phrase is a paper ("the report"), which no pronoun of a person means.
bool is_document(const QuoteWords& words, const NounPhrase& who);
// The paper that a relative clause before the cue describes: "[a letter], in which it says".
std::optional<NounPhrase> relative_paper(const QuoteWords& words, std::uint32_t low, std::uint32_t cue);
// The paper of the sentence before to which the words in [low, end) point back: "In it, …".
std::optional<NounPhrase> paper_before(const QuoteWords& words, std::uint32_t low, std::uint32_t end);
// The name in quotation marks that open at `open`: schrieb „Die Zeit“.
std::optional<NounPhrase> quoted_name(const QuoteWords& words, const std::vector<bool>& quoted, std::uint32_t open);

// Adds the full names in the words to the context, for surnames later on.
void note_people(const QuoteWords& words, WordRange range, Context& context);
// The speaker as a part: with the full name for a surname, the last fitting speaker for a pronoun.
Part speaker_part(const QuoteWords& words, const NounPhrase& phrase, const Context& context);
// Keeps the speaker of a statement for the pronouns and quotations that follow.
void remember_speaker(const QuoteWords& words, const NounPhrase& who, const Part& speaker, Context& context);
// The words as a part; absent if there are none.
Part part_of(const QuoteWords& words, WordRange range);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_QUOTE_SPEAKER_H_
