// Paragraphs and sentences. One scanner for all languages; what differs stands in their tables.
//
//   for (Block b : split_blocks(text, body)) for (Span s : split_sentences(text, b.span, tables)) …
//
// Pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_TEXT_SENTENCE_H_
#define FACTCHECK_CORE_TEXT_SENTENCE_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/text/span.h"
#include "core/text/word_set.h"

namespace factcheck {

enum class BlockType : std::uint8_t {
  Headline = 1,
  Lead = 2,
  Body = 3,
  Quote = 4,
  Boilerplate = 5,  // share bars, advertisement labels, link lists: no reporting
  Repeat = 6        // a sub-heading or pull quote whose words stand in the text once more
};
constexpr bool is_read(BlockType type) { return type < BlockType::Boilerplate; }
struct Block {
  BlockType type = BlockType::Body;
  Span span;  // without surrounding white space
};
// Paragraphs: runs of lines without an empty line between them; a single line break ends one too if the line before it
// has no closing punctuation or the next starts with a capital after . ! ? (news texts use both); kBreak always does.
// The sign > before a block makes it a quote and is left out. Shape: text order, disjoint.
inline constexpr char kBreak = '\f';
std::vector<Block> split_blocks(std::string_view text, Span body);

// What the scanner must know of a language; folded words, filled from rules/<lang>/language.toml.
struct SentenceTables {
  // With their full stops, without blanks: "z.b.", "u.s.", "dr.", "co."; "no.#" is one before a number only.
  WordSet abbreviations;
  WordSet ends;               // abbreviations that may well end a sentence: "etc.", "u.s."
  WordSet ordinal_followers;  // after "6." these go on: "februar", "quartal", "sitzung"
  // Function words ([words.stop] function): as capitalised words they open a sentence after "U.S." or "Plan B.".
  WordSet openers;
  bool ordinal_full_stop = false;  // German: "6." is an ordinal
};
inline constexpr std::size_t kLongestSentence = 2048;  // bytes; a long word may add to it
// Sentences of one block. A full stop, ! ? or … ends one, with closing quotes and brackets after it, unless the tables,
// a following lower-case letter or an inner position ("9.30", "D.C..") say otherwise; a colon never does.
// What runs on for more than kLongestSentence is no prose: it is cut after a comma or semicolon, else at a blank, else
// at a sign in its latter half, since what follows reads sentences as a whole. Shape: text order, disjoint, without
// surrounding white space, every non-blank byte covered.
std::vector<Span> split_sentences(std::string_view text, Span block, const SentenceTables& tables);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_TEXT_SENTENCE_H_
