// In which tables of statements, roles and events each word of a sentence stands, found by the word's number.
//
//   const WordClasses classes(book);    // once
//   classes.mark(lattice, sets);        // sets[4].quote has WordClass::Title, sets[4].frame FrameClass::Field
//
// Immutable after construction, safe on every thread. Lifetime: views the book, which may not be moved.
#ifndef FACTCHECK_CORE_EXTRACT_WORD_CLASSES_H_
#define FACTCHECK_CORE_EXTRACT_WORD_CLASSES_H_

#include <cstdint>
#include <span>
#include <vector>

#include "core/extract/lattice.h"
#include "core/rules/rule_book.h"
#include "core/rules/word_table.h"

namespace factcheck {

struct ClassSets {
  std::uint64_t quote = 0;  // set of WordClass
  std::uint64_t frame = 0;  // set of FrameClass
  bool empty() const { return (quote | frame) == 0; }
  ClassSets& operator|=(const ClassSets& other) {
    quote |= other.quote;
    frame |= other.frame;
    return *this;
  }
};

class WordClasses {
 public:
  explicit WordClasses(const RuleBook& book);
  // The sets of a sentence's tokens, which are empty before.
  void mark(const Lattice& sentence, std::span<ClassSets> sets) const;

 private:
  // An entry that what stands beside the word, or how it is written, decides.
  struct Entry {
    const Candidate* candidate = nullptr;
    ClassSets sets;
  };
  struct Row {
    ClassSets sets;                      // of the entries that are the word alone
    std::uint32_t first = 0, count = 0;  // of the others
  };
  struct Table {
    std::vector<Row> rows;  // by WordId
    std::vector<Entry> entries;
  };
  const RuleBook& book_;
  std::vector<Table> tables_;  // by language
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_WORD_CLASSES_H_
