// Who is the subject of a reporting verb, wherever the language puts it.
//
//   subject_of(sentence, cue, low)   // "hat [die Ministerin] am Montag angekündigt", "[Nair] has not said"
//
// Pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_EXTRACT_INDIRECT_SUBJECT_H_
#define FACTCHECK_CORE_EXTRACT_INDIRECT_SUBJECT_H_

#include <cstdint>
#include <optional>

#include "core/extract/indirect_frame.h"

namespace factcheck {

struct Subject {
  std::optional<NounPhrase> who;
  std::uint32_t after = 0;  // one past the verb and whatever of the subject stands behind it
  bool passive = false;     // "wurde mitgeteilt, dass": whoever says so need not be named
};

// The subject of the verb in the words from `low` on. Nothing where the verb is passive or nobody is named.
Subject subject_of(const SpokenSentenceView& sentence, const Cue& cue, std::uint32_t low);

// The phrase that opens [low, end) and fills it with what hangs on it: "[advisers to the mayor] say".
std::optional<NounPhrase> clause_opening(const SpokenSentenceView& sentence, std::uint32_t low, std::uint32_t end);

// "[A slide from a talk that Nair gave in May] shows": the paper that opens the clause, with all that describes it up
// to its verb.
std::optional<NounPhrase> paper_front(const SpokenSentenceView& sentence, std::uint32_t low, std::uint32_t verb);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_INDIRECT_SUBJECT_H_
