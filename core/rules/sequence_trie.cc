#include "core/rules/sequence_trie.h"

#include <algorithm>

namespace factcheck {

SequenceTrie::SequenceTrie(const std::vector<Rule>& rules) : nodes_(1) {
  for (std::uint32_t rule = 0; rule < rules.size(); ++rule) {
    if (rules[rule].maturity == "retired") continue;
    for (std::uint32_t path = 0; path < rules[rule].paths.size(); ++path) {
      std::uint32_t node = kRoot;
      for (const SequenceAtom& atom : rules[rule].paths[path]) node = child(node, atom);
      nodes_[node].ends.push_back({rule, path});
    }
  }
  for (Node& node : nodes_) {
    std::stable_sort(node.edges.begin(), node.edges.end(),
                     [](const TrieEdge& a, const TrieEdge& b) { return a.key < b.key; });
  }
}

std::uint32_t SequenceTrie::child(std::uint32_t node, const SequenceAtom& atom) {
  std::uint32_t key = atom.token_class;
  if (!atom.literal.empty()) {
    key = kLiteral + static_cast<std::uint32_t>(literals_.size());
    key = literals_.try_emplace(atom.literal, key).first->second;
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

std::uint32_t SequenceTrie::literal(std::string_view folded) const {
  const auto found = literals_.find(folded);
  return found == literals_.end() ? kNoLiteral : found->second;
}

}  // namespace factcheck
