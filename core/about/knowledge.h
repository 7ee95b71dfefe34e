// Concepts and names of the rule files, ready for look-up in running text.
//
//   Knowledge knowledge(book);
//   for (TermKey key : knowledge.of_word("verbände", "verband", german)) …   // the same key as for "group" in English
//
// Immutable after construction, safe on every thread.
#ifndef FACTCHECK_CORE_ABOUT_KNOWLEDGE_H_
#define FACTCHECK_CORE_ABOUT_KNOWLEDGE_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/about/name.h"
#include "core/rules/lexicon.h"
#include "core/rules/rule_book.h"
#include "core/text/stem.h"
#include "core/value/date.h"

namespace factcheck {

constexpr bool is_name(TermKey key) {
  return source_of(key) == TermSource::Entity || source_of(key) == TermSource::Name;
}

class Knowledge {
 public:
  explicit Knowledge(const RuleBook& book);

  // Terms of several words, and names, that start with a word of this stem: of the concepts and of the names.
  Lexicon::Phrases terms(std::string_view stem, Language language) const { return concepts_.phrases(stem, language); }
  Lexicon::Phrases names(std::string_view stem, Language language) const { return entities_.phrases(stem, language); }
  // Concepts of a word: of what a row lists as it is written here, else of its stem, which leads "nieuws" to "nieuw".
  // Nearly always one, several where the word is ambiguous.
  std::span<const TermKey> of_word(std::string_view folded, std::string_view stem, Language language) const {
    const std::span<const TermKey> listed = concepts_.of_form(folded, language);
    return listed.empty() ? concepts_.of_stem(stem, language) : listed;
  }
  bool is_listed(std::string_view folded, Language language) const {  // as it is, in a row
    return !concepts_.of_form(folded, language).empty();
  }
  // Where all nouns have a capital, a word of several concepts is the one or the other by its first letter. Empty if
  // that decides nothing.
  std::span<const TermKey> of_cased_word(std::string_view folded, bool capital, Language language) const {
    return concepts_.of_form(Lexicon::as_written(folded, capital), language);
  }
  // Of what a row lists in capitals, as it stands in the text.
  std::span<const TermKey> of_acronym(std::string_view folded, Language language) const {
    return concepts_.of_form(Lexicon::in_capitals(folded), language);
  }
  // Parts of a compound, head last, if all of it splits into known words (linked by s, es, n, en, e, er or nothing).
  // Shape: empty or two and more.
  std::vector<TermKey> split_compound(std::string_view folded, Language language, Stemmer& stemmer) const;

  TermKey name_key(std::string_view name) const;  // the entity if it is known, else a Name
  TermKey stem_key(std::string_view stem, Language language) const;
  std::string_view label(TermKey key) const;           // "organisation", "meta"; empty for hashes
  std::string_view part_of_speech(TermKey key) const;  // "noun" …; empty for anything but concepts
  std::string_view type(TermKey key) const;            // "organisation", "country" …; empty for anything but entities
  TermKey broader(TermKey key) const {                 // 0: none
    return source_of(key) == TermSource::Concept ? concepts_.broader(key) : 0;
  }
  bool has_narrower(TermKey key) const { return source_of(key) == TermSource::Concept && concepts_.has_narrower(key); }
  TermKey seat_of(TermKey place) const;  // the country that is governed from there; 0: none
  std::span<const TermKey> opposites(TermKey key) const;
  bool opposite(TermKey a, TermKey b) const;
  bool is_general(TermKey key) const {  // "people", "case": what is counted is not known from it
    return source_of(key) == TermSource::Concept && concepts_.is_general(key);
  }

  // Whether two names stand for one: tables with renames by date, surname against full name, acronym against long form.
  // Unknown where neither is sure.
  Sameness same_entity(std::string_view a, std::string_view b, std::optional<Days> when) const;
  // The same of names that are read already.
  Sameness same_entity(const Name& a, const Name& b) const;
  Name read_name(std::string_view written) const;

 private:
  void add_names(const RuleBook& book);
  std::optional<Lexicon::Entry> entry(TermKey key) const;
  std::string_view kind(TermKey key) const;  // part of speech or type
  std::string_view without_article(std::string_view name) const;
  std::span<const TermKey> first_part(std::string_view folded, Language language) const;

  Lexicon concepts_, entities_;
  std::vector<std::string> codes_;                  // of the languages: "de"
  std::unordered_set<std::string> function_words_;  // of all languages, folded
  std::unordered_map<std::string, TermKey> names_;  // fold_name of a whole name -> entity
  std::unordered_map<TermKey, TermKey> seats_;      // place -> country
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ABOUT_KNOWLEDGE_H_
