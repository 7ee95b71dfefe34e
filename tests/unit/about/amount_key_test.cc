// Which amounts few texts have.
#include "core/about/amount_key.h"

#include <gtest/gtest.h>

namespace factcheck {
namespace {

Mention figure_of(const char* min, const char* unit, bool open = false) {
  Figure figure;
  figure.min.value = figure.max.value = *Decimal::parse(min);
  if (open) figure.max = {{}, Bound::Limit::Absent, false};
  figure.unit = unit;
  Mention mention;
  mention.figure = figure;
  return mention;
}

TEST(AboutAmountKey, ThreeDigitsTellAnAmount) {
  const struct {
    const char *value, *unit;
    bool telling;
  } cases[] = {{"17446", "km", true},     {"301", "count", true},      {"879000000", "currency:EUR", true},
               {"6.75", "percent", true}, {"2000000", "count", false}, {"10", "percent", false},
               {"12.5", "percent", true}, {"3", "count", false},       {"0", "count", false}};
  for (const auto& c : cases) {
    SCOPED_TRACE(c.value);
    EXPECT_EQ(amount_key(figure_of(c.value, c.unit)) != 0, c.telling);
  }
}

TEST(AboutAmountKey, TheUnitIsNoneOfIt) {
  EXPECT_EQ(amount_key(figure_of("17446", "km")), amount_key(figure_of("17446", "[nmi_i]")));
  EXPECT_EQ(amount_key(figure_of("17446", "km")), amount_key(figure_of("17446", "km", true)));
  EXPECT_NE(amount_key(figure_of("17446", "km")), amount_key(figure_of("17464", "km")));
  EXPECT_NE(amount_key(figure_of("174", "km")), amount_key(figure_of("1740", "km")));
}

}  // namespace
}  // namespace factcheck
