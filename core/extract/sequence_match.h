// Finds every rule sequence that fits at a place of the lattice.
//
//   for (const SequenceMatch& m : match_sequences(lattice, pack.values, nullptr)) build_figure(m, lattice);
//
// Pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_EXTRACT_SEQUENCE_MATCH_H_
#define FACTCHECK_CORE_EXTRACT_SEQUENCE_MATCH_H_

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "core/extract/lattice.h"
#include "core/extract/mention.h"
#include "core/rules/rule_book.h"

namespace factcheck {

struct SequenceMatch {
  const Rule* rule = nullptr;
  std::uint32_t first_token = 0, token_count = 0;
  std::span<const MatchedPart> parts;
  // What the match counts from, if its rule asks for that: "the second Friday of" rests on the "May 2019" behind it.
  // The base's tokens are part of the match's.
  std::shared_ptr<const SequenceMatch> base = nullptr;

  // The part that stands for a key of the rule's `value`, or null; constants via value().
  const MatchedPart* part(ValueKey key) const {
    const Meaning* const meaning = rule->value.find(key);
    return meaning && !meaning->is_constant() ? part_of(meaning->part) : nullptr;
  }
  // Text of a key: the constant, or the lexicon value of its part; empty if the key is not there or its part is
  // missing.
  std::string_view value(ValueKey key) const {
    const Meaning* const meaning = rule->value.find(key);
    if (!meaning) return {};
    if (meaning->is_constant()) return meaning->constant;
    const MatchedPart* const found = part_of(meaning->part);
    return found && found->item ? found->item->value : std::string_view();
  }
  bool has(ValueKey key) const {
    const Meaning* const meaning = rule->value.find(key);
    return meaning && (meaning->is_constant() || part_of(meaning->part) != nullptr);
  }

 private:
  const MatchedPart* part_of(PartId id) const {
    for (const MatchedPart& part : parts)
      if (part.part == id) return &part;
    return nullptr;
  }
};

// All matches of the rules in the lattice, guards applied, retired rules left out. A rule may match one span in several
// ways (an ambiguous word, another path). A pattern's match must start and end where tokens do. With a trace, says of
// each match whether it fired or which guard refused it. Shape: by first token, then longest first, then in the order
// of rules and of their paths; overlapping. Lifetime: views into the lattice and its pack.
std::vector<SequenceMatch> match_sequences(const Lattice& lattice, const CompiledRules& rules,
                                           std::vector<TraceEvent>* trace);

// The same for many sentences, one after the other, in memory that is used again. Not to be shared between threads.
class SequenceMatcher {
 public:
  SequenceMatcher();
  ~SequenceMatcher();
  SequenceMatcher(const SequenceMatcher&) = delete;
  SequenceMatcher& operator=(const SequenceMatcher&) = delete;

  // Lifetime: until the next call; the caller may change them.
  std::vector<SequenceMatch>& match(const Lattice& lattice, const CompiledRules& rules, std::vector<TraceEvent>* trace);

 private:
  struct Room;
  std::unique_ptr<Room> room_;
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_SEQUENCE_MATCH_H_
