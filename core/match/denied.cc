#include "core/match/denied.h"

#include <algorithm>
#include <vector>

#include "core/match/words.h"

namespace factcheck {
namespace {

// The words that stand behind a 'not', each with all of its terms.
std::vector<Word> denied_words(const About& about) {
  std::vector<Word> words;
  for (Word rest = about.events; !rest.empty();) {
    const Word word = first_word(rest);
    rest = behind(word, rest);
    if (word.front().denied) words.push_back(word);
  }
  return words;
}

bool denies(const About& about) {
  return about.polarity == Polarity::Negative ||
         std::any_of(about.events.begin(), about.events.end(), [](const Term& term) { return term.denied; });
}

// Where the text says the word; null: nowhere, or behind a 'not'.
const Term* find_said(const About& about, Word word) {
  for (const Term& term : about.events)
    if (!term.denied && std::any_of(word.begin(), word.end(), [&](const Term& own) { return own.key == term.key; }))
      return &term;
  return nullptr;
}

// From the first to the last of the words; nothing if the text does not say all.
std::optional<Span> find_all(const About& about, const std::vector<Word>& words) {
  std::optional<Span> where;
  for (const Word word : words) {
    const Term* const said = find_said(about, word);
    if (said == nullptr) return std::nullopt;
    where = where ? Span{std::min(where->start, said->span.start), std::max(where->end, said->span.end)} : said->span;
  }
  return where;
}

// How many other words and names both sentences have.
int shared_beside(const About& claim, const About& fact) {
  int shared = 0;
  for (const std::vector<Term>* terms : {&fact.events, &fact.subjects})
    for (Word rest = *terms; !rest.empty();) {
      const Word word = first_word(rest);
      rest = behind(word, rest);
      if (word.front().denied) continue;
      shared += std::any_of(word.begin(), word.end(), [&](const Term& term) {
        return has_key(claim.events, term.key) || has_key(claim.subjects, term.key);
      });
    }
  return shared;
}

}  // namespace

std::optional<Span> affirmed(const Claim& claim, const Side& fact) {
  constexpr int kFewestBeside = 4;  // and the denied words themselves
  const Event& ours = *claim.what().event;
  if (ours.polarity == Polarity::Negative || ours.type == EventType::Plan || denies(claim.about())) return std::nullopt;
  const std::vector<Word> words = denied_words(fact.about());
  const std::optional<Span> where = find_all(claim.about(), words);
  if (!where) return std::nullopt;
  const int shared = shared_beside(claim.about(), fact.about()) + static_cast<int>(words.size());
  if (shared < kFewestBeside) return std::nullopt;
  const std::vector<About>& told = fact.analysis.abouts;
  const bool elsewhere =
      std::any_of(told.begin(), told.end(), [&](const About& about) { return find_all(about, words).has_value(); });
  return elsewhere ? std::nullopt : where;
}

}  // namespace factcheck
