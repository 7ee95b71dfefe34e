// Facts of an archive as a page or as NDJSON, for `factcheck facts`.
//
//   std::string page = facts_text(archive, find_facts(archive, query, 20));
//
// Pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_REPORT_FACTS_H_
#define FACTCHECK_CORE_REPORT_FACTS_H_

#include <span>
#include <string>

#include "core/archive/archive.h"
#include "core/rules/rule_book.h"

namespace factcheck {

// One fact a line, with its article, date, place and sentence below it; empty where there are none.
std::string facts_text(const Archive& archive, std::span<const FactId> facts);
// One object a line: "article", "title", "date", "kind", "span", "line", "column", "text", "sentence", "language", the
// kind's own object, and "about".
std::string facts_ndjson(const Archive& archive, std::span<const FactId> facts, const RuleBook& book);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_REPORT_FACTS_H_
