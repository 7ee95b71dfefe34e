// Collects every fault of a set of rule files, so that loading fails once and names them all.
//
//   faults.add("rules/de/figure.toml", 3, 7, "unknown key 'wy'; expected …");
//
// Plain value, one per load.
#ifndef FACTCHECK_CORE_RULES_FAULTS_H_
#define FACTCHECK_CORE_RULES_FAULTS_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/result.h"

namespace factcheck {

// "path:line:column", or what of it is known (0: unknown).
std::string place_text(std::string_view path, std::uint32_t line, std::uint32_t column);

class FaultList {
 public:
  void add(std::string_view path, std::uint32_t line, std::uint32_t column, std::string message);
  void add(const FaultList& more);
  bool empty() const { return faults_.empty(); }
  // By file, line and column; each once.
  Diagnostics sorted() const;

 private:
  struct Fault {
    std::string path;
    std::uint32_t line = 0, column = 0;
    std::string message;
    auto operator<=>(const Fault&) const = default;
  };
  std::vector<Fault> faults_;
};

// "a, b, c"
std::string joined(std::span<const std::string_view> words);
// The candidate that a mistyped word probably means; empty if none is near (edit distance over a third of its length).
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);
// " (did you mean 'month'?)" or nothing.
std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_RULES_FAULTS_H_
