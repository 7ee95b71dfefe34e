// Tells names and titles in quotation marks from what somebody says.
//
//   if (names_work(words, place)) …   // the film “Blue Harbour”, der Agentur „Interflux“
//
// Pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_EXTRACT_QUOTE_TITLES_H_
#define FACTCHECK_CORE_EXTRACT_QUOTE_TITLES_H_

#include <cstdint>

#include "core/extract/quote_frame.h"
#include "core/extract/quote_words.h"

namespace factcheck {

// "The Lord of the Rings": everything but function words is capitalised.
bool title_case(const QuoteWords& words, std::uint32_t first, std::uint32_t end);
// The same of words that somebody may have said. Where every noun is capital, „Ruhe und Geduld“ are words like others.
bool titled(const QuoteWords& words, const QuotePlace& place);
// Whether the marks touch a noun whose name they hold: "the film “…”", "die Kampagne „…“", "der Agentur „…“".
bool names_work(const QuoteWords& words, const QuotePlace& place);
// Whether a comma parts the marks from a work whose name they may hold: "the group's first album, “…”".
bool follows_work(const QuoteWords& words, const QuotePlace& place);
// Whether they hold the subject that opens the sentence, a name: "Der „Preis der Reeder“ geht an …".
bool names_subject(const QuoteWords& words, const QuotePlace& place);
// Whether the marks touch a noun for what is said or written: "with the words “…”", "Parolen wie „…“".
bool held_words(const QuoteWords& words, const QuotePlace& place);
// Whether the marks hold whoever says something: laut „Neue Rundschau“, schrieb „Die Zeit“ in einem Nachruf.
bool holds_source(const QuoteWords& words, const QuotePlace& place);
// Whether a frame near the marks is likely none of what they hold, a name or a title: "Nair said the film “…” …".
bool doubtful(const QuoteWords& words, const Frame& frame, const QuotePlace& place, bool text_goes_on);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_QUOTE_TITLES_H_
