// The names of speakers whom a role beside them names: "The mayor, Ana Petrov, said …".
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/extract/builders.h"
#include "core/extract/quote_words.h"

namespace factcheck {
namespace {

constexpr std::uint32_t kWidestGap = 2;  // bytes between an office and its name: a comma and a blank

bool is_next(Span first, Span second) { return second.start >= first.end && second.start <= first.end + kWidestGap; }

// "The mayor" where ", Ana Petrov" follows, or "Ana Petrov, " stands before it.
bool is_beside(const Part& speaker, const Role& role) {
  return speaker.span.contains(role.role.span) &&
         (is_next(speaker.span, role.person.span) || is_next(role.person.span, speaker.span));
}

// "Marktanalystin Ana Petrov von der Nordbank": the name is the person's, and what follows it is where she belongs.
bool is_within(const QuoteWords& words, const Part& speaker, const Role& role) {
  const Span name = role.person.span;
  const std::uint32_t next = words.from_byte(name.end);
  const bool belongs = next < words.size() && (words[next].is(WordClass::Of) || words[next].is(WordClass::Belongs));
  return speaker.span.start == role.role.span.start && speaker.span.contains(name) &&
         (speaker.name.empty() || speaker.name.starts_with(name_of(role.person))) &&
         (belongs || name.end == speaker.span.end);
}

// What is reported does not begin with who says it.
void cut_name(const Part& person, Part& content) {
  constexpr std::string_view kComma = ", ";
  const std::string opening = person.text + std::string(kComma);
  if (content.span.start != person.span.start || !content.text.starts_with(opening)) return;
  content.text.erase(0, opening.size());
  content.span.start += static_cast<std::uint32_t>(opening.size());
}

}  // namespace

void name_speakers(const QuoteWords& words, std::span<const Mention> roles, std::vector<Mention>& statements) {
  for (Mention& mention : statements) {
    Statement& said = *mention.statement;
    if (!said.speaker.present()) continue;
    for (const Mention& found : roles) {
      if (!found.role->person.present()) continue;
      const bool beside = said.speaker.name.empty() && is_beside(said.speaker, *found.role);
      if (!beside && !is_within(words, said.speaker, *found.role)) continue;
      said.speaker.name = name_of(found.role->person);
      cut_name(found.role->person, said.content);
      break;
    }
  }
}

}  // namespace factcheck
