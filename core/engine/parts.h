// A statement is more than its parts, but not without them.
//
//   withdraw_wholes(report.findings, "en");
//
// Pure function of its arguments, safe on every thread.
#ifndef FACTCHECK_CORE_ENGINE_PARTS_H_
#define FACTCHECK_CORE_ENGINE_PARTS_H_

#include <string_view>
#include <vector>

#include "core/report/report.h"

namespace factcheck {

// A supported statement that holds a contradicted figure, date or quotation becomes unverified: its sense is in the
// archive, what it says there is not. The citation stays as the nearest fact.  `messages`: language of the report.
void withdraw_wholes(std::vector<Finding>& findings, std::string_view messages);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ENGINE_PARTS_H_
