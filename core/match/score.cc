#include "core/match/score.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/match/words.h"

namespace factcheck {
namespace {

// Where a word of the claim is found on the fact's side.
struct Found {
  enum class Where { Nowhere, Article, PartOfSentence, Sentence } where = Where::Nowhere;
  const Term* term = nullptr;
};

class Aligner {
 public:
  Aligner(const Claim& claim, const Side& fact, const Weights& weights, const Knowledge& knowledge)
      : claim_(claim), fact_(fact), weights_(weights), knowledge_(knowledge) {}

  void direction() {
    const Figure &ours = *claim_.what().figure, &theirs = *fact_.what().figure;
    const bool same =
        ours.change == theirs.change && ours.unit == theirs.unit && ours.min == theirs.min && ours.max == theirs.max;
    const bool stated = ours.direction != Direction::None && theirs.direction != Direction::None;
    turned_ = same && stated && ours.direction != theirs.direction;
  }

  // What is counted. Two different things can not be compared.
  void measure() {
    const About &ours = claim_.about(), &theirs = fact_.about();
    if (ours.measure.empty() || theirs.measure.empty()) return;
    for (const Term& a : heads_of(ours))
      for (const Term& b : heads_of(theirs)) {
        const bool same = a.key == b.key;
        if (!same && knowledge_.broader(a.key) != b.key && knowledge_.broader(b.key) != a.key) continue;
        out_.matched |= kMeasure;
        ++out_.asked, ++out_.shared;
        fits_ = fits_ && same;  // 350 people may well be among them where children are counted
        measure_tells_ = !knowledge_.is_general(a.key);
        used_.push_back({b.span, b.key});
        return count("measure", text_of(claim_, a), text_of(fact_, b),
                     same ? weights_.measure : weights_.measure_broader, weights_.measure);
      }
    out_.clashed |= kMeasure;
    rule_out();
    count("measure", text_of(claim_, heads_of(ours).back()), text_of(fact_, heads_of(theirs).back()), 0,
          weights_.measure);
  }

  void per() {
    const std::string &ours = claim_.what().figure->per, &theirs = fact_.what().figure->per;
    one_sided_ = ours.empty() != theirs.empty();
    if (ours.empty() || theirs.empty()) return;
    if (ours != theirs)
      out_.clashed |= kMeasure, rule_out();
    else
      out_.matched |= kPer;
    count("per", ours, theirs, ours == theirs ? weights_.per : 0, weights_.per);
  }

  // Whose. A name that the fact's whole article lacks, where nothing else of the claim's names is there, is another
  // story.
  void subject() {
    out_.reasons.reserve(kUsualReasons);
    int shared = 0, elsewhere = 0, named = 0;
    bool close = false, apart = false;
    for (const AskedWord& asked : claim_.subjects) {
      const Word word = asked.terms;
      const Found found = look_up(asked);
      if (word.front().near && found.term) (found.term->near ? close : apart) = true;
      const std::int32_t weight = named++ == 0 ? weights_.subject : weights_.subject_more;
      if (found.where >= Found::Where::PartOfSentence) ++shared;
      if (found.where == Found::Where::Article) ++elsewhere;
      count("subject", text_of(claim_, word.front()), text_of_found(found), earned(found, weight), weight);
    }
    out_.asked += named, out_.shared += shared, out_.stranger = shared + elsewhere < named;
    if (shared > 0)
      out_.matched |= kSubject;
    else if (named > 0 && elsewhere == 0)
      out_.clashed |= kSubject;
    subjects_asked_ = named > 0, subjects_shared_ = shared;
    // "Boeing sold 12 aircraft" and "Airbus sold 12 aircraft to Boeing's customers": half of the names must be there.
    // "1,600 in Britain and 400 in Spain": the fact's own clause names somebody else.
    const auto& theirs = fact_.about().subjects;
    const bool others = std::any_of(theirs.begin(), theirs.end(), [](const Term& t) { return t.near; });
    const bool back = names_fit();
    fits_ = fits_ && (close || !apart || !others) && (back || is_carried(fact_));
    named_enough_ = back && enough(shared, named, claim_), all_in_article_ = elsewhere + shared == named;
  }

  // What happens. Returns how many words agree in the clauses of both mentions.
  int event() {
    int asked = 0, shared = 0, far = 0, missing = 0;
    const bool one_language = in_one_language(claim_, fact_);
    for (const bool near : {true, false})
      for (const AskedWord& one : claim_.events) {
        const Word word = one.terms;
        if (word.front().near != near) continue;
        if (near && asked >= weights_.most_events) {
          const bool there = look_up(one).where >= Found::Where::PartOfSentence;  // not asked for, but welcome
          out_.asked += there ? 1 : 0, out_.shared += there ? 1 : 0;
          continue;
        }
        const bool stem = one.stem, general = one.general;
        Found found = look_up(one);
        if (found.where < Found::Where::PartOfSentence && near) {
          const Found opposite = find_opposite_of(word);
          if (opposite.term && turned_) found = opposite;
          opposed_ = opposed_ || (opposite.term && !turned_);
        }
        if (found.term) used_.push_back({found.term->span, found.term->key});
        // A stem of one language is absent from all others and tells nothing there; others say "come" for "go".
        if ((stem || general) && !one_language && found.where == Found::Where::Nowhere) continue;
        const std::int32_t weight = !near ? weights_.event_far : stem || general ? weights_.event_word : weights_.event;
        std::int32_t points = earned(found, weight);
        if (!general || found.term) ++out_.asked, out_.shared += found.where >= Found::Where::PartOfSentence;
        missing += found.where < Found::Where::PartOfSentence ? 1 : 0;
        if (near && found.term && !found.term->near) points /= 2;
        if (near && (!general || found.term)) ++asked;
        if (found.where >= Found::Where::PartOfSentence) ++(near && found.term->near ? shared : far);
        if (points > 0 && found.term) out_.matched |= kOccurrence;
        count("event", text_of(claim_, word.front()), text_of_found(found), points, weight);
      }
    events_shared_ = shared, events_far_ = far, every_event_ = shared == asked;
    whole_sentence_ = missing == 0 && shared > 0 && shared + far >= 2;
    return shared;
  }

  void period() {
    const About &ours = claim_.about(), &theirs = fact_.about();
    if (!ours.period || !theirs.period) return;
    const bool same = ours.period->overlaps(*theirs.period);
    (same ? out_.matched : out_.clashed) |= kPeriod;
    // Another period is judged, not scored: it may be the very mistake.
    if (same)
      count("period", ours.period_value, theirs.period_value, weights_.period, weights_.period);
    else
      count("period", ours.period_value, theirs.period_value, 0, 0);
  }

  // The very same value of the same thing: nobody counts 9,470 reports twice, nor does a small amount stand where all
  // that the claim says is said again, unless it speaks of the same.
  void key() {
    const Figure &ours = *claim_.what().figure, &theirs = *fact_.what().figure;
    if (ours.unit != theirs.unit || ours.min != theirs.min || ours.max != theirs.max) return;
    const bool exact = ours.min == ours.max && ours.min.limit == Bound::Limit::Stated && !ours.approximate;
    const Decimal& value = ours.min.value;
    const bool telling = value.coefficient >= 100 || (value.coefficient >= 11 && value.exponent > 0);
    if ((exact && !theirs.approximate && telling && (out_.matched & kMeasure)) || says_all()) out_.matched |= kKey;
  }

  // Of dates: the same one, of which the same is said.
  void same_date() {
    if (claim_.what().date->value == fact_.what().date->value && says_all()) out_.matched |= kKey;
  }

  void refuse(const char* feature, std::string_view claim, std::string_view fact) {
    rule_out();
    if (!claim.empty() || !fact.empty()) count(feature, claim, fact, 0, 0);
  }

  // Refuses unless there is enough. `of_source`: it is, where the claim is known to come from the fact's article.
  void need(bool enough, bool of_source, const char* feature, std::string_view claim, std::string_view fact) {
    if (!of_source) return refuse(feature, claim, fact);
    if (enough || fact_.named_source) return;
    out_.possible = false;
    if (claim.empty() && fact.empty()) return;
    count(feature, claim, fact, 0, 0);
    out_.last_is_of_unknown_source = true;
  }

  // `least`: weight that must be found for the two to be one thing.
  Alignment finish(std::int32_t least) {
    if (opposed_ && have_one_subject()) out_.clashed |= kOccurrence;
    out_.score = asked_ > 0 ? kThousand * earned_ / asked_ : 0;
    if (!(out_.matched & kKey)) {
      if (earned_ + weights_.source < least) rule_out();
      if (earned_ < least && !fact_.named_source) out_.possible = false;
    }
    if (fact_.named_source) out_.matched |= kSource;
    const bool per = (out_.matched & kPer) != 0;
    // Two names say more of a date, which has nothing else to hold on to, than of an amount; but names of another
    // sentence say less.
    const bool carried = claim_.what().date && (is_carried(claim_) || is_carried(fact_));
    const int names = carried ? 0 : std::min(subjects_shared_, claim_.what().date ? 2 : 1);
    // "People" is a reason only where people a day are counted, or all that happens to them is there.
    const bool measured = (out_.matched & kMeasure) && (measure_tells_ || per || every_event_);
    const int reasons = (measured ? 1 : 0) + names + (per ? 1 : 0) + (out_.matched & kKey ? 1 : 0) +
                        std::min(events_shared_, 2) + std::min(events_far_, 1);
    // To object takes more than to agree: a third reason, or, where the claim names nobody, most of what it says.
    const bool fits = fits_ && (named_enough_ || is_told_whole()) && claim_.same_story && !one_sided_;
    const bool most = 2 * out_.shared >= out_.asked;
    out_.strong = fits && (subjects_asked_ ? reasons >= 3 : reasons >= 2 && most);
    return std::move(out_);
  }

  const Alignment& so_far() const { return out_; }

 private:
  // The claim names nobody, and no word of its clause is missing, or of its sentence, where the clause is short. Of
  // another period it may be said, too.
  bool says_all() const {
    const bool all = every_event_ && (events_shared_ >= 2 || whole_sentence_);
    return !subjects_asked_ && all && !(out_.clashed & kPeriod);
  }

  Found look_up(const AskedWord& asked) const {
    const Word word = asked.terms;
    Found best;
    if (fact_.in_fact & asked.bit) best = find_in_sentence(word);
    if (best.where == Found::Where::Nowhere && stands_in_article(asked)) best.where = Found::Where::Article;
    return best;
  }

  bool stands_in_article(const AskedWord& asked) const {
    if (fact_.in_article && !(*fact_.in_article & asked.bit)) return false;
    if (fact_.in_article && asked.bit != AskedWord::kLastBit) return true;
    const auto& terms = fact_.analysis.terms;
    return std::any_of(asked.terms.begin(), asked.terms.end(),
                       [&](const Term& t) { return std::binary_search(terms.begin(), terms.end(), t.key); });
  }

  Found find_in_sentence(Word word) const {
    const About& theirs = fact_.about();
    Found best;
    for (const Term& term : word) {
      const Term* hit = nullptr;
      for (const std::vector<Term>* list : {&theirs.events, &theirs.subjects, &theirs.measure})
        if (!hit) hit = find_unused(*list, term.key);
      if (hit && (best.where < Found::Where::Sentence))
        best = {term.part ? std::max(best.where, Found::Where::PartOfSentence) : Found::Where::Sentence, hit};
    }
    return best;
  }

  // "Rose by 12 percent" and "fell by 12 percent": what happens is the same change, the other way round.
  // Of "exports and imports" each answers to its own.
  Found find_opposite_of(Word word) const {
    for (const Term& term : word) {
      const Term* opposite = find_opposite(knowledge_, fact_.about().events, term.key);
      const bool told = opposite && opposite->near && !find_related(knowledge_, claim_.about().events, opposite->key);
      if (told) return {Found::Where::Sentence, opposite};
    }
    return {};
  }

  // Of whom both are told first, if of anybody. "Sold by the one" is "bought by the other".
  bool have_one_subject() const {
    const auto first = [](const std::vector<Term>& terms) {
      return std::find_if(terms.begin(), terms.end(), [](const Term& term) { return term.near; });
    };
    const std::vector<Term>&ours = claim_.about().subjects, &theirs = fact_.about().subjects;
    const auto a = first(ours), b = first(theirs);
    if (a == ours.end() || b == theirs.end()) return a == ours.end() && b == theirs.end();
    return a->key == b->key;
  }

  // A word of the fact answers to one word of the claim, not to "rose" and to "risen"; a compound to one for each part.
  const Term* find_unused(std::span<const Term> terms, TermKey key) const {
    while (const Term* hit = find_related(knowledge_, terms, key)) {
      if (std::find(used_.begin(), used_.end(), Meaning{hit->span, hit->key}) == used_.end()) return hit;
      terms = terms.subspan(static_cast<std::size_t>(hit - terms.data()) + 1);
    }
    return nullptr;
  }

  // Whether the sentence names nobody, so that its subjects are those of one before it.
  static bool is_carried(const Side& side) {
    const std::vector<Term>& subjects = side.about().subjects;
    return !subjects.empty() &&
           !side.analysis.extraction.sentences[side.what().sentence].span.contains(subjects.front().span);
  }

  // All that the sentence says by itself is there; whom the one before it named need only be in the article.
  bool is_told_whole() const {
    return is_carried(claim_) && all_in_article_ && (out_.matched & kMeasure) && events_shared_ >= 2 && every_event_;
  }

  // Half of a side's names; more than that where the sentence has none of its own.
  static bool enough(int shared, int named, const Side& side) {
    return is_carried(side) && named > 0 ? 2 * shared > named : 2 * shared >= named;
  }

  // The other way round: half of the names in the fact's sentence stand somewhere in the draft, if that names anybody.
  bool names_fit() {
    const auto& terms = claim_.analysis.terms;
    int named = 0, shared = 0;
    for (std::span<const Term> rest = fact_.about().subjects; !rest.empty();) {
      const Word word = first_word(rest);
      rest = behind(word, rest);
      ++named;
      shared += std::any_of(word.begin(), word.end(),
                            [&](const Term& t) { return std::binary_search(terms.begin(), terms.end(), t.key); });
    }
    if (claim_.analysis.names.empty()) return true;
    out_.of_others = named > 0 && shared == 0 && !is_carried(fact_);
    return enough(shared, named, fact_);
  }

  void rule_out() { out_.possible = out_.possible_of_source = false; }

  std::int32_t earned(const Found& found, std::int32_t weight) const {
    switch (found.where) {
      case Found::Where::Sentence:
        return weight;
      case Found::Where::PartOfSentence:
        return weight * weights_.part / kThousand;
      case Found::Where::Article:
        return weight * weights_.elsewhere / kThousand;
      default:
        return 0;
    }
  }

  std::string_view text_of_found(const Found& found) const {
    if (found.term) return text_of(fact_, *found.term);
    return found.where == Found::Where::Article ? "elsewhere in the article" : "";
  }

  void count(const char* name, std::string_view claim, std::string_view fact, std::int32_t points,
             std::int32_t weight) {
    out_.reasons.push_back({name, claim, fact, points});
    earned_ += points;
    asked_ += weight;
  }

  static constexpr std::size_t kUsualReasons = 16;

  const Claim& claim_;
  const Side& fact_;
  const Weights& weights_;
  const Knowledge& knowledge_;
  Alignment out_;
  std::int32_t earned_ = 0, asked_ = 0;
  using Meaning = std::pair<Span, TermKey>;
  std::vector<Meaning> used_;  // words of the fact that have answered to one of the claim
  int subjects_shared_ = 0;
  int events_shared_ = 0, events_far_ = 0;  // words found in the own clauses, and in others of the sentences
  bool subjects_asked_ = false;
  bool measure_tells_ = false;   // the same thing is counted, and it is not just "people"
  bool fits_ = true;             // the names on both sides speak for one story
  bool named_enough_ = true;     // of the claim's names the fact's sentence has enough
  bool all_in_article_ = false;  // all of them stand in the fact's article at least
  bool every_event_ = false;     // no word of the claim's own clause is missing
  bool whole_sentence_ = false;  // nor one of the other clauses
  bool one_sided_ = false;       // only one of the two is "a day"
  bool turned_ = false;          // the same change, up on one side and down on the other
  bool opposed_ = false;         // the fact's clause has the opposite of a word of the claim's
};

// Both some day or time, both a length of time, or both a repetition.
bool are_alike(const Date& a, const Date& b) {
  const auto of_day = [](const Date& d) { return d.is_date() || d.type == TimexType::Time; };
  return of_day(a) == of_day(b) && (of_day(a) || a.type == b.type);
}

}  // namespace

std::vector<Feature> features_of(std::span<const Reason> reasons) {
  std::vector<Feature> features;
  features.reserve(reasons.size());
  for (const Reason& r : reasons) features.push_back({r.name, std::string(r.claim), std::string(r.fact), r.points});
  return features;
}

Alignment as_of_source(Alignment a) {
  a.possible = a.possible_of_source;
  a.matched |= kSource;
  if (std::exchange(a.last_is_of_unknown_source, false)) a.reasons.pop_back();
  return a;
}

bool same_story(std::span<const TermKey> a, std::span<const TermKey> b) {
  std::size_t shared = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    shared += *x == *y ? 1 : 0;
    const bool first = *x <= *y, second = *y <= *x;
    x += first ? 1 : 0, y += second ? 1 : 0;
  }
  return 3 * shared >= std::min(a.size(), b.size());
}

int shared_in_clause(const Claim& claim, const Side& fact, const Knowledge& knowledge) {
  const auto stands_near = [&](const AskedWord& asked) {
    for (const std::vector<Term>* terms : {&fact.about().events, &fact.about().subjects, &fact.about().measure})
      for (const Term& term : *terms)
        if (term.near && std::any_of(asked.terms.begin(), asked.terms.end(), [&](const Term& own) {
              return find_related(knowledge, std::span(&term, 1), own.key) != nullptr;
            }))
          return true;
    return false;
  };
  const auto count = [&](const std::vector<AskedWord>& words) {
    return std::count_if(words.begin(), words.end(), [&](const AskedWord& asked) {
      return asked.terms.front().near && (fact.in_fact & asked.bit) && stands_near(asked);
    });
  };
  return static_cast<int>(count(claim.subjects) + count(claim.events));
}

Alignment align_figures(const Claim& claim, const Side& fact, const Weights& weights, const Knowledge& knowledge) {
  Aligner aligner(claim, fact, weights, knowledge);
  const Figure &ours = *claim.what().figure, &theirs = *fact.what().figure;
  if (ours.unit != theirs.unit && !convert(ours, theirs.unit)) aligner.refuse("unit", ours.unit, theirs.unit);
  if (ours.ordinal != theirs.ordinal)
    aligner.refuse("unit", ours.ordinal ? "rank" : "number", theirs.ordinal ? "rank" : "number");
  aligner.direction();
  aligner.measure();
  aligner.per();
  aligner.subject();
  const int events = aligner.event();
  aligner.period();
  aligner.key();
  // Without a thing that is counted, an amount needs both: whose it is and what happens.
  const std::uint32_t matched = aligner.so_far().matched;
  const bool counted = (matched & (kMeasure | kKey)) != 0;
  aligner.need(counted || (events > 0 && (matched & kSubject)), counted || (matched & (kSubject | kOccurrence)),
               "measure", ours.counted, theirs.counted);
  return aligner.finish(weights.evidence_figure);
}

Alignment align_dates(const Claim& claim, const Side& fact, const Weights& weights, const Knowledge& knowledge) {
  Aligner aligner(claim, fact, weights, knowledge);
  const Date &ours = *claim.what().date, &theirs = *fact.what().date;
  if (!are_alike(ours, theirs)) aligner.refuse("unit", ours.value, theirs.value);
  aligner.subject();
  // A date belongs to what happens in its own clause; words from elsewhere in the sentence can not stand in for that.
  const int events = aligner.event();
  const bool elsewhere = (aligner.so_far().matched & (kSubject | kOccurrence)) != 0;
  aligner.need(events > 0, events > 0 || elsewhere, "event", "", "");
  aligner.same_date();
  return aligner.finish(weights.evidence_date);
}

}  // namespace factcheck
