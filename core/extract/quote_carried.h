// Who says a quotation that has no frame of its own, and which words in marks are nobody's.
//
//   auto who = fragment_speaker(words, place);   // "[The council] sees “grave doubts” about the crane"
//
// Pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_EXTRACT_QUOTE_CARRIED_H_
#define FACTCHECK_CORE_EXTRACT_QUOTE_CARRIED_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "core/extract/quote_frame.h"
#include "core/extract/quote_speaker.h"
#include "core/extract/quote_words.h"

namespace factcheck {

// Whether the words that are no part of a quotation have the form of reported speech; behind somebody's words, that of
// what is not real counts, too.
enum class Speech : std::uint8_t { Opens, GoesOn };
bool reported_form(const QuoteWords& words, const std::vector<bool>& quoted, WordRange range, Speech speech);
// The subject of the clause in which a fragment stands, if it is somebody and does what the clause tells.
std::optional<NounPhrase> fragment_speaker(const QuoteWords& words, const std::vector<bool>& quoted,
                                           const QuotePlace& place);
// Whom the sentence is about, where it says nothing itself: "Nair was tired. “I have had enough.”"
std::optional<NounPhrase> sentence_speaker(const QuoteWords& words, WordRange sentence);
// Whether the sentence is nothing but a frame with a full stop: "Nair added. “…”"
bool frames_next(const QuoteWords& words, WordRange sentence);
// Whether a fragment in reported speech is a name or a term rather than words of whoever is reported.
bool names_thing(const QuoteWords& words, const QuotePlace& place);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_QUOTE_CARRIED_H_
