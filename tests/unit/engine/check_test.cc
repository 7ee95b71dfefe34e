// What a check says of single claims: who was left out, what was taken back, what an option changes.
#include <gtest/gtest.h>

#include <filesystem>

#include "core/engine/engine.h"

namespace factcheck {
namespace {

Engine* build(std::vector<std::string> disabled = {}) {
  EngineOptions options;
  options.rules = FACTCHECK_RULES;
  options.plugins.installed =
      (std::filesystem::read_symlink("/proc/self/exe").parent_path() / "../lib/factcheck/plugins-v0")
          .lexically_normal();
  options.plugins.disabled = std::move(disabled);
  Result<Engine> engine = Engine::build(options);
  if (!engine) ADD_FAILURE() << engine.error().message;
  return engine ? new Engine(*std::move(engine)) : nullptr;
}

const Engine& engine() {
  static const Engine* built = build();
  return *built;
}

Document text_of(const std::string& id, const std::string& text, const std::string& date = "",
                 const std::string& language = "en") {
  Document d;
  d.id = id, d.text = text, d.date = date, d.language = language;
  d.body = {0, static_cast<std::uint32_t>(text.size())};
  return d;
}

Document with_status(Document d, Status status, const std::string& corrects = "") {
  d.status = status;
  d.corrects = corrects;
  return d;
}

// The finding on the first claim of the kind.
Finding finding_of(std::vector<Document> articles, const Document& draft, Kind kind, const CheckOptions& options = {},
                   const Engine& by = engine()) {
  const Result<Archive> archive = by.make_archive(std::move(articles), "memory", 1);
  if (!archive) return ADD_FAILURE() << archive.error().message, Finding{};
  const Result<Report> report = by.check(*archive, {draft}, options);
  if (!report) return ADD_FAILURE() << report.error().message, Finding{};
  for (const Finding& f : report->drafts[0].findings)
    if (f.claim.kind == kind) return f;
  ADD_FAILURE() << "no such claim: " << draft.text;
  return {};
}

std::vector<std::string> cited(const Finding& finding) {
  std::vector<std::string> ids;
  for (const Citation& c : finding.citations) ids.push_back(c.article);
  return ids;
}

using Ids = std::vector<std::string>;

const char* const kClub = "The chess federation in Sandvik has 4,300 members.";
const char* const kClubDraft = "4,300 members belong to the chess federation in Sandvik.";

// Who names the sources has taken the values from there: worded anew they still stand, changed ones do not.
TEST(EngineClosed, TheValueOfANamedSourceStands) {
  struct Case {
    const char *name, *language, *article, *draft;
    Kind kind;
    Verdict verdict;
  };
  const char* const kDam = "Engineers spent 12 years on the Arnford dam. Its wall, 140 metres high, cracked in March.";
  const Case cases[] = {
      {"a length of time", "en", kDam, "Building it took the better part of a career: 12 years.", Kind::Date,
       Verdict::Supported},
      {"another length", "en", kDam, "Building it took the better part of a career: 15 years.", Kind::Date,
       Verdict::Unverified},
      {"other words for all", "en", kDam, "The barrage rises 140 metres above the valley.", Kind::Figure,
       Verdict::Supported},
      {"another height", "en", kDam, "The barrage rises 410 metres above the valley.", Kind::Figure,
       Verdict::Unverified},
      {"a bare number for an age", "en", "Joan Marsh, 51, swam across the lake.", "The swimmer turned 51 that week.",
       Kind::Figure, Verdict::Supported},
      {"as good as a bound", "de", "Der Deich brach auf rund 300 Metern.", "300 Meter riss die Flut heraus.",
       Kind::Figure, Verdict::Supported},
      {"no such number", "de", "Der Deich brach auf rund 300 Metern.", "900 Meter riss die Flut heraus.", Kind::Figure,
       Verdict::Unverified},
      {"a relative day", "nl", "De brug bij Veldam ging vorige week dicht.",
       "Automobilisten staan er sinds vorige week stil.", Kind::Date, Verdict::Supported},
      {"another one", "nl", "De brug bij Veldam ging vorige week dicht.",
       "Automobilisten staan er sinds vorige maand stil.", Kind::Date, Verdict::Unverified},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    const Finding found = finding_of({text_of("a", c.article, "", c.language)}, text_of("d", c.draft, "", c.language),
                                     c.kind, {.sources = {"a"}});
    EXPECT_EQ(found.verdict, c.verdict) << found.message;
  }
}

// An amount is that of another thing if its sentence in the source names others and shares no word with the claim.
TEST(EngineClosed, AnAmountStandsWhereItsSentenceSpeaksOfTheSame) {
  const struct {
    const char *name, *language, *article, *draft;
    bool supported;
  } cases[] = {
      {"of the same", "en", "Tarnwerk sold ferries for 45 million euros. The Ulvik mill burned down.",
       "The firm Tarnwerk Shipping: sales of ferries brought 45 million euros.", true},
      {"of another thing", "en",
       "Tarnwerk sold ferries for 12 million euros. At Sandvik, Ida Petersen paid 45 million euros.",
       "The firm Tarnwerk Shipping: sales of ferries brought 45 million euros.", false},
      {"of another thing", "de",
       "Tarnwerk verkaufte Fähren für 12 Millionen Euro. In Sandvik zahlte Ida Petersen 45 Millionen Euro.",
       "Die Firma Tarnwerk Sund AG: Der Verkauf von Fähren brachte 45 Millionen Euro.", false},
      {"of another thing", "nl",
       "Tarnwerk verkocht veerboten voor 12 miljoen euro. In Sandvik betaalde Ida Petersen 45 miljoen euro.",
       "Het bedrijf Tarnwerk Sont NV: de verkoop van veerboten bracht 45 miljoen euro op.", false},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(std::string(c.language) + ": " + c.name);
    const Finding found = finding_of({text_of("a", c.article, "", c.language)}, text_of("d", c.draft, "", c.language),
                                     Kind::Figure, {.sources = {"a"}});
    EXPECT_EQ(found.verdict == Verdict::Supported, c.supported) << found.message;
  }
}

// "For many years" is no length that a source could bear out.
TEST(EngineClosed, VagueLengthsAreLeftUnchecked) {
  const Result<Archive> archive = engine().make_archive({text_of("a", "The Arnford dam is old.")}, "memory", 1);
  ASSERT_TRUE(archive);
  const Result<Report> report =
      engine().check(*archive, {text_of("d", "People lived below the dam for many years.")}, {.sources = {"a"}});
  ASSERT_TRUE(report);
  ASSERT_EQ(report->drafts[0].unchecked.size(), 1u);
  EXPECT_EQ(report->drafts[0].unchecked[0].text, "many years");
}

// A paragraph that names who and what few articles name tells their story: there a value stands whatever its sentence
// says besides, and the same digits with another magnitude or unit are a slip.
TEST(EngineStory, AParagraphWordedAnewIsFoundByWhatItNames) {
  const std::vector<Document> english = {
      text_of("ferry",
              "Northline orders ferries. The Sandvik shipping line Northline has signed for six electric ferries from "
              "the Ulvik yard. The contract is worth 340 million euros. Captain Ida Berg will command the first. Its "
              "batteries cost 7.5 percent more than planned, and building takes 28 months."),
      text_of("bank", "The bank of Arnford lent the council 55 million euros for a tram. Work starts in May."),
      text_of("sea", "Fishermen of Tarn landed 120 tonnes of cod. The harbour is full.")};
  const std::vector<Document> german = {
      text_of("bahn",
              "Die Reederei Nordlinie aus Sandvik bestellt bei der Werft Ulvik sechs Fähren. Der Auftrag bringt der "
              "Werft 340 Millionen Euro ein. Kapitänin Ida Berg steuert die erste.",
              "", "de"),
      text_of("bank", "Die Bank lieh dem Rat von Arnfurt 55 Millionen Euro für eine Tram.", "", "de")};
  const std::vector<Document> dutch = {
      text_of("veer",
              "Rederij Noordlijn uit Sandvik bestelt bij de werf Ulvik zes veerboten. De opdracht brengt de werf 340 "
              "miljoen euro op. Kapitein Ida Berg vaart de eerste.",
              "", "nl"),
      text_of("bank", "De bank leende de raad van Arnvoort 55 miljoen euro voor een tram.", "", "nl")};
  struct Case {
    const char *name, *language;
    const std::vector<Document>& archive;
    const char *draft, *claim;
    Verdict verdict;
  };
  const Case cases[] = {
      {"the value stands", "en", english,
       "Ulvik of all yards builds for Northline of Sandvik, and Ida Berg gets 340 million euros' worth of steel.",
       "340 million euros", Verdict::Supported},
      {"another magnitude", "en", english,
       "Ulvik of all yards builds for Northline of Sandvik, and Ida Berg gets 340 billion euros' worth of steel.",
       "340 billion euros", Verdict::Contradicted},
      {"nobody's story", "en", english, "At Lowmoor the council of Pell spent 340 billion euros on a park.",
       "340 billion euros", Verdict::Unverified},
      {"the value stands", "de", german,
       "Ulvik baut für Nordlinie in Sandvik: 340 Millionen Euro schwer, sagt Ida Berg.", "340 Millionen Euro",
       Verdict::Supported},
      {"another magnitude", "de", german,
       "Ulvik baut für Nordlinie in Sandvik: 340 Milliarden Euro schwer, sagt Ida Berg.", "340 Milliarden Euro",
       Verdict::Contradicted},
      {"the value stands", "nl", dutch,
       "Ulvik bouwt voor Noordlijn in Sandvik: goed voor 340 miljoen euro, weet Ida Berg.", "340 miljoen euro",
       Verdict::Supported},
      {"another magnitude", "nl", dutch,
       "Ulvik bouwt voor Noordlijn in Sandvik: goed voor 340 miljard euro, weet Ida Berg.", "340 miljard euro",
       Verdict::Contradicted},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(std::string(c.language) + ": " + c.name);
    const Finding found = finding_of(c.archive, text_of("d", c.draft, "", c.language), Kind::Figure);
    EXPECT_EQ(found.text, c.claim);
    EXPECT_EQ(found.verdict, c.verdict) << found.message;
  }
}

// What such a paragraph retells with another value is a mistake: where the article has the value nowhere, and only one
// of its values could be meant.
TEST(EngineStory, AValueRetoldOtherwise) {
  const std::vector<Document> english = {
      text_of("mill",
              "Harbour firm Tarnwerk bought the Ulvik paper mill in March 2011. The strike at the mill lasted three "
              "weeks. Owner "
              "Ida Berg paid 45 million kroner for the machines and 12 million for the land. Her holiday went on for "
              "five weeks.",
              "2012-02-01")};
  const std::vector<Document> german = {
      text_of("mühle",
              "Die Hafenfirma Tarnwerk kaufte die Papierfabrik Ulvik im März 2011. Der erste Streik der Arbeiter in "
              "der Fabrik dauerte "
              "drei Wochen. "
              "Die Eignerin Ida Berg zahlte 45 Millionen Kronen für die Maschinen und 12 Millionen für das Land.",
              "2012-02-01", "de")};
  const std::vector<Document> dutch = {text_of(
      "molen",
      "Havenbedrijf Tarnwerk kocht papierfabriek Ulvik in maart 2011. De staking in de fabriek duurde drie weken. "
      "Eigenares Ida Berg betaalde 45 miljoen kronen voor de machines en 12 miljoen voor het land. Haar reis nam vijf "
      "weken in beslag.",
      "2012-02-01", "nl")};
  const struct {
    const char *name, *language;
    const std::vector<Document>& archive;
    const char* draft;
    Kind kind;
    Verdict verdict;
  } cases[] = {
      {"a length", "en", english, "Tarnwerk of Ulvik and Ida Berg: the strike at the mill lasted two weeks.",
       Kind::Date, Verdict::Contradicted},
      {"a length", "de", german,
       "Tarnwerk aus Ulvik und Ida Berg: Der erste Streik der Arbeiter in der Fabrik dauerte zwei Wochen.", Kind::Date,
       Verdict::Contradicted},
      {"a length", "nl", dutch, "Tarnwerk uit Ulvik en Ida Berg: de staking in de fabriek duurde twee weken.",
       Kind::Date, Verdict::Contradicted},
      {"the length of something else", "en", english,
       "Tarnwerk of Ulvik and Ida Berg: the strike at the mill lasted five weeks.", Kind::Date, Verdict::Contradicted},
      {"the length of something else", "nl", dutch,
       "Tarnwerk uit Ulvik en Ida Berg: de staking in de fabriek duurde vijf weken.", Kind::Date,
       Verdict::Contradicted},
      {"of another thing", "en", english, "Tarnwerk of Ulvik and Ida Berg: a holiday in Rome lasted two weeks.",
       Kind::Date, Verdict::Unverified},
      {"of another thing", "de", german, "Tarnwerk aus Ulvik und Ida Berg: Ein Urlaub in Rom dauerte zwei Wochen.",
       Kind::Date, Verdict::Unverified},
      {"of another thing", "nl", dutch, "Tarnwerk uit Ulvik en Ida Berg: een vakantie in Rome duurde twee weken.",
       Kind::Date, Verdict::Unverified},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(std::string(c.language) + ": " + c.name);
    const Finding found = finding_of(c.archive, text_of("d", c.draft, "2012-02-10", c.language), c.kind);
    EXPECT_EQ(found.verdict, c.verdict) << found.message;
  }
}

TEST(EngineStory, ASentenceWithoutANameGoesOnAboutTheOnesBeforeIt) {
  const std::vector<Document> archive = {
      text_of("en", "In May Google passed 800 tips about theft to Europol. The tips resulted in 250 arrests."),
      text_of("de", "Im Mai gab Google 800 Hinweise auf Diebstahl an Europol. Die Hinweise führten zu 250 Festnahmen.",
              "", "de"),
      text_of("nl", "In mei gaf Google 800 tips over diefstal aan Europol. De tips leidden tot 250 arrestaties.", "",
              "nl")};
  const struct {
    const char *name, *language, *draft;
    Verdict verdict;
  } cases[] = {
      {"of the same", "en", "Last week Google met the council. The indications led to 2,500 arrests.",
       Verdict::Contradicted},
      {"of another", "en", "Last week Microsoft met the council. The indications led to 2,500 arrests.",
       Verdict::Unverified},
      {"of the same", "de", "Gestern traf Google den Rat. Die Hinweise führten zu 2.500 Festnahmen.",
       Verdict::Contradicted},
      {"of another", "de", "Gestern traf Microsoft den Rat. Die Hinweise führten zu 2.500 Festnahmen.",
       Verdict::Unverified},
      {"of the same", "nl", "Gisteren sprak Google met de raad. De tips leidden tot 2.500 arrestaties.",
       Verdict::Contradicted},
      {"of another", "nl", "Gisteren sprak Microsoft met de raad. De tips leidden tot 2.500 arrestaties.",
       Verdict::Unverified},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(std::string(c.language) + ": " + c.name);
    const Finding found = finding_of(archive, text_of("d", c.draft, "", c.language), Kind::Figure);
    EXPECT_EQ(found.verdict, c.verdict) << found.message;
  }
}

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

}  // namespace
}  // namespace factcheck
