// Quotations are the one thing that is matched by its words: they are supposed to be the same words.
#include <algorithm>
#include <string>
#include <vector>

#include "core/match/score.h"
#include "core/text/folded_words.h"

namespace factcheck {
namespace {

// Length of the longest common subsequence. Cost: product of the lengths, with claims cut at kLongest words.
std::size_t common_words(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::size_t> row(b.size() + 1, 0);
  for (const std::string& word : a) {
    std::size_t diagonal = 0;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = word == b[j - 1] ? diagonal + 1 : std::max(row[j], row[j - 1]);
      diagonal = above;
    }
  }
  return row.back();
}

}  // namespace

Alignment align_quotations(const Side& claim, const Side& fact) {
  constexpr std::size_t kLongest = 400, kShortFragment = 2;
  Alignment out;
  const Statement &ours = *claim.what().statement, &theirs = *fact.what().statement;
  std::vector<std::string> a = folded_words(ours.content.text), b = folded_words(theirs.content.text);
  if (a.empty() || b.empty()) {
    out.possible = false;
    return out;
  }
  a.resize(std::min(a.size(), kLongest));
  b.resize(std::min(b.size(), kLongest));
  // A claim may quote a part of the fact, and the fact may be a part of the claim: the shorter is what must be found.
  const std::size_t shorter = std::min(a.size(), b.size()), common = common_words(a, b);
  const auto share = static_cast<std::int32_t>(1000 * common / shorter);
  out.score = share;
  out.features.push_back({"words", ours.content.text, theirs.content.text, share});
  // One or two words are quoted by everybody: only a full match with something else in common is one quotation.
  if (shorter <= kShortFragment && (share < 1000 || a.size() != b.size())) out.possible = false;
  for (const Term& term : claim.about().events)
    if (std::any_of(fact.about().events.begin(), fact.about().events.end(),
                    [&](const Term& t) { return t.key == term.key; })) {
      out.matched |= kOccurrence;
      out.features.push_back({"event", std::string(term.span.of(claim.analysis.document.text)), "", 0});
      break;
    }
  for (const Term& term : claim.about().subjects)
    if (std::any_of(fact.about().subjects.begin(), fact.about().subjects.end(),
                    [&](const Term& t) { return t.key == term.key; })) {
      out.matched |= kSubject;
      out.features.push_back({"subject", std::string(term.span.of(claim.analysis.document.text)), "", 0});
      break;
    }
  if (shorter <= kShortFragment && out.matched == 0) out.possible = false;
  out.matched |= kKey;
  out.strong = true;
  return out;
}

}  // namespace factcheck
