#include "core/match/teller.h"

#include <algorithm>

#include "core/match/words.h"

namespace factcheck {
namespace {

constexpr int kFewestTelling = 2;  // of the words that both have

}  // namespace

// Of the statements of the stories the one that has most of the claim, and how much the next best has.
struct Teller::Search {
  std::optional<std::uint32_t> best;
  bool other = false;  // it is by another than the claim's speaker
  Shared what;
  std::int32_t next = 0;
  std::optional<std::uint32_t> own;  // the same of those by the claim's speaker
  Shared said_by_own;
};

std::optional<std::uint32_t> Teller::origin(const Claim& claim, std::span<const Story> stories) const {
  if (!claim.what().statement->speaker.present()) return std::nullopt;
  Search search;
  for (const Story& story : stories) {
    if (story.share < weights_.told_otherwise) continue;
    const auto [first, end] = archive_.index().numbers(story.article, Kind::Statement);
    for (std::uint32_t number = first; number < end; ++number) look_at(claim, number, search);
  }
  if (search.other && says_so(search)) return search.best;
  return is_about_it(search) ? search.own : std::nullopt;
}

// Whether the speaker's own statement is about what the claim has him say: it may be the very opposite.
bool Teller::is_about_it(const Search& search) const {
  const Shared& what = search.said_by_own;
  return search.own && what.telling >= kFewestTelling &&
         kThousand * what.points >= weights_.retold_said_alone * what.weight;
}

// Whether it says most of the claim, and no other says half as much: then these are words of the story, not of
// somebody. Less will do where no other says any of it.
bool Teller::says_so(const Search& search) const {
  constexpr int kFewestWords = 3;
  const Shared& what = search.what;
  if (what.telling < kFewestTelling || 2 * search.next > what.said) return false;
  const std::int32_t share = kThousand * what.points / what.weight;
  const bool alone = search.next == 0 && share >= weights_.retold_said_alone;
  return alone || (what.found >= kFewestWords && share >= weights_.retold_said);
}

void Teller::look_at(const Claim& claim, std::uint32_t number, Search& search) const {
  const Side fact = fact_side(archive_, reach_, number, true);
  const Shared shared = shared_content(claim, fact, weights_, knowledge_);
  if (shared.said == 0) return;
  const Sameness speaker = who(claim, fact);
  // Across languages a "dissatisfied" is a "not satisfied".
  const bool alike = in_one_language(claim, fact);
  if (alike && speaker == Sameness::Same && shared.said > search.said_by_own.said)
    search.own = number, search.said_by_own = shared;
  search.next = std::max(search.next, std::min(shared.said, search.what.said));
  if (shared.said <= search.what.said) return;
  search.best = number, search.what = shared;
  search.other = speaker == Sameness::Different;
}

Sameness Teller::who(const Side& a, const Side& b) const {
  const Part &ours = a.what().statement->speaker, &theirs = b.what().statement->speaker;
  if (!ours.present() || !theirs.present()) return Sameness::Unknown;
  if (terms_in(a, ours, knowledge_).empty() || terms_in(b, theirs, knowledge_).empty())
    return Sameness::Unknown;  // "Men denkt": people think
  return knowledge_.same_entity(*NameOf(a, ours, knowledge_), *NameOf(b, theirs, knowledge_));
}

}  // namespace factcheck
