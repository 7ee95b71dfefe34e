#include "core/extract/figure_bounds.h"

#include <algorithm>

#include "core/extract/counted.h"
#include "core/extract/figure_place.h"

namespace factcheck {
namespace {

bool is_bound(const Item& item) {
  constexpr std::string_view kMarks = "<>~?!";
  return !item.value.empty() && kMarks.find(item.value.front()) != std::string_view::npos;
}
bool is_bound(const MatchedPart& part) { return part.item != nullptr && is_bound(*part.item); }

// "20 percent more than 100", "twice as many as 100", "100 or more than 200".
bool is_comparative(const SequenceMatch& match, const Lattice& lattice) {
  const MatchedPart &first = match.parts.front(), &last = match.parts.back();
  if (is_bound(first) && first.first_token > 0) {
    const std::uint32_t before = first.first_token - 1;
    const bool more = has_cue(lattice, first.first_token, "more:") && has_cue(lattice, before, "perc");
    if (more || has_cue(lattice, before, "times")) return true;
  }
  const std::uint32_t end = last.first_token + last.token_count;
  if (!is_bound(last) || last.first_token == match.first_token) return false;
  if (end < lattice.tokens().size() && starts_number(lattice, end)) return true;
  const auto overlapping = lattice.at(end - 1);
  return std::any_of(overlapping.begin(), overlapping.end(),
                     [](const Item& item) { return item.token_count > 1 && is_bound(item); });
}

BoundWord bound_word(std::string_view value) {
  BoundWord bound;
  bound.weak = value.starts_with('?');
  bound.with_unit = value.starts_with('!');
  if (bound.weak || bound.with_unit) value.remove_prefix(1);
  bound.value = value;
  return bound;
}

}  // namespace

Bounds bounds_of(const SequenceMatch& match, const Lattice& lattice) {
  Bounds bounds;
  bounds.comparative = is_comparative(match, lattice);
  bounds.words = {bound_word(match.value("bound")), bound_word(match.value("approximate"))};
  return bounds;
}

std::optional<BoundWord> late_bound(const Lattice& lattice, std::uint32_t token) {
  const auto size = static_cast<std::uint32_t>(lattice.tokens().size());
  const bool comma = token < size && lattice.folded(token) == ",";
  token += comma ? 1 : 0;
  if (const FigureCue plain = find_cue(lattice, token, "late:"); plain.token_count > 0 && !comma) {
    return bound_word(plain.value);
  }
  const FigureCue ending = find_cue(lattice, token, "last:");
  const std::uint32_t end = token + ending.token_count;
  if (ending.token_count == 0 || (end < size && lattice.tokens()[end].kind != TokenKind::Sign)) return std::nullopt;
  return bound_word(ending.value);
}

void set_bound(const BoundWord& bound, Figure& figure) {
  std::string_view value = bound.value;
  if (bound.approximate()) {
    figure.approximate = true;
    value.remove_suffix(1);
  }
  if (value.empty()) return;
  Bound& stated = value.front() == '>' ? figure.min : figure.max;
  Bound& other = value.front() == '>' ? figure.max : figure.min;
  stated.exclusive = value.size() == 1;
  other = {{}, bound.approximate() ? Bound::Limit::Absent : Bound::Limit::Open, false};
}

}  // namespace factcheck
