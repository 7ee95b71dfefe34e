#include "core/engine/phrases.h"

#include <algorithm>

#include "core/extract/folded_tokens.h"
#include "core/text/token.h"

namespace factcheck {

Phrases::Phrases(const RuleBook& book, std::initializer_list<const char*> tables) : book_(book) {
  std::size_t index = 0;
  for (const char* name : tables) {
    if (const auto id = book.class_id(name)) tables_.push_back({*id, index});
    ++index;
  }
}

std::vector<Phrases::Hit> Phrases::in(std::string_view text, Span where, Language language) const {
  std::vector<Hit> found;
  if (language >= book_.languages.size()) return found;
  const LanguagePack& pack = book_.languages[language];
  std::vector<Token> tokens;  // an archive does not keep them
  tokenize(text, where, tokens);
  const FoldedTokens folded(text, tokens);
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const auto entries = pack.first_words.find(folded[at]);
    if (entries == pack.first_words.end()) continue;
    for (const std::uint32_t index : entries->second) {
      const LexiconEntry& entry = pack.entries[index];
      const auto table = std::find_if(tables_.begin(), tables_.end(),
                                      [&](const Table& known) { return known.id == entry.token_class; });
      if (table == tables_.end() || at + entry.words.size() > tokens.size()) continue;
      bool same = true;
      for (std::size_t i = 1; i < entry.words.size() && same; ++i) same = entry.words[i] == folded[at + i];
      if (same)
        found.push_back(
            {table->index, entry.value, {tokens[at].span.start, tokens[at + entry.words.size() - 1].span.end}});
    }
  }
  return found;
}

}  // namespace factcheck
