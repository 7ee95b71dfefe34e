// The lexicon of the concept files: every word with the forms that its stem does not lead to.
//
//   std::string bytes = compile_lexicon(rows, languages, source);
//
// Pure function.
#ifndef FACTCHECK_CORE_RULES_LEXICON_COMPILE_H_
#define FACTCHECK_CORE_RULES_LEXICON_COMPILE_H_

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/rules/inflection.h"
#include "core/rules/rule_book.h"

namespace factcheck {

struct ConceptRow {
  std::string id, pos, broader;  // pos: noun | verb | adjective | adverb
  std::vector<std::string> opposite;
  bool general = false;                         // tells nothing of what is counted: "people", "case", "number"
  std::vector<std::vector<std::string>> words;  // per language of the book, in its order
};

// Shape: an image for Lexicon. A word that a row lists wins over a form that is derived from another row's word.
// `inflections` is parallel to `languages`; `source` as in LexiconBuilder::image.
std::string compile_lexicon(std::span<const ConceptRow> rows, std::span<const LanguagePack> languages,
                            std::span<const Inflection> inflections, std::string_view source);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_RULES_LEXICON_COMPILE_H_
