#include "core/value/figure.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace factcheck {
namespace {

Figure exactly(const char* value, std::int32_t precision = 0, const char* unit = "count") {
  Figure f;
  f.min.value = f.max.value = *Decimal::parse(value);
  f.precision = precision;
  f.unit = unit;
  return f;
}
Figure about(Figure f) {
  f.approximate = true;
  return f;
}
Figure more_than(const char* value) {
  Figure f = exactly(value);
  f.min.exclusive = true;
  f.max = {{}, Bound::Limit::Open, false};
  return f;
}
Figure at_most(const char* value) {
  Figure f = exactly(value);
  f.min = {{}, Bound::Limit::Open, false};
  return f;
}
Figure nearly(const char* value, std::int32_t precision = 0) {
  Figure f = about(exactly(value, precision));
  f.min = {{}, Bound::Limit::Absent, false};
  f.max.exclusive = true;
  return f;
}
Figure a_good(const char* value) {
  Figure f = about(exactly(value));
  f.max = {{}, Bound::Limit::Absent, false};
  return f;
}
Figure score(std::int64_t first, std::int64_t second) {
  Figure f;
  f.min.value = Decimal::make(std::min(first, second), 0);
  f.max.value = Decimal::make(std::max(first, second), 0);
  f.numerator = first;
  f.denominator = second;
  f.unit = "score";
  return f;
}
Figure several(const char* floor = "1") {
  Figure f = about(more_than(floor));
  f.max.limit = Bound::Limit::Absent;
  return f;
}
Figure between(const char* low, const char* high) {
  Figure f = exactly(low);
  f.max.value = *Decimal::parse(high);
  return f;
}
Figure changed(Figure f, Change change, Direction direction) {
  f.change = change;
  f.direction = direction;
  return f;
}
Figure per(Figure f, const char* period) {
  f.per = period;
  return f;
}
Figure ratio(std::int64_t numerator, std::int64_t denominator, const char* percent) {
  Figure f = exactly(percent, 0, "percent");
  f.numerator = numerator;
  f.denominator = denominator;
  return f;
}
Figure ordinal(const char* value) {
  Figure f = exactly(value);
  f.ordinal = true;
  return f;
}

Comparison mirrored(Comparison c) {
  if (c == Comparison::Contains) return Comparison::Within;
  return c == Comparison::Within ? Comparison::Contains : c;
}

TEST(ValueFigure, ComparesBothWays) {
  const struct Case {
    const char* name;
    Figure a, b;
    Comparison want;
  } cases[] = {
      {"same", exactly("129"), exactly("129"), Comparison::Agree},
      {"different", exactly("192"), exactly("129"), Comparison::Disjoint},
      {"open bound holds", more_than("100"), exactly("129"), Comparison::Contains},
      {"open bound excludes its limit", more_than("100"), exactly("100"), Comparison::Disjoint},
      {"upper bound", at_most("100"), exactly("100"), Comparison::Contains},
      {"a rounded number may be a little more", more_than("500000000"), exactly("500000000", 6), Comparison::Overlap},
      {"told in hundreds", more_than("2400"), exactly("2400"), Comparison::Overlap},
      {"told to the last digit", more_than("2410"), exactly("2410"), Comparison::Disjoint},
      {"a rounded number, too far off", more_than("510000000"), exactly("500000000", 6), Comparison::Disjoint},
      {"bounds that meet nowhere", more_than("100"), at_most("90"), Comparison::Disjoint},
      {"bounds that overlap", more_than("80"), at_most("90"), Comparison::Overlap},
      {"same bound", more_than("100"), more_than("100"), Comparison::Agree},
      {"a weaker bound", more_than("100"), more_than("129"), Comparison::Contains},
      {"another bound", more_than("100"), more_than("400"), Comparison::Disjoint},
      {"another upper bound", at_most("40"), at_most("10"), Comparison::Disjoint},
      {"a bound far from the value", more_than("100"), exactly("5000"), Comparison::Overlap},
      {"an upper bound far from the value", at_most("90"), exactly("20"), Comparison::Overlap},
      {"a vague number near the value", several("100"), exactly("450"), Comparison::Contains},
      {"a vague number far from the value", several("100"), exactly("50000"), Comparison::Overlap},
      {"many and a great number", several(), exactly("200000000", 6), Comparison::Overlap},
      {"many and a bound far off", several(), more_than("500"), Comparison::Overlap},
      {"range holds", between("10", "20"), exactly("20"), Comparison::Contains},
      {"about", about(exactly("3500000", 5)), exactly("3400000", 5), Comparison::Contains},
      {"about, too far off", about(exactly("3500000", 5)), exactly("3000000", 5), Comparison::Disjoint},
      {"about a round number", about(exactly("100")), exactly("130"), Comparison::Contains},
      {"about a round number from below", about(exactly("100")), exactly("90"), Comparison::Disjoint},
      {"nearly holds what is a little less", nearly("500"), exactly("497"), Comparison::Contains},
      {"nearly is not more", nearly("500"), exactly("503"), Comparison::Disjoint},
      {"nearly is not much less", nearly("500"), exactly("430"), Comparison::Disjoint},
      {"nearly, where others round", nearly("500"), exactly("500"), Comparison::Contains},
      {"nearly and about", nearly("500"), about(exactly("500")), Comparison::Within},
      {"nearly and more than", nearly("500"), more_than("500"), Comparison::Disjoint},
      {"nearly and at most", nearly("500"), at_most("500"), Comparison::Within},
      {"nearly and nearly", nearly("500"), nearly("500"), Comparison::Agree},
      {"nearly 17 million", nearly("17000000", 6), exactly("16800000", 5), Comparison::Contains},
      {"a good holds what is a little more", a_good("300"), exactly("312"), Comparison::Contains},
      {"a good is not less", a_good("300"), exactly("297"), Comparison::Disjoint},
      {"a good is not far more", a_good("300"), exactly("450"), Comparison::Disjoint},
      {"a good and nearly the same meet in it", a_good("300"), nearly("300"), Comparison::Overlap},
      {"score", score(3, 2), score(3, 2), Comparison::Agree},
      {"score of the other side", score(3, 2), score(2, 3), Comparison::Agree},
      {"another score", score(3, 2), score(3, 1), Comparison::Disjoint},
      {"a score within the other", score(3, 0), score(2, 1), Comparison::Disjoint},
      {"score and count", score(3, 2), exactly("3"), Comparison::Incomparable},
      {"rounded", exactly("16800000", 5), exactly("16834211"), Comparison::Contains},
      {"rounded, too far off", exactly("16800000", 5), exactly("16851000"), Comparison::Disjoint},
      {"both exact", exactly("2500"), exactly("2481"), Comparison::Disjoint},
      {"several holds every plural", several(), exactly("7"), Comparison::Contains},
      {"several is more than one", several(), exactly("1"), Comparison::Disjoint},
      {"billions", several("1000000000"), exactly("2800000000", 8), Comparison::Contains},
      {"several and many", several(), several(), Comparison::Agree},
      {"several and billions", several(), several("1000000000"), Comparison::Overlap},
      {"percent and count", exactly("70", 0, "percent"), exactly("70"), Comparison::Incomparable},
      {"percent and points", exactly("5", 0, "percent"), exactly("5", 0, "percentage-point"), Comparison::Incomparable},
      {"permille", exactly("15", 0, "permille"), exactly("1.5", -1, "percent"), Comparison::Agree},
      {"currencies", exactly("5", 0, "currency:EUR"), exactly("5", 0, "currency:USD"), Comparison::Incomparable},
      {"prefixes", exactly("1500", 0, "m"), exactly("1.5", -1, "km"), Comparison::Within},
      {"miles", exactly("5", 0, "[mi_i]"), exactly("8", 0, "km"), Comparison::Contains},
      {"square feet, rounded to hundreds", exactly("46500", 0, "m2"), exactly("500000", 0, "[sft_i]"),
       Comparison::Within},
      {"square feet, another number", exactly("56500", 0, "m2"), exactly("500000", 0, "[sft_i]"), Comparison::Disjoint},
      {"miles, too far off", exactly("5", 0, "[mi_i]"), exactly("12", 0, "km"), Comparison::Disjoint},
      {"as many miles", exactly("100", 0, "[mi_i]"), exactly("100", 0, "km"), Comparison::Disjoint},
      {"as many per mille", exactly("5", 0, "permille"), exactly("5", 0, "percent"), Comparison::Disjoint},
      {"length and mass", exactly("5", 0, "m"), exactly("5", 0, "kg"), Comparison::Incomparable},
      {"one in five", ratio(1, 5, "20"), exactly("20", 0, "percent"), Comparison::Agree},
      {"one in three", ratio(1, 3, "33.33"), exactly("33", 0, "percent"), Comparison::Contains},
      {"one in five is not a third", ratio(1, 5, "20"), exactly("33", 0, "percent"), Comparison::Disjoint},
      {"ordinal", ordinal("6"), exactly("6"), Comparison::Incomparable},
      {"per day and per month", per(exactly("28"), "day"), per(exactly("28"), "month"), Comparison::Incomparable},
      {"per on one side", per(exactly("28"), "day"), exactly("28"), Comparison::Agree},
      {"down by is down to", changed(exactly("70", 0, "percent"), Change::By, Direction::Down),
       changed(exactly("30", 0, "percent"), Change::To, Direction::Down), Comparison::Agree},
      {"down by is not down to the same", changed(exactly("70", 0, "percent"), Change::By, Direction::Down),
       changed(exactly("70", 0, "percent"), Change::To, Direction::Down), Comparison::Disjoint},
      {"up by", changed(exactly("70", 0, "percent"), Change::By, Direction::Up),
       changed(exactly("170", 0, "percent"), Change::To, Direction::Up), Comparison::Agree},
      {"up and down", changed(exactly("5", 0, "percent"), Change::By, Direction::Up),
       changed(exactly("5", 0, "percent"), Change::By, Direction::Down), Comparison::Disjoint},
      {"steps of a count", changed(exactly("5"), Change::By, Direction::Up),
       changed(exactly("5"), Change::To, Direction::Up), Comparison::Incomparable},
      {"2 GB less and 50 GB", changed(exactly("2", 0, "GBy"), Change::By, Direction::Down), exactly("50", 0, "GBy"),
       Comparison::Incomparable},
      {"2 GB less and 2 GB", changed(exactly("2", 0, "GBy"), Change::By, Direction::Down), exactly("2", 0, "GBy"),
       Comparison::Agree},
      {"2 GB less and 3 GB less", changed(exactly("2", 0, "GBy"), Change::By, Direction::Down),
       changed(exactly("3", 0, "GBy"), Change::By, Direction::Down), Comparison::Disjoint},
      {"level and target", exactly("2500"), changed(exactly("2500"), Change::To, Direction::Down), Comparison::Agree},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(compare(c.a, c.b), c.want);
    EXPECT_EQ(compare(c.b, c.a), mirrored(c.want));
  }
}

TEST(ValueFigure, Converts) {
  const struct Case {
    const char* name;
    Figure from;
    const char* unit;
    const char* want;
    std::int32_t precision;
  } cases[] = {
      {"kilometres", exactly("1.5", -1, "km"), "m", "1500", 2},
      {"metres", exactly("1500", 0, "m"), "km", "1.5", -3},
      {"miles", exactly("5", 0, "[mi_i]"), "km", "8.04672", 0},
      {"back to miles", exactly("8.04672", -5, "km"), "[mi_i]", "5", -6},
      {"hectares", exactly("3", 0, "km2"), "har", "300", 2},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    const std::optional<Figure> got = convert(c.from, c.unit);
    ASSERT_TRUE(got);
    EXPECT_EQ(got->min.value.str(), c.want);
    EXPECT_EQ(got->unit, c.unit);
    EXPECT_EQ(got->precision, c.precision);
  }
  EXPECT_FALSE(convert(exactly("5", 0, "km"), "kg"));
  EXPECT_FALSE(convert(exactly("5", 0, "currency:EUR"), "currency:USD"));
  EXPECT_TRUE(convert(exactly("5", 0, "age"), "age"));
}

}  // namespace
}  // namespace factcheck
