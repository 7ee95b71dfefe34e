// event.negated, event.planned and event.actor: the draft says that something did not happen, has happened already, or
// was done by somebody else.
// Wording, options and examples are in rule.toml. Another day is the business of date.mismatch.
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "factcheck/plugin/plugin.h"
#include "factcheck/plugin/words.h"

namespace {

namespace fcp = factcheck::plugin;
using fcp::Comparison, fcp::Overlap, fcp::Relation, fcp::Sameness;

constexpr std::string_view kNegated = "event.negated", kPlanned = "event.planned", kActor = "event.actor";

enum class Agreement { Unknown, Same, Different };

class Events {
 public:
  static constexpr std::string_view id = "events", version = "0.1.0", license = "Apache-2.0";
  static constexpr std::string_view rules =
#include "rule.toml.inc"
      ;

  explicit Events(const fcp::Setup& setup)
      : lasting_(fcp::concepts(setup, "lasting")),
        negations_(fcp::concepts(setup, "negations")),
        mutual_(fcp::concepts(setup, "mutual")) {}

  fcp::Judgement judge(const fcp::Run& run, const fcp::Pair& pair) const {
    const fc_event *ours = pair.claim().event(), *theirs = pair.fact().event();
    if (!ours || !theirs) return Relation::Abstain;
    if (!pair.matched(FC_OCCURRENCE) && !pair.clashed(FC_OCCURRENCE)) return Relation::Abstain;
    // With a 'not' there, and without one here.
    if (pair.matched(FC_WORDS)) return judge_denial(pair);
    const bool opposite = pair.clashed(FC_OCCURRENCE);
    // Something else on another day, or a slip in the day, which date.mismatch judges.
    if (dates_clash(run, *ours, *theirs)) return Relation::Abstain;
    if (!opposite && have_changed_places(run, pair)) return judge_reversal(run, pair);
    const Overlap object = compare_objects(run, pair);
    const Agreement actor = is_passive(pair) && is_one_object(run, pair) ? Agreement::Same : compare_actors(run, pair);
    if (actor == Agreement::Different) return opposite ? Relation::Abstain : judge_actor(run, pair, object);
    if (opposite && actor == Agreement::Same && !fcp::present(theirs->object)) return judge_fate(run, pair);
    if (actor == Agreement::Unknown || 2 * object.shared < object.asked) return Relation::Abstain;
    if (!pair.claim().is_claim() && is_ahead(*theirs, *ours)) {
      return !opposite && object.shared > 0 && pair.signs(FC_LATER) ? Relation::Replaces : Relation::Abstain;
    }
    if (is_ahead(*ours, *theirs)) {
      // "Wordt verkocht" may be what will be, too.
      const bool told = !opposite && object.telling > 0 && !is_passive(pair);
      return told ? object_to(pair, kPlanned, ours->trigger, theirs->trigger) : fcp::Judgement(Relation::Abstain);
    }
    const bool reversed = (ours->polarity != theirs->polarity) != opposite;
    if (!is_one_modality(*ours, *theirs)) return Relation::Abstain;
    // Somebody publishes many things: without an object in common nothing is said of this one.
    if (!reversed) {
      const bool said = !opposite && object.shared > 0 && numbers_stand(run, pair);
      return said ? Relation::Supports : Relation::Abstain;
    }
    // "Opened" and "closed" are two events, "approved" and "rejected" two reports of one. A story told again in which
    // the claim's deed is not heard of has the one turned into the other.
    if (opposite && !pair.matched(FC_KEY) && !fcp::has_concept(pair.claim(), lasting_)) return Relation::Abstain;
    if (object.asked == 0 || object.telling == 0) return Relation::Abstain;
    return object_to(pair, kNegated, ours->trigger, theirs->trigger);
  }

 private:
  // "A sued B" and "B sued A".
  static bool have_changed_places(const fcp::Run& run, const fcp::Pair& pair) {
    const fc_event &ours = *pair.claim().event(), &theirs = *pair.fact().event();
    const auto is_one = [&](const fc_part& a, const fc_part& b) {
      return fcp::present(a) && fcp::present(b) &&
             run.same_entity(fcp::name(a), fcp::name(b), pair.fact().article().date) == Sameness::Same;
    };
    return is_one(ours.actor, theirs.object) && is_one(ours.object, theirs.actor) && !is_one(ours.actor, theirs.actor);
  }

  // Of one and the same deed only: weeks later the other may have done it, and "A met B" is "B met A".
  fcp::Judgement judge_reversal(const fcp::Run& run, const fcp::Pair& pair) const {
    constexpr std::int64_t kDays = 10;
    const fc_event &ours = *pair.claim().event(), &theirs = *pair.fact().event();
    const fc_days now = pair.claim().article().date, then = pair.fact().article().date;
    const bool apart = fcp::present(now) && fcp::present(then) && fcp::days_between(now, then) > kDays;
    if (apart || ours.polarity != theirs.polarity || !is_one_modality(ours, theirs)) return Relation::Abstain;
    const fcp::Wording deed = wording(ours.trigger, pair.claim());
    if (fcp::has_concept(run.terms(deed.text, deed.language), mutual_)) return Relation::Abstain;
    return object_to(pair, kActor, ours.actor, theirs.actor);
  }

  // What became of somebody: "survived the crash" where the story told again has "died" and knows of no survival.
  fcp::Judgement judge_fate(const fcp::Run& run, const fcp::Pair& pair) const {
    const fc_event &ours = *pair.claim().event(), &theirs = *pair.fact().event();
    const bool done = ours.type == FC_HAPPENING && theirs.type == FC_HAPPENING && is_one_modality(ours, theirs);
    if (!done || ours.polarity != FC_POSITIVE || theirs.polarity != FC_POSITIVE) return Relation::Abstain;
    if (!pair.matched(FC_KEY) || !fcp::has_concept(pair.claim(), lasting_)) return Relation::Abstain;
    const fc_days when = pair.fact().article().date;
    if (run.same_entity(fcp::name(ours.actor), fcp::name(theirs.actor), when) != Sameness::Same)
      return Relation::Abstain;
    const Overlap object =
        fcp::overlap(run, wording(ours.object, pair.claim()), {pair.fact().sentence(), pair.fact().language()});
    if (fcp::present(ours.object) && object.shared == 0) return Relation::Abstain;
    return object_to(pair, kNegated, ours.trigger, theirs.trigger);
  }

  static fcp::Wording wording(const fc_part& part, const fcp::Mention& of) { return {fcp::name(part), of.language()}; }

  static bool dates_clash(const fcp::Run& run, const fc_event& a, const fc_event& b) {
    return a.when && b.when && run.compare(*a.when, *b.when) == Comparison::Disjoint;
  }

  static Agreement compare_actors(const fcp::Run& run, const fcp::Pair& pair) {
    const fc_part &ours = pair.claim().event()->actor, &theirs = pair.fact().event()->actor;
    if (!fcp::present(ours) || !fcp::present(theirs)) return Agreement::Unknown;
    // Each text names somebody whom the other knows nothing of.
    if (pair.clashed(FC_SUBJECT) && pair.matched(FC_KEY)) return Agreement::Different;
    const Sameness same = run.same_entity(fcp::name(ours), fcp::name(theirs), pair.fact().article().date);
    if (same == Sameness::Same) return Agreement::Same;
    const Overlap common = fcp::overlap(run, wording(ours, pair.claim()), wording(theirs, pair.fact()));
    const bool most = common.shared > 0 && 2 * common.shared >= common.asked;
    if (most) return pair.clashed(FC_SUBJECT) ? Agreement::Unknown : Agreement::Same;
    const auto type_a = run.entity_type(fcp::name(ours)), type_b = run.entity_type(fcp::name(theirs));
    const bool apart = same == Sameness::Different && common.shared == 0 && type_a && type_b && *type_a == *type_b;
    return apart ? Agreement::Different : Agreement::Unknown;
  }

  // "The deal was announced": neither text says by whom.
  static bool is_passive(const fcp::Pair& pair) {
    return !fcp::present(pair.claim().event()->actor) && !fcp::present(pair.fact().event()->actor);
  }

  // What it was done to is told in the same words, and says more than "the plan". Behind the verb it may be told apart:
  // "wurde die Brücke im Mai über den Hafen gebaut".
  static bool is_one_object(const fcp::Run& run, const fcp::Pair& pair) {
    constexpr int kFewestWords = 2;
    const auto told = [&](const fcp::Mention& one, const fcp::Mention& other) {
      return fcp::overlap(run, wording(one.event()->object, one), {other.text(), other.language()});
    };
    const Overlap forth = told(pair.claim(), pair.fact()), back = told(pair.fact(), pair.claim());
    return forth.all() && back.all() && forth.telling >= kFewestWords;
  }

  static Overlap compare_objects(const fcp::Run& run, const fcp::Pair& pair) {
    return fcp::overlap(run, wording(pair.claim().event()->object, pair.claim()),
                        wording(pair.fact().event()->object, pair.fact()));
  }

  // "The Aero 9 flies" is not borne out by "the Aero 4 flies": the digits of whoever acts and of what is acted upon
  // stand in the fact's sentence, too.
  static bool numbers_stand(const fcp::Run& run, const fcp::Pair& pair) {
    const std::vector<std::string> theirs = digits_in(run, pair.fact().sentence(), pair.fact());
    for (const fc_part& part : {pair.claim().event()->actor, pair.claim().event()->object}) {
      for (const std::string& digits : digits_in(run, fcp::view(part.text), pair.claim()))
        if (std::find(theirs.begin(), theirs.end(), digits) == theirs.end()) return false;
    }
    return true;
  }

  static std::vector<std::string> digits_in(const fcp::Run& run, std::string_view text, const fcp::Mention& of) {
    std::vector<std::string> found;
    for (const fc_token& token : run.tokens(text, of.language())) {
      if (token.type == FC_NUMBER) found.push_back(fcp::digits_of(token));
    }
    return found;
  }

  // A plan, a possibility and a rumour are not the event. What was done may be told as hearsay.
  static bool is_one_modality(const fc_event& a, const fc_event& b) {
    const auto group = [](const fc_event& e) {
      return e.modality == FC_REPORTED || e.modality == 0 ? FC_ASSERTED : e.modality;
    };
    return group(a) == group(b) && (a.type == FC_PLAN) == (b.type == FC_PLAN);
  }

  // Told as done where it was planned. What was planned for a day may have been done by now.
  static bool is_ahead(const fc_event& claim, const fc_event& fact) {
    const auto told = [](const fc_event& e, int type) {
      return e.type == type && e.polarity == FC_POSITIVE && !e.when;
    };
    const bool done = claim.modality == FC_ASSERTED || claim.modality == FC_REPORTED;
    return told(claim, FC_HAPPENING) && done && told(fact, FC_PLAN);
  }

  // "It refused an official statement" has no 'not', and still says that there was none.
  fcp::Judgement judge_denial(const fcp::Pair& pair) const {
    if (fcp::has_concept(pair.claim(), negations_) || pair.claim().event()->modality != FC_ASSERTED)
      return Relation::Abstain;
    return object_to(pair, kNegated, pair.claim().event()->trigger, pair.fact().event()->trigger);
  }

  // Two known names of one type did the very same thing on the same day.
  static fcp::Judgement judge_actor(const fcp::Run& run, const fcp::Pair& pair, const Overlap& object) {
    const fc_event &ours = *pair.claim().event(), &theirs = *pair.fact().event();
    constexpr int kFewestWords = 2;
    if (ours.polarity != theirs.polarity || !is_one_modality(ours, theirs)) {
      return Relation::Abstain;
    }
    const bool same_story = pair.matched(FC_KEY) && object.telling > 0;
    const bool same_day = ours.when && theirs.when && run.compare(*ours.when, *theirs.when) == Comparison::Agree;
    const bool same_deed = same_day && object.all() && object.shared >= kFewestWords && object.telling > 0;
    if (!same_deed && !same_story) return Relation::Abstain;
    return object_to(pair, kActor, ours.actor, theirs.actor);
  }

  static fcp::Judgement object_to(const fcp::Pair& pair, std::string_view rule, const fc_part& ours,
                                  const fc_part& theirs) {
    if (!pair.asks(rule)) return Relation::Abstain;
    if (!pair.claim()
             .is_claim()) {  // of two facts: a plan gives way to later news, what happened to a correction alone
      const bool plan = pair.claim().event()->type == FC_PLAN;
      return pair.signs(FC_CORRECTS) || (plan && pair.signs(FC_LATER)) ? Relation::Replaces : Relation::Excludes;
    }
    fcp::Message why(rule.substr(rule.find('.') + 1));
    why.by(rule);
    why.with("claim", fcp::name(ours)).with("fact", rule == kActor ? fcp::name(theirs) : pair.fact().text());
    if (rule == kActor && ours.text.size > 0) why.suggest(ours.span, fcp::name(theirs));
    return {Relation::Excludes, std::move(why)};
  }

  std::vector<std::uint64_t> lasting_;    // concepts of decisions and attitudes
  std::vector<std::uint64_t> negations_;  // of words with a 'not' in their meaning
  std::vector<std::uint64_t> mutual_;     // of what two do to each other
};

}  // namespace

FACTCHECK_PLUGIN(Events)
