// What the tests of numbers share: a pack with the number words of one language, and a sentence in tokens.
#ifndef FACTCHECK_TESTS_UNIT_EXTRACT_NUMBER_FIXTURE_H_
#define FACTCHECK_TESTS_UNIT_EXTRACT_NUMBER_FIXTURE_H_

#include <toml++/toml.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/rules/number_tables.h"
#include "core/rules/rule_book.h"
#include "core/rules/schema.h"
#include "core/rules/word_table.h"
#include "core/text/fold.h"
#include "core/text/folded_tokens.h"
#include "core/text/token.h"

namespace factcheck {

inline NumberTables read_number_tables(std::string_view language) {
  NumberTables tables;
  const toml::table top = toml::parse_file(std::string(FACTCHECK_RULES "/") + std::string(language) + "/number.toml");
  tables.units_before_tens = top["numbers"]["units_before_tens"].value_or(false);
  tables.compounds = top["numbers"]["compounds"].value_or(false);
  tables.ordinal_fractions = top["numbers"]["ordinal_fractions"].value_or(false);
  for (const toml::node& row : *top["number"].as_array()) {
    const toml::table& number = *row.as_table();
    const auto role = position(number_roles(), number["role"].value_or(std::string_view()));
    for (const toml::node& form : *number["forms"].as_array()) {
      tables.morphemes.push_back({fold(form.value_or(std::string())), number["value"].value_or(std::int64_t{0}),
                                  static_cast<NumberMorpheme::Role>(role.value_or(0)),
                                  number["ordinal"].value_or(false)});
    }
  }
  return tables;
}

inline LanguagePack make_number_pack(std::string_view language) {
  LanguagePack pack;
  pack.code = language;
  pack.decimal_mark = language == "en" ? '.' : ',';
  pack.group_mark = language == "en" ? ',' : '.';
  pack.sentences.ordinal_full_stop = language == "de";
  pack.sentences.ordinal_followers = {"februar", "quartal"};
  pack.numbers = std::make_shared<const NumberTables>(read_number_tables(language));
  pack.words = std::make_shared<WordTable>(pack.entries, *pack.numbers, std::make_shared<Vocabulary>());
  return pack;
}

inline const LanguagePack& number_pack(std::string_view language) {
  static const LanguagePack english = make_number_pack("en");
  static const LanguagePack german = make_number_pack("de");
  static const LanguagePack dutch = make_number_pack("nl");
  return language == "en" ? english : language == "de" ? german : dutch;
}

struct NumberSentence {
  NumberSentence(const NumberSentence&) = delete;  // views of it would stay with the original
  explicit NumberSentence(std::string sentence) : text(std::move(sentence)) {
    tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
    folded_text = FoldedText(text, tokens, {});
    folded = folded_text.all();
  }
  std::string text;
  std::vector<Token> tokens;
  FoldedText folded_text;
  FoldedTokens folded;
};

}  // namespace factcheck
#endif  // FACTCHECK_TESTS_UNIT_EXTRACT_NUMBER_FIXTURE_H_
