#include "core/rules/lexicon_builder.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <unordered_map>
#include <utility>

#include "core/rules/lexicon_layout.h"
#include "core/text/hash.h"

namespace factcheck {

void LexiconBuilder::add_stem(Language language, std::string stem, TermKey key) {
  std::vector<TermKey>& keys = languages_[language].stems[std::move(stem)];
  if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(key);
}

bool LexiconBuilder::is_ambiguous(Language language, const std::string& stem, TermKey key) const {
  const auto found = languages_[language].stems.find(stem);
  return found != languages_[language].stems.end() && found->second != std::vector<TermKey>{key};
}

void LexiconBuilder::add_form(Language language, std::string folded, TermKey key) {
  std::vector<TermKey>& keys = languages_[language].forms[std::move(folded)];
  if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(key);
}

void LexiconBuilder::add_phrase(Language language, std::vector<std::string> stems, TermKey key, std::uint32_t flags) {
  const std::string first = stems.front();
  add_written(language, first, std::move(stems), key, flags);
}

void LexiconBuilder::add_written(Language language, const std::string& first_stem, std::vector<std::string> words,
                                 TermKey key, std::uint32_t flags) {
  std::vector<Phrase>& phrases = languages_[language].phrases[first_stem];
  Phrase phrase{std::move(words), key, flags};
  if (std::find(phrases.begin(), phrases.end(), phrase) == phrases.end()) phrases.push_back(std::move(phrase));
}

bool LexiconBuilder::is_ambiguous(Language language, const std::vector<std::string>& stems, TermKey key) const {
  const auto found = languages_[language].phrases.find(stems.front());
  return found != languages_[language].phrases.end() &&
         std::any_of(found->second.begin(), found->second.end(), [&](const Phrase& phrase) {
           return phrase.words == stems && phrase.key != key && (phrase.flags & Lexicon::kWritten) == 0;
         });
}

// Fills the sections, then copies them behind the header.
class LexiconBuilder::Writer {
 public:
  void add(TermKey key, const Entry& entry) {
    entry_keys_.push_back(key);
    entries_.push_back({text(entry.id), text(entry.kind), entry.broader, count(opposites_), count(entry.opposites),
                        entry.general ? 1u : 0u, 0});
    opposites_.insert(opposites_.end(), entry.opposites.begin(), entry.opposites.end());
  }

  void add(const Words& words) { languages_.push_back({table(words.stems), table(words.forms), table(words.phrases)}); }

  std::string finish(std::string_view source) {
    lexicon_image::Header header;
    std::memcpy(header.magic, kLexiconMagic.data(), sizeof header.magic);
    std::memcpy(header.source, source.data(), std::min(source.size(), sizeof header.source));
    header.languages = count(languages_), header.entries = count(entries_), header.opposites = count(opposites_);
    header.keys = count(keys_), header.phrases = count(phrases_), header.words = count(words_);
    header.slots = count(slots_), header.text_bytes = count(texts_);
    const LexiconSections at(header);
    std::string bytes(at.size(), '\0');
    copy(languages_, at.languages, bytes), copy(entry_keys_, at.entry_keys, bytes);
    copy(entries_, at.entries, bytes), copy(opposites_, at.opposites, bytes), copy(keys_, at.keys, bytes);
    copy(phrases_, at.phrases, bytes), copy(words_, at.words, bytes), copy(slots_, at.slots, bytes);
    copy(texts_, at.texts, bytes);
    header.checksum = fnv1a(std::string_view(bytes).substr(sizeof header));
    std::memcpy(bytes.data(), &header, sizeof header);
    return bytes;
  }

 private:
  using Slot = lexicon_image::Slot;
  using Text = lexicon_image::Text;

  template <class List>
  static std::uint32_t count(const List& list) {
    return static_cast<std::uint32_t>(list.size());
  }

  template <class List>
  static void copy(const List& list, std::size_t at, std::string& bytes) {
    if (!list.empty()) std::memcpy(bytes.data() + at, list.data(), list.size() * sizeof *list.data());
  }

  Text text(const std::string& wanted) {
    const auto [found, fresh] = known_.try_emplace(wanted, Text{count(texts_), count(wanted)});
    if (fresh) texts_ += wanted;
    return found->second;
  }

  std::pair<std::uint32_t, std::uint32_t> put(const std::vector<TermKey>& keys) {
    const std::uint32_t first = count(keys_);
    keys_.insert(keys_.end(), keys.begin(), keys.end());
    return {first, count(keys)};
  }

  std::pair<std::uint32_t, std::uint32_t> put(std::vector<Phrase> phrases) {
    const auto rank = [](const Phrase& phrase) {
      return std::pair(phrase.words.size(), phrase.flags & Lexicon::kWritten);
    };
    std::stable_sort(phrases.begin(), phrases.end(),
                     [&](const Phrase& a, const Phrase& b) { return rank(a) > rank(b); });
    const std::uint32_t first = count(phrases_);
    for (const Phrase& phrase : phrases) {
      phrases_.push_back({phrase.key, count(words_), count(phrase.words), phrase.flags});
      for (const std::string& word : phrase.words) words_.push_back(text(word));
    }
    return {first, count(phrases)};
  }

  template <class Map>
  lexicon_image::Table table(const Map& map) {
    if (map.empty()) return {};
    const std::size_t size = std::bit_ceil(map.size() * 2), first_slot = slots_.size();
    slots_.resize(first_slot + size);
    for (const auto& [word, list] : map) {
      if (word.empty()) continue;
      const auto [first, number] = put(list);
      std::size_t at = fnv1a(word) & (size - 1);
      while (slots_[first_slot + at].text.size != 0) at = (at + 1) & (size - 1);
      slots_[first_slot + at] = {text(word), first, number};
    }
    return {static_cast<std::uint32_t>(first_slot), static_cast<std::uint32_t>(size)};
  }

  std::vector<lexicon_image::Tables> languages_;
  std::vector<TermKey> entry_keys_, opposites_, keys_;
  std::vector<lexicon_image::Entry> entries_;
  std::vector<lexicon_image::Phrase> phrases_;
  std::vector<Text> words_;
  std::vector<Slot> slots_;
  std::string texts_;
  std::unordered_map<std::string, Text> known_;
};

std::string LexiconBuilder::image(std::string_view source) const {
  Writer writer;
  for (const auto& [key, entry] : entries_) writer.add(key, entry);
  for (const Words& words : languages_) writer.add(words);
  return writer.finish(source);
}

}  // namespace factcheck
