#include "core/report/explain.h"

#include <gtest/gtest.h>

namespace factcheck {
namespace {

constexpr std::string_view kReport =
    R"({"schema": "factcheck.report/1", "drafts": [{"id": "d", "path": "d.md", "findings": [
  {"rule": "figure.mismatch", "verdict": "contradicted", "severity": "error", "confidence": 0.9, "caveats": ["x"],
   "span": {"start": 1, "end": 3, "line": 4, "column": 7}, "text": "41", "message": "The archive has 14.",
   "claim": {"kind": "figure", "figure": {"min": "41", "max": "41", "unit": null, "ordinal": false},
             "about": {"measure": "ships", "subject": null}},
   "citations": [{"article": "port", "title": "The port", "date": "2020", "relation": "excludes", "text": "14",
                  "sentence": "14 ships lay in port.", "span": {"line": 2, "column": 1}}],
   "why": [{"feature": "measure", "claim": "ships", "fact": "boats", "points": 310},
           {"feature": "period", "claim": "2018", "fact": "", "points": -40}],
   "suggestions": ["14"], "fingerprint": "abc1"},
  {"rule": "gone.rule", "verdict": "unverified", "fingerprint": "abc2", "citations": [],
   "nearest": {"article": "pier", "text": "7", "sentence": "7 boats.", "span": {"line": 1, "column": 1}}},
  {"rule": "figure.mismatch", "verdict": "supported", "fingerprint": "de00"},
  {"rule": "figure.mismatch", "verdict": "supported", "fingerprint": "de00"}]}]})";

std::string why_of(std::string_view rule) { return rule == "figure.mismatch" ? "because of digits" : ""; }

TEST(ReportExplain, TellsClaimRuleReasonsAndPassages) {
  const Result<std::string> page = explain_finding(kReport, "abc1", why_of);
  ASSERT_TRUE(page) << page.error().message;
  EXPECT_EQ(*page,
            "finding     abc1\n"
            "place       d.md:4:7\n"
            "text        41\n"
            "verdict     contradicted (error)\n"
            "message     The archive has 14.\n"
            "confidence  0.9\n"
            "caveat      x\n"
            "claim       figure: min = 41, max = 41\n"
            "about       measure = ships\n"
            "rule        figure.mismatch\n"
            "why         because of digits\n"
            "matched     +310  measure: ships | boats\n"
            "missing     -40  period: 2018 | (not stated)\n"
            "excludes    port “The port”, 2020, 2:1\n"
            "            “14” in: 14 ships lay in port.\n"
            "suggestion  14\n");
}

TEST(ReportExplain, TellsTheNearestFactAndThatARuleIsGone) {
  const Result<std::string> page = explain_finding(kReport, "abc2", why_of);
  ASSERT_TRUE(page) << page.error().message;
  EXPECT_NE(page->find("why         (no rule of that id is loaded here)\n"), std::string::npos) << *page;
  EXPECT_NE(page->find("nearest     pier, 1:1\n"), std::string::npos) << *page;
}

TEST(ReportExplain, ShowsEachOfTwoFindingsThatAreTheSame) {
  const Result<std::string> page = explain_finding(kReport, "de", why_of);
  ASSERT_TRUE(page) << page.error().message;
  EXPECT_NE(page->find("finding     de00", 1), std::string::npos);
}

TEST(ReportExplain, SaysWhatIsWrong) {
  const struct {
    const char *name, *report, *fingerprint;
    ErrorCode code;
    const char* says;
  } cases[] = {
      {"no JSON", "{\"schema\": ", "a", ErrorCode::InputFormat, "no JSON at byte 12"},
      {"a list", "[]", "a", ErrorCode::InputFormat, "names no schema"},
      {"no schema", "{\"drafts\": []}", "a", ErrorCode::InputFormat, "names no schema"},
      {"another schema", "{\"schema\": \"factcheck.report/9\", \"drafts\": []}", "a", ErrorCode::InputFormat,
       "its schema is 'factcheck.report/9', this version reads factcheck.report/1"},
      {"no drafts", "{\"schema\": \"factcheck.report/1\"}", "a", ErrorCode::InputFormat, "no list of drafts"},
      {"no findings", "{\"schema\": \"factcheck.report/1\", \"drafts\": [7]}", "a", ErrorCode::InputFormat,
       "no list of findings"},
      {"findings of any kind", "{\"schema\": \"factcheck.report/1\", \"drafts\": [{\"findings\": [1, null, []]}]}", "a",
       ErrorCode::Usage, "no finding 'a'"},
      {"unknown", nullptr, "ff", ErrorCode::Usage, "no finding 'ff'"},
      {"empty", nullptr, "", ErrorCode::Usage, "no finding ''"},
      {"ambiguous", nullptr, "abc", ErrorCode::Usage, "expected one of abc1, abc2"},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.name);
    const Result<std::string> page = explain_finding(c.report ? c.report : kReport, c.fingerprint, why_of);
    ASSERT_FALSE(page);
    EXPECT_EQ(page.error().code, c.code);
    EXPECT_NE(page.error().message.find(c.says), std::string::npos) << page.error().message;
  }
}

// A report may have been changed by hand: whatever stands in it, nothing but a page or an error comes of it.
TEST(ReportExplain, TakesFieldsOfAnyType) {
  for (const char* value : {"null", "7", "\"x\"", "[]", "{}", "[{}]", "true", "1e999"}) {
    for (const char* key : {"rule", "span", "claim", "citations", "why", "nearest", "suggestions", "caveats"}) {
      SCOPED_TRACE(std::string(key) + " " + value);
      const std::string report = R"({"schema": "factcheck.report/1", "drafts": [{"findings": [{"fingerprint": "a", ")" +
                                 std::string(key) + "\": " + value + "}]}]}";
      const Result<std::string> page = explain_finding(report, "a", why_of);
      EXPECT_TRUE(page || page.error().code == ErrorCode::InputFormat);
    }
  }
}

}  // namespace
}  // namespace factcheck
