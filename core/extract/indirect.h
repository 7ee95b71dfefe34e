// Indirect speech: what somebody is said to have said, told in the author's words.
//
//   IndirectReader reader(block, words, cues, quoted);
//   reader.read(sentence, context, found);   // sentences in text order, each after its quotations
//
// Reported speech that German and Dutch mark by the verb's form goes on with the speaker of the sentence before. One
// reader a block and thread; lends its arguments.
#ifndef FACTCHECK_CORE_EXTRACT_INDIRECT_H_
#define FACTCHECK_CORE_EXTRACT_INDIRECT_H_

#include <cstdint>
#include <vector>

#include "core/extract/builders.h"
#include "core/extract/context.h"
#include "core/extract/indirect_frame.h"
#include "core/extract/mention.h"
#include "core/extract/quote_frame.h"
#include "core/extract/quote_words.h"

namespace factcheck {

class IndirectReader {
 public:
  IndirectReader(const BlockView& block, const QuoteWords& words, const std::vector<Cue>& cues,
                 const std::vector<bool>& quoted)
      : block_(block), words_(words), cues_(cues), quoted_(quoted) {}

  // Adds the sentence's indirect statements to `found`, which holds what the block has said so far.
  void read(std::uint32_t sentence, Context& context, std::vector<Mention>& found) const;

 private:
  Mention mention(const IndirectFrame& frame, std::uint32_t sentence, Context& context) const;
  // Whether a direct statement of the sentence has the frame already; a source then tells who passed it on.
  bool repeats_direct(const IndirectFrame& frame, std::uint32_t sentence, std::vector<Mention>& found) const;
  // The rest of a speech that the sentence before reported: "Das sei zu teuer." Null rule: the sentence is none.
  const Rule* carrying_rule(const SpokenSentenceView& view) const;
  // "The pier is closed. Das teilte die Polizei mit.": whose word the sentence before is. Empty content: nobody's.
  IndirectFrame pointing_back(const SpokenSentenceView& view, std::uint32_t sentence,
                              const std::vector<Mention>& found) const;
  Mention carried(WordRange content, const Rule& rule, std::uint32_t sentence, const Context& context) const;

  const BlockView& block_;
  const QuoteWords& words_;
  const std::vector<Cue>& cues_;
  const std::vector<bool>& quoted_;
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_INDIRECT_H_
