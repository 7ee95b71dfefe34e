#include "core/match/same_value.h"

#include <algorithm>

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

Decimal number_of(const Figure& f) { return f.min.limit == Bound::Limit::Stated ? f.min.value : f.max.value; }

bool same_figure(const Figure& a, const Figure& b) {
  if (a.ordinal != b.ordinal) return false;
  const Comparison values = compare(a, b);
  // "About 30" and "30" say the same number, "many" and "30" do not.
  const bool rounded = values == Comparison::Contains || values == Comparison::Within;
  return values == Comparison::Agree || (rounded && number_of(a) == number_of(b));
}

// The digits without the noughts at their end.
Decimal digits_of(Decimal d) {
  while (d.coefficient != 0 && d.coefficient % 10 == 0) d = {d.coefficient / 10, d.exponent + 1};
  return d;
}

bool is_other_scale(const Bound& a, const Bound& b) {
  if (a.limit != b.limit) return false;
  if (a.limit != Bound::Limit::Stated) return true;
  const Decimal ours = digits_of(a.value), theirs = digits_of(b.value);
  const std::int32_t apart = ours.exponent - theirs.exponent;
  return ours.coefficient == theirs.coefficient && (apart == 3 || apart == -3 || apart == 6 || apart == -6);
}

bool is_slip(const Figure& a, const Figure& b) {
  if (a.ordinal || b.ordinal || a.unit == "age" || b.unit == "age") return false;
  constexpr std::int64_t kMillion = 1'000'000;
  const Decimal large{kMillion, 0};
  if (a.unit == b.unit)
    return number_of(a) > large && number_of(b) > large && is_other_scale(a.min, b.min) && is_other_scale(a.max, b.max);
  // "60 000 kilograms" may be "60 000 people" as well: only what measures alike is mixed up.
  const auto share = [](const Figure& f) { return f.unit == "percent" || f.unit == "percentage-point"; };
  const bool alike = (share(a) && share(b)) || convert(a, b.unit).has_value();
  return alike && a.min.value == b.min.value && a.max.value == b.max.value && a.min.limit == b.min.limit &&
         digits_of(number_of(a)).coefficient > 10;
}

// "P73M" and "P73Y".
bool is_slip(const Date& a, const Date& b) {
  if (a.type != TimexType::Duration || b.type != TimexType::Duration || a.days || b.days) return false;
  constexpr std::size_t kShortest = 4;
  return a.value.size() >= kShortest && a.value != b.value && a.value.size() == b.value.size() &&
         a.value.substr(0, a.value.size() - 1) == b.value.substr(0, b.value.size() - 1);
}

}  // namespace

Comparison compare_values(const Mention& a, const Mention& b) {
  if (a.figure && b.figure) return compare(*a.figure, *b.figure);
  if (a.date && b.date) return compare(*a.date, *b.date);
  return Comparison::Incomparable;
}

bool is_slip_of_scale(const Mention& ours, const Mention& theirs) {
  if (ours.figure && theirs.figure) return is_slip(*ours.figure, *theirs.figure);
  return ours.date && theirs.date && is_slip(*ours.date, *theirs.date);
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

}  // namespace factcheck
