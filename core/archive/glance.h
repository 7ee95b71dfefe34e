// What can be told of a fact without opening its article.
//
//   const Glance fact = glance_at(article, mention, names);
//   if (fact.likeness != claim.likeness) …   metres and percent, a day and a length of time
//
// Plain values; pure function, safe on every thread.
#ifndef FACTCHECK_CORE_ARCHIVE_GLANCE_H_
#define FACTCHECK_CORE_ARCHIVE_GLANCE_H_

#include <cstdint>

#include "core/archive/analysis.h"

namespace factcheck {

struct Glance {
  Language language = kNoLanguage;
  // Of figures and dates: two of which it differs can not be compared; a hash.
  std::uint32_t likeness = 0;
  std::uint32_t per = 0;                           // of a figure: a hash; 0: none
  bool measure = false;                            // of a figure: what is counted is known
  bool direct = false;                             // of a statement
  bool act = false;                                // of an event: a word that has a meaning says what happens
  bool named_actor = false, named_object = false;  // of an event: they stand for names
  bool office = false;                             // of a role: one is given
  bool named_office = false;                       // of a role: it stands for a name
  // Numbers of names; kNone: nobody. Of a role; of a statement the speaker, of an event whoever acts.
  std::uint32_t person = Names::kNone, organisation = Names::kNone;
};

// `names`: has those of the mention (add_names).
Glance glance_at(const Analysis& text, std::uint32_t mention, const Names& names);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ARCHIVE_GLANCE_H_
