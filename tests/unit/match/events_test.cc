#include "core/match/holder.h"
#include "tests/unit/match/hand_made.h"

namespace factcheck {
namespace {

struct Input {
  const char* text;
  const char* language;
  const char *trigger, *actor, *object;
};

Analysis event_in(const Input& input) {
  Mention mention;
  mention.kind = Kind::Event;
  mention.event.emplace();
  mention.event->trigger = part_in(input.text, input.trigger);
  mention.event->actor = part_in(input.text, input.actor);
  mention.event->object = part_in(input.text, input.object);
  return made(input.text, input.language, std::move(mention));
}

TEST(MatchEvents, SameActByTheSameToTheSame) {
  const Input fact = {"Parliament approved the tax on sugar on Monday.", "en", "approved", "Parliament",
                      "the tax on sugar"};
  const struct {
    const char* name;
    Input claim;
    bool possible, strong;
  } cases[] = {
      {"the same",
       {"Parliament approved the tax on sugar.", "en", "approved", "Parliament", "the tax on sugar"},
       true,
       true},
      {"its opposite",
       {"Parliament rejected the tax on sugar.", "en", "rejected", "Parliament", "the tax on sugar"},
       true,
       true},
      {"in German",
       {"Das Parlament lehnte die Steuer auf Zucker ab.", "de", "lehnte", "Das Parlament", "die Steuer auf Zucker"},
       true,
       true},  // the particle stands apart
      {"another act",
       {"Parliament discussed the tax on sugar.", "en", "discussed", "Parliament", "the tax on sugar"},
       false,
       false},
      {"another object",
       {"Parliament approved the new airport.", "en", "approved", "Parliament", "the new airport"},
       false,
       false},
      {"by somebody else, to the same",
       {"The court approved the tax on sugar.", "en", "approved", "The court", "the tax on sugar"},
       true,
       true},
  };
  const Analysis theirs = event_in(fact);
  for (const auto& c : cases) {
    SCOPED_TRACE(c.name);
    const Analysis ours = event_in(c.claim);
    const Alignment a = align_events({{ours, 0}, knowledge()}, {theirs, 0}, weights_of_rules(), knowledge());
    const bool possible = a.possible && a.score >= weights_of_rules().threshold_event;
    EXPECT_EQ(possible, c.possible) << a.score;
    EXPECT_EQ(possible && a.strong, c.strong);
  }
}

TEST(MatchEvents, AnotherNameIsAnotherActor) {
  const Input fact = {"The shipping group Nordline bought the old ferry Aurora in Bergen.", "en", "bought",
                      "The shipping group Nordline", "the old ferry Aurora"};
  const struct {
    const char* name;
    Input claim;
    bool same, other;
  } cases[] = {
      {"the same",
       {"The group Nordline has bought the ferry Aurora in Bergen.", "en", "bought", "The group Nordline",
        "the ferry Aurora"},
       true,
       false},
      {"another group",
       {"The shipping group Havila has bought the ferry Aurora in Bergen.", "en", "bought", "The shipping group Havila",
        "the ferry Aurora"},
       false,
       true},
      {"another group, where the draft knows the one, too",
       {"The shipping group Havila bought the ferry Aurora in Bergen from Nordline.", "en", "bought",
        "The shipping group Havila", "the ferry Aurora"},
       false,
       false},
      {"without a name",
       {"The shipping group has bought the ferry Aurora in Bergen.", "en", "bought", "The shipping group",
        "the ferry Aurora"},
       true,
       false},
  };
  const Analysis theirs = event_in(fact);
  for (const auto& c : cases) {
    SCOPED_TRACE(c.name);
    const Analysis ours = event_in(c.claim);
    const Alignment a = align_events({{ours, 0}, knowledge()}, {theirs, 0}, weights_of_rules(), knowledge());
    EXPECT_EQ((a.matched & kSubject) != 0, c.same);
    EXPECT_EQ(is_other_actor({ours, 0}, {theirs, 0}, weights_of_rules(), knowledge()), c.other);
  }
}

}  // namespace
}  // namespace factcheck
