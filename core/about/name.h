// A name read once, to be held against many others.
//
//   const Name ours = knowledge.read_name("Kessler's"), theirs = knowledge.read_name("Ana Kessler");
//   knowledge.same_entity(ours, theirs)   // Same
//
// Plain values.
#ifndef FACTCHECK_CORE_ABOUT_NAME_H_
#define FACTCHECK_CORE_ABOUT_NAME_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
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
  // Bits of all that can make it the same as another: names that share none are not the same.
  std::uint64_t marks = 0;
};

// Names by what is written, each read once, numbered from 0 on as they come.
class Names {
 public:
  static constexpr std::uint32_t kNone = UINT32_MAX;
  std::uint32_t number(std::string_view written) const {
    const auto found = numbers_.find(written);
    return found == numbers_.end() ? kNone : found->second;
  }
  const Name* find(std::string_view written) const {
    const std::uint32_t at = number(written);
    return at == kNone ? nullptr : &names_[at];
  }
  const Name& operator[](std::uint32_t number) const { return names_[number]; }
  std::size_t size() const { return names_.size(); }
  // One that is not there yet.
  void add(Name name) {
    numbers_.emplace(name.written, static_cast<std::uint32_t>(names_.size()));
    names_.push_back(std::move(name));
  }

 private:
  std::unordered_map<std::string, std::uint32_t, StringHash, std::equal_to<>> numbers_;
  std::vector<Name> names_;
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ABOUT_NAME_H_
