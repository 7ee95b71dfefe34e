// Events are one where the same is done (or its opposite), by the same, to the same.
#include <algorithm>
#include <string>

#include "core/match/words.h"

namespace factcheck {
namespace {

class EventAligner {
 public:
  EventAligner(const Claim& claim, const Side& fact, const Weights& weights, const Knowledge& knowledge)
      : claim_(claim), fact_(fact), weights_(weights), knowledge_(knowledge) {}

  Alignment align() {
    const Event &ours = *claim_.what().event, &theirs = *fact_.what().event;
    const int act = compare_acts(ours.trigger, theirs.trigger);
    const int actor = compare_actors(ours.actor, theirs.actor);
    const Shared object = add("object", claim_.object_terms, terms_in(fact_, theirs.object, knowledge_));
    if (object.found > 0) out_.matched |= kMeasure;
    compare_periods();
    if (have_changed_places(ours, theirs)) return changed_places();
    out_.score = asked_ > 0 ? 1000 * earned_ / asked_ : 0;
    // The same deed by the same people to something else is another event.
    out_.possible = act > 0 && (object.asked == 0 ? actor > 0 : object.found > 0 && (actor > 0 || object.most()));
    // "Survived the crash" and "died": of opposites, the one may lack what the other is done to.
    if ((out_.clashed & kOccurrence) && actor > 0 && !theirs.object.present()) out_.possible = true;
    out_.strong = claim_.same_story && act + actor + std::min(object.found, 2) >= 3;
    return std::move(out_);
  }

 private:
  // "Nordline sued Tarnwerk" and "Tarnwerk sued Nordline": the two have changed places.
  bool have_changed_places(const Event& ours, const Event& theirs) const {
    return (out_.matched & kOccurrence) && is_one_name(ours.actor, theirs.object) &&
           is_one_name(ours.object, theirs.actor) && !is_one_name(ours.actor, theirs.actor);
  }

  bool is_one_name(const Part& ours, const Part& theirs) const {
    if (!ours.present() || !theirs.present()) return false;
    if (names_in(terms_in(claim_, ours, knowledge_), knowledge_).empty()) return false;
    return knowledge_.same_entity(*NameOf(claim_, ours, knowledge_), *NameOf(fact_, theirs, knowledge_)) ==
           Sameness::Same;
  }

  Alignment changed_places() {
    out_.score = kThousand;
    out_.possible = true, out_.strong = claim_.same_story;
    return std::move(out_);
  }

  // 1: the same act or its opposite, or neither text names it by a word with a meaning ("is", "has").
  int compare_acts(const Part& ours, const Part& theirs) {
    const Word words = claim_.act_terms;
    const std::vector<Term> others = terms_of_act(fact_, theirs, knowledge_);
    if (words.empty() || others.empty()) return words.empty() && others.empty() ? 1 : 0;
    const bool same = std::any_of(words.begin(), words.end(), [&](const Term& term) {
      return find_related(knowledge_, others, term.key) != nullptr;
    });
    const bool opposite = !same && std::any_of(words.begin(), words.end(), [&](const Term& term) {
      return find_opposite(knowledge_, others, term.key) != nullptr;
    });
    if (same) out_.matched |= kOccurrence;
    if (opposite) out_.clashed |= kOccurrence;
    count("event", name_of(ours), name_of(theirs), same || opposite ? weights_.trigger : 0, weights_.trigger);
    return same || opposite ? 1 : 0;
  }

  int compare_actors(const Part& ours, const Part& theirs) {
    if (!ours.present() || !theirs.present()) return 0;
    const Word words = claim_.actor_terms;
    const std::vector<Term> others = terms_in(fact_, theirs, knowledge_);
    const Shared common = share("actor", words, others, nullptr);
    const bool same = knowledge_.same_entity(*NameOf(claim_, ours, knowledge_), *NameOf(fact_, theirs, knowledge_)) ==
                          Sameness::Same ||
                      (common.most() && !have_other_names(words, others));
    (same ? out_.matched : out_.clashed) |= kSubject;
    count("subject", name_of(ours), name_of(theirs), same ? weights_.actor : 0, weights_.actor);
    return same ? 1 : 0;
  }

  // "The chip maker ASML", "the chip maker Philips"
  bool have_other_names(Word ours, const std::vector<Term>& theirs) const {
    const std::vector<TermKey> names = names_in(ours, knowledge_);
    return !names.empty() && !names_in(theirs, knowledge_).empty() &&
           std::none_of(names.begin(), names.end(),
                        [&](TermKey name) { return find_related(knowledge_, theirs, name) != nullptr; });
  }

  void compare_periods() {
    const std::optional<Days>&ours = claim_.about().period, &theirs = fact_.about().period;
    if (ours && theirs) (ours->overlaps(*theirs) ? out_.matched : out_.clashed) |= kPeriod;
  }

  Shared add(const char* feature, Word words, const std::vector<Term>& theirs) {
    const Shared found = share(feature, words, theirs, &out_.reasons);
    earned_ += found.points, asked_ += found.weight;
    return found;
  }

  Shared share(const char* feature, Word words, const std::vector<Term>& theirs, std::vector<Reason>* reasons) const {
    Sharing sharing(claim_, fact_, theirs, weights_, knowledge_);
    sharing.add_all(words, {}, feature, reasons);
    return sharing.shared();
  }

  void count(const char* feature, std::string_view claim, std::string_view fact, std::int32_t points,
             std::int32_t weight) {
    out_.reasons.push_back({feature, claim, fact, points});
    earned_ += points, asked_ += weight;
  }

  const Claim& claim_;
  const Side& fact_;
  const Weights& weights_;
  const Knowledge& knowledge_;
  Alignment out_;
  std::int32_t earned_ = 0, asked_ = 0;
};

}  // namespace

Alignment align_events(const Claim& claim, const Side& fact, const Weights& weights, const Knowledge& knowledge) {
  return EventAligner(claim, fact, weights, knowledge).align();
}

}  // namespace factcheck
