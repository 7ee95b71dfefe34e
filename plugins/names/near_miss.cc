#include "near_miss.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace names {
namespace {

namespace fcp = factcheck::plugin;

constexpr std::size_t kShortestWord = 4, kLongWord = 8;

std::vector<std::string_view> words_of(const fcp::Run& run, std::string_view name) {
  std::vector<std::string_view> words;
  for (const fc_token& token : run.tokens(name, "")) {
    if (token.type != FC_PUNCTUATION) words.push_back(fcp::view(token.folded));
  }
  return words;
}

// Letters changed, left out, added or swapped with their neighbour (Damerau's distance of adjacent ones).
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i)
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        cost[i][j] = i + j;
        continue;
      }
      const std::size_t replaced = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      cost[i][j] = std::min({replaced, cost[i - 1][j] + 1, cost[i][j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
    }
  return cost.back().back();
}

// What is left of a name when the ways to write it from another alphabet are made one: "Zelenskyy", "Selenskyj".
std::string skeleton(std::string_view word) {
  static constexpr std::pair<std::string_view, std::string_view> kSpellings[] = {
      {"tsch", "c"}, {"dsch", "j"}, {"sch", "s"}, {"sh", "s"}, {"ch", "c"}, {"kh", "c"}, {"zh", "s"}, {"ts", "z"},
      {"tz", "z"},   {"ph", "f"},   {"ff", "v"},  {"w", "v"},  {"yi", "i"}, {"iy", "i"}, {"yj", "i"}, {"ij", "i"},
      {"yy", "i"},   {"ii", "i"},   {"y", "i"},   {"j", "i"},  {"ou", "u"}, {"oe", "u"}, {"s", "z"}};
  std::string out;
  for (std::size_t i = 0; i < word.size();) {
    const auto found = std::find_if(std::begin(kSpellings), std::end(kSpellings),
                                    [&](const auto& s) { return word.substr(i).starts_with(s.first); });
    if (found == std::end(kSpellings)) {
      out += word[i++];
    } else {
      out += found->second;
      i += found->first.size();
    }
  }
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

bool is_from_another_alphabet(std::string_view word) {
  static constexpr std::string_view kEndings[] = {"sky", "skyy", "skyj", "skij", "ski", "skyi", "skiy", "ov",  "ow",
                                                  "off", "ev",   "ew",   "eff",  "jov", "jow",  "yov",  "iev", "iew"};
  return std::any_of(std::begin(kEndings), std::end(kEndings), [&](std::string_view e) { return word.ends_with(e); });
}

// "Petrov's", "Webers", "Müllers": the same name with the ending of a case.
bool is_inflected(std::string_view a, std::string_view b) {
  const auto& [shorter, longer] = std::minmax(a, b, [](auto x, auto y) { return x.size() < y.size(); });
  return longer.starts_with(shorter) && (longer.substr(shorter.size()) == "s" || longer.ends_with("'s"));
}

// In another language any name from another alphabet may be written in another way: "Khan", "Khaan".
bool is_misspelt(std::string_view a, std::string_view b, bool translated) {
  const std::size_t shorter = std::min(a.size(), b.size());
  if (shorter < kShortestWord || a[0] != b[0] || is_inflected(a, b)) return false;
  if (distance(a, b) > (shorter >= kLongWord ? 2u : 1u)) return false;
  return skeleton(a) != skeleton(b) || !(translated || is_from_another_alphabet(a) || is_from_another_alphabet(b));
}

}  // namespace

bool is_near_miss(const fcp::Run& run, std::string_view claim, std::string_view fact, bool translated) {
  const std::vector<std::string_view> a = words_of(run, claim), b = words_of(run, fact);
  if (a.size() != b.size() || a.size() < 2) return false;
  std::size_t misspelt = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] == b[i]) continue;
    if (!is_misspelt(a[i], b[i], translated)) return false;
    ++misspelt;
  }
  return misspelt == 1;
}

}  // namespace names
