// The words of all concepts (or names) in every language, laid out for look-up: a hash of stems, of whole words and of
// terms by their first stem, in one block of bytes that is used as it lies.
//
//   Lexicon lexicon = …;
//   for (TermKey key : lexicon.of_stem("verband", german)) …   // the same key as for "group" in English
//
// The block is made once from the rule files (lexicon_compile.h); a build keeps it beside them as lexicon.bin, which
// every engine and process then shares. Read-only, safe on every thread. Lifetime: views live as long as a copy of it.
#ifndef FACTCHECK_CORE_RULES_LEXICON_H_
#define FACTCHECK_CORE_RULES_LEXICON_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/language.h"

namespace factcheck {

// What terms are compared by. The two top bits tell where it comes from, the others are a hash: an archive on disk
// keeps keys, which must mean the same to every version of the rules.
using TermKey = std::uint64_t;
enum class TermSource : std::uint8_t {
  Concept = 0,  // of rules/shared/concepts: hash of its id
  Entity = 1,   // of rules/shared/names.toml: hash of its id
  Name = 2,     // a name that stands in no table: hash of its folded form
  Stem = 3      // a word that stands in no table: hash of language and stem
};
constexpr TermSource source_of(TermKey key) { return static_cast<TermSource>(key >> 62); }
constexpr TermKey make_key(TermSource source, std::uint64_t hash) {
  return (static_cast<TermKey>(source) << 62) | (hash & ((TermKey{1} << 62) - 1));
}

// Bytes that a Lexicon looks into; layout private to it and the builder.
namespace lexicon_image {
struct Text {
  std::uint32_t offset = 0, size = 0;  // in the pool of texts
};
struct Entry {  // a concept or entity
  Text id, kind;
  TermKey broader = 0;
  std::uint32_t first_opposite = 0, opposites = 0;
  std::uint32_t general = 0, unused = 0;
};
struct Phrase {
  TermKey key = 0;
  std::uint32_t first_word = 0, words = 0;  // stems, hyphens left out
  std::uint32_t flags = 0, unused = 0;
};
struct Slot {  // of a hash table with linear probing; free where the text is empty
  Text text;
  std::uint32_t first = 0, count = 0;
};
struct Table {
  std::uint32_t first_slot = 0, slots = 0;  // a power of two, or none
};
struct Tables {  // of one language
  Table stems, forms, phrases;
};
struct Header {
  char magic[8] = {};
  char source[64] = {};        // SHA-256 of what it was compiled from, in hexadecimal
  std::uint64_t checksum = 0;  // FNV-1a of all that follows the header
  std::uint32_t languages = 0, entries = 0, opposites = 0, keys = 0, phrases = 0, words = 0, slots = 0, text_bytes = 0;
};
}  // namespace lexicon_image

class Lexicon {
 public:
  // Flags of a phrase.
  static constexpr std::uint32_t kCapital = 1;   // matches only where the text has a capital: names
  static constexpr std::uint32_t kAcronym = 2;   // and only where it has capitals throughout: "WHO" is not "Who"
  static constexpr std::uint32_t kMaySplit = 4;  // verb and particle, together or apart: "turned the offer down"
  static constexpr std::uint32_t kSplit = 8;  // verb and prefix, which ends the clause: "lehnt … ab"; not "geht um"; or
                                              // what goes with it: "kam … ums Leben"
  // Its words are folded ones, not stems, which another's are as well: "health insurer", "health insurance".
  static constexpr std::uint32_t kWritten = 16;
  // A name of one word, folded, that only a longer form of it stands for: "Walen" has the stem of "Wales" by chance.
  static constexpr std::uint32_t kLengthened = 32;
  // A term of several words (or a name), by stems.
  class Phrase {
   public:
    TermKey key() const { return record_->key; }
    std::size_t size() const { return record_->words; }
    std::string_view word(std::size_t i) const;
    bool has(std::uint32_t flag) const { return (record_->flags & flag) != 0; }

   private:
    friend class Lexicon;
    const Lexicon* lexicon_ = nullptr;
    const lexicon_image::Phrase* record_ = nullptr;
  };
  // The phrases that open with one stem, longest first; of one length, first those that stand as they are written.
  class Phrases {
   public:
    std::size_t size() const { return records_.size(); }
    Phrase operator[](std::size_t i) const;

   private:
    friend class Lexicon;
    const Lexicon* lexicon_ = nullptr;
    std::span<const lexicon_image::Phrase> records_;
  };
  struct Entry {
    std::string_view id, kind;  // part of speech of a concept, type of an entity
    TermKey broader = 0;        // 0: none
    std::span<const TermKey> opposites;
    bool general = false;  // says nothing of its own: that both count people does not make two figures one
  };

  Lexicon() = default;  // empty
  // Over bytes that LexiconBuilder has made.
  explicit Lexicon(std::string image);
  // Maps a file of such bytes. Empty if there is none, if it was compiled from anything else than `source` or for
  // another version of the layout, or if it is damaged.
  static std::optional<Lexicon> map(const std::string& path, std::string_view source);

  // Concepts of a one-word term by its stem; nearly always one, several where the word is ambiguous.
  std::span<const TermKey> of_stem(std::string_view stem, Language language) const;
  // Of a whole folded word: for the parts of compounds.
  std::span<const TermKey> of_form(std::string_view folded, Language language) const;
  // The name under which of_form has a word that is another one with a small letter: "Sprachen" and "sprachen".
  static std::string as_written(std::string_view folded, bool capital) {
    return (capital ? "^" : "_") + std::string(folded);
  }
  // And of what a row lists in capitals: "AI" is no name and, in Dutch, no onion.
  static std::string in_capitals(std::string_view folded) { return "=" + std::string(folded); }
  Phrases phrases(std::string_view first_stem, Language language) const;
  std::optional<Entry> entry(TermKey key) const;
  // Parts of it, which matching asks for by the million.
  TermKey broader(TermKey key) const {
    const std::uint32_t entry = entry_of(key);
    return entry == kFree ? 0 : entries_[entry].broader;
  }
  bool is_general(TermKey key) const {
    const std::uint32_t entry = entry_of(key);
    return entry != kFree && entries_[entry].general != 0;
  }
  bool has_narrower(TermKey key) const {
    const std::uint32_t entry = entry_of(key);
    return entry != kFree && has_narrower_[entry];
  }
  std::size_t size() const { return header_ ? header_->entries : 0; }  // concepts or entities
  std::string_view bytes() const { return bytes_; }

 private:
  static constexpr std::uint32_t kFree = UINT32_MAX;  // place without an entry

  void lay_out(std::string_view bytes);
  void place_entries();
  // Where the entry of the key stands in places_, or would.
  std::size_t place_of(TermKey key) const {
    const std::size_t mask = places_.size() - 1;
    std::size_t at = key & mask;
    while (places_[at] != kFree && entry_keys_[places_[at]] != key) at = (at + 1) & mask;
    return at;
  }
  std::uint32_t entry_of(TermKey key) const { return places_.empty() ? kFree : places_[place_of(key)]; }
  const lexicon_image::Slot* find(const lexicon_image::Table& table, std::string_view text) const;
  std::string_view text(lexicon_image::Text text) const { return texts_.substr(text.offset, text.size); }

  std::shared_ptr<const void> owner_;  // of the bytes
  std::string_view bytes_;
  const lexicon_image::Header* header_ = nullptr;
  std::span<const lexicon_image::Tables> languages_;
  std::span<const TermKey> entry_keys_, opposites_, keys_;  // entry_keys_ ascending, parallel to entries_
  std::span<const lexicon_image::Entry> entries_;
  std::span<const lexicon_image::Phrase> phrases_;
  std::span<const lexicon_image::Text> words_;
  std::span<const lexicon_image::Slot> slots_;
  std::string_view texts_;
  std::vector<std::uint32_t> places_;  // hash table with linear probing: indices of entries_ by their keys
  std::vector<bool> has_narrower_;     // parallel to entries_
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_RULES_LEXICON_H_
