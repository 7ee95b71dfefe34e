#include "core/match/same_value.h"

#include <algorithm>

#include "core/text/digits.h"
#include "core/text/fold.h"

namespace factcheck {
namespace {

// "July 2007" and "8 July 2007".
bool same_date(const Date& a, const Date& b, std::int32_t coarsest) {
  const Comparison values = compare(a, b);
  if (values == Comparison::Agree) return true;
  if (values != Comparison::Contains && values != Comparison::Within) return false;
  return !a.days || !b.days || std::max(a.days->end - a.days->start, b.days->end - b.days->start) <= coarsest;
}

bool same_figure(const Figure& a, const Figure& b) {
  if (a.ordinal != b.ordinal) return false;
  const Comparison values = compare(a, b);
  // "About 30" or "over 30 million" and "30 million" say the same number, "many" and "30" do not.
  const bool rounded = values == Comparison::Contains || values == Comparison::Within || values == Comparison::Overlap;
  return values == Comparison::Agree || (rounded && number_of(a) == number_of(b));
}

}  // namespace

bool is_telling(const Analysis& text, const Mention& value) {
  constexpr std::int64_t kHundred = 100;
  constexpr std::size_t kDayValue = 10;  // "2019-05-12"
  if (value.figure) {
    const bool counts = value.figure->unit == "count" || value.figure->unit == "age";
    return !counts || number_of(*value.figure).coefficient >= kHundred;
  }
  return value.date->value.size() == kDayValue && has_digit(value.span.of(text.document.text));
}

Comparison compare_values(const Mention& a, const Mention& b) {
  if (a.figure && b.figure) return compare(*a.figure, *b.figure);
  if (a.date && b.date) return compare(*a.date, *b.date);
  return Comparison::Incomparable;
}

bool same_value(const Analysis& a, const Mention& ours, const Analysis& b, const Mention& theirs,
                std::int32_t coarsest) {
  if (ours.figure && theirs.figure) return same_figure(*ours.figure, *theirs.figure);
  if (!ours.date || !theirs.date) return false;
  if (ours.date->type != theirs.date->type) return false;
  if (same_date(*ours.date, *theirs.date, coarsest)) return true;
  // "Last month" of two undated texts leads to no day.
  return !ours.date->days && !theirs.date->days &&
         fold(ours.span.of(a.document.text)) == fold(theirs.span.of(b.document.text));
}

bool same_value(const Analysis& draft, const Mention& claim, const Archive& archive, FactId fact,
                std::int32_t coarsest) {
  return same_value(draft, claim, archive.articles()[fact.article], archive.mention(fact), coarsest);
}

}  // namespace factcheck
