#include "core/engine/checkable.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace factcheck {
namespace {

// What is only told again, not quoted, is the draft's own word as well.
bool is_quoted(const Extraction& extraction, const Mention& mention) {
  if (mention.inside == kNowhere || mention.kind == Kind::Statement) return false;
  const Mention& around = extraction.mentions[mention.inside];
  return !around.statement || around.statement->direct;
}

// "Recently", "for many years".
bool is_vague(const Date& date) { return date.value.ends_with("_REF") || (!date.days && date.value.starts_with("PX")); }

// The TIMEX3 length of what a rate counts by.
std::string_view length_of(std::string_view per) {
  struct Unit {
    std::string_view per, length;
  };
  static constexpr std::array<Unit, 8> kUnits = {{{"second", "PT1S"},
                                                  {"minute", "PT1M"},
                                                  {"hour", "PT1H"},
                                                  {"day", "P1D"},
                                                  {"week", "P1W"},
                                                  {"month", "P1M"},
                                                  {"quarter", "P1Q"},
                                                  {"year", "P1Y"}}};
  const auto* const found =
      std::find_if(kUnits.begin(), kUnits.end(), [&](const Unit& unit) { return unit.per == per; });
  return found == kUnits.end() ? std::string_view{} : found->length;
}

// "A day" of "300 cars a day".
bool is_rate(const Extraction& extraction, std::uint32_t mention) {
  const Mention& date = extraction.mentions[mention];
  if (!date.date || date.date->days) return false;
  for (std::uint32_t i = mention; i-- > 0 && extraction.mentions[i].sentence == date.sentence;)
    if (const auto& figure = extraction.mentions[i].figure) return date.date->value == length_of(figure->per);
  return false;
}

}  // namespace

std::optional<Phrase> unchecked_reason(const Analysis& draft, std::uint32_t mention) {
  const Mention& what = draft.extraction.mentions[mention];
  if (what.date && is_vague(*what.date)) return Phrase::VagueTime;
  if (is_quoted(draft.extraction, what)) return Phrase::InQuotation;
  if (is_rate(draft.extraction, mention)) return Phrase::RateOfFigure;
  return std::nullopt;
}

}  // namespace factcheck
