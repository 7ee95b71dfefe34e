// How well one claim and one fact fit together, feature by feature.
//
//   Alignment a = align(claim, fact, weights);   a.score, a.features
//
// Pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_MATCH_SCORE_H_
#define FACTCHECK_CORE_MATCH_SCORE_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/match/common_words.h"
#include "core/match/match.h"

namespace factcheck {

inline constexpr std::int32_t kThousand = 1000;  // the whole of a score, a share or a weight, in thousandths

// One mention with what it takes to compare it.
struct Side {
  const Analysis& analysis;
  std::uint32_t mention = 0;
  bool same_story = true;        // of the claim: its draft shares enough names with the fact's article
  bool named_source = false;     // of the fact: the draft is to be checked against its article
  const Names* names = nullptr;  // that are read already, if there are
  // Of those, whose name is asked for most: who holds an office, speaks or acts; of a role also where.
  const Name *person = nullptr, *organisation = nullptr;
  std::optional<std::span<const std::uint64_t>> quoted = {};  // quoted_words, if they are known
  // Of the fact: which words of the claim (AskedWord::bit) can be found in it at all, and which its article has.
  std::uint64_t in_fact = UINT64_MAX;
  std::optional<std::uint64_t> in_article = {};
  const Mention& what() const { return analysis.extraction.mentions[mention]; }
  const About& about() const { return analysis.abouts[mention]; }
};

// One word of a text: its terms (several for a compound or an ambiguous word) share a span.
using Word = std::span<const Term>;

// A word of the claim that is looked for in facts.
struct AskedWord {
  static constexpr std::uint64_t kLastBit = std::uint64_t{1} << 63;
  Word terms;
  bool stem = false, general = false;  // no concept; all of its concepts are general ones
  std::uint64_t bit = 0;               // in the masks of Side; words behind the 63rd share kLastBit
};

// The claim, its words made ready once for all facts.
struct Claim : Side {
  Claim(const Side& side, const Knowledge& knowledge);
  Claim(const Claim&) = delete;
  Claim& operator=(const Claim&) = delete;
  std::vector<AskedWord> subjects, events;  // of a figure or date
  std::vector<AskedWord> content;           // of a statement
  std::vector<AskedWord> object;            // of an event
  // The terms of a part as if they were of one word: what a figure counts; of an event; of a role.
  AskedWord measure, act, actor, office;
  std::vector<Term> act_terms, actor_terms, object_terms, office_terms;
  static constexpr std::size_t kLongestQuotation = 400;  // words; what follows is not compared
  std::vector<std::uint64_t> own_quoted;
  CommonWords quotation;
};

// rules/shared/weights.toml, [match], where each is explained; looked up once, since every pair asks for most of them.
struct Weights {
  explicit Weights(const SharedTables& tables);
  std::int32_t measure, measure_broader, subject, subject_more, event, event_word, event_far, part, elsewhere, per,
      period;
  std::int32_t most_events, threshold, threshold_quote, threshold_key, threshold_source, threshold_told, told,
      told_best, told_bits, told_bits_all, told_days, told_days_bits, nameless_days, told_shelf, told_stranger,
      told_otherwise, retold, retold_words, retold_share, retold_words_all, retold_all, retold_across, retold_companion,
      retold_ahead, retold_alone, retold_swapped, retold_said, retold_said_alone, retold_freely, source, stands, open;
  std::int32_t evidence_figure, evidence_date;
  std::int32_t person, office, organisation, threshold_role;
  std::int32_t trigger, actor, threshold_event;
  std::int32_t speaker, short_fragment, threshold_statement, evidence_statement;
};

// Whether two texts tell one story, as far as names can say: a third of the names of the one that has fewer stand in
// the other, too. A text without names tells nothing and passes.
bool same_story(std::span<const TermKey> a, std::span<const TermKey> b);  // names; ascending

struct Alignment {
  std::int32_t score = 0;
  std::uint32_t matched = 0, clashed = 0;
  std::vector<Reason> reasons;
  bool strong = false;  // enough agrees for an objection to count
  Span where = {};      // beside the claim's own words, what of its sentence is told otherwise
  // Of figures and dates: the claim's names and words, and how many of them stand in the fact's sentence.
  int asked = 0, shared = 0;
  bool of_others = false;  // the fact's sentence names somebody, but nobody of the draft
  bool stranger = false;   // one of the names stands nowhere in the fact's article
  bool possible =
      true;  // false: the two can not be one thing (another unit, per day against per month, too little shared)
  // Of figures and dates: the same, were the claim known to come from the fact's article; the last reason would not
  // hold then.
  bool possible_of_source = true, last_is_of_unknown_source = false;
};
// What the alignment of a figure or date would be, were the claim known to come from the fact's article.
Alignment as_of_source(Alignment a);

// Of two quotations either may be a part of the other: how many words the shorter has, and thousandths of them that
// stand in the other, in order. Of no words: nothing.
struct QuotedShare {
  static constexpr std::size_t kFragment = 2;  // so few words are quoted by everybody
  std::size_t shorter = 0;
  std::int32_t share = 0;
};
QuotedShare share_of_quotation(const Claim& claim, std::span<const std::uint64_t> fact);

// How many names and words of a figure's or date's own clause stand in the fact's own clause.
int shared_in_clause(const Claim& claim, const Side& fact, const Knowledge& knowledge);

Alignment align_figures(const Claim& claim, const Side& fact, const Weights& weights, const Knowledge& knowledge);
Alignment align_dates(const Claim& claim, const Side& fact, const Weights& weights, const Knowledge& knowledge);
Alignment align_quotations(const Claim& claim, const Side& fact, const Weights& weights, const Knowledge& knowledge);
// By their words where both are somebody's very words in one language, else by what is said.
Alignment align_statements(const Claim& claim, const Side& fact, const Weights& weights, const Knowledge& knowledge);
Alignment align_roles(const Claim& claim, const Side& fact, const Weights& weights, const Knowledge& knowledge);
Alignment align_events(const Claim& claim, const Side& fact, const Weights& weights, const Knowledge& knowledge);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_MATCH_SCORE_H_
