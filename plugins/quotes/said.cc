#include "said.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "factcheck/plugin/words.h"

namespace quotes {
namespace {

namespace fcp = factcheck::plugin;
using fcp::Link, fcp::Overlap, fcp::Sameness, fcp::Word;

fcp::Wording content_of(const fcp::Mention& mention) {
  return {fcp::view(mention.statement()->content.text), mention.language()};
}

fcp::Wording cue_of(const fcp::Mention& mention) {
  return {fcp::view(mention.statement()->cue.text), mention.language()};
}

// In the words round what is said: a cue may stand apart ("forderte … auf").
bool has_concept(const fcp::Mention& mention, const std::vector<std::uint64_t>& concepts) {
  const auto said = mention.concepts();
  return std::any_of(said.begin(), said.end(), [&](std::uint64_t known) {
    return std::find(concepts.begin(), concepts.end(), known) != concepts.end();
  });
}

// "Ceased to look" is "looks no more": with such a word the 'not' of the other side is no reversal.
bool negates_by_meaning(const fcp::Run& run, const fcp::Wording& content, const CueConcepts& cues) {
  const auto terms = run.terms(content.text, content.language);
  return std::any_of(terms.begin(), terms.end(), [&](const fc_term& term) {
    return std::find(cues.negations.begin(), cues.negations.end(), term.id) != cues.negations.end();
  });
}

// A 'not' that belongs to a term ("not acceptable") is part of what is said, and no negation of it.
bool is_negative(const fcp::Run& run, const fcp::Mention& mention, const fcp::Wording& content,
                 const CueConcepts& cues) {
  const auto terms = run.terms(content.text, content.language);
  const bool inside =
      std::any_of(terms.begin(), terms.end(), [](const fc_term& t) { return t.type == FC_TERM_NEGATION; });
  const bool denied = mention.statement()->polarity == FC_NEGATIVE && has_concept(mention, cues.denials);
  return inside != denied;
}

std::vector<std::string_view> sentences_of(std::string_view text) {
  std::vector<std::string_view> sentences;
  for (std::size_t start = 0; start < text.size();) {
    std::size_t end = start;
    do {
      end = std::min(text.find_first_of(".!?;", end + 1), text.size());
    } while (end + 1 < text.size() && text[end + 1] != ' ' && text[end + 1] != '\n');
    sentences.push_back(text.substr(start, end - start));
    start = end + 1;
  }
  return sentences;
}

// Of somebody's long words a claim of one sentence retells one: that which shares most with it, the first of equals.
fcp::Wording retold(const fcp::Run& run, const fcp::Wording& claim, const fcp::Wording& fact) {
  fcp::Wording best = fact;
  int most = 0;
  if (sentences_of(claim.text).size() > 1) return best;
  for (const std::string_view text : sentences_of(fact.text)) {
    const fcp::Wording sentence{text, fact.language};
    const int shared = fcp::overlap(run, claim, sentence).shared;
    if (shared > most) most = shared, best = sentence;
  }
  return best;
}

// Digits of the numbers in a text; signs between them depend on the language.
std::vector<std::string> numbers_of(const fcp::Run& run, const fcp::Wording& wording) {
  std::vector<std::string> numbers;
  for (const fc_token& token : run.tokens(wording.text, wording.language)) {
    if (token.type != FC_NUMBER) continue;
    std::string digits;
    for (const char c : fcp::view(token.folded)) {
      if (c >= '0' && c <= '9') digits += c;
    }
    numbers.push_back(digits);
  }
  return numbers;
}

// Each side gives a number that the other does not.
bool numbers_differ(const fcp::Run& run, const fcp::Wording& a, const fcp::Wording& b) {
  const auto missing = [](const std::vector<std::string>& numbers, const std::vector<std::string>& others) {
    return std::any_of(numbers.begin(), numbers.end(), [&](const std::string& number) {
      return std::find(others.begin(), others.end(), number) == others.end();
    });
  };
  const std::vector<std::string> ours = numbers_of(run, a), theirs = numbers_of(run, b);
  return missing(ours, theirs) && missing(theirs, ours);
}

// Each side names somebody whom the other does not.
bool names_differ(const fcp::Run& run, const fcp::Wording& a, const fcp::Wording& b) {
  const auto missing = [&](const std::vector<Word>& words, const std::vector<Word>& others) {
    return std::any_of(words.begin(), words.end(), [&](Word word) {
      return fcp::is_name(word) && std::none_of(others.begin(), others.end(),
                                                [&](Word other) { return fcp::link(run, word, other) == Link::Same; });
    });
  };
  const std::vector<Word> ours = fcp::words_of(run, a), theirs = fcp::words_of(run, b);
  return missing(ours, theirs) && missing(theirs, ours);
}

Link link_of_cues(const fcp::Run& run, const fcp::Pair& pair) {
  Link best = Link::None;
  const auto theirs = fcp::words_of(run, cue_of(pair.fact()));
  for (const Word a : fcp::words_of(run, cue_of(pair.claim()))) {
    for (const Word b : theirs) {
      const Link found = fcp::link(run, a, b);
      if (found != Link::None && (best == Link::None || best == Link::Opposite)) best = found;
    }
  }
  return best;
}

bool is_certain(const fc_statement& statement) {
  return statement.modality == FC_ASSERTED || statement.modality == FC_REPORTED || statement.modality == 0;
}

}  // namespace

Said compare_said(const fcp::Run& run, const fcp::Pair& pair, const CueConcepts& cues) {
  Said out;
  const fcp::Mention claim = pair.claim(), fact = pair.fact();
  const fcp::Wording ours = content_of(claim), theirs = retold(run, ours, content_of(fact));
  if (numbers_differ(run, ours, theirs) || names_differ(run, ours, theirs)) return out;
  const Overlap forth = fcp::overlap(run, ours, theirs), back = fcp::overlap(run, theirs, ours);
  out.shared = forth.shared, out.telling = forth.telling;
  out.whole = 4 * forth.shared >= 3 * forth.asked && 4 * back.shared >= 3 * back.asked;
  const bool reversed = is_negative(run, claim, ours, cues) != is_negative(run, fact, theirs, cues);
  const bool opposite_cue = link_of_cues(run, pair) == Link::Opposite;
  // "On sale" and "to be bought" are one thing seen from two sides: with opposite words it is left open.
  if (forth.opposed > 0) return out;
  if (reversed && negates_by_meaning(run, ours, cues) != negates_by_meaning(run, theirs, cues)) return out;
  if (reversed) {
    // "Denied that it closed" and "admitted that it closed" differ once, not twice.
    out.kind = Said::Kind::Reversed;
  } else if (opposite_cue) {
    out.kind = Said::Kind::OppositeCue;
  } else if (is_certain(*claim.statement()) && !is_certain(*fact.statement())) {
    out.kind = Said::Kind::Stronger;
  } else {
    out.kind = Said::Kind::Same;
  }
  return out;
}

bool addressees_differ(const fcp::Run& run, const fcp::Pair& pair, const CueConcepts& cues) {
  const fc_part &ours = pair.claim().statement()->addressee, &theirs = pair.fact().statement()->addressee;
  if (!fcp::present(ours) || !fcp::present(theirs)) return false;
  if (!has_concept(pair.claim(), cues.appeals) || !has_concept(pair.fact(), cues.appeals)) {
    return false;
  }
  const auto a = run.entity_type(fcp::name(ours)), b = run.entity_type(fcp::name(theirs));
  return a && b && *a == *b &&
         run.same_entity(fcp::name(ours), fcp::name(theirs), pair.fact().article().date) == Sameness::Different;
}

}  // namespace quotes
