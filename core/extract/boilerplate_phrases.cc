#include "core/extract/boilerplate_phrases.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/rules/word_table.h"

namespace factcheck {
namespace {

constexpr std::array<std::string_view, 7> kNames = {"label",  "target",  "counted", "related",
                                                    "teaser", "opening", "closing"};

}  // namespace

BoilerplatePhrases::BoilerplatePhrases(const RuleBook& book) : opens_(book.words->size(), false) {
  for (const LanguagePack& pack : book.languages) {
    for (const std::uint32_t index : pack.entries_of(book.class_id("boilerplate"))) {
      const LexiconEntry& entry = pack.entries[index];
      const auto name = std::find(kNames.begin(), kNames.end(), entry.value);
      if (name == kNames.end()) continue;
      const WordId word = book.words->find(entry.words.front());
      opens_[word] = true;
      for (const Candidate& candidate : pack.words->candidates(word)) {
        if (candidate.entry == index)
          spellings_.push_back(
              {word, static_cast<BoilerplatePhrase>(name - kNames.begin()), pack.words->rest(candidate)});
      }
    }
  }
  std::stable_sort(spellings_.begin(), spellings_.end(),
                   [](const Spelling& a, const Spelling& b) { return a.word < b.word; });
}

std::size_t BoilerplatePhrases::longest(const WordsView& words, std::size_t first, BoilerplatePhrase phrase) const {
  const WordId word = words.folded.word(first);
  std::size_t longest = 0;
  auto spelling = std::lower_bound(spellings_.begin(), spellings_.end(), word,
                                   [](const Spelling& s, WordId wanted) { return s.word < wanted; });
  for (; spelling != spellings_.end() && spelling->word == word; ++spelling) {
    const std::size_t count = spelling->rest.size() + 1;
    if (spelling->phrase == phrase && count > longest && words.folded.goes_on(first + 1, spelling->rest))
      longest = count;
  }
  return longest;
}

}  // namespace factcheck
