// Concepts and names of the rule files, ready for look-up in running text.
//
//   Knowledge knowledge(book);
//   knowledge.find_concept(folded, language)     // "Verbände" and "groups" give the same key
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
#include <vector>

#include "core/rules/rule_book.h"
#include "core/text/stem.h"
#include "core/value/date.h"

namespace factcheck {

// What terms are compared by. The two top bits tell where it comes from: a concept of rules/shared/concepts, an entity of
// rules/shared/names.toml, a name that stands in no table (hash of its folded form), a stem of a word in no table (hash of
// language and stem).
using TermKey = std::uint64_t;
enum class TermSource : std::uint8_t { Concept = 0, Entity = 1, Name = 2, Stem = 3 };
constexpr TermSource source_of(TermKey key) { return static_cast<TermSource>(key >> 62); }

enum class Sameness : std::int32_t { Unknown = 0, Same = 1, Different = 2 };

// One run of tokens that the tables know.
struct Known {
  TermKey key = 0;
  std::uint32_t token_count = 0;
};

class Knowledge {
 public:
  explicit Knowledge(const RuleBook& book);

  // The longest concept or entity whose words start at folded[first]; names must be written with a capital (raw text is
  // given for that). Falls back to stems word by word.
  std::optional<Known> longest(std::span<const std::string_view> folded, std::span<const std::string_view> stems,
                               std::span<const bool> capital, std::size_t first, Language language) const;
  // Parts of a compound, head last, if all of it splits into known words (linking s, n, en, es, e, - allowed); else empty.
  std::vector<TermKey> split_compound(std::string_view folded, Language language) const;
  std::optional<TermKey> find_concept(std::string_view folded, Language language) const;

  TermKey name_key(std::string_view name) const;                          // entity if known, else Name
  static TermKey stem_key(std::string_view stem, Language language);
  std::string_view label(TermKey key) const;                              // "organisation", "meta"; empty for hashes
  std::string_view part_of_speech(TermKey key) const;                     // "noun" …; empty for anything but concepts
  std::string_view type(TermKey key) const;                               // "organisation", "country" …; entities only
  std::optional<TermKey> broader(TermKey key) const;
  std::span<const TermKey> opposites(TermKey key) const;

  // Whether two names stand for one entity: tables with renames by date, surname against full name, acronyms.
  Sameness same_entity(std::string_view a, std::string_view b, std::optional<Days> when) const;

 private:
  struct Phrase { std::vector<std::string> words; TermKey key = 0; bool name = false; };
  struct Entry { std::string id, pos, type; TermKey broader = 0; std::vector<TermKey> opposites; };
  void add_phrase(const std::string& text, TermKey key, Language language, bool name);

  std::vector<Entry> concepts_, entities_;
  std::vector<std::unordered_map<std::string, std::vector<Phrase>>> phrases_;  // per language: folded first word -> longest first
  std::vector<std::unordered_map<std::string, TermKey>> stems_;                // per language: stem of a one-word concept
  std::unordered_map<std::string, TermKey> names_;                             // fold_name of a whole name -> entity
  std::vector<std::string> stemmers_;
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ABOUT_KNOWLEDGE_H_
