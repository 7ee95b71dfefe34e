// From a matched sequence to a value: one builder a kind, shared by all languages.
//
// Pure functions, safe on every thread. The keys that a rule's `value` may use are in core/rules/schema.h.
#ifndef FACTCHECK_CORE_EXTRACT_BUILDERS_H_
#define FACTCHECK_CORE_EXTRACT_BUILDERS_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/extract/context.h"
#include "core/extract/lattice.h"
#include "core/extract/mention.h"
#include "core/extract/sequence_match.h"
#include "core/extract/word_classes.h"

namespace factcheck {

// The mention of a figure rule's match: span, figure, counted noun (looked up in the words after it, and for German and
// Dutch across the verb). Nothing if the parts make no figure after all.
std::optional<Mention> build_figure(const SequenceMatch& match, const Lattice& lattice);

// The mention of a date rule's match, resolved against the context.
std::optional<Mention> build_date(const SequenceMatch& match, const Lattice& lattice, const Context& context);

// The second of two dates that one rule sees: 2008 in "von 1999 bis 2008".
std::optional<Mention> build_other_date(const SequenceMatch& match, const Lattice& lattice, const Context& context);

// A clock time that names no day ("at 10.35 on Friday") lies on the day that its sentence names nearest to it, not on
// the article's. `values` are those of the sentence, in text order, `dayless` the indexes of such times among them.
bool lacks_day(const SequenceMatch& match);
void place_times(const Lattice& lattice, std::span<const std::size_t> dayless, std::vector<Mention>& values);

// The day that a line at the head of an article gives as its own, a line of its own or a dateline: "3 May 2019",
// "LEEDS, 3 May 2019 (AP) -". `values` are those of the line.
std::optional<Days> header_date(const Lattice& line, std::span<const Mention> values);

// What needs the whole sentence: elliptical magnitudes and counted nouns ("5,1, im Sommer sogar 7,4 Millionen Gäste"),
// `per` from SET dates nearby, change and direction from verbs. Works on the sentence's mentions in place.
void complete_figures(const Lattice& lattice, std::vector<Mention>& mentions);

// What is said in one block: direct quotations, block texts announced by a colon, and indirect speech, with speaker,
// role, cue, addressee and via. `sentences` and `lattices` are those of the block, in order. Updates the context (last
// and announced speaker, people).
struct BlockView;
class QuoteWords;
class FrameTables;
std::vector<Mention> find_statements(const BlockView& block, const QuoteWords& words, Context& context);

// Who holds which office in one block, and who did what. `values` are the figures and dates of the block, in text
// order; `statements` what was found to be said in it.
std::vector<Mention> find_roles(const BlockView& block, const QuoteWords& words, Context& context);
// "Said the mayor of Sandvik, Ana Petrov": a speaker named by the office alone is whom the role beside it names.
void name_speakers(const QuoteWords& words, std::span<const Mention> roles, std::vector<Mention>& statements);
// "He said that the pier was “a wreck”": words in marks are whose the report is that they stand in.
void lend_speakers(std::vector<Mention>& statements);
std::vector<Mention> find_events(const BlockView& block, const QuoteWords& words, const std::vector<Mention>& values,
                                 const std::vector<Mention>& statements, const Context& context);

struct BlockView {
  std::string_view text;  // of the document
  Block block;
  std::uint32_t first_sentence = 0;  // index of sentences[0] in the extraction
  std::span<const Sentence> sentences;
  std::span<const Lattice> lattices;                   // parallel to sentences
  std::span<const std::vector<SequenceMatch>> frames;  // parallel to sentences: the matches of statement rules
  const WordClasses* classes = nullptr;                // never null
  const FrameTables* tables = nullptr;                 // never null
  const std::vector<std::string>* people = nullptr;    // Context::people, as it grows; null: nobody is known
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_BUILDERS_H_
