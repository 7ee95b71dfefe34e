// Facts by what they are about: "NSPCC 2018".
//
//   for (FactId id : find_facts(archive, read_query("NSPCC 2018", grammar, knowledge), 20)) …
//
// Pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_ARCHIVE_LOOKUP_H_
#define FACTCHECK_CORE_ARCHIVE_LOOKUP_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/archive/archive.h"

namespace factcheck {

// One word, name, figure or date of a query, in every way in which a language reads it; a fact has to meet one of them.
struct QueryPart {
  std::vector<TermKey> keys;
  std::vector<Figure> figures;
  std::vector<Date> dates;
};

// Shape: text order; empty if the query is of function words only.
std::vector<QueryPart> read_query(std::string_view query, const Grammar& grammar, const Knowledge& knowledge);

// Best first: those that meet most parts, among them dates last, then those that meet the rarer ones, then in archive
// order. Facts that meet none are left out.
std::vector<FactId> find_facts(const Archive& archive, const std::vector<QueryPart>& query, std::size_t limit);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ARCHIVE_LOOKUP_H_
