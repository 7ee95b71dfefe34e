#include "core/match/match.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/match/apart.h"
#include "core/match/candidates.h"
#include "core/match/denied.h"
#include "core/match/holder.h"
#include "core/match/nearest.h"
#include "core/match/one_to_one.h"
#include "core/match/prospects.h"
#include "core/match/reach.h"
#include "core/match/retold.h"
#include "core/match/same_value.h"
#include "core/match/score.h"
#include "core/match/slip.h"
#include "core/match/story.h"
#include "core/match/teller.h"
#include "core/match/words.h"
#include "core/text/digits.h"

namespace factcheck {
namespace {

constexpr Decimal kDozen{12, 0};
constexpr std::size_t kAhead = 4;  // candidates whose memory is fetched while another is looked at
constexpr std::int32_t kDay = 1, kMonth = 31, kYear = 366;  // days

Alignment align(const Claim& claim, const Side& fact, const Weights& weights, const Knowledge& knowledge) {
  switch (claim.what().kind) {
    case Kind::Figure:
      return align_figures(claim, fact, weights, knowledge);
    case Kind::Date:
      return align_dates(claim, fact, weights, knowledge);
    case Kind::Statement:
      return align_statements(claim, fact, weights, knowledge);
    case Kind::Role:
      return align_roles(claim, fact, weights, knowledge);
    case Kind::Event:
      return align_events(claim, fact, weights, knowledge);
  }
  return {};
}

class Matcher {
 public:
  Matcher(const Analysis& draft, const Archive& archive, const SharedTables& tables, const Knowledge& knowledge,
          const MatchOptions& options)
      : draft_(draft),
        archive_(archive),
        index_(archive.index()),
        weights_(tables),
        apart_(draft, archive),
        told_(draft, archive, weights_, apart_),
        candidates_(archive, knowledge, told_, options, weights_),
        reach_(archive, knowledge),
        retold_(draft, archive, apart_, weights_, knowledge, reach_),
        teller_(archive, weights_, knowledge, reach_),
        prospects_(names_, archive, weights_, knowledge, reach_),
        knowledge_(knowledge),
        options_(options),
        stories_(archive.articles().size()) {
    for (const Mention& mention : draft.extraction.mentions) add_names(mention, knowledge, names_, index_.names());
  }

  MatchResult run() {
    MatchResult result;
    std::vector<Pair> found;
    for (std::uint32_t i = 0; i < draft_.extraction.mentions.size(); ++i) {
      Claim claim(Side{.analysis = draft_, .mention = i, .names = &names_}, knowledge_);
      reach_.ask(claim);
      prospects_.ask(claim);
      if (claim.what().statement) other_names_ = names_beside_speaker(claim);
      const std::size_t before = found.size();
      std::optional<Judged> nearest = judge_all(claim, candidates_.of(claim), found);
      if (found.size() == before && nearest) result.nearest.push_back(pair_of(claim, *std::move(nearest)));
    }
    result.pairs = one_to_one(std::move(found), draft_, archive_, weights_);
    return result;
  }

 private:
  static Pair pair_of(const Claim& claim, Judged judged) {
    Alignment& a = judged.alignment;
    return {claim.mention, judged.fact, a.score, a.matched, a.clashed, a.strong, std::move(a.reasons), a.where};
  }

  // Adds the pairs of the claim to `found`; the first of the best that failed, where there are none.
  std::optional<Judged> judge_all(Claim& claim, const std::vector<std::uint32_t>& facts,
                                  std::vector<Pair>& found) const {
    const std::optional<std::uint32_t> retold = origin(claim);
    const std::size_t before = found.size();
    std::vector<std::size_t> hopeless;
    Nearest nearest;
    for (const std::uint32_t number : facts) index_.fetch(number);
    for (std::size_t at = 0; at < facts.size(); ++at) {
      if (at + kAhead < facts.size()) index_.fetch_terms(facts[at + kAhead]);
      if (retold != facts[at] && is_hopeless(claim, facts[at])) {
        hopeless.push_back(at);
        continue;
      }
      Judged judged = judge(claim, facts[at], retold);
      if (judged.same)
        found.push_back(pair_of(claim, std::move(judged)));
      else
        nearest.add(at, std::move(judged));
    }
    if (found.size() == before) look_among(claim, facts, hopeless, nearest);
    return std::move(nearest.judged);
  }

  // Of those that can not be the claim's, what came closest: the most promising first, as long as any may be closer.
  void look_among(Claim& claim, const std::vector<std::uint32_t>& facts, const std::vector<std::size_t>& hopeless,
                  Nearest& nearest) const {
    std::vector<std::pair<std::int32_t, std::size_t>> promises;  // the most that it can come to, negative; its place
    for (const std::size_t at : hopeless) promises.emplace_back(-prospects_.most_score(facts[at]), at);
    std::sort(promises.begin(), promises.end());
    for (const auto& [most, at] : promises)
      if (nearest.beaten_by(-most, at)) nearest.add(at, judge(claim, facts[at], std::nullopt));
  }

  // Whether the two can not be one thing, however much of their words agrees: how near they are need not be asked as
  // long as any other fact is the claim's.
  bool is_hopeless(const Claim& claim, std::uint32_t number) const {
    const bool value = claim.what().figure || claim.what().date;
    if ((is_named() && value) || prospects_.may_be_same(number)) return false;
    if (claim.what().event) return !tells_for_sure(claim.what(), index_.fact(number).article);
    if (claim.what().role)
      return !prospects_.may_be_same_office(number) || !tells_for_sure(claim.what(), index_.fact(number).article);
    if (!value || told_by(claim.what(), index_.fact(number).article) == 0) return true;
    // What the claim's story has of another unit may have a like value: "41" and "aged 41", points for percent.
    if (prospects_.is_other_thing(number)) return true;
    const FactId fact = index_.fact(number);
    return prospects_.is_other_unit(number) && !has_value(claim.what(), fact, kMonth) &&
           !is_slip_of_digits(claim.what(), archive_.mention(fact));
  }

  // `source`: the article is taken for the one that the claim comes from.
  Alignment align_with(const Claim& claim, std::uint32_t number, bool source) const {
    return align(claim, fact_side(archive_, reach_, number, source), weights_, knowledge_);
  }

  // How sure it is that the claim's paragraph tells the story of the article; thousandths, 0: it does not.
  std::int32_t told_by(const Mention& claim, std::uint32_t article) const {
    return is_named() || (!claim.figure && !claim.date) ? 0 : share_of_story(claim.sentence, article);
  }

  std::int32_t share_of_story(std::uint32_t sentence, std::uint32_t article) const {
    for (const Story& story : told_.of(sentence))
      if (story.article == article) return story.share;
    return 0;
  }

  // Whether no article shares rarer words with the claim's paragraph: others are of the same people, but seldom of the
  // same story.
  bool is_best_story(std::uint32_t sentence, std::uint32_t article) const {
    const std::span<const Story> stories = told_.of(sentence);
    return std::any_of(stories.begin(), stories.end(), [&](const Story& story) {
      return story.article == article && story.bits == stories.front().bits;
    });
  }

  bool story(std::uint32_t article) const {
    std::optional<bool>& known = stories_[article];
    if (!known) {
      // Who names nobody speaks of the events of the day.
      const bool other_days = draft_.names.empty() && !apart_.is_of_days(article, weights_.nameless_days);
      known = !other_days && same_story(draft_.names, archive_.articles()[article].names);
    }
    return *known;
  }

  // Whoever speaks may be the very mistake: whether a statement tells an article's story is asked of the others.
  std::vector<TermKey> names_beside_speaker(const Claim& claim) const {
    const Span speaker = claim.what().statement->speaker.span;
    std::vector<TermKey> others = draft_.names;
    for (const Term& name : claim.about().subjects)
      if (speaker.contains(name.span)) std::erase(others, name.key);
    return others;
  }

  // Where the draft names its sources, one of them is what the claim is about: less must agree.
  std::int32_t threshold(const Mention& claim, FactId fact) const {
    switch (claim.kind) {
      case Kind::Statement:
        return claim.statement->direct && archive_.mention(fact).statement->direct ? weights_.threshold_quote
                                                                                   : weights_.threshold_statement;
      case Kind::Role:
        return weights_.threshold_role;
      case Kind::Event:
        return weights_.threshold_event;
      default:
        return is_named() ? weights_.threshold_source : weights_.threshold;
    }
  }

  bool is_named() const { return !options_.articles.empty(); }

  // A name that stands nowhere in the article means another story, however much else agrees.
  static bool other_story(const Mention& claim, const Alignment& a) {
    return (claim.figure || claim.date) && (a.clashed & kSubject);
  }

  bool is_same(const Mention& claim, FactId fact, const Alignment& a) const {
    const bool by_value = claim.figure && (a.matched & kKey);
    return a.possible && a.score >= (by_value ? weights_.threshold_key : threshold(claim, fact)) &&
           !other_story(claim, a);
  }

  // What the claim's story tells in other words, and what can not be true beside the claim.
  bool is_told_otherwise(const Mention& claim, FactId fact, const Alignment& a, std::int32_t told) const {
    const bool vague = claim.date && (!claim.date->mod.empty() || !has_digit(claim.date->value));
    if (vague || told < weights_.told_otherwise) return false;
    return a.possible && a.score >= weights_.threshold_source && !other_story(claim, a) &&
           compare_values(claim, archive_.mention(fact)) == Comparison::Disjoint;
  }

  // Where the source is known, the very value is what the claim was taken from, however it is worded now; where it is
  // only likely, it must be of a like thing, and a year does not stand for a day in it.
  bool stands(const Claim& asked, FactId fact, const Alignment& a, std::int32_t told) const {
    const Mention& claim = asked.what();
    if (a.clashed & kOccurrence) return false;  // a loss of 3 million, where the archive has a profit of as much
    // Names are spelt otherwise in another language.
    const bool named = !a.stranger || told >= weights_.told_stranger || is_telling(draft_, claim) ||
                       !in_one_language(asked, side_of(archive_, fact));
    // "Last month" does not say that it was on 2 July.
    const bool vaguer = claim.date && compare_values(claim, archive_.mention(fact)) == Comparison::Within;
    const bool its_story = told > 0 && named && !vaguer && is_best_story(claim.sentence, fact.article);
    const bool likely = its_story && !(a.clashed & (kMeasure | kPeriod)) && a.score >= weights_.threshold_told;
    if (!is_named() && !likely) return false;
    // A passage about others that shares no word with the claim; small numbers are written in many ways.
    if (is_named() && claim.figure && a.shared == 0 && a.of_others && number_of(*claim.figure) > kDozen) return false;
    const std::int32_t coarsest = is_named() ? kYear : kMonth;
    return has_value(claim, fact, coarsest);
  }

  bool has_value(const Mention& claim, FactId fact, std::int32_t coarsest) const {
    return same_value(draft_, claim, archive_, fact, coarsest);
  }

  // The digits of the source in another order, with another magnitude or unit: nobody hits upon them by chance. Lengths
  // and years have few digits, so that their passage must say much the same; a magnitude is mistaken in any year.
  bool slips(const Mention& claim, FactId fact, const Alignment& a, std::int32_t told) const {
    const Mention& theirs = archive_.mention(fact);
    const bool telling = claim.figure && !is_round(*claim.figure);
    const bool much = telling || is_named() || (a.shared > 0 && 2 * a.shared >= a.asked);
    const std::uint32_t apart = kMeasure | kSubject | (is_slip_of_scale(claim, theirs) ? 0u : kPeriod);
    return (is_named() || told > 0) && !(a.clashed & apart) && much && a.score >= weights_.threshold_told &&
           is_slip_of_digits(claim, theirs);
  }

  // The fact that the claim's passage retells with another value.
  std::optional<std::uint32_t> origin(const Claim& claim) const {
    const Mention& mention = claim.what();
    if (is_named() || (!mention.figure && !mention.date && !mention.statement)) return std::nullopt;
    std::vector<Story> stories;
    for (const Story& story : told_.of(mention.sentence))
      if (candidates_.is_allowed(story.article)) stories.push_back(story);
    return mention.statement ? teller_.origin(claim, stories) : retold_.origin(claim, stories);
  }

  Judged judge(Claim& claim, std::uint32_t number, std::optional<std::uint32_t> retold) const {
    const Mention& mention = claim.what();
    const FactId fact = index_.fact(number);
    claim.same_story = story(fact.article) || (mention.event && tells_for_sure(mention, fact.article)) ||
                       (mention.statement && same_story(other_names_, archive_.articles()[fact.article].names));
    Alignment a = align_with(claim, number, is_named());
    bool same = is_same(mention, fact, a);
    if ((mention.figure || mention.date) && is_word_for_word(claim, side_of(archive_, fact), a)) a.matched |= kWords;
    const std::int32_t told = told_by(mention, fact.article);
    if (!same && told > 0) {
      a = as_of_source(std::move(a));
      same = is_told_otherwise(mention, fact, a, told);
    } else if (mention.figure && is_far_off(*mention.figure, *archive_.mention(fact).figure)) {
      a.strong = false;
    }
    if (retold == number) {
      a = as_of_source(std::move(a));
      a.score = std::max(a.score, weights_.retold);
      a.clashed = 0, a.strong = same = true;
      if (mention.statement) a.matched |= kKey;
    } else if (retold && same && has_value(mention, fact, kDay)) {
      // That value of something else does not speak for the claim.
      same = shared_in_clause(claim, fact_side(archive_, reach_, number, is_named()), knowledge_) > 0;
    }
    if (is_unknown_name(claim)) a.clashed |= kKey;
    if (mention.statement && names_person(archive_.articles()[fact.article], claim)) a.matched |= kSource;
    if (mention.role && is_told_of_role(claim, fact, a)) same = true;
    if (mention.event && is_told_of_event(claim, fact, a)) same = true;
    if (slips(mention, fact, a, told)) {
      a.score = std::min(kThousand, std::max(a.score, threshold(mention, fact)) + weights_.stands);
      a.matched |= kKey, a.clashed = 0, a.strong = same = true;
    }
    // What the passage has otherwise does not stand because something else has that value.
    if (!retold && stands(claim, fact, a, told)) {
      const std::int32_t gain = is_named() ? weights_.stands : 0;
      a.score = std::min(kThousand, std::max(a.score, threshold(mention, fact)) + gain);
      // "This week" stands for a Wednesday, but it is not the very day.
      if (has_value(mention, fact, kDay)) a.matched |= kKey;
      a.clashed = 0;
      same = true;
    }
    return {fact, std::move(a), same};
  }

  bool tells_for_sure(const Mention& claim, std::uint32_t article) const {
    return is_named() || share_of_story(claim.sentence, article) >= weights_.told_otherwise;
  }

  // Whether the story that the article tells has something else of the claim's person, or somebody else in the office.
  bool is_told_of_role(const Claim& claim, FactId fact, Alignment& a) const {
    bool told = false;
    // A year later somebody may be elsewhere.
    if ((a.matched & kSubject) && a.possible && apart_.is_of_days(fact.article, weights_.nameless_days) &&
        tells_for_sure(claim.what(), fact.article)) {
      a.score = std::max(a.score, weights_.retold);
      a.matched |= kKey, told = true;
    }
    if ((a.clashed & kSource) && names_body_beside(claim, side_of(archive_, fact))) a.strong = false;
    if ((a.matched & kMeasure) && is_of_another(claim, fact)) {
      a.score = std::max(a.score, weights_.retold);
      a.matched |= kKey, a.strong = told = true;
    }
    return told;
  }

  // Whether it has somebody else do it, or denies it; or knows of the opposite alone.
  bool is_told_of_event(const Claim& claim, FactId fact, Alignment& a) const {
    bool told = false;
    if ((a.matched & kOccurrence) && !(a.matched & kSubject) && is_by_another(claim, fact)) {
      a.score = std::max(a.score, weights_.retold);
      a.matched |= kKey, a.strong = told = true;
    }
    if ((a.clashed & kOccurrence) && is_turned_round(claim, fact)) a.matched |= kKey;
    if (!tells_freely(claim.what().sentence, fact.article)) return told;
    if (const std::optional<Span> words = affirmed(claim, side_of(archive_, fact))) {
      a.score = std::max(a.score, weights_.retold);
      a.matched |= kOccurrence | kWords, a.strong = told = true;
      a.where = *words;
    }
    return told;
  }

  // Whether it does so in any words: an article of these days, and no other shares as much with the paragraph.
  bool tells_freely(std::uint32_t sentence, std::uint32_t article) const {
    return apart_.is_surely_of_days(article, weights_.nameless_days) &&
           share_of_story(sentence, article) >= weights_.retold_freely && is_best_story(sentence, article);
  }

  // Whether another holds the office in the article whose story the claim's paragraph tells.
  bool is_of_another(const Claim& claim, FactId fact) const {
    return tells_for_sure(claim.what(), fact.article) &&
           is_other_holder(claim, side_of(archive_, fact), weights_, knowledge_);
  }

  // The same of what somebody did.
  bool is_by_another(const Claim& claim, FactId fact) const {
    return tells_for_sure(claim.what(), fact.article) &&
           is_other_actor(claim, side_of(archive_, fact), weights_, knowledge_);
  }

  // Of opposite deeds: the article whose story the claim's paragraph tells knows nothing of the claim's.
  bool is_turned_round(const Claim& claim, FactId fact) const {
    const std::vector<TermKey>& terms = archive_.articles()[fact.article].terms;
    return tells_for_sure(claim.what(), fact.article) &&
           std::none_of(claim.act_terms.begin(), claim.act_terms.end(),
                        [&](const Term& term) { return std::binary_search(terms.begin(), terms.end(), term.key); });
  }

  // Whether that person stands nowhere in the archive.
  bool is_unknown_name(const Claim& claim) const {
    if (!claim.what().role && !claim.what().statement) return false;
    const std::string& name = claim.person->written;
    const auto [at, fresh] = unknown_.try_emplace(name, !name.empty());
    if (!fresh || name.empty()) return at->second;
    for (const std::uint32_t article : index_.articles_with(claim.person->terms.front()))
      if (names_person(archive_.articles()[article], claim)) at->second = false;
    return at->second;
  }

  const Analysis& draft_;
  const Archive& archive_;
  const FactIndex& index_;
  Weights weights_;
  Names names_;  // of the draft
  Apart apart_;
  Stories told_;
  Candidates candidates_;
  Reach reach_;
  Retold retold_;
  Teller teller_;
  Prospects prospects_;
  const Knowledge& knowledge_;
  const MatchOptions& options_;
  mutable std::vector<std::optional<bool>> stories_;  // by article: same_story with the draft
  mutable std::map<std::string, bool> unknown_;       // by name: it stands in no article
  std::vector<TermKey> other_names_;                  // of the draft, but for whoever speaks in the claim; ascending
};

}  // namespace

MatchResult match(const Analysis& draft, const Archive& archive, const SharedTables& tables, const Knowledge& knowledge,
                  const MatchOptions& options) {
  return Matcher(draft, archive, tables, knowledge, options).run();
}

Pair align_facts(const Archive& archive, FactId older, FactId newer, const SharedTables& tables,
                 const Knowledge& knowledge) {
  const Claim first(side_of(archive, older), knowledge);
  Alignment a = align(first, side_of(archive, newer), Weights(tables), knowledge);
  const bool same = a.possible && !(a.clashed & kSubject);
  return {older.mention, newer, same ? a.score : 0, a.matched, a.clashed, same && a.strong, std::move(a.reasons)};
}

}  // namespace factcheck
