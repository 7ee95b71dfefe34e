#include "core/plugins/wording.h"

#include <algorithm>
#include <variant>

namespace factcheck {
namespace {

// A slot "{name:form}" of a wording.
struct Slot {
  std::size_t start = 0, end = 0;  // with its braces
  std::string_view name, form;
};

// The next slot at or after `from`; start is npos if there is none.
Slot next_slot(std::string_view wording, std::size_t from) {
  const std::size_t open = wording.find('{', from);
  const std::size_t close = open == std::string_view::npos ? open : wording.find('}', open);
  if (close == std::string_view::npos) return {std::string_view::npos, std::string_view::npos, {}, {}};
  const std::string_view inner = wording.substr(open + 1, close - open - 1);
  const std::size_t colon = inner.find(':');
  if (colon == std::string_view::npos) return {open, close + 1, inner, {}};
  return {open, close + 1, inner.substr(0, colon), inner.substr(colon + 1)};
}

struct InWords {
  std::string_view form, language;
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(const Figure& figure) const { return in_words(figure, language); }
  std::string operator()(const Date& date) const {
    return form == "weekday" ? weekday_words(date, language) : in_words(date, language);
  }
};

}  // namespace

std::string fill(std::string_view wording, const std::vector<MessageValue>& values, std::string_view language) {
  std::string filled;
  std::size_t at = 0;
  for (Slot slot = next_slot(wording, 0); slot.start != std::string_view::npos; slot = next_slot(wording, at)) {
    filled += wording.substr(at, slot.start - at);
    const auto is_meant = [&](const MessageValue& value) { return value.name == slot.name; };
    const auto value = std::find_if(values.begin(), values.end(), is_meant);
    filled += value == values.end() ? std::string(wording.substr(slot.start, slot.end - slot.start))
                                    : std::visit(InWords{slot.form, language}, value->value);
    at = slot.end;
  }
  filled += wording.substr(at);
  return filled;
}

std::vector<std::string> names_in(std::string_view wording) {
  std::vector<std::string> names;
  for (Slot slot = next_slot(wording, 0); slot.start != std::string_view::npos; slot = next_slot(wording, slot.end)) {
    names.emplace_back(slot.name);
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

}  // namespace factcheck
