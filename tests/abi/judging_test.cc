// The plugins of this project, asked as the engine asks them.
#include <gtest/gtest.h>

#include <string>

#include "hand_made.h"

namespace factcheck {
namespace {

using hand_made::exactly, hand_made::of, hand_made::on, hand_made::quoted;

const PluginSet& plugins() {
  static const auto kLoaded = [] {
    PluginOptions options;
    options.installed = FACTCHECK_PLUGINS;
    options.disabled = {"name.speaker"};  // asked about statements, too: here each kind has one judge
    options.files = {std::string(FACTCHECK_PLUGINS) + "/examples/template.so"};
    return hand_made::load(options);
  }();
  EXPECT_TRUE(kLoaded) << kLoaded.error().message;
  return *kLoaded;
}

Judgement one(const hand_made::Question& question) {
  Diagnostics faults;
  auto judgements = ask(plugins(), question, faults);
  EXPECT_TRUE(faults.empty()) << faults[0].message;
  EXPECT_EQ(judgements.size(), 1u);
  return judgements.empty() ? Judgement{} : judgements[0];
}

Figure more_than(std::string_view plain) {
  Figure figure = exactly(plain);
  figure.min.exclusive = true;
  figure.max = {};
  figure.max.limit = Bound::Limit::Open;
  return figure;
}

Figure per(std::string_view plain, std::string unit) {
  Figure figure = exactly(plain);
  figure.per = std::move(unit);
  return figure;
}

Figure change(std::string_view plain, Change kind) {
  Figure figure = exactly(plain, "percent");
  figure.change = kind;
  figure.direction = Direction::Down;
  return figure;
}

TEST(PluginFigures, Judge) {
  struct Case {
    const char* name;
    Figure claim, fact;
    std::uint32_t matched, clashed;
    Relation want;
  };
  const Case cases[] = {
      {"equal", exactly("129"), exactly("129"), kMeasure, 0, Relation::Supports},
      {"bound and value", more_than("100"), exactly("129"), kMeasure, 0, Relation::Supports},
      {"value and bound", exactly("129"), more_than("100"), kMeasure, 0, Relation::Abstain},
      {"two bounds", more_than("129"), more_than("112"), kMeasure, 0, Relation::Abstain},
      {"two bounds in the very sentence", more_than("129"), more_than("112"), kMeasure | kWords, 0, Relation::Excludes},
      {"the very sentence, in another form", exactly("129"), more_than("112"), kMeasure | kWords, 0, Relation::Abstain},
      {"digits swapped", exactly("18600000"), exactly("16800000"), kMeasure, 0, Relation::Excludes},
      {"another unit", exactly("7", "percent"), exactly("7", "km"), kMeasure, 0, Relation::Abstain},
      {"another thing", exactly("7"), exactly("8"), kMeasure, kSubject, Relation::Unrelated},
      {"another measure", exactly("7"), exactly("8"), 0, kMeasure, Relation::Unrelated},
      {"per day and per month", per("2800", "day"), per("3600", "month"), kMeasure, 0, Relation::Unrelated},
      {"another period, another value", exactly("7"), exactly("8"), kMeasure | kSubject, kPeriod, Relation::Unrelated},
      {"another period, the very value", exactly("7"), exactly("7"), kMeasure | kSubject | kKey, kPeriod,
       Relation::Excludes},
      {"another period, a small number", exactly("7"), exactly("7"), kMeasure | kSubject, kPeriod, Relation::Unrelated},
      {"another period, same value, thing unsure", exactly("7"), exactly("7"), kMeasure, kPeriod, Relation::Unrelated},
      {"down to against down by", change("70", Change::To), change("70", Change::By), kMeasure, 0, Relation::Excludes},
      {"down to 30, down by 70", change("30", Change::To), change("70", Change::By), kMeasure, 0, Relation::Supports},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    const Judgement judgement = one({of(c.claim), of(c.fact), "claim", "fact", "en", "en", c.matched, c.clashed});
    EXPECT_EQ(judgement.relation, c.want);
    EXPECT_EQ(judgement.rule, "figure.mismatch");
    EXPECT_EQ(judgement.message.has_value(), c.want == Relation::Excludes);
  }
}

TEST(PluginFigures, SpeakInThreeLanguages) {
  const Judgement judgement =
      one({of(exactly("18600000")), of(exactly("16800000")), "18.6 million", "16.8 million", "en", "en", kMeasure, 0});
  ASSERT_TRUE(judgement.message);
  EXPECT_EQ(plugins().render(judgement.rule, *judgement.message, "en"),
            "The archive has 16.8 million, not 18.6 million.");
  EXPECT_EQ(plugins().render(judgement.rule, *judgement.message, "de"),
            "Im Archiv steht 16,8 Millionen, nicht 18,6 Millionen.");
  EXPECT_EQ(plugins().render(judgement.rule, *judgement.message, "nl"),
            "In het archief staat 16,8 miljoen, niet 18,6 miljoen.");
  EXPECT_EQ(plugins().render(judgement.rule, *judgement.message, "fr"),
            "The archive has 16.8 million, not 18.6 million.");
  ASSERT_EQ(judgement.message->suggestions.size(), 1u);
  EXPECT_EQ(judgement.message->suggestions[0].text, "16.8 million");
  const Judgement abroad = one(
      {of(exactly("18600000")), of(exactly("16800000")), "18.6 million", "16,8 Millionen", "en", "de", kMeasure, 0});
  ASSERT_TRUE(abroad.message);
  EXPECT_TRUE(abroad.message->suggestions.empty());  // not in the draft's language
}

TEST(PluginDates, Judge) {
  Date three_days;
  three_days.type = TimexType::Duration;
  three_days.value = "P3D";
  Date four_days = three_days;
  four_days.value = "P4D";
  Date impossible = on("2020-02-30");
  impossible.days.reset();
  impossible.impossible = true;
  struct Case {
    const char* name;
    Date claim, fact;
    std::uint32_t matched, clashed;
    Relation want;
  };
  const Case cases[] = {
      {"day in month", on("2011-05"), on("2011-05-12"), 0, 0, Relation::Supports},
      {"another day", on("2011-05-14"), on("2011-05-12"), 0, 0, Relation::Excludes},
      {"another event", on("2011-05-14"), on("2011-05-12"), 0, kOccurrence, Relation::Unrelated},
      {"another weekday", on("XXXX-WXX-3"), on("XXXX-WXX-4"), 0, 0, Relation::Excludes},
      {"nothing in common", on("XXXX-WXX-3"), on("XXXX-03"), 0, 0, Relation::Abstain},
      {"lengths of unknown things", four_days, three_days, 0, 0, Relation::Abstain},
      {"lengths of one thing", four_days, three_days, kMeasure, 0, Relation::Excludes},
      {"no day at all", impossible, on("2020-02-29"), 0, 0, Relation::Abstain},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    const Judgement judgement = one({of(c.claim), of(c.fact), "claim", "fact", "en", "en", c.matched, c.clashed});
    EXPECT_EQ(judgement.relation, c.want);
  }
}

TEST(PluginQuotes, CompareWords) {
  struct Case {
    const char* name;
    const char* claim;
    const char* fact;
    Relation want;
    const char* difference;
  };
  const char* bridge = "We will not build the bridge before the next winter, whatever it costs";
  const Case cases[] = {
      {"same", bridge, bridge, Relation::Supports, ""},
      {"case, punctuation", "we will NOT build the bridge", bridge, Relation::Supports, ""},
      {"fragment", "before the next winter", bridge, Relation::Supports, ""},
      {"marked cut", "build the bridge … whatever it costs", bridge, Relation::Supports, ""},
      {"cut in brackets", "We will not build […] before the next winter", bridge, Relation::Supports, ""},
      {"cut in points", "We will not build ... before the next winter", bridge, Relation::Supports, ""},
      {"words put in brackets", "We will not build [it] before the next winter", bridge, Relation::Supports, ""},
      {"another ending", "we will not builds the bridges", bridge, Relation::Supports, ""},
      {"lost word", "We will build the bridge before", bridge, Relation::Excludes,
       "We will [not →] build the bridge before"},
      {"other word", "the bridge before the next summer", bridge, Relation::Excludes,
       "the bridge before the next [winter → summer]"},
      {"added word", "before the very next winter", bridge, Relation::Excludes, "before the [→ very] next winter"},
      {"two words, one other", "next summer", bridge, Relation::Abstain, ""},
      {"grammar words only", "will not go", bridge, Relation::Abstain, ""},
      {"other words", "we hope to see the river clean one day", bridge, Relation::Abstain, ""},
      {"more than the archive quotes", "as I said before, all of you, we love the old town", "the old town",
       Relation::Abstain, ""},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    const Judgement judgement = one({quoted(c.claim, "Ana Petrov"), quoted(c.fact, "Petrov"), c.claim, c.fact});
    EXPECT_EQ(judgement.relation, c.want);
    if (c.want != Relation::Excludes || !judgement.message) continue;
    EXPECT_EQ(judgement.rule, "quote.altered");
    EXPECT_EQ(std::get<std::string>(judgement.message->values.at(0).value), c.difference);
    EXPECT_EQ(judgement.message->suggestions.size(), 1u);
  }
}

TEST(PluginQuotes, WantMoreThanThreeWordsInCommon) {
  const std::string claim = "a splendid summer", fact = "a splendid winter";
  EXPECT_EQ(one({quoted(claim, ""), quoted(fact, "Ana Petrov"), claim, fact, "en", "en", kKey}).relation,
            Relation::Abstain);
  EXPECT_EQ(one({quoted(claim, ""), quoted(fact, "Ana Petrov"), claim, fact, "en", "en", kSubject}).relation,
            Relation::Excludes);
  EXPECT_EQ(one({quoted(claim, "Petrov"), quoted(fact, "Ana Petrov"), claim, fact, "en", "en", kKey}).relation,
            Relation::Excludes);
}

TEST(PluginQuotes, SuggestTheArchivesWords) {
  const std::string claim = "für uns ist es ein Ort zum Feiern", fact = "für uns ist es ein Ort zum Trauern";
  const Judgement judgement = one({quoted(claim, "Özlem Kaya"), quoted(fact, "Özlem Kaya"), claim, fact, "de", "de"});
  ASSERT_TRUE(judgement.message);
  ASSERT_EQ(judgement.message->suggestions.size(), 1u);
  EXPECT_EQ(judgement.message->suggestions[0].text, fact);
  EXPECT_EQ(judgement.message->suggestions[0].span, (Span{0, static_cast<std::uint32_t>(claim.size())}));
  EXPECT_EQ(plugins().render(judgement.rule, *judgement.message, "de"),
            "Im Archiv lautet es anders (Archiv → Entwurf): „für uns ist es ein Ort zum [Trauern → Feiern]“.");
}

TEST(PluginQuotes, JudgeTranslationsAndReportsByWhatIsSaid) {
  const std::string words = "we shall never leave this old town";
  EXPECT_EQ(one({quoted(words, "Ana Petrov"), quoted(words, "Ana Petrov"), words, words, "en", "nl"}).relation,
            Relation::Supports);
  Mention indirect = quoted(words, "Ana Petrov");
  indirect.statement->direct = false;
  EXPECT_EQ(one({indirect, quoted(words, "Jonas Weber"), words, words}).relation, Relation::Excludes);
  EXPECT_EQ(one({indirect, quoted("the river is dry", "Jonas Weber"), words, "the river is dry"}).relation,
            Relation::Abstain);
}

TEST(PluginQuotes, CompareSpeakers) {
  struct Case {
    const char* name;
    const char* claim;
    const char* fact;
    const char* fact_role;
    Relation want;
  };
  const Case cases[] = {
      {"same", "Ana Petrov", "Ana Petrov", "", Relation::Supports},
      {"surname", "Petrov", "Ana Petrov", "", Relation::Supports},
      {"two people", "Jonas Weber", "Ana Petrov", "", Relation::Excludes},
      {"two people, particle", "Ursula von der Aue", "Ana Petrov", "", Relation::Excludes},
      {"two people, one first name", "Hans Jonas Weber", "Hans Dieter Kolb", "", Relation::Excludes},
      {"unnamed", "", "Ana Petrov", "", Relation::Supports},
      {"pronoun", "she", "Ana Petrov", "", Relation::Supports},
      {"Pronomen", "Sie", "Ana Petrov", "", Relation::Supports},
      {"anybody", "a spokeswoman", "Ana Petrov", "", Relation::Supports},
      {"compound", "Die Regierungssprecherin", "Ana Petrov", "", Relation::Supports},
      {"described", "Ein Anwohner", "Ana Petrov", "", Relation::Supports},
      {"organisation and person", "Greenwave", "Ana Petrov", "", Relation::Supports},
      {"organisation and its head by a long name", "Greenwave Watch", "Ana Petrov", "head of Greenwave Watch",
       Relation::Supports},
      {"organisation and its head", "Greenwave", "Ana Petrov", "head of Greenwave", Relation::Supports},
      {"two organisations", "Greenwave", "Harbourwatch", "", Relation::Excludes},
      {"office and organisation", "the government", "Harbourwatch", "", Relation::Excludes},
      {"Amt und Organisation", "Die Bundesregierung", "Harbourwatch", "", Relation::Excludes},
      {"office and person", "the government", "Ana Petrov", "", Relation::Supports},
  };
  const std::string words = "we shall never leave this old town";
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    const Judgement judgement = one({quoted(words, c.claim), quoted(words, c.fact, c.fact_role), words, words});
    EXPECT_EQ(judgement.relation, c.want);
    if (c.want == Relation::Excludes) {
      EXPECT_EQ(judgement.rule, "quote.speaker");
    }
  }
  EXPECT_EQ(one({quoted("old town", "Jonas Weber"), quoted("old town", "Ana Petrov"), "old town", "old town"}).relation,
            Relation::Abstain);  // two words are anybody's
}

TEST(PluginQuotes, JudgeBySpeakerOnlyWhereAsked) {
  PluginOptions options;
  options.installed = FACTCHECK_PLUGINS;
  options.disabled = {"quote.speaker", "name.speaker"};
  const auto set = hand_made::load(options);
  ASSERT_TRUE(set) << set.error().message;
  Diagnostics faults;
  const std::string words = "we shall never leave this old town";
  const auto judgements =
      hand_made::ask(*set, {quoted(words, "Jonas Weber"), quoted(words, "Ana Petrov"), words, words}, faults);
  ASSERT_EQ(judgements.size(), 1u);
  EXPECT_EQ(judgements[0].relation, Relation::Abstain);
}

TEST(PluginCalendar, Inspect) {
  Date monday = on("2020-02-06");
  monday.weekday = 1;
  Date thursday = monday;
  thursday.weekday = 4;
  Date no_day;
  no_day.value = "2012-02-30";
  no_day.impossible = true;
  struct Case {
    const char* name;
    Date date;
    const char* text;
    const char* written;  // the draft's own date
    const char* rule;
    const char* message;
  };
  const Case cases[] = {
      {"wrong weekday", monday, "Monday, 6 February 2020", "", "date.weekday",
       "“Monday, 6 February 2020”: that day is a Thursday."},
      {"right weekday", thursday, "Thursday, 6 February 2020", "", "", ""},
      {"year inferred", monday, "Monday, 6 February", "", "", ""},
      {"year inferred far away", monday, "Monday, 6 February", "2020-11-02", "", ""},
      {"year beyond doubt", monday, "Monday, 6 February", "2020-02-10", "date.weekday",
       "“Monday, 6 February”: that day is a Thursday."},
      {"no such day", no_day, "30 February 2012", "", "date.impossible", "“30 February 2012”: there is no such day."},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    Analysis draft = hand_made::text_with(of(c.date), c.text, "en", Status::Draft);
    draft.document.date = c.written;
    Diagnostics faults;
    const auto found = plugins().inspect(draft, faults);
    EXPECT_TRUE(faults.empty());
    ASSERT_EQ(found.size(), *c.rule == '\0' ? 0u : 1u);
    if (found.empty()) continue;
    EXPECT_EQ(found[0].rule, c.rule);
    EXPECT_EQ(plugins().render(found[0].rule, *found[0].message, "en"), c.message);
  }
}

TEST(PluginTemplate, Inspect) {
  Figure share = exactly("130", "percent");
  Diagnostics faults;
  EXPECT_TRUE(plugins().inspect(hand_made::text_with(of(share), "130 percent", "en", Status::Draft), faults).empty());
  share.base = "the members";
  const auto found = plugins().inspect(hand_made::text_with(of(share), "130 percent", "en", Status::Draft), faults);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(plugins().render(found[0].rule, *found[0].message, "de"),
            "130 Prozent von „the members“ ist mehr als alles.");
  share.change = Change::By;
  EXPECT_TRUE(plugins().inspect(hand_made::text_with(of(share), "130 percent", "en", Status::Draft), faults).empty());
}

}  // namespace
}  // namespace factcheck
