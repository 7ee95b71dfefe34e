// What the engine itself says in a report, in the languages of the messages.
#ifndef FACTCHECK_CORE_ENGINE_WORDING_H_
#define FACTCHECK_CORE_ENGINE_WORDING_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace factcheck {

enum class Phrase : std::uint8_t {
  Supported,  // {1} article
  Disputed,   // {1} all values with their articles
  Unverified,
  UnverifiedNear,  // {1} nearest fact, {2} its article, {3} what failed to align
  InQuotation,     // reasons of `unchecked`
  VagueTime,
  UnreadFigure,
  NoJudge,
  Outdated,            // {1} what replaces, {2} what is replaced
  AttributionDropped,  // {1} fact, {2} who says it
  Retracted,           // {1} fact, {2} its article
  PartContradicted,    // {1} the part
  Boilerplate,         // further reasons of `unchecked`
  Repeated,
  RateOfFigure
};

// The phrase with {1} … {3} filled in. Unknown languages: English.
std::string word(Phrase phrase, std::string_view language, std::string_view one = {}, std::string_view two = {},
                 std::string_view three = {});
// "measure" -> "was gezählt wird": what a feature of `why` is called.
std::string_view feature_name(std::string_view feature, std::string_view language);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ENGINE_WORDING_H_
