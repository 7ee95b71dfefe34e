#include "core/rules/schema.h"

#include <algorithm>
#include <array>

#include "core/rules/value_key.h"

namespace factcheck {
namespace {

constexpr std::string_view kLanguageFile[] = {"schema",  "language", "forms", "profile",   "words",
                                              "numbers", "number",   "rule",  "inflection"};
constexpr std::string_view kLanguage[] = {"code",
                                          "name",
                                          "stemmer",
                                          "decimal_mark",
                                          "group_mark",
                                          "ordinal_full_stop",
                                          "capital_nouns",
                                          "abbreviations",
                                          "sentence_ending_abbreviations",
                                          "ordinal_followers"};
constexpr std::string_view kInflection[] = {"phrase_verb", "participle",  "infix",      "infix_word",
                                            "separable",   "inseparable", "unprefixed", "verb",
                                            "noun",        "adjective",   "paradigm",   "ending"};
constexpr std::string_view kEndingKinds[] = {"noun", "verb", "adjective", "form"};
constexpr std::string_view kParadigm[] = {"pos", "base", "forms"};
constexpr std::string_view kNumbers[] = {"units_before_tens", "compounds", "ordinal_fractions"};
constexpr std::string_view kMorpheme[] = {"value", "role", "forms", "ordinal"};
constexpr std::string_view kRule[] = {"id",      "kind",  "maturity", "why",    "source", "sequence",
                                      "pattern", "value", "guard",    "unless", "example"};
constexpr std::string_view kExample[] = {"text", "date", "want"};
constexpr std::string_view kSharedFile[] = {"schema", "concept", "name"};
constexpr std::string_view kConcept[] = {"id", "pos", "broader", "opposite", "general"};
constexpr std::string_view kName[] = {"id", "type", "seat_of", "names", "adjectives", "renames"};
constexpr std::string_view kRename[] = {"from", "to", "date"};

constexpr std::string_view kRuleKinds[] = {"figure", "date", "statement", "role", "event"};
constexpr std::string_view kMaturities[] = {"trial", "stable", "retired"};
constexpr std::string_view kNumberRoles[] = {"unit",         "teen",    "ten",  "hundred",     "scale",
                                             "link",         "article", "half", "ordinal_end", "fraction",
                                             "fraction_end", "point",   "of"};
constexpr std::string_view kPartsOfSpeech[] = {"noun", "verb", "adjective", "adverb"};
constexpr std::string_view kNameTypes[] = {"organisation", "person", "country", "place", "outlet"};
constexpr std::string_view kBuiltin[] = {"number", "ordinal", "year",    "digits",     "decimal",
                                         "code",   "word",    "capital", "quote_open", "quote_close"};
static_assert(std::size(kBuiltin) == kBuiltinClasses);

}  // namespace

KeyList language_file_keys() { return kLanguageFile; }
KeyList language_keys() { return kLanguage; }
KeyList inflection_keys() { return kInflection; }
KeyList paradigm_keys() { return kParadigm; }
KeyList ending_kinds() { return kEndingKinds; }
KeyList numbers_keys() { return kNumbers; }
KeyList number_keys() { return kMorpheme; }
KeyList rule_keys() { return kRule; }
KeyList example_keys() { return kExample; }
KeyList shared_file_keys() { return kSharedFile; }
KeyList concept_keys() { return kConcept; }
KeyList name_keys() { return kName; }
KeyList rename_keys() { return kRename; }
KeyList rule_kinds() { return kRuleKinds; }
KeyList maturities() { return kMaturities; }
KeyList guards() { return KeyList(kGuardNames).subspan(1); }
KeyList number_roles() { return kNumberRoles; }
KeyList parts_of_speech() { return kPartsOfSpeech; }
KeyList name_types() { return kNameTypes; }
KeyList builtin_classes() { return kBuiltin; }

KeyList value_keys(Kind kind) {
  switch (kind) {
    case Kind::Figure:
      return kFigureValue;
    case Kind::Date:
      return kDateValue;
    case Kind::Statement:
      return kStatementValue;
    case Kind::Role:
      return kRoleValue;
    case Kind::Event:
      return kEventValue;
  }
  return {};
}

std::optional<std::size_t> position(KeyList list, std::string_view word) {
  const auto found = std::find(list.begin(), list.end(), word);
  if (found == list.end()) return std::nullopt;
  return static_cast<std::size_t>(found - list.begin());
}

}  // namespace factcheck
