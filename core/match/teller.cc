#include "core/match/teller.h"

#include <algorithm>

#include "core/match/words.h"

namespace factcheck {

// Of the statements of the stories the one that has most of the claim; the one that has most of those by nobody who
// said that one is its rival.
struct Teller::Search {
  std::optional<std::uint32_t> best;
  bool other = false;  // it is by another than the claim's speaker
  Shared what;
  std::int32_t next = 0;
};

std::optional<std::uint32_t> Teller::origin(const Claim& claim, std::span<const Story> stories) const {
  constexpr int kFewestWords = 3, kFewestTelling = 2;
  if (!claim.what().statement->speaker.present()) return std::nullopt;
  Search search;
  for (const Story& story : stories) {
    if (story.share < weights_.told_otherwise) continue;
    const auto [first, end] = archive_.index().numbers(story.article, Kind::Statement);
    for (std::uint32_t number = first; number < end; ++number) look_at(claim, number, search);
  }
  const Shared& what = search.what;
  const bool enough = what.found >= kFewestWords && what.telling >= kFewestTelling &&
                      kThousand * what.points >= weights_.retold_said * what.weight;
  return search.other && enough && 2 * search.next <= what.points ? search.best : std::nullopt;
}

void Teller::look_at(const Claim& claim, std::uint32_t number, Search& search) const {
  const Side fact = fact_side(archive_, reach_, number, true);
  const Shared shared = shared_content(claim, fact, weights_, knowledge_);
  const bool other = who(claim, fact) == Sameness::Different;
  if (shared.points > search.what.points) {
    search.next = search.what.points;
    search.best = number, search.other = other, search.what = shared;
  } else if (!other || (search.best && who(fact_side(archive_, reach_, *search.best, true), fact) != Sameness::Same)) {
    search.next = std::max(search.next, shared.points);
  }
}

Sameness Teller::who(const Side& a, const Side& b) const {
  const Part &ours = a.what().statement->speaker, &theirs = b.what().statement->speaker;
  if (!ours.present() || !theirs.present()) return Sameness::Unknown;
  return knowledge_.same_entity(*NameOf(a, ours, knowledge_), *NameOf(b, theirs, knowledge_));
}

}  // namespace factcheck
