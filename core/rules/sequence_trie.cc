#include "core/rules/sequence_trie.h"

#include <algorithm>
#include <initializer_list>

#include "core/text/utf8.h"

namespace factcheck {
namespace {

// Sets that have a bit in common have one here, too.
std::uint64_t folded(const Signature& set) {
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < set.size(); ++i)
    if (set.test(i)) bits |= std::uint64_t{1} << i % 64;
  return bits;
}

}  // namespace

// A node while paths are still added.
struct SequenceTrie::Draft {
  Signature wants;
  std::vector<TrieEdge> edges;
  std::vector<TrieEnd> ends;
};

SequenceTrie::SequenceTrie(const std::vector<Rule>& rules, bool (*wanted)(Kind), const WordTable& table,
                           Vocabulary& words) {
  std::vector<Draft> drafts(1);
  for (std::uint32_t rule = 0; rule < rules.size(); ++rule) {
    if (rules[rule].maturity == "retired" || !wanted(rules[rule].kind)) continue;
    for (std::uint32_t path = 0; path < rules[rule].paths.size(); ++path) {
      const auto first_part = static_cast<std::uint32_t>(parts_.size());
      std::uint32_t node = kRoot;
      for (const SequenceAtom& atom : rules[rule].paths[path]) {
        node = child(drafts, node, atom, words);
        parts_.push_back(atom.part);
      }
      drafts[node].ends.push_back({rule, path, first_part});
    }
  }
  lay_out(drafts);
  for (std::size_t i = 0; i < class_bits_.size(); ++i)
    root_edges_.push_back(edges(kRoot, static_cast<std::uint32_t>(i)));
  look_ahead();
  add_words(table, words);
}

std::uint32_t SequenceTrie::child(std::vector<Draft>& drafts, std::uint32_t node, const SequenceAtom& atom,
                                  Vocabulary& words) {
  std::uint32_t key = atom.token_class;
  if (atom.literal.empty()) {
    drafts[node].wants.set(claim_class(atom.token_class));
  } else {
    const WordId word = words.add(atom.literal);
    drafts[node].wants.set(claim_literal(word));
    key = kLiteral + word;
  }
  const std::string* const value = atom.value.empty() ? nullptr : &*values_.insert(atom.value).first;
  for (const TrieEdge& edge : drafts[node].edges) {
    if (edge.key == key && edge.glued == atom.glued && edge.value == value) return edge.child;
  }
  const auto made = static_cast<std::uint32_t>(drafts.size());
  drafts[node].edges.push_back({key, made, value, 0, atom.glued});
  drafts.emplace_back();
  return made;
}

void SequenceTrie::lay_out(std::vector<Draft>& drafts) {
  std::vector<std::uint32_t> order, place(drafts.size()), open = {kRoot};
  while (!open.empty()) {
    const std::uint32_t node = open.back();
    open.pop_back();
    place[node] = static_cast<std::uint32_t>(order.size());
    order.push_back(node);
    std::vector<TrieEdge>& own = drafts[node].edges;
    std::stable_sort(own.begin(), own.end(), [](const TrieEdge& a, const TrieEdge& b) { return a.key < b.key; });
    for (auto edge = own.rbegin(); edge != own.rend(); ++edge) open.push_back(edge->child);
  }
  const auto close = [&](const Signature& wants) {
    nodes_.push_back(
        {wants, folded(wants), static_cast<std::uint32_t>(edges_.size()), static_cast<std::uint32_t>(ends_.size())});
  };
  for (const std::uint32_t node : order) {
    close(drafts[node].wants);
    for (TrieEdge edge : drafts[node].edges) {
      // What ends there goes on with anything: every token has some bit.
      const Draft& child = drafts[edge.child];
      edge.wanted_next = child.ends.empty() ? folded(child.wants) : ~std::uint64_t{0};
      edge.child = place[edge.child];
      edges_.push_back(edge);
    }
    ends_.insert(ends_.end(), drafts[node].ends.begin(), drafts[node].ends.end());
  }
  close({});
}

// A bit of its own as long as there are any.
std::size_t SequenceTrie::claim_class(ClassId token_class) {
  if (token_class >= class_bits_.size()) class_bits_.resize(token_class + 1U, kNobody);
  if (class_bits_[token_class] == kNobody)
    class_bits_[token_class] = static_cast<std::uint8_t>(classes_claimed_++ % kClassBits);
  classes_.set(class_bits_[token_class]);
  return class_bits_[token_class];
}

std::size_t SequenceTrie::claim_literal(WordId word) {
  const std::size_t bit =
      literal_bits_.try_emplace(word, kClassBits + literal_bits_.size() % kLiteralBits).first->second;
  literals_.set(bit);
  return bit;
}

void SequenceTrie::look_ahead() {
  after_.resize(kNobody + 1);
  for (const TrieEdge& edge : std::span(edges_).first(nodes_[kRoot + 1].first_edge)) {
    Signature& after =
        after_[edge.key < kLiteral ? bit_of(static_cast<ClassId>(edge.key)) : literal_bits_.at(edge.key - kLiteral)];
    after |= wants(edge.child);
    if (!ends(edge.child).empty()) after.set(kAnything);
  }
}

// What stands behind several tokens is not looked at.
void SequenceTrie::add(std::size_t bit, bool several, TokenSignature& found) const {
  if (bit == kNobody) return;
  found.own.set(bit);
  if (!several) {
    found.next |= after_[bit];
  } else if (after_[bit].any()) {
    found.next.set(kAnything);
  }
}

std::array<TokenSignature, kTokenShapes> SequenceTrie::shapes(const WordTable& table) const {
  TokenSignature nothing;
  nothing.own.set(kAnything);
  const auto of = [&](std::initializer_list<ClassId> classes, bool several = false) {
    TokenSignature found = nothing;
    for (const ClassId token_class : classes) add(bit_of(token_class), several, found);
    return found;
  };
  TokenSignature word_of_number = of({kNumber, kOrdinal}, true);
  for (const ClassId token_class : table.tail_classes()) word_of_number = word_of_number | of({token_class}, true);
  std::array<TokenSignature, kTokenShapes> shapes;
  const auto at = [&](TokenShape shape) -> TokenSignature& { return shapes[static_cast<std::size_t>(shape)]; };
  at(TokenShape::Lower) = of({kWord});
  at(TokenShape::Capital) = of({kWord, kCapital});
  at(TokenShape::LowerNumber) = at(TokenShape::Lower) | word_of_number;
  at(TokenShape::CapitalNumber) = at(TokenShape::Capital) | word_of_number;
  at(TokenShape::Number) = of({kYear, kDigits, kDecimal}) | of({kNumber, kOrdinal}, true);
  at(TokenShape::Code) = of({kCode});
  at(TokenShape::Sign) = nothing;
  at(TokenShape::Quote) = of({kQuoteOpen, kQuoteClose});
  at(TokenShape::CountingSign) = of({kNumber}, true);
  return shapes;
}

// Of the entries that start with a word: of one word, as literals too, and of several.
struct SequenceTrie::Entries {
  TokenSignature one, several;
  bool opens = false;
  WordTable::InNumber in_number = WordTable::InNumber::Never;
  bool operator==(const Entries&) const = default;
  struct Hash {
    std::size_t operator()(const Entries& entries) const {
      const std::hash<Signature> of;
      return of(entries.one.own) * 31 + of(entries.several.own);
    }
  };
};

namespace {

// Of digits and a hyphen, too, of which it hangs on the text.
WordTable::InNumber in_number_of(WordId word, const WordTable& table, const Vocabulary& words) {
  const std::string_view letters = words.word(word);
  const bool digits = !letters.empty() && is_digit(letters.front());
  return digits || letters == "-" ? WordTable::InNumber::GoesOn : table.in_number(word, letters);
}

}  // namespace

void SequenceTrie::add_words(const WordTable& table, const Vocabulary& words) {
  using InNumber = WordTable::InNumber;
  std::unordered_map<WordId, Entries> named;  // of the many words few
  for (const auto& [word, bit] : literal_bits_) add(bit, false, named[word].one);
  for (WordId word = 0; word < words.size(); ++word) {
    if (const auto in_number = in_number_of(word, table, words); in_number != InNumber::Never)
      named[word].in_number = in_number;
    for (const Candidate& candidate : table.candidates(word)) {
      const std::size_t bit = bit_of(candidate.token_class);
      if (bit == kNobody) continue;
      const bool several = candidate.token_count > 1;
      Entries& entries = named[word];
      add(bit, several, several ? entries.several : entries.one);
      if (!several) continue;
      entries.opens = true;
      pairs_.set(place_of_pair(word, candidate.second));
    }
  }
  const std::array<TokenSignature, kTokenShapes> shapes = this->shapes(table);
  SignatureIds ids;
  add_signature(shapes[static_cast<std::size_t>(TokenShape::Sign)], ids);  // kNothing
  const auto sign = [&](const TokenSignature& word, bool opens_number) {
    std::array<SignatureId, kTokenShapes> signs{};
    for (std::size_t i = 0; i < kTokenShapes; ++i) {
      const auto shape = static_cast<TokenShape>(i);
      signs[i] = add_signature(shapes[static_cast<std::size_t>(opens_number ? with_number(shape) : shape)] | word, ids);
    }
    return signs;
  };
  rows_.push_back({false, false, false, {sign({}, false)}});  // of all other words
  row_of_.resize(words.size());
  std::unordered_map<Entries, std::uint16_t, Entries::Hash> known;
  for (const auto& [word, entries] : named) {
    const auto [place, added] = known.try_emplace(entries, static_cast<std::uint16_t>(rows_.size()));
    if (added) {
      const bool opens_number = entries.in_number == InNumber::Opens;
      rows_.push_back({entries.opens,
                       entries.in_number == InNumber::Article,
                       entries.in_number != InNumber::Never,
                       {sign(entries.one, opens_number)}});
      if (entries.opens) rows_.back().by_shape[1] = sign(entries.one | entries.several, opens_number);
    }
    row_of_[word] = place->second;
  }
}

SignatureId SequenceTrie::add_signature(const TokenSignature& signature, SignatureIds& ids) {
  const auto [known, added] = ids.try_emplace(signature, static_cast<SignatureId>(signatures_.size()));
  if (added) {
    signatures_.push_back(signature);
    own_folded_.push_back(folded(signature.own));
    next_folded_.push_back(folded(signature.next));
  }
  return known->second;
}

}  // namespace factcheck
