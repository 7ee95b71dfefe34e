// Keeping rules and plugins in order: what explains, tries, lists and allows.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "newsroom.h"

namespace factcheck::testing {
namespace {

namespace fs = std::filesystem;

const fs::path kPlugins = fs::path(FACTCHECK_LIBRARY).parent_path() / "factcheck/plugins-v0";

TEST(CliFormat, WritesWhatOthersRead) {
  const Newsroom newsroom;
  const struct {
    const char *format, *opens, *holds;
  } cases[] = {{"sarif", "{\n", "\"version\": \"2.1.0\""},
               {"junit", "<?xml version=\"1.0\"", "<failure type=\"contradicted\""},
               {"github", "::error file=wrong.md,line=1,col=", "title=contradicted figure.mismatch::"},
               {"html", "<!DOCTYPE html>", "<mark>4,120</mark>"}};
  for (const auto& c : cases) {
    SCOPED_TRACE(c.format);
    const Outcome outcome = newsroom.run({"check", "--archive", "articles", "--format", c.format, "wrong.md"});
    EXPECT_EQ(outcome.code, 1) << outcome.err;
    EXPECT_EQ(outcome.out.rfind(c.opens, 0), 0u) << outcome.out;
    EXPECT_NE(outcome.out.find(c.holds), std::string::npos) << outcome.out;
  }
}

TEST(CliFormat, ExtractsInItsOwnFormatsOnly) {
  const Outcome outcome = Newsroom().run({"extract", "--format", "sarif", "good.md"});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_NE(outcome.err.find("'sarif': expected text, json or ndjson"), std::string::npos)
      << outcome.err;
}

TEST(CliExplain, TellsWhyAFindingCameOutAsItDid) {
  const Newsroom newsroom;
  const std::string report = newsroom.scratch.path("report.json");
  newsroom.run({"check", "--archive", "articles", "--format", "json", "--output", report, "wrong.md"});
  const nlohmann::json json = nlohmann::json::parse(read_file(report));
  const std::string fingerprint = json["drafts"][0]["findings"][0]["fingerprint"];
  const Outcome outcome = newsroom.run({"explain", "--report", "report.json", fingerprint.substr(0, 12)});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  for (const std::string& part :
       {"finding     " + fingerprint, std::string("place       wrong.md:1:"), std::string("verdict     contradicted"),
        std::string("matched     +"), std::string("excludes    harbour “The harbour”, 2019-05-14")})
    EXPECT_NE(outcome.out.find(part), std::string::npos) << part << "\n" << outcome.out;
  EXPECT_EQ(outcome.out.find("no rule of that id"), std::string::npos) << outcome.out;
  EXPECT_EQ(newsroom.run({"explain", "--report", "-", fingerprint}, {.input = read_file(report)}).out, outcome.out);
}

TEST(CliExplain, SaysWhatIsWrongWithAReport) {
  const Newsroom newsroom;
  newsroom.scratch.write("bad.json", "{\"schema\"");
  newsroom.scratch.write("old.json", "{\"schema\": \"factcheck.report/0\"}");
  const struct {
    const char *file, *says;
  } cases[] = {{"none.json", "none.json: cannot be read"},
               {"articles", "articles: cannot be read"},
               {"bad.json", "bad.json: not a report: no JSON at byte"},
               {"old.json", "old.json: not a report: its schema is 'factcheck.report/0'"}};
  for (const auto& c : cases) {
    SCOPED_TRACE(c.file);
    const Outcome outcome = newsroom.run({"explain", "--report", c.file, "ab"});
    EXPECT_EQ(outcome.code, 2);
    EXPECT_EQ(outcome.out, "");
    EXPECT_NE(outcome.err.find(c.says), std::string::npos) << outcome.err;
  }
}

TEST(CliRules, NamesThoseThatFoundNothing) {
  const Newsroom newsroom;
  const Outcome outcome = newsroom.run({"rules", "unused", "articles", "wrong.md"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_NE(outcome.out.find(" rules found nothing in 3 texts\n"), std::string::npos) << outcome.out;
  const nlohmann::json used = nlohmann::json::parse(
      newsroom.run({"extract", "--format", "json", "wrong.md"}).out)["documents"][0]["mentions"][0]["rule"];
  EXPECT_EQ(outcome.out.find(used.get<std::string>() + "  "), std::string::npos) << outcome.out;
  EXPECT_EQ(newsroom.run({"rules", "unused", "--jobs", "3", "articles", "wrong.md"}).out, outcome.out);
  EXPECT_EQ(newsroom.run({"rules", "unused"}).code, 2);
}

TEST(CliPlugins, TriesOneThatIsSound) {
  const Outcome outcome = Newsroom().run({"plugins", "test", (kPlugins / "figures.so").string()});
  EXPECT_EQ(outcome.code, 0) << outcome.out << outcome.err;
  EXPECT_NE(outcome.out.find("loads     figures 0.1.0: judges"), std::string::npos) << outcome.out;
  EXPECT_NE(outcome.out.find("survived"), std::string::npos) << outcome.out;
  EXPECT_NE(outcome.out.find("passed\n"), std::string::npos) << outcome.out;
}

TEST(CliPlugins, RefusesToTryWhatIsNone) {
  const Newsroom newsroom;
  const std::string file = newsroom.scratch.write("no.so", "not a library");
  ASSERT_EQ(chmod(file.c_str(), 0644), 0);
  for (const std::string& name : {file, newsroom.scratch.path("missing.so")}) {
    SCOPED_TRACE(name);
    const Outcome outcome = newsroom.run({"plugins", "test", name});
    EXPECT_EQ(outcome.code, 2);
    EXPECT_EQ(outcome.out, "");
    EXPECT_NE(outcome.err.find(name), std::string::npos) << outcome.err;
  }
}

TEST(CliPlugins, LoadsThoseOfTheEnvironmentOnlyIfAsked) {
  const Newsroom newsroom;
  const std::string folder = (kPlugins / "examples").string();
  const Surroundings with = {.environment = {"FACTCHECK_PLUGIN_PATH=:" + folder + ":"}};
  EXPECT_EQ(newsroom.run({"plugins", "list"}, with).out.find("template"), std::string::npos);
  const Outcome asked = newsroom.run({"plugins", "list", "--plugins-from-env"}, with);
  EXPECT_NE(asked.out.find("template"), std::string::npos) << asked.out << asked.err;
  EXPECT_EQ(newsroom.run({"plugins", "list", "--plugins-from-env"}).code, 0) << "nothing is named";
}

// A tree of its own with one plugin, as an installation has it.
class CliAllow : public ::testing::Test {
 protected:
  CliAllow() {
    const fs::path tree = newsroom_.scratch.path("tree");
    for (const char* folder : {"bin", "lib/factcheck/plugins-v0", "share/factcheck"})
      fs::create_directories(tree / folder);
    fs::copy(FACTCHECK_CLI, tree / "bin/factcheck");
    fs::copy(fs::canonical(FACTCHECK_LIBRARY), tree / "lib/libfactcheck.so.0");
    fs::copy(FACTCHECK_RULES, tree / "share/factcheck/rules", fs::copy_options::recursive);
    plugins_ = tree / "lib/factcheck/plugins-v0";
    fs::copy(kPlugins / "figures.so", plugins_ / "figures.so");
    for (fs::path at = plugins_; at != tree.parent_path(); at = at.parent_path()) chmod(at.c_str(), 0755);
    chmod((plugins_ / "figures.so").c_str(), 0755);
    program_ = (tree / "bin/factcheck").string();
  }
  Outcome run(const std::vector<std::string>& arguments) { return newsroom_.run(arguments, {.program = program_}); }
  Newsroom newsroom_;
  fs::path plugins_;
  std::string program_;
};

TEST_F(CliAllow, KeepsOutWhatIsNotOnTheListOnceThereIsOne) {
  EXPECT_EQ(run({"plugins", "list"}).code, 0);
  const Outcome allowed = run({"plugins", "allow"});
  ASSERT_EQ(allowed.code, 0) << allowed.err;
  EXPECT_NE(allowed.out.find("1 plugins allowed by "), std::string::npos) << allowed.out;
  EXPECT_EQ(run({"plugins", "list"}).code, 0);

  const std::string calendar = (kPlugins / "calendar.so").string();
  const Outcome refused = run({"plugins", "list", "--plugin", calendar});
  EXPECT_EQ(refused.code, 2);
  EXPECT_NE(refused.err.find("is not allowed by"), std::string::npos) << refused.err;
  EXPECT_NE(refused.err.find("factcheck plugins allow "), std::string::npos) << refused.err;

  ASSERT_EQ(run({"plugins", "allow", calendar}).code, 0);
  EXPECT_EQ(run({"plugins", "list", "--plugin", calendar}).code, 0);
}

TEST_F(CliAllow, KeepsOutWhatHasChangedSince) {
  ASSERT_EQ(run({"plugins", "allow"}).code, 0);
  fs::remove(plugins_ / "figures.so");
  fs::copy(kPlugins / "dates.so", plugins_ / "figures.so");
  chmod((plugins_ / "figures.so").c_str(), 0755);
  const Outcome refused = run({"plugins", "list"});
  EXPECT_EQ(refused.code, 2);
  EXPECT_NE(refused.err.find("or has changed since"), std::string::npos) << refused.err;
}

TEST_F(CliAllow, RefusesAListThatIsBroken) {
  newsroom_.scratch.write("tree/lib/factcheck/plugins-v0/plugins.allow.toml", "schema = 3\n");
  chmod((plugins_ / "plugins.allow.toml").c_str(), 0644);
  EXPECT_EQ(run({"plugins", "list"}).code, 2);
  EXPECT_EQ(run({"plugins", "allow"}).code, 2) << "never overwritten blindly";
}

TEST(CliOutputFile, SaysWhyItCannotBeWritten) {
  const Newsroom newsroom;
  const struct {
    const char *file, *says;
  } cases[] = {{"none/report.txt", "none/report.txt: cannot be written: No such file"},
               {"articles", "articles: is a folder; expected a file to write"},
               {"good.md/report.txt", "good.md/report.txt: cannot be written: Not a directory"}};
  for (const auto& c : cases) {
    SCOPED_TRACE(c.file);
    const Outcome outcome = newsroom.run({"check", "--archive", "articles", "--output", c.file, "good.md"});
    EXPECT_EQ(outcome.code, 2);
    EXPECT_NE(outcome.err.find(c.says), std::string::npos) << outcome.err;
  }
}

}  // namespace
}  // namespace factcheck::testing
