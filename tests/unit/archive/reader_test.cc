#include "core/archive/reader.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace factcheck {
namespace {

std::string_view body(const Document& document) { return document.body.of(document.text); }

TEST(ArchiveReader, FindsTheBodyOfEveryKindOfText) {
  struct Case {
    const char* name;
    const char* text;
    const char* date;
    const char* body;
  };
  const Case cases[] = {
      {"plain", "Two boats sank.", "", "Two boats sank."},
      {"header with a day", "date 2020-02-06 Two boats sank.", "2020-02-06", "Two boats sank."},
      {"header with a month after blanks", "\n \t date 2020-02\r\n\r\nTwo boats sank.", "2020-02", "Two boats sank."},
      {"header with a year on its own line", "date 2020\nTwo boats sank.", "2020", "Two boats sank."},
      {"a sentence that opens with date and year", "date 2020 was kind to boats.", "", "date 2020 was kind to boats."},
      {"a word that opens with date", "dated 2020-02-06 is the letter.", "", "dated 2020-02-06 is the letter."},
      {"date without a blank", "date2020-02-06 x", "", "date2020-02-06 x"},
      {"a capital", "Date 2020-02-06 Two boats.", "", "Date 2020-02-06 Two boats."},
      {"header later in the text", "Two boats.\ndate 2020-02-06", "", "Two boats.\ndate 2020-02-06"},
      {"byte order mark", "\xEF\xBB\xBFTwo boats.", "", "Two boats."},
      {"byte order mark and header", "\xEF\xBB\xBF date 2020-02 Two boats.", "2020-02", "Two boats."},
      {"front matter", "---\ndate: 2020-02-06\n---\nTwo boats.", "2020-02-06", "Two boats."},
      {"front matter with CRLF", "---\r\ndate: 2020-02-06\r\n---\r\nTwo boats.\r\n", "2020-02-06", "Two boats.\r\n"},
      {"front matter after a byte order mark", "\xEF\xBB\xBF---\ndate: '2020'\n---\nTwo boats.", "2020", "Two boats."},
      {"TOML", "+++\ndate = 2020-02-06\n+++\nTwo boats.", "2020-02-06", "Two boats."},
      {"TOML text", "+++\ndate = \"2020-02\"\n+++\n\nTwo boats.", "2020-02", "\nTwo boats."},
      {"front matter without date, then a header", "---\ntitle: x\n---\ndate 2020-02 Boats.", "2020-02", "Boats."},
      {"a rule line later on", "Two boats.\n\n---\n\nMore.", "", "Two boats.\n\n---\n\nMore."},
      {"empty front matter", "---\n---\nBoats.", "", "Boats."},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    const Result<Document> document = read_text(c.text, "boats.md", {});
    ASSERT_TRUE(document) << document.error().message;
    EXPECT_EQ(document->date, c.date);
    EXPECT_EQ(body(*document), c.body);
    EXPECT_EQ(document->text, c.text);
    EXPECT_EQ(document->id, "boats");
    EXPECT_EQ(document->path, "boats.md");
  }
}

TEST(ArchiveReader, ReadsEveryFieldOfYamlAndToml) {
  const char* texts[] = {R"(---
# who wrote what
id: boats-1            # its name
title: "Two \"boats\": a story"
date: 2020-02-06
language: de-AT
source: 'The Harbour''s Post'
url: https://example.org/boats?x=1#top
author: A. Miller
status: corrected
corrects: boats-0
sources: [a, "b, c", 'd']
---
Text.)",
                         R"(+++
id = "boats-1"
title = 'Two "boats": a story'
date = 2020-02-06
language = "de-AT"
source = "The Harbour's Post"
url = "https://example.org/boats?x=1#top"
author = "A. Miller"
status = "corrected"
corrects = "boats-0"
sources = ["a", "b, c", "d"]
+++
Text.)"};
  for (const char* text : texts) {
    SCOPED_TRACE(text);
    const Result<Document> document = read_text(text, "x.md", {});
    ASSERT_TRUE(document) << document.error().message;
    EXPECT_EQ(document->id, "boats-1");
    EXPECT_EQ(document->title, "Two \"boats\": a story");
    EXPECT_EQ(document->date, "2020-02-06");
    EXPECT_EQ(document->language, "de");
    EXPECT_EQ(document->source, "The Harbour's Post");
    EXPECT_EQ(document->url, "https://example.org/boats?x=1#top");
    EXPECT_EQ(document->author, "A. Miller");
    EXPECT_EQ(document->status, Status::Corrected);
    EXPECT_EQ(document->corrects, "boats-0");
    EXPECT_EQ(document->sources, (std::vector<std::string>{"a", "b, c", "d"}));
  }
}

TEST(ArchiveReader, ReadsSourcesOneALine) {
  const Result<Document> document =
      read_text("---\nsources:\n- a\n  - \"b\"  # the second\n\ntitle: x\n---\nText.", "x.md", {});
  ASSERT_TRUE(document) << document.error().message;
  EXPECT_EQ(document->sources, (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(document->title, "x");
}

TEST(ArchiveReader, TreatsEmptyValuesAsNotGiven) {
  const Result<Document> document =
      read_text("---\ntitle:\ndate: ~\nauthor: null\nsource: \"\"\n---\nText.", "x.md", {});
  ASSERT_TRUE(document) << document.error().message;
  EXPECT_EQ(document->title + document->date + document->author + document->source, "");
}

TEST(ArchiveReader, NamesThePlaceOfEveryFault) {
  struct Case {
    const char* name;
    const char* text;
    ErrorCode code;
    std::vector<const char*> want;
  };
  const Case cases[] = {
      {"invalid UTF-8", "Zwei B\xF6ote.", ErrorCode::InvalidUtf8, {"x.md:1:7: byte 0xF6 at offset 6"}},
      {"cut off UTF-8", "Boats\nB\xC3", ErrorCode::InvalidUtf8, {"x.md:2:2: byte 0xC3 at offset 7"}},
      {"day that does not exist", "date 2020-02-30 Boats.", ErrorCode::InputFormat, {"x.md:1:6: '2020-02-30'"}},
      {"month that does not exist", " date 2020-13 Boats.", ErrorCode::InputFormat, {"x.md:1:7: '2020-13'"}},
      {"short day", "date 2020-2-6 Boats.", ErrorCode::InputFormat, {"x.md:1:6: '2020-2-6'"}},
      {"three faults",
       "---\ndtae: 2020\nstatus: old\ndate: 30.2.2020\n---\nBoats.",
       ErrorCode::InputFormat,
       {"x.md:2:1: unknown key 'dtae'", "x.md:3:9: status: 'old'", "x.md:4:7: date: '30.2.2020'"}},
      {"list", "---\nauthor: [a, b]\n---\nBoats.", ErrorCode::InputFormat, {"x.md:2:9: author: lists"}},
      {"list one a line", "---\nauthor:\n  - a\n---\nBoats.", ErrorCode::InputFormat, {"x.md:3:3: author: lists"}},
      {"table", "---\nauthor:\n  name: a\n---\nBoats.", ErrorCode::InputFormat, {"x.md:3:3: is indented"}},
      {"block text", "---\ntitle: |\n  a\n---\nBoats.", ErrorCode::InputFormat, {"x.md:2:8: title: opens with '|'"}},
      {"open quote", "---\ntitle: \"a\n---\nBoats.", ErrorCode::InputFormat, {"x.md:2:8: title: the quote"}},
      {"after the quote",
       "---\ntitle: \"a\" b\n---\nBoats.",
       ErrorCode::InputFormat,
       {"x.md:2:11: title: expected nothing"}},
      {"twice", "---\ntitle: a\ntitle: b\n---\nBoats.", ErrorCode::InputFormat, {"x.md:3:1: key 'title'"}},
      {"no pair", "---\nTwo boats\n---\nBoats.", ErrorCode::InputFormat, {"x.md:2:1: is no front matter"}},
      {"never ends", "---\ntitle: a\nBoats.", ErrorCode::InputFormat, {"x.md:1:1: front matter opens with '---'"}},
      {"open list", "---\nsources: [a, b\n---\nBoats.", ErrorCode::InputFormat, {"x.md:2:10: sources: the list"}},
      {"sources as text",
       "---\nsources: a\n---\nBoats.",
       ErrorCode::InputFormat,
       {"x.md:2:10: sources: expected a list"}},
      {"empty id", "---\nid: ''\n---\nBoats.", ErrorCode::InputFormat, {}},
      {"TOML number", "+++\ntitle = 3\n+++\nBoats.", ErrorCode::InputFormat, {"x.md:2:9: title: expected a text"}},
      {"TOML key", "+++\n\nnope = 3\n+++\nBoats.", ErrorCode::InputFormat, {"x.md:3:1: unknown key 'nope'"}},
      {"no TOML", "+++\ntitle = \n+++\nBoats.", ErrorCode::InputFormat, {"x.md:2:", "not TOML"}},
      {"two dates",
       "---\ndate: 2020-02\n---\ndate 2019-02 Boats.",
       ErrorCode::InputFormat,
       {"x.md:4:6: opens with date"}},
      {"no text", "date 2020-02-06\n \n", ErrorCode::InputFormat, {"article 'x' has no text"}},
      {"empty", "", ErrorCode::InputFormat, {"article 'x' has no text"}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    const Result<Document> document = read_text(c.text, "x.md", {});
    if (c.want.empty()) {
      EXPECT_TRUE(document);  // an empty id is not given
      continue;
    }
    ASSERT_FALSE(document);
    EXPECT_EQ(document.error().code, c.code);
    for (const char* want : c.want)
      EXPECT_NE(document.error().message.find(want), std::string::npos) << document.error().message;
  }
}

TEST(ArchiveReader, AnEmptyDraftIsADraft) {
  for (const char* text : {"", "\n", "date 2020-02-06", "---\ntitle: x\n---\n"}) {
    const Result<Document> draft = read_text(text, "d.md", {.purpose = Purpose::Draft});
    ASSERT_TRUE(draft) << draft.error().message;
    EXPECT_EQ(draft->id, "d");
  }
}

TEST(ArchiveReader, TakesTheIdFromTheCallWhereThereIsNoName) {
  EXPECT_EQ(read_text("Boats.", "", {.id = "draft-1.2"})->id, "draft-1.2");
  EXPECT_EQ(read_text("---\nid: own\n---\nBoats.", "", {.id = "draft-1"})->id, "own");
  EXPECT_EQ(read_text("Boats.", "a/b.c.txt", {})->id, "b.c");
}

TEST(ArchiveReader, ReadsTwentyMegabytes) {
  std::string text = "date 2020-02-06 ";
  while (text.size() < 20u << 20) text += "Zwölf Boote liegen im Hafen. ";
  const Result<Document> document = read_text(text, "big.txt", {});
  ASSERT_TRUE(document);
  EXPECT_EQ(document->body.end, text.size());
}

}  // namespace
}  // namespace factcheck
