#include "core/text/language.h"

#include <algorithm>

#include "core/text/fold.h"

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

// Which of the letters a-z a word has, one bit each: most letter groups are ruled out at once.
std::uint32_t letters_of(std::string_view word) {
  std::uint32_t letters = 0;
  for (const char c : word) {
    if (c >= 'a' && c <= 'z') letters |= 1U << static_cast<unsigned>(c - 'a');
  }
  return letters;
}

bool has_ending(std::string_view word, std::uint32_t letters, std::string_view ending) {
  if (ending.size() > 2 && ending.front() == '*' && ending.back() == '*') {
    const char first = ending[1];
    if (first >= 'a' && first <= 'z' && ((letters >> static_cast<unsigned>(first - 'a')) & 1U) == 0) return false;
    return word.find(ending.substr(1, ending.size() - 2)) != std::string_view::npos;
  }
  return word.size() >= kEndingWord && word.size() > ending.size() && word.back() == ending.back() &&
         word.ends_with(ending);
}

int weight(const LanguageProfile& profile, const std::string& word, std::uint32_t letters, int limit) {
  if (const auto found = profile.words.find(word); found != profile.words.end()) return std::min(found->second, limit);
  for (const auto& [ending, points] : profile.endings) {
    if (has_ending(word, letters, ending)) return points;
  }
  return 0;
}

using Points = std::vector<int>;

int lead(const Points& points, std::size_t winner) {
  int second = 0;
  for (std::size_t p = 0; p < points.size(); ++p) {
    if (p != winner) second = std::max(second, points[p]);
  }
  return points[winner] - second;
}

std::size_t best_of(const Points& points) {
  return static_cast<std::size_t>(std::max_element(points.begin(), points.end()) - points.begin());
}

bool is_double_quote(std::string_view sign) {
  return sign == "\"" || sign == "“" || sign == "”" || sign == "„" || sign == "«" || sign == "»";
}

// Points of a sentence, apart for what stands between quotation marks: there, titles in other languages stand.
struct Tally {
  Points outside, inside;
  bool even = true;  // every quotation mark has its partner
};

Tally count(std::string_view text, std::span<const Token> tokens, std::span<const LanguageProfile> profiles) {
  Tally tally{Points(profiles.size(), 0), Points(profiles.size(), 0)};
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!is_word(tokens[i])) {
      if (is_double_quote(tokens[i].span.of(text))) tally.even = !tally.even;
      continue;
    }
    const std::string word = fold(tokens[i].span.of(text));
    const std::uint32_t letters = letters_of(word);
    const int limit = weight_limit(text, tokens, i);
    Points& points = tally.even ? tally.outside : tally.inside;
    for (std::size_t p = 0; p < profiles.size(); ++p) points[p] += weight(profiles[p], word, letters, limit);
  }
  return tally;
}

}  // namespace

Language detect(std::string_view text, std::span<const Token> tokens, std::span<const LanguageProfile> profiles,
                Language prior) {
  if (profiles.empty()) return prior;
  Tally tally = count(text, tokens, profiles);
  Points& points = tally.outside;
  if (const std::size_t frame = best_of(points); tally.even && lead(points, frame) >= kClearFrame) {
    return static_cast<Language>(frame);
  }
  for (std::size_t p = 0; p < points.size(); ++p) points[p] += tally.inside[p];
  const std::size_t winner = best_of(points);
  const bool clear = prior < points.size() ? points[winner] - points[prior] >= kClear : lead(points, winner) >= kClear;
  return clear ? static_cast<Language>(winner) : prior;
}

}  // namespace factcheck
