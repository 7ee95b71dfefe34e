#include "core/text/language.h"

#include <algorithm>
#include <utility>

namespace factcheck {
namespace {

constexpr std::size_t kEndingWord = 5;  // shorter words end in everything
constexpr int kClear = 2;
constexpr int kClearFrame = 3;  // what stands round quotations decides alone from here on

bool is_word(const Token& token) { return token.kind == TokenKind::Word; }
bool is_name_like(const Token& token) {
  return is_word(token) && token.casing != Casing::Lower && token.casing != Casing::None;
}

// What the word at `at` may weigh at most. A capital inside a sentence makes a name of a function word ("The Guardian"
// in a German sentence), and so do capitals on both sides ("Head of Policy").
int weight_limit(std::string_view text, std::span<const Token> tokens, std::size_t at) {
  const bool initial = tokens[at].span.size() == 1 && at + 1 < tokens.size() && tokens[at + 1].span.of(text) == ".";
  if (initial) return 0;
  const bool opens = at == 0 || !is_word(tokens[at - 1]);
  if (is_name_like(tokens[at])) {
    const bool sentence_start = at == 0 || (at == 1 && !is_word(tokens[0]));
    const bool quoted_start = opens && at > 0 && tokens[at - 1].span.of(text) != "-";
    return sentence_start ? 3 : quoted_start ? 1 : 0;
  }
  const bool inside_name =
      !opens && at + 1 < tokens.size() && is_name_like(tokens[at - 1]) && is_name_like(tokens[at + 1]);
  return inside_name ? 1 : 3;
}

int lead(std::span<const int> points, std::size_t winner) {
  int second = 0;
  for (std::size_t p = 0; p < points.size(); ++p) {
    if (p != winner) second = std::max(second, points[p]);
  }
  return points[winner] - second;
}

std::size_t best_of(std::span<const int> points) {
  return static_cast<std::size_t>(std::max_element(points.begin(), points.end()) - points.begin());
}

bool is_double_quote(std::string_view sign) {
  if (sign.size() == 1) return sign == "\"";
  return sign == "“" || sign == "”" || sign == "„" || sign == "«" || sign == "»";
}

std::size_t byte_of(char c) { return static_cast<unsigned char>(c); }
// Place of two bytes that stand in a row in a table of 256 that is small enough to be always at hand; shared by few.
std::size_t place_of(char first, char second) { return (byte_of(first) * 5 + byte_of(second)) % 256; }

// Tokens whose votes cannot overflow a sum of 16 bits.
constexpr std::size_t kSafeTokens = 128;

}  // namespace

LanguageSigns::LanguageSigns(std::span<const LanguageProfile> profiles, Vocabulary& words)
    : languages_(profiles.size()) {
  for (std::size_t p = 0; p < profiles.size(); ++p) {
    for (const auto& [word, points] : profiles[p].words) words.add(word);
    std::uint32_t rank = 0;
    for (const auto& [pattern, points] : profiles[p].endings)
      add_ending(pattern, {{}, static_cast<Language>(p), points, rank++, {}});
  }
  known_.assign(words.size() * row_size(), 0);
  for (std::size_t p = 0; p < profiles.size(); ++p) {
    for (const auto& [word, points] : profiles[p].words) {
      std::int8_t* const row = &known_[words.find(word) * row_size()];
      row[0] = kInProfile | kTells;
      row[1 + p] = static_cast<std::int8_t>(points);
    }
  }
  Weights weights;
  for (WordId word = 0; word < words.size(); ++word) {
    if (!weigh_endings(words.word(word), weights)) continue;
    std::int8_t* const row = &known_[word * row_size()];
    row[0] = static_cast<std::int8_t>(row[0] | kTells);
    for (std::size_t p = 0; p < languages_; ++p) row[1 + languages_ + p] = static_cast<std::int8_t>(weights[p].points);
  }
}

void LanguageSigns::add_ending(std::string_view pattern, Ending ending) {
  const bool anywhere = pattern.size() > 2 && pattern.front() == '*' && pattern.back() == '*';
  ending.letters = anywhere ? pattern.substr(1, pattern.size() - 2) : pattern;
  const std::string& letters = ending.letters;
  if (letters.empty()) return;
  ending.few = anywhere ? first_letters(letters) : last_letters(letters);
  auto& places = anywhere ? groups_ : suffixes_;
  if (letters.size() == 1) {
    for (std::vector<Ending>& place : places) place.push_back(ending);
  } else {
    const std::size_t first = anywhere ? 0 : letters.size() - 2;
    places[place_of(letters[first], letters[first + 1])].push_back(std::move(ending));
  }
}

// False, and no weights, if no ending fits: so with most words.
bool LanguageSigns::weigh_endings(std::string_view folded, Weights& weights) const {
  bool any = false;
  const auto take = [&](const Ending& ending) {
    if (!any) std::fill_n(weights.begin(), languages_, Weight{0, UINT32_MAX});
    any = true;
    Weight& known = weights[ending.language];
    if (ending.rank < known.rank) known = {ending.points, ending.rank};
  };
  for (std::size_t at = 0; at < folded.size(); ++at) {
    const std::vector<Ending>& groups = groups_[place_of(folded[at], at + 1 < folded.size() ? folded[at + 1] : '\0')];
    if (groups.empty()) continue;
    const FewLetters here = first_letters(folded.substr(at));
    for (const Ending& group : groups)
      if (group.few.agrees_with(here) && folded.substr(at).starts_with(group.letters)) take(group);
  }
  const std::size_t size = folded.size();
  if (size < kEndingWord) return any;
  const FewLetters last = last_letters(folded);
  for (const Ending& suffix : suffixes_[place_of(folded[size - 2], folded[size - 1])])
    if (suffix.few.agrees_with(last) && size > suffix.letters.size() && folded.ends_with(suffix.letters)) take(suffix);
  return any;
}

void LanguageSigns::add(WordId word, std::string_view folded, int limit, std::span<int> points) const {
  if (word * row_size() >= known_.size()) {
    Weights weights;
    if (!weigh_endings(folded, weights)) return;
    for (std::size_t p = 0; p < languages_; ++p) points[p] += weights[p].points;
    return;
  }
  const std::span<const std::int8_t> row = known(word);
  if (row[0] == 0) return;
  for (std::size_t p = 0; p < languages_; ++p)
    points[p] += row[1 + p] != 0 ? std::min<int>(row[1 + p], limit) : row[1 + languages_ + p];
}

LanguageVotes::LanguageVotes(std::string_view text, std::span<const Token> tokens, const FoldedTokens& folded,
                             const LanguageSigns& signs)
    : text_(text), tokens_(tokens), folded_(folded), signs_(signs) {
  const std::size_t languages = signs.languages();
  sums_.resize((tokens.size() + 1) * languages);
  Points points;
  std::fill_n(points.begin(), languages, 0);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (is_word(tokens[i])) {
      weigh(i, 0, tokens.size(), of(points));
    } else if (is_double_quote(tokens[i].span.of(text))) {
      quotations_.push_back(static_cast<std::uint32_t>(i));
    }
    for (std::size_t p = 0; p < languages; ++p) sums_[(i + 1) * languages + p] = static_cast<std::uint16_t>(points[p]);
  }
}

// Adds what a word says in a stretch from `first` to `end`.
void LanguageVotes::weigh(std::size_t token, std::size_t first, std::size_t end, std::span<int> points) const {
  const WordId word = folded_.word(token);
  const int limit = signs_.lists(word) ? weight_limit(text_, tokens_.subspan(first, end - first), token - first) : 0;
  signs_.add(word, folded_[token], limit, points);
}

LanguageVotes::Tally LanguageVotes::count(std::size_t first, std::size_t end) const {
  Tally tally;
  std::fill_n(tally.outside.begin(), signs_.languages(), 0);
  std::fill_n(tally.inside.begin(), signs_.languages(), 0);
  // Neighbours that show a part of a name may be cut off from these.
  const std::size_t inner = std::min(first + 2, end), last = std::max(inner, end - (end > first ? 1U : 0U));
  std::size_t at = first;
  const auto add_to = [&](std::size_t stop) {
    const std::span<int> points = of(tally.even ? tally.outside : tally.inside);
    for (; at < std::min(inner, stop); ++at)
      if (is_word(tokens_[at])) weigh(at, first, end, points);
    if (const std::size_t sure = std::min(last, stop); at < sure) add_up(std::exchange(at, sure), sure, points);
    for (; at < stop; ++at)
      if (is_word(tokens_[at])) weigh(at, first, end, points);
  };
  for (auto quotation = std::lower_bound(quotations_.begin(), quotations_.end(), first);
       quotation != quotations_.end() && *quotation < end; ++quotation) {
    add_to(*quotation);
    tally.even = !tally.even;
    ++at;
  }
  add_to(end);
  return tally;
}

// Adds what the tokens said in the whole text.
void LanguageVotes::add_up(std::size_t from, std::size_t to, std::span<int> points) const {
  while (from < to) {
    const std::size_t next = std::min(to, from + kSafeTokens);
    for (std::size_t p = 0; p < points.size(); ++p)
      points[p] += static_cast<std::int16_t>(sums_[next * points.size() + p] - sums_[from * points.size() + p]);
    from = next;
  }
}

Language LanguageVotes::detect(std::size_t first, std::size_t count, Language prior) const {
  if (signs_.languages() == 0) return prior;
  Tally tally = this->count(first, first + count);
  const std::span<int> points = of(tally.outside);
  if (const std::size_t frame = best_of(points); tally.even && lead(points, frame) >= kClearFrame) {
    return static_cast<Language>(frame);
  }
  for (std::size_t p = 0; p < points.size(); ++p) points[p] += tally.inside[p];
  const std::size_t winner = best_of(points);
  // A prior is given up for a clear sign only; where there is none, the slightest is better than nothing.
  const bool clear = prior < points.size() ? points[winner] - points[prior] >= kClear : lead(points, winner) > 0;
  return clear ? static_cast<Language>(winner) : prior;
}

}  // namespace factcheck
