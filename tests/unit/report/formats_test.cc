// The reports for other readers: each as a whole over a small report of its own, and what must be escaped.
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/report/labels.h"
#include "core/report/markup.h"
#include "core/report/report.h"

namespace factcheck {
namespace {

using nlohmann::json;

Citation citation(const std::string& article, std::int32_t relation, const std::string& sentence) {
  Citation c;
  c.article = article;
  c.title = "Ships & <sails>";
  c.date = "2021-03-04";
  c.language = "en";
  c.url = "https://example.org/" + article;
  c.relation = relation;
  c.span = {10, 12};
  c.position = {2, 5};
  c.text = sentence.substr(0, 2);
  c.sentence = sentence;
  return c;
}

Finding finding(const std::string& text, const std::string& words, Verdict verdict, Severity severity) {
  Finding f;
  const auto start = static_cast<std::uint32_t>(text.find(words));
  f.rule = "figure.mismatch";
  f.verdict = verdict;
  f.severity = severity;
  f.confidence = 900;
  f.span = {start, start + static_cast<std::uint32_t>(words.size())};
  f.sentence = {0, static_cast<std::uint32_t>(text.size())};
  f.position = LineIndex(text).at(start);
  f.text = words;
  f.message = "The archive has 14, not " + words + ".";
  f.claim.figure.emplace();
  f.fingerprint = "0a" + std::to_string(start);
  return f;
}

// One draft with a claim of every verdict, a further finding and a word that nobody reads.
Report some_report() {
  const std::string text = "Größe: 41 <ships>, 7 masts, 9 cooks, 3 crews & 5 cats.";
  Report report;
  report.version = "0.1.0";
  DraftReport draft;
  draft.document.id = "draft";
  draft.document.path = "my drafts/a,b.md";
  draft.document.text = text;
  Finding wrong = finding(text, "41", Verdict::Contradicted, Severity::Error);
  wrong.citations = {citation("ships-1", 2, "14 ships lay in port.")};
  wrong.suggestions = {{wrong.span, "14"}};
  Finding more = wrong;
  more.rule = "sum.mismatch";
  more.extra = true;
  Finding old = finding(text, "7", Verdict::Outdated, Severity::Warning);
  old.citations = {citation("old", 1, "7 masts stood."), citation("new", 2, "8 masts stand.")};
  Finding said = finding(text, "9", Verdict::Supported, Severity::Warning);
  said.caveats = {"attribution-dropped"};
  Finding known = finding(text, "3", Verdict::Supported, Severity::Info);
  Finding unknown = finding(text, "5", Verdict::Unverified, Severity::Info);
  unknown.nearest = citation("near", 4, "6 cats slept.");
  draft.findings = {wrong, more, old, said, known, unknown};
  draft.unchecked = {{{0, 8}, {1, 1}, "no rule reads this", "Größe"}};
  report.drafts = {draft};
  return report;
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t n = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++n;
  return n;
}

TEST(ReportSarif, HasTheStructureOfTheStandard) {
  const json sarif = json::parse(to_sarif(some_report()));
  EXPECT_EQ(sarif["version"], "2.1.0");
  ASSERT_EQ(sarif["runs"].size(), 1u);
  const json& run = sarif["runs"][0];
  EXPECT_EQ(run["tool"]["driver"]["name"], "factcheck");
  EXPECT_EQ(run["columnKind"], "unicodeCodePoints");
  EXPECT_EQ(run["invocations"][0]["executionSuccessful"], true);
  const json& rules = run["tool"]["driver"]["rules"];
  ASSERT_EQ(rules.size(), 2u);
  ASSERT_EQ(run["results"].size(), 5u) << "all but the supported claim without a caveat";
  for (const json& result : run["results"]) {
    EXPECT_EQ(rules[result["ruleIndex"].get<std::size_t>()]["id"], result["ruleId"]);
    EXPECT_FALSE(result["message"]["text"].get<std::string>().empty());
    EXPECT_TRUE(result["partialFingerprints"].contains("factcheck/v1"));
    ASSERT_EQ(result["locations"].size(), 1u);
  }
}

TEST(ReportSarif, TellsThePlaceInBytesCharactersAndLines) {
  const json result = json::parse(to_sarif(some_report()))["runs"][0]["results"][0];
  EXPECT_EQ(result["level"], "error");
  const json& place = result["locations"][0]["physicalLocation"];
  EXPECT_EQ(place["artifactLocation"]["uri"], "my%20drafts/a%2Cb.md");
  const json want = {{"startLine", 1},  {"startColumn", 8}, {"endLine", 1},
                     {"endColumn", 10}, {"charOffset", 7},  {"charLength", 2},
                     {"byteOffset", 9}, {"byteLength", 2},  {"snippet", {{"text", "41"}}}};
  EXPECT_EQ(place["region"], want);
  const json& related = result["relatedLocations"][0];
  EXPECT_EQ(related["physicalLocation"]["artifactLocation"]["uri"], "https://example.org/ships-1");
  EXPECT_EQ(related["properties"]["relation"], "excludes");
  const json& fix = result["fixes"][0]["artifactChanges"][0]["replacements"][0];
  EXPECT_EQ(fix["deletedRegion"]["byteOffset"], 9);
  EXPECT_EQ(fix["insertedContent"]["text"], "14");
}

TEST(ReportSarif, SaysWhatFailed) {
  Report report = some_report();
  report.complete = false;
  report.diagnostics = {{Severity::Error, "a.so", "judge failed"}};
  const json run = json::parse(to_sarif(report))["runs"][0]["invocations"][0];
  EXPECT_EQ(run["executionSuccessful"], false);
  EXPECT_EQ(run["toolExecutionNotifications"][0]["level"], "error");
  EXPECT_EQ(run["toolExecutionNotifications"][0]["message"]["text"], "a.so: judge failed");
}

TEST(ReportJunit, HasATestcaseForEachClaim) {
  const std::string want = R"(<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="factcheck" tests="5" failures="2" errors="0" skipped="1">
 <testsuite name="my drafts/a,b.md" tests="5" failures="2" errors="0" skipped="1">
  <testcase classname="my drafts/a,b.md" name="1:8 figure.mismatch “41”" file="my drafts/a,b.md" line="1">
   <failure type="contradicted" message="The archive has 14, not 41.">The archive has 14, not 41.&#10;→ ships-1 “Ships &amp; &lt;sails&gt;”, 2021-03-04, 2:5 (en)&#10;  “14 ships lay in port.”&#10;The archive has 14, not 41.&#10;→ ships-1 “Ships &amp; &lt;sails&gt;”, 2021-03-04, 2:5 (en)&#10;  “14 ships lay in port.”</failure>
  </testcase>
  <testcase classname="my drafts/a,b.md" name="1:20 figure.mismatch “7”" file="my drafts/a,b.md" line="1">
   <failure type="outdated" message="The archive has 14, not 7.">The archive has 14, not 7.&#10;→ agrees: old “Ships &amp; &lt;sails&gt;”, 2021-03-04, 2:5 (en)&#10;  “7 masts stood.”&#10;→ replaced by: new “Ships &amp; &lt;sails&gt;”, 2021-03-04, 2:5 (en)&#10;  “8 masts stand.”</failure>
  </testcase>
  <testcase classname="my drafts/a,b.md" name="1:29 figure.mismatch “9”" file="my drafts/a,b.md" line="1">
   <system-out>supported (attribution dropped): The archive has 14, not 9.</system-out>
  </testcase>
  <testcase classname="my drafts/a,b.md" name="1:38 figure.mismatch “3”" file="my drafts/a,b.md" line="1"/>
  <testcase classname="my drafts/a,b.md" name="1:48 figure.mismatch “5”" file="my drafts/a,b.md" line="1">
   <skipped message="The archive has 14, not 5."/>
  </testcase>
  <system-out>not checked:&#10;1:1 “Größe” no rule reads this&#10;</system-out>
 </testsuite>
</testsuites>
)";
  EXPECT_EQ(to_junit(some_report()), want);
}

TEST(ReportJunit, AnIncompleteReportIsAnError) {
  Report report = some_report();
  report.complete = false;
  const std::string xml = to_junit(report);
  EXPECT_NE(xml.find("tests=\"6\" failures=\"2\" errors=\"1\""), std::string::npos) << xml;
  EXPECT_NE(xml.find("<error message=\"INCOMPLETE"), std::string::npos) << xml;
}

TEST(ReportGithub, AnnotatesWhatNeedsAnEye) {
  const std::string want =
      "::error file=my drafts/a%2Cb.md,line=1,col=8,title=contradicted figure.mismatch::“41”: The archive has 14, not "
      "41.%0A→ ships-1 “Ships & <sails>”, 2021-03-04, 2:5 (en)%0A  “14 ships lay in port.”\n"
      "::error file=my drafts/a%2Cb.md,line=1,col=8,title=contradicted sum.mismatch::“41”: The archive has 14, not "
      "41.%0A→ ships-1 “Ships & <sails>”, 2021-03-04, 2:5 (en)%0A  “14 ships lay in port.”\n"
      "::warning file=my drafts/a%2Cb.md,line=1,col=20,title=outdated figure.mismatch::“7”: The archive has 14, not "
      "7.%0A→ old “Ships & <sails>”, 2021-03-04, 2:5 (en)%0A  “7 masts stood.”%0A→ new “Ships & <sails>”, 2021-03-04, "
      "2:5 (en)%0A  “8 masts stand.”\n"
      "::warning file=my drafts/a%2Cb.md,line=1,col=29,title=supported (attribution dropped) figure.mismatch::“9”: The "
      "archive has 14, not 9.\n"
      "::notice title=Fact check::my drafts/a,b.md: 5 claims, 1 contradicted, 1 outdated, 2 supported, 1 unverified, 1 "
      "not checked\n";
  EXPECT_EQ(to_github(some_report()), want);
}

TEST(ReportGithub, EscapesWhatEndsAProperty) {
  Report report = some_report();
  report.drafts[0].document.path = "50%:a\nb,c";
  report.drafts[0].findings.resize(1);
  report.drafts[0].findings[0].message = "100%\r\n::error::";
  const std::string page = to_github(report);
  EXPECT_NE(page.find("file=50%25%3Aa%0Ab%2Cc,line=1"), std::string::npos) << page;
  EXPECT_NE(page.find("100%25%0D%0A::error::"), std::string::npos) << page;
  EXPECT_EQ(count(page, "\n"), 2u);
}

TEST(ReportHtml, ShowsEachFindingInItsSentence) {
  const std::string page = to_html(some_report());
  EXPECT_TRUE(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
  EXPECT_EQ(count(page, "<article class="), 6u);
  EXPECT_EQ(count(page, "<article"), count(page, "</article>"));
  EXPECT_NE(page.find("<p>Größe: <mark>41</mark> &lt;ships&gt;, 7 masts, 9 cooks, 3 crews &amp; 5 cats.</p>"),
            std::string::npos)
      << page;
  EXPECT_NE(page.find("<a href=\"https://example.org/ships-1\">"), std::string::npos);
  EXPECT_NE(page.find("replaced by: new"), std::string::npos);
  EXPECT_NE(page.find("nearest: near"), std::string::npos);
  EXPECT_EQ(page.find("<ships>"), std::string::npos);
  EXPECT_EQ(page.find("<script"), std::string::npos);
}

TEST(ReportHtml, LinksWebAddressesOnly) {
  Report report = some_report();
  report.drafts[0].findings[0].citations[0].url = "javascript:alert(1)";
  report.drafts[0].findings.resize(1);
  const std::string page = to_html(report);
  EXPECT_EQ(page.find("href"), std::string::npos);
  EXPECT_EQ(page.find("javascript"), std::string::npos);
}

TEST(ReportMarkup, EscapesWhatMarkupWouldRead) {
  const struct {
    const char *name, *text, *want;
  } cases[] = {{"markup", "<a href=\"x\">'&'</a>", "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;"},
               {"line ends and tabs", "a\tb\r\nc", "a&#9;b&#13;&#10;c"},
               {"other alphabets", "Größe – 東京 🚢", "Größe – 東京 🚢"},
               {"no character of XML", "a\x01\x1f\xEF\xBF\xBF", "a\uFFFD\uFFFD\uFFFD"},
               {"nothing", "", ""}};
  for (const auto& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(marked_up(c.text), c.want);
  }
}

TEST(ReportText, TellsEachSideOfADisputeApart) {
  Report report = some_report();
  Finding& f = report.drafts[0].findings[2];
  const struct {
    Verdict verdict;
    const char *language, *first, *second;
  } cases[] = {{Verdict::Outdated, "en", "→ agrees: old", "→ replaced by: new"},
               {Verdict::Outdated, "de", "→ stimmt überein: old", "→ ersetzt durch: new"},
               {Verdict::Outdated, "nl", "→ klopt ermee: old", "→ vervangen door: new"},
               {Verdict::Disputed, "en", "→ agrees: old", "→ disagrees: new"},
               {Verdict::Disputed, "de", "→ stimmt überein: old", "→ widerspricht: new"},
               {Verdict::Disputed, "nl", "→ klopt ermee: old", "→ spreekt tegen: new"}};
  for (const auto& c : cases) {
    SCOPED_TRACE(std::string(c.language) + " " + c.first);
    f.verdict = c.verdict;
    report.messages = c.language;
    const std::string page = to_text(report, {});
    EXPECT_NE(page.find(c.first), std::string::npos) << page;
    EXPECT_NE(page.find(c.second), std::string::npos) << page;
    EXPECT_NE(page.find("→ ships-1"), std::string::npos) << "one side alone needs no label\n" << page;
  }
}

TEST(ReportText, ShowsCaveatsAlwaysAndTheNearestFactIfAsked) {
  const Report report = some_report();
  EXPECT_NE(to_text(report, {}).find("1:29  supported (attribution dropped)  figure"), std::string::npos);
  EXPECT_EQ(to_text(report, {}).find("nearest: near"), std::string::npos);
  EXPECT_NE(to_text(report, {.all = true}).find("→ nearest: near"), std::string::npos);
}

// "a&amp;b 41": the file has an entity where the text has a sign.
TEST(ReportSource, TellsThePlaceInTheFileOfAnExtractedText) {
  Report report = some_report();
  DraftReport& draft = report.drafts[0];
  draft.document.text = "a&b 41";
  draft.document.source_runs = {{{0, 1}, {10, 11}}, {{1, 2}, {11, 16}}, {{2, 6}, {16, 20}}};
  draft.findings = {finding("a&b 41", "41", Verdict::Contradicted, Severity::Error)};
  draft.findings[0].citations = {citation("port", 2, "14 ships lay in port.")};
  draft.findings[0].citations[0].source = Span{30, 32};
  draft.unchecked.clear();
  const json found = json::parse(to_json(report))["drafts"][0]["findings"][0];
  EXPECT_EQ(found["source_span"], (json{{"start", 18}, {"end", 20}}));
  EXPECT_EQ(found["citations"][0]["source_span"], (json{{"start", 30}, {"end", 32}}));
  const json region =
      json::parse(to_sarif(report))["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"];
  EXPECT_EQ(region, (json{{"byteOffset", 18}, {"byteLength", 2}, {"snippet", {{"text", "41"}}}}));
  EXPECT_EQ(to_github(report).find("line="), std::string::npos);
}

TEST(ReportText, NamesCopiesBesideThePassage) {
  Report report = some_report();
  report.drafts[0].findings[0].citations[0].copies = {"ships-2", "ships-3"};
  EXPECT_NE(to_text(report, {}).find("2:5 (en); same words in ships-2, ships-3\n"), std::string::npos);
}

TEST(ReportText, SaysInItsLanguageWhatIsLeftOut) {
  Report report = some_report();
  report.drafts[0].excluded = {"port-1: same text", "same id: same id", "port-3: by name"};
  const struct {
    const char *language, *lines;
  } cases[] = {{"en",
                "  left out of the archive: port-1: same text\n  left out of the archive: same id: same id\n"
                "  left out of the archive: port-3: by name\n"},
               {"de",
                "  aus dem Archiv ausgenommen: port-1: gleicher Text\n"
                "  aus dem Archiv ausgenommen: same id: gleiche Kennung\n"
                "  aus dem Archiv ausgenommen: port-3: by name\n"},
               {"nl",
                "  buiten het archief gelaten: port-1: zelfde tekst\n"
                "  buiten het archief gelaten: same id: zelfde kenmerk\n"
                "  buiten het archief gelaten: port-3: by name\n"}};
  for (const auto& c : cases) {
    SCOPED_TRACE(c.language);
    report.messages = c.language;
    const std::string page = to_text(report, {});
    EXPECT_NE(page.find(c.lines), std::string::npos) << page;
  }
}

TEST(ReportText, NamesStaleArticles) {
  Report report = some_report();
  report.archive_stale = {"a-1", "a-2"};
  EXPECT_NE(to_text(report, {}).find("a-1, a-2: read with other rules"), std::string::npos);
  EXPECT_NE(to_json(report).find("\"stale\": [\n   \"a-1\""), std::string::npos) << to_json(report);
}

TEST(ReportLabels, AreThereInEveryLanguage) {
  for (const char* language : {"en", "de", "nl"}) {
    SCOPED_TRACE(language);
    const Labels& labels = labels_of(language);
    EXPECT_EQ(std::count(labels.verdicts.begin() + 1, labels.verdicts.end(), ""), 0);
    EXPECT_EQ(std::count(labels.relations.begin() + 1, labels.relations.end(), ""), 0);
    for (const std::string_view label : {labels.title, labels.not_checked, labels.claims, labels.nearest,
                                         labels.same_in, labels.excluded, labels.stale, labels.incomplete,
                                         labels.attribution_dropped, labels.same_id, labels.same_url, labels.same_text})
      EXPECT_FALSE(label.empty());
  }
}

}  // namespace
}  // namespace factcheck
