// Mentions and what they are about as JSON, the same in `check` and `extract`.
#ifndef FACTCHECK_CORE_REPORT_JSON_VALUES_H_
#define FACTCHECK_CORE_REPORT_JSON_VALUES_H_

#include <nlohmann/json.hpp>

#include "core/about/about.h"
#include "core/extract/mention.h"

namespace factcheck {

using Json = nlohmann::ordered_json;  // keys stay in the contract's order: reports are compared byte by byte

Json span_json(Span span);
Json figure_json(const Figure& figure, const Mention& mention);
Json date_json(const Date& date);
Json statement_json(const Statement& statement);
Json about_json(const About& about, const Mention& mention, std::string_view text);
// The object of the mention's kind.
Json kind_json(const Mention& mention);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_REPORT_JSON_VALUES_H_
