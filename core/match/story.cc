#include "core/match/story.h"

#include <algorithm>
#include <bit>
#include <tuple>

namespace factcheck {
namespace {

// Every word of the paragraph that says what it is about, once; the keys of one word together.
std::vector<std::vector<TermKey>> words_of_block(const Analysis& draft, std::uint32_t block) {
  std::vector<Term> terms;
  const Extraction& found = draft.extraction;
  for (std::size_t i = 0; i < found.mentions.size(); ++i) {
    if (found.sentences[found.mentions[i].sentence].block != block) continue;
    const About& about = draft.abouts[i];
    for (const std::vector<Term>* list : {&about.measure, &about.subjects, &about.events, &about.content})
      terms.insert(terms.end(), list->begin(), list->end());
  }
  const auto place = [](const Term& t) { return std::tuple(t.span.start, t.span.end, t.key); };
  std::sort(terms.begin(), terms.end(), [&](const Term& a, const Term& b) { return place(a) < place(b); });
  std::vector<std::vector<TermKey>> words;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (i == 0 || terms[i].span != terms[i - 1].span) words.emplace_back();
    words.back().push_back(terms[i].key);
  }
  for (std::vector<TermKey>& keys : words) keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

// What is told of somebody by name says more than what is told of anybody. Fixed: how much of a passage an article has
// must not change when others join the archive.
std::int32_t weight_of(const std::vector<TermKey>& word) {
  return std::any_of(word.begin(), word.end(), is_name) ? 2 : 1;
}

}  // namespace

std::int32_t Stories::rarity(std::size_t articles) const {
  if (articles == 0) return 0;
  const std::size_t shelf = std::max(archive_.articles().size(), static_cast<std::size_t>(weights_.told_shelf));
  return static_cast<std::int32_t>(std::bit_width(shelf / articles));
}

std::span<const Story> Stories::of(std::uint32_t sentence) const {
  const std::uint32_t block = draft_.extraction.sentences[sentence].block;
  const auto [at, fresh] = found_.try_emplace(block);
  if (fresh) at->second = find(block);
  return at->second;
}

std::vector<Story> Stories::find(std::uint32_t block) const {
  const std::size_t size = archive_.articles().size();
  std::vector<std::int32_t> bits(size, 0), word_bits(size, 0), told(size, 0);
  std::int32_t asked = 0;
  for (const std::vector<TermKey>& word : words_of_block(draft_, block)) {
    std::vector<std::uint32_t> hits;
    const std::int32_t weight = weight_of(word);
    asked += weight;
    for (const TermKey key : word) {
      const std::span<const std::uint32_t> articles = archive_.index().articles_with(key);
      const std::int32_t rare = rarity(articles.size());
      for (const std::uint32_t article : articles) {
        if (word_bits[article] == 0) hits.push_back(article);
        word_bits[article] = std::max(word_bits[article], rare);
      }
    }
    for (const std::uint32_t article : hits)
      bits[article] += word_bits[article], word_bits[article] = 0, told[article] += weight;
  }
  const std::int32_t most = bits.empty() ? 0 : *std::max_element(bits.begin(), bits.end());
  const std::int32_t least = std::max({1, weights_.told_bits, most * weights_.told_best / kThousand});
  std::vector<Story> found;
  for (std::uint32_t article = 0; article < size; ++article) {
    if (bits[article] < least) continue;
    const std::int32_t share = kThousand * told[article] / asked;
    if (share >= weights_.told) found.push_back({article, bits[article], share});
  }
  std::stable_sort(found.begin(), found.end(), [](const Story& a, const Story& b) { return a.bits > b.bits; });
  return found;
}

}  // namespace factcheck
