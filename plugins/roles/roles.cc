// role.organisation, role.office and role.region: the draft gives somebody another place or office than the archive.
// Wording, options and examples are in rule.toml.
#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "factcheck/plugin/plugin.h"
#include "factcheck/plugin/words.h"

namespace {

namespace fcp = factcheck::plugin;
using fcp::Link, fcp::Relation, fcp::Sameness;

constexpr std::string_view kOrganisation = "role.organisation", kOffice = "role.office", kRegion = "role.region";

enum class Agreement { Unknown, Same, Different };

class Roles {
 public:
  static constexpr std::string_view id = "roles", version = "0.1.0", license = "Apache-2.0";
  static constexpr std::string_view rules =
#include "rule.toml.inc"
      ;

  explicit Roles(const fcp::Setup& setup)
      : former_(folded(setup, "former")),
        offices_(concepts(setup, "apart")),
        portfolios_(concepts(setup, "portfolios")),
        regions_(concepts(setup, "regions")) {}

  fcp::Judgement judge(const fcp::Run& run, const fcp::Pair& pair) const {
    const fcp::Mention claim = pair.claim(), fact = pair.fact();
    const fc_role *ours = claim.role(), *theirs = fact.role();
    if (!ours || !theirs || is_former(run, claim) != is_former(run, fact)) return Relation::Abstain;
    if (!is_one_holder(run, pair)) return Relation::Abstain;
    const Agreement organisation = compare_organisations(run, claim, fact);
    const Office office = compare_offices(run, claim, fact);
    if (organisation == Agreement::Different) {
      if (office.agreement != Agreement::Same || !is_full_name(run, ours->person)) return Relation::Abstain;
      return object(pair, kOrganisation, ours->organisation, theirs->organisation);
    }
    if (!present_both(ours->role, theirs->role)) {
      return organisation == Agreement::Same ? Relation::Supports : Relation::Abstain;
    }
    if (office.regions_differ) return object(pair, kRegion, ours->role, theirs->role);
    if (office.agreement == Agreement::Same) return Relation::Supports;
    const bool one_place =
        organisation == Agreement::Same || (office.portfolios_differ && is_full_name(run, ours->person));
    if (office.agreement == Agreement::Different && one_place && is_same_time(claim, fact)) {
      return object(pair, kOffice, ours->role, theirs->role);
    }
    return Relation::Abstain;
  }

 private:
  struct Office {
    Agreement agreement = Agreement::Unknown;
    bool regions_differ = false, portfolios_differ = false;
  };

  static std::vector<std::string> folded(const fcp::Setup& setup, std::string_view option) {
    std::vector<std::string> words;
    if (const auto texts = setup.option<std::span<const fc_str>>(option)) {
      for (const fc_str text : *texts) words.emplace_back(setup.fold(fcp::view(text), ""));
    }
    return words;
  }

  static std::vector<std::uint64_t> concepts(const fcp::Setup& setup, std::string_view option) {
    std::vector<std::uint64_t> ids;
    if (const auto texts = setup.option<std::span<const fc_str>>(option)) {
      for (const fc_str text : *texts) {
        for (const fc_term& term : setup.terms(fcp::view(text), "en")) ids.push_back(term.id);
      }
    }
    return ids;
  }

  static bool present_both(const fc_part& a, const fc_part& b) { return fcp::present(a) && fcp::present(b); }

  // "Former mayor Petrov", "ex-topman Petrov": the word stands in the role, or right before it.
  bool is_former(const fcp::Run& run, const fcp::Mention& mention) const {
    constexpr std::size_t kWordsBefore = 2, kShortestStem = 6;
    const std::uint64_t start = mention.span().start - mention->sentence_span.start;
    std::vector<std::string_view> words;
    for (const fc_token& token : run.tokens(mention.sentence().substr(0, start), mention.language())) {
      if (token.type != FC_PUNCTUATION) words.push_back(fcp::view(token.folded));
    }
    if (words.size() > kWordsBefore) words.erase(words.begin(), words.end() - kWordsBefore);
    for (const fc_token& token : run.tokens(mention.text(), mention.language())) {
      words.push_back(fcp::view(token.folded));
    }
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
      return std::any_of(former_.begin(), former_.end(), [&](const std::string& f) {
        return f.size() < kShortestStem ? word == f : word.starts_with(f);  // "ex" does not begin "executive"
      });
    });
  }

  // Both name the same person, or neither names anybody.
  static bool is_one_holder(const fcp::Run& run, const fcp::Pair& pair) {
    const fc_part &ours = pair.claim().role()->person, &theirs = pair.fact().role()->person;
    if (!fcp::present(ours) || !fcp::present(theirs)) return !fcp::present(ours) && !fcp::present(theirs);
    return run.same_entity(fcp::name(ours), fcp::name(theirs), pair.fact().article().date) == Sameness::Same;
  }

  // A surname alone may be somebody else's.
  static bool is_full_name(const fcp::Run& run, const fc_part& person) {
    return run.tokens(fcp::name(person), "").size() > 1;
  }

  static bool is_acronym(std::string_view name) {
    return name.find(' ') == std::string_view::npos &&
           std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  }

  static bool has_capital(std::string_view name) {
    return std::any_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  }

  // Different only where both are names that nothing connects: no word in common, no acronym against a long form, no
  // country against its government.
  static Agreement compare_organisations(const fcp::Run& run, const fcp::Mention& claim, const fcp::Mention& fact) {
    const fc_part &ours = claim.role()->organisation, &theirs = fact.role()->organisation;
    if (!present_both(ours, theirs)) return Agreement::Unknown;
    const std::string_view a = fcp::name(ours), b = fcp::name(theirs);
    const Sameness same = run.same_entity(a, b, fact.article().date);
    if (same == Sameness::Same) return Agreement::Same;
    if (same == Sameness::Unknown || !has_capital(a) || !has_capital(b)) return Agreement::Unknown;
    const auto type_a = run.entity_type(a), type_b = run.entity_type(b);
    if (type_a && type_b) return *type_a == *type_b ? Agreement::Different : Agreement::Unknown;
    if ((type_a && *type_a != "organisation") || (type_b && *type_b != "organisation")) return Agreement::Unknown;
    if (is_acronym(a) != is_acronym(b)) return Agreement::Unknown;
    const bool apart = fcp::overlap(run, {a, claim.language()}, {b, fact.language()}).shared == 0;
    return apart ? Agreement::Different : Agreement::Unknown;
  }

  // Same: a word of the one is in the other ("head" and "head of safety"). Different: two of the offices that nobody
  // holds at once in one place.
  Office compare_offices(const fcp::Run& run, const fcp::Mention& claim, const fcp::Mention& fact) const {
    const fc_part &ours = claim.role()->role, &theirs = fact.role()->role;
    Office out;
    if (!present_both(ours, theirs)) return out;
    const Title us = read_title(run, claim), them = read_title(run, fact);
    if (any_linked(run, us.office, them.office)) {
      out.agreement = Agreement::Same;
      out.regions_differ = are_apart(run, us, them);
      out.portfolios_differ = portfolios_differ(run, us, them);
      if (out.portfolios_differ) out.agreement = Agreement::Different;
    } else if (is_listed(us.office) && is_listed(them.office)) {
      out.agreement = Agreement::Different;
    }
    return out;
  }

  // The words of an office: what it is, and for which part of the world.
  struct Title {
    std::vector<fc_term> office, places;
    std::vector<std::string> types;  // of the places: "country"
    std::string_view language;
    void add_place(const fcp::Run& run, const fc_term& term, std::string_view text) {
      places.push_back(term);
      types.emplace_back(run.entity_type(text).value_or(""));
    }
  };

  static Title read_title(const fcp::Run& run, const fcp::Mention& mention) {
    Title title;
    const fcp::Wording wording{fcp::name(mention.role()->role), mention.language()};
    title.language = wording.language;
    for (fc_term term : run.terms(wording.text, wording.language)) {
      const std::string_view text = wording.text.substr(term.span.start, term.span.end - term.span.start);
      const auto office = term.type == FC_TERM_NAME ? run.concept_id(text, wording.language) : std::nullopt;
      if (office) term.id = *office;  // "CEO" looks like a name
      if (term.type != FC_TERM_NAME || office) {
        title.office.push_back(term);
      } else {
        title.add_place(run, term, text);
      }
    }
    add_place_behind(run, mention, title);
    const auto is_known = [](const fc_term& term) { return term.type == FC_TERM_CONCEPT; };
    const bool known = std::any_of(title.office.begin(), title.office.end(), is_known);
    if (!known || wording.text.find(" of ") != std::string_view::npos) {  // titles are often left in English
      const auto english = run.terms(wording.text, "en");
      std::copy_if(english.begin(), english.end(), std::back_inserter(title.office), is_known);
    }
    return title;
  }

  // "Head of safety at Volvo in Asia": the office goes on behind its organisation.
  static void add_place_behind(const fcp::Run& run, const fcp::Mention& mention, Title& title) {
    constexpr std::size_t kLongestPreposition = 8;
    if (!title.places.empty() || mention.role()->person.span.end == mention.span().end) return;
    std::string_view rest = mention.sentence().substr(mention.span().end - mention->sentence_span.start);
    rest = rest.substr(0, rest.find_first_of(",;:.("));
    const auto terms = run.terms(rest, mention.language());
    if (terms.empty() || terms.front().type != FC_TERM_NAME || terms.front().span.start > kLongestPreposition) return;
    const fc_span at = terms.front().span;
    title.add_place(run, terms.front(), rest.substr(at.start, at.end - at.start));
  }

  // "Minister for fisheries" and "minister for schools": words after the office, none of which is in the other.
  bool portfolios_differ(const fcp::Run& run, const Title& a, const Title& b) const {
    if (a.language != b.language) return false;
    const auto holds = [&](const fc_term& word) { return is_one_of(portfolios_, word); };
    const auto at = std::find_if(a.office.begin(), a.office.end(), holds);
    const auto other = std::find_if(b.office.begin(), b.office.end(), holds);
    if (at == a.office.end() || other == b.office.end()) return false;
    const std::vector<fc_term> ours(at + 1, a.office.end()), theirs(other + 1, b.office.end());
    return at->id == other->id && !ours.empty() && !theirs.empty() && !any_linked(run, ours, theirs);
  }

  // A country may lie in a continent, a town in both; two countries, or two continents, are apart.
  bool are_apart(const fcp::Run& run, const Title& a, const Title& b) const {
    if (a.places.empty() || b.places.empty() || any_linked(run, a.places, b.places)) return false;
    const auto are_countries = [](const Title& title) {
      return std::all_of(title.types.begin(), title.types.end(), [](const std::string& t) { return t == "country"; });
    };
    const auto are_regions = [&](const Title& title) {
      return std::all_of(title.places.begin(), title.places.end(),
                         [&](const fc_term& place) { return is_one_of(regions_, place); });
    };
    return (are_countries(a) && are_countries(b)) || (are_regions(a) && are_regions(b));
  }

  static bool any_linked(const fcp::Run& run, const std::vector<fc_term>& a, const std::vector<fc_term>& b) {
    return std::any_of(a.begin(), a.end(), [&](const fc_term& x) {
      return std::any_of(b.begin(), b.end(), [&](const fc_term& y) {
        const Link link = run.link(x, y);
        return link != Link::None && link != Link::Opposite;
      });
    });
  }

  bool is_listed(const std::vector<fc_term>& words) const {
    return std::any_of(words.begin(), words.end(), [&](const fc_term& word) { return is_one_of(offices_, word); });
  }

  static bool is_one_of(const std::vector<std::uint64_t>& concepts, const fc_term& word) {
    return std::find(concepts.begin(), concepts.end(), word.id) != concepts.end();
  }

  // Offices change hands: within a year they are taken to be the same ones.
  static bool is_same_time(const fcp::Mention& claim, const fcp::Mention& fact) {
    constexpr std::int32_t kYear = 366;
    const fc_days ours = claim.article().date, theirs = fact.article().date;
    if (ours.start >= ours.end || theirs.start >= theirs.end) return true;
    return ours.start <= theirs.end + kYear && theirs.start <= ours.end + kYear;
  }

  // Of two facts: people change offices. Months later somebody has; sooner only if the text says that things are new.
  static bool has_moved_on(const fcp::Pair& pair) {
    constexpr std::int64_t kMonths = 60;  // days
    if (pair.signs(FC_CORRECTS)) return true;
    const fc_days before = pair.claim().article().date, after = pair.fact().article().date;
    return pair.signs(FC_LATER) &&
           (std::int64_t{after.start} - before.end >= kMonths || pair.signs(FC_UPDATES | FC_REVISES));
  }

  static fcp::Judgement object(const fcp::Pair& pair, std::string_view rule, const fc_part& ours,
                               const fc_part& theirs) {
    if (!pair.asks(rule)) return Relation::Abstain;
    if (!pair.claim().is_claim()) return has_moved_on(pair) ? Relation::Replaces : Relation::Excludes;
    fcp::Message why(rule == kOrganisation ? "organisation" : rule == kRegion ? "region" : "office");
    why.by(rule);
    const fc_part& person = pair.claim().role()->person;
    why.with("person", fcp::present(person) ? fcp::name(person) : pair.claim().text());
    why.with("claim", fcp::name(ours)).with("fact", fcp::name(theirs));
    const bool names = rule == kOrganisation || pair.claim().language() == pair.fact().language();
    if (names && ours.text.size > 0) why.suggest(ours.span, fcp::name(theirs));
    return {Relation::Excludes, std::move(why)};
  }

  std::vector<std::string> former_;                            // folded beginnings of words
  std::vector<std::uint64_t> offices_, portfolios_, regions_;  // concepts and names
};

}  // namespace

FACTCHECK_PLUGIN(Roles)
