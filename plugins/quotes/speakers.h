// Whether two statements are put into the mouths of different people.
//
//   Speakers who = compare_speakers(run, claim, fact, tables, when);
//
// Pure function.
#ifndef FACTCHECK_PLUGINS_QUOTES_SPEAKERS_H_
#define FACTCHECK_PLUGINS_QUOTES_SPEAKERS_H_

#include <set>
#include <string>
#include <string_view>

#include "factcheck/plugin/plugin.h"

namespace quotes {

// Folded words, from the options of rule.toml.
struct SpeakerWords {
  std::set<std::string, std::less<>> offices;       // that speak as one: "government", "police"
  std::set<std::string, std::less<>> descriptions;  // that could be anybody: "spokesman", "critics"
  std::set<std::string, std::less<>> articles;      // that open a description: "a", "the"
  std::set<std::string, std::less<>> honorifics;    // before a person's last name: "Mr", "Frau"
  std::set<std::string, std::less<>> posts;         // the same of what one person is: "Senator", "Kanzlerin"
};

enum class Speakers { Unknown, Same, Different };

// Different only where both sides name somebody, and neither side's words mention the other: "a spokesman" may be
// anybody, "NSPCC" and "its policy head Andy Burrows" may both be right.
Speakers compare_speakers(const factcheck::plugin::Run& run, const fc_statement& claim, const fc_statement& fact,
                          const SpeakerWords& words, fc_days when);

}  // namespace quotes
#endif  // FACTCHECK_PLUGINS_QUOTES_SPEAKERS_H_
