#include "core/archive/lookup.h"

#include <gtest/gtest.h>

#include "store_fixture.h"

namespace factcheck::testing {
namespace {

const Archive& archive() {
  static const Archive* made = [] {
    std::vector<Document> articles = {
        article("en", "In 2018 the port of Lowmoor sold 16.8 million tickets. In 2019 the port sold 320 tickets."),
        article("de", "Der Verband Nordlicht zählte im März 2019 rund 2.500 Hinweise. Viele Schiffe fuhren aus."),
        article("nl", "De gemeente Haverlo telde 41 schepen."),
    };
    articles[0].language = "en", articles[1].language = "de", articles[2].language = "nl";
    return new Archive(*Archive::build(std::move(articles), "memory", grammar(), knowledge(), 1));
  }();
  return *made;
}

std::vector<FactId> found(std::string_view query, std::size_t limit = 20) {
  return find_facts(archive(), read_query(query, grammar(), knowledge()), limit);
}

std::string sentence_of(FactId id) {
  const Analysis& analysis = archive().articles()[id.article];
  const Mention& mention = analysis.extraction.mentions[id.mention];
  return std::string(analysis.extraction.sentences[mention.sentence].span.of(analysis.document.text));
}

TEST(ArchiveLookup, FindsTheBestFactFirst) {
  constexpr const char* kNordlicht = "Der Verband Nordlicht zählte im März 2019 rund 2.500 Hinweise.";
  const struct {
    const char* name;
    const char* query;
    const char* want;
  } cases[] = {
      {"a name and a year", "Lowmoor 2018 tickets", "In 2018 the port of Lowmoor sold 16.8 million tickets."},
      {"a figure in another language's digits", "2,500", kNordlicht},
      {"a month of a year", "Nordlicht March 2019", kNordlicht},
      {"a name of another language", "Haverlo 41", "De gemeente Haverlo telde 41 schepen."},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.name);
    const std::vector<FactId> facts = found(c.query);
    ASSERT_FALSE(facts.empty());
    EXPECT_EQ(sentence_of(facts.front()), c.want);
  }
}

TEST(ArchiveLookup, LeavesOutWhatHasNoPartOfTheQuery) {
  EXPECT_TRUE(found("Westfield 512").empty());
  EXPECT_TRUE(found("16.8 billion").empty());
  for (const FactId id : found("16.8 million"))  // not "Viele"
    EXPECT_EQ(sentence_of(id), "In 2018 the port of Lowmoor sold 16.8 million tickets.");
  EXPECT_TRUE(read_query("?!", grammar(), knowledge()).empty());
  EXPECT_TRUE(read_query("", grammar(), knowledge()).empty());
}

TEST(ArchiveLookup, KeepsToItsLimit) {
  EXPECT_GT(found("port tickets").size(), 2u);
  EXPECT_EQ(found("port tickets", 2).size(), 2u);
  EXPECT_TRUE(found("port tickets", 0).empty());
}

}  // namespace
}  // namespace factcheck::testing
