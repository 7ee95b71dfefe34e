#include "core/about/knowledge.h"

#include <algorithm>
#include <utility>

#include "core/text/fold.h"
#include "core/text/hash.h"
#include "core/text/stem.h"
#include "core/text/token.h"

namespace factcheck {
namespace {

constexpr TermKey make_key(TermSource source, std::uint64_t rest) {
  return (static_cast<TermKey>(source) << 62) | (rest & ((TermKey{1} << 62) - 1));
}

// Words of a phrase as folded tokens, signs left out.
std::vector<std::string> words_of(const std::string& text) {
  std::vector<Token> tokens;
  tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
  std::vector<std::string> words;
  for (const Token& token : tokens)
    if (token.kind != TokenKind::Sign) words.push_back(fold(token.span.of(text)));
  return words;
}

bool starts_with_capital(const std::string& text) {
  std::vector<Token> tokens;
  tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
  return !tokens.empty() && tokens.front().casing != Casing::Lower && tokens.front().casing != Casing::None;
}

std::vector<std::string> name_words(std::string_view name) {
  std::vector<std::string> words;
  for (const std::string& word : words_of(std::string(name))) words.push_back(fold_name(word));
  return words;
}

// "NSPCC" of "National Society for the Prevention of Cruelty to Children": its capitals, in order.
std::string capitals_of(std::string_view name) {
  std::string letters;
  bool start = true;
  for (const char c : name) {
    if (start && c >= 'A' && c <= 'Z') letters += c;
    start = c == ' ' || c == '-';
  }
  return letters;
}

}  // namespace

Knowledge::Knowledge(const RuleBook& book) : languages_(book.languages.size()) {
  std::vector<Stemmer> stemmers;
  for (const LanguagePack& pack : book.languages) {
    stemmers.emplace_back(pack.stemmer);
    codes_.push_back(pack.code);
  }
  const std::optional<ClassId> stop = book.class_id("stop");
  for (const LanguagePack& pack : book.languages)
    for (const std::uint32_t entry : pack.entries_of(stop))
      if (pack.entries[entry].words.size() == 1) function_words_.insert(pack.entries[entry].words[0]);
  add_concepts(book.shared, stemmers);
  add_names(book.shared, stemmers);
  for (Words& words : languages_)
    for (auto& [first, phrases] : words.phrases)
      std::stable_sort(phrases.begin(), phrases.end(),
                       [](const Phrase& a, const Phrase& b) { return a.words.size() > b.words.size(); });
}

void Knowledge::add_concepts(const SharedTables& tables, std::vector<Stemmer>& stemmers) {
  const auto key_of = [](const std::string& id) { return make_key(TermSource::Concept, fnv1a(id)); };
  for (const ConceptRow& row : tables.concepts) {
    Entry entry{row.id, row.pos, row.broader.empty() ? TermKey{0} : key_of(row.broader), {}};
    for (const std::string& id : row.opposite) entry.opposites.push_back(key_of(id));
    entries_.emplace(key_of(row.id), std::move(entry));
    for (std::size_t language = 0; language < row.words.size(); ++language)
      for (const std::string& word : row.words[language])
        add_phrase(word, key_of(row.id), language, false, stemmers[language]);
  }
}

void Knowledge::add_names(const SharedTables& tables, std::vector<Stemmer>& stemmers) {
  for (const NameRow& row : tables.names) {
    const TermKey key = make_key(TermSource::Entity, fnv1a(row.id));
    entries_.emplace(key, Entry{row.id, row.type, 0, {}});
    for (const std::string& name : row.names) {
      names_.emplace(fold_name(name), key);
      for (std::size_t language = 0; language < languages_.size(); ++language)
        add_phrase(name, key, language, true, stemmers[language]);
    }
    for (std::size_t language = 0; language < row.adjectives.size(); ++language)
      for (const std::string& word : row.adjectives[language])
        add_phrase(word, key, language, starts_with_capital(word), stemmers[language]);
  }
}

void Knowledge::add_phrase(const std::string& text, TermKey key, std::size_t language, bool capital, Stemmer& stemmer) {
  const std::vector<std::string> words = words_of(text);
  if (words.empty()) return;
  const bool acronym = capital && words.size() == 1 &&
                       std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  Phrase phrase{{}, key, capital, acronym};
  for (const std::string& word : words) phrase.words.push_back(stemmer.stem(word));
  Words& into = languages_[language];
  if (phrase.words.size() == 1 && source_of(key) == TermSource::Concept) {
    std::vector<TermKey>& keys = into.stems[phrase.words[0]];
    if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(key);
    into.forms.emplace(words[0], key);
    return;
  }
  into.phrases[phrase.words[0]].push_back(std::move(phrase));
}

std::span<const Knowledge::Phrase> Knowledge::phrases(const std::string& stem, Language language) const {
  const auto found = languages_[language].phrases.find(stem);
  return found == languages_[language].phrases.end() ? std::span<const Phrase>{}
                                                     : std::span<const Phrase>(found->second);
}

std::span<const TermKey> Knowledge::of_stem(const std::string& stem, Language language) const {
  const auto found = languages_[language].stems.find(stem);
  return found == languages_[language].stems.end() ? std::span<const TermKey>{}
                                                   : std::span<const TermKey>(found->second);
}

std::vector<TermKey> Knowledge::split_compound(std::string_view folded, Language language, Stemmer& stemmer) const {
  constexpr std::size_t kShortestPart = 4, kLongestWord = 64;
  static constexpr std::string_view kLinks[] = {"", "s", "es", "n", "en", "e", "er", "-"};
  const Words& words = languages_[language];
  if (folded.size() < 2 * kShortestPart || folded.size() > kLongestWord) return {};
  // The longest known first part wins; what is left is a known word (by form or by stem) or splits again.
  for (std::size_t cut = folded.size() - kShortestPart; cut >= kShortestPart; --cut) {
    const auto first = words.forms.find(std::string(folded.substr(0, cut)));
    if (first == words.forms.end()) continue;
    for (const std::string_view link : kLinks) {
      const std::string_view rest = folded.substr(cut);
      if (!rest.starts_with(link) || rest.size() - link.size() < kShortestPart) continue;
      const std::string_view tail = rest.substr(link.size());
      if (const auto known = words.forms.find(std::string(tail)); known != words.forms.end())
        return {first->second, known->second};
      if (const auto known = words.stems.find(stemmer.stem(tail)); known != words.stems.end())
        return {first->second, known->second.front()};
      std::vector<TermKey> parts = split_compound(tail, language, stemmer);
      if (!parts.empty()) {
        parts.insert(parts.begin(), first->second);
        return parts;
      }
    }
  }
  return {};
}

TermKey Knowledge::name_key(std::string_view name) const {
  const std::string folded = fold_name(name);
  if (const auto found = names_.find(folded); found != names_.end()) return found->second;
  const std::string_view bare = without_article(name);
  if (bare.size() == name.size()) return make_key(TermSource::Name, fnv1a(folded));
  return name_key(bare);
}

// "the Guardian", "die NSPCC": the article is no part of the name, unless the table says so ("The Guardian").
std::string_view Knowledge::without_article(std::string_view name) const {
  const std::size_t blank = name.find(' ');
  if (blank == std::string_view::npos || !function_words_.contains(fold(name.substr(0, blank)))) return name;
  return name.substr(blank + 1);
}

TermKey Knowledge::stem_key(std::string_view stem, Language language) const {
  // Long words that are spelled alike mean alike ("Container", "containers"); short ones are false friends too often.
  constexpr std::size_t kInternational = 6;
  const std::string_view code = stem.size() >= kInternational ? std::string_view() : codes_[language];
  return make_key(TermSource::Stem, fnv1a(stem, fnv1a(" ", fnv1a(code))));
}

const Knowledge::Entry* Knowledge::entry(TermKey key) const {
  if (source_of(key) != TermSource::Concept && source_of(key) != TermSource::Entity) return nullptr;
  const auto found = entries_.find(key);
  return found == entries_.end() ? nullptr : &found->second;
}

std::string_view Knowledge::label(TermKey key) const {
  const Entry* found = entry(key);
  return found ? std::string_view(found->id) : std::string_view();
}
std::string_view Knowledge::part_of_speech(TermKey key) const {
  return source_of(key) == TermSource::Concept && entry(key) ? std::string_view(entry(key)->kind) : std::string_view();
}
std::string_view Knowledge::type(TermKey key) const {
  return source_of(key) == TermSource::Entity && entry(key) ? std::string_view(entry(key)->kind) : std::string_view();
}
TermKey Knowledge::broader(TermKey key) const {
  const Entry* found = entry(key);
  return found ? found->broader : 0;
}
bool Knowledge::opposite(TermKey a, TermKey b) const {
  const Entry *one = entry(a), *other = entry(b);
  const auto lists = [](const Entry* e, TermKey key) {
    return e && std::find(e->opposites.begin(), e->opposites.end(), key) != e->opposites.end();
  };
  return lists(one, b) || lists(other, a);
}

Sameness Knowledge::same_entity(std::string_view a, std::string_view b, std::optional<Days>) const {
  a = without_article(a), b = without_article(b);
  const std::string folded_a = fold_name(a), folded_b = fold_name(b);
  if (folded_a == folded_b) return Sameness::Same;
  const TermKey key_a = name_key(a), key_b = name_key(b);
  if (key_a == key_b) return Sameness::Same;
  const std::vector<std::string> words_a = name_words(a), words_b = name_words(b);
  if (words_a.empty() || words_b.empty()) return Sameness::Unknown;
  if (capitals_of(a) == std::string(b) || capitals_of(b) == std::string(a)) return Sameness::Same;
  // "Miles" and "David Miles"; "Guardian" and "The Guardian": the shorter stands whole inside the longer.
  const auto& shorter = words_a.size() < words_b.size() ? words_a : words_b;
  const auto& longer = words_a.size() < words_b.size() ? words_b : words_a;
  if (std::search(longer.begin(), longer.end(), shorter.begin(), shorter.end()) != longer.end()) return Sameness::Same;
  if (source_of(key_a) == TermSource::Entity && source_of(key_b) == TermSource::Entity) return Sameness::Different;
  return words_a.back() == words_b.back() ? Sameness::Unknown : Sameness::Different;
}

}  // namespace factcheck
