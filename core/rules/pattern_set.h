// The RE2 patterns of one language: which of them occur in a sentence, and where.
//
//   for (std::uint32_t i : patterns.occurring(sentence, openings)) auto hit = patterns.find(i, sentence, 0);
//
// Safe on every thread; compiled on first use, once.
#ifndef FACTCHECK_CORE_RULES_PATTERN_SET_H_
#define FACTCHECK_CORE_RULES_PATTERN_SET_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/rules/rule_book.h"
#include "core/text/span.h"

namespace factcheck {

struct PatternHit {
  Span span;                                         // bytes of the sentence
  std::vector<std::pair<std::string, Span>> groups;  // named groups that took part
};

class PatternSet {
 public:
  // Takes the rules of the wanted kinds that have a pattern and are not retired.
  PatternSet(const std::vector<Rule>& rules, bool (*wanted)(Kind));
  ~PatternSet();
  PatternSet(const PatternSet&) = delete;
  PatternSet& operator=(const PatternSet&) = delete;

  bool empty() const;
  // The bytes that a match of any pattern may start with lie between these.
  struct Starts {
    unsigned char least = 255, most = 0;
    bool have(char byte) const {
      const auto code = static_cast<unsigned char>(byte);
      return code >= least && code <= most;
    }
    bool are_digits() const { return least >= '0' && most <= '9'; }
  };
  Starts starts() const;
  // The rules of which a match may start at one of the places, as indexes into LanguagePack::rules, ascending; perhaps
  // more than do, never fewer.  Shape: openings ascend.
  std::vector<std::uint32_t> occurring(std::string_view sentence, std::span<const std::uint32_t> openings) const;
  // The leftmost hit at or after `from`.
  std::optional<PatternHit> find(std::uint32_t rule, std::string_view sentence, std::size_t from) const;

 private:
  struct Compiled;
  std::unique_ptr<Compiled> compiled_;
};

// What is wrong with a pattern, each with what was expected; empty if nothing. `groups` gets the names of its groups.
struct PatternCheck {
  std::vector<std::string> faults;
  std::vector<std::string> groups;
};
PatternCheck check_pattern(const std::string& pattern);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_RULES_PATTERN_SET_H_
