// What may stand in a rule file: the keys of every table and the words that some of them are limited to.
//
//   for (std::string_view key : value_keys(Kind::Figure)) …
//
// Constant tables, safe on every thread. A key that nobody reads does not belong here.
#ifndef FACTCHECK_CORE_RULES_SCHEMA_H_
#define FACTCHECK_CORE_RULES_SCHEMA_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/rules/rule_book.h"

namespace factcheck {

using KeyList = std::span<const std::string_view>;

inline constexpr std::int64_t kRuleSchema = 1;
inline constexpr std::size_t kMaxRuleFileBytes = 4u << 20;
inline constexpr std::size_t kMaxPaths = 4096;  // straight paths of one sequence

// Keys by table, as loaders and messages list them.
KeyList language_file_keys();  // top level of <lang>/*.toml
KeyList language_keys();       // [language]
KeyList inflection_keys();     // [inflection]
KeyList paradigm_keys();       // [[inflection.paradigm]]
KeyList numbers_keys();        // [numbers]
KeyList number_keys();         // [[number]]
KeyList rule_keys();           // [[rule]]
KeyList example_keys();        // [[rule.example]]
KeyList shared_file_keys();    // top level of shared/**/*.toml, but weights.toml
KeyList concept_keys();        // [[concept]] beside the language codes
KeyList name_keys();           // [[name]]
KeyList rename_keys();         // renames = [{…}]

// Keys of a rule's `value`, by the kind of what it finds. Builders in core/extract read them.
KeyList value_keys(Kind kind);

// Words that a key is limited to.
KeyList rule_kinds();
KeyList maturities();
KeyList guards();
KeyList number_roles();  // in the order of NumberMorpheme::Role
KeyList parts_of_speech();
KeyList ending_kinds();  // of [[inflection.ending]]
KeyList name_types();
KeyList builtin_classes();  // in the order of BuiltinClass

// Position of a word in a list.
std::optional<std::size_t> position(KeyList list, std::string_view word);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_RULES_SCHEMA_H_
