// The words of a sentence as concepts, names and stems.
//
//   for (const WordReading& word : read_words(sentence, book, knowledge, stemmer)) …
//
// One Stemmer a thread; otherwise pure.
#ifndef FACTCHECK_CORE_ABOUT_WORDS_H_
#define FACTCHECK_CORE_ABOUT_WORDS_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/about/knowledge.h"
#include "core/text/stem.h"
#include "core/text/token.h"

namespace factcheck {

struct WordReading {
  enum class Type : std::uint8_t { Function, Negation, Content, Name, Number, Sign };
  Type type = Type::Content;
  std::uint32_t first_token = 0, token_count = 1;  // index into the tokens handed in
  std::vector<TermKey> keys;                       // empty for function words, numbers and signs; compounds: every part
  std::size_t heads = 0;                           // so many at the end of keys are the head's
  Span span;
  bool links = false;  // "and", "while": what follows may be told of something else
};

// Shape: text order, disjoint, covering all tokens.
std::vector<WordReading> read_words(std::string_view text, std::span<const Token> tokens, Language language,
                                    const LanguagePack& pack, const RuleBook& book, const Knowledge& knowledge,
                                    Stemmer& stemmer);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ABOUT_WORDS_H_
