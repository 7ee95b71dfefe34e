#include "core/text/vocabulary.h"

namespace factcheck {

// Apart, so that it costs those nothing that are told without it.
bool Vocabulary::is(WordId id, std::string_view folded) const { return word(id) == folded; }

void Vocabulary::put(const Key& key, WordId word) {
  const std::uint64_t hash = hash_of(key);
  std::size_t bucket = hash & mask();
  while (!have(tags_[bucket], kFree)) bucket = (bucket + 1) & mask();
  const std::size_t place = first_set(equal_to(tags_[bucket], kFree));
  tags_[bucket] |= EightBytes{tag_of(hash)} << 8 * place;
  slots_[bucket * kEightBytes + place] = {key.first, key.last, static_cast<std::uint32_t>(key.size), word};
}

WordId Vocabulary::add(std::string_view folded) {
  if (const WordId known = find(folded); known != kUnlisted) return known;
  if (5 * (size() + 1) > 3 * slots_.size()) grow();
  const auto word = static_cast<WordId>(size());
  put(key_of(folded), word);
  letters_ += folded;
  starts_.push_back(static_cast<std::uint32_t>(letters_.size()));
  return word;
}

void Vocabulary::grow() {
  tags_.assign(tags_.size() * 2, kFree);
  slots_.assign(slots_.size() * 2, {});
  for (WordId id = 0; id < size(); ++id) put(key_of(word(id)), id);
}

}  // namespace factcheck
