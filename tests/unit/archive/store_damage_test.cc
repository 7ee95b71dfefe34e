// Files that are not, or no longer, what `factcheck index` made: each a clear error, none a crash or a silent loss.
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <random>

#include "core/archive/store_file.h"
#include "store_fixture.h"

namespace factcheck::testing {
namespace {

std::string run_sql(const std::string& path, const char* statements) {
  sqlite3* database = nullptr;
  sqlite3_open(path.c_str(), &database);
  char* error = nullptr;
  sqlite3_exec(database, statements, nullptr, nullptr, &error);
  const std::string message = error ? error : "";
  sqlite3_free(error);
  sqlite3_close(database);
  return message;
}

// A whole archive to damage.
class ArchiveDamage : public ::testing::Test {
 protected:
  ArchiveDamage() : path_(folder_.file("desk.archive")) {
    index_into(path_, some_articles());
    whole_ = read_bytes(path_);
  }
  std::string fault() const {
    const Result<Archive> archive = read_archive(path_, reader(), 1);
    return archive ? std::string() : archive.error().message;
  }
  Folder folder_;
  std::string path_, whole_;
};

TEST_F(ArchiveDamage, IsToldForWhatItIs) {
  const auto with = [&](std::size_t at, std::string bytes) {
    std::string altered = whole_;
    return altered.replace(at, bytes.size(), bytes);
  };
  const std::string foreign = folder_.file("foreign");
  ASSERT_EQ(run_sql(foreign, "CREATE TABLE songs(name TEXT)"), "");
  const struct {
    const char* name;
    std::string bytes;
    const char* want;
  } cases[] = {
      {"empty", "", "is empty"},
      {"a text",
       "These are notes, not an archive, and long enough to have as many bytes as the header of one has, "
       "which is a hundred.",
       "is no archive; expected an archive that 'factcheck index' has made"},
      {"another program's database", read_bytes(foreign), "is a database of another program"},
      {"its first bytes", with(3, "x"), "is damaged: its first bytes"},
      {"its application", with(68, "x"), "is a database of another program, or damaged"},
      {"a later format", with(60, std::string("\0\0\0\x09", 4)),
       "made by a later version of factcheck (archive format 9"},
      {"write-ahead mode", with(18, "\x02\x02"), "is damaged: its journal mode"},
      {"a few bytes", whole_.substr(0, 40), "is damaged: it ends within its header"},
      {"the header alone", whole_.substr(0, 100), "is damaged"},
      {"half of it", whole_.substr(0, whole_.size() / 2), "is damaged"},
      {"all but a byte", whole_.substr(0, whole_.size() - 1), "is damaged"},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.name);
    write_bytes(path_, c.bytes);
    const std::string message = fault();
    EXPECT_NE(message.find(path_), std::string::npos) << message;
    EXPECT_NE(message.find(c.want), std::string::npos) << message;
    EXPECT_FALSE(verify_archive(path_, book(), 1));
  }
}

TEST_F(ArchiveDamage, IsSeenInTablesThatAreSound) {
  const struct {
    const char* name;
    const char* statements;
  } cases[] = {{"a lost article", "DELETE FROM articles WHERE id = 'werf'"},
               {"another title", "UPDATE articles SET id = 'wharf' WHERE id = 'werf'"},
               {"another maker", "UPDATE articles SET maker = 2 WHERE id = 'werf'"},
               {"another content", "UPDATE articles SET content = '00'"},
               {"a hash", "UPDATE articles SET hash = 5 WHERE id = 'werf'"},
               {"findings of another", "UPDATE articles SET found = (SELECT found FROM articles WHERE id = 'harbour')"},
               {"other rules", "UPDATE makers SET rules = 'x'"},
               {"the count", "UPDATE state SET articles = 2"},
               {"no state", "DELETE FROM state"},
               {"one more table", "CREATE TABLE notes(text TEXT)"},
               {"a trigger", "CREATE TRIGGER t AFTER INSERT ON articles BEGIN DELETE FROM makers; END"}};
  for (const auto& c : cases) {
    SCOPED_TRACE(c.name);
    write_bytes(path_, whole_);
    ASSERT_EQ(run_sql(path_, c.statements), "");
    EXPECT_NE(fault().find("is damaged"), std::string::npos) << fault();
    EXPECT_FALSE(verify_archive(path_, book(), 1));
  }
}

// Every bit that matters is noticed: what opens all the same has the same articles and facts.
TEST_F(ArchiveDamage, IsNoticedWhereverABitFlips) {
  // Long enough that its pages are full.
  std::string text;
  for (int i = 0; i < 60; ++i)
    text += "In 2018 the port of Lowmoor handled " + std::to_string(1200 + i) + " boats.\n\n";
  index_into(path_, {article("long", text)});
  whole_ = read_bytes(path_);
  const Result<Archive> sound = read_archive(path_, reader(), 1);
  ASSERT_TRUE(sound);
  std::mt19937 random(20);
  std::size_t noticed = 0, rounds = 0;
  for (std::size_t at = 0; at < whole_.size(); at += at < 200 ? 1 : 61 + random() % 40) {
    std::string altered = whole_;
    altered[at] = static_cast<char>(altered[at] ^ (1 << (random() % 8)));
    write_bytes(path_, altered);
    const Result<Archive> archive = read_archive(path_, reader(), 1);
    ++rounds;
    if (!archive) {
      ++noticed;
      EXPECT_NE(archive.error().message.find(path_), std::string::npos) << archive.error().message;
      continue;
    }
    SCOPED_TRACE(at);
    EXPECT_EQ(archive->snapshot(), sound->snapshot());
    EXPECT_EQ(archive->facts(), sound->facts());
    EXPECT_EQ(archive->stale(), sound->stale());
    ASSERT_EQ(archive->articles().size(), sound->articles().size());
    for (std::size_t i = 0; i < sound->articles().size(); ++i)
      EXPECT_EQ(archive->articles()[i].document, sound->articles()[i].document);
  }
  EXPECT_GT(3 * noticed, rounds) << "of " << rounds;
  EXPECT_EQ(folder_.names(), std::vector<std::string>{"desk.archive"});
}

TEST_F(ArchiveDamage, IsNoticedWhereverItIsCut) {
  for (std::size_t size = 0; size < whole_.size(); size += 997) {
    SCOPED_TRACE(size);
    write_bytes(path_, whole_.substr(0, size));
    EXPECT_NE(fault(), "");
  }
}

TEST_F(ArchiveDamage, StopsIndexing) {
  std::string altered = whole_;
  altered.replace(60, 4, std::string("\0\0\0\x07", 4));
  write_bytes(path_, altered);
  EXPECT_FALSE(Store::open_or_create(path_));
  EXPECT_EQ(read_bytes(path_), altered);
}

}  // namespace
}  // namespace factcheck::testing
