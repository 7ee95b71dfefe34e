// The verb at the clause's end, as German and Dutch have it behind a conjunction: "dass der Rat die Brücke geschlossen
// hat", "omdat de deal nog moet worden goedgekeurd door de raad".
#include <algorithm>
#include <cstdint>
#include <optional>

#include "core/extract/events_clause.h"
#include "core/extract/events_verbs.h"

namespace factcheck {
namespace {

class VerbLast {
 public:
  explicit VerbLast(const ClauseScene& scene)
      : s_(scene), words_(scene.words), marks_(scene.marks), verbs_(scene), end_(clause_end(scene, scene.low)) {}

  std::optional<EventClause> read() {
    if (!find_subject() || !find_cluster() || !read_cluster()) return std::nullopt;
    clause_.lead = s_.low;
    clause_.extent = {s_.low, end_};
    read_parts();
    return clause_;
  }

 private:
  bool find_subject() {
    const std::uint32_t first = verbs_.behind_phrases(s_.low, end_);
    if (first >= end_ || words_[first].is(WordClass::Pronoun) || words_[first].is(WordClass::Oblique) ||
        !verbs_.starts_phrase(first, end_))
      return false;
    std::uint32_t last = phrase_end(s_, first, end_);
    while (last > first && last + 1 < end_ && (words_[last].is(WordClass::And) || marks_.is(last, FrameClass::Of))) {
      const std::uint32_t next = phrase_end(s_, last + 1, end_);
      if (next == last + 1) break;
      last = next;
    }
    clause_.subject = {first, last};
    return last > first;
  }

  // One that shape alone does not make a verb can still stand among verbs: "laten", "te".
  bool certain(std::uint32_t i) const {
    return verbs_.closing(i) || verbs_.participle(i) || (verbs_.lower(i) && verbs_.finite(i));
  }
  bool verbal(std::uint32_t i) const {
    return certain(i) || verbs_.infinitive(i) || (marks_.is(i, FrameClass::PlanLink) && i + 1 < end_);
  }

  // The verbs stand together; in Dutch, phrases may follow them.
  bool find_cluster() {
    std::uint32_t last = end_;
    const bool nouns = marks_.capital_nouns(s_.low);
    while (last > clause_.subject.end && !certain(last - 1)) {
      if (nouns) return false;
      --last;
    }
    if (last == clause_.subject.end) return false;
    cluster_ = {last - 1, last};
    while (cluster_.first > clause_.subject.end && verbal(cluster_.first - 1)) --cluster_.first;
    while (cluster_.end < end_ && verbal(cluster_.end)) ++cluster_.end;
    return true;
  }

  bool read_cluster() {
    Helper helper;
    bool passive = false, finite = false;
    std::uint32_t main = kNoWord;
    for (std::uint32_t i = cluster_.first; i < cluster_.end; ++i) {
      const Helper here = helper_at(marks_, i);
      if (here.any() || verbs_.closing(i)) {
        // "geschlossen werden": the participle makes it a passive, not the future.
        passive |= here.passive;
        if (!helper.any() || here.planned || here.possible || here.hearsay) helper = here;
        finite = true;
      } else if (!marks_.is(i, FrameClass::PlanLink)) {
        main = i;
      }
    }
    if (main == kNoWord) return false;
    clause_.trigger = {main, main + 1};
    if (!finite) {
      if (cluster_.end - cluster_.first != 1 || !finite_at(marks_, main)) return false;
      if (marks_.is(main, FrameClass::State)) clause_.type = EventType::State;
      return true;
    }
    const bool done = verbs_.participle(main);
    const bool bare = !helper.planned && !helper.possible && !helper.able && !helper.hearsay;
    if (!done && (bare || !verbs_.infinitive(main))) return false;
    passive &= done;
    if (!(passive && helper.passive)) apply(helper, clause_);
    clause_.form = passive ? FrameForm::Passive : FrameForm::Group;
    return true;
  }

  void read_parts() {
    const WordRange middle{clause_.subject.end, cluster_.first};
    if (clause_.form != FrameForm::Passive) {
      clause_.object = verbs_.object_in(middle.first, middle.end);
      return;
    }
    clause_.object = clause_.subject;
    clause_.subject = {};
    for (std::uint32_t i = middle.first; i + 1 < end_; ++i) {
      if (i == cluster_.first) i = cluster_.end;
      if (i + 1 >= end_ || !marks_.is(i, FrameClass::By) || !opens_phrase(s_, i + 1)) continue;
      const WordRange agent{i + 1, phrase_end(s_, i + 1, i < cluster_.first ? cluster_.first : end_)};
      if (agent.empty() || s_.figures[agent.first]) continue;
      clause_.agent = agent;
      return;
    }
  }

  const ClauseScene& s_;
  const QuoteWords& words_;
  const FrameWords& marks_;
  const VerbWords verbs_;
  const std::uint32_t end_;
  EventClause clause_;
  WordRange cluster_;  // the verbs
};

}  // namespace

std::optional<EventClause> verb_last_clause(const ClauseScene& scene) { return VerbLast(scene).read(); }

}  // namespace factcheck
