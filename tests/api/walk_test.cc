// Walking a report through the C API and through the C++ layer over it: both say what the JSON says.
#include <gtest/gtest.h>

#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>

#include "factcheck/engine.h"

namespace factcheck {
namespace {

namespace fs = std::filesystem;

// An archive with an article in a folder of its own.
class ApiWalk : public ::testing::Test {
 protected:
  ApiWalk() {
    std::string pattern = (fs::temp_directory_path() / "factcheck-api-XXXXXX").string();
    folder_ = mkdtemp(pattern.data());
    std::ofstream(folder_ / "ferry.md") << "---\ntitle: The ferry\ndate: 2019-05-14\nlanguage: en\n---\n"
                                           "The ferry of Ostwick carried 4,210 passengers in 2018.\n";
  }
  ~ApiWalk() override { fs::remove_all(folder_); }

  Report check(const std::string& draft) {
    Result<Engine> engine = Engine::create({});
    if (!engine) throw std::runtime_error(engine.error().message);
    Result<Archive> archive = engine->open_archive(folder_.string());
    if (!archive) throw std::runtime_error(archive.error().message);
    Result<Report> report = engine->check_text(*archive, "draft", draft, {});
    if (!report) throw std::runtime_error(report.error().message);
    return *std::move(report);  // stands alone: engine and archive are gone
  }

  fs::path folder_;
};

TEST_F(ApiWalk, TellsACitedContradiction) {
  const Report report = check("The ferry of Ostwick carried 4,120 passengers in 2018.\n");
  ASSERT_EQ(report.drafts().size(), 1u);
  const Draft draft = report.drafts().front();
  EXPECT_EQ(draft.id, "draft");
  EXPECT_EQ(draft.contradicted, 1u);
  EXPECT_TRUE(report.complete());
  EXPECT_TRUE(report.diagnostics().empty());
  const Finding* found = nullptr;
  for (const Finding& finding : draft.findings)
    if (finding.verdict == Verdict::Contradicted) found = &finding;
  ASSERT_NE(found, nullptr);
  EXPECT_EQ(found->rule, "figure.mismatch");
  EXPECT_EQ(found->kind, "figure");
  EXPECT_EQ(found->severity, Severity::Error);
  EXPECT_EQ(found->text, "4,120");
  EXPECT_EQ(found->place, (Place{29, 34, 1, 30}));
  EXPECT_NE(found->message.find("4,210"), std::string::npos);
  EXPECT_FALSE(found->fingerprint.empty());
  EXPECT_FALSE(found->reasons.empty());
  EXPECT_GT(found->confidence, 0);
  ASSERT_EQ(found->citations.size(), 1u);
  const Citation& citation = found->citations.front();
  EXPECT_EQ(citation.article, "ferry");
  EXPECT_EQ(citation.title, "The ferry");
  EXPECT_EQ(citation.date, "2019-05-14");
  EXPECT_EQ(citation.url, "");
  EXPECT_EQ(citation.relation, Relation::Excludes);
  EXPECT_EQ(citation.text, "4,210");
  EXPECT_EQ(citation.sentence, "The ferry of Ostwick carried 4,210 passengers in 2018.");
  EXPECT_EQ(citation.place.line, 6u);
  const Result<std::string> json = report.write(Format::Json);
  ASSERT_TRUE(json);
  EXPECT_NE(json->find(found->fingerprint), std::string::npos);
}

TEST_F(ApiWalk, TellsTheNearestFactOfAnUnverifiedClaim) {
  const Report report = check("The ferry of Ostwick carried 880 passengers in 2011.\n");
  bool nearest = false;
  for (const Draft& draft : report.drafts())
    for (const Finding& finding : draft.findings)
      nearest = nearest || (finding.verdict == Verdict::Unverified && finding.nearest && finding.citations.empty());
  EXPECT_TRUE(nearest) << *report.write(Format::Json);
}

// Drafts in HTML are read as text; their findings say where in the file the words stand.
TEST_F(ApiWalk, TellsWhereInAPageTheWordsStand) {
  const std::string page =
      "<html><body><p>The ferry &amp; pier.</p><p>The ferry of Ostwick carried 4,120 passengers in "
      "2018.</p></body></html>";
  std::ofstream(folder_ / "draft.html") << page;
  Result<Engine> engine = Engine::create({});
  ASSERT_TRUE(engine);
  Result<Archive> archive = engine->open_archive((folder_ / "ferry.md").string());
  ASSERT_TRUE(archive);
  Result<Report> report = engine->check_files(*archive, {(folder_ / "draft.html").string()}, {});
  ASSERT_TRUE(report) << report.error().message;
  std::size_t told = 0;
  for (const Draft& draft : report->drafts())
    for (const Finding& finding : draft.findings) {
      ASSERT_TRUE(finding.source);
      EXPECT_EQ(page.substr(finding.source->start, finding.source->end - finding.source->start), finding.text);
      ++told;
    }
  EXPECT_GE(told, 2u);
}

// A dispute over two papers with one agency's text: one passage, with the other named as its copy.
TEST_F(ApiWalk, NamesTheCopiesOfAPassage) {
  const char* const text =
      "The ferry of Ostwick carried 4,210 passengers in 2018. The pier of Ostwick is 300 metres long.\n";
  std::ofstream(folder_ / "ferry.md") << text;
  std::ofstream(folder_ / "paper.md") << text;
  const Report report = check("The ferry of Ostwick carried 4,120 passengers in 2018.\n");
  std::size_t copies = 0;
  for (const Draft& draft : report.drafts())
    for (const Finding& finding : draft.findings)
      if (finding.verdict == Verdict::Contradicted)
        for (const Citation& citation : finding.citations) copies += citation.copies.size();
  EXPECT_EQ(copies, 1u) << *report.write(Format::Json);
}

TEST_F(ApiWalk, ExplainsAFindingAndNamesSilentRules) {
  const Report report = check("The ferry of Ostwick carried 4,120 passengers in 2018.\n");
  const std::string fingerprint = report.drafts().front().findings.front().fingerprint;
  const Result<Engine> engine = Engine::create({});
  ASSERT_TRUE(engine);
  const Result<std::string> page = engine->explain_finding(*report.write(Format::Json), fingerprint);
  ASSERT_TRUE(page) << page.error().message;
  EXPECT_NE(page->find(fingerprint), std::string::npos);
  EXPECT_EQ(engine->explain_finding("{", fingerprint).error().code, ErrorCode::InputFormat);
  const Result<std::string> unused = engine->unused_rules({folder_.string()}, {});
  ASSERT_TRUE(unused) << unused.error().message;
  EXPECT_NE(unused->find("rules found nothing in 1 texts"), std::string::npos) << *unused;
}

TEST_F(ApiWalk, WritesEveryFormat) {
  const Report report = check("The ferry of Ostwick carried 4,120 passengers in 2018.\n");
  for (const Format format :
       {Format::Text, Format::Json, Format::Ndjson, Format::Sarif, Format::Junit, Format::Github, Format::Html}) {
    SCOPED_TRACE(static_cast<int>(format));
    const Result<std::string> page = report.write(format);
    ASSERT_TRUE(page);
    EXPECT_NE(page->find("4,120"), std::string::npos);
  }
  EXPECT_FALSE(report.write(Format{99}));
}

// The handle is the C API's; the C++ layer hides it.
struct CReport {
  explicit CReport(const std::string& archive, const std::string& draft) {
    factcheck_engine_options options{};
    options.size = sizeof options, options.flags = FACTCHECK_INSTALLED_PLUGINS;
    EXPECT_EQ(factcheck_engine_create(&options, &engine, nullptr), FACTCHECK_OK);
    EXPECT_EQ(factcheck_archive_open(engine, archive.c_str(), 1, &opened, nullptr), FACTCHECK_OK);
    EXPECT_EQ(factcheck_check_text(engine, opened, "d", draft.data(), draft.size(), nullptr, &report, nullptr),
              FACTCHECK_OK);
  }
  ~CReport() {
    factcheck_report_destroy(report);
    factcheck_archive_destroy(opened);
    factcheck_engine_destroy(engine);
  }
  factcheck_engine* engine = nullptr;
  factcheck_archive* opened = nullptr;
  factcheck_report* report = nullptr;
};

TEST_F(ApiWalk, RefusesWhatIsOutOfRange) {
  const CReport made(folder_.string(), "The ferry of Ostwick carried 4,120 passengers in 2018.\n");
  const factcheck_report* report = made.report;
  ASSERT_EQ(factcheck_report_drafts(report), 1u);
  factcheck_draft draft{};
  EXPECT_EQ(factcheck_report_draft(report, 0, &draft), FACTCHECK_USAGE) << "a struct without its size";
  draft.size = sizeof draft;
  EXPECT_EQ(factcheck_report_draft(report, 1, &draft), FACTCHECK_USAGE);
  EXPECT_EQ(factcheck_report_draft(nullptr, 0, &draft), FACTCHECK_USAGE);
  EXPECT_EQ(factcheck_report_draft(report, 0, nullptr), FACTCHECK_USAGE);
  EXPECT_EQ(draft.findings, 0u) << "left alone";
  ASSERT_EQ(factcheck_report_draft(report, 0, &draft), FACTCHECK_OK);
  ASSERT_GT(draft.findings, 0u);
  factcheck_finding finding{};
  finding.size = sizeof finding;
  EXPECT_EQ(factcheck_report_finding(report, 0, draft.findings, &finding), FACTCHECK_USAGE);
  ASSERT_EQ(factcheck_report_finding(report, 0, 0, &finding), FACTCHECK_OK);
  EXPECT_EQ(std::strlen(finding.message.data), finding.message.size) << "terminated";
  factcheck_citation citation{};
  citation.size = sizeof citation;
  EXPECT_EQ(factcheck_report_citation(report, 0, 0, finding.citations, &citation), FACTCHECK_USAGE);
  EXPECT_EQ(factcheck_report_citation(report, 0, draft.findings, 0, &citation), FACTCHECK_USAGE);
  factcheck_string text{};
  EXPECT_EQ(factcheck_report_caveat(report, 0, 0, finding.caveats, &text), FACTCHECK_USAGE);
  EXPECT_EQ(factcheck_report_excluded(report, 0, draft.excluded, &text), FACTCHECK_USAGE);
  factcheck_diagnostic diagnostic{};
  diagnostic.size = sizeof diagnostic;
  EXPECT_EQ(factcheck_report_diagnostic(report, factcheck_report_diagnostics(report), &diagnostic), FACTCHECK_USAGE);
}

// A caller that was built when the struct was shorter gets what it knows, and not a byte more.
TEST_F(ApiWalk, FillsAShorterStructOfAnOlderCaller) {
  const CReport made(folder_.string(), "The ferry of Ostwick carried 4,120 passengers in 2018.\n");
  factcheck_finding finding;
  std::memset(&finding, 0x5a, sizeof finding);
  finding.size = offsetof(factcheck_finding, message);
  ASSERT_EQ(factcheck_report_finding(made.report, 0, 0, &finding), FACTCHECK_OK);
  EXPECT_EQ(finding.size, offsetof(factcheck_finding, message));
  EXPECT_EQ(std::string(finding.kind.data, finding.kind.size), "event");  // "carried 4,120 passengers"
  std::uint64_t untouched = 0;
  std::memset(&untouched, 0x5a, sizeof untouched);
  EXPECT_EQ(finding.message.size, untouched);
  EXPECT_EQ(finding.caveats, untouched);
}

}  // namespace
}  // namespace factcheck
