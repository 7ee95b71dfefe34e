// Which party somebody is of, as roles tell it: "FDP-Politiker", "Republican senator", "Ward (D-Ohio)".
//
//   if (parties.differ(parties.of(run, claim), parties.of(run, fact))) …
//
// Immutable once made, safe on every thread.
#ifndef FACTCHECK_PLUGINS_ROLES_PARTIES_H_
#define FACTCHECK_PLUGINS_ROLES_PARTIES_H_

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "factcheck/plugin/plugin.h"

namespace roles {

struct Party {
  std::string_view country, id;  // "de", "greens"; of the Parties that found it
  std::string text;              // as it was written
};

class Parties {
 public:
  // Options of rule.toml: parties, party_words.
  explicit Parties(const factcheck::plugin::Setup& setup);

  // Nothing where none is named, or several are ("CDU/CSU").
  std::optional<Party> of(const factcheck::plugin::Run& run, const factcheck::plugin::Mention& role) const;

  // Two of one country; those of several have names in common.
  static bool differ(const std::optional<Party>& a, const std::optional<Party>& b);

 private:
  struct Known {
    std::string country, id;
  };
  struct Word {
    std::size_t party = 0;  // index of known_
    bool capital = false;
  };
  const Known* find(std::string_view folded, std::string_view text) const;
  void read(const factcheck::plugin::Run& run, std::string_view text, std::string_view language, bool whole,
            std::map<const Known*, std::string>& found) const;

  std::vector<Known> known_;
  std::map<std::string, Word, std::less<>> words_;  // folded
  std::set<std::string, std::less<>> beside_;       // folded words that may stand beside a party's in a body's name
};

}  // namespace roles
#endif  // FACTCHECK_PLUGINS_ROLES_PARTIES_H_
