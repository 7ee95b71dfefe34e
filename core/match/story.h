// Which articles tell the story that a passage of the draft tells.
//
//   Stories stories(draft, archive, weights);
//   for (const Story& story : stories.of(sentence)) …   story.article, story.share
//
// A paragraph names people, places and things, and those that few articles have tell where it comes from. Rarity only
// ranks the articles; how much of the paragraph one of them must have is counted by fixed weights, so that it does not
// change when others join the archive.
// Keeps what it has looked up: one object a thread. Lifetime: draft, archive and weights outlive it.
#ifndef FACTCHECK_CORE_MATCH_STORY_H_
#define FACTCHECK_CORE_MATCH_STORY_H_

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/archive/archive.h"
#include "core/match/apart.h"
#include "core/match/score.h"

namespace factcheck {

struct Story {
  std::uint32_t article = 0;
  std::int32_t bits = 0;   // rarity of what the passage and the article share
  std::int32_t share = 0;  // of the passage's words, a name counting twice, that the article has; thousandths
};

class Stories {
 public:
  Stories(const Analysis& draft, const Archive& archive, const Weights& weights, const Apart& apart)
      : draft_(draft), archive_(archive), weights_(weights), apart_(apart), found_(draft.extraction.blocks.size()) {}

  // Of the paragraph of the sentence; best first, then in archive order.
  std::span<const Story> of(std::uint32_t sentence) const;

 private:
  std::vector<Story> find(std::uint32_t block) const;
  std::int32_t rarity(std::size_t articles) const;

  const Analysis& draft_;
  const Archive& archive_;
  const Weights& weights_;
  const Apart& apart_;
  mutable std::vector<std::optional<std::vector<Story>>> found_;  // by block
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_MATCH_STORY_H_
