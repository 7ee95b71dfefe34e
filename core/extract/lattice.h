// Typed tokens of one sentence: what each run of tokens can be, according to the word tables and the number grammar.
//
//   Lattice lattice(text, tokens, pack);         // "mehr als hundert" -> bound(">"), number(100) …
//   for (const Item& item : lattice.at(3)) …
//
// Built once per sentence; Lifetime: views into text, tokens and pack.
#ifndef FACTCHECK_CORE_EXTRACT_LATTICE_H_
#define FACTCHECK_CORE_EXTRACT_LATTICE_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/extract/folded_tokens.h"
#include "core/rules/rule_book.h"
#include "core/text/token.h"
#include "core/value/decimal.h"

namespace factcheck {

// A number as read, in digits or words.
struct NumberValue {
  Decimal value;
  std::int32_t precision = 0;  // exponent of the last digit given
  bool words = false;          // written (partly) in words
  bool ordinal = false;
  bool grouped = false;  // had group separators
};

// Lifetime: value views into the language pack.
struct Item {
  ClassId token_class = 0;
  std::uint32_t token_count = 1;
  std::string_view value;    // of the lexicon entry; empty for builtin classes
  std::int32_t number = -1;  // of kNumber, kOrdinal, kYear, kDigits, kDecimal: index for number(); -1: none
};

class Lattice {
 public:
  Lattice(std::string_view text, std::span<const Token> tokens, const LanguagePack& pack);

  std::string_view text() const { return text_; }
  std::span<const Token> tokens() const { return tokens_; }
  const LanguagePack& pack() const { return pack_; }
  // Folded form of a token.
  std::string_view folded(std::uint32_t token) const { return folded_[token]; }
  // What can start at this token, in no particular order.
  std::span<const Item> at(std::uint32_t token) const;
  const NumberValue& number(std::int32_t index) const { return numbers_[static_cast<std::size_t>(index)]; }
  // First item of the class at the token, or null.
  const Item* find(std::uint32_t token, ClassId token_class) const;
  // Bytes of the tokens [first, first + count).
  Span span(std::uint32_t first, std::uint32_t count) const;

 private:
  void add(ClassId token_class, std::uint32_t token_count = 1, std::string_view value = {}, std::int32_t number = -1);
  void add_number(ClassId token_class, std::uint32_t token_count, const NumberValue& value);
  void add_shapes(std::uint32_t token);
  void add_digit_shapes(std::uint32_t token);
  void add_quotes(std::uint32_t token);
  void add_numbers(std::uint32_t token);
  void add_words(std::uint32_t token);
  bool fits(const LexiconEntry& entry, std::uint32_t token) const;

  std::string_view text_;
  std::span<const Token> tokens_;
  const LanguagePack& pack_;
  FoldedTokens folded_;
  std::vector<Item> items_;                // grouped by first token
  std::vector<std::uint32_t> first_item_;  // token -> index into items_, one more than tokens
  std::vector<NumberValue> numbers_;
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_LATTICE_H_
