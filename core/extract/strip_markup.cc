#include "core/extract/strip_markup.h"

#include <string>

#include "core/text/markdown.h"

namespace factcheck {
namespace {

void strip(std::string& text) { text = without_markup(text); }

void strip(Part& part) {
  strip(part.text);
  strip(part.name);
}

}  // namespace

void strip_markup(std::vector<Mention>& mentions) {
  for (Mention& mention : mentions) {
    if (mention.figure)
      for (std::string* text : {&mention.figure->counted, &mention.figure->base, &mention.figure->per}) strip(*text);
    if (Statement* s = mention.statement ? &*mention.statement : nullptr)
      for (Part* part : {&s->speaker, &s->role, &s->cue, &s->content, &s->addressee, &s->via}) strip(*part);
    if (Role* r = mention.role ? &*mention.role : nullptr)
      for (Part* part : {&r->person, &r->role, &r->organisation}) strip(*part);
    if (Event* e = mention.event ? &*mention.event : nullptr)
      for (Part* part : {&e->trigger, &e->actor, &e->object, &e->via}) strip(*part);
  }
}

}  // namespace factcheck
