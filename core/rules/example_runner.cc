#include "core/rules/example_runner.h"

#include <algorithm>

namespace factcheck {
namespace {

std::string field_text(const std::pair<std::string, std::string>& field) { return field.first + "=" + field.second; }

const std::string* field_of(const ExampleFound& found, const std::string& name) {
  for (const auto& [key, value] : found.fields) {
    if (key == name) return &value;
  }
  return nullptr;
}

// "[[rund 3]] with min=3"
std::string expected_text(const RuleExample& example, const Marked& marked) {
  std::string expected = "[[" + std::string(marked.span.of(marked.text)) + "]]";
  for (std::size_t i = 0; i < example.want.size(); ++i) {
    expected += (i == 0 ? " with " : ", ") + field_text(example.want[i]);
  }
  return expected;
}

// The wanted fields as they came out: "min=4, no field 'mni'".
std::string differing_fields(const RuleExample& example, const ExampleFound& found) {
  std::string differing;
  for (const auto& want : example.want) {
    const std::string* value = field_of(found, want.first);
    if (value && *value == want.second) continue;
    if (!differing.empty()) differing += ", ";
    differing += value ? want.first + "=" + *value : "no field '" + want.first + "'";
  }
  return differing;
}

std::string all_found_text(const std::vector<ExampleFound>& found, const std::string& text) {
  std::string all;
  for (const ExampleFound& one : found) {
    if (!all.empty()) all += ", ";
    all += "[[" + std::string(one.span.of(text)) + "]] by " + one.rule;
  }
  return all.empty() ? "nothing" : all;
}

// A rule that only lends its date to others shows by what they make of it.
bool only_lends(const Rule& rule) {
  const Meaning* base = rule.value.find("base");
  return base != nullptr && base->constant == "only";
}

// What went wrong with a hit; empty if it came out as it says.
std::string hit_fault(const Rule& rule, const RuleExample& example, const Marked& marked,
                      const std::vector<ExampleFound>& found) {
  std::string differing;
  for (const ExampleFound& one : found) {
    if ((one.rule != rule.id && !only_lends(rule)) || one.span != marked.span) continue;
    std::string fields = differing_fields(example, one);
    if (fields.empty()) return {};
    if (differing.empty()) differing = std::move(fields);
  }
  return "expected " + expected_text(example, marked) + ", found " +
         (differing.empty() ? all_found_text(found, marked.text) : "it with " + differing);
}

std::string near_miss_fault(const Rule& rule, const Marked& marked, std::vector<ExampleFound> found) {
  std::erase_if(found, [&](const ExampleFound& one) { return one.rule != rule.id; });
  if (found.empty()) return {};
  return "expected nothing by this rule, found " + all_found_text(found, marked.text);
}

}  // namespace

Marked without_marks(const std::string& text) {
  const std::size_t open = text.find("[["), close = text.find("]]");
  if (open == std::string::npos || close == std::string::npos || close < open) return {text, {}};
  Marked marked{text.substr(0, open) + text.substr(open + 2, close - open - 2) + text.substr(close + 2), {}};
  marked.span = {static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(close - 2)};
  return marked;
}

ExampleOutcome run_examples(const RuleBook& book, const ExampleExtract& extract) {
  ExampleOutcome outcome;
  for (const LanguagePack& pack : book.languages) {
    for (const Rule& rule : pack.rules) {
      if (rule.maturity == "retired") continue;
      for (const RuleExample& example : rule.examples) {
        const Marked marked = without_marks(example.text);
        std::vector<ExampleFound> found = extract(pack, example, marked.text);
        ++outcome.run;
        const std::string fault =
            example.none ? near_miss_fault(rule, marked, std::move(found)) : hit_fault(rule, example, marked, found);
        if (!fault.empty()) {
          outcome.faults.push_back({Severity::Error, example.where, "rule '" + rule.id + "': " + fault});
        }
      }
    }
  }
  return outcome;
}

}  // namespace factcheck
