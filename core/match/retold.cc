#include "core/match/retold.h"

#include <algorithm>
#include <utility>

#include "core/match/same_value.h"
#include "core/match/slip.h"
#include "core/match/words.h"
#include "core/text/digits.h"

namespace factcheck {
namespace {

constexpr std::int32_t kDay = 1, kMonth = 31;  // days

// The mentions of one sentence, from the first to behind the last; they stand in the order of the text.
std::pair<std::uint32_t, std::uint32_t> of_sentence(const Analysis& text, std::uint32_t mention) {
  const std::vector<Mention>& mentions = text.extraction.mentions;
  const auto in_sentence = [&](std::uint32_t i) { return mentions[i].sentence == mentions[mention].sentence; };
  std::uint32_t first = mention, end = mention + 1;
  while (first > 0 && in_sentence(first - 1)) --first;
  while (end < mentions.size() && in_sentence(end)) ++end;
  return {first, end};
}

// Whether the one could stand where the other does.
bool are_of_a_sort(const Mention& a, const Mention& b) {
  if (a.figure && b.figure) return a.figure->unit == b.figure->unit;
  return a.date && b.date && a.date->type == b.date->type;
}

}  // namespace

// A value of one of the stories that the claim's could be, gone wrong or not.
struct Retold::Candidate {
  std::uint32_t number = 0;
  const Story* story = nullptr;
  bool agrees = false;
  Companions beside;
  Alignment alignment;
  std::int32_t score = 0;
};

std::optional<std::uint32_t> Retold::origin(const Claim& claim, std::span<const Story> stories) const {
  const Companions others = companions(claim);
  const std::vector<Candidate> candidates = find_candidates(claim, others, stories);
  const auto less = [](const Candidate& a, const Candidate& b) { return a.score < b.score; };
  const auto best = std::max_element(candidates.begin(), candidates.end(), less);
  if (const Candidate* other = said_of_other(claim, candidates, stories)) return other->number;
  if (best == candidates.end() || best->score <= 0 || best->agrees) return swapped(claim, others, stories);
  const std::uint64_t words = reach_.in_fact(best->number);
  std::int32_t next = 0;
  bool more = false;  // another has a word of the claim that the best lacks
  for (const Candidate& other : candidates) {
    if (&other == &*best || is_copy(other, *best)) continue;
    next = std::max(next, other.score);
    more = more || (reach_.in_fact(other.number) & ~words) != 0;
  }
  const bool first_story = best->story->bits == stories.front().bits;
  const std::int32_t lead = best->score - next;
  if (lead >= weights_.retold_ahead && is_retold_in(claim, *best, others, first_story)) return best->number;
  const bool alone =
      candidates.size() == 1 || (lead >= weights_.retold_alone && !more && is_told_of_named(claim, *best));
  if (first_story && alone && is_without_rival(claim, *best)) return best->number;
  return swapped(claim, others, stories);
}

// "The mill had 40 looms": where the very value stands in clauses that have nothing of the claim's alone, another value
// that has three more of its words is meant.
const Retold::Candidate* Retold::said_of_other(const Claim& claim, const std::vector<Candidate>& candidates,
                                               std::span<const Story> stories) const {
  constexpr int kMoreWords = 3;
  const auto words = [](const Candidate& candidate) { return candidate.alignment.shared; };
  const Candidate* meant = nullptr;
  int agreeing = -1;
  for (const Candidate& candidate : candidates) {
    if (candidate.agrees) agreeing = std::max(agreeing, words(candidate));
    if (!candidate.agrees && candidate.story->bits == stories.front().bits &&
        (!meant || words(candidate) > words(*meant)))
      meant = &candidate;
  }
  if (agreeing < 0 || !meant || words(*meant) < agreeing + kMoreWords) return nullptr;
  const auto touches = [&](const Candidate& candidate) {
    return candidate.agrees && in_clause(claim, candidate.number) > 0;
  };
  if (std::any_of(candidates.begin(), candidates.end(), touches)) return nullptr;
  const bool fits = !meant->alignment.stranger && in_clause(claim, meant->number) > 0;
  return fits && is_told_of_named(claim, *meant) && is_without_rival(claim, *meant) ? meant : nullptr;
}

std::vector<Retold::Candidate> Retold::find_candidates(const Claim& claim, const Companions& others,
                                                       std::span<const Story> stories) const {
  const Mention& mention = claim.what();
  std::vector<Candidate> candidates;
  for (const Story& story : stories) {
    const Analysis& article = archive_.articles()[story.article];
    const auto [first, end] = archive_.index().numbers(story.article, mention.kind);
    for (std::uint32_t number = first; number < end; ++number) {
      const FactId fact = archive_.index().fact(number);
      const bool agrees = has_value(mention, fact, kDay);
      if (!agrees && !could_be_slip(draft_, mention, article, archive_.mention(fact))) continue;
      std::optional<Companions> beside = kept(others, fact);
      if (!beside) continue;
      Alignment a = align(claim, number);
      // A sum may well stand apart from its parts: for the very value all of them count as being beside it.
      const auto companions = static_cast<std::int32_t>(agrees ? others.size() : beside->size());
      std::int32_t score = a.score + companions * weights_.retold_companion;
      if (agrees) score += weights_.retold_swapped - weights_.retold_ahead;
      // Where the claim names the day of the month, the article will, too.
      if (mention.date && is_weekday(draft_, mention) != is_weekday(article, archive_.mention(fact)))
        score -= weights_.retold_ahead;
      candidates.push_back({number, &story, agrees, *std::move(beside), std::move(a), score});
    }
  }
  return candidates;
}

bool Retold::is_in_one_language(const Claim& claim, const Candidate& candidate) const {
  return in_one_language(claim, side_of(archive_, archive_.index().fact(candidate.number)));
}

// A copy of a passage has the same value, and is no rival of it.
bool Retold::is_copy(const Candidate& a, const Candidate& b) const {
  const FactIndex& index = archive_.index();
  const FactId one = index.fact(a.number), other = index.fact(b.number);
  return same_value(archive_.articles()[one.article], archive_.mention(one), archive_, other, kDay);
}

// `first_story`: no other shares as much with the claim's paragraph.
bool Retold::is_retold_in(const Claim& claim, const Candidate& candidate, const Companions& others,
                          bool first_story) const {
  if (is_same_passage(claim, candidate) || is_left_over(claim, candidate, others)) return true;
  return first_story && (is_in_other_words(claim, candidate) || counts_by_other_word(claim, candidate));
}

// "4,300 in France, 3,700 in Germany": where the very value stands in a sentence of the story, its clause must have
// something of the claim's. If it has nothing, and the clause of one other value there has, that one is meant.
std::optional<std::uint32_t> Retold::swapped(const Claim& claim, const Companions& others,
                                             std::span<const Story> stories) const {
  if (is_weekday(draft_, claim.what()) || counts_few(claim.what())) return std::nullopt;
  std::optional<std::uint32_t> meant;
  for (const Story& story : stories) {
    if (story.bits != stories.front().bits) continue;
    const auto [first, end] = archive_.index().numbers(story.article, claim.what().kind);
    for (std::uint32_t number = first; number < end; ++number) {
      if (!has_value(claim.what(), archive_.index().fact(number), kMonth)) continue;
      if (in_clause(claim, number) > 0) return std::nullopt;
      for (std::uint32_t rival = first; rival < end; ++rival) {
        if (!is_in_sentence_of(number, rival) || !could_be_meant(claim, rival, others)) continue;
        if (meant) return std::nullopt;
        meant = rival;
      }
    }
  }
  return meant;
}

// A value that the draft has, too, is told of something else.
bool Retold::could_be_meant(const Claim& claim, std::uint32_t number, const Companions& others) const {
  const FactId fact = archive_.index().fact(number);
  const Mention& value = archive_.mention(fact);
  const std::vector<Mention>& told = draft_.extraction.mentions;
  if (std::any_of(told.begin(), told.end(), [&](const Mention& mention) { return has_value(mention, fact, kMonth); }))
    return false;
  if (counts_few(value) || !could_be_slip(draft_, claim.what(), archive_.articles()[fact.article], value)) return false;
  const Alignment a = align(claim, number);
  const bool beside =
      std::any_of(others.begin(), others.end(), [&](const Mention* other) { return stands(*other, fact); });
  return a.possible_of_source && a.clashed == 0 && in_clause(claim, number) > (beside ? 0 : 1);
}

bool Retold::is_in_sentence_of(std::uint32_t a, std::uint32_t b) const {
  return archive_.mention(archive_.index().fact(a)).sentence == archive_.mention(archive_.index().fact(b)).sentence;
}

int Retold::in_clause(const Claim& claim, std::uint32_t number) const {
  return shared_in_clause(claim, fact_side(archive_, reach_, number, true), knowledge_);
}

bool Retold::has_value(const Mention& claim, FactId fact, std::int32_t coarsest) const {
  return same_value(draft_, claim, archive_, fact, coarsest);
}

// The other figures and dates of the claim's sentence.
Retold::Companions Retold::companions(const Claim& claim) const {
  Companions found;
  const auto [first, end] = of_sentence(draft_, claim.mention);
  for (std::uint32_t i = first; i < end; ++i) {
    const Mention& mention = draft_.extraction.mentions[i];
    if (i != claim.mention && (mention.figure || mention.date)) found.push_back(&mention);
  }
  return found;
}

// Those of them that stand in the fact's sentence, too; nothing if the fact's own value is one of theirs.
std::optional<Retold::Companions> Retold::kept(const Companions& companions, FactId fact) const {
  Companions found;
  for (const Mention* companion : companions) {
    if (has_value(*companion, fact, kMonth)) return std::nullopt;
    if (stands(*companion, fact)) found.push_back(companion);
  }
  return found;
}

// Whether the value stands in the fact's sentence.
bool Retold::stands(const Mention& value, FactId fact) const {
  const auto [first, end] = of_sentence(archive_.articles()[fact.article], fact.mention);
  for (std::uint32_t i = first; i < end; ++i)
    if (has_value(value, {fact.article, i}, kMonth)) return true;
  return false;
}

// "109 shops, 1 million visitors and $500 million": other values of both sentences are the same, and of each side one
// is left that could be the other gone wrong, whatever the things are called. Years and weekdays stand side by side in
// any chronicle, and many things last as long as others.
bool Retold::is_left_over(const Claim& claim, const Candidate& candidate, const Companions& others) const {
  constexpr std::int32_t kYear = 366;  // days; the same goods cost something else by then
  const FactId fact = archive_.index().fact(candidate.number);
  const Companions& kept = candidate.beside;
  if (!apart_.is_of_days(fact.article, kYear)) return false;
  const Mention& mention = claim.what();
  if (mention.date && (is_year(mention) || is_weekday(draft_, mention))) return false;
  const bool telling =
      std::any_of(kept.begin(), kept.end(), [&](const Mention* companion) { return is_telling(draft_, *companion); });
  // Across languages words say less, and other values have to say more.
  const bool across = mention.date && !is_in_one_language(claim, candidate);
  const bool several = kept.size() > (across ? 0u : mention.date ? 2u : 1u);
  if (!telling && !several) return false;
  for (const Mention* other : others)
    if (are_of_a_sort(*other, claim.what()) && !stands(*other, fact)) return false;
  const Analysis& article = archive_.articles()[fact.article];
  const auto [first, end] = of_sentence(article, fact.mention);
  for (std::uint32_t i = first; i < end; ++i) {
    if (i == fact.mention || !are_of_a_sort(article.extraction.mentions[i], claim.what())) continue;
    const bool taken = std::any_of(kept.begin(), kept.end(), [&](const Mention* companion) {
      return has_value(*companion, {fact.article, i}, kMonth);
    });
    if (!taken) return false;
  }
  return true;
}

Alignment Retold::align(const Claim& claim, std::uint32_t number) const {
  const Side theirs = fact_side(archive_, reach_, number, true);
  return claim.what().figure ? align_figures(claim, theirs, weights_, knowledge_)
                             : align_dates(claim, theirs, weights_, knowledge_);
}

bool Retold::is_same_passage(const Claim& claim, const Candidate& candidate) const {
  const FactId fact = archive_.index().fact(candidate.number);
  const Alignment& a = candidate.alignment;
  const Companions& kept = candidate.beside;
  const std::int32_t told = candidate.story->share;
  if (!a.possible || a.clashed != 0) return false;
  const Mention& mention = claim.what();
  // Names are spelt otherwise in another language.
  const bool one_language = is_in_one_language(claim, candidate);
  if (a.stranger && (one_language || is_year(mention))) return false;
  const std::int32_t share = a.asked > 0 ? kThousand * a.shared / a.asked : 0;
  const bool all = share >= weights_.retold_all;
  // There are many weekdays in any account, so that only the whole sentence tells which one is meant.
  const bool weekday =
      is_weekday(draft_, mention) || is_weekday(archive_.articles()[fact.article], archive_.mention(fact));
  const bool most = all || (share >= weights_.retold_share && !weekday);
  const int fewest = (all ? weights_.retold_words_all : weights_.retold_words) - (kept.empty() ? 0 : 1);
  // Things are counted everywhere; an amount or a date beside the same other value is not.
  const bool counts = mention.figure && mention.figure->unit == "count";
  const bool thing = all || !counts || (a.matched & kMeasure);
  if (most && thing && a.shared >= fewest) return true;
  // Across languages only words with a meaning are asked for, so that there are fewer of them.
  const bool across = !one_language && !a.stranger && thing && !weekday && share >= weights_.retold_across &&
                      told >= weights_.told_stranger;
  if (across && a.shared >= weights_.retold_words_all) return true;
  return !kept.empty() && !counts && !a.stranger && std::min(a.score, told) >= weights_.told_otherwise;
}

// "The mill was sold: that was settled in January 2004": the story is surely the one of an article of these days, so
// that one word besides tells which of its dates is meant. Amounts and lengths there are many, and some follow from
// others: so little tells only what is mistyped or misread in a digit, and whose names the article all has.
bool Retold::is_in_other_words(const Claim& claim, const Candidate& candidate) const {
  const FactId fact = archive_.index().fact(candidate.number);
  const Alignment& a = candidate.alignment;
  const Story& story = *candidate.story;
  if (!a.possible || a.clashed != 0 || a.shared == 0 || story.share < weights_.retold_freely) return false;
  if (!apart_.is_surely_of_days(story.article, weights_.nameless_days)) return false;
  const Mention &ours = claim.what(), &theirs = archive_.mention(fact);
  if (ours.figure) return !a.stranger && is_other_by_a_digit(*ours.figure, *theirs.figure);
  if (!ours.date->is_date() || !theirs.date->is_date()) return false;
  if (is_weekday(draft_, ours) || is_weekday(archive_.articles()[fact.article], theirs)) return false;
  return !a.stranger || story.share >= weights_.told_stranger;
}

// "Seven of the jets" for "four of the planes": what is counted may have another word where nearly all else is there.
// In one language that is seldom so, and its own clause must say it.
bool Retold::counts_by_other_word(const Claim& claim, const Candidate& candidate) const {
  constexpr int kOfClause = 3;
  const Alignment& a = candidate.alignment;
  if (a.clashed != kMeasure || !(a.matched & kOccurrence)) return false;
  if (candidate.story->share < weights_.told_otherwise) return false;
  if (a.shared < weights_.retold_words_all || kThousand * a.shared < weights_.retold_across * a.asked) return false;
  if (reach_.in_fact(candidate.number) & claim.measure.bit) return false;  // of that it has another number
  return !is_in_one_language(claim, candidate) || in_clause(claim, candidate.number) >= kOfClause;
}

// "The crossing took nine days": where of a story of these weeks one value alone could be the claim's gone wrong, or
// fits far better than any other, less must agree to tell that it is meant. Things are counted and months named
// everywhere: of these, half of the words.
bool Retold::is_without_rival(const Claim& claim, const Candidate& candidate) const {
  const FactId fact = archive_.index().fact(candidate.number);
  const Alignment& a = candidate.alignment;
  const Story& story = *candidate.story;
  constexpr int kFewestWords = 2;
  if (!a.possible_of_source || a.clashed != 0 || !(a.matched & kOccurrence) || a.shared < kFewestWords) return false;
  if (story.share < weights_.told_otherwise || !apart_.is_surely_of_days(story.article, weights_.told_days))
    return false;
  const Mention &ours = claim.what(), &theirs = archive_.mention(fact);
  if (counts_few(ours) || counts_few(theirs)) return false;
  const bool half = 2 * a.shared >= a.asked;
  if (ours.figure && ours.figure->unit == "count") {
    const bool slip = is_slip_of_digits(ours, theirs) || is_other_by_a_digit(*ours.figure, *theirs.figure);
    return (a.matched & kMeasure) && (half || slip);
  }
  const bool bare = ours.date && ours.date->is_date() && !has_digit(ours.span.of(draft_.document.text));
  return half || !bare || is_weekday(draft_, ours);
}

// Where others could be meant as well, the fact tells it of somebody whom the claim names, in a third of its words; of
// the many weekdays of an account only another language, in which few words agree at all, tells one by that.
bool Retold::is_told_of_named(const Claim& claim, const Candidate& candidate) const {
  const Alignment& a = candidate.alignment;
  const bool weekday = is_weekday(draft_, claim.what()) && is_in_one_language(claim, candidate);
  return !weekday && (a.matched & kSubject) && 3 * a.shared >= a.asked;
}

}  // namespace factcheck
