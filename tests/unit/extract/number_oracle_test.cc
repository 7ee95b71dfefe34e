// Every spelling that ICU gives a number must read back as that number. The complete run below a million takes a minute
// and stands in its own suite, ExtractNumberHeavy; ExtractNumberOracle takes every number below 10,000 and samples.
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
  explicit Speller(const char* language, icu::URBNFRuleSetTag kind = icu::URBNF_SPELLOUT) {
    UErrorCode status = U_ZERO_ERROR;
    format_ = std::make_unique<icu::RuleBasedNumberFormat>(kind, icu::Locale(language), status);
    ok_ = U_SUCCESS(status);
  }
  bool ok() const { return ok_; }
  std::string spell(std::int64_t n, const char* rules = nullptr) const {
    icu::UnicodeString spelled;
    icu::FieldPosition ignored;
    UErrorCode status = U_ZERO_ERROR;
    if (rules == nullptr) {
      format_->format(n, spelled, ignored);
    } else {
      format_->format(n, icu::UnicodeString::fromUTF8(rules), spelled, ignored, status);
    }
    return U_SUCCESS(status) ? plain(spelled) : "no such rules";
  }
  std::string spell(double n) const {
    icu::UnicodeString spelled;
    format_->format(n, spelled);
    return plain(spelled);
  }

 private:
  static std::string plain(icu::UnicodeString& spelled) {
    spelled.findAndReplace(icu::UnicodeString(u'\u00AD'), icu::UnicodeString());  // hyphenation points
    std::string utf8;
    return spelled.toUTF8String(utf8);
  }
  std::unique_ptr<icu::RuleBasedNumberFormat> format_;
  bool ok_ = false;
};

std::string shown(const NumberReading& reading, const NumberSentence& sentence) {
  std::string text = reading.token_count == sentence.tokens.size() ? "" : "only ";
  text += reading.value.value.str();
  return reading.value.ordinal ? text + "." : text;
}

// What the text is read as; ordinals end in a full stop.
std::string read_back(const std::string& text, const LanguagePack& pack) {
  const NumberSentence s(text);
  const NumberReadings words = read_words(s.text, s.tokens, s.folded, 0, pack);
  if (words.count > 0) return shown(*words.begin(), s);
  const NumberReadings digits = read_digits(s.text, s.tokens, s.folded, 0, pack);
  return digits.count > 0 ? shown(*digits.begin(), s) : "no number";
}

class Faults {
 public:
  explicit Faults(const LanguagePack& pack) : pack_(pack) {}
  ~Faults() { EXPECT_EQ(count_, 0); }
  Faults(const Faults&) = delete;
  Faults& operator=(const Faults&) = delete;
  void check(const std::string& text, const std::string& want) {
    const std::string got = read_back(text, pack_);
    if (got != want && ++count_ <= 20) ADD_FAILURE() << text << ": " << got << ", not " << want;
  }
  // A lone "one" is an article, and so is a "een" that stands apart: "een miljoen een mensen" is a slip.
  void check_cardinal(const Speller& speller, std::int64_t n, const char* rules = nullptr) {
    const std::string text = speller.spell(n, rules);
    if (n != 1 && !text.ends_with(" een")) check(text, std::to_string(n));
  }

 private:
  const LanguagePack& pack_;
  int count_ = 0;
};

constexpr std::int64_t kMillion = 1'000'000, kMost = 1'000'000'000'000'000;

class ExtractNumberOracle : public testing::TestWithParam<const char*> {};
class ExtractNumberHeavy : public testing::TestWithParam<const char*> {};

TEST_P(ExtractNumberHeavy, ReadsEverySpellingBelowAMillion) {
  const Speller speller(GetParam());
  ASSERT_TRUE(speller.ok());
  Faults faults(number_pack(GetParam()));
  for (std::int64_t n = 0; n < kMillion; ++n) faults.check_cardinal(speller, n);
}

TEST_P(ExtractNumberOracle, ReadsSpellings) {
  const Speller speller(GetParam());
  ASSERT_TRUE(speller.ok());
  Faults faults(number_pack(GetParam()));
  for (std::int64_t n = 0; n < 10'000; ++n) faults.check_cardinal(speller, n);
  for (std::int64_t n = 10'000; n < kMillion; n += 379) faults.check_cardinal(speller, n);
  for (std::int64_t n = kMillion; n < kMost; n += 1'234'567 + n / 300) faults.check_cardinal(speller, n);
  for (std::int64_t n = 10'000; n <= kMost; n *= 10) {
    for (std::int64_t few = -2; few <= 2; ++few) faults.check_cardinal(speller, n + few);
  }
}

TEST(ExtractNumberOracle, ReadsEnglishSpellingsWithAnd) {
  const Speller speller("en");
  Faults faults(number_pack("en"));
  for (std::int64_t n = 0; n < 100'000; n += 1 + n / 5'000) {
    faults.check_cardinal(speller, n, "%spellout-cardinal-verbose");
  }
}

TEST_P(ExtractNumberOracle, ReadsOrdinals) {
  const Speller speller(GetParam());
  const std::string language = GetParam();
  Faults faults(number_pack(language));
  const bool german = language == "de";
  for (std::int64_t n = 1; n <= 10'000; ++n) {
    const std::string want = std::to_string(n) + ".";
    faults.check(speller.spell(n, "%spellout-ordinal"), want);
    for (const char* const ending : {"-n", "-r", "-s", "-m"}) {
      if (german) faults.check(speller.spell(n, (std::string("%spellout-ordinal") + ending).c_str()), want);
    }
  }
}

TEST(ExtractNumberOracle, ReadsOrdinalsInDigits) {
  for (const char* const language : {"en", "nl"}) {  // German ones need the word after them
    SCOPED_TRACE(language);
    const Speller speller(language, icu::URBNF_ORDINAL);
    Faults faults(number_pack(language));
    for (std::int64_t n = 1; n <= 10'000; ++n) faults.check(speller.spell(n), std::to_string(n) + ".");
  }
}

// Two decimals: 0.01, 0.02 … as digits and as words.
TEST_P(ExtractNumberOracle, ReadsDecimals) {
  const Speller speller(GetParam());
  const LanguagePack& pack = number_pack(GetParam());
  Faults faults(pack);
  for (std::int64_t hundredths = 1; hundredths < kMillion; hundredths += 1 + hundredths / 700) {
    const std::string want = Decimal::make(hundredths, -2).str();
    if (hundredths % 100 == 0) continue;
    faults.check(speller.spell(static_cast<double>(hundredths) / 100), want);
    std::string digits = want;
    if (pack.decimal_mark == ',') digits[digits.find('.')] = ',';
    faults.check(digits, want);
  }
}

const auto language_name = [](const auto& param) { return std::string(param.param); };
INSTANTIATE_TEST_SUITE_P(Languages, ExtractNumberOracle, testing::Values("en", "de", "nl"), language_name);
INSTANTIATE_TEST_SUITE_P(Languages, ExtractNumberHeavy, testing::Values("en", "de", "nl"), language_name);

}  // namespace
}  // namespace factcheck
