#include "core/match/teller.h"

#include <algorithm>

#include "core/match/same_value.h"
#include "core/match/slip.h"
#include "core/match/words.h"

namespace factcheck {
namespace {

constexpr int kFewestTelling = 2;  // of the words that both have

}  // namespace

// A statement of one of the stories that says something of what the claim says.
struct Teller::Said {
  std::uint32_t number = 0;
  Sameness speaker = Sameness::Unknown;  // against the claim's
  Shared what;
};

std::optional<std::uint32_t> Teller::origin(const Claim& claim, std::span<const Story> stories) const {
  if (!claim.what().statement->speaker.present()) return std::nullopt;
  const std::vector<Said> statements = find_statements(claim, stories);
  const auto best = std::max_element(statements.begin(), statements.end(), says_less);
  if (best != statements.end() && best->speaker == Sameness::Different && says_so(claim, *best, statements))
    return best->number;
  if (const auto own = said_by_own(claim, statements)) return own;
  return of_figure(claim, stories);
}

std::vector<Teller::Said> Teller::find_statements(const Claim& claim, std::span<const Story> stories) const {
  std::vector<Said> statements;
  for (const Story& story : stories) {
    if (story.share < weights_.told_otherwise) continue;
    const auto [first, end] = archive_.index().numbers(story.article, Kind::Statement);
    for (std::uint32_t number = first; number < end; ++number) {
      const Side fact = fact_side(archive_, reach_, number, true);
      const Shared shared = shared_content(claim, fact, weights_, knowledge_);
      if (shared.said > 0) statements.push_back({number, who(claim, fact), shared});
    }
  }
  return statements;
}

bool Teller::says_less(const Said& a, const Said& b) { return a.what.said < b.what.said; }

// Whether it says most of the claim, and nobody else says half as much: then these are words of the story, not of
// somebody. Less will do where no other says any of it, or where the claim's speaker has a voice in the story, too: the
// two have been mixed up.
bool Teller::says_so(const Claim& claim, const Said& best, std::span<const Said> statements) const {
  constexpr int kFewestWords = 3;
  const Shared& what = best.what;
  if (what.telling < kFewestTelling) return false;
  std::int32_t next = 0;
  for (const Said& other : statements)
    if (other.what.said > next && other.number != best.number && !is_by_one(other, best)) next = other.what.said;
  if (2 * next > what.said) return false;
  const std::int32_t share = kThousand * what.points / what.weight;
  const bool alone =
      share >= weights_.retold_said_alone &&
      (next == 0 || names_person(archive_.articles()[archive_.index().fact(best.number).article], claim));
  return alone || (what.found >= kFewestWords && share >= weights_.retold_said);
}

bool Teller::is_by_one(const Said& a, const Said& b) const {
  const FactIndex& index = archive_.index();
  return who(side_of(archive_, index.fact(a.number)), side_of(archive_, index.fact(b.number))) == Sameness::Same;
}

// The speaker's own statement, if it is about what the claim has him say: it may be the very opposite. Across languages
// a "dissatisfied" is a "not satisfied".
std::optional<std::uint32_t> Teller::said_by_own(const Claim& claim, std::span<const Said> statements) const {
  const Said* own = nullptr;
  for (const Said& said : statements) {
    const bool alike = in_one_language(claim, side_of(archive_, archive_.index().fact(said.number)));
    if (alike && said.speaker == Sameness::Same && (!own || says_less(*own, said))) own = &said;
  }
  if (!own || own->what.telling < kFewestTelling) return std::nullopt;
  const bool most = kThousand * own->what.points >= weights_.retold_said_alone * own->what.weight;
  return most ? std::optional(own->number) : std::nullopt;
}

// "190 died, said the spokesman": whoever has a voice in the story is not the one who names a figure that it has others
// say.
std::optional<std::uint32_t> Teller::of_figure(const Claim& claim, std::span<const Story> stories) const {
  if (stories.empty() || stories.front().share < weights_.told_otherwise) return std::nullopt;
  const std::uint32_t article = stories.front().article;
  if (!names_person(archive_.articles()[article], claim)) return std::nullopt;
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

Sameness Teller::who(const Side& a, const Side& b) const {
  const Part &ours = a.what().statement->speaker, &theirs = b.what().statement->speaker;
  if (!ours.present() || !theirs.present()) return Sameness::Unknown;
  if (terms_in(a, ours, knowledge_).empty() || terms_in(b, theirs, knowledge_).empty())
    return Sameness::Unknown;  // "Men denkt": people think
  return knowledge_.same_entity(*NameOf(a, ours, knowledge_), *NameOf(b, theirs, knowledge_));
}

}  // namespace factcheck
