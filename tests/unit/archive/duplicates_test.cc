#include "core/archive/duplicates.h"

#include <gtest/gtest.h>

#include <string>

namespace factcheck {
namespace {

TEST(ArchiveDuplicates, WholeTextsOnly) {
  const std::string article =
      "The council met on Monday to vote on the new bridge. Nine members were for it, four against. "
      "Work is to begin in spring and will take two years, the mayor said after the meeting.";
  const struct {
    const char* name;
    std::string draft;
    bool same;
  } cases[] = {
      {"the article itself", article, true},
      {"case and signs do not matter",
       "THE COUNCIL met on Monday, to vote on the new bridge! Nine members were for it; four "
       "against. Work is to begin in spring and will take two years, the mayor said after the meeting",
       true},
      {"one sentence of it", "Nine members were for it, four against.", false},
      {"another text", "The orchestra played in the town hall on Friday evening to a full house of listeners.", false},
      {"empty", "", false},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(same_text(shingles(c.draft), shingles(article)), c.same);
    EXPECT_EQ(same_text(shingles(article), shingles(c.draft)), c.same);
  }
}

}  // namespace
}  // namespace factcheck
