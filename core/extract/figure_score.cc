#include "core/extract/figure_score.h"

#include <algorithm>

#include "core/extract/counted.h"
#include "core/extract/figure_amount.h"
#include "core/extract/figure_place.h"

namespace factcheck {
namespace {

constexpr std::uint32_t kReachBefore = 10, kReachAfter = 5;  // tokens between the score and what is won by it
constexpr std::int64_t kHighestJoined = 999;                 // "2010-11" is a season
constexpr std::int64_t kHours = 24, kMinutes = 60;

bool is_contest(const Lattice& lattice, std::uint32_t token) { return has_cue(lattice, token, "contest"); }

// The numbers of a score, and what stands between them.
struct Score {
  std::int64_t first = 0, second = 0;
  std::uint32_t start = 0, end = 0;  // tokens
  std::uint32_t mark = 0;
  bool joined = false;  // "3-2", "3:2"
};

std::optional<Score> numbers_of(const SequenceMatch& match, const Lattice& lattice) {
  const auto first = whole_of(match, lattice, "number"), second = whole_of(match, lattice, "number2");
  if (!first || !second || *first < 0 || *second < 0) return std::nullopt;
  Score score{*first, *second, match.first_token, match.first_token + match.token_count};
  score.mark = match.part("number2")->first_token - 1;
  score.joined = lattice.tokens()[score.mark].kind == TokenKind::Sign;
  const bool digits = std::none_of(match.parts.begin(), match.parts.end(), [&](const MatchedPart& part) {
    return part.item != nullptr && part.item->number >= 0 && lattice.number(part.item->number).words;
  });
  if (score.joined && (!digits || std::max(*first, *second) > kHighestJoined)) return std::nullopt;
  return score;
}

// "4:1-Sieg", "a 4-1 win"
bool opens_contest(const Lattice& lattice, const Score& score) {
  const bool hyphen = score.end < lattice.tokens().size() && lattice.folded(score.end) == "-";
  return is_contest(lattice, score.end + (hyphen ? 1 : 0));
}

// Signs and "to" stand in ranges, ":" in times.
bool may_be_other(const Lattice& lattice, const Score& score) {
  if (opens_contest(lattice, score)) return false;
  if (lattice.folded(score.mark) == ":") {
    return score.first < kHours && score.second < kMinutes && lattice.folded(score.mark + 1).size() > 1;
  }
  if (score.first >= score.second || !has_cue(lattice, score.mark, "to")) return false;
  return !score.joined || find_counted(lattice, score.end);
}

bool tells_of_contest(const Lattice& lattice, const Score& score) {
  const auto size = static_cast<std::uint32_t>(lattice.tokens().size());
  const std::uint32_t first = score.start - std::min(score.start, kReachBefore);
  const std::uint32_t last = std::min(size, score.end + kReachAfter);
  for (std::uint32_t token = first; token < last; ++token) {
    if (is_contest(lattice, token)) return true;
  }
  return false;
}

bool stands_free(const Lattice& lattice, const Score& score) {
  const std::uint32_t end =
      opens_contest(lattice, score) ? static_cast<std::uint32_t>(lattice.tokens().size()) : score.end;
  return stands_free(lattice, score.start, end);
}

// "52 votes to 48", "52 to 48 votes"
std::optional<TokenRange> counted_by(const SequenceMatch& match, const Lattice& lattice, const Score& score) {
  if (const MatchedPart* const noun = match.part("counted")) return TokenRange{noun->first_token, noun->token_count};
  const std::optional<Counted> next = find_counted(lattice, score.end);
  if (!next || !has_cue(lattice, next->head.first, "ballot")) return std::nullopt;
  return next->head;
}

}  // namespace

std::optional<Mention> build_score(const SequenceMatch& match, const Lattice& lattice) {
  const std::optional<Score> score = numbers_of(match, lattice);
  if (!score || !stands_free(lattice, *score) || may_be_other(lattice, *score)) return std::nullopt;
  if (!match.part("counted") && !tells_of_contest(lattice, *score)) return std::nullopt;
  Mention mention;
  mention.kind = Kind::Figure;
  mention.rule = match.rule->id;
  mention.span = lattice.span(score->start, score->end - score->start);
  Figure figure;
  figure.min.value = Decimal::make(std::min(score->first, score->second), 0);
  figure.max.value = Decimal::make(std::max(score->first, score->second), 0);
  figure.numerator = score->first;
  figure.denominator = score->second;
  figure.unit = "score";
  if (const auto noun = counted_by(match, lattice, *score)) {
    mention.counted = lattice.span(noun->first, noun->count);
    figure.counted = std::string(mention.counted.of(lattice.text()));
  }
  mention.figure = std::move(figure);
  return mention;
}

}  // namespace factcheck
