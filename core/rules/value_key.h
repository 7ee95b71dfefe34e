// The keys that a rule's `value` may have, each with a number, so that no text is compared where matches are read.
//
//   match.part("to_year")   // a key that no kind of rule has does not compile
//
// Plain value; pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_RULES_VALUE_KEY_H_
#define FACTCHECK_CORE_RULES_VALUE_KEY_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace factcheck {

inline constexpr std::string_view kFigureValue[] = {
    "number", "number2",     "scale",      "scale2",    "unit",        "unit2",   "currency",
    "bound",  "approximate", "ordinal",    "numerator", "denominator", "counted", "base",
    "per",    "change",      "direction",  "vague",     "word",        "alone",   "after",
    "same",   "rest",        "rest_scale", "minus",     "minus2",      "paired",  "score"};
inline constexpr std::string_view kDateValue[] = {
    "type",         "year",         "to_year",     "to_month",   "to_day",        "month",        "day",
    "weekday",      "week",         "unit",        "count",      "shift",         "offset",       "direction",
    "anchor",       "mod",          "part",        "season",     "quarter",       "half",         "decade",
    "century",      "ref",          "hour",        "minute",     "meridiem",      "zone",         "holiday",
    "set",          "quant",        "numeric",     "order",      "bare",          "first",        "last",
    "with",         "more_count",   "more_unit",   "other_year", "other_month",   "other_day",    "other_hour",
    "other_minute", "other_decade", "other_count", "base",       "nth",           "spelled",      "spelled_rest",
    "code",         "era",          "freq",        "fiscal",     "other_weekday", "other_season", "other_century"};
inline constexpr std::string_view kStatementValue[] = {"speaker", "role",   "cue",      "content",  "addressee", "via",
                                                       "order",   "direct", "polarity", "modality", "far"};
inline constexpr std::string_view kRoleValue[] = {"person", "role", "organisation", "order"};
inline constexpr std::string_view kEventValue[] = {"trigger", "actor", "object",   "via",
                                                   "type",    "order", "polarity", "modality"};

class ValueKey {
 public:
  // More than there are: a key that several kinds have is counted with the first.
  static constexpr std::size_t kCount = std::size(kFigureValue) + std::size(kDateValue) + std::size(kStatementValue) +
                                        std::size(kRoleValue) + std::size(kEventValue);
  consteval ValueKey(const char* name) : ValueKey(find(name).value()) {}
  static constexpr std::optional<ValueKey> find(std::string_view name) {
    std::size_t index = 0;
    for (const std::span<const std::string_view> keys : kByKind) {
      const auto found = std::find(keys.begin(), keys.end(), name);
      index += static_cast<std::size_t>(found - keys.begin());
      if (found != keys.end()) return ValueKey(static_cast<std::uint8_t>(index));
    }
    return std::nullopt;
  }
  constexpr std::size_t index() const { return index_; }
  constexpr std::string_view name() const {
    std::size_t index = index_;
    for (const std::span<const std::string_view> keys : kByKind) {
      if (index < keys.size()) return keys[index];
      index -= keys.size();
    }
    return {};
  }
  constexpr bool operator==(const ValueKey&) const = default;

 private:
  static constexpr std::array<std::span<const std::string_view>, 5> kByKind{
      {kFigureValue, kDateValue, kStatementValue, kRoleValue, kEventValue}};
  constexpr explicit ValueKey(std::uint8_t index) : index_(index) {}

  std::uint8_t index_;
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_RULES_VALUE_KEY_H_
