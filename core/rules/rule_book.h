// Everything that rule files say, checked and ready for use: languages, word tables, rules, shared tables.
//
//   Result<RuleBook> book = load_rules("share/factcheck/rules");   // or every fault at once in the Error
//   book->language("de")->rules …
//
// Immutable after loading, safe on every thread.
#ifndef FACTCHECK_CORE_RULES_RULE_BOOK_H_
#define FACTCHECK_CORE_RULES_RULE_BOOK_H_

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/rules/lexicon.h"
#include "core/rules/value_key.h"
#include "core/rules/word_forms.h"
#include "core/text/language.h"
#include "core/text/result.h"
#include "core/text/sentence.h"
#include "core/text/vocabulary.h"

namespace factcheck {

enum class Kind : std::int32_t { Figure = 1, Date = 2, Statement = 3, Role = 4, Event = 5 };
std::string_view kind_name(Kind kind);  // "figure"

// Class of a typed token: "month", "magnitude" … Interned per book; classes that the code itself makes come first.
using ClassId = std::uint16_t;
enum BuiltinClass : ClassId {
  kNumber,   // cardinal in digits or words: its NumberValue is in the lattice
  kOrdinal,  // "6." "6th" "6e" "dritten" "third" "derde"
  kYear,     // four plain digits 1000 … 2199
  kDigits,   // plain digits without separators (also kNumber): days, months, clock parts
  kDecimal,  // one digit group, a point or comma, digits (also kNumber)
  kCode,     // "e2e", "A380"
  kWord,     // any word
  kCapital,  // a word that opens with a capital letter, or is all capitals
  kQuoteOpen,
  kQuoteClose,
  kBuiltinClasses
};

// One spelling of a word table: [words.month] 2 = ["Februar", "Feb."]
struct LexiconEntry {
  ClassId token_class = 0;
  std::string value;               // the key it stands under: "2"
  std::vector<std::string> words;  // folded tokens of the spelling: {"feb", "."}
  bool exact_case = false;         // spelling written "=May": only as written
  std::string spelling;            // as written, without "="
  std::uint32_t glued = 0;         // bit i: no blank before words[i] in the spelling, so none in the text either
};

// Lets maps keyed by std::string be searched with a std::string_view.
struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
using WordIndex = std::unordered_map<std::string, std::vector<std::uint32_t>, StringHash, std::equal_to<>>;

// ---- sequences
// A sequence is written   bound? approx? num:number [scale:magnitude] unit:(percent|currency)? 'of' year
//   name:atom   names the part (default: the class itself)      atom?      may be missing
//   'words'     these words, folded ("'up to'")                  (a|b)      one of these atoms
//   [a b c]     all of them or nothing                           ~atom      glued to what stands before (no blank)
// and is expanded at load time into its straight paths, which all share one trie per language.
using PartId = std::uint32_t;  // index into Rule::parts
inline constexpr PartId kNoPart = UINT32_MAX;
struct SequenceAtom {
  PartId part = kNoPart;  // most literals have none
  ClassId token_class = 0;
  std::string literal;  // folded token; then token_class is unused
  bool glued = false;
  std::string value;  // "class=value" restricts to one entry value: "unit=percent"; empty: any
  bool operator==(const SequenceAtom&) const = default;
};
using SequencePath = std::vector<SequenceAtom>;

// value = { number = "num", unit = "=percent" }: the name of a part (the first, where a path has it twice) or, after
// "=", a constant.
struct Meaning {
  ValueKey key;
  PartId part = kNoPart;
  std::string constant;  // empty if a part
  bool is_constant() const { return part == kNoPart; }
};

// All meanings of a rule, in the order of their keys' names.
class Meanings {
 public:
  void add(Meaning meaning) {
    all_.push_back(std::move(meaning));
    places_[all_.back().key.index()] = static_cast<std::uint8_t>(all_.size());
  }
  // Null if the rule's value does not have the key.
  const Meaning* find(ValueKey key) const {
    const std::size_t place = places_[key.index()];
    return place == 0 ? nullptr : &all_[place - 1];
  }
  auto begin() const { return all_.begin(); }
  auto end() const { return all_.end(); }

 private:
  std::vector<Meaning> all_;
  std::array<std::uint8_t, ValueKey::kCount> places_{};  // by key: one more than its index, 0 where there is none
};

struct RuleExample {
  std::string text;  // with [[…]] round the expected span
  std::vector<std::pair<std::string, std::string>>
      want;           // field of the JSON object -> its text; empty with none = true
  bool none = false;  // want = "none": the rule must stay silent
  std::string date;   // of the article, where it matters
  std::string where;  // path:line:column
};

// A word of `unless`, ready for comparing.
struct Refusal {
  std::vector<std::string> words;  // folded tokens
  bool before = false;             // written "<word": stands before the match, else after it
};

// What may not stand next to a match; of a blank, what must.
enum class Guard : std::uint8_t {
  None,
  NoLetterOrDigit,
  NoCompound,  // that, and no hyphen that joins a letter or digit: "3-Zimmer"
  NoLetter,
  NoDigit,
  Blank
};
inline constexpr std::array<std::string_view, 6> kGuardNames = {"",          "no_letter_or_digit", "no_compound",
                                                                "no_letter", "no_digit",           "blank"};
constexpr std::string_view guard_name(Guard guard) { return kGuardNames[static_cast<std::size_t>(guard)]; }
// The empty name stands for none.
constexpr Guard guard_of(std::string_view name) {
  return static_cast<Guard>(std::find(kGuardNames.begin(), kGuardNames.end(), name) - kGuardNames.begin());
}

struct Rule {
  std::string id;  // "de.figure.magnitude"
  Kind kind = Kind::Figure;
  Guard guard_left = Guard::None, guard_right = Guard::None;
  std::vector<Refusal> refusals;  // unless, tokenised
  std::string maturity;           // trial | stable | retired (retired rules are loaded but never fire)
  std::string why, source;
  std::string sequence;            // as written; empty if a pattern
  std::string pattern;             // RE2, (?P<name>…) groups only; empty if a sequence
  std::vector<std::string> parts;  // their names, each once
  std::vector<SequencePath> paths;
  Meanings value;
  std::vector<std::string> unless;  // words: the rule is refused if one of these follows or precedes ("<word" precedes)
  std::vector<RuleExample> examples;
  std::string file;  // "de/figure.toml", relative to the rules folder
  std::uint32_t line = 0;
};

class SequenceTrie;   // compiled paths, see core/rules/sequence_trie.h
class PatternSet;     // compiled RE2 patterns
class WordTable;      // what the tables know of a word, see core/rules/word_table.h
struct NumberTables;  // see core/rules/number_tables.h

// The rules of some kinds, ready for matching. Those of roles and events switch forms on and are never matched.
struct CompiledRules {
  std::shared_ptr<const SequenceTrie> trie;
  std::shared_ptr<const PatternSet> patterns;
};
constexpr bool is_value(Kind kind) { return kind == Kind::Figure || kind == Kind::Date; }

struct LanguagePack {
  std::string code, name, stemmer;
  char decimal_mark = '.', group_mark = ',';
  bool capital_nouns = false;  // German: a capital alone is no sign of a name
  SentenceTables sentences;
  WordForms forms;
  std::vector<LexiconEntry> entries;
  std::vector<std::vector<std::uint32_t>> entries_by_class;  // by ClassId, as far as the language has any
  std::vector<Rule> rules;                                   // in file and text order
  CompiledRules values, frames;                              // of figures and dates; of statements
  std::shared_ptr<const WordTable> words;
  std::shared_ptr<const NumberTables> numbers;
  // Indexes of the entries of a class, in file order; may be empty.
  std::span<const std::uint32_t> entries_of(std::optional<ClassId> token_class) const;
};

// ---- shared tables
struct NameRow {                                     // people, organisations, places
  std::string id, type;                              // type: organisation | person | country | place | outlet
  std::vector<std::string> names;                    // in any language, as written
  std::vector<std::vector<std::string>> adjectives;  // per language: "britisch", "British"
  struct Rename {
    std::string from, to, date;
  };
  std::vector<Rename> renames;
  std::string seat_of;  // id of the country whose government has its seat here; may be empty
  std::string where;
};
struct UnitRow {
  std::string symbol, code;
};

struct SharedTables {
  Lexicon lexicon;  // of the concepts
  std::vector<NameRow> names;
  WordIndex rows_by_name;                                 // a name as written -> rows
  std::vector<WordIndex> rows_by_adjective;               // per language
  std::unordered_map<std::string, std::int64_t> weights;  // "weights.measure" -> points in thousandths
  // Points of a weight; 0 if no table names it.
  std::int32_t weight(const std::string& key) const {
    const auto found = weights.find(key);
    return found == weights.end() ? 0 : static_cast<std::int32_t>(found->second);
  }
};

struct RuleBook {
  std::vector<LanguagePack> languages;                                       // sorted by code
  std::vector<LanguageProfile> profiles;                                     // parallel to languages
  std::shared_ptr<const Vocabulary> words = std::make_shared<Vocabulary>();  // of all tables
  LanguageSigns signs;                                                       // of the profiles
  std::vector<std::string> classes;                                          // name by ClassId: see add_class
  std::unordered_map<std::string, ClassId, StringHash, std::equal_to<>> class_ids;
  SharedTables shared;
  std::string hash;  // sha256 over all files, names and bytes
  std::string folder;

  const LanguagePack* language(std::string_view code) const;  // null if there is none
  Language language_id(std::string_view code) const;          // kNoLanguage if there is none
  std::optional<ClassId> class_id(std::string_view name) const;
  ClassId add_class(std::string_view name);
  const Rule* rule(std::string_view id) const;
};

// Reads `folder`/<lang>/*.toml and `folder`/shared/**/*.toml. Files are read in name order.
// Errors: Io if the folder cannot be read. Otherwise RuleSyntax; the message holds every fault, one a line, as
// "path:line:column: rule 'id': what is wrong; what was expected".
Result<RuleBook> load_rules(const std::string& folder);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_RULES_RULE_BOOK_H_
