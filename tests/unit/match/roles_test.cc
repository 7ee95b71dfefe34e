#include "tests/unit/match/hand_made.h"

namespace factcheck {
namespace {

struct Input {
  const char* text;
  const char* language;
  const char *person, *office, *organisation;
};

Analysis role_in(const Input& input) {
  Mention mention;
  mention.kind = Kind::Role;
  mention.role.emplace();
  mention.role->person = part_in(input.text, input.person);
  mention.role->role = part_in(input.text, input.office);
  mention.role->organisation = part_in(input.text, input.organisation);
  return made(input.text, input.language, std::move(mention));
}

TEST(MatchRoles, TwoPartsOfThree) {
  const Input fact = {"Lena Brandt, Volvo's head of safety, spoke.", "en", "Lena Brandt", "head of safety", "Volvo"};
  const struct {
    const char* name;
    Input claim;
    bool possible, person, organisation;
  } cases[] = {
      {"all of them, in German",
       {"Lena Brandt ist Sicherheitschefin von Volvo.", "de", "Lena Brandt", "Sicherheitschefin", "Volvo"},
       true,
       true,
       true},
      {"elsewhere",
       {"Lena Brandt, Siemens' head of safety, spoke.", "en", "Lena Brandt", "head of safety", "Siemens"},
       true,
       true,
       false},
      {"by her surname",
       {"Brandt, Volvo's head of safety, spoke.", "en", "Brandt", "head of safety", "Volvo"},
       true,
       true,
       true},
      {"a misspelt name in the same post",
       {"Lena Brand, Volvo's head of safety, spoke.", "en", "Lena Brand", "head of safety", "Volvo"},
       true,
       false,
       true},
      {"another person elsewhere",
       {"Tom Kerr, Siemens' head of safety, spoke.", "en", "Tom Kerr", "head of safety", "Siemens"},
       false,
       false,
       false},
      {"the full name alone, in another office",
       {"Lena Brandt, the mayor, spoke.", "en", "Lena Brandt", "mayor", ""},
       true,
       true,
       false},
      {"an office of two capitals that looks like a name",
       {"Lena Brandt, Head Of Safety.", "en", "Lena Brandt", "Head Of Safety", ""},
       true,
       true,
       false},
      {"the surname alone, in another office",
       {"Brandt, the mayor, spoke.", "en", "Brandt", "mayor", ""},
       false,
       true,
       false},
      {"at a body without a name",
       {"Lena Brandt, the company's head of safety, spoke.", "en", "Lena Brandt", "head of safety", "company"},
       true,
       true,
       false},
      {"nothing but the person",
       {"Lena Brandt, Siemens' spokeswoman, spoke.", "en", "Lena Brandt", "spokeswoman", "Siemens"},
       false,
       true,
       false},
  };
  const Analysis theirs = role_in(fact);
  for (const auto& c : cases) {
    SCOPED_TRACE(c.name);
    const Analysis ours = role_in(c.claim);
    const Alignment a = align_roles({{ours, 0}, knowledge()}, {theirs, 0}, weights_of_rules(), knowledge());
    EXPECT_EQ(a.possible && a.score >= weights_of_rules().threshold_role, c.possible) << a.score;
    EXPECT_EQ((a.matched & kSubject) != 0, c.person);
    EXPECT_EQ((a.matched & kSource) != 0, c.organisation);
  }
}

}  // namespace
}  // namespace factcheck
