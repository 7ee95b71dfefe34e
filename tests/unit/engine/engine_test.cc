#include "core/engine/engine.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <thread>

namespace factcheck {
namespace {

// The build tree mirrors the install layout: plugins lie beside the test program's folder.
std::string plugin_folder() {
  return (std::filesystem::read_symlink("/proc/self/exe").parent_path() / "../lib/factcheck/plugins-v0")
      .lexically_normal();
}

Engine build(std::string plugins = plugin_folder()) {
  EngineOptions options;
  options.rules = FACTCHECK_RULES;
  options.plugins.installed = std::move(plugins);
  Result<Engine> engine = Engine::build(options);
  if (!engine) {
    ADD_FAILURE() << engine.error().message;
    std::abort();
  }
  return *std::move(engine);
}

const Engine& engine() {
  static const Engine* built = new Engine(build());
  return *built;
}

Document text_of(const std::string& id, const std::string& text, const std::string& date = "",
                 const std::string& language = "en") {
  Document d;
  d.id = id;
  d.text = text;
  d.date = date;
  d.language = language;
  d.body = {0, static_cast<std::uint32_t>(text.size())};
  return d;
}

Archive archive_of(std::vector<Document> articles, unsigned jobs = 1) {
  Result<Archive> archive = engine().make_archive(std::move(articles), "memory", jobs);
  if (!archive) {
    ADD_FAILURE() << archive.error().message;
    std::abort();
  }
  return *std::move(archive);
}

std::vector<Document> some_articles() {
  return {
      text_of("loose", "More than 100 organisations signed the letter to the ministry in Oslo.", "2019-05-02"),
      text_of("exact", "De brief aan het ministerie in Oslo is ondertekend door 129 organisaties.", "2019-05-03", "nl"),
      text_of("arrests", "Im Jahr 2018 kam es in Oslo nach den Hinweisen zu 2.500 Festnahmen.", "2019-01-10", "de"),
  };
}

Report check(const Archive& archive, std::vector<Document> drafts, const CheckOptions& options = {}) {
  Result<Report> report = engine().check(archive, std::move(drafts), options);
  if (!report) {
    ADD_FAILURE() << report.error().message;
    std::abort();
  }
  return *std::move(report);
}

TEST(EngineCheck, AnswersAcrossLanguages) {
  const Archive archive = archive_of(some_articles());
  const struct {
    const char* name;
    Document draft;
    Verdict want;
    const char* cited;
  } cases[] = {
      {"a bound allows it", text_of("d", "129 organisations signed the letter to the ministry in Oslo."),
       Verdict::Supported, "exact"},
      {"the loose fact cannot rescue it",
       text_of("d", "Den Brief an das Ministerium in Oslo haben 192 Organisationen unterzeichnet.", "", "de"),
       Verdict::Contradicted, "exact"},
      {"another scale", text_of("d", "In 2018 waren er in Oslo na de meldingen 25.000 arrestaties.", "", "nl"),
       Verdict::Contradicted, "arrests"},
      {"another thing", text_of("d", "192 dancers rehearsed at the opera in Oslo."), Verdict::Unverified, ""},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.name);
    const Report report = check(archive, {c.draft});
    const Finding* figure = nullptr;
    for (const Finding& f : report.drafts[0].findings)
      if (f.claim.kind == Kind::Figure) figure = &f;
    ASSERT_NE(figure, nullptr);
    EXPECT_EQ(figure->verdict, c.want) << figure->message;
    std::string cited;
    for (const Citation& citation : figure->citations) cited += citation.article + " ";
    EXPECT_NE(cited.find(c.cited), std::string::npos) << cited;
  }
}

TEST(EngineCheck, ADraftDoesNotSupportItself) {
  std::vector<Document> articles = some_articles();
  const Archive archive = archive_of(articles);
  Document draft = articles[1];
  draft.id = "its new version";
  const Report report = check(archive, {draft});
  ASSERT_EQ(report.drafts[0].excluded.size(), 1u);
  EXPECT_EQ(report.drafts[0].excluded[0], "exact: same text");
  for (const Finding& f : report.drafts[0].findings)
    for (const Citation& c : f.citations) EXPECT_NE(c.article, "exact");
}

TEST(EngineCheck, TheReportDoesNotDependOnJobs) {
  std::vector<Document> drafts;
  for (int i = 0; i < 12; ++i)
    drafts.push_back(text_of("draft-" + std::to_string(i),
                             std::to_string(120 + i) + " organisations signed the letter to the ministry in Oslo."));
  const std::string alone = to_json(check(archive_of(some_articles(), 1), drafts, {.jobs = 1}));
  EXPECT_EQ(to_json(check(archive_of(some_articles(), 4), drafts, {.jobs = 4})), alone);
}

TEST(EngineCheck, OneEngineServesManyThreads) {
  const Archive archive = archive_of(some_articles());
  const Document draft = text_of("d", "192 organisations signed the letter to the ministry in Oslo on 31 June 2019.");
  const std::string want = to_json(check(archive, {draft}));
  std::vector<std::string> got(4);
  {
    std::vector<std::jthread> threads;
    for (std::string& json : got) threads.emplace_back([&] { json = to_json(check(archive, {draft})); });
  }
  for (const std::string& json : got) EXPECT_EQ(json, want);
}

TEST(EngineCheck, SourcesAreCompleteUnlessSaidOtherwise) {
  const Archive archive = archive_of(some_articles());
  Document draft = text_of("d", "Bergen has 77 trams.");
  const auto severity = [&](CheckOptions options, std::vector<std::string> sources) {
    draft.sources = std::move(sources);
    return check(archive, {draft}, options).drafts[0].findings.at(0).severity;
  };
  EXPECT_EQ(severity({}, {}), Severity::Info);
  EXPECT_EQ(severity({.closed = true}, {}), Severity::Warning);
  EXPECT_EQ(severity({}, {"loose"}), Severity::Warning);
  EXPECT_EQ(severity({.open = true}, {"loose"}), Severity::Info);
}

TEST(EngineCheck, UnknownArticlesAreNamed) {
  const Archive archive = archive_of(some_articles());
  const Result<Report> report = engine().check(archive, {text_of("d", "x")}, {.sources = {"exact", "nowhere"}});
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().code, ErrorCode::Usage);
  EXPECT_NE(report.error().message.find("'nowhere'"), std::string::npos);
}

TEST(EngineCheck, NoJudgeIsNoAllClear) {
  const Engine bare = build("");
  Result<Archive> archive = bare.make_archive(some_articles(), "memory", 1);
  ASSERT_TRUE(archive);
  const Result<Report> report = bare.check(*archive, {text_of("d", "192 organisations signed.")}, {});
  ASSERT_TRUE(report);
  EXPECT_FALSE(report->complete);
  EXPECT_FALSE(report->diagnostics.empty());
  EXPECT_TRUE(report->drafts[0].findings.empty());
  EXPECT_FALSE(report->drafts[0].unchecked.empty());
}

TEST(EngineCheck, TellsWhatWasNotChecked) {
  const Archive archive = archive_of(some_articles());
  const Report report = check(archive, {text_of("d", "“We sent 40 letters”, she said recently of flight AB-1234.")});
  EXPECT_GE(report.drafts[0].unchecked.size(), 2u);
}

TEST(EngineArchive, DuplicateIdsAreRefused) {
  const Result<Archive> archive = engine().make_archive({text_of("a", "x"), text_of("a", "y")}, "memory", 1);
  ASSERT_FALSE(archive);
  EXPECT_EQ(archive.error().code, ErrorCode::ArchiveFormat);
}

}  // namespace
}  // namespace factcheck
