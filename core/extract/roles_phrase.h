// Offices and names as they stand in a sentence: "Metas Head of Safety", "mayor of Sandvik", "Ana Petrov".
//
//   const RoleReader reader(words, marks);
//   if (auto office = reader.office(7)) reader.name_after(office->end, limit);
//
// Pure, safe on every thread. Lifetime: views words and marks.
#ifndef FACTCHECK_CORE_EXTRACT_ROLES_PHRASE_H_
#define FACTCHECK_CORE_EXTRACT_ROLES_PHRASE_H_

#include <cstdint>
#include <optional>

#include "core/extract/quote_speaker.h"
#include "core/extract/quote_words.h"
#include "core/extract/roles_words.h"

namespace factcheck {

struct OfficePhrase {
  WordRange role;                    // without article: "Head of Safety"
  WordRange organisation;            // without article; may be empty
  std::uint32_t first = 0, end = 0;  // with article, organisation and complements
  std::uint32_t head_end = 0;        // one past the office itself
  bool country = false;              // the organisation is a country's adjective: "British"
  bool oblique = false;              // its article stands in a case that no subject has
  bool bare() const { return end == head_end; }
};

bool is_function_word(const QuoteWordView& word);
bool is_genitive(const QuoteWordView& word);  // "'s"

class RoleReader {
 public:
  RoleReader(const QuoteWords& words, const FrameWords& marks) : words_(words), marks_(marks) {}

  // The office whose head's first word is at `word`, within [low, limit).
  std::optional<OfficePhrase> office(std::uint32_t word, std::uint32_t low, std::uint32_t limit) const;
  // Whether an office may be read at the word.
  bool opens_office(std::uint32_t word) const;
  // A name that starts, or ends, at the word; of at least so many capital words. May be empty.
  WordRange name_after(std::uint32_t first, std::uint32_t limit, std::uint32_t capitals) const;
  WordRange name_before(std::uint32_t end, std::uint32_t low, std::uint32_t capitals) const;
  // A noun phrase that can be an organisation, its article left out. May be empty.
  WordRange organisation(std::uint32_t first, std::uint32_t limit) const;
  // "the safety department", "die Abteilung Sicherheit": a part of an organisation, its article left out. May be empty.
  WordRange unit(std::uint32_t first, std::uint32_t limit) const;
  // Whether the tables know it as a country, or as a name that is no person's; not where it is empty.
  bool is_place(WordRange name) const;
  // Whether a person's name follows a body that has one of its own. `body`: its words.
  bool is_before_person(WordRange body, std::uint32_t limit) const;
  // The organisation behind "of", "at" or "for" at the word. May be empty.
  WordRange owner_after(std::uint32_t link, std::uint32_t limit) const;

 private:
  bool is_head(std::uint32_t word) const;
  bool is_link(std::uint32_t word) const;
  bool name_word(std::uint32_t word) const;
  bool names_body(WordRange range) const;
  bool lower_word(std::uint32_t word) const;
  bool hyphen(std::uint32_t word) const;
  std::uint32_t initials_end(std::uint32_t word, std::uint32_t limit) const;
  std::uint32_t head_end(std::uint32_t word, std::uint32_t limit) const;
  std::uint32_t compound_start(std::uint32_t word, std::uint32_t low) const;
  void extend_left(OfficePhrase& office, std::uint32_t low) const;
  void read_compound(OfficePhrase& office, std::uint32_t low) const;
  bool is_owner(std::uint32_t word, std::uint32_t low) const;
  void read_owner(OfficePhrase& office, std::uint32_t low) const;
  WordRange country_before(std::uint32_t end, std::uint32_t low) const;
  void read_genitive(OfficePhrase& office, std::uint32_t limit) const;
  void read_party(OfficePhrase& office, std::uint32_t low) const;
  void read_article(OfficePhrase& office, std::uint32_t low) const;
  void read_complements(OfficePhrase& office, std::uint32_t limit) const;
  std::uint32_t behind_sort(std::uint32_t first, std::uint32_t limit) const;
  bool read_complement(OfficePhrase& office, std::uint32_t limit) const;
  WordRange phrase(std::uint32_t first, std::uint32_t limit) const;
  WordRange with_parts(WordRange phrase, std::uint32_t limit) const;
  bool closes_name(std::uint32_t word, std::uint32_t limit) const;
  WordRange one_field(WordRange phrase) const;
  WordRange before_name(WordRange phrase, std::uint32_t limit) const;
  std::uint32_t list_end(std::uint32_t word, std::uint32_t limit) const;

  const QuoteWords& words_;
  const FrameWords& marks_;
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_ROLES_PHRASE_H_
