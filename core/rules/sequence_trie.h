// All straight paths of one language's sequences in one trie, so that common beginnings are walked once.
//
//   for (const TrieEdge& edge : trie.class_edges(SequenceTrie::kRoot, kNumber)) …
//
// Immutable after construction, safe on every thread.
#ifndef FACTCHECK_CORE_RULES_SEQUENCE_TRIE_H_
#define FACTCHECK_CORE_RULES_SEQUENCE_TRIE_H_

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/rules/rule_book.h"
#include "core/rules/word_table.h"

namespace factcheck {

struct TrieEdge {
  std::uint32_t key = 0;  // class, or kLiteral + number of the word
  bool glued = false;
  std::string value;  // the class's value must be this; empty: any
  std::uint32_t child = 0;
};

// A path ends here.
struct TrieEnd {
  std::uint32_t rule = 0;  // index into LanguagePack::rules
  std::uint32_t path = 0;  // index into Rule::paths
};

// What can start at a token, a bit for each class and one for some literals, as the rules of one trie name them. No
// common bit, no common class or literal: so a rule that wants something else is passed over without a look at the
// token.
using Signature = std::uint64_t;

class SequenceTrie {
 public:
  static constexpr std::uint32_t kRoot = 0;
  static constexpr std::uint32_t kLiteral = 1u << 16;

  // Takes the rules of the wanted kinds that are not retired; adds their literals to `words`.
  SequenceTrie(const std::vector<Rule>& rules, bool (*wanted)(Kind), const WordTable& table, Vocabulary& words);

  std::span<const TrieEdge> class_edges(std::uint32_t node, ClassId token_class) const {
    return edges(node, token_class);
  }
  std::span<const TrieEdge> literal_edges(std::uint32_t node, WordId word) const {
    return edges(node, kLiteral + word);
  }
  // 0 of a class that no rule names.
  Signature class_bit(ClassId token_class) const {
    return token_class < class_bits_.size() ? class_bits_[token_class] : 0;
  }
  // 0 of a word that no rule names as a literal.
  Signature literal_bit(WordId word) const { return word < words_.size() ? words_[word].literal : 0; }
  // Of a word by its tables, when that one follows; not its shape, nor what numbers it opens.
  Signature signature(WordId word, WordId next) const {
    if (word >= words_.size()) return 0;
    return next < words_.size() && words_[next].goes_on ? words_[word].alone | words_[word].opens : words_[word].alone;
  }
  std::span<const TrieEnd> ends(std::uint32_t node) const { return nodes_[node].ends; }
  // What the edges want: a token that shares no bit with it leads nowhere.
  Signature wants(std::uint32_t node) const { return nodes_[node].wants; }

 private:
  struct Node {
    Signature wants = 0;
    std::vector<TrieEdge> edges;  // by key
    std::vector<TrieEnd> ends;
  };
  // What the trie wants of a word.
  struct Word {
    Signature literal = 0;
    Signature alone = 0, opens = 0;  // as a literal and by entries of one word; by entries of several
    bool goes_on = false;            // is the second word of an entry
  };
  static constexpr unsigned kLiteralBit = 56, kLiteralBits = 8;
  std::span<const TrieEdge> edges(std::uint32_t node, std::uint32_t key) const;
  Signature claim_class(ClassId token_class);
  Signature claim_literal(WordId word);
  void add_words(const WordTable& table, const Vocabulary& words);
  std::uint32_t child(std::uint32_t node, const SequenceAtom& atom, Vocabulary& words);

  std::vector<Node> nodes_;
  std::vector<Signature> class_bits_;    // by class
  unsigned classes_ = 0, literals_ = 0;  // that have a bit
  std::vector<Word> words_;              // by number
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_RULES_SEQUENCE_TRIE_H_
