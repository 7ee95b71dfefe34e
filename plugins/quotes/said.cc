#include "said.h"

#include <algorithm>
#include <iterator>
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

// "Ceased to look" is "looks no more": with such a word the 'not' of the other side is no reversal.
bool negates_by_meaning(const fcp::Run& run, const fcp::Wording& content, const CueConcepts& cues) {
  return fcp::has_concept(run.terms(content.text, content.language), cues.negations);
}

// What the clause of the word says by itself: "…, [but did not say why]".
std::string_view clause_of(std::string_view text, fc_span word) {
  static constexpr std::string_view kSigns = ",;:()";
  const std::size_t before = text.substr(0, word.start).find_last_of(kSigns),
                    after = text.find_first_of(kSigns, word.end);
  const std::size_t start = before == std::string_view::npos ? 0 : before + 1;
  return text.substr(start, std::min(after, text.size()) - start);
}

// A 'not' that belongs to a term ("not acceptable") is part of what is said, and no negation of it; nor is one in a
// clause of which the other side says less than of the rest.
bool is_negative(const fcp::Run& run, const fcp::Mention& mention, const fcp::Wording& content,
                 const fcp::Wording& other, const CueConcepts& cues) {
  const auto terms = run.terms(content.text, content.language);
  const auto shared = [&](std::string_view text) { return fcp::overlap(run, {text, content.language}, other).shared; };
  const bool inside = std::any_of(terms.begin(), terms.end(), [&](const fc_term& t) {
    return t.type == FC_TERM_NEGATION && 2 * shared(clause_of(content.text, t.span)) >= shared(content.text);
  });
  const bool denied = mention.statement()->polarity == FC_NEGATIVE && fcp::has_concept(mention, cues.denials);
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

struct Number {
  std::string digits;  // signs between them depend on the language
  std::string name;    // the word right before it, folded: "iphone"; of years and amounts none
  std::uint64_t name_end = 0;
  fc_span span{};
};

// "iPhone 4", "iLife '11", but not "US$4" and "October 2010".
bool names_model(std::string_view between, std::string_view digits) {
  const bool apart = between.find_first_not_of(" '") == std::string_view::npos;
  const bool year = digits.size() == 4 && (digits.front() == '1' || digits.front() == '2');
  return apart && !between.empty() && !year;
}

std::vector<Number> numbers_of(const fcp::Run& run, const fcp::Wording& wording) {
  std::vector<Number> numbers;
  std::string_view before;
  std::uint64_t end = 0;  // of it
  for (const fc_token& token : run.tokens(wording.text, wording.language)) {
    if (token.type == FC_NUMBER) {
      Number number{fcp::digits_of(token), {}, end, token.span};
      const std::string_view between = wording.text.substr(end, token.span.start - end);
      if (names_model(between, number.digits)) number.name = before;
      numbers.push_back(std::move(number));
    }
    if (token.type != FC_PUNCTUATION) before = fcp::view(token.folded), end = token.span.end;
  }
  return numbers;
}

// Whether the word before the number is a name, unlike that of "with 4".
bool follows_name(const fcp::Run& run, const fcp::Wording& wording, const Number& number) {
  const auto terms = run.terms(wording.text, wording.language);
  return std::any_of(terms.begin(), terms.end(), [&](const fc_term& term) {
    return term.type == FC_TERM_NAME && term.span.end == number.name_end;
  });
}

// Those of a that b does not have.
std::vector<Number> missing(const std::vector<Number>& a, const std::vector<Number>& b) {
  std::vector<Number> found;
  std::copy_if(a.begin(), a.end(), std::back_inserter(found), [&](const Number& number) {
    return std::none_of(b.begin(), b.end(), [&](const Number& other) { return other.digits == number.digits; });
  });
  return found;
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

// "Backs the plan" and "expressed opposition to the plan": the verb of the one against what the other opens with.
bool oppose_each_other(const fcp::Run& run, const fcp::Mention& a, const fcp::Mention& b) {
  const auto opening = fcp::words_of(run, content_of(b)), cue = fcp::words_of(run, cue_of(a));
  return !opening.empty() && std::any_of(cue.begin(), cue.end(), [&](Word word) {
    return fcp::link(run, word, opening.front()) == Link::Opposite;
  });
}

// One word is the opposite of one there, and all the others, some of them, are there. In the story told again, where
// the other side may say more, fewer of them will do.
bool is_turned(const Overlap& forth, const Overlap& back, bool told) {
  constexpr int kFewestOthers = 4, kFewestTold = 3;
  const auto all = [](const Overlap& words) { return words.opposed == 1 && words.shared + 1 == words.asked; };
  if (told) return all(forth) && back.opposed == 1 && forth.shared >= kFewestTold;
  return all(forth) && all(back) && std::min(forth.shared, back.shared) >= kFewestOthers;
}

// "Refused to pay" is "said it would not pay".
bool refuses(const fcp::Run& run, const fcp::Mention& mention, const CueConcepts& cues) {
  const fcp::Wording cue = cue_of(mention);
  return fcp::has_concept(run.terms(cue.text, cue.language), cues.refusals);
}

bool is_certain(const fc_statement& statement) {
  return statement.modality == FC_ASSERTED || statement.modality == FC_REPORTED || statement.modality == 0;
}

}  // namespace

Said compare_said(const fcp::Run& run, const fcp::Pair& pair, const CueConcepts& cues) {
  Said out;
  const fcp::Mention claim = pair.claim(), fact = pair.fact();
  const fcp::Wording ours = content_of(claim), theirs = retold(run, ours, content_of(fact));
  const std::vector<Number> all_ours = numbers_of(run, ours), all_theirs = numbers_of(run, theirs);
  const std::vector<Number> own = missing(all_ours, all_theirs), other = missing(all_theirs, all_ours);
  const bool numbers_differ = !own.empty() && !other.empty();
  const bool one_name = own.size() == 1 && other.size() == 1 && !own.front().name.empty() &&
                        own.front().name == other.front().name && follows_name(run, ours, own.front()) &&
                        follows_name(run, theirs, other.front());
  const bool others = (numbers_differ && !one_name) || names_differ(run, ours, theirs);
  if (others && !pair.matched(FC_KEY)) return out;
  const Overlap forth = fcp::overlap(run, ours, theirs), back = fcp::overlap(run, theirs, ours);
  out.shared = forth.shared, out.telling = forth.telling;
  out.half = forth.asked == 0 || 2 * forth.shared > forth.asked;
  out.most = 5 * forth.shared >= 3 * forth.asked;
  out.whole = 4 * forth.shared >= 3 * forth.asked && 2 * back.shared >= back.asked;
  const bool refused = refuses(run, claim, cues) != refuses(run, fact, cues);
  const bool negated = is_negative(run, claim, ours, theirs, cues) != is_negative(run, fact, theirs, ours, cues);
  const bool reversed = negated != refused;
  out.nobody = reversed && (fcp::has_word(run, ours, cues.nobodies) || fcp::has_word(run, theirs, cues.nobodies));
  const Link cue = link_of_cues(run, pair);
  const bool opposite_cue =
      cue == Link::Opposite ||
      (cue != Link::Same && (oppose_each_other(run, claim, fact) || oppose_each_other(run, fact, claim)));
  out.against = reversed || opposite_cue || forth.opposed > 0;
  if (others) return out;
  out.exact = forth.all() && back.all() && cue == Link::Same;
  // "On sale" and "to be bought" are one thing seen from two sides: with opposite words it is left open, unless all the
  // others are the same.
  if (forth.opposed > 0) {
    const bool told = pair.matched(FC_KEY), one_language = claim.language() == fact.language();
    if (one_language && is_turned(forth, back, told) && !reversed && !opposite_cue)
      out.kind = Said::Kind::Reversed, out.whole = true;
    return out;
  }
  if (reversed && negates_by_meaning(run, ours, cues) != negates_by_meaning(run, theirs, cues)) return out;
  if (numbers_differ) {
    if (reversed || opposite_cue) return out;
    out.kind = Said::Kind::OtherNumber;
    out.number = own.front().span;
    out.original = other.front().digits;
  } else if (reversed) {
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
  if (!fcp::has_concept(pair.claim(), cues.appeals) || !fcp::has_concept(pair.fact(), cues.appeals)) {
    return false;
  }
  const auto a = run.entity_type(fcp::name(ours)), b = run.entity_type(fcp::name(theirs));
  return a && b && *a == *b &&
         run.same_entity(fcp::name(ours), fcp::name(theirs), pair.fact().article().date) == Sameness::Different;
}

}  // namespace quotes
