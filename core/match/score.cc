#include "core/match/score.h"

#include <algorithm>
#include <string>

namespace factcheck {
namespace {

std::string_view words(const Side& side, const Term& term) { return term.span.of(side.analysis.document.text); }

const Term* find(const std::vector<Term>& terms, TermKey key) {
  const auto at = std::find_if(terms.begin(), terms.end(), [&](const Term& t) { return t.key == key; });
  return at == terms.end() ? nullptr : &*at;
}

bool in_article(const Side& fact, TermKey key) {
  return std::binary_search(fact.analysis.terms.begin(), fact.analysis.terms.end(), key);
}

std::span<const Term> heads(const About& about) {
  return std::span<const Term>(about.measure).last(std::min(about.heads, about.measure.size()));
}


// What is counted. A clash means that two different things are counted.
void align_measure(const Side& claim, const Side& fact, const Weights& weights, const Knowledge& knowledge, Alignment& out) {
  const About &ours = claim.about(), &theirs = fact.about();
  if (ours.measure.empty() || theirs.measure.empty()) return;
  for (const Term& a : heads(ours))
    for (const Term& b : heads(theirs))
      if (a.key == b.key) {
        out.matched |= kMeasure;
        return out.add("measure", words(claim, a), words(fact, b), weights("measure"));
      }
  for (const Term& a : heads(ours))
    for (const Term& b : heads(theirs))
      if (knowledge.broader(a.key) == b.key || knowledge.broader(b.key) == a.key) {
        out.matched |= kMeasure;
        return out.add("measure", words(claim, a), words(fact, b), weights("measure_broader"));
      }
  for (const Term& a : ours.measure)
    if (const Term* b = find(theirs.measure, a.key)) {
      out.clashed |= kMeasure;
      return out.add("measure", words(claim, a), words(fact, *b), weights("measure_partial"));
    }
  out.clashed |= kMeasure;
  out.add("measure", words(claim, ours.measure.back()), words(fact, theirs.measure.back()), 0);
}

// Whose. Names of the claim in the fact's sentence, else in its article.
void align_subject(const Side& claim, const Side& fact, const Weights& weights, Alignment& out) {
  const About &ours = claim.about(), &theirs = fact.about();
  std::vector<TermKey> seen;
  int shared = 0;
  bool near_article = false, missing = false;
  const Term* lost = nullptr;
  for (const Term& a : ours.subjects) {
    if (std::find(seen.begin(), seen.end(), a.key) != seen.end()) continue;
    seen.push_back(a.key);
    if (const Term* b = find(theirs.subjects, a.key)) {
      out.add("subject", words(claim, a), words(fact, *b), shared++ == 0 ? weights("subject") : weights("subject_more"));
    } else if (in_article(fact, a.key)) {
      near_article = true;
      if (shared == 0) lost = &a;
    } else {
      missing = true;
      if (!lost) lost = &a;
    }
  }
  if (shared > 0) {
    out.matched |= kSubject;
  } else if (near_article) {
    out.add("subject", words(claim, *lost), "elsewhere in the article", weights("subject_article"));
  } else if (missing) {
    out.clashed |= kSubject;
    out.add("subject", words(claim, *lost), theirs.subjects.empty() ? "" : words(fact, theirs.subjects.front()),
            weights("subject_clash"));
  }
}

// What happens: shared verbs and nouns, those of the mention's own clause first.
// Returns how many agree in the clauses of both mentions.
int align_event(const Side& claim, const Side& fact, const Weights& weights, const Knowledge& knowledge, Alignment& out) {
  constexpr int kMostShared = 4, kMostElsewhere = 3, kMostMissing = 4;
  const About &ours = claim.about(), &theirs = fact.about();
  std::vector<TermKey> seen;
  int shared = 0, elsewhere = 0, missing = 0;
  const auto count = [&](const Term& a) {
    if (std::find(seen.begin(), seen.end(), a.key) != seen.end()) return;
    seen.push_back(a.key);
    const Term* b = find(theirs.events, a.key);
    if (!b) b = find(theirs.measure, a.key);
    if (!b && knowledge.broader(a.key)) b = find(theirs.events, knowledge.broader(a.key));
    if (b && shared < kMostShared) {
      const bool near = a.near && b->near;
      out.add("event", words(claim, a), words(fact, *b), !near ? weights("event_far") : shared == 0 ? weights("event")
                                                                                                     : weights("event_more"));
      if (near) ++shared;
      out.matched |= kOccurrence;
    } else if (!b && in_article(fact, a.key)) {
      if (elsewhere++ < kMostElsewhere) out.add("event", words(claim, a), "elsewhere in the article", weights("event_article"));
    } else if (!b && source_of(a.key) != TermSource::Stem) {
      // Only what has a meaning in every language can be missed: a stem of one language is absent from all others.
      if (missing++ < kMostMissing) out.add("event", words(claim, a), "", weights("event_missing"));
    }
  };
  for (const Term& a : ours.events)
    if (a.near) count(a);
  for (const Term& a : ours.events)
    if (!a.near) count(a);
  return shared;
}

void align_period(const Side& claim, const Side& fact, const Weights& weights, Alignment& out) {
  const About &ours = claim.about(), &theirs = fact.about();
  if (!ours.period || !theirs.period) return;
  if (ours.period->overlaps(*theirs.period)) {
    out.matched |= kPeriod;
    out.add("period", ours.period_value, theirs.period_value, weights("period"));
  } else {
    out.clashed |= kPeriod;
    out.add("period", ours.period_value, theirs.period_value, 0);
  }
}

void finish(Alignment& out) { out.score = std::clamp(out.score, 0, 1000); }

}  // namespace

std::int32_t Weights::operator()(const char* key) const {
  const auto found = tables_.weights.find(std::string("match.") + key);
  return found == tables_.weights.end() ? 0 : static_cast<std::int32_t>(found->second);
}

void Alignment::add(const char* name, std::string_view claim, std::string_view fact, std::int32_t points) {
  features.push_back({name, std::string(claim), std::string(fact), points});
  score += points;
}

Alignment align_figures(const Side& claim, const Side& fact, const Weights& weights, const Knowledge& knowledge) {
  Alignment out;
  const Figure &ours = *claim.what().figure, &theirs = *fact.what().figure;
  if (ours.unit != theirs.unit && !convert(ours, theirs.unit)) {
    out.add("unit", ours.unit, theirs.unit, 0);
    out.possible = false;
  }
  if (!ours.per.empty() && !theirs.per.empty()) {
    if (ours.per == theirs.per) {
      out.add("per", ours.per, theirs.per, weights("per"));
    } else {
      out.clashed |= kMeasure;
      out.add("per", ours.per, theirs.per, 0);
    }
  }
  if (ours.ordinal != theirs.ordinal) out.possible = false;
  align_measure(claim, fact, weights, knowledge, out);
  if (out.clashed & kMeasure) out.possible = false;
  align_subject(claim, fact, weights, out);
  const int events = align_event(claim, fact, weights, knowledge, out);
  // Without a thing that is counted, an amount needs both: whose it is and what happens.
  if (!(out.matched & kMeasure) && (events == 0 || !(out.matched & kSubject))) out.possible = false;
  align_period(claim, fact, weights, out);
  finish(out);
  return out;
}

Alignment align_dates(const Side& claim, const Side& fact, const Weights& weights, const Knowledge& knowledge) {
  Alignment out;
  const Date &ours = *claim.what().date, &theirs = *fact.what().date;
  const auto of_day = [](const Date& d) { return d.type == TimexType::Date || d.type == TimexType::Time; };
  if (of_day(ours) != of_day(theirs) || (!of_day(ours) && ours.type != theirs.type)) out.possible = false;
  align_subject(claim, fact, weights, out);
  // A date belongs to what happens in its own clause; words from elsewhere in the sentence can not stand in for that.
  if (align_event(claim, fact, weights, knowledge, out) == 0) out.possible = false;
  finish(out);
  return out;
}

}  // namespace factcheck
