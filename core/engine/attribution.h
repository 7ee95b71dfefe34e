// Whether somebody's claim has become the author's own.
//
//   Attribution attribution(book);
//   if (!attribution.is_given(draft, claim) && attribution.is_given(article, fact)) …   // "NCMEC says" has gone
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

  // Whether the text says whose word it is: the mention stands in somebody's statement, or is reported.
  static bool is_given(const Analysis& analysis, std::uint32_t mention);
  // Whether the sentence has anything that could say so: one statement, or one reporting word. A draft is only told
  // that it left somebody out where it surely did.
  bool may_be_given(const Analysis& draft, std::uint32_t mention) const;
  // Who says it; empty if nobody is named.
  static std::string source(const Analysis& analysis, std::uint32_t mention);

 private:
  Phrases cues_;
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ENGINE_ATTRIBUTION_H_
