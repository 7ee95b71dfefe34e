// Whether one fact of the archive replaces another: asked of the judges, with all that the archive knows of the two.
//
//   Replacement replacement(engine, archive, faults);
//   if (replacement(older, newer)) …     // one of the FactRelations of decide()
//
// What can be replaced at all:
//   - a plan, and the date of what was still to come when the older article was written;
//   - a state or running count (a toll) by a later one that says so: "now", "rises to", "revised", "postponed";
//   - anything, by a notice that corrects it.
// What can not: the account of a period that was over, and a past event. Two outlets that tell such a thing differently
// dispute it, however the days of their articles lie. Two stated periods are two things (the matcher sees to that).
// The draft's own date plays no part: the archive is what is known, and a draft that is checked is not yet printed.
#ifndef FACTCHECK_CORE_ENGINE_REPLACEMENT_H_
#define FACTCHECK_CORE_ENGINE_REPLACEMENT_H_

#include "core/engine/engine.h"
#include "core/engine/revision.h"
#include "core/engine/verdict.h"

namespace factcheck {

class Replacement {
 public:
  // Lifetime: all of them outlive this object.
  Replacement(const Engine& engine, const Archive& archive, const Revisions& revisions, Diagnostics& faults)
      : engine_(engine), archive_(archive), revisions_(revisions), faults_(faults) {}
  bool operator()(const Related& older, const Related& newer) const;

 private:
  bool corrects(const Related& older, const Related& newer) const;

  const Engine& engine_;
  const Archive& archive_;
  const Revisions& revisions_;
  Diagnostics& faults_;
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ENGINE_REPLACEMENT_H_
