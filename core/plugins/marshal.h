// Core values as the plugin ABI shows them, and back.
//
//   const fc_mention* claim = lend_mention(side, index, arena);
//   std::optional<Figure> figure = take_figure(theirs);
//
// Lifetime: what is lent views into the analysis and the arena. Pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_PLUGINS_MARSHAL_H_
#define FACTCHECK_CORE_PLUGINS_MARSHAL_H_

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

#include "core/archive/archive.h"
#include "core/plugins/arena.h"
#include "core/rules/rule_book.h"

namespace factcheck {

// An analysis with what its mentions share.
struct LentSide {
  const Analysis* analysis = nullptr;
  const RuleBook* book = nullptr;
  const fc_article* article = nullptr;
};

LentSide lend_side(const Analysis& analysis, const RuleBook& book, Arena& arena);
const fc_mention* lend_mention(const LentSide& side, std::uint32_t index, Arena& arena);
const fc_document* lend_document(const LentSide& side, Arena& arena);
fc_figure lend_figure(const Figure& figure);
fc_date lend_date(const Date& date, Arena& arena);

// What a plugin passes may come from another build: its struct is copied as far as both sides know it, the rest is
// zero.
template <class Sized>
Sized own(const Sized* theirs) {
  Sized mine{};
  std::memcpy(static_cast<void*>(&mine), theirs, std::min<std::size_t>(theirs->size, sizeof mine));
  mine.size = sizeof mine;
  return mine;
}

// Checked copies; nothing if a plugin passed what cannot be: a null with a length, bytes that are no UTF-8, a decimal
// out of all range. Numbers that this build does not know are read as 0.
std::optional<std::string> take_text(fc_str text);
std::optional<Figure> take_figure(const fc_figure* theirs);
std::optional<Date> take_date(const fc_date* theirs);
// Nothing unless the span lies in the text, on code points.
std::optional<Span> take_span(fc_span span, std::string_view text);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_PLUGINS_MARSHAL_H_
