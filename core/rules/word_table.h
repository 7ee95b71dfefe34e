// What one language's tables know of a word, found by its number.
//
//   for (const Candidate& c : table.candidates(words.find("up"))) …   // "up to" as bound, "up" as preposition …
//
// Immutable after construction, safe on every thread.
#ifndef FACTCHECK_CORE_RULES_WORD_TABLE_H_
#define FACTCHECK_CORE_RULES_WORD_TABLE_H_

#include <array>
#include <bitset>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/rules/number_tables.h"
#include "core/rules/rule_book.h"
#include "core/text/few_letters.h"
#include "core/text/vocabulary.h"

namespace factcheck {

// An entry that starts with the word.
struct Candidate {
  std::uint32_t entry = 0;    // index into LanguagePack::entries
  std::uint32_t rest = 0;     // where the numbers of its other words start
  WordId second = kUnlisted;  // the first of these: most candidates fail by it
  std::string_view value;     // of the entry; views into the table
  EightBytes opening = 0;     // what the value opens with, since many values are only asked for that
  ClassId token_class = 0;
  std::uint16_t token_count = 1;
  bool as_written = false;  // only in this case
  bool doubled = false;     // another entry of as many words says the same
};

// What a run of tokens can be.  Lifetime: value views into the word table.
struct Item {
  ClassId token_class = 0;
  std::uint32_t token_count = 1;
  std::string_view value;    // of the lexicon entry; empty for builtin classes
  std::int32_t number = -1;  // of kNumber, kOrdinal, kYear, kDigits, kDecimal: index for Lattice::number(); -1: none
                             // A word table's entry has both where a number opens its word: "zwölfköpfig".
};

// Letters that can be a part of a number word, and as what.
struct NumberForm {
  std::string letters;
  FewLetters first;
  unsigned roles = 0;  // bits of NumberMorpheme::Role
  std::int64_t value = 0;
  bool ordinal = false;
};

class WordTable {
 public:
  // Adds the words of the entries and of the number morphemes to `words`.
  WordTable(std::span<const LexiconEntry> entries, const NumberTables& numbers, std::shared_ptr<Vocabulary> words);

  const Vocabulary& vocabulary() const { return *words_; }
  // Entries that start with the word, longest first.
  std::span<const Candidate> candidates(WordId word) const {
    const Row& row = row_of(word);
    return std::span(candidates_).subspan(row.first, row.count);
  }
  // Those that start with the word and have more words, longest first.
  std::span<const Candidate> longer_candidates(WordId word) const {
    const Row& row = row_of(word);
    return std::span(candidates_).subspan(row.first, row.longer);
  }
  // What the word can be for itself, wherever it stands and if it is no number: a word, in front of that a capitalised
  // one, and behind it its entries. Nothing if the spelling in the text matters.
  std::span<const Item> items(WordId word, bool capital) const {
    const Row& row = row_of(word);
    const std::size_t skipped = capital ? 0 : 1;
    return row.item_count == 0 ? std::span<const Item>()
                               : std::span(items_).subspan(row.first_item + skipped, row.item_count - skipped);
  }
  // Whether some entry that starts with the word may have a value with this opening, of two letters or more; false for
  // nearly all that have none.
  bool may_say(WordId word, std::string_view opening) const {
    const std::uint64_t bits = opening_bits(opening);
    return (row_of(word).openings & bits) == bits;
  }
  // The second and further words of a candidate.
  std::span<const WordId> rest(const Candidate& candidate) const {
    return std::span(rest_).subspan(candidate.rest, candidate.token_count - 1U);
  }
  // The entries, spelled "#köpfig", whose words open with a number in words, for the longest end of the word that is
  // one's; the index of its first byte. Empty for most words.
  struct Tail {
    std::size_t at = 0;
    std::span<const std::uint32_t> entries;  // indices into LanguagePack::entries
  };
  Tail tail(std::string_view folded) const;
  std::span<const ClassId> tail_classes() const { return tail_classes_; }
  // What the word may be in a number, true of every word that is that, and of few others.
  enum class InNumber : std::uint8_t {
    Never,
    GoesOn,   // stands behind the first word only: "and"
    Article,  // opens one only if the next word goes on: "a hundred"
    Opens
  };
  InNumber in_number(WordId word, std::string_view folded) const {
    return word < row_of_.size() ? row_of(word).in_number : in_number(folded);
  }
  // Forms that open with the letter, the longest first.
  std::span<const NumberForm> number_forms(char first) const { return forms_[static_cast<unsigned char>(first)]; }

 private:
  struct Row {
    std::uint32_t first = 0, first_item = 0;
    std::uint16_t count = 0, longer = 0, item_count = 0;
    InNumber in_number = InNumber::Never;
    std::uint64_t openings = 0;  // the bits of all values of its entries
  };
  const Row& row_of(WordId word) const { return rows_[word < row_of_.size() ? row_of_[word] : 0]; }
  // One bit for the first two letters, another one for the first four of an opening that has them.
  static std::uint64_t opening_bits(std::string_view opening) {
    const auto code = [&](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(opening[i])); };
    if (opening.size() < 2) return 0;
    const unsigned two = code(0) * 7 + code(1);
    const std::uint64_t bits = std::uint64_t{1} << two % 64;
    if (opening.size() < 4) return bits;
    return bits | std::uint64_t{1} << (two * 5 + code(2) * 3 + code(3)) % 64;
  }
  void add_morpheme(const NumberMorpheme& morpheme);
  void add_tails(std::span<const LexiconEntry> entries);
  void add_candidates(std::span<const LexiconEntry> entries);
  void add_items(Row& row);
  InNumber in_number(std::string_view folded) const {
    return openings_[three_letters(folded)] ? as_number(folded) : InNumber::Never;
  }
  InNumber as_number(std::string_view folded) const;
  bool is_article(std::string_view folded) const;

  std::shared_ptr<const Vocabulary> words_;
  std::vector<std::uint32_t> row_of_;       // by WordId
  std::vector<Row> rows_;                   // the first one is of all words that no entry starts with
  std::unordered_set<std::string> values_;  // of the candidates, which are read more often than the entries
  std::vector<Candidate> candidates_;
  std::vector<WordId> rest_;
  std::vector<Item> items_;
  bool compounds_ = false;
  std::unordered_map<std::string, std::vector<std::uint32_t>, StringHash, std::equal_to<>> tails_;
  std::vector<std::size_t> tail_sizes_;  // bytes, each once, the largest first
  std::vector<ClassId> tail_classes_;
  std::array<std::vector<NumberForm>, 256> forms_;  // by first byte
  std::vector<std::string> ends_;
  std::bitset<kThreeLetters> openings_;  // of the morphemes, whatever goes on
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_RULES_WORD_TABLE_H_
