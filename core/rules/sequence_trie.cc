#include "core/rules/sequence_trie.h"

#include <algorithm>

namespace factcheck {

SequenceTrie::SequenceTrie(const std::vector<Rule>& rules, bool (*wanted)(Kind), const WordTable& table,
                           Vocabulary& words)
    : nodes_(1) {
  for (std::uint32_t rule = 0; rule < rules.size(); ++rule) {
    if (rules[rule].maturity == "retired" || !wanted(rules[rule].kind)) continue;
    for (std::uint32_t path = 0; path < rules[rule].paths.size(); ++path) {
      std::uint32_t node = kRoot;
      for (const SequenceAtom& atom : rules[rule].paths[path]) node = child(node, atom, words);
      nodes_[node].ends.push_back({rule, path});
    }
  }
  for (Node& node : nodes_) {
    std::stable_sort(node.edges.begin(), node.edges.end(),
                     [](const TrieEdge& a, const TrieEdge& b) { return a.key < b.key; });
  }
  add_words(table, words);
}

// A bit of its own as long as there are any.
Signature SequenceTrie::claim_class(ClassId token_class) {
  if (token_class >= class_bits_.size()) class_bits_.resize(token_class + 1U, 0);
  if (class_bits_[token_class] == 0) class_bits_[token_class] = Signature{1} << (classes_++ % kLiteralBit);
  return class_bits_[token_class];
}

Signature SequenceTrie::claim_literal(WordId word) {
  if (word >= words_.size()) words_.resize(word + 1U);
  Signature& bit = words_[word].literal;
  if (bit == 0) bit = Signature{1} << (kLiteralBit + literals_++ % kLiteralBits);
  return bit;
}

void SequenceTrie::add_words(const WordTable& table, const Vocabulary& words) {
  words_.resize(words.size());
  for (WordId word = 0; word < words_.size(); ++word) {
    words_[word].alone |= words_[word].literal;
    for (const Candidate& candidate : table.candidates(word)) {
      const Signature bit = class_bit(candidate.token_class);
      if (bit == 0) continue;
      if (candidate.token_count == 1) {
        words_[word].alone |= bit;
      } else {
        words_[word].opens |= bit;
        words_[table.rest(candidate).front()].goes_on = true;
      }
    }
  }
}

std::uint32_t SequenceTrie::child(std::uint32_t node, const SequenceAtom& atom, Vocabulary& words) {
  std::uint32_t key = atom.token_class;
  if (atom.literal.empty()) {
    nodes_[node].wants |= claim_class(atom.token_class);
  } else {
    const WordId word = words.add(atom.literal);
    nodes_[node].wants |= claim_literal(word);
    key = kLiteral + word;
  }
  for (const TrieEdge& edge : nodes_[node].edges) {
    if (edge.key == key && edge.glued == atom.glued && edge.value == atom.value) return edge.child;
  }
  const auto made = static_cast<std::uint32_t>(nodes_.size());
  nodes_[node].edges.push_back({key, atom.glued, atom.value, made});
  nodes_.emplace_back();
  return made;
}

std::span<const TrieEdge> SequenceTrie::edges(std::uint32_t node, std::uint32_t key) const {
  const std::vector<TrieEdge>& all = nodes_[node].edges;
  const auto first = std::lower_bound(all.begin(), all.end(), key,
                                      [](const TrieEdge& edge, std::uint32_t wanted) { return edge.key < wanted; });
  auto last = first;
  while (last != all.end() && last->key == key) ++last;
  return {first, last};
}

}  // namespace factcheck
