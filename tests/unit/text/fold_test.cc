#include "core/text/fold.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "core/text/folded_tokens.h"
#include "core/text/token.h"

namespace factcheck {
namespace {

TEST(TextFold, MakesKeys) {
  const struct Case {
    const char* name;
    const char* word;
    const char* fold;
    const char* name_fold;
  } cases[] = {
      {"empty", "", "", ""},
      {"ascii", "Facebook-2", "facebook-2", "facebook-2"},
      {"umlaut", "Änderung", "änderung", "anderung"},
      {"accents stay", "FÜR", "für", "fur"},
      {"sharp s stays", "Straße", "straße", "strasse"},
      {"capital sharp s", "STRAẞE", "straße", "strasse"},
      {"decomposed", "A\u0308nderung", "änderung", "anderung"},
      {"two marks, any order", "q\u0307\u0323", "q\u0323\u0307", "q"},
      {"soft hyphen", "Ver\u00ADschlüsselung", "verschlüsselung", "verschlusselung"},
      {"soft hyphen in ascii", "Face\u00ADbook", "facebook", "facebook"},
      {"apostrophe", "Don’t", "don't", "don't"},
      {"quotes", "„So“", "\"so\"", "\"so\""},
      {"dashes", "a–b—c−d‑e", "a-b-c-d-e", "a-b-c-d-e"},
      {"wide", "ＡＢＣ１", "abc1", "abc1"},
      {"blanks", "2\u00A0500\u202F000", "2 500 000", "2 500 000"},
      {"ligature", "ﬁnal", "final", "final"},
      {"sigma", "ΣΊΣΥΦΟΣ", "σίσυφοσ", "σισυφοσ"},
      {"cyrillic", "Київ", "київ", "киів"},
      {"polish", "Łódź", "łódź", "lodz"},
      {"danish", "Søren Ærø", "søren ærø", "soren aero"},
      {"turkish", "İstanbul", "i\u0307stanbul", "istanbul"},
      {"dutch", "IJsland", "ijsland", "ijsland"},
      {"dutch diaeresis", "Coördinatie", "coördinatie", "coordinatie"},
      {"emoji", "😀", "😀", "😀"},
      {"euro", "5 €", "5 €", "5 €"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(fold(c.word), c.fold);
    EXPECT_EQ(fold_name(c.word), c.name_fold);
    EXPECT_EQ(fold(fold(c.word)), c.fold) << "folding twice";
    EXPECT_EQ(fold_name(fold_name(c.word)), c.name_fold) << "folding twice";
  }
}

TEST(TextFold, KeepsDifferentWordsApart) {
  EXPECT_NE(fold("für"), fold("fur"));
  EXPECT_NE(fold("Masse"), fold("Maße"));
  EXPECT_EQ(fold_name("Müller"), fold_name("MULLER"));
}

TEST(TextFold, IsTheSameInAWholeText) {
  constexpr char32_t kPastLatin = 0x250;
  std::string text;
  for (char32_t c = 0x21; c < kPastLatin; ++c) {
    const std::string letter =
        c < 0x80 ? std::string(1, static_cast<char>(c))
                 : std::string{static_cast<char>(0xC0 | c >> 6), static_cast<char>(0x80 | (c & 0x3F))};
    text += letter + " Xé" + letter + "Äz ";
    for (std::size_t before = 5; before < 16; ++before) text += std::string(before, 'x') + letter + "Äzé ";
  }
  std::vector<Token> tokens;
  tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
  Vocabulary words;  // of every other one
  for (std::size_t i = 0; i < tokens.size(); i += 2) words.add(fold(tokens[i].span.of(text)));
  const FoldedText folded(text, tokens, words);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::string form = fold(tokens[i].span.of(text));
    EXPECT_EQ(folded.all()[i], form);
    EXPECT_EQ(folded.all().word(i), words.find(form)) << form;
  }
}

}  // namespace
}  // namespace factcheck
