// role.organisation, role.office, role.region, role.party and role.holder: the draft gives somebody another place,
// office or party than the archive, or the office another holder. Wording, options and examples are in rule.toml.
#include <algorithm>
#include <functional>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "factcheck/plugin/plugin.h"
#include "factcheck/plugin/words.h"
#include "organisations.h"
#include "parties.h"
#include "portfolios.h"
#include "ranks.h"

namespace {

namespace fcp = factcheck::plugin;
using fcp::Link, fcp::Relation, fcp::Sameness;

using roles::Agreement, roles::any_linked;

constexpr std::string_view kOrganisation = "role.organisation", kOffice = "role.office", kRegion = "role.region",
                           kHolder = "role.holder", kParty = "role.party";

constexpr std::int32_t kYear = 366, kMonths = 60;  // days

class Roles {
 public:
  static constexpr std::string_view id = "roles", version = "0.1.0", license = "Apache-2.0";
  static constexpr std::string_view rules =
#include "rule.toml.inc"
      ;

  explicit Roles(const fcp::Setup& setup)
      : former_(fcp::folded_texts(setup, "former")),
        offices_(fcp::concepts(setup, "apart")),
        together_(fcp::concepts(setup, "together")),
        portfolios_(setup),
        parties_(setup),
        ranks_(setup),
        bodies_{fcp::concepts(setup, "bodies"), fcp::concepts(setup, "common"), fcp::concepts(setup, "kinds")},
        singles_(fcp::concepts(setup, "single")),
        heads_(fcp::concepts(setup, "heads")),
        leads_(fcp::folded_texts(setup, "leads")),
        entering_(fcp::folded_texts(setup, "entering")),
        regions_(fcp::concepts(setup, "regions")) {}

  fcp::Judgement judge(const fcp::Run& run, const fcp::Pair& pair) const {
    const fcp::Mention claim = pair.claim(), fact = pair.fact();
    const fc_role *ours = claim.role(), *theirs = fact.role();
    if (!ours || !theirs || is_former(run, claim) != is_former(run, fact)) return Relation::Abstain;
    // "The president of the club" says of nobody that he is it.
    if (!fcp::present(ours->person) && !fcp::present(theirs->person)) return Relation::Abstain;
    // The story told again, and in it the same person.
    const bool told = pair.matched(FC_KEY) && pair.matched(FC_SUBJECT);
    const Agreement organisation = roles::compare_organisations(run, claim, fact, bodies_, told);
    const Office office = compare_offices(run, claim, fact, organisation);
    if (!is_one_holder(run, pair)) return judge_holder(run, pair, organisation, office);
    const auto our_party = parties_.of(run, claim);
    const auto their_party = our_party ? parties_.of(run, fact) : std::nullopt;
    if (roles::Parties::differ(our_party, their_party) && is_known_person(run, pair, told) &&
        is_same_time(claim, fact, kYear))
      return object(pair, *our_party, *their_party);
    // "Senator Ward" does not say of which party he is.
    const bool party_open = our_party && !their_party;
    if (organisation == Agreement::Different) {
      if (office.agreement != Agreement::Same || !is_known_person(run, pair, told)) return Relation::Abstain;
      if (enters(run, claim) != enters(run, fact)) return Relation::Abstain;
      return object(pair, kOrganisation, ours->organisation, theirs->organisation);
    }
    if (!present_both(ours->role, theirs->role)) {
      return organisation == Agreement::Same ? Relation::Supports : Relation::Abstain;
    }
    if (office.regions_differ) return object(pair, kRegion, ours->role, theirs->role);
    // In a story told again: later a deputy may have moved up, and "executive vice president" of one firm heads
    // another.
    if (ranks_.differ(run, claim, fact))
      return told ? object(pair, kOffice, ours->role, theirs->role) : fcp::Judgement(Relation::Abstain);
    // Who leads something need not lead that.
    if (office.by_verb && organisation != Agreement::Same) return Relation::Abstain;
    if (office.agreement == Agreement::Same) {
      const bool open = is_elsewhere(run, claim, fact) || party_open;
      return open && organisation != Agreement::Same ? Relation::Abstain : Relation::Supports;
    }
    // Of one body, or of none that is named: then the name must do.
    const bool free = office.portfolios_differ || !names_body(run, claim) || !names_body(run, fact);
    const bool one_place =
        organisation == Agreement::Same || (free && is_one_person(run, ours->person, theirs->person));
    const bool one_time = is_same_time(claim, fact, kYear) && enters(run, claim) == enters(run, fact);
    if (office.agreement == Agreement::Different && one_place && one_time) {
      return object(pair, kOffice, ours->role, theirs->role);
    }
    return Relation::Abstain;
  }

 private:
  struct Office {
    Agreement agreement = Agreement::Unknown;
    bool regions_differ = false, portfolios_differ = false;
    bool single = false;   // the same to the word, and nobody shares it
    bool by_verb = false;  // "leads" on one side, an office on the other
  };

  // Of an office that one person holds the archive names another; not if time went by.
  static fcp::Judgement judge_holder(const fcp::Run& run, const fcp::Pair& pair, Agreement organisation,
                                     const Office& office) {
    const fc_part &ours = pair.claim().role()->person, &theirs = pair.fact().role()->person;
    if (!present_both(ours, theirs) || !is_full_name(run, ours) || !is_full_name(run, theirs)) return Relation::Abstain;
    const bool other =
        run.same_entity(fcp::name(ours), fcp::name(theirs), pair.fact().article().date) == Sameness::Different;
    // In a story told again the office with its body is whose it was in the story, however many hold such an office.
    const bool retold = pair.matched(FC_KEY) && is_same_wording(run, pair.claim(), pair.fact());
    const bool one_body = organisation == Agreement::Same || (retold && office.single && is_without_body(pair));
    const bool one_post = one_body && (office.single || retold) && !office.regions_differ;
    if (!other || !one_post || !is_same_time(pair.claim(), pair.fact(), kMonths)) return Relation::Abstain;
    return object(pair, kHolder, ours, theirs);
  }

  // "The company" names none.
  static bool names_body(const fcp::Run& run, const fcp::Mention& mention) {
    const fc_part& body = mention.role()->organisation;
    if (!fcp::present(body)) return false;
    const auto terms = run.terms(fcp::name(body), mention.language());
    return terms.empty() || !std::all_of(terms.begin(), terms.end(), is_concept);
  }

  // Of two places or bodies: nothing says that they are one, or they are of one kind and each has a word that the other
  // lacks ("budget committee", "justice committee").
  static bool is_elsewhere(const fcp::Run& run, const fcp::Mention& claim, const fcp::Mention& fact) {
    if (claim.language() != fact.language() || !present_both(claim.role()->organisation, fact.role()->organisation))
      return false;
    const fcp::Wording ours{fcp::name(claim.role()->organisation), claim.language()},
        theirs{fcp::name(fact.role()->organisation), fact.language()};
    const bool apart = fcp::overlap(run, ours, theirs).shared == 0;
    if (apart) return names_body(run, claim) && names_body(run, fact);
    return roles::has_its_own(run, ours, theirs) && roles::has_its_own(run, theirs, ours);
  }

  static bool is_without_body(const fcp::Pair& pair) {
    return !fcp::present(pair.claim().role()->organisation) && !fcp::present(pair.fact().role()->organisation);
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

  static bool is_one_holder(const fcp::Run& run, const fcp::Pair& pair) {
    const fc_part &ours = pair.claim().role()->person, &theirs = pair.fact().role()->person;
    if (!present_both(ours, theirs)) return false;
    return run.same_entity(fcp::name(ours), fcp::name(theirs), pair.fact().article().date) == Sameness::Same;
  }

  // A surname alone may be somebody else's, but for that of the story's own person.
  static bool is_known_person(const fcp::Run& run, const fcp::Pair& pair, bool told) {
    return is_full_name(run, pair.claim().role()->person) || (told && is_full_name(run, pair.fact().role()->person));
  }

  // A surname alone may be somebody else's; where both texts know no more of him, it is all the name there is.
  static bool is_one_person(const fcp::Run& run, const fc_part& ours, const fc_part& theirs) {
    return is_full_name(run, ours) || fcp::name(ours) == fcp::name(theirs);
  }

  // A surname alone may be somebody else's.
  static bool is_full_name(const fcp::Run& run, const fc_part& person) {
    return run.tokens(fcp::name(person), "").size() > 1;
  }

  // Same: a word of the one is in the other ("head" and "head of safety"). Different: two of the offices that nobody
  // holds at once in one place.
  Office compare_offices(const fcp::Run& run, const fcp::Mention& claim, const fcp::Mention& fact,
                         Agreement organisation) const {
    const fc_part &ours = claim.role()->role, &theirs = fact.role()->role;
    Office out;
    if (!present_both(ours, theirs)) return out;
    const Title us = read_title(run, claim), them = read_title(run, fact);
    if (any_linked(run, us.office, them.office)) {
      const bool apart = organisation == Agreement::Unknown && has_more(run, claim, fact) && has_more(run, fact, claim);
      out.agreement = apart ? Agreement::Unknown : Agreement::Same;
      out.regions_differ = are_apart(run, us, them);
      out.portfolios_differ = portfolios_.differ(run, {us.office, us.language}, {them.office, them.language});
      if (out.portfolios_differ) out.agreement = Agreement::Different;
      out.single = fcp::has_concept(us.office, singles_) && is_same_wording(run, claim, fact);
    } else if (fcp::has_concept(us.office, offices_) && fcp::has_concept(them.office, offices_) &&
               !(fcp::has_concept(us.office, together_) && fcp::has_concept(them.office, together_))) {
      out.agreement = Agreement::Different;
    } else if (leads(run, claim) ? fcp::has_concept(them.office, heads_)
                                 : leads(run, fact) && fcp::has_concept(us.office, heads_)) {
      out.agreement = Agreement::Same, out.by_verb = true;
    }
    return out;
  }

  // "Runs the yard": a verb in place of an office.
  bool leads(const fcp::Run& run, const fcp::Mention& mention) const {
    return fcp::has_word(run, {fcp::name(mention.role()->role), mention.language()}, leads_);
  }

  static bool is_concept(const fc_term& term) { return term.type == FC_TERM_CONCEPT; }

  static bool has_concept(const std::vector<fc_term>& words) {
    return std::any_of(words.begin(), words.end(), is_concept);
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
    add_whole(run, mention, title);
    const bool english_form = !has_concept(title.office) || wording.text.find(" of ") != std::string_view::npos;
    if (english_form && wording.language != "en") {  // titles are often left in English
      const auto english = run.terms(wording.text, "en");
      std::copy_if(english.begin(), english.end(), std::back_inserter(title.office), is_concept);
    }
    return title;
  }

  // "European Commissioner": whose it is makes one office with it.
  static void add_whole(const fcp::Run& run, const fcp::Mention& mention, Title& title) {
    const std::string_view body = fcp::view(mention.role()->organisation.text);
    if (body.empty()) return;
    const std::string whole = std::string(body) + " " + std::string(fcp::name(mention.role()->role));
    const auto terms = run.terms(whole, mention.language());
    if (terms.empty() || terms.front().type != FC_TERM_CONCEPT || terms.front().span.end <= body.size()) return;
    title.office.insert(title.office.begin(), terms.front());
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

  // A country may lie in a continent, a town in both; two countries, or two continents, are apart.
  bool are_apart(const fcp::Run& run, const Title& a, const Title& b) const {
    if (a.places.empty() || b.places.empty() || any_linked(run, a.places, b.places)) return false;
    const auto are_countries = [](const Title& title) {
      return std::all_of(title.types.begin(), title.types.end(), [](const std::string& t) { return t == "country"; });
    };
    const auto are_regions = [&](const Title& title) {
      return std::all_of(title.places.begin(), title.places.end(),
                         [&](const fc_term& place) { return fcp::has_concept(fcp::Word(&place, 1), regions_); });
    };
    return (are_countries(a) && are_countries(b)) || (are_regions(a) && are_regions(b));
  }

  // What only the one role has: "regional" of "regional president", and its body where the other names none. If each
  // has something of its own, and no common body, they may be two.
  static bool has_more(const fcp::Run& run, const fcp::Mention& a, const fcp::Mention& b) {
    const fcp::Wording ours{fcp::name(a.role()->role), a.language()}, theirs{fcp::name(b.role()->role), b.language()};
    const bool body = fcp::present(a.role()->organisation) && !fcp::present(b.role()->organisation);
    const fcp::Overlap shared = fcp::overlap(run, ours, theirs);
    return body || shared.shared < shared.asked;
  }

  static bool is_same_wording(const fcp::Run& run, const fcp::Mention& claim, const fcp::Mention& fact) {
    const fcp::Wording a{fcp::name(claim.role()->role), claim.language()},
        b{fcp::name(fact.role()->role), fact.language()};
    return fcp::overlap(run, a, b).all() && fcp::overlap(run, b, a).all();
  }

  // "Was sworn in as mayor": until then the person held another office.
  bool enters(const fcp::Run& run, const fcp::Mention& mention) const {
    return fcp::has_word(run, {mention.text(), mention.language()}, entering_);
  }

  // Offices change hands, and people change offices.
  static bool is_same_time(const fcp::Mention& claim, const fcp::Mention& fact, std::int32_t days) {
    const fc_days ours = claim.article().date, theirs = fact.article().date;
    return !fcp::present(ours) || !fcp::present(theirs) || fcp::days_between(ours, theirs) <= days;
  }

  // Of two facts: people change offices. Months later somebody has; sooner only if the text says that things are new.
  static bool has_moved_on(const fcp::Pair& pair) {
    if (pair.signs(FC_CORRECTS)) return true;
    const fc_days before = pair.claim().article().date, after = pair.fact().article().date;
    return pair.signs(FC_LATER) &&
           (std::int64_t{after.start} - before.end >= kMonths || pair.signs(FC_UPDATES | FC_REVISES));
  }

  static fcp::Judgement object(const fcp::Pair& pair, std::string_view rule, const fc_part& ours,
                               const fc_part& theirs) {
    if (!pair.asks(rule)) return Relation::Abstain;
    if (!pair.claim().is_claim()) return has_moved_on(pair) ? Relation::Replaces : Relation::Excludes;
    fcp::Message why(rule.substr(rule.find('.') + 1));
    why.by(rule);
    const fc_part& person = pair.claim().role()->person;
    why.with("person", fcp::present(person) ? fcp::name(person) : pair.claim().text());
    why.with("claim", fcp::name(ours)).with("fact", fcp::name(theirs));
    const bool names = rule == kOrganisation || rule == kHolder || pair.claim().language() == pair.fact().language();
    if (names && ours.text.size > 0) why.suggest(ours.span, fcp::name(theirs));
    return {Relation::Excludes, std::move(why)};
  }

  // Who changes parties does so seldom: of two facts neither replaces the other.
  static fcp::Judgement object(const fcp::Pair& pair, const roles::Party& ours, const roles::Party& theirs) {
    if (!pair.asks(kParty)) return Relation::Abstain;
    if (!pair.claim().is_claim()) return Relation::Excludes;
    fcp::Message why("party");
    why.by(kParty).with("person", fcp::name(pair.claim().role()->person));
    why.with("claim", ours.text).with("fact", theirs.text);
    return {Relation::Excludes, std::move(why)};
  }

  std::set<std::string, std::less<>> former_;      // folded beginnings of words
  std::vector<std::uint64_t> offices_, together_;  // concepts
  roles::Portfolios portfolios_;
  roles::Parties parties_;
  roles::Ranks ranks_;
  roles::BodyConcepts bodies_;
  std::vector<std::uint64_t> singles_, heads_;           // concepts
  std::set<std::string, std::less<>> leads_, entering_;  // folded
  std::vector<std::uint64_t> regions_;                   // names
};

}  // namespace

FACTCHECK_PLUGIN(Roles)
