#include "core/plugins/marshal.h"

#include <vector>

#include "core/text/utf8.h"

namespace factcheck {
namespace {

constexpr std::uint64_t kMaxTextBytes = 1u << 20;  // longer than any message
constexpr std::uint64_t kMaxCandidates = 1000;
constexpr std::int32_t kMaxExponent = 60;  // beyond what any figure of a text needs

fc_days lend_days(Days days) { return {days.start, days.end}; }

fc_decimal lend_bound(const Bound& bound) {
  std::uint32_t flags = 0;
  if (bound.exclusive) flags |= FC_EXCLUSIVE;
  if (bound.limit == Bound::Limit::Open) flags |= FC_OPEN;
  if (bound.limit == Bound::Limit::Absent) flags |= FC_ABSENT;
  return {bound.value.coefficient, bound.value.exponent, flags};
}

fc_part lend_part(const Part& part) { return {lend(part.text), lend(part.name), {part.span.start, part.span.end}}; }

const fc_statement* lend_statement(const Statement& statement, Arena& arena) {
  fc_statement out{};
  out.size = sizeof out;
  out.direct = statement.direct ? 1 : 0;
  out.polarity = static_cast<std::int32_t>(statement.polarity);
  out.modality = static_cast<std::int32_t>(statement.modality);
  out.speaker = lend_part(statement.speaker);
  out.role = lend_part(statement.role);
  out.cue = lend_part(statement.cue);
  out.content = lend_part(statement.content);
  out.addressee = lend_part(statement.addressee);
  out.via = lend_part(statement.via);
  return arena.make(out);
}

const fc_role* lend_role(const Role& role, Arena& arena) {
  fc_role out{};
  out.size = sizeof out;
  out.person = lend_part(role.person);
  out.role = lend_part(role.role);
  out.organisation = lend_part(role.organisation);
  return arena.make(out);
}

const fc_event* lend_event(const Event& event, Arena& arena) {
  fc_event out{};
  out.size = sizeof out;
  out.type = static_cast<std::int32_t>(event.type);
  out.trigger = lend_part(event.trigger);
  out.actor = lend_part(event.actor);
  out.object = lend_part(event.object);
  out.via = lend_part(event.via);
  out.polarity = static_cast<std::int32_t>(event.polarity);
  out.modality = static_cast<std::int32_t>(event.modality);
  if (event.when) out.when = arena.make(lend_date(*event.when, arena));
  return arena.make(out);
}

fc_ids lend_ids(std::vector<std::uint64_t>& keys, Arena& arena) {
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  const std::span<std::uint64_t> ids = arena.list<std::uint64_t>(keys.size());
  std::copy(keys.begin(), keys.end(), ids.begin());
  return {ids.data(), ids.size()};
}

void lend_about(const About& about, fc_mention& out, Arena& arena) {
  out.polarity = static_cast<std::int32_t>(about.polarity);
  out.modality = static_cast<std::int32_t>(about.modality);
  if (about.period) out.period = lend_days(*about.period);
  std::vector<std::uint64_t> entities, concepts;
  for (const auto* terms : {&about.measure, &about.subjects, &about.events}) {
    for (const Term& term : *terms) {
      const TermSource source = source_of(term.key);
      (source == TermSource::Entity || source == TermSource::Name ? entities : concepts).push_back(term.key);
    }
  }
  out.entities = lend_ids(entities, arena);
  out.concepts = lend_ids(concepts, arena);
}

std::string_view language_of(const LentSide& side, Language language) {
  const auto& languages = side.book->languages;
  return language < languages.size() ? std::string_view(languages[language].code)
                                     : std::string_view(side.analysis->document.language);
}

std::optional<Bound> take_bound(fc_decimal decimal) {
  if (decimal.exponent < -kMaxExponent || decimal.exponent > kMaxExponent) return std::nullopt;
  if (decimal.coefficient == INT64_MIN) return std::nullopt;
  Bound bound;
  bound.value = Decimal::make(decimal.coefficient, decimal.exponent);
  bound.exclusive = (decimal.flags & FC_EXCLUSIVE) != 0;
  if (decimal.flags & FC_OPEN) bound.limit = Bound::Limit::Open;
  if (decimal.flags & FC_ABSENT) bound.limit = Bound::Limit::Absent;
  return bound;
}

template <class Enum>
Enum known_or_none(std::int32_t number, std::int32_t last) {
  return static_cast<Enum>(number >= 0 && number <= last ? number : 0);
}

bool on_code_point(std::string_view text, std::uint64_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0u) != 0x80u;
}

}  // namespace

LentSide lend_side(const Analysis& analysis, const RuleBook& book, Arena& arena) {
  const Document& document = analysis.document;
  fc_article out{};
  out.size = sizeof out;
  out.status = static_cast<std::int32_t>(document.status);
  out.id = lend(document.id);
  out.title = lend(document.title);
  out.source = lend(document.source);
  out.url = lend(document.url);
  out.language = lend(document.language);
  if (const auto days = parse_iso_date(document.date)) out.date = lend_days(*days);
  return {&analysis, &book, arena.make(out)};
}

fc_figure lend_figure(const Figure& figure) {
  fc_figure out{};
  out.size = sizeof out;
  if (figure.approximate) out.flags |= FC_APPROXIMATE;
  if (figure.ordinal) out.flags |= FC_ORDINAL;
  out.min = lend_bound(figure.min);
  out.max = lend_bound(figure.max);
  out.numerator = figure.numerator;
  out.denominator = figure.denominator;
  out.unit = lend(figure.unit);
  out.counted = lend(figure.counted);
  out.base = lend(figure.base);
  out.per = lend(figure.per);
  out.precision = figure.precision;
  out.change = static_cast<std::int32_t>(figure.change);
  out.direction = static_cast<std::int32_t>(figure.direction);
  return out;
}

fc_date lend_date(const Date& date, Arena& arena) {
  fc_date out{};
  out.size = sizeof out;
  out.type = static_cast<std::int32_t>(date.type);
  out.value = lend(date.value);
  if (date.days) out.days = lend_days(*date.days), out.resolved = 1;
  out.weekday = date.weekday;
  const std::span<fc_days> candidates = arena.list<fc_days>(date.candidates.size());
  std::transform(date.candidates.begin(), date.candidates.end(), candidates.begin(), lend_days);
  out.candidates = {candidates.data(), candidates.size()};
  out.mod = lend(date.mod);
  out.quant = lend(date.quant);
  out.freq = lend(date.freq);
  out.impossible = date.impossible ? 1 : 0;
  return out;
}

const fc_mention* lend_mention(const LentSide& side, std::uint32_t index, Arena& arena) {
  const Extraction& found = side.analysis->extraction;
  const std::string_view text = side.analysis->document.text;
  const Mention& mention = found.mentions[index];
  fc_mention out{};
  out.size = sizeof out;
  out.kind = static_cast<fc_kind>(mention.kind);
  out.id = std::uint64_t{index} + 1;
  out.article = side.article;
  out.span = {mention.span.start, mention.span.end};
  out.text = lend(mention.span.of(text));
  out.language = lend(side.analysis->document.language);
  if (mention.sentence < found.sentences.size()) {
    const Sentence& sentence = found.sentences[mention.sentence];
    out.sentence_span = {sentence.span.start, sentence.span.end};
    out.sentence = lend(sentence.span.of(text));
    out.language = lend(language_of(side, sentence.language));
  }
  out.inside = mention.inside == kNowhere ? 0 : std::uint64_t{mention.inside} + 1;
  out.polarity = FC_POSITIVE;
  out.modality = FC_ASSERTED;
  if (index < side.analysis->abouts.size()) lend_about(side.analysis->abouts[index], out, arena);
  if (mention.figure) out.figure = arena.make(lend_figure(*mention.figure));
  if (mention.date) out.date = arena.make(lend_date(*mention.date, arena));
  if (mention.statement) out.statement = lend_statement(*mention.statement, arena);
  if (mention.role) out.role = lend_role(*mention.role, arena);
  if (mention.event) out.event = lend_event(*mention.event, arena);
  return arena.make(out);
}

const fc_document* lend_document(const LentSide& side, Arena& arena) {
  const Extraction& found = side.analysis->extraction;
  const auto blocks = arena.list<fc_block>(found.blocks.size());
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = found.blocks[i];
    blocks[i] = {static_cast<std::int32_t>(block.type), 0, {block.span.start, block.span.end}};
  }
  const auto sentences = arena.list<fc_span>(found.sentences.size());
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    sentences[i] = {found.sentences[i].span.start, found.sentences[i].span.end};
  }
  const auto mentions = arena.list<const fc_mention*>(found.mentions.size());
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    mentions[i] = lend_mention(side, static_cast<std::uint32_t>(i), arena);
  }
  fc_document out{};
  out.size = sizeof out;
  out.article = side.article;
  out.text = lend(side.analysis->document.text);
  out.blocks = {blocks.data(), blocks.size()};
  out.sentences = {sentences.data(), sentences.size()};
  out.mentions = {mentions.data(), mentions.size()};
  return arena.make(out);
}

std::optional<std::string> take_text(fc_str text) {
  if (text.size == 0) return std::string();
  if (text.data == nullptr || text.size > kMaxTextBytes || first_invalid_utf8(view(text))) return std::nullopt;
  return std::string(view(text));
}

std::optional<Figure> take_figure(const fc_figure* theirs) {
  const fc_figure raw = own(theirs);
  const auto min = take_bound(raw.min), max = take_bound(raw.max);
  const auto unit = take_text(raw.unit), counted = take_text(raw.counted), base = take_text(raw.base),
             per = take_text(raw.per);
  if (!min || !max || !unit || !counted || !base || !per) return std::nullopt;
  if (raw.precision < -kMaxExponent || raw.precision > kMaxExponent) return std::nullopt;
  Figure figure;
  figure.min = *min;
  figure.max = *max;
  figure.approximate = (raw.flags & FC_APPROXIMATE) != 0;
  figure.ordinal = (raw.flags & FC_ORDINAL) != 0;
  figure.numerator = raw.numerator;
  figure.denominator = raw.denominator;
  figure.precision = raw.precision;
  if (!unit->empty()) figure.unit = *unit;
  figure.counted = *counted;
  figure.base = *base;
  figure.per = *per;
  figure.change = known_or_none<Change>(raw.change, FC_FROM);
  figure.direction = known_or_none<Direction>(raw.direction, FC_DOWN);
  return figure;
}

std::optional<Date> take_date(const fc_date* theirs) {
  const fc_date raw = own(theirs);
  const auto value = take_text(raw.value), mod = take_text(raw.mod), quant = take_text(raw.quant),
             freq = take_text(raw.freq);
  const fc_day_list candidates = raw.candidates;
  if (!value || !mod || !quant || !freq) return std::nullopt;
  if (candidates.count > kMaxCandidates || (candidates.count > 0 && !candidates.data)) return std::nullopt;
  Date date;
  date.type =
      raw.type >= FC_TIMEX_TIME && raw.type <= FC_TIMEX_SET ? static_cast<TimexType>(raw.type) : TimexType::Date;
  date.value = *value;
  date.mod = *mod;
  date.quant = *quant;
  date.freq = *freq;
  if (raw.resolved == 1) date.days = Days{raw.days.start, raw.days.end};
  for (std::uint64_t i = 0; i < candidates.count; ++i) {
    date.candidates.push_back({candidates.data[i].start, candidates.data[i].end});
  }
  date.weekday = raw.weekday >= 1 && raw.weekday <= 7 ? raw.weekday : 0;
  date.impossible = raw.impossible == 1;
  return date;
}

std::optional<Span> take_span(fc_span span, std::string_view text) {
  if (span.start > span.end || span.end > text.size()) return std::nullopt;
  if (!on_code_point(text, span.start) || !on_code_point(text, span.end)) return std::nullopt;
  return Span{static_cast<std::uint32_t>(span.start), static_cast<std::uint32_t>(span.end)};
}

}  // namespace factcheck
