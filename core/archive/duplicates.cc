#include "core/archive/duplicates.h"

#include <algorithm>
#include <string>

#include "core/archive/archive.h"
#include "core/text/folded_words.h"
#include "core/text/hash.h"

namespace factcheck {

std::vector<std::uint64_t> shingles(std::string_view text) {
  constexpr std::size_t kWords = 4;
  const std::vector<std::string> words = folded_words(text);
  std::vector<std::uint64_t> hashes;
  for (std::size_t i = 0; i + std::min(kWords, words.size()) <= words.size() && i < words.size(); ++i) {
    std::uint64_t hash = kFnvStart;
    for (std::size_t j = i; j < std::min(i + kWords, words.size()); ++j) hash = fnv1a(" ", fnv1a(words[j], hash));
    hashes.push_back((hash ^ (hash >> 32)) & UINT32_MAX);
  }
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  return hashes;
}

bool same_text(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  if (a.empty() || b.empty() || 3 * std::min(a.size(), b.size()) < 2 * std::max(a.size(), b.size())) return false;
  std::size_t shared = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (*i == *j)
      ++shared, ++i, ++j;
    else if (*i < *j)
      ++i;
    else
      ++j;
  }
  return 3 * shared >= 2 * (a.size() + b.size() - shared);
}

}  // namespace factcheck
