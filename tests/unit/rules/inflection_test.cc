#include "core/rules/inflection.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace factcheck {
namespace {

Inflection german() {
  InflectionTables tables;
  tables.participle = "ge";
  tables.infix = "zu";
  tables.separable = {"an", "vor"};
  tables.inseparable = {"be", "er"};
  tables.unprefixed = {"antworten"};
  tables.irregular["verb"] = {{"sprechen", {"spricht", "sprach", "gesprochen"}},
                              {"kennen", {"kennt", "kannte", "gekannt"}}};
  tables.irregular["noun"] = {{"stadt", {"städte"}}};
  tables.paradigms = {{"verb", "(.+[dt])en", {R"(\1et)", R"(\1ete)", R"(ge\1et)"}},
                      {"verb", "(.+[^dt])en", {R"(\1t)", R"(ge\1t)"}}};
  tables.endings = {
      {"noun", "(.+)", {R"(\1e)", R"(\1es)"}}, {"verb", "(.+)en", {R"(\1t)"}}, {"form", "(.+)", {R"(\1e)"}}};
  return Inflection(std::move(tables));
}

Inflection english() {
  InflectionTables tables;
  tables.verb_first = true;
  tables.inseparable = {"with"};
  tables.irregular["verb"] = {{"bring", {"brought"}}, {"draw", {"drew", "drawn"}}};
  return Inflection(std::move(tables));
}

TEST(RulesInflection, LeadsFromABaseToItsForms) {
  using Forms = std::vector<std::string>;
  const Inflection de = german(), en = english();
  const struct {
    const char* name;
    const Inflection& language;
    const char *base, *pos;
    Forms forms;
  } cases[] = {
      {"a strong verb", de, "sprechen", "verb", {"gesprochen", "sprach", "spricht"}},
      {"a weak verb", de, "legen", "verb", {"gelegt", "legt"}},
      {"a verb by the pattern that fits", de, "achten", "verb", {"achtet", "achtete", "geachtet"}},
      {"no ge- after an inseparable prefix", de, "besprechen", "verb", {"besprach", "bespricht", "besprochen"}},
      {"an inseparable prefix before a weak verb", de, "erlegen", "verb", {"erlegt"}},
      {"a separable prefix stands before and apart",
       de,
       "ansprechen",
       "verb",
       {"angesprochen", "ansprach", "anspricht", "anzusprechen", "sprach an", "sprechen an", "spricht an"}},
      {"a separable prefix before an inseparable one",
       de,
       "anerkennen",
       "verb",
       {"anerkannt", "anerkannte", "anerkennt", "anzuerkennen", "erkannte an", "erkennen an", "erkennt an"}},
      {"what only looks like a prefix", de, "antworten", "verb", {"antwortet", "antwortete", "geantwortet"}},
      {"the verb of a term stands last",
       de,
       "klar sprechen",
       "verb",
       {"klar gesprochen", "klar sprach", "klar spricht"}},
      {"the verb of a term stands first", en, "bring up", "verb", {"brought up"}},
      {"a prefix that never comes apart", en, "withdraw", "verb", {"withdrawn", "withdrew"}},
      {"a compound as its last part", de, "hauptstadt", "noun", {"hauptstädte"}},
      {"a regular noun", de, "brief", "noun", {}},
      {"no forms of adverbs", de, "gern", "adverb", {}},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(c.language.forms(c.base, c.pos), c.forms);
  }
}

TEST(RulesInflection, EndsAWordAsItsKindDoes) {
  using Forms = std::vector<std::string>;
  const Inflection de = german();
  const struct {
    const char *name, *word, *kind;
    Forms forms;
  } cases[] = {
      {"a noun", "krieg", "noun", {"kriege", "krieges"}},
      {"a verb", "kriegen", "verb", {"kriegt"}},
      {"a form that a table gave", "gekriegt", "form", {"gekriegte"}},
      {"a kind without endings", "gern", "adjective", {}},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(de.endings(c.word, c.kind), c.forms);
  }
}

}  // namespace
}  // namespace factcheck
