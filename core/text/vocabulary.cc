#include "core/text/vocabulary.h"

namespace factcheck {

void Vocabulary::put(const Key& key, WordId word) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = key.hash & mask;
  while (tags_[at] != 0) at = (at + 1) & mask;
  slots_[at] = {key.first, key.size, word};
  tags_[at] = tag_of(key.hash);
}

WordId Vocabulary::add(std::string_view folded) {
  if (const WordId known = find(folded); known != kUnlisted) return known;
  if (2 * (size() + 1) > slots_.size()) grow();
  const auto word = static_cast<WordId>(size());
  put(key_of(folded), word);
  letters_ += folded;
  starts_.push_back(static_cast<std::uint32_t>(letters_.size()));
  return word;
}

void Vocabulary::grow() {
  tags_.assign(slots_.size() * 2, 0);
  slots_.assign(slots_.size() * 2, {});
  for (WordId id = 0; id < size(); ++id) put(key_of(word(id)), id);
}

}  // namespace factcheck
