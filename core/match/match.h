// Whether a claim and a fact are about the same thing: how sure, and why.
//
//   std::vector<Pair> pairs = match(draft, archive, book.shared, knowledge, options);
//
// Values are never looked at here but to tell apart figures of different dimension; judging them is the plugins' work.
#ifndef FACTCHECK_CORE_MATCH_MATCH_H_
#define FACTCHECK_CORE_MATCH_MATCH_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/archive/archive.h"

namespace factcheck {

enum Aspect : std::uint32_t {  // the numbers are those of the plugin ABI
  kMeasure = 1,
  kSubject = 2,
  kOccurrence = 4,
  kPeriod = 8,
  kPlace = 16,
  kSource = 32,
  kKey = 64,       // matched: the same value or words; clashed: the person or speaker stands nowhere in the archive
  kWords = 128,    // of figures and dates: the sentences of both have the same words; of events: but for a "not"
  kPer = 1u << 16  // ours alone: both "a day"
};

// One reason for or against: a line of `why`.
struct Feature {
  std::string name;         // "measure", "subject", "event", "period", "unit", "per" …
  std::string claim, fact;  // the words on both sides
  std::int32_t points = 0;  // thousandths; negative speaks against
};

// The same while its words still are those of the texts.
struct Reason {
  const char* name = "";
  std::string_view claim, fact;
  std::int32_t points = 0;
};
std::vector<Feature> features_of(std::span<const Reason> reasons);

// A claim and a fact that the matcher takes to be about the same thing.
struct Pair {
  std::uint32_t claim = 0;  // index into the draft's mentions
  FactId fact;
  std::int32_t score = 0;                  // thousandths, 0 … 1000
  std::uint32_t matched = 0, clashed = 0;  // Aspect masks; in neither: not stated on one side
  bool strong = false;                     // enough agrees for an objection to count
  std::vector<Reason> reasons;             // draft and archive outlive it
  Span where = {};                         // beside the claim's own words, what of its sentence is told otherwise
};

struct MatchOptions {
  std::vector<std::uint32_t> articles;  // if not empty: these alone (sorted)
  std::vector<std::uint32_t> excluded;  // never these (sorted)
};

struct MatchResult {
  std::vector<Pair> pairs;    // by claim, then score (best first), then fact: good enough to be judged
  std::vector<Pair> nearest;  // per claim without pairs: the best that failed; `clashed` and reasons say why
};

MatchResult match(const Analysis& draft, const Archive& archive, const SharedTables& tables, const Knowledge& knowledge,
                  const MatchOptions& options);

// Two facts of one kind, as if the older were the claim; score 0 if they are not about the same thing.
Pair align_facts(const Archive& archive, FactId older, FactId newer, const SharedTables& tables,
                 const Knowledge& knowledge);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_MATCH_MATCH_H_
