#include <fcntl.h>
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

#include "core/archive/reader.h"
#include "core/archive/store_content.h"
#include "core/archive/store_file.h"
#include "store_fixture.h"

namespace factcheck::testing {
namespace {

Archive opened(const std::string& path) {
  Result<Archive> archive = read_archive(path, reader(), 2);
  if (!archive) {
    ADD_FAILURE() << archive.error().message;
    return Archive::of({}, {}, path, {}, knowledge());
  }
  return *std::move(archive);
}

TEST(ArchiveStore, HoldsWhatAFolderWould) {
  const Folder folder;
  const std::string path = folder.file("desk.archive");
  EXPECT_EQ(index_into(path, some_articles()).added, 3u);
  const Archive file = opened(path);
  const Result<Archive> memory = Archive::build(some_articles(), path, grammar(), knowledge(), 1);
  ASSERT_TRUE(memory);
  EXPECT_EQ(file.snapshot(), memory->snapshot());
  EXPECT_EQ(file.facts(), memory->facts());
  EXPECT_TRUE(file.stale().empty());
  ASSERT_EQ(file.articles().size(), 3u);
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(file.articles()[i].document, memory->articles()[i].document);
    EXPECT_EQ(file.shingles()[i], memory->shingles()[i]);
    EXPECT_EQ(file.articles()[i].terms, memory->articles()[i].terms);
  }
  EXPECT_EQ(folder.names(), std::vector<std::string>{"desk.archive"});
}

TEST(ArchiveStore, ReadsOnlyWhatHasChanged) {
  const Folder folder;
  const std::string path = folder.file("desk.archive");
  std::vector<Document> articles = some_articles();
  index_into(path, articles);
  articles[0].text += " The port employs 12 people.";
  articles[0].body.end = static_cast<std::uint32_t>(articles[0].text.size());
  articles[1].path = "elsewhere/werf.md";  // where it lies is not what it says
  articles[2].date = "2020-01-01";
  articles.push_back(article("new", "They sold 41 boats in 2003."));
  std::size_t read = 0;
  const IndexTally tally =
      index_into(path, articles, reader(), {.jobs = 2, .progress = [&](const IndexProgress& p) { read = p.articles; }});
  EXPECT_EQ(tally.added, 1u);
  EXPECT_EQ(tally.changed, 2u);
  EXPECT_EQ(tally.unchanged, 1u);
  EXPECT_EQ(tally.refreshed, 0u);
  EXPECT_EQ(read, 3u);
  const Result<Archive> fresh = Archive::build(articles, path, grammar(), knowledge(), 1);
  ASSERT_TRUE(fresh);
  const Archive file = opened(path);
  EXPECT_EQ(file.snapshot(), fresh->snapshot());
  EXPECT_EQ(file.facts(), fresh->facts());
  const std::string before = read_bytes(path);
  EXPECT_EQ(index_into(path, articles).unchanged, 4u);
  EXPECT_EQ(read_bytes(path), before);  // not a byte is written
}

TEST(ArchiveStore, RefreshesWhatOthersRead) {
  const Folder folder;
  const std::string path = folder.file("desk.archive");
  index_into(path, some_articles(), other_reader());
  EXPECT_EQ(opened(path).stale(), (std::vector<std::string>{"brücke", "harbour", "werf"}));
  const IndexTally unnamed = index_into(path, some_articles());
  EXPECT_EQ(unnamed.unchanged, 3u);
  EXPECT_EQ(unnamed.stale, 3u);
  std::vector<Document> one = some_articles();
  one.resize(1);
  one[0].title = "Another title";
  EXPECT_EQ(index_into(path, one).changed, 1u);
  EXPECT_EQ(opened(path).stale(), (std::vector<std::string>{"brücke", "werf"}));
  const IndexTally refreshed = index_into(path, {}, reader(), {.refresh = true});  // from the texts in the archive
  EXPECT_EQ(refreshed.refreshed, 2u);
  EXPECT_EQ(refreshed.stale, 0u);
  EXPECT_TRUE(opened(path).stale().empty());
  EXPECT_EQ(opened(path).articles()[2].document.path, "desk/werf.md");
}

TEST(ArchiveStore, RemovesAllOrNone) {
  const Folder folder;
  const std::string path = folder.file("desk.archive");
  index_into(path, some_articles());
  Result<Store> store = Store::open(path, Store::Access::Write);
  ASSERT_TRUE(store);
  const std::vector<std::string> unknown = {"werf", "nobody"}, known = {"werf", "harbour"};
  const std::optional<Error> error = store->remove(unknown);
  ASSERT_TRUE(error);
  EXPECT_EQ(error->code, ErrorCode::Usage);
  EXPECT_NE(error->message.find("no article 'nobody'"), std::string::npos) << error->message;
  EXPECT_EQ(opened(path).articles().size(), 3u);
  EXPECT_FALSE(store->remove(known));
  EXPECT_FALSE(store->compact());
  EXPECT_EQ(opened(path).articles().size(), 1u);
  EXPECT_TRUE(verify_archive(path, book(), 1));
}

TEST(ArchiveStore, ExportsWhatMakesTheSameArchive) {
  const Folder folder;
  std::vector<Document> articles = some_articles();
  articles[0].text = "---\ntitle: About harbour\n---\n" + articles[0].text;
  articles[0].body = {29, static_cast<std::uint32_t>(articles[0].text.size())};
  articles[0].format = Format::Markdown;
  articles[1].status = Status::Corrected;
  articles[1].sources = {"a", "b"};
  articles[2].author = "Desk \"East\"";
  index_into(folder.file("one"), articles);
  const Result<std::string> lines = export_articles(folder.file("one"));
  ASSERT_TRUE(lines) << lines.error().message;
  Result<std::vector<Document>> read = read_json_lines(*lines, "export.jsonl", {});
  ASSERT_TRUE(read) << read.error().message;
  index_into(folder.file("two"), *std::move(read));
  EXPECT_EQ(*export_articles(folder.file("two")), *lines);
  EXPECT_EQ(opened(folder.file("one")).snapshot(), opened(folder.file("two")).snapshot());
  EXPECT_EQ(opened(folder.file("one")).facts(), opened(folder.file("two")).facts());
}

TEST(ArchiveStore, LeavesAFileThatStandsThereAlone) {
  const Folder folder;
  const std::string path = folder.file("notes.txt");
  write_bytes(path, "These are notes, not an archive.");
  EXPECT_FALSE(looks_like_archive(path));
  const Result<Store> store = Store::open_or_create(path);
  ASSERT_FALSE(store);
  EXPECT_EQ(store.error().code, ErrorCode::ArchiveFormat);
  EXPECT_NE(store.error().message.find("is no archive"), std::string::npos) << store.error().message;
  EXPECT_EQ(read_bytes(path), "These are notes, not an archive.");
}

// As another user, since root may write everywhere: in a process of its own.
TEST(ArchiveStore, NeedsNoRightToWriteForReading) {
  const Folder folder;
  const std::string path = folder.file("desk.archive");
  index_into(path, some_articles());
  ASSERT_EQ(chmod(path.c_str(), 0444), 0);
  ASSERT_EQ(chmod(folder.path().c_str(), 0555), 0);
  const ArticleReader with = reader();
  EXPECT_EXIT(
      {
        if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0)) _exit(3);
        const Result<Archive> archive = read_archive(path, with, 1);
        const Result<Store> writer = Store::open(path, Store::Access::Write);
        const bool may_write =
            writer && index_articles(const_cast<Store&>(*writer), {}, other_reader(), {.refresh = true});
        _exit(!archive ? 1 : may_write ? 2 : 0);
      },
      ::testing::ExitedWithCode(0), "");
  EXPECT_EQ(folder.names(), std::vector<std::string>{"desk.archive"});
}

// What a killed run leaves: half of a transaction in the file, and the journal to undo it.
TEST(ArchiveStore, UndoesWhatAKilledRunLeft) {
  const Folder folder;
  const std::string path = folder.file("desk.archive"), left = folder.file("left.archive");
  index_into(path, some_articles());
  const Archive before = opened(path);
  sqlite3* database = nullptr;
  ASSERT_EQ(sqlite3_open(path.c_str(), &database), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(database,
                         "PRAGMA cache_size = 1; BEGIN; UPDATE articles SET content = '', document = zeroblob(90000);"
                         "UPDATE articles SET found = zeroblob(90000)",
                         nullptr, nullptr, nullptr),
            SQLITE_OK);
  std::filesystem::copy_file(path, left);
  std::filesystem::copy_file(path + "-journal", left + "-journal");
  sqlite3_close(database);
  ASSERT_NE(read_bytes(left), read_bytes(path));
  const Archive after = opened(left);
  EXPECT_EQ(after.snapshot(), before.snapshot());
  EXPECT_EQ(after.facts(), before.facts());
  EXPECT_TRUE(verify_archive(left, book(), 1));
  EXPECT_FALSE(std::filesystem::exists(left + "-journal"));
}

TEST(ArchiveStore, CanBeReadWhileItIsWritten) {
  const Folder folder;
  const std::string path = folder.file("desk.archive");
  index_into(path, some_articles());
  std::size_t seen = 0;
  const IndexTally tally =
      index_into(path, {article("new", "They sold 41 boats in 2003.")}, reader(),
                 {.progress = [&](const IndexProgress&) { seen = opened(path).articles().size(); }});
  EXPECT_EQ(tally.added, 1u);
  EXPECT_EQ(seen, 4u);
}

}  // namespace
}  // namespace factcheck::testing
