// The three languages that messages are written in, and how a message is filled in.
//
//   fill("Im Archiv steht {fact}.", values, "de")
//
// Pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_PLUGINS_WORDING_H_
#define FACTCHECK_CORE_PLUGINS_WORDING_H_

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/plugins/plugin_set.h"

namespace factcheck {

// One word or phrase in English, German and Dutch, in this order.
using Wording = std::array<std::string_view, 3>;
// Index into a Wording; English for any other language.
inline std::size_t wording_index(std::string_view language) {
  return language.starts_with("de") ? 1 : language.starts_with("nl") ? 2 : 0;
}

// "2,500", "16.8 million"; "2.500", "16,8 Millionen".
std::string number_words(const Decimal& value, std::string_view language);
// Day of the week that the date falls on; the weekday as written where it is not resolved; empty if there is none.
std::string weekday_words(const Date& date, std::string_view language);

// {name} and {name:weekday} replaced by their values; a name without a value stays as it is.
std::string fill(std::string_view wording, const std::vector<MessageValue>& values, std::string_view language);
// The names between braces, without ":weekday", sorted, each once.
std::vector<std::string> names_in(std::string_view wording);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_PLUGINS_WORDING_H_
