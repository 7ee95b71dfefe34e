#include "core/extract/fields.h"

#include <gtest/gtest.h>

#include <string>

namespace factcheck {
namespace {

std::string field(const Mention& mention, const std::string& key) {
  for (const auto& [name, text] : fields(mention)) {
    if (name == key) return text;
  }
  return "(missing)";
}

struct Want {
  const char* key;
  const char* text;
};

TEST(ExtractFields, FiguresByTheirNamesInTheContract) {
  Mention mention;
  Figure figure;
  figure.min = {Decimal::make(168, -1), Bound::Limit::Stated, true};
  figure.max = {{}, Bound::Limit::Open, false};
  figure.precision = 5;
  figure.unit = "percent";
  figure.counted = "ships";
  figure.change = Change::By;
  figure.direction = Direction::Down;
  mention.figure = figure;
  const Want wants[] = {{"min", "16.8"},          {"max", "null"},         {"min_exclusive", "true"},
                        {"approximate", "false"}, {"precision", "100000"}, {"unit", "percent"},
                        {"counted", "ships"},     {"ordinal", "false"},    {"change", "by"},
                        {"direction", "down"},    {"base", "null"},        {"ratio", "(missing)"}};
  for (const Want& want : wants) EXPECT_EQ(field(mention, want.key), want.text) << want.key;
}

TEST(ExtractFields, RatiosAndVaguePlurals) {
  Mention mention;
  Figure figure;
  figure.min = {Decimal::make(1, 0), Bound::Limit::Stated, true};
  figure.max = {{}, Bound::Limit::Absent, false};
  figure.numerator = 1;
  figure.denominator = 5;
  mention.figure = figure;
  EXPECT_EQ(field(mention, "max"), "null");
  EXPECT_EQ(field(mention, "ratio"), "[1, 5]");
}

TEST(ExtractFields, DatesWithOpenEndsAndCandidates) {
  Mention mention;
  Date date;
  date.value = "2019-10";
  date.mod = "START";
  date.days = Days{to_days({2019, 10, 1}), kLastDay};
  date.candidates = {{to_days({2020, 2, 6}), to_days({2020, 2, 7})}, {to_days({2020, 2, 13}), to_days({2020, 2, 14})}};
  mention.date = date;
  const Want wants[] = {
      {"type", "DATE"},
      {"timex", "2019-10"},
      {"mod", "START"},
      {"start", "2019-10-01"},
      {"end", "null"},
      {"candidates",
       R"([{"start": "2020-02-06", "end": "2020-02-07"}, {"start": "2020-02-13", "end": "2020-02-14"}])"}};
  for (const Want& want : wants) EXPECT_EQ(field(mention, want.key), want.text) << want.key;
}

TEST(ExtractFields, StatementsNameTheSpeakerHoweverWritten) {
  Mention mention;
  mention.statement = Statement{};
  mention.statement->direct = true;
  mention.statement->speaker = {"Hale", "Mona Hale", {}};
  mention.statement->content = {"It is full", {}, {}};
  const Want wants[] = {{"direct", "true"},       {"speaker", "Hale"},       {"speaker_name", "Mona Hale"},
                        {"role", "null"},         {"content", "It is full"}, {"via", "null"},
                        {"polarity", "positive"}, {"modality", "asserted"}};
  for (const Want& want : wants) EXPECT_EQ(field(mention, want.key), want.text) << want.key;
  mention.statement->speaker = {"Mona Hale", "", {}};
  EXPECT_EQ(field(mention, "speaker_name"), "Mona Hale");
  mention.statement->speaker = {"", "Mona Hale", {}};
  EXPECT_EQ(field(mention, "speaker"), "null");
}

}  // namespace
}  // namespace factcheck
