#include "core/text/markdown.h"

#include <gtest/gtest.h>

#include <chrono>
#include <string>

#include "core/text/sentence.h"
#include "core/text/utf8.h"

namespace factcheck {
namespace {

std::string reading_of(const std::string& text) {
  return markdown_reading(text, {0, static_cast<std::uint32_t>(text.size())});
}

// Fillers as signs that can be seen; blanks as they are.
std::string show(const std::string& text) {
  std::string shown = reading_of(text);
  for (char& c : shown) c = c == kMarkup ? '~' : c == kBreak ? '^' : c;
  return shown;
}

TEST(TextMarkdown, BlanksOutMarkupInsideALine) {
  struct Case {
    const char* name;
    const char* text;
    const char* want;
  };
  const Case cases[] = {
      {"plain", "Two boats sank.", "Two boats sank."},
      {"strong", "It **rose** again.", "It ~~rose~~ again."},
      {"emphasis", "It *rose* and _fell_.", "It ~rose~ and ~fell~."},
      {"both", "It ***rose*** again.", "It ~~~rose~~~ again."},
      {"emphasis in strong", "**a *b* c**", "~~a ~b~ c~~"},
      {"unequal runs", "***a* b**", "~~~a~ b~~"},
      {"strong in a word", "in**com**plete", "in~~com~~plete"},
      {"beside a quotation mark", "\"**Go**\"", "\"~~Go~~\""},
      {"struck out", "~~old~~ new", "~~old~~ new"},
      {"a product", "5 * 3 * 2", "5 * 3 * 2"},
      {"a lone asterisk", "the price* rose", "the price* rose"},
      {"an inner asterisk", "Nutzer*innen und Helfer*innen", "Nutzer*innen und Helfer*innen"},
      {"an inner underscore", "snake_case_name", "snake_case_name"},
      {"about", "~100 boats and ~200 crews", "~100 boats and ~200 crews"},
      {"escaped", "5 \\* 3 \\[x\\]", "5 ~* 3 ~[x~]"},
      {"code", "use `rm 9` now", "use        now"},
      {"code with backticks", "use ``a ` 9`` now", "use           now"},
      {"backticks that do not close", "a ` b", "a ` b"},
      {"code hides emphasis", "*a `*` b*", "~a     b~"},
      {"link", "[two boats](https://x.org/9 \"t\") sank", "~two boats~~~~~~~~~~~~~~~~~~~~~~ sank"},
      {"link with brackets", "[a](b(c)d) e", "~a~~~~~~~~ e"},
      {"link by reference", "[a b][9] c", "~a b~~~~ c"},
      {"strong link", "**[a](b)** c", "~~~a~~~~~~ c"},
      {"a remark in brackets", "He said [sic] so (9).", "He said [sic] so (9)."},
      {"image", "a ![alt 9](b.png) c", "a                 c"},
      {"footnote", "sank[^1].", "sank~~~~."},
      {"address", "see https://x.org/9/a, or www.x.org.", "see                  , or          ."},
      {"address in brackets", "see <https://x.org/9>.", "see                  ."},
      {"tag", "a<br>b <b>c</b>", "a    b ~~~c~~~~"},
      {"less than", "a < b and 3 <4> 5", "a < b and 3 <4> 5"},
      {"comment", "a <!-- 9\n9 --> b", "a       \n      b"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(show(c.text), c.want);
  }
}

TEST(TextMarkdown, BlanksOutWhatMakesBlocks) {
  struct Case {
    const char* name;
    const char* text;
    const char* want;
  };
  const Case cases[] = {
      {"heading", "# Boats\nTwo sank.", "^ Boats^Two sank."},
      {"closed heading", "## Boats ##\nTwo", "^  Boats   ^Two"},
      {"hash tag", "#boats sank", "#boats sank"},
      {"underlined heading", "Boats\n=====\nTwo", "Boats\n     \nTwo"},
      {"rule", "a\n\n* * *\n\nb", "a\n\n     \n\nb"},
      {"bullets", "- one\n* two\n+ three", "^ one\n^ two\n^ three"},
      {"dash in text", "one\n– two", "one\n– two"},
      {"task", "- [x] one", "^     one"},
      {"numbered", "1. one\n2. two", "^  one\n^  two"},
      {"numbered far apart", "1. one\n\nmore\n\n2. two", "^  one\n\nmore\n\n^  two"},
      {"a date at the start", "6. Februar war es.", "6. Februar war es."},
      {"dates at two starts", "6. Februar.\n\n3. Juni.", "6. Februar.\n\n3. Juni."},
      {"a year at the start", "Since\n2019. Then", "Since\n2019. Then"},
      {"quote", "> one\n> two\n\nthree", "> one\n  two\n\nthree"},
      {"quote in two paragraphs", "> one\n>\n> two", "> one\n \n> two"},
      {"fence", "a\n```sh\n9\n\n8\n```\nb", "a\n     \n \n\n \n   \nb"},
      {"fence that never ends", "a\n~~~\n9", "a\n   \n "},
      {"table", "| a | 9 |\n|---|---|\n| b | 8 |\nc", "  a | 9 |^         \n  b | 8 |^c"},
      {"reference", "a\n\n[x]: http://x.org/9", "a\n\n                   "},
      {"no reference", "[Note]: two boats sank", "[Note]: two boats sank"},
      {"footnote", "[^1]: Two sank.", "      Two sank."},
      {"emphasis ends with its paragraph", "*a\n\nb*", "*a\n\nb*"},
      {"emphasis goes on to the next line", "*a\nb*", "~a\nb~"},
      {"line ends of Windows", "# A\r\n- b\r\n\r\nc", "^ A^\n^ b\r\n\r\nc"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(show(c.text), c.want);
  }
}

TEST(TextMarkdown, LeavesAloneWhatIsOutsideOfTheBody) {
  const std::string text = "# a *b*\n# c *d*";
  EXPECT_EQ(markdown_reading(text, {8, 15}), std::string("# a *b*\n") + kBreak + " c " + kMarkup + "d" + kMarkup);
  EXPECT_EQ(markdown_reading(text, {0, 0}), text);
}

TEST(TextMarkdown, KeepsEveryOffsetWhateverTheText) {
  const std::string signs = "*_`[]()<>!#-|~\\^: \n\rab9.>";
  std::uint32_t state = 7;
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int i = 0; i < 60; ++i) {
      state = state * 1664525u + 1013904223u;
      text += signs[(state >> 16) % signs.size()];
    }
    const std::string reading = reading_of(text);
    ASSERT_EQ(reading.size(), text.size()) << text;
    for (std::size_t i = 0; i < text.size(); ++i)
      ASSERT_TRUE(reading[i] == text[i] || reading[i] == ' ' || reading[i] == kMarkup || reading[i] == kBreak) << text;
  }
}

TEST(TextMarkdown, IsLinear) {
  const auto start = std::chrono::steady_clock::now();
  for (const char* piece :
       {"[", "![", "*a ", "`a ``b ```c ", "<a ", "(", "_a", "<!--", "> ", "# ", "1. \n", "\\", "| "}) {
    std::string text;
    while (text.size() < 1000000) text += piece;
    EXPECT_EQ(reading_of(text).size(), text.size()) << piece;
  }
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(30));
}

TEST(TextMarkdown, TakesFillersOutOfWords) {
  EXPECT_EQ(without_markup(reading_of("two **big** ![x](y) boats")), "two big boats");
  EXPECT_EQ(without_markup("two boats"), "two boats");
}

}  // namespace
}  // namespace factcheck
