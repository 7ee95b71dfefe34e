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

class SequenceTrie {
 public:
  static constexpr std::uint32_t kRoot = 0;
  static constexpr std::uint32_t kLiteral = 1u << 16;

  // Takes the rules of the wanted kinds that are not retired; adds their literals to `words`.
  SequenceTrie(const std::vector<Rule>& rules, bool (*wanted)(Kind), Vocabulary& words);

  std::span<const TrieEdge> class_edges(std::uint32_t node, ClassId token_class) const {
    return edges(node, token_class);
  }
  std::span<const TrieEdge> literal_edges(std::uint32_t node, WordId word) const {
    return edges(node, kLiteral + word);
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
  std::span<const TrieEdge> edges(std::uint32_t node, std::uint32_t key) const;
  std::uint32_t child(std::uint32_t node, const SequenceAtom& atom, Vocabulary& words);

  std::vector<Node> nodes_;
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_RULES_SEQUENCE_TRIE_H_
