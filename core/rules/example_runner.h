// Runs the examples that stand inside the rule files.
//
//   run_examples(book, [&](const LanguagePack& pack, const RuleExample& example, const std::string& text) { … }).faults
//
// What extracts is handed in, since extraction is a later stage.
#ifndef FACTCHECK_CORE_RULES_EXAMPLE_RUNNER_H_
#define FACTCHECK_CORE_RULES_EXAMPLE_RUNNER_H_

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "core/rules/rule_book.h"
#include "core/text/span.h"

namespace factcheck {

// "Es kamen [[rund 100]] Menschen." without its marks, and the span between them; an empty span if there are none.
struct Marked {
  std::string text;
  Span span;
};
Marked without_marks(const std::string& text);

struct ExampleFound {
  std::string rule;
  Span span;
  std::vector<std::pair<std::string, std::string>> fields;
};
// Everything found in `text` (the example without its [[ ]] marks), of whatever kind.
using ExampleExtract =
    std::function<std::vector<ExampleFound>(const LanguagePack&, const RuleExample&, const std::string& text)>;

struct ExampleOutcome {
  std::size_t run = 0;
  Diagnostics faults;  // one per example that did not come out as it says: the rule, what was expected, what was found
};

// A hit: the rule itself finds exactly the marked span, with every wanted field. "none": the rule finds nothing.
ExampleOutcome run_examples(const RuleBook& book, const ExampleExtract& extract);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_RULES_EXAMPLE_RUNNER_H_
