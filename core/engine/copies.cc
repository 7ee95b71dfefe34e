#include "core/engine/copies.h"

#include "core/text/fold.h"
#include "core/text/folded_words.h"

namespace factcheck {
namespace {

// A shorter sentence may come to two writers by itself.
constexpr std::size_t kFewestWords = 8;

std::string_view text_of(const Analysis& article, FactId fact) {
  return article.extraction.mentions[fact.mention].span.of(article.document.text);
}

std::vector<std::string> sentence_of(const Analysis& article, FactId fact) {
  const std::uint32_t sentence = article.extraction.mentions[fact.mention].sentence;
  return folded_words(article.extraction.sentences[sentence].span.of(article.document.text));
}

}  // namespace

bool is_copy(const Archive& archive, FactId a, FactId b) {
  if (a.article == b.article) return false;
  const Analysis &first = archive.articles()[a.article], &second = archive.articles()[b.article];
  if (fold(text_of(first, a)) != fold(text_of(second, b))) return false;
  if (same_text(archive.shingles()[a.article], archive.shingles()[b.article])) return true;
  const std::vector<std::string> words = sentence_of(first, a);
  return words.size() >= kFewestWords && words == sentence_of(second, b);
}

}  // namespace factcheck
