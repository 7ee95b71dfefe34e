// A rule book made ready for extraction: the tables that code asks for by name, looked up once for all documents.
//
//   const Grammar grammar(book);
//   Extraction found = extract(document, grammar, {});
//
// Immutable after construction, safe on every thread. Lifetime: views the book, which may not be moved.
#ifndef FACTCHECK_CORE_EXTRACT_GRAMMAR_H_
#define FACTCHECK_CORE_EXTRACT_GRAMMAR_H_

#include "core/extract/boilerplate_phrases.h"
#include "core/extract/roles_words.h"
#include "core/extract/word_classes.h"
#include "core/extract/workspace.h"
#include "core/rules/rule_book.h"

namespace factcheck {

struct Grammar {
  explicit Grammar(const RuleBook& rules) : book(rules), boilerplate(rules), classes(rules), frames(rules) {}

  const RuleBook& book;
  BoilerplatePhrases boilerplate;
  WordClasses classes;
  FrameTables frames;
  Workspaces workspaces;
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_GRAMMAR_H_
