#include "core/extract/fields.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/extract/names.h"
#include "core/value/date.h"
#include "core/value/decimal.h"

namespace factcheck {
namespace {

using Fields = std::vector<std::pair<std::string, std::string>>;

std::string truth(bool value) { return value ? "true" : "false"; }
std::string or_null(std::string_view text) { return text.empty() ? "null" : std::string(text); }

std::string limit(const Bound& bound) {
  return bound.limit == Bound::Limit::Stated ? bound.value.str() : std::string("null");
}

void figure_fields(const Figure& figure, Fields& out) {
  out.emplace_back("min", limit(figure.min));
  out.emplace_back("max", limit(figure.max));
  out.emplace_back("min_exclusive", truth(figure.min.exclusive));
  out.emplace_back("max_exclusive", truth(figure.max.exclusive));
  out.emplace_back("approximate", truth(figure.approximate));
  out.emplace_back("precision", Decimal::make(1, figure.precision).str());
  out.emplace_back("unit", or_null(figure.unit));
  out.emplace_back("counted", or_null(figure.counted));
  out.emplace_back("ordinal", truth(figure.ordinal));
  out.emplace_back("change", or_null(change_name(figure.change)));
  out.emplace_back("direction", or_null(direction_name(figure.direction)));
  out.emplace_back("base", or_null(figure.base));
  out.emplace_back("per", or_null(figure.per));
  if (figure.denominator != 0 || figure.unit == "score") {
    out.emplace_back("ratio", "[" + std::to_string(figure.numerator) + ", " + std::to_string(figure.denominator) + "]");
  }
}

// Open ends have no day of their own.
std::string day_or_null(std::int32_t day) { return day == kFirstDay || day == kLastDay ? "null" : iso_date(day); }

// JSON: [{"start": "2020-02-06", "end": "2020-02-07"}, …], so that a rule example can be compared with the report's
// text.
std::string candidate_list(const std::vector<Days>& candidates) {
  if (candidates.empty()) return "null";
  std::string list = "[";
  for (const Days& days : candidates) {
    if (list.size() > 1) list += ", ";
    list += "{\"start\": \"" + iso_date(days.start) + "\", \"end\": \"" + iso_date(days.end) + "\"}";
  }
  return list + "]";
}

void date_fields(const Date& date, Fields& out) {
  out.emplace_back("type", timex_type_name(date.type));
  out.emplace_back("timex", or_null(date.value));
  out.emplace_back("mod", or_null(date.mod));
  out.emplace_back("quant", or_null(date.quant));
  out.emplace_back("freq", or_null(date.freq));
  out.emplace_back("start", date.days ? day_or_null(date.days->start) : "null");
  out.emplace_back("end", date.days ? day_or_null(date.days->end) : "null");
  out.emplace_back("candidates", candidate_list(date.candidates));
}

void statement_fields(const Statement& statement, Fields& out) {
  // A full name stands for itself; only pronouns, surnames and carried-over speakers have another one.
  const Part& speaker = statement.speaker;
  out.emplace_back("direct", truth(statement.direct));
  out.emplace_back("speaker", or_null(speaker.text));
  out.emplace_back("speaker_name", or_null(name_of(speaker)));
  out.emplace_back("role", or_null(statement.role.text));
  out.emplace_back("cue", or_null(statement.cue.text));
  out.emplace_back("content", or_null(statement.content.text));
  out.emplace_back("addressee", or_null(statement.addressee.text));
  out.emplace_back("via", or_null(statement.via.text));
  out.emplace_back("polarity", polarity_name(statement.polarity));
  out.emplace_back("modality", modality_name(statement.modality));
}

void role_fields(const Role& role, Fields& out) {
  out.emplace_back("person", or_null(role.person.text));
  out.emplace_back("person_name", or_null(name_of(role.person)));
  out.emplace_back("role", or_null(role.role.text));
  out.emplace_back("organisation", or_null(role.organisation.text));
}

void event_fields(const Event& event, Fields& out) {
  out.emplace_back("type", event_type_name(event.type));
  out.emplace_back("trigger", or_null(event.trigger.text));
  out.emplace_back("actor", or_null(event.actor.text));
  out.emplace_back("actor_name", or_null(name_of(event.actor)));
  out.emplace_back("object", or_null(event.object.text));
  out.emplace_back("when", event.when ? event.when->value : "null");
  out.emplace_back("polarity", polarity_name(event.polarity));
  out.emplace_back("modality", modality_name(event.modality));
  out.emplace_back("via", or_null(event.via.text));
}

}  // namespace

std::vector<std::pair<std::string, std::string>> fields(const Mention& mention) {
  Fields out;
  if (mention.figure) figure_fields(*mention.figure, out);
  if (mention.date) date_fields(*mention.date, out);
  if (mention.statement) statement_fields(*mention.statement, out);
  if (mention.role) role_fields(*mention.role, out);
  if (mention.event) event_fields(*mention.event, out);
  return out;
}

}  // namespace factcheck
