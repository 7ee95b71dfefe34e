// Whether two names of organisations can stand for one.
//
//   Agreement a = compare_organisations(run, claim, fact, bodies);
//
// Pure function.
#ifndef FACTCHECK_PLUGINS_ROLES_ORGANISATIONS_H_
#define FACTCHECK_PLUGINS_ROLES_ORGANISATIONS_H_

#include <cstdint>
#include <vector>

#include "factcheck/plugin/plugin.h"
#include "factcheck/plugin/words.h"

namespace roles {

enum class Agreement { Unknown, Same, Different };

// Concepts, from the options of rule.toml.
struct BodyConcepts {
  std::vector<std::uint64_t> bodies;  // of which there are several, told apart by the rest of their name: "university"
  std::vector<std::uint64_t> common;  // that name none by themselves: "team"
  std::vector<std::uint64_t> kinds;   // that no body is two of at once: "police" and "court"
};

// Different only where both are names that nothing connects: no word in common, no acronym against a long form, no
// country against its government; or two such bodies named alike but for one word, in front of which one may have more.
// `told`: both tell one story of one person, so that less of a doubt is left: a country is no organisation, an acronym
// stands only for a name that opens like it, and what is called police is no secret service.
Agreement compare_organisations(const factcheck::plugin::Run& run, const factcheck::plugin::Mention& claim,
                                const factcheck::plugin::Mention& fact, const BodyConcepts& tables, bool told);

// Whether the first name has a word that the second lacks, in any meaning: "budget" of "budget committee".
bool has_its_own(const factcheck::plugin::Run& run, const factcheck::plugin::Wording& a,
                 const factcheck::plugin::Wording& b);

}  // namespace roles
#endif  // FACTCHECK_PLUGINS_ROLES_ORGANISATIONS_H_
