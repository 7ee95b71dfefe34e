#include "core/text/sentence.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/utf8.h"

namespace factcheck {
namespace {

SentenceTables english() {
  return {{"dr.", "mr.", "st.", "no.#", "prof.", "e.g.", "vs."},
          {"u.s.", "d.c.", "a.m.", "p.m.", "inc.", "etc.", "jr.", "feb."},
          {},
          {"the", "he", "she", "it", "in", "a", "this"},
          false};
}

SentenceTables german() {
  return {{"z.b.", "d.h.", "dr.", "prof.", "h.c.", "nr.", "bzw.", "i.d.r.", "m.a.w.", "art.#", "rer.", "nat."},
          {"usw.", "co.", "mrd.", "etc.", "d.c.", "st."},
          {"februar", "quartal", "jahrhundert"},
          {"er", "sie", "das", "die", "der", "im", "in", "es", "danach"},
          true};
}

SentenceTables dutch() {
  return {{"bijv.", "dhr.", "mr.", "nr.", "d.w.z.", "drs."},
          {"o.a.", "enz.", "n.v.", "mln."},
          {},
          {"de", "het", "een", "hij", "zij", "in", "dat"},
          false};
}

std::string show(std::string_view text, const SentenceTables& tables) {
  std::string shown;
  for (const Span s : split_sentences(text, {0, static_cast<std::uint32_t>(text.size())}, tables)) {
    if (!shown.empty()) shown += " | ";
    shown += s.of(text);
  }
  return shown;
}

// The text with " | " where a sentence ends.
struct Case {
  const char* name;
  std::string want;
};

void expect_splits(const std::vector<Case>& cases, const SentenceTables& tables) {
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    std::string text = c.want;
    for (auto at = text.find(" | "); at != std::string::npos; at = text.find(" | ")) text.replace(at, 3, " ");
    EXPECT_EQ(show(text, tables), c.want);
  }
}

TEST(TextSentence, SplitsEnglish) {
  expect_splits(
      {
          {"plain", "One came. | Two went! | Did three? | Yes."},
          {"abbreviation before a name", "He met Dr. Smith and Mr. Jones. | They left."},
          {"initials", "Shares of J.P. Morgan fell. | George W. Bush and J. R. Miller left."},
          {"country before a noun", "The U.S. Senate voted."},
          {"country at the end", "He moved to the U.S. | The Senate voted."},
          {"country before a lower-case word", "The U.S. economy grew."},
          {"country before a number", "He left the U.S. 20 years ago."},
          {"unknown initials at the end", "It was Plan B. | The minister said so."},
          {"saint", "She lives in St. Louis. | He does not."},
          {"number sign", "It is No. 5 on the list."},
          {"the word no", "He said no. | Then he left."},
          {"clock", "It began at 9 a.m. and ended at 5 p.m. | He slept."},
          {"company", "Apple Inc. shares fell at Apple Inc. | The market did not."},
          {"month", "It was Feb. 6 in Rome."},
          {"decimal and address", "It rose 2.5 percent on example.com. | Nobody knew."},
          {"quote with stop inside", "It “blinds itself.” | The group agreed."},
          {"quote with stop outside", "It \"blinds itself\". | The group agreed."},
          {"shout and lower case", "“Go!” he said."},
          {"question and lower case", "\"Why now?\" asked the minister. | Nobody knew."},
          {"quote opens", "He left. | “We will sue,” she said."},
          {"single quotes", "They had ‘a place to hide.’ | Then it ended."},
          {"brackets", "He left. | (She stayed.) | It rained."},
          {"bracketed stop", "It is [...] Nonsense (!) Really."},
          {"ellipsis", "He waited... | Then he left… | She did not."},
          {"ellipsis inside", "He waited... and left."},
          {"several signs", "What?! | Never."},
          {"brand in lower case", "It sells. | iPhone prices rose."},
          {"numbered list", "1. Facebook pays. | 2. Meta does not."},
          {"year at the end", "That was in 2020. | Nobody knew."},
          {"sum opens", "It was much. | $5 million is gone."},
          {"name with a shout", "The Yahoo! site failed."},
          {"no closing sign", "You might also like"},
          {"colon", "He said: It is over. | Really: yes."},
          {"closing quote apart", "He left. | \"It is over. \""},
          {"emoji", "It works. | 😀 It does."},
      },
      english());
}

TEST(TextSentence, SplitsGerman) {
  expect_splits(
      {
          {"abbreviation in two words", "Er kam z. B. Montag, d. h. Mitte Mai. | Sie ging."},
          {"abbreviation in one", "Er kam z.B. Montag."},
          {"abbreviation in three", "Das ist m. a. W. Unsinn und i. d. R. Betrug."},
          {"day and month", "Am 6. Februar kam er. | Am 7. ging sie."},
          {"quarter", "Im 3. Quartal sank es. | Im 19. Jahrhundert auch."},
          {"unknown ordinal noun", "Am 3. Verhandlungstag schwieg er."},
          {"number at the end", "Es waren nur 25. | Die Polizei schwieg."},
          {"year at the end", "Das war 2020. | Facebook schwieg."},
          {"short date", "Am 6.2. in Bonn. | Es regnete."},
          {"monarch", "Es war Ludwig XIV. | Er schwieg."},
          {"war", "Im II. Weltkrieg fiel er."},
          {"titles", "Prof. Dr. h.c. Müller und Dr. rer. nat. Maier kamen."},
          {"capital city", "Der Senat in Washington D.C.. | Im Kampf ging es weiter."},
          {"company and colon", "Bei Instagram und Co.: Das ist neu. | Neu ist viel."},
          {"company form", "Die Meier & Co. KG zahlt. | Nun auch Meier & Co. | Das freut alle."},
          {"clock", "Es war 9.30 Uhr. | Er ging."},
          {"quote opens", "Das sei falsch, sagte er. | „Wir klagen“, drohte sie."},
          {"quote closes", "„Wir klagen.“ | Das sagte er."},
          {"quote goes on", "„Wann kommt er?“, fragte sie. | „Nie!“ rief er."},
          {"guillemets", "»Wir klagen.« | Das sagte er."},
          {"stop behind the quote", "Er nannte es „Unsinn!“. | Sie ging."},
          {"and so on", "Fotos, Videos usw. wurden gelöscht. | Texte, Bilder usw. | Die Liste ist lang."},
          {"article of a law", "Nach Art. 5 ist das erlaubt, auf seine Art. | Er lachte."},
          {"saint", "In St. Gallen regnet es."},
          {"soft hyphen", "Die Ver\u00ADschlüs\u00ADselung kommt. | Sie bleibt."},
      },
      german());
}

TEST(TextSentence, SplitsDutch) {
  expect_splits(
      {
          {"clitic opens", "Het regende. | 's Avonds ging hij. | 't Is laat."},
          {"clitic inside", "Hij komt 's avonds. | De deur is dicht."},
          {"abbreviation", "Dat zijn bijv. Facebook en o.a. Meta. | De rest niet."},
          {"title", "Volgens dhr. Jansen en mr. drs. De Vries klopt dat."},
          {"ends with an abbreviation", "Foto's, video's enz. | De lijst is lang."},
          {"plain numbers", "Het waren er 25. | De politie zweeg."},
          {"quotes", "'Dat mag niet.' | Hij ging."},
          {"particle", "Dat zei J. van Dijk. | Hij ging."},
      },
      dutch());
}

TEST(TextSentence, WorksWithEmptyTables) {
  expect_splits({{"plain", "Er kam. | Sie ging."}, {"initials", "J. P. Morgan zahlt."}}, {});
}

TEST(TextSentence, TrimsAndKeepsToItsBlock) {
  const std::string text = "Eins. \u00A0\r\n Zwei.  Drei. Vier.";
  const std::vector<Span> sentences = split_sentences(text, {0, 20}, german());
  ASSERT_EQ(sentences.size(), 3U);
  EXPECT_EQ(sentences[0].of(text), "Eins.");
  EXPECT_EQ(sentences[1].of(text), "Zwei.");
  EXPECT_EQ(sentences[2].of(text), "Dr");
  EXPECT_TRUE(split_sentences(" \n\t", {0, 3}, german()).empty());
  EXPECT_TRUE(split_sentences("", {0, 0}, german()).empty());
}

TEST(TextSentence, CoversEveryByteThatIsNoBlank) {
  const std::string_view pieces[] = {"a",  "B",  "Dr.", "z.", "B.", "6.",     ".",      "!", "?", "…", " ", " ",
                                     "\n", "\"", "“",   "„",  "'",  "\u00A0", "\u0301", "(", ")", "]", "😀", "Februar"};
  const SentenceTables tables[] = {english(), german(), dutch(), {}};
  std::mt19937 random(6);
  for (int round = 0; round < 4000; ++round) {
    std::string text;
    for (auto i = random() % 30; i > 0; --i) text += pieces[random() % std::size(pieces)];
    std::size_t at = 0;
    const auto expect_blank_until = [&](std::size_t end) {
      while (at < end) ASSERT_EQ(char_class(next_code_point(text, at)), CharClass::Space) << text;
    };
    for (const Span s : split_sentences(text, {0, static_cast<std::uint32_t>(text.size())}, tables[round % 4])) {
      ASSERT_LT(s.start, s.end) << text;
      ASSERT_LE(at, s.start) << text;
      expect_blank_until(s.start);
      at = s.end;
      ASSERT_FALSE(first_invalid_utf8(s.of(text)).has_value()) << text;
    }
    expect_blank_until(text.size());
  }
}

TEST(TextSentence, CutsWhatNeverEnds) {
  const struct Endless {
    const char* name;
    std::string_view piece;
    const char* ends;  // what sentences but the last end in
  } cases[] = {
      {"after a pause", "boats came and went, and people looked on as they had for 2,500 years; ", ",;"},
      {"at a blank", "boats came and went with 2,500 nets ", "sthd0e"},
      {"at a sign", "3|Möwe|", "3e|"},
      {"at a pause rather than at a later blank", "a, b c d e f g h i j k l ", ","},
  };
  for (const Endless& c : cases) {
    SCOPED_TRACE(c.name);
    std::string text;
    while (text.size() < 5 * kLongestSentence) text += c.piece;
    const auto sentences = split_sentences(text, {0, static_cast<std::uint32_t>(text.size())}, english());
    ASSERT_GE(sentences.size(), 5u);
    ASSERT_LE(sentences.size(), 11u);
    std::string letters;
    for (const Span s : sentences) {
      EXPECT_LE(s.size(), kLongestSentence + c.piece.size());
      letters += s.of(text);
      if (s == sentences.back()) continue;
      EXPECT_NE(std::string_view(c.ends).find(s.of(text).back()), std::string_view::npos) << s.of(text);
    }
    std::erase(letters, ' ');
    std::erase(text, ' ');
    EXPECT_EQ(letters, text);
  }
}

TEST(TextSentence, NeverCutsWordsAndNumbers) {
  for (const std::string_view piece : {"x", "7", "7,", "1.000.", "ö"}) {
    std::string text;
    while (text.size() < 3 * kLongestSentence) text += piece;
    EXPECT_EQ(split_sentences(text, {0, static_cast<std::uint32_t>(text.size())}, english()).size(), 1u) << piece;
  }
}

TEST(TextSentence, LeavesLongSentencesAlone) {
  std::string text = "The list:";
  while (text.size() < kLongestSentence - 60) text += " a net, two boats,";
  text += " and a cat. The end.";
  EXPECT_EQ(split_sentences(text, {0, static_cast<std::uint32_t>(text.size())}, english()).size(), 2u);
}

// Quadratic cost would take minutes here.
TEST(TextSentence, TakesLongLinesInLinearTime) {
  for (const std::string_view piece : {"Wort ", ". ", "\"", "Dr. ", "1. ", "z. ", "(", "Er kam. ", "... ", "\u00A0"}) {
    std::string text;
    while (text.size() < 500'000) text += piece;
    const auto sentences = split_sentences(text, {0, static_cast<std::uint32_t>(text.size())}, german());
    EXPECT_LE(sentences.size(), text.size() / 2);
  }
}

}  // namespace
}  // namespace factcheck
