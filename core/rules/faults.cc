#include "core/rules/faults.h"

#include <algorithm>
#include <utility>

namespace factcheck {
namespace {

// Insertions, deletions, replacements and swaps of neighbours, over bytes: keys and classes are ASCII.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> least(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) least[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) least[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = least[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0u : 1u);
      least[i][j] = std::min({replaced, least[i - 1][j] + 1, least[i][j - 1] + 1});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) least[i][j] = std::min(least[i][j], least[i - 2][j - 2] + 1);
    }
  }
  return least[a.size()][b.size()];
}

}  // namespace

std::string place_text(std::string_view path, std::uint32_t line, std::uint32_t column) {
  std::string place(path);
  if (line != 0) place += ":" + std::to_string(line) + ":" + std::to_string(column);
  return place;
}

void FaultList::add(std::string_view path, std::uint32_t line, std::uint32_t column, std::string message) {
  faults_.push_back({std::string(path), line, column, std::move(message)});
}

void FaultList::add(const FaultList& more) { faults_.insert(faults_.end(), more.faults_.begin(), more.faults_.end()); }

Diagnostics FaultList::sorted() const {
  std::vector<Fault> faults = faults_;
  std::sort(faults.begin(), faults.end());
  faults.erase(std::unique(faults.begin(), faults.end()), faults.end());
  Diagnostics found;
  for (const Fault& fault : faults) {
    found.push_back({Severity::Error, place_text(fault.path, fault.line, fault.column), fault.message});
  }
  return found;
}

std::string joined(std::span<const std::string_view> words) {
  std::string all;
  for (const std::string_view word : words) {
    if (!all.empty()) all += ", ";
    all += word;
  }
  return all;
}

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates) {
  constexpr std::size_t kLongestWord = 64;  // longer ones are no slips of the finger
  if (word.size() > kLongestWord) return {};
  std::string_view best;
  std::size_t least = std::max<std::size_t>(1, word.size() / 3) + 1;
  for (const std::string_view candidate : candidates) {
    const std::size_t distance = edit_distance(word, candidate);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates) {
  const std::string_view best = nearest(word, candidates);
  return best.empty() ? std::string() : " (did you mean '" + std::string(best) + "'?)";
}

}  // namespace factcheck
