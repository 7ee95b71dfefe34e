#include "core/archive/glance.h"

#include <algorithm>

#include "core/text/hash.h"
#include "core/value/dimension.h"

namespace factcheck {
namespace {

// Never 0.
std::uint32_t hash_of(std::string_view text) { return static_cast<std::uint32_t>(fnv1a(text)) | 1u; }

// Some day or time, a length of time or a repetition.
std::uint32_t likeness_of(const Date& date) {
  return date.is_date() || date.type == TimexType::Time ? 0 : static_cast<std::uint32_t>(date.type);
}

// A rank is no number of things.
std::uint32_t likeness_of(const Figure& figure) {
  return hash_of(dimension_of(figure.unit)) ^ (figure.ordinal ? UINT32_MAX : 0);
}

std::uint32_t number_of(const Part& part, const Names& names) {
  return part.present() ? names.number(name_of(part)) : Names::kNone;
}

bool has_term(const About& about, Span span) {
  const auto within = [&](const Term& term) { return span.contains(term.span); };
  return std::any_of(about.subjects.begin(), about.subjects.end(), within) ||
         std::any_of(about.events.begin(), about.events.end(), within) ||
         std::any_of(about.measure.begin(), about.measure.end(), within);
}

}  // namespace

Glance glance_at(const Analysis& text, std::uint32_t mention, const Names& names) {
  const Mention& what = text.extraction.mentions[mention];
  const About& about = text.abouts[mention];
  Glance seen;
  seen.language = text.extraction.sentences[what.sentence].language;
  if (what.figure) {
    seen.likeness = likeness_of(*what.figure);
    seen.per = what.figure->per.empty() ? 0 : hash_of(what.figure->per);
    seen.measure = !about.measure.empty();
  }
  if (what.date) seen.likeness = likeness_of(*what.date);
  if (what.statement) {
    seen.direct = what.statement->direct;
    seen.person = number_of(what.statement->speaker, names);
  }
  if (what.role) {
    seen.person = number_of(what.role->person, names);
    seen.organisation = number_of(what.role->organisation, names);
    seen.office = what.role->role.present(), seen.named_office = !what.role->role.name.empty();
  }
  if (what.event) {
    seen.person = number_of(what.event->actor, names);
    seen.act = has_term(about, what.event->trigger.span);
    seen.named_actor = !what.event->actor.name.empty(), seen.named_object = !what.event->object.name.empty();
  }
  return seen;
}

}  // namespace factcheck
