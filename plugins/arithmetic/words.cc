#include "words.h"

#include <algorithm>

namespace arithmetic {

Phrases phrases(const fcp::Setup& setup, std::string_view option) {
  Phrases found;
  if (const auto texts = setup.option<std::span<const fc_str>>(option)) {
    for (const fc_str text : *texts) {
      std::vector<std::string> words;
      for (const fc_token& token : setup.tokens(fcp::view(text), "")) words.emplace_back(fcp::view(token.folded));
      if (!words.empty()) found.push_back(std::move(words));
    }
  }
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
  return found;
}

Sentence::Sentence(const fcp::Run& run, std::vector<fcp::Mention> mentions) : mentions_(std::move(mentions)) {
  const fcp::Mention& first = mentions_.front();
  const std::uint64_t start = first->sentence_span.start;
  const std::string_view text = first.sentence();
  std::size_t next = 0;
  for (const fc_token& token : run.tokens(text, first.language())) {
    while (next < mentions_.size() && mentions_[next].span().end <= start + token.span.start) ++next;
    const bool inside = next < mentions_.size() && mentions_[next].span().start <= start + token.span.start;
    const int figure = inside ? static_cast<int>(next) : -1;
    if (inside && !items_.empty() && items_.back().figure == figure) continue;
    const char c = text[token.span.start];
    const bool capital = (c >= 'A' && c <= 'Z') || (c & 0x80);
    items_.push_back({fcp::view(token.folded), figure, !inside && token.type != FC_PUNCTUATION, capital});
  }
}

bool Sentence::is_sign(std::size_t at, std::string_view signs) const {
  if (at >= size() || items_[at].word || items_[at].figure >= 0) return false;
  const std::string_view sign = items_[at].folded;
  return sign.size() == 1 && signs.find(sign) != std::string_view::npos;
}

std::size_t Sentence::phrase(std::size_t at, const Phrases& phrases) const {
  for (const auto& words : phrases) {
    if (at + words.size() > size()) continue;
    bool same = true;
    for (std::size_t i = 0; i < words.size() && same; ++i)
      same = items_[at + i].figure < 0 && items_[at + i].folded == words[i];
    if (same) return words.size();
  }
  return 0;
}

std::size_t Sentence::skip_words(std::size_t at, std::size_t most, const Phrases* but) const {
  while (most-- > 0 && is_word(at) && !(but && phrase(at, *but))) ++at;
  return at;
}

bool Sentence::has(std::size_t from, std::size_t to, const Phrases& phrases) const {
  for (; from < to; ++from)
    if (phrase(from, phrases)) return true;
  return false;
}

}  // namespace arithmetic
