#include "core/extract/number_reader.h"

#include <gtest/gtest.h>

#include "tests/unit/extract/number_fixture.h"

namespace factcheck {
namespace {

struct Case {
  const char* name;
  const char* language;
  const char* text;   // the number stands at its start
  const char* value;  // empty: no number
  std::int32_t precision;
  std::uint32_t tokens;
};

void expect(const Case& c, const std::optional<NumberReading>& got) {
  ASSERT_EQ(got.has_value(), *c.value != '\0') << (got ? got->value.value.str() : "no number");
  if (!got) return;
  EXPECT_EQ(got->value.value.str(), c.value);
  EXPECT_EQ(got->value.precision, c.precision);
  EXPECT_EQ(got->token_count, c.tokens);
}

std::optional<NumberReading> longest_words(const NumberSentence& s, const char* language) {
  const NumberReadings found = read_words(s.text, s.tokens, s.folded, 0, number_pack(language));
  return found.count == 0 ? std::nullopt : std::optional(*found.begin());
}

std::optional<NumberReading> longest_digits(const NumberSentence& s, const char* language, std::uint32_t first = 0) {
  const NumberReadings found = read_digits(s.text, s.tokens, s.folded, first, number_pack(language));
  return found.count == 0 ? std::nullopt : std::optional(*found.begin());
}

TEST(ExtractNumberReader, ReadsDigits) {
  const Case cases[] = {
      {"plain", "en", "2500 arrests", "2500", 0, 1},
      {"English groups", "en", "2,500 arrests", "2500", 0, 1},
      {"English decimals", "en", "16.8 million", "16.8", -1, 1},
      {"English three decimals", "en", "2.500 seconds", "2.5", -3, 1},
      {"German decimals in English", "en", "2,8 million", "2.8", -1, 1},
      {"German groups", "de", "2.500 Festnahmen", "2500", 0, 1},
      {"German decimals", "de", "2,8 Milliarden", "2.8", -1, 1},
      {"English decimals in German", "de", "16.8 Millionen", "16.8", -1, 1},
      {"decimals after a zero", "de", "0.125 Liter", "0.125", -3, 1},
      {"groups and decimals", "nl", "1.234.567,89 euro", "1234567.89", -2, 1},
      {"the other language's groups and decimals", "nl", "1,234,567.89 euro", "1234567.89", -2, 1},
      {"apostrophe groups", "de", "2’500 Franken", "2500", 0, 1},
      {"blank groups", "de", "2 500 Menschen", "2500", 0, 2},
      {"blank groups twice", "nl", "1 250 000 mensen", "1250000", 0, 3},
      {"no-break groups", "nl", "2\u00A0500 mensen", "2500", 0, 1},
      {"thin groups", "de", "12\u202F500 Menschen", "12500", 0, 1},
      {"a year before a number", "en", "2018 129 groups", "2018", 0, 1},
      {"a number before two digits", "en", "5 20 cent coins", "5", 0, 1},
      {"two kinds of date", "de", "6.2.2020 war", "", 0, 0},
      {"version", "en", "1.2.3 is out", "", 0, 0},
      {"trailing zeros are digits given", "en", "2.50 dollars", "2.5", -2, 1},
      {"too many digits", "en", "12345678901234567890 x", "", 0, 0},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    const NumberSentence s(c.text);
    expect(c, longest_digits(s, c.language));
  }
}

TEST(ExtractNumberReader, ReadsOrdinalsInDigits) {
  const struct {
    const char *name, *language, *text;
    bool ordinal;
  } cases[] = {
      {"English", "en", "6th place", true},
      {"English, blank", "en", "6 th", false},
      {"English, blank, before its noun", "en", "15,599 th visitor", true},
      {"English, street", "en", "6 St Mary", false},
      {"Dutch, article", "nl", "6 de deur", false},
      {"English, thousands", "en", "15,599th visitor", true},
      {"Dutch, thousands", "nl", "15.599e bezoeker", true},
      {"Dutch", "nl", "6e plaats", true},
      {"German before a month", "de", "6. Februar", true},
      {"German before a lower-case word", "de", "6. große Sitzung", true},
      {"German at the sentence's end", "de", "6.", false},
      {"German before a capital", "de", "6. Danach", false},
      {"Dutch full stop", "nl", "6. daarna", false},
      {"long number", "de", "2500. mal", false},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.name);
    const NumberSentence s(c.text);
    const auto got = longest_digits(s, c.language);
    ASSERT_TRUE(got);
    EXPECT_EQ(got->value.ordinal, c.ordinal);
    EXPECT_EQ(got->token_count, c.ordinal ? 2u : 1u);
  }
}

TEST(ExtractNumberReader, ReadsWords) {
  const Case cases[] = {
      {"hundred", "de", "hundert Verbände", "100", 2, 1},
      {"compound", "nl", "honderdnegenentwintig clubs", "129", 0, 1},
      {"thousands", "de", "zweitausendfünfhundert", "2500", 2, 1},
      {"Dutch blank after thousand", "nl", "tweeduizend vijfhonderd boeken", "2500", 2, 2},
      {"Dutch diaeresis", "nl", "tweeëntwintig", "22", 0, 1},
      {"Dutch hundreds", "nl", "vijfentwintighonderd", "2500", 2, 1},
      {"hundred and", "en", "two hundred and five thousand people", "205000", 3, 5},
      {"hyphen", "en", "twenty-one clubs", "21", 0, 3},
      {"article before a scale", "en", "a hundred clubs", "100", 2, 2},
      {"article before a German scale", "de", "eine Million Bäume", "1000000", 6, 2},
      {"two numbers of a range", "en", "two hundred and five hundred", "200", 2, 2},
      {"and more", "en", "two hundred and more", "200", 2, 2},
      {"article after a number", "en", "twenty a day", "20", 0, 1},
      {"one and a half", "de", "anderthalb Millionen", "1500000", 5, 2},
      {"two and a half", "nl", "tweeënhalf miljoen", "2500000", 5, 2},
      {"two and a half in words", "en", "two and a half million", "2500000", 5, 5},
      {"compound half", "de", "zweieinhalb Tonnen", "2.5", -1, 1},
      {"half a million", "en", "half a million trees", "500000", 5, 3},
      {"half a million, German", "de", "eine halbe Million Bäume", "500000", 5, 3},
      {"dozen", "en", "two dozen eggs", "24", 0, 2},
      {"zero", "en", "zero", "0", 0, 1},
      {"accented one", "nl", "één boek", "1", 0, 1},
      {"lone one", "en", "one of them", "", 0, 0},
      {"lone ein", "de", "ein Buch", "", 0, 0},
      {"lone een", "nl", "een boek", "", 0, 0},
      {"lone a", "en", "a book", "", 0, 0},
      {"lone half", "nl", "half twee", "", 0, 0},
      {"lone hundred", "en", "hundred", "", 0, 0},
      {"lone million", "de", "Million", "", 0, 0},
      {"vague plural", "nl", "honderden boeken", "", 0, 0},
      {"vague plural, German", "de", "Tausende Bücher", "", 0, 0},
      {"longer word", "de", "Achtung Stufe", "", 0, 0},
      {"adjective", "de", "dreisten Raub", "", 0, 0},
      {"longer word, English", "en", "often", "", 0, 0},
      {"hundred and five, Dutch", "nl", "honderd en vijf stoelen", "105", 0, 3},
      {"two and thirty, Dutch", "nl", "twee en dertig stoelen", "32", 0, 3},
      {"hundreds apart, German", "de", "zwei hundert drei", "203", 0, 3},
      {"a thousand milliard", "nl", "duizend miljard", "1000000000000", 12, 2},
      {"a thousand million", "en", "two thousand million", "2000000000", 9, 3},
      {"long scale", "de", "drei Billionen", "3000000000000", 12, 2},
      {"short scale", "en", "three trillion", "3000000000000", 12, 2},
      {"trillion of the long scale", "nl", "twee triljoen", "2000000000000000000", 18, 2},
      {"lakh and crore", "en", "three crore twelve lakh", "31200000", 5, 4},
      {"dozens", "en", "two hundred dozens", "2400", 2, 3},
      {"gross, Dutch", "nl", "twee gros", "288", 0, 2},
      {"half a dozen, German", "de", "ein halbes Dutzend", "6", 0, 3},
      {"spoken decimals", "en", "two point two five", "2.25", -2, 4},
      {"spoken decimals below one", "de", "null Komma null fünf", "0.05", -2, 4},
      {"spoken decimals in one word", "de", "drei Komma vierzehn", "3.14", -2, 3},
      {"spoken decimals and scale", "nl", "twee komma vijf miljoen", "2500000", 5, 4},
      {"digits and spoken decimals", "nl", "2 komma 05", "2.05", -2, 3},
      {"mixed", "en", "three and two thirds of it", "3.66666666666667", -14, 4},
      {"mixed in one word", "de", "dreieinviertel Liter", "3.25", -2, 1},
      {"mixed, Dutch", "nl", "vijf en een kwart liter", "5.25", -2, 4},
      {"mixed with hyphens", "en", "two-and-a-half hours", "2.5", -1, 7},
      {"quarter million", "en", "a quarter of a million", "250000", 4, 5},
      {"quarter million, German", "de", "eine Viertelmillion", "250000", 4, 2},
      {"three quarters of a milliard", "nl", "driekwart miljard", "750000000", 7, 2},
      {"a million and a half", "en", "one million and a half", "1500000", 5, 5},
      {"digits and words", "en", "3 hundred and 21 yuan", "321", 0, 4},
      {"digits before a magnitude", "en", "3 million", "", 0, 0},
      {"digits before an ordinal's end", "nl", "380 de stoelen", "", 0, 0},
      {"digits, then a period", "en", "3 million 5 years ago", "", 0, 0},
      {"year before a fraction", "en", "2019 and a half", "", 0, 0},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    const NumberSentence s(c.text);
    expect(c, longest_words(s, c.language));
  }
}

TEST(ExtractNumberReader, ReadsOrdinalWords) {
  const struct {
    const char *name, *language, *text, *value;
  } cases[] = {
      {"whole", "en", "third", "3"},
      {"ending", "en", "sixth", "6"},
      {"hyphen", "en", "twenty-first", "21"},
      {"whole, German", "de", "dritten", "3"},
      {"ending, German", "de", "vierte", "4"},
      {"ending above twenty", "de", "zwanzigsten", "20"},
      {"compound", "de", "hunderterste", "101"},
      {"whole, Dutch", "nl", "derde", "3"},
      {"ending, Dutch", "nl", "achtste", "8"},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.name);
    const NumberSentence s(c.text);
    const auto got = longest_words(s, c.language);
    ASSERT_TRUE(got);
    EXPECT_TRUE(got->value.ordinal);
    EXPECT_EQ(got->value.value.str(), c.value);
    EXPECT_EQ(got->token_count, s.tokens.size());
  }
}

TEST(ExtractNumberReader, ReadsFractions) {
  const struct {
    const char *name, *language, *text, *value;  // value empty: no fraction
    std::uint32_t tokens;
  } cases[] = {
      {"two thirds", "en", "two thirds", "0.666666666666667", 2},
      {"one eighth with a hyphen", "en", "one-eighth", "0.125", 3},
      {"three quarters", "en", "three quarters full", "0.75", 2},
      {"a third alone", "en", "a third", "0.333333333333333", 2},
      {"a third of", "en", "a third of them", "0.333333333333333", 2},
      {"a third man", "en", "a third man", "", 0},
      {"two third parties", "en", "two third parties", "2", 1},
      {"five sixteenths", "en", "five sixteenths", "0.3125", 2},
      {"zwei Drittel", "de", "zwei Drittel Mehl", "0.666666666666667", 2},
      {"three quarters in one word", "de", "dreiviertel Liter", "0.75", 1},
      {"half, German", "de", "ein halbes Brot", "0.5", 2},
      {"a hundredth", "de", "ein Hundertstel", "0.01", 2},
      {"ordinal, German", "de", "ein dritter Versuch", "", 0},
      {"twee derde", "nl", "twee derde van hen", "0.666666666666667", 2},
      {"achtsten", "nl", "vijf achtsten", "0.625", 2},
      {"three quarters, Dutch", "nl", "driekwart vol", "0.75", 1},
      {"a third person, Dutch", "nl", "een derde persoon", "", 0},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.name);
    const NumberSentence s(c.text);
    const auto got = longest_words(s, c.language);
    ASSERT_EQ(got.has_value(), *c.value != '\0');
    if (!got) continue;
    EXPECT_EQ(got->value.value.str(), c.value);
    EXPECT_EQ(got->token_count, c.tokens);
  }
}

TEST(ExtractNumberReader, ReadsFractionsInDigits) {
  const struct {
    const char *name, *language, *text, *value;
    std::uint32_t first, tokens;
  } cases[] = {
      {"mixed", "en", "2 1/4 inches", "2.25", 0, 4},
      {"mixed with a sign", "nl", "2½ jaar", "2.5", 0, 2},
      {"sign", "de", "½ Liter", "0.5", 0, 1},
      {"sixth in one sign", "en", "⅙", "0.166666666666667", 0, 1},
      {"before a noun", "de", "3/4 Liter", "0.75", 0, 3},
      {"whole text", "nl", "3/15", "0.2", 0, 3},
      {"a day", "en", "9/11 attacks", "9", 0, 1},
      {"a day of a date", "en", "3/4/2020", "3", 0, 1},
      {"more than one", "en", "24/7", "24", 0, 1},
      {"unusual before a noun", "en", "7/8 fans", "7", 0, 1},
      {"decimals alone", "en", "a .45 calibre", "0.45", 1, 2},
      {"decimals alone, German", "de", ",77", "0.77", 0, 2},
      {"after an ellipsis", "en", "...77", "", 2, 0},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.name);
    const NumberSentence s(c.text);
    const auto got = longest_digits(s, c.language, c.first);
    ASSERT_EQ(got.has_value(), *c.value != '\0');
    if (!got) continue;
    EXPECT_EQ(got->value.value.str(), c.value);
    EXPECT_EQ(got->token_count, c.tokens);
  }
}

TEST(ExtractNumberReader, ReadsWhatStandsBeforeALink) {
  const NumberSentence s("drie en dertig");
  const NumberReadings got = read_words(s.text, s.tokens, s.folded, 0, number_pack("nl"));
  ASSERT_EQ(got.count, 2u);
  EXPECT_EQ(got.readings[0].value.value.str(), "33");
  EXPECT_EQ(got.readings[1].value.value.str(), "3");
}

}  // namespace
}  // namespace factcheck
