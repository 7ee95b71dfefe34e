// From the relations of one claim to its verdict: the table of the contract, and nothing else.
//
//   Decision d = decide(relations, rules, facts);   d.verdict, d.cited
//
// Pure function, safe on every thread.
#ifndef FACTCHECK_CORE_ENGINE_VERDICT_H_
#define FACTCHECK_CORE_ENGINE_VERDICT_H_

#include <cstdint>
#include <functional>
#include <vector>

#include "core/match/match.h"
#include "core/plugins/plugin_set.h"
#include "core/report/report.h"

namespace factcheck {

// What a judge said of one pair.
struct Related {
  const Pair* pair = nullptr;
  const Mention* fact = nullptr;
  Judgement judgement;
  std::int32_t day = kFirstDay;        // of the fact's article; kFirstDay: undated
  bool past = false;                   // the fact is where a change began ("from 11 to 14"), the claim is not
  std::uint32_t withdrawn = kNowhere;  // the mention of its article that the fact puts right; kNowhere: none
};

struct VerdictRules {
  std::int32_t exclude = 0;  // an excluding relation of a pair scored lower does not count
  std::int32_t slack = 0;    // nor does any relation so much below the best pair
};

struct Decision {
  Verdict verdict = Verdict::Unverified;
  // What the verdict rests on, best aligned first; disputed: newest first; outdated: what replaces, then what is
  // replaced. Empty if unverified.
  std::vector<const Related*> cited;
};

// What decide() asks about two facts of the archive.
struct FactRelations {
  std::function<bool(const Related& older, const Related& newer)> replaces;  // according to their judges
  std::function<bool(const Related&, const Related&)> one_story;             // of one story
};

// `relations` are those of one claim, best aligned first; supports and excludes count, the rest is ignored.
Decision decide(const std::vector<Related>& relations, const VerdictRules& rules, const FactRelations& facts);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ENGINE_VERDICT_H_
