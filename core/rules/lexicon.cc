#include "core/rules/lexicon.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

#include "core/rules/lexicon_layout.h"
#include "core/text/hash.h"

namespace factcheck {
namespace {

using lexicon_image::Header;

// A file mapped for reading; empty if it cannot be.
struct Mapping {
  explicit Mapping(const std::string& path) {
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return;
    struct stat about = {};
    if (fstat(file, &about) == 0 && about.st_size > 0) {
      void* const at = mmap(nullptr, static_cast<std::size_t>(about.st_size), PROT_READ, MAP_PRIVATE, file, 0);
      if (at != MAP_FAILED) bytes = {static_cast<const char*>(at), static_cast<std::size_t>(about.st_size)};
    }
    close(file);
  }
  ~Mapping() {
    if (!bytes.empty()) munmap(const_cast<char*>(bytes.data()), bytes.size());
  }
  Mapping(const Mapping&) = delete;
  Mapping& operator=(const Mapping&) = delete;
  std::string_view bytes;
};

bool is_sound(std::string_view bytes, std::string_view source) {
  if (bytes.size() < sizeof(Header)) return false;
  Header header;
  std::memcpy(&header, bytes.data(), sizeof(Header));
  return std::memcmp(header.magic, kLexiconMagic.data(), sizeof header.magic) == 0 &&
         source == std::string_view(header.source, sizeof header.source) &&
         bytes.size() == LexiconSections(header).size() && header.checksum == fnv1a(bytes.substr(sizeof(Header)));
}

template <class T>
std::span<const T> section(std::string_view bytes, std::size_t at, std::size_t count) {
  return {reinterpret_cast<const T*>(bytes.data() + at), count};
}

}  // namespace

Lexicon::Lexicon(std::string image) {
  const auto owned = std::make_shared<const std::string>(std::move(image));
  owner_ = owned;
  lay_out(*owned);
}

std::optional<Lexicon> Lexicon::map(const std::string& path, std::string_view source) {
  const auto mapping = std::make_shared<const Mapping>(path);
  if (!is_sound(mapping->bytes, source)) return std::nullopt;
  Lexicon lexicon;
  lexicon.owner_ = mapping;
  lexicon.lay_out(mapping->bytes);
  return lexicon;
}

void Lexicon::lay_out(std::string_view bytes) {
  bytes_ = bytes;
  header_ = reinterpret_cast<const Header*>(bytes.data());
  const LexiconSections at(*header_);
  languages_ = section<lexicon_image::Tables>(bytes, at.languages, header_->languages);
  entry_keys_ = section<TermKey>(bytes, at.entry_keys, header_->entries);
  entries_ = section<lexicon_image::Entry>(bytes, at.entries, header_->entries);
  opposites_ = section<TermKey>(bytes, at.opposites, header_->opposites);
  keys_ = section<TermKey>(bytes, at.keys, header_->keys);
  phrases_ = section<lexicon_image::Phrase>(bytes, at.phrases, header_->phrases);
  words_ = section<lexicon_image::Text>(bytes, at.words, header_->words);
  slots_ = section<lexicon_image::Slot>(bytes, at.slots, header_->slots);
  texts_ = bytes.substr(at.texts, header_->text_bytes);
  place_entries();
}

// Keys are hashes already. Matching asks for millions of them, so that halving would be too slow.
void Lexicon::place_entries() {
  constexpr std::size_t kRoom = 2;  // slots for each entry
  places_.assign(entry_keys_.empty() ? 0 : std::bit_ceil(kRoom * entry_keys_.size()), kFree);
  for (std::uint32_t entry = 0; entry < entry_keys_.size(); ++entry) places_[place_of(entry_keys_[entry])] = entry;
  has_narrower_.assign(entries_.size(), false);
  for (const lexicon_image::Entry& entry : entries_)
    if (const std::uint32_t wider = entry_of(entry.broader); wider != kFree) has_narrower_[wider] = true;
}

const lexicon_image::Slot* Lexicon::find(const lexicon_image::Table& table, std::string_view wanted) const {
  if (table.slots == 0 || wanted.empty()) return nullptr;
  const std::span<const lexicon_image::Slot> slots = slots_.subspan(table.first_slot, table.slots);
  for (std::size_t at = fnv1a(wanted) & (table.slots - 1); slots[at].text.size != 0; at = (at + 1) & (table.slots - 1))
    if (text(slots[at].text) == wanted) return &slots[at];
  return nullptr;
}

std::span<const TermKey> Lexicon::of_stem(std::string_view stem, Language language) const {
  if (language >= languages_.size()) return {};
  const lexicon_image::Slot* const slot = find(languages_[language].stems, stem);
  return slot ? keys_.subspan(slot->first, slot->count) : std::span<const TermKey>();
}

std::span<const TermKey> Lexicon::of_form(std::string_view folded, Language language) const {
  if (language >= languages_.size()) return {};
  const lexicon_image::Slot* const slot = find(languages_[language].forms, folded);
  return slot ? keys_.subspan(slot->first, slot->count) : std::span<const TermKey>();
}

Lexicon::Phrases Lexicon::phrases(std::string_view first_stem, Language language) const {
  Phrases found;
  if (language >= languages_.size()) return found;
  const lexicon_image::Slot* const slot = find(languages_[language].phrases, first_stem);
  if (!slot) return found;
  found.lexicon_ = this;
  found.records_ = phrases_.subspan(slot->first, slot->count);
  return found;
}

Lexicon::Phrase Lexicon::Phrases::operator[](std::size_t i) const {
  Phrase phrase;
  phrase.lexicon_ = lexicon_;
  phrase.record_ = &records_[i];
  return phrase;
}

std::string_view Lexicon::Phrase::word(std::size_t i) const {
  return lexicon_->text(lexicon_->words_[record_->first_word + i]);
}

std::optional<Lexicon::Entry> Lexicon::entry(TermKey key) const {
  const std::uint32_t place = entry_of(key);
  if (place == kFree) return std::nullopt;
  const lexicon_image::Entry& entry = entries_[place];
  return Entry{text(entry.id), text(entry.kind), entry.broader,
               opposites_.subspan(entry.first_opposite, entry.opposites), entry.general != 0};
}

}  // namespace factcheck
