#include "parties.h"

#include <algorithm>
#include <span>

#include "factcheck/plugin/words.h"

namespace roles {
namespace {

namespace fcp = factcheck::plugin;

// "de.greens: Grüne, grün" in its parts.
struct Row {
  std::string_view country, id;
  std::vector<std::string_view> words;
};

Row read_row(std::string_view text) {
  Row row;
  const std::size_t dot = std::min(text.find('.'), text.size()), colon = std::min(text.find(": "), text.size());
  row.country = text.substr(0, dot);
  row.id = text.substr(std::min(dot + 1, colon), colon - std::min(dot + 1, colon));
  for (std::size_t at = std::min(colon + 2, text.size()); at < text.size();) {
    const std::size_t end = std::min(text.find(", ", at), text.size());
    row.words.push_back(text.substr(at, end - at));
    at = end + 2;
  }
  return row;
}

bool is_capital(std::string_view word) { return !word.empty() && !(word.front() >= 'a' && word.front() <= 'z'); }

// What stands in brackets right behind the person: "(CDU)", "(R-AZ)".
std::string_view in_brackets(const fcp::Mention& role) {
  const std::string_view sentence = role.sentence();
  const std::size_t person = role.role()->person.span.end - role->sentence_span.start;
  std::string_view rest = sentence.substr(std::min<std::size_t>(person, sentence.size()));
  if (!rest.starts_with(" (")) return {};
  rest.remove_prefix(2);
  return rest.substr(0, std::min(rest.find(')'), rest.size()));
}

// The word before the role: "[Republican] senator".
std::string_view word_before(const fcp::Mention& role) {
  std::string_view front = role.sentence().substr(0, role.span().start - role->sentence_span.start);
  if (front.empty() || front.back() != ' ') return {};
  front.remove_suffix(1);
  const std::size_t space = front.rfind(' ');
  return space == std::string_view::npos ? front : front.substr(space + 1);
}

}  // namespace

Parties::Parties(const fcp::Setup& setup) : beside_(fcp::folded_texts(setup, "party_words")) {
  const auto rows = setup.option<std::span<const fc_str>>("parties");
  if (!rows) return;
  for (const fc_str text : *rows) {
    const Row row = read_row(fcp::view(text));
    known_.push_back({std::string(row.country), std::string(row.id)});
    for (const std::string_view word : row.words) {
      Word& known_word =
          words_.try_emplace(std::string(setup.fold(word, "")), Word{known_.size() - 1, true}).first->second;
      known_word.capital = known_word.capital && is_capital(word);
    }
  }
}

// "A leftist" is no member of the Left: a word that its row has in capitals only counts as written so.
const Parties::Known* Parties::find(std::string_view folded, std::string_view text) const {
  const auto at = words_.find(folded);
  if (at == words_.end() || (at->second.capital && !is_capital(text))) return nullptr;
  return &known_[at->second.party];
}

// `whole`: the text has to be the party's name, but for words that stand beside such.
void Parties::read(const fcp::Run& run, std::string_view text, std::string_view language, bool whole,
                   std::map<const Known*, std::string>& found) const {
  std::map<const Known*, std::string> here;
  for (const fc_token& token : run.tokens(text, language)) {
    if (token.type == FC_PUNCTUATION) continue;
    const std::string_view folded = fcp::view(token.folded);
    const std::string_view first = folded.substr(0, folded.find('-'));  // "FDP-Politiker", "R-AZ"
    const std::string_view written = text.substr(token.span.start, token.span.end - token.span.start);
    const Known* party = find(folded, written);
    if (party == nullptr) party = find(first, written);
    if (party != nullptr) {
      here.emplace(party, written);
    } else if (whole && !beside_.contains(folded)) {
      return;
    }
  }
  found.merge(here);
}

std::optional<Party> Parties::of(const fcp::Run& run, const fcp::Mention& role) const {
  const fc_role& parts = *role.role();
  std::map<const Known*, std::string> found;
  const std::string_view office = fcp::view(parts.role.text);
  read(run, office.substr(0, office.find(' ')), role.language(), true, found);
  read(run, fcp::view(parts.organisation.text), role.language(), true, found);
  read(run, word_before(role), role.language(), true, found);
  if (fcp::present(parts.person)) read(run, in_brackets(role), role.language(), false, found);
  if (found.size() != 1) return std::nullopt;
  return Party{found.begin()->first->country, found.begin()->first->id, found.begin()->second};
}

bool Parties::differ(const std::optional<Party>& a, const std::optional<Party>& b) {
  return a && b && a->country == b->country && a->id != b->id;
}

}  // namespace roles
