#include "core/plugins/allow_list.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace factcheck {
namespace {

namespace fs = std::filesystem;

class PluginAllowList : public ::testing::Test {
 protected:
  PluginAllowList() {
    std::string pattern = (fs::temp_directory_path() / "factcheck-allow-XXXXXX").string();
    folder_ = mkdtemp(pattern.data());
  }
  ~PluginAllowList() override { fs::remove_all(folder_); }
  std::string path() const { return (folder_ / kAllowListName).string(); }
  void write(const std::string& text) const {
    std::ofstream(path()) << text;
    ASSERT_EQ(chmod(path().c_str(), 0644), 0);
  }
  fs::path folder_;
};

TEST_F(PluginAllowList, IsReadAsItWasWritten) {
  const std::string a(64, 'a'), b(64, 'b');
  AllowList list{path(), {}};
  list.add("quotes", b);
  list.add("figures", a);
  list.add("figures", a);
  const mode_t mask = umask(0);
  EXPECT_FALSE(write_allow_list(list));
  umask(mask);
  const Result<std::optional<AllowList>> read = read_allow_list(path());
  ASSERT_TRUE(read) << read.error().message;
  ASSERT_TRUE(*read);
  EXPECT_EQ((*read)->entries.size(), 2u);
  EXPECT_TRUE((*read)->allows("figures", a));
  EXPECT_FALSE((*read)->allows("quotes", a)) << "another plugin's digest";
  EXPECT_TRUE((*read)->allows(b));
  EXPECT_FALSE((*read)->allows(std::string(64, 'c')));
}

TEST_F(PluginAllowList, NoFileIsNoList) {
  const Result<std::optional<AllowList>> read = read_allow_list(path());
  ASSERT_TRUE(read);
  EXPECT_FALSE(*read);
}

TEST_F(PluginAllowList, RefusesWhatItCannotRelyOn) {
  const std::string digest(64, 'a');
  const struct {
    const char* name;
    std::string text;
    const char* says;
  } cases[] = {
      {"no TOML", "schema = \n", ":1:"},
      {"no schema", "[[plugin]]\nid = \"x\"\nsha256 = \"" + digest + "\"\n", "expected schema = 1"},
      {"another schema", "schema = 2\n", "expected schema = 1"},
      {"no digest", "schema = 1\n[[plugin]]\nid = \"x\"\n", "sha256"},
      {"a short digest", "schema = 1\n[[plugin]]\nid = \"x\"\nsha256 = \"aa\"\n", "64 hexadecimal digits"},
      {"an unknown key", "schema = 1\nplugins = []\n", "plugins"},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.name);
    write(c.text);
    const Result<std::optional<AllowList>> read = read_allow_list(path());
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::PluginRejected);
    EXPECT_NE(read.error().message.find(path()), std::string::npos) << read.error().message;
    EXPECT_NE(read.error().message.find(c.says), std::string::npos) << read.error().message;
  }
}

TEST_F(PluginAllowList, RefusesAFileThatOthersMayWrite) {
  write("schema = 1\n");
  ASSERT_EQ(chmod(path().c_str(), 0666), 0);
  EXPECT_FALSE(read_allow_list(path()));
}

}  // namespace
}  // namespace factcheck
