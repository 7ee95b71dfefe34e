#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "core/text/sentence.h"
#include "core/text/utf8.h"

namespace factcheck {
namespace {

// H headline, L lead, B body, Q quotation, each with its text.
std::string show(std::string_view text) {
  std::string shown;
  for (const Block& block : split_blocks(text, {0, static_cast<std::uint32_t>(text.size())})) {
    if (!shown.empty()) shown += " / ";
    shown += std::string(1, " HLBQ"[static_cast<int>(block.type)]) + ":" + std::string(block.span.of(text));
  }
  return shown;
}

TEST(TextBlock, Splits) {
  const struct Case {
    const char* name;
    const char* text;
    const char* want;
  } cases[] = {
      {"empty", "", ""},
      {"blank lines only", "\n \r\n\t\n", ""},
      {"one paragraph", "Er kam.", "L:Er kam."},
      {"one line without a stop is no headline", "Er kam", "L:Er kam"},
      {"headline, lead, body", "Meta zahlt\n\nEr kam.\n\nSie ging.", "H:Meta zahlt / L:Er kam. / B:Sie ging."},
      {"headline on the next line", "Meta zahlt\nEr kam.", "H:Meta zahlt / L:Er kam."},
      {"headline that asks", "Zahlt Meta?\n\nEr kam.", "H:Zahlt Meta? / L:Er kam."},
      {"two sentences are no headline", "Er kam. Warum?\n\nSie ging.", "L:Er kam. Warum? / B:Sie ging."},
      {"announcement is no headline", "Davis sagte:\n\nEr kam.", "L:Davis sagte: / B:Er kam."},
      {"CRLF", "Titel\r\n\r\nEr kam.\r\nSie ging.\r\n", "H:Titel / L:Er kam. / B:Sie ging."},
      {"lone CR", "Titel\r\rEr kam.", "H:Titel / L:Er kam."},
      {"line with blanks is empty", "Er kam.\n \u00A0\nSie ging.", "L:Er kam. / B:Sie ging."},
      {"BOM", "\uFEFFEr kam.", "L:Er kam."},
      {"capital after a stop", "Er kam.\nSie ging.", "L:Er kam. / B:Sie ging."},
      {"lower case goes on", "Er kam und\nging.", "L:Er kam und\nging."},
      {"comma goes on", "Er kam,\nMeta ging.", "L:Er kam,\nMeta ging."},
      {"list", "Er kam.\n\nMehr davon\nMeistgelesen", "L:Er kam. / B:Mehr davon / B:Meistgelesen"},
      {"quotation", "Er kam.\n\n„Wir klagen.“\n\nSie ging.", "L:Er kam. / Q:„Wir klagen.“ / B:Sie ging."},
      {"two quotations are body", "Er kam.\n\n„Ja“ und „Nein“", "L:Er kam. / B:„Ja“ und „Nein“"},
      {"quotation over lines", "Sie sagte: \"Er kam.\nWir gingen.\"\nDas war es.",
       "L:Sie sagte: \"Er kam.\nWir gingen.\" / B:Das war es."},
      {"German quotation over lines", "Er sagt: „Ja.\nNein.“\nGut.", "L:Er sagt: „Ja.\nNein.“ / B:Gut."},
      {"English quotation over lines", "He said “Yes.\nNo.”\nSo.", "L:He said “Yes.\nNo.” / B:So."},
      {"quotation that is never closed", "Sie sagte: \"Er kam.\nSie ging.", "L:Sie sagte: \"Er kam. / B:Sie ging."},
      {"each line opens a quotation", "„Er kam.\n„Sie ging.“", "L:„Er kam. / Q:„Sie ging.“"},
      {"inches open no quotation", "Die 5\" waren da.\n\"Er kam\", hieß es.",
       "L:Die 5\" waren da. / B:\"Er kam\", hieß es."},
      {"marked quotation", "Er kam.\n\n> Wir klagen.", "L:Er kam. / Q:Wir klagen."},
      {"wrapped at a fixed width",
       "Die Ministerin sagte am Donnerstag, sie werde den Vorschlag der\nKommission prüfen. Danach will sie über das "
       "Gesetz und dessen\nFolgen entscheiden.",
       "L:Die Ministerin sagte am Donnerstag, sie werde den Vorschlag der\nKommission prüfen. Danach will sie über das "
       "Gesetz und dessen\nFolgen entscheiden."},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(show(c.text), c.want);
  }
}

TEST(TextBlock, LongFirstBlockIsTheLead) {
  const std::string lead(200, 'a');
  EXPECT_EQ(show(lead + "\n\nEr kam."), "L:" + lead + " / B:Er kam.");
}

TEST(TextBlock, KeepsToTheBody) {
  const std::string text = "date 2020-02\n\nEr kam.\n\nSie ging.\n\nRest";
  const auto blocks = split_blocks(text, {14, 32});
  ASSERT_EQ(blocks.size(), 2U);
  EXPECT_EQ(blocks[0].span.of(text), "Er kam.");
  EXPECT_EQ(blocks[1].span.of(text), "Sie ging.");
}

// Quadratic cost would take minutes here.
TEST(TextBlock, TakesLongTextsInLinearTime) {
  for (const std::string_view piece : {"Wort ", "Zeile\r", "Zeile\n", "zeile\n", "\n", "\"", "\u00A0"}) {
    std::string text;
    while (text.size() < 500'000) text += piece;
    EXPECT_LE(split_blocks(text, {0, static_cast<std::uint32_t>(text.size())}).size(), text.size());
  }
}

}  // namespace
}  // namespace factcheck
