#include "core/match/teller.h"

#include <algorithm>

#include "core/match/same_value.h"
#include "core/match/slip.h"
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
  if (is_about_it(search)) return search.own;
  return of_figure(claim, stories);
}

// "190 died, said the spokesman": whoever has a voice in the story is not the one who names a figure that it has others
// say.
std::optional<std::uint32_t> Teller::of_figure(const Claim& claim, std::span<const Story> stories) const {
  if (stories.empty() || stories.front().share < weights_.told_otherwise) return std::nullopt;
  const std::uint32_t article = stories.front().article;
  if (claim.person->written.empty() || !has_name(archive_.articles()[article], claim.person->terms.front()))
    return std::nullopt;
  for (const Mention& mention : claim.analysis.extraction.mentions) {
    const bool said = mention.figure && claim.what().statement->content.span.contains(mention.span);
    if (!said || counts_few(mention)) continue;
    if (const auto other = by_others(claim, mention, article)) return other;
  }
  return std::nullopt;
}

// The statement that has the figure, if every passage of the article with its value is said by somebody else.
std::optional<std::uint32_t> Teller::by_others(const Claim& claim, const Mention& figure, std::uint32_t article) const {
  constexpr std::int32_t kDay = 1;
  const auto [first, end] = archive_.index().numbers(article, Kind::Figure);
  const auto [first_said, end_said] = archive_.index().numbers(article, Kind::Statement);
  std::optional<std::uint32_t> found;
  for (std::uint32_t number = first; number < end; ++number) {
    const FactId fact = archive_.index().fact(number);
    if (!same_value(claim.analysis, figure, archive_, fact, kDay)) continue;
    std::optional<std::uint32_t> said;
    for (std::uint32_t other = first_said; other < end_said; ++other) {
      const FactId statement = archive_.index().fact(other);
      if (!archive_.mention(statement).statement->content.span.contains(archive_.mention(fact).span)) continue;
      if (who(claim, side_of(archive_, statement)) != Sameness::Different) return std::nullopt;
      said = other;
    }
    if (!said) return std::nullopt;
    found = said;
  }
  return found;
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
