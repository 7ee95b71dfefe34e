// All straight paths of one language's sequences in one trie, so that common beginnings are walked once.
//
//   for (const TrieEdge& edge : trie.class_edges(SequenceTrie::kRoot, kNumber)) …
//
// Immutable after construction, safe on every thread.
#ifndef FACTCHECK_CORE_RULES_SEQUENCE_TRIE_H_
#define FACTCHECK_CORE_RULES_SEQUENCE_TRIE_H_

#include <algorithm>
#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/rules/rule_book.h"
#include "core/rules/word_table.h"

namespace factcheck {

struct TrieEdge {
  std::uint32_t key = 0;               // class, or kLiteral + number of the word
  std::uint32_t child = 0;             // node
  const std::string* value = nullptr;  // the class's value must be this; null: any
  std::uint64_t wanted_next = 0;       // SequenceTrie::may_follow
  bool glued = false;
};

// A path ends here.
struct TrieEnd {
  std::uint32_t rule = 0;   // index into LanguagePack::rules
  std::uint32_t path = 0;   // index into Rule::paths
  std::uint32_t parts = 0;  // where those of its steps start: SequenceTrie::part
};

// A set of classes and literals, as the rules of one trie name them: what can start at a token, or what a place of a
// rule wants. No common bit, no common class or literal: so most tokens are passed over without being read.
using Signature = std::bitset<256>;
struct TokenSignature {
  Signature own;   // what can start at the token
  Signature next;  // what a path that opens with the token wants behind it
  bool operator==(const TokenSignature&) const = default;
  struct Hash {
    std::size_t operator()(const TokenSignature& signature) const {
      const std::hash<Signature> of;
      return of(signature.own) * 31 + of(signature.next);
    }
  };
  TokenSignature operator|(const TokenSignature& more) const { return {own | more.own, next | more.next}; }
};

using SignatureId = std::uint16_t;  // of a SequenceTrie

// What can be told of a token without its word. Of a sign: whether it may be a quotation mark, as those beyond ASCII,
// or open a number, as the decimal mark and fractions.
enum class TokenShape : std::uint8_t {
  Lower,
  Capital,
  LowerNumber,  // a word that a number may open with
  CapitalNumber,
  Number,
  Code,
  Sign,
  Quote,
  CountingSign
};
inline constexpr std::size_t kTokenShapes = 9;
// Of a word that a number may open with.
constexpr TokenShape with_number(TokenShape shape) {
  if (shape == TokenShape::Lower) return TokenShape::LowerNumber;
  return shape == TokenShape::Capital ? TokenShape::CapitalNumber : shape;
}

class SequenceTrie {
 public:
  static constexpr std::uint32_t kRoot = 0;
  static constexpr std::uint32_t kLiteral = 1u << 16;

  // Takes the rules of the wanted kinds that are not retired; adds their literals to `words`.
  SequenceTrie(const std::vector<Rule>& rules, bool (*wanted)(Kind), const WordTable& table, Vocabulary& words);

  SequenceTrie(const SequenceTrie&) = delete;
  SequenceTrie& operator=(const SequenceTrie&) = delete;

  std::span<const TrieEdge> class_edges(std::uint32_t node, ClassId token_class) const {
    return node == kRoot ? root_edges_[token_class] : edges(node, token_class);
  }
  std::span<const TrieEdge> literal_edges(std::uint32_t node, WordId word) const {
    return edges(node, kLiteral + word);
  }
  // Of a token by its shape and by the tables' entries for its word, when that one follows.
  SignatureId signature(TokenShape shape, WordId word, WordId next) const {
    const Row& row = rows_[row_of(word)];
    if (row.article && goes_on_number(next)) shape = with_number(shape);
    const bool joined = row.opens_several & pairs_.test(place_of_pair(word, next));  // both at once: no branch to guess
    return row.by_shape[joined ? 1 : 0][static_cast<std::size_t>(shape)];
  }
  const TokenSignature& operator[](SignatureId signature) const { return signatures_[signature]; }
  // Whether signature() tells by itself that a number may open with the word.
  bool knows(WordId word) const { return word < row_of_.size(); }
  // Of what follows the last token.
  static constexpr SignatureId kNothing = 0;
  // Whether a path may lead from the root over the token and, unless it ends there, over the next one.
  bool may_open(SignatureId token, SignatureId next) const {
    return (next_folded_[token] & own_folded_[next]) != 0 && (signatures_[token].next & signatures_[next].own).any();
  }
  // Whether a path ends behind the edge or may lead over the next token. Asks no node, since most are far from the
  // last.
  bool may_follow(const TrieEdge& edge, SignatureId next) const { return (edge.wanted_next & own_folded_[next]) != 0; }
  bool has_class(const Signature& signature, ClassId token_class) const { return signature.test(bit_of(token_class)); }
  bool has_class(const Signature& signature) const { return (signature & classes_).any(); }
  bool has_literal(const Signature& signature) const { return (signature & literals_).any(); }
  std::span<const TrieEnd> ends(std::uint32_t node) const {
    return {ends_.data() + nodes_[node].first_end, ends_.data() + nodes_[node + 1].first_end};
  }
  // What the rule calls a step of the path.
  PartId part(const TrieEnd& end, std::size_t step) const { return parts_[end.parts + step]; }
  // Whether some edge may lead over the token; the edges want what wants() says: a token that shares no bit with it
  // leads nowhere.
  bool may_go_on(std::uint32_t node, SignatureId next) const {
    return (nodes_[node].wants_folded & own_folded_[next]) != 0;
  }
  const Signature& wants(std::uint32_t node) const { return nodes_[node].wants; }

 private:
  // Depth first, so that what is walked together stands together; one more closes the last.
  struct Node {
    Signature wants;
    std::uint64_t wants_folded = 0;
    std::uint32_t first_edge = 0, first_end = 0;  // to those of the next node; edges by key
  };
  // What the tables say of a word, as far as the trie asks; few rows do for all words.
  struct Row {
    bool opens_several = false;
    bool article = false;         // opens a number only if the next word goes on: "a hundred"
    bool goes_on_number = false;  // behind an article
    // By shape: with its entries of one word only, and, if it is the first word of others, with all. A word that a
    // number may open with has the signatures of such words under the plain shapes, too.
    std::array<std::array<SignatureId, kTokenShapes>, 2> by_shape{};
  };
  struct Draft;
  struct Entries;
  using SignatureIds = std::unordered_map<TokenSignature, SignatureId, TokenSignature::Hash>;
  // Bits: of classes, of literals; of a class that no rule names; and that a path wants nothing more, which
  // every token gives. Where there are more classes or literals than bits, some share one.
  static constexpr std::size_t kClassBits = 160, kLiteralBits = 94, kNobody = 254, kAnything = 255;
  std::span<const TrieEdge> edges(std::uint32_t node, std::uint32_t key) const {
    const TrieEdge* const end = edges_.data() + nodes_[node + 1].first_edge;
    const TrieEdge* const first = std::partition_point(edges_.data() + nodes_[node].first_edge, end,
                                                       [&](const TrieEdge& edge) { return edge.key < key; });
    const TrieEdge* last = first;
    while (last != end && last->key == key) ++last;
    return {first, last};
  }
  std::size_t bit_of(ClassId token_class) const {
    return token_class < class_bits_.size() ? class_bits_[token_class] : kNobody;
  }
  // Of two words in a row in a table that is small enough to be always at hand; shared by few. The factors are odd
  // numbers without pattern.
  static constexpr unsigned kPairBits = 16;
  static std::size_t place_of_pair(WordId first, WordId second) {
    return (first * 0x9E3779B1U ^ second * 0x85EBCA77U) >> (32U - kPairBits);
  }
  // Perhaps also where it does not: of a word that no table names nothing is known.
  bool goes_on_number(WordId word) const { return !knows(word) || rows_[row_of_[word]].goes_on_number; }
  std::size_t row_of(WordId word) const { return word < row_of_.size() ? row_of_[word] : 0; }
  std::size_t claim_class(ClassId token_class);
  std::size_t claim_literal(WordId word);
  std::uint32_t child(std::vector<Draft>& drafts, std::uint32_t node, const SequenceAtom& atom, Vocabulary& words);
  void lay_out(std::vector<Draft>& drafts);
  void look_ahead();
  SignatureId add_signature(const TokenSignature& signature, SignatureIds& ids);
  void add_words(const WordTable& table, const Vocabulary& words);
  std::array<TokenSignature, kTokenShapes> shapes(const WordTable& table) const;
  void add(std::size_t bit, bool several, TokenSignature& found) const;

  std::vector<Node> nodes_;
  std::vector<TrieEdge> edges_;
  std::vector<TrieEnd> ends_;
  std::vector<PartId> parts_;
  std::unordered_set<std::string> values_;             // that edges ask for
  std::vector<std::span<const TrieEdge>> root_edges_;  // by class, up to the last one claimed: most steps are the first
  std::vector<std::uint8_t> class_bits_;               // by class
  std::unordered_map<WordId, std::size_t> literal_bits_;
  std::size_t classes_claimed_ = 0;
  Signature classes_, literals_;                         // bits in use
  std::vector<Signature> after_;                         // by bit of what a path opens with: what it wants next
  std::vector<TokenSignature> signatures_;               // each once
  std::vector<std::uint64_t> own_folded_, next_folded_;  // their sets in fewer bits: no common one here, none there
  std::vector<Row> rows_;
  std::vector<std::uint16_t> row_of_;               // by word
  std::bitset<std::size_t{1} << kPairBits> pairs_;  // of words with which an entry of several opens
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_RULES_SEQUENCE_TRIE_H_
