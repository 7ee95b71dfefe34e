// Where the sections of a lexicon's bytes begin; shared by what writes them and what reads them.
//
// Pure functions of the header. Bytes are in the machine's own order: the file is made by the build that uses it.
#ifndef FACTCHECK_CORE_RULES_LEXICON_LAYOUT_H_
#define FACTCHECK_CORE_RULES_LEXICON_LAYOUT_H_

#include <cstddef>
#include <string_view>

#include "core/rules/lexicon.h"

namespace factcheck {

inline constexpr std::string_view kLexiconMagic = "fcLexi04";  // ends in the version of the layout

class LexiconSections {
 public:
  explicit constexpr LexiconSections(const lexicon_image::Header& header) {
    languages = add<lexicon_image::Tables>(header.languages);
    entry_keys = add<TermKey>(header.entries);
    entries = add<lexicon_image::Entry>(header.entries);
    opposites = add<TermKey>(header.opposites);
    keys = add<TermKey>(header.keys);
    phrases = add<lexicon_image::Phrase>(header.phrases);
    words = add<lexicon_image::Text>(header.words);
    slots = add<lexicon_image::Slot>(header.slots);
    texts = add<char>(header.text_bytes);
  }
  constexpr std::size_t size() const { return end_; }

  std::size_t languages = 0, entry_keys = 0, entries = 0, opposites = 0, keys = 0, phrases = 0, words = 0, slots = 0,
              texts = 0;

 private:
  template <class T>
  constexpr std::size_t add(std::size_t count) {
    const std::size_t start = (end_ + alignof(std::max_align_t) - 1) & ~(alignof(std::max_align_t) - 1);
    end_ = start + count * sizeof(T);
    return start;
  }
  std::size_t end_ = sizeof(lexicon_image::Header);
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_RULES_LEXICON_LAYOUT_H_
