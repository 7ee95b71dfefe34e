// Archive files as an embedder makes and uses them.
#include "factcheck/archive.h"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <cstddef>
#include <filesystem>
#include <fstream>

namespace factcheck {
namespace {

static_assert(sizeof(factcheck_index_options) == 48 && offsetof(factcheck_index_options, extensions) == 16 &&
              offsetof(factcheck_index_options, progress) == 32 &&
              offsetof(factcheck_index_options, progress_user) == 40);
static_assert(sizeof(factcheck_index_tally) == 56 && offsetof(factcheck_index_tally, added) == 8 &&
              offsetof(factcheck_index_tally, refused) == 40);

class ApiArchive : public ::testing::Test {
 protected:
  ApiArchive() {
    std::string name = (std::filesystem::temp_directory_path() / "factcheck-api-XXXXXX").string();
    folder_ = mkdtemp(name.data());
    std::ofstream(path("ferry.md")) << "The ferry of Ostwick carried 4,210 passengers in 2018.\n";
    std::ofstream(path("pier.md")) << "The pier of Ostwick is 300 metres long.\n";
    std::ofstream(path("bad.md")) << "---\nnope: 1\n---\nText.\n";
  }
  ~ApiArchive() override {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  std::string path(const std::string& name) const { return (folder_ / name).string(); }
  static const Engine& engine() {
    static const Engine* made = new Engine(*Engine::create({}));
    return *made;
  }
  std::filesystem::path folder_;
};

TEST_F(ApiArchive, IsMadeUsedAndKeptInOrder) {
  const std::string file = path("desk.archive");
  std::uint64_t last = 0;
  IndexOptions options;
  options.progress = [&](const IndexProgress& p) { last = p.articles; };
  const Result<IndexOutcome> made = index(engine(), file, {path("ferry.md"), path("pier.md")}, options);
  ASSERT_TRUE(made) << made.error().message;
  EXPECT_EQ(made->added, 2u);
  EXPECT_FALSE(made->refusals);
  EXPECT_EQ(last, 2u);
  const Result<Archive> archive = engine().open_archive(file);
  ASSERT_TRUE(archive) << archive.error().message;
  const Result<Report> report =
      engine().check_text(*archive, "draft", "The ferry of Ostwick carried 4,120 passengers in 2018.", {});
  ASSERT_TRUE(report) << report.error().message;
  EXPECT_EQ(report->count(Verdict::Contradicted), 1u);
  const Result<std::string> facts = find_facts(engine(), *archive, "Ostwick 2018", Format::Text, 1);
  ASSERT_TRUE(facts) << facts.error().message;
  EXPECT_NE(facts->find("ferry, 1:"), std::string::npos) << *facts;
  EXPECT_TRUE(verify_archive(engine(), file));
  EXPECT_NE(archive_stats(engine(), file)->find("articles  2"), std::string::npos);
  EXPECT_FALSE(remove_articles(engine(), file, {"pier"}));
  EXPECT_FALSE(compact_archive(engine(), file));
  const Result<std::string> lines = export_archive(engine(), file);
  ASSERT_TRUE(lines);
  EXPECT_NE(lines->find("\"id\":\"ferry\""), std::string::npos) << *lines;
  EXPECT_EQ(lines->find("\"id\":\"pier\""), std::string::npos) << *lines;
}

TEST_F(ApiArchive, TellsRefusalsFromFailures) {
  const std::string file = path("desk.archive");
  const Result<IndexOutcome> some = index(engine(), file, {path("ferry.md"), path("bad.md")}, {});
  ASSERT_TRUE(some) << some.error().message;
  EXPECT_EQ(some->added, 1u);
  EXPECT_EQ(some->refused, 1u);
  ASSERT_TRUE(some->refusals);
  EXPECT_EQ(some->refusals->code, ErrorCode::InputFormat);
  const Result<IndexOutcome> none = index(engine(), path("ferry.md"), {path("pier.md")}, {});
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().code, ErrorCode::ArchiveFormat);
  EXPECT_FALSE(index(engine(), file, {}, {}));
  EXPECT_FALSE(verify_archive(engine(), path("ferry.md")));
  ASSERT_TRUE(remove_articles(engine(), file, {"nobody"}));
  EXPECT_EQ(remove_articles(engine(), file, {"nobody"})->code, ErrorCode::Usage);
}

// A caller of an earlier version knows less of the tally; a wrong call leaves it zero.
TEST_F(ApiArchive, TakesShorterStructsAndNothing) {
  const std::string file = path("desk.archive"), ferry = path("ferry.md");
  const char* const items[] = {ferry.c_str()};
  struct {
    factcheck_index_tally tally;
    std::uint64_t beyond = 0;
  } known{};
  known.tally.size = offsetof(factcheck_index_tally, changed);
  known.tally.changed = known.tally.unchanged = 77;
  EXPECT_EQ(factcheck_archive_index(engine().handle(), file.c_str(), {items, 1}, nullptr, &known.tally, nullptr),
            FACTCHECK_OK);
  EXPECT_EQ(known.tally.added, 1u);
  EXPECT_EQ(known.tally.unchanged, 77u);
  EXPECT_EQ(factcheck_archive_index(engine().handle(), file.c_str(), {items, 1}, nullptr, nullptr, nullptr),
            FACTCHECK_OK);
  factcheck_text* text = nullptr;
  EXPECT_EQ(factcheck_archive_index(nullptr, file.c_str(), {items, 1}, nullptr, nullptr, nullptr), FACTCHECK_USAGE);
  EXPECT_EQ(factcheck_archive_index(engine().handle(), nullptr, {nullptr, 3}, nullptr, nullptr, nullptr),
            FACTCHECK_USAGE);
  EXPECT_EQ(factcheck_archive_facts(engine().handle(), nullptr, "x", FACTCHECK_TEXT, 0, &text, nullptr),
            FACTCHECK_USAGE);
  for (const auto call : {factcheck_archive_stats, factcheck_archive_export}) {
    EXPECT_EQ(call(engine().handle(), file.c_str(), nullptr, nullptr), FACTCHECK_USAGE);
    EXPECT_EQ(call(nullptr, file.c_str(), &text, nullptr), FACTCHECK_USAGE);
    EXPECT_EQ(call(engine().handle(), "", &text, nullptr), FACTCHECK_USAGE);
  }
  EXPECT_EQ(factcheck_archive_verify(engine().handle(), nullptr, 1, &text, nullptr), FACTCHECK_USAGE);
  EXPECT_EQ(factcheck_archive_compact(nullptr, file.c_str(), nullptr), FACTCHECK_USAGE);
  EXPECT_EQ(factcheck_archive_remove(engine().handle(), nullptr, {}, nullptr), FACTCHECK_USAGE);
}

}  // namespace
}  // namespace factcheck
