#include "core/rules/word_table.h"

#include <algorithm>
#include <utility>

#include "core/rules/word_forms.h"

namespace factcheck {
namespace {

std::size_t byte_at(std::string_view word, std::size_t at) { return static_cast<unsigned char>(word[at]); }

// "#köpfig": a number stands before it in the same word.
bool is_tail(const LexiconEntry& entry) { return entry.words.size() == 2 && entry.words[0] == "#" && entry.glued != 0; }

// A tail is a word of its own, too: "12-köpfig".
const std::string& first_word(const LexiconEntry& entry) { return entry.words[is_tail(entry) ? 1 : 0]; }

std::size_t word_count(const LexiconEntry& entry) { return is_tail(entry) ? 1 : entry.words.size(); }

template <class T>
void add_once(T value, std::vector<T>& list) {
  if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(value);
}

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
  openings_of_values_.resize(words->size());
  add_tails(entries);
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
  NumberForm& form = same != forms.end()
                         ? *same
                         : forms.emplace_back(NumberForm{letters, first_letters(letters), 0, morpheme.value, false});
  form.roles |= role_bit(morpheme.role);
  form.ordinal |= morpheme.ordinal;
}

void WordTable::add_tails(std::span<const LexiconEntry> entries) {
  for (std::uint32_t i = 0; i < entries.size(); ++i) {
    if (!is_tail(entries[i])) continue;
    const std::string& tail = first_word(entries[i]);
    tails_[tail].push_back(i);
    add_once(entries[i].token_class, tail_classes_);
    add_once(tail.size(), tail_sizes_);
  }
  std::sort(tail_sizes_.rbegin(), tail_sizes_.rend());
}

WordTable::Tail WordTable::tail(std::string_view folded) const {
  for (const std::size_t size : tail_sizes_) {
    if (size >= folded.size()) continue;
    const std::size_t at = folded.size() - size;
    const auto found = tails_.find(folded.substr(at));
    if (found != tails_.end()) return {at, found->second};
  }
  return {};
}

void WordTable::add_candidates(std::span<const LexiconEntry> entries) {
  std::vector<std::vector<std::uint32_t>> by_word(rows_.size());
  for (std::uint32_t i = 0; i < entries.size(); ++i) by_word[words_->find(first_word(entries[i]))].push_back(i);
  for (WordId word = 0; word < rows_.size(); ++word) {
    std::vector<std::uint32_t>& own = by_word[word];
    if (own.size() > 1) {  // of most words one, which is not worth a buffer
      std::stable_sort(own.begin(), own.end(), [&](std::uint32_t a, std::uint32_t b) {
        return word_count(entries[a]) > word_count(entries[b]);
      });
    }
    rows_[word].first = static_cast<std::uint32_t>(candidates_.size());
    rows_[word].count = static_cast<std::uint16_t>(own.size());
    for (const std::uint32_t index : own) {
      const LexiconEntry& entry = entries[index];
      openings_of_values_[word] |= opening_bits(entry.value);
      const bool doubled = std::any_of(own.begin(), own.end(), [&](std::uint32_t other) {
        return other != index && entries[other].token_class == entry.token_class &&
               word_count(entries[other]) == word_count(entry) && entries[other].value == entry.value;
      });
      const std::size_t count = word_count(entry);
      const WordId second = count > 1 ? words_->find(entry.words[1]) : kUnlisted;
      candidates_.push_back({index, static_cast<std::uint32_t>(rest_.size()), second,
                             *values_.insert(entry.value).first, entry.token_class, static_cast<std::uint16_t>(count),
                             entry.exact_case, doubled});
      for (std::size_t i = 1; i < count; ++i) rest_.push_back(words_->find(entry.words[i]));
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
  const FewLetters first = first_letters(folded);
  return std::any_of(forms.begin(), forms.end(), [&](const NumberForm& form) {
    if (!form.first.agrees_with(first) || !folded.starts_with(form.letters)) return false;
    const std::string_view rest = folded.substr(form.letters.size());
    return rest.empty() || (compounds_ && opens(rest)) || opens_as(rest, ends_) || tails_.contains(rest);
  });
}

}  // namespace factcheck
