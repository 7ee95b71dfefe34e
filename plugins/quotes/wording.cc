#include "wording.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <vector>

#include "factcheck/plugin/words.h"

namespace quotes {
namespace {

namespace fcp = factcheck::plugin;

constexpr std::size_t kFewestWords = 3;     // shorter fragments are everybody's words
constexpr std::size_t kFewestWhenSure = 2;  // unless they are known to be of one quotation
constexpr std::size_t kShortFragment = 4;   // up to here a long word must be among those that agree
constexpr std::size_t kFewWords = 6;        // up to here more of them must agree
constexpr std::size_t kLongWord = 5;        // bytes of a word that is more than grammar, most often
constexpr std::size_t kContext = 4;         // words shown round a change
constexpr std::size_t kLongestClaim = 400;  // words; quotations of news are far shorter

using Word = const fc_token*;
using Words = std::vector<Word>;

bool is_same(Word a, Word b) {
  return fcp::view(a->folded) == fcp::view(b->folded) || fcp::view(a->stem) == fcp::view(b->stem);
}

// The words between marked gaps. A gap is an ellipsis in any spelling, or what the quoting text put into brackets.
std::vector<Words> pieces_of(std::span<const fc_token> tokens) {
  std::vector<Words> pieces(1);
  std::size_t points = 0;
  bool in_brackets = false;
  const auto gap = [&] {
    if (!pieces.back().empty()) pieces.emplace_back();
  };
  for (const fc_token& token : tokens) {
    const std::string_view text = fcp::view(token.folded);
    points = text == "." ? points + 1 : 0;
    if (text == "[" || text == "(") in_brackets = text == "[" || in_brackets, gap();
    if (text == "]") in_brackets = false;
    if (text == "…" || text == "..." || points == 3) gap();
    if (token.type != FC_PUNCTUATION && !in_brackets) pieces.back().push_back(&token);
  }
  if (pieces.back().empty() && pieces.size() > 1) pieces.pop_back();
  return pieces;
}

Words all_words(std::span<const fc_token> tokens) {
  Words words;
  for (const fc_token& token : tokens) {
    if (token.type != FC_PUNCTUATION) words.push_back(&token);
  }
  return words;
}

// Where the piece stands in the fact at or after `from`; nothing if nowhere.
std::optional<std::size_t> find(const Words& piece, const Words& fact, std::size_t from) {
  const auto found = std::search(fact.begin() + static_cast<std::ptrdiff_t>(std::min(from, fact.size())), fact.end(),
                                 piece.begin(), piece.end(), is_same);
  if (found == fact.end() && !piece.empty()) return std::nullopt;
  return static_cast<std::size_t>(found - fact.begin());
}

// A stretch of the fact, how many of the piece's words it has in order, and how many changes lead from one to the
// other.
struct Stretch {
  std::size_t start = 0, size = 0, common = 0, changes = SIZE_MAX;
  bool long_word = false;  // among the common ones
};

// Table of a word-by-word alignment of a piece (rows) with a stretch (columns): fewest changes so far.
std::vector<std::size_t> alignment(const Words& piece, const Words& fact, std::size_t start, std::size_t size) {
  const std::size_t width = size + 1;
  std::vector<std::size_t> cost((piece.size() + 1) * width);
  for (std::size_t j = 0; j <= size; ++j) cost[j] = j;
  for (std::size_t i = 1; i <= piece.size(); ++i) {
    cost[i * width] = i;
    for (std::size_t j = 1; j <= size; ++j) {
      const std::size_t replaced = cost[(i - 1) * width + j - 1] + (is_same(piece[i - 1], fact[start + j - 1]) ? 0 : 1);
      cost[i * width + j] = std::min({replaced, cost[(i - 1) * width + j] + 1, cost[i * width + j - 1] + 1});
    }
  }
  return cost;
}

struct Step {
  std::size_t i, j;
  bool same;
};  // after the step: words of piece and stretch used up

std::vector<Step> steps_of(const Words& piece, const Words& fact, const Stretch& at) {
  const auto cost = alignment(piece, fact, at.start, at.size);
  const std::size_t width = at.size + 1;
  std::vector<Step> steps;
  for (std::size_t i = piece.size(), j = at.size; i > 0 || j > 0;) {
    const std::size_t here = cost[i * width + j];
    const bool same = i > 0 && j > 0 && is_same(piece[i - 1], fact[at.start + j - 1]);
    steps.push_back({i, j, same && here == cost[(i - 1) * width + j - 1]});
    if (steps.back().same || (i > 0 && j > 0 && here == cost[(i - 1) * width + j - 1] + 1))
      --i, --j;
    else if (i > 0 && here == cost[(i - 1) * width + j] + 1)
      --i;
    else
      --j;
  }
  std::reverse(steps.begin(), steps.end());
  return steps;
}

Stretch measured(const Words& piece, const Words& fact, std::size_t start, std::size_t size) {
  Stretch stretch{start, size, 0, 0, false};
  for (const Step& step : steps_of(piece, fact, stretch)) {
    stretch.changes += step.same ? 0 : 1;
    stretch.common += step.same ? 1 : 0;
    if (step.same && piece[step.i - 1]->folded.size >= kLongWord) stretch.long_word = true;
  }
  return stretch;
}

// `sure`: the same speaker says both of the same.
bool is_near(const Stretch& stretch, std::size_t words, bool sure) {
  if (words < kFewestWords) return stretch.long_word && stretch.changes == 1 && stretch.common + 1 == words;
  if (stretch.changes == 1) return stretch.long_word || words > kShortFragment;
  // Tenths of the words; few words are alike in many mouths.
  const std::size_t least = sure ? 5 : words > kFewWords ? 6 : 7;
  if (stretch.common * 10 < words * least || stretch.changes * 10 > words * (10 - least)) return false;
  return stretch.long_word;
}

// Whether enough of the piece's words that mean something stand in the stretch: "it's hard to" opens many sentences.
bool agrees_in_meaning(const fcp::Run& run, const Words& piece, const Words& fact, const Stretch& at,
                       const fcp::Wording& claim, std::size_t fewest) {
  const auto terms = run.terms(claim.text, claim.language);
  const auto means = [&](Word word) {
    return std::any_of(terms.begin(), terms.end(), [&](const fc_term& term) {
      return term.type != FC_TERM_NEGATION && term.span.start <= word->span.start && word->span.end <= term.span.end;
    });
  };
  std::size_t asked = 0, shared = 0, used = 0;
  for (const Step& step : steps_of(piece, fact, at)) {
    if (step.i == used) continue;  // a word of the fact alone
    used = step.i;
    if (!means(piece[step.i - 1])) continue;
    ++asked, shared += step.same ? 1 : 0;
  }
  return shared >= fewest && 2 * shared >= asked;
}

std::size_t apart(std::size_t a, std::size_t b) { return a > b ? a - b : b - a; }

// The stretch of the fact with the fewest changes that begins or ends as the piece does.
std::optional<Stretch> nearest(const Words& piece, const Words& fact, bool sure) {
  const std::size_t n = piece.size(), least = (n * 6 + 9) / 10, most = n + std::max<std::size_t>(2, n / 3);
  Stretch best;
  const auto consider = [&](std::size_t start, std::size_t size) {
    const Stretch stretch = measured(piece, fact, start, size);
    if (!is_near(stretch, n, sure)) return;
    const bool fewer = stretch.changes < best.changes;
    if (fewer || (stretch.changes == best.changes && apart(size, n) < apart(best.size, n))) best = stretch;
  };
  for (std::size_t at = 0; at < fact.size(); ++at) {
    const bool first = is_same(fact[at], piece.front()), last = is_same(fact[at], piece.back());
    for (std::size_t size = least; size <= most; ++size) {
      if (first && at + size <= fact.size()) consider(at, size);
      if (last && at + 1 >= size) consider(at + 1 - size, size);
    }
  }
  if (best.changes == SIZE_MAX) return std::nullopt;
  return best;
}

// Whether the fact opens with a "not" that the piece, which goes on to the end of the sentence, leaves out: "[Not] all
// of it is lost."
bool drops_negation(const fcp::Run& run, const Words& piece, const Words& fact, std::string_view text,
                    std::string_view language) {
  if (piece.empty() || fact.size() <= piece.size() || find(piece, fact, std::size_t{0}) != std::size_t{1}) return false;
  const std::string_view rest = text.substr(fact[piece.size()]->span.end);
  if (!rest.empty() && std::string_view(".!?").find(rest.front()) == std::string_view::npos) return false;
  const auto terms = run.terms(text, language);
  return std::any_of(terms.begin(), terms.end(), [&](const fc_term& term) {
    return term.type == FC_TERM_NEGATION && term.span.start == fact.front()->span.start;
  });
}

std::string written(const Words& words, std::size_t first, std::size_t last, std::string_view text) {
  if (first >= last) return {};
  return std::string(text.substr(words[first]->span.start, words[last - 1]->span.end - words[first]->span.start));
}

// "a place to [shelter → hide]", with a few words round the changes.
std::string difference(const Words& piece, std::string_view claim, const Words& fact, std::string_view fact_text,
                       const Stretch& at) {
  const std::vector<Step> steps = steps_of(piece, fact, at);
  std::string out;
  for (std::size_t s = 0; s < steps.size();) {
    std::size_t end = s;
    while (end < steps.size() && steps[end].same == steps[s].same) ++end;
    const std::size_t i = s == 0 ? 0 : steps[s - 1].i, j = s == 0 ? 0 : steps[s - 1].j;
    const std::size_t to_i = steps[end - 1].i, to_j = steps[end - 1].j;
    if (!out.empty()) out += ' ';
    if (!steps[s].same) {
      const std::string theirs = written(fact, at.start + j, at.start + to_j, fact_text),
                        ours = written(piece, i, to_i, claim);
      out += "[" + theirs + (theirs.empty() ? "→ " : ours.empty() ? " →" : " → ") + ours + "]";
    } else if (end - s <= 2 * kContext) {
      out += written(piece, i, to_i, claim);
    } else {
      const bool first = s == 0, last = end == steps.size();
      if (!first) out += written(piece, i, i + kContext, claim) + (last ? " …" : " … ");
      if (!last) out += (first ? "… " : "") + written(piece, to_i - kContext, to_i, claim);
    }
    s = end;
  }
  return out;
}

}  // namespace

Wording compare_wording(const fcp::Run& run, std::string_view claim, std::string_view fact, std::string_view language,
                        bool sure, std::size_t telling) {
  Wording out;
  const auto alter = [&](const Words& piece, const Words& words, const Stretch& stretch) {
    out.kind = Wording::Kind::Altered;
    out.changes = stretch.changes;
    out.difference = difference(piece, claim, words, fact, stretch);
    out.changed = {piece.front()->span.start, piece.back()->span.end};
    const fc_span first = words[stretch.start]->span, last = words[stretch.start + stretch.size - 1]->span;
    out.original = fact.substr(first.start, last.end - first.start);
  };
  const std::vector<Words> pieces = pieces_of(run.tokens(claim, language));
  const Words words = all_words(run.tokens(fact, language));
  for (const Words& piece : pieces) out.words += piece.size();
  if (out.words == 0 || words.empty() || out.words > kLongestClaim) return out;
  std::size_t from = 0;
  const Words* missing = nullptr;
  for (const Words& piece : pieces) {
    if (const auto at = find(piece, words, from)) {
      from = *at + piece.size();
    } else if (missing) {
      return out;  // two pieces that are not there: another quotation
    } else {
      missing = &piece;
    }
  }
  if (!missing && pieces.size() == 1 && drops_negation(run, pieces[0], words, fact, language)) {
    out.drops_negation = true;
    alter(pieces[0], words, measured(pieces[0], words, 0, pieces[0].size() + 1));
    return out;
  }
  if (!missing) {
    out.kind = Wording::Kind::Same;
    return out;
  }
  // A fact that quotes less than the claim does not say what the rest was.
  const std::size_t fewest = sure ? kFewestWhenSure : kFewestWords;
  if (missing->size() < fewest || words.size() * 10 < missing->size() * 8) return out;
  const auto stretch = nearest(*missing, words, sure);
  if (!stretch || stretch->changes == 0) return out;
  if (!sure && telling > 0 && !agrees_in_meaning(run, *missing, words, *stretch, {claim, language}, telling))
    return out;
  alter(*missing, words, *stretch);
  return out;
}

std::vector<std::string_view> fragments_of(std::string_view report) {
  static constexpr std::string_view kMarks[] = {"\"", "“", "”", "„", "«", "»", "‘", "’", "'"};
  const auto mark_at = [&](std::size_t at) {
    const auto* mark = std::find_if(std::begin(kMarks), std::end(kMarks),
                                    [&](std::string_view m) { return report.substr(at).starts_with(m); });
    return mark == std::end(kMarks) ? std::size_t{0} : mark->size();
  };
  const auto is_outside = [&](std::size_t at) {
    return at >= report.size() || std::string_view(" .,;:!?()\n").find(report[at]) != std::string_view::npos;
  };
  std::vector<std::string_view> found;
  std::size_t open = std::string_view::npos;
  for (std::size_t at = 0; at < report.size();) {
    const std::size_t size = mark_at(at);
    if (size == 0) {
      ++at;
      continue;
    }
    const bool before = at == 0 || is_outside(at - 1), after = is_outside(at + size);
    if (before && !after) {
      open = at + size;
    } else if (!before && after && open != std::string_view::npos) {
      found.push_back(report.substr(open, at - open));
      open = std::string_view::npos;
    }
    at += size;
  }
  return found;
}

}  // namespace quotes
