#include "core/text/language.h"

#include <algorithm>

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

Tally count(std::string_view text, std::span<const Token> tokens, const FoldedTokens& folded,
            const LanguageSigns& signs) {
  Tally tally{Points(signs.languages(), 0), Points(signs.languages(), 0)};
  std::vector<LanguageSigns::Weight> weights(signs.languages());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!is_word(tokens[i])) {
      if (is_double_quote(tokens[i].span.of(text))) tally.even = !tally.even;
      continue;
    }
    const int limit = signs.lists(folded.word(i)) ? weight_limit(text, tokens, i) : 0;
    signs.weigh(folded.word(i), folded[i], limit, weights);
    Points& points = tally.even ? tally.outside : tally.inside;
    for (std::size_t p = 0; p < weights.size(); ++p) points[p] += weights[p].points;
  }
  return tally;
}

std::size_t byte_of(char c) { return static_cast<unsigned char>(c); }

// False of nearly all letters that do not stand at `at`, for one comparison.
bool second_fits(const std::string& letters, std::string_view folded, std::size_t at) {
  return letters.size() < 2 || (at + 1 < folded.size() && folded[at + 1] == letters[1]);
}

}  // namespace

LanguageSigns::LanguageSigns(std::span<const LanguageProfile> profiles, Vocabulary& words)
    : languages_(profiles.size()) {
  for (std::size_t p = 0; p < profiles.size(); ++p) {
    for (const auto& [word, points] : profiles[p].words) words.add(word);
    std::uint32_t rank = 0;
    for (const auto& [pattern, points] : profiles[p].endings) {
      add_ending(pattern, {{}, static_cast<Language>(p), {points, rank++}});
    }
  }
  listed_.assign(words.size(), 0);
  weights_.assign(words.size() * languages_, 0);
  endings_.assign(words.size() * languages_, 0);
  for (std::size_t p = 0; p < profiles.size(); ++p) {
    for (const auto& [word, points] : profiles[p].words) {
      listed_[words.find(word)] = 1;
      weights_[words.find(word) * languages_ + p] = static_cast<std::int8_t>(points);
    }
  }
  std::vector<Weight> weights(languages_);
  for (WordId word = 0; word < words.size(); ++word) {
    weigh_endings(words.word(word), weights);
    for (std::size_t p = 0; p < languages_; ++p)
      endings_[word * languages_ + p] = static_cast<std::int8_t>(weights[p].points);
  }
}

void LanguageSigns::add_ending(std::string_view pattern, Ending ending) {
  const bool anywhere = pattern.size() > 2 && pattern.front() == '*' && pattern.back() == '*';
  ending.letters = anywhere ? pattern.substr(1, pattern.size() - 2) : pattern;
  if (ending.letters.empty()) return;
  if (anywhere) opens_group_.set(byte_of(ending.letters.front()));
  auto& kind = anywhere ? groups_[byte_of(ending.letters.front())] : suffixes_[byte_of(ending.letters.back())];
  kind.push_back(std::move(ending));
}

void LanguageSigns::prefer(const Ending& ending, std::span<Weight> weights) {
  Weight& known = weights[ending.language];
  if (ending.weight.ending < known.ending) known = ending.weight;
}

void LanguageSigns::weigh_endings(std::string_view folded, std::span<Weight> weights) const {
  std::fill(weights.begin(), weights.end(), Weight{});
  for (std::size_t at = 0; at < folded.size(); ++at) {
    if (!opens_group_[byte_of(folded[at])]) continue;
    for (const Ending& group : groups_[byte_of(folded[at])]) {
      if (second_fits(group.letters, folded, at) && folded.substr(at).starts_with(group.letters))
        prefer(group, weights);
    }
  }
  if (folded.size() < kEndingWord) return;
  for (const Ending& suffix : suffixes_[byte_of(folded.back())]) {
    if (folded.size() <= suffix.letters.size()) continue;
    const std::size_t at = folded.size() - suffix.letters.size();
    if (second_fits(suffix.letters, folded, at) && folded.ends_with(suffix.letters)) prefer(suffix, weights);
  }
}

void LanguageSigns::weigh(WordId word, std::string_view folded, int limit, std::span<Weight> weights) const {
  if (word >= listed_.size()) {
    weigh_endings(folded, weights);
    return;
  }
  const std::size_t row = word * languages_;
  for (std::size_t p = 0; p < languages_; ++p) {
    weights[p].points = weights_[row + p] != 0 ? std::min<int>(weights_[row + p], limit) : endings_[row + p];
  }
}

Language detect(std::string_view text, std::span<const Token> tokens, const FoldedTokens& folded,
                const LanguageSigns& signs, Language prior) {
  if (signs.languages() == 0) return prior;
  Tally tally = count(text, tokens, folded, signs);
  Points& points = tally.outside;
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
