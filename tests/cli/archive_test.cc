// Archive files from outside: made, kept up to date, checked against, looked into; and killed while they are written.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdint>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <random>

#include "newsroom.h"

namespace factcheck::testing {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST(CliArchive, ChecksAgainstAFileAsAgainstItsFolder) {
  const Newsroom newsroom;
  const Outcome made = newsroom.run({"index", "desk.archive", "articles"});
  EXPECT_EQ(made.code, 0) << made.err;
  EXPECT_EQ(made.out, "desk.archive: 2 added, 0 changed, 0 unchanged, 0 refreshed, 0 refused\n");
  EXPECT_EQ(made.err, "");
  for (const char* draft : {"good.md", "wrong.md", "other.md", "empty.md"}) {
    SCOPED_TRACE(draft);
    const Outcome file = newsroom.run({"check", "--archive", "desk.archive", "--format", "json", draft});
    const Outcome folder = newsroom.run({"check", "--archive", "articles", "--format", "json", draft});
    EXPECT_EQ(file.code, folder.code) << file.err;
    std::string expected = folder.out;
    expected.replace(expected.find("\"articles\","), 11, "\"desk.archive\",");
    EXPECT_EQ(file.out, expected);
  }
}

TEST(CliArchive, LeavesNothingBesideTheFile) {
  const Newsroom newsroom;
  newsroom.run({"index", "store/desk.archive", "articles"});
  fs::create_directory(newsroom.scratch.path("store"));
  EXPECT_EQ(newsroom.run({"index", "store/desk.archive", "articles"}).code, 0);
  fs::permissions(newsroom.scratch.path("store/desk.archive"), fs::perms::owner_read);
  fs::permissions(newsroom.scratch.path("store"), fs::perms::owner_read | fs::perms::owner_exec);
  EXPECT_EQ(newsroom.run({"check", "--archive", "store/desk.archive", "wrong.md"}).code, 1);
  EXPECT_EQ(newsroom.run({"archive", "verify", "store/desk.archive"}).code, 0);
  EXPECT_EQ(newsroom.run({"facts", "store/desk.archive", "Lowmoor"}).code, 0);
  fs::permissions(newsroom.scratch.path("store"), fs::perms::owner_all);
  std::size_t files = 0;
  for (const auto& entry : fs::directory_iterator(newsroom.scratch.path("store"))) files += entry.exists();
  EXPECT_EQ(files, 1u);
}

TEST(CliArchive, KeepsWhatItCouldReadAndNamesTheRest) {
  const Newsroom newsroom;
  newsroom.scratch.write("articles/bad.md", "---\nnope: 1\n---\nText.");
  newsroom.scratch.write("articles/latin.md", "Zwei B\xF6gen.");
  newsroom.scratch.write("again/harbour.md", "Another text with the same id.");
  newsroom.scratch.write("more.jsonl", "{\"id\":\"m1\",\"text\":\"They sold 41 boats.\"}\n{\"id\":\"m2\"}\n");
  const Outcome outcome = newsroom.run({"index", "desk.archive", "articles", "again", "more.jsonl", "missing.md"});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_EQ(outcome.out, "desk.archive: 3 added, 0 changed, 0 unchanged, 0 refreshed, 5 refused\n");
  for (const char* want :
       {"articles/bad.md:2:1: unknown key", "articles/latin.md:1:7: byte 0xF6", "missing.md: cannot be read",
        "again/harbour.md: id 'harbour' is already that of articles/harbour.md",
        "more.jsonl:2: key \"text\" is missing"})
    EXPECT_TRUE(has(outcome.err, want)) << want << "\n" << outcome.err;
  EXPECT_EQ(newsroom.run({"archive", "verify", "desk.archive"}).code, 0);
}

TEST(CliArchive, RefusesWhatIsNoArchive) {
  const Newsroom newsroom;
  newsroom.scratch.write("notes.txt", "Only notes.");
  newsroom.run({"index", "desk.archive", "articles"});
  const std::string whole = read_file(newsroom.scratch.path("desk.archive"));
  newsroom.scratch.write("cut.archive", whole.substr(0, whole.size() / 3));
  newsroom.scratch.write("later.archive", std::string(whole).replace(60, 4, std::string("\0\0\0\x05", 4)));
  newsroom.scratch.write("flipped.archive", std::string(whole).replace(2, 1, "x"));
  const struct {
    const char* name;
    std::vector<std::string> arguments;
    const char* want;
  } cases[] = {
      {"no articles", {"index", "new.archive"}, "no articles are named"},
      {"a text in its place", {"index", "notes.txt", "articles"}, "notes.txt: is no archive"},
      {"a folder in its place", {"index", "articles", "articles"}, "articles: is no file"},
      {"cut short", {"check", "--archive", "cut.archive", "good.md"}, "cut.archive: is damaged: it is cut short"},
      {"of a later version", {"check", "--archive", "later.archive", "good.md"}, "made by a later version"},
      {"flipped", {"check", "--archive", "flipped.archive", "good.md"}, "flipped.archive: is damaged"},
      {"cut short, looked into", {"facts", "cut.archive", "port"}, "cut.archive: is damaged"},
      {"a text, verified", {"archive", "verify", "notes.txt"}, "notes.txt: is no archive"},
      {"missing", {"archive", "stats", "no.archive"}, "no.archive: cannot be read"},
      {"an unknown article", {"archive", "remove", "desk.archive", "nobody"}, "no article 'nobody'"},
      {"a query of nothing", {"facts", "desk.archive", "?!"}, "query '?!': expected"},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.name);
    const Outcome outcome = newsroom.run(c.arguments);
    EXPECT_EQ(outcome.code, 2);
    EXPECT_EQ(outcome.out, "");
    EXPECT_TRUE(has(outcome.err, c.want)) << outcome.err;
  }
  const Outcome nothing = newsroom.run({"index", "new.archive", "missing.md"});
  EXPECT_EQ(nothing.code, 2);
  EXPECT_TRUE(has(nothing.err, "missing.md: cannot be read")) << nothing.err;
  EXPECT_FALSE(fs::exists(newsroom.scratch.path("new.archive")));
}

TEST(CliArchive, LooksFactsUp) {
  const Newsroom newsroom;
  newsroom.run({"index", "desk.archive", "articles"});
  const Outcome page = newsroom.run({"facts", "desk.archive", "Lowmoor", "2018", "--limit", "2"});
  EXPECT_EQ(page.code, 0) << page.err;
  EXPECT_TRUE(has(page.out, "harbour, 2019-05-14, 6:")) << page.out;
  EXPECT_TRUE(has(page.out, "The port of Lowmoor handled 4,210 containers in 2018.")) << page.out;
  const Outcome lines = newsroom.run({"facts", "articles", "12 Schiffe", "--format", "ndjson", "--limit", "1"});
  EXPECT_EQ(lines.code, 0) << lines.err;
  const Json fact = Json::parse(lines.out);
  EXPECT_EQ(fact["article"], "hafen");
  EXPECT_EQ(fact["figure"]["min"], "12");
  EXPECT_EQ(fact["line"], 6);
  const Outcome none = newsroom.run({"facts", "desk.archive", "Westfield"});
  EXPECT_EQ(none.code, 0);
  EXPECT_EQ(none.out, "");
}

TEST(CliArchive, IsKeptInOrder) {
  const Newsroom newsroom;
  newsroom.run({"index", "desk.archive", "articles"});
  const Outcome stats = newsroom.run({"archive", "stats", "desk.archive"});
  EXPECT_TRUE(has(stats.out, "articles  2, 2019-05-14 to 2019-06-02")) << stats.out;
  EXPECT_TRUE(has(stats.out, "stale     0")) << stats.out;
  EXPECT_EQ(newsroom.run({"archive", "export", "desk.archive", "--output", "all.jsonl"}).code, 0);
  EXPECT_EQ(newsroom.run({"archive", "import", "copy.archive", "all.jsonl"}).code, 0);
  EXPECT_EQ(newsroom.run({"archive", "export", "copy.archive"}).out, read_file(newsroom.scratch.path("all.jsonl")));
  EXPECT_EQ(newsroom.run({"archive", "remove", "copy.archive", "hafen"}).code, 0);
  EXPECT_EQ(newsroom.run({"archive", "compact", "copy.archive"}).code, 0);
  EXPECT_TRUE(has(newsroom.run({"archive", "verify", "copy.archive"}).out, "copy.archive: whole, with 1 article"));
}

TEST(CliArchive, NamesArticlesThatOtherRulesRead) {
  const Newsroom newsroom;
  fs::copy(FACTCHECK_RULES, newsroom.scratch.path("rules"), fs::copy_options::recursive);
  // Concepts that come before all others: what is stored must not depend on how many there are.
  newsroom.scratch.write("rules/shared/concepts/aaa.toml",
                         "schema = 1\n\n[[concept]]\nid = \"a-test\"\npos = \"noun\"\nen = [\"zzyzx\"]\n");
  newsroom.run({"index", "desk.archive", "articles", "--rules", "rules"});
  const auto check = [&] {
    return newsroom.run({"check", "--archive", "desk.archive", "--format", "json", "wrong.md"});
  };
  const Json before = Json::parse(check().out);
  EXPECT_EQ(before["archive"]["stale"], Json({"hafen", "harbour"}));
  EXPECT_TRUE(has(before["diagnostics"].dump(), "factcheck index --refresh")) << before["diagnostics"];
  EXPECT_EQ(before["drafts"][0]["summary"]["contradicted"], 2) << before;
  const Outcome refreshed = newsroom.run({"index", "--refresh", "desk.archive"});
  EXPECT_EQ(refreshed.out, "desk.archive: 0 added, 0 changed, 0 unchanged, 2 refreshed, 0 refused\n") << refreshed.err;
  const Json after = Json::parse(check().out);
  EXPECT_TRUE(after["archive"]["stale"].empty());
  EXPECT_TRUE(after["diagnostics"].empty());
  EXPECT_EQ(after["drafts"], before["drafts"]);
}

// So many articles that several batches are written.
std::string generated_articles(unsigned count) {
  std::mt19937 random(2018);
  std::string lines;
  for (unsigned i = 0; i < count; ++i) {
    std::string text;
    for (int p = 0; p < 5; ++p)
      text += "The port of Lowmoor handled " + std::to_string(1000 + random() % 9000) + " containers in " +
              std::to_string(2000 + random() % 20) + ". “We are full,” said Ada Brandt, its director. ";
    lines += "{\"id\":\"a" + std::to_string(i) + "\",\"language\":\"en\",\"date\":\"2020-02-06\",\"text\":\"" + text +
             "\"}\n";
  }
  return lines;
}

// What the processes waited for so far have computed. Their work is counted in it, not in time that passes: how much of
// that they get depends on what else runs.
std::int64_t computed_us() {
  rusage used{};
  getrusage(RUSAGE_CHILDREN, &used);
  return (used.ru_utime.tv_sec + used.ru_stime.tv_sec) * 1'000'000 + used.ru_utime.tv_usec + used.ru_stime.tv_usec;
}

// Runs `index` until it has computed for so many microseconds. True if it was not done by then, and killed.
bool killed_after(const Newsroom& newsroom, const std::string& file, std::int64_t us) {
  const std::string archive = newsroom.scratch.path(file), articles = newsroom.scratch.path("many.jsonl");
  const pid_t child = fork();
  if (child == 0) {
    const int nowhere = ::open("/dev/null", O_WRONLY);
    dup2(nowhere, 1);
    dup2(nowhere, 2);
    const itimerval end{{}, {us / 1'000'000, us % 1'000'000}};
    setitimer(ITIMER_PROF, &end, nullptr);  // outlives exec; its signal kills
    execl(FACTCHECK_CLI, FACTCHECK_CLI, "index", "--jobs", "2", archive.c_str(), articles.c_str(), nullptr);
    _exit(127);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFSIGNALED(status);
}

TEST(CliHeavy, ArchivesOutliveAnyKill) {
  const Newsroom newsroom;
  newsroom.scratch.write("one.jsonl", generated_articles(1));
  newsroom.scratch.write("many.jsonl", generated_articles(500));
  const auto cost = [&](const std::string& archive, const std::string& articles) {
    const std::int64_t before = computed_us();
    EXPECT_EQ(newsroom.run({"index", "--jobs", "2", archive, articles}).code, 0);
    return computed_us() - before;
  };
  // Kills are spread over the reading of the articles and half of the start: how long the start takes beside it differs
  // from machine to machine, and kills in it alone would show nothing.
  const std::int64_t start = cost("one.archive", "one.jsonl"), whole = cost("whole.archive", "many.jsonl");
  ASSERT_GT(whole, start);
  const auto facts = [&](const std::string& file) {
    return newsroom.run({"facts", file, "Lowmoor, Ada Brandt", "--limit", "100000", "--format", "ndjson"}).out;
  };
  const std::string expected = facts("whole.archive");
  ASSERT_GT(expected.size(), 200'000u);
  std::mt19937 random(50);
  int killed = 0, halfway = 0;
  for (int round = 0; round < 50; ++round) {
    SCOPED_TRACE(round);
    const std::string file = "k" + std::to_string(round);
    killed += killed_after(newsroom, file, start / 2 + static_cast<std::int64_t>(random()) % (whole - start / 2));
    if (fs::exists(newsroom.scratch.path(file))) {
      const Outcome verified = newsroom.run({"archive", "verify", file});
      EXPECT_EQ(verified.code, 0) << verified.err;
      halfway += !has(verified.out, "with 0 articles") && !has(verified.out, "with 500 articles");
    }
    const Outcome finished = newsroom.run({"index", "--jobs", "2", file, "many.jsonl"});
    EXPECT_EQ(finished.code, 0) << finished.err;
    EXPECT_TRUE(facts(file) == expected) << finished.out;
  }
  EXPECT_GT(killed, 25) << halfway;
  EXPECT_GT(halfway, 5) << killed;
}

}  // namespace
}  // namespace factcheck::testing
