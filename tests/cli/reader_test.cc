// Drafts and articles as HTML and Markdown: what is found, where it stands, and what is left out.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "newsroom.h"

namespace factcheck::testing {
namespace {

using Json = nlohmann::json;

const std::string kPage =
    "<!doctype html>\n<html lang=en><title>The harbour</title><nav>Home 99</nav><article><h1>The harbour</h1>\n"
    "<p>The port of Lowmoor handled <b>4,120</b> containers in 2018.</p>\n"
    "<p>Related articles</p><ul><li>40 ports in danger</ul></article></html>\n";

std::string slice(const std::string& text, const Json& span) {
  const auto start = span["start"].get<std::size_t>(), end = span["end"].get<std::size_t>();
  return text.substr(start, end - start);
}

const Json* objection_in(const Json& draft) {
  for (const Json& finding : draft["findings"])
    if (finding["verdict"] == "contradicted") return &finding;
  return nullptr;
}

TEST(CliReader, ChecksPagesFromFilesAndStandardInput) {
  const Newsroom newsroom;
  newsroom.scratch.write("page.html", kPage);
  Surroundings piped;
  piped.input = kPage;
  for (const auto& outcome : {newsroom.run({"check", "--archive", "articles", "--format", "json", "page.html"}),
                              newsroom.run({"check", "--archive", "articles", "--format", "json", "-"}, piped)}) {
    EXPECT_EQ(outcome.code, 1) << outcome.err;
    const Json draft = Json::parse(outcome.out)["drafts"][0];
    const Json* objection = objection_in(draft);
    ASSERT_NE(objection, nullptr) << outcome.out;
    EXPECT_EQ((*objection)["text"], "4,120");
    EXPECT_EQ(slice(kPage, (*objection)["source_span"]), "4,120");
    ASSERT_EQ(draft["unchecked"].size(), 1u) << draft["unchecked"];
    EXPECT_EQ(draft["unchecked"][0]["text"], "40 ports in danger");
    EXPECT_EQ(slice(kPage, draft["unchecked"][0]["source_span"]), "40 ports in danger");
  }
}

TEST(CliReader, CutsMarkdownAsItStandsInTheFile) {
  const Newsroom newsroom;
  const std::string draft = "# The harbour\n\nThe port of [Lowmoor](l.html) handled **4,120** *containers* in 2018.\n";
  newsroom.scratch.write("marked.md", draft);
  const Outcome outcome = newsroom.run({"check", "--archive", "articles", "--format", "json", "marked.md"});
  EXPECT_EQ(outcome.code, 1) << outcome.err;
  const Json report = Json::parse(outcome.out);
  for (const Json& finding : report["drafts"][0]["findings"]) {
    EXPECT_EQ(slice(draft, finding["span"]), finding["text"]);
    EXPECT_FALSE(finding.contains("source_span"));
  }
  ASSERT_NE(objection_in(report["drafts"][0]), nullptr) << outcome.out;
}

TEST(CliReader, ReadsPagesOfFolders) {
  const Newsroom newsroom;
  newsroom.scratch.write("pages/port.html", "<p>The port of Lowmoor handled 4,210 containers in 2018.");
  newsroom.scratch.write("pages/other.md", "Nothing of the kind.");
  const auto articles = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"--format", "ndjson", "pages"});
    arguments.insert(arguments.begin(), "extract");
    const Outcome outcome = newsroom.run(arguments);
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    return outcome.out;
  };
  EXPECT_NE(articles({}).find("\"document\":\"port\""), std::string::npos);
  EXPECT_NE(articles({"--ext", "html"}).find("\"document\":\"port\""), std::string::npos);
  EXPECT_EQ(articles({"--ext", "md"}).find("\"document\":\"port\""), std::string::npos);
}

}  // namespace
}  // namespace factcheck::testing
