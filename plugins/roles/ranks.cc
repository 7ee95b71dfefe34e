#include "ranks.h"

#include <algorithm>
#include <vector>

#include "factcheck/plugin/words.h"
#include "portfolios.h"

namespace roles {
namespace {

namespace fcp = factcheck::plugin;

constexpr std::size_t kWordsBefore = 2;   // "der stellvertretende [Bürgermeister]"
constexpr std::size_t kShortestPart = 4;  // "Vizepräsident", but not "viceroy"

std::vector<std::string> words_in(const fcp::Run& run, std::string_view text, std::string_view language) {
  std::vector<std::string> words;
  for (const fc_token& token : run.tokens(text, language))
    if (token.type != FC_PUNCTUATION) words.emplace_back(fcp::view(token.folded));
  return words;
}

std::vector<fc_term> terms_of(const fcp::Run& run, std::string_view text, const fcp::Mention& mention) {
  const auto terms = run.terms(text, mention.language());
  return {terms.begin(), terms.end()};
}

bool is_of_country(const fcp::Run& run, const fcp::Mention& mention) {
  const fc_part& body = mention.role()->organisation;
  return fcp::present(body) && run.entity_type(fcp::name(body)).value_or("") == "country";
}

}  // namespace

Ranks::Ranks(const fcp::Setup& setup)
    : below_(fcp::folded_texts(setup, "below")), within_(fcp::folded_texts(setup, "within")) {}

// The marker that the word is, begins with or is inflected from.
std::string_view Ranks::marker_of(std::string_view word, const Words& markers) {
  const auto found = std::find_if(markers.begin(), markers.end(), [&](const std::string& marker) {
    return word == marker || (marker.size() >= kShortestPart && word.starts_with(marker));
  });
  return found == markers.end() ? std::string_view{} : *found;
}

Ranks::Rank Ranks::read(const fcp::Run& run, const fcp::Mention& mention) const {
  const fc_part& role = mention.role()->role;
  Rank rank;
  for (const std::string& word : words_in(run, fcp::name(role), mention.language())) {
    const std::string_view below = marker_of(word, below_);
    rank.below |= !below.empty();
    rank.within |= !marker_of(word, within_).empty();
    const std::string_view rest = std::string_view(word).substr(below.size());
    if (below.empty() || rest.size() >= kShortestPart) rank.office.append(rank.office.empty() ? "" : " ").append(rest);
  }
  const std::size_t start = role.span.start - std::min(role.span.start, mention->sentence_span.start);
  const std::vector<std::string> before = words_in(run, mention.sentence().substr(0, start), mention.language());
  for (std::size_t i = before.size() - std::min(before.size(), kWordsBefore); i < before.size(); ++i) {
    rank.below |= !marker_of(before[i], below_).empty();
    rank.within |= !marker_of(before[i], within_).empty();
  }
  return rank;
}

bool Ranks::differ(const fcp::Run& run, const fcp::Mention& a, const fcp::Mention& b) const {
  const Rank ours = read(run, a), theirs = read(run, b);
  const bool below = ours.below != theirs.below;
  const bool within = ours.within != theirs.within && is_of_country(run, ours.within ? b : a);
  return (below || within) && any_linked(run, terms_of(run, ours.office, a), terms_of(run, theirs.office, b));
}

}  // namespace roles
