#include "core/rules/word_table.h"

#include <algorithm>
#include <utility>

namespace factcheck {
namespace {

std::size_t byte_at(std::string_view word, std::size_t at) { return static_cast<unsigned char>(word[at]); }

}  // namespace

WordTable::WordTable(std::span<const LexiconEntry> entries, const NumberTables& numbers,
                     std::shared_ptr<Vocabulary> words)
    : words_(words), compounds_(numbers.compounds) {
  for (const NumberMorpheme& morpheme : numbers.morphemes) {
    if (morpheme.form.empty()) continue;
    words->add(morpheme.form);
    add_morpheme(morpheme);
  }
  for (std::vector<NumberForm>& forms : forms_)
    std::stable_sort(forms.begin(), forms.end(),
                     [](const auto& a, const auto& b) { return a.letters.size() > b.letters.size(); });
  for (const LexiconEntry& entry : entries) {
    for (const std::string& word : entry.words) words->add(word);
  }
  rows_.resize(words->size());
  add_candidates(entries);
  for (WordId word = 0; word < rows_.size(); ++word) rows_[word].opens_number = may_open_number(words->word(word));
}

void WordTable::add_morpheme(const NumberMorpheme& morpheme) {
  const std::string& letters = morpheme.form;
  for (std::size_t second = 0; second < 256; ++second) {
    if (letters.size() == 1 || byte_at(letters, 1) == second) openings_.set(byte_at(letters, 0) * 256 + second);
  }
  if (is_end(morpheme.role)) ends_.push_back(letters);
  std::vector<NumberForm>& forms = forms_[byte_at(letters, 0)];
  const auto same = std::find_if(forms.begin(), forms.end(), [&](const NumberForm& form) {
    return form.letters == letters && form.value == morpheme.value;
  });
  NumberForm& form = same != forms.end() ? *same : forms.emplace_back(NumberForm{letters, 0, morpheme.value, false});
  form.roles |= role_bit(morpheme.role);
  form.ordinal |= morpheme.ordinal;
}

void WordTable::add_candidates(std::span<const LexiconEntry> entries) {
  std::vector<std::vector<std::uint32_t>> by_word(rows_.size());
  for (std::uint32_t i = 0; i < entries.size(); ++i) by_word[words_->find(entries[i].words[0])].push_back(i);
  for (WordId word = 0; word < rows_.size(); ++word) {
    std::vector<std::uint32_t>& own = by_word[word];
    std::stable_sort(own.begin(), own.end(), [&](std::uint32_t a, std::uint32_t b) {
      return entries[a].words.size() > entries[b].words.size();
    });
    rows_[word].first = static_cast<std::uint32_t>(candidates_.size());
    rows_[word].count = static_cast<std::uint16_t>(own.size());
    for (const std::uint32_t index : own) {
      const LexiconEntry& entry = entries[index];
      const bool doubled = std::any_of(own.begin(), own.end(), [&](std::uint32_t other) {
        return other != index && entries[other].token_class == entry.token_class &&
               entries[other].words.size() == entry.words.size() && entries[other].value == entry.value;
      });
      const WordId second = entry.words.size() > 1 ? words_->find(entry.words[1]) : kUnlisted;
      candidates_.push_back({index, static_cast<std::uint32_t>(rest_.size()), second, entry.token_class,
                             static_cast<std::uint16_t>(entry.words.size()), entry.exact_case, doubled});
      for (std::size_t i = 1; i < entry.words.size(); ++i) rest_.push_back(words_->find(entry.words[i]));
    }
  }
}

// What follows the first morpheme is looked at, too.
bool WordTable::may_open_number(std::string_view folded) const {
  const auto opens = [&](std::string_view word) {
    return openings_[byte_at(word, 0) * 256 + (word.size() > 1 ? byte_at(word, 1) : 0)];
  };
  if (folded.empty() || !opens(folded)) return false;
  const std::span<const NumberForm> forms = number_forms(folded[0]);
  return std::any_of(forms.begin(), forms.end(), [&](const NumberForm& form) {
    if (!folded.starts_with(form.letters)) return false;
    const std::string_view rest = folded.substr(form.letters.size());
    const auto ends = [&](const std::string& end) { return rest.starts_with(end); };
    return rest.empty() || (compounds_ && opens(rest)) || std::any_of(ends_.begin(), ends_.end(), ends);
  });
}

}  // namespace factcheck
