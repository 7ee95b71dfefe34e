#include "core/about/knowledge.h"

#include <algorithm>
#include <utility>

#include "core/rules/lexicon_builder.h"
#include "core/rules/lexicon_compile.h"
#include "core/text/fold.h"
#include "core/text/folded_words.h"
#include "core/text/hash.h"
#include "core/text/stem.h"
#include "core/text/token.h"

namespace factcheck {
namespace {

bool starts_with_capital(const std::string& text) {
  std::vector<Token> tokens;
  tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
  return !tokens.empty() && tokens.front().casing != Casing::Lower && tokens.front().casing != Casing::None;
}

std::vector<std::string> name_words(std::string_view name) {
  std::vector<std::string> words;
  for (const std::string& word : folded_words(name)) words.push_back(fold_name(word));
  return words;
}

std::vector<std::string> without_initials(std::vector<std::string> words) {
  std::erase_if(words, [](const std::string& word) { return word.size() == 1; });
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

std::string_view without_genitive(std::string_view name) {
  for (const std::string_view ending : {"'s", "\u2019s", "'", "\u2019", "s"})
    if (name.size() > ending.size() + 3 && name.ends_with(ending)) return name.substr(0, name.size() - ending.size());
  return name;
}

Sameness same_name(const Name& a, const Name& b) {
  if (a.written == b.written || a.folded == b.folded || a.key == b.key) return Sameness::Same;
  // "Sudan" and "South Sudan".
  if (source_of(a.key) == TermSource::Entity && source_of(b.key) == TermSource::Entity) return Sameness::Different;
  if (a.words.empty() || b.words.empty()) return Sameness::Unknown;
  if (a.capitals == b.text || b.capitals == a.text) return Sameness::Same;
  // "Ana R. Petrov" and "Ana Petrov"; but two initials may be two people.
  if (a.full == b.full && (a.full == a.words || b.full == b.words)) return Sameness::Same;
  // "Miles" and "David Miles"; "Guardian" and "The Guardian": the shorter stands whole inside the longer.
  const auto& shorter = a.words.size() < b.words.size() ? a.words : b.words;
  const auto& longer = a.words.size() < b.words.size() ? b.words : a.words;
  if (std::search(longer.begin(), longer.end(), shorter.begin(), shorter.end()) != longer.end()) return Sameness::Same;
  return a.words.back() == b.words.back() ? Sameness::Unknown : Sameness::Different;
}

// Of all that same_name finds the same, and of the genitive.
std::uint64_t marks_of(const Name& name) {
  std::uint64_t marks = name.bare.empty() ? 0 : name.bare.front().marks;
  const auto mark = [&](std::uint64_t hash) { marks |= std::uint64_t{1} << (hash % 64); };
  mark(name.key);
  mark(fnv1a(name.folded));
  for (const std::string& word : name.words) mark(fnv1a(word));
  if (!name.capitals.empty()) mark(fnv1a(name.capitals));
  // Another's capitals may be this name; they are nothing but capitals.
  const bool acronym = std::all_of(name.text.begin(), name.text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (acronym) mark(fnv1a(name.text));
  return marks;
}

// Adds a name, or an adjective of one, as a phrase of a language.
void add_name(LexiconBuilder& builder, const Lexicon& concepts, const std::string& name, TermKey key, Language language,
              bool capital, Stemmer& stemmer) {
  std::vector<std::string> words = folded_words(name), stems;
  if (words.empty()) return;
  const bool acronym = capital && words.size() == 1 &&
                       std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  const std::uint32_t flags = (capital ? Lexicon::kCapital : 0u) | (acronym ? Lexicon::kAcronym : 0u);
  for (const std::string& word : words) stems.push_back(stemmer.stem(word));
  // The stem of "Wales" is the German word for a whale.
  if (words.size() == 1 && !concepts.of_stem(stems[0], language).empty())
    builder.add_written(language, stems[0], std::move(words), key, flags | Lexicon::kLengthened);
  else
    builder.add_phrase(language, std::move(stems), key, flags);
}

// "Mittelmeerküste", "Oekraïneoorlog": long enough not to be a part by chance.
bool opens_compounds(const std::string& type, const std::string& name) {
  constexpr std::size_t kShortest = 5;
  return (type == "country" || type == "place") && name.size() >= kShortest &&
         name.find_first_of(" -.&'") == std::string::npos;
}

}  // namespace

Knowledge::Knowledge(const RuleBook& book) : concepts_(book.shared.lexicon) {
  for (const LanguagePack& pack : book.languages) codes_.push_back(pack.code);
  const std::optional<ClassId> stop = book.class_id("stop");
  for (const LanguagePack& pack : book.languages)
    for (const std::uint32_t entry : pack.entries_of(stop))
      if (pack.entries[entry].words.size() == 1) function_words_.insert(pack.entries[entry].words[0]);
  add_names(book);
}

void Knowledge::add_names(const RuleBook& book) {
  std::vector<Stemmer> stemmers;
  for (const LanguagePack& pack : book.languages) stemmers.emplace_back(pack.stemmer);
  LexiconBuilder builder(book.languages.size());
  for (const NameRow& row : book.shared.names) {
    const TermKey key = make_key(TermSource::Entity, fnv1a(row.id));
    builder.add_entry(key, {row.id, row.type, 0, {}});
    if (!row.seat_of.empty()) seats_.emplace(key, make_key(TermSource::Entity, fnv1a(row.seat_of)));
    for (const std::string& name : row.names) {
      names_.emplace(fold_name(name), key);
      for (Language language = 0; language < stemmers.size(); ++language)
        add_name(builder, concepts_, name, key, language, true, stemmers[language]);
      if (opens_compounds(row.type, name))
        for (Language language = 0; language < stemmers.size(); ++language) builder.add_form(language, fold(name), key);
    }
    for (Language language = 0; language < row.adjectives.size(); ++language)
      for (const std::string& word : row.adjectives[language])
        add_name(builder, concepts_, word, key, language, starts_with_capital(word), stemmers[language]);
  }
  entities_ = Lexicon(builder.image(""));
}

// What may stand first in a compound: a word as a row lists it, without its last e as well ("Schulleiter"), or a place.
std::span<const TermKey> Knowledge::first_part(std::string_view folded, Language language) const {
  const std::span<const TermKey> whole = concepts_.of_form(folded, language);
  if (!whole.empty()) return whole;
  const std::span<const TermKey> short_form = concepts_.of_form(std::string(folded) + "e", language);
  return short_form.empty() ? entities_.of_form(folded, language) : short_form;
}

std::vector<TermKey> Knowledge::split_compound(std::string_view folded, Language language, Stemmer& stemmer) const {
  constexpr std::size_t kShortestPart = 3, kShortestChanged = 4, kLongestWord = 64;
  static constexpr std::string_view kLinks[] = {"", "s", "es", "n", "en", "e", "er", "-"};
  if (folded.size() < 2 * kShortestPart || folded.size() > kLongestWord) return {};
  // The longest known first part wins; what is left is a word as it is listed, else by its stem, else splits again.
  for (std::size_t cut = folded.size() - kShortestPart; cut >= kShortestPart; --cut) {
    const std::span<const TermKey> first = first_part(folded.substr(0, cut), language);
    if (first.empty()) continue;
    std::vector<std::string_view> tails;
    for (const std::string_view link : kLinks)
      if (const std::string_view rest = folded.substr(cut); rest.starts_with(link))
        if (rest.size() - link.size() >= kShortestPart) tails.push_back(rest.substr(link.size()));
    for (const std::string_view tail : tails)
      if (const auto known = concepts_.of_form(tail, language); !known.empty()) return {first[0], known[0]};
    for (const std::string_view tail : tails) {
      if (tail.size() < kShortestChanged) continue;
      if (const auto known = concepts_.of_stem(stemmer.stem(tail), language); !known.empty())
        return {first[0], known[0]};
      std::vector<TermKey> parts = split_compound(tail, language, stemmer);
      if (parts.empty()) continue;
      parts.insert(parts.begin(), first[0]);
      return parts;
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

std::optional<Lexicon::Entry> Knowledge::entry(TermKey key) const {
  if (source_of(key) == TermSource::Concept) return concepts_.entry(key);
  if (source_of(key) == TermSource::Entity) return entities_.entry(key);
  return std::nullopt;
}

std::string_view Knowledge::label(TermKey key) const {
  const std::optional<Lexicon::Entry> found = entry(key);
  return found ? found->id : std::string_view();
}
std::string_view Knowledge::part_of_speech(TermKey key) const {
  return source_of(key) == TermSource::Concept ? kind(key) : std::string_view();
}
std::string_view Knowledge::type(TermKey key) const {
  return source_of(key) == TermSource::Entity ? kind(key) : std::string_view();
}
std::string_view Knowledge::kind(TermKey key) const {
  const std::optional<Lexicon::Entry> found = entry(key);
  return found ? found->kind : std::string_view();
}
TermKey Knowledge::seat_of(TermKey place) const {
  const auto found = seats_.find(place);
  return found == seats_.end() ? 0 : found->second;
}
std::span<const TermKey> Knowledge::opposites(TermKey key) const {
  const std::optional<Lexicon::Entry> found = entry(key);
  return found ? found->opposites : std::span<const TermKey>();
}
bool Knowledge::opposite(TermKey a, TermKey b) const {
  const std::span<const TermKey> keys = opposites(a);
  return std::find(keys.begin(), keys.end(), b) != keys.end();
}

Name Knowledge::read_name(std::string_view written) const {
  Name name;
  name.written = written;
  name.text = without_article(written);
  name.folded = fold_name(name.text);
  name.key = name_key(name.text);
  name.terms.push_back(name_key(written));
  if (const std::size_t blank = written.rfind(' '); blank != std::string_view::npos)
    name.terms.push_back(name_key(written.substr(blank + 1)));
  name.words = name_words(name.text);
  name.full = without_initials(name.words);
  name.capitals = capitals_of(name.text);
  const std::string_view bare = without_genitive(written);
  if (bare.size() != written.size()) name.bare.push_back(read_name(bare));
  name.marks = marks_of(name);
  return name;
}

Sameness Knowledge::same_entity(std::string_view a, std::string_view b, std::optional<Days>) const {
  return a == b ? Sameness::Same : same_entity(read_name(a), read_name(b));
}

Sameness Knowledge::same_entity(const Name& a, const Name& b) const {
  const Sameness as_written = same_name(a, b);
  if (as_written == Sameness::Same) return as_written;
  // "Kesslers", "Halloway's": perhaps a genitive.
  const auto bare = [&](const Name& one, const Name& other) {
    return !one.bare.empty() && same_name(one.bare.front(), other) == Sameness::Same;
  };
  return bare(a, b) || bare(b, a) ? Sameness::Same : as_written;
}

}  // namespace factcheck
