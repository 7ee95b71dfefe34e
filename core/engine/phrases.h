// Finds the words of some word tables in a text.
//
//   Phrases phrases(book, {"update", "revision"});
//   for (const Phrases::Hit& hit : phrases.in(text, sentence.span, sentence.language)) …   // hit.table: 0 or 1
//
// Immutable after construction, safe on every thread. Lifetime: the book outlives it.
#ifndef FACTCHECK_CORE_ENGINE_PHRASES_H_
#define FACTCHECK_CORE_ENGINE_PHRASES_H_

#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "core/rules/rule_book.h"
#include "core/text/span.h"

namespace factcheck {

class Phrases {
 public:
  // A table that no language has is left out.
  Phrases(const RuleBook& book, std::initializer_list<const char*> tables);

  struct Hit {
    std::size_t table = 0;   // in the order given
    std::string_view value;  // of the entry; lifetime: the book's
    Span span;
  };
  // Text order; hits may overlap.
  std::vector<Hit> in(std::string_view text, Span where, Language language) const;

 private:
  struct Table {
    ClassId id;
    std::size_t index;
  };
  const RuleBook& book_;
  std::vector<Table> tables_;
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ENGINE_PHRASES_H_
