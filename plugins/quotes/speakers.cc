#include "speakers.h"

#include <algorithm>
#include <vector>

namespace quotes {
namespace {

namespace fcp = factcheck::plugin;
using fcp::Sameness;

enum class Sort { None, Description, Office, Name };

struct Speaker {
  Sort sort = Sort::None;
  std::string_view name;
  std::size_t words = 0;                // of a name
  bool organisation = false;            // known to be something else than a person
  bool last_name = false;               // "Mr Wright"
  std::vector<std::string_view> shown;  // folded words of name, text and role
};

bool is_capital(std::string_view word) {
  const auto first = static_cast<unsigned char>(word.empty() ? 0 : word[0]);
  // A capital beyond ASCII ("Özdemir") starts with the lead byte of U+00C0 … U+00DE.
  return (first >= 'A' && first <= 'Z') ||
         (first == 0xC3 && word.size() > 1 && static_cast<unsigned char>(word[1]) >= 0x80 &&
          static_cast<unsigned char>(word[1]) <= 0x9E);
}

void add_words(const fcp::Run& run, fc_str text, std::vector<std::string_view>& out) {
  if (text.size == 0) return;
  for (const fc_token& token : run.tokens(fcp::view(text), "")) {
    if (token.type != FC_PUNCTUATION) out.push_back(fcp::view(token.folded));
  }
}

// The last word of a list of words that a compound may end with: "Regierungssprecher", "politiewoordvoerder".
bool ends_with_one(const std::set<std::string, std::less<>>& words, std::string_view folded) {
  constexpr std::size_t kShortestPart = 5;
  if (words.contains(folded)) return true;
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return word.size() >= kShortestPart && folded.ends_with(word); });
}

// Words at the end of a name with capitals: those of a person behind a title ("Justice Minister Ana Petrov").
struct Tail {
  std::size_t capitals = 0;
  bool behind_title = false;  // no "of" or "for" stands before it
  // "of Foreign Affairs" is still the office; three words or more end in a name.
  bool is_name() const { return capitals >= (behind_title ? 2u : 3u); }
};

Sort sort_of(const fcp::Run& run, std::string_view name, const SpeakerWords& words, Speaker& out) {
  bool described = false, office = false, article = false;
  std::size_t capitals = 0, count = 0;
  Tail tail;
  for (const fc_token& token : run.tokens(name, "")) {
    if (token.type == FC_PUNCTUATION) continue;
    const std::string_view folded = fcp::view(token.folded);
    article = article || (count == 0 && words.articles.contains(folded));
    ++count;
    const bool describes = ends_with_one(words.descriptions, folded), holds = ends_with_one(words.offices, folded);
    described = described || describes;
    office = office || holds;
    const bool capital = is_capital(name.substr(token.span.start, token.span.end - token.span.start));
    capitals += capital ? 1 : 0;
    if (describes || holds || !capital)
      tail = {0, describes || holds};
    else
      ++tail.capitals;
  }
  out.words = count;
  if ((described || office) && tail.is_name()) {
    out.words = std::min<std::size_t>(tail.capitals, 2);
    return Sort::Name;
  }
  if (described) return Sort::Description;
  if (office) return Sort::Office;
  if (article && !run.entity_type(name)) return Sort::Description;
  // "he", "the experts", "die Kritiker": all capitals but for a particle ("Ursula von der Leyen") make a name.
  const bool first_and_last = count > 0 && is_capital(name);
  return first_and_last && capitals * 2 >= count ? Sort::Name : Sort::None;
}

// "Mr Wright", "President Wright": whoever is addressed so, or holds a post, is no organisation.
bool has_honorific(const fcp::Run& run, const fc_statement& statement, const SpeakerWords& words) {
  std::vector<std::string_view> role;
  add_words(run, statement.role.text, role);
  return std::any_of(role.begin(), role.end(), [&](std::string_view word) {
    return words.honorifics.contains(word) || ends_with_one(words.posts, word);
  });
}

Speaker read(const fcp::Run& run, const fc_statement& statement, const SpeakerWords& words) {
  Speaker out;
  if (!fcp::present(statement.speaker)) return out;
  out.name = fcp::name(statement.speaker);
  for (const fc_str text : {statement.speaker.text, statement.speaker.name, statement.role.text, statement.role.name}) {
    add_words(run, text, out.shown);
  }
  out.sort = sort_of(run, out.name, words, out);
  if (out.sort == Sort::Name) {
    const auto type = run.entity_type(out.name);
    out.organisation = type && *type != "person";
    out.last_name = !out.organisation && out.words == 1 && has_honorific(run, statement, words);
  }
  return out;
}

// Whether the other side shows the name's last word: "Greenwave" in "Greenwave's spokesman". First names prove nothing.
bool mentions(const fcp::Run& run, const Speaker& side, std::string_view name) {
  constexpr std::size_t kShortestWord = 3;
  std::vector<std::string_view> words;
  add_words(run, fcp::lend(name), words);
  while (!words.empty() && words.back().size() < kShortestWord) words.pop_back();
  return !words.empty() && std::find(side.shown.begin(), side.shown.end(), words.back()) != side.shown.end();
}

// "Bogd Khan" and "Bogd Khaan": one name in two spellings, if all of its words but one are the same and that begins
// alike. Whether it is misspelt is not for this rule.
bool are_spelt_alike(const fcp::Run& run, const Speaker& a, const Speaker& b) {
  constexpr std::size_t kBeginning = 2;
  std::vector<std::string_view> ours, theirs;
  add_words(run, fcp::lend(a.name), ours);
  add_words(run, fcp::lend(b.name), theirs);
  if (ours.size() != theirs.size() || ours.size() < 2) return false;
  std::size_t others = 0;
  for (std::size_t i = 0; i < ours.size(); ++i) {
    if (ours[i] == theirs[i]) continue;
    if (ours[i].substr(0, kBeginning) != theirs[i].substr(0, kBeginning)) return false;
    ++others;
  }
  return others == 1;
}

bool are_comparable(const Speaker& a, const Speaker& b) {
  if (a.sort == Sort::Name && b.sort == Sort::Name) {
    // A lone word may be the organisation for which the person speaks.
    if (a.organisation != b.organisation) return a.organisation ? b.words == 1 : a.words == 1;
    return a.organisation || (a.words > 1) == (b.words > 1);
  }
  const bool office_and_name =
      (a.sort == Sort::Office && b.sort == Sort::Name) || (a.sort == Sort::Name && b.sort == Sort::Office);
  if (!office_and_name) return false;
  const Speaker& named = a.sort == Sort::Name ? a : b;
  return named.organisation || named.words == 1;  // a person may speak for the office
}

}  // namespace

Speakers compare_speakers(const fcp::Run& run, const fc_statement& claim, const fc_statement& fact,
                          const SpeakerWords& words, fc_days when) {
  const Speaker a = read(run, claim, words), b = read(run, fact, words);
  if (a.sort == Sort::None || b.sort == Sort::None) return Speakers::Unknown;
  const Sameness same = run.same_entity(a.name, b.name, when);
  if (same == Sameness::Same) return Speakers::Same;
  if (mentions(run, a, b.name) || mentions(run, b, a.name)) return Speakers::Unknown;
  const bool names = a.sort == Sort::Name && b.sort == Sort::Name;
  // The last name of a person tells him from anybody who does not have it.
  const bool people = names && !a.organisation && !b.organisation && (a.last_name || b.last_name);
  const bool told_apart = people && (a.last_name || a.words > 1) && (b.last_name || b.words > 1);
  if (!told_apart && (!are_comparable(a, b) || (names && same != Sameness::Different))) return Speakers::Unknown;
  if (are_spelt_alike(run, a, b)) return Speakers::Unknown;
  return Speakers::Different;
}

}  // namespace quotes
