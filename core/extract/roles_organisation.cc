// Organisations and their parts as what somebody leads: "leads the safety department of Sandvik Ferries".
#include "core/extract/roles_phrase.h"

namespace factcheck {

WordRange RoleReader::organisation(std::uint32_t first, std::uint32_t limit) const {
  while (first < limit && words_[first].is(WordClass::Article)) ++first;
  const WordRange np = with_parts(phrase(first, limit), limit);
  if (np.empty()) return np;
  bool named = names_body(np);
  for (std::uint32_t i = np.first; i < np.end && !marks_.capital_nouns(i); ++i) named |= words_[i].capital();
  return named ? np : WordRange{first, first};
}

WordRange RoleReader::unit(std::uint32_t first, std::uint32_t limit) const {
  while (first < limit && words_[first].is(WordClass::Article)) ++first;
  const auto part = [&](std::uint32_t word) {
    return word < limit && (marks_.is(word, FrameClass::Field) || marks_.unit(word));
  };
  std::uint32_t end = first;
  while (end < limit) {
    std::uint32_t next = end;
    // "safety and security", "the department for safety"
    const bool joins = end > first && (words_[end].is(WordClass::And) || is_link(end) || hyphen(end));
    if (joins) ++next;
    while (joins && next < limit && words_[next].is(WordClass::Article)) ++next;
    if (!part(next)) break;
    end = next + 1;
  }
  return {first, end};
}

WordRange RoleReader::owner_after(std::uint32_t link, std::uint32_t limit) const {
  if (link + 1 >= limit || !is_link(link)) return {};
  std::uint32_t first =
      words_[link].is(WordClass::Article) && !words_[link].is(WordClass::Preposition) ? link : link + 1;
  while (first < limit && words_[first].is(WordClass::Article)) ++first;
  const WordRange np = phrase(first, limit);
  bool named = !np.empty() && names_body(np);
  for (std::uint32_t i = np.first; i < np.end; ++i) named |= words_[i].capital();
  return named ? np : WordRange{};
}

}  // namespace factcheck
