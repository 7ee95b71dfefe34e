#include "core/match/story.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "core/about/amount_key.h"

namespace factcheck {
namespace {

using Keys = std::span<const TermKey>;  // of one word

std::uint64_t place(Span span) { return std::uint64_t{span.start} << 32 | span.end; }

// Where the words of a paragraph that say what it is about stand, and their keys; in the order of the text, each once.
std::vector<std::pair<std::uint64_t, TermKey>> terms_of_block(const Analysis& draft, std::uint32_t block) {
  std::vector<std::pair<std::uint64_t, TermKey>> terms;
  const Extraction& found = draft.extraction;
  for (std::size_t i = 0; i < found.mentions.size(); ++i) {
    if (found.sentences[found.mentions[i].sentence].block != block) continue;
    const About& about = draft.abouts[i];
    for (const std::vector<Term>* list : {&about.measure, &about.subjects, &about.events, &about.content})
      for (const Term& term : *list) terms.emplace_back(place(term.span), term.key);
  }
  for (const Term& term : draft.between)
    if (found.blocks[block].span.contains(term.span)) terms.emplace_back(place(term.span), term.key);
  std::sort(terms.begin(), terms.end());
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  return terms;
}

// The amounts of a paragraph that few texts have, each once.
std::vector<TermKey> amounts_of_block(const Analysis& draft, std::uint32_t block) {
  std::vector<TermKey> amounts;
  const Extraction& found = draft.extraction;
  for (const Mention& mention : found.mentions) {
    if (found.sentences[mention.sentence].block != block) continue;
    if (const TermKey key = amount_key(mention)) amounts.push_back(key);
  }
  std::sort(amounts.begin(), amounts.end());
  amounts.erase(std::unique(amounts.begin(), amounts.end()), amounts.end());
  return amounts;
}

// Each different word once.
class Words {
 public:
  explicit Words(std::span<const std::pair<std::uint64_t, TermKey>> terms) {
    for (const auto& [place, key] : terms) keys_.push_back(key);
    for (std::size_t first = 0, end = 0; first < terms.size(); first = end) {
      while (end < terms.size() && terms[end].first == terms[first].first) ++end;
      words_.push_back(Keys(keys_).subspan(first, end - first));
    }
    const auto less = [](Keys a, Keys b) { return std::ranges::lexicographical_compare(a, b); };
    std::sort(words_.begin(), words_.end(), less);
    const auto same = [](Keys a, Keys b) { return std::ranges::equal(a, b); };
    words_.erase(std::unique(words_.begin(), words_.end(), same), words_.end());
  }
  std::span<const Keys> all() const { return words_; }

 private:
  std::vector<TermKey> keys_;  // of the words, one behind the other
  std::vector<Keys> words_;
};

// What is told of somebody by name says more than what is told of anybody. Fixed: how much of a passage an article has
// must not change when others join the archive.
std::int32_t weight_of(Keys word) { return std::any_of(word.begin(), word.end(), is_name) ? 2 : 1; }

}  // namespace

std::int32_t Stories::rarity(std::size_t articles) const {
  if (articles == 0) return 0;
  const std::size_t shelf = std::max(archive_.articles().size(), static_cast<std::size_t>(weights_.told_shelf));
  return static_cast<std::int32_t>(std::bit_width(shelf / articles));
}

std::span<const Story> Stories::of(std::uint32_t sentence) const {
  const std::uint32_t block = draft_.extraction.sentences[sentence].block;
  if (!found_[block]) found_[block] = find(block);
  return *found_[block];
}

std::vector<Story> Stories::find(std::uint32_t block) const {
  struct Told {
    std::int32_t bits = 0, weight = 0;
    std::uint32_t words = 0;  // so many had been asked for when the last of its words was found
  };
  const Words words(terms_of_block(draft_, block));
  if (words.all().empty()) return {};
  std::vector<Told> all(archive_.articles().size());
  std::int32_t asked = 0;
  std::vector<std::span<const std::uint32_t>> lists;
  for (std::uint32_t i = 0; i < words.all().size(); ++i) {
    const Keys word = words.all()[i];
    const std::int32_t weight = weight_of(word);
    asked += weight;
    lists.clear();
    for (const TermKey key : word) lists.push_back(archive_.index().articles_with(key));
    // Of a word of several meanings the rarest that an article has counts.
    std::sort(lists.begin(), lists.end(), [](const auto& a, const auto& b) { return a.size() < b.size(); });
    for (const std::span<const std::uint32_t> articles : lists) {
      const std::int32_t rare = rarity(articles.size());
      for (const std::uint32_t article : articles)
        if (Told& told = all[article]; told.words != i + 1) told = {told.bits + rare, told.weight + weight, i + 1};
    }
  }
  // An amount is no part of what must be there: it may be the very mistake.
  for (const TermKey amount : amounts_of_block(draft_, block)) {
    const std::span<const std::uint32_t> articles = archive_.index().articles_with(amount);
    for (const std::uint32_t article : articles) all[article].bits += rarity(articles.size());
  }
  std::int32_t most = 0;
  for (const Told& told : all) most = std::max(most, told.bits);
  const std::int32_t least = std::max(1, most * weights_.told_best / kThousand);
  const bool nameless = draft_.names.empty();  // it speaks of the events of its days
  std::vector<Story> found;
  for (std::uint32_t article = 0; article < all.size(); ++article) {
    if (all[article].bits < least || (nameless && !apart_.is_of_days(article, weights_.nameless_days))) continue;
    const std::int32_t share = kThousand * all[article].weight / asked;
    std::int32_t needed = share == kThousand ? weights_.told_bits_all : weights_.told_bits;
    const bool same_days = apart_.is_surely_of_days(article, weights_.told_days);
    if (share >= weights_.told_otherwise && same_days) needed -= weights_.told_days_bits;
    if (share >= weights_.told && all[article].bits >= needed) found.push_back({article, all[article].bits, share});
  }
  std::stable_sort(found.begin(), found.end(), [](const Story& a, const Story& b) { return a.bits > b.bits; });
  return found;
}

}  // namespace factcheck
