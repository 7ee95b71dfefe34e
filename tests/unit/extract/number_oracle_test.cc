// Every spelling that ICU gives a number must read back as that number.
#include <gtest/gtest.h>
#include <unicode/rbnf.h>

#include <memory>
#include <string>

#include "core/extract/number_reader.h"
#include "tests/unit/extract/number_fixture.h"

namespace factcheck {
namespace {

class Speller {
 public:
  explicit Speller(const char* language) {
    UErrorCode status = U_ZERO_ERROR;
    format_ = std::make_unique<icu::RuleBasedNumberFormat>(icu::URBNF_SPELLOUT, icu::Locale(language), status);
    ok_ = U_SUCCESS(status);
  }
  bool ok() const { return ok_; }
  std::string spell(std::int64_t n) const {
    icu::UnicodeString spelled;
    icu::FieldPosition ignored;
    format_->format(n, spelled, ignored);
    spelled.findAndReplace(icu::UnicodeString(u'\u00AD'), icu::UnicodeString());  // hyphenation points
    std::string utf8;
    return spelled.toUTF8String(utf8);
  }

 private:
  std::unique_ptr<icu::RuleBasedNumberFormat> format_;
  bool ok_ = false;
};

std::string read_back(const std::string& text, const LanguagePack& pack) {
  const NumberSentence sentence(text);
  const NumberReadings readings = read_words(sentence.text, sentence.tokens, sentence.folded, 0, pack);
  if (readings.count == 0) return "no number";
  const NumberReading* const reading = readings.begin();
  if (reading->token_count != sentence.tokens.size()) return "only " + reading->value.value.str();
  return reading->value.value.str();
}

class ExtractNumberOracle : public testing::TestWithParam<const char*> {};

TEST_P(ExtractNumberOracle, ReadsEverySpelling) {
  const LanguagePack& pack = number_pack(GetParam());
  const Speller speller(GetParam());
  ASSERT_TRUE(speller.ok());
  int faults = 0;
  const auto check = [&](std::int64_t n) {
    const std::string text = speller.spell(n);
    // "one" and "een" as words of their own are articles, also at the end: "een miljoen een mensen" is a slip.
    if (n == 1 || text.ends_with(" een")) return;
    const std::string got = read_back(text, pack);
    if (got != std::to_string(n) && ++faults <= 20) ADD_FAILURE() << text << ": " << got << ", not " << n;
  };
  for (std::int64_t n = 0; n < 10'000; ++n) check(n);
  for (std::int64_t n = 10'000; n < 1'000'000; n += 379) check(n);
  for (std::int64_t n = 1'000'000; n < 5'000'000'000; n += 1'234'567 + n / 50) check(n);
  for (std::int64_t n = 10'000; n <= 1'000'000'000; n *= 10) {
    for (std::int64_t few = -2; few <= 2; ++few) check(n + few);
  }
  EXPECT_EQ(faults, 0);
}

INSTANTIATE_TEST_SUITE_P(Languages, ExtractNumberOracle, testing::Values("en", "de", "nl"),
                         [](const auto& param) { return std::string(param.param); });

}  // namespace
}  // namespace factcheck
