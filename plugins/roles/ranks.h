// Whether one of two offices of a name is below the other: "deputy mayor" and "mayor".
//
//   if (ranks.differ(run, pair.claim(), pair.fact())) …
//
// Immutable once made, safe on every thread.
#ifndef FACTCHECK_PLUGINS_ROLES_RANKS_H_
#define FACTCHECK_PLUGINS_ROLES_RANKS_H_

#include <set>
#include <string>
#include <string_view>

#include "factcheck/plugin/plugin.h"

namespace roles {

class Ranks {
 public:
  // Options of rule.toml: below, within.
  explicit Ranks(const factcheck::plugin::Setup& setup);

  // "Vizepräsident" and "president"; "the regional president" and "Italy's president".
  bool differ(const factcheck::plugin::Run& run, const factcheck::plugin::Mention& a,
              const factcheck::plugin::Mention& b) const;

 private:
  using Words = std::set<std::string, std::less<>>;
  struct Rank {
    bool below = false, within = false;
    std::string office;  // without the words that say so, folded
  };
  Rank read(const factcheck::plugin::Run& run, const factcheck::plugin::Mention& mention) const;
  static std::string_view marker_of(std::string_view word, const Words& markers);

  Words below_, within_;
};

}  // namespace roles
#endif  // FACTCHECK_PLUGINS_ROLES_RANKS_H_
