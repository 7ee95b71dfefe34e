// Blocks that are no reporting: share bars, advertisement labels, "You might also like" with its links, prompts and
// legal lines; and headings that only repeat the text.
//
//   mark_boilerplate(text, phrases, words, blocks);   // Block::type says what was found
//
// Which words, rules/<lang>/boilerplate.toml says; every language's words count in every text, since share bars are
// English everywhere. A block is boilerplate only if nothing is left of it: a sentence about advertisements never is.
//
// Pure function, safe on every thread.
#ifndef FACTCHECK_CORE_EXTRACT_BOILERPLATE_H_
#define FACTCHECK_CORE_EXTRACT_BOILERPLATE_H_

#include <string_view>
#include <vector>

#include "core/extract/boilerplate_phrases.h"
#include "core/extract/text_words.h"
#include "core/text/sentence.h"

namespace factcheck {

void mark_boilerplate(std::string_view text, const BoilerplatePhrases& phrases, const TextWords& words,
                      std::vector<Block>& blocks);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_BOILERPLATE_H_
