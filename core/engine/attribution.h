// Whether somebody's claim has become the author's own.
//
//   Attribution attribution(book);
//   if (!attribution.may_be_given(draft, claim) && !Attribution::source(article, fact).empty()) …   // "NCMEC says" has
//   gone
//
// Immutable after construction, safe on every thread.
#ifndef FACTCHECK_CORE_ENGINE_ATTRIBUTION_H_
#define FACTCHECK_CORE_ENGINE_ATTRIBUTION_H_

#include <cstdint>
#include <string>

#include "core/archive/archive.h"
#include "core/engine/phrases.h"
#include "core/rules/rule_book.h"

namespace factcheck {

class Attribution {
 public:
  explicit Attribution(const RuleBook& book);

  // Whether the draft's sentence has anything that could say whose word it is: one statement, or one reporting word. A
  // draft is only told that it left somebody out where it surely did.
  bool may_be_given(const Analysis& draft, std::uint32_t mention) const;
  // Whether the draft's sentence names him at least in part: then the reader knows whose figure it may be.
  static bool is_named(const Analysis& draft, std::uint32_t mention, const std::string& source);
  // Who says it, by a statement round the mention whose reporting word stands in the same sentence; empty if nobody
  // does. What only runs on from an earlier sentence is too shaky to warn of.
  static std::string source(const Analysis& article, std::uint32_t mention);

 private:
  Phrases cues_;
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ENGINE_ATTRIBUTION_H_
