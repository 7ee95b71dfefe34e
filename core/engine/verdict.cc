#include "core/engine/verdict.h"

#include <algorithm>

namespace factcheck {
namespace {

using List = std::vector<const Related*>;

Comparison compare_facts(const Mention& a, const Mention& b) {
  if (a.figure && b.figure) return compare(*a.figure, *b.figure);
  if (a.date && b.date) return compare(*a.date, *b.date);
  return Comparison::Incomparable;
}

// Relations that count: well enough aligned, and no objection where the same article also agrees about as well (then it
// is open which of its facts the claim means).
List countable(const std::vector<Related>& relations, const VerdictRules& rules) {
  std::int32_t best = 0;
  for (const Related& r : relations) best = std::max(best, r.pair->score);
  List kept;
  for (const Related& r : relations) {
    const bool supports = r.judgement.relation == Relation::Supports,
               excludes = r.judgement.relation == Relation::Excludes;
    if (!supports && !excludes) continue;
    const bool exact = supports && (r.pair->matched & kKey);
    if ((r.pair->score < best - rules.slack && !exact) ||
        (excludes && (r.pair->score < rules.exclude || !r.pair->strong)))
      continue;
    kept.push_back(&r);
  }
  List clear;
  for (const Related* r : kept) {
    const bool rescued =
        r->judgement.relation == Relation::Excludes && std::any_of(kept.begin(), kept.end(), [&](const Related* other) {
          return other->judgement.relation == Relation::Supports &&
                 other->pair->fact.article == r->pair->fact.article &&
                 other->pair->score >= r->pair->score - rules.slack / 2;
        });
    if (!rescued) clear.push_back(r);
  }
  return clear;
}

}  // namespace

Decision decide(const std::vector<Related>& relations, const VerdictRules& rules) {
  List supporting, excluding;
  for (const Related* r : countable(relations, rules))
    (r->judgement.relation == Relation::Supports ? supporting : excluding).push_back(r);
  if (supporting.empty() && excluding.empty()) return {};
  if (excluding.empty()) return {Verdict::Supported, supporting};
  if (supporting.empty()) return {Verdict::Contradicted, excluding};
  // "192" against "129" and "more than 100": the loose fact cannot rescue the claim.
  const bool within = std::any_of(excluding.begin(), excluding.end(), [&](const Related* out) {
    return std::all_of(supporting.begin(), supporting.end(),
                       [&](const Related* in) { return compare_facts(*in->fact, *out->fact) == Comparison::Contains; });
  });
  if (within) return {Verdict::Contradicted, excluding};
  // Facts that are no values (quotations) cannot both be right either.
  const bool disagree = std::any_of(excluding.begin(), excluding.end(), [&](const Related* out) {
    return std::any_of(supporting.begin(), supporting.end(), [&](const Related* in) {
      const Comparison values = compare_facts(*in->fact, *out->fact);
      return values == Comparison::Disjoint ||
             (values == Comparison::Incomparable && !in->fact->figure && !in->fact->date);
    });
  });
  if (!disagree) return {Verdict::Contradicted, excluding};
  List all = supporting;
  all.insert(all.end(), excluding.begin(), excluding.end());
  return {Verdict::Disputed, all};
}

}  // namespace factcheck
