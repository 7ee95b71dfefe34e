#include "core/report/report.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace factcheck {
namespace {

Finding finding(const std::string& text, const std::string& words, Verdict verdict) {
  Finding f;
  const auto start = static_cast<std::uint32_t>(text.find(words));
  f.rule = "figure.mismatch";
  f.verdict = verdict;
  f.severity = verdict == Verdict::Contradicted ? Severity::Error : Severity::Info;
  f.confidence = 836;
  f.span = {start, start + static_cast<std::uint32_t>(words.size())};
  f.sentence = {0, static_cast<std::uint32_t>(text.size())};
  f.position = LineIndex(text).at(start);
  f.text = words;
  f.message = "The archive has 129, not 192.";
  f.claim.figure.emplace();
  f.claim.figure->min.value = f.claim.figure->max.value = *Decimal::parse("192");
  return f;
}

Report report_of(const std::string& text, std::vector<Finding> findings) {
  Report report;
  DraftReport draft;
  draft.document.id = "draft";
  draft.document.text = text;
  draft.findings = std::move(findings);
  report.drafts.push_back(std::move(draft));
  return report;
}

TEST(ReportText, UnderlinesByCodePoints) {
  const std::string text = "Über 192 Verbände schrieben.";
  const std::string page = to_text(report_of(text, {finding(text, "192", Verdict::Contradicted)}), {});
  EXPECT_NE(page.find("    Über 192 Verbände schrieben.\n         ^^^\n"), std::string::npos) << page;
  EXPECT_NE(page.find("1:6  contradicted"), std::string::npos) << page;
}

TEST(ReportText, CutsLongSentencesRoundTheWords) {
  const std::string text = std::string(400, 'a') + " 192 " + std::string(400, 'b');
  const std::string page = to_text(report_of(text, {finding(text, "192", Verdict::Contradicted)}), {});
  EXPECT_NE(page.find("…a"), std::string::npos);
  EXPECT_NE(page.find("b…"), std::string::npos);
  EXPECT_EQ(page.find(text), std::string::npos);
}

TEST(ReportText, ShowsWhatIsSupportedOnlyIfAsked) {
  const std::string text = "192 groups.";
  const Report report = report_of(text, {finding(text, "192", Verdict::Supported)});
  EXPECT_EQ(to_text(report, {}).find("^^^"), std::string::npos);
  EXPECT_NE(to_text(report, {.all = true}).find("^^^"), std::string::npos);
}

TEST(ReportText, ColoursOnlyIfAsked) {
  const std::string text = "192 groups.";
  const Report report = report_of(text, {finding(text, "192", Verdict::Contradicted)});
  EXPECT_EQ(to_text(report, {}).find('\033'), std::string::npos);
  EXPECT_NE(to_text(report, {.colour = true}).find("\033[1;31mcontradicted\033[0m"), std::string::npos);
}

TEST(ReportText, SpeaksTheLanguageOfTheMessages) {
  const std::string text = "192 groups.";
  Report report = report_of(text, {finding(text, "192", Verdict::Contradicted)});
  report.complete = false;
  const struct {
    const char *language, *verdict, *warning;
  } cases[] = {{"en", "contradicted", "not an all-clear"},
               {"de", "widersprochen", "keine Entwarnung"},
               {"nl", "tegengesproken", "geen goedkeuring"}};
  for (const auto& c : cases) {
    SCOPED_TRACE(c.language);
    report.messages = c.language;
    const std::string page = to_text(report, {});
    EXPECT_NE(page.find(c.verdict), std::string::npos);
    EXPECT_NE(page.find(c.warning), std::string::npos);
  }
}

TEST(ReportJson, CountsClaimsNotFindings) {
  const std::string text = "192 groups.";
  Report report =
      report_of(text, {finding(text, "192", Verdict::Contradicted), finding(text, "192", Verdict::Contradicted)});
  report.drafts[0].findings[1].extra = true;
  EXPECT_EQ(report.drafts[0].count(Verdict::Contradicted), 1u);
  EXPECT_NE(to_json(report).find("\"contradicted\": 1"), std::string::npos);
}

TEST(ReportJson, SaysWhatTheContractSays) {
  const std::string text = "Sie zählen 192 „Gruppen“\t.";
  const std::string json = to_json(report_of(text, {finding(text, "192", Verdict::Contradicted)}));
  for (const char* part : {"\"schema\": \"factcheck.report/1\"", "\"complete\": true", "\"verdict\": \"contradicted\"",
                           "\"severity\": \"error\"", "\"confidence\": 0.836", "\"line\": 1", "\"column\": 12",
                           "\"min\": \"192\"", "\"counted\": null", "\"place\": null", "\"stale\": []"})
    EXPECT_NE(json.find(part), std::string::npos) << part << "\n" << json;
}

TEST(ReportNdjson, OneFindingALine) {
  const std::string text = "192 groups.";
  const Report report =
      report_of(text, {finding(text, "192", Verdict::Contradicted), finding(text, "192", Verdict::Supported)});
  const std::string lines = to_ndjson(report);
  EXPECT_EQ(std::count(lines.begin(), lines.end(), '\n'), 2);
  EXPECT_TRUE(lines.starts_with("{\"draft\":\"draft\",\"rule\":\"figure.mismatch\""));
}

}  // namespace
}  // namespace factcheck
