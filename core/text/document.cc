#include "core/text/document.h"

#include <algorithm>

namespace factcheck {
namespace {

// The run that holds a byte of the text, or the last one before it.
const SourceRun& run_at(const std::vector<SourceRun>& runs, std::uint32_t at) {
  const auto after = std::upper_bound(runs.begin(), runs.end(), at,
                                      [](std::uint32_t byte, const SourceRun& run) { return byte < run.text.start; });
  return after == runs.begin() ? runs.front() : *std::prev(after);
}

// How far into the run's source a byte of its text is. Inside an entity there is no such place.
std::uint32_t inside(const SourceRun& run, std::uint32_t at) {
  const std::uint32_t reach = std::min(at, run.text.end) - std::min(at, run.text.start);
  if (run.text.size() == run.source.size()) return reach;
  return reach == run.text.size() ? run.source.size() : 0;
}

}  // namespace

std::optional<Span> source_span(const Document& document, Span span) {
  if (document.source_runs.empty() || span.empty()) return std::nullopt;
  const SourceRun& first = run_at(document.source_runs, span.start);
  const SourceRun& last = run_at(document.source_runs, span.end - 1);
  return Span{first.source.start + inside(first, span.start), last.source.start + inside(last, span.end)};
}

}  // namespace factcheck
