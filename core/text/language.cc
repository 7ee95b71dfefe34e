#include "core/text/language.h"

#include <algorithm>

#include "core/text/fold.h"

namespace factcheck {
namespace {

constexpr std::size_t kEndingWord = 5;  // shorter words end in everything
constexpr int kClear = 2;

bool is_word(const Token& token) { return token.kind == TokenKind::Word; }
bool is_name_like(const Token& token) {
  return is_word(token) && token.casing != Casing::Lower && token.casing != Casing::None;
}

// What the word at `at` may weigh at most. A capital inside a sentence makes a name of a function word ("The Guardian"
// in a German sentence), and so do capitals on both sides ("Head of Policy").
int weight_limit(std::string_view text, std::span<const Token> tokens, std::size_t at) {
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

bool has_ending(std::string_view word, std::string_view ending) {
  if (ending.size() > 2 && ending.front() == '*' && ending.back() == '*') {
    return word.find(ending.substr(1, ending.size() - 2)) != std::string_view::npos;
  }
  return word.size() >= kEndingWord && word.size() > ending.size() && word.ends_with(ending);
}

int weight(const LanguageProfile& profile, const std::string& word, int limit) {
  if (const auto found = profile.words.find(word); found != profile.words.end()) return std::min(found->second, limit);
  for (const auto& [ending, points] : profile.endings) {
    if (has_ending(word, ending)) return points;
  }
  return 0;
}

}  // namespace

Language detect(std::string_view text, std::span<const Token> tokens, std::span<const LanguageProfile> profiles,
                Language prior) {
  std::vector<int> points(profiles.size(), 0);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!is_word(tokens[i])) continue;
    const std::string word = fold(tokens[i].span.of(text));
    const int limit = weight_limit(text, tokens, i);
    for (std::size_t p = 0; p < profiles.size(); ++p) points[p] += weight(profiles[p], word, limit);
  }
  const auto best = std::max_element(points.begin(), points.end());
  if (best == points.end()) return prior;
  const auto winner = static_cast<Language>(best - points.begin());
  if (prior < points.size()) return *best - points[prior] >= kClear ? winner : prior;
  int second = 0;
  for (std::size_t p = 0; p < points.size(); ++p) {
    if (p != winner) second = std::max(second, points[p]);
  }
  return *best - second >= kClear ? winner : kNoLanguage;
}

}  // namespace factcheck
