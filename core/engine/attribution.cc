#include "core/engine/attribution.h"

namespace factcheck {

Attribution::Attribution(const RuleBook& book) : cues_(book, {"cue", "cue_source"}) {}

bool Attribution::is_given(const Analysis& analysis, std::uint32_t mention) {
  const About& about = analysis.abouts[mention];
  return about.modality == Modality::Reported || !about.via.empty() ||
         analysis.extraction.mentions[mention].inside != kNowhere;
}

bool Attribution::may_be_given(const Analysis& draft, std::uint32_t mention) const {
  if (is_given(draft, mention)) return true;
  const Extraction& found = draft.extraction;
  const Sentence& sentence = found.sentences[found.mentions[mention].sentence];
  for (const Mention& other : found.mentions)
    if (other.kind == Kind::Statement && other.span.overlaps(sentence.span)) return true;
  return !cues_.in(draft.document.text, sentence.span, sentence.language).empty();
}

std::string Attribution::source(const Analysis& analysis, std::uint32_t mention) {
  const About& about = analysis.abouts[mention];
  const std::uint32_t around = analysis.extraction.mentions[mention].inside;
  if (!about.via.empty() || around >= analysis.extraction.mentions.size()) return about.via;
  const auto& statement = analysis.extraction.mentions[around].statement;
  return statement ? statement->speaker.name.empty() ? statement->speaker.text : statement->speaker.name
                   : std::string();
}

}  // namespace factcheck
