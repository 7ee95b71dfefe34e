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
  add_tails(entries);
  add_candidates(entries);
}

void WordTable::add_morpheme(const NumberMorpheme& morpheme) {
  const std::string& letters = morpheme.form;
  const std::size_t own = three_letters(letters), open = letters.size() < 3 ? kLetterBits * (3 - letters.size()) : 0;
  for (std::size_t rest = 0; rest < std::size_t{1} << open; ++rest) openings_.set(own | rest);
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
  row_of_.resize(words_->size());
  rows_.emplace_back();
  add_items(rows_.front());
  std::vector<std::vector<std::uint32_t>> by_word(words_->size());
  for (std::uint32_t i = 0; i < entries.size(); ++i) by_word[words_->find(first_word(entries[i]))].push_back(i);
  for (WordId word = 0; word < by_word.size(); ++word) {
    const std::string_view letters = words_->word(word);
    InNumber in_number = letters.empty() ? InNumber::Never : this->in_number(letters);
    if (in_number == InNumber::Opens && is_article(letters)) in_number = InNumber::Article;
    std::vector<std::uint32_t>& own = by_word[word];
    if (own.empty() && in_number == InNumber::Never) continue;
    if (own.size() > 1) {  // of most words one, which is not worth a buffer
      std::stable_sort(own.begin(), own.end(), [&](std::uint32_t a, std::uint32_t b) {
        return word_count(entries[a]) > word_count(entries[b]);
      });
    }
    Row row;
    row.first = static_cast<std::uint32_t>(candidates_.size());
    row.count = static_cast<std::uint16_t>(own.size());
    row.in_number = in_number;
    for (const std::uint32_t index : own) {
      const LexiconEntry& entry = entries[index];
      row.openings |= opening_bits(entry.value);
      const bool doubled = std::any_of(own.begin(), own.end(), [&](std::uint32_t other) {
        return other != index && entries[other].token_class == entry.token_class &&
               word_count(entries[other]) == word_count(entry) && entries[other].value == entry.value;
      });
      const std::size_t count = word_count(entry);
      if (count > 1) ++row.longer;
      const WordId second = count > 1 ? words_->find(entry.words[1]) : kUnlisted;
      const std::string& value = *values_.insert(entry.value).first;
      candidates_.push_back({index, static_cast<std::uint32_t>(rest_.size()), second, value,
                             first_letters(value).letters, entry.token_class, static_cast<std::uint16_t>(count),
                             entry.exact_case, doubled});
      for (std::size_t i = 1; i < count; ++i) rest_.push_back(words_->find(entry.words[i]));
    }
    add_items(row);
    row_of_[word] = static_cast<std::uint32_t>(rows_.size());
    rows_.push_back(row);
  }
}

void WordTable::add_items(Row& row) {
  const auto alone = std::span(candidates_).subspan(row.first + row.longer, row.count - row.longer);
  if (std::any_of(alone.begin(), alone.end(), [](const Candidate& entry) { return entry.as_written; })) return;
  row.first_item = static_cast<std::uint32_t>(items_.size());
  items_.push_back({kCapital, 1, {}, -1});
  items_.push_back({kWord, 1, {}, -1});
  for (const Candidate& entry : alone) {
    const auto same = [&](const Item& item) {
      return item.token_class == entry.token_class && item.value == entry.value;
    };
    if (std::none_of(items_.begin() + row.first_item, items_.end(), same))
      items_.push_back({entry.token_class, 1, entry.value, -1});
  }
  row.item_count = static_cast<std::uint16_t>(items_.size() - row.first_item);
}

// What follows the first morpheme is looked at, too.
WordTable::InNumber WordTable::as_number(std::string_view folded) const {
  InNumber found = InNumber::Never;
  const FewLetters first = first_letters(folded);
  for (const NumberForm& form : number_forms(folded[0])) {
    if (!form.first.agrees_with(first) || !folded.starts_with(form.letters)) continue;
    const std::string_view rest = folded.substr(form.letters.size());
    const bool mere_article = !compounds_ && form.roles == role_bit(NumberMorpheme::Role::Article);
    const bool fits = rest.empty() || (compounds_ && openings_[three_letters(rest)]) ||
                      (!mere_article && opens_as(rest, ends_)) || tails_.contains(rest);
    if (!fits) continue;
    if (factcheck::may_open_number(form.roles)) return InNumber::Opens;
    found = InNumber::GoesOn;
  }
  return found;
}

// The whole word is one: "ein", but not "eintägig".
bool WordTable::is_article(std::string_view folded) const {
  const std::span<const NumberForm> forms = number_forms(folded[0]);
  const auto whole = std::find_if(forms.begin(), forms.end(), [&](const NumberForm& form) {
    return form.letters == folded && factcheck::may_open_number(form.roles);
  });
  return whole != forms.end() && (whole->roles & role_bit(NumberMorpheme::Role::Article)) != 0 &&
         tail(folded).entries.empty();
}

}  // namespace factcheck
