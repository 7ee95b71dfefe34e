// A name read once, to be held against many others.
//
//   const Name ours = knowledge.read_name("Kessler's"), theirs = knowledge.read_name("Ana Kessler");
//   knowledge.same_entity(ours, theirs)   // Same
//
// Plain values.
#ifndef FACTCHECK_CORE_ABOUT_NAME_H_
#define FACTCHECK_CORE_ABOUT_NAME_H_

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/rules/rule_book.h"

namespace factcheck {

enum class Sameness : std::int32_t { Unknown = 0, Same = 1, Different = 2 };

struct Name {
  std::string written;             // with its article
  std::string text, folded;        // without it
  TermKey key = 0;                 // of the text
  std::vector<TermKey> terms;      // as which texts have it: of all that is written, and of a surname
  std::vector<std::string> words;  // folded
  std::vector<std::string> full;   // those that are no initials
  std::string capitals;            // "NSPCC" of "National Society for the Prevention of Cruelty to Children"
  std::vector<Name> bare;          // "Kessler" of "Kesslers", which may be a genitive; at most one
};

// Names by what is written, each read once.
using Names = std::unordered_map<std::string, Name, StringHash, std::equal_to<>>;

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ABOUT_NAME_H_
