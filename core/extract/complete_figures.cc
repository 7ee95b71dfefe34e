// What a figure's neighbours in the sentence add to it.
#include <algorithm>
#include <optional>

#include "core/extract/builders.h"
#include "core/extract/counted.h"

namespace factcheck {
namespace {

constexpr std::uint32_t kVerbDistance = 10;     // words between a verb of change and its figure
constexpr std::uint32_t kAdverbDistance = 6;    // "täglich nutzen … 2,8"
constexpr std::uint32_t kEllipsisDistance = 4;  // words between "2,8" and "3,6 Milliarden"

bool ends_clause(const Lattice& lattice, std::uint32_t token) {
  if (lattice.tokens()[token].kind != TokenKind::Sign) return false;
  const std::string_view sign = lattice.folded(token);
  if (sign.size() != 1) return false;
  constexpr std::string_view kEnds = ",;:().\"";
  return kEnds.find(sign[0]) != std::string_view::npos || (sign[0] == '-' && lattice.tokens()[token].spaced);
}

// The token behind a name between quotation marks that opens here, else the very token: the clause goes on.
std::uint32_t behind_title(const Lattice& lattice, std::uint32_t token) {
  constexpr std::size_t kLongestTitle = 4;
  if (lattice.folded(token) != "\"") return token;
  const std::size_t end = std::min<std::size_t>(lattice.tokens().size(), token + kLongestTitle + 2);
  for (std::uint32_t close = token + 1; close < end; ++close)
    if (lattice.folded(close) == "\"") return close + 1 < end ? close + 1 : token;
  return token;
}

// A figure of the sentence with its tokens.
struct Placed {
  Mention* mention = nullptr;
  std::uint32_t first = 0, end = 0;  // of the figure
  std::uint32_t phrase_end = 0;      // of the noun phrase after it
  Figure& figure() const { return *mention->figure; }
};

std::uint32_t token_at(const Lattice& lattice, std::uint32_t byte) {
  const auto tokens = lattice.tokens();
  const auto found = std::lower_bound(tokens.begin(), tokens.end(), byte,
                                      [](const Token& t, std::uint32_t b) { return t.span.start < b; });
  return static_cast<std::uint32_t>(found - tokens.begin());
}

Placed placed(const Lattice& lattice, Mention& mention) {
  Placed figure{&mention, token_at(lattice, mention.span.start), token_at(lattice, mention.span.end), 0};
  figure.phrase_end = mention.counted.empty() ? figure.end : token_at(lattice, mention.counted.end);
  return figure;
}

std::vector<Placed> placed_figures(const Lattice& lattice, std::vector<Mention>& mentions) {
  std::vector<Placed> figures;
  for (Mention& mention : mentions) {
    if (mention.figure) figures.push_back(placed(lattice, mention));
  }
  return figures;
}

// ---- ellipsis
// --------------------------------------------------------------------------------------------------------

std::optional<std::int32_t> scale_in(const Lattice& lattice, const Placed& figure) {
  for (std::uint32_t token = figure.first; token < figure.end; ++token) {
    for (const Item& item : lattice.at(token)) {
      if (item.value.size() != 2 || item.value.front() != 'e' || token + item.token_count > figure.end) continue;
      if (item.value[1] > '2' && item.value[1] <= '9') return item.value[1] - '0';
    }
  }
  return std::nullopt;
}

// Words between two figures of one list: a comma or "or" alone, or an adverb more where the first has decimals.
bool is_list_gap(const Lattice& lattice, const Placed& a, const Placed& b) {
  bool joined = false;
  for (std::uint32_t token = a.end; token < b.first; ++token) {
    const bool comma = lattice.folded(token) == ",";
    if (ends_clause(lattice, token) && !comma) return false;
    joined |= comma || has_cue(lattice, token, "list");
    if (has_cue(lattice, token, "verb:")) return false;
  }
  const std::uint32_t gap = b.first - a.end;
  return joined && gap <= (a.figure().precision < 0 ? kEllipsisDistance : 1);
}

// "5,1, im Sommer sogar 7,4 Millionen Gäste": the first takes magnitude and noun of the second.
void fill_ellipses(const Lattice& lattice, std::vector<Placed>& figures) {
  for (std::size_t i = figures.size(); i-- > 1;) {
    Figure& first = figures[i - 1].figure();
    const Figure& second = figures[i].figure();
    const bool incomplete = first.counted.empty() && first.unit == "count" && !first.ordinal && first.min == first.max;
    if (!incomplete || second.ordinal || !is_list_gap(lattice, figures[i - 1], figures[i])) continue;
    const std::optional<std::int32_t> scale = scale_in(lattice, figures[i]);
    if (scale && !scale_in(lattice, figures[i - 1]) && first.min.value < Decimal::make(1000, 0)) {
      first.min.value = first.max.value = scaled(first.min.value, *scale);
      first.precision += *scale;
    }
    first.unit = second.unit;
    first.counted = second.counted;
    figures[i - 1].mention->counted = figures[i].mention->counted;
  }
}

// ---- bounds
// ----------------------------------------------------------------------------------------------------------

bool is_stated(const Bound& bound) { return bound.limit == Bound::Limit::Stated; }
bool is_open(const Bound& bound) { return bound.limit == Bound::Limit::Open; }

// "but", "and" or a comma between two bounds of one value, after the noun of the first.
bool joins_bounds(const Lattice& lattice, const Placed& a, const Placed& b) {
  std::uint32_t token = std::max(a.end, a.phrase_end);
  if (token >= b.first) return false;
  if (lattice.folded(token) == ",") ++token;
  if (token < b.first && has_cue(lattice, token, "both")) ++token;
  return token == b.first;
}

// "more than 5 but fewer than 10 people" is one figure with two bounds.
bool join_bounds(const Lattice& lattice, const Placed& a, const Placed& b) {
  Figure& first = a.figure();
  const Figure& second = b.figure();
  const bool rising = is_stated(first.min) && is_open(first.max) && is_open(second.min) && is_stated(second.max);
  const bool falling = is_open(first.min) && is_stated(first.max) && is_stated(second.min) && is_open(second.max);
  if (!rising && !falling) return false;
  if (first.ordinal || second.ordinal || !(first.counted.empty() || second.counted.empty())) return false;
  if (first.unit != second.unit && first.unit != "count") return false;
  const Bound low = rising ? first.min : second.min, high = rising ? second.max : first.max;
  if (!(low.value < high.value) || !joins_bounds(lattice, a, b)) return false;
  if (!second.counted.empty()) {
    first.counted = second.counted;
    first.base = second.base;
    a.mention->counted = b.mention->counted;
  }
  first.min = low;
  first.max = high;
  first.unit = second.unit;
  first.numerator = first.denominator = 0;
  first.approximate |= second.approximate;
  first.precision = std::min(first.precision, second.precision);
  a.mention->span.end = b.mention->span.end;
  return true;
}

void join_bounds(const Lattice& lattice, std::vector<Mention>& mentions) {
  std::size_t last = mentions.size();  // the figure before
  for (std::size_t i = 0; i < mentions.size();) {
    if (!mentions[i].figure) {
      last = mentions.size();
      ++i;
    } else if (last < i && join_bounds(lattice, placed(lattice, mentions[last]), placed(lattice, mentions[i]))) {
      mentions.erase(mentions.begin() + static_cast<std::ptrdiff_t>(i));
    } else {
      last = i++;
    }
  }
}

// ---- per
// -------------------------------------------------------------------------------------------------------------

// "a day", "per month" right after the figure or its noun phrase.
std::string_view period_after(const Lattice& lattice, std::uint32_t token) {
  return find_cue(lattice, token, "per:").value;
}

// "2,000 sit ups a day": behind a noun that could not be told.
std::string_view period_behind_words(const Lattice& lattice, std::uint32_t token) {
  constexpr std::uint32_t kNounWords = 2;
  const auto size = static_cast<std::uint32_t>(lattice.tokens().size());
  for (const std::uint32_t end = std::min(size, token + kNounWords + 1); token < end; ++token) {
    if (const std::string_view period = period_after(lattice, token); !period.empty()) return period;
    if (ends_clause(lattice, token) || is_function_word(lattice, token)) break;
  }
  return {};
}

// The nearest "daily" of the clause; before the figure first.
std::string_view period_near(const Lattice& lattice, const Placed& figure) {
  const auto size = static_cast<std::uint32_t>(lattice.tokens().size());
  for (std::uint32_t step = 1; step <= kAdverbDistance && step <= figure.first; ++step) {
    const std::uint32_t token = figure.first - step;
    if (ends_clause(lattice, token)) break;
    if (const FigureCue cue = find_cue(lattice, token, "each:"); cue.token_count > 0) return cue.value;
  }
  for (std::uint32_t token = figure.end; token < size && token < figure.phrase_end + kAdverbDistance; ++token) {
    if (ends_clause(lattice, token) || lattice.tokens()[token].kind == TokenKind::Number) break;
    if (const FigureCue cue = find_cue(lattice, token, "each:"); cue.token_count > 0) return cue.value;
  }
  return {};
}

// "5 cases per 100,000 inhabitants": 100000. Of whom is left to the words.
std::optional<Decimal> base_after(const Lattice& lattice, std::uint32_t token) {
  constexpr Decimal kLeastBase{1, 2};
  const FigureCue cue = find_cue(lattice, token, "base:");
  const std::uint32_t next = token + cue.token_count;
  if (cue.token_count == 0 || next >= lattice.tokens().size()) return std::nullopt;
  const Item* const number = lattice.find(next, kNumber);
  if (number == nullptr || lattice.number(number->number).value < kLeastBase) return std::nullopt;
  return lattice.number(number->number).value;
}

void add_period(const Lattice& lattice, Placed& placed) {
  Figure& figure = placed.figure();
  if (figure.unit == "age" || figure.ordinal) return;
  std::string_view period = period_after(lattice, placed.phrase_end);
  if (period.empty()) period = period_after(lattice, placed.end);
  if (period.empty() && figure.unit == "count" && figure.counted.empty())
    period = period_behind_words(lattice, placed.end);
  if (period.empty()) period = period_near(lattice, placed);
  if (period.empty()) {
    if (const std::optional<Decimal> base = base_after(lattice, placed.phrase_end)) {
      figure.per = base->str();
      return;
    }
  }
  figure.per = std::string(period);
}

// ---- change
// ----------------------------------------------------------------------------------------------------------

Direction direction_of(std::string_view name) {
  if (name == "up") return Direction::Up;
  return name == "down" ? Direction::Down : Direction::None;
}

// Direction of the verb or noun of change nearest before the figure in its clause, else after it.
struct ChangeWord {
  Direction direction = Direction::None;
  std::uint32_t distance = 0;       // in words before the figure; kVerbDistance if it stands after it
  bool verb = false, noun = false;  // both, of "cut" and "rise"
};
std::optional<ChangeWord> word_of_change(const Lattice& lattice, const Placed& figure) {
  const auto word_at = [&](std::uint32_t token, std::uint32_t distance) -> std::optional<ChangeWord> {
    Direction verb = direction_of(find_cue(lattice, token, "verb:").value);
    if (verb == Direction::None) verb = direction_of(find_cue(lattice, token, "either:").value);
    const Direction noun = direction_of(find_cue(lattice, token, "noun:").value);
    if (verb == Direction::None && noun == Direction::None) return std::nullopt;
    return ChangeWord{verb != Direction::None ? verb : noun, distance, verb != Direction::None,
                      noun != Direction::None};
  };
  for (std::uint32_t step = 1; step <= kVerbDistance && step <= figure.first; ++step) {
    const std::uint32_t token = figure.first - step;
    if (ends_clause(lattice, token)) break;
    if (const auto word = word_at(token, step)) return word;
  }
  const auto size = static_cast<std::uint32_t>(lattice.tokens().size());
  for (std::uint32_t token = figure.end; token < size && token < figure.phrase_end + kVerbDistance; ++token) {
    token = behind_title(lattice, token);
    if (ends_clause(lattice, token)) break;
    if (const auto word = word_at(token, kVerbDistance)) return word;
  }
  return std::nullopt;
}

// What the preposition before the figure makes of the change. "of" and "von" say by how much right after a noun; "from"
// needs its "to".
Change stated_step(const Lattice& lattice, const Placed& placed, const ChangeWord& word) {
  if (placed.first == 0) return Change::None;
  const bool after_noun = word.noun && word.distance == 2;
  const auto says = [&](std::string_view step) { return find_cue(lattice, placed.first - 1, step).token_count > 0; };
  if (says("step:by") || (after_noun && says("step:of"))) return Change::By;
  if (says("step:to")) return word.verb || after_noun ? Change::To : Change::None;
  if (!says("step:from")) return Change::None;
  const auto size = static_cast<std::uint32_t>(lattice.tokens().size());
  for (std::uint32_t token = placed.end; token < size && token < placed.phrase_end + kVerbDistance; ++token) {
    if (ends_clause(lattice, token)) break;
    if (has_cue(lattice, token, "step:to")) return Change::From;
  }
  return Change::None;
}

void set_change(Figure& figure, Change change, Direction direction) {
  figure.change = change;
  figure.direction = direction;
}

void add_change(const Lattice& lattice, Placed& placed) {
  Figure& figure = placed.figure();
  if (figure.ordinal || figure.unit == "age") return;
  // "a 70 percent reduction", "70 percent fewer reports"
  const std::uint32_t head = placed.mention->counted.empty() ? placed.end : placed.phrase_end - 1;
  const bool percent = (figure.unit == "percent" || figure.unit == "percentage-point") && figure.denominator == 0;
  const Direction noun = direction_of(find_cue(lattice, head, "noun:").value);
  if (percent && figure.base.empty() && noun != Direction::None) return set_change(figure, Change::By, noun);
  const Direction more = direction_of(find_cue(lattice, placed.end, "more:").value);
  // "70 percent fewer reports", "2 GB less than the old one": by so much. "20 more" may be that many others.
  if (more != Direction::None && (percent || figure.unit != "count")) return set_change(figure, Change::By, more);
  const std::optional<ChangeWord> word = word_of_change(lattice, placed);
  if (!word) return;
  const Change step = stated_step(lattice, placed, *word);
  if (step != Change::None) return set_change(figure, step, word->direction);
  const bool beside = word->distance == 1 || has_cue(lattice, placed.end, "verb:");
  if (percent && beside && figure.base.empty()) set_change(figure, Change::By, word->direction);
}

// "um 5 auf 12 Prozent": by 5 points; "um 5 auf 12 Millionen": both are millions.
void fill_steps(const Lattice& lattice, std::vector<Placed>& figures) {
  for (std::size_t i = 0; i + 1 < figures.size(); ++i) {
    Figure& by = figures[i].figure();
    const Figure& to = figures[i + 1].figure();
    const bool beside = figures[i + 1].first == figures[i].end + 1;
    if (by.change != Change::By || to.change != Change::To || !beside || by.unit != "count" || by.min != by.max)
      continue;
    by.unit = to.unit == "percent" ? "percentage-point" : to.unit;
    by.counted = to.counted;
    figures[i].mention->counted = figures[i + 1].mention->counted;
    const std::optional<std::int32_t> scale = scale_in(lattice, figures[i + 1]);
    if (!scale || by.min.value >= Decimal{1, 3}) continue;
    by.min.value = by.max.value = scaled(by.min.value, *scale);
    by.precision += *scale;
  }
}

// "rose from 10 to 20 percent": the first takes the unit and the noun of the second.
void fill_starting_points(std::vector<Placed>& figures) {
  for (std::size_t i = 0; i + 1 < figures.size(); ++i) {
    Figure& from = figures[i].figure();
    const Figure& to = figures[i + 1].figure();
    if (from.change != Change::From || to.change != Change::To || from.unit != "count" || !from.counted.empty())
      continue;
    from.unit = to.unit;
    from.counted = to.counted;
    figures[i].mention->counted = figures[i + 1].mention->counted;
  }
}

}  // namespace

void complete_figures(const Lattice& lattice, std::vector<Mention>& mentions) {
  join_bounds(lattice, mentions);
  std::vector<Placed> figures = placed_figures(lattice, mentions);
  fill_ellipses(lattice, figures);
  for (Placed& figure : figures) {
    figure.phrase_end = std::max(figure.end, figure.phrase_end);
    add_period(lattice, figure);
    add_change(lattice, figure);
  }
  fill_steps(lattice, figures);
  fill_starting_points(figures);
}

}  // namespace factcheck
