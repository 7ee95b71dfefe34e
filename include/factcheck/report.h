// What a check found: counts by verdict, and the whole report as text, JSON or NDJSON.
//
//   if (report.count(factcheck::Verdict::Contradicted) > 0) show(*report.write(factcheck::Format::Text));
//
// Owns its handle and outlives engine and archive. Threads: one at a time.
#ifndef FACTCHECK_REPORT_H_
#define FACTCHECK_REPORT_H_

#include <cstdint>
#include <string>

#include "factcheck/factcheck.h"
#include "factcheck/handles.h"
#include "factcheck/result.h"

namespace factcheck {
inline namespace v0 {

enum class Verdict : std::int32_t { Supported = 1, Contradicted = 2, Disputed = 3, Outdated = 4, Unverified = 5 };
enum class Format : std::int32_t { Text = FACTCHECK_TEXT, Json = FACTCHECK_JSON, Ndjson = FACTCHECK_NDJSON };
class Report {
 public:
  // Findings with the verdict over all drafts.
  std::uint64_t count(Verdict verdict) const {
    return factcheck_report_count(handle_.get(), static_cast<factcheck_verdict>(verdict));
  }
  // False: something failed midway, see the diagnostics in the report.
  bool complete() const { return factcheck_report_is_complete(handle_.get()) != 0; }
  // Flags: FACTCHECK_COLOUR, FACTCHECK_ALL; for text only.
  Result<std::string> write(Format format, std::uint32_t flags = 0) const {
    factcheck_text* out = nullptr;
    const factcheck_status status =
        factcheck_report_write(handle_.get(), static_cast<factcheck_format>(format), flags, &out);
    if (status != FACTCHECK_OK) return detail::error_of(status, out);
    return detail::take(out);
  }

 private:
  friend class Engine;
  explicit Report(factcheck_report* handle) : handle_(handle) {}
  detail::Owned<factcheck_report> handle_;
};

}  // namespace v0
}  // namespace factcheck
#endif  // FACTCHECK_REPORT_H_
