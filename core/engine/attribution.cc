#include "core/engine/attribution.h"

#include <algorithm>

#include "core/text/fold.h"

namespace factcheck {

Attribution::Attribution(const RuleBook& book) : cues_(book, {"cue", "cue_source"}) {}

bool Attribution::may_be_given(const Analysis& draft, std::uint32_t mention) const {
  const About& about = draft.abouts[mention];
  if (about.modality == Modality::Reported || !about.via.empty()) return true;
  const Extraction& found = draft.extraction;
  const Sentence& sentence = found.sentences[found.mentions[mention].sentence];
  for (const Mention& other : found.mentions)
    if (other.kind == Kind::Statement && other.span.overlaps(sentence.span)) return true;
  return !cues_.in(draft.document.text, sentence.span, sentence.language).empty();
}

bool Attribution::is_named(const Analysis& draft, std::uint32_t mention, const std::string& source) {
  constexpr std::size_t kShortestWord = 4;
  const Extraction& found = draft.extraction;
  const std::string sentence = fold(found.sentences[found.mentions[mention].sentence].span.of(draft.document.text));
  const std::string name = fold(source);
  for (std::size_t start = 0; start < name.size();) {
    const std::size_t end = std::min(name.find(' ', start), name.size());
    if (end - start >= kShortestWord && sentence.find(name.substr(start, end - start)) != std::string::npos)
      return true;
    start = end + 1;
  }
  return false;
}

std::string Attribution::source(const Analysis& article, std::uint32_t mention) {
  const auto& mentions = article.extraction.mentions;
  const Span own = mentions[mention].span;
  const Span sentence = article.extraction.sentences[mentions[mention].sentence].span;
  for (const Mention& other : mentions) {
    if (!other.statement) continue;
    const Statement& said = *other.statement;
    if (!said.content.span.overlaps(own) || said.cue.span.empty() || !said.cue.span.overlaps(sentence)) continue;
    if (said.speaker.present()) return name_of(said.speaker);
  }
  return {};
}

}  // namespace factcheck
