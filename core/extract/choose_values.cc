#include "core/extract/choose_values.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

#include "core/extract/builders.h"

namespace factcheck {
namespace {

// Matches of figure and date rules, the best first: more tokens, then the earlier rule, then the earlier place, then as
// they were found. They stand in one row.
void best_first(std::vector<const SequenceMatch*>& matches) {
  std::sort(matches.begin(), matches.end(), [](const SequenceMatch* a, const SequenceMatch* b) {
    if (a->token_count != b->token_count) return a->token_count > b->token_count;
    return std::tuple(a->rule, a->first_token, a) < std::tuple(b->rule, b->first_token, b);
  });
}

std::optional<Mention> build(const SequenceMatch& match, const Lattice& lattice, const Context& context) {
  if (match.rule->kind == Kind::Figure) return build_figure(match, lattice);
  if (match.rule->kind == Kind::Date) return build_date(match, lattice, context);
  return std::nullopt;
}

void note(std::vector<TraceEvent>* trace, const SequenceMatch& match, const Lattice& lattice,
          std::string_view outcome) {
  if (trace == nullptr) return;
  trace->push_back({lattice.span(match.first_token, match.token_count), match.rule->id, std::string(outcome)});
}

}  // namespace

// At once what usual sentences need.
ValueChooser::ValueChooser() {
  constexpr std::size_t kUsualTokens = 64, kUsualMatches = 32, kUsualValues = 8;
  order_.reserve(kUsualMatches);
  holder_.reserve(kUsualTokens);
  won_.reserve(kUsualValues);
  chosen_.reserve(kUsualValues);
  dayless_.reserve(kUsualValues);
}

// Which match holds each token once all conflicts are settled: a match that makes no value gives way to the next best.
void ValueChooser::settle(const std::vector<SequenceMatch>& matches, const Lattice& lattice, const Context& context,
                          std::vector<TraceEvent>* trace) {
  won_.clear();
  order_.clear();
  for (const SequenceMatch& match : matches) order_.push_back(&match);
  best_first(order_);
  holder_.assign(lattice.tokens().size(), nullptr);
  for (const SequenceMatch* match : order_) {
    const auto first = holder_.begin() + match->first_token, last = first + match->token_count;
    const auto taken = std::find_if(first, last, [](const Rule* rule) { return rule != nullptr; });
    if (taken != last) {
      if (trace) note(trace, *match, lattice, "beaten by " + (*taken)->id);
    } else if (std::optional<Mention> mention = build(*match, lattice, context)) {
      std::fill(first, last, match->rule);
      won_.emplace_back(match, *std::move(mention));
    } else {
      note(trace, *match, lattice, "refused: no value");
    }
  }
  std::sort(won_.begin(), won_.end(),
            [](const Winner& a, const Winner& b) { return a.match->first_token < b.match->first_token; });
}

// Dates behind another one are built once more in text order, since "two days later" rests on the date before it and
// not on the date of the longest match.
std::vector<Mention>& ValueChooser::choose(const std::vector<SequenceMatch>& matches, const Lattice& lattice,
                                           Context& context, std::vector<TraceEvent>* trace) {
  chosen_.clear();
  dayless_.clear();
  if (matches.empty()) return chosen_;
  bool moved = false;  // the last date is not that on which the winners rest
  const auto choose = [&](const SequenceMatch& match, Mention&& mention) {
    if (mention.date && mention.date->is_date() && mention.date->days) {
      context.last_date = *mention.date;
      moved = true;
    }
    if (lacks_day(match)) dayless_.push_back(chosen_.size());
    chosen_.push_back(std::move(mention));
  };
  settle(matches, lattice, context, trace);
  for (Winner& winner : won_) {
    const SequenceMatch& match = *winner.match;
    note(trace, match, lattice, "fired");
    if (!moved || !winner.mention.date) {
      choose(match, std::move(winner.mention));
    } else if (std::optional<Mention> again = build(match, lattice, context)) {
      choose(match, *std::move(again));
    }
    if (std::optional<Mention> other = build_other_date(match, lattice, context)) choose(match, *std::move(other));
  }
  place_times(lattice, dayless_, chosen_);
  return chosen_;
}

}  // namespace factcheck
