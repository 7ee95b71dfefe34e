// Why a finding came out as it did, from a JSON report that was written earlier.
//
//   Result<std::string> page = explain_finding(report_json, "3fa9", [](std::string_view rule) { return why_of(rule);
//   });
//
// Pure function, safe on every thread.
#ifndef FACTCHECK_CORE_REPORT_EXPLAIN_H_
#define FACTCHECK_CORE_REPORT_EXPLAIN_H_

#include <functional>
#include <string>
#include <string_view>

#include "core/text/result.h"

namespace factcheck {

// A page for people about the findings with the fingerprint, of which the beginning is enough if no other has it.
// `why_of`: the reason of a rule; empty if the rule is not known here.
// Errors: InputFormat for what is no report of this schema, Usage for an unknown or ambiguous fingerprint.
Result<std::string> explain_finding(std::string_view report, std::string_view fingerprint,
                                    const std::function<std::string(std::string_view)>& why_of);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_REPORT_EXPLAIN_H_
