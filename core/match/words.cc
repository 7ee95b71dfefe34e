#include "core/match/words.h"

#include <algorithm>

namespace factcheck {

std::vector<Word> words_of(const std::vector<Term>& terms, Span whole) {
  std::vector<Word> words;
  for (std::size_t i = 0; i < terms.size();) {
    std::size_t end = i + 1;
    const bool placed = !terms[i].span.empty() && terms[i].span != whole;
    while (placed && end < terms.size() && terms[end].span == terms[i].span) ++end;
    words.emplace_back(&terms[i], end - i);
    i = end;
  }
  return words;
}

std::string_view text_of(const Side& side, const Term& term) { return term.span.of(side.analysis.document.text); }

Language language_of(const Side& side) { return side.analysis.extraction.sentences[side.what().sentence].language; }

// A capital word that no table knows is a stem first, and a name perhaps.
bool is_stem(Word word) { return source_of(word.front().key) == TermSource::Stem; }

const Term* find_related(const Knowledge& knowledge, std::span<const Term> terms, TermKey key) {
  for (const Term& term : terms)
    if (term.key == key) return &term;
  if (source_of(key) != TermSource::Concept) return nullptr;
  // Guests are people, but that both texts have people relates nothing.
  const bool general = knowledge.is_general(key);
  const TermKey wider = knowledge.broader(key);
  for (const Term& term : terms)
    if ((wider && term.key == wider && !knowledge.is_general(wider)) ||
        (!general && knowledge.broader(term.key) == key))
      return &term;
  return nullptr;
}

const Term* find_opposite(const Knowledge& knowledge, const std::vector<Term>& terms, TermKey key) {
  const auto at =
      std::find_if(terms.begin(), terms.end(), [&](const Term& t) { return knowledge.opposite(t.key, key); });
  return at == terms.end() ? nullptr : &*at;
}

std::vector<Term> terms_in(const Side& side, const Part& part, const Knowledge& knowledge) {
  std::vector<Term> found;
  if (!part.name.empty()) {
    found.push_back({knowledge.name_key(part.name), part.span, true});
    const std::size_t blank = part.name.rfind(' ');
    if (blank != std::string::npos)
      found.push_back({knowledge.name_key(std::string_view(part.name).substr(blank + 1)), part.span, true});
    return found;
  }
  for (const std::vector<Term>* list : {&side.about().subjects, &side.about().events, &side.about().measure})
    for (const Term& term : *list)
      if (part.span.contains(term.span)) found.push_back(term);
  std::stable_sort(found.begin(), found.end(),
                   [](const Term& a, const Term& b) { return a.span.start < b.span.start; });
  return found;
}

Shared share(const char* feature, const Side& claim, const std::vector<Word>& words, const Side& fact,
             const std::vector<Term>& theirs, const Weights& weights, const Knowledge& knowledge,
             std::vector<Feature>& features) {
  Shared out;
  const bool one_language = language_of(claim) == language_of(fact);
  for (const Word word : words) {
    const Term* hit = nullptr;
    const Term* asked = nullptr;
    for (const Term& term : word) {
      if (hit) break;
      hit = find_related(knowledge, theirs, term.key);
      asked = &term;
    }
    const bool stem = is_stem(word);
    if (!hit && stem && !one_language) continue;
    const bool named = is_name(word.front().key);
    const std::int32_t weight = stem ? weights.event_word : named ? weights.subject_more : weights.event;
    const std::int32_t points = !hit ? 0 : asked->part ? weight * weights.part / 1000 : weight;
    ++out.asked, out.weight += weight, out.points += points;
    if (hit) ++out.found, out.telling += stem ? 0 : 1;
    features.push_back({feature, std::string(text_of(claim, word.front())),
                        hit ? std::string(text_of(fact, *hit)) : std::string(), points});
  }
  return out;
}

}  // namespace factcheck
