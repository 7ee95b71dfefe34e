#include "core/match/prospects.h"

#include <map>

#include "tests/unit/match/hand_made.h"

namespace factcheck {
namespace {

const char* const kTexts[][2] = {
    {"en",
     "Lena Brandt, head of safety at Volvo, said on 3 May 2019 that 240 lorries were recalled in Norway. \"We will not "
     "wait for another accident,\" Brandt said. Volvo sold 41 percent fewer lorries in April than a year before."},
    {"de",
     "Lena Brandt, Sicherheitschefin von Volvo, sagte am 3. Mai 2019, in Norwegen seien 240 Lastwagen zurückgerufen "
     "worden. „Wir werden nicht auf den nächsten Unfall warten“, sagte Brandt. Volvo verkaufte im April 41 Prozent "
     "weniger Lastwagen."},
    {"nl",
     "Lena Brandt, hoofd veiligheid van Volvo, zei op 3 mei 2019 dat in Noorwegen 240 vrachtwagens zijn "
     "teruggeroepen. \"Wij wachten niet op het volgende ongeluk\", zei Brandt. Volvo verkocht in april 41 procent "
     "minder "
     "vrachtwagens."},
    {"en",
     "Volvo recalled 260 lorries in Norway and Sweden last week, its spokesman Tom Kerr said. Kerr said that the "
     "company "
     "would open a plant near Oslo in 2021. The union rejected the plan on Tuesday. About 4,000 people work there."},
    {"en",
     "The mayor of Oslo, Ingrid Moe, opened the plant on 14 June 2021. Moe said the city had waited ten years for it. "
     "\"We waited ten years,\" she said. The plant builds 30 lorries a day, 12 km from the harbour."},
    {"de",
     "Oslos Bürgermeisterin Ingrid Moe eröffnete das Werk am 14. Juni 2021. Moe sagte, die Stadt habe zehn Jahre "
     "darauf "
     "gewartet. Das Werk baut 30 Lastwagen am Tag. Die Gewerkschaft nahm den Plan an."},
    {"nl",
     "De burgemeester van Oslo, Ingrid Moe, opende de fabriek op 14 juni 2021. Volgens Moe wachtte de stad er tien "
     "jaar "
     "op. De vakbond verwierp het plan dinsdag. Er werken ongeveer 4.000 mensen."},
    // Nobody is named, but all of it is said again.
    {"en", "The builder received 59 million euros for the repair of the old bridge. The repair lasted three years."},
    {"en",
     "The builder received 59 million euros for the repair of the bridge, which was closed. The repair lasted three "
     "years."},
};

std::vector<Document> documents() {
  std::vector<Document> read;
  for (const auto& [language, text] : kTexts) {
    Document& document = read.emplace_back();
    document.id = std::to_string(read.size());
    document.language = language, document.text = text, document.date = "2021-06-20";
    document.body = {0, static_cast<std::uint32_t>(document.text.size())};
  }
  return read;
}

Alignment align(const Claim& claim, const Side& fact) {
  constexpr decltype(&align_figures) kAlign[] = {align_figures, align_dates, align_statements, align_roles,
                                                 align_events};
  const auto kind = static_cast<std::size_t>(claim.what().kind) - static_cast<std::size_t>(Kind::Figure);
  return kAlign[kind](claim, fact, weights_of_rules(), knowledge());
}

std::int32_t threshold(const Claim& claim, const Side& fact, const Alignment& a) {
  const Weights& weights = weights_of_rules();
  if (const auto& said = claim.what().statement)
    return said->direct && fact.what().statement->direct ? weights.threshold_quote : weights.threshold_statement;
  if (claim.what().role) return weights.threshold_role;
  if (claim.what().event) return weights.threshold_event;
  return claim.what().figure && (a.matched & kKey) ? weights.threshold_key : weights.threshold;
}

// Where no source is named.
bool is_taken(const Claim& claim, const Side& fact, const Alignment& a) {
  const bool other_story = (claim.what().figure || claim.what().date) && (a.clashed & kSubject);
  return a.possible && !other_story && a.score >= threshold(claim, fact, a);
}

struct Count {
  int taken = 0, ruled_out = 0, missed = 0;
};

TEST(MatchProspects, PromisesNoLessThanAligningGives) {
  const Archive archive = *Archive::build(documents(), "memory", Grammar(book()), knowledge(), 1);
  const FactIndex& index = archive.index();
  std::map<Kind, Count> counts;
  for (const Analysis& draft : archive.articles()) {
    Names names;
    for (const Mention& mention : draft.extraction.mentions) add_names(mention, knowledge(), names);
    Reach reach(archive, knowledge());
    Prospects prospects(names, archive, weights_of_rules(), knowledge(), reach);
    for (std::uint32_t i = 0; i < draft.extraction.mentions.size(); ++i) {
      const Claim claim(Side{.analysis = draft, .mention = i, .names = &names}, knowledge());
      reach.ask(claim);
      prospects.ask(claim);
      Count& count = counts[claim.what().kind];
      for (std::uint32_t number = 0; number < index.facts(); ++number) {
        if (archive.mention(index.fact(number)).kind != claim.what().kind) continue;
        const Side side = fact_side(archive, reach, number, false);
        const Alignment a = align(claim, side);
        const bool taken = is_taken(claim, side, a), may = prospects.may_be_same(number);
        count.taken += taken ? 1 : 0, count.ruled_out += may ? 0 : 1;
        if ((!taken || may) && a.score <= prospects.most_score(number)) continue;
        ++count.missed;
        const FactId fact = index.fact(number);
        ADD_FAILURE() << claim.what().span.of(draft.document.text) << " | "
                      << archive.mention(fact).span.of(archive.articles()[fact.article].document.text);
      }
    }
  }
  for (const Kind kind : {Kind::Figure, Kind::Date, Kind::Statement, Kind::Role, Kind::Event}) {
    SCOPED_TRACE(static_cast<int>(kind));
    EXPECT_GT(counts[kind].taken, 0);
    EXPECT_GT(counts[kind].ruled_out, counts[kind].taken);
    EXPECT_EQ(counts[kind].missed, 0);
  }
}

}  // namespace
}  // namespace factcheck
