// Typed tokens of one sentence: what each run of tokens can be, according to the word tables and the number grammar.
//
//   LatticeStore store;
//   Lattice lattice(text, tokens, folded, pack, store);   // "mehr als hundert" -> bound(">"), number(100) …
//   for (const Item& item : lattice.at(3)) …
//
// Built once per sentence; a token is read when somebody first asks for it, since most are never asked for. Lifetime:
// views into text, tokens, folded, pack and store. Not to be shared between threads.
#ifndef FACTCHECK_CORE_EXTRACT_LATTICE_H_
#define FACTCHECK_CORE_EXTRACT_LATTICE_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/extract/chunks.h"
#include "core/rules/rule_book.h"
#include "core/rules/word_table.h"
#include "core/text/folded_tokens.h"
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
  // Of a mere fraction: "two thirds" and "1/2", but not "2 1/2"; denominator 0: none.
  std::int64_t numerator = 0, denominator = 0;
};

// Tokens that a rule gives a name.
struct MatchedPart {
  PartId part = kNoPart;
  std::uint32_t first_token = 0, token_count = 0;
  // What the part was read as: never null for class atoms, null for literals. For a pattern's group the number or word
  // table entry that covers exactly its tokens, if there is one.
  const Item* item = nullptr;
};

// What is read in some sentences, kept in memory that the next ones use again.
struct LatticeStore {
  Chunks<std::span<const Item>> tokens;  // what each one was read as
  Chunks<Item> items;
  Chunks<MatchedPart> parts;
  Chunks<NumberValue> number_values;
  std::vector<const NumberValue*> numbers;
  std::vector<Item> reading;  // items of the token that is being read

  // Ends the life of all lattices that use it.
  void clear() {
    tokens.clear();
    items.clear();
    parts.clear();
    number_values.clear();
    numbers.clear();
  }
};

class Lattice {
 public:
  Lattice(std::string_view text, std::span<const Token> tokens, const FoldedTokens& folded, const LanguagePack& pack,
          LatticeStore& store);

  std::string_view text() const { return text_; }
  std::span<const Token> tokens() const { return tokens_; }
  const LanguagePack& pack() const { return pack_; }
  // Folded form of a token.
  std::string_view folded(std::uint32_t token) const { return folded_[token]; }
  WordId word(std::uint32_t token) const { return folded_.word(token); }
  const FoldedTokens& folded() const { return folded_; }
  std::span<const WordId> words() const { return folded_.words(); }
  // What can start at this token, in no particular order.
  std::span<const Item> at(std::uint32_t token) const {
    if (items_.empty() || items_[token].data() == nullptr) read(token);
    return items_[token];
  }
  // Whether the word tables name an entry that starts at this token; without one, no item has a value.
  bool has_entries(std::uint32_t token) const { return !pack_.words->candidates(folded_.word(token)).empty(); }
  // Whether one of these may have a value with that opening; most do not.
  bool may_say(std::uint32_t token, std::string_view opening) const {
    return pack_.words->may_say(folded_.word(token), opening);
  }
  // Whether the words of the entry stand there, as written and glued as it asks.
  bool fits(const Candidate& candidate, std::uint32_t token) const {
    return (candidate.token_count == 1 && !candidate.as_written) || stands_at(candidate, token);
  }
  bool may_open_number(std::uint32_t token) const;
  const NumberValue& number(std::int32_t index) const { return *store_->numbers[static_cast<std::size_t>(index)]; }
  // First item of the class at the token, or null.
  const Item* find(std::uint32_t token, ClassId token_class) const;
  // Bytes of the tokens [first, first + count).
  Span span(std::uint32_t first, std::uint32_t count) const;
  // Keeps the parts of a match as long as the items that they point at.
  std::span<const MatchedPart> keep(std::span<const MatchedPart> parts) const { return store_->parts.add(parts); }

 private:
  bool stands_at(const Candidate& candidate, std::uint32_t token) const;
  bool is_capital(std::uint32_t token) const;
  std::span<const Item> known_items(std::uint32_t token) const;
  void read(std::uint32_t token) const;
  void add(ClassId token_class, std::uint32_t token_count = 1, std::string_view value = {},
           std::int32_t number = -1) const;
  void add_number(ClassId token_class, std::uint32_t token_count, const NumberValue& value) const;
  void add_shapes(std::uint32_t token) const;
  void add_digit_shapes(std::uint32_t token) const;
  void add_quotes(std::uint32_t token) const;
  void add_numbers(std::uint32_t token) const;
  void add_compounds(std::uint32_t token) const;
  void add_words(std::uint32_t token) const;

  std::string_view text_;
  std::span<const Token> tokens_;
  const LanguagePack& pack_;
  FoldedTokens folded_;
  LatticeStore* store_;
  mutable std::span<std::span<const Item>> items_;  // by token, empty before the first; null: not read yet
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_LATTICE_H_
