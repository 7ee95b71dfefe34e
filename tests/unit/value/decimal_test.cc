#include "core/value/decimal.h"

#include <gtest/gtest.h>

#include <limits>
#include <optional>

namespace factcheck {
namespace {

TEST(ValueDecimal, ReadsAndPrintsPlainNotation) {
  const struct Case {
    const char* name;
    const char* text;
    std::optional<Decimal> want;
    const char* printed;
  } cases[] = {
      {"integer", "129", Decimal{129, 0}, "129"},
      {"trailing zeros move into the exponent", "16800000", Decimal{168, 5}, "16800000"},
      {"fraction", "16.8", Decimal{168, -1}, "16.8"},
      {"below one", "-0.05", Decimal{-5, -2}, "-0.05"},
      {"zero has exponent zero", "0.00", Decimal{0, 0}, "0"},
      {"leading zeros do not count", "000000000000000000007", Decimal{7, 0}, "7"},
      {"eighteen digits", "123456789012345678", Decimal{123456789012345678, 0}, "123456789012345678"},
      {"nineteen digits", "1234567890123456789", std::nullopt, ""},
      {"nothing", "", std::nullopt, ""},
      {"bare sign", "-", std::nullopt, ""},
      {"bare point", ".", std::nullopt, ""},
      {"no digit after the point", "1.", std::nullopt, ""},
      {"no digit before the point", ".5", std::nullopt, ""},
      {"two points", "1.2.3", std::nullopt, ""},
      {"comma", "1,5", std::nullopt, ""},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    const std::optional<Decimal> got = Decimal::parse(c.text);
    EXPECT_EQ(got, c.want);
    EXPECT_EQ(got ? got->str() : "", c.printed);
  }
}

TEST(ValueDecimal, OrdersExactly) {
  const char* const ascending[] = {"-1000000",           "-2.5", "-2.49", "0", "0.001", "0.01", "1",
                                   "99.999999999999999", "100",  "2500"};
  for (std::size_t i = 0; i < std::size(ascending); ++i) {
    for (std::size_t j = 0; j < std::size(ascending); ++j) {
      SCOPED_TRACE(std::string(ascending[i]) + " <=> " + ascending[j]);
      EXPECT_EQ(*Decimal::parse(ascending[i]) <=> *Decimal::parse(ascending[j]), i <=> j);
    }
  }
  EXPECT_LT((Decimal{1, -2000000000}), (Decimal{1, 2000000000}));
}

TEST(ValueDecimal, Calculates) {
  const auto d = [](const char* text) { return *Decimal::parse(text); };
  EXPECT_EQ(add(d("2.5"), d("97.5")), d("100"));
  EXPECT_EQ(subtract(d("100"), d("70")), d("30"));
  EXPECT_EQ(multiply(d("1.5"), d("2000000")), d("3000000"));
  EXPECT_EQ(scaled({168, -1}, 6), d("16800000"));
  EXPECT_EQ(scaled({}, 6), Decimal{});
  EXPECT_EQ(add(Decimal{1, 100}, Decimal{1, 0}), std::nullopt);
  const Decimal greatest{std::numeric_limits<std::int64_t>::max(), 0};
  EXPECT_EQ(multiply(greatest, greatest), std::nullopt);
  EXPECT_EQ(add(greatest, greatest), std::nullopt);
}

TEST(ValueDecimal, GivesWholeNumbersWithinABound) {
  constexpr std::int64_t kGreatest = std::numeric_limits<std::int64_t>::max();
  const struct Case {
    const char* name;
    Decimal value;
    std::int32_t most;
    std::optional<std::int32_t> want;
  } cases[] = {
      {"zero", {}, 9, 0},
      {"digits", {37, 0}, 99, 37},
      {"tens", {12, 2}, 5000, 1200},
      {"the bound", {5, 3}, 5000, 5000},
      {"above the bound", {5001, 0}, 5000, std::nullopt},
      {"far above the bound", {1, 300}, 5000, std::nullopt},
      {"no room for another digit", {kGreatest, 1}, 5000, std::nullopt},
      {"fraction", {15, -1}, 99, std::nullopt},
      {"negative", {-3, 0}, 99, std::nullopt},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(whole_number(c.value, c.most), c.want);
  }
}

TEST(ValueDecimal, DividesToFifteenDigits) {
  const struct Case {
    const char* name;
    std::int64_t n, d;
    const char* want;
  } cases[] = {
      {"whole", 6, 3, "2"},
      {"ends", 1, 8, "0.125"},
      {"rounded up", 2, 3, "0.666666666666667"},
      {"rounded down", 1, 3, "0.333333333333333"},
      {"above one", 311, 3, "103.666666666667"},
      {"small", 1, 700, "0.00142857142857143"},
      {"negative", -1, 20, "-0.05"},
      {"large", 999999999999999999, 7, "142857142857142857"},
      {"large divisor", 1, 999999999999999999, "0.000000000000000001"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(quotient(c.n, c.d).str(), c.want);
  }
}

}  // namespace
}  // namespace factcheck
