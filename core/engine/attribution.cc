#include "core/engine/attribution.h"

#include <algorithm>

#include "core/text/fold.h"

namespace factcheck {

Attribution::Attribution(const RuleBook& book) : book_(book) {
  for (const char* name : {"cue", "cue_source"})
    if (const auto id = book.class_id(name)) cues_.push_back(*id);
}

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
  if (sentence.language >= book_.languages.size()) return false;
  const LanguagePack& pack = book_.languages[sentence.language];
  for (std::uint32_t t = sentence.first_token; t < sentence.first_token + sentence.token_count; ++t) {
    const auto entries = pack.first_words.find(fold(found.tokens[t].span.of(draft.document.text)));
    if (entries == pack.first_words.end()) continue;
    if (std::any_of(entries->second.begin(), entries->second.end(), [&](std::uint32_t entry) {
          return std::find(cues_.begin(), cues_.end(), pack.entries[entry].token_class) != cues_.end();
        }))
      return true;
  }
  return false;
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
