#include "core/match/slip.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/match/same_value.h"
#include "core/text/digits.h"
#include "core/text/fold.h"

namespace factcheck {
namespace {

// The digits without the noughts at their end.
Decimal digits_of(Decimal d) {
  while (d.coefficient != 0 && d.coefficient % 10 == 0) d = {d.coefficient / 10, d.exponent + 1};
  return d;
}

// How many digits stand before the point.
std::int32_t size_of(Decimal d) {
  std::int32_t size = d.exponent;
  for (; d.coefficient != 0; d.coefficient /= 10) ++size;
  return size;
}

bool is_other_scale(const Bound& a, const Bound& b) {
  if (a.limit != b.limit) return false;
  if (a.limit != Bound::Limit::Stated) return true;
  const Decimal ours = digits_of(a.value), theirs = digits_of(b.value);
  const std::int32_t apart = ours.exponent - theirs.exponent;
  return ours.coefficient == theirs.coefficient && (apart == 3 || apart == -3 || apart == 6 || apart == -6);
}

// The first digits of a number, `count` of them at most.
std::string leading(Decimal d, std::size_t count) {
  std::string digits = std::to_string(digits_of(d).coefficient);
  digits.resize(std::min(digits.size(), count));
  return digits;
}

std::string in_order(std::string digits) {
  std::sort(digits.begin(), digits.end());
  return digits;
}

// "37.2" for "72.3": two digits or more in another order, all else being as it was. Numbers of things have more of them
// in one text than amounts, so that they take three.
bool is_transposed(const Figure& a, const Figure& b) {
  const Decimal ours = number_of(a), theirs = number_of(b);
  if (a.unit != b.unit || size_of(ours) != size_of(theirs) || compare(a, b) != Comparison::Disjoint) return false;
  const std::size_t count = std::min(leading(ours, SIZE_MAX).size(), leading(theirs, SIZE_MAX).size());
  const std::string left = leading(ours, count), right = leading(theirs, count);
  return count >= (a.unit == "count" ? 3u : 2u) && left != right && in_order(left) == in_order(right);
}

bool is_number_of_something(const Figure& f) { return !f.ordinal && f.unit != "age" && f.unit != "score"; }

// "407 million" for "407 billion".
bool is_slip_of_scale(const Figure& a, const Figure& b) {
  constexpr std::int64_t kMillion = 1'000'000;
  const Decimal large{kMillion, 0};
  return is_number_of_something(a) && is_number_of_something(b) && a.unit == b.unit && number_of(a) > large &&
         number_of(b) > large && is_other_scale(a.min, b.min) && is_other_scale(a.max, b.max);
}

bool is_slip(const Figure& a, const Figure& b) {
  if (!is_number_of_something(a) || !is_number_of_something(b)) return false;
  if (is_transposed(a, b)) return true;
  if (a.unit == b.unit) return is_slip_of_scale(a, b);
  // "60 000 kilograms" may be "60 000 people" as well: only what measures alike is mixed up.
  const auto share = [](const Figure& f) { return f.unit == "percent" || f.unit == "percentage-point"; };
  const bool alike = (share(a) && share(b)) || convert(a, b.unit).has_value();
  if (!alike || digits_of(number_of(a)).coefficient <= 10) return false;
  Figure other = b;
  other.unit = a.unit;
  return a.min.limit == b.min.limit && compare(a, other) == Comparison::Agree;  // "some 17,400" for "17,446"
}

bool is_length(const Date& date) { return date.type == TimexType::Duration; }

// "1978" and "1987".
bool is_transposed_year(const Date& a, const Date& b) {
  constexpr std::size_t kYear = 4, kCentury = 2;
  return a.type == TimexType::Date && b.type == TimexType::Date && a.value.size() == kYear && b.value.size() == kYear &&
         a.value != b.value && a.value.substr(0, kCentury) == b.value.substr(0, kCentury) &&
         in_order(a.value) == in_order(b.value);
}

// "P73M" and "P73Y".
bool is_slip(const Date& a, const Date& b) {
  if (is_transposed_year(a, b)) return true;
  if (!is_length(a) || !is_length(b) || a.days || b.days) return false;
  constexpr std::size_t kShortest = 4;
  return a.value.size() >= kShortest && a.value != b.value && a.value.size() == b.value.size() &&
         a.value.substr(0, a.value.size() - 1) == b.value.substr(0, b.value.size() - 1);
}

// Whether the words name the day, month or year: "today" and "this year" lead to one as well.
bool names_date(const Date& date, std::string_view text) {
  return has_digit(text) || date.weekday != 0 || date.value.starts_with("XXXX-");
}

bool names_year(const Date& date, std::string_view text) {
  return text.find(std::string_view(date.value).substr(0, 4)) != std::string_view::npos;
}

std::vector<std::string_view> split(std::string_view text, std::string_view at_any_of) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find_first_of(at_any_of, at), text.size());
    parts.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

// "2019-10-03" in its parts; the clock is one of them.
std::vector<std::string_view> parts_of(const Date& date) { return split(date.value, "-T"); }

std::size_t places_apart(std::span<const std::string_view> a, std::span<const std::string_view> b) {
  std::size_t apart = 0;
  for (std::size_t i = 0; i < a.size(); ++i) apart += a[i] != b[i] ? 1 : 0;
  return apart;
}

// "Three years afterwards" and "six years afterwards", "April" and "May": all words but one. "Today" and "yesterday"
// lead to days.
bool is_other_by_a_word(const Date& date, std::string_view ours, std::string_view theirs) {
  constexpr std::size_t kMonthValue = 7;  // "2010-04"
  const std::string a = fold(ours), b = fold(theirs);
  const auto left = split(a, " "), right = split(b, " ");
  const bool several = left.size() > 1 || date.value.size() == kMonthValue;
  return several && left.size() == right.size() && places_apart(left, right) == 1;
}

// "In the summer of 2010" and "in June 2011": in one year the one would lie in the other.
bool is_other_year(const Date& a, const Date& b) {
  constexpr std::int32_t kSeason = 93;  // days
  if (!a.days || !b.days || std::max(a.days->end - a.days->start, b.days->end - b.days->start) > kSeason) return false;
  const std::int32_t years = to_civil(b.days->start).year - to_civil(a.days->start).year;
  const auto moved = [&](std::int32_t day) {
    const CivilDay civil = to_civil(day);
    return to_days({civil.year + years, civil.month, civil.day});
  };
  const std::int32_t start = moved(a.days->start), end = moved(a.days->end);
  const bool within = b.days->start <= start && end <= b.days->end;
  return years != 0 && (within || (start <= b.days->start && b.days->end <= end));
}

// "On 17 October" and, a day before it, "on Wednesday night".
bool is_day_of_week_of(const Date& a, const Date& b) {
  constexpr std::int32_t kWeek = 7;  // days
  if ((a.weekday != 0) == (b.weekday != 0) || !a.days || !b.days) return false;
  const auto is_day = [](const Days& days) { return days.end - days.start <= 1; };
  const std::int32_t apart = a.days->start - b.days->start;
  return is_day(*a.days) && is_day(*b.days) && apart != 0 && -kWeek < apart && apart < kWeek;
}

bool could_be_slip(const Date& a, std::string_view ours, const Date& b, std::string_view theirs) {
  if (a.type != b.type || a.mod != b.mod || a.value.empty() || b.value.empty() || fold(ours) == fold(theirs))
    return false;
  if (is_length(a)) return a.days.has_value() == b.days.has_value() && a.value.back() == b.value.back();
  const bool named = names_date(a, ours), other_named = names_date(b, theirs);
  if (a.type == TimexType::Set || (!named && !other_named)) return is_other_by_a_word(a, ours, theirs);
  if (!named || !other_named) return false;
  if (is_day_of_week_of(a, b)) return true;
  const bool by_year = names_year(a, ours) && names_year(b, theirs);
  if (by_year && is_other_year(a, b)) return true;
  const auto left = parts_of(a), right = parts_of(b);
  if (left.size() != right.size()) return false;
  const bool by_day = has_digit(ours) && has_digit(theirs);  // "Friday, 7 April" and "9 April"
  if (!by_day && (a.weekday != 0) != (b.weekday != 0)) return false;
  if (!by_day && a.weekday != 0 && !names_year(a, ours)) return a.weekday != b.weekday;
  // A year that only follows from the rest tells nothing by itself.
  const bool years = left.size() == 1 || by_year;
  int apart = 0;
  for (std::size_t i = years ? 0 : 1; i < left.size(); ++i) {
    if (left[i].size() != right[i].size()) return false;
    apart += left[i] != right[i] ? 1 : 0;
  }
  return apart == 1;
}

bool could_be_slip(const Figure& a, const Figure& b) {
  if (a.unit != b.unit || a.ordinal != b.ordinal || a.per != b.per || (a.denominator != 0) != (b.denominator != 0))
    return false;
  // "2,400" and "over 2,400" leave open which is right, "over 2,400" and "under 2,400" do not.
  const auto open = [](const Bound& bound) { return bound.limit == Bound::Limit::Open; };
  const bool turned = (open(a.min) && open(b.max)) || (open(a.max) && open(b.min));
  return (number_of(a) != number_of(b) || turned) && !is_far_off(a, b);
}

}  // namespace

bool is_slip_of_digits(const Mention& ours, const Mention& theirs) {
  if (ours.figure && theirs.figure) return is_slip(*ours.figure, *theirs.figure);
  return ours.date && theirs.date && is_slip(*ours.date, *theirs.date);
}

bool is_slip_of_scale(const Mention& ours, const Mention& theirs) {
  return ours.figure && theirs.figure && is_slip_of_scale(*ours.figure, *theirs.figure);
}

bool is_round(const Figure& figure) { return digits_of(number_of(figure)).coefficient < 10; }

bool counts_few(const Mention& value) {
  constexpr Decimal kDozen{12, 0};
  return value.figure && value.figure->unit == "count" && number_of(*value.figure) <= kDozen;
}

bool is_far_off(const Figure& a, const Figure& b) {
  const Decimal ours = number_of(a), theirs = number_of(b);
  const std::int32_t apart = size_of(ours) - size_of(theirs);
  return (apart < -1 || apart > 1) && digits_of(ours).coefficient != digits_of(theirs).coefficient;
}

bool is_other_by_a_digit(const Figure& a, const Figure& b) {
  const std::string ours = leading(number_of(a), SIZE_MAX), theirs = leading(number_of(b), SIZE_MAX);
  const auto& [shorter, longer] = std::minmax(ours, theirs, [](auto& x, auto& y) { return x.size() < y.size(); });
  if (ours == theirs || longer.size() < 2 || a.min != a.max || b.min != b.max) return false;
  constexpr Decimal kFew{1, 2};  // "four" and "fourteen", but not 500 million and 53 million
  if (shorter.size() < 2 && (a.min.value >= kFew || b.min.value >= kFew)) return false;
  std::size_t head = 0, tail = 0;  // that both have in common
  while (head < shorter.size() && shorter[head] == longer[head]) ++head;
  while (tail < shorter.size() - head && shorter[shorter.size() - 1 - tail] == longer[longer.size() - 1 - tail]) ++tail;
  const std::size_t rest = longer.size() - head - tail;
  const std::size_t more = longer.size() - shorter.size();
  if (more == 1) return rest == 1;
  const bool swapped = rest == 2 && shorter[head] == longer[head + 1] && shorter[head + 1] == longer[head];
  return more == 0 && (rest == 1 || swapped);
}

bool could_be_slip(const Analysis& a, const Mention& ours, const Analysis& b, const Mention& theirs) {
  if (ours.figure && theirs.figure)
    return could_be_slip(*ours.figure, *theirs.figure) && compare_values(ours, theirs) == Comparison::Disjoint;
  if (!ours.date || !theirs.date) return false;
  const Comparison values = compare_values(ours, theirs);
  const std::string_view words = ours.span.of(a.document.text), others = theirs.span.of(b.document.text);
  const bool open = !ours.date->days && !theirs.date->days && !is_length(*ours.date) && !is_length(*theirs.date);
  // "Nine years ago" of texts without a date and "every nine years" lead to no day.
  if (open && values == Comparison::Incomparable)
    return ours.date->type == theirs.date->type && is_other_by_a_word(*ours.date, words, others);
  return values == Comparison::Disjoint && could_be_slip(*ours.date, words, *theirs.date, others);
}

bool is_year(const Mention& mention) { return mention.date && mention.date->value.size() == 4; }

bool is_weekday(const Analysis& a, const Mention& mention) {
  return mention.date && mention.date->weekday != 0 && !has_digit(mention.span.of(a.document.text));
}

}  // namespace factcheck
