#include "core/extract/quote_words.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/extract/lattice.h"
#include "core/extract/roles_words.h"

namespace factcheck {

bool ends_in_name(std::string_view full, std::string_view surname) {
  return full.size() > surname.size() && full.ends_with(surname) && full[full.size() - surname.size() - 1] == ' ';
}

QuoteWords::QuoteWords(const BlockView& block) : block_(block) {
  std::size_t count = 0;
  for (const Lattice& lattice : block.lattices) count += lattice.tokens().size();
  words_.reserve(count);
  std::vector<ClassSets> sets;
  for (std::uint32_t s = 0; s < block.lattices.size(); ++s) {
    const Lattice& lattice = block.lattices[s];
    const auto tokens = lattice.tokens();
    sets.assign(tokens.size(), {});
    block.classes->mark(lattice, sets);
    first_word_.push_back(size());
    for (std::uint32_t t = 0; t < tokens.size(); ++t) {
      const Token& token = tokens[t];
      words_.push_back({token.span, token.kind, token.casing, token.spaced, t == 0, s, sets[t].quote, sets[t].frame,
                        lattice.folded(t)});
    }
  }
  first_word_.push_back(size());
  for (std::uint32_t i = 0; i + 1 < size(); ++i)
    if (words_[i].is(WordClass::Given) && begins_name(i)) words_[i].classes = 0;
}

// "Said June Carter", "Tourmanager Jan Vogt", but not "last June Carter", "im August Proteste".
bool QuoteWords::begins_name(std::uint32_t month) const {
  const QuoteWordView &w = words_[month], &next = words_[month + 1];
  if (!w.capital() || !next.capital() || !next.spaced || next.kind != TokenKind::Word || next.classes != 0)
    return false;
  if (next.sentence_start || w.sentence_start || month == 0) return !next.sentence_start;
  const QuoteWordView& before = words_[month - 1];
  if (before.is(WordClass::Calendar) || before.kind == TokenKind::Number) return false;
  // "Last June", "In May": the first word of a sentence has a capital anyhow.
  const bool noun = before.capital() && !before.is(WordClass::Preposition) && !before.is(WordClass::Opener) &&
                    (!before.sentence_start || capital_nouns(month));
  return noun || before.kind == TokenKind::Sign || is_title(month - 1) || before.is(WordClass::Cue) ||
         before.is(WordClass::And) || before.is(WordClass::Source) || before.is(WordClass::That) ||
         before.is(WordClass::As);
}

std::uint32_t QuoteWords::from_byte(std::uint32_t byte) const {
  const auto found = std::lower_bound(words_.begin(), words_.end(), byte,
                                      [](const QuoteWordView& word, std::uint32_t at) { return word.span.start < at; });
  return static_cast<std::uint32_t>(found - words_.begin());
}

std::string_view QuoteWords::text(std::uint32_t first, std::uint32_t end) const {
  return first < end ? span(first, end).of(block_.text) : std::string_view{};
}

Span QuoteWords::span(std::uint32_t first, std::uint32_t end) const {
  return {words_[first].span.start, words_[end - 1].span.end};
}

bool QuoteWords::capital_nouns(std::uint32_t word) const {
  return block_.lattices[words_[word].sentence].pack().capital_nouns;
}

bool QuoteWords::is_title(std::uint32_t word) const {
  const QuoteWordView& w = words_[word];
  if (w.is(WordClass::Title)) return true;
  if (w.kind != TokenKind::Word) return false;
  return block_.tables->names_title(w.folded, block_.sentences[w.sentence].language);
}

bool QuoteWords::is_group(std::uint32_t word) const {
  const QuoteWordView& w = words_[word];
  if (w.is(WordClass::Group)) return true;
  return w.kind == TokenKind::Word && block_.tables->names_group(w.folded, block_.sentences[w.sentence].language);
}

bool QuoteWords::no_person(std::string_view name) const { return block_.tables->no_person(name); }

bool QuoteWords::is_person(std::uint32_t first, std::uint32_t end) const {
  if (block_.people == nullptr) return false;
  const std::string_view name = text(first, end);
  return std::any_of(block_.people->rbegin(), block_.people->rend(),
                     [&](const std::string& full) { return ends_in_name(full, name); });
}

}  // namespace factcheck
