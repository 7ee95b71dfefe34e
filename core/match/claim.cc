#include <algorithm>

#include "core/match/words.h"

namespace factcheck {

Claim::Claim(const Side& side, const Knowledge& knowledge) : Side(side) {
  constexpr std::size_t kBits = 64;
  std::size_t count = 0;
  const auto asked = [&](Word word) {
    const bool stem =
        std::all_of(word.begin(), word.end(), [](const Term& t) { return source_of(t.key) != TermSource::Concept; });
    const bool general =
        std::all_of(word.begin(), word.end(), [&](const Term& t) { return knowledge.is_general(t.key); });
    return AskedWord{word, stem, general, std::uint64_t{1} << std::min(count++, kBits - 1)};
  };
  const auto ask = [&](const std::vector<Term>& terms, Span whole, std::vector<AskedWord>& words) {
    for (std::span<const Term> rest = terms; !rest.empty();) {
      words.push_back(asked(first_word(rest, whole)));
      rest = behind(words.back().terms, rest);
    }
  };
  const Mention& made = what();
  if (made.figure || made.date) ask(about().subjects, {}, subjects), ask(about().events, {}, events);
  if (made.figure) measure = asked(heads_of(about()));
  if (made.statement) ask(about().content, whole_content(*this), content);
  if (made.event) {
    act = asked(act_terms = terms_of_act(*this, made.event->trigger, knowledge));
    actor = asked(actor_terms = terms_in(*this, made.event->actor, knowledge));
    ask(object_terms = terms_in(*this, made.event->object, knowledge), {}, object);
  }
  const Part* const who = made.role        ? &made.role->person
                          : made.statement ? &made.statement->speaker
                          : made.event     ? &made.event->actor
                                           : nullptr;
  if (names && who) person = names->find(name_of(*who));
  if (names && made.role) organisation = names->find(name_of(made.role->organisation));
  if (made.role) office = asked(office_terms = terms_in(*this, made.role->role, knowledge));
  own_quoted = quoted_words(made);
  quoted = own_quoted;
  quotation = CommonWords(std::span(own_quoted).first(std::min(own_quoted.size(), kLongestQuotation)));
}

}  // namespace factcheck
