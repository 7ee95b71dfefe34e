#include "core/engine/phrases.h"

#include <algorithm>

#include "core/rules/word_table.h"
#include "core/text/folded_tokens.h"
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
  const FoldedText folded_text(text, tokens, *book_.words);
  const FoldedTokens folded = folded_text.all();
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    for (const Candidate& candidate : pack.words->candidates(folded.word(at))) {
      const auto table = std::find_if(tables_.begin(), tables_.end(),
                                      [&](const Table& known) { return known.id == candidate.token_class; });
      if (table != tables_.end() && folded.goes_on(at + 1, pack.words->rest(candidate)))
        found.push_back(
            {table->index, candidate.value, {tokens[at].span.start, tokens[at + candidate.token_count - 1].span.end}});
    }
  }
  return found;
}

}  // namespace factcheck
