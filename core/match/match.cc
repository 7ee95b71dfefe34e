#include "core/match/match.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "core/match/same_value.h"
#include "core/match/score.h"

namespace factcheck {
namespace {

constexpr std::size_t kMostCandidates = 256;
constexpr std::int32_t kMostScore = 1000;

Alignment align(const Side& claim, const Side& fact, const Weights& weights, const Knowledge& knowledge) {
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
      : draft_(draft), archive_(archive), weights_(tables), knowledge_(knowledge), options_(options) {}

  MatchResult run() {
    MatchResult result;
    std::vector<Pair> found;
    for (std::uint32_t claim = 0; claim < draft_.extraction.mentions.size(); ++claim) {
      std::optional<Pair> nearest;
      const std::size_t before = found.size();
      for (const FactId fact : candidates(claim)) {
        if (!allowed(fact.article)) continue;
        consider(claim, fact, found, nearest);
      }
      if (found.size() == before && nearest) result.nearest.push_back(std::move(*nearest));
    }
    result.pairs = one_to_one(std::move(found));
    return result;
  }

 private:
  bool allowed(std::uint32_t article) const {
    const auto& only = options_.articles;
    return (only.empty() || std::binary_search(only.begin(), only.end(), article)) &&
           !std::binary_search(options_.excluded.begin(), options_.excluded.end(), article);
  }

  std::vector<FactId> candidates(std::uint32_t claim) const {
    const Mention& mention = draft_.extraction.mentions[claim];
    if (mention.date && mention.date->value.ends_with("_REF")) return {};
    if (!options_.articles.empty() && (mention.figure || mention.date)) return all_of(mention.kind);
    std::vector<TermKey> terms;
    const About& about = draft_.abouts[claim];
    const auto add = [&](const std::vector<Term>& list) {
      for (const Term& term : list) {
        terms.push_back(term.key);
        if (const TermKey wider = knowledge_.broader(term.key)) terms.push_back(wider);
      }
    };
    if (mention.statement) {
      add(about.content);
      return with_quotations(*mention.statement, archive_.candidates(terms, Kind::Statement, kMostCandidates));
    }
    for (const std::vector<Term>* list : {&about.measure, &about.subjects, &about.events}) add(*list);
    return archive_.candidates(terms, mention.kind, kMostCandidates);
  }

  // Where the draft names its sources, everything in them is looked at.
  std::vector<FactId> all_of(Kind kind) const {
    std::vector<FactId> found;
    for (const std::uint32_t article : options_.articles) {
      const auto& mentions = archive_.articles()[article].extraction.mentions;
      for (std::uint32_t i = 0; i < mentions.size(); ++i)
        if (mentions[i].kind == kind) found.push_back({article, i});
    }
    return found;
  }

  // Somebody's very words are found by them, too.
  std::vector<FactId> with_quotations(const Statement& statement, std::vector<FactId> found) const {
    if (!statement.direct) return found;
    for (const FactId id : archive_.quotations(content_words(statement.content.text), kMostCandidates))
      found.push_back(id);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

  Alignment align_with(std::uint32_t claim, FactId id) const {
    const Side ours{draft_, claim, story(id.article)};
    const Side theirs{archive_.articles()[id.article], id.mention, true, !options_.articles.empty()};
    return align(ours, theirs, weights_, knowledge_);
  }

  bool story(std::uint32_t article) const {
    const auto [at, fresh] = stories_.try_emplace(article, false);
    if (fresh) at->second = same_story(draft_, archive_.articles()[article]);
    return at->second;
  }

  // Where the draft names its sources, one of them is what the claim is about: less must agree.
  std::int32_t threshold(const Mention& claim, FactId fact) const {
    switch (claim.kind) {
      case Kind::Statement:
        return claim.statement->direct && mention_of(fact).statement->direct ? weights_.threshold_quote
                                                                             : weights_.threshold_statement;
      case Kind::Role:
        return weights_.threshold_role;
      case Kind::Event:
        return weights_.threshold_event;
      default:
        return options_.articles.empty() ? weights_.threshold : weights_.threshold_source;
    }
  }

  // Of a source that the draft names, the very value is what the claim was taken from, however it is worded now.
  bool stands_in_source(const Mention& claim, FactId fact) const {
    return !options_.articles.empty() && same_value(draft_, claim, archive_.articles()[fact.article], mention_of(fact));
  }

  void consider(std::uint32_t claim, FactId fact, std::vector<Pair>& found, std::optional<Pair>& nearest) const {
    Alignment a = align_with(claim, fact);
    const Mention& mention = draft_.extraction.mentions[claim];
    const bool by_value = mention.figure && (a.matched & kKey);
    const std::int32_t least = by_value ? weights_.threshold_key : threshold(mention, fact);
    // A name that stands nowhere in the article means another story, however much else agrees.
    const bool other_story = (mention.figure || mention.date) && (a.clashed & kSubject);
    if (is_unknown_name(mention)) a.clashed |= kKey;
    const bool stands = stands_in_source(mention, fact);
    if (stands) {
      a.score = std::min(kMostScore, std::max(a.score, least) + weights_.stands);
      a.matched |= kKey, a.clashed = 0;
    }
    const bool same = stands || (a.possible && a.score >= least && !other_story);
    Pair pair{claim, fact, a.score, a.matched, a.clashed, a.strong, std::move(a.features)};
    if (same) {
      found.push_back(std::move(pair));
    } else if (!nearest || pair.score > nearest->score) {
      nearest = std::move(pair);
    }
  }

  // Two figures of one sentence are aligned with two figures of another one to one, best total first. A figure alone
  // may answer to several facts that fit about as well: which one it means is then left open.
  std::vector<Pair> one_to_one(std::vector<Pair> found) const {
    std::stable_sort(found.begin(), found.end(), [&](const Pair& a, const Pair& b) {
      if (a.score != b.score) return a.score > b.score;
      return std::pair(a.claim, a.fact) < std::pair(b.claim, b.fact);
    });
    std::set<std::pair<std::uint32_t, FactId>> taken;                                        // claim sentence, fact
    std::map<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>, std::int32_t> placed;  // claim, fact sentence
    std::vector<Pair> kept;
    for (const bool first : {true, false})  // every claim's best fact of a sentence, then what is left over
      for (Pair& pair : found) {
        const Mention& claim = draft_.extraction.mentions[pair.claim];
        const std::tuple place(pair.claim, pair.fact.article, sentence_of(pair.fact));
        if (!claim.figure && !claim.date) {
          if (first) kept.push_back(std::move(pair));
          continue;
        }
        const auto best = placed.find(place);
        if ((best == placed.end()) != first || taken.contains({claim.sentence, pair.fact})) continue;
        if (!first && pair.score < best->second - weights_.open) continue;
        placed.emplace(place, pair.score);
        taken.emplace(claim.sentence, pair.fact);
        kept.push_back(std::move(pair));
      }
    std::stable_sort(kept.begin(), kept.end(), [](const Pair& a, const Pair& b) {
      if (a.claim != b.claim) return a.claim < b.claim;
      if (a.score != b.score) return a.score > b.score;
      return a.fact < b.fact;
    });
    return kept;
  }

  const Mention& mention_of(FactId id) const { return archive_.articles()[id.article].extraction.mentions[id.mention]; }
  std::uint32_t sentence_of(FactId id) const { return mention_of(id).sentence; }

  // Whether the person of the claim stands nowhere in the archive.
  bool is_unknown_name(const Mention& claim) const {
    if (!claim.role && !claim.statement) return false;
    const Part& person = claim.role ? claim.role->person : claim.statement->speaker;
    const std::string& name = name_of(person);
    const auto [at, fresh] = unknown_.try_emplace(name, !name.empty());
    if (!fresh || name.empty()) return at->second;
    const TermKey key = knowledge_.name_key(name);
    for (const Analysis& article : archive_.articles())
      if (std::binary_search(article.names.begin(), article.names.end(), key)) at->second = false;
    return at->second;
  }

  const Analysis& draft_;
  const Archive& archive_;
  Weights weights_;
  const Knowledge& knowledge_;
  const MatchOptions& options_;
  mutable std::map<std::uint32_t, bool> stories_;  // by article: same_story with the draft
  mutable std::map<std::string, bool> unknown_;    // by name: it stands in no article
};

}  // namespace

MatchResult match(const Analysis& draft, const Archive& archive, const SharedTables& tables, const Knowledge& knowledge,
                  const MatchOptions& options) {
  return Matcher(draft, archive, tables, knowledge, options).run();
}

Pair align_facts(const Archive& archive, FactId older, FactId newer, const SharedTables& tables,
                 const Knowledge& knowledge) {
  const Side first{archive.articles()[older.article], older.mention};
  const Side second{archive.articles()[newer.article], newer.mention};
  Alignment a = align(first, second, Weights(tables), knowledge);
  const bool same = a.possible && !(a.clashed & kSubject);
  return {older.mention, newer, same ? a.score : 0, a.matched, a.clashed, same && a.strong, std::move(a.features)};
}

}  // namespace factcheck
