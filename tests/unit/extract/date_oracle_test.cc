// Every day of two centuries, in every usual spelling that ICU gives it, must read back as that day.
#include <gtest/gtest.h>
#include <unicode/datefmt.h>
#include <unicode/smpdtfmt.h>

#include <cstdlib>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/value/date.h"
#include "tests/unit/extract/reading.h"

namespace factcheck {
namespace {

constexpr std::int32_t kFirstYear = 1900, kPastYear = 2101;
constexpr std::int32_t kSampleStep = 37;        // days; meets every weekday and every day of a month
constexpr std::int32_t kDaysInDocument = 2000;  // more would only cost memory

struct Spelling {
  const char* name;
  const char* locale;
  icu::DateFormat::EStyle style;  // kNone: the pattern
  const char* pattern;
  bool open_order = false;  // day and month can be taken for each other unless one is above twelve
};

struct Language {
  const char* code;
  const char* before;  // of the sentence that holds the spelling
  std::vector<Spelling> spellings;
};

constexpr auto kFull = icu::DateFormat::kFull, kLong = icu::DateFormat::kLong, kMedium = icu::DateFormat::kMedium,
               kNone = icu::DateFormat::kNone;

std::vector<Language> languages() {
  return {{"en",
           "The mill burned down on ",
           {{"full, American", "en_US", kFull, ""},
            {"long, American", "en_US", kLong, ""},
            {"medium, American", "en_US", kMedium, ""},
            {"short, American", "en_US", kNone, "M/d/y", true},
            {"full, British", "en_GB", kFull, ""},
            {"long, British", "en_GB", kLong, ""},
            {"medium, British", "en_GB", kMedium, ""},
            {"short, British", "en_GB", kNone, "dd/MM/y", true},
            {"ISO", "en_US", kNone, "y-MM-dd"}}},
          {"de",
           "Die Mühle brannte ab am ",
           {{"full", "de_DE", kFull, ""},
            {"long", "de_DE", kLong, ""},
            {"medium", "de_DE", kMedium, ""},
            {"abbreviated month", "de_DE", kNone, "d. MMM y"},
            {"short", "de_DE", kNone, "d.M.y"},
            {"ISO", "de_DE", kNone, "y-MM-dd"}}},
          {"nl",
           "De molen brandde af op ",
           {{"full", "nl_NL", kFull, ""},
            {"long", "nl_NL", kLong, ""},
            {"medium", "nl_NL", kMedium, ""},
            {"short", "nl_NL", kNone, "dd-MM-y"},
            {"short with slashes", "nl_BE", kNone, "d/MM/y"},
            {"ISO", "nl_NL", kNone, "y-MM-dd"}}}};
}

class Speller {
 public:
  explicit Speller(const Spelling& spelling) {
    const icu::Locale locale(spelling.locale);
    UErrorCode status = U_ZERO_ERROR;
    if (spelling.style == kNone) {
      format_ = std::make_unique<icu::SimpleDateFormat>(icu::UnicodeString::fromUTF8(spelling.pattern), locale, status);
    } else {
      format_.reset(icu::DateFormat::createDateInstance(spelling.style, locale));
    }
    ok_ = format_ && U_SUCCESS(status);
    if (ok_) format_->setTimeZone(*icu::TimeZone::getGMT());
  }
  bool ok() const { return ok_; }
  std::string spell(std::int32_t day) const {
    constexpr double kMillisecondsInDay = 86'400'000;
    icu::UnicodeString spelled;
    format_->format(day * kMillisecondsInDay, spelled);
    std::string utf8;
    return spelled.toUTF8String(utf8);
  }

 private:
  std::unique_ptr<icu::DateFormat> format_;
  bool ok_ = false;
};

bool ambiguous(const Spelling& spelling, std::int32_t day) {
  const CivilDay civil = to_civil(day);
  return spelling.open_order && civil.day <= 12 && civil.day != civil.month;
}

// Reads the days in one document, a paragraph each, and counts those that come back as anything but themselves.
int faults_in(const Language& language, const Spelling& spelling, const std::vector<std::int32_t>& days) {
  const Speller speller(spelling);
  EXPECT_TRUE(speller.ok());
  std::string text;
  std::vector<std::string> spelled;
  for (const std::int32_t day : days) {
    spelled.push_back(speller.spell(day));
    text += language.before + spelled.back() + ".\n\n";
  }
  const Extraction extraction = read(text, language.code);
  std::map<std::uint32_t, std::string> found;  // by block
  for (const Mention& mention : extraction.mentions) {
    if (!mention.date) continue;
    const std::uint32_t block = extraction.sentences[mention.sentence].block;
    found[block] += mention.date->value + " of '" + std::string(mention.span.of(text)) + "'";
  }
  EXPECT_EQ(extraction.blocks.size(), days.size());
  int faults = 0;
  for (std::uint32_t i = 0; i < days.size(); ++i) {
    const std::string day = iso_date(days[i]), year = day.substr(0, 4);
    const std::string& got = found[i];
    const bool open = ambiguous(spelling, days[i]);  // then no more than the year may be read
    if (open ? got.empty() || got == year + " of '" + spelled[i] + "'" : got == day + " of '" + spelled[i] + "'") continue;
    if (++faults <= 5) ADD_FAILURE() << spelled[i] << ": " << (got.empty() ? "nothing" : got);
  }
  return faults;
}

void expect_every_day(const Language& language, std::int32_t step) {
  for (const Spelling& spelling : language.spellings) {
    SCOPED_TRACE(spelling.name);
    std::vector<std::int32_t> days;
    int faults = 0;
    for (std::int32_t day = to_days({kFirstYear, 1, 1}); day < to_days({kPastYear, 1, 1}); day += step) {
      days.push_back(day);
      if (days.size() < kDaysInDocument) continue;
      faults += faults_in(language, spelling, days);
      days.clear();
    }
    faults += faults_in(language, spelling, days);
    EXPECT_EQ(faults, 0);
  }
}

class ExtractDateOracle : public testing::TestWithParam<std::size_t> {};
class ExtractDateOracleHeavy : public testing::TestWithParam<std::size_t> {};

TEST_P(ExtractDateOracle, ReadsEverySpellingOfSampledDays) { expect_every_day(languages()[GetParam()], kSampleStep); }
// Takes most of a minute, so that the test program by itself leaves it out; ctest asks for it under the label heavy.
TEST_P(ExtractDateOracleHeavy, ReadsEverySpellingOfEveryDay) {
  if (std::getenv("FACTCHECK_HEAVY") == nullptr) GTEST_SKIP() << "set FACTCHECK_HEAVY to run it";
  expect_every_day(languages()[GetParam()], 1);
}

std::string language_name(const testing::TestParamInfo<std::size_t>& param) { return languages()[param.param].code; }

INSTANTIATE_TEST_SUITE_P(Languages, ExtractDateOracle, testing::Values(0, 1, 2), language_name);
INSTANTIATE_TEST_SUITE_P(Languages, ExtractDateOracleHeavy, testing::Values(0, 1, 2), language_name);

}  // namespace
}  // namespace factcheck
