// Which articles tell the story that a passage of the draft tells.
//
//   Stories stories(draft, archive);
//   for (const Story& story : stories.of(sentence)) …   story.article, story.share
//
// A paragraph names people, places and things, and those that few articles have tell where it comes from. That says
// where to look and how much of the wording must still agree, never what a claim and a fact have to do with each other.
// Keeps what it has looked up: one object a thread. Lifetime: draft and archive outlive it.
#ifndef FACTCHECK_CORE_MATCH_STORY_H_
#define FACTCHECK_CORE_MATCH_STORY_H_

#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "core/archive/archive.h"

namespace factcheck {

struct Story {
  std::uint32_t article = 0;
  std::int32_t bits = 0;   // rarity of what the passage and the article share
  std::int32_t share = 0;  // of all that the passage names; thousandths
};

class Stories {
 public:
  Stories(const Analysis& draft, const Archive& archive) : draft_(draft), archive_(archive) {}

  // Of the paragraph of the sentence; best first, then in archive order.
  std::span<const Story> of(std::uint32_t sentence) const;

 private:
  std::vector<Story> find(std::uint32_t block) const;
  std::int32_t rarity(TermKey key) const;

  const Analysis& draft_;
  const Archive& archive_;
  mutable std::map<std::uint32_t, std::vector<Story>> found_;  // by block
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_MATCH_STORY_H_
