// template.percent: a part of something cannot be more than all of it. A small plugin to copy; see README.md beside it.
//
// A plugin is a plain class. The build turns rule.toml into a string, FACTCHECK_PLUGIN at the end makes the class
// loadable.
#include <cstdint>
#include <string_view>

#include "factcheck/plugin/plugin.h"

namespace {

namespace fcp = factcheck::plugin;

// The figure's lower end is above `limit`. Figures are exact decimals, coefficient x 10^exponent: no floating point.
bool is_above(const fc_figure& figure, std::int64_t limit) {
  if (figure.min.flags & (FC_OPEN | FC_ABSENT)) return false;  // "at most 120 percent" has no lower end
  std::int64_t value = figure.min.coefficient;
  for (std::int32_t e = figure.min.exponent; e > 0 && value <= limit; --e) value *= 10;
  for (std::int32_t e = figure.min.exponent; e < 0; ++e) value /= 10;  // 100.5 counts as 100: rather silent than wrong
  return value > limit;
}

class Template {
 public:
  // What the host shows to people, and refuses twice.
  static constexpr std::string_view id = "template", version = "0.1.0", license = "Apache-2.0";
  static constexpr std::string_view rules =
#include "rule.toml.inc"
      ;

  // Once per engine. Options are declared in rule.toml and checked by the host before this runs.
  explicit Template(const fcp::Setup& setup) : max_(setup.option<std::int64_t>("max").value_or(100)) {}

  // Looks at one draft by itself. Called from several threads at once, hence const. A plugin that compares the draft
  // with the archive has `fcp::Judgement judge(const fcp::Run&, const fcp::Pair&) const` instead, or both.
  void inspect(const fcp::Run& run, const fcp::Document& draft) const {
    for (const fcp::Mention claim : draft.mentions()) {
      const fc_figure* figure = claim.figure();
      // "120 percent of the budget" may well be: only a share of countable things is bounded, and only where it is no
      // change.
      if (!figure || fcp::view(figure->unit) != "percent" || figure->base.size == 0 || figure->change != 0) continue;
      if (!is_above(*figure, max_)) continue;
      run.report({.rule = "template.percent",
                  .relation = fcp::Relation::Excludes,
                  .claim = claim,
                  .message = fcp::Message("too_much").with("claim", *figure).with("base", fcp::view(figure->base))});
    }
  }

 private:
  std::int64_t max_;
};

}  // namespace

FACTCHECK_PLUGIN(Template)
