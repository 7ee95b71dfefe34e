#include "core/report/json_values.h"

#include <string>

#include "core/extract/names.h"

namespace factcheck {
namespace {

Json text_or_null(std::string_view text) { return text.empty() ? Json(nullptr) : Json(text); }

Json bound_json(const Bound& bound) {
  return bound.limit == Bound::Limit::Stated ? Json(bound.value.str()) : Json(nullptr);
}

// Precision as the contract has it: the size of the last digit given, 100000 for "16.8 million".
Json precision_json(std::int32_t exponent) {
  if (exponent > 18 || exponent < -18) return nullptr;
  if (exponent >= 0) {
    std::int64_t size = 1;
    for (std::int32_t i = 0; i < exponent; ++i) size *= 10;
    return size;
  }
  return Decimal::make(1, exponent).str();
}

Json part_json(const Part& part) {
  if (!part.present()) return nullptr;
  if (part.text.empty()) return nullptr;  // carried over: its name is told apart
  return Json{{"text", part.text}, {"span", span_json(part.span)}};
}

Json days_json(const std::optional<Days>& days, bool start) {
  if (!days) return nullptr;
  const std::int32_t day = start ? days->start : days->end;
  return day == kFirstDay || day == kLastDay ? Json(nullptr) : Json(iso_date(day));
}

// The words of the terms, each once; only those of the mention's own clause if asked.
enum class Reach { Clause, Sentence };
std::string words_of(const std::vector<Term>& terms, std::string_view text, Reach reach) {
  std::string words;
  Span last;
  for (const Term& term : terms) {
    if (term.span == last || (reach == Reach::Clause && !term.near)) continue;
    words += words.empty() ? "" : ", ";
    words += term.span.of(text);
    last = term.span;
  }
  return words;
}

}  // namespace

Json span_json(Span span) { return Json{{"start", span.start}, {"end", span.end}}; }

Json figure_json(const Figure& figure, const Mention& mention) {
  Json json{{"min", bound_json(figure.min)},
            {"max", bound_json(figure.max)},
            {"min_exclusive", figure.min.exclusive},
            {"max_exclusive", figure.max.exclusive},
            {"approximate", figure.approximate},
            {"precision", precision_json(figure.precision)},
            {"unit", figure.unit},
            {"counted", text_or_null(figure.counted)}};
  if (!figure.counted.empty() && !mention.counted.empty()) json["counted_span"] = span_json(mention.counted);
  json["ordinal"] = figure.ordinal;
  if (figure.denominator != 0 || figure.unit == "score") json["ratio"] = Json::array({figure.numerator, figure.denominator});
  json["change"] = text_or_null(change_name(figure.change));
  json["direction"] = text_or_null(direction_name(figure.direction));
  json["base"] = text_or_null(figure.base);
  json["per"] = text_or_null(figure.per);
  return json;
}

Json date_json(const Date& date) {
  Json json{{"type", timex_type_name(date.type)}, {"timex", date.value}};
  if (!date.mod.empty()) json["mod"] = date.mod;
  if (!date.quant.empty()) json["quant"] = date.quant;
  if (!date.freq.empty()) json["freq"] = date.freq;
  if (date.days) {
    if (Json start = days_json(date.days, true); !start.is_null()) json["start"] = std::move(start);
    if (Json end = days_json(date.days, false); !end.is_null()) json["end"] = std::move(end);
  }
  if (!date.candidates.empty()) {
    Json list = Json::array();
    for (const Days& days : date.candidates) list.push_back(iso_date(days.start));
    json["candidates"] = std::move(list);
  }
  return json;
}

Json statement_json(const Statement& statement) {
  return Json{{"direct", statement.direct},
              {"speaker", part_json(statement.speaker)},
              {"speaker_name", text_or_null(name_of(statement.speaker))},
              {"role", text_or_null(statement.role.text)},
              {"cue", part_json(statement.cue)},
              {"content", part_json(statement.content)},
              {"addressee", text_or_null(statement.addressee.text)},
              {"via", part_json(statement.via)},
              {"polarity", polarity_name(statement.polarity)},
              {"modality", modality_name(statement.modality)}};
}

Json role_json(const Role& role) {
  Json json{{"person", part_json(role.person)},
            {"role", part_json(role.role)},
            {"organisation", part_json(role.organisation)}};
  if (!role.person.name.empty()) json["person_name"] = role.person.name;
  return json;
}

Json event_json(const Event& event) {
  Json json{{"type", event_type_name(event.type)},
            {"trigger", part_json(event.trigger)},
            {"actor", part_json(event.actor)},
            {"object", part_json(event.object)},
            {"when", event.when ? text_or_null(event.when->value) : Json(nullptr)},
            {"polarity", polarity_name(event.polarity)},
            {"modality", modality_name(event.modality)},
            {"via", text_or_null(event.via.text)}};
  if (!event.actor.name.empty()) json["actor_name"] = event.actor.name;
  return json;
}

Json about_json(const About& about, const Mention& mention, std::string_view text) {
  const std::string measure =
      mention.figure ? (mention.figure->counted.empty() ? mention.figure->base : mention.figure->counted) : "";
  return Json{{"measure", text_or_null(measure)},
              {"subject", text_or_null(words_of(about.subjects, text, Reach::Sentence))},
              {"event", text_or_null(words_of(about.events, text, Reach::Clause))},
              {"period", text_or_null(about.period_value)},
              {"place", text_or_null(about.place)},
              {"via", text_or_null(about.via)},
              {"polarity", polarity_name(about.polarity)},
              {"modality", modality_name(about.modality)}};
}

Json kind_json(const Mention& mention) {
  if (mention.figure) return figure_json(*mention.figure, mention);
  if (mention.date) return date_json(*mention.date);
  if (mention.role) return role_json(*mention.role);
  if (mention.event) return event_json(*mention.event);
  return statement_json(*mention.statement);
}

}  // namespace factcheck
