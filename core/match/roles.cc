// Roles are one where two of person, office and organisation agree.
#include <algorithm>
#include <string>

#include "core/match/words.h"

namespace factcheck {
namespace {

class RoleAligner {
 public:
  RoleAligner(const Claim& claim, const Side& fact, const Weights& weights, const Knowledge& knowledge)
      : claim_(claim), fact_(fact), weights_(weights), knowledge_(knowledge) {}

  Alignment align() {
    const Role &ours = *claim_.what().role, &theirs = *fact_.what().role;
    compare_names("person", ours.person, theirs.person, weights_.person, kSubject);
    compare_names("organisation", ours.organisation, theirs.organisation, weights_.organisation, kSource);
    compare_offices(ours.role, theirs.role);
    // An office without a holder says nothing of whoever holds it in the claim.
    if (ours.person.present() && !theirs.person.present()) asked_ += weights_.person;
    out_.score = asked_ > 0 ? 1000 * earned_ / asked_ : 0;
    const bool person = (out_.matched & kSubject) != 0;
    // Another name in the same post is another person, or a misspelling: that needs all the rest.
    const bool post = (out_.matched & kSource) && (out_.matched & kMeasure);
    // Somebody's full name in the same story is the same person, and so is one whose name both have no more of; what he
    // is there may be the very mistake.
    const bool alike = name_of(ours.person) == name_of(theirs.person);
    const bool known = person && claim_.same_story && (alike || (is_full(ours.person) && is_full(theirs.person)));
    out_.possible = known || (agreed_ >= 2 && (person || post || !ours.person.present()));
    out_.strong = (known || agreed_ >= 2) && claim_.same_story;
    return std::move(out_);
  }

 private:
  void compare_names(const char* feature, const Part& ours, const Part& theirs, std::int32_t weight, Aspect aspect) {
    if (!ours.present() || !theirs.present()) return;
    const bool same =
        knowledge_.same_entity(*NameOf(claim_, ours, knowledge_), *NameOf(fact_, theirs, knowledge_)) == Sameness::Same;
    // "The company" may be any.
    if (!same && !(is_named(claim_, ours) && is_named(fact_, theirs))) return;
    (same ? out_.matched : out_.clashed) |= aspect;
    count(feature, name_of(ours), name_of(theirs), same, weight);
  }

  static bool is_full(const Part& person) { return name_of(person).find(' ') != std::string::npos; }

  bool is_named(const Side& side, const Part& part) const {
    const std::vector<Term> words = terms_in(side, part, knowledge_);
    return std::any_of(words.begin(), words.end(),
                       [](const Term& t) { return is_name(t.key) || source_of(t.key) == TermSource::Stem; });
  }

  // One word in common will do: titles are written in many ways.
  void compare_offices(const Part& ours, const Part& theirs) {
    if (!ours.present() || !theirs.present()) return;
    const Word words = claim_.office_terms;
    const std::vector<Term> others = terms_in(fact_, theirs, knowledge_);
    const bool same = std::any_of(words.begin(), words.end(),
                                  [&](const Term& term) {
                                    return !is_name(term.key) && find_related(knowledge_, others, term.key) != nullptr;
                                  }) ||
                      are_alike(name_of(ours), name_of(theirs));
    (same ? out_.matched : out_.clashed) |= kMeasure;
    count("office", name_of(ours), name_of(theirs), same, weights_.office);
  }

  // "First Minister" with capitals looks like a name.
  static bool are_alike(std::string_view a, std::string_view b) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return lower(x) == lower(y); });
  }

  void count(const char* feature, std::string_view claim, std::string_view fact, bool same, std::int32_t weight) {
    const std::int32_t points = same ? weight : 0;
    out_.reasons.push_back({feature, claim, fact, points});
    earned_ += points, asked_ += weight, agreed_ += same ? 1 : 0;
  }

  const Claim& claim_;
  const Side& fact_;
  const Weights& weights_;
  const Knowledge& knowledge_;
  Alignment out_;
  std::int32_t earned_ = 0, asked_ = 0;
  int agreed_ = 0;
};

}  // namespace

Alignment align_roles(const Claim& claim, const Side& fact, const Weights& weights, const Knowledge& knowledge) {
  return RoleAligner(claim, fact, weights, knowledge).align();
}

}  // namespace factcheck
