// Concepts and names of the rule files, ready for look-up in running text.
//
//   Knowledge knowledge(book);
//   for (TermKey key : knowledge.of_stem("verband", german)) …   // the same key as for "group" in English
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

#include "core/rules/rule_book.h"
#include "core/text/stem.h"
#include "core/value/date.h"

namespace factcheck {

// What terms are compared by. The two top bits tell where it comes from, the others are a hash: an archive on disk
// keeps keys, which must mean the same to every version of the rules.
using TermKey = std::uint64_t;
enum class TermSource : std::uint8_t {
  Concept = 0,  // of rules/shared/concepts: hash of its id
  Entity = 1,   // of rules/shared/names.toml: hash of its id
  Name = 2,     // a name that stands in no table: hash of its folded form
  Stem = 3      // a word that stands in no table: hash of language and stem
};
constexpr TermSource source_of(TermKey key) { return static_cast<TermSource>(key >> 62); }
constexpr bool is_name(TermKey key) {
  return source_of(key) == TermSource::Entity || source_of(key) == TermSource::Name;
}

enum class Sameness : std::int32_t { Unknown = 0, Same = 1, Different = 2 };

class Knowledge {
 public:
  explicit Knowledge(const RuleBook& book);

  // Phrases that start with a word of this stem, longest first. Words are stems, hyphens left out.
  struct Phrase {
    std::vector<std::string> words;
    TermKey key = 0;
    bool capital = false;  // matches only where the text has a capital: names
    bool acronym = false;  // and only where it has capitals throughout: "WHO" is not "Who"
  };
  std::span<const Phrase> phrases(const std::string& stem, Language language) const;
  // Concepts of a one-word term by its stem; nearly always one, several where the word is ambiguous.
  std::span<const TermKey> of_stem(const std::string& stem, Language language) const;
  // Parts of a compound, head last, if all of it splits into known words (linked by s, es, n, en, e, er or nothing).
  // Shape: empty or two and more.
  std::vector<TermKey> split_compound(std::string_view folded, Language language, Stemmer& stemmer) const;

  TermKey name_key(std::string_view name) const;  // the entity if it is known, else a Name
  TermKey stem_key(std::string_view stem, Language language) const;
  std::string_view label(TermKey key) const;           // "organisation", "meta"; empty for hashes
  std::string_view part_of_speech(TermKey key) const;  // "noun" …; empty for anything but concepts
  std::string_view type(TermKey key) const;            // "organisation", "country" …; empty for anything but entities
  TermKey broader(TermKey key) const;                  // 0: none
  bool opposite(TermKey a, TermKey b) const;

  // Whether two names stand for one: tables with renames by date, surname against full name, acronym against long form.
  // Unknown where neither is sure.
  Sameness same_entity(std::string_view a, std::string_view b, std::optional<Days> when) const;

 private:
  struct Entry {
    std::string id, kind;  // part of speech or type
    TermKey broader = 0;
    std::vector<TermKey> opposites;
  };
  struct Words {  // of one language
    std::unordered_map<std::string, std::vector<Phrase>> phrases;
    std::unordered_map<std::string, std::vector<TermKey>> stems;
    std::unordered_map<std::string, TermKey> forms;  // folded one-word spellings, for compounds
  };
  void add_concepts(const SharedTables& tables, std::vector<Stemmer>& stemmers);
  void add_names(const SharedTables& tables, std::vector<Stemmer>& stemmers);
  void add_phrase(const std::string& text, TermKey key, std::size_t language, bool capital, Stemmer& stemmer);
  const Entry* entry(TermKey key) const;
  std::string_view without_article(std::string_view name) const;

  std::unordered_map<TermKey, Entry> entries_;  // concepts and entities
  std::vector<Words> languages_;
  std::vector<std::string> codes_;                  // parallel: "de"
  std::unordered_set<std::string> function_words_;  // of all languages, folded
  std::unordered_map<std::string, TermKey> names_;  // fold_name of a whole name -> entity
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ABOUT_KNOWLEDGE_H_
