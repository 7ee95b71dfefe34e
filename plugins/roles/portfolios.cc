#include "portfolios.h"

#include <algorithm>
#include <iterator>
#include <span>

#include "factcheck/plugin/words.h"

namespace roles {
namespace {

namespace fcp = factcheck::plugin;
using fcp::Link;

bool is_one_of(const std::vector<std::uint64_t>& concepts, const fc_term& word) {
  return fcp::has_concept(fcp::Word(&word, 1), concepts);
}

}  // namespace

bool any_linked(const fcp::Run& run, const std::vector<fc_term>& a, const std::vector<fc_term>& b) {
  return std::any_of(a.begin(), a.end(), [&](const fc_term& x) {
    return std::any_of(b.begin(), b.end(), [&](const fc_term& y) {
      const Link link = run.link(x, y);
      return link != Link::None && link != Link::Opposite;
    });
  });
}

Portfolios::Portfolios(const fcp::Setup& setup)
    : heads_(fcp::concepts(setup, "portfolios")),
      fields_(fcp::concepts(setup, "fields")),
      own_fields_(read_own_fields(setup)) {}

std::vector<Portfolios::Known> Portfolios::read_own_fields(const fcp::Setup& setup) {
  std::vector<Known> known;
  const auto texts = setup.option<std::span<const fc_str>>("own_fields");
  if (!texts) return known;
  for (const fc_str text : *texts) {
    const std::string_view pair = fcp::view(text);
    const std::size_t colon = std::min(pair.find(": "), pair.size());
    for (const fc_term& office : setup.terms(pair.substr(0, colon), "en")) {
      for (const fc_term& field : setup.terms(pair.substr(std::min(colon + 2, pair.size())), "en"))
        known.push_back({office.id, field});
    }
  }
  return known;
}

bool Portfolios::differ(const fcp::Run& run, const Office& a, const Office& b) const {
  const Portfolio ours = read(run, a.words), theirs = read(run, b.words);
  if (ours.head != theirs.head || ours.words.empty() || theirs.words.empty()) return false;
  if (any_linked(run, ours.words, theirs.words)) return false;
  return (a.language == b.language && ours.plain && theirs.plain) || (ours.known() && theirs.known());
}

bool Portfolios::Portfolio::known() const {
  return own ||
         std::any_of(words.begin(), words.end(), [](const fc_term& word) { return word.type == FC_TERM_CONCEPT; });
}

Portfolios::Portfolio Portfolios::read(const fcp::Run& run, const std::vector<fc_term>& office) const {
  Portfolio found;
  for (auto word = office.begin(); word != office.end(); ++word) {
    if (!is_one_of(heads_, *word)) continue;
    found.head = word->id;
    found.words.assign(word + 1, office.end());
    const std::size_t behind = found.words.size();
    std::copy_if(office.begin(), word, std::back_inserter(found.words),
                 [&](const fc_term& before) { return is_one_of(fields_, before); });
    found.plain = found.words.size() == behind;
    return found;
  }
  found.plain = false;
  for (const fc_term& word : office) {
    for (const Known& known : own_fields_) {
      if (known.office != word.id) continue;
      found.words.push_back(known.field);
      found.own = true;
      for (const std::uint64_t head : heads_) {
        if (run.link(fc_term{{}, head, FC_TERM_CONCEPT, 0}, word) == Link::Wider) found.head = head;
      }
    }
  }
  return found;
}

}  // namespace roles
