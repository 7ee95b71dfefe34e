#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/about/about.h"
#include "core/extract/extractor.h"
#include "tests/unit/about/table.h"

namespace factcheck {
namespace {

struct Annotated {
  Document document;
  Span figure;
};

// "… closed [12] libraries": the brackets tell which figure is meant.
Annotated annotated(std::string sentence, const std::string& code) {
  Annotated made;
  const std::size_t open = sentence.find('['), close = sentence.find(']') - 1;
  sentence.erase(open, 1);
  sentence.erase(close, 1);
  made.figure = {static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(close)};
  made.document.text = std::move(sentence);
  made.document.body = {0, static_cast<std::uint32_t>(made.document.text.size())};
  made.document.language = code;
  made.document.date = "2024-05-15";
  return made;
}

std::string names_in(const About& about, const std::string& text) {
  std::set<std::string> names;
  for (const Term& term : about.subjects) names.emplace(term.span.of(text));
  std::string joined;
  for (const std::string& name : names) joined += (joined.empty() ? "" : "; ") + name;
  return joined.empty() ? "-" : joined;
}

std::string sorted(const std::string& names) {
  std::set<std::string> parts;
  for (std::size_t at = 0; at <= names.size();) {
    const std::size_t end = std::min(names.find("; ", at), names.size());
    parts.insert(names.substr(at, end - at));
    at = end + 2;
  }
  std::string joined;
  for (const std::string& part : parts) joined += (joined.empty() ? "" : "; ") + part;
  return joined;
}

TEST(AboutSentences, TellWhatAFigureIsAbout) {
  const Grammar grammar(book());
  struct Shares {
    Share measure, subject, period, polarity;
  };
  std::map<std::string, Shares> shares;
  for (const Row& row : rows_of("sentences.tsv", 6)) {
    const Annotated text = annotated(row[1], row[0]);
    const Extraction extraction = extract(text.document, grammar, {});
    const Described described = describe(text.document, extraction, book(), knowledge());
    About about;
    bool found = false;
    for (std::size_t i = 0; i < extraction.mentions.size() && !found; ++i)
      if (extraction.mentions[i].figure && extraction.mentions[i].span.overlaps(text.figure))
        about = described.abouts[i], found = true;
    const std::string measure =
        about.measure.empty() ? "-" : std::string(about.measure.back().span.of(text.document.text));
    const std::string period = about.period_value.empty() ? "-" : about.period_value;
    const std::string polarity = about.polarity == Polarity::Negative ? "negative" : "positive";
    const std::string names = names_in(about, text.document.text);
    Shares& of = shares[row[0]];
    of.measure.count(found && measure.find(row[2]) != std::string::npos, row[1] + " -> " + measure);
    if (!found) continue;  // counted as wrong once
    of.subject.count(names == sorted(row[3]), row[1] + " -> " + names);
    of.period.count(period == row[4], row[1] + " -> " + period);
    of.polarity.count(polarity == row[5], row[1] + " -> " + polarity);
  }
  for (const auto& [code, of] : shares) {
    SCOPED_TRACE(code);
    EXPECT_GE(of.measure.all(), 60);
    EXPECT_GE(of.measure.percent(), 90) << "measure: " << of.measure.wrong();
    EXPECT_GE(of.subject.percent(), 85) << "subject: " << of.subject.wrong();
    EXPECT_GE(of.period.percent(), 95) << "period: " << of.period.wrong();
    EXPECT_GE(of.polarity.percent(), 97) << "polarity: " << of.polarity.wrong();
  }
}

}  // namespace
}  // namespace factcheck
