#include <gtest/gtest.h>
#include <stdlib.h>

#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include "core/archive/reader.h"

namespace factcheck {
namespace {

namespace fs = std::filesystem;

TEST(ArchiveJsonLines, ReadsRecords) {
  const Result<std::vector<Document>> got = read_json_lines(
      "\xEF\xBB\xBF{\"id\":\"a\",\"text\":\" date 2020-02 Two boats.\",\"sources\":[\"x\",\"y\"]}\r\n\n"
      "{\"id\":\"b/1\",\"text\":\"B\\u00f6te \\ud83d\\udea2\",\"date\":\"2020-02-06\",\"title\":\"T\",\"url\":null,"
      "\"language\":\"nl\",\"source\":\"S\",\"status\":\"correction\",\"corrects\":\"a\",\"author\":\"M\"}",
      "in.jsonl", {});
  ASSERT_TRUE(got) << got.error().message;
  ASSERT_EQ(got->size(), 2u);
  const Document &a = (*got)[0], &b = (*got)[1];
  EXPECT_EQ(a.id, "a");
  EXPECT_EQ(a.path, "in.jsonl");
  EXPECT_EQ(a.date, "2020-02");
  EXPECT_EQ(a.body.of(a.text), "Two boats.");
  EXPECT_EQ(a.text, " date 2020-02 Two boats.");
  EXPECT_EQ(a.sources, (std::vector<std::string>{"x", "y"}));
  EXPECT_EQ(b.id, "b/1");
  EXPECT_EQ(b.text, "Böte 🚢");
  EXPECT_EQ(b.status, Status::Correction);
  EXPECT_EQ(b.corrects + b.title + b.language + b.source + b.author + b.url, "aTnlSM");
}

TEST(ArchiveJsonLines, NamesTheLineOfEveryFault) {
  struct Case {
    const char* name;
    const char* line;
    const char* want;
  };
  const Case cases[] = {
      {"no JSON", "{\"id\":\"a\",}", "in.jsonl:2:11: not JSON"},
      {"two objects", "{} {}", "in.jsonl:2:4: not JSON"},
      {"no object", "[1]", "in.jsonl:2: expected one object"},
      {"unknown key", R"({"id":"a","text":"t","Date":"2020"})", "in.jsonl:2: unknown key \"Date\""},
      {"no text", R"({"id":"a"})", "in.jsonl:2: key \"text\" is missing"},
      {"no id", R"({"text":"t"})", "in.jsonl:2: key \"id\" is missing"},
      {"empty id", R"({"id":"","text":"t"})", "in.jsonl:2: id: is empty"},
      {"empty text", R"({"id":"a","text":" "})", "in.jsonl:2: \"text\": article 'a' has no text"},
      {"number as text", R"({"id":"a","text":3})", "in.jsonl:2: \"text\": expected a text, not number"},
      {"no text at all", R"({"id":"a","text":null})", "in.jsonl:2: \"text\": expected a text, not null"},
      {"bad date", R"({"id":"a","text":"t","date":"2021-02-29"})", "in.jsonl:2: date: '2021-02-29'"},
      {"bad date in the text", R"({"id":"a","text":"date 2021-02-29 t"})", "in.jsonl:2: \"text\": '2021-02-29'"},
      {"sources as text", R"({"id":"a","text":"t","sources":"x"})", "in.jsonl:2: \"sources\""},
      {"sources with a number", R"({"id":"a","text":"t","sources":[1]})", "in.jsonl:2: \"sources\""},
      {"key twice", R"({"id":"a","text":"t","text":"u"})", "in.jsonl:2: key \"text\" stands twice"},
      {"half a surrogate", R"({"id":"a","text":"\ud83d"})", "in.jsonl:2:"},
      {"id twice", R"({"id":"first","text":"t"})", "in.jsonl:2: id 'first' is already that of in.jsonl:1"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    const auto got =
        read_json_lines(std::string("{\"id\":\"first\",\"text\":\"t\"}\n") + c.line + "\n", "in.jsonl", {});
    ASSERT_FALSE(got);
    EXPECT_EQ(got.error().code, ErrorCode::InputFormat);
    EXPECT_EQ(got.error().message.find(c.want), 0u) << got.error().message;
    EXPECT_EQ(got.error().message.find('\n'), std::string::npos) << got.error().message;
  }
}

TEST(ArchiveJsonLines, CountsFaultsPastAHundred) {
  std::string text;
  for (int i = 0; i < 250; ++i) text += "no JSON at all\n";
  const auto got = read_json_lines(text, "in.jsonl", {});
  ASSERT_FALSE(got);
  EXPECT_NE(got.error().message.find("in.jsonl:100:"), std::string::npos);
  EXPECT_NE(got.error().message.find("and 150 more"), std::string::npos) << got.error().message;
}

TEST(ArchiveJsonLines, ReadsALineOfFiveMegabytes) {
  const std::string text = "{\"id\":\"a\",\"text\":\"" + std::string(5u << 20, 'x') + "\"}";
  const auto got = read_json_lines(text, "in.jsonl", {});
  ASSERT_TRUE(got);
  EXPECT_EQ((*got)[0].text.size(), 5u << 20);
}

TEST(ArchiveJsonLines, RefusesDeepNesting) {
  EXPECT_FALSE(read_json_lines(std::string(200000, '['), "in.jsonl", {}));
  EXPECT_FALSE(read_json_lines(std::string(200000, '[') + std::string(200000, ']'), "in.jsonl", {}));
}

class ArchiveFiles : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = testing::TempDir() + "factcheck-reader-XXXXXX";
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    folder_ = name;
  }
  void TearDown() override { fs::remove_all(folder_); }
  std::string write(const std::string& name, const std::string& text) {
    const fs::path path = folder_ / name;
    fs::create_directories(path.parent_path());
    std::FILE* file = std::fopen(path.c_str(), "wb");
    std::fwrite(text.data(), 1, text.size(), file);
    std::fclose(file);
    return path.string();
  }
  // What a folder gives, as ids or as the message.
  std::string read(const ReadOptions& options = {}) const { return shown(read_documents(folder_.string(), options)); }
  static std::string shown(const Result<std::vector<Document>>& got) {
    if (!got) return got.error().message;
    std::string ids;
    for (const Document& document : *got) ids += document.id + " ";
    return ids;
  }
  fs::path folder_;
};

TEST_F(ArchiveFiles, ReadsAFolderInTheOrderOfItsPaths) {
  write("b.md", "Boats.");
  write("a.txt", "Boats.");
  write("c/d.markdown", "Boats.");
  write("c/e.jsonl", "{\"id\":\"e1\",\"text\":\"t\"}\n{\"id\":\"e2\",\"text\":\"t\"}\n");
  write("F.TXT", "Boats.");
  write(".hidden.md", "---");
  write(".git/x.md", "---");
  write("picture.png", "\xFF");
  EXPECT_EQ(read(), "F a b d e1 e2 ");
  EXPECT_EQ(read({.extensions = {"md"}}), "b ");
  EXPECT_EQ(read({.extensions = {".md", ".markdown"}}), "b d ");
}

TEST_F(ArchiveFiles, ReportsEveryFaultOfAFolder) {
  write("a.md", "---\nnope: 1\n---\nBoats.");
  write("b.md", "B\xFF");
  write("c.md", "Boats.");
  write("d.md", " ");
  const std::string got = read();
  for (const char* want :
       {"/a.md:2:1: unknown key 'nope'", "/b.md:1:2: byte 0xFF", "/d.md:1:1: article 'd' has no text"})
    EXPECT_NE(got.find(want), std::string::npos) << got;
}

TEST_F(ArchiveFiles, NamesBothPlacesOfAnIdThatStandsTwice) {
  write("x/a.md", "Boats.");
  write("y/a.md", "Ships.");
  EXPECT_EQ(read(), folder_.string() + "/y/a.md: id 'a' is already that of " + folder_.string() +
                        "/x/a.md; expected every id once");
}

TEST_F(ArchiveFiles, RefusesOneFileTwice) {
  const std::string path = write("a.md", "Boats.");
  const std::vector<std::string> paths = {folder_.string(), path};
  const auto got = read_documents(paths, {.purpose = Purpose::Draft});
  ASSERT_FALSE(got);
  EXPECT_EQ(got.error().code, ErrorCode::Usage);
  EXPECT_NE(got.error().message.find("the same file as"), std::string::npos);
}

TEST_F(ArchiveFiles, SaysWhatCannotBeRead) {
  struct Case {
    const char* name;
    std::string path;
    ErrorCode code;
    const char* want;
  };
  const Case cases[] = {
      {"no such file", (folder_ / "none.md").string(), ErrorCode::Io, "none.md: cannot be read"},
      {"folder without articles", folder_.string(), ErrorCode::ArchiveFormat, "folder without articles; expected"},
      {"PDF", write("page.pdf", "Boats."), ErrorCode::InputFormat, "no reader for .pdf files"},
      {"JSON Lines without records", write("none.jsonl.d/none.jsonl", "\n"), ErrorCode::ArchiveFormat,
       "holds no articles"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    if (std::string_view(c.name) == "folder without articles") fs::remove_all(folder_ / "none.jsonl.d");
    const auto got = read_documents(c.path, {});
    ASSERT_FALSE(got);
    if (std::string_view(c.name) == "folder without articles") write("none.jsonl.d/none.jsonl", "\n");
    EXPECT_EQ(got.error().code, c.code) << got.error().message;
    EXPECT_NE(got.error().message.find(c.want), std::string::npos) << got.error().message;
  }
}

TEST_F(ArchiveFiles, RefusesWhatIsTooLarge) {
  const auto got = read_documents(write("a.md", "Two boats."), {.max_file_bytes = 5});
  ASSERT_FALSE(got);
  EXPECT_NE(got.error().message.find("larger than 5 bytes"), std::string::npos);
}

}  // namespace
}  // namespace factcheck
