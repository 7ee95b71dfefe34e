// Facts as the citations of a report.
//
//   Citing citing(archive, book);
//   finding.citations = citing.cite_all(facts, 8);
//
// Keeps the line index of each article that it has cited: one object a thread. Lifetime: archive and book outlive it.
#ifndef FACTCHECK_CORE_ENGINE_CITING_H_
#define FACTCHECK_CORE_ENGINE_CITING_H_

#include <cstdint>
#include <map>
#include <vector>

#include "core/archive/archive.h"
#include "core/plugins/plugin_set.h"
#include "core/report/report.h"
#include "core/text/line_index.h"

namespace factcheck {

struct Cited {
  FactId fact;
  Relation relation = Relation::Supports;
};

class Citing {
 public:
  Citing(const Archive& archive, const RuleBook& book) : archive_(archive), book_(book) {}

  Citation cite(Cited cited) const;
  // In their order; copies of one text are one citation, the first, which names the others.
  std::vector<Citation> cite_all(const std::vector<Cited>& facts, std::size_t limit) const;

 private:
  const LineIndex& lines_of(std::uint32_t article) const;

  const Archive& archive_;
  const RuleBook& book_;
  mutable std::map<std::uint32_t, LineIndex> lines_;
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ENGINE_CITING_H_
