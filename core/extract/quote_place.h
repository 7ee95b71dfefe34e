// Where a quotation stands: in which words of its block, how far its frame may reach, and what touches it.
//
//   const QuotePlace p = place_of(block, words, marks, index);
//   if (whole_sentence(words, p)) …   // „Das bleibt so.“ and „Das bleibt so“.
//
// Pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_EXTRACT_QUOTE_PLACE_H_
#define FACTCHECK_CORE_EXTRACT_QUOTE_PLACE_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/extract/builders.h"
#include "core/extract/quote_frame.h"
#include "core/extract/quote_marks.h"
#include "core/extract/quote_words.h"

namespace factcheck {

// The place of marks[index]; where the marks hold no word, only `open` to `after` are known.
QuotePlace place_of(const BlockView& block, const QuoteWords& words, const std::vector<Quoted>& marks,
                    std::size_t index);
// Whether a sentence tells whose words those before it are: "Das ist das Fazit der Studie."
bool sums_up(const QuoteWords& words, WordRange sentence);
// Content without white space at its ends and without the punctuation that house styles put inside the marks.
Span content_span(const QuoteWords& words, std::uint32_t first, std::uint32_t end);
// Words in [first, end), a hyphenated one counted once.
std::uint32_t count_words(const QuoteWords& words, std::uint32_t first, std::uint32_t end);
// Whether nothing but the quotation stands in its sentence.
bool whole_sentence(const QuoteWords& words, const QuotePlace& place);
// "odd" and "old": nothing but a conjunction stands between the quotation and the one before.
bool joined(const QuoteWords& words, const QuotePlace& place);
// A line of its own in quotation marks between paragraphs: it repeats somebody, but says nothing.
bool subheading(const QuoteWords& words, const QuotePlace& place);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_QUOTE_PLACE_H_
