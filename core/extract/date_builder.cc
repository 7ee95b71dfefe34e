// The mention of a date rule's match: its words, read and resolved.
#include <algorithm>

#include "core/extract/builders.h"
#include "core/extract/date_reading.h"
#include "core/extract/date_resolve.h"

namespace factcheck {
namespace {

// Values under which the word tables list words that make a clause look ahead ("will", "wird", "zal") or back ("said").
constexpr std::string_view kUpcoming = "upcoming", kPast = "past_tense";

std::optional<Tense> tense_at(const Lattice& lattice, std::uint32_t token) {
  for (const Item& item : lattice.at(token)) {
    if (item.value == kUpcoming) return Tense::Future;
    if (item.value == kPast) return Tense::Past;
  }
  return std::nullopt;
}

// The nearest word on either side that tells decides, so that "said on Sunday that it will" keeps its Sunday in the
// past.
Tense tense_of(const SequenceMatch& match, const Lattice& lattice) {
  const auto count = static_cast<std::uint32_t>(lattice.tokens().size());
  const std::uint32_t end = match.first_token + match.token_count;
  for (std::uint32_t distance = 1; distance <= count; ++distance) {
    std::optional<Tense> before, after;
    if (distance <= match.first_token) before = tense_at(lattice, match.first_token - distance);
    if (end + distance - 1 < count) after = tense_at(lattice, end + distance - 1);
    if (before || after) return before == Tense::Past || !after ? *before : *after;
  }
  return Tense::Past;
}

// From the first to the last part that the rule's `value` names, `with` among them; `first` and `last` name other ends.
// So prepositions, which a rule may want to see, stay outside.
Span span_of(const SequenceMatch& match, const Lattice& lattice) {
  std::uint32_t first = UINT32_MAX, last = 0;
  for (const Meaning& meaning : match.rule->value) {
    if (meaning.key == "first" || meaning.key == "last" || meaning.part.empty()) continue;
    const MatchedPart* part = match.part(meaning.key);
    if (!part) continue;
    first = std::min(first, part->first_token);
    last = std::max(last, part->first_token + part->token_count);
  }
  if (const MatchedPart* part = match.part("first")) first = part->first_token;
  if (const MatchedPart* part = match.part("last")) last = part->first_token + part->token_count;
  if (first >= last) return lattice.span(match.first_token, match.token_count);
  return lattice.span(first, last - first);
}

bool looks_round(std::int32_t year) { return year % 50 == 0 || year < 1500 || year > 2050; }

// A bare number before a noun counts it: "2000 Menschen". German nouns show by their capital (`bare` is "capital"),
// those of other languages by the ending of their plural, which only counts after a round number.
bool counts_next_word(const SequenceMatch& match, const Lattice& lattice, std::int32_t year) {
  const std::uint32_t next = match.first_token + match.token_count;
  if (!match.has("bare")) return false;
  const MatchedPart* part = match.part("year");
  const bool alone = part && part->first_token == match.first_token;  // no preposition vouches for it
  if (alone && looks_round(year)) return true;
  if (next >= lattice.tokens().size()) return false;
  const Token& token = lattice.tokens()[next];
  if (token.kind != TokenKind::Word) return false;
  const std::string_view bare = match.value("bare"), word = lattice.folded(next);
  if (bare == "capital") return token.casing != Casing::Lower && (alone || looks_round(year));
  return looks_round(year) && word.size() > 3 && word.ends_with(bare);
}

}  // namespace

std::optional<Mention> build_date(const SequenceMatch& match, const Lattice& lattice, const Context& context) {
  const auto reading = read_date(match, lattice);
  if (!reading) return std::nullopt;
  if (counts_next_word(match, lattice, reading->year)) return std::nullopt;
  const std::optional<Days> last_days = context.last_date ? context.last_date->days : std::nullopt;
  const Anchor anchor = anchor_of(reading->after_last_date ? last_days : context.article);
  auto date = resolve_date(*reading, anchor, tense_of(match, lattice));
  if (!date) return std::nullopt;
  Mention mention;
  mention.kind = Kind::Date;
  mention.span = span_of(match, lattice);
  mention.rule = match.rule->id;
  mention.date = std::move(*date);
  return mention;
}

}  // namespace factcheck
