// Who is said to hold an office: the subject of "is", "became" or "leads".
//
//   const RoleSubject subjects(block, words, marks, reader, context);
//   subjects.before(verb, low)        // "Ana Petrov, who was ill, [leads]", "She [leads]"
//
// Pure, safe on every thread. Lifetime: views its arguments.
#ifndef FACTCHECK_CORE_EXTRACT_ROLE_SUBJECT_H_
#define FACTCHECK_CORE_EXTRACT_ROLE_SUBJECT_H_

#include <cstdint>
#include <string>

#include "core/extract/builders.h"
#include "core/extract/context.h"
#include "core/extract/mention.h"
#include "core/extract/quote_words.h"
#include "core/extract/roles_phrase.h"
#include "core/extract/roles_words.h"

namespace factcheck {

class RoleSubject {
 public:
  RoleSubject(const BlockView& block, const QuoteWords& words, const FrameWords& marks, const RoleReader& reader,
              const Context& context)
      : block_(block), words_(words), marks_(marks), reader_(reader), context_(context) {}

  // The person in front of the verb, in a sentence whose first word is `low`; not present: nobody who is named.
  Part before(std::uint32_t verb, std::uint32_t low) const;
  // Of a verb that ends a relative clause, where the language has it there: of whom the clause tells, and its first
  // word behind the pronoun. "Ana Petrov, die [die Werft leitet], …"
  struct Clause {
    Part person;
    std::uint32_t first = 0;
  };
  Clause ended_by(std::uint32_t verb, std::uint32_t low, std::uint32_t limit) const;
  // A name as a part: with the full name where the text has introduced the surname.
  Part person(WordRange name) const;
  // A name that ends before the word: in full, or a surname that the text has introduced. May be empty.
  WordRange name_before(std::uint32_t end, std::uint32_t low) const;
  // Whether it is a pronoun that stands for one person, in front of a verb of the copula.
  bool is_person(std::uint32_t word) const;
  // Whom the sentence is about, in full: the name that it opens with, or whom the pronoun that it opens with means.
  // Empty: nobody, or it cannot be told.
  std::string topic(std::uint32_t sentence) const;

 private:
  WordRange name_after(std::uint32_t first, std::uint32_t limit) const;
  WordRange described(std::uint32_t end, std::uint32_t low) const;
  WordRange in_front(std::uint32_t sentence) const;
  WordRange behind_opening(std::uint32_t sentence) const;
  std::string meant_by(std::uint32_t pronoun) const;

  const BlockView& block_;
  const QuoteWords& words_;
  const FrameWords& marks_;
  const RoleReader& reader_;
  const Context& context_;
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_ROLE_SUBJECT_H_
