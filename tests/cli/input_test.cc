// Bad and large input: each as the contract says, never a crash, never a silent skip or an all-clear.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "newsroom.h"

namespace factcheck::testing {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

TEST(CliInput, RefusesWhatCannotBeRead) {
  const Newsroom newsroom;
  const Scratch& files = newsroom.scratch;
  files.write("latin.md", "Zwei B\xF6gen.\n");
  files.write("nothing/readme.xyz", "no article");
  files.write("bad/a.md", "---\nnope: 1\n---\nText.");
  files.write("bad/b.md", "B\xFF");
  files.write("bad/c.md", "Good text.");
  files.write("bad.jsonl", "{\"id\":\"a\",\"text\":\"t\"}\n{\"id\":\"b\"}\n{\"id\":\"a\",\"text\":\"u\"}\n");
  files.write("bad.toml", "archve = \"x\"\nmessages = \"fr\"\n");
  files.write("noplugin.so", "this is no library");
  struct Case {
    const char* name;
    std::vector<std::string> arguments;
    std::vector<const char*> want;
  };
  const Case cases[] = {
      {"draft that is not UTF-8",
       {"check", "--archive", "articles", "latin.md"},
       {"latin.md:1:7: byte 0xF6 at offset 6"}},
      {"article that is not UTF-8", {"check", "--archive", "latin.md", "good.md"}, {"latin.md:1:7: byte 0xF6"}},
      {"text that is not UTF-8", {"extract", "latin.md"}, {"latin.md:1:7: byte 0xF6"}},
      {"folder without articles", {"check", "--archive", "nothing", "good.md"}, {"nothing: folder without articles"}},
      {"folder without drafts", {"check", "--archive", "articles", "nothing"}, {"nothing: folder without drafts"}},
      {"article without text", {"check", "--archive", "empty.md", "good.md"}, {"article 'empty' has no text"}},
      {"every fault of a folder",
       {"check", "--archive", "bad", "good.md"},
       {"bad/a.md:2:1: unknown key", "bad/b.md:1:2: byte 0xFF"}},
      {"every fault of a file",
       {"check", "--archive", "bad.jsonl", "good.md"},
       {"bad.jsonl:2: key \"text\" is missing", "bad.jsonl:3: id 'a' is already that of bad.jsonl:1"}},
      {"every fault of a configuration",
       {"check", "--config", "bad.toml", "good.md"},
       {"bad.toml:1:1: unknown key 'archve'", "bad.toml:2:12: messages"}},
      {"a file that is no plugin",
       {"check", "--archive", "articles", "--plugin", "noplugin.so", "good.md"},
       {"noplugin.so"}},
      {"a folder of files that are no plugins", {"plugins", "list", "--plugin", "good.md"}, {"good.md"}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    const Outcome outcome = newsroom.run(c.arguments);
    EXPECT_EQ(outcome.code, 2);
    EXPECT_EQ(outcome.out, "");
    for (const char* want : c.want) EXPECT_NE(outcome.err.find(want), std::string::npos) << outcome.err;
  }
}

TEST(CliInput, ReportsEveryFaultOfARuleFile) {
  const Newsroom newsroom;
  fs::copy(FACTCHECK_RULES, newsroom.scratch.path("rules"), fs::copy_options::recursive);
  newsroom.scratch.write("rules/en/zz_faults.toml",
                         "schema = 1\n\n[[rule]]\nid = \"en.figure.faulty\"\nkind = \"figur\"\nmaturity = \"stable\"\n"
                         "why = \"w\"\nsource = \"s\"\nsequence = \"num:nosuchclass\"\nwhat = 3\n");
  for (const std::vector<std::string>& command : {std::vector<std::string>{"rules", "list"},
                                                  {"test"},
                                                  {"extract", "good.md"},
                                                  {"check", "--archive", "articles", "good.md"}}) {
    SCOPED_TRACE(command[0]);
    std::vector<std::string> arguments = command;
    arguments.insert(arguments.end(), {"--rules", "rules"});
    const Outcome outcome = newsroom.run(arguments);
    EXPECT_EQ(outcome.code, 2);
    EXPECT_EQ(outcome.out, "");
    for (const char* want : {"zz_faults.toml:5:", "zz_faults.toml:9:", "zz_faults.toml:10:"})
      EXPECT_NE(outcome.err.find(want), std::string::npos) << outcome.err;
  }
}

TEST(CliInput, RefusesDraftsInLanguagesWithoutRules) {
  const Newsroom newsroom;
  const Scratch& files = newsroom.scratch;
  files.write("fr.md", "---\ntitle: Le port\nlanguage: fr\n---\nLe port de Lowmoor emploie 320 personnes.\n");
  files.write("fr.jsonl", "{\"id\":\"port\",\"language\":\"fr-CH\",\"text\":\"Le port emploie 320 personnes.\"}\n");
  struct Case {
    const char* name;
    std::vector<std::string> arguments;
    std::vector<const char*> want;
  };
  const char* const expected = "language 'fr': expected one of de, en, nl";
  const Case cases[] = {
      {"draft", {"check", "--archive", "articles", "good.md", "fr.md"}, {"fr.md: ", expected}},
      {"records", {"check", "--archive", "articles", "fr.jsonl"}, {"fr.jsonl", expected}},
      {"text", {"extract", "fr.md"}, {"fr.md: ", expected}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    const Outcome outcome = newsroom.run(c.arguments);
    EXPECT_EQ(outcome.code, 2);
    EXPECT_EQ(outcome.out, "");
    for (const char* want : c.want) EXPECT_NE(outcome.err.find(want), std::string::npos) << outcome.err;
  }
  EXPECT_EQ(newsroom.run({"extract", "--language", "auto", "fr.md"}).code, 0);
  EXPECT_EQ(newsroom.run({"extract", "--language", "en", "fr.md"}).code, 0);
}

TEST(CliInput, WarnsOfArticlesInLanguagesWithoutRules) {
  const Newsroom newsroom;
  newsroom.scratch.write("articles/port.md", "---\nlanguage: fr\n---\nLe port de Lowmoor emploie 320 personnes.\n");
  const Outcome outcome = newsroom.run({"check", "--archive", "articles", "--format", "json", "good.md"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  const Json report = Json::parse(outcome.out);
  ASSERT_EQ(report["diagnostics"].size(), 1u);
  EXPECT_EQ(report["diagnostics"][0]["severity"], "warning");
  EXPECT_NE(report["diagnostics"][0]["message"].get<std::string>().find("'port', language 'fr'"), std::string::npos)
      << outcome.out;
}

TEST(CliInput, ChecksAnEmptyDraft) {
  const Newsroom newsroom;
  const Outcome outcome = newsroom.run({"check", "--archive", "articles", "--format", "json", "empty.md"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  const Json report = Json::parse(outcome.out);
  EXPECT_EQ(report["complete"], true);
  ASSERT_EQ(report["drafts"].size(), 1u);
  EXPECT_EQ(report["drafts"][0]["id"], "empty");
  EXPECT_TRUE(report["drafts"][0]["findings"].empty());
}

TEST(CliInput, ReadsADraftFromStandardInput) {
  const Newsroom newsroom;
  const std::string draft = "date 2020-02-06 The port of Lowmoor handled 4,120 containers in 2018.";
  const Outcome outcome = newsroom.run({"check", "--archive", "articles", "--format", "json", "-"}, {.input = draft});
  EXPECT_EQ(outcome.code, 1) << outcome.err;
  const Json report = Json::parse(outcome.out);
  for (const Json& finding : report["drafts"][0]["findings"]) {
    const std::size_t start = finding["span"]["start"], end = finding["span"]["end"];
    EXPECT_EQ(draft.substr(start, end - start), finding["text"]);
    EXPECT_GE(start, 16u);  // the header is no part of the text
  }
}

TEST(CliInput, ExtractsManyRecordsInOneRun) {
  const Newsroom newsroom;
  std::string lines;
  for (int i = 0; i < 40; ++i)
    lines += "{\"id\":\"r" + std::to_string(i) + "\",\"text\":\"They sold " + std::to_string(100 + i) + " boats.\"}\n";
  newsroom.scratch.write("in.jsonl", lines);
  const Outcome outcome = newsroom.run({"extract", "--format", "ndjson", "in.jsonl"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  std::size_t at = 0;
  for (int i = 0; i < 40; ++i) {
    ASSERT_LT(at, outcome.out.size());
    const std::size_t end = outcome.out.find('\n', at);
    const Json found = Json::parse(outcome.out.substr(at, end - at));
    EXPECT_EQ(found["document"], "r" + std::to_string(i));
    EXPECT_EQ(found["figure"]["min"], std::to_string(100 + i));
    at = end + 1;
  }
}

TEST(CliInput, ReadsFoldersByEnding) {
  const Newsroom newsroom;
  newsroom.scratch.write("drafts/a.md", "They sold 41 boats.");
  newsroom.scratch.write("drafts/b.note", "They sold 42 boats.");
  const Outcome notes = newsroom.run({"extract", "--ext", ".note", "drafts"});
  EXPECT_EQ(notes.out.find("\"a\""), std::string::npos) << notes.out;
  EXPECT_NE(notes.out.find("\"b\""), std::string::npos) << notes.out;
}

TEST(CliHeavy, TakesAnArticleOfTwentyMegabytes) {
  const Newsroom newsroom;
  std::string text = newsroom.scratch.write("big/harbour.md", "");
  text = "The port of Lowmoor handled 4,210 containers in 2018.\n\n";
  const std::string filler =
      "Boats came and went with the tide, and people on the quay looked on as they always had.\n\n";
  while (text.size() < 20u << 20) text += filler;
  newsroom.scratch.write("big/harbour.md", text);
  const Outcome outcome = newsroom.run({"check", "--archive", "big", "wrong.md"});
  EXPECT_EQ(outcome.code, 1) << outcome.err;
  EXPECT_EQ(outcome.err, "");
}

TEST(CliHeavy, TakesALineOfFiveMegabytes) {
  const Newsroom newsroom;
  std::string line = "The port of Lowmoor handled 4,120 containers in 2018. ";
  while (line.size() < 5u << 20) line += "Boats came and went with the tide. ";
  newsroom.scratch.write("line.jsonl", "{\"id\":\"line\",\"text\":\"" + line + "\"}\n");
  newsroom.scratch.write("word.txt", std::string(5u << 20, 'x'));
  const Outcome sentences = newsroom.run({"check", "--archive", "articles", "line.jsonl"});
  EXPECT_EQ(sentences.code, 1) << sentences.err;
  EXPECT_EQ(sentences.err, "");
  const Outcome word = newsroom.run({"check", "--archive", "articles", "word.txt"});
  EXPECT_EQ(word.code, 0) << word.err;
}

TEST(CliHeavy, TakesASentenceOfFiveMegabytes) {
  const Newsroom newsroom;
  std::string line;
  while (line.size() < 5u << 20) line += "boats came and went with the tide in 2018 while people sold 320 nets, ";
  newsroom.scratch.write("sentence.txt", line);
  const Outcome outcome = newsroom.run({"extract", "sentence.txt"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_GT(std::count(outcome.out.begin(), outcome.out.end(), '\n'), 100'000);
}

}  // namespace
}  // namespace factcheck::testing
