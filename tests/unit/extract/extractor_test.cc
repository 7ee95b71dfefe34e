#include "core/extract/extractor.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "core/rules/rule_book.h"

namespace factcheck {
namespace {

const RuleBook& book() {
  static const Result<RuleBook> loaded = load_rules(FACTCHECK_RULES);
  EXPECT_TRUE(loaded) << loaded.error().message;
  return *loaded;
}

const Grammar& grammar() {
  static const Grammar made(book());
  return made;
}

Document document(const std::string& text, std::string_view body, const std::string& date,
                  const std::string& language) {
  Document d;
  d.id = "test";
  d.text = text;
  const std::size_t start = text.find(body);
  d.body = {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(text.size())};
  d.date = date;
  d.language = language;
  return d;
}

Extraction read(const std::string& text, const std::string& date = {}, const std::string& language = {}) {
  return extract(document(text, text, date, language), grammar(), {});
}

const Mention* first_of(const Extraction& found, Kind kind) {
  const auto mention =
      std::find_if(found.mentions.begin(), found.mentions.end(), [&](const Mention& m) { return m.kind == kind; });
  return mention == found.mentions.end() ? nullptr : &*mention;
}

TEST(ExtractExtractor, SpansAreBytesOfTheWholeFile) {
  const std::string text =
      "\xEF\xBB\xBF"
      "date 2020-02-06\r\n\r\nÜber uns: 129 Organisationen warnten.\r\n";
  const Extraction found = extract(document(text, "Über", "2020-02-06", "de"), grammar(), {});
  const Mention* figure = first_of(found, Kind::Figure);
  ASSERT_NE(figure, nullptr);
  EXPECT_EQ(figure->span.start, text.find("129"));
  EXPECT_EQ(figure->span.of(text), "129");
  for (const Mention& mention : found.mentions) EXPECT_GE(mention.span.start, text.find("Über"));
}

TEST(ExtractExtractor, EachSentenceGetsItsLanguage) {
  const std::string text =
      "Die Schiffe warten seit Tagen vor dem Hafen und niemand weiß, wie es weitergeht.\n\n"
      "This means that nobody else has been told what they should have known about the harbour.\n\n"
      "De schepen wachten al dagen voor de haven en niemand weet hoe het verder moet.";
  const Extraction found = read(text);
  ASSERT_EQ(found.sentences.size(), 3u);
  EXPECT_EQ(found.sentences[0].language, book().language_id("de"));
  EXPECT_EQ(found.sentences[1].language, book().language_id("en"));
  EXPECT_EQ(found.sentences[2].language, book().language_id("nl"));
}

TEST(ExtractExtractor, TheDocumentsLanguageDecidesWhereNothingElseTells) {
  const Extraction found = read("2.500.", {}, "de");
  ASSERT_EQ(found.sentences.size(), 1u);
  EXPECT_EQ(found.sentences[0].language, book().language_id("de"));
}

TEST(ExtractExtractor, DatesRestOnTheArticlesDateElseOnAsOf) {
  const std::string text = "The port was closed yesterday.";
  const Extraction dated = read(text, "2020-02-06", "en");
  ASSERT_NE(first_of(dated, Kind::Date), nullptr);
  EXPECT_EQ(first_of(dated, Kind::Date)->date->value, "2020-02-05");
  ExtractOptions options;
  options.as_of = "2021-03-04";
  const Extraction as_of = extract(document(text, text, "", "en"), grammar(), options);
  ASSERT_NE(first_of(as_of, Kind::Date), nullptr);
  EXPECT_EQ(first_of(as_of, Kind::Date)->date->value, "2021-03-03");
}

TEST(ExtractExtractor, FiguresInsideAQuotationBelongToIt) {
  const Extraction found = read("“We counted 129 ships,” said Mona Hale, who has worked here for 12 years.", {}, "en");
  const Mention* statement = first_of(found, Kind::Statement);
  ASSERT_NE(statement, nullptr);
  bool inside = false, outside = false;
  for (const Mention& mention : found.mentions) {
    if (mention.kind == Kind::Statement) continue;
    if (statement->statement->content.span.contains(mention.span)) {
      inside = true;
      ASSERT_LT(mention.inside, found.mentions.size());
      EXPECT_EQ(&found.mentions[mention.inside], statement);
    } else {
      outside = true;
      EXPECT_EQ(mention.inside, kNowhere);
    }
  }
  EXPECT_TRUE(inside);
  EXPECT_TRUE(outside);
}

TEST(ExtractExtractor, MentionsStandInTextOrderAndValuesDoNotOverlap) {
  const Extraction found = read(
      "On 6 February 2020, 129 groups wrote to the port. “In 2019 we saw 16.8 million boxes,” said Mona Hale on "
      "Monday.",
      "2020-02-10", "en");
  for (std::size_t i = 1; i < found.mentions.size(); ++i) {
    const Mention &a = found.mentions[i - 1], &b = found.mentions[i];
    EXPECT_LE(a.span.start, b.span.start);
    const bool values = a.kind != Kind::Statement && b.kind != Kind::Statement;
    EXPECT_FALSE(values && a.span.overlaps(b.span));
  }
}

TEST(ExtractExtractor, TracesWhatWonAndWhatWasBeaten) {
  ExtractOptions options;
  options.trace = true;
  const std::string text = "On 6 February 2020 the port closed.";
  const Extraction found = extract(document(text, text, "", "en"), grammar(), options);
  const auto has = [&](std::string_view outcome) {
    return std::any_of(found.trace.begin(), found.trace.end(),
                       [&](const TraceEvent& event) { return event.outcome.starts_with(outcome); });
  };
  EXPECT_TRUE(has("fired"));
  EXPECT_TRUE(has("beaten by "));
  EXPECT_TRUE(read(text).trace.empty());
}

TEST(ExtractExtractor, AnEmptyTextHasNoMentions) {
  for (const std::string text : {"", " \n\n "}) {
    const Extraction found = read(text);
    EXPECT_TRUE(found.mentions.empty());
    EXPECT_TRUE(found.sentences.empty());
  }
}

TEST(ExtractExtractor, ALineOfManySentencesIsReadInParts) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "The port counted 129 ships. ";
  const Extraction found = read(text, {}, "en");
  EXPECT_EQ(found.sentences.size(), 1000u);
  const auto figures = std::count_if(found.mentions.begin(), found.mentions.end(),
                                     [](const Mention& mention) { return mention.kind == Kind::Figure; });
  EXPECT_EQ(figures, 1000);
  EXPECT_EQ(found.mentions.back().sentence, 999u);
}

}  // namespace
}  // namespace factcheck
