// The frame of indirect speech: who says it, by which words, and which words of the sentence are said.
//
//   for (const IndirectFrame& f : indirect_frames(sentence)) …   // [Nair] [said] on Monday [the bridge was safe].
//
// Pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_EXTRACT_INDIRECT_FRAME_H_
#define FACTCHECK_CORE_EXTRACT_INDIRECT_FRAME_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "core/extract/quote_frame.h"
#include "core/extract/quote_speaker.h"
#include "core/extract/quote_words.h"

namespace factcheck {

// One sentence with the matches of the statement rules in its block.  Lifetime: views, valid while the block is read.
struct SpokenSentenceView {
  const QuoteWords& words;
  const std::vector<Cue>& cues;     // of the block, by first word
  const std::vector<bool>& quoted;  // by word of the block
  std::uint32_t low = 0, high = 0;  // words of the sentence, less its closing signs

  // Index of the first cue that starts at the word or after it.
  std::size_t cue_from(std::uint32_t word) const;
  // Where the cue's far word stands in the words, before any quotation; their end if it does not.
  std::uint32_t far_word(const Cue& cue, WordRange range) const;
  // The cue of an order that starts at the word; null if there is none.
  const Cue* cue_at(std::uint32_t word, FrameOrder order) const;
};

struct IndirectFrame {
  const Rule* rule = nullptr;
  FrameOrder order = FrameOrder::Clause;
  std::optional<NounPhrase> who;
  WordRange cue, content;
  WordRange addressee;   // who is told; may be empty
  WordRange via;         // outlet that reports it; may be empty
  bool denied = false;   // "denied that …"
  bool ordered = false;  // a language whose subject stands before the verb, so that what follows is none
};

// Shape: by cue.  Cost: linear in the sentence, as each search is bounded.
std::vector<IndirectFrame> indirect_frames(const SpokenSentenceView& sentence);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_INDIRECT_FRAME_H_
