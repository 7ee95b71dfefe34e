#include "core/config/config.h"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <cstdio>
#include <filesystem>
#include <string>

namespace factcheck {
namespace {

namespace fs = std::filesystem;

class Config : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = testing::TempDir() + "factcheck-config-XXXXXX";
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    folder_ = fs::canonical(name);
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
  fs::path folder_;
};

TEST_F(Config, ReadsEveryKeyWithItsOrigin) {
  const std::string path = write(".factcheck.toml", R"(archive = "articles"
rules = "/elsewhere/rules"
plugins = ["more/names.so"]
plugin-dirs = ["more", "../above"]
disable = ["en.figure.amount"]
messages = "nl"
fail-on = "disputed"

[rule."figure.mismatch"]
min_score = 600
strict = true

[rule.date.mismatch]
mode = "loose"
)");
  const Result<factcheck::Config> config = load_config(path);
  ASSERT_TRUE(config) << config.error().message;
  EXPECT_EQ(config->file, path);
  EXPECT_EQ(config->archive.value, (folder_ / "articles").string());
  EXPECT_EQ(config->archive.origin, path + ":1:11");
  EXPECT_EQ(config->rules.value, "/elsewhere/rules");
  ASSERT_EQ(config->plugins.size(), 1u);
  EXPECT_EQ(config->plugins[0].value, (folder_ / "more/names.so").string());
  ASSERT_EQ(config->plugin_dirs.size(), 2u);
  EXPECT_EQ(config->plugin_dirs[1].value, (folder_.parent_path() / "above").string());
  ASSERT_EQ(config->disable.size(), 1u);
  EXPECT_EQ(config->disable[0].value, "en.figure.amount");
  EXPECT_EQ(config->messages.value, "nl");
  EXPECT_EQ(config->fail_on.value, "disputed");
  EXPECT_EQ(config->options.at("figure.mismatch.min_score").value, "600");
  EXPECT_EQ(config->options.at("figure.mismatch.strict").value, "true");
  EXPECT_EQ(config->options.at("date.mismatch.mode").value, "loose");
  EXPECT_NE(show(*config).find("messages = \"nl\"  # " + path + ":6:12\n"), std::string::npos) << show(*config);
}

TEST_F(Config, ReportsEveryFaultWithItsPlace) {
  const std::string path =
      write(".factcheck.toml", "archve = \"x\"\nmessages = \"fr\"\nplugins = \"a.so\"\nfail-on = 3\nrule = 4\n");
  const Result<factcheck::Config> config = load_config(path);
  ASSERT_FALSE(config);
  EXPECT_EQ(config.error().code, ErrorCode::ConfigFormat);
  for (const char* want : {":1:1: unknown key 'archve'", ":2:12: messages: expected one of en, de, nl",
                           ":3:11: plugins: expected a list", ":4:11: fail-on", ":5:8: rule: expected a table"})
    EXPECT_NE(config.error().message.find(path + want), std::string::npos) << want << "\n" << config.error().message;
}

TEST_F(Config, SaysWhatIsNotToml) {
  struct Case {
    const char* name;
    const char* text;
    const char* want;
  };
  const Case cases[] = {{"no value", "archive =\n", ":1:"},
                        {"twice the same", "archive = \"a\"\narchive = \"b\"\n", ":2:"},
                        {"invalid UTF-8", "archive = \"\xff\"\n", ":1:"},
                        {"empty path", "archive = \"\"\n", ":1:11: archive"}};
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    const std::string path = write(".factcheck.toml", c.text);
    const Result<factcheck::Config> config = load_config(path);
    ASSERT_FALSE(config);
    EXPECT_EQ(config.error().code, ErrorCode::ConfigFormat);
    EXPECT_EQ(config.error().message.find(path + c.want), 0u) << config.error().message;
  }
}

TEST_F(Config, AMissingFileIsAnError) {
  const Result<factcheck::Config> config = load_config((folder_ / "none.toml").string());
  ASSERT_FALSE(config);
  EXPECT_EQ(config.error().code, ErrorCode::Io);
  EXPECT_FALSE(load_config(folder_.string()));
}

TEST_F(Config, FindsTheNearestFileUpward) {
  const std::string path = write("desk/.factcheck.toml", "");
  const std::string draft = write("desk/drafts/today/draft.md", "text");
  EXPECT_EQ(find_config(draft), path);
  EXPECT_EQ(find_config((folder_ / "desk/drafts").string()), path);
  EXPECT_EQ(find_config((folder_ / "desk/drafts/not-there.md").string()), path);
}

TEST_F(Config, StopsAtTheRepository) {
  write(".factcheck.toml", "");
  write("desk/.git/HEAD", "");
  EXPECT_EQ(find_config(write("desk/draft.md", "text")), "");
}

TEST_F(Config, ShowsThatThereIsNone) { EXPECT_EQ(show({}), "# no configuration file\n"); }

}  // namespace
}  // namespace factcheck
