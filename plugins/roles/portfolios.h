// What an office is for, and whether two of them are for something else.
//
//   if (portfolios.differ(run, {terms, "en"}, {others, "nl"})) …   minister for fisheries, minister for schools
//
// Immutable once made, safe on every thread.
#ifndef FACTCHECK_PLUGINS_ROLES_PORTFOLIOS_H_
#define FACTCHECK_PLUGINS_ROLES_PORTFOLIOS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "factcheck/plugin/plugin.h"

namespace roles {

// Whether a word of the one is a word of the other, or wider or narrower.
bool any_linked(const factcheck::plugin::Run& run, const std::vector<fc_term>& a, const std::vector<fc_term>& b);

class Portfolios {
 public:
  // Options of rule.toml: portfolios, fields, own_fields.
  explicit Portfolios(const factcheck::plugin::Setup& setup);

  struct Office {
    const std::vector<fc_term>& words;
    std::string_view language;
  };
  // "Minister for fisheries" and "minister for schools", "interior minister" and "Minister für Verkehr": what the one
  // is for is not in the other.
  bool differ(const factcheck::plugin::Run& run, const Office& a, const Office& b) const;

 private:
  // "Interior minister" has its field in it.
  struct Known {
    std::uint64_t office = 0;
    fc_term field;
  };
  struct Portfolio {
    std::uint64_t head = 0;
    std::vector<fc_term> words;
    bool plain = true;  // the words stand behind the office
    bool own = false;   // the office has a concept of its own
    bool known() const;
  };
  static std::vector<Known> read_own_fields(const factcheck::plugin::Setup& setup);
  Portfolio read(const factcheck::plugin::Run& run, const std::vector<fc_term>& office) const;

  std::vector<std::uint64_t> heads_, fields_;  // concepts
  std::vector<Known> own_fields_;
};

}  // namespace roles
#endif  // FACTCHECK_PLUGINS_ROLES_PORTFOLIOS_H_
