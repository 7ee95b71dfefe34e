// The mention of a date rule's match: its words, read and resolved.
#include <algorithm>

#include "core/extract/builders.h"
#include "core/extract/counted.h"
#include "core/extract/date_reading.h"
#include "core/extract/date_resolve.h"
#include "core/extract/date_today.h"

namespace factcheck {
namespace {

// Values under which the word tables list words that make a clause look ahead ("will", "wird", "zal") or back ("said").
constexpr std::string_view kUpcoming = "upcoming", kPast = "past_tense";

// The longest entry decides: "may have" looks back, "may" ahead.
std::optional<Tense> tense_at(const Lattice& lattice, std::uint32_t token) {
  if (!lattice.may_say(token, kUpcoming) && !lattice.may_say(token, kPast)) return std::nullopt;
  for (const Candidate& entry : lattice.pack().words->candidates(lattice.word(token))) {
    const std::string_view value = entry.value;
    if ((value == kUpcoming || value == kPast) && lattice.fits(entry, token))
      return value == kUpcoming ? Tense::Future : Tense::Past;
  }
  return std::nullopt;
}

// How much further away a word counts for each comma in between: "will meet on Tuesday, officials said".
constexpr std::uint32_t kCommaTokens = 8;

// A verb further away says nothing, and a long text without sentence ends must not be searched from each of its dates.
constexpr std::uint32_t kTenseReach = 200;

struct TenseWord {
  std::uint32_t distance = UINT32_MAX;
  Tense tense = Tense::Past;
};

// The first word that tells, from `token` on in the direction of `step`, no further away than `reach`.
TenseWord nearest_tense(const Lattice& lattice, std::int64_t token, std::int32_t step, std::uint32_t reach) {
  TenseWord found;
  std::uint32_t distance = 1;
  for (; distance <= reach && token >= 0 && token < static_cast<std::int64_t>(lattice.tokens().size());
       token += step, ++distance) {
    const auto index = static_cast<std::uint32_t>(token);
    if (const auto tense = tense_at(lattice, index)) return {distance, *tense};
    if (lattice.folded(index) == ",") distance += kCommaTokens;
  }
  return found;
}

// The nearest word on either side that tells decides, so that "said on Sunday that it will" keeps its Sunday in the
// past.
Tense tense_of(const SequenceMatch& match, const Lattice& lattice) {
  const std::uint32_t end = match.first_token + match.token_count;
  // "would look into Monday's ruling": whose ruling it is does not hang on the verb before it.
  const bool possessive = end < lattice.tokens().size() && (lattice.folded(end) == "'s" || lattice.folded(end) == "’s");
  const TenseWord after = nearest_tense(lattice, end, 1, kTenseReach);
  if (possessive) return after.tense;
  const std::uint32_t reach = std::min(after.distance, kTenseReach);  // what stands further away does not decide
  const TenseWord before = nearest_tense(lattice, std::int64_t{match.first_token} - 1, -1, reach);
  if (before.distance == after.distance) return before.tense == Tense::Past ? before.tense : after.tense;
  return before.distance < after.distance ? before.tense : after.tense;
}

// From the first to the last part that the rule's `value` names, `with` among them; `first` and `last` name other ends.
// So prepositions, which a rule may want to see, stay outside.
Span span_of(const SequenceMatch& match, const Lattice& lattice, DateEnd end) {
  std::uint32_t first = UINT32_MAX, last = 0;
  for (const Meaning& meaning : match.rule->value) {
    if (meaning.key == "first" || meaning.key == "last" || meaning.is_constant()) continue;
    if (!is_of_end(match, meaning.key, end)) continue;
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

// A round number that no preposition vouches for is a year where what follows can not be counted: "wurde 1950 in Ulm
// geboren", and behind a name at the end of a line, "Köln 2000". Where nouns show by their capital, that is seen.
bool is_round_year(const SequenceMatch& match, const Lattice& lattice, std::int32_t year) {
  const std::uint32_t next = match.first_token + match.token_count;
  const std::span<const Token> tokens = lattice.tokens();
  if (match.value("bare") != "capital" || year < 1500 || year > 2050) return false;
  const bool word = next < tokens.size() && tokens[next].kind == TokenKind::Word;
  if (year % 500 == 0) {
    return !word && match.first_token > 0 && tokens[match.first_token - 1].casing == Casing::Capital;
  }
  if (!word) return false;
  const std::string_view text = lattice.folded(next);
  const WordForms& forms = lattice.pack().forms;
  const bool adjective = !opens_as(text, forms.participle_opening) && ends_as(text, forms.adjective);
  return tokens[next].casing == Casing::Lower && (!adjective || tense_at(lattice, next));
}

// "WELT-EXPO 2015": behind a name, and the last of its line.
bool closes_name(const SequenceMatch& match, const Lattice& lattice) {
  if (match.first_token == 0 || match.first_token + match.token_count != lattice.tokens().size()) return false;
  const Token& before = lattice.tokens()[match.first_token - 1];
  return before.kind == TokenKind::Word && before.casing != Casing::Lower;
}

// "war 1998, 2001 und 2004 Meister": the last of a row of years.
bool goes_on_from_year(const SequenceMatch& match, const Lattice& lattice) {
  const std::uint32_t first = match.first_token;
  return first >= 2 && has_cue(lattice, first - 1, "list") && lattice.find(first - 2, kYear) != nullptr;
}

// A bare number before a noun counts it: "2000 Menschen". German nouns show by their capital (`bare` is "capital"),
// those of other languages by the ending of their plural, which only counts after a round number.
bool counts_next_word(const SequenceMatch& match, const Lattice& lattice, std::int32_t year) {
  const std::uint32_t next = match.first_token + match.token_count;
  if (!match.has("bare")) return false;
  const MatchedPart* part = match.part("year");
  if (match.value("bare") == "name") return !closes_name(match, lattice) || looks_round(year);
  const bool alone = part && part->first_token == match.first_token;  // no preposition vouches for it
  if (alone && looks_round(year)) return !is_round_year(match, lattice, year);
  if (alone && goes_on_from_year(match, lattice)) return false;
  if (next >= lattice.tokens().size()) return false;
  const Token& token = lattice.tokens()[next];
  if (token.kind != TokenKind::Word) return false;
  const std::string_view bare = match.value("bare"), word = lattice.folded(next);
  if (bare == "word") return true;  // a spelling so rare that any word behind it may be what is counted
  if (bare == "capital") return token.casing != Casing::Lower && (alone || looks_round(year));
  const bool plural =
      next + 1 < lattice.tokens().size() && lattice.folded(next + 1) == "'s" && bare == "en";  // "foto's"
  return looks_round(year) && (plural || (word.size() > 3 && word.ends_with(bare)));
}

bool is_number(const Lattice& lattice, std::uint32_t token) {
  const std::span<const Item> items = lattice.at(token);
  return std::any_of(items.begin(), items.end(), [](const Item& item) { return item.number >= 0; });
}

// "unter 18 Jahren": an age, as the rule of lengths has seen; "years" alone is not what is left of it. Nor is "a-week"
// of "£900-a-week".
bool is_left_over(const SequenceMatch& match, const Lattice& lattice, const DateReading& reading) {
  const std::uint32_t first = match.first_token;
  if (reading.duration && first >= 2 && !lattice.tokens()[first].spaced && lattice.folded(first - 1) == "-")
    return is_number(lattice, first - 2);
  return reading.vague && !match.part("count") && first > 0 && is_number(lattice, first - 1);
}

bool is_quote_mark(const Lattice& lattice, std::uint32_t token) {
  const std::span<const Item> items = lattice.at(token);
  return std::any_of(items.begin(), items.end(),
                     [](const Item& i) { return i.token_class == kQuoteOpen || i.token_class == kQuoteClose; });
}

// "on CBS's “60 Minutes.”": a length that alone fills quotation marks is a name, if its noun has a capital of its own.
bool is_title(const SequenceMatch& match, const Lattice& lattice) {
  const std::span<const Token> tokens = lattice.tokens();
  std::uint32_t next = match.first_token + match.token_count;
  if (lattice.pack().capital_nouns || tokens[next - 1].casing != Casing::Capital) return false;
  if (match.first_token == 0 || !is_quote_mark(lattice, match.first_token - 1)) return false;
  if (next < tokens.size() && (lattice.folded(next) == "." || lattice.folded(next) == ",")) ++next;
  return next < tokens.size() && is_quote_mark(lattice, next);
}

std::optional<Mention> build_end(const SequenceMatch& match, const Lattice& lattice, const Context& context,
                                 DateEnd end);

// "from June to August", "from Friday to Monday": the second month is not that of the year before, and the second day
// not one before the first.
void follow_first(const SequenceMatch& match, const Lattice& lattice, const Context& context, DateReading& second) {
  const bool month =
      second.year == 0 && second.month != 0 && second.day == 0 && !second.shift && match.has("other_month");
  const bool weekday = match.has("other_weekday");
  if (!month && !weekday) return;
  const auto first = build_end(match, lattice, context, DateEnd::First);
  if (!first || !first->date->days) return;
  const std::int32_t start = first->date->days->start;
  if (weekday) {
    const CivilDay day = to_civil(start + (second.weekday - iso_weekday(start) + 7) % 7);
    second.year = day.year, second.month = day.month, second.day = day.day;
  } else if (second.month >= to_civil(start).month) {
    second.year = to_civil(start).year;
  }
}

// Whether the tense may tell which date is meant: not of one that names its year, nor of a length of time.
bool asks_tense(const DateReading& reading) {
  if (reading.direction == "maybe" || reading.after_last_date) return true;
  if (!reading.ref.empty() || !reading.set.empty() || reading.duration || reading.fiscal) return false;
  return reading.year == 0 || reading.week != 0 || reading.feast;
}

std::optional<Mention> build_end(const SequenceMatch& match, const Lattice& lattice, const Context& context,
                                 DateEnd end) {
  auto reading = read_date(match, lattice, end);
  if (!reading) return std::nullopt;
  if (end == DateEnd::Second) follow_first(match, lattice, context, *reading);
  Span span = span_of(match, lattice, end);
  if (match.base) {
    const auto base = build_date(*match.base, lattice, context);
    if (!base || !base->date->is_date() || !base->date->days) return std::nullopt;
    reading->base = base->date->days;
    span.end = base->span.end;
  }
  // "heute" is both: a vague reference, and an offset of no days.
  if (reading->offset && (!reading->part.empty() || tells_of_a_day(match, lattice))) reading->ref = {};
  if (counts_next_word(match, lattice, reading->year) || is_left_over(match, lattice, *reading)) return std::nullopt;
  if (reading->duration && is_title(match, lattice)) return std::nullopt;
  if (is_clock_time(match, lattice, *reading)) return std::nullopt;
  const std::optional<Days> last_days = context.last_date ? context.last_date->days : std::nullopt;
  const Tense tense = asks_tense(*reading) ? tense_of(match, lattice) : Tense::Past;
  const bool told = last_days || !(reading->or_article || (tense == Tense::Future && reading->shift == 1));
  const Anchor anchor = anchor_of(reading->after_last_date && told ? last_days : context.article);
  auto date = resolve_date(*reading, anchor, tense);
  if (!date) return std::nullopt;
  Mention mention;
  mention.kind = Kind::Date;
  mention.span = span;
  mention.rule = match.rule->id;
  mention.date = std::move(*date);
  return mention;
}

}  // namespace

std::optional<Mention> build_date(const SequenceMatch& match, const Lattice& lattice, const Context& context) {
  return build_end(match, lattice, context, DateEnd::First);
}

std::optional<Mention> build_other_date(const SequenceMatch& match, const Lattice& lattice, const Context& context) {
  if (match.rule->kind != Kind::Date || !has_second_date(match)) return std::nullopt;
  return build_end(match, lattice, context, DateEnd::Second);
}

}  // namespace factcheck
