// Collects the words of a Lexicon and lays them out.
//
//   LexiconBuilder builder(3);
//   builder.add_entry(key, {"rise", "verb", 0, {}});
//   builder.add_stem(german, "steig", key);
//   Lexicon lexicon(builder.image(""));
//
// Used by one thread. The same additions in the same order give the same bytes.
#ifndef FACTCHECK_CORE_RULES_LEXICON_BUILDER_H_
#define FACTCHECK_CORE_RULES_LEXICON_BUILDER_H_

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/rules/lexicon.h"

namespace factcheck {

class LexiconBuilder {
 public:
  explicit LexiconBuilder(std::size_t languages) : languages_(languages) {}

  struct Entry {
    std::string id, kind;
    TermKey broader = 0;
    std::vector<TermKey> opposites;
    bool general = false;
  };
  void add_entry(TermKey key, Entry entry) { entries_.emplace(key, std::move(entry)); }
  void add_stem(Language language, std::string stem, TermKey key);
  void add_form(Language language, std::string folded, TermKey key);
  void add_phrase(Language language, std::vector<std::string> stems, TermKey key, std::uint32_t flags);
  // The same by its folded words (kWritten, kLengthened), found by the stem of the first.
  void add_written(Language language, const std::string& first_stem, std::vector<std::string> words, TermKey key,
                   std::uint32_t flags);
  bool has_form(Language language, const std::string& folded) const {
    return languages_[language].forms.contains(folded);
  }
  // Whether the stem leads to anything but this one key.
  bool is_ambiguous(Language language, const std::string& stem, TermKey key) const;
  // The same of a term of several words; what it is as written does not count.
  bool is_ambiguous(Language language, const std::vector<std::string>& stems, TermKey key) const;
  bool has_stem(Language language, const std::string& stem) const { return languages_[language].stems.contains(stem); }

  // Shape: what Lexicon takes. `source`: SHA-256 of what it was made from; empty if it stays in memory.
  std::string image(std::string_view source) const;

 private:
  struct Phrase {
    std::vector<std::string> words;  // stems, or folded as the flags say
    TermKey key = 0;
    std::uint32_t flags = 0;
    bool operator==(const Phrase&) const = default;
  };
  struct Words {  // of one language
    std::map<std::string, std::vector<TermKey>> stems;
    std::map<std::string, std::vector<TermKey>> forms;
    std::map<std::string, std::vector<Phrase>> phrases;  // by first stem
  };
  class Writer;

  std::map<TermKey, Entry> entries_;
  std::vector<Words> languages_;
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_RULES_LEXICON_BUILDER_H_
