#include "core/rules/sequence_trie.h"

#include <algorithm>

namespace factcheck {

SequenceTrie::SequenceTrie(const std::vector<Rule>& rules, bool (*wanted)(Kind), Vocabulary& words) : nodes_(1) {
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
}

std::uint32_t SequenceTrie::child(std::uint32_t node, const SequenceAtom& atom, Vocabulary& words) {
  std::uint32_t key = atom.token_class;
  if (atom.literal.empty()) {
    nodes_[node].wants |= class_bit(atom.token_class);
  } else {
    const WordId word = words.add(atom.literal);
    nodes_[node].wants |= literal_bit(word);
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
