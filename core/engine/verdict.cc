#include "core/engine/verdict.h"

#include <algorithm>
#include <iterator>

#include "core/match/same_value.h"

namespace factcheck {
namespace {

using List = std::vector<const Related*>;

// The relations that count, by what they say.
struct Weighed {
  List supporting, excluding;
  // Count only if they replace what is on the other side: worse aligned (an update is worded in its own way), or in one
  // article with the older value that they moved away from.
  List renewing;
};

bool is(const Related& related, Relation relation) { return related.judgement.relation == relation; }

// Well enough aligned, and no objection where the same article also agrees about as well (then it is open which of its
// facts the claim means).
Weighed weigh(const std::vector<Related>& relations, const VerdictRules& rules) {
  std::int32_t best = 0;
  for (const Related& r : relations) best = std::max(best, r.pair->score);
  Weighed weighed;
  List objections;
  for (const Related& r : relations) {
    const bool supports = is(r, Relation::Supports), excludes = is(r, Relation::Excludes);
    const bool exact = supports && (r.pair->matched & kKey);
    if (!supports && !excludes) continue;
    if (excludes && (r.pair->score < rules.exclude || !r.pair->strong)) continue;
    const bool apart = r.pair->score < best - rules.slack && !exact;
    (apart ? weighed.renewing : supports ? weighed.supporting : objections).push_back(&r);
  }
  for (const Related* r : objections) {
    bool rescued = false, moved = true;
    for (const Related* other : weighed.supporting) {
      const bool exact = (other->pair->matched & kKey) != 0;
      if (other->pair->fact.article != r->pair->fact.article ||
          (!exact && other->pair->score < r->pair->score - rules.slack / 2))
        continue;
      rescued = true;
      moved = moved && other->past;
    }
    if (!rescued)
      weighed.excluding.push_back(r);
    else if (moved)
      weighed.renewing.push_back(r);
  }
  return weighed;
}

List joined(List a, const List& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

List those(const List& facts, Relation relation) {
  List kept;
  std::copy_if(facts.begin(), facts.end(), std::back_inserter(kept),
               [&](const Related* r) { return is(*r, relation); });
  return kept;
}

// Those that none of the others replaces.
List standing(const List& list, const List& others, const FactRelations& facts) {
  List kept;
  for (const Related* fact : list)
    if (std::none_of(others.begin(), others.end(),
                     [&](const Related* other) { return other != fact && facts.replaces(*fact, *other); }))
      kept.push_back(fact);
  return kept;
}

// What agrees is replaced by something that still stands, and nothing newer agrees again.
Decision outdated(const List& supporting, const List& objections, const FactRelations& facts) {
  List replacing, replaced;
  std::int32_t newest = kFirstDay;
  for (const Related* newer : objections)
    for (const Related* older : supporting) {
      if (!facts.replaces(*older, *newer)) continue;
      if (std::find(replacing.begin(), replacing.end(), newer) == replacing.end()) replacing.push_back(newer);
      if (std::find(replaced.begin(), replaced.end(), older) == replaced.end()) replaced.push_back(older);
      newest = std::max(newest, newer->day);
    }
  const bool again = std::any_of(supporting.begin(), supporting.end(), [&](const Related* r) {
    return r->day > newest && std::find(replaced.begin(), replaced.end(), r) == replaced.end();
  });
  if (replaced.empty() || again) return {};
  return {Verdict::Outdated, joined(replacing, replaced)};
}

// Two facts dispute each other only if they are told of one story; and one article does not disagree with itself: its
// other value is about something else.
List opposed(const List& supporting, const List& excluding, const FactRelations& facts) {
  List kept;
  std::copy_if(excluding.begin(), excluding.end(), std::back_inserter(kept), [&](const Related* out) {
    return std::none_of(supporting.begin(), supporting.end(),
                        [&](const Related* in) { return in->pair->fact.article == out->pair->fact.article; }) &&
           std::any_of(supporting.begin(), supporting.end(),
                       [&](const Related* in) { return facts.one_story(*in, *out); });
  });
  return kept;
}

}  // namespace

Decision decide(const std::vector<Related>& relations, const VerdictRules& rules, const FactRelations& facts) {
  const Weighed weighed = weigh(relations, rules);
  const List& supporting = weighed.supporting;
  const List all = joined(joined(supporting, weighed.excluding), weighed.renewing);
  if (all.empty()) return {};
  const Decision old = outdated(supporting, standing(those(all, Relation::Excludes), all, facts), facts);
  if (!old.cited.empty()) return old;
  const List excluding = standing(weighed.excluding, all, facts);
  if (excluding.empty() && !supporting.empty()) return {Verdict::Supported, supporting};
  if (excluding.empty()) {  // what excluded is replaced: by something that agrees, or by another objection
    const List agreeing = those(weighed.renewing, Relation::Supports);
    if (!agreeing.empty()) return {Verdict::Supported, agreeing};
    return weighed.excluding.empty() ? Decision{} : Decision{Verdict::Contradicted, weighed.excluding};
  }
  if (supporting.empty()) return {Verdict::Contradicted, excluding};
  // "192" against "129" and "more than 100": the loose fact cannot rescue the claim.
  const bool within = std::any_of(excluding.begin(), excluding.end(), [&](const Related* out) {
    return std::all_of(supporting.begin(), supporting.end(), [&](const Related* in) {
      return compare_values(*in->fact, *out->fact) == Comparison::Contains;
    });
  });
  if (within) return {Verdict::Contradicted, excluding};
  // Facts that are no values (quotations) cannot both be right either.
  const bool disagree = std::any_of(excluding.begin(), excluding.end(), [&](const Related* out) {
    return std::any_of(supporting.begin(), supporting.end(), [&](const Related* in) {
      const Comparison values = compare_values(*in->fact, *out->fact);
      return values == Comparison::Disjoint ||
             (values == Comparison::Incomparable && !in->fact->figure && !in->fact->date);
    });
  });
  if (!disagree) return {Verdict::Contradicted, excluding};
  const List opposing = opposed(supporting, excluding, facts);
  if (opposing.empty()) return {Verdict::Supported, supporting};
  List sides = joined(supporting, opposing);
  std::stable_sort(sides.begin(), sides.end(), [](const Related* a, const Related* b) { return a->day > b->day; });
  return {Verdict::Disputed, sides};
}

}  // namespace factcheck
