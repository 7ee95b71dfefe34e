// What kind of verb form a German or Dutch word can be, and where noun phrases start beside it.
//
//   VerbWords verbs(scene);   // verbs.participle(7); verbs.object_in(3, 7)
//
// Immutable; safe on every thread. Lifetime: views the scene.
#ifndef FACTCHECK_CORE_EXTRACT_EVENTS_VERBS_H_
#define FACTCHECK_CORE_EXTRACT_EVENTS_VERBS_H_

#include <cstdint>

#include "core/extract/events_clause.h"

namespace factcheck {

class VerbWords {
 public:
  explicit VerbWords(const ClauseScene& scene) : s_(scene), words_(scene.words), marks_(scene.marks) {}

  bool lower(std::uint32_t i) const { return words_[i].kind == TokenKind::Word && !words_[i].capital(); }
  bool finite(std::uint32_t i) const;
  bool participle(std::uint32_t i) const;
  bool infinitive(std::uint32_t i) const;
  // Auxiliaries that close a cluster: "worden", "haben", "kunnen".
  bool closing(std::uint32_t i) const;

  // Whether a noun phrase starts at the word. Where nouns have capitals, the words right before one belong to it:
  // "kündigte neue Preise an".
  bool starts_phrase(std::uint32_t i, std::uint32_t limit) const;
  // Behind adverbs, dates, and phrases of place or means: "verkauft seit Mai über Händler …".
  std::uint32_t behind_phrases(std::uint32_t i, std::uint32_t limit) const;
  // What it is done to, between the subject and the rest of the verb; may be empty.
  WordRange object_in(std::uint32_t first, std::uint32_t bracket) const;

 private:
  bool behind_article(std::uint32_t i) const;
  bool inflected(std::uint32_t i) const;
  bool lower_noun(std::uint32_t i) const;
  bool dative(std::uint32_t i) const;
  bool genitive(std::uint32_t i, std::uint32_t limit) const;

  const ClauseScene& s_;
  const QuoteWords& words_;
  const FrameWords& marks_;
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_EVENTS_VERBS_H_
