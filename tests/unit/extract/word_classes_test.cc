#include "core/extract/word_classes.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/extract/endings.h"
#include "core/extract/quote_classes.h"
#include "core/extract/roles_words.h"
#include "tests/unit/extract/reading.h"

namespace factcheck {
namespace {

std::vector<ClassSets> sets_of(const std::string& text, const char* language) {
  std::vector<Token> tokens;
  tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
  const FoldedText folded(text, tokens, *book().words);
  std::vector<ClassSets> sets(tokens.size());
  LatticeStore store;
  grammar().classes.mark(Lattice(text, tokens, folded.all(), *book().language(language), store), sets);
  return sets;
}

// A letter for each word in the class, a point for the others.
std::string marked(const std::vector<ClassSets>& sets, WordClass quote, FrameClass frame) {
  std::string letters;
  for (const ClassSets& set : sets) {
    if ((set.quote & static_cast<std::uint64_t>(quote)) != 0) {
      letters += 'q';
    } else {
      letters += (set.frame & static_cast<std::uint64_t>(frame)) != 0 ? 'f' : '.';
    }
  }
  return letters;
}

TEST(WordClasses, MarksWhatTheTablesSayOfEachWord) {
  const struct {
    const char* name;
    const char* language;
    const char* text;
    WordClass quote;
    FrameClass frame;
    const char* want;
  } cases[] = {
      {"a word of one table", "en", "She said no", WordClass::Cue, FrameClass::Office, ".q."},
      {"an entry of two words", "en", "the head coach spoke", WordClass::Work, FrameClass::Office, ".ff."},
      {"half of it", "en", "a coach spoke", WordClass::Work, FrameClass::Office, "..."},
      {"the other half", "en", "the head spoke", WordClass::Work, FrameClass::Office, "..."},
      {"only as written", "en", "It may open in May", WordClass::Calendar, FrameClass::Office, "....q"},
      {"German", "de", "Das sagte sie", WordClass::Cue, FrameClass::Office, ".q."},
      {"another language's word", "de", "Das said sie", WordClass::Cue, FrameClass::Office, "..."},
      {"Dutch", "nl", "Dat zei zij", WordClass::Cue, FrameClass::Office, ".q."},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(marked(sets_of(c.text, c.language), c.quote, c.frame), c.want);
  }
}

TEST(Endings, FindTheLastPartOfACompound) {
  const Endings endings({"sprecher", "chef", "oberchef", "rat"});
  const struct {
    const char* name;
    const char* compound;
    std::size_t before;
    bool want;
  } cases[] = {
      {"a compound", "hafensprecher", 3, true},
      {"the word alone", "sprecher", 0, true},
      {"the word alone where more is asked", "sprecher", 1, false},
      {"the shorter of two endings", "oberchef", 3, true},
      {"too little before it", "exchef", 3, false},
      {"inside a word", "sprecherin", 0, false},
      {"words too short to tell", "verrat", 0, false},
      {"shorter than any ending", "ef", 0, false},
      {"nothing", "", 0, false},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(endings.close(c.compound, c.before), c.want);
  }
}

}  // namespace
}  // namespace factcheck
