#include "organisations.h"

#include <algorithm>
#include <span>
#include <string_view>

#include "factcheck/plugin/words.h"

namespace roles {
namespace {

namespace fcp = factcheck::plugin;
using fcp::Link, fcp::Sameness, fcp::Word;

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

char to_upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

bool has_capital(std::string_view name) { return std::any_of(name.begin(), name.end(), is_upper); }

bool is_acronym(std::string_view name) {
  return name.find(' ') == std::string_view::npos &&
         std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// "VW" may be Volkswagen: a word of the long form begins with one of its letters. "RTL" is no Vox.
bool may_abbreviate(std::string_view a, std::string_view b) {
  if (is_acronym(a) == is_acronym(b)) return false;
  const std::string_view acronym = is_acronym(a) ? a : b, name = is_acronym(a) ? b : a;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const bool opens = i == 0 || name[i - 1] == ' ' || name[i - 1] == '-';
    if (opens && acronym.find(to_upper(name[i])) != std::string_view::npos) return true;
  }
  return name.find(' ') != std::string_view::npos;
}

// The same of one story, in which nobody is called by letters of another language.
bool opens_alike(std::string_view a, std::string_view b) {
  if (is_acronym(a) == is_acronym(b)) return false;
  const std::string_view acronym = is_acronym(a) ? a : b, name = is_acronym(a) ? b : a;
  return !acronym.empty() && !name.empty() && acronym.front() == to_upper(name.front());
}

bool are_country_and_organisation(std::string_view a, std::string_view b) {
  return (a == "country" && b == "organisation") || (a == "organisation" && b == "country");
}

// "Committee" with its capital looks like a name.
bool is_one_of(const fcp::Run& run, const std::vector<std::uint64_t>& concepts, std::string_view word,
               std::string_view language) {
  const auto id = run.concept_id(word, language);
  return id && std::find(concepts.begin(), concepts.end(), *id) != concepts.end();
}

std::string_view text_of(const fcp::Wording& name, const fc_token& token) {
  return name.text.substr(token.span.start, token.span.end - token.span.start);
}

// Whether it has the very word, or one of the same meaning. What has none, like "of", counts as there.
bool has_word_of(const fcp::Run& run, const fcp::Wording& name, const fcp::Wording& word, std::string_view folded) {
  const std::vector<Word> wanted = fcp::words_of(run, word);
  if (wanted.empty()) return true;
  for (const fc_token& token : run.tokens(name.text, name.language)) {
    if (fcp::view(token.folded) == folded) return true;
    for (const Word other : fcp::words_of(run, {text_of(name, token), name.language})) {
      const Link link = fcp::link(run, wanted.front(), other);
      if (link != Link::None && link != Link::Opposite) return true;
    }
  }
  return false;
}

// "University of Leeds" and "University of York": word by word the same, but for one of them; and what they have in
// common says that there are several. One of the two may have more in front: "House Oversight Committee".
bool are_siblings(const fcp::Run& run, const fcp::Wording& a, const fcp::Wording& b,
                  const std::vector<std::uint64_t>& bodies) {
  const auto all_ours = run.tokens(a.text, a.language), all_theirs = run.tokens(b.text, b.language);
  const std::size_t both = std::min(all_ours.size(), all_theirs.size());
  const std::span ours = std::span(all_ours).last(both), theirs = std::span(all_theirs).last(both);
  bool body = false;
  int differing = 0;
  for (std::size_t i = 0; i < ours.size(); ++i) {
    const std::string_view x = text_of(a, ours[i]), y = text_of(b, theirs[i]);
    const std::vector<Word> left = fcp::words_of(run, {x, a.language}), right = fcp::words_of(run, {y, b.language});
    if (fcp::view(ours[i].folded) == fcp::view(theirs[i].folded)) {
      body = body || (!left.empty() && fcp::has_concept(left.front(), bodies)) || is_one_of(run, bodies, x, a.language);
      continue;
    }
    const Link link = left.empty() || right.empty() ? Link::None : fcp::link(run, left.front(), right.front());
    if (link != Link::None && link != Link::Opposite) return false;
    const bool longer = all_ours.size() > both || all_theirs.size() > both;
    if (longer && (run.entity_type(x) || run.entity_type(y))) return false;  // "the Berlin court" may be any there
    ++differing;
  }
  return body && differing == 1 && has_its_own(run, a, b) && has_its_own(run, b, a);
}

// "Team" of "Team-Manager" says what the thing is, not which.
bool is_common(const fcp::Run& run, const fcp::Wording& name, const BodyConcepts& tables) {
  const std::vector<Word> words = fcp::words_of(run, name);
  return words.size() == 1 && fcp::has_concept(words.front(), tables.common);
}

// "The police of Sandvik" and "Sandvik's secret service": each has a word for what it is, and they have none in common.
bool are_of_two_kinds(const fcp::Run& run, const fcp::Wording& a, const fcp::Wording& b,
                      const std::vector<std::uint64_t>& kinds) {
  const std::vector<Word> ours = fcp::words_of(run, a), theirs = fcp::words_of(run, b);
  const auto is_kind = [&](Word word) { return fcp::has_concept(word, kinds); };
  if (std::none_of(ours.begin(), ours.end(), is_kind) || std::none_of(theirs.begin(), theirs.end(), is_kind))
    return false;
  const auto is_shared = [&](Word word) {
    return is_kind(word) && std::any_of(theirs.begin(), theirs.end(), [&](Word other) {
             return is_kind(other) && fcp::link(run, word, other) != Link::None;
           });
  };
  return std::none_of(ours.begin(), ours.end(), is_shared);
}

}  // namespace

bool has_its_own(const fcp::Run& run, const fcp::Wording& a, const fcp::Wording& b) {
  const auto tokens = run.tokens(a.text, a.language);
  return std::any_of(tokens.begin(), tokens.end(), [&](const fc_token& token) {
    return token.type != FC_PUNCTUATION &&
           !has_word_of(run, b, {text_of(a, token), a.language}, fcp::view(token.folded));
  });
}

Agreement compare_organisations(const fcp::Run& run, const fcp::Mention& claim, const fcp::Mention& fact,
                                const BodyConcepts& tables, bool told) {
  const fc_part &ours = claim.role()->organisation, &theirs = fact.role()->organisation;
  if (!fcp::present(ours) || !fcp::present(theirs)) return Agreement::Unknown;
  const std::string_view a = fcp::name(ours), b = fcp::name(theirs);
  const Sameness same = run.same_entity(a, b, fact.article().date);
  if (same == Sameness::Same) return Agreement::Same;
  if (!has_capital(a) || !has_capital(b)) return Agreement::Unknown;
  const fcp::Wording us{a, claim.language()}, them{b, fact.language()};
  if (claim.language() == fact.language() && are_siblings(run, us, them, tables.bodies)) return Agreement::Different;
  if (told && are_of_two_kinds(run, us, them, tables.kinds)) return Agreement::Different;
  if (same == Sameness::Unknown) return Agreement::Unknown;
  const auto type_a = run.entity_type(a), type_b = run.entity_type(b);
  if (type_a && type_b) {
    const bool apart = *type_a == *type_b || (told && are_country_and_organisation(*type_a, *type_b));
    return apart ? Agreement::Different : Agreement::Unknown;
  }
  if ((type_a && *type_a != "organisation") || (type_b && *type_b != "organisation")) return Agreement::Unknown;
  if (is_common(run, us, tables) || is_common(run, them, tables)) return Agreement::Unknown;
  if (told ? opens_alike(a, b) : may_abbreviate(a, b)) return Agreement::Unknown;
  return fcp::overlap(run, us, them).shared == 0 ? Agreement::Different : Agreement::Unknown;
}

}  // namespace roles
