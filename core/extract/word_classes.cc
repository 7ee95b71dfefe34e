#include "core/extract/word_classes.h"

#include "core/extract/quote_classes.h"
#include "core/extract/roles_words.h"

namespace factcheck {

WordClasses::WordClasses(const RuleBook& book) : book_(book), tables_(book.languages.size()) {
  const std::vector<std::uint64_t> quote = quote_classes(book), frame = frame_classes(book);
  for (std::size_t language = 0; language < tables_.size(); ++language) {
    const WordTable& words = *book.languages[language].words;
    Table& table = tables_[language];
    table.rows.resize(words.vocabulary().size());
    for (WordId word = 0; word < table.rows.size(); ++word) {
      Row& row = table.rows[word];
      row.first = static_cast<std::uint32_t>(table.entries.size());
      for (const Candidate& candidate : words.candidates(word)) {
        const ClassSets sets{quote[candidate.token_class], frame[candidate.token_class]};
        if (sets.empty()) continue;
        if (candidate.token_count == 1 && !candidate.as_written) {
          row.sets |= sets;
        } else {
          table.entries.push_back({&candidate, sets});
          ++row.count;
        }
      }
    }
  }
}

void WordClasses::mark(const Lattice& sentence, std::span<ClassSets> sets) const {
  const Table& table = tables_[static_cast<std::size_t>(&sentence.pack() - book_.languages.data())];
  for (std::uint32_t token = 0; token < sets.size(); ++token) {
    const WordId word = sentence.word(token);
    if (word >= table.rows.size()) continue;
    const Row& row = table.rows[word];
    sets[token] |= row.sets;
    for (const Entry& entry : std::span(table.entries).subspan(row.first, row.count)) {
      if (!sentence.fits(*entry.candidate, token)) continue;
      for (std::uint32_t i = 0; i < entry.candidate->token_count; ++i) sets[token + i] |= entry.sets;
    }
  }
}

}  // namespace factcheck
