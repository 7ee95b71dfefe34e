// Which plugins are refused, and in which words.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "hand_made.h"

namespace factcheck {
namespace {

namespace fs = std::filesystem;
const std::string kBad = FACTCHECK_BAD_PLUGINS, kGood = FACTCHECK_PLUGINS;

std::string refusal(const PluginOptions& options) {
  const auto plugins = hand_made::load(options);
  return plugins ? "accepted" : plugins.error().message;
}

TEST(AbiLoading, RefusesWhatBreaksTheContract) {
  struct Case {
    const char* name;
    const char* file;
    const char* says;
  };
  const Case cases[] = {
      {"nothing wrong", "broken_nothing", "accepted"},
      {"another major's symbol", "broken_symbol", "exports factcheck_plugin_v7, not factcheck_plugin_v0"},
      {"a description that is too short", "broken_size", "its description has 120 bytes; expected at least 128"},
      {"another major", "broken_major", "is built for plugin ABI 1.1, this factcheck has 0.1; rebuild it"},
      {"another minor", "broken_minor", "is built for plugin ABI 0.2, this factcheck has 0.1; rebuild it"},
      {"an unknown capability", "broken_capability", "declares a capability that this factcheck does not know"},
      {"kinds of its own", "broken_extract", "own kinds arrive with a later ABI minor"},
      {"a capability without its call", "broken_inspect", "declares FC_CAN_INSPECT without giving inspect"},
      {"a null text", "broken_text", "gives a text that is null"},
      {"no id", "broken_id", "gives the id ''"},
      {"no rules", "broken_rules", "gives no rules"},
      {"no create", "broken_create", "gives no create"},
      {"a null description", "broken_null", "returned null"},
      {"a start that fails", "broken_start", "cannot start: no stars in sight"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    PluginOptions options;
    options.files = {kBad + "/" + c.file + ".so"};
    const std::string message = refusal(options);
    EXPECT_NE(message.find(c.says), std::string::npos) << message;
    if (message != "accepted") {
      EXPECT_TRUE(message.starts_with(options.files[0])) << message;
    }
  }
}

// A folder of its own below the system's temporary one, removed afterwards.
class AbiFiles : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "factcheck-abi-XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    folder_ = name;
  }
  void TearDown() override { fs::remove_all(folder_); }
  std::string copy(const std::string& from, const std::string& as) const {
    const fs::path to = folder_ / as;
    fs::copy_file(from, to);
    fs::permissions(to, fs::perms(0644));
    return to.string();
  }
  static PluginOptions file(const std::string& path) {
    PluginOptions options;
    options.files = {path};
    return options;
  }
  fs::path folder_;
};

TEST_F(AbiFiles, RefusesAFileThatOthersMayWrite) {
  const std::string path = copy(kGood + "/figures.so", "figures.so");
  EXPECT_EQ(refusal(file(path)), "accepted");
  for (const int mode : {0666, 0664}) {
    ASSERT_EQ(::chmod(path.c_str(), static_cast<mode_t>(mode)), 0);
    EXPECT_NE(refusal(file(path)).find("is writable for group or others; run chmod go-w"), std::string::npos);
  }
}

TEST_F(AbiFiles, RefusesAFolderThatOthersMayWrite) {
  const std::string path = copy(kGood + "/figures.so", "figures.so");
  ASSERT_EQ(::chmod(folder_.c_str(), 0777), 0);
  EXPECT_NE(refusal(file(path)).find("the folder is writable"), std::string::npos) << refusal(file(path));
  PluginOptions options;
  options.folders = {folder_.string()};
  EXPECT_NE(refusal(options).find("the folder is writable"), std::string::npos) << refusal(options);
}

TEST_F(AbiFiles, RefusesWhatIsNoLibrary) {
  const std::string path = (folder_ / "text.so").string();
  std::ofstream(path) << "no library at all";
  EXPECT_NE(refusal(file(path)).find("is not a shared library"), std::string::npos) << refusal(file(path));
  std::ofstream(path, std::ios::trunc) << "\x7f"
                                       << "ELF\x02\x01\x01 cut short";
  EXPECT_NE(refusal(file(path)).find("is not a shared library"), std::string::npos) << refusal(file(path));
  fs::create_directory(folder_ / "folder.so");
  EXPECT_NE(refusal(file((folder_ / "folder.so").string())).find("is not a regular file"), std::string::npos);
}

TEST_F(AbiFiles, RefusesADamagedLibraryBeforeLoadingIt) {
  const std::string path = copy(kGood + "/figures.so", "figures.so");
  fs::resize_file(path, fs::file_size(path) / 2);
  EXPECT_NE(refusal(file(path)).find("damaged"), std::string::npos) << refusal(file(path));
}

TEST_F(AbiFiles, NamesBothPathsOfADuplicate) {
  const std::string path = copy(kGood + "/figures.so", "second.so");
  PluginOptions options = file(path);
  options.installed = kGood;
  const std::string message = refusal(options);
  EXPECT_NE(message.find(path), std::string::npos) << message;
  EXPECT_NE(message.find("/figures.so: its id 'figures' is that of"), std::string::npos) << message;
}

TEST_F(AbiFiles, LoadsAFileThatIsNamedTwiceOnce) {
  PluginOptions installed;
  installed.installed = kGood;
  const auto once = hand_made::load(installed);
  ASSERT_TRUE(once) << once.error().message;
  PluginOptions options = file(kGood + "/figures.so");
  options.files.push_back(options.files[0]);
  options.installed = kGood;
  const auto plugins = hand_made::load(options);
  ASSERT_TRUE(plugins) << plugins.error().message;
  EXPECT_EQ(plugins->plugins().size(), once->plugins().size());
}

TEST_F(AbiFiles, RefusesRelativeAndMissingPaths) {
  EXPECT_NE(refusal(file("figures.so")).find("is a relative path; give an absolute one"), std::string::npos);
  EXPECT_NE(refusal(file("/nowhere/figures.so")).find("/nowhere/figures.so: No such file"), std::string::npos);
}

TEST(AbiLoading, KnowsRulesAndOptions) {
  PluginOptions options;
  options.installed = kGood;
  const auto plugins = hand_made::load(options);
  ASSERT_TRUE(plugins) << plugins.error().message;
  ASSERT_NE(plugins->rule("figure.mismatch"), nullptr);
  EXPECT_EQ(plugins->rule("figure.mismatch")->file, "plugins/figures/rule.toml");
  EXPECT_GE(plugins->rule("quote.speaker")->cases.size(), 1u);
  EXPECT_TRUE(plugins->has_judge(Kind::Statement));
  EXPECT_TRUE(plugins->has_judge(Kind::Role));
  EXPECT_EQ(plugins->rule("template.percent"), nullptr);  // an example: not loaded by itself

  options.settings = {{"figure.mismatch.min_score", "\"high\""}};
  EXPECT_NE(refusal(options).find("option figure.mismatch.min_score: '\"high\"' is no int"), std::string::npos);
  options.settings = {{"figure.mismatch.minimum", "1"}};
  EXPECT_NE(refusal(options).find("rule figure.mismatch has no option 'minimum'"), std::string::npos);
  options.settings = {{"figures.none.x", "1"}};
  EXPECT_NE(refusal(options).find("option figures.none.x: no plugin has that rule"), std::string::npos);
}

}  // namespace
}  // namespace factcheck
