// Which words of a sentence are said: where the complement of a reporting verb begins and ends, and how it is meant.
//
//   complement(sentence, FrameOrder::Clause, after)   // "teilte mit, dass [die Brücke gesperrt bleibt]"
//
// Pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_EXTRACT_INDIRECT_CLAUSE_H_
#define FACTCHECK_CORE_EXTRACT_INDIRECT_CLAUSE_H_

#include <cstdint>
#include <vector>

#include "core/extract/indirect_frame.h"
#include "core/extract/mention.h"

namespace factcheck {

struct Complement {
  WordRange content;    // empty: there is none
  WordRange addressee;  // "told [the committee] that"; may be empty
};

struct Addressed {
  WordRange addressee;      // empty: nobody is named
  std::uint32_t after = 0;  // one past the addressee
};

// Whether the cue's far word stands in the words, before any comma or quotation.
bool has_far_word(const SpokenSentenceView& sentence, const Cue& cue, WordRange range);
// An auxiliary or another common verb, or what opens a clause: such a word ends what hangs on a noun.
bool is_of_clause(const QuoteWordView& word);
// Whoever a verb like "told" addresses right behind it.
Addressed addressed(const SpokenSentenceView& sentence, const Cue& cue, std::uint32_t after);
// The complement of a verb whose own words, subject included, end at `after`.
Complement complement(const SpokenSentenceView& sentence, const Cue& cue, std::uint32_t after);
// Where what is said ends if it starts at `first`: at the next frame of the sentence, else at its end.
std::uint32_t content_end(const SpokenSentenceView& sentence, std::uint32_t first);
// Past adverbs, times and prepositional phrases: "[in a statement on Friday] that".
std::uint32_t skip_circumstances(const SpokenSentenceView& sentence, std::uint32_t first);
// Content without the signs and conjunctions at its edges.
WordRange trimmed(const SpokenSentenceView& sentence, WordRange content);
// What is said, cut where a second clause of its own begins: "[the pier was closed] and that [nobody was hurt]".
// Shape: text order; at least one part.
std::vector<WordRange> parts_of(const SpokenSentenceView& sentence, WordRange content);
// Whether any word of the range is in the class, quotations included.
bool any(const QuoteWords& words, WordRange range, WordClass word_class);
// Whether all words of weight are in quotation marks, so that a direct statement holds them.
bool all_quoted(const SpokenSentenceView& sentence, WordRange range);

Polarity polarity_of(const QuoteWords& words, WordRange content);
Modality modality_of(const QuoteWords& words, WordRange content);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_INDIRECT_CLAUSE_H_
