// Plugins run with all rights of the caller: a configuration that was merely found may name them only if it is safe.
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "newsroom.h"

namespace factcheck::testing {
namespace {

namespace fs = std::filesystem;

constexpr mode_t kOwnerFolder = 0755, kOwnerFile = 0644;

// desk/.factcheck.toml with a draft beside it; modes are set whatever the caller's umask is.
class CliTrust : public ::testing::Test {
 protected:
  void configure(const std::string& text) {
    newsroom_.scratch.write("desk/.factcheck.toml", text);
    newsroom_.scratch.write("desk/draft.md", "The port employs 320 workers.\n");
    permit(kOwnerFolder, kOwnerFile);
  }
  void permit(mode_t folder, mode_t file) {
    ASSERT_EQ(chmod(newsroom_.scratch.path("desk").c_str(), folder), 0);
    ASSERT_EQ(chmod(newsroom_.scratch.path("desk/.factcheck.toml").c_str(), file), 0);
  }
  // `code`, and that the file is refused as unsafe (or not).
  void expect(int code, bool refused, const std::vector<std::string>& options = {}, const Surroundings& where = {}) {
    std::vector<std::string> arguments = {"extract", "desk/draft.md"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    const Outcome outcome = newsroom_.run(arguments, where);
    EXPECT_EQ(outcome.code, code) << outcome.err;
    EXPECT_EQ(outcome.err.find("only found on the way up") != std::string::npos, refused) << outcome.err;
    if (!refused) return;
    EXPECT_EQ(outcome.out, "");
    for (const char* want : {"desk/.factcheck.toml:1:", "--config"})
      EXPECT_NE(outcome.err.find(want), std::string::npos) << outcome.err;
  }
  Newsroom newsroom_;
};

TEST_F(CliTrust, TakesNoPluginsFromAFoundFileThatOthersMayWrite) {
  struct Case {
    const char* name;
    const char* text;
    mode_t folder, file;
    bool refused;
  };
  const Case cases[] = {
      {"safe", "plugin-dirs = []\n", kOwnerFolder, kOwnerFile, false},
      {"file of the group", "plugin-dirs = [\"more\"]\n", kOwnerFolder, 0664, true},
      {"file of all", "plugin-dirs = [\"more\"]\n", kOwnerFolder, 0646, true},
      {"folder of the group", "plugin-dirs = [\"more\"]\n", 0775, kOwnerFile, true},
      {"folder of all", "plugins = [\"more/a.so\"]\n", 0757, kOwnerFile, true},
      {"folder of all, sticky", "plugins = [\"more/a.so\"]\n", 01777, kOwnerFile, true},
      {"no plugins, file of all", "messages = \"de\"\n", 0777, 0666, false},
      {"empty list, file of all", "plugins = []\n", 0777, 0666, false},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    configure(c.text);
    permit(c.folder, c.file);
    expect(c.refused ? 2 : 0, c.refused);
  }
}

TEST_F(CliTrust, SaysHowToCureIt) {
  configure("plugins = [\"a.so\"]\n");
  permit(kOwnerFolder, 0666);
  const Outcome outcome = newsroom_.run({"extract", "desk/draft.md"});
  EXPECT_NE(outcome.err.find("desk/.factcheck.toml: is writable for group or others; run chmod go-w on it; or name it "
                             "yourself with --config"),
            std::string::npos)
      << outcome.err;
}

TEST_F(CliTrust, LoadsThePluginsOfASafeFileAndOfANamedOne) {
  configure("plugins = [\"../plugins/figures.so\"]\n");
  const fs::path plugin = fs::path(FACTCHECK_LIBRARY).parent_path() / "factcheck/plugins-v0/figures.so";
  fs::create_directory(newsroom_.scratch.path("plugins"));
  fs::copy_file(plugin, newsroom_.scratch.path("plugins/figures.so"));
  for (const char* made : {"plugins", "plugins/figures.so"})
    ASSERT_EQ(chmod(newsroom_.scratch.path(made).c_str(), kOwnerFolder), 0);
  expect(0, false);
  permit(0777, 0666);
  expect(2, true);
  expect(0, false, {"--config", "desk/.factcheck.toml"});
  expect(0, false, {}, {.environment = {"FACTCHECK_CONFIG=" + newsroom_.scratch.path("desk/.factcheck.toml")}});
}

TEST_F(CliTrust, TakesNoPluginsFromTheFileOfAnotherUser) {
  if (geteuid() != 0) GTEST_SKIP() << "only root can give files away";
  configure("plugins = [\"a.so\"]\n");
  ASSERT_EQ(chown(newsroom_.scratch.path("desk/.factcheck.toml").c_str(), 65534, 65534), 0);
  expect(2, true);
}

// Who may put a link into a folder chooses what it means there.
TEST_F(CliTrust, TakesNoPluginsThroughALinkThatOthersMadeOrMayMake) {
  configure("plugins = [\"a.so\"]\n");
  newsroom_.scratch.write("shared/draft.md", "The port employs 320 workers.\n");
  fs::create_symlink("../desk/.factcheck.toml", newsroom_.scratch.path("shared/.factcheck.toml"));
  ASSERT_EQ(chmod(newsroom_.scratch.path("shared").c_str(), 01777), 0);
  const Outcome outcome = newsroom_.run({"extract", "shared/draft.md"});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_NE(outcome.err.find("only found on the way up"), std::string::npos) << outcome.err;
}

}  // namespace
}  // namespace factcheck::testing
