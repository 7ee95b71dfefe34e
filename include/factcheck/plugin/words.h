// Two texts compared by what their words mean, in one language or in two; never by how they are spelled. And words that
// a plugin has as an option of its rule.toml, made ready to be found in texts.
//
//   const Overlap o = overlap(run, {"head of safety", "en"}, {"Sicherheitschefin", "de"});   // o.shared > 0
//   Roles(const Setup& setup) : bodies_(concepts(setup, "bodies")) {}                        // "university", "bank"
//
// Part of the authoring layer, as plugin.h. Lifetime: views into what the run lends. Threads: pure functions.
#ifndef FACTCHECK_PLUGIN_WORDS_H_
#define FACTCHECK_PLUGIN_WORDS_H_
#include <algorithm>
#include <cstdint>
#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "factcheck/plugin/plugin.h"

namespace factcheck::plugin {

struct Wording {
  std::string_view text, language;
};

// The readings of one word; the last is its head's.
using Word = std::span<const fc_term>;

inline std::vector<Word> words_of(const Run& run, const Wording& wording) {
  const std::span<const fc_term> terms = run.terms(wording.text, wording.language);
  std::vector<Word> words;
  for (std::size_t i = 0; i < terms.size();) {
    std::size_t end = i + 1;
    while (end < terms.size() && terms[end].span.start == terms[i].span.start) ++end;
    if (terms[i].type != FC_TERM_NEGATION) words.push_back(terms.subspan(i, end - i));
    i = end;
  }
  return words;
}

// The digits of a number without the signs between them, which depend on the language: "1204" of "1,204" and "1.204".
inline std::string digits_of(const fc_token& number) {
  std::string digits;
  for (const char c : view(number.folded))
    if (c >= '0' && c <= '9') digits += c;
  return digits;
}

// A word that could also be a name (any German noun) opens with its reading as a word.
inline bool is_name(Word word) { return word.front().type == FC_TERM_NAME; }

// Whether the word has a meaning beyond its own language.
inline bool is_international(Word word) { return word.front().type != FC_TERM_WORD; }

// How the closest of their readings are linked: same, else wider or narrower, else opposite.
inline Link link(const Run& run, Word a, Word b) {
  Link best = Link::None;
  for (const fc_term& x : a)
    for (const fc_term& y : b) {
      const Link found = run.link(x, y);
      if (found == Link::Same) return found;
      if (best == Link::None || (best == Link::Opposite && found != Link::None)) best = found;
    }
  return best;
}

// What of the first text is in the second. Words that cannot be compared (other than concepts and names, across
// languages) are not asked for.
struct Overlap {
  int asked = 0, shared = 0, opposed = 0;
  int telling = 0;  // of the shared ones: concepts and names
  bool all() const { return asked > 0 && shared == asked; }
  bool none() const { return asked > 0 && shared == 0; }
};

inline Overlap overlap(const Run& run, const Wording& a, const Wording& b) {
  Overlap out;
  const std::vector<Word> theirs = words_of(run, b);
  for (const Word word : words_of(run, a)) {
    if (a.language != b.language && !is_international(word)) continue;
    ++out.asked;
    Link best = Link::None;
    for (const Word other : theirs) {
      const Link found = link(run, word, other);
      if (best == Link::None || best == Link::Opposite) best = found == Link::None ? best : found;
    }
    if (best == Link::Opposite) ++out.opposed;
    if (best == Link::None || best == Link::Opposite) continue;
    ++out.shared;
    if (is_international(word)) ++out.telling;
  }
  return out;
}

namespace detail {

inline std::span<const fc_str> texts(const Setup& setup, std::string_view option) {
  return setup.option<std::span<const fc_str>>(option).value_or(std::span<const fc_str>{});
}

}  // namespace detail

// The texts of an option, folded as in no language: what folded words of any are looked for in.
// Shape: empty if the option is not set. Throws Stop if it is no list of texts. Owns its text.
inline std::set<std::string, std::less<>> folded_texts(const Setup& setup, std::string_view option) {
  std::set<std::string, std::less<>> folded;
  for (const fc_str text : detail::texts(setup, option)) folded.emplace(setup.fold(view(text), ""));
  return folded;
}

// What the texts of an option stand for, which are English: ids of their terms, to compare fc_term::id with.
// Shape: in order, several of a text that is ambiguous or of many words; else, and errors, as above.
inline std::vector<std::uint64_t> concepts(const Setup& setup, std::string_view option) {
  std::vector<std::uint64_t> ids;
  for (const fc_str text : detail::texts(setup, option))
    for (const fc_term& term : setup.terms(view(text), "en")) ids.push_back(term.id);
  return ids;
}

// Whether one of the terms stands for one of the concepts.
inline bool has_concept(std::span<const fc_term> terms, const std::vector<std::uint64_t>& concepts) {
  return std::any_of(terms.begin(), terms.end(), [&](const fc_term& term) {
    return std::find(concepts.begin(), concepts.end(), term.id) != concepts.end();
  });
}

// The same of what the mention has (fc_mention::concepts), words that stand round it among them.
inline bool has_concept(const Mention& mention, const std::vector<std::uint64_t>& concepts) {
  const auto said = mention.concepts();
  return std::any_of(said.begin(), said.end(), [&](std::uint64_t known) {
    return std::find(concepts.begin(), concepts.end(), known) != concepts.end();
  });
}

// Whether one of its words is one of the folded texts.
inline bool has_word(const Run& run, const Wording& wording, const std::set<std::string, std::less<>>& folded) {
  const auto tokens = run.tokens(wording.text, wording.language);
  return std::any_of(tokens.begin(), tokens.end(),
                     [&](const fc_token& token) { return folded.contains(view(token.folded)); });
}

}  // namespace factcheck::plugin
#endif  // FACTCHECK_PLUGIN_WORDS_H_
