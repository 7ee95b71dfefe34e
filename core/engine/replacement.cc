#include "core/engine/replacement.h"

#include <algorithm>

#include "core/engine/copies.h"
#include "core/match/same_value.h"

namespace factcheck {

// A notice names what it corrects: the article, or the very value. One that names neither speaks of what its own paper
// wrote before.
bool Replacement::corrects(const Related& older, const Related& newer) const {
  const FactId old_id = older.pair->fact, new_id = newer.pair->fact;
  const Analysis &from = archive_.articles()[old_id.article], &notice = archive_.articles()[new_id.article];
  if (newer.withdrawn != kNowhere) {
    const Comparison values = compare_values(notice.extraction.mentions[newer.withdrawn], *older.fact);
    return values == Comparison::Agree || values == Comparison::Contains || values == Comparison::Within;
  }
  const Document &a = from.document, &b = notice.document;
  if (!b.corrects.empty()) {
    if (b.corrects == a.id) return true;
    const auto named = archive_.find(b.corrects);
    return named && same_text(archive_.shingles()[*named], archive_.shingles()[old_id.article]);
  }
  if (!revisions_.is_notice(notice, newer.fact->sentence) || is_later(a, b)) return false;
  return !revisions_.is_notice(from, older.fact->sentence) &&
         (a.source.empty() || b.source.empty() || a.source == b.source);
}

bool Replacement::operator()(const Related& older, const Related& newer) const {
  const FactId from = older.pair->fact, to = newer.pair->fact;
  if (from.article == to.article || older.fact->kind != newer.fact->kind) return false;
  const Analysis &before = archive_.articles()[from.article], &after = archive_.articles()[to.article];
  std::uint32_t signs = 0;
  if (is_later(after.document, before.document)) signs |= kLater;
  if (corrects(older, newer)) signs |= kCorrects;
  if (signs == 0) return false;
  signs |= revisions_.signs(after, to.mention);
  const Pair pair = align_facts(archive_, from, to, engine_.book().shared, engine_.knowledge());
  const PairView view{&pair, &before, from.mention, &after, to.mention, signs};
  const std::vector<Judgement> judgements = engine_.plugins().judge(view, faults_);
  return std::any_of(judgements.begin(), judgements.end(),
                     [](const Judgement& j) { return j.relation == Relation::Replaces; });
}

}  // namespace factcheck
