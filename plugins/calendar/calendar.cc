// date.weekday and date.impossible: dates that no calendar has.
// It says so and does not guess what is wrong. Wording and examples are in rule.toml.
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "factcheck/plugin/plugin.h"

namespace {

namespace fcp = factcheck::plugin;

constexpr std::int64_t kNearDays = 120;  // so near to the text's own date, the year needs no saying

// The day if the interval is just one.
std::optional<std::int32_t> single_day(const fc_date& date) {
  if (!date.resolved || std::int64_t{date.days.end} - date.days.start != 1) return std::nullopt;
  return date.days.start;
}

unsigned weekday_of(std::int32_t day) {
  return std::chrono::weekday(std::chrono::sys_days(std::chrono::days(day))).iso_encoding();
}

// Whether the year is written, or follows from how near the day is to the text's own date. A year that was only
// inferred is no ground to object on.
bool year_is_certain(const fcp::Mention& claim, std::int32_t day) {
  const std::string_view year = fcp::view(claim.date()->value).substr(0, 4);
  if (year.size() == 4 && claim.text().find(year) != std::string_view::npos) return true;
  const fc_days written = claim.article().date;
  if (!fcp::present(written)) return false;
  return std::abs(std::int64_t{day} - written.start) <= kNearDays &&
         std::abs(std::int64_t{day} - written.end) <= kNearDays;
}

class Calendar {
 public:
  static constexpr std::string_view id = "calendar", version = "0.1.0", license = "Apache-2.0";
  static constexpr std::string_view rules =
#include "rule.toml.inc"
      ;

  explicit Calendar(const fcp::Setup&) {}

  void inspect(const fcp::Run& run, const fcp::Document& draft) const {
    for (const fcp::Mention claim : draft.mentions()) {
      if (!claim.date()) continue;
      if (claim.date()->impossible) {
        object(run, claim, "date.impossible", fcp::Message("impossible").with("claim", claim.text()));
      } else if (has_other_weekday(claim)) {
        object(run, claim, "date.weekday",
               fcp::Message("weekday").with("claim", claim.text()).with("date", *claim.date()));
      }
    }
  }

 private:
  static bool has_other_weekday(const fcp::Mention& claim) {
    const auto day = single_day(*claim.date());
    const auto written = static_cast<unsigned>(claim.date()->weekday);
    return day && written != 0 && weekday_of(*day) != written && year_is_certain(claim, *day);
  }

  static void object(const fcp::Run& run, const fcp::Mention& claim, std::string_view rule, fcp::Message message) {
    run.report({.rule = rule, .relation = fcp::Relation::Excludes, .claim = claim, .message = std::move(message)});
  }
};

}  // namespace

FACTCHECK_PLUGIN(Calendar)
