#include "tests/unit/match/hand_made.h"

namespace factcheck {
namespace {

struct Input {
  const char* text;
  const char* language;
  const char *speaker, *content;
  bool direct;
};

Analysis statement_in(const Input& input) {
  Mention mention;
  mention.kind = Kind::Statement;
  mention.statement.emplace();
  mention.statement->direct = input.direct;
  mention.statement->speaker = part_in(input.text, input.speaker);
  mention.statement->content = part_in(input.text, input.content);
  return made(input.text, input.language, std::move(mention));
}

TEST(MatchStatements, ByWhatIsSaid) {
  const Input fact = {"Greenpeace said the ship had endangered the fishermen.", "en", "Greenpeace",
                      "the ship had endangered the fishermen", false};
  const struct {
    const char* name;
    Input claim;
    bool possible, speaker, whole;
  } cases[] = {
      {"in German",
       {"Greenpeace erklärte, das Schiff gefährde die Fischer.", "de", "Greenpeace", "das Schiff gefährde die Fischer",
        false},
       true,
       true,
       true},
      {"quoted, by somebody else",
       {"“The ship endangered the fishermen”, said Unicef.", "en", "Unicef", "The ship endangered the fishermen", true},
       true,
       false,
       true},
      {"one word of many",
       {"Greenpeace said the ship would leave the harbour on Friday.", "en", "Greenpeace",
        "the ship would leave the harbour on Friday", false},
       false,
       true,
       false},
  };
  const Analysis theirs = statement_in(fact);
  for (const auto& c : cases) {
    SCOPED_TRACE(c.name);
    const Analysis ours = statement_in(c.claim);
    const Alignment a = align_statements({{ours, 0}, knowledge()}, {theirs, 0}, weights_of_rules(), knowledge());
    EXPECT_EQ(a.possible && a.score >= weights_of_rules().threshold_statement, c.possible) << a.score;
    EXPECT_EQ((a.matched & kSubject) != 0, c.speaker);
    EXPECT_EQ((a.matched & kOccurrence) != 0, c.whole);
  }
}

}  // namespace
}  // namespace factcheck
