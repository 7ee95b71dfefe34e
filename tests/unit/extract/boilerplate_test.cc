#include "core/extract/boilerplate.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/unit/extract/reading.h"

namespace factcheck {
namespace {

std::vector<Block> blocks_of(const std::string& text) {
  std::vector<Block> blocks = split_blocks(text, {0, static_cast<std::uint32_t>(text.size())});
  mark_boilerplate(text, grammar().boilerplate, TextWords(text, blocks, *book().words, book().signs), blocks);
  return blocks;
}

Document document_of(const std::string& text, const std::string& language, Format format) {
  Document document;
  document.id = "mill";
  document.language = language;
  document.format = format;
  document.text = text;
  document.body = {0, static_cast<std::uint32_t>(text.size())};
  return document;
}

// The block's type, by the first letter of its name; X: boilerplate.
std::string types(const std::string& text) {
  std::string letters;
  for (const Block& block : blocks_of(text)) letters += "?HLBQXR"[static_cast<std::size_t>(block.type)];
  return letters;
}

// Between two paragraphs, as one block.
char type_between(const std::string& block) {
  const std::string text = "The mill burnt down.\n\n" + block + "\n\nNobody was hurt, the owner said.";
  const std::string found = types(text);
  EXPECT_EQ(found.size(), 3u) << found;
  return found.size() == 3 ? found[1] : '?';
}

TEST(ExtractBoilerplate, KnowsBlocksThatAreNoReporting) {
  const char* cases[] = {
      // labels and bars
      "Advertisement", "ADVERTISEMENT", "Anzeige", "Anzeige Anzeige", "Werbung", "Advertentie",
      "Tekst gaat verder onder de advertentie", "Share on Facebook | Twitter | WhatsApp", "Share this article",
      "Teilen", "Artikel teilen: Facebook, Twitter, E-Mail", "Delen", "Deel dit artikel via WhatsApp",
      "Facebook Twitter WhatsApp E-Mail", "Share Tweet Print", "Drucken", "Lees verder", "Read more", "Skip to content",
      // counts
      "12 comments", "Comments (12)", "3 Kommentare", "1.204 reacties", "4 min read", "Share 17 shares",
      // prompts, notices and legal lines
      "Sign up for our newsletter and get 5 stories a day.", "Melden Sie sich für unseren Newsletter an!",
      "Schrijf je in voor onze nieuwsbrief.", "We use cookies to improve this site.", "Wir verwenden Cookies.",
      "Deze website gebruikt cookies.", "© 2023 The Mill Post", "Copyright 2023 The Mill Post. All rights reserved.",
      "Mühlenbote 2023. Alle Rechte vorbehalten.", "De Molenbode 2023, alle rechten voorbehouden",
      // what is announced on one line
      "Lees ook: Vijf molens in gevaar", "Lesen Sie auch: Fünf Mühlen bedroht", "Related: Five mills at risk",
      "Im Video: Die Mühle brennt", "Watch: The mill in 2019", "Video | De molen brandt"};
  for (const char* block : cases) {
    SCOPED_TRACE(block);
    EXPECT_EQ(type_between(block), 'X');
  }
}

TEST(ExtractBoilerplate, LeavesReportingAlone) {
  const char* cases[] = {"The advertisement was seen 3 million times.",
                         "Er erstattete Anzeige.",
                         "Die Anzeige ging am Montag ein.",
                         "De advertentie kostte 500 euro.",
                         "They share a mill on Facebook.",
                         "Facebook",
                         "Twitter and Facebook sued.",
                         "Teilen der Stadt fehlt Strom.",
                         "Delen van de molen stonden in brand.",
                         "129 comments were deleted.",
                         "2,500 arrests",
                         "3 Kommentare wurden gelöscht.",
                         "Reacties kwamen er uit 12 landen.",
                         "“We use cookies to bake,” the baker said.",
                         "The newsletter had 4,000 readers.",
                         "Der Newsletter hat 4000 Leser.",
                         "The related costs were 5 million euros.",
                         "Lees ook de brief van de minister, zei hij.",
                         "Mehr zum Thema sagte der Minister am 3. Mai nicht.",
                         "The video shows 3 men.",
                         "Im Video sind drei Männer zu sehen.",
                         "Copyright law changed in 2019.",
                         "All rights reserved for others were sold in 2019.",
                         "Print sales fell by 4 percent.",
                         "Comment is free, facts are sacred",
                         "You might also like the mill, the owner said.",
                         "Sign up began in 2019."};
  for (const char* block : cases) {
    SCOPED_TRACE(block);
    EXPECT_NE(type_between(block), 'X');
  }
}

TEST(ExtractBoilerplate, TakesTheLinksUnderTheirHeading) {
  struct Case {
    const char* name;
    const char* text;
    const char* want;
  };
  const Case cases[] = {
      {"until text goes on",
       "The mill burnt down.\n\nYou might also like\n\nFive mills at risk\n\nMiller wins 3 prizes\n\nNobody was hurt, "
       "he said.",
       "LXXXB"},
      {"at the end", "Die Mühle brannte ab.\n\nMehr zum Thema:\nFünf Mühlen bedroht\nMüller gewinnt", "LXXX"},
      {"a question", "De molen brandde af.\n\nLees ook\n\nWie redt de molens?\n\nNiemand raakte gewond.", "LXXB"},
      {"a sentence is no link", "The mill burnt down.\n\nRelated articles\n\nIt cost 3 million.", "LXB"},
      {"a label between links", "The mill burnt down.\n\nRelated\n\nFive mills\n\nAdvertisement\n\nSix mills", "LXXXX"},
      {"the lead comes after it", "Share\n\nAdvertisement\n\nThe mill burnt down.\n\nNobody was hurt.", "XXLB"},
      {"not without end",
       "Read next\n\na b\n\na b\n\na b\n\na b\n\na b\n\na b\n\na b\n\na b\n\na b\n\na b\n\na b\n\na b\n\nc d",
       "XXXXXXXXXXXXXL"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(types(c.text), c.want);
  }
}

TEST(ExtractBoilerplate, KnowsHeadingsThatRepeatTheText) {
  struct Case {
    const char* name;
    const char* text;
    const char* want;
  };
  const Case cases[] = {
      {"sub-heading", "The mill burnt down.\n\nPraise from 40 neighbours\n\nHe had Praise from 40 neighbours for that.",
       "LRB"},
      {"a word between", "The mill burnt down.\n\nPraise from 40 neighbours\n\nHe had praise from all 40 neighbours.",
       "LRB"},
      {"pull quote",
       "The mill burnt down.\n\n“We will build it again”\n\nHe said: “We will build it again.” She agreed.", "LRB"},
      {"another figure", "The mill burnt down.\n\nPraise from 40 neighbours\n\nHe had praise from 30 neighbours.",
       "LBB"},
      {"another order", "The mill burnt down.\n\nThe man saved a dog\n\nA dog saved the man.", "LBB"},
      {"words far apart",
       "The mill burnt down.\n\nPraise from 40 neighbours\n\nPraise came late, and from nobody but a few. There were "
       "40 of "
       "them, and the neighbours were not among them.",
       "LBB"},
      {"a sentence", "The mill burnt down.\n\nHe had praise from all.\n\nHe had praise from all. She too.", "LBB"},
      {"who spoke the line before",
       "The mill burnt down.\n\n– Mayor of Old Alkmaar\n\nThe Mayor of Old Alkmaar came today.", "LBB"},
      {"the headline", "Mill burns down in Alkmaar\n\nThe old Mill burns down in Alkmaar today.", "HL"},
      {"few words", "The mill burnt down.\n\nMany questions\n\nThere were many questions.", "LBB"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(types(c.text), c.want);
  }
}

TEST(ExtractBoilerplate, NothingIsFoundInIt) {
  const Document document =
      document_of("The mill cost 3 million euros.\n\nRelated articles\n\n40 mills in danger\n\n© 2023 The Mill Post",
                  "en", Format::Plain);
  const Extraction found = extract(document, grammar(), {});
  ASSERT_FALSE(found.mentions.empty());
  for (const Mention& mention : found.mentions) EXPECT_LT(mention.span.end, document.text.find("Related"));
}

// The words of Markdown are read without its markup, and spans cut the file as it is.
TEST(ExtractMarkdown, FindsWhatIsMarkedUp) {
  const Document document = document_of(
      "## Mill\n\nIt cost **3.5** million euros, not `9`. “**We will** build [it](x9.html) again,” said *Ana Petrov*.",
      "en", Format::Markdown);
  const Extraction found = extract(document, grammar(), {});
  std::vector<std::string> figures, contents;
  for (const Mention& mention : found.mentions) {
    if (mention.figure) figures.emplace_back(mention.span.of(document.text));
    if (mention.statement) {
      contents.push_back(mention.statement->content.text);
      EXPECT_EQ(mention.statement->content.span.of(document.text), "We will** build [it](x9.html) again");
    }
  }
  EXPECT_EQ(figures, (std::vector<std::string>{"3.5** million euros"}));
  EXPECT_EQ(contents, (std::vector<std::string>{"We will build it again"}));
}

}  // namespace
}  // namespace factcheck
