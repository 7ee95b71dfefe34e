#include "core/match/same_value.h"

#include "core/text/fold.h"

namespace factcheck {
namespace {

bool agrees(Comparison values) {
  return values == Comparison::Agree || values == Comparison::Contains || values == Comparison::Within;
}

bool same_figure(const Figure& a, const Figure& b) {
  if (a.ordinal != b.ordinal) return false;
  const Comparison values = compare(a, b);
  // "About 30" and "30" say the same number, "many" and "30" do not.
  const auto number = [](const Figure& f) { return f.min.limit == Bound::Limit::Stated ? f.min.value : f.max.value; };
  return values == Comparison::Agree || (agrees(values) && number(a) == number(b));
}

}  // namespace

bool same_value(const Analysis& a, const Mention& ours, const Analysis& b, const Mention& theirs) {
  if (ours.figure && theirs.figure) return same_figure(*ours.figure, *theirs.figure);
  if (!ours.date || !theirs.date) return false;
  if (ours.date->type != theirs.date->type) return false;
  if (agrees(compare(*ours.date, *theirs.date))) return true;
  // "Last month" of two undated texts leads to no day.
  return !ours.date->days && !theirs.date->days &&
         fold(ours.span.of(a.document.text)) == fold(theirs.span.of(b.document.text));
}

}  // namespace factcheck
