// What a check says of single claims: who was left out, what was taken back, what an option changes.
#include <optional>

#include "tests/unit/engine/checking.h"

namespace factcheck {
namespace {

TEST(EngineStatus, WhatWasTakenBackIsNoSupport) {
  const Document retracted = with_status(text_of("gone", kClub, "2031-05-02"), Status::Retracted);
  const Finding alone = finding_of({retracted}, text_of("d", kClubDraft), Kind::Figure);
  EXPECT_EQ(alone.verdict, Verdict::Unverified);
  EXPECT_EQ(alone.caveats, Ids{"retracted"});
  EXPECT_EQ(alone.severity, Severity::Warning);
  ASSERT_TRUE(alone.nearest);
  EXPECT_EQ(alone.nearest->article, "gone");
  // Nor is it an objection.
  const Finding other =
      finding_of({retracted}, text_of("d", "5,400 members belong to the chess federation in Sandvik."), Kind::Figure);
  EXPECT_EQ(other.verdict, Verdict::Unverified);
  EXPECT_TRUE(other.caveats.empty());
}

TEST(EngineStatus, ACorrectionOutranksWhatItCorrects) {
  const Document wrong = text_of("wrong", kClub, "2031-05-02");
  // Undated, of another size and worded without a word about corrections: the field says it.
  const Document right =
      with_status(text_of("right", "In Sandvik the chess federation has 3,400 members."), Status::Correction, "wrong");
  const Finding old = finding_of({wrong, right}, text_of("d", kClubDraft), Kind::Figure);
  EXPECT_EQ(old.verdict, Verdict::Outdated) << old.message;
  EXPECT_EQ(cited(old), (Ids{"right", "wrong"}));
  EXPECT_EQ(old.suggestions.size(), 1u);
  const Finding now =
      finding_of({wrong, right}, text_of("d", "The chess federation in Sandvik has 3,400 members."), Kind::Figure);
  EXPECT_EQ(now.verdict, Verdict::Supported) << now.message;
  // A correction of something else is one outlet against another.
  const Document elsewhere = with_status(right, Status::Correction, "something else");
  EXPECT_EQ(finding_of({wrong, elsewhere}, text_of("d", kClubDraft), Kind::Figure).verdict, Verdict::Disputed);
}

// What the draft itself says is not so can not be wrong because the archive has it otherwise.
TEST(EngineStatus, AValueTheDraftGivesUpIsNoClaim) {
  const struct {
    const char *language, *article, *draft, *given_up;
  } cases[] = {
      {"en", "The Tarnwerk railway opens its Ulvik bridge in 2034 now, and not in 2031.",
       "The Tarnwerk railway will open its Ulvik bridge in 2034 and not in 2031, as was hoped.", "2031"},
      {"de", "Die Tarnwerk-Bahn eröffnet ihre Ulvik-Brücke nun 2034 und nicht 2031.",
       "Die Tarnwerk-Bahn eröffnet ihre Ulvik-Brücke 2034 und nicht 2031, wie erhofft.", "2031"},
      {"nl", "Spoorlijn Tarnwerk opent haar Ulvikbrug nu in 2034 en niet in 2031.",
       "Spoorlijn Tarnwerk opent haar Ulvikbrug in 2034 en niet in 2031, zoals gehoopt.", "2031"},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.language);
    const Result<Archive> archive =
        engine().make_archive({text_of("a", c.article, "2029-05-02", c.language)}, "memory", 1);
    ASSERT_TRUE(archive);
    const Result<Report> report = engine().check(*archive, {text_of("d", c.draft, "2029-05-03", c.language)}, {});
    ASSERT_TRUE(report);
    bool met = false;
    for (const Finding& f : report->drafts[0].findings) {
      EXPECT_NE(f.verdict, Verdict::Contradicted) << f.message;
      met = met || f.text == c.given_up;
    }
    EXPECT_TRUE(met);
  }
}

// "A year ago this month" is no word about the month of the deed; "this month" alone is.
TEST(EngineStatus, TheDayThatComesRoundIsNotThatOfTheEvent) {
  const struct {
    const char *language, *article, *again, *now, *date;
  } cases[] = {
      {"en", "Ida Berg was murdered last October in the Nordline consulate in Oslo, Norway.",
       "It is a year this month since Ida Berg walked into the Nordline consulate in Oslo and never came out.",
       "Ida Berg walked into the Nordline consulate in Oslo this month and never came out.", "this month"},
      {"de", "Ida Berg wurde im vergangenen Oktober im Nordline-Konsulat in Oslo ermordet.",
       "Diesen Monat ist es ein Jahr her, dass Ida Berg das Nordline-Konsulat in Oslo betrat und nie mehr herauskam.",
       "Diesen Monat betrat Ida Berg das Nordline-Konsulat in Oslo und kam nie mehr heraus.", "Diesen Monat"},
      {"nl", "Ida Berg werd in oktober vorig jaar in het Nordline-consulaat in Oslo vermoord.",
       "Deze maand is het een jaar geleden dat Ida Berg het Nordline-consulaat in Oslo binnenliep en nooit buitenkwam.",
       "Deze maand liep Ida Berg het Nordline-consulaat in Oslo binnen en kwam nooit meer buiten.", "Deze maand"},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.language);
    const Result<Archive> archive =
        engine().make_archive({text_of("a", c.article, "2019-10-08", c.language)}, "memory", 1);
    ASSERT_TRUE(archive);
    const auto verdict = [&](const char* draft) -> std::optional<Verdict> {
      const Result<Report> report = engine().check(*archive, {text_of("d", draft, "2019-10-08", c.language)}, {});
      for (const Finding& f : report->drafts[0].findings)
        if (f.text == c.date) return f.verdict;
      return std::nullopt;
    };
    EXPECT_EQ(verdict(c.again), Verdict::Unverified);
    EXPECT_EQ(verdict(c.now), Verdict::Contradicted);
  }
}

TEST(EngineStatus, PeopleChangeTheirOffices) {
  const Document before = text_of("before", "Lena Brandt, head of safety at Airbus, opened the meeting.", "2029-05-02");
  const Document after = text_of("after", "Lena Brandt, head of safety at Boeing, opened a school.", "2031-05-02");
  const Document next_day = text_of("after", "Lena Brandt, head of safety at Boeing, opened a school.", "2029-05-03");
  const Document draft = text_of("d", "The speaker was Lena Brandt, head of safety at Airbus.");
  EXPECT_EQ(finding_of({before, after}, draft, Kind::Role).verdict, Verdict::Outdated);
  const Verdict sooner = finding_of({before, next_day}, draft, Kind::Role).verdict;
  EXPECT_TRUE(sooner == Verdict::Disputed || sooner == Verdict::Supported);
}

TEST(EngineAttribution, IsMissedWhereTheDraftLeavesItOut) {
  const char* const said = "“We sold 4,300 tickets for the ferry to Sandvik”, said Mayor Ana Petrov.";
  const char* const own = "4,300 tickets for the ferry to Sandvik were sold.";
  const Document draft = text_of("d", own);
  const Finding dropped = finding_of({text_of("said", said, "2031-05-02")}, draft, Kind::Figure);
  EXPECT_EQ(dropped.verdict, Verdict::Supported) << dropped.message;
  EXPECT_EQ(dropped.caveats, Ids{"attribution-dropped"});
  EXPECT_EQ(dropped.severity, Severity::Warning);
  EXPECT_NE(dropped.message.find("Ana Petrov"), std::string::npos) << dropped.message;
  // Somebody else has it in his own voice.
  const Document reported = text_of("own", "For the ferry to Sandvik 4,300 tickets have been sold.", "2031-05-03");
  const Finding two = finding_of({text_of("said", said, "2031-05-02"), reported}, draft, Kind::Figure);
  EXPECT_EQ(two.verdict, Verdict::Supported);
  EXPECT_TRUE(two.caveats.empty());
  // The draft says whose word it is.
  const Document attributed =
      text_of("d", "According to Ana Petrov, 4,300 tickets for the ferry to Sandvik were sold.");
  EXPECT_TRUE(finding_of({text_of("said", said, "2031-05-02")}, attributed, Kind::Figure).caveats.empty());
}

TEST(EngineAttribution, IsToldInTheLanguageOfTheMessages) {
  const Document said = text_of(
      "said", "„Wir haben 4.300 Karten für die Fähre nach Sandvik verkauft“, sagte Ana Petrov.", "2031-05-02", "de");
  const Document draft = text_of("d", "Für die Fähre nach Sandvik wurden 4.300 Karten verkauft.", "", "de");
  for (const auto& [language, words] : {std::pair("en", "in its own voice"), std::pair("de", "nur als Aussage von Ana"),
                                        std::pair("nl", "alleen als uitspraak van Ana")}) {
    const Finding finding = finding_of({said}, draft, Kind::Figure, {.messages = language});
    EXPECT_EQ(finding.caveats, Ids{"attribution-dropped"});
    EXPECT_NE(finding.message.find(words), std::string::npos) << finding.message;
  }
}

TEST(EngineDispute, ShowsAllSidesTheNewestFirst) {
  const std::vector<Document> articles{
      text_of("a", "The council of Sandvik approved the harbour plan on 4 May 2031.", "2031-05-06"),
      text_of("b", "On 3 May 2031 the council of Sandvik approved the plan for the harbour.", "2031-05-07"),
      text_of("c", "The plan for the harbour of Sandvik was approved by the council on 4 May 2031.", "2031-05-08")};
  const Finding finding = finding_of(
      articles, text_of("d", "The harbour plan was approved by the council of Sandvik on 4 May 2031."), Kind::Date);
  EXPECT_EQ(finding.verdict, Verdict::Disputed) << finding.message;
  EXPECT_EQ(cited(finding), (Ids{"c", "b", "a"}));
  EXPECT_NE(finding.message.find("2031-05-07"), std::string::npos);
}

TEST(EngineOptions, ChooseWhatIsChecked) {
  const std::vector<Document> articles{
      text_of("a", kClub, "2031-05-02"),
      text_of("b", "In Sandvik the chess federation has 3,400 members.", "2031-05-03")};
  const Document draft = text_of("d", kClubDraft);
  EXPECT_EQ(finding_of(articles, draft, Kind::Figure).verdict, Verdict::Disputed);
  EXPECT_EQ(finding_of(articles, draft, Kind::Figure, {.sources = {"a"}}).verdict, Verdict::Supported);
  EXPECT_EQ(finding_of(articles, draft, Kind::Figure, {.exclude = {"b"}}).verdict, Verdict::Supported);
  EXPECT_EQ(finding_of(articles, draft, Kind::Figure, {.exclude = {"a"}}).verdict, Verdict::Contradicted);
  const Finding unsure = finding_of(articles, draft, Kind::Figure, {.closed = true, .min_confidence = 1001});
  EXPECT_EQ(unsure.verdict, Verdict::Unverified);
  EXPECT_EQ(unsure.severity, Severity::Warning);
  EXPECT_TRUE(unsure.nearest);
}

TEST(EngineOptions, ADisabledRuleIsNotAsked) {
  const std::unique_ptr<const Engine> deaf(build({"figure.mismatch"}));
  const Result<Archive> archive = deaf->make_archive({text_of("a", kClub, "2031-05-02")}, "memory", 1);
  const Result<Report> report = deaf->check(*archive, {text_of("d", kClubDraft)}, {});
  ASSERT_TRUE(report);
  EXPECT_TRUE(report->complete);
  for (const Finding& f : report->drafts[0].findings)
    if (f.claim.kind == Kind::Figure) {
      EXPECT_EQ(f.verdict, Verdict::Unverified);
    }
}

TEST(EngineUnverified, NamesTheNearestFactAndWhatFailed) {
  const struct {
    const char *name, *article, *draft;
    Kind kind;
    const char* want;
  } cases[] = {
      {"another club", "The rowing federation in Oslo has 4,300 members.",
       "The chess federation in Sandvik has 12 members.", Kind::Figure, "who it is about"},
      {"another unit", "The chess federation in Sandvik owns 4,300 boards.",
       "The chess federation in Sandvik owns 12 percent of the boards.", Kind::Figure, "the unit"},
      {"another event", "The harbour of Sandvik was closed on 4 May 2031.",
       "The mayor of Sandvik married on 5 May 2031.", Kind::Date, "what happens"},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.name);
    const Finding finding = finding_of({text_of("a", c.article, "2031-06-02")}, text_of("d", c.draft), c.kind);
    EXPECT_EQ(finding.verdict, Verdict::Unverified);
    ASSERT_TRUE(finding.nearest);
    EXPECT_EQ(finding.nearest->article, "a");
    EXPECT_NE(finding.message.find(c.want), std::string::npos) << finding.message;
  }
}

// What was written long after the draft knows of changes that the draft could not know.
TEST(EngineHindsight, NoContradictionByLaterStates) {
  const struct Case {
    const char *name, *language, *article, *written, *draft, *of;
    Kind kind;
    Verdict want;
  } cases[] = {
      {"en at once", "en", kClub, "2019-05-20", "5,700 members belong to the chess federation in Sandvik.",
       "2019-05-06", Kind::Figure, Verdict::Contradicted},
      {"en a year later", "en", kClub, "2020-05-20", "5,700 members belong to the chess federation in Sandvik.",
       "2019-05-06", Kind::Figure, Verdict::Unverified},
      {"en before", "en", kClub, "2018-05-20", "5,700 members belong to the chess federation in Sandvik.", "2018-06-06",
       Kind::Figure, Verdict::Contradicted},
      {"en of a past year", "en", "The chess federation in Sandvik had 4,300 members in 2017.", "2020-05-20",
       "In 2017 the chess federation in Sandvik had 5,700 members.", "2019-05-06", Kind::Figure, Verdict::Contradicted},
      {"de at once", "de", "Der Schachverband in Sandvik hat 4300 Mitglieder.", "2019-05-20",
       "In Sandvik gehören 5700 Mitglieder dem Schachverband an.", "2019-05-06", Kind::Figure, Verdict::Contradicted},
      {"de a year later", "de", "Der Schachverband in Sandvik hat 4300 Mitglieder.", "2020-05-20",
       "In Sandvik gehören 5700 Mitglieder dem Schachverband an.", "2019-05-06", Kind::Figure, Verdict::Unverified},
      {"nl at once", "nl", "De schaakbond in Zandwijk heeft 4300 leden.", "2019-05-20",
       "In Zandwijk telt de schaakbond 5700 leden.", "2019-05-06", Kind::Figure, Verdict::Contradicted},
      {"nl a year later", "nl", "De schaakbond in Zandwijk heeft 4300 leden.", "2020-05-20",
       "In Zandwijk telt de schaakbond 5700 leden.", "2019-05-06", Kind::Figure, Verdict::Unverified},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    const Finding finding = finding_of({text_of("later", c.article, c.written, c.language)},
                                       text_of("draft", c.draft, c.of, c.language), c.kind);
    EXPECT_EQ(finding.verdict, c.want) << finding.message;
  }
}

// A wrong weekday is told without the archive; what that has of the day is cited all the same.
TEST(EngineCheck, AWrongWeekdayShowsWhatTheArchiveHas) {
  const struct {
    const char *language, *article, *draft;
  } cases[] = {
      {"en", "The bridge at Arnford opened on Wednesday, 11 May 2011.",
       "The bridge at Arnford opened on Friday, 11 May 2011."},
      {"de", "Die Brücke in Arnford wurde am Mittwoch, dem 11. Mai 2011, eröffnet.",
       "Die Brücke in Arnford wurde am Freitag, dem 11. Mai 2011, eröffnet."},
      {"nl", "De brug bij Arnford ging op woensdag 11 mei 2011 open.",
       "De brug bij Arnford ging op vrijdag 11 mei 2011 open."},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.language);
    const Finding finding = finding_of({text_of("bridge", c.article, "", c.language)},
                                       text_of("draft", c.draft, "", c.language), Kind::Date);
    EXPECT_EQ(finding.verdict, Verdict::Contradicted);
    EXPECT_EQ(cited(finding), std::vector<std::string>{"bridge"});
  }
}

}  // namespace
}  // namespace factcheck
